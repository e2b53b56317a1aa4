// How `postproof transcribe` is called: its flags and its help.
import { collected } from "./options.ts";
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { TranscribeFlags } from "../transcribe.ts";

/** Adds the verb to the program. */
export function addTranscribe(program: Command): void {
  verb(program, "transcribe", "Record a post by hand, because nothing else is left of it")
    .requiredOption("--by <name>", "who transcribes it: a person answers for it by name")
    .requiredOption("--from <source>", "what it is typed from: an article, a screenshot, a print edition")
    .requiredOption("--handle <handle>", "the account that posted it")
    .option("--name <name>", "its display name")
    .option("--text <text>", "the words; - for standard input")
    .option("--url <url>", "the post's address, if it is known")
    .option("--platform <name>", "the service, where the address does not tell: x, facebook, truth-social")
    .option("--published <date>", "when it was posted: 2026-11-23 or 2026-11-23T14:02Z")
    .option("--language <tag>", "its language, such as en")
    .option("--image <file>", "a picture of the post; may be given again", collected)
    .option("--alt <text>", "its description, in the same order", collected)
    .option("--why <reason>", "why it is done by hand")
    .addHelpText(
      "after",
      examples(
        "postproof transcribe --by 'Eve Hart' --from story.txt --platform x --handle ada_example --text 'We open at nine.'",
        "postproof transcribe --by 'Eve Hart' --from 'print edition, page 4' --handle ada --url https://x.com/ada/status/1 --text - < post.txt",
      ) + "\nEvery rendering of it says: Transcribed by NAME, not captured.\n",
    )
    .action(async (flags: TranscribeFlags) =>
      exit(await (await import("../transcribe.ts")).transcribe(flags)),
    );
}
