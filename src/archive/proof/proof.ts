// Proofreading: an article's quotations, credits and embeds against what the archive holds.
import type { Article, ArticleNote, Passage, Range } from "../../article/index.ts";
import { readArticle } from "../../article/index.ts";
import { PostproofError } from "../../errors.ts";
import { sha256 } from "../../media/digest.ts";
import { formatKey } from "../../model/key.ts";
import type { ProofItem, ProofReport, QuotationCheck, Severity } from "../../model/proof.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Use } from "../../model/use.ts";
import { readMoment } from "../../quote/day.ts";
import { checkFound, checkMarkup, checkQuoted, MOST_FOUND } from "../bounds.ts";
import { readPostIndex } from "./post-index.ts";
import type { PostIndex } from "./post-index.ts";
import { besidesIn, overlap } from "./beside.ts";
import type { ProofContext, ProofOptions, ProofTools } from "./context.ts";
import { proofCredit } from "./credit.ts";
import type { Draft } from "./draft.ts";
import { finished, worstOf } from "./draft.ts";
import { proofReference, proofStanding } from "./embed.ts";
import { proofPasted } from "./pasted.ts";
import { proofQuotations } from "./pieces.ts";
import { proofWords } from "./words.ts";
import type { QuoteOptions } from "./words.ts";
import { proseIn } from "./prose.ts";

/** Proofreads articles, and words for which there is no article yet. */
export interface Proofreader {
  readonly proof: (article: string | Article, options: ProofOptions) => Promise<ProofReport>;
  readonly quote: (words: string | readonly string[], options: QuoteOptions) => Promise<QuotationCheck>;
}

/** Opens a proofreader. The archive is read with the first article, and once. */
export function openProofreader(tools: ProofTools): Proofreader {
  let index: Promise<PostIndex> | undefined;
  const read = (): Promise<PostIndex> => (index ??= readPostIndex(tools.records, tools.posts));
  return {
    proof: async (article, options) => await proofArticle(article, options, tools, await read()),
    async quote(words, options) {
      if (index === undefined && needsNoOther(options)) {
        const check = await proofWords(words, options, tools, await readNamed(options, tools));
        if (check.status === "in_order") return check;
      }
      return await proofWords(words, options, tools, await read());
    },
  };
}

/**
 * Words that stand in the posts named need no look at the others, which takes long in a large archive. Whose they are does:
 * accounts are compared with those that look alike.
 */
function needsNoOther({ posts = [], speaker }: QuoteOptions): boolean {
  return posts.length > 0 && speaker === undefined;
}

/** The posts named alone, of those that are no snapshots at hand. */
async function readNamed({ posts = [] }: QuoteOptions, tools: ProofTools): Promise<PostIndex> {
  const addresses = posts.filter((post) => typeof post === "string");
  const keys = await Promise.all(addresses.map((address) => tools.posts.resolve(address)));
  return await readPostIndex(
    tools.records,
    tools.posts,
    keys.filter((key) => key !== undefined),
  );
}

async function proofArticle(
  given: string | Article,
  options: ProofOptions,
  tools: ProofTools,
  index: PostIndex,
): Promise<ProofReport> {
  const { format, timeZone = "UTC" } = options;
  checkZone(timeZone);
  checkDate(options.published);
  const article = typeof given === "string" ? readArticle(given, format) : given;
  checkMarkup(article.text, format);
  const passages = article.passages(MOST_FOUND);
  checkFound(passages.length, "paragraphs");
  checkQuoted(passages);
  const { parseInArticle: parse, parseFrame } = tools.posts;
  const references = article.references({ parse, parseFrame });
  const { embeds: standing, facts, placeOf: placed } = article;
  checkFound(references.length + standing.length, "posts");
  const blocks = [...passages.map(wholeOf), ...[...references, ...standing].map(({ range }) => range)];
  const notes = placeNotes(article.notes, blocks);
  const { modified: _modified, ...unchanged } = facts;
  const published = options.published ?? facts.published;
  const context: ProofContext = {
    ...tools,
    index,
    options,
    facts: options.published === undefined ? facts : { ...unchanged, published: options.published },
    quoting: "article",
    timeZone,
    carried: new Set(standing.map(({ key }) => key)),
    meantAt: () => [],
    missingAt: () => [],
    beside: besidesIn(passages),
    isOwn: ownWords(options.article, facts.address, article.text),
    archivedAt: async (url) => {
      const key = await tools.posts.resolve(url);
      const id = key && formatKey(key);
      return id !== undefined && index.post(id) ? id : undefined;
    },
  };
  const whole: ProofContext = {
    ...context,
    carried: await carriedBy(
      context,
      references.map(({ reference }) => referenceAlias(reference)),
    ),
    ...(await meantIn(context, notes)),
  };

  const { quotations, credits, pasted } = proseIn(article, passages, references, MOST_FOUND);
  const count = quotations.length + pasted.length + credits.length + references.length + standing.length;
  checkFound(count, "quotations, credit lines and posts");

  const drafts: Draft[] = [];
  const perhaps: Draft[] = [];
  for (const { found, draft } of await proofQuotations(quotations, whole, placed))
    (found.tier === "certain" || isBorneOut(draft) ? drafts : perhaps).push(draft);
  for (const found of pasted) drafts.push(await proofPasted(found, whole));
  for (const found of credits) {
    if (found.credit.social) drafts.push(await proofCredit(found, whole));
  }
  for (const found of references) drafts.push(...(await proofReference(found, whole)));
  for (const found of standing) drafts.push(...(await proofStanding(found, placed(found.range[0]), whole)));

  const ignored = ignoredBy(notes);
  const finish = (some: readonly Draft[]): ProofItem[] =>
    some
      .map((draft) => finished(draft, ignored))
      .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const items = finish(drafts);
  return {
    ...(options.article !== undefined && { article: options.article }),
    ...(facts.headline !== undefined && { headline: facts.headline }),
    ...(published !== undefined && { published }),
    items,
    perhaps: finish(perhaps).map(withoutAlarm),
    counts: countsOf(items),
  };
}

/** Words that an archived post holds, or nearly holds, or whose post the article names, are of a post, however it is told. */
function isBorneOut({ post, named }: Draft): boolean {
  return named === true || post !== undefined;
}

/** What is only possible alarms nobody. */
function withoutAlarm(item: ProofItem): ProofItem {
  const findings = item.findings.map((each) => ({ ...each, severity: "note" as const }));
  return { ...item, findings, severity: "note" };
}

function checkZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch (cause) {
    const advice = "Name one as the IANA does: Europe/Vienna, UTC.";
    throw new PostproofError("invalid_input", `${timeZone} is no time zone. ${advice}`, { cause });
  }
}

function checkDate(published: string | undefined): void {
  if (published === undefined || readMoment(published)) return;
  throw new PostproofError(
    "invalid_input",
    `${published} is no date. Write it as ISO 8601 has it: 2026-11-23 or 2026-11-23T14:02Z.`,
  );
}

function wholeOf(passage: Passage): Range {
  return passage.rangeOf(0, passage.text.length);
}

/** A note with the block that it is about; `undefined` for the whole article. */
interface PlacedNote extends ArticleNote {
  readonly about: Range | undefined;
}

/** A note is about the block that it stands in, or else about the next one. */
function placeNotes(notes: readonly ArticleNote[], blocks: readonly Range[]): PlacedNote[] {
  if (notes.length === 0) return [];
  const inOrder = [...blocks].sort((a, b) => a[0] - b[0]);
  return notes.flatMap((note): PlacedNote[] => {
    if (note.kind === "ignore-file") return [{ ...note, about: undefined }];
    const [start, end] = note.range;
    const about =
      inOrder.find((block) => block[0] <= start && end <= block[1]) ??
      inOrder.find((block) => block[0] >= end);
    return about ? [{ ...note, about }] : [];
  });
}

/** Tells whether a finding at a place is set aside. */
function ignoredBy(notes: readonly PlacedNote[]): (range: Range, rule: string) => boolean {
  const ignoring = notes.filter(({ kind }) => kind !== "post");
  return (range, rule) =>
    ignoring.some(
      ({ about, values }) =>
        (about === undefined || overlap(about, range)) && (values.length === 0 || values.includes(rule)),
    );
}

async function meantIn(
  { archivedAt, options }: ProofContext,
  notes: readonly PlacedNote[],
): Promise<Pick<ProofContext, "meantAt" | "missingAt">> {
  const named = [
    ...(options.matches ?? []).map(({ line, url }) => ({ line, about: undefined, url })),
    ...notes.flatMap(({ kind, about, values: [url] }) =>
      kind === "post" && about && url !== undefined ? [{ line: undefined, about, url }] : [],
    ),
  ];
  const keys = await Promise.all(named.map(({ url }) => archivedAt(url)));
  const isAt = (place: number, range: Range, line: number): boolean => {
    const { line: own, about } = named[place]!;
    return own === line || (about !== undefined && overlap(about, range));
  };
  return {
    meantAt: (range, line) =>
      keys.flatMap((key, place) => (key !== undefined && isAt(place, range, line) ? [key] : [])),
    missingAt: (range, line) =>
      named.flatMap(({ url }, place) => (keys[place] === undefined && isAt(place, range, line) ? [url] : [])),
  };
}

async function carriedBy(
  { records, carried }: ProofContext,
  aliases: readonly string[],
): Promise<Set<string>> {
  const keys = new Set(carried);
  for (const alias of new Set(aliases)) {
    const key = await records.resolve(alias);
    if (key) keys.add(formatKey(key));
  }
  return keys;
}

/**
 * Tells whether a snapshot's words were copied from this article. A copy that does not say what it was made from is
 * taken for one: it could be.
 */
function ownWords(
  path: string | undefined,
  address: string | undefined,
  article: string,
): (snapshot: Snapshot) => boolean {
  const plain = (source: string): string => source.replace(/^(?:\.\/|file:\/\/)/, "").replace(/[#?][^]*/, "");
  const digest = `sha256:${sha256(article)}`;
  const own = new Set([path, address].flatMap((name) => (name === undefined ? [] : [plain(name)])));
  return ({ basis, copiedFrom }) => {
    if (basis !== "publisher_copy" && basis !== "transcribed") return false;
    return copiedFrom === undefined || copiedFrom.digest === digest || own.has(plain(copiedFrom.source));
  };
}

function countsOf(items: readonly ProofItem[]): ProofReport["counts"] {
  const counts: Record<Severity | "ignored", number> = { ok: 0, note: 0, warning: 0, alarm: 0, ignored: 0 };
  for (const { severity, ignored } of items) counts[ignored === true ? "ignored" : severity] += 1;
  return counts;
}

/** The uses that a report found: which quotation, credit and picture of an article rests on which post. */
export function usesOf(report: ProofReport, article: string, at: Date): Use[] {
  return report.items.flatMap(({ kind, post, range, findings }): Use[] => {
    if (!post || kind === "embed" || worstOf(findings) === "note") return [];
    const pictured = findings.some(({ rule }) => rule === "credit_confirmed" || rule === "wrong_credit");
    const use = { article, post: post.key, snapshot: post.version, range, at: at.toISOString() };
    return [
      { ...use, kind: kind === "pasted" ? "quotation" : kind },
      ...(pictured ? [{ ...use, kind: "image" as const }] : []),
    ];
  });
}
