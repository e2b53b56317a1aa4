// How `postproof uses` is called: its flags and its help.
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { CommonFlags } from "../session.ts";

/** Adds the verb to the program. */
export function addUses(program: Command): void {
  verb(program, "uses", "List which articles carry which post")
    .argument("[url]", "address or key of a post; without it every use is listed")
    .addHelpText("after", examples("postproof uses https://x.com/i/status/20"))
    .action(async (url: string | undefined, flags: CommonFlags) =>
      exit(await (await import("../uses.ts")).uses(url, flags)),
    );
}
