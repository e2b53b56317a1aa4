// Counting hits and misses against labels, and printing the tables.
import { isDeepStrictEqual } from "node:util";

/** What was counted. */
export interface Score {
  hits: number;
  misses: string[];
  false: string[];
  /** Of the hits, how many fields agree with the label, by the field's name. */
  readonly fields: Map<string, { right: number; of: number; wrong: string[] }>;
}

/** Nothing counted yet. */
export function emptyScore(): Score {
  return { hits: 0, misses: [], false: [], fields: new Map() };
}

/** Counts one field of a hit; a label that does not give the field is not asked. */
export function countField(
  score: Score,
  field: string,
  wanted: unknown,
  found: unknown,
  where: string,
): void {
  if (wanted === undefined) return;
  const known = score.fields.get(field) ?? { right: 0, of: 0, wrong: [] };
  score.fields.set(field, known);
  known.of += 1;
  if (isSame(wanted, found)) known.right += 1;
  else known.wrong.push(`${where} ${field}: ${JSON.stringify(wanted)} read as ${JSON.stringify(found)}`);
}

function isSame(wanted: unknown, found: unknown): boolean {
  if (typeof wanted !== "string" || typeof found !== "string") return isDeepStrictEqual(wanted, found);
  const plain = (text: string): string =>
    text
      .normalize("NFKC")
      .replace(/[\s.]+/gu, " ")
      .trim()
      .toLowerCase();
  return plain(wanted) === plain(found);
}

/** Share of what is there that was found. 1 where nothing is there. */
export function recall({ hits, misses }: Score): number {
  return hits + misses.length === 0 ? 1 : hits / (hits + misses.length);
}

/** Share of what was found that is there. 1 where nothing was found. */
export function precision({ hits, false: wrong }: Score): number {
  return hits + wrong.length === 0 ? 1 : hits / (hits + wrong.length);
}

/** A table row, and every miss below it. */
export function told(name: string, score: Score): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const fields = [...score.fields].map(([field, { right, of }]) => `${field} ${right}/${of}`).join(", ");
  return [
    `${name}: ${score.hits} found, ${score.misses.length} missed, ${score.false.length} false; ` +
      `recall ${percent(recall(score))}, precision ${percent(precision(score))}${fields && `; ${fields}`}`,
    ...score.misses.map((each) => `  missed  ${each}`),
    ...score.false.map((each) => `  false   ${each}`),
    ...[...score.fields.values()].flatMap(({ wrong }) => wrong.map((each) => `  field   ${each}`)),
  ].join("\n");
}

const letters = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();

/** The same words but for marks and spaces; a part of a split quotation counts where it is most of it. */
export function isSameQuotation(wanted: string, found: string): boolean {
  const [a, b] = [letters(wanted), letters(found)];
  const [long, brief] = a.length > b.length ? [a, b] : [b, a];
  return brief !== "" && long.includes(brief) && brief.length >= 0.8 * long.length;
}

/** Speakers agree if one names the other: titles and articles are a matter of taste. */
export function speakerOf(found: string | undefined, wanted: string | undefined): string | undefined {
  if (found === undefined || wanted === undefined) return found;
  const [a, b] = [letters(found), letters(wanted)];
  return a.includes(b) || b.includes(a) ? wanted : found;
}
