// How `postproof import` is called: its flags and its help.
import { Option } from "commander";
import { collected } from "./options.ts";
import { examples, exit, verb } from "./verb.ts";
import type { Command } from "commander";
import type { ImportFlags } from "../import.ts";

/** Adds the verb to the program. */
export function addImport(program: Command): void {
  verb(program, "import", "Keep posts from what you hold: exports of accounts, dumps, saved pages")
    .argument("<path...>", "folders and files; unpack archives first")
    .option(
      "--for <article>",
      "only posts that these articles or addresses name; may be given again",
      collected,
    )
    .option("--author <handle>", "whose it is, where the material names no handle (repo.car of Bluesky)")
    .option(
      "--name <name>",
      "what the material is called in the archive (default: the last part of the path)",
    )
    .addOption(new Option("--media <keep>", "pictures to keep").choices(["full", "thumbnail", "none"]))
    .addOption(new Option("--videos <keep>", "videos to keep").choices(["none", "smallest", "best"]))
    .addHelpText(
      "after",
      examples(
        "postproof import twitter-2024-11-01/ --for content/",
        "postproof import repo.car --author ada.example",
        "postproof import dump.jsonl session.har saved-pages/",
      ) +
        "\nReads: the data export of X (data/tweets.js, with its media); archives of Mastodon accounts\n" +
        "(outbox.json); repositories of Bluesky (.car); dumps of APIs as JSON or JSON lines (X v1.1, v2,\n" +
        "twarc, GraphQL; Bluesky; Mastodon; Reddit; ActivityPub); HAR, MHTML, SingleFile.\n" +
        "Nothing is asked. The basis is always named: export.\n",
    )
    .action(async (paths: string[], flags: ImportFlags) =>
      exit(await (await import("../import.ts")).importPosts(paths, flags)),
    );
}
