// Elements that may be an embed whatever kind they are: a block of their own where the name alone says nothing of it.
import { ROWS } from "../services/index.ts";
import { isComponent, serviceIn } from "./services.ts";
import type { Attributes } from "./attributes.ts";

/** Attributes by which elements show that they are an embed: of a service, of a platform for newsletters. */
const MARKS: ReadonlySet<string> = new Set([
  "data-attrs",
  ...ROWS.flatMap(({ embeds = {} }) => [
    ...(embeds.named ?? []),
    ...(embeds.marks ?? []),
    ...(embeds.inScript === undefined ? [] : [embeds.inScript]),
  ]),
]);
const MARKED_LINKS = ROWS.flatMap(({ embeds }) => (embeds?.links ? [embeds.links] : []));
const LINK_CLASSES = MARKED_LINKS.flatMap((mark) => ("class" in mark ? [mark.class] : []));
/** With the one value that counts, where not every does. */
const LINK_ATTRIBUTES: ReadonlyMap<string, string | undefined> = new Map(
  MARKED_LINKS.flatMap((mark) => ("class" in mark ? [] : [[mark.attribute, mark.value] as const])),
);

/** Whether an element may be an embed, which is a block of its own, whatever its name. */
export function isEmbedLike(name: string, attributes: Attributes): boolean {
  if (name === "iframe" || name === "oembed" || name.startsWith("fb:")) return true;
  if (isComponent(name)) return true;
  if (
    name.includes("-") &&
    !name.startsWith("amp-") &&
    serviceIn(nameAndType(name, attributes)) !== undefined
  )
    return true;
  if (name === "a-opt-in" || name === "embed-privacy") return true;
  if (attributes.size === 0) return false;
  if (attributes.hasOneOf(MARKS)) return true;
  if (isStillPost(attributes)) return true;
  return isMarkedLink(attributes);
}

/** Whether a link is one that a service's script makes an embed of, as it does with cards. */
export function isMarkedLink(attributes: Attributes): boolean {
  return attributes.some((name, written) => {
    if (name === "class") {
      const classes = written.toLowerCase();
      return LINK_CLASSES.some((each) => classes.includes(each) && classes.split(/\s+/).includes(each));
    }
    const value = LINK_ATTRIBUTES.get(name);
    return value === undefined ? LINK_ATTRIBUTES.has(name) : written.toLowerCase() === value;
  });
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
