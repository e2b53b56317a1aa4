// Who speaks in scripts without capital letters, where names do not show.
import { is } from "../../../language/terms.ts";
import { accountOf, leading, nameRun, runBefore } from "./uncased/arabic-hebrew.ts";
import { firstSubject } from "./uncased/chinese.ts";
import { owner, topicOf } from "./uncased/japanese.ts";
import { markedSubject } from "./uncased/korean-hindi.ts";
import type { Cue } from "./cue.ts";
import type { Governor, Zone } from "./governor.ts";
import type { Named } from "./people.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "../../../language/sentences.ts";

/** Where no capitals show names: what stands between the clause's start and its verb or topic mark. */
export function uncasedSpeaker(
  reading: Reading,
  governor: Governor | undefined,
  cue: Cue | undefined,
  before: Zone,
): Named | undefined {
  const { terms, words } = reading;
  const verb = governor?.verb;
  if (words.subject === "topic")
    return topicOf(reading, before) ?? (governor && topicOf(reading, governor.zone)) ?? owner(reading, cue);
  if (words.subject === "first") return firstSubject(reading, governor, before);
  if (words.subject === "marked")
    return markedSubject(reading, governor?.zone ?? before) ?? markedSubject(reading, before);
  if (verb === undefined) return cue && (accountOf(reading, cue) ?? runBefore(reading, before.from, cue));
  const { zone } = governor!;
  // Hebrew names the subject first, Arabic behind its verb.
  const ahead =
    words.language === "he" && zone.side === "before" ? leading(reading, zone.from, verb) : undefined;
  const behind = ahead ?? nameRun(reading, verb + 1, zone.to, cue);
  if (behind) return behind;
  if (zone.side === "after") return undefined;
  for (let at = zone.from; at < verb; at++) {
    const object = cue && (cue.role === "object" || cue.role === "subject");
    const found = is(terms[at], "place", "moments", "weekdays", "determiners")
      ? undefined
      : nameRun(reading, at, verb, object ? undefined : cue);
    if (found) return found;
    if (is(terms[at], "place")) while (at + 1 < verb && !/^[,،]$/.test(terms[at + 1]!.text)) at++;
  }
  return undefined;
}

/**
 * Who a sentence is about where no capitals show names; `undefined` if it does not say.
 *
 * @param cue the phrase by which the sentence tells of a post, if it does: the owner of the account may be meant.
 */
export function nameOfSubject(reading: Reading, span: Span, cue?: Cue): string | undefined {
  const { words, terms } = reading;
  const { from, to } = span;
  if (words.subject !== undefined) {
    const found = uncasedSpeaker(reading, undefined, cue, { ...span, side: "before" });
    return found?.kind === "name" ? found.text : undefined;
  }
  // Arabic and Hebrew: the words beside the first verb, behind it or before it.
  for (let at = from; at < to; at++) {
    if (!is(terms[at], "says", "writes", "adds", "posting", "sharing")) continue;
    const [left, right] = [nameRun(reading, from, at, undefined), nameRun(reading, at + 1, to, undefined)];
    const found = words.language === "he" ? (left ?? right) : (right ?? left);
    return found?.kind === "name" ? found.text : undefined;
  }
  // השחקנית נועה ברקאי לא שתקה: who opens the sentence.
  const opening = nameRun(reading, from, Math.min(to, from + 7), undefined);
  return opening?.kind === "name" && opening.to - opening.from > 1 ? opening.text : undefined;
}
