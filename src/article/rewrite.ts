// Rewriting an article: embeds become static, loaders go when nothing needs them, every other byte stays.
import { PostproofError } from "../errors.ts";
import { apart, applyEdits, arrangeEdits, rangesAfter } from "./edits.ts";
import { findEmbeds, locate, survey } from "./find.ts";
import { withPasted } from "./pasted.ts";
import { brokenRows } from "./link-rows.ts";
import { settleLoaders, withinOf } from "./settled.ts";
import type { Edit } from "./edits.ts";
import type { KnownPasted } from "./pasted.ts";
import type { Survey } from "./html.ts";
import type { ArticleFormat, Candidate, FindOptions, FoundReference, KeptReason, Range } from "./found.ts";

/** An embed as rendered. */
export interface RenderedEmbed {
  /** One `figure` element that carries key and version in data attributes. In Markdown it must be a single line. */
  readonly html: string;
  /** The formatted key of the post. */
  readonly key: string;
  readonly version: string;
}

/** How an article is rewritten. */
export interface RewriteOptions extends FindOptions {
  /** The embed for a reference; `undefined` if nothing is archived for it. */
  embed(found: FoundReference): RenderedEmbed | undefined;
  /** What becomes of embed markup without a snapshot: it stays (`keep`, the default), or becomes a plain link. */
  readonly missing?: "keep" | "link";
  /** The HTML that `missing: "link"` writes: one element on one line. By default a paragraph with a link. */
  link?(found: FoundReference): string;
  /** The address of the stylesheet to link once, or `false` for none (the default). */
  readonly stylesheet?: string | false;
  /** JSON-LD as one script element that carries `data-postproof="json-ld"`. It goes to the end of the head, if there is one. */
  readonly data?: string;
  /** Posts pasted as text that embeds are to take the place of, where each stands in paragraphs of its own. Default none. */
  readonly pasted?: readonly KnownPasted[];
  /** Edits of the caller's own, such as pictures made local. One that meets another edit or an embed is left out. */
  readonly more?: readonly Edit[];
}

/** One embed that was put in. */
export interface NewEmbed {
  readonly found: FoundReference;
  readonly key: string;
  readonly version: string;
  /** The figure element in the text as rewritten. */
  readonly range: Range;
  /** The markup that stood there before. */
  readonly original: string;
  /** What was written before and after the figure to give it its place; both may be empty. */
  readonly around: readonly [before: string, after: string];
}

/** An article as rewritten. */
export interface Rewritten {
  readonly text: string;
  readonly format: ArticleFormat;
  /** In order. Undoing them gives the input back. */
  readonly edits: readonly Edit[];
  readonly embeds: readonly NewEmbed[];
  /** References that no embed was put in for, and why. */
  readonly kept: readonly { readonly found: FoundReference; readonly reason: KeptReason }[];
  /** Names of platforms whose loader script the article still has. */
  readonly loadersLeft: readonly string[];
}

interface Planned {
  readonly edit: Edit;
  readonly found: FoundReference;
  readonly around: readonly [string, string];
  readonly embed?: RenderedEmbed;
}

/**
 * Replaces the references of an article by static embeds. Pure: nothing is fetched, and the same input gives the same
 * bytes. Rewriting the result again changes nothing.
 *
 * @throws PostproofError `invalid_input` if an embed is not of the documented form, or for plain text.
 */
export function rewriteArticle(article: string, options: RewriteOptions): Rewritten {
  const { format } = options;
  if (format === "text") {
    throw new PostproofError(
      "invalid_input",
      "Plain text holds no embeds: only HTML and Markdown are rewritten.",
    );
  }
  const seen = withPasted(survey(article, options), options.pasted ?? [], article, format);
  const found = locate(article, seen.candidates);
  const inNeed = withinOf(seen.needs.map(({ range }) => range));
  const wanted = seen.candidates.map((candidate, index) =>
    candidate.fixed ? undefined : planFor(candidate, found[index]!, article, options, inNeed),
  );
  const { planned, kept } = settlePlans(seen.candidates, found, wanted);
  const { removed, left } = settleLoaders(seen, planned);
  const scripts = removed.map((range): Edit => ({
    range,
    before: article.slice(...range),
    after: "",
    kind: "script",
  }));
  const { sheet, plans } = withStylesheet(seen, planned, options);
  const embeds = plans.map(({ edit }) => edit);
  const data = dataEdits(article, seen, options);
  const more = besideStanding(seen, options.more ?? []);
  const edits = arrangeEdits(article, apart([...sheet, ...embeds, ...scripts, ...data, ...more]));
  return {
    text: applyEdits(article, edits),
    format,
    edits,
    embeds: newEmbeds(plans, edits),
    kept,
    loadersLeft: left,
  };
}

/** Leaves out what waits for something that stays. From the end to the start: what is waited for is known by then. */
function settlePlans(
  candidates: readonly Candidate[],
  found: readonly FoundReference[],
  wanted: readonly (Planned | undefined)[],
): { readonly planned: Planned[]; readonly kept: { found: FoundReference; reason: KeptReason }[] } {
  const planned: Planned[] = [];
  const kept: { found: FoundReference; reason: KeptReason }[] = [];
  const going = new Set<number>();
  const isInBrokenRow = brokenRows(candidates, (index) => wanted[index] !== undefined);
  for (let index = candidates.length - 1; index >= 0; index--) {
    const { range, fixed, waitsFor } = candidates[index]!;
    const inVain = waitsFor !== undefined && !going.has(waitsFor);
    const isRowLeft = isInBrokenRow(candidates[index]!);
    const plan = inVain || isRowLeft ? undefined : wanted[index];
    if (plan) {
      planned.push(plan);
      going.add(range[0]);
    }
    if (plan?.embed) continue;
    const left = isRowLeft ? "row" : inVain ? "unclear_markup" : "not_archived";
    const reason = fixed ?? (wanted[index] ? left : "not_archived");
    kept.push({ found: found[index]!, reason });
  }
  return { planned: planned.reverse(), kept: kept.reverse() };
}

const DATA_START = '<script type="application/ld+json" data-postproof="json-ld">';
const DATA_END = "</script>";

/** Puts the JSON-LD of a page in, or makes it anew where it stands. */
function dataEdits(article: string, seen: Survey, { data, format }: RewriteOptions): Edit[] {
  const headEnd = headEndOf(seen);
  if (data === undefined || format !== "html" || headEnd === undefined) return [];
  const there = dataIn(article, seen);
  if (there.some((range) => article.slice(...range) === data)) return [];
  const range = there.find(([start]) => start < headEnd) ?? ([headEnd, headEnd] as const);
  return [{ range, before: article.slice(...range), after: data, kind: "data" }];
}

/** Where JSON-LD of ours stands, outside of embeds. */
function dataIn(article: string, seen: Survey): Range[] {
  const isInEmbed = withinEmbeds(seen);
  const found: Range[] = [];
  let at = article.indexOf(DATA_START);
  for (let end = article.indexOf(DATA_END, at); at >= 0 && end >= 0; end = article.indexOf(DATA_END, at)) {
    const range: Range = [at, end + DATA_END.length];
    if (!isInEmbed(range)) found.push(range);
    at = article.indexOf(DATA_START, range[1]);
  }
  return found;
}

/** Tells what stands within an embed that is replaced now, or may be some day: nothing of the page may rest on that. */
function withinEmbeds({ candidates, standing }: Survey): (range: Range) => boolean {
  const holders = [candidates, standing].map((embeds) => withinOf(embeds.map(({ range }) => range)));
  return (range) => holders.some((holds) => holds(range));
}

/** Where the head of the page ends. */
function headEndOf(seen: Survey): number | undefined {
  const isInEmbed = withinEmbeds(seen);
  return seen.headEnds.find((at) => !isInEmbed([at, at + 1]));
}

/** The edits that change something, and no embed of ours that stands there. */
function besideStanding({ standing }: Survey, more: readonly Edit[]): Edit[] {
  return more.filter(
    ({ range: [from, to], before, after }) =>
      before !== after && !standing.some(({ range: [start, end] }) => start < to && from < end),
  );
}

function planFor(
  candidate: Candidate,
  found: FoundReference,
  article: string,
  options: RewriteOptions,
  inNeed: (range: Range) => boolean,
): Planned | undefined {
  const { range, around = ["", ""] } = candidate;
  const before = article.slice(...range);
  const embed = options.embed(found);
  if (embed) {
    checkEmbed(embed, options.format);
    const after = around[0] + embed.html + around[1];
    return { edit: { range, before, after, kind: "embed", post: embed.key }, found, around, embed };
  }
  // A bare link is a plain link already, and words need none. Within embed markup that is none itself, a link would make it one.
  if (options.missing !== "link" || !isMarkup(candidate) || inNeed(range)) return undefined;
  const link = options.link?.(found) ?? plainLink(found.reference.url, candidate.inParagraph === true);
  if (options.format === "markdown" && /[\r\n]/.test(link)) {
    throw new PostproofError("invalid_input", "A link must be a single line to stand in Markdown.", {
      url: found.reference.url,
    });
  }
  return { edit: { range, before, after: around[0] + link + around[1], kind: "link" }, found, around };
}

/** A bare link and a post's own words are read as they stand. */
function isMarkup({ markup }: Candidate): boolean {
  return markup !== "bare-link" && markup !== "pasted";
}

function plainLink(url: string, inParagraph: boolean): string {
  const address = escapeAttribute(url);
  const link = `<a href="${address}">${address}</a>`;
  return inParagraph ? link : `<p>${link}</p>`;
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** An embed that could not be found again could neither be updated nor restored, and would be rewritten twice. */
export function checkEmbed({ html, key, version }: RenderedEmbed, format: ArticleFormat): void {
  const [own, ...others] = findEmbeds(html, "html");
  const whole = own?.range[0] === 0 && own.range[1] === html.length && others.length === 0;
  if (!whole || own.key !== key || own.version !== version) {
    throw new PostproofError(
      "invalid_input",
      `The embed of ${key} must be one figure element with data-postproof-key and data-postproof-version, and nothing around it.`,
    );
  }
  if (format === "markdown" && /[\r\n]/.test(html)) {
    throw new PostproofError(
      "invalid_input",
      `The embed of ${key} must be a single line to stand in Markdown.`,
    );
  }
}

/**
 * Adds the link to the stylesheet: at the end of the head, or before the first embed where there is no head. There it
 * stands directly at the figure, behind whatever is written before that.
 */
function withStylesheet(
  seen: Survey,
  planned: readonly Planned[],
  { stylesheet = false, format }: RewriteOptions,
): { sheet: Edit[]; plans: readonly Planned[] } {
  const firstNew = planned.find(({ embed }) => embed);
  const first = Math.min(firstNew?.edit.range[0] ?? Infinity, seen.standing[0]?.range[0] ?? Infinity);
  const isInEmbed = withinEmbeds(seen);
  const target = stylesheet === false ? "" : stylesheet.trim();
  const isLinked = seen.stylesheets.some(({ href, range }) => href === target && !isInEmbed(range));
  if (stylesheet === false || first === Infinity || isLinked) return { sheet: [], plans: planned };
  const link = `<link rel="stylesheet" href="${escapeAttribute(target)}">`;
  const sheetAt = (at: number, after: string): Edit => ({
    range: [at, at],
    before: "",
    after,
    kind: "stylesheet",
  });
  const headEnd = format === "html" ? headEndOf(seen) : undefined;
  if (headEnd !== undefined) return { sheet: [sheetAt(headEnd, link)], plans: planned };
  if (firstNew?.edit.range[0] !== first) return { sheet: [sheetAt(first, link)], plans: planned };
  const [before, after] = firstNew.around;
  const edit = { ...firstNew.edit, after: firstNew.edit.after.slice(before.length) };
  const handed: Planned = { ...firstNew, edit, around: ["", after] };
  return {
    sheet: [sheetAt(first, before + link)],
    plans: planned.map((plan) => (plan === firstNew ? handed : plan)),
  };
}

function newEmbeds(planned: readonly Planned[], edits: readonly Edit[]): NewEmbed[] {
  const ranges = new Map(rangesAfter(edits).map((range, index): [Edit, Range] => [edits[index]!, range]));
  return planned.flatMap(({ edit, found, around, embed }) => {
    if (!embed) return [];
    const start = ranges.get(edit)![0] + around[0].length;
    const { key, version, html } = embed;
    return { found, key, version, range: [start, start + html.length], original: edit.before, around };
  });
}
