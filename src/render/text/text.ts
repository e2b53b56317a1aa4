// An embed as plain text. What the post says stands behind `> `, so that it cannot pass for what is said about it.
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
  Line,
  LinkPiece,
  MediumView,
  PersonPiece,
  Piece,
  QuotedView,
  UnavailableView,
} from "../view.ts";
import { listed, quoted, stack } from "./paragraphs.ts";

/** An embed as plain text, in lines. Of links the addresses are printed where their words do not say them. */
export function printText(view: EmbedView): string {
  switch (view.type) {
    case "post":
      return stack([
        lineText(view.repost),
        authorText(view.author),
        bodyText(view.body),
        captionText(view.caption),
      ]);
    case "thread":
      return stack([
        authorText(view.author),
        view.size,
        ...view.posts.flatMap(({ body, caption }) => [bodyText(body), captionText(caption)]),
        lineText(view.basis),
      ]);
    case "missing":
      return `${lineText(view.words)} ${view.link.href ?? lineText(view.link.line)}`;
  }
}

/**
 * A snapshot as plain text, in lines.
 * @throws PostproofError as `renderEmbed` does.
 */
export function renderText(snapshot: Snapshot, options: RenderOptions): string {
  checkSnapshot(snapshot, "renderText");
  return printText(postView(snapshot, options));
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
    case "marked":
    case "tags":
      return lineText(piece.line);
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

function bodyText({ hidden, unavailable, content, earlier }: BodyView): string {
  if (hidden !== undefined) return lineText(hidden);
  const versions = earlier.map(
    ({ label, content: before }) => `${lineText(label)}\n\n${quoted(contentText(before))}`,
  );
  const whole = [unavailable ? unavailableText(unavailable) : "", content ? contentText(content) : ""];
  return quoted(stack([...whole, ...versions]));
}

function contentText(view: ContentView): string {
  const { text, media, poll, card, quote, readerNote } = view;
  const { cover, descriptions = [], items = [] } = media ?? {};
  return stack([
    lineText(view.community),
    lineText(view.reply),
    view.answered ? quotedText(view.answered) : "",
    lineText(view.warning?.line),
    blocksText([...(text?.blocks ?? []), ...(text?.rest?.blocks ?? [])]),
    view.truncated ?? "",
    ...[cover?.label ?? "", ...items.map(mediumText), view.withheld ?? ""],
    ...descriptions.map(({ which, line }) => [which, lineText(line)].filter(Boolean).join(" ")),
    ...view.sources.map(lineText),
    poll ? poll.options.map(({ title, share }) => optionText(title, share?.words)).join("\n") : "",
    poll ? poll.state.map(lineText).join(" · ") : "",
    card ? cardText(card) : "",
    view.quotesAnother ? unavailableText(view.quotesAnother) : "",
    quote?.type === "post" ? quotedText(quote.post) : "",
    quote?.type === "card" ? cardText(quote.card) : "",
    quote?.type === "unavailable" ? unavailableText(quote.unavailable) : "",
    view.more ?? "",
    readerNote ? stack([withAddress(readerNote.heading), blocksText(readerNote.blocks)]) : "",
  ]);
}

function optionText(title: Line, share: string | undefined): string {
  return `- ${lineText(title)}${share === undefined ? "" : `: ${share}`}`;
}

function blocksText(blocks: readonly BlockView[]): string {
  return stack(blocks.map(blockText));
}

function blockText(block: BlockView): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return lineText(block.line);
    case "quote":
      return quoted(blocksText(block.blocks));
    case "list": {
      const items = block.items.map((item) =>
        "line" in item ? lineText(item.line) : blocksText(item.blocks),
      );
      return listed(items, block.ordered ? (block.start ?? 1) : undefined);
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
      return `[${words(medium.name)}]`;
    case "missing": {
      const alt = medium.alt === undefined ? "" : ` “${words(medium.alt)}”`;
      return `[${words(medium.words)}${alt}]${medium.link ? ` ${withAddress(medium.link)}` : ""}`;
    }
    case "away":
      return withAddress(medium.link);
  }
}

function cardText({ href, source, title, description }: CardView): string {
  const head = title === undefined ? words(source) : `${words(source)}: ${lineText(title)}`;
  return [head, words(description ?? ""), href ?? ""].filter((part) => part !== "").join("\n");
}

function unavailableText({ words: said, link }: UnavailableView): string {
  return link?.href === undefined ? words(said) : `${words(said)} ${link.href}`;
}

function quotedText({ person, permalink, notes, content }: QuotedView): string {
  const head = `${personText(person)} · ${withAddress(permalink)}`;
  const said = notes.map(({ line }) => lineText(line)).join(" · ");
  return quoted(stack([head, said, contentText(content)]));
}

function captionText(view: CaptionView): string {
  const { permalink, edited, place, application, labels, counts, credits, basis, since } = view;
  return [
    withAddress(permalink),
    ...[edited, place, application, labels].map(lineText),
    counts.map(lineText).join(" · "),
    ...[...credits, basis, since].map(lineText),
  ]
    .filter((part) => part !== "")
    .join("\n");
}
