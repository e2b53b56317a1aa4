// Where the attribution of a quoted stretch is looked for: in its sentence, behind its full stop, in the passage before.
import { attribute } from "../attribution.ts";
import { emptyZone } from "../governor.ts";
import { is } from "../../../../language/terms.ts";
import { isVerb } from "../verbs.ts";
import { spokenBefore, spokenBehind } from "./names.ts";
import type { Attribution } from "../attribution.ts";
import type { Zone } from "../governor.ts";
import type { Paragraph, Read } from "../reading.ts";

/** No attribution is looked for farther from the words, in terms. */
export const FAR = 150;

/** The attribution of a quoted stretch, and where it was found. */
export interface Attributed {
  readonly attribution: Attribution;
  readonly where: number;
  readonly found?: "introduction" | "loose";
}

/** Looks for the attribution of a quoted stretch, nearest first. */
export function attributionOf(
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
  at: number,
  index: number,
  begun: boolean,
): Attributed {
  const reading = read(at);
  const { sentences, sentenceOf, quotes } = reading;
  const quote = quotes[index]!;
  const { start, end } = paragraphs[at]!.stretches[index]!;
  const quoted = paragraphs[at]!.passage.text.slice(start, end);
  const sentence = sentences[sentenceOf[quote]!]!;
  const floor = Math.max(
    sentence.from,
    (quotes[spokenBefore(paragraphs[at]!, reading, index)] ?? -1) + 1,
    quote - FAR,
  );
  const before: Zone = { from: floor, to: quote, side: "before" };
  const ceiling = Math.min(
    sentence.to,
    quotes[spokenBehind(paragraphs[at]!, reading, index)] ?? Infinity,
    quote + FAR,
  );
  const after: Zone = { from: quote + 1, to: Math.max(quote + 1, ceiling), side: "after" };
  const own = attribute(reading, quote, quoted, before, after);
  if (own.governor ?? own.cue) return { attribution: own, where: at };
  const loose = looseBehind(reading, index, quoted);
  if (loose) return { attribution: loose, where: at, found: "loose" };
  if (quote === 0 && !begun && at > 0) {
    const introduced = introduction(paragraphs, read, at - 1);
    if (introduced) return { attribution: introduced, where: at - 1, found: "introduction" };
  }
  return { attribution: own, where: at };
}

/** “Will we stop?” Moreno asked. And the slip “We will.” Moreno said on X. */
function looseBehind(reading: Read, index: number, quoted: string): Attribution | undefined {
  const { terms, sentences, sentenceOf, quotes, words } = reading;
  const quote = quotes[index]!;
  const sentence = sentenceOf[quote]!;
  const next = sentences[sentence + 1];
  if (!next || sentences[sentence]!.to !== quote + 1 || words.capitals === "none") return undefined;
  const until = Math.min(next.to, quotes[index + 1] ?? Infinity);
  const verb = firstVerb(
    reading,
    next.from,
    Math.min(until, next.from + (words.capitals === "nouns" ? 4 : 7)),
  );
  if (verb === undefined || until < next.to) return undefined;
  const follows = terms[verb + 1];
  if (follows && is(follows, "that", "determiners") && /[.。]$/.test(quoted)) return undefined;
  // “…” He asked viewers to stay calm: behind a full stop only a place or a day may follow the verb.
  const closed = /[.。]$/.test(quoted) && words.language === "en";
  if (closed && follows?.word === true && !is(follows, "place", "dayPrepositions", "weekdays", "moments"))
    return undefined;
  const after: Zone = { from: next.from, to: Math.min(next.to, next.from + FAR), side: "after" };
  const found = attribute(reading, quote, `${quoted},`, emptyZone(quote, "before"), after);
  return found.governor?.verb === verb ? found : undefined;
}

function firstVerb({ terms }: Read, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (
      is(terms[at], "aside", "place", "according") ||
      /^(?:hat|hatten?|habe|haben|heeft|had|hadden)$/.test(terms[at]!.text)
    )
      return undefined;
    if (isVerb(terms, at) && is(terms[at], "says", "writes", "adds", "posting", "tells")) return at;
  }
  return undefined;
}

/** The passage before, if it ends with a colon: “She wrote on X:” and the words in the next paragraph. */
function introduction(
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
  at: number,
): Attribution | undefined {
  const { passage } = paragraphs[at]!;
  if (passage.kind === "caption" || !/[:：]\s*$/.test(passage.text.slice(-8))) return undefined;
  const reading = read(at);
  const { terms, sentences, quotes } = reading;
  const last = sentences.at(-1);
  if (!last) return undefined;
  const before: Zone = {
    from: Math.max(last.from, (quotes.at(-1) ?? -1) + 1, terms.length - FAR),
    to: terms.length,
    side: "before",
  };
  const found = attribute(reading, terms.length, "", before, emptyZone(terms.length, "after"));
  return (found.governor ?? found.cue) ? found : undefined;
}
