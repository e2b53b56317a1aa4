// The flags of verbs that work on articles and pages.
import { BASES } from "../index.ts";
import { COMMON, INPUTS, OUTPUT, NETWORK } from "./flags.ts";

/** Of `postproof scan`. */
export const SCAN = {
  ...COMMON,
  ...INPUTS,
} as const;

/** Of `postproof capture`. */
export const CAPTURE = {
  ...COMMON,
  ...INPUTS,
  ...NETWORK,
  again: { help: "ask the platform even for posts that are archived" },
  guess: { help: "also ask servers that only look like the fediverse, by the form of a post's address" },
  embedsOnly: { help: "leave out posts that an article merely links to in a sentence" },
  concurrency: {
    takes: "n",
    whole: true,
    help: "posts asked at once; each host is paced anyway (default 4)",
  },
  plan: { help: "ask nobody: how many posts of whom, how many archived, and how long the rest takes" },
  thread: { help: "also the author's own chain of posts around each" },
  answered: { help: "also the post that each answers, whoever's it is" },
  recover: { help: "look in web archives for posts that are gone" },
  near: {
    takes: "date",
    help: "with --recover: the copy nearest to this date (default: the article's own date)",
  },
  salvage: {
    off: true,
    help: "do not keep the copy that an article's embed code carries of a post that is gone",
  },
} as const;

/** Of `postproof rewrite`. */
export const REWRITE = {
  ...COMMON,
  ...INPUTS,
  dryRun: { help: "write nothing; show what would change" },
  missing: {
    takes: "what",
    oneOf: ["keep", "link", "fail"],
    default: "keep",
    help: "posts that are not archived: keep their markup, make a link, or fail",
  },
  update: { help: "show the newest archived version in articles rewritten before" },
  restore: { help: "put the original markup back" },
  assets: {
    takes: "folder",
    help: "where pictures and the stylesheet are written (default postproof/ beside the articles)",
  },
  assetBase: {
    takes: "url",
    help: "address of that folder on the site, such as /postproof/ (default: relative)",
  },
  lock: {
    takes: "folder",
    help: "where the lock stands, the way back (default: beside the articles, or as configured)",
  },
  stylesheet: { off: true, help: "link no stylesheet" },
  pictures: { help: "show local copies of the article's own pictures beside a social photo credit" },
  pasted: { help: "replace posts pasted as text, where the archive has the very post" },
  jsonLd: { help: "put JSON-LD about posts, pictures and quotations at the end of the head" },
  threads: { help: "show a post with its author's own chain, where capture --thread kept it" },
  strictRights: { help: "show no picture that neither a licence nor a permission clears" },
} as const;

/** Of `postproof proof`. */
export const PROOF = {
  ...COMMON,
  ...INPUTS,
  ...NETWORK,
  capture: { help: "first capture what the articles link to, and the pictures beside photo credits" },
  record: { help: "note which quotation and credit rests on which post (see postproof uses)" },
  require: { takes: "basis", oneOf: BASES, help: "fail what rests on less" },
  strictRights: { help: "media without licence or permission are alarms" },
  style: {
    takes: "style",
    help: "house style of suggested credits: plain, ap, afp, reuters, guardian, or a template",
  },
  timeZone: {
    takes: "zone",
    help: 'the desk\'s time zone, in which "on Tuesday" is meant (default as configured)',
  },
  published: { takes: "date", help: "when the article was published (default: what it says itself)" },
  post: {
    takes: "line=url",
    many: true,
    help: "this post is meant on this line; FILE:LINE=URL for several files",
  },
  all: { help: "also list what is in order" },
  html: { takes: "file", help: "write one page with the articles beside their sources" },
  sarif: { takes: "file", help: "write SARIF 2.1.0 for code-scanning tools; - for standard output" },
  annotations: { help: "print annotations for GitHub Actions" },
  baseline: { takes: "file", help: "set aside the findings listed there" },
  writeBaseline: { takes: "file", help: "list today's findings, so that an old archive starts clean" },
} as const;

/** Of `postproof status`. */
export const STATUS = {
  ...COMMON,
  ...INPUTS,
  all: { help: "name every post that is gone or missing, not only the first" },
} as const;

/** Of `postproof leaks`. */
export const LEAKS = {
  ...OUTPUT,
  origin: {
    takes: "url",
    many: true,
    help: "where the site stands: addresses there are its own; may be given again",
  },
  allow: {
    takes: "host",
    many: true,
    help: "let this host through, or *.host all below it; may be given again",
  },
  unasked: { help: "leave out what waits for a reader's click, or for a script that takes it up" },
  all: { help: "list every single load, every host and page, each with what to do" },
  sarif: { takes: "file", help: "write SARIF 2.1.0 for code-scanning tools; - for standard output" },
} as const;
