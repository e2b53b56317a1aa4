// What every form of an embed has in common: what it may ask about its surroundings, and what it gives.
import { decodeAttribute } from "../character-references.ts";
import type { Element } from "../elements.ts";
import type { Candidate, Markup, Parse } from "../found.ts";
import type { Reference } from "../../model/reference.ts";

/** What a form may ask about the surroundings of its element. */
export interface FormContext {
  readonly parse: Parse;
  /** Reads the address of a frame. */
  readonly parseFrame: Parse;
  /** The last, or the first, link to a post within the element, of one platform or of any. */
  lastLink(element: Element, platform?: string): Reference | undefined;
  firstLink(element: Element, platform?: string): Reference | undefined;
  /**
   * Whether an embed of another post stands within the element, or a blockquote that should have been one.
   *
   * @param own the post that the element itself names; without it any embed counts.
   */
  holdsEmbed(element: Element, own?: Reference): boolean;
  /** The one post that an embed code, written as HTML, shows; `undefined` if it shows none or several. */
  codedPost(code: string): Reference | undefined;
}

/** No attribute longer than this is read (UTF-16 code units). */
export const MAX_VALUE = 200_000;

/** The classes of an element in lower case: publishers write them in any order and case. */
export function classesOf(element: Element): ReadonlySet<string> {
  const value = element.attributes.get("class");
  return new Set(value === undefined ? [] : value.toLowerCase().split(/\s+/));
}

/** An attribute's value as a browser reads it, white space at its ends aside; `undefined` if absent or too long. */
export function valueOf(element: Element, name: string): string | undefined {
  const raw = element.attributes.get(name);
  return raw === undefined || raw.length > MAX_VALUE ? undefined : decodeAttribute(raw).trim();
}

/** Makes a candidate of an element that names a post. */
export function candidate(
  element: Element,
  markup: Markup,
  reference: Reference | undefined,
  certain = reference?.certain === true,
): Candidate | undefined {
  if (!reference) return undefined;
  return {
    reference: certain ? { ...reference, certain } : reference,
    range: [element.start, element.end],
    markup,
    certain,
    ...(!certain && { fixed: "uncertain" }),
    ...(element.parent?.name === "p" && { inParagraph: true }),
  };
}

/** Whether two references name the same post. */
export function samePost(a: Reference, b: Reference): boolean {
  return a.platform === b.platform && a.id === b.id;
}

/** The one post that all of these name; `undefined` if there are none, or several. */
export function onePost(references: readonly Reference[]): Reference | undefined {
  const [first, ...others] = references;
  return first && others.every((other) => samePost(first, other)) ? first : undefined;
}

/** The post behind the page that a server of the fediverse shows in an iframe: the permalink with `/embed` appended. */
export function parseEmbedPage(raw: string, parse: Parse): Reference | undefined {
  if (raw.length > MAX_VALUE) return undefined;
  const url = decodeAttribute(raw)
    .trim()
    .replace(/[?#].*$/s, "");
  return parse((url.startsWith("//") ? `https:${url}` : url).replace(/\/embed\/?$/, ""));
}
