// How `postproof credit` is called: its flags and its help.
import { Option } from "commander";
import { positive } from "./options.ts";
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { CreditFlags } from "../credit.ts";

/** Adds the verb to the program. */
export function addCredit(program: Command): void {
  verb(program, "credit", "Print the credit lines of a post, or record who allowed what")
    .argument("<url>", "address or key of the post; with --parse a credit line")
    .option("--style <style>", "plain, ap, afp, reuters, guardian, or a template such as '{name}/{platform}'")
    .option("--formerly", "write X (formerly Twitter)")
    .option("--parse", "read a credit line instead: what does it say?")
    .option("--medium <n>", "which picture or video, counted from 1 (default: all)", positive)
    .addOption(
      new Option("--permission <status>", "record a permission").choices(["asked", "granted", "refused"]),
    )
    .option("--by <name>", "who gave or refused it")
    .option("--evidence <text>", "where that can be seen: a mail, an attachment")
    .option("--creator <name>", "record who made it (never taken from who posted it)")
    .option("--holder <name>", "record who holds the rights")
    .option("--licence <name>", "record a licence, such as 'CC BY 4.0'")
    .option("--licence-url <url>", "its address")
    .option("--stated-by <name>", "who records this")
    .addHelpText(
      "after",
      examples(
        "postproof credit https://x.com/i/status/20 --style ap",
        "postproof credit x:20 --permission granted --by 'Ada Moreno' --evidence 'mail of 3 May' --stated-by 'Picture desk'",
        "postproof credit --parse 'Ada Moreno (left) at the harbour. | Twitter/City of Northport'",
      ),
    )
    .action(async (url: string, flags: CreditFlags) =>
      exit(await (await import("../credit.ts")).credit(url, flags)),
    );
}
