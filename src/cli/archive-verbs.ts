// The verbs that work on single posts and on the archive, a row each.
import { COMMON, QUEUE, WORK } from "./flags.ts";
import { DECIDE, EXPIRE, TAKEDOWN } from "./decision-flags.ts";
import {
  ATTACH,
  AUDIT,
  CHANGES,
  COPY,
  CREDIT,
  EXPORT,
  IMPORT,
  PROVE,
  SHOW,
  TRANSCRIBE,
  UPGRADE,
  LIST,
  WATCH,
} from "./post-flags.ts";
import { verb } from "./verb.ts";
import type { Verb } from "./verb.ts";

const POST = "address or key of the post";

/** Verbs of posts and of the archive. */
export const ARCHIVE_VERBS: readonly Verb[] = [
  verb({
    name: "credit",
    does: "Print the credit lines of a post, or record who allowed what",
    takes: { "<url>": "address or key of the post; with --parse a credit line" },
    flags: CREDIT,
    examples: [
      "postproof credit https://x.com/i/status/20 --style ap",
      "postproof credit x:20 --permission granted --by 'Ada Moreno' --evidence 'mail of 3 May' --stated-by 'Picture desk'",
      "postproof credit --parse 'Ada Moreno (left) at the harbour. | Twitter/City of Northport'",
    ],
    run: async (args, flags) => (await import("./credit.ts")).credit(args[0]!, flags),
  }),
  verb({
    name: "show",
    does: "Show what the archive knows of one post",
    takes: { "<url>": POST },
    flags: SHOW,
    examples: [
      "postproof show https://x.com/i/status/20",
      "postproof show x:20 --as text --width 72",
      "postproof show x:20 --history",
      "postproof show x:20 --diff first..last --html changed.html",
    ],
    run: async (args, flags) => (await import("./show.ts")).show(args[0]!, flags),
  }),
  verb({
    name: "watch",
    does: "Look again at posts in use when they are due, and tell what became of them",
    takes: {},
    flags: WATCH,
    examples: [
      "postproof watch                            what is due now; run it by the hour",
      "postproof watch --dry-run                  what is due, whom that asks, how long it takes",
      "postproof watch --feed public/changes.xml",
      "postproof watch --queue                    for workers, who look when it is their turn",
      "postproof watch --daemon --webhook https://desk.example/hook --json",
    ],
    more:
      "Due: an hour, a day, a week, a month after a post was captured or an article began to use it, then quarterly;\n" +
      "what is gone ever more rarely. Exit code 3: some could not be read now; the same command goes on.\n",
    run: async (_args, flags) => (await import("./watch.ts")).watch(flags),
  }),
  verb({
    name: "work",
    does: "Capture what waits in the queue of an archive in PostgreSQL, beside any number of others",
    takes: {},
    flags: WORK,
    examples: [
      "npm install pg pg-boss@10                  once: they are not installed with postproof",
      "postproof capture site/ --queue            puts posts in; any number of times, each waits once",
      "postproof watch --queue                    puts in what is due to be looked at again",
      "postproof work                             until nothing waits; on as many machines as there are",
      "postproof work --daemon --concurrency 8",
    ],
    more:
      "All workers together keep the pace and the budgets of each host, and rest when one is told to. Stopped, it finishes what is\n" +
      "under way; killed, what it held is taken by others a minute later. Exit code 1: some failed for good (postproof queue\n" +
      "names them), 3: some wait still.\n",
    run: async (_args, flags) => (await import("./queue.ts")).work(flags),
  }),
  verb({
    name: "queue",
    does: "Show how far the queue is: what waits, runs, is done, how long it takes, what failed for good",
    takes: { "[url...]": "with --retry or --forget: addresses that failed; without one, all" },
    flags: QUEUE,
    examples: [
      "postproof queue",
      "postproof queue --json | grep '\"failed\"'",
      "postproof queue --retry",
      "postproof queue --forget https://x.com/i/status/20",
    ],
    more: "Exit code 1: some failed for good.\n",
    run: async (args, flags) => (await import("./queue.ts")).queue(args, flags),
  }),
  verb({
    name: "changes",
    does: "List posts in use that were seen to be edited, gone or back, and in which articles they stand",
    takes: {},
    flags: CHANGES,
    examples: ["postproof changes --since 7d", "postproof changes --since 2026-11-01 --json"],
    more: "Asks nobody: what watch and capture --again saw is told.\n",
    run: async (_args, flags) => (await import("./watch.ts")).changes(flags),
  }),
  verb({
    name: "uses",
    does: "List which articles carry which post",
    takes: { "[url]": "address or key of a post; without it every use is listed" },
    flags: COMMON,
    examples: ["postproof uses https://x.com/i/status/20"],
    run: async (args, flags) => (await import("./archive.ts")).uses(args[0], flags),
  }),
  verb({
    name: "transcribe",
    does: "Record a post by hand, because nothing else is left of it",
    takes: {},
    flags: TRANSCRIBE,
    examples: [
      "postproof transcribe --by 'Eve Hart' --from story.txt --platform x --handle ada_example --text 'We open at nine.'",
      "postproof transcribe --by 'Eve Hart' --from 'print edition, page 4' --handle ada --url https://x.com/ada/status/1 --text - < post.txt",
    ],
    more: "Every rendering of it says: Transcribed by NAME, not captured.\n",
    run: async (_args, flags) => (await import("./by-hand.ts")).transcribe(flags),
  }),
  verb({
    name: "attach",
    does: "Keep a screenshot or saved page with a post as evidence; never published",
    takes: { "<url>": POST, "<file...>": "the files" },
    flags: ATTACH,
    examples: ["postproof attach x:20 screenshot.png --by 'Eve Hart' --note 'as seen on 23 November'"],
    run: async (args, flags) => (await import("./by-hand.ts")).attach(args[0]!, args.slice(1), flags),
  }),
  verb({
    name: "import",
    does: "Keep posts from what you hold: exports of accounts, dumps, saved pages, other archives",
    takes: { "<path...>": "folders and files; unpack archives first" },
    flags: IMPORT,
    examples: [
      "postproof import twitter-2024-11-01/ --for content/",
      "postproof import repo.car --author ada.example",
      "postproof import dump.jsonl session.har saved-pages/",
      "postproof import handover.zip              all that another archive holds",
    ],
    more:
      "Reads: the data export of X (data/tweets.js, with its media); archives of Mastodon accounts\n" +
      "(outbox.json); ActivityStreams; repositories of Bluesky (.car); dumps of APIs as JSON or JSON lines (X v1.1, v2,\n" +
      "twarc, GraphQL; Bluesky; Mastodon; Reddit; ActivityPub); web archive files (WACZ, WARC); HAR, MHTML, SingleFile.\n" +
      "Nothing is asked. The basis is always named: export. What another archive of postproof holds (its folder, or what\n" +
      "export --all gave) is taken in as it is, each file checked, and each post knows whose its records are.\n",
    run: async (args, flags) => (await import("./import.ts")).importPosts(args, flags),
  }),
  verb({
    name: "export",
    does: "Write posts as a file that others read, the archive as a static site, or hand it over",
    takes: { "[url...]": "addresses or keys of posts; without one, every post" },
    flags: EXPORT,
    examples: [
      "postproof export https://x.com/i/status/20 --wacz post.wacz",
      "postproof export --wacz all.wacz --sign wacz.pem",
      "postproof export --activitystreams posts/   then, elsewhere: postproof import posts/",
      "postproof export --site gallery/           then open gallery/index.html, or put the folder on any host",
      "postproof export --all handover.zip",
    ],
    more:
      "A WACZ file holds what platforms answered, as received, and beside it our rendering of each version as what\n" +
      "it is. ReplayWeb.page shows it offline. See docs/exchange.md.\n" +
      "A site has a page for each post, lists and a search, and calls nobody. Made again it writes what changed and\n" +
      "takes away pages of posts that are no more; other files in the folder stay. See docs/gallery.md.\n",
    run: async (args, flags) => (await import("./export.ts")).exportPosts(args, flags),
  }),
  verb({
    name: "decide",
    does: "Decide how much of a post is shown, or that nothing of it may be removed; list what was decided",
    takes: { "<url>": POST },
    flags: DECIDE,
    examples: [
      "postproof decide https://x.com/i/status/20",
      "postproof decide x:20 --what text_only --reason 'the photographer asked' --by 'Eve Hart'",
      "postproof decide x:20 --what legal_hold --reason 'case 7/2026' --by Legal",
      "postproof decide x:20 --what asked --reason 'mail of 4 December'   its author asked: the rules say what follows",
    ],
    run: async (args, flags) => (await import("./decide.ts")).decide(args[0]!, flags),
  }),
  verb({
    name: "takedown",
    does: "Take a post down wherever the archive knows it to be: show it no more, redact it, erase it",
    takes: { "<url>": POST },
    flags: TAKEDOWN,
    examples: [
      "postproof takedown https://x.com/i/status/20 --mode unpublish --reason 'under review'",
      "postproof takedown x:20 --mode undo --reason 'review done' --yes",
      "postproof takedown x:20 --mode redact --redact author --reason 'a minor' --yes",
      "postproof takedown x:20 --mode erase --reason 'court order 12/2026' --by 'Eve Hart' --yes --also public/",
    ],
    more:
      "First lists what is reached and what is not, and does nothing without a yes. To be run in the folder in which articles are\n" +
      "rewritten. Interrupted, the same command goes on. Exit code 1: files named by --also still hold the post.\n",
    run: async (args, flags) => (await import("./takedown.ts")).takedown(args[0]!, flags),
  }),
  verb({
    name: "expire",
    does: "Tell what the rules say of posts that are gone, old, or asked about; with --yes do it",
    takes: { "[url...]": "addresses or keys of posts; without one, every post" },
    flags: EXPIRE,
    examples: [
      "postproof expire                           each post, the rule, the reason, and the articles that use it",
      "postproof expire https://x.com/i/status/20 --yes --by 'Eve Hart'",
      "postproof expire --yes --by 'Eve Hart' --also public/",
      "postproof expire --json",
    ],
    more:
      "Rules stand in the configuration under policy; behind them come those of docs/policy.md, none of which removes anything\n" +
      "for good. What a person decided since goes before a rule. Nothing is done without a yes: exit code 1 says that there is\n" +
      "something to decide. To be run in the folder in which articles are rewritten.\n",
    run: async (args, flags) => (await import("./expire.ts")).expire(args, flags),
  }),
  verb({
    name: "list",
    does: "List the posts of the archive, or find some of them",
    takes: {},
    flags: LIST,
    examples: [
      "postproof list --json",
      "postproof list --search 'harbour ferry' --author ada --from 2026-01-01",
      "postproof list --used-in stories/2026 --state gone",
    ],
    more: "The first search reads the whole archive, later ones what changed.\n",
    run: async (_args, flags) => (await import("./archive.ts")).list(flags),
  }),
  verb({
    name: "audit",
    does: "Re-read every digest and the evidence of the archive and name what is wrong",
    takes: {},
    flags: AUDIT,
    examples: [
      "postproof audit && echo safe to deploy",
      "postproof audit --archive copy/.postproof --public-key newsroom.pub.pem --root 3f0c…:1284",
    ],
    more: "What each finding proves, and what none of it does: docs/evidence.md. Needs neither network nor configuration.\n",
    run: async (_args, flags) => (await import("./evidence.ts")).audit(flags),
  }),
  verb({
    name: "seal",
    does: "Complete the log of the archive, sign its head, have it stamped, and print its root",
    takes: {},
    flags: COMMON,
    examples: [
      "postproof seal                             each night, say; the root can be printed or mailed",
    ],
    run: async (_args, flags) => (await import("./evidence.ts")).seal(flags),
  }),
  verb({
    name: "upgrade",
    does: "Read the evidence again with the readers of this version, and complete what an older archive lacks",
    takes: {},
    flags: UPGRADE,
    examples: [
      "postproof upgrade --dry-run                which posts are read better now, and in what",
      "postproof upgrade && postproof rewrite content/ --update",
    ],
    more:
      "Asks nobody. What was kept stays, and what is read otherwise now is kept and shown beside it, with the same basis and time.\n" +
      "Interrupted, the same command goes on.\n",
    run: async (_args, flags) => (await import("./evidence.ts")).upgrade(flags),
  }),
  verb({
    name: "prove",
    does: "Print what proves a version of a post to whoever knows a root of the log",
    takes: { "<url>": POST },
    flags: PROVE,
    examples: ["postproof prove https://x.com/i/status/20 > proof.json"],
    run: async (args, flags) => (await import("./evidence.ts")).prove(args[0]!, flags),
  }),
  verb({
    name: "copy",
    does: "Copy a whole archive into another folder, database or bucket, and audit both",
    takes: {
      "<from>": "folder, sqlite:FILE, postgres://USER@HOST/DATABASE, s3://BUCKET/PREFIX",
      "<to>": "the same",
    },
    flags: COPY,
    examples: [
      "postproof copy .postproof sqlite:archive.sqlite",
      "postproof copy .postproof 's3://archives/desk?endpoint=https://storage.example'",
      "postproof copy postgres://desk@db.example/archive /backup/archive --again",
    ],
    more: "Interrupted, the same command goes on where it stopped.\n",
    run: async ([from, to], flags) => (await import("./archive.ts")).copy(from!, to!, flags),
  }),
];
