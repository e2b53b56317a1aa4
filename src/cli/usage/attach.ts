// How `postproof attach` is called: its flags and its help.
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { AttachFlags } from "../attach.ts";

/** Adds the verb to the program. */
export function addAttach(program: Command): void {
  verb(program, "attach", "Keep a screenshot or saved page with a post as evidence; never published")
    .argument("<url>", "address or key of the post")
    .argument("<file...>", "the files")
    .option("--by <name>", "who attaches it")
    .option("--note <text>", "what it shows")
    .addHelpText(
      "after",
      examples("postproof attach x:20 screenshot.png --by 'Eve Hart' --note 'as seen on 23 November'"),
    )
    .action(async (url: string, files: string[], flags: AttachFlags) =>
      exit(await (await import("../attach.ts")).attach(url, files, flags)),
    );
}
