// Rewriting an article: embeds become static, loaders go when nothing needs them, every other byte stays.
import { PostproofError } from "../errors.ts";
import { apart, applyEdits, arrangeEdits, movedBy, rangesAfter } from "./edits.ts";
import { findEmbeds } from "./find.ts";
import { withPasted } from "./pasted.ts";
import { dataEdits, escapeAttribute, withStylesheet } from "./head.ts";
import { brokenRows } from "./link-rows.ts";
import { readingOf } from "./reading.ts";
import { settleLoaders, withinOf } from "./settled.ts";
import type { Edit } from "./edits.ts";
import type { KnownPasted } from "./pasted.ts";
import type { Survey } from "./html.ts";
import type { Article, Reading } from "./reading.ts";
import type {
  ArticleFormat,
  Candidate,
  FindOptions,
  FoundReference,
  KeptReason,
  Range,
  StandingEmbed,
} from "./found.ts";

/** An embed as rendered. */
export interface RenderedEmbed {
  /** One `figure` element that carries key and version in data attributes. In Markdown it must be a single line. */
  readonly html: string;
  /** The formatted key of the post. */
  readonly key: string;
  readonly version: string;
  /** The markup that stood there is not kept: restoring the article leaves this in its place. */
  readonly forgets?: boolean;
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
  /** Every embed of ours in the text as rewritten, put in now or before, in order. */
  readonly standing: readonly StandingEmbed[];
  /** Names of platforms whose loader script the article still has. */
  readonly loadersLeft: readonly string[];
}

interface Planned {
  readonly edit: Edit;
  readonly found: FoundReference;
  readonly around: readonly [string, string];
  readonly embed?: RenderedEmbed;
  /** What the embed shows; its range counts from the embed's start. */
  readonly shown?: StandingEmbed;
}

/**
 * Replaces the references of an article by static embeds. Pure: nothing is fetched, and the same input gives the same
 * bytes. Rewriting the result again changes nothing.
 *
 * @throws PostproofError `invalid_input` if an embed is not of the documented form, or for plain text.
 */
export function rewriteArticle(article: string | Article, options: RewriteOptions): Rewritten {
  return planRewrite(readingOf(article, options.format), options)(options.data);
}

/** Plans a rewrite: what it returns carries it out, with this JSON-LD. As {@link rewriteArticle}. */
export function planRewrite(
  reading: Reading,
  options: Omit<RewriteOptions, "data">,
): (data?: string) => Rewritten {
  const { format, text: article } = reading;
  if (format === "text") {
    throw new PostproofError(
      "invalid_input",
      "Plain text holds no embeds: only HTML and Markdown are rewritten.",
    );
  }
  const seen = withPasted(reading.survey(options.parse, options.parseFrame), options.pasted ?? [], reading);
  const found = reading.locate(seen);
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
  const more = besideStanding(seen, options.more ?? []);
  return (data) => {
    const own = dataEdits(article, seen, data, format);
    const edits = arrangeEdits(article, apart([...sheet, ...embeds, ...scripts, ...own, ...more]));
    return {
      text: applyEdits(article, edits),
      format,
      edits,
      ...placedBy(plans, seen.standing, edits),
      kept,
      loadersLeft: left,
    };
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
    const shown = checkEmbed(embed, options.format);
    const after = around[0] + embed.html + around[1];
    return { edit: { range, before, after, kind: "embed", post: embed.key }, found, around, embed, shown };
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

/**
 * An embed that could not be found again could neither be updated nor restored, and would be rewritten twice. What it
 * shows, its range from its own start.
 */
export function checkEmbed({ html, key, version }: RenderedEmbed, format: ArticleFormat): StandingEmbed {
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
  return own;
}

/** The embeds that were put in, and all that stand in the text as rewritten. */
function placedBy(
  planned: readonly Planned[],
  before: readonly StandingEmbed[],
  edits: readonly Edit[],
): Pick<Rewritten, "embeds" | "standing"> {
  const ranges = new Map(rangesAfter(edits).map((range, index): [Edit, Range] => [edits[index]!, range]));
  const embeds: NewEmbed[] = [];
  const standing = [...movedBy(edits, before)];
  for (const { edit, found, around, embed, shown } of planned) {
    if (!embed || !shown) continue;
    const start = ranges.get(edit)![0] + around[0].length;
    const { key, version, html, forgets = false } = embed;
    const range: Range = [start, start + html.length];
    embeds.push({ found, key, version, range, original: forgets ? html : edit.before, around });
    standing.push({ ...shown, range });
  }
  return { embeds, standing: standing.sort((a, b) => a.range[0] - b.range[0]) };
}
