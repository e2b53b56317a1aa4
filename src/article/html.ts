// What stands in an HTML text: references, our own embeds, scripts of platforms and what needs them.
import { classesOf, recognizeForm } from "./forms.ts";
import { anchor, bareUrls, parseWritten } from "./links.ts";
import { callsX, loaderOf, needOf } from "./loaders.ts";
import { readElements } from "./elements.ts";
import { decodeAttribute } from "./tokens.ts";
import { WordPressComments, wordPressBlock } from "./wordpress.ts";
import type { Element, TextRun } from "./elements.ts";
import type { FormContext } from "./forms.ts";
import type { Candidate, Parse, Range, StandingEmbed } from "./found.ts";
import type { Loader, LoaderScript } from "./loaders.ts";
import type { Reference } from "../model/reference.ts";

/** All that finding and rewriting need to know of a text, each list in document order. */
export interface Survey {
  /** None within another. */
  readonly candidates: readonly Candidate[];
  readonly standing: readonly StandingEmbed[];
  /** Where nothing is touched: code, templates, comments, scripts, within tags. Not in order. */
  readonly shields: readonly Range[];
  readonly loaders: readonly LoaderScript[];
  readonly needs: readonly Loader[];
  /** Targets of the stylesheet links. */
  readonly stylesheets: ReadonlySet<string>;
  /** Where the head's end tag stands, in a whole document. */
  readonly headEnd?: number;
}

/** Something found, before it is known what lies within what. */
interface Entry {
  readonly range: Range;
  readonly candidate?: Candidate;
  readonly standing?: StandingEmbed;
}

interface Link {
  readonly start: number;
  readonly reference: Reference;
}

interface Collection {
  readonly items: (Element | TextRun)[];
  readonly links: Link[];
  readonly scripts: Element[];
  readonly comments: WordPressComments;
  readonly needs: Element[];
  readonly shields: Element[];
  readonly inert: Range[];
  readonly stylesheets: Set<string>;
  headEnd?: number;
  /** The document declares itself to be AMP, which allows neither `img` nor a second stylesheet. */
  isAmp?: boolean;
}

/** Elements that may be an embed by their name, and attributes that may make any element one. */
const FORMS = new Set(["blockquote", "figure", "iframe", "amp-twitter"]);
const MARKS = ["data-tweet-id", "data-tweetid", "data-attrs"];

/**
 * Reads an HTML text. Linear in its length.
 *
 * @param source the text that stands in the article, where `text` is one with parts blanked out at the same offsets.
 */
export function surveyHtml(text: string, parse: Parse, source = text): Survey {
  const found = collect(text, parse);
  const entries: Entry[] = [];
  /** Those of the entries that are more than links. */
  const embeds: Entry[] = [];
  const context = contextOf(found.links, embeds, found.needs, parse);
  // From the end to the start: whatever is found encloses only what has been found already.
  for (const item of found.items.reverse()) {
    if (!("name" in item)) {
      for (const candidate of bareUrls(item, text, parse).reverse())
        entries.push({ range: candidate.range, candidate });
      continue;
    }
    const entry = entryOf(item, text, source, found, entries, context);
    if (!entry) continue;
    for (const list of [entries, embeds]) {
      while (list.length > 0 && list.at(-1)!.range[0] < entry.range[1]) list.pop();
    }
    entries.push(entry);
    if (isEmbed(entry)) embeds.push(entry);
  }
  entries.reverse();
  return {
    candidates: entries.flatMap(({ candidate }) => {
      if (!candidate) return [];
      return found.isAmp === true ? { ...candidate, fixed: candidate.fixed ?? "amp" } : candidate;
    }),
    standing: entries.flatMap(({ standing }) => standing ?? []),
    shields: [...found.inert, ...found.shields.map(({ start, end }): Range => [start, end])],
    loaders: found.scripts.flatMap((script) => loaderOf(script, text) ?? []),
    needs: needsOf(found, text),
    stylesheets: found.stylesheets,
    ...(found.headEnd !== undefined && { headEnd: found.headEnd }),
  };
}

function collect(text: string, parse: Parse): Collection {
  const found: Collection = {
    items: [],
    links: [],
    scripts: [],
    comments: new WordPressComments(text),
    needs: [],
    shields: [],
    inert: [],
    stylesheets: new Set(),
  };
  const keep = (element: Element): void => {
    const { name, attributes } = element;
    if (name === "a") {
      const href = attributes.get("href");
      const reference = href === undefined ? undefined : parseWritten(href, parse);
      if (reference) found.links.push({ start: element.start, reference });
      if (reference) found.items.push(element);
    } else if (name === "script") found.scripts.push(element);
    else if (name === "html") found.isAmp = ["amp", "⚡", "⚡4email"].some((mark) => attributes.has(mark));
    else if (name === "link") {
      const href = attributes.get("href");
      if (href !== undefined && /(?:^|\s)stylesheet(?:\s|$)/i.test(attributes.get("rel") ?? "")) {
        found.stylesheets.add(decodeAttribute(href).trim());
      }
    } else if (FORMS.has(name) || MARKS.some((mark) => attributes.has(mark))) found.items.push(element);
    if (needOf(element)) found.needs.push(element);
  };
  readElements(text, {
    element(element) {
      if (text.slice(element.start, element.inner).includes("\n"))
        found.inert.push([element.start, element.inner]);
      if (element.shielded) {
        if (element.parent?.shielded !== true) found.shields.push(element);
        return;
      }
      keep(element);
      if (element.name === "figure") found.comments.figure(element);
    },
    text(run) {
      if (!run.shielded && /https?:\/\//i.test(text.slice(run.start, run.end))) found.items.push(run);
    },
    comment(range) {
      found.comments.comment(range);
      found.inert.push(range);
    },
    inert: (range) => found.inert.push(range),
    endTag(name, [start]) {
      if (name === "head") found.headEnd ??= start;
    },
  });
  return found;
}

function contextOf(
  links: readonly Link[],
  embeds: readonly Entry[],
  needs: readonly Element[],
  parse: Parse,
): FormContext {
  const quotes = needs.filter(({ name }) => name === "blockquote");
  const platforms = new Map<string, Link[]>();
  for (const link of links) {
    const list = platforms.get(link.reference.platform);
    if (list) list.push(link);
    else platforms.set(link.reference.platform, [link]);
  }
  return {
    parse,
    lastLink(element, platform) {
      const list = platform === undefined ? links : (platforms.get(platform) ?? []);
      const link = list[firstFrom(list, element.end) - 1];
      return link && link.start >= element.inner ? link.reference : undefined;
    },
    holdsEmbed(element) {
      const quote = quotes[firstFrom(quotes, element.inner)];
      return (embeds.at(-1)?.range[0] ?? Infinity) < element.end || (quote?.start ?? Infinity) < element.end;
    },
  };
}

const isEmbed = ({ candidate }: Entry): boolean =>
  candidate === undefined || (candidate.markup !== "link" && candidate.markup !== "bare-link");

/** Index of the first of these, in document order, that starts at or after an offset. */
function firstFrom(list: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The posts of a thread, each `key@version`. A version holds no `@`. */
function threadOf(element: Element): Pick<StandingEmbed, "thread"> {
  const value = element.attributes.get("data-postproof-thread");
  if (value === undefined) return {};
  const thread = decodeAttribute(value)
    .split(" ")
    .flatMap((post) => {
      const at = post.lastIndexOf("@");
      return at > 0 ? [{ key: post.slice(0, at), version: post.slice(at + 1) }] : [];
    });
  return { thread };
}

function standingEmbed(element: Element): StandingEmbed | undefined {
  const key = element.attributes.get("data-postproof-key");
  if (element.name !== "figure" || !element.closed || key === undefined) return undefined;
  return {
    range: [element.start, element.end],
    key: decodeAttribute(key),
    version: decodeAttribute(element.attributes.get("data-postproof-version") ?? ""),
    ...threadOf(element),
  };
}

function entryOf(
  element: Element,
  text: string,
  source: string,
  found: Collection,
  entries: readonly Entry[],
  context: FormContext,
): Entry | undefined {
  const standing = standingEmbed(element);
  if (standing) return { range: standing.range, standing };
  const candidate = recognize(element, text, source, found, entries, context);
  return candidate && { range: candidate.range, candidate };
}

function recognize(
  element: Element,
  text: string,
  source: string,
  found: Collection,
  entries: readonly Entry[],
  context: FormContext,
): Candidate | undefined {
  if (element.name === "a") return anchor(element, text, context.parse);
  const block = element.name === "figure" && element.closed && classesOf(element).has("wp-block-embed");
  if (!block) return recognizeForm(element, context);
  const inner = onlyOneIn(element, entries);
  return inner && wordPressBlock(element, inner, found.comments, source);
}

/** How many links beside the embed (in a caption) a WordPress figure may hold. */
const MAX_LINKS = 20;

/** The one embed or bare link within a figure; `undefined` if there are more or none. */
function onlyOneIn(figure: Element, entries: readonly Entry[]): Candidate | undefined {
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

function needsOf(found: Collection, text: string): Loader[] {
  const scripts = found.scripts
    .filter((script) => callsX(script, text) && loaderOf(script, text)?.pure !== true)
    .map(({ start, end }): Loader => ({ range: [start, end], platform: "x" }));
  const needs = [...found.needs.flatMap((element) => needOf(element) ?? []), ...scripts];
  return needs.sort((a, b) => a.range[0] - b.range[0]);
}
