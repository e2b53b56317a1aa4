// How `postproof quote` is called: its flags and its help.
import { Option } from "commander";
import { BASES_ASKED, collected, network } from "./options.ts";
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { QuoteFlags } from "../quote.ts";

/** Adds the verb to the program. */
export function addQuote(program: Command): void {
  network(verb(program, "quote", "Compare words that are to be printed as a quotation with the post"))
    .option(
      "--post <post>",
      "address or key of an archived post, or a file: a snapshot, a capture; may be given again",
      collected,
    )
    .option(
      "--words <text>",
      "the words; - for standard input; given again: the pieces of a split quotation",
      collected,
    )
    .option("--words-from <file>", "read the words from a file")
    .option("--jsonl <file>", "many quotations, a JSON object a line; - for standard input")
    .option("--speaker <name>", "who is said to have posted them: a name, or @handle")
    .option("--platform <service>", "where they are said to have been posted: x, Bluesky, ...")
    .addOption(new Option("--require <basis>", "fail what rests on less").choices(BASES_ASKED))
    .option("--capture", "first capture the posts that are not archived")
    .addHelpText(
      "after",
      examples(
        "postproof quote --post https://x.com/i/status/20 --words 'We open at nine.'",
        "pbpaste | postproof quote --post x:20 --speaker @ada_example --words -",
        "postproof quote --post snapshot.json --words-from draft.txt --json",
        "postproof quote --jsonl quotations.jsonl --json",
      ) +
        '\nA line of --jsonl: {"id": 1, "post": "https://...", "words": "...", "speaker": "@ada_example"}. Each may name several\n' +
        "posts or pieces, in a list. Without a post, every archived one is looked at. Nothing is fetched without --capture.\n" +
        "Exit codes: 0 in order, 1 findings, 2 usage, 3 not decided (the post is not archived: the output says what to do).\n",
    )
    .action(async (flags: QuoteFlags) => exit(await (await import("../quote.ts")).quote(flags)));
}
