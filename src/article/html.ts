// What stands in an HTML text: references, our own embeds, scripts of platforms and what needs them.
import { classesOf, filledAlready, gate, isGate, mayBeForm, mayCarry, recognizeForm } from "./forms/index.ts";
import { ghostCard, isGhostCard } from "./ghost.ts";
import { contextOf, isEmbed, onlyOneIn, withNoscript, withTwin } from "./surroundings.ts";
import { anchor, bareUrls, parseWritten } from "./links.ts";
import { calledBy, isRemnant, loaderOf, mayNeed, needOf, wordReader } from "./loaders.ts";
import { readElements } from "./elements.ts";
import { lineEndsIn } from "./lines.ts";
import { rowsInHtml } from "./link-rows.ts";
import { decodeAttribute } from "./character-references.ts";
import { readTokens } from "./tokens.ts";
import { mayHoldShortcode } from "./shortcodes.ts";
import { BlockComments, wordPressBlock } from "./wordpress.ts";
import type { Element, TextRun } from "./elements.ts";
import type { FormContext } from "./forms/index.ts";
import type { Candidate, Parse, Range, ShownPost, StandingEmbed } from "./found.ts";
import type { Loader, LoaderScript } from "./loaders.ts";
import type { InRow } from "./link-rows.ts";
import type { Entry, Link } from "./surroundings.ts";
import type { Tokens } from "./tokens.ts";

/** All that finding and rewriting need to know of a text, each list in document order. */
export interface Survey {
  /** None within another. */
  readonly candidates: readonly Candidate[];
  readonly standing: readonly StandingEmbed[];
  /** Where nothing is touched: code, templates, comments, scripts, within tags. Not in order. */
  readonly shields: readonly Range[];
  readonly loaders: readonly LoaderScript[];
  readonly needs: readonly Loader[];
  /** The stylesheet links, each with its target. */
  readonly stylesheets: readonly StylesheetLink[];
  /** Where end tags of a head stand: one in a whole document, more where embed code holds some. */
  readonly headEnds: readonly number[];
}

/** A link to a stylesheet. */
interface StylesheetLink {
  readonly range: Range;
  readonly href: string;
}

interface Collection {
  readonly items: (Element | TextRun)[];
  readonly links: Link[];
  readonly scripts: Element[];
  /** What is shown without scripts. */
  readonly noscripts: Element[];
  readonly comments: BlockComments;
  readonly needs: Element[];
  readonly shields: Element[];
  readonly inert: Range[];
  readonly stylesheets: StylesheetLink[];
  readonly headEnds: number[];
  readonly inRow: InRow;
  /** The document declares itself to be AMP, which allows neither `img` nor a second stylesheet. */
  isAmp?: boolean;
}

/** How deep embed code may stand within embed code: a placeholder's code may hold a frame with `srcdoc`. */
const MAX_DEPTH = 2;

/** How an HTML text is read. */
export interface HtmlOptions {
  readonly parse: Parse;
  /** As in {@link FindOptions}. */
  readonly parseFrame?: Parse;
  /** The text that stands in the article, where the one read has parts blanked out at the same offsets. */
  readonly source?: string;
  /** How many embed codes the text stands within. */
  readonly depth?: number;
}

/** Reads an HTML text. Linear in its length. */
export function surveyHtml(
  tokens: Tokens,
  { parse, parseFrame = parse, source = tokens.text, depth = 0 }: HtmlOptions,
): Survey {
  const { text } = tokens;
  const found = collect(tokens, parse);
  const entries: Entry[] = [];
  /** Those of the entries that are more than links. */
  const embeds: Entry[] = [];
  const context = contextOf(found.links, embeds, found.needs, { parse, parseFrame }, (code) =>
    depth < MAX_DEPTH ? surveyHtml(readTokens(code), { parse, parseFrame, depth: depth + 1 }).candidates : [],
  );
  // From the end to the start: whatever is found encloses only what has been found already.
  for (const item of found.items.reverse()) {
    if (!("name" in item)) {
      for (const candidate of bareUrls(item, text, parse).reverse())
        entries.push({ range: candidate.range, candidate: found.inRow(candidate, item) });
      continue;
    }
    const alone = entryOf(item, text, source, found, entries, context);
    if (!alone) continue;
    for (const list of [entries, embeds]) {
      while (list.length > 0 && list.at(-1)!.range[0] < alone.range[1]) list.pop();
    }
    const entry = withTwin(alone, entries.at(-1), text) ?? alone;
    if (entry !== alone) for (const list of [entries, embeds]) list.pop();
    entries.push(entry);
    if (isEmbed(entry)) embeds.push(entry);
  }
  entries.reverse();
  const leaks = leaksOf(found.shields);
  return {
    candidates: entries.flatMap(({ candidate }) => {
      if (!candidate || candidate.bound === true) return [];
      if (leaks(candidate.range)) return { ...candidate, fixed: candidate.fixed ?? "unclear_markup" };
      return found.isAmp === true ? { ...candidate, fixed: candidate.fixed ?? "amp" } : candidate;
    }),
    standing: entries.flatMap(({ standing }) => standing ?? []),
    shields: [
      ...found.inert,
      ...found.shields.map((shield): Range => [shield.start, isOpenCode(shield) ? text.length : shield.end]),
    ],
    loaders: found.scripts.flatMap((script) => loaderOf(script, text) ?? []),
    needs: needsOf(found, text),
    stylesheets: found.stylesheets,
    headEnds: found.headEnds,
  };
}

function collect(tokens: Tokens, parse: Parse): Collection {
  const { text } = tokens;
  const found: Collection = {
    items: [],
    links: [],
    scripts: [],
    noscripts: [],
    comments: new BlockComments(text),
    needs: [],
    shields: [],
    inert: [],
    stylesheets: [],
    headEnds: [],
    inRow: rowsInHtml(text),
  };
  const saysOf = wordReader();
  const keep = (element: Element): void => {
    const { name, attributes } = element;
    const says = saysOf(attributes.get("class"));
    const isFilled = mayNeed(element, says.filled || saysOf(name).filled) && needOf(element) !== undefined;
    if (name === "a") {
      const href = attributes.get("href");
      const reference = href === undefined ? undefined : parseWritten(href, parse);
      if (reference) found.links.push({ start: element.start, reference });
      if (reference) found.items.push(element);
    } else if (name === "script") {
      found.scripts.push(element);
      if (mayBeForm(element, says)) found.items.push(element);
    } else if (name === "html") found.isAmp = ["amp", "⚡", "⚡4email"].some((mark) => attributes.has(mark));
    else if (name === "link") {
      const href = attributes.get("href");
      if (href !== undefined && /(?:^|\s)stylesheet(?:\s|$)/i.test(attributes.get("rel") ?? "")) {
        const range: Range = [element.start, element.end];
        found.stylesheets.push({ range, href: decodeAttribute(href).trim() });
      }
    } else if (mayBeForm(element, says) || isFilled) found.items.push(element);
    if (isFilled) found.needs.push(element);
    if (isRemnant(element)) found.scripts.push(element);
  };
  const holdsLine = lineEndsIn(text);
  readElements(tokens, {
    element(element) {
      if (holdsLine(element.start, element.inner)) found.inert.push([element.start, element.inner]);
      if (element.shielded) {
        // Code may turn out to be closed by nobody: then it reaches beyond what it stands in. Of code in code, the outer does.
        const { parent } = element;
        if (parent?.shielded === true && (element.name !== "code" || parent.name === "code")) return;
        found.shields.push(element);
        if (element.name === "noscript") found.noscripts.push(element);
        if (mayCarry(element)) found.items.push(element);
        return;
      }
      keep(element);
      if (element.name === "figure") found.comments.figure(element);
    },
    text(run) {
      const shown = text.slice(run.start, run.end);
      if (!run.shielded && (/https?:\/\//i.test(shown) || mayHoldShortcode(shown))) found.items.push(run);
    },
    comment(range) {
      found.comments.comment(range);
      found.inert.push(range);
    },
    inert: (range) => found.inert.push(range),
    endTag(name, [start]) {
      if (name === "head") found.headEnds.push(start);
    },
  });
  return found;
}

/** A `code` that nobody closes: whatever follows is quoted. */
const isOpenCode = ({ name, closed }: Element): boolean => name === "code" && !closed;

/**
 * Tells whether a `code` that nobody closes begins within a range: it goes on behind whatever encloses it. Taken away
 * with its beginning, what follows would no longer be code.
 */
function leaksOf(shields: readonly Element[]): (range: Range) => boolean {
  const starts = shields.filter(isOpenCode).map(({ start }) => start);
  return ([start, end]) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && starts[low - 1]! > start;
  };
}

/** The posts that an attribute names, each `key@version`. A version holds no `@`. */
function postsIn(value: string): ShownPost[] {
  return decodeAttribute(value)
    .split(" ")
    .flatMap((post) => {
      const at = post.lastIndexOf("@");
      return at > 0 ? [{ key: post.slice(0, at), version: post.slice(at + 1) }] : [];
    });
}

function standingEmbed(element: Element): StandingEmbed | undefined {
  const { attributes } = element;
  const key = attributes.get("data-postproof-key");
  const thread = attributes.get("data-postproof-thread");
  const [answered] = postsIn(attributes.get("data-postproof-answered") ?? "");
  if (element.name !== "figure" || !element.closed || key === undefined) return undefined;
  return {
    range: [element.start, element.end],
    key: decodeAttribute(key),
    version: decodeAttribute(attributes.get("data-postproof-version") ?? ""),
    ...(thread !== undefined && { thread: postsIn(thread) }),
    ...(answered && { answered }),
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
  if (!candidate) return undefined;
  const { markup, reference } = candidate;
  if (markup === "link" || markup === "bare-link" || found.noscripts.length === 0) {
    return { range: candidate.range, candidate: found.inRow(candidate, element) };
  }
  const range = withNoscript(candidate.range, reference, found.noscripts, text, context);
  return { range, candidate: { ...candidate, range } };
}

function recognize(
  element: Element,
  text: string,
  source: string,
  found: Collection,
  entries: readonly Entry[],
  context: FormContext,
): Candidate | undefined {
  if (element.name === "a") {
    return recognizeForm(element, text, context) ?? anchor(element, text, context.parse);
  }
  if (element.name === "figure" && element.closed) {
    const classes = classesOf(element);
    const block = classes.has("wp-block-embed");
    const inner = block || isGhostCard(classes) ? onlyOneIn(element, entries) : undefined;
    if (block) return inner && wordPressBlock(element, inner, found.comments, source);
    if (isGhostCard(classes)) return ghostCard(element, inner, found.comments, source, context);
  }
  const form = recognizeForm(element, text, context);
  if (form || !element.closed) return form;
  const need = element.name === "div" ? needOf(element) : undefined;
  if (!need && !isGate(element)) return undefined;
  const inner = onlyOneIn(element, entries);
  if (!inner || inner.markup === "bare-link") return undefined;
  const filled = need && filledAlready(element, need.platform, inner, source);
  return filled ?? (isGate(element) ? gate(element, inner, source) : undefined);
}

function needsOf(found: Collection, text: string): Loader[] {
  const scripts = found.scripts.flatMap((script): Loader[] => {
    const platform = calledBy(script, text);
    if (platform === undefined || loaderOf(script, text)?.pure === true) return [];
    return [{ range: [script.start, script.end], platform }];
  });
  const needs = [...found.needs.flatMap((element) => needOf(element) ?? []), ...scripts];
  return needs.sort((a, b) => a.range[0] - b.range[0]);
}
