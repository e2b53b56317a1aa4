// How `postproof scan` is called: its flags and its help.
import { inputs } from "./options.ts";
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { ScanFlags } from "../scan.ts";

/** Adds the verb to the program. */
export function addScan(program: Command): void {
  inputs(
    verb(program, "scan", "List the posts that articles refer to: embeds, links, photo credits, quotations"),
  )
    .addHelpText(
      "after",
      examples(
        "postproof scan site/",
        "postproof scan 'content/**/*.md' --json",
        "git diff --name-only | postproof scan --files-from -",
      ),
    )
    .action(async (args: string[], flags: ScanFlags) =>
      exit(await (await import("../scan.ts")).scan(args, flags)),
    );
}
