// The words of a language as one table: what a phrase at a place of a text can mean.
import { SERVICES } from "../services/index.ts";
import type { Phrases, PhrasesByService, Words } from "./words.ts";

const NOT_LISTS = [
  "language",
  "common",
  "capitals",
  "verb",
  "clitics",
  "subject",
  "capitalDays",
  "marks",
  "contractions",
] as const;

/** What a phrase can be: the lists of {@link Words} by name, and the name of a service. */
export type Tag = Exclude<keyof Words, (typeof NOT_LISTS)[number]>;

/** What a phrase means. */
export interface Meaning {
  readonly tags: ReadonlySet<Tag>;
  /** Service that it names or implies. */
  readonly service?: string;
  /** An ordinary word too (`X`, `Threads`): counts as the service only where the place leaves no doubt. */
  readonly ambiguous?: boolean;
}

interface Entry {
  readonly units: readonly string[];
  readonly meaning: Meaning;
}

/** Phrases by their first word, the longest first. */
export interface Lexicon {
  readonly words: Words;
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  /** Phrases whose first word stands for any ending. */
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
  /** How many letters the shortest of those first words has. */
  readonly shortest: number;
}

const BY_SERVICE = new Set(["posts", "posting", "service"]);

/** Words, single characters of scripts that put no spaces between words, and other signs. */
const UNIT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]|@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*|\d{1,3}(?:[.,]\d{3})+(?![\p{L}\p{N}])|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])[\p{L}\p{M}\p{N}_])+|[^\s\p{Cf}]/gu;

/** The same where no script without spaces occurs. */
const SPACED_UNIT =
  /@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*|\d{1,3}(?:[.,]\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}_]+|[^\s\p{Cf}]/gu;

/** The pattern of units that a text needs. */
export function unitPattern(text: string): RegExp {
  return /[\u2e80-\uffff]/.test(text) ? UNIT : SPACED_UNIT;
}

/** A word as the lexicon knows it: small, Arabic alifs without hamza and vowels. */
export function folded(unit: string): string {
  const small = unit.toLowerCase();
  if (small.charCodeAt(0) < 0x600) return small;
  return small.replace(/[أإآ]/g, "ا").replace(/[\u064b-\u0652\u0640]/g, "");
}

const built = new Map<Words, Lexicon>();

/** The lexicon of a language, with the names of services. Built once. */
export function lexiconOf(words: Words): Lexicon {
  const known = built.get(words);
  if (known) return known;
  const lexicon = build(words);
  built.set(words, lexicon);
  return lexicon;
}

interface Draft {
  readonly units: readonly string[];
  readonly tags: Set<Tag>;
  service?: string;
  ambiguous?: boolean;
}

function build(words: Words): Lexicon {
  const drafts = new Map<string, Draft>();
  const add = (phrase: string, tag: Tag, service = "", ambiguous = false): void => {
    const units = unitsOf(phrase, ambiguous);
    if (units.length === 0) return;
    const key = units.join(" ");
    const draft: Draft = drafts.get(key) ?? { units, tags: new Set<Tag>() };
    drafts.set(key, draft);
    draft.tags.add(tag);
    if (service !== "") draft.service ??= service;
    if (ambiguous) draft.ambiguous = true;
  };
  for (const { name, spellings, ambiguous = [] } of SERVICES) {
    for (const spelling of spellings) add(spelling, "service", name);
    for (const spelling of ambiguous) add(spelling, "service", name, true);
  }
  for (const [name, list] of Object.entries(words)) {
    if (NOT_LISTS.some((other) => other === name)) continue;
    const byService = BY_SERVICE.has(name) ? (list as PhrasesByService) : { "": list as Phrases };
    for (const [service, phrases] of Object.entries(byService))
      for (const phrase of phrases) {
        add(phrase, name as Tag, service);
        if (CONTRACTING.has(name)) for (const other of contracted(phrase, words)) add(other, name as Tag);
      }
  }
  return { words, ...indexed(drafts.values()) };
}

/** The lists of phrases that end in a preposition. */
const CONTRACTING: ReadonlySet<string> = new Set(["aside", "replyTo", "tells", "takesTo", "according"]);

function contracted(phrase: string, { contractions }: Words): readonly string[] {
  const [, start, preposition] = /^(.* )(\p{L}+)$/u.exec(phrase) ?? [];
  return (contractions?.[preposition ?? ""] ?? []).map((each) => `${start!}${each}`);
}

/** The words of a phrase; a `*` belongs to the word before it. */
function unitsOf(phrase: string, exactCase: boolean): string[] {
  const units: string[] = [];
  for (const [unit] of phrase.matchAll(UNIT)) {
    if (unit === "*" && units.length > 0) units.push(`${units.pop()!}*`);
    else units.push(exactCase ? unit : folded(unit));
  }
  return units;
}

function indexed(drafts: Iterable<Draft>): Pick<Lexicon, "exact" | "stems" | "shortest"> {
  const exact = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  for (const { units, ...meaning } of drafts) {
    const first = units[0]!;
    const map = first.endsWith("*") ? stems : exact;
    const key = first.replace(/\*$/, "");
    const entries = map.get(key);
    if (entries) entries.push({ units, meaning });
    else map.set(key, [{ units, meaning }]);
  }
  for (const entries of [...exact.values(), ...stems.values()])
    entries.sort((a, b) => b.units.length - a.units.length);
  const shortest = Math.min(...[...stems.keys()].map(({ length }) => length));
  return { exact, stems, shortest };
}

/** A word of a text. */
export interface Unit {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The longest phrase that begins at a word, and how many words it has; `undefined` if the word is not known. */
export function look(
  lexicon: Lexicon,
  units: readonly Unit[],
  at: number,
): readonly [Meaning, number] | undefined {
  const unit = units[at]!;
  let best: Entry | undefined;
  const weigh = (entries: readonly Entry[] | undefined): void => {
    const entry = entries?.find((candidate) => agrees(candidate, units, at));
    if (entry && (!best || entry.units.length > best.units.length)) best = entry;
  };
  weigh(lexicon.exact.get(unit.text));
  if (unit.folded !== unit.text) weigh(lexicon.exact.get(unit.folded));
  if (lexicon.stems.size > 0 && unit.folded.length <= LONGEST) {
    for (let length = unit.folded.length; length >= lexicon.shortest; length--)
      weigh(lexicon.stems.get(unit.folded.slice(0, length)));
  }
  weigh(inflectedService(lexicon, unit.folded));
  return best && [best.meaning, best.units.length];
}

function agrees({ units, meaning }: Entry, text: readonly Unit[], at: number): boolean {
  return units.every((wanted, index) => {
    const unit = text[at + index];
    if (!unit) return false;
    if (meaning.ambiguous === true && index === 0) return unit.text === wanted;
    return wanted.endsWith("*") ? unit.folded.startsWith(wanted.slice(0, -1)) : unit.folded === wanted;
  });
}

/** No word of interest is longer. */
const LONGEST = 40;

const ENDINGS = /^(?:a|ie|ze|u|em|owi|e|ом|і|е|у|у|і|а|ом|ів|ю|s|i|ında|da|de|un)$/;

/** Slavic case endings behind the name of a service: Twitterze, Фейсбуке. */
function inflectedService(lexicon: Lexicon, word: string): readonly Entry[] | undefined {
  if (word.length < 7 || word.length > LONGEST) return undefined;
  for (const length of [word.length - 1, word.length - 2, word.length - 3]) {
    if (!ENDINGS.test(word.slice(length))) continue;
    const entries = lexicon.exact
      .get(word.slice(0, length))
      ?.filter(({ units, meaning }) => meaning.tags.has("service") && units.length === 1);
    if (entries && entries.length > 0)
      return entries.map((entry) => ({ ...entry, units: [`${entry.units[0]!}*`] }));
  }
  return undefined;
}
