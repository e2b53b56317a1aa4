// How a post is shown: every option of the renderer. Made of nothing that runs, so that bundlers can leave it out.
import type { Snapshot } from "../model/snapshot.ts";
import type { Absence, Words } from "../render/words/words.ts";
import type { Given, Needed, OptionsOf } from "./value.ts";

const SHOWN = { is: "boolean", default: true } as const;
const HIDDEN = { is: "boolean", default: false } as const;

/**
 * The parts of an embed that a site may leave out. Everything else is always there: who says what, where and when, what
 * became of it, and on what basis it is known.
 */
export const PARTS = {
  /** The author's picture. */
  avatar: SHOWN,
  /** What kind of account it is, and to what organisation it belongs. */
  badges: SHOWN,
  /** Whom or what the post answers. */
  replyContext: SHOWN,
  /** Pictures, videos, sounds. */
  media: SHOWN,
  /** The options with their votes when captured. */
  poll: SHOWN,
  /** The preview of a link. */
  card: SHOWN,
  /** The quoted post, or what became of it. */
  quote: SHOWN,
  /** A note that readers of the platform wrote. */
  readerNote: SHOWN,
  /** Likes, reposts, replies and so on, with the date of the count. */
  counts: HIDDEN,
  /** The program with which it was posted. */
  application: HIDDEN,
  /** The platform's labels. */
  labels: SHOWN,
  /** The place that the post is tagged with, and its community. */
  place: SHOWN,
  /** That the post was edited, and its earlier versions. */
  edited: SHOWN,
  /** Who made the media, and under which licence. */
  credits: SHOWN,
} as const;

/** A part of an embed that a site may leave out. */
export type Part = keyof typeof PARTS;

/** The fields of an official mark. */
export const MARK = {
  /** The address of the picture on the site itself. */
  src: { is: "string", what: "the address of a picture on the site", required: true },
  /** In CSS pixels, as it is to be shown. */
  width: { is: "number", what: "a whole number of CSS pixels", least: 1, required: true },
  /** In CSS pixels. */
  height: { is: "number", what: "a whole number of CSS pixels", least: 1, required: true },
  /** In words; empty where it only repeats the platform's name, which the embed says anyway. */
  alt: { is: "string", what: "a description, or empty", required: true },
} as const;

/** What a later look at the platform found of a post, or what the site itself did. */
export interface Since {
  /** In what way it is not there any more. */
  readonly absence: Absence;
  /** When that was seen, ISO 8601 UTC. */
  readonly at: string;
}

/** A post that another one answers, as it is archived. */
export interface Answered {
  readonly snapshot: Snapshot;
  /** What became of it since it was captured. */
  readonly since?: Since;
}

/** The official mark of a platform, a picture that the site itself supplies: its use is for the site to clear. */
export type PlatformMark = OptionsOf<typeof MARK>;

/** Every option of the renderer. */
export const LOOK = {
  /** The address on the site itself (a path of the same origin) of a local copy, by its file name. */
  assetUrl: {
    is: "function",
    what: "a function that gives the address of a file on the site",
    required: true,
  } as Given<(file: string) => string> & Needed,
  /**
   * Language of dates and numbers, as a BCP 47 tag; with an archive and in the configuration of the words too, and which
   * there are says docs/languages.md. The renderer alone takes it from its `words`. Never the host's.
   */
  locale: {
    is: "string",
    what: 'a BCP 47 tag, such as "de-AT"',
    like: "locale",
    default: "en",
    config: true,
  },
  /** Zone of dates (IANA), named where a time is given; `proof` reads "on Tuesday" in it. Never the host's. */
  timeZone: {
    is: "string",
    what: 'an IANA zone, such as "Europe/Vienna"',
    like: "zone",
    default: "UTC",
    config: true,
  },
  /**
   * What an embed says by itself, English by default: a catalogue of `postproof/words`, or
   * [your own](docs/languages.md#other-words). Read once: the object is not to be changed afterwards.
   */
  words: { is: "object", what: 'a catalogue of "postproof/words"' } as Given<Words>,
  /** The platform as readers know it (`Truth Social`); by default what its software is called, of a web page its host. */
  label: { is: "string", what: 'the name of the platform, such as "Bluesky"' },
  /** The [official mark](docs/embed.md#official-marks) of the platform, supplied by the site; none by default. */
  mark: { fields: MARK, what: "{ src, width, height, alt }" },
  /** One of the stylesheet's themes, a class and nothing else: docs/theming.md. */
  theme: { oneOf: ["paper", "card", "minimal"], default: "paper", config: true },
  /** Parts of embeds to leave out (`false`) or to put in (`true`): docs/embed.md#parts. */
  show: { fields: PARTS, what: "such as { counts: true }", config: true },
  /** Descriptions of media for assistive technology, or on the page too, for all readers (`shown`). */
  alt: { oneOf: ["attribute", "shown"], default: "attribute", config: true },
  /** Videos and recordings kept on the site: in the browser's own player, or as a poster that links to the platform. */
  media: { oneOf: ["native", "poster"], default: "native", config: "players" },
  /** Whether content warnings and sensitive media wait for a click, or are open at once (`show`). */
  sensitive: { oneOf: ["details", "show"], default: "details", config: true },
  /**
   * So many characters of a longer text are shown, and [the rest](docs/embed.md#long-texts-many-hashtags-many-pictures)
   * stands closed under them, in the page; by default every text is shown whole.
   */
  fold: {
    is: "number",
    what: "a whole number of characters, such as 500",
    least: 1,
    config: true,
  },
  /** Posts whose authors ask for signed-in readers only, and pages that ask for no copies: a link, or shown all the same. */
  loginRequired: { oneOf: ["link", "show"], default: "link" },
  /** Earlier versions of the post, the newest first: shown closed under it. */
  earlier: { is: "object", what: "a list of snapshots, the newest first" } as Given<readonly Snapshot[]>,
  /** The post that this one answers, where it is archived: shown above what this one says. */
  answered: { is: "object", what: "{ snapshot, since }" } as Given<Answered>,
  /** What became of the post since it was captured, where a later look found that it is not there any more. */
  since: { is: "object", what: "{ absence, at }" } as Given<Since>,
  /**
   * [Posts that are not there any more](docs/embed.md#posts-that-are-not-there-any-more), in the sense of `since`: whole
   * with a note, as `text` without media, as a `link`, or as before (`keep`). What is only withheld in some countries, or
   * could not be checked, is noted and shown whole; what the site itself withdrew is a link in any case.
   */
  gone: { oneOf: ["note", "text", "link", "keep"], default: "note", config: true },
} as const;

/** How a post is rendered. */
export type RenderOptions = OptionsOf<typeof LOOK>;
