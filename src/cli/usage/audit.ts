// How `postproof audit` is called: its flags and its help.
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { CommonFlags } from "../session.ts";

/** Adds the verb to the program. */
export function addAudit(program: Command): void {
  verb(program, "audit", "Re-read every digest and the evidence of the archive and name what is wrong")
    .addHelpText("after", examples("postproof audit && echo safe to deploy"))
    .action(async (flags: CommonFlags) => exit(await (await import("../audit.ts")).audit(flags)));
}
