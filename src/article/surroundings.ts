// What the forms of embeds may ask about their surroundings: links and further embeds within an element.
import { onePost, samePost } from "./forms/index.ts";
import type { Element } from "./elements.ts";
import type { FormContext } from "./forms/index.ts";
import type { Candidate, Range, StandingEmbed } from "./found.ts";
import type { Reference } from "../model/reference.ts";

/** Something found, before it is known what lies within what. */
export interface Entry {
  readonly range: Range;
  readonly candidate?: Candidate;
  readonly standing?: StandingEmbed;
}

/** A link to a post. */
export interface Link {
  readonly start: number;
  readonly reference: Reference;
}

/** More embeds within one element than this are not looked at: two are too many already. */
const MAX_EMBEDS = 4;

/**
 * Makes the context of a text's forms.
 *
 * @param embeds what was found behind the place that is read, the nearest last
 * @param candidatesIn finds what stands in an embed code
 */
export function contextOf(
  links: readonly Link[],
  embeds: readonly Entry[],
  needs: readonly Element[],
  { parse, parseFrame }: Pick<FormContext, "parse" | "parseFrame">,
  candidatesIn: (code: string) => readonly Candidate[],
): FormContext {
  const quotes = needs.filter(({ name }) => name === "blockquote");
  const platforms = new Map<string, Link[]>();
  for (const link of links) {
    const list = platforms.get(link.reference.platform);
    if (list) list.push(link);
    else platforms.set(link.reference.platform, [link]);
  }
  const linksOf = (platform: string | undefined): readonly Link[] =>
    platform === undefined ? links : (platforms.get(platform) ?? []);
  return {
    parse,
    parseFrame,
    lastLink(element, platform) {
      const list = linksOf(platform);
      const link = list[firstFrom(list, element.end) - 1];
      return link && link.start >= element.inner ? link.reference : undefined;
    },
    firstLink(element, platform) {
      const list = linksOf(platform);
      const link = list[firstFrom(list, element.inner)];
      return link && link.start < element.end ? link.reference : undefined;
    },
    holdsEmbed(element, own) {
      const quote = quotes[firstFrom(quotes, element.inner)];
      if ((quote?.start ?? Infinity) < element.end) return true;
      const within = embedsWithin(embeds, element.end);
      return own === undefined
        ? within.length > 0
        : within.some(({ candidate }) => !candidate || !samePost(candidate.reference, own));
    },
    codedPost: (code) => postOf(candidatesIn(code)),
  };
}

/** The one post that an embed code shows, or that everything in it speaks of. */
function postOf(candidates: readonly Candidate[]): Reference | undefined {
  const embeds = candidates.filter(({ markup }) => markup !== "link" && markup !== "bare-link");
  return onePost((embeds.length > 0 ? embeds : candidates).map(({ reference }) => reference));
}

/** The next embeds before an offset, up to a few: more than one post is none. */
function embedsWithin(embeds: readonly Entry[], end: number): readonly Entry[] {
  let count = 0;
  while (count < MAX_EMBEDS && (embeds.at(-1 - count)?.range[0] ?? Infinity) < end) count++;
  return count === 0 ? [] : embeds.slice(-count);
}

/** Whether what was found is more than a link. */
export const isEmbed = ({ candidate }: Entry): boolean =>
  candidate === undefined || (candidate.markup !== "link" && candidate.markup !== "bare-link");

/** Index of the first of these, in document order, that starts at or after an offset. */
export function firstFrom(list: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many links beside the embed (in a caption) a WordPress figure may hold. */
const MAX_LINKS = 20;

/** The one embed or bare link within a figure; `undefined` if there are more or none. */
export function onlyOneIn(figure: Element, entries: readonly Entry[]): Candidate | undefined {
  let only: Candidate | undefined;
  for (let index = entries.length - 1; index >= entries.length - MAX_LINKS; index--) {
    const entry = entries[index];
    if (!entry || entry.range[0] >= figure.end) return only?.markup === "wordpress-block" ? undefined : only;
    if (entry.candidate?.markup === "link") continue;
    if (only || !entry.candidate) return undefined;
    only = entry.candidate;
  }
  return undefined;
}

/**
 * One embed of two that stand directly beside each other and show the same post: the code of a platform, and the frame
 * that its script had put there before the page was saved. `next` is the one behind. The code says more.
 */
export function withTwin(entry: Entry, next: Entry | undefined, text: string): Entry | undefined {
  const [first, second] = [entry.candidate, next?.candidate];
  if (!first || !second || isFrame(first) === isFrame(second)) return undefined;
  if (!isCode(first) && !isCode(second)) return undefined;
  if (!samePost(first.reference, second.reference) || !isBlank(text, first.range[1], second.range[0]))
    return undefined;
  const kept = isFrame(first) ? second : first;
  const range: Range = [first.range[0], second.range[1]];
  const fixed = first.fixed ?? second.fixed;
  return {
    range,
    candidate: { ...kept, range, code: kept.code ?? text.slice(...kept.range), ...(fixed && { fixed }) },
  };
}

const isFrame = ({ markup }: Candidate): boolean => markup === "iframe";
/** What a platform's script fills. */
const isCode = ({ markup }: Candidate): boolean =>
  markup === "blockquote" || markup === "data-attribute" || markup === "mastodon-embed";

/** Whether nothing shows between two offsets, which are near each other. */
function isBlank(text: string, from: number, to: number): boolean {
  return to >= from && to - from < 500 && text.slice(from, to).trim() === "";
}

/** No element for readers without scripts that is longer is read (UTF-16 code units). */
const MAX_NOSCRIPT = 20_000;

/** The range of an embed together with its twin for readers without scripts, which stands directly beside it. */
export function withNoscript(
  [start, end]: Range,
  reference: Reference,
  noscripts: readonly Element[],
  text: string,
  context: FormContext,
): Range {
  const isTwin = (element: Element | undefined): element is Element => {
    if (!element?.closed || element.end - element.start > MAX_NOSCRIPT) return false;
    const shown = context.codedPost(text.slice(element.inner, element.innerEnd));
    return shown !== undefined && samePost(shown, reference);
  };
  const at = firstFrom(noscripts, end);
  const next = noscripts[at];
  const before = noscripts[firstFrom(noscripts, start) - 1];
  return [
    before && isBlank(text, before.end, start) && isTwin(before) ? before.start : start,
    next && isBlank(text, end, next.start) && isTwin(next) ? next.end : end,
  ];
}
