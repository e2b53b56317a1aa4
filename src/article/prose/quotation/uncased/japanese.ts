// Subjects in Japanese: what stands before は or が, or owns the account.
import { is } from "../../../../language/terms.ts";
import type { Cue } from "../cue.ts";
import type { Zone } from "../governor.ts";
import type { Named } from "../people.ts";
import type { Reading } from "../reading.ts";
import type { Term } from "../../../../language/terms.ts";

/** Japanese marks the topic with は or が: what stands before it since the last comma. */
export function topicOf({ text, terms }: Reading, { from, to }: Zone): Named | undefined {
  for (let at = from; at < to; at++) {
    if (!/^[はが]$/.test(terms[at]!.text)) continue;
    let first = at;
    while (
      first > from &&
      !/^[、。「」（）,]$/.test(terms[first - 1]!.text) &&
      terms[first - 1]!.quote === undefined
    )
      first--;
    if (first === at && /^[）)]$/.test(terms[at - 1]?.text ?? ""))
      return topicBeforeBracket(text, terms, at, from);
    if (first === at || at - first > 30) continue;
    const one = at - first === 1 && is(terms[first], "pronouns");
    return {
      from: first,
      to: at,
      kind: one ? "pronoun" : "name",
      text: text.slice(terms[first]!.start, terms[at - 1]!.end),
      bound: false,
    };
  }
  return undefined;
}

/** 避難所の女性（68）は: an age stands between the name and its mark. */
function topicBeforeBracket(
  text: string,
  terms: readonly Term[],
  at: number,
  floor: number,
): Named | undefined {
  let last = at - 1;
  while (last > floor && at - last < 8 && !/^[（(]$/.test(terms[last]!.text)) last--;
  let first = last;
  while (first > floor && last - first < 30 && terms[first - 1]!.word) first--;
  return first === last
    ? undefined
    : {
        from: first,
        to: at,
        kind: "name",
        text: text.slice(terms[first]!.start, terms[last]!.start),
        bound: false,
      };
}

/** 東浦町の公式X「…」: whose account it is. */
export function owner({ text, terms }: Reading, cue: Cue | undefined): Named | undefined {
  if (!cue || terms[cue.to]?.quote === undefined) return undefined;
  let last = cue.head;
  while (last > cue.from && terms[last]!.text !== "の") last--;
  let first = last;
  while (first > cue.from && terms[first - 1]!.word && !/^\d/.test(terms[first - 1]!.text)) first--;
  if (first === last) return undefined;
  return {
    from: first,
    to: last,
    kind: "name",
    text: text.slice(terms[first]!.start, terms[last - 1]!.end),
    bound: false,
  };
}
