// What binds a noun phrase to its sentence: the preposition before it, if there is one.
import { LONGEST } from "./phrase.ts";
import { is } from "../../../../language/terms.ts";
import type { Binding } from "./phrase.ts";
import type { Term } from "../../../../language/terms.ts";

/** What binds the phrase around a head, looked for from the head backwards. */
export function bindingOf(terms: readonly Term[], head: number, floor: number): Binding {
  // "sui social": the preposition is part of the phrase.
  if (is(terms[head], "service") && /^(?:sui|ai|nei|dai|sugli|aux|en|nas|in|auf)\s/i.test(terms[head]!.text))
    return { from: head, bound: "in" };
  let from = head;
  for (let at = head - 1, steps = 0; at >= floor && steps < LONGEST; at--, steps++) {
    const term = terms[at]!;
    if (is(term, "according")) return { from: at, bound: "according" };
    if (is(term, "replyTo")) return { from: at, bound: "reply" };
    if (is(term, "takesTo")) return { from: at, bound: "in" };
    if (/^to$/i.test(term.text) && !isPutThere(terms, at, floor)) return { from, bound: "beside" };
    if (is(term, "place") && !isHyphened(terms, at))
      return is(terms[head], "posts") && ABOUT.test(term.text)
        ? { from, bound: "beside" }
        : { from: at, bound: "in" };
    // 投稿者は返信の中で: the topic is no part of the phrase.
    if (/^[はがも]$/.test(term.text)) return { from };
    if (is(term, "of")) continue;
    if (UNDER.test(term.text) && is(terms[head], "posts", "images", "media"))
      return { from: at, bound: "in" };
    if (WITH.test(term.text) && isBrought(terms, at, head)) return { from: at, bound: "in" };
    if (is(term, "beside", "aside", "by")) return { from, bound: "beside" };
    // "in an Oct. 3 tweet"
    if (term.text === "." && is(terms[at - 1], "abbreviations")) continue;
    if (!term.word && !/^(?:[-'’#&/–«»“”„"]|'s)$/.test(term.text)) return { from };
    // "in Telegram und X", "в MAX и Telegram"
    if (
      is(term, "coordinators") &&
      is(terms[head], "service") &&
      at === head - 1 &&
      is(terms[at - 1], "service")
    ) {
      at--;
      from = at;
      continue;
    }
    if (is(term, "coordinators", "that") && !is(term, "determiners")) return { from };
    if (
      is(term, "says", "writes", "adds", "tells", "posting", "reads") &&
      !is(term, "posts", "media", "replies", "sources", "sharing")
    )
      return { from };
    // "left a comment on the Reddit thread": the phrase is what was left.
    const does = is(term, "sharing", "posting") || (term.tags.size === 0 && /\p{Ll}ed$/u.test(term.text));
    if (does && at + 1 < head && is(terms[at + 1], "determiners")) return { from };
    from = at;
  }
  return { from };
}

/** "the row over her tweets", "a swipe at his post": of posts these say what something is about. */
const ABOUT = /^(?:over|at|into)$/i;

/** Under a post its comments stand. */
const UNDER = /^(?:под|під|pod|unter|sous|bajo|sob|sotto|onder|under|κάτω|تحت|מתחת)$/iu;

const WITH = /^(?:with|mit|avec|con|com|met|med|с|із|з|z|με)$/iu;

/** "With a long post on X she said goodbye": behind an article for something new a post that is brought holds the words. */
function isBrought(terms: readonly Term[], at: number, head: number): boolean {
  if (![0, 1, 2].some((step) => is(terms[head + step], "posts"))) return false;
  return (
    head - at <= 6 &&
    /^(?:an?|ein|eine[mrns]?|un|une|una|uno|um|uma|een|ett|en|dies\p{L}+|diesem|this)$/iu.test(
      terms[at + 1]?.text ?? "",
    )
  );
}

/** "shared to Instagram", not "the reaction to her Instagram reel". */
function isPutThere(terms: readonly Term[], to: number, floor: number): boolean {
  return !REACTS.test(terms[to - 1]?.text ?? "") || to - 1 < floor;
}

const REACTS =
  /^(?:reactions?|responses?|repl(?:y|ies)|answers?|objections?|links?|access|linked|related|similar|compared|contrary|threats?|alternatives?|rivals?|returns?|addicted|reacted|reacting|responded|responding|objected|opposed|referred|referring|refers|alluding|alluded|due|thanks|attention|pointed|pointing)$/i;

/** "a behind-the-scenes video": a preposition that hyphens make part of a word. */
function isHyphened(terms: readonly Term[], at: number): boolean {
  const [before, next] = [terms[at - 1], terms[at + 1]];
  return (
    (before?.text === "-" && before.end === terms[at]!.start) ||
    (next?.text === "-" && next.start === terms[at]!.end)
  );
}
