// Elements that may be an embed whatever kind they are: a block of their own where the name alone says nothing of it.
import { componentService } from "./components.ts";
import { serviceIn } from "./services.ts";
import type { Attributes } from "./tokens.ts";

/** Attributes that a platform's script, or a platform for newsletters, looks for. */
const MARKS = [
  "data-tweet-id",
  "data-tweetid",
  "data-attrs",
  "data-flickr-embed",
  "data-iframely-url",
  "data-pin-do",
  "data-telegram-post",
];

/** Whether an element may be an embed, which is a block of its own, whatever its name. */
export function isEmbedLike(name: string, attributes: Attributes): boolean {
  if (name === "iframe" || name === "oembed" || name.startsWith("fb:")) return true;
  if (componentService(name) !== undefined) return true;
  if (
    name.includes("-") &&
    !name.startsWith("amp-") &&
    serviceIn(nameAndType(name, attributes)) !== undefined
  )
    return true;
  if (name === "a-opt-in" || name === "embed-privacy") return true;
  if (MARKS.some((mark) => attributes.has(mark))) return true;
  if (isStillPost(attributes)) return true;
  return /(?:^|\s)embedly-card(?:\s|$)/i.test(attributes.get("class") ?? "");
}

/** The name of a custom element with the word in its `type`: `embetty-video` with `youtube`. */
export function nameAndType(name: string, attributes: Attributes): string {
  const type = attributes.get("type")?.trim() ?? "";
  return /^[a-z]{1,20}$/i.test(type) ? `${name} ${type}` : name;
}

/** Whether a link is a post of X that Substack has set as still markup: all of it is the link. */
export function isStillPost(attributes: Attributes): boolean {
  return attributes.get("data-component-name") === "Twitter2ToDOM";
}
