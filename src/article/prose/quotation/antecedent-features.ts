// Whom a pronoun stands for: names before it, and what speaks for each.
import { lastWord } from "./mentions.ts";
import { around } from "./reading.ts";
import type { Features } from "./loglinear.ts";
import type { Page } from "./page.ts";
import type { Mention } from "./mentions.ts";

/** Whom a pronoun can stand for. */
export interface Antecedent {
  readonly mention?: Mention;
  readonly features: Features;
}

/** So many passages back a name is looked for, and so many names. */
const FAR = 3;
const MOST = 12;

const kept = new WeakMap<Page, ReadonlyMap<string, number>>();

/** The capital words of an article by how often they occur: 0 for the most frequent. */
function salience(page: Page): ReadonlyMap<string, number> {
  const known = kept.get(page);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { terms } of page.reads)
    for (const { capital, text, tags } of terms)
      if (capital && tags.size === 0 && text.length > 2)
        counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  const ranks = new Map([...counts].sort((a, b) => b[1] - a[1]).map(([name], rank) => [name, rank] as const));
  kept.set(page, ranks);
  return ranks;
}

/** The names before a pronoun, nearest first, and nobody. `last`: who said the span before. */
export function antecedents(
  page: Page,
  pronoun: Mention,
  last: Mention | undefined,
  mentions: (passage: number) => readonly Mention[],
): Antecedent[] {
  const found: Antecedent[] = [];
  const seen = new Set<string>();
  const ranks = salience(page);
  for (let back = 0; back <= FAR && pronoun.passage - back >= 0 && found.length < MOST; back++) {
    const passage = pronoun.passage - back;
    const read = page.reads[passage]!;
    const named = mentions(passage);
    const near = back === 0 ? around(named, pronoun.from, MOST) : named.slice(-MOST);
    const names = near.filter(({ kind, from }) => kind === "name" && (back > 0 || from < pronoun.from));
    for (const mention of [...names].reverse()) {
      const sentence = read.sentenceOf[mention.from]!;
      const here =
        back === 0 ? read.sentenceOf[pronoun.from]! - sentence : read.sentences.length - 1 - sentence;
      const first = names.find((each) => read.sentenceOf[each.from] === sentence && !each.bound);
      const subject = first === mention ? "first" : mention.bound ? "bound" : "later";
      const name = lastWord(mention.text);
      const where = `${back === 0 ? "here" : `passage -${back}`} ${Math.min(here, 2)}`;
      found.push({
        mention,
        features: [
          `a:${where}`,
          `a:${where},${subject}`,
          `a:${subject}`,
          seen.has(name) ? "a:seen" : `a:nth=${Math.min(seen.size, 4)}`,
          last !== undefined && lastWord(last.text) === name ? "a:spoke last" : "a:did not speak",
          /\s/.test(mention.text) ? "a:full" : "a:single",
          `a:passage=${read.passage.kind}`,
          `a:rank=${Math.min(ranks.get(name) ?? 9, 5)}`,
          `a:rank=${Math.min(ranks.get(name) ?? 9, 3)},${subject}`,
          `a:rank=${Math.min(ranks.get(name) ?? 9, 3)},${where}`,
          /['’]s?$/.test(mention.text) || /^['’]/.test(read.terms[mention.to]?.text ?? "") ? "a:owner" : "",
        ].filter((each) => each !== ""),
      });
      seen.add(name);
      if (found.length >= MOST) break;
    }
  }
  found.push({ features: ["a:nobody"] });
  return found;
}
