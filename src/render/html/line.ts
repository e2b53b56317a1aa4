// Lines in HTML: words, links, times, names, and the media that may stand among them.
import type {
  CaptionsView,
  ImageView,
  Line,
  LinkPiece,
  Mark,
  MediumView,
  PersonPiece,
  Piece,
  SourceView,
  TimePiece,
} from "../view.ts";
import type { Html } from "./markup.ts";
import { candidate, digits, each, escape, markup, NOTHING } from "./markup.ts";

export function lineHtml(line: Line): Html {
  if (typeof line === "string") return escape(line);
  let text = "";
  for (const piece of line) text += pieceHtml(piece);
  return text as Html;
}

function pieceHtml(piece: Piece): Html {
  if (typeof piece === "string") return escape(piece);
  switch (piece.type) {
    case "time":
      return timeHtml(piece);
    case "link":
      return linkHtml(piece);
    case "person":
      return personHtml(piece, undefined);
    case "isolate":
      return piece.language === undefined
        ? markup`<bdi>${lineHtml(piece.line)}</bdi>`
        : markup`<bdi lang="${escape(piece.language)}">${lineHtml(piece.line)}</bdi>`;
    case "quotation":
      return markup`<q dir="auto">${escape(piece.text)}</q>`;
    case "description":
      return markup`<span dir="auto">${escape(piece.text)}</span>`;
    case "address":
      return breakable(escape(piece.text));
    case "emoji": {
      const code = escape(piece.code);
      return markup`<img class="pp-emoji" src="${escape(piece.src)}" width="20" height="20" alt="${code}" title="${code}">`;
    }
    case "marked":
      return piece.marks.reduce(marked, lineHtml(piece.line));
    case "spoiler":
      return markup`<details><summary>${escape(piece.label)}</summary>${lineHtml(piece.line)}</details>`;
    case "tags":
      return markup`<span class="pp-tags">${lineHtml(piece.line)}</span>`;
    case "medium":
      return markup`${mediumHtml(piece.medium)}${descriptionHtml(piece.description)}`;
    case "break":
      return markup`<br>`;
  }
}

/** The description of a medium on the page. Assistive technology has it with the medium. */
function descriptionHtml(line: Line | undefined): Html | undefined {
  return line === undefined
    ? undefined
    : markup`<span class="pp-alt" aria-hidden="true">${lineHtml(line)}</span>`;
}

/** What stands at an address, or happened at a time, in microformats. */
const CLASSES = {
  post: markup` class="u-url"`,
  answered: markup` class="u-in-reply-to"`,
  published: markup` class="dt-published"`,
  updated: markup` class="dt-updated"`,
  accessed: markup` class="dt-accessed"`,
} as const;

function timeHtml({ iso, text, of, language, apart }: TimePiece): Html {
  const lang = language === undefined ? undefined : markup` lang="${escape(language)}"`;
  const dir = apart ? markup` dir="auto"` : undefined;
  return markup`<time${of && CLASSES[of]} datetime="${escape(iso)}"${lang}${dir}>${escape(text)}</time>`;
}

/** A link, what it leads to in microformats. */
export function linkHtml({ href, line, to }: LinkPiece): Html {
  return anchor(href, lineHtml(line), to && CLASSES[to]);
}

/**
 * A link that tells its target nothing; only its content without an address. `attributes`: with a space before them, fit for
 * either.
 */
export function anchor(href: string | undefined, content: Html, attributes: Html | undefined): Html {
  if (href !== undefined)
    return markup`<a${attributes} href="${escape(href)}" rel="nofollow noopener noreferrer ugc">${content}</a>`;
  return attributes === undefined ? content : markup`<span${attributes}>${content}</span>`;
}

/** Name and handle as one link to the profile. `card`: with the properties of an h-card. */
export function personHtml({ name, handle, href }: PersonPiece, card: "card" | undefined): Html {
  const b = card && markup` class="p-name"`;
  const url = card && markup` class="u-url"`;
  const at = escape(handle);
  if (name === undefined) return anchor(href, markup`<b${b}><bdi>${at}</bdi></b>`, url);
  const nickname = card && markup` class="p-nickname"`;
  return anchor(href, markup`<b${b}><bdi>${lineHtml(name)}</bdi></b> <bdi${nickname}>${at}</bdi>`, url);
}

/** What is no longer than this stands on one line of any embed. */
const SHORT = 24;

/**
 * The markup of an address: a line may end after each slash of a long one. Browsers by themselves break it only where
 * nothing else helps, and then within a word.
 */
function breakable(address: Html): Html {
  return address.length <= SHORT ? address : (address.replace(/\/(?=[^/])/g, "/<wbr>") as Html);
}

function marked(content: Html, mark: Mark): Html {
  switch (mark) {
    case "bold":
      return markup`<b>${content}</b>`;
    case "italic":
      return markup`<i>${content}</i>`;
    case "strike":
      return markup`<s>${content}</s>`;
    case "underline":
      return markup`<u>${content}</u>`;
    case "code":
      return markup`<code>${content}</code>`;
    case "sub":
      return markup`<sub>${content}</sub>`;
    case "sup":
      return markup`<sup>${content}</sup>`;
  }
}

/** One medium; phrasing content, so that it may stand within a line of text too. */
export function mediumHtml(medium: MediumView): Html {
  switch (medium.type) {
    case "image":
      return medium.whole === undefined
        ? imageHtml(medium.image)
        : markup`<a href="${escape(medium.whole)}">${imageHtml(medium.image)}</a>`;
    case "missing": {
      const alt = medium.alt === undefined ? undefined : markup` <q dir="auto">${escape(medium.alt)}</q>`;
      const link = medium.link && awayHtml(medium.link);
      return markup`<span class="pp-none">${escape(medium.words)}${alt}</span>${link}`;
    }
    case "away":
      return awayHtml(medium.link);
    case "poster": {
      const { href, line } = medium.link;
      const content = markup`${imageHtml(medium.image)}<span>${lineHtml(line)}</span>`;
      return anchor(href, content, markup` class="pp-play"`);
    }
    case "audio":
      return markup`<audio class="u-audio" controls preload="none" src="${escape(medium.src)}" aria-label="${escape(medium.name)}">${each(medium.captions, captionsHtml)}</audio>`;
    case "video": {
      const { src, poster, width, height, name, captions } = medium;
      const image = poster === undefined ? undefined : markup` poster="${escape(poster)}"`;
      // A moving picture that stands for itself goes round; none begins by itself.
      const round = medium.loops ? markup` loop muted` : undefined;
      return markup`<video class="u-video" controls preload="none"${image} src="${escape(src)}" width="${digits(width)}" height="${digits(height)}" playsinline${round} aria-label="${escape(name)}">${each(captions, captionsHtml)}</video>`;
    }
  }
}

function awayHtml({ href, line }: LinkPiece): Html {
  return anchor(href, lineHtml(line), markup` class="pp-go"`);
}

function captionsHtml({ src, language, label }: CaptionsView): Html {
  const known = language === "" ? undefined : markup` srclang="${escape(language)}"`;
  return markup`<track kind="captions" src="${escape(src)}"${known} label="${escape(label)}">`;
}

const SIZES = {
  whole: markup`(max-width:600px) 100vw,600px`,
  half: markup`(max-width:600px) 50vw,300px`,
} as const;

function imageHtml({ src, width, height, alt, sources, share, uncut }: ImageView): Html {
  const classes = uncut ? markup`u-photo pp-uncut` : markup`u-photo`;
  const image = markup`<img class="${classes}" src="${escape(src)}" width="${digits(width)}" height="${digits(height)}" alt="${escape(alt)}" loading="lazy" decoding="async">`;
  if (sources.length === 0) return image;
  const offered = each(sources, (source) => sourceHtml(source, SIZES[share]));
  return markup`<picture>${offered}${image}</picture>`;
}

const TYPES = { "image/avif": markup`image/avif`, "image/webp": markup`image/webp` } as const;

function sourceHtml({ type, copies }: SourceView, sizes: Html): Html {
  const set = each(copies, ({ src, width }) => markup`${candidate(src)} ${digits(width)}w`, markup`,`);
  return markup`<source type="${TYPES[type]}" srcset="${set}" sizes="${sizes}">`;
}

/** A decorative picture of a fixed size. */
export function ornament(src: string, width: number, height: number, classes?: Html): Html {
  return markup`<img${classes} src="${escape(src)}" width="${digits(width)}" height="${digits(height)}" alt="" loading="lazy">`;
}

/** Lines one after the other. */
export function linesHtml(lines: readonly Line[], between: Html = NOTHING): Html {
  return each(lines, lineHtml, between);
}
