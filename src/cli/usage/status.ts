// How `postproof status` is called: its flags and its help.
import { inputs } from "./options.ts";
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { StatusFlags } from "../status.ts";

/** Adds the verb to the program. */
export function addStatus(program: Command): void {
  inputs(
    verb(program, "status", "How the posts stand that articles lean on: archived, recovered, gone, missing"),
  )
    .option("--all", "name every post that is gone or missing, not only the first")
    .addHelpText(
      "after",
      examples(
        "postproof status site/",
        'postproof status site/ --json | grep \'"state":"missing"\'',
        "postproof status posts.jsonl --html-field content.rendered",
      ) +
        "\nAsks nobody. Exit code 1: something is missing. A post that is gone from its platform is not missing;\n" +
        "it is counted as gone where nothing is kept of it.\n",
    )
    .action(async (args: string[], flags: StatusFlags) =>
      exit(await (await import("../status.ts")).status(args, flags)),
    );
}
