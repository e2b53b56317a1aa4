// Lines in Markdown: words that are no markup, links, and the media that may stand among them.
import type { ImageView, Line, LinkPiece, Mark, MediumView, PersonPiece, Piece } from "../view.ts";
import { inPlace } from "./paragraphs.ts";

// A word joiner keeps programs from making a link by themselves, escaped or not, of the beginning of an address and of a host
// after an at sign.
const ADDRESS = /:(?=\/\/)|www(?=\.)|(?<=[\w.+-])@(?=[\w-]+\.)/gi;
// What is markup anywhere, a colon before a name, and a full stop within one: some programs make links of bare hosts.
const MARKUP = /[\\`*_[\]<>&~|$^{}]|:(?=[A-Za-z])|\.(?=\p{L})/gu;
// What is markup at the beginning of a line: a sign, or a number and the sign after it.
const BEGINNING = /^( ?)(?:([-+:=#])|(\d+)([.)]))/;

/** Words that are no markup, wherever they stand in a line. */
export function words(text: string): string {
  return text
    .replace(/[\n\u0085\u2028\u2029]+/g, " ")
    .replace(/^\s+/, " ")
    .replace(ADDRESS, "$&\u2060")
    .replace(MARKUP, "\\$&")
    .replace(BEGINNING, "$1$3\\$2$4")
    .replace(/!$/, "\\!");
}

/** A link. Between its angle brackets nothing ends the address, and nothing in it is read as a character reference. */
export function link(text: string, address: string | undefined): string {
  if (address === undefined) return text;
  const target = address.replace(/[\\<>\s]/g, encodeURIComponent).replaceAll("&", "&amp;");
  return `[${text}](<${target}>)`;
}

export function lineOf(line: Line | undefined): string {
  if (line === undefined) return "";
  let text = "";
  let made = "";
  for (const piece of piecesOf(line)) {
    if (typeof piece === "string") {
      text += piece;
      continue;
    }
    made += words(text) + pieceOf(piece);
    text = "";
  }
  return made + words(text);
}

/** Words that stand side by side are looked at together. */
function piecesOf(line: Line): readonly Piece[] {
  if (typeof line === "string") return [line];
  return line.flatMap((piece) => {
    if (typeof piece === "string") return piece;
    switch (piece.type) {
      case "time":
      case "address":
        return piece.text;
      case "emoji":
        return piece.code;
      case "isolate":
      case "tags":
        return piecesOf(piece.line);
      default:
        return piece;
    }
  });
}

function pieceOf(piece: Exclude<Piece, string>): string {
  switch (piece.type) {
    case "link":
      return linkOf(piece);
    case "person":
      return personOf(piece);
    case "quotation":
    case "description":
      return `“${words(piece.text)}”`;
    case "marked":
      return markedOf(piece.line, piece.marks);
    case "spoiler":
      return `\\[${words(piece.label)}: ${lineOf(piece.line)}\\]`;
    case "medium":
      return mediumOf(piece.medium, true);
    case "break":
      return "\\\n";
    default:
      return lineOf([piece]);
  }
}

const MARKS: Readonly<Partial<Record<Mark, string>>> = { bold: "**", italic: "*", strike: "~~" };

function markedOf(line: Line, marks: readonly Mark[]): string {
  const first = marks.includes("code") ? code(line) : inPlace(lineOf(line), marks);
  return marks.reduce((text, mark) => set(text, MARKS[mark] ?? ""), first);
}

/** A text between two marks, which take no white space beside them. */
export function set(text: string, mark: string): string {
  const core = text.trim();
  return core === "" ? text : text.replace(core, () => `${mark}${core}${mark}`);
}

/** Words as they are, between more backticks than stand in them. */
function code(line: Line): string {
  const text = piecesOf(line)
    .map((piece) => (typeof piece === "string" ? piece.replace(/\s+/g, " ") : " "))
    .join("");
  const fence = fenceFor(text, 1);
  const room = /^`|`$/.test(text) ? " " : "";
  return text === "" ? "" : fence + room + text + room + fence;
}

/** Backticks that end no text: one more than stand in it in a row. */
export function fenceFor(text: string, least: number): string {
  const runs = Array.from(text.matchAll(/`+/g), ([run]) => run.length + 1);
  return "`".repeat(Math.max(least, ...runs));
}

/** Words that lead somewhere. */
export function linkOf({ href, line }: LinkPiece): string {
  return link(lineOf(line), href);
}

/** An account, its name set bold. */
export function personOf({ name, handle, href }: PersonPiece): string {
  if (name === undefined) return link(set(words(handle), "**"), href);
  return `${set(lineOf(name), "**")} ${link(words(handle), href)}`;
}

/** A medium, or what stands in its place. `covered`: as a link, where something around it is closed. */
export function mediumOf(medium: MediumView, covered: boolean): string {
  switch (medium.type) {
    case "image":
      return imageOf(medium.image, covered);
    case "poster":
      return covered ? linkOf(medium.link) : `${imageOf(medium.image, false)} ${linkOf(medium.link)}`;
    case "video":
    case "audio":
      return link(words(medium.words), medium.src);
    case "missing": {
      const alt = medium.alt === undefined ? "" : ` “${words(medium.alt)}”`;
      return `${words(medium.words)}${alt}${medium.link ? ` ${linkOf(medium.link)}` : ""}`;
    }
    case "away":
      return linkOf(medium.link);
  }
}

function imageOf({ alt, src }: ImageView, covered: boolean): string {
  return (covered ? "" : "!") + link(words(alt), src);
}
