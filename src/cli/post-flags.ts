// The flags of verbs that work on single posts, and on the archive.
import { STATES } from "../options/search.ts";
import { BASES } from "../index.ts";
import { EMBED, MEDIA } from "../options/archive.ts";
import { CAPTURE, COMMON, NETWORK, OUTPUT, PLACE } from "./flags.ts";

/** Of `postproof audit`. */
export const AUDIT = {
  ...COMMON,
  publicKey: {
    takes: "file",
    many: true,
    help: "the public key that signs this archive, as you know it; may be given again",
  },
  stampAuthority: {
    takes: "file",
    many: true,
    help: "a certificate whose time stamps you trust; may be given again",
  },
  root: {
    takes: "hex:size",
    many: true,
    help: "a root of the log that was noted elsewhere; may be given again",
  },
} as const;

/** Of `postproof upgrade`. */
export const UPGRADE = {
  ...COMMON,
  dryRun: { help: "change nothing, and tell what would be" },
} as const;

/** Of `postproof prove`. */
export const PROVE = {
  ...COMMON,
  version: { takes: "version", help: "a certain version" },
} as const;

/** Of `postproof init`. */
export const INIT = {
  ...COMMON,
  locale: { takes: "tag", help: "language of embeds, such as de-AT (default en)" },
  timeZone: { takes: "zone", help: "time zone of dates in embeds, such as Europe/Vienna (default UTC)" },
  name: { takes: "name", help: "whose archive it is, for those who take records of it" },
  signing: {
    takes: "file",
    help: "make a key that signs the archive and write it here: outside of the archive, where nobody else reads it",
  },
} as const;

/** Of `postproof copy`. */
export const COPY = {
  ...OUTPUT,
  again: { help: "there is an older copy already: bring it up to date" },
} as const;

/** Of `postproof quote`. */
export const QUOTE = {
  ...COMMON,
  ...NETWORK,
  post: {
    takes: "post",
    many: true,
    help: "address or key of an archived post, or a file: a snapshot, a capture; may be given again",
  },
  words: {
    takes: "text",
    many: true,
    help: "the words; - for standard input; given again: the pieces of a split quotation",
  },
  wordsFrom: { takes: "file", help: "read the words from a file" },
  jsonl: { takes: "file", help: "many quotations, a JSON object a line; - for standard input" },
  speaker: { takes: "name", help: "who is said to have posted them: a name, or @handle" },
  platform: { takes: "service", help: "where they are said to have been posted: x, Bluesky, ..." },
  require: { takes: "basis", oneOf: BASES, help: "fail what rests on less" },
  capture: { help: "first capture the posts that are not archived" },
} as const;

/** Of `postproof mcp`. */
export const MCP = {
  ...PLACE,
  capture: { help: "offer the tool capture too; without it nothing is ever fetched" },
  replay: { takes: "folder", help: "answer from capture files in a folder instead of the network" },
  media: { takes: "keep", oneOf: MEDIA.keep.oneOf, help: "pictures to keep" },
} as const;

/** Of `postproof serve`. */
export const SERVE = {
  ...PLACE,
  port: { takes: "n", help: "default 8420" },
  host: {
    takes: "address",
    help: "where it listens (default 127.0.0.1); beyond this machine a token is needed",
  },
  base: { takes: "url", help: "the address under which readers and the CMS reach it" },
  token: {
    takes: "token",
    help: "whoever has it may read (default POSTPROOF_SERVER_TOKEN, or one is made where it is needed)",
  },
  write: { help: "whoever has the token may capture, too" },
  cors: { takes: "origin", many: true, help: "scripts of this site may read answers; may be given again" },
  font: { takes: "file", many: true, help: "draw pictures for previews with it; may be given again" },
  proxied: { help: "a proxy stands before it, whose X-Forwarded-For says who asks" },
  replay: { takes: "folder", help: "answer captures from capture files in a folder instead of the network" },
  media: { takes: "keep", oneOf: MEDIA.keep.oneOf, help: "pictures to keep" },
} as const;

/** Of `postproof credit`. */
export const CREDIT = {
  ...COMMON,
  style: {
    takes: "style",
    help: "plain, ap, afp, reuters, guardian, or a template such as '{name}/{platform}'",
  },
  formerly: { help: "write X (formerly Twitter)" },
  parse: { help: "read a credit line instead: what does it say?" },
  medium: { takes: "n", whole: true, help: "which picture or video, counted from 1 (default: all)" },
  permission: { takes: "status", oneOf: ["asked", "granted", "refused"], help: "record a permission" },
  by: { takes: "name", help: "who gave or refused it" },
  evidence: { takes: "text", help: "where that can be seen: a mail, an attachment" },
  creator: { takes: "name", help: "record who made it (never taken from who posted it)" },
  holder: { takes: "name", help: "record who holds the rights" },
  licence: { takes: "name", help: "record a licence, such as 'CC BY 4.0'" },
  licenceUrl: { takes: "url", help: "its address" },
  statedBy: { takes: "name", help: "who records this" },
} as const;

/** Of `postproof show`. */
export const SHOW = {
  ...COMMON,
  as: {
    takes: "target",
    oneOf: [...EMBED.as.oneOf, "card"],
    help: "print its embed, for a page or for elsewhere; card: a picture, with --output",
  },
  output: { takes: "file", help: "write what --as gives to a file; a card as .png or .svg" },
  font: {
    takes: "file",
    many: true,
    help: "a font of a card (.ttf, .otf, .woff), the preferred first; may be given again",
  },
  scheme: { takes: "scheme", oneOf: ["light", "dark"], help: "colours of a card" },
  width: { takes: "n", help: "columns of a line of text, or pixels of an oembed" },
  assetBase: {
    takes: "url",
    help: "address of the folder of pictures (default postproof/, or as configured); mail takes cid: too",
  },
  version: { takes: "version", help: "a certain version" },
  history: { help: "every look at it, and what had changed since the one before" },
  diff: {
    takes: "a..b",
    help: "what changed between two versions: first..last, beginnings of their names, or days",
  },
  html: { takes: "file", help: "with --diff: write a page with both versions beside each other" },
} as const;

/** Of `postproof changes`. */
export const CHANGES = {
  ...COMMON,
  since: { takes: "time", help: "seen since then: 24h, 7d, 4w or a date (default 7d)" },
  all: { help: "posts that no article uses, too" },
  feed: { takes: "file", help: "write what became of posts in the last 30 days as an Atom feed" },
  webhook: {
    takes: "url",
    help: "send it as JSON, signed with the secret in POSTPROOF_WEBHOOK_SECRET",
  },
} as const;

/** Of `postproof watch`. */
export const WATCH = {
  ...COMMON,
  ...NETWORK,
  all: CHANGES.all,
  limit: { takes: "n", help: "no more posts than this, those first that are longest due" },
  daemon: { help: "go on until it is stopped" },
  queue: { help: "ask nobody: put what is due into the archive's queue, for postproof work" },
  screenshot: CAPTURE.screenshot,
  dryRun: { help: "ask nobody: which posts are due, whom that asks, and how long it takes" },
  feed: CHANGES.feed,
  webhook: CHANGES.webhook,
} as const;

/** Of `postproof list`. */
export const LIST = {
  ...COMMON,
  search: {
    takes: "words",
    help: "words, or beginnings of words, in the post, its author's name or its address",
  },
  author: { takes: "name", help: "words of the author's name or handle" },
  platform: { takes: "name", help: "posts of this platform: x, bluesky, ..." },
  usedIn: { takes: "path", help: "a part of the path of an article that uses the post" },
  state: { takes: "state", oneOf: STATES, help: "posts that stand so" },
  from: { takes: "day", help: "posted on this day or later: 2026-11-23" },
  to: { takes: "day", help: "posted on this day or earlier" },
  limit: { takes: "n", help: "no more posts than this, those looked at last first" },
} as const;

/** Of `postproof transcribe`. */
export const TRANSCRIBE = {
  ...COMMON,
  by: { takes: "name", required: true, help: "who transcribes it: a person answers for it by name" },
  from: {
    takes: "source",
    required: true,
    help: "what it is typed from: an article, a screenshot, a print edition",
  },
  handle: { takes: "handle", required: true, help: "the account that posted it" },
  name: { takes: "name", help: "its display name" },
  text: { takes: "text", help: "the words; - for standard input" },
  url: { takes: "url", help: "the post's address, if it is known" },
  platform: {
    takes: "name",
    help: "the service, where the address does not tell: x, facebook, truth-social",
  },
  published: { takes: "date", help: "when it was posted: 2026-11-23 or 2026-11-23T14:02Z" },
  language: { takes: "tag", help: "its language, such as en" },
  image: { takes: "file", many: true, help: "a picture of the post; may be given again" },
  alt: { takes: "text", many: true, help: "its description, in the same order" },
  why: { takes: "reason", help: "why it is done by hand" },
} as const;

/** Of `postproof attach`. */
export const ATTACH = {
  ...COMMON,
  by: { takes: "name", help: "who attaches it" },
  note: { takes: "text", help: "what it shows" },
} as const;

/** Of `postproof export`. */
export const EXPORT = {
  ...COMMON,
  wacz: { takes: "file", help: "a web archive file (WACZ), which ReplayWeb.page and others show" },
  sign: { takes: "file", help: "sign that file with the ECDSA key in this one (PEM, P-384 or P-256)" },
  activitystreams: {
    takes: "folder",
    help: "posts as ActivityStreams 2 with their pictures beside them; import takes them in again",
  },
  site: {
    takes: "folder",
    help: "a static site of the archive: a page a post, lists and a search that open from the folder",
  },
  title: { takes: "name", help: "what that site is called" },
  all: { takes: "path", help: "the whole archive, evidence included: a new folder, or a .zip file" },
} as const;

/** Of `postproof import`. */
export const IMPORT = {
  ...COMMON,
  from: {
    takes: "name",
    help: "whose it is, of another archive of postproof (default: what it says itself)",
  },
  for: {
    takes: "article",
    many: true,
    help: "only posts that these articles or addresses name; may be given again",
  },
  author: { takes: "handle", help: "whose it is, where the material names no handle (repo.car of Bluesky)" },
  name: {
    takes: "name",
    help: "what the material is called in the archive (default: the last part of the path)",
  },
  media: { takes: "keep", oneOf: MEDIA.keep.oneOf, help: "pictures to keep" },
  videos: { takes: "keep", oneOf: MEDIA.videos.oneOf, help: "videos to keep" },
} as const;
