// How `postproof capture` is called: its flags and its help.
import { inputs, network, positive } from "./options.ts";
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { CaptureFlags } from "../capture.ts";

/** Adds the verb to the program. */
export function addCapture(program: Command): void {
  network(inputs(verb(program, "capture", "Keep posts: addresses, or all that articles refer to")))
    .option("--again", "ask the platform even for posts that are archived")
    .option("--embeds-only", "leave out posts that an article merely links to in a sentence")
    .option("--concurrency <n>", "posts asked at once; each host is paced anyway (default 4)", positive)
    .option("--plan", "ask nobody: how many posts of whom, how many archived, and how long the rest takes")
    .option("--thread", "also the author's own chain of posts around each")
    .option("--answered", "also the post that each answers, whoever's it is")
    .option("--recover", "look in web archives for posts that are gone")
    .option(
      "--near <date>",
      "with --recover: the copy nearest to this date (default: the article's own date)",
    )
    .option(
      "--no-salvage",
      "do not keep the copy that an article's embed code carries of a post that is gone",
    )
    .addHelpText(
      "after",
      examples(
        "postproof capture https://x.com/i/status/20",
        "postproof capture site/ --media thumbnail",
        "postproof capture site/ --videos smallest   videos too, as local files",
        "postproof capture site/ --thread --answered what stands around each post too",
        "postproof capture site/ --plan              whom it would ask, and how long that takes",
        "postproof capture site/ --again             see what has been edited or is gone",
        "postproof capture site/ --recover           gone posts from web archives, as of the article's date",
        "postproof capture posts.jsonl --html-field content.rendered",
        "postproof capture site/ --replay answers/   answers from capture files, no network",
      ) +
        "\nInterrupted or incomplete (exit code 3), the same command goes on where it stopped: what is archived is\n" +
        "not asked for again, and what is gone is left alone for a day, then longer (--again asks at once).\n" +
        "Where a post is gone and an embed code carries its words, they are kept as a publisher's copy, and say so.\n",
    )
    .action(async (args: string[], flags: CaptureFlags) =>
      exit(await (await import("../capture.ts")).capture(args, flags)),
    );
}
