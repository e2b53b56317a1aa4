// What an embed says in HTML of few elements: for mail, feeds, and formats that keep no more than that. What a target wants more
// says its form.
import { each, escape, markup, NOTHING } from "../html/markup.ts";
import type { Html } from "../html/markup.ts";
import type {
  AuthorView,
  BlockView,
  BodyView,
  CaptionView,
  CardView,
  ContentView,
  Line,
  MediaView,
  MediumView,
  PollView,
  QuotedView,
  QuoteView,
  UnavailableView,
} from "../view.ts";
import type { Form } from "./plain-line.ts";
import { anchor, joined, lineOf, linkOf, noteOf, paragraph, personOf } from "./plain-line.ts";

/** Who posted it, where, and what kind of account it is. */
export function authorOf({ person, on, paid, kind, badges }: AuthorView, form: Form): Html {
  const more = [paid, kind, ...badges.map(({ line }) => line)].map((line) => lineOf(line, form));
  return joined([markup`${personOf(person, form)} ${lineOf(on, form)}`, ...more]);
}

/** What a post says, or why it is not shown. */
export function bodyOf({ hidden, unavailable, content, earlier }: BodyView, form: Form): Html {
  if (hidden !== undefined) return markup`${paragraph(lineOf(hidden, form), form)}`;
  const versions = each(
    earlier,
    ({ label, content: before }) =>
      markup`${noteOf(label, form)}${form.quotation(contentOf(before, form, false))}`,
  );
  const gone = unavailable && form.note(unavailableOf(unavailable, form));
  return markup`${gone}${content && contentOf(content, form, false)}${versions}`;
}

function contentOf(view: ContentView, form: Form, covered: boolean): Html {
  const { warning, text, media, poll, card, quote, readerNote } = view;
  const isCovered = covered || warning?.covers !== undefined;
  const note = (line: Line | undefined): Html | undefined => noteOf(line, form);
  const blocks = text && blocksOf([...text.blocks, ...(text.rest?.blocks ?? [])], form);
  const before = markup`${note(view.community)}${note(view.reply)}${view.answered && quotedOf(view.answered, form, covered)}${warning && paragraph(markup`<b>${lineOf(warning.line, form)}</b>`, form)}`;
  const shown = markup`${blocks && form.text(blocks, text.language)}${note(view.truncated)}${media && form.media(media, isCovered, form)}${note(view.withheld)}${each(view.sources, note)}`;
  const after = markup`${poll && form.poll(poll, form)}${card && cardOf(card, form)}${view.quotesAnother && form.note(unavailableOf(view.quotesAnother, form))}${quote && quoteOf(quote, form, isCovered)}${note(view.more)}`;
  const added =
    readerNote &&
    form.quotation(
      markup`${form.note(linkOf(readerNote.heading, form))}${form.text(blocksOf(readerNote.blocks, form), "")}`,
    );
  return markup`${before}${shown}${after}${added}`;
}

/** Blocks of a text. */
function blocksOf(blocks: readonly BlockView[], form: Form): Html {
  return each(blocks, (block) => blockOf(block, form));
}

function blockOf(block: BlockView, form: Form): Html | undefined {
  const { attributes } = form;
  switch (block.type) {
    case "paragraph":
      return paragraph(lineOf(block.line, form), form);
    case "heading":
      return paragraph(markup`<b>${lineOf(block.line, form)}</b>`, form);
    case "quote":
      return form.quotation(blocksOf(block.blocks, form));
    case "list": {
      const items = each(
        block.items,
        (item) => markup`<li>${"line" in item ? lineOf(item.line, form) : blocksOf(item.blocks, form)}</li>`,
      );
      if (!block.ordered) return markup`<ul${attributes.ul}>${items}</ul>`;
      const from = block.start === undefined ? undefined : markup` start="${escape(String(block.start))}"`;
      return markup`<ol${from}${attributes.ol}>${items}</ol>`;
    }
    case "code":
      return markup`<pre${attributes.pre}>${escape(block.text)}</pre>`;
    case "divider":
      return markup`<hr>`;
  }
}

/** The media of a post: shown, or in words where something is closed until the reader opens it. */
export function mediaOf(
  { items, cover, descriptions }: MediaView,
  covered: boolean,
  form: Form,
  shown: (items: readonly MediumView[]) => Html,
): Html {
  const { note } = form;
  if (covered || cover !== undefined) {
    const label = cover && note(escape(cover.label));
    return markup`${label}${each(items, (item) => note(mediumInWords(item, form)))}`;
  }
  const said = each(descriptions, ({ which, line }) =>
    note(markup`${escape(which === undefined ? "" : `${which} `)}${lineOf(line, form)}`),
  );
  return markup`${shown(items)}${said}`;
}

/** Media in words, as links where they lead somewhere: what closed media are, and what stands in a text. */
export function mediumInWords(medium: MediumView, form: Form): Html {
  switch (medium.type) {
    case "image":
      return toFile(medium.image.src, medium.image.alt, form);
    case "poster":
      return linkOf(medium.link, form);
    case "video":
    case "audio":
      return toFile(medium.src, medium.words, form);
    case "missing": {
      const alt = medium.alt === undefined ? undefined : markup` “${escape(medium.alt)}”`;
      return joined([markup`[${escape(medium.words)}${alt}]`, medium.link && linkOf(medium.link, form)]);
    }
    case "away":
      return linkOf(medium.link, form);
  }
}

/** A link to a file; words in brackets where a browser cannot open its address, such as that of a part of a mail. */
function toFile(src: string, alt: string, form: Form): Html {
  return /^https?:/i.test(src) ? anchor(src, escape(alt), form) : markup`[${escape(alt)}]`;
}

export function pollAsList({ options, state }: PollView, form: Form): Html {
  const items = each(options, ({ title, share }) => {
    const result = share && markup`: <b>${escape(share.words)}</b>`;
    return markup`<li>${lineOf(title, form)}${result}</li>`;
  });
  const list = markup`<ul${form.attributes.ul}>${items}</ul>`;
  return markup`${form.text(list, "")}${statesOf(state, form)}`;
}

/** A text in its own language and direction. */
export function ownText(blocks: Html, language: string): Html {
  const lang = language === "" ? undefined : markup` lang="${escape(language)}"`;
  return markup`<div${lang} dir="auto">${blocks}</div>`;
}

/** Words alone: the form of formats in which media stand apart from the text, those within it named in brackets. */
export const WORDS_ALONE: Form = {
  attributes: {},
  text: (blocks) => blocks,
  note: (line) => markup`<p>${line}</p>`,
  quotation: (content) => markup`<blockquote>${content}</blockquote>`,
  media: (media, _covered, form) => mediaOf(media, true, form, () => NOTHING),
  medium: mediumInWords,
  poll: pollAsList,
};

/** How many voted, until when and so on. */
export function statesOf(state: PollView["state"], form: Form): Html | undefined {
  return state.length === 0 ? undefined : form.note(joined(state.map((line) => lineOf(line, form))));
}

function cardOf({ href, source, title, description }: CardView, form: Form): Html {
  const name = title === undefined ? escape(source) : lineOf(title, form);
  const head = markup`<b>${anchor(href, name, form)}</b>`;
  const host = title === undefined ? undefined : markup`<br>${escape(source)}`;
  const more = description === undefined ? undefined : markup`<br>${escape(description)}`;
  return form.quotation(markup`${paragraph(markup`${head}${host}${more}`, form)}`);
}

function unavailableOf({ words, link }: UnavailableView, form: Form): Html {
  return markup`${escape(words)}${link && markup` ${linkOf(link, form)}`}`;
}

function quoteOf(quote: QuoteView, form: Form, covered: boolean): Html {
  switch (quote.type) {
    case "post":
      return quotedOf(quote.post, form, covered);
    case "card":
      return cardOf(quote.card, form);
    case "unavailable":
      return form.note(unavailableOf(quote.unavailable, form));
  }
}

function quotedOf({ person, permalink, notes, content }: QuotedView, form: Form, covered: boolean): Html {
  const head = paragraph(joined([personOf(person, form), linkOf(permalink, form)]), form);
  const said =
    notes.length === 0 ? undefined : form.note(joined(notes.map(({ line }) => lineOf(line, form))));
  return form.quotation(markup`${head}${said}${contentOf(content, form, covered)}`);
}

/** When, how and where it was posted and captured, and what became of it. */
export function captionOf(view: CaptionView, form: Form): Html {
  const { permalink, edited, place, application, labels, counts, credits, basis, since } = view;
  const parts = [edited, place, application, labels, ...counts, ...credits, basis, since];
  return joined([linkOf(permalink, form), ...parts.map((line) => lineOf(line, form))]);
}
