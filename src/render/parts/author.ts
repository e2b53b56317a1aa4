// The author of a post: avatar, name, handle, what kind of account it is and to whom it belongs.
import type { Badge } from "../../model/author.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { digits, each, escape, joined, link, markup } from "../html.ts";
import { say } from "../phrase.ts";
import { foreign } from "../plain.ts";
import { lineWithEmoji } from "./emoji.ts";
import { cheapest } from "./picture.ts";

/** Width and height of an avatar, in CSS pixels. */
const AVATAR = 48;

/** Width and height of a badge. */
const BADGE = 16;

/** The head of an embed: who posted it, and on which platform. */
export function authorHead(frame: Frame, post: QuotedPost): Html {
  const platform = say(frame.words.on, { platform: frame.platform });
  const kind = frame.shows.badges ? kindOf(frame, post) : undefined;
  return markup`<div class="pp-by p-author h-card">${avatar(frame, post)}<p>${authorLink(frame, post)} <span>${platform}</span>${kind}</p>${markOf(frame)}</div>`;
}

const NAME = markup` class="p-name"`;
const NICKNAME = markup` class="p-nickname"`;
const PROFILE = markup` class="u-url"`;

/**
 * Name and handle as one link to the profile: with the properties of an h-card, or `plain` where no such card is meant.
 */
export function authorLink(frame: Frame, post: QuotedPost, form: "card" | "plain" = "card"): Html {
  const { handle, url } = post.author;
  const name = nameOf(post);
  const isCard = form === "card";
  const b = isCard ? NAME : undefined;
  const a = isCard ? PROFILE : undefined;
  if (name === undefined) return link(url, markup`<b${b}>${at(handle)}</b>`, a);
  return link(
    url,
    markup`<b${b}><bdi>${lineWithEmoji(frame, post, name)}</bdi></b> <bdi${isCard ? NICKNAME : undefined}>@${foreign(handle)}</bdi>`,
    a,
  );
}

function at(handle: string): Html {
  return markup`<bdi>@${foreign(handle)}</bdi>`;
}

/** The display name as plain text, for names of figures. */
export function plainName(post: QuotedPost): Html {
  return foreign(nameOf(post) ?? `@${post.author.handle}`);
}

function nameOf({ author }: QuotedPost): string | undefined {
  const name = author.name?.trim();
  return name === "" ? undefined : name;
}

const SHAPES = {
  circle: markup`u-photo`,
  square: markup`u-photo pp-square`,
  hexagon: markup`u-photo pp-hex`,
} as const;

function avatar(frame: Frame, post: QuotedPost): Html | undefined {
  const file = frame.shows.avatar ? cheapest(frame, post.author.avatar, 2 * AVATAR) : undefined;
  if (!file) return undefined;
  const shape = SHAPES[post.author.avatarShape ?? "circle"];
  return markup`<img class="${shape}" src="${file.src}" width="48" height="48" alt="" loading="lazy">`;
}

/** Said in words: a sign would say the same of marks that are earned, bought and given. */
function kindOf(frame: Frame, post: QuotedPost): Html | undefined {
  const { verified, automated, badges } = post.author;
  if (verified === undefined && automated !== true && badges === undefined) return undefined;
  const mark = verified === undefined ? undefined : frame.words.verified[verified];
  const kind = mark && say(mark, { platform: frame.platform });
  // What is bought says nothing of who it is: it takes no line of its own.
  const paid = verified === "subscriber" ? markup` <span class="pp-paid">${kind}</span>` : undefined;
  const bot = automated === true ? say(frame.words.automated) : undefined;
  const words = joined([paid === undefined ? kind : undefined, bot], say(frame.words.list));
  const said = words === "" ? undefined : markup` <small>${words}</small>`;
  return markup`${paid}${said}${each(badges ?? [], (badge) => badgeElement(frame, badge))}`;
}

/** A label beside the author. One that leads somewhere belongs to an organisation; others say what they say. */
function badgeElement(frame: Frame, { label, url, picture }: Badge): Html | undefined {
  if (label.trim() === "") return undefined;
  const file = cheapest(frame, picture, 2 * BADGE);
  const image = file && markup`<img src="${file.src}" width="16" height="16" alt="" loading="lazy"> `;
  const name = markup`<bdi>${foreign(label.trim())}</bdi>`;
  const words = url === undefined ? name : say(frame.words.affiliated, { name });
  return markup` <span class="pp-badge">${image}${words}</span>`;
}

/** The official mark of the platform, where the site supplies one. */
function markOf({ mark }: Frame): Html | undefined {
  if (mark === undefined) return undefined;
  const { src, width, height, alt } = mark;
  return markup`<img class="pp-mark" src="${escape(src)}" width="${digits(width)}" height="${digits(height)}" alt="${escape(alt)}">`;
}
