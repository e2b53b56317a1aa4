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
