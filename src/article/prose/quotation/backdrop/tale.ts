// Sentences before a quotation that tell of a post.
import { FAR } from "../continuity.ts";
import { is } from "../../../../language/terms.ts";
import { postTold } from "../told.ts";
import { kindOf, MOVING_SERVICES, stemOf } from "./kind.ts";
import type { Read } from "../page.ts";
import type { Sourced } from "../sources.ts";
import type { PostTold } from "../told.ts";
import type { Kind } from "./kind.ts";

/** How many passages back somebody who posted is still known to write there. */
export const BACK = 3;

/** How many sentences of a passage are looked at. */
const SENTENCES = 6;

/** A sentence that tells of a post, and where it stands. */
export interface Told extends PostTold {
  readonly passage: number;
  readonly kinds: ReadonlySet<Kind>;
  /** The beginnings of its nouns for things that are posted. */
  readonly nouns: ReadonlySet<string>;
}

/** The nearest sentence before a quotation that tells of a post, of a kind if one is asked for. */
export function toldBefore(own: Sourced, read: (at: number) => Read, kind?: Kind): Told | undefined {
  const { passage, term } = own.draft.at;
  for (let at = passage; at >= Math.max(0, passage - BACK); at--) {
    const reading = read(at);
    const first = own.pieces[0]!;
    const within =
      at === passage && first.passage === passage ? reading.sentenceOf[term]! : reading.sentences.length;
    for (let sentence = within - 1; sentence >= Math.max(0, within - SENTENCES); sentence--) {
      const span = reading.sentences[sentence]!;
      const told = postTold(reading, span);
      if (!told) continue;
      const kinds = kindsIn(reading, span, told.service);
      if (kind === undefined || kinds.has(kind))
        return { ...told, passage: at, kinds, nouns: nounsIn(reading, span) };
    }
  }
  return undefined;
}

function kindsIn({ terms }: Read, { from, to }: { from: number; to: number }, service?: string): Set<Kind> {
  const kinds = new Set<Kind>();
  if (service !== undefined && MOVING_SERVICES.has(service)) kinds.add("moving");
  for (let at = from; at < Math.min(to, from + FAR); at++) {
    const term = terms[at]!;
    if (is(term, "service") && /\blive$/i.test(term.text)) kinds.add("moving");
    if (is(term, "media", "images", "replies")) kinds.add(kindOf(term));
    if (is(term, "posts")) kinds.add("written");
  }
  return kinds;
}

function nounsIn({ terms }: Read, { from, to }: { from: number; to: number }): Set<string> {
  const named = terms.slice(from, Math.min(to, from + FAR)).filter((term) => is(term, "media", "replies"));
  return new Set(named.map(stemOf));
}
