// How `postproof list` is called: its flags and its help.
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { CommonFlags } from "../session.ts";

/** Adds the verb to the program. */
export function addList(program: Command): void {
  verb(program, "list", "List the posts of the archive")
    .addHelpText("after", examples("postproof list --json"))
    .action(async (flags: CommonFlags) => exit(await (await import("../list.ts")).list(flags)));
}
