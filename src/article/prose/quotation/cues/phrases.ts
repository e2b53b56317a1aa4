// The noun phrase around a post, a service or another source: how far it reaches, and which of these it means.
import { isPostNoun } from "./look-alikes.ts";
import { LONGEST } from "./phrase.ts";
import { serviceAt, serviceBehind } from "./services.ts";
import { is } from "../../../../language/terms.ts";
import { isCited } from "./role.ts";
import type { Binding, Phrase } from "./phrase.ts";
import type { Term } from "../../../../language/terms.ts";
import type { Words } from "../../../../language/words.ts";

/** The phrase around a head; `undefined` if it means no place where words may stand. */
export function phraseAt(
  terms: readonly Term[],
  head: number,
  binding: Binding,
  end: number,
  words: Words,
): Phrase | undefined {
  const term = terms[head]!;
  const { from } = binding;
  if (is(term, "service")) {
    const named = serviceAt(terms, head, binding, end, words);
    return named && { from, ...named };
  }
  // "un usuario de Reddit", "ein Nutzer auf X"
  if (
    is(term, "users") &&
    is(terms[head + 1], "of", "place") &&
    head + 2 < end &&
    is(terms[head + 2], "service")
  ) {
    const { service } = terms[head + 2]!;
    return { from, to: head + 3, kind: "post", service: service!, weak: false, user: true };
  }
  if (is(term, "posts", "replies") && isPostNoun(terms, head, words)) {
    const service = serviceBehind(terms, head, end, words);
    const weak = is(term, "replies") || term.service === undefined;
    if (service)
      return { from, to: service.to, kind: "post", service: service.name, weak: false, user: false };
    if (
      is(term, "replies") &&
      is(term, "media", "sources") &&
      !is(term, "posts") &&
      !isCited(terms, head, head + 1)
    )
      return otherAt(terms, head, from);
    return {
      from,
      to: head + 1,
      kind: "post",
      ...(term.service !== undefined && { service: term.service }),
      weak,
      user: false,
    };
  }
  if (is(term, "media", "sources")) {
    // "in a video message": the second noun is the thing.
    if (words.language === "en" && is(terms[head + 1], "media") && head + 1 < end) return undefined;
    const service = serviceBehind(terms, head, end, words);
    if (!service && isPutOnline(terms, head, end))
      return { from, to: Math.min(end, head + 2), kind: "post", weak: true, user: false };
    // "mocked the report on Truth Social": the place is that of the mocking.
    const direct = service && service.to - head === 3 && is(terms[head + 1], "place");
    if (direct && binding.bound === undefined && isSpokenOf(terms, from)) return undefined;
    if (service && hasNounBetween(terms, head, service.to)) return undefined;
    if (service && isBroadcast(terms, head, service.to)) return otherAt(terms, head, from);
    if (service)
      return { from, to: service.to, kind: "post", service: service.name, weak: false, user: false };
    return otherAt(terms, head, from);
  }
  return undefined;
}

/** "during a debate that was streamed live on YouTube": an occasion at which somebody speaks, whoever shows it. */
function isBroadcast(terms: readonly Term[], head: number, to: number): boolean {
  if (!OCCASION.test(terms[head]!.text)) return false;
  return terms.slice(head + 1, to).some(({ text }) => STREAMED.test(text));
}

const OCCASION =
  /^(?:debates?|hearing|session|meeting|trial|sitting|ceremony|rally|debatte|sitzung|anhörung|verhandlung|débat|audience|séance|réunion|sesión|audiencia|seduta|udienza|sessão|audiência)$/iu;

const STREAMED =
  /^(?:streamed|live-?streamed|broadcast|broadcasted|carried|übertragen\p{L}*|gestreamt\p{L}*|retransmise?|diffusée?|retransmitid[oa]|transmitid[oa]|trasmess[oa])$/iu;

/** A verb of speech, and no verb that puts something anywhere, has the phrase for its object. */
function isSpokenOf(terms: readonly Term[], from: number): boolean {
  const verb = terms[from - 1];
  if (verb?.word === true && verb.tags.size === 0) return /ed$/.test(verb.text);
  return is(verb, "says") && !is(verb, "sharing", "posting", "writes", "be");
}

/** "in a video posted Sunday", "dans une vidéo mise en ligne": posted, wherever; but not on a site that is named. */
function isPutOnline(terms: readonly Term[], head: number, end: number): boolean {
  const verb = terms[head + 1];
  if (!is(terms[head], "media") || !verb || head + 1 >= end) return false;
  const online =
    is(verb, "posting") ||
    isOnAccount(terms, head + 2, end) ||
    ONLINE.test(verb.text) ||
    /^online$/i.test(terms[head + 2]?.text ?? "");
  if (!online || !is(verb, "posting", "sharing")) return false;
  for (let at = head + 2; at < Math.min(end, head + LONGEST); at++) {
    if (is(terms[at], "sources") || /^(?:door|wall|window|gate|board)$/i.test(terms[at]!.text)) return false;
    if (terms[at]!.text === ",") break;
  }
  return true;
}

/** "a video shared on the club's channels", "released on his official page" */
function isOnAccount(terms: readonly Term[], from: number, end: number): boolean {
  if (!is(terms[from], "place")) return false;
  for (let at = from + 1; at < Math.min(end, from + LONGEST); at++) {
    if (CHANNEL.test(terms[at]!.text)) return true;
    if (is(terms[at], "sources", "place") || /^[,.;]$/.test(terms[at]!.text)) return false;
  }
  return false;
}

const CHANNEL = /^(?:accounts?|channels?|feeds?|socials|profiles?|handles?)$/i;

const ONLINE = /^(?:uploaded|mise? en ligne|subid[oa]|hochgeladene?[mnrs]?|caricat[oa]|выложенн\p{L}+)$/iu;

/** "the picture in a post on X\": the noun that is nearer to the service has it. */
function hasNounBetween(terms: readonly Term[], head: number, to: number): boolean {
  let placed = false;
  for (let at = head + 1; at < to && !is(terms[at], "service"); at++) {
    if (is(terms[at], "place")) placed = true;
    else if (placed && is(terms[at], "posts", "media") && !is(terms[at], "back")) return true;
  }
  return false;
}

function otherAt(terms: readonly Term[], head: number, from: number): Phrase | undefined {
  return is(terms[head], "sources")
    ? { from, to: head + 1, kind: "other", weak: false, user: false }
    : undefined;
}
