// What the body of a page shows of it where the head does not say: heading, first paragraph, pictures, dates.
import { decodeEntities } from "../html-tags.ts";

/** An element as it is opened. */
export interface OpenTag {
  readonly name: string;
  /** The value of an attribute among those of interest, entities decoded; `undefined` if it is not there. */
  get(attribute: string): string | undefined;
}

/** A picture in the body of a page. */
export interface BodyPicture {
  readonly src: string;
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
}

/** What the body of a page shows. */
export interface BodyFacts {
  /** The first heading of the first degree that says something. */
  heading?: string;
  /** The first paragraph of some length outside navigation and the like. */
  paragraph?: string;
  /** The first paragraph at all, however short. */
  anyParagraph?: string;
  /** The first picture that looks like one of the story: of some size, in an article or alone. */
  picture?: BodyPicture;
  /** The first picture at all that is no spacer. */
  anyPicture?: BodyPicture;
  /** The first `time`, and the one that is marked as the date of publication. */
  time?: string;
  published?: string;
  author?: string;
  authorUrl?: string;
  licence?: string;
  licenceName?: string;
}

/** Paragraphs shorter than this are a date, a byline, a notice more often than a story. */
const SOME_LENGTH = 60;
const MAX_TEXT = 5_000;
/** In pixels: what is smaller on a side is a face, a badge, a counter. */
const SOME_SIZE = 140;
const MAX_SRC = 4_096;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Elements around a story whose paragraphs and pictures are not of it. */
const ASIDE = words("nav footer aside form button select dialog");
const BLOCKS = words(
  "address article aside blockquote div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul li td",
);
const NO_STORY =
  /(?:^|[\W_])(?:1x1|avatar|badge|blank|button|emoji|favicon|gravatar|icons?|loader|loading|logo|pixel|placeholder|spacer|spinner|sprite|tracking|transparent)(?:[\W_]|$)/i;

/** Listens to the tags of a body. `open` and `close` say whether something was learned. */
export class BodyTags {
  readonly facts: BodyFacts = {};
  #aside = 0;
  #hidden: string | undefined;
  #taking: "heading" | "paragraph" | "author" | "licence" | undefined;
  #text = "";

  open(tag: OpenTag): boolean {
    const { name } = tag;
    if (this.#hidden !== undefined) return false;
    if (name === "svg" || name === "textarea" || name === "iframe" || name === "style") {
      this.#hidden = name;
      return false;
    }
    if (ASIDE.has(name)) this.#aside++;
    let learned = BLOCKS.has(name) ? this.#finish() : false;
    if (name === "h1") this.#take(this.facts.heading === undefined ? "heading" : undefined);
    else if (name === "p")
      this.#take(this.facts.paragraph === undefined && this.#aside === 0 ? "paragraph" : undefined);
    else if (name === "img") learned = this.#picture(tag) || learned;
    else if (name === "video" && this.facts.picture === undefined) {
      const poster = tag.get("poster")?.trim();
      if (poster && poster.length <= MAX_SRC) this.facts.anyPicture ??= { src: poster };
    } else if (name === "time") this.#time(tag);
    else if (name === "a") this.#link(tag);
    return learned;
  }

  close(name: string): boolean {
    if (this.#hidden !== undefined) {
      if (name === this.#hidden) this.#hidden = undefined;
      return false;
    }
    if (ASIDE.has(name)) this.#aside = Math.max(0, this.#aside - 1);
    return BLOCKS.has(name) || name === "a" ? this.#finish(name) : false;
  }

  text(page: string, start: number, end: number): void {
    if (this.#taking === undefined || this.#hidden !== undefined) return;
    const room = MAX_TEXT - this.#text.length;
    if (room > 0) this.#text += page.slice(start, Math.min(end, start + room));
  }

  end(): void {
    this.#finish();
  }

  #take(what: "heading" | "paragraph" | "author" | "licence" | undefined): void {
    this.#taking = what;
    this.#text = "";
  }

  #finish(closed?: string): boolean {
    const what = this.#taking;
    if (what === undefined) return false;
    // A link within a paragraph or a heading does not end it.
    if (closed === "a" && (what === "paragraph" || what === "heading")) return false;
    const text = decodeEntities(this.#text).replace(/\s+/g, " ").trim();
    this.#take(undefined);
    if (text === "") return false;
    if (what === "author") this.facts.author ??= text;
    else if (what === "licence") this.facts.licenceName ??= text;
    else if (what === "heading") this.facts.heading ??= text;
    else {
      this.facts.anyParagraph ??= text;
      if (text.length < SOME_LENGTH) return false;
      this.facts.paragraph ??= text;
    }
    return what === "heading" || what === "paragraph";
  }

  #picture(tag: OpenTag): boolean {
    if (this.facts.picture !== undefined) return false;
    const src = sourceOf(tag);
    if (src === undefined) return false;
    const width = sideOf(tag.get("width"));
    const height = sideOf(tag.get("height"));
    if ((width !== undefined && width < 3) || (height !== undefined && height < 3)) return false;
    const alt = tag.get("alt")?.trim();
    const picture = { src, ...(alt && { alt }), ...(width && { width }), ...(height && { height }) };
    this.facts.anyPicture ??= picture;
    const small = (width ?? SOME_SIZE) < SOME_SIZE || (height ?? SOME_SIZE) < SOME_SIZE;
    const name = `${src} ${tag.get("class") ?? ""} ${tag.get("id") ?? ""}`;
    if (small || this.#aside > 0 || NO_STORY.test(name) || /\.(?:svg|gif)(?:[?#]|$)/i.test(src)) return false;
    this.facts.picture = picture;
    return true;
  }

  #time(tag: OpenTag): void {
    const time = tag.get("datetime")?.trim();
    if (!time || this.#aside > 0) return;
    this.facts.time ??= time;
    if (/(?:^|\s)datePublished(?:\s|$)/i.test(tag.get("itemprop") ?? "")) this.facts.published ??= time;
  }

  #link(tag: OpenTag): void {
    const rel = tag.get("rel")?.toLowerCase().split(/\s+/) ?? [];
    const href = tag.get("href")?.trim();
    if (!href) return;
    if (rel.includes("license") && this.facts.licence === undefined) {
      this.facts.licence = href;
      if (this.#taking === undefined) this.#take("licence");
    } else if (rel.includes("author") && this.facts.authorUrl === undefined) {
      this.facts.authorUrl = href;
      if (this.#taking === undefined) this.#take("author");
    }
  }
}

function sourceOf(tag: OpenTag): string | undefined {
  const set = tag.get("srcset") ?? tag.get("data-srcset");
  const candidates = [
    // A picture that is loaded later has its real address elsewhere, and a spacer as its source.
    tag.get("data-src"),
    tag.get("data-lazy-src"),
    tag.get("data-original"),
    tag.get("src"),
    set?.trim().split(/\s|,(?!$)/, 1)[0],
  ];
  return candidates
    .map((value) => value?.trim())
    .find(
      (value) =>
        value !== undefined &&
        value !== "" &&
        value.length <= MAX_SRC &&
        !/^(?:data|blob|about):/i.test(value),
    );
}

function sideOf(value: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}
