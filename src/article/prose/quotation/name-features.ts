// Whether a mention is somebody's name at all: how its words stand in the article, and the particles beside it.
import { is } from "../../../language/terms.ts";
import { bin } from "./loglinear.ts";
import type { Page } from "./page.ts";
import type { Mention } from "./mentions.ts";
import type { Read } from "./reading.ts";
import type { Term } from "../../../language/terms.ts";

/** Small words of an article: what is also written small is hardly a name. */
const small = new WeakMap<
  Page,
  { readonly small: ReadonlySet<string>; readonly capital: ReadonlyMap<string, number> }
>();

function wordsOfPage(page: Page): {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlyMap<string, number>;
} {
  const known = small.get(page);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { passage } of page.reads)
    for (const word of passage.text.match(/[\p{L}\p{N}]+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const made = { small: new Set<string>(), capital: new Map<string, number>() };
  for (const [word, count] of counts) {
    const lower = word.toLowerCase();
    if (word === lower) made.small.add(word);
    else made.capital.set(lower, (made.capital.get(lower) ?? 0) + count);
  }
  small.set(page, made);
  return made;
}

/** Whether it is somebody's name at all. */
export function nameFeatures(page: Page, { terms, words }: Read, mention: Mention, lead: number): string[] {
  const { kind, text } = mention;
  if (kind === "pronoun" || kind === "handle") return [];
  const parts = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = (parts[0] ?? "").toLowerCase();
  const last = parts.at(-1) ?? "";
  const known = wordsOfPage(page);
  const count = parts.length;
  const often = Math.min(known.capital.get(last.toLowerCase()) ?? 0, 4);
  const opens = lead === 0 ? "opens" : "within";
  const nouns = words.capitals === "nouns";
  const prior = terms[mention.from - 1];
  return [
    known.small.has(first) ? `w:first also small,${opens}` : `w:first never small,${opens}`,
    known.small.has(first) && count === 1 ? `w:single also small,${opens}` : "",
    `w:${opens},often=${often},count=${Math.min(count, 3)}`,
    ...[...terms[mention.from]!.tags].slice(0, 3).map((tag) => `w:tag=${tag},${opens}`),
    `w:${kind},often=${often}`,
    `w:${kind},count=${Math.min(count, 4)},${nouns ? "nouns" : "names"}`,
    nouns
      ? `w:prior=${is(prior, "determiners") ? "determiner" : prior?.word === true ? (prior.capital ? "Word" : `-${prior.text.slice(-2)}`) : "mark"}`
      : "",
    nouns && is(prior, "determiners") ? `w:determiner -${prior!.text.slice(-1)},${kind}` : "",
    ...(words.capitals === "none" ? runFeatures(terms, mention) : []),
  ].filter((each) => each !== "");
}

/** Particles and marks beside a run: は, 는, ने and what else shows a subject. */
function runFeatures(terms: readonly Term[], { from, to }: Mention): string[] {
  const sign = (at: number): string => {
    const term = terms[at];
    if (term === undefined) return "edge";
    if (term.quote !== undefined) return "quote";
    return term.text.length <= 2 ? term.text : ([...term.tags].sort()[0] ?? "word");
  };
  return [
    `u:behind=${sign(to)}`,
    `u:before=${sign(from - 1)}`,
    `u:last=${terms[to - 1]!.text.slice(-1)}`,
    `u:terms${bin(to - from, 1, 2, 3, 5, 8)}`,
  ];
}
