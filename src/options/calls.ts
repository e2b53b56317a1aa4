// What can be asked of an archive, and what each question takes: its arguments in order, with the options of each.
import type { Article, LockEntry } from "../article/index.ts";
import type { Material } from "../model/material.ts";
import type { ProofReport } from "../model/proof.ts";
import { BASES } from "../model/snapshot.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Use } from "../model/use.ts";
import { EMBED, FORMAT, REWRITE } from "./archive.ts";
import { EXCHANGE_CALLS } from "./exchange.ts";
import { ATTACHMENT, BYTES, NAME, PICTURE, STATEMENT, TEXT, TRANSCRIPTION } from "./by-hand.ts";
import { AUDIT, SEAL, UPGRADE } from "./evidence.ts";
import { SEARCH } from "./search.ts";
import { CHANGES, DUE, NOTIFYING, WATCH } from "./watch.ts";
import { DECIDE, PLAN_TAKEDOWN, RULINGS, TAKEDOWN } from "./decisions.ts";
import type { Given, Rows } from "./value.ts";

const OFF = { is: "boolean", default: false } as const;
const BASIS = { oneOf: BASES } as const;
const NICKNAMES = {
  byName: NAME,
  what: 'names by name, such as { "the Iron Chef": "@ada_example" }',
} as const;

/** How a post is looked for in web archives. */
export const RECOVER = {
  /** The copy nearest to this time is wanted: the date of the article. ISO 8601. Default: the first copies. */
  near: { is: "string", what: 'a time, such as "2024-03-11"' },
} as const;

/** How a single capture is done. */
export const CAPTURE = {
  /** Asks the platform even if the archive already holds the post. */
  again: OFF,
  /**
   * With `again`: keeps a post again, whole, that this archive erased or redacted, and says who wants that and why. Without it what
   * was erased is not asked for, and what was taken out stays out.
   */
  override: {
    fields: {
      /** Who decides it. */
      by: { is: "string", what: "a name", required: true },
      /** Why. */
      why: { is: "string", what: "a sentence", required: true },
    },
    what: "{ by, why }",
  },
  /**
   * Captures the author's own chain of posts too: those that the post answers, and where the platform tells (Bluesky,
   * Mastodon) those that answer it, at most 25 each way.
   */
  thread: OFF,
  /** Captures the post that it answers too, whoever's it is: one, not what that answers. */
  answered: OFF,
  /**
   * Leaves a post alone that the platform lately said to be gone: the last ending is the result, with `retryAt`. It is
   * asked for again a day after that, and 7, 30 and 180 days after, the longer the oftener it was gone.
   */
  patient: OFF,
  /**
   * Keeps with the evidence what a [browser](docs/evidence.md#screenshots) shows of the page of the post, if anything is asked about it.
   * Never published. Without one the capture is the same; `screenshot` of its result says why there is none.
   */
  screenshot: OFF,
  /** Looks for a post that is gone in web archives, as `recover` does. Default: no web archive is asked. */
  recover: { fields: RECOVER, what: "such as {}" },
} as const;

/** How many captures run at once. Requests to one host are paced whatever this says. */
export const CAPTURE_ALL = {
  ...CAPTURE,
  /** How many at once. */
  concurrency: { is: "number", least: 1, what: "a whole number of posts", default: 4 },
  /** With `recover`: the time to which the copy of a post should be nearest, by its URL as given. */
  near: { is: "function", what: "a function that gives the time of an address" } as Given<
    (url: string) => string | undefined
  >,
} as const;

/** What is planned. */
export const PLAN = { again: CAPTURE.again, patient: CAPTURE.patient } as const;

/** Which article is searched, and for what. */
export const SALVAGE = {
  /** The format of the article. */
  format: FORMAT,
  /** The article's path or address: what is salvaged from it never confirms it. */
  article: { is: "string", what: "the path of the article", required: true },
  /** Only posts of these addresses. Default: every post of the article that is not archived. */
  only: { is: "object", what: "a Set of addresses", has: ["has"] } as Given<ReadonlySet<string>>,
} as const;

/** Which posts of the material are imported. */
export const IMPORT = {
  /** The account's handle: a repository of Bluesky names only a DID. Without `@`. */
  author: { is: "string", what: "a handle" },
  /**
   * Only posts of these addresses; an address that no platform recognizes counts for nothing. Default: every post of the
   * material. An export holds all that an account ever posted, and an archive need not.
   */
  only: { is: "object", what: "addresses, such as a list", has: [Symbol.iterator] } as Given<
    Iterable<string>
  >,
} as const;

/** How an article is proofread. */
export const PROOF = {
  /** The format of the article. */
  format: FORMAT,
  /** The article's path, as given elsewhere: says which transcriptions were made from it. */
  article: { is: "string", what: "the path of the article" },
  /** When the article was published, ISO 8601. By default what the article itself says. */
  published: { is: "string", what: 'a time, such as "2026-11-23"' },
  /** The desk's time zone (IANA), in which "on Tuesday" is meant. Default UTC. */
  timeZone: { is: "string", what: 'an IANA zone, such as "Europe/Vienna"' },
  /** Fails whatever rests on less than this basis, and what is attributed to a post and rests on none. */
  require: BASIS,
  /** Makes media of unknown rights alarms instead of warnings. */
  strictRights: OFF,
  /**
   * Who is meant by names that articles use, and that no account has: a name, or a handle with `@`, by the name as written
   * (`{ "the Iron Chef": "@ada_example" }`). Letter case does not count.
   */
  nicknames: NICKNAMES,
  /** The house style of the credit lines suggested. Default `plain`. */
  style: { is: "string", what: "a house style, or a template" },
  /** Posts that a person says are meant, by the line on which the quotation or credit begins. */
  matches: {
    list: {
      fields: {
        line: { is: "number", least: 1, what: "the number of a line", required: true },
        url: { is: "string", what: "the address of a post", required: true },
      },
      what: "{ line, url }",
    },
    what: "a list of { line, url }",
  },
  /** The bytes of a picture of the article, by its `src`; `undefined` if they cannot be had. Default: none are read. */
  readPicture: { is: "function", what: "a function that reads a picture" } as Given<
    (src: string) => Promise<Uint8Array | undefined>
  >,
} as const;

/** How words are compared that are to be printed as a quotation. */
export const QUOTE = {
  /**
   * The posts that they are said to be of: addresses, keys, or snapshots at hand. Default: whichever post of the archive
   * holds them.
   */
  posts: {
    list: {
      either: [TEXT, { is: "object", what: "a snapshot" } as Given<Snapshot>],
      what: "an address, a key or a snapshot",
    },
    what: "a list of addresses, keys and snapshots",
  },
  /** Who is said to have posted them: a name, or a handle with `@`. */
  speaker: { is: "string", what: "a name, or a handle with @" },
  /** Where they are said to have been posted: the name or label of a service (`x`, `Bluesky`). */
  platform: { is: "string", what: "the name of a service" },
  /** Fails what rests on less than this basis. */
  require: BASIS,
  /** Whom a name means, by the name: another name, or a handle with `@`. As of `archive.proof`. */
  nicknames: NICKNAMES,
} as const;

/** How credit lines are written. */
export const CREDITS = {
  /** A house style, or a template such as `{name}/{platform}`. Default `plain`. */
  style: { is: "string", what: "a house style, or a template" },
  /** Writes `X (formerly Twitter)` for posts since the renaming. */
  formerly: OFF,
} as const;

const ADDRESS = { is: "string", what: "the address or the key of a post, a string", required: true } as const;
const ADDRESSES = {
  is: "object",
  what: "addresses, such as a list",
  has: [Symbol.iterator, Symbol.asyncIterator],
  required: true,
} as Given<Iterable<string> | AsyncIterable<string>> & { readonly required: true };
const READ = { is: "object", what: "what readArticle gives", has: ["text", "placeOf"] } as Given<Article>;
const TEXT_OF_ARTICLE = {
  either: [TEXT, READ],
  what: 'the text of an article, a string; of a file: readFile(path, "utf8")',
  required: true,
} as const;
const PATH = { is: "string", what: "the path of the article", required: true } as const;
const REPORT = {
  is: "object",
  what: "a report of archive.proof",
  has: ["items"],
  required: true,
} as Given<ProofReport>;

const ADDRESS_OR_RECORD = {
  either: [TEXT, { is: "object", what: "a record", has: ["sightings"] }],
  what: `${ADDRESS.what}, or what show and list give`,
  required: true,
} as const;

/** What each question takes: arguments by name, in order. */
export const CALLS = {
  ...EXCHANGE_CALLS,
  capture: { url: ADDRESS, options: { fields: CAPTURE, what: "such as { again: true }" } },
  captureAll: { urls: ADDRESSES, options: { fields: CAPTURE_ALL, what: "such as { concurrency: 2 }" } },
  plan: { urls: ADDRESSES, options: { fields: PLAN, what: "such as { again: true }" } },
  status: { post: ADDRESS_OR_RECORD },
  recover: { url: ADDRESS, options: { fields: RECOVER, what: "such as { near }" } },
  salvage: {
    article: TEXT_OF_ARTICLE,
    options: { fields: SALVAGE, what: "{ format, article }", required: true },
  },
  import: {
    material: { is: "object", what: "what filesMaterial(paths) gives", required: true } as Given<Material>,
    options: { fields: IMPORT, what: "such as { author }" },
  },
  embed: { post: ADDRESS_OR_RECORD, options: { fields: EMBED, what: "{ assetUrl, theme, locale, … }" } },
  find: { article: TEXT_OF_ARTICLE, format: FORMAT },
  rewrite: {
    article: TEXT_OF_ARTICLE,
    options: { fields: REWRITE, what: '{ format: "html" } or more', required: true },
  },
  update: {
    article: TEXT_OF_ARTICLE,
    entry: {
      is: "object",
      what: "what the lock file says of the article",
      required: true,
    } as Given<LockEntry>,
    options: { fields: REWRITE, what: '{ format: "html" } or more', required: true },
  },
  recordUses: {
    article: PATH,
    uses: { list: { is: "object", what: "a use" } as Given<Use>, what: "a list of uses", required: true },
  },
  proof: {
    article: TEXT_OF_ARTICLE,
    options: { fields: PROOF, what: '{ format: "html" } or more', required: true },
  },
  quote: {
    words: {
      either: [TEXT, { list: TEXT, what: "texts" }],
      what: "the words of a quotation: a string, or a list of its pieces",
      required: true,
    },
    options: { fields: QUOTE, what: "such as { posts }" },
  },
  recordProof: { article: PATH, report: REPORT },
  credits: { post: ADDRESS_OR_RECORD, options: { fields: CREDITS, what: 'such as { style: "ap" }' } },
  transcribe: {
    transcription: { fields: TRANSCRIPTION, what: "{ text, author, by, from } or more", required: true },
  },
  attach: { url: ADDRESS, file: { fields: ATTACHMENT, what: "{ name, bytes }", required: true } },
  attachments: { url: ADDRESS },
  screenshots: { url: ADDRESS },
  origins: { url: ADDRESS },
  stateRights: {
    url: ADDRESS,
    statement: { fields: STATEMENT, what: "{ statedBy } and what is stated", required: true },
  },
  keepPicture: { picture: { fields: PICTURE, what: "{ address, credit, article }", required: true } },
  picture: { address: { is: "string", what: "the address of a picture", required: true } },
  show: { url: ADDRESS },
  history: { url: ADDRESS },
  search: { options: { fields: SEARCH, what: 'such as { words: "harbour" }' } },
  due: { options: { fields: DUE, what: "such as { all: true }" } },
  watch: { options: { fields: WATCH, what: "such as { limit: 100 }" } },
  notify: NOTIFYING,
  changes: { options: { fields: CHANGES, what: "such as { since }" } },
  list: {},
  planTakedown: {
    url: ADDRESS,
    options: { fields: PLAN_TAKEDOWN, what: '{ mode: "erase" }', required: true },
  },
  takedown: { url: ADDRESS, options: { fields: TAKEDOWN, what: "{ mode, by, why }", required: true } },
  decide: { url: ADDRESS, options: { fields: DECIDE, what: "{ what, by, why }", required: true } },
  decisions: { url: ADDRESS },
  rulings: { options: { fields: RULINGS, what: "such as { rules, official }" } },
  uses: { url: { is: "string", what: ADDRESS.what } },
  audit: { options: { fields: AUDIT, what: "such as { publicKeys }" } },
  seal: { options: { fields: SEAL, what: "such as { added: true }" } },
  upgrade: { options: { fields: UPGRADE, what: "such as { dryRun: true }" } },
  prove: { url: ADDRESS, version: { is: "string", what: "the version of a snapshot" } },
  changeKey: { privateKey: { is: "string", what: "a private key as PEM", required: true } },
  asset: { file: { is: "string", what: "the name of a file of the archive", required: true } },
  preview: { bytes: { ...BYTES, required: true } },
  publish: {
    files: {
      is: "object",
      what: "names of files, such as a list",
      has: [Symbol.iterator],
      required: true,
    } as Given<Iterable<string>>,
    write: { is: "function", what: "a function that writes a file", required: true } as Given<
      (file: string, bytes: Uint8Array) => Promise<void>
    >,
  },
} as const satisfies Readonly<Record<string, Rows>>;
