// Faithful quotations of recorded posts changed in one place, by rule: nobody chose what is changed, or where.
import { createHash } from "node:crypto";
import { languageOf } from "../../src/quote/index.ts";
import { cases, printedIn } from "./cases.ts";
import type { Case } from "./cases.ts";

/** What was changed. */
export const KINDS = ["number", "name", "negation", "condition", "colour", "word"] as const;
export type Kind = (typeof KINDS)[number];

/** A quotation in pieces, one of them changed. */
export interface Mutation {
  readonly one: Case;
  readonly kind: Kind;
  readonly language: string;
  /** Which piece was changed, of how many. */
  readonly piece: number;
  readonly parts: readonly string[];
  /** What stood there, and what stands there now. */
  readonly from: string;
  readonly to: string;
  /** Whether the post is of the part that is only looked at. */
  readonly apart: boolean;
}

/** Words by language; kept here, apart from what the code knows. Each pair is put one for the other. */
const NEGATIONS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "not",
    "no",
    "never",
    "don't",
    "can't",
    "won't",
    "didn't",
    "isn't",
    "doesn't",
    "nothing",
    "nobody",
    "without",
  ],
  de: ["nicht", "kein", "keine", "keinen", "nie", "niemals", "ohne"],
  fr: ["pas", "jamais", "rien", "sans"],
  es: ["no", "nunca", "nada", "sin"],
  pt: ["não", "nunca", "nada", "sem"],
};
const AUXILIARIES: Readonly<Record<string, readonly [words: readonly string[], put: string]>> = {
  en: [["is", "are", "was", "will", "can", "has", "have", "should", "would"], "not"],
  de: [["ist", "sind", "war", "wird", "kann", "hat", "haben", "werden"], "nicht"],
};
/** Of these the negation goes before. */
const VERBS: Readonly<Record<string, readonly [words: readonly string[], put: string]>> = {
  es: [["es", "son", "está", "están", "hay", "tiene", "ha", "puede"], "no"],
  pt: [["é", "são", "está", "estão", "há", "tem", "foi", "pode"], "não"],
};
const PAIRS: Readonly<
  Record<"condition" | "colour", Readonly<Record<string, readonly (readonly [string, string])[]>>>
> = {
  condition: {
    en: [
      ["if", "unless"],
      ["until", "after"],
      ["before", "after"],
      ["because", "although"],
      ["when", "unless"],
      ["since", "until"],
      ["only", ""],
      ["or", "and"],
    ],
    de: [
      ["wenn", "obwohl"],
      ["bis", "nach"],
      ["vor", "nach"],
      ["weil", "obwohl"],
      ["nur", ""],
      ["oder", "und"],
    ],
    fr: [
      ["si", "sauf"],
      ["avant", "après"],
      ["depuis", "avant"],
    ],
    es: [
      ["si", "aunque"],
      ["hasta", "desde"],
      ["antes", "después"],
    ],
    pt: [
      ["se", "embora"],
      ["até", "desde"],
      ["antes", "depois"],
    ],
  },
  colour: {
    en: [
      ["red", "blue"],
      ["green", "red"],
      ["white", "black"],
      ["black", "white"],
      ["blue", "green"],
      ["spring", "autumn"],
      ["summer", "winter"],
      ["winter", "summer"],
    ],
    de: [
      ["rote", "blaue"],
      ["grüne", "rote"],
      ["grünen", "roten"],
      ["sommer", "winter"],
      ["winter", "sommer"],
    ],
    fr: [
      ["rouge", "bleu"],
      ["vert", "rouge"],
      ["été", "hiver"],
    ],
    es: [
      ["rojo", "azul"],
      ["verde", "rojo"],
      ["verano", "invierno"],
    ],
    pt: [
      ["vermelho", "azul"],
      ["verde", "vermelho"],
      ["verão", "inverno"],
    ],
  },
};
const CONTENT: Readonly<Record<string, readonly string[]>> = {
  en: ["bought", "harbour", "blind", "quietly"],
  de: ["verkauft", "hafen", "leise", "teuer"],
  fr: ["vendu", "port", "fermé", "cher"],
  es: ["vendido", "puerto", "cerrado", "caro"],
  pt: ["vendido", "porto", "fechado", "caro"],
};
const NAMES = ["Larkhaven", "Oakport", "Hopperton", "Seestadt"];

const digestOf = (text: string): number =>
  Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16);

/** Words with their places; links, mentions and tags are none. */
function wordsIn(text: string): { word: string; at: number }[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}@#/._-])[\p{L}\p{N}][\p{L}\p{N}'’]*(?![\p{L}\p{N}@/_])/gu)].map(
    (match) => ({
      word: match[0],
      at: match.index,
    }),
  );
}

interface Edit {
  readonly kind: Kind;
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** Everything that could be changed in a piece, the first of each kind. */
function editsOf(text: string, language: string, seed: number): Edit[] {
  const words = wordsIn(text).filter(
    ({ at }) =>
      !/\[[^\]]*$/.test(text.slice(0, at)) &&
      !/\S*(?:https?:|www\.)\S*$/.test(text.slice(Math.max(0, at - 60), at)),
  );
  const lower = (word: string): string => word.toLowerCase().replaceAll("’", "'");
  const like = (to: string, from: string): string =>
    to !== "" && /^\p{Lu}/u.test(from) ? to[0]!.toUpperCase() + to.slice(1) : to;
  const edits: Edit[] = [];
  const add = (
    kind: Kind,
    found: { word: string; at: number } | undefined,
    to: (word: string) => string,
  ): void => {
    if (found) edits.push({ kind, at: found.at, from: found.word, to: to(found.word) });
  };
  add(
    "number",
    words.find(({ word }) => /^\d{1,6}$/.test(word)),
    (word) => String((Number(word[0]!) % 9) + 1) + word.slice(1),
  );
  add(
    "name",
    language === "de"
      ? undefined
      : words.find(({ word, at }, index) => {
          const [before, behind] = [words[index - 1], words[index + 1]];
          const within = before !== undefined && /^\s$/.test(text.slice(before.at + before.word.length, at));
          return (
            within &&
            /^\p{Lu}\p{Ll}{3,}$/u.test(word) &&
            /^\p{Ll}/u.test(before.word) &&
            (behind === undefined || /^\p{Ll}/u.test(behind.word))
          );
        }),
    () => NAMES[seed % NAMES.length]!,
  );
  const denial = words.find(({ word }) => NEGATIONS[language]?.includes(lower(word)));
  add("negation", denial, () => "");
  const [auxiliaries, put] = AUXILIARIES[language] ?? [[], ""];
  add(
    "negation",
    denial ? undefined : words.find(({ word }) => auxiliaries.includes(lower(word))),
    (word) => `${word} ${put}`,
  );
  const [verbs, before] = VERBS[language] ?? [[], ""];
  add(
    "negation",
    denial ? undefined : words.find(({ word }) => verbs.includes(lower(word))),
    (word) => like(before, word) + " " + lower(word),
  );
  for (const kind of ["condition", "colour"] as const)
    for (const [one, other] of PAIRS[kind][language] ?? [])
      if (!edits.some((edit) => edit.kind === kind))
        add(
          kind,
          words.find(({ word }) => lower(word) === one),
          (word) => like(other, word),
        );
  const long = words.filter(({ word }) => /^\p{Ll}{5,}$/u.test(word));
  const content = CONTENT[language] ?? [];
  if (content.length > 0)
    add("word", long[seed % Math.max(1, long.length)], () => content[seed % content.length]!);
  return edits.filter(({ from, to }) => lower(from) !== lower(to));
}

/** A quotation in two or three pieces, cut behind a comma or the end of a sentence, else in its middle. */
function cutUp(parts: readonly string[], seed: number): string[] {
  if (parts.length > 1) return [...parts];
  const [text] = parts as [string];
  const breaks = [...text.matchAll(/[,;:.!?]\s+(?=\p{L})/gu)].map((match) => match.index + 1);
  const fair = breaks.filter(
    (at) => wordsIn(text.slice(0, at)).length > 2 && wordsIn(text.slice(at)).length > 2,
  );
  if (fair.length === 0) return [text];
  const first = fair[seed % fair.length]!;
  const second = fair.find((at) => at > first && wordsIn(text.slice(first, at)).length > 2);
  const ends = seed % 3 === 0 && second !== undefined ? [first, second] : [first];
  return [0, ...ends].map((from, index) => text.slice(from, ends[index] ?? text.length).trim());
}

/** Every change of every piece of the labelled faithful quotations whose language has words above. */
export function mutations(): Mutation[] {
  return cases
    .filter(({ faithful }) => faithful)
    .flatMap((one) => {
      const { parts: whole } = printedIn(one);
      const seed = digestOf(`${one.post.file} ${one.id}`);
      const language = languageOf(whole.join(" ")) ?? "";
      if (NEGATIONS[language] === undefined) return [];
      const parts = cutUp(whole, seed);
      return parts.flatMap((text, piece) =>
        editsOf(text, language, seed + piece).map(({ kind, at, from, to }): Mutation => {
          const rest = text.slice(at + from.length);
          const changed = text.slice(0, at) + to + (to === "" ? rest.replace(/^\s+/, "") : rest);
          return {
            one,
            kind,
            language,
            piece,
            parts: parts.map((part, index) => (index === piece ? changed : part)),
            from,
            to,
            apart: digestOf(one.post.file) % 2 === 1,
          };
        }),
      );
    });
}
