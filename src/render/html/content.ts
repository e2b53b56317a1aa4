// What a post says in HTML, and the posts within it.
import type {
  BlockView,
  CardView,
  ContentView,
  Line,
  MediaView,
  PollView,
  QuotedView,
  QuoteView,
  ReaderNoteView,
  TextView,
  UnavailableView,
} from "../view.ts";
import { anchor, lineHtml, linesHtml, linkHtml, mediumHtml, ornament, personHtml } from "./line.ts";
import type { Html } from "./markup.ts";
import { digits, each, escape, markup } from "./markup.ts";

/** Between two things that stand in one line; not at the beginning of one. */
export const SEPARATOR = markup`\u00a0· `;

/** What a post says. `role`: in microformats the words of the post are its content, those of an earlier version are not. */
export function contentHtml(view: ContentView, role: "content" | "earlier"): Html {
  const { warning, text, media, card, quote } = view;
  const within = markup`${text && textHtml(text, role)}${note(view.truncated)}${media && mediaHtml(media)}${gone(view.withheld)}${each(view.sources, note)}${view.poll && pollHtml(view.poll)}${card && cardHtml(card)}${view.quotesAnother && unavailableHtml(view.quotesAnother)}${quote && quoteHtml(quote)}${note(view.more)}${view.readerNote && readerNoteHtml(view.readerNote)}`;
  const covered = warning ? warningHtml(warning, within) : within;
  return markup`${note(view.community)}${note(view.reply)}${view.answered && quotedHtml(view.answered, ANSWERED)}${covered}`;
}

/** A line of a note; nothing where there is none. */
export function note(line: Line | undefined): Html | undefined {
  return line === undefined ? undefined : markup`<p class="pp-note">${lineHtml(line)}</p>`;
}

function gone(line: Line | undefined): Html | undefined {
  return line === undefined ? undefined : markup`<p class="pp-gone">${lineHtml(line)}</p>`;
}

function warningHtml({ line, covers }: NonNullable<ContentView["warning"]>, within: Html): Html {
  if (covers === undefined) return markup`${note(line)}${within}`;
  return markup`<details><summary>${lineHtml(line)}${shownHtml(covers.shows)}</summary>${within}</details>`;
}

/** What is covered, described. */
function shownHtml(line: Line | undefined): Html | undefined {
  return line === undefined ? undefined : markup` <span class="pp-alt">${lineHtml(line)}</span>`;
}

function textHtml({ language, blocks, rest }: TextView, role: "content" | "earlier"): Html {
  const classes = role === "content" ? markup`pp-text e-content` : markup`pp-text`;
  const folded =
    rest &&
    markup`<details class="pp-fold"><summary lang="${escape(rest.language)}" dir="${escape(rest.direction)}">${escape(rest.label)}</summary>${each(rest.blocks, blockHtml)}</details>`;
  return markup`<div class="${classes}" lang="${escape(language)}" dir="auto">${each(blocks, blockHtml)}${folded}</div>`;
}

function blockHtml(block: BlockView): Html {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return paragraphHtml(block.line, block.type);
    case "quote":
      return markup`<blockquote>${each(block.blocks, blockHtml)}</blockquote>`;
    case "list": {
      const items = each(block.items, itemHtml);
      if (!block.ordered) return markup`<ul>${items}</ul>`;
      const from = block.start === undefined ? undefined : markup` start="${digits(block.start)}"`;
      return markup`<ol${from}>${items}</ol>`;
    }
    case "code":
      return markup`<pre><code>${escape(block.text)}</code></pre>`;
    case "divider":
      return markup`<hr>`;
  }
}

function itemHtml(item: Extract<BlockView, { type: "list" }>["items"][number]): Html {
  return markup`<li>${"line" in item ? lineHtml(item.line) : each(item.blocks, blockHtml)}</li>`;
}

/** Headings are paragraphs too: a post has no place in the outline of the article around it. */
function paragraphHtml(line: Line, type: "paragraph" | "heading"): Html {
  const content = lineHtml(line);
  // A spoiler opens by `details`, which may not stand in a paragraph.
  if (hasSpoiler(line)) return markup`<div class="pp-p">${content}</div>`;
  return type === "heading" ? markup`<p class="pp-h">${content}</p>` : markup`<p>${content}</p>`;
}

function hasSpoiler(line: Line): boolean {
  return (
    typeof line !== "string" && line.some((piece) => typeof piece !== "string" && piece.type === "spoiler")
  );
}

function mediaHtml({ items, cover, descriptions }: MediaView): Html {
  const classes = items.length === 1 ? markup`pp-media` : markup`pp-media pp-grid`;
  const block = markup`<div class="${classes}">${each(items, mediumHtml)}</div>`;
  if (cover !== undefined)
    return markup`<details><summary>${escape(cover.label)}${shownHtml(cover.shows)}</summary>${block}</details>`;
  return markup`${block}${each(descriptions, descriptionHtml)}`;
}

/** Assistive technology has descriptions with the media, so that it need not read them twice. */
function descriptionHtml({ which, line }: MediaView["descriptions"][number]): Html {
  const number = which === undefined ? undefined : markup`<b>${escape(which)}</b> `;
  return markup`<p class="pp-alt" aria-hidden="true">${number}${lineHtml(line)}</p>`;
}

/** The bars only repeat what the words say. */
function pollHtml({ options, state }: PollView): Html {
  const items = each(options, ({ title, share }) => {
    const result =
      share &&
      markup` <b>${escape(share.words)}</b><meter max="100" value="${digits(share.percent)}" aria-hidden="true"></meter>`;
    return markup`<li><span>${lineHtml(title)}</span>${result}</li>`;
  });
  return markup`<ul class="pp-poll" dir="auto">${items}</ul><p class="pp-note">${linesHtml(state, SEPARATOR)}</p>`;
}

function cardHtml({ href, source, title, description, picture }: CardView): Html {
  const image = picture && ornament(picture.src, picture.width, picture.height);
  const more = description === undefined ? undefined : markup` <span>${escape(description)}</span>`;
  const head =
    title === undefined
      ? markup`<b dir="ltr">${escape(source)}</b>`
      : markup`<small dir="ltr">${escape(source)}</small> <b>${lineHtml(title)}</b>`;
  return anchor(href, markup`<span dir="auto">${head}${more}</span>${image}`, markup` class="pp-link"`);
}

/** What is said of something that is not here. */
export function unavailableHtml({ words, link }: UnavailableView): Html {
  return markup`<p class="pp-gone">${escape(words)}${link && markup` ${linkHtml(link)}`}</p>`;
}

function quoteHtml(quote: QuoteView): Html {
  switch (quote.type) {
    case "post":
      return quotedHtml(quote.post, QUOTATION);
    case "card":
      return cardHtml(quote.card);
    case "unavailable":
      return unavailableHtml(quote.unavailable);
  }
}

const QUOTATION = markup`pp-quote u-quotation-of h-cite`;
const ANSWERED = markup`pp-quote u-in-reply-to h-cite`;

/** A post within another's embed. `relation`: its classes, what it is to the other. */
function quotedHtml({ href, person, permalink, notes, content }: QuotedView, relation: Html): Html {
  const said = each(
    notes,
    ({ of, line }) => markup`<span${of === "since" ? SINCE : undefined}>${lineHtml(line)}</span>`,
    SEPARATOR,
  );
  return markup`<blockquote class="${relation}"${cite(href)}><p class="pp-who"><span class="p-author h-card">${personHtml(person, "card")}</span>${SEPARATOR}${linkHtml(permalink)}</p>${notes.length > 0 ? markup`<p class="pp-note">${said}</p>` : undefined}${contentHtml(content, "content")}</blockquote>`;
}

/** The class of what became of a post. */
export const SINCE = markup` class="pp-since"`;

/** A `cite` attribute with a space before it; nothing without an address. */
export function cite(href: string | undefined): Html | undefined {
  return href === undefined ? undefined : markup` cite="${escape(href)}"`;
}

function readerNoteHtml({ heading, blocks }: ReaderNoteView): Html {
  const text =
    blocks.length === 0
      ? undefined
      : markup`<div class="pp-text" dir="auto">${each(blocks, blockHtml)}</div>`;
  return markup`<div class="pp-context"><p class="pp-note">${linkHtml(heading)}</p>${text}</div>`;
}
