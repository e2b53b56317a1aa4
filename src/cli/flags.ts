// The flags of the command line, a row each: what it takes, and what help says of it. What a verb is handed has its type from here.
import { FORMAT, MEDIA } from "../options/archive.ts";
import { BASES } from "../index.ts";

/** A flag. Its name is that of its row, with hyphens: `filesFrom` is `--files-from`. */
export interface Flag {
  readonly help: string;
  /** What stands after it; without it the flag stands alone. */
  readonly takes?: string;
  readonly oneOf?: readonly string[];
  readonly default?: string;
  /** It may be given again. */
  readonly many?: true;
  /** A number of things, at most 64. */
  readonly whole?: true;
  readonly required?: true;
  /** It switches off: `originals` is `--no-originals`. */
  readonly off?: true;
}

/** Flags by their names. */
export type Flags = Readonly<Record<string, Flag>>;

type Given<F> = F extends { readonly oneOf: readonly (infer Word)[] }
  ? F extends { readonly many: true }
    ? readonly Word[]
    : Word
  : F extends { readonly many: true }
    ? readonly string[]
    : F extends { readonly whole: true }
      ? number
      : F extends { readonly takes: string }
        ? string
        : boolean;

/** What a verb is handed. */
export type FlagsOf<F> = {
  readonly [Name in keyof F as F[Name] extends { readonly required: true } ? Name : never]: Given<F[Name]>;
} & {
  readonly [Name in keyof F as F[Name] extends { readonly required: true } ? never : Name]?: Given<F[Name]>;
};

/** Of every verb: what it says, and how. */
export const OUTPUT = {
  json: { help: "one JSON object a line" },
  quiet: { help: "say nothing but results and warnings" },
} as const;

/** Where the archive is. */
export const PLACE = {
  archive: {
    takes: "where",
    help: "the archive: a folder, sqlite:FILE, postgres://..., s3://... (default .postproof)",
  },
} as const;

/** Flags of every verb that works on an archive. */
export const COMMON = {
  ...PLACE,
  ...OUTPUT,
} as const;

/** Of verbs that read articles: which. */
export const INPUTS = {
  filesFrom: { takes: "list", help: "read inputs from a file, one a line; - for standard input" },
  format: { takes: "format", oneOf: [...FORMAT.oneOf, "docx"], help: "whatever the file's name says" },
  jsonl: { help: "inputs are JSON lines, whatever their names say" },
  htmlField: { takes: "path", many: true, help: "where HTML stands in a JSON line; may be given again" },
  idField: { takes: "path", help: "where the id of a JSON line stands (default id)" },
} as const;

/** Of verbs that may ask the network, and which files they keep of it. */
export const NETWORK = {
  offline: { help: "ask nobody; only what is archived counts" },
  replay: { takes: "folder", help: "answer from capture files in a folder instead of the network" },
  media: { takes: "keep", oneOf: MEDIA.keep.oneOf, help: "pictures to keep" },
  videos: { takes: "keep", oneOf: MEDIA.videos.oneOf, help: "videos to keep" },
  originals: {
    off: true,
    help: "do not keep pictures as downloaded (they can never be shown as evidence then)",
  },
} as const;

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
  queue: {
    help: "ask nobody: put the posts into the archive's queue, for postproof work (see postproof queue)",
  },
  plan: { help: "ask nobody: how many posts of whom, how many archived, and how long the rest takes" },
  thread: { help: "also the author's own chain of posts around each" },
  answered: { help: "also the post that each answers, whoever's it is" },
  screenshot: {
    help: "also what a browser shows of the page of each: evidence, never published (docs/evidence.md)",
  },
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

/** Of `postproof work`. */
export const WORK = {
  ...COMMON,
  ...NETWORK,
  concurrency: { takes: "n", whole: true, help: "posts at once (default 4)" },
  daemon: { help: "go on where nothing waits, until it is stopped" },
} as const;

/** Of `postproof queue`. */
export const QUEUE = {
  ...COMMON,
  all: { help: "name every post that failed for good, not only the latest" },
  retry: { help: "try again what failed for good: the posts named, or all" },
  forget: { help: "take what failed for good off the list: the posts named, or all" },
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

/** Of `postproof build`. */
export const BUILD = {
  ...COMMON,
  hugo: {
    required: true,
    help: "templates, a data file, pictures and the stylesheet in the folders of a Hugo site",
  },
  missing: {
    ...REWRITE.missing,
    help: "posts that are not archived: keep their links, make them say which post is meant, or fail",
  },
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
