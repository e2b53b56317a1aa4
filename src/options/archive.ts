// How an archive is made: every option of createArchive, of its embeds, and of articles.
import type { ArticleFormat } from "../article/index.ts";
import type { DescribedQuotation } from "../credit/index.ts";
import type { Door } from "../http/door.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Store } from "../store/index.ts";
import { LOOK, MARK } from "./look.ts";
import { BROWSER, HTTP, PER_POST } from "./network.ts";
import type { Given, Needed } from "./value.ts";

const KEEP = { oneOf: ["full", "thumbnail", "none"] } as const;
const VIDEOS = { oneOf: ["none", "smallest", "best"] } as const;

/** Which of a post's pictures and videos are kept, and how much of them. The most particular rule wins. */
export const MEDIA = {
  /**
   * How much of a post's pictures is kept and shown. `full`: all in several widths. `thumbnail`: one small width, no
   * original. `none`: no picture.
   */
  keep: { ...KEEP, default: "full", config: true },
  /** The same by platform name. */
  platforms: { byName: KEEP, what: 'by platform, such as { x: "thumbnail" }', config: true },
  /** The same by post key, such as `x:20`. */
  posts: { byName: KEEP, what: 'by post key, such as { "x:20": "none" }', config: true },
  /**
   * Whether the files as downloaded are kept with the evidence. Without them nobody can later show that a published copy is
   * what the platform served, and a better copy cannot be made once the post is gone.
   */
  originals: { is: "boolean", default: true, config: true },
  /**
   * Formats of the copies of images and posters, beside the fallback in JPEG or PNG. Default `["webp"]`. With `avif` pages
   * load fewer bytes, and a capture takes several times as long.
   */
  formats: { list: { oneOf: ["webp", "avif"] }, what: "a list of webp, avif" },
  /**
   * Whether videos, animations, sounds and captions are kept as local files: `none`, `smallest` (the lowest bitrate), `best`
   * (the best up to the limit). They are large, and re-publishing them is more than re-publishing a picture.
   */
  videos: { ...VIDEOS, default: "none", config: true },
  /** The same by platform name. */
  videosByPlatform: { byName: VIDEOS, what: 'by platform, such as { x: "best" }', config: true },
  /** The same by post key. */
  videosByPost: { byName: VIDEOS, what: 'by post key, such as { "x:20": "smallest" }', config: true },
  /** No larger file of a video is kept, in bytes, at most 1 GiB. Default 26214400 (25 MiB); one is in memory at a time. */
  videoBytes: {
    from: 1,
    to: 1024 * 1024 * 1024,
    whole: true,
    what: "a whole number of bytes, at most 1 GiB",
    config: true,
  },
} as const;

/** How an archive is made. */
export const ARCHIVE = {
  /** Where everything is kept: `filesStore(folder)`, `memoryStore()`, or one's own. */
  store: {
    is: "object",
    what: "what filesStore(folder) or memoryStore() gives, or a store of one's own",
    has: ["get"],
    required: true,
  } as Given<Store> & Needed,
  /** Platforms in matching order. Default: all that postproof knows. */
  platforms: {
    list: { is: "object", what: "a platform", has: ["match"] } as Given<Platform>,
    what: "a list of platforms, such as platforms() gives",
  },
  /** Options of the door to the network, or a door of one's own (a replay, for example). */
  http: {
    either: [
      { is: "object", what: "a door", has: ["ask"] } as Given<Door>,
      { fields: HTTP, what: "such as { pace: 500 }" },
    ],
    what: "options of the door, or a door",
  },
  /** Which pictures and videos are kept. */
  media: { fields: MEDIA, what: 'such as { keep: "thumbnail" }' },
  /**
   * What the capture of one post may take of the network, with its pictures, videos and quoted posts. Each post of a thread,
   * and each search in web archives, has as much. What is more is left out, as missing with the kind `over_limit`. A door of
   * one's own is handed an allowance made of this, and has to keep to it itself.
   */
  perPost: { fields: PER_POST, what: "such as { requests: 100 }" },
  /** The browser that makes [screenshots](docs/evidence.md#screenshots). */
  browser: { fields: BROWSER, what: "such as { executable }" },
  /**
   * Keep posts whose platform's terms allow to display them only (`retention: "display-only"`: posts had through Meta's
   * oEmbed). Without it of such a post its address and author are kept, and its embed is a link.
   */
  keepDisplayOnly: { is: "boolean", default: false, config: true },
  /**
   * Ask for the [proof that an account signed a post](docs/evidence.md#signed-by-its-author), where its accounts do (Bluesky). The
   * author's server, and who keeps the list of keys, learn what is captured.
   */
  authorProofs: { is: "boolean", default: true, config: true },
  /**
   * [Web archives](docs/gone.md#web-archives) that are asked for posts that are gone: the Wayback Machine
   * (`https://web.archive.org`, the default), or Memento TimeGates by the beginning of their addresses
   * (`https://arquivo.pt/wayback`). They learn what is looked for.
   */
  webArchives: {
    list: { is: "string", what: "an address", like: "url" },
    what: "a list of addresses, such as https://web.archive.org",
    config: true,
  },
  /** The private key (Ed25519, PEM) with which `seal` signs what the log says: [docs/evidence.md](docs/evidence.md). Default: nothing is signed. */
  signingKey: { is: "string", what: "a private key as PEM" },
  /**
   * The [authority of time stamps](docs/evidence.md#time-stamps) (RFC 3161) that `seal` asks, by its address. Default: none is asked. It
   * learns a digest, and when you seal.
   */
  stampAuthority: { is: "string", what: "an address", like: "url", config: true },
  /** The clock. Default: the system's. */
  now: { is: "function", what: "a function that gives a Date" } as Given<() => Date>,
} as const;

const { label: _label, mark: _mark, earlier: _earlier, answered: _answered, since: _since, ...SHARED } = LOOK;

/** How the embeds of an archive look: as those of the renderer, but with defaults, and with what the archive knows by itself. */
export const EMBEDS = {
  ...SHARED,
  /** The address of a local file on the site, by its name. Default: `postproof/FILE`. */
  assetUrl: { is: LOOK.assetUrl.is, what: LOOK.assetUrl.what } as Given<(file: string) => string>,
  /** [Official marks](docs/embed.md#official-marks) of platforms that the site supplies, by platform name. */
  marks: {
    byName: { fields: MARK, what: "{ src, width, height, alt }" },
    what: "marks by the name of the platform, such as { x: { src, … } }",
    config: true,
  },
  /** Under an edited post, what it said before, as far as it was captured then. */
  showEarlier: { is: "boolean", default: false, config: true },
  /** Above a reply, the post that it answers, where that is archived too (`capture --answered`). */
  showAnswered: { is: "boolean", default: false, config: true },
} as const;

/** What an archived post can be printed as. */
const TARGETS = [
  "html",
  "text",
  "markdown",
  "markdown-footnotes",
  "mail",
  "feed",
  "activitystreams",
  "json-ld",
  "oembed",
  "oembed-link",
  "apple-news",
  "view",
] as const;

/** What an archived post is printed as. */
export type Target = (typeof TARGETS)[number];

/** How one post is shown. */
export const EMBED = {
  ...EMBEDS,
  /** A certain version of the post; by default the one last seen. */
  version: { is: "string", what: "the version of a snapshot" },
  /** The author's own chain in which the post stands as one block, where `capture --thread` kept it. */
  thread: { is: "boolean", default: false },
  /** In which form it is printed: docs/targets.md. */
  as: { oneOf: TARGETS, default: "html" },
  /** How wide: of `text` so many columns a line, by default unbroken; of `oembed` so many pixels at most. */
  width: { is: "number", what: "a whole number of columns or pixels", least: 20 },
} as const;

/** The format of an article. */
export const FORMAT = {
  oneOf: ["html", "markdown", "text"] satisfies ArticleFormat[] as readonly ArticleFormat[],
  required: true,
} as const;

/** How the embeds of an article are made. */
export const ARTICLE = {
  ...EMBEDS,
  /** The format of the article. */
  format: FORMAT,
  /** The article's path. If given, its uses are recorded in the archive under it. */
  article: { is: "string", what: "the path of the article" },
  /** Shows no picture of a medium that neither a licence nor a permission clears. */
  strictRights: { is: "boolean", default: false },
  /** Shows a post with its author's own chain as one block, where `capture` was asked for it. */
  threads: { is: "boolean", default: false },
  /** Writes embeds in ASCII with character references, for an article in another encoding than UTF-8. */
  ascii: { is: "boolean", default: false },
} as const;

/** How an article is rewritten. */
export const REWRITE = {
  ...ARTICLE,
  /**
   * `keep` leaves the markup of posts that are not archived, `link` turns it into a link that says which post is meant,
   * `fail` throws `not_archived` with the line of each.
   */
  missing: { oneOf: ["keep", "link", "fail"], default: "keep" },
  /** Address of the stylesheet to link once; default none. */
  stylesheet: {
    either: [{ is: "string", what: "an address" }, { oneOf: [false] }],
    what: "an address, or false",
  },
  /** Shows local copies of pictures beside a social photo credit, where `keepPicture` kept them. */
  pictures: { is: "boolean", default: false },
  /** Replaces posts pasted as text, where the archive has the very post without doubt. */
  pasted: { is: "boolean", default: false },
  /** Puts JSON-LD about the posts embedded, with their pictures' credits, at the end of the head. */
  jsonLd: { is: "boolean", default: false },
  /** Quotations to describe in the JSON-LD: those that a proof report found in a post. */
  quotations: {
    list: { is: "object", what: "{ text, url }" } as Given<DescribedQuotation>,
    what: "a list of { text, speaker, url }",
  },
} as const;
