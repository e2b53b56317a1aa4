// An embed for feeds (RSS, Atom, JSON Feed): HTML that readers keep, which drop classes, styles and scripts.
import type { Snapshot } from "../../model/snapshot.ts";
import type { RenderOptions } from "../../options/look.ts";
import { postView } from "../describe/post.ts";
import { checkSnapshot } from "../check.ts";
import { digits, each, escape, markup } from "../html/markup.ts";
import type { Html } from "../html/markup.ts";
import type { BodyView, EmbedView, MediumView } from "../view.ts";
import { elsewhere } from "./elsewhere.ts";
import { authorOf, bodyOf, captionOf, mediaOf, mediumInWords, ownText, pollAsList } from "./plain-html.ts";
import type { Form } from "./plain-line.ts";
import { anchor, lineOf, linkOf, noteOf, paragraph } from "./plain-line.ts";

/**
 * An embed as HTML for feeds: one `<figure>` on one line without class, style or id, to be escaped or put into CDATA. What is closed until the reader opens it is a link, as readers may open all at once.
 */
export function printFeed(view: EmbedView): string {
  const { language, direction } = view;
  const within = view.type === "missing" ? missingOf(view) : postsOf(view);
  return markup`<figure lang="${escape(language)}" dir="${escape(direction)}">${within}</figure>`;
}

/**
 * A snapshot as HTML for feeds. `assetUrl` has to give whole addresses.
 * @throws PostproofError as `renderEmbed` does, and `invalid_input` for a relative address of a file.
 */
export function renderFeed(snapshot: Snapshot, options: RenderOptions): string {
  checkSnapshot(snapshot, "renderFeed");
  return printFeed(postView(snapshot, elsewhere(options)));
}

const FORM: Form = {
  attributes: {},
  text: ownText,
  note: (line) => markup`<p><small>${line}</small></p>`,
  quotation: (content) => markup`<blockquote>${content}</blockquote>`,
  media: (media, covered, form) =>
    mediaOf(media, covered, form, (items) => each(items, (item) => paragraph(mediumOf(item, form), form))),
  medium: mediumOf,
  poll: pollAsList,
};

function missingOf({ words, link }: Extract<EmbedView, { type: "missing" }>): Html {
  return markup`<p>${lineOf(words, FORM)} ${linkOf(link, FORM)}</p>`;
}

function postsOf(view: Exclude<EmbedView, { type: "missing" }>): Html {
  const author = view.author && paragraph(authorOf(view.author, FORM), FORM);
  if (view.type === "post") {
    const caption = captionOf(view.caption, FORM);
    const repost = noteOf(view.repost, FORM);
    return markup`${repost}${author}${saidIn(view.body)}<figcaption><small>${caption}</small></figcaption>`;
  }
  const posts = each(
    view.posts,
    ({ body, caption }) => markup`${saidIn(body)}${FORM.note(captionOf(caption, FORM))}`,
  );
  return markup`${author}${FORM.note(escape(view.size))}${posts}<figcaption><small>${lineOf(view.basis, FORM)}</small></figcaption>`;
}

/** What a post says, as a quotation; what is said in its place is none. */
function saidIn(body: BodyView): Html {
  const content = bodyOf(body, FORM);
  if (body.hidden !== undefined) return content;
  const cite = body.href === undefined ? undefined : markup` cite="${escape(body.href)}"`;
  return markup`<blockquote${cite}>${content}</blockquote>`;
}

function mediumOf(medium: MediumView, form: Form): Html {
  switch (medium.type) {
    case "image":
      return imageOf(medium.image);
    case "poster":
      return markup`${anchor(medium.link.href, imageOf(medium.image), form)}<br>${linkOf(medium.link, form)}`;
    case "video": {
      const { poster, width, height } = medium;
      const still = poster === undefined ? undefined : markup` poster="${escape(poster)}"`;
      // What stands in it is for readers that take no video.
      return markup`<video controls preload="none"${still} src="${escape(medium.src)}" width="${digits(width)}" height="${digits(height)}">${mediumInWords(medium, form)}</video>`;
    }
    case "audio":
      return markup`<audio controls preload="none" src="${escape(medium.src)}">${mediumInWords(medium, form)}</audio>`;
    default:
      return mediumInWords(medium, form);
  }
}

function imageOf({ src, width, height, alt }: Extract<MediumView, { type: "image" }>["image"]): Html {
  return markup`<img src="${escape(src)}" width="${digits(width)}" height="${digits(height)}" alt="${escape(alt)}">`;
}
