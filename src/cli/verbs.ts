// The verbs of the command line, a row each, in the order of the help. What a verb does is loaded when it runs.
import { ARCHIVE_VERBS } from "./archive-verbs.ts";
import { BUILD, CAPTURE, LEAKS, PROOF, REWRITE, SCAN, STATUS } from "./flags.ts";
import { INIT, MCP, QUOTE, SERVE } from "./post-flags.ts";
import { verb } from "./verb.ts";
import type { Verb } from "./verb.ts";

const ARTICLES = "files, folders, globs, or - for standard input";
const INPUT = { "[input...]": ARTICLES };

/** Every verb. */
export const VERBS: readonly Verb[] = [
  verb({
    name: "init",
    does: "Write a configuration and begin an archive in this folder",
    takes: {},
    flags: INIT,
    examples: ["postproof init --locale de --time-zone Europe/Berlin"],
    run: async (_args, flags) => (await import("./init.ts")).init(flags),
  }),
  verb({
    name: "scan",
    does: "List the posts that articles refer to: embeds, links, photo credits, quotations",
    takes: INPUT,
    flags: SCAN,
    examples: [
      "postproof scan site/",
      "postproof scan 'content/**/*.md' --json",
      "postproof scan draft.docx                  a Word document: places are paragraph numbers",
      "git diff --name-only | postproof scan --files-from -",
    ],
    run: async (args, flags) => (await import("./scan.ts")).scan(args, flags),
  }),
  verb({
    name: "capture",
    does: "Keep posts: addresses, or all that articles refer to",
    takes: { "[input...]": `addresses of posts, or articles: ${ARTICLES}` },
    flags: CAPTURE,
    examples: [
      "postproof capture https://x.com/i/status/20",
      "postproof capture site/ --media thumbnail",
      "postproof capture site/ --videos smallest   videos too, as local files",
      "postproof capture site/ --thread --answered what stands around each post too",
      "postproof capture site/ --plan              whom it would ask, and how long that takes",
      "postproof capture site/ --queue             for workers: see postproof work",
      "postproof capture site/ --again             see what has been edited or is gone",
      "postproof capture site/ --recover           gone posts from web archives, as of the article's date",
      "postproof capture posts.jsonl --html-field content.rendered",
      "postproof capture site/ --replay answers/   answers from capture files, no network",
    ],
    more:
      "Interrupted or incomplete (exit code 3), the same command goes on where it stopped: what is archived is\n" +
      "not asked for again, and what is gone is left alone for a day, then longer (--again asks at once).\n" +
      "Where a post is gone and an embed code carries its words, they are kept as a publisher's copy, and say so.\n",
    run: async (args, flags) => (await import("./capture.ts")).capture(args, flags),
  }),
  verb({
    name: "rewrite",
    does: "Replace references by static embeds, byte-exact outside them",
    takes: INPUT,
    flags: REWRITE,
    examples: [
      "postproof rewrite site/ --dry-run",
      "postproof rewrite site/ --assets public/postproof --asset-base /postproof/",
      "postproof rewrite - < page.html > page.static.html",
      "postproof rewrite site/ --restore",
    ],
    run: async (args, flags) => (await import("./rewrite.ts")).rewrite(args, flags),
  }),
  verb({
    name: "build",
    does: "Write what a site builder without plugins needs to show posts",
    takes: { "[content...]": `what Hugo makes pages of (default content/): ${ARTICLES}` },
    flags: BUILD,
    examples: ["postproof build --hugo && hugo", "postproof build --hugo --missing fail"],
    more:
      "To be run in the folder of the site, again whenever something was captured. What a site has of its own in layouts/\n" +
      "stays, and what belongs in it is said.\n",
    run: async (args, flags) => (await import("./build.ts")).build(args, flags),
  }),
  verb({
    name: "proof",
    does: "Proofread quotations, credits and embeds against what was posted",
    takes: INPUT,
    flags: PROOF,
    examples: [
      "postproof proof story.html",
      "postproof proof story.html --capture --record",
      "postproof proof draft.docx --html report.html",
      "postproof proof content/ --require captured --sarif proof.sarif",
      "postproof proof story.html --post 12=https://x.com/i/status/20",
      "postproof proof content/ --write-baseline proof-baseline.json",
      "postproof proof content/ --html report.html",
    ],
    more:
      "In an article, <!-- postproof-ignore --> sets the next paragraph aside, and\n" +
      "<!-- postproof-post https://... --> says which post it quotes.\n" +
      "Exit code 1: an alarm or a warning. Notes (nothing to compare with) do not count.\n",
    run: async (args, flags) => (await import("./proof.ts")).proof(args, flags),
  }),
  verb({
    name: "quote",
    does: "Compare words that are to be printed as a quotation with the post",
    takes: {},
    flags: QUOTE,
    examples: [
      "postproof quote --post https://x.com/i/status/20 --words 'We open at nine.'",
      "pbpaste | postproof quote --post x:20 --speaker @ada_example --words -",
      "postproof quote --post snapshot.json --words-from draft.txt --json",
      "postproof quote --jsonl quotations.jsonl --json",
    ],
    more:
      'A line of --jsonl: {"id": 1, "post": "https://...", "words": "...", "speaker": "@ada_example"}. Each may name several\n' +
      "posts or pieces, in a list. Without a post, every archived one is looked at. Nothing is fetched without --capture.\n" +
      "Exit codes: 0 in order, 1 findings, 2 usage, 3 not decided (the post is not archived: the output says what to do).\n",
    run: async (_args, flags) => (await import("./quote.ts")).quote(flags),
  }),
  verb({
    name: "mcp",
    does: "Answer programs about posts and quotations: a server of the Model Context Protocol",
    takes: {},
    flags: MCP,
    examples: [
      "npm install @modelcontextprotocol/sdk      once: it is not installed with postproof",
      "postproof mcp                              over standard input and output, for a client to start",
      "postproof mcp --archive /srv/site/.postproof --capture",
    ],
    more:
      "Tools: find_references, compare_quotation, proofread, credit_line, embed; with --capture also capture.\n" +
      "They take addresses and text, never paths of files. Remarks for people go to standard error.\n",
    run: async (_args, flags) => (await import("./mcp.ts")).mcp(flags),
  }),
  verb({
    name: "serve",
    does: "Answer a CMS and readers over HTTP: embeds, oEmbed, a page a post, the archive as JSON",
    takes: {},
    flags: SERVE,
    examples: [
      "npm install hono @hono/node-server         once: they are not installed with postproof",
      "postproof serve                            on this machine alone; it only reads",
      "postproof serve --write                    captures too, for whoever has the token that it prints",
      "postproof serve --host 0.0.0.0 --base https://posts.news.example --proxied",
    ],
    more:
      "On this machine alone everybody on it may read the archive; --token asks for the token there, too.\n" +
      "Beyond it only embeds, oEmbed, pages of posts and their files are public; the rest wants the token.\n",
    run: async (_args, flags) => (await import("./serve.ts")).serve(flags),
  }),
  verb({
    name: "status",
    does: "How the posts stand that articles lean on: archived, recovered, gone, missing",
    takes: INPUT,
    flags: STATUS,
    examples: [
      "postproof status site/",
      'postproof status site/ --json | grep \'"state":"missing"\'',
      "postproof status posts.jsonl --html-field content.rendered",
    ],
    more:
      "Asks nobody. Exit code 1: something is missing. A post that is gone from its platform is not missing;\n" +
      "it is counted as gone where nothing is kept of it.\n",
    run: async (args, flags) => (await import("./status.ts")).status(args, flags),
  }),
  verb({
    name: "leaks",
    does: "List what the pages of a built site load from third parties, by page and by host",
    takes: { "<path...>": "folders and files: HTML, CSS, SVG, scripts; - for a page on standard input" },
    flags: LEAKS,
    examples: [
      "postproof leaks public/ --origin https://news.example",
      "postproof leaks public/ --allow '*.news.example' --unasked",
      'postproof leaks public/ --json | grep \'"type":"host"\'',
      "postproof leaks public/ --sarif leaks.sarif",
    ],
    more:
      "Looks at markup, styles, and addresses that scripts name. Asks nobody and runs no script: what the files of\n" +
      "third parties load in turn is not known. Plain links are no loads. Texts in Markdown are not looked at:\n" +
      "build the site first. Exit code 1: something is loaded.\n",
    run: async (args, flags) => (await import("./leaks.ts")).leaks(args, flags),
  }),
  ...ARCHIVE_VERBS,
];
