// An embed as Markdown: what the post says is a quotation. No HTML is needed, and foreign text makes no markup of its own.
import type { Snapshot } from "../../model/snapshot.ts";
import type { RenderOptions } from "../../options/look.ts";
import { postView } from "../describe/post.ts";
import { checkSnapshot } from "../given.ts";
import type {
  AuthorView,
  BlockView,
  BodyView,
  CaptionView,
  CardView,
  ContentView,
  EmbedView,
  ImageView,
  Line,
  LinkPiece,
  Mark,
  MediaView,
  MediumView,
  PersonPiece,
  Piece,
  PollView,
  QuotedView,
  UnavailableView,
} from "../view.ts";
import { listed, quoted, stack, without } from "./paragraphs.ts";

/**
 * An embed as Markdown (CommonMark), which stands where a paragraph may stand. Pictures, videos and sounds are those of the
 * site; what is covered until the reader opens it is a link.
 */
export function printMarkdown(view: EmbedView): string {
  switch (view.type) {
    case "post":
      return stack([lineOf(view.repost), authorOf(view.author), bodyOf(view.body), captionOf(view.caption)]);
    case "thread":
      return stack([
        authorOf(view.author),
        words(view.size),
        ...view.posts.flatMap(({ body, caption }) => [bodyOf(body), captionOf(caption)]),
        lineOf(view.basis),
      ]);
    case "missing":
      return `${lineOf(view.words)} ${linkOf(view.link)}`;
  }
}

/**
 * A snapshot as Markdown (CommonMark). It needs no HTML, and foreign text in it makes no markup, link or image.
 * @throws PostproofError as `renderEmbed` does.
 */
export function renderMarkdown(snapshot: Snapshot, options: RenderOptions): string {
  checkSnapshot(snapshot, "renderMarkdown");
  return printMarkdown(postView(snapshot, options));
}

// A word joiner keeps programs from making a link by themselves, escaped or not, of the beginning of an address and of a host
// after an at sign.
const ADDRESS = /:(?=\/\/)|www(?=\.)|(?<=[\w.+-])@(?=[\w-]+\.)/gi;
// What is markup anywhere, a colon before a name, and a full stop within one: some programs make links of bare hosts.
const MARKUP = /[\\`*_[\]<>&~|$^{}]|:(?=[A-Za-z])|\.(?=\p{L})/gu;
// What is markup at the beginning of a line: a sign, or a number and the sign after it.
const BEGINNING = /^( ?)(?:([-+:=#])|(\d+)([.)]))/;

/** Words that are no markup, wherever they stand in a line. */
function words(text: string): string {
  return text
    .replace(/[\n\u0085\u2028\u2029]+/g, " ")
    .replace(/^\s+/, " ")
    .replace(ADDRESS, "$&\u2060")
    .replace(MARKUP, "\\$&")
    .replace(BEGINNING, "$1$3\\$2$4")
    .replace(/!$/, "\\!");
}

/** A link. Between its angle brackets nothing ends the address, and nothing in it is read as a character reference. */
function link(text: string, address: string | undefined): string {
  if (address === undefined) return text;
  const target = address.replace(/[\\<>\s]/g, encodeURIComponent).replaceAll("&", "&amp;");
  return `[${text}](<${target}>)`;
}

function lineOf(line: Line | undefined): string {
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
      return `${words(piece.label)}: ${lineOf(piece.line)}`;
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
  const first = marks.includes("code") ? code(line) : lineOf(line);
  return marks.reduce((text, mark) => set(text, MARKS[mark] ?? ""), first);
}

/** A text between two marks, which take no white space beside them. */
function set(text: string, mark: string): string {
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

function fenceFor(text: string, least: number): string {
  const runs = Array.from(text.matchAll(/`+/g), ([run]) => run.length + 1);
  return "`".repeat(Math.max(least, ...runs));
}

function linkOf({ href, line }: LinkPiece): string {
  return link(lineOf(line), href);
}

function personOf({ name, handle, href }: PersonPiece): string {
  if (name === undefined) return link(set(words(handle), "**"), href);
  return `${set(lineOf(name), "**")} ${link(words(handle), href)}`;
}

function authorOf(author: AuthorView | undefined): string {
  if (author === undefined) return "";
  const { person, on, paid, kind, badges } = author;
  const more = [paid, kind, ...badges.map(({ line }) => line)].filter((line) => line !== undefined);
  return [`${personOf(person)} ${lineOf(on)}`, ...more.map(lineOf)].join(" · ");
}

function bodyOf({ hidden, unavailable, content, earlier }: BodyView): string {
  if (hidden !== undefined) return lineOf(hidden);
  const versions = earlier.map(({ label, content: before }) =>
    stack([lineOf(label), quoted(contentOf(before, false))]),
  );
  const whole = [unavailable ? unavailableOf(unavailable) : "", content ? contentOf(content, false) : ""];
  return quoted(stack([...whole, ...versions]));
}

/** What a post says. `covered`: whether something around it is closed until the reader opens it. */
function contentOf(view: ContentView, covered: boolean): string {
  const { warning, text, poll, card, quote, readerNote } = view;
  const isCovered = covered || warning?.covers !== undefined;
  return stack([
    lineOf(view.community),
    lineOf(view.reply),
    view.answered ? quotedOf(view.answered, covered) : "",
    lineOf(warning?.line),
    blocksOf([...(text?.blocks ?? []), ...(text?.rest?.blocks ?? [])]),
    words(view.truncated ?? ""),
    view.media ? mediaOf(view.media, isCovered) : "",
    words(view.withheld ?? ""),
    ...view.sources.map(lineOf),
    poll ? pollOf(poll) : "",
    card ? cardOf(card) : "",
    view.quotesAnother ? unavailableOf(view.quotesAnother) : "",
    quote?.type === "post" ? quotedOf(quote.post, isCovered) : "",
    quote?.type === "card" ? cardOf(quote.card) : "",
    quote?.type === "unavailable" ? unavailableOf(quote.unavailable) : "",
    words(view.more ?? ""),
    readerNote ? stack([linkOf(readerNote.heading), blocksOf(readerNote.blocks)]) : "",
  ]);
}

function blocksOf(blocks: readonly BlockView[]): string {
  return stack(blocks.map(blockOf));
}

function blockOf(block: BlockView): string {
  switch (block.type) {
    case "paragraph":
      // A break at the end of a paragraph is none, and its sign would be shown.
      return without(lineOf(block.line), "\\\n");
    case "heading":
      return set(lineOf(block.line), "**");
    case "quote":
      return quoted(blocksOf(block.blocks));
    case "list": {
      const items = block.items.map((item) => ("line" in item ? lineOf(item.line) : blocksOf(item.blocks)));
      return listed(items, block.ordered ? (block.start ?? 1) : undefined);
    }
    case "code": {
      const fence = fenceFor(block.text, 3);
      return `${fence}\n${block.text}\n${fence}`;
    }
    case "divider":
      return "---";
  }
}

function mediaOf({ items, cover, descriptions }: MediaView, covered: boolean): string {
  return stack([
    words(cover?.label ?? ""),
    ...items.map((item) => mediumOf(item, covered || cover !== undefined)),
    ...descriptions.map(({ which, line }) => `${words(which ?? "")} ${lineOf(line)}`.trim()),
  ]);
}

function mediumOf(medium: MediumView, covered: boolean): string {
  switch (medium.type) {
    case "image":
      return imageOf(medium.image, covered);
    case "poster":
      return covered ? linkOf(medium.link) : `${imageOf(medium.image, false)} ${linkOf(medium.link)}`;
    case "video":
    case "audio":
      return link(words(medium.name), medium.src);
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

function pollOf({ options, state }: PollView): string {
  const items = options.map(
    ({ title, share }) => `- ${lineOf(title)}${share === undefined ? "" : ` **${words(share.words)}**`}`,
  );
  return stack([items.join("\n"), state.map(lineOf).join(" · ")]);
}

function cardOf({ href, source, title, description }: CardView): string {
  const name = title === undefined ? words(source) : `${words(source)}: ${lineOf(title)}`;
  return [link(name, href), words(description ?? "")].filter((part) => part !== "").join("\\\n");
}

function unavailableOf({ words: reason, link: address }: UnavailableView): string {
  return address ? `${words(reason)} ${linkOf(address)}` : words(reason);
}

function quotedOf({ person, permalink, notes, content }: QuotedView, covered: boolean): string {
  const head = `${personOf(person)} · ${linkOf(permalink)}`;
  const said = notes.map(({ line }) => lineOf(line)).join(" · ");
  return quoted(stack([head, said, contentOf(content, covered)]));
}

function captionOf(view: CaptionView): string {
  const { permalink, edited, place, application, labels, counts, credits, basis, since } = view;
  const parts = [edited, place, application, labels, ...counts, ...credits, basis, since];
  return [linkOf(permalink), ...parts.map(lineOf)].filter((part) => part !== "").join(" · ");
}
