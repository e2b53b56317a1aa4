// How `postproof show` is called: its flags and its help.
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { ShowFlags } from "../show.ts";

/** Adds the verb to the program. */
export function addShow(program: Command): void {
  verb(program, "show", "Show what the archive knows of one post")
    .argument("<url>", "address or key of the post")
    .option("--html", "print its embed")
    .option("--version <version>", "a certain version")
    .addHelpText("after", examples("postproof show https://x.com/i/status/20", "postproof show x:20 --html"))
    .action(async (url: string, flags: ShowFlags) =>
      exit(await (await import("../show.ts")).show(url, flags)),
    );
}
