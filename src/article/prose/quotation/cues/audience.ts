// Cues that name readers: "shared with her 2.3 million Instagram followers", "told followers on X".
import { LONGEST } from "./phrase.ts";
import { serviceBehind } from "./services.ts";
import { is } from "../../../../language/terms.ts";
import type { Cue } from "../cue.ts";
import type { Span } from "../../../../language/sentences.ts";
import type { Term } from "../../../../language/terms.ts";
import type { Words } from "../../../../language/words.ts";

/** How far from the noun for its readers a verb of telling stands, in terms. */
const TOLD = 6;

/** "shared with her 2.3 million Instagram followers", "told followers on X": what an account tells its readers is posted. */
export function audienceAt(
  terms: readonly Term[],
  head: number,
  within: Span,
  words: Words,
): Cue | undefined {
  let from = head;
  let service: string | undefined;
  let bound = -1;
  let asked = false;
  for (let at = head - 1; at >= Math.max(within.from, head - LONGEST); at--) {
    const term = terms[at]!;
    if (is(term, "service")) service = term.service;
    else if (is(term, "place", "beside") && !is(term, "determiners")) {
      bound = at;
      break;
    } else if (is(term, "tells")) {
      bound = at + 1;
      break;
    } else if (is(term, "by")) {
      asked = is(terms[at - 1], "says", "tells", "posting");
      bound = at;
      break;
    } else if (term.text === "." && /^\d/.test(terms[at - 1]?.text ?? "")) continue;
    else if (!term.word || is(term, "says", "writes", "posting", "aside", "that")) break;
    from = at;
  }
  const behind = serviceBehind(terms, head, within.to, words);
  service ??= behind?.name;
  if (bound < 0 && words.placeAfter === undefined) return undefined;
  // "Posting to her followers": the verb may be taken for a noun, and its phrase for a cue.
  const first = bound === within.from && is(terms[bound - 1], "posting", "posts") ? bound - 1 : within.from;
  const near = terms.slice(Math.max(first, bound - TOLD), Math.max(bound, within.from));
  const tells = near.some(
    (term) =>
      is(term, "tells", "says", "writes", "sharing", "posting", "adds") || /^posting$/i.test(term.text),
  );
  const named = service !== undefined || FOLLOWERS.test(terms[head]!.text);
  if (!named || !(tells || words.placeAfter !== undefined)) return undefined;
  const to = behind && behind.to > head ? behind.to : head + 1;
  return {
    from: bound >= 0 ? Math.min(bound, from) : from,
    to,
    head,
    kind: "post",
    role: asked ? "reply" : "in",
    ...(service !== undefined && { service }),
    weak: service === undefined,
  };
}

/** Fans and readers listen elsewhere too. */
const FOLLOWERS =
  /^(?:follow|foll|subscri|abonn|segui|inscrit|iscritt|suscript|подпис|підпис|фоло|obserw|subskr|ακολού|متابع|עוקב|フォロワー|팔로워|구독|फॉलो|takip|abone|volger|följ|prenum)/iu;

/** "объяснил он подписчикам в своём телеграм-канале": readers right behind a verb of speech are told there. */
export function isTold(terms: readonly Term[], audience: number, floor: number): boolean {
  for (let at = audience - 1; at >= Math.max(floor, audience - 4); at--) {
    if (is(terms[at], "says", "writes", "tells", "adds", "posting")) return true;
    if (is(terms[at], "place", "beside") || /^\d/.test(terms[at]!.text)) return false;
  }
  return false;
}
