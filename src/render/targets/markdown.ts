// An embed as Markdown: what the post says is a quotation. No HTML is needed, and foreign text makes no markup of its own.
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
  MediaView,
  PollView,
  QuotedView,
  UnavailableView,
} from "../view.ts";
import { fenceFor, lineOf, link, linkOf, mediumOf, personOf, set, words } from "./markdown-line.ts";
import { listed, quoted, stack, without } from "./paragraphs.ts";

/** How Markdown is set. */
export interface MarkdownForm {
  /**
   * As footnotes, which many programs read (GitHub, Pandoc, markdown-it with a plugin): where, how and when each post was
   * captured, and what else is said of it. By default that stands below the post.
   */
  readonly footnotes?: boolean | undefined;
}

/**
 * An embed as Markdown (CommonMark), which stands where a paragraph may stand. Pictures, videos and sounds are those of the
 * site; what is covered until the reader opens it is a link.
 */
export function printMarkdown(view: EmbedView, { footnotes = false }: MarkdownForm = {}): string {
  if (view.type === "missing") return `${lineOf(view.words)} ${linkOf(view.link)}`;
  const notes: string[] = [];
  const caption = (said: CaptionView, key: string, ...more: readonly Line[]): string => {
    if (!footnotes) return captionOf(said);
    const { line, note } = notedOf(said, more, key.replace(/[^A-Za-z0-9]+/g, "-"));
    notes.push(note);
    return line;
  };
  const embed =
    view.type === "post"
      ? [lineOf(view.repost), authorOf(view.author), bodyOf(view.body), caption(view.caption, view.key)]
      : [
          authorOf(view.author),
          words(view.size),
          ...view.posts.flatMap((post, index) => [
            bodyOf(post.body),
            caption(post.caption, keyIn(view.members[index]!), ...(post.caption.basis ? [] : [view.basis])),
          ]),
          footnotes ? "" : lineOf(view.basis),
        ];
  return stack([...embed, ...notes]);
}

/**
 * A snapshot as Markdown (CommonMark). It needs no HTML, and foreign text in it makes no markup, link or image.
 * @throws PostproofError as `renderEmbed` does.
 */
export function renderMarkdown(snapshot: Snapshot, options: RenderOptions, form: MarkdownForm = {}): string {
  checkSnapshot(snapshot, "renderMarkdown");
  return printMarkdown(postView(snapshot, options), form);
}

/** The key in `key@version`. */
function keyIn(member: string): string {
  return member.slice(0, member.lastIndexOf("@"));
}

/** A caption with a footnote: the permalink and what became of the post, and all the rest in the note. */
function notedOf(
  { permalink, since, ...rest }: CaptionView,
  more: readonly Line[],
  label: string,
): { readonly line: string; readonly note: string } {
  const { edited, place, application, labels, counts, credits, basis } = rest;
  const parts = [edited, place, application, labels, ...counts, ...credits, basis, ...more];
  return {
    line: joined([`${linkOf(permalink)}[^${label}]`, lineOf(since)]),
    note: `[^${label}]: ${joined(parts.map(lineOf))}`,
  };
}

/** Parts of one line, those that say nothing left out. */
function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
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
    readerNote ? quoted(stack([linkOf(readerNote.heading), blocksOf(readerNote.blocks)])) : "",
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
  return joined([linkOf(permalink), ...parts.map(lineOf)]);
}
