// An embed as components of Apple News Format.
import type { Snapshot } from "../../model/snapshot.ts";
import type { RenderOptions } from "../../options/look.ts";
import { postView } from "../describe/post.ts";
import { checkSnapshot } from "../check.ts";
import { escape, markup } from "../html/markup.ts";
import type { Html } from "../html/markup.ts";
import type { BodyView, CaptionView, EmbedView, MediaView, MediumView } from "../view.ts";
import { elsewhereStill } from "./elsewhere.ts";
import { authorOf, bodyOf, captionOf, mediumInWords, WORDS_ALONE } from "./plain-html.ts";
import { lineOf, linkOf } from "./plain-line.ts";
import { inWords } from "./text.ts";

/** A component of an article in Apple News Format. */
export interface AppleNewsComponent {
  readonly role:
    "tweet" | "instagram" | "facebook_post" | "container" | "byline" | "quote" | "photo" | "caption" | "body";
  readonly URL?: string;
  readonly text?: string;
  readonly format?: "html";
  readonly caption?: string;
  readonly accessibilityCaption?: string;
  readonly components?: readonly AppleNewsComponent[];
}

/** How a post is shown in Apple News. */
export interface AppleNewsForm {
  /**
   * Whether posts of X, Instagram and Facebook that are still there are shown by those services themselves, which Apple asks for
   * and readers then load from. Without it, as of all other services, the archive's own copy is shown.
   */
  readonly live?: boolean | undefined;
}

/** The roles of services that have their own, by the platform in the key. */
const ROLES = { x: "tweet", instagram: "instagram", facebook: "facebook_post" } as const;

/**
 * An embed as components of Apple News Format: of posts of X, Instagram and Facebook those services' own, of all others, and of what
 * is not there any more or was not had from there, a container with byline, quote, photos and caption.
 */
export function printAppleNews(view: EmbedView, { live = true }: AppleNewsForm = {}): AppleNewsComponent[] {
  if (view.type === "missing") {
    const text = markup`${lineOf(view.words, WORDS_ALONE)} ${linkOf(view.link, WORDS_ALONE)}`;
    return [textOf("body", markup`<p>${text}</p>`)];
  }
  const posts = view.type === "post" ? [view] : view.posts;
  const role = live && cameFromService(view) ? roleOf(view.key) : undefined;
  const own = role && posts.map((post) => ownOf(role, post));
  if (own?.every((each) => each !== undefined)) return own;
  const byline = view.author && textOf("byline", authorOf(view.author, WORDS_ALONE));
  const after = view.type === "thread" ? textOf("caption", lineOf(view.basis, WORDS_ALONE)) : undefined;
  const components = [byline, ...posts.flatMap(copyOf), after].filter((each) => each !== undefined);
  return [{ role: "container", components }];
}

/**
 * A snapshot as components of Apple News Format. `assetUrl` gives whole addresses, or `bundle://` and the name; videos are their
 * still pictures.
 * @throws PostproofError as `renderEmbed` does, and `invalid_input` for a relative address of a file.
 */
export function renderAppleNews(
  snapshot: Snapshot,
  options: RenderOptions,
  form: AppleNewsForm = {},
): AppleNewsComponent[] {
  checkSnapshot(snapshot, "renderAppleNews");
  return printAppleNews(postView(snapshot, elsewhereStill(options)), form);
}

/** Whether every post was had from its service, so that it shows what was kept: nobody knows that of one that a person typed. */
function cameFromService(view: Exclude<EmbedView, { type: "missing" }>): boolean {
  const others = view.type === "post" ? [] : view.posts.filter(({ caption }) => caption.basis !== undefined);
  return (view.known === "captured" || view.known === "signed") && others.length === 0;
}

function roleOf(key: string): (typeof ROLES)[keyof typeof ROLES] | undefined {
  const platform = key.slice(0, key.indexOf(":"));
  return Object.hasOwn(ROLES, platform) ? ROLES[platform as keyof typeof ROLES] : undefined;
}

interface Post {
  readonly body: BodyView;
  readonly caption: CaptionView;
}

/** The service's own component; nothing for a post that is not there any more, or not to be shown. */
function ownOf(
  role: AppleNewsComponent["role"],
  { body: { href, hidden, unavailable }, caption: { since } }: Post,
): AppleNewsComponent | undefined {
  const isThere = hidden === undefined && unavailable === undefined && since === undefined;
  return isThere && href !== undefined ? { role, URL: href } : undefined;
}

/** The archive's own copy of a post. */
function copyOf({ body, caption }: Post): AppleNewsComponent[] {
  const { content } = body;
  const isCovered = content?.warning?.covers !== undefined;
  const shown = bodyOf({ ...body, content: content && { ...content, media: undefined } }, WORDS_ALONE);
  return [
    ...(shown === "" ? [] : [textOf(body.hidden === undefined ? "quote" : "body", shown)]),
    ...(content?.media ? photosOf(content.media, isCovered) : []),
    textOf("caption", captionOf(caption, WORDS_ALONE)),
  ];
}

function photosOf({ items, cover }: MediaView, covered: boolean): AppleNewsComponent[] {
  const label = cover === undefined ? [] : [textOf("caption", escape(cover.label))];
  return [...label, ...items.map((item) => photoOf(item, covered || cover !== undefined))];
}

function photoOf(medium: MediumView, covered: boolean): AppleNewsComponent {
  if (covered || (medium.type !== "image" && medium.type !== "poster"))
    return textOf("caption", mediumInWords(medium, WORDS_ALONE));
  const { src, alt } = medium.image;
  const caption = medium.type === "poster" ? { caption: inWords(medium.link.line) } : {};
  return { role: "photo", URL: src, accessibilityCaption: alt, ...caption };
}

/** A component of text, without the few elements that Apple News does not take. */
function textOf(role: AppleNewsComponent["role"], html: Html): AppleNewsComponent {
  return {
    role,
    format: "html",
    text: html.replace(/<\/?(?:bdi|u)>/g, "").replaceAll("<hr>", "<p>* * *</p>"),
  };
}
