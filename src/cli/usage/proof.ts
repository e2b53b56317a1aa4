// How `postproof proof` is called: its flags and its help.
import { Option } from "commander";
import { BASES_ASKED, collected, inputs, network } from "./options.ts";
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { ProofFlags } from "../proof.ts";

/** Adds the verb to the program. */
export function addProof(program: Command): void {
  network(inputs(verb(program, "proof", "Proofread quotations, credits and embeds against what was posted")))
    .option("--capture", "first capture what the articles link to, and the pictures beside photo credits")
    .option("--record", "note which quotation and credit rests on which post (see postproof uses)")
    .addOption(new Option("--require <basis>", "fail what rests on less").choices(BASES_ASKED))
    .option("--strict-rights", "media without licence or permission are alarms")
    .option(
      "--style <style>",
      "house style of suggested credits: plain, ap, afp, reuters, guardian, or a template",
    )
    .option(
      "--time-zone <zone>",
      'the desk\'s time zone, in which "on Tuesday" is meant (default as configured)',
    )
    .option("--published <date>", "when the article was published (default: what it says itself)")
    .option(
      "--post <line=url>",
      "this post is meant on this line; FILE:LINE=URL for several files",
      collected,
    )
    .option("--all", "also list what is in order")
    .option("--html <file>", "write one page with the articles beside their sources")
    .option("--sarif <file>", "write SARIF 2.1.0 for code-scanning tools; - for standard output")
    .option("--annotations", "print annotations for GitHub Actions")
    .option("--baseline <file>", "set aside the findings listed there")
    .option("--write-baseline <file>", "list today's findings, so that an old archive starts clean")
    .addHelpText(
      "after",
      examples(
        "postproof proof story.html",
        "postproof proof story.html --capture --record",
        "postproof proof content/ --require captured --sarif proof.sarif",
        "postproof proof story.html --post 12=https://x.com/i/status/20",
        "postproof proof content/ --write-baseline proof-baseline.json",
        "postproof proof content/ --html report.html",
      ) +
        "\nIn an article, <!-- postproof-ignore --> sets the next paragraph aside, and\n" +
        "<!-- postproof-post https://... --> says which post it quotes.\n" +
        "Exit code 1: an alarm or a warning. Notes (nothing to compare with) do not count.\n",
    )
    .action(async (args: string[], flags: ProofFlags) =>
      exit(await (await import("../proof.ts")).proof(args, flags)),
    );
}
