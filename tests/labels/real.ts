// Whole real articles against what a reader labelled in them: quotations of posts, who posted them, where.
import { readFileSync } from "node:fs";
import type { FoundQuotation } from "../../src/article/index.ts";

/** The service of a post on "social media": the article names none, which labels call `any`. */
const UNNAMED = "social-media";

/** An article with its labels; offsets are UTF-16 code units. */
export interface RealArticle {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly quotations: readonly RealQuotation[];
  readonly credits: readonly { readonly range: readonly [number, number] }[];
  readonly pasted: readonly RealPasted[];
}

/** A quotation of a post as a reader marked it. */
export interface RealQuotation {
  readonly parts: readonly string[];
  readonly ranges: readonly (readonly [number, number])[];
  readonly platform: string;
  readonly speaker: string | null;
  /** False where reasonable readers may differ: counts neither way. */
  readonly certain: boolean;
}

/** A post that is laid out as text. */
export interface RealPasted {
  readonly text: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly date: string | null;
  readonly range: readonly [number, number];
}

/** What was counted over some articles. */
export interface RealScore {
  labels: number;
  whole: number;
  joined: number;
  found: number;
  right: number;
  speakers: number;
  speakerRight: number;
  speakerWrong: number;
  platforms: number;
  platformRight: number;
  readonly missed: string[];
  readonly false: string[];
  readonly speakersWrong: string[];
}

const lines = (path: string): unknown[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);

/** Reads the labelled articles of a folder; their offsets count characters, ours UTF-16 code units. */
export function readReal(folder: string): RealArticle[] {
  const labels = new Map(
    (lines(`${folder}/labels.jsonl`) as RealArticle[]).map((label) => [label.id, label] as const),
  );
  return (lines(`${folder}/articles.jsonl`) as RealArticle[]).map(({ id, lang, text }) => {
    const { quotations, credits, pasted } = labels.get(id)!;
    const units = unitOffsets(text);
    const moved = ([from, to]: readonly [number, number]) => [units[from]!, units[to]!] as const;
    return {
      id,
      lang,
      text,
      quotations: quotations.map((each) => ({ ...each, ranges: each.ranges.map(moved) })),
      credits: credits.map((each) => ({ ...each, range: moved(each.range) })),
      pasted: pasted.map((each) => ({ ...each, range: moved(each.range) })),
    };
  });
}

/** The UTF-16 offset of each character, and of the end. */
export function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}

/** Nothing counted yet. */
export function emptyReal(): RealScore {
  return {
    labels: 0,
    whole: 0,
    joined: 0,
    found: 0,
    right: 0,
    speakers: 0,
    speakerRight: 0,
    speakerWrong: 0,
    platforms: 0,
    platformRight: 0,
    missed: [],
    false: [],
    speakersWrong: [],
  };
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

function within(text: string, ranges: readonly (readonly [number, number])[], others: typeof ranges): number {
  let all = 0;
  let shared = 0;
  for (const [from, to] of ranges) {
    all += letters(text.slice(from, to)).length;
    for (const [start, end] of others)
      if (start < to && from < end)
        shared += letters(text.slice(Math.max(from, start), Math.min(to, end))).length;
  }
  return all === 0 ? 0 : shared / all;
}

/** Whether two names are one person's: one holds the last word of the other, or all of its words. */
export function isSameName(found: string, wanted: string): boolean {
  const [a, b] = [found, wanted].map((name): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [long, brief] = a!.length > b!.length ? [a!, b!] : [b!, a!];
  return brief.length > 0 && brief.every((word) => long.includes(word));
}

/** Counts what was found in one article. */
export function countReal(
  score: RealScore,
  article: RealArticle,
  quotations: readonly FoundQuotation[],
): void {
  const { text } = article;
  const posts = quotations.filter(({ source }) => source === "post");
  const unsure = article.quotations.filter(({ certain }) => !certain).flatMap(({ ranges }) => ranges);
  const sure = article.quotations.filter(({ certain }) => certain);
  const marked = sure.flatMap(({ ranges }) => ranges);
  const ranges = posts.map(({ parts }) => parts.map(({ range }) => range));
  for (const [at, post] of posts.entries()) {
    if (within(text, ranges[at]!, unsure) > 0.3) continue;
    score.found += 1;
    if (within(text, ranges[at]!, marked) >= 0.8) score.right += 1;
    else score.false.push(`${article.id} “${post.quoted.slice(0, 70)}” (${post.confidence} ${post.reason})`);
  }
  for (const label of sure) {
    score.labels += 1;
    const whole = within(text, label.ranges, ranges.flat()) >= 0.9;
    if (whole) score.whole += 1;
    else score.missed.push(`${article.id} “${label.parts[0]!.slice(0, 70)}”`);
    const at = ranges.findIndex((each) => within(text, each, label.ranges) > 0.8);
    if (!whole || at < 0) continue;
    if (within(text, label.ranges, ranges[at]!) >= 0.9) score.joined += 1;
    countSpeaker(score, article, label, posts[at]!);
    score.platforms += 1;
    const { platform = UNNAMED } = posts[at]!;
    if ((platform === UNNAMED ? "any" : platform) === label.platform) score.platformRight += 1;
  }
}

function countSpeaker(
  score: RealScore,
  { id }: RealArticle,
  label: RealQuotation,
  found: FoundQuotation,
): void {
  if (label.speaker === null) {
    if (found.speaker !== undefined) score.speakerWrong += 1;
    return;
  }
  score.speakers += 1;
  if (found.speaker !== undefined && isSameName(found.speaker, label.speaker)) score.speakerRight += 1;
  else {
    if (found.speaker !== undefined) score.speakerWrong += 1;
    score.speakersWrong.push(
      `${id} “${label.parts[0]!.slice(0, 40)}”: ${label.speaker} read as ${found.speaker ?? "nobody"}`,
    );
  }
}

/** One line of a table. */
export function toldReal(name: string, score: RealScore): string {
  const share = (part: number, of: number): string => (of === 0 ? "-" : (part / of).toFixed(2));
  return (
    `${name.padEnd(8)} labels ${score.labels} whole ${share(score.whole, score.labels)} joined ${share(score.joined, score.labels)} ` +
    `precision ${share(score.right, score.found)} (${score.right}/${score.found}) ` +
    `speaker ${share(score.speakerRight, score.speakers)} wrong ${share(score.speakerWrong, score.speakers)} ` +
    `platform ${share(score.platformRight, score.platforms)}`
  );
}

/** Quoted contents of any source, and who was found to have said them. */
export interface SourceScore {
  /** Contents whose source is a name. */
  names: number;
  /** Of these, how many were found as quotations. */
  found: number;
  /** Of the found, how many have the right speaker, and how many another. */
  right: number;
  wrong: number;
}

/** Counts the quotations of an article of the attribution sets. */
export function countSources(
  tally: Map<string, SourceScore>,
  article: {
    readonly lang: string;
    readonly text: string;
    readonly attributions: readonly {
      readonly source: readonly (readonly [number, number])[];
      readonly content: readonly (readonly [number, number])[];
    }[];
  },
  quotations: readonly FoundQuotation[],
): void {
  const score = tally.get(article.lang) ?? { names: 0, found: 0, right: 0, wrong: 0 };
  tally.set(article.lang, score);
  const units = unitOffsets(article.text);
  for (const { source, content } of article.attributions) {
    const who = source.map(([from, to]) => article.text.slice(units[from], units[to])).join(" ");
    if (!NAMED.test(who.replace(OPENING, ""))) continue;
    score.names += 1;
    const found = quotations.find(({ parts }) =>
      parts.some(({ range: [start, end] }) =>
        content.some(
          ([from, to]) => Math.min(units[to]!, end) - Math.max(units[from]!, start) >= 0.7 * (end - start),
        ),
      ),
    );
    if (!found) continue;
    score.found += 1;
    if (found.speaker === undefined) continue;
    const last = found.speaker.match(/[\p{L}\p{N}]{2,}/gu)?.at(-1) ?? found.speaker;
    if (who.includes(last)) score.right += 1;
    else score.wrong += 1;
  }
}

/** A capital letter that is not only that of the first small word shows a name. */
const NAMED = /\p{Lu}/u;
const OPENING = /^(?:The|A|An|He|She|They|It|I|We|Er|Sie|Es|Der|Die|Das|Ein|Eine|Wir|Ich)\b/;
