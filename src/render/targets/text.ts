// An embed as plain text. What the post says stands behind `> `, so that it cannot pass for what is said about it.
import type { Snapshot } from "../../model/snapshot.ts";
import type { RenderOptions } from "../../options/look.ts";
import { postView } from "../describe/post.ts";
import { checkSnapshot } from "../check.ts";
import type {
  AuthorView,
  BlockView,
  BodyView,
  CaptionView,
  CardView,
  ContentView,
  EmbedView,
  Line,
  LinkPiece,
  MediumView,
  PersonPiece,
  Piece,
  PollView,
  QuotedView,
  QuoteView,
  TextView,
  UnavailableView,
} from "../view.ts";
import { filled, inPlace, listed, quoted, stack } from "./paragraphs.ts";

/** How a text is set. */
export interface TextForm {
  /** How many columns a line may take, wide signs counted as two; by default lines are not broken. */
  readonly width?: number | undefined;
}

/** An embed as plain text, in lines. Of links the addresses are printed where their words do not say them. */
export function printText(view: EmbedView, { width = Infinity }: TextForm = {}): string {
  const line = (text: string): string => hanging(text, width);
  switch (view.type) {
    case "post":
      return stack([
        line(lineText(view.repost)),
        line(authorText(view.author)),
        bodyText(view.body, width),
        captionText(view.caption, width),
      ]);
    case "thread":
      return stack([
        line(authorText(view.author)),
        view.size,
        ...view.posts.flatMap(({ body, caption }) => [bodyText(body, width), captionText(caption, width)]),
        line(lineText(view.basis)),
      ]);
    case "missing":
      return line(`${lineText(view.words)} ${view.link.href ?? lineText(view.link.line)}`);
  }
}

/**
 * A snapshot as plain text, in lines.
 * @throws PostproofError as `renderEmbed` does.
 */
export function renderText(snapshot: Snapshot, options: RenderOptions, form: TextForm = {}): string {
  checkSnapshot(snapshot, "renderText");
  return printText(postView(snapshot, options), form);
}

/** What is said of a post, broken so that no part of a foreign name begins a line. */
function hanging(text: string, width: number): string {
  return width === Infinity ? text : filled(text, width - INDENT.length).replaceAll("\n", `\n${INDENT}`);
}

const INDENT = "  ";

/** A text in words alone, its blocks in lines. */
export function textInWords({ blocks, rest }: TextView): string {
  return blocksText([...blocks, ...(rest?.blocks ?? [])], Infinity);
}

/** A line in words alone, for where there is room for no more. */
export function inWords(line: Line): string {
  return lineText(line).replaceAll("\n", " ");
}

/** That a post is not archived, and which it is. */
export function missingInWords({ words: said, link }: Extract<EmbedView, { type: "missing" }>): string {
  return `${inWords(said)} ${inWords(link.line)}`;
}

function lineText(line: Line | undefined): string {
  if (line === undefined) return "";
  return typeof line === "string" ? words(line) : line.map(pieceText).join("");
}

function pieceText(piece: Piece): string {
  if (typeof piece === "string") return words(piece);
  switch (piece.type) {
    case "time":
    case "address":
      return words(piece.text);
    case "description":
    case "quotation":
      return `“${words(piece.text)}”`;
    case "link":
      return linkText(piece);
    case "person":
      return personText(piece);
    case "isolate":
    case "tags":
      return lineText(piece.line);
    case "marked":
      return inPlace(lineText(piece.line), piece.marks);
    case "emoji":
      return words(piece.code);
    case "spoiler":
      return `[${words(piece.label)}: ${lineText(piece.line)}]`;
    case "medium":
      return mediumText(piece.medium);
    case "break":
      return "\n";
  }
}

// A line that a foreign string would begin by itself is none, and the controls of terminals have no place in a text.
// eslint-disable-next-line no-control-regex -- control characters are what is removed
const CONTROLS = /[\u0000-\u001F\u007F-\u009F]/g;

function words(text: string): string {
  return text.replace(/[\n\u0085\u2028\u2029]+/g, " ").replace(CONTROLS, "");
}

/** A link whose words are an address says where it leads. */
function linkText({ href, line }: LinkPiece): string {
  const text = lineText(line);
  const isAddress =
    typeof line !== "string" && line.some((piece) => typeof piece === "object" && piece.type === "address");
  if (href === undefined || !isAddress) return text;
  const bare = href.replace(/^https?:\/\/(?:www\.)?|\/$/g, "");
  return bare === text.replace(/^https?:\/\/(?:www\.)?|\/$/g, "") ? href : `${text} (${href})`;
}

/** Words, and the address to which they lead. */
function withAddress({ href, line }: LinkPiece): string {
  const text = lineText(line);
  return href === undefined ? text : `${text}: ${href}`;
}

function personText({ name, handle }: PersonPiece): string {
  return name === undefined ? words(handle) : `${lineText(name)} (${words(handle)})`;
}

function authorText(author: AuthorView | undefined): string {
  if (author === undefined) return "";
  const { person, on, paid, kind, badges } = author;
  const more = [paid, kind, ...badges.map(({ line }) => line)].filter((line) => line !== undefined);
  return [`${personText(person)} ${lineText(on)}`, ...more.map(lineText)].join(" · ");
}

function bodyText({ hidden, unavailable, content, earlier }: BodyView, width: number): string {
  if (hidden !== undefined) return hanging(lineText(hidden), width);
  const within = width - 2;
  const versions = earlier.map(({ label, content: before }) =>
    stack([filled(lineText(label), within), quoted(contentText(before, within - 2))]),
  );
  const gone = unavailable ? filled(unavailableText(unavailable), within) : "";
  return quoted(stack([gone, content ? contentText(content, within) : "", ...versions]));
}

function contentText(view: ContentView, width: number): string {
  const { text, media, poll, card, quote, readerNote } = view;
  const { cover, descriptions = [], items = [] } = media ?? {};
  const line = (said: string): string => filled(said, width);
  return stack([
    line(lineText(view.community)),
    line(lineText(view.reply)),
    view.answered ? quotedText(view.answered, width) : "",
    line(lineText(view.warning?.line)),
    blocksText([...(text?.blocks ?? []), ...(text?.rest?.blocks ?? [])], width),
    line(view.truncated ?? ""),
    ...[cover?.label ?? "", ...items.map(mediumText), view.withheld ?? ""].map(line),
    ...descriptions.map(({ which, line: said }) => line([which, lineText(said)].filter(Boolean).join(" "))),
    ...view.sources.map((source) => line(lineText(source))),
    poll ? pollText(poll, width) : "",
    card ? cardText(card, width) : "",
    view.quotesAnother ? line(unavailableText(view.quotesAnother)) : "",
    quote ? quoteText(quote, width) : "",
    line(view.more ?? ""),
    readerNote
      ? quoted(
          stack([
            filled(withAddress(readerNote.heading), width - 2),
            blocksText(readerNote.blocks, width - 2),
          ]),
        )
      : "",
  ]);
}

function quoteText(quote: QuoteView, width: number): string {
  switch (quote.type) {
    case "post":
      return quotedText(quote.post, width);
    case "card":
      return cardText(quote.card, width);
    case "unavailable":
      return filled(unavailableText(quote.unavailable), width);
  }
}

function pollText({ options, state }: PollView, width: number): string {
  const items = options.map(({ title, share }) =>
    filled(lineText(title) + (share === undefined ? "" : `: ${share.words}`), width - 2),
  );
  return stack([listed(items, undefined), filled(state.map(lineText).join(" · "), width)]);
}

function blocksText(blocks: readonly BlockView[], width: number): string {
  return stack(blocks.map((block) => blockText(block, width)));
}

function blockText(block: BlockView, width: number): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return filled(lineText(block.line), width);
    case "quote":
      return quoted(blocksText(block.blocks, width - 2));
    case "list": {
      const start = block.ordered ? (block.start ?? 1) : undefined;
      const last = start === undefined ? "" : String(start + block.items.length - 1);
      const within = width - 2 - last.length;
      const items = block.items.map((item) =>
        "line" in item ? filled(lineText(item.line), within) : blocksText(item.blocks, within),
      );
      return listed(items, start);
    }
    case "code":
      return block.text
        .split(/[\n\u0085\u2028\u2029]/)
        .map((line) => `    ${words(line)}`)
        .join("\n");
    case "divider":
      return "---";
  }
}

function mediumText(medium: MediumView): string {
  switch (medium.type) {
    case "image":
      return `[${words(medium.image.alt)}]`;
    case "poster":
      return `[${words(medium.image.alt)}] ${withAddress(medium.link)}`;
    case "video":
    case "audio":
      return `[${words(medium.words)}]`;
    case "missing": {
      const alt = medium.alt === undefined ? "" : ` “${words(medium.alt)}”`;
      return `[${words(medium.words)}${alt}]${medium.link ? ` ${withAddress(medium.link)}` : ""}`;
    }
    case "away":
      return withAddress(medium.link);
  }
}

function cardText({ href, source, title, description }: CardView, width: number): string {
  const head = title === undefined ? words(source) : `${words(source)}: ${lineText(title)}`;
  return [filled(head, width), filled(words(description ?? ""), width), href ?? ""]
    .filter((part) => part !== "")
    .join("\n");
}

function unavailableText({ words: said, link }: UnavailableView): string {
  return link?.href === undefined ? words(said) : `${words(said)} ${link.href}`;
}

function quotedText({ person, permalink, notes, content }: QuotedView, width: number): string {
  const within = width - 2;
  const head = `${personText(person)} · ${withAddress(permalink)}`;
  const said = notes.map(({ line }) => lineText(line)).join(" · ");
  return quoted(stack([hanging(head, within), hanging(said, within), contentText(content, within)]));
}

function captionText(view: CaptionView, width: number): string {
  const { permalink, edited, place, application, labels, counts, credits, basis, since } = view;
  return [
    withAddress(permalink),
    ...[edited, place, application, labels].map(lineText),
    counts.map(lineText).join(" · "),
    ...[...credits, basis, since].map(lineText),
  ]
    .filter((part) => part !== "")
    .map((part) => hanging(part, width))
    .join("\n");
}
