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

/** A phrase: its words, with a `*` behind one that stands for any ending. */
export interface Entry {
  readonly units: readonly string[];
  readonly meaning: Meaning;
}

type Table = Map<string, Entry[]>;

/** Phrases by their first word, the longest first. */
export interface Lexicon {
  readonly words: Words;
  readonly exact: Table;
  /** Those whose first word stands for any ending, by its first letters, `head` of them; the longest word first. */
  readonly stems: Table;
  readonly head: number;
  /** Services that one word names. */
  readonly services: Table;
}

const BY_SERVICE = new Set(["posts", "posting", "service"]);

/** Words, single characters of scripts that put no spaces between words, and other signs. */
const UNIT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]|@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*|\d{1,3}(?:[.,]\d{3})+(?![\p{L}\p{N}])|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])[\p{L}\p{M}\p{N}_])+|[^\s\p{Cf}]/gu;

/** The same where no script without spaces occurs. */
const SPACED_UNIT =
  /@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*|\d{1,3}(?:[.,]\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}_]+|[^\s\p{Cf}]/gu;

/** Tells each unit of a text, and where it begins. Linear in its length. */
export function eachUnit(text: string, tell: (unit: string, start: number) => void): void {
  const pattern = /[\u2e80-\uffff]/.test(text) ? UNIT : SPACED_UNIT;
  for (let at = 0; at < text.length;) {
    let end = endOfPlain(text, at);
    if (end === at) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) return;
      at = match.index;
      end = at + match[0].length;
    }
    tell(text.slice(at, end), at);
    at = text[end] === " " ? end + 1 : end;
  }
}

/** Of each ASCII character, whether it is a letter, a digit or an underscore. */
const PLAIN = Array.from({ length: 128 }, (_, code) => /\w/.test(String.fromCharCode(code)));

/** Where a word of plain letters ends, as most are: no pattern has to look at it. The place itself where none begins. */
function endOfPlain(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first >= 0x30 && first <= 0x39) return at;
  let end = at;
  while (PLAIN[text.charCodeAt(end)] === true) end++;
  return text.charCodeAt(end) > 127 ? at : end;
}

/** A word as the lexicon knows it: small, Arabic alifs without hamza and vowels. */
function folded(unit: string): string {
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

interface Tagged {
  readonly units: readonly string[];
  readonly tags: Set<Tag>;
  service?: string;
  ambiguous?: boolean;
}

function build(words: Words): Lexicon {
  const drafts = new Map<string, Tagged>();
  const add = (phrase: string, tag: Tag, service = "", ambiguous = false): void => {
    const units = unitsOf(phrase, ambiguous);
    if (units.length === 0) return;
    const key = units.join(" ");
    const draft: Tagged = drafts.get(key) ?? { units, tags: new Set<Tag>() };
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
  const entries = [...drafts.values()].map(({ units, ...meaning }) => ({ units, meaning }));
  return { words, ...indexed(entries) };
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
  eachUnit(phrase, (unit) => {
    if (unit === "*" && units.length > 0) units.push(`${units.pop()!}*`);
    else units.push(exactCase ? unit : folded(unit));
  });
  return units;
}

function indexed(entries: Entry[]): Omit<Lexicon, "words"> {
  const exact: Table = new Map();
  const stems: Table = new Map();
  const services: Table = new Map();
  const put = (table: Table, key: string, entry: Entry): void => {
    const known = table.get(key);
    if (known) known.push(entry);
    else table.set(key, [entry]);
  };
  entries.sort((a, b) => b.units.length - a.units.length);
  const stemmed = entries.filter(({ units }) => units[0]!.endsWith("*"));
  const head = Math.min(...stemmed.map(({ units }) => units[0]!.length - 1));
  stemmed.sort((a, b) => b.units[0]!.length - a.units[0]!.length);
  for (const entry of stemmed) put(stems, entry.units[0]!.slice(0, head), entry);
  for (const entry of entries) {
    const first = entry.units[0]!;
    if (first.endsWith("*")) continue;
    put(exact, first, entry);
    if (entry.units.length === 1 && entry.meaning.tags.has("service")) put(services, first, entry);
  }
  return { exact, stems, head, services };
}

/** A word or another sign, whatever stands beside it. */
export interface Unit {
  readonly text: string;
  readonly folded: string;
  /** Letters or digits, not punctuation. */
  readonly word: boolean;
  readonly capital: boolean;
  /** What it is by itself, and the longer phrases that may begin with it, the longest first. */
  readonly alone: Entry | undefined;
  readonly longer: readonly Entry[];
}

const WORD = /^[\p{L}\p{N}@_]/u;
const CAPITAL = /^(?:\p{Lu}|\p{Lt})/u;

/** Looks a word up. */
export function unitOf(lexicon: Lexicon, text: string, small = folded(text)): Unit {
  const entries = [
    ...(lexicon.exact.get(text) ?? []),
    ...((small === text ? undefined : lexicon.exact.get(small)) ?? []),
    ...(small.length > LONGEST ? [] : withEndings(lexicon, small)),
  ].filter(({ units, meaning }) =>
    meaning.ambiguous === true ? text === units[0] : agrees(units[0]!, small),
  );
  return {
    text,
    folded: small,
    word: WORD.test(text),
    capital: CAPITAL.test(text),
    alone: entries.find(({ units }) => units.length === 1),
    longer: entries.filter(({ units }) => units.length > 1).sort((a, b) => b.units.length - a.units.length),
  };
}

/** The longest phrase that begins at a word; `undefined` if the word is not known. */
export function phraseAt(units: readonly Unit[], at: number): Entry | undefined {
  const { alone, longer } = units[at]!;
  return longer.find((entry) => goesOn(entry, units, at)) ?? alone;
}

function goesOn({ units: wanted }: Entry, units: readonly Unit[], at: number): boolean {
  for (let next = 1; next < wanted.length; next++) {
    const unit = units[at + next];
    if (!unit || !agrees(wanted[next]!, unit.folded)) return false;
  }
  return true;
}

function agrees(wanted: string, small: string): boolean {
  return wanted.endsWith("*") ? small.startsWith(wanted.slice(0, -1)) : small === wanted;
}

/** No word of interest is longer. */
const LONGEST = 40;

const ENDINGS = /^(?:a|ie|ze|u|em|owi|e|ом|і|е|у|у|і|а|ом|ів|ю|s|i|ında|da|de|un)$/;

/** What a word may be with an ending behind it: a stem, the name of a service in a Slavic case (Twitterze, Фейсбуке). */
function withEndings({ stems, head, services }: Lexicon, word: string): readonly Entry[] {
  const found = stems.get(word.slice(0, head)) ?? [];
  for (let length = 1; length <= 3 && word.length >= 7; length++) {
    const stem = word.slice(0, -length);
    const named = services.get(stem);
    if (!named || !ENDINGS.test(word.slice(-length))) continue;
    return [...found, ...named.map(({ meaning }) => ({ meaning, units: [`${stem}*`] }))];
  }
  return found;
}
