// Which cue of a sentence a quoted stretch goes with.
import { inClauseOf, rolesFor } from "./choice/in-clause.ts";
import { nearestTo } from "./choice/nearest.ts";
import { participle, relative, sharedByWho } from "./choice/relative.ts";
import { bareCue } from "./choice/verbless.ts";
import { cuesIn } from "./reading.ts";
import { is } from "../../../language/terms.ts";
import type { Cue, FoundCue } from "./cue.ts";
import type { Governor, Zone } from "./governor.ts";
import type { Reading } from "./reading.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** The cue that goes with a quoted stretch: the nearest in the clause that governs it. `undefined` if none does. */
export function findCue(
  reading: Reading,
  governor: Governor | undefined,
  quote: number,
  quoted: string,
  before: Zone,
  after: Zone,
): FoundCue | undefined {
  const { terms, words } = reading;
  const about = postAbout(reading, before, quoted);
  if (about) return { cue: about, apart: true };
  if (!governor)
    return bareCue(reading, quote, quoted, before, after) ?? relative(reading, before, before.to, true);
  const { zone, verb } = governor;
  if (verb === undefined)
    return nearestTo(reading, zone, zone.side === "before" ? zone.to : zone.from, [
      "in",
      "according",
      "subject",
      "object",
      "user",
    ]);
  const roles = rolesFor(terms, verb, zone);
  const brought = broughtBy(reading, zone, quote);
  if (brought) return { cue: brought, apart: false };
  const own =
    inClauseOf(reading, zone, verb, roles) ??
    participle(reading, zone, verb) ??
    relative(reading, zone, verb);
  if (own) return own;
  const passedOn = sharedByWho(reading, zone, verb);
  if (passedOn) return passedOn;
  if (zone.side === "before") {
    const next = after.from < after.to ? cuesIn(reading, after)[0] : undefined;
    if (next && isTrailing(reading, quote, quoted, next, after)) return { cue: next, apart: false };
    // “…” a venda, segundo um texto que divulgou no LinkedIn
    if (next?.role === "according" && next.kind === "post") return { cue: next, apart: true };
    return next?.role === "in" && isDirectly(terms, quote, next, words)
      ? { cue: next, apart: false }
      : undefined;
  }
  const hung = relative(reading, before, before.to, true);
  if (hung) return hung;
  if (words.verb !== "last" && hasGovernorOfItsOwn(reading, before)) return undefined;
  const nearer = words.verb === "last" ? setOffBefore(reading, before) : undefined;
  if (nearer) return { cue: nearer, apart: true };
  return nearestTo(
    reading,
    before,
    before.to,
    ["in", "according", ...(words.verb === "last" ? (["subject"] as const) : [])],
    true,
  );
}

/** "Days after her cryptic post about “snakes in silk saris” set tongues wagging": the post holds the words. */
function postAbout(reading: Reading, before: Zone, quoted: string): Cue | undefined {
  const { terms } = reading;
  if (!is(terms[before.to - 1], "beside") || quoted.split(/\s+/, 4).length < 4) return undefined;
  const cue = cuesIn(reading, before).at(-1);
  return cue?.kind === "post" && cue.to === before.to - 1 && is(terms[cue.head], "posts") ? cue : undefined;
}

/** "She said goodbye with a post on Instagram: “…”": the colon shows that the words are those of the post. */
function broughtBy(reading: Reading, zone: Zone, quote: number): Cue | undefined {
  const { terms } = reading;
  if (zone.side !== "before" || !/^[:：]$/.test(terms[quote - 1]?.text ?? "")) return undefined;
  const cue = cuesIn(reading, zone).at(-1);
  if (cue?.kind !== "post" || !WITH.test(terms[cue.from - 1]?.text ?? "")) return undefined;
  for (let at = cue.to; at < quote - 1; at++)
    if (!is(terms[at], "weekdays", "moments", "months", "dayParts", "dayPrepositions")) return undefined;
  return cue;
}

const WITH = /^(?:with|mit|avec|con|com|met|med|с|із|з|z|με|ile)$/iu;

/** "said he would sign it “at once,” posting on X minutes later": a participle behind the words says where. */
function isTrailing({ terms }: Reading, quote: number, quoted: string, cue: Cue, after: Zone): boolean {
  if (cue.kind !== "post") return false;
  const comma = terms[quote + 1]?.text === ",";
  if (!comma && !/,$/.test(quoted)) return false;
  const first = quote + (comma ? 2 : 1);
  if (first >= after.to || cue.from - first > 8) return false;
  const term = terms[first]!;
  return is(term, "posting", "sharing", "writes", "takesTo") || (cue.from === first && is(term, "posts"));
}

/** Xで中傷された女性の訴訟の判決で、裁判長は「…」と述べ: of two places the one nearer to the words, which a comma sets off. */
function setOffBefore(reading: Reading, before: Zone): Cue | undefined {
  const { terms } = reading;
  const [first, ...others] = cuesIn(reading, before);
  const last = others.at(-1);
  if (first?.kind !== "post" || last?.kind !== "other" || last.role !== "in") return undefined;
  const behind = is(terms[last.to], "placeAfter") ? last.to + 1 : last.to;
  return behind < before.to && /^[、，,]$/.test(terms[behind]!.text) ? last : undefined;
}

/** Whether a cue follows the quoted words directly, a day at most between: called it “a disgrace” on Tuesday on Threads. */
function isDirectly(terms: readonly Term[], quote: number, cue: Cue, words: Words): boolean {
  if (words.verb === "last") return true;
  for (let at = quote + 1; at < cue.from; at++) {
    const term = terms[at]!;
    if (cue.from - quote > 8 || is(term, "aside", "coordinators", "says", "tells")) return false;
  }
  return true;
}

/** Whether a verb of speech stands in a zone that governs something else. */
function hasGovernorOfItsOwn({ terms }: Reading, { from, to }: Zone): boolean {
  for (let at = from; at < to; at++)
    if (is(terms[at], "says", "tells", "writes", "posting") && !is(terms[at], "that", "posts", "place"))
      return true;
  return false;
}
