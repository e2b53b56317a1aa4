// An embed in HTML: one static figure on one line, without script, style or anything that is fetched elsewhere.
import type {
  AuthorView,
  BadgeView,
  BodyView,
  CaptionView,
  EmbedView,
  Line,
  MissingView,
  PostView,
  ThreadView,
} from "../view.ts";
import { cite, contentHtml, note, SEPARATOR, SINCE, unavailableHtml } from "./content.ts";
import { lineHtml, linesHtml, linkHtml, ornament, personHtml } from "./line.ts";
import type { Html } from "./markup.ts";
import { digits, each, escape, markup } from "./markup.ts";

/**
 * An embed as HTML: one `<figure>` on one line, without a line feed. Every text is escaped; addresses are printed as the view has
 * them, so print only what `describe` and its like made, and no view that came from elsewhere.
 */
export function printHtml(view: EmbedView): string {
  switch (view.type) {
    case "post":
      return postHtml(view);
    case "thread":
      return threadHtml(view);
    case "missing":
      return markup`<figure class="${THEMES[view.theme]} h-cite"${languageOf(view)} data-postproof-missing="${escape(view.url)}"><p class="pp-lone">${lineHtml(view.words)} ${linkHtml(view.link)}</p></figure>`;
  }
}

/** A note without a name and without an address. Programs know it for a post that was, and not for which. */
export function withdrawnHtml(view: Omit<MissingView, "url" | "link">): Html {
  return markup`<figure class="${THEMES[view.theme]} h-cite"${languageOf(view)} data-postproof-key="withdrawn" data-postproof-version="${NO_VERSION}"><p class="pp-lone">${lineHtml(view.words)}</p></figure>`;
}

const NO_VERSION = markup`00000000000000000000`;

const THEMES = {
  paper: markup`pp`,
  card: markup`pp pp-card`,
  minimal: markup`pp pp-minimal`,
} as const;

const DIRECTIONS = { ltr: markup`ltr`, rtl: markup`rtl` } as const;

function languageOf({ language, direction }: Pick<EmbedView, "language" | "direction">): Html {
  return markup` lang="${escape(language)}" dir="${DIRECTIONS[direction]}"`;
}

/** What names the figure for assistive technology and, in data attributes, for programs. */
function namesOf({ name, key, version }: PostView | ThreadView): Html {
  const label = name === undefined ? undefined : markup` aria-label="${escape(name)}"`;
  return markup`${label} data-postproof-key="${escape(key)}" data-postproof-version="${escape(version)}"`;
}

function answeredAttribute({ answered }: PostView | ThreadView): Html | undefined {
  return answered === undefined ? undefined : markup` data-postproof-answered="${escape(answered)}"`;
}

function postHtml(view: PostView): Html {
  const { author, repost, caption } = view;
  return markup`<figure class="${THEMES[view.theme]} h-cite"${languageOf(view)}${namesOf(view)}${answeredAttribute(view)}>${note(repost)}${author && authorHtml(author)}${bodyHtml(view.body)}<figcaption>${captionHtml(caption, markup` `)}</figcaption></figure>`;
}

function threadHtml(view: ThreadView): Html {
  const posts = each(
    view.posts,
    ({ body, caption }) =>
      markup`<li class="h-cite">${bodyHtml(body)}<p class="pp-note">${captionHtml(caption, SEPARATOR)}</p></li>`,
  );
  return markup`<figure class="${THEMES[view.theme]} h-feed"${languageOf(view)}${namesOf(view)} data-postproof-thread="${escape(view.members.join(" "))}"${answeredAttribute(view)}>${view.author && authorHtml(view.author)}${note(view.size)}<ol class="pp-thread">${posts}</ol><figcaption><span>${lineHtml(view.basis)}</span></figcaption></figure>`;
}

function bodyHtml({ href, hidden, unavailable, content, earlier }: BodyView): Html {
  if (hidden !== undefined) return markup`<p class="pp-lone">${lineHtml(hidden)}</p>`;
  const versions = each(
    earlier,
    ({ label, content: before }) =>
      markup`<details class="pp-earlier"><summary>${lineHtml(label)}</summary>${contentHtml(before, "earlier")}</details>`,
  );
  return markup`<blockquote${cite(href)}>${unavailable && unavailableHtml(unavailable)}${content && contentHtml(content, "content")}${versions}</blockquote>`;
}

const SHAPES = {
  circle: markup` class="u-photo"`,
  square: markup` class="u-photo pp-square"`,
  hexagon: markup` class="u-photo pp-hex"`,
} as const;

function authorHtml({ person, on, avatar, paid, kind, badges, mark }: AuthorView): Html {
  const picture = avatar && ornament(avatar.src, avatar.size, avatar.size, SHAPES[avatar.shape]);
  const bought = paid === undefined ? undefined : markup` <span class="pp-paid">${lineHtml(paid)}</span>`;
  const said = kind === undefined ? undefined : markup` <small>${lineHtml(kind)}</small>`;
  const official =
    mark &&
    markup`<img class="pp-mark" src="${escape(mark.src)}" width="${digits(mark.width)}" height="${digits(mark.height)}" alt="${escape(mark.alt)}">`;
  return markup`<div class="pp-by p-author h-card">${picture}<p>${personHtml(person, "card")} <span>${lineHtml(on)}</span>${bought}${said}${each(badges, badgeHtml)}</p>${official}</div>`;
}

function badgeHtml({ picture, line }: BadgeView): Html {
  const image = picture && markup`${ornament(picture.src, picture.size, picture.size)} `;
  return markup` <span class="pp-badge">${image}${lineHtml(line)}</span>`;
}

/** `gap`: what stands before each thing that is said after the permalink. */
function captionHtml(view: CaptionView, gap: Html): Html {
  const { permalink, edited, place, application, labels, counts, credits, basis, since } = view;
  const numbers = counts.length === 0 ? undefined : linesHtml(counts, SEPARATOR);
  return markup`${linkHtml(permalink)}${part(edited, gap)}${part(place, gap)}${part(application, gap)}${part(labels, gap)}${numbers && markup`${gap}<span class="pp-counts">${numbers}</span>`}${each(credits, (credit) => part(credit, gap))}${part(basis, gap)}${since === undefined ? undefined : markup`${gap}<span${SINCE}>${lineHtml(since)}</span>`}`;
}

function part(line: Line | undefined, gap: Html): Html | undefined {
  return line === undefined ? undefined : markup`${gap}<span>${lineHtml(line)}</span>`;
}
