// An embed for mails in HTML: a table with everything beside its elements, as mail programs drop what stands elsewhere. It takes
// the colours of the mail around it, so that it is dark where that is.
import type { Snapshot } from "../../model/snapshot.ts";
import type { RenderOptions } from "../../options/look.ts";
import { postView } from "../describe/post.ts";
import { checkSnapshot } from "../check.ts";
import { digits, each, escape, markup } from "../html/markup.ts";
import type { Html } from "../html/markup.ts";
import type { EmbedView, ImageView, MediumView, PollView } from "../view.ts";
import { elsewhereStill } from "./elsewhere.ts";
import {
  authorOf,
  bodyOf,
  captionOf,
  mediaOf,
  mediumInWords,
  ownText,
  pollAsList,
  statesOf,
} from "./plain-html.ts";
import type { Form } from "./plain-line.ts";
import { anchor, lineOf, linkOf, noteOf, paragraph } from "./plain-line.ts";

/**
 * An embed as HTML for mails: one table, at most 600 pixels wide, without class, script or stylesheet. Pictures have whole
 * addresses or are parts of the mail, by what `assetUrl` gives: `https://…`, or `cid:` and the file's name. What is closed until the
 * reader opens it is named in words, or linked.
 */
export function printMail(view: EmbedView): string {
  const { language, direction } = view;
  const within = view.type === "missing" ? missingOf(view) : postsOf(view);
  return markup`<table${TABLE} width="100%" lang="${escape(language)}" dir="${escape(direction)}" style="max-width:600px;border:1px solid ${EDGE};border-radius:8px;border-collapse:separate"><tr><td style="padding:16px 16px 4px;font-family:sans-serif;font-size:16px;line-height:1.5">${within}</td></tr></table>`;
}

/**
 * A snapshot as HTML for mails; videos are their still pictures. `assetUrl` gives whole addresses, or `cid:` and the name.
 * @throws PostproofError as `renderEmbed` does, and `invalid_input` for a relative address of a file.
 */
export function renderMail(snapshot: Snapshot, options: RenderOptions): string {
  checkSnapshot(snapshot, "renderMail");
  return printMail(postView(snapshot, elsewhereStill(options)));
}

const TABLE = markup` role="presentation" cellpadding="0" cellspacing="0" border="0"`;
/** Seen on white and on black. */
const EDGE = markup`#8c8c8c`;
/** What is left for pictures of a table of 600 pixels, and for one of two side by side. */
const WHOLE = 560;
const HALF = 276;

const FORM: Form = {
  attributes: {
    a: markup` style="color:inherit;text-decoration:underline"`,
    p: markup` style="margin:0 0 12px"`,
    ul: markup` style="margin:0 0 12px;padding:0 24px"`,
    ol: markup` style="margin:0 0 12px;padding:0 24px"`,
    pre: markup` style="margin:0 0 12px;font-size:14px;white-space:pre-wrap"`,
  },
  text: ownText,
  note: (line) => markup`<p style="margin:0 0 12px;font-size:14px">${line}</p>`,
  quotation: quotationOf,
  media: (media, covered, form) => mediaOf(media, covered, form, (items) => picturesOf(items, form)),
  medium: (medium, form) => mediumOf(medium, WHOLE, form),
  poll: pollOf,
};

/** A bar beside what is quoted, on whichever side its language begins. */
function quotationOf(content: Html): Html {
  return markup`<table${TABLE} width="100%" style="margin:0 0 12px"><tr><td width="3" bgcolor="#8c8c8c" style="font-size:0">&nbsp;</td><td width="12" style="font-size:0">&nbsp;</td><td>${content}</td></tr></table>`;
}

function missingOf({ words, link }: Extract<EmbedView, { type: "missing" }>): Html {
  return markup`${paragraph(markup`${lineOf(words, FORM)} ${linkOf(link, FORM)}`, FORM)}`;
}

function postsOf(view: Exclude<EmbedView, { type: "missing" }>): Html {
  const author = view.author && paragraph(authorOf(view.author, FORM), FORM);
  if (view.type === "post") {
    const repost = noteOf(view.repost, FORM);
    return markup`${repost}${author}${bodyOf(view.body, FORM)}${FORM.note(captionOf(view.caption, FORM))}`;
  }
  const posts = each(
    view.posts,
    ({ body, caption }) => markup`${bodyOf(body, FORM)}${FORM.note(captionOf(caption, FORM))}`,
  );
  return markup`${author}${FORM.note(escape(view.size))}${posts}${FORM.note(lineOf(view.basis, FORM))}`;
}

/** Pictures one below the other, or two in a row. */
function picturesOf(items: readonly MediumView[], form: Form): Html {
  if (items.length === 1) return markup`${paragraph(mediumOf(items[0]!, WHOLE, form), form)}`;
  const rows = each(pairsOf(items), (pair) => {
    const cells = each(
      pair,
      (item) =>
        markup`<td width="50%" valign="top" style="padding:0 4px 8px 0">${mediumOf(item, HALF, form)}</td>`,
    );
    return markup`<tr>${cells}</tr>`;
  });
  return markup`<table${TABLE} width="100%" style="margin:0 0 4px">${rows}</table>`;
}

function pairsOf<T>(items: readonly T[]): T[][] {
  const pairs: T[][] = [];
  for (let index = 0; index < items.length; index += 2) pairs.push(items.slice(index, index + 2));
  return pairs;
}

function mediumOf(medium: MediumView, room: number, form: Form): Html {
  if (medium.type === "image") return imageOf(medium.image, room);
  if (medium.type !== "poster") return mediumInWords(medium, form);
  const { href } = medium.link;
  return markup`${anchor(href, imageOf(medium.image, room), form)}${linkOf(medium.link, form)}`;
}

/** A picture as wide as there is room: the attribute counts where styles do not. */
function imageOf({ src, width, alt }: ImageView, room: number): Html {
  const wide = digits(Math.min(width, room));
  return markup`<img src="${escape(src)}" width="${wide}" alt="${escape(alt)}" style="display:block;width:100%;max-width:${wide}px;height:auto;border:0">`;
}

/** The options with their shares, each above a bar that only repeats the share. */
function pollOf(poll: PollView, form: Form): Html {
  const { options, state } = poll;
  if (options.every(({ share }) => share === undefined)) return pollAsList(poll, form);
  const rows = each(options, ({ title, share }) => {
    const words =
      share && markup`<td style="padding:0 0 0 12px;text-align:end"><b>${escape(share.words)}</b></td>`;
    const bar =
      share &&
      markup`<tr><td colspan="2" style="padding:2px 0 10px;font-size:0">${share.percent > 0 ? barOf(share.percent) : undefined}</td></tr>`;
    return markup`<tr><td>${lineOf(title, form)}</td>${words}</tr>${bar}`;
  });
  const table = markup`<table${TABLE} width="100%" style="margin:0 0 4px">${rows}</table>`;
  return markup`${form.text(table, "")}${statesOf(state, form)}`;
}

function barOf(percent: number): Html {
  const width = digits(percent);
  return markup`<table${TABLE} width="${width}%"><tr><td height="4" bgcolor="#8c8c8c" style="font-size:0;line-height:4px">&nbsp;</td></tr></table>`;
}
