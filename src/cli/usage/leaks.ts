// How `postproof leaks` is called: its flags and its help.
import { collected } from "./options.ts";
import { bareVerb, examples, exit } from "./verb.ts";
import type { Command } from "commander";
import type { LeaksFlags } from "../leaks.ts";

/** Adds the verb to the program. */
export function addLeaks(program: Command): void {
  bareVerb(
    program,
    "leaks",
    "List what the pages of a built site load from third parties, by page and by host",
  )
    .argument("<path...>", "folders and files: HTML, CSS, SVG, scripts; - for a page on standard input")
    .option(
      "--origin <url>",
      "where the site stands: addresses there are its own; may be given again",
      collected,
    )
    .option("--allow <host>", "let this host through, or *.host all below it; may be given again", collected)
    .option("--unasked", "leave out what waits for a reader's click, or for a script that takes it up")
    .option("--all", "list every single load, every host and page, each with what to do")
    .option("--sarif <file>", "write SARIF 2.1.0 for code-scanning tools; - for standard output")
    .addHelpText(
      "after",
      examples(
        "postproof leaks public/ --origin https://news.example",
        "postproof leaks public/ --allow '*.news.example' --unasked",
        'postproof leaks public/ --json | grep \'"type":"host"\'',
        "postproof leaks public/ --sarif leaks.sarif",
      ) +
        "\nLooks at markup, styles, and addresses that scripts name. Asks nobody and runs no script: what the files of\n" +
        "third parties load in turn is not known. Plain links are no loads. Exit code 1: something is loaded.\n",
    )
    .action(async (paths: string[], flags: LeaksFlags) =>
      exit(await (await import("../leaks.ts")).leaks(paths, flags)),
    );
}
