// The author of a post: avatar, name, handle, and what kind of account it is.
import type { QuotedPost } from "../../model/post.ts";
import { splitEmoji } from "../../model/text.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { attribute, link, markup, phrase } from "../html.ts";
import { shown } from "../plain.ts";
import { emojiImage } from "./emoji.ts";
import { cheapest } from "./picture.ts";

/** Width and height of an avatar, in CSS pixels. */
const AVATAR = 48;

/** The head of an embed: who posted it, and on which platform. */
export function authorHead(frame: Frame, post: QuotedPost): Html {
  const platform = phrase(frame.words.on, { platform: shown(frame.platform) });
  return markup`<div class="pp-by">${avatar(frame, post)}<p>${authorLink(frame, post)} <span>${platform}</span>${kindOf(frame, post)}</p></div>`;
}

/** Name and handle as one link to the profile. */
export function authorLink(frame: Frame, post: QuotedPost): Html {
  const { handle, url } = post.author;
  const at = nameOf(post) === undefined ? undefined : markup` <bdi>@${shown(handle)}</bdi>`;
  return link(url, markup`<b>${displayName(frame, post)}</b>${at}`);
}

/** The display name, its custom emoji as local pictures; the handle if there is none. */
export function displayName(frame: Frame, post: QuotedPost): Html {
  const name = nameOf(post);
  if (name === undefined) return markup`<bdi>@${shown(post.author.handle)}</bdi>`;
  const known = (code: string): boolean => post.emoji !== undefined && Object.hasOwn(post.emoji, code);
  const parts = splitEmoji(shown(name), known).map((part) =>
    part.type === "emoji"
      ? emojiImage(frame, post, part.shortcode)
      : part.type === "text"
        ? part.text
        : undefined,
  );
  return markup`<bdi>${parts}</bdi>`;
}

/** The display name as plain text, for names of figures. */
export function plainName(post: QuotedPost): string {
  return shown(nameOf(post) ?? `@${post.author.handle}`);
}

function nameOf({ author }: QuotedPost): string | undefined {
  const name = author.name?.trim();
  return name === "" ? undefined : name;
}

function avatar(frame: Frame, post: QuotedPost): Html | undefined {
  const file = cheapest(post.author.avatar, 2 * AVATAR);
  if (!file) return undefined;
  const shape = post.author.avatarShape === "square" ? "pp-square" : undefined;
  return markup`<img${attribute("class", shape)} src="${frame.assetUrl(file.file)}" width="${AVATAR}" height="${AVATAR}" alt="" loading="lazy">`;
}

/** Said in words where it says who speaks. Marks that are bought or given to persons prove too little to be shown. */
function kindOf(frame: Frame, post: QuotedPost): Html | undefined {
  const { verified, automated } = post.author;
  const words = [
    verified === "government" || verified === "business" ? frame.words.verified[verified] : undefined,
    automated === true ? frame.words.automated : undefined,
  ].filter((word) => word !== undefined);
  return words.length === 0 ? undefined : markup` <small>${words.join(", ")}</small>`;
}
