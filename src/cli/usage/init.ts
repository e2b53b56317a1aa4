// How `postproof init` is called: its flags and its help.
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { InitFlags } from "../init.ts";

/** Adds the verb to the program. */
export function addInit(program: Command): void {
  verb(program, "init", "Write a configuration and begin an archive in this folder")
    .option("--locale <tag>", "language of embeds, such as de-AT (default en)")
    .option("--time-zone <zone>", "time zone of dates in embeds, such as Europe/Vienna (default UTC)")
    .addHelpText("after", examples("postproof init --locale de --time-zone Europe/Berlin"))
    .action(async (flags: InitFlags) => exit(await (await import("../init.ts")).init(flags)));
}
