// A catalogue of words as a flat list, for tests that go through all of it.
import type { Words } from "../../src/render/words/index.ts";
import { en } from "../../src/render/words/index.ts";

/** The phrases of a catalogue by their path: `missing.policy`, and `votes.one` for one form of a phrase that counts. */
export function phrasesOf(words: Words): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === "string") found.set(path.join("."), value);
    else for (const [name, item] of Object.entries(value as object)) walk(item, [...path, name]);
  };
  const { language: _language, direction: _direction, ...phrases } = words;
  walk(phrases, []);
  return found;
}

/** The paths of the phrases that count. */
export const counting: ReadonlySet<string> = new Set(
  [...phrasesOf(en).keys()].filter((path) => path.endsWith(".one")).map((path) => path.slice(0, -4)),
);

/** The English phrase that a phrase of another language stands for: the general form where it counts. */
export function englishOf(path: string): string | undefined {
  const english = phrasesOf(en);
  const whole = path.replace(/\.[a-z]+$/, "");
  return english.get(counting.has(whole) ? `${whole}.other` : path);
}

/** The places of a phrase, in alphabetical order. */
export function placesOf(phrase: string): string[] {
  return [...phrase.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1]!).sort();
}
