#!/usr/bin/env node
// The command line: reads flags, runs one verb, sets the exit code.
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { PostproofError } from "../index.ts";
import { VERSION } from "../version.ts";
import type { AttachFlags } from "./attach.ts";
import type { CaptureFlags } from "./capture.ts";
import type { CreditFlags } from "./credit.ts";
import type { ImportFlags } from "./import.ts";
import type { InitFlags } from "./init.ts";
import type { LeaksFlags } from "./leaks.ts";
import type { ProofFlags } from "./proof.ts";
import type { RewriteFlags } from "./rewrite.ts";
import type { ScanFlags } from "./scan.ts";
import { EXIT } from "./session.ts";
import type { CommonFlags } from "./session.ts";
import type { ShowFlags } from "./show.ts";
import type { StatusFlags } from "./status.ts";
import { openTerminal, printable } from "./terminal.ts";
import type { TranscribeFlags } from "./transcribe.ts";

const INPUTS = "files, folders, globs, or - for standard input";

const program = new Command("postproof")
  .description(
    "Keeps the social posts that articles lean on, with credit and evidence,\n" +
      "and shows them as static HTML that calls no third party.",
  )
  .version(VERSION)
  .exitOverride()
  // Otherwise the version of the program would be taken for that of a post.
  .enablePositionalOptions()
  .showHelpAfterError("(postproof VERB --help shows examples)")
  .addHelpText(
    "after",
    examples(
      "postproof scan site/                       which posts do these pages lean on?",
      "postproof capture site/                    keep them, with their pictures",
      "postproof rewrite site/ --dry-run          what would change",
      "postproof rewrite site/                    static embeds instead of third-party scripts",
      "postproof status site/                     what is archived, recovered, gone, missing?",
      "postproof proof site/                      do the quotations and credits hold?",
      "postproof leaks site/                      what do its pages load from third parties?",
      "postproof audit                            is the archive intact?",
    ) + "\nExit codes: 0 done, 1 findings, 2 usage, 3 incomplete (run again to go on).\n",
  );

verb("init", "Write a configuration and begin an archive in this folder")
  .option("--locale <tag>", "language of embeds, such as de-AT (default en)")
  .option("--time-zone <zone>", "time zone of dates in embeds, such as Europe/Vienna (default UTC)")
  .addHelpText("after", examples("postproof init --locale de --time-zone Europe/Berlin"))
  .action(async (flags: InitFlags) => exit(await (await import("./init.ts")).init(flags)));

inputs(verb("scan", "List the posts that articles refer to: embeds, links, photo credits, quotations"))
  .addHelpText(
    "after",
    examples(
      "postproof scan site/",
      "postproof scan 'content/**/*.md' --json",
      "git diff --name-only | postproof scan --files-from -",
    ),
  )
  .action(async (args: string[], flags: ScanFlags) =>
    exit(await (await import("./scan.ts")).scan(args, flags)),
  );

network(inputs(verb("capture", "Keep posts: addresses, or all that articles refer to")))
  .option("--again", "ask the platform even for posts that are archived")
  .option("--embeds-only", "leave out posts that an article merely links to in a sentence")
  .option("--concurrency <n>", "posts asked at once; each host is paced anyway (default 4)", positive)
  .option("--plan", "ask nobody: how many posts of whom, how many archived, and how long the rest takes")
  .option("--thread", "also the author's own chain of posts around each")
  .option("--recover", "look in web archives for posts that are gone")
  .option("--near <date>", "with --recover: the copy nearest to this date (default: the article's own date)")
  .option("--no-salvage", "do not keep the copy that an article's embed code carries of a post that is gone")
  .addHelpText(
    "after",
    examples(
      "postproof capture https://x.com/i/status/20",
      "postproof capture site/ --media thumbnail",
      "postproof capture site/ --videos smallest   videos too, as local files",
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
    exit(await (await import("./capture.ts")).capture(args, flags)),
  );

inputs(verb("rewrite", "Replace references by static embeds, byte-exact outside them"))
  .option("--dry-run", "write nothing; show what would change")
  .addOption(
    new Option("--missing <what>", "posts that are not archived: keep their markup, make a link, or fail")
      .choices(["keep", "link", "fail"])
      .default("keep"),
  )
  .option("--update", "show the newest archived version in articles rewritten before")
  .option("--restore", "put the original markup back")
  .option(
    "--assets <folder>",
    "where pictures and the stylesheet are written (default postproof/ beside the articles)",
  )
  .option("--asset-base <url>", "address of that folder on the site, such as /postproof/ (default: relative)")
  .option("--no-stylesheet", "link no stylesheet")
  .option("--pictures", "show local copies of the article's own pictures beside a social photo credit")
  .option("--json-ld", "put JSON-LD about posts, pictures and quotations at the end of the head")
  .option("--threads", "show a post with its author's own chain, where capture --thread kept it")
  .option("--strict-rights", "show no picture that neither a licence nor a permission clears")
  .addHelpText(
    "after",
    examples(
      "postproof rewrite site/ --dry-run",
      "postproof rewrite site/ --assets public/postproof --asset-base /postproof/",
      "postproof rewrite - < page.html > page.static.html",
      "postproof rewrite site/ --restore",
    ),
  )
  .action(async (args: string[], flags: RewriteFlags) =>
    exit(await (await import("./rewrite.ts")).rewrite(args, flags)),
  );

network(inputs(verb("proof", "Proofread quotations, credits and embeds against what was posted")))
  .option("--capture", "first capture what the articles link to, and the pictures beside photo credits")
  .option("--record", "note which quotation and credit rests on which post (see postproof uses)")
  .addOption(
    new Option("--require <basis>", "fail what rests on less").choices([
      "signed",
      "captured",
      "web_archive",
      "export",
      "publisher_copy",
      "transcribed",
    ]),
  )
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
  .option("--post <line=url>", "this post is meant on this line; FILE:LINE=URL for several files", collected)
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
    exit(await (await import("./proof.ts")).proof(args, flags)),
  );

inputs(verb("status", "How the posts stand that articles lean on: archived, recovered, gone, missing"))
  .option("--all", "name every post that is gone or missing, not only the first")
  .addHelpText(
    "after",
    examples(
      "postproof status site/",
      'postproof status site/ --json | grep \'"state":"missing"\'',
      "postproof status posts.jsonl --html-field content.rendered",
    ) +
      "\nAsks nobody. Exit code 1: something is missing. A post that is gone from its platform is not missing;\n" +
      "it is counted as gone where nothing is kept of it.\n",
  )
  .action(async (args: string[], flags: StatusFlags) =>
    exit(await (await import("./status.ts")).status(args, flags)),
  );

bareVerb("leaks", "List what the pages of a built site load from third parties, by page and by host")
  .argument("<path...>", "folders and files: HTML, CSS, SVG, scripts; - for a page on standard input")
  .option(
    "--origin <url>",
    "where the site stands: addresses there are its own; may be given again",
    collected,
  )
  .option("--allow <host>", "let this host through, or *.host all below it; may be given again", collected)
  .option("--unasked", "leave out what waits for a reader's click, or for a script that takes it up")
  .option("--all", "list every single load, every host and page, each with what to do")
  .option("--sarif <file>", "write SARIF 2.1.0 for code-scanning tools; - for standard output")
  .addHelpText(
    "after",
    examples(
      "postproof leaks public/ --origin https://news.example",
      "postproof leaks public/ --allow '*.news.example' --unasked",
      'postproof leaks public/ --json | grep \'"type":"host"\'',
      "postproof leaks public/ --sarif leaks.sarif",
    ) +
      "\nLooks at markup, styles, and addresses that scripts name. Asks nobody and runs no script: what the files of\n" +
      "third parties load in turn is not known. Plain links are no loads. Exit code 1: something is loaded.\n",
  )
  .action(async (paths: string[], flags: LeaksFlags) =>
    exit(await (await import("./leaks.ts")).leaks(paths, flags)),
  );

verb("credit", "Print the credit lines of a post, or record who allowed what")
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
    exit(await (await import("./credit.ts")).credit(url, flags)),
  );

verb("show", "Show what the archive knows of one post")
  .argument("<url>", "address or key of the post")
  .option("--html", "print its embed")
  .option("--version <version>", "a certain version")
  .addHelpText("after", examples("postproof show https://x.com/i/status/20", "postproof show x:20 --html"))
  .action(async (url: string, flags: ShowFlags) => exit(await (await import("./show.ts")).show(url, flags)));

verb("uses", "List which articles carry which post")
  .argument("[url]", "address or key of a post; without it every use is listed")
  .addHelpText("after", examples("postproof uses https://x.com/i/status/20"))
  .action(async (url: string | undefined, flags: CommonFlags) =>
    exit(await (await import("./uses.ts")).uses(url, flags)),
  );

verb("transcribe", "Record a post by hand, because nothing else is left of it")
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
  .action(async (flags: TranscribeFlags) => exit(await (await import("./transcribe.ts")).transcribe(flags)));

verb("attach", "Keep a screenshot or saved page with a post as evidence; never published")
  .argument("<url>", "address or key of the post")
  .argument("<file...>", "the files")
  .option("--by <name>", "who attaches it")
  .option("--note <text>", "what it shows")
  .addHelpText(
    "after",
    examples("postproof attach x:20 screenshot.png --by 'Eve Hart' --note 'as seen on 23 November'"),
  )
  .action(async (url: string, files: string[], flags: AttachFlags) =>
    exit(await (await import("./attach.ts")).attach(url, files, flags)),
  );

verb("import", "Keep posts from what you hold: exports of accounts, dumps, saved pages")
  .argument("<path...>", "folders and files; unpack archives first")
  .option(
    "--for <article>",
    "only posts that these articles or addresses name; may be given again",
    collected,
  )
  .option("--author <handle>", "whose it is, where the material names no handle (repo.car of Bluesky)")
  .option("--name <name>", "what the material is called in the archive (default: the last part of the path)")
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
    exit(await (await import("./import.ts")).importPosts(paths, flags)),
  );

verb("list", "List the posts of the archive")
  .addHelpText("after", examples("postproof list --json"))
  .action(async (flags: CommonFlags) => exit(await (await import("./list.ts")).list(flags)));

verb("audit", "Re-read every digest of the archive and name what is broken")
  .addHelpText("after", examples("postproof audit && echo safe to deploy"))
  .action(async (flags: CommonFlags) => exit(await (await import("./audit.ts")).audit(flags)));

// A reader that stops early (`| head`) is no error. What has findings goes on for its reports and its exit code.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  if (!["proof", "leaks"].includes(process.argv[2] ?? "")) process.exit(EXIT.done);
});

await run();

function verb(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option("--archive <folder>", "the archive (default .postproof, or as configured)")
    .option("--json", "one JSON object a line");
}

/** A verb that has nothing to do with an archive. */
function bareVerb(name: string, description: string): Command {
  return program.command(name).description(description).option("--json", "one JSON object a line");
}

function inputs(command: Command): Command {
  return command
    .argument(
      "[input...]",
      command.name() === "capture" ? `addresses of posts, or articles: ${INPUTS}` : INPUTS,
    )
    .option("--files-from <list>", "read inputs from a file, one a line; - for standard input")
    .addOption(
      new Option("--format <format>", "whatever the file's name says").choices(["html", "markdown", "text"]),
    )
    .option("--jsonl", "inputs are JSON lines, whatever their names say")
    .option("--html-field <path>", "where HTML stands in a JSON line; may be given again", collected)
    .option("--id-field <path>", "where the id of a JSON line stands (default id)")
    .hook("preAction", (_this, action) => {
      const { filesFrom } = action.opts<{ filesFrom?: string }>();
      if (action.args.length === 0 && filesFrom === undefined) {
        action.error("error: name at least one input, or --files-from LIST", { exitCode: EXIT.usage });
      }
    });
}

function network(command: Command): Command {
  return command
    .option("--offline", "ask nobody; only what is archived counts")
    .option("--replay <folder>", "answer from capture files in a folder instead of the network")
    .addOption(new Option("--media <keep>", "pictures to keep").choices(["full", "thumbnail", "none"]))
    .addOption(new Option("--videos <keep>", "videos to keep").choices(["none", "smallest", "best"]))
    .option(
      "--no-originals",
      "do not keep pictures as downloaded (they can never be shown as evidence then)",
    );
}

function collected(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= 64) return value;
  throw new InvalidArgumentError("a whole number from 1 to 64 is meant.");
}

function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}\n`;
}

function exit(code: number): void {
  process.exitCode = code;
}

async function run(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
      return;
    }
    const json = process.argv.includes("--json");
    if (error instanceof PostproofError) {
      if (json) openTerminal({ json }).result({ error: error.code, message: error.message }, undefined);
      else process.stderr.write(`postproof: ${printable(error.message)}\n`);
      process.exitCode = ["timeout", "network", "rate_limited"].includes(error.code)
        ? EXIT.incomplete
        : EXIT.usage;
      return;
    }
    process.stderr.write(
      `postproof: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.stderr.write("This should not have happened. Please report it with the command you ran.\n");
    process.exitCode = EXIT.incomplete;
  }
}
