// The names of services in a sentence: where they are places on which words stand, and what belongs to them.
import { is } from "../../../../language/terms.ts";
import { LONGEST } from "./phrase.ts";
import type { Term } from "../../../../language/terms.ts";
import type { Words } from "../../../../language/words.ts";
import type { Binding, Phrase } from "./phrase.ts";

/** A service as the head: alone behind a preposition, or before a noun that belongs to it. */
export function serviceAt(
  terms: readonly Term[],
  head: number,
  binding: Binding,
  end: number,
  words: Words,
): Omit<Phrase, "from"> | undefined {
  const term = terms[head]!;
  const { bound } = binding;
  let to = head + 1;
  let { service } = term;
  // "auf der Plattform X": a general word, then the name.
  if (service === "social-media" && is(terms[to], "service") && to < end) service = terms[to++]!.service;
  if (terms[to]?.text === "-" && to + 1 < end) to++;
  const next = to < end ? terms[to] : undefined;
  const name = { kind: "post" as const, service: service!, weak: false };
  if (next && is(next, "users") && !is(next, "posts")) return { ...name, to: to + 1, user: true };
  const noun = nounBehind(terms, to, end);
  // "the YouTube channel's rival"
  const possessed = noun !== undefined && /^['’]s$/.test(terms[noun + 1]?.text ?? "");
  if (
    possessed &&
    !is(terms[noun + 2], "posts", "media", "replies", "service") &&
    terms[noun + 2]?.word === true
  )
    return undefined;
  if (noun !== undefined) {
    const named = appositive(terms, noun, end) ?? terms[noun]!.service ?? service!;
    return { ...name, service: named === "social-media" ? service! : named, to: noun + 1, user: false };
  }
  const owned = next && (next.text === "'s" || next.text === "’s") ? terms[to + 1] : next;
  if (terms[to - 1]!.text === "-" || is(owned, "compounds")) return undefined;
  if (next?.text === "." && terms[to + 1]?.text === "com") return undefined;
  if (isCompanys(terms, head)) return undefined;
  const placed = placeBehind(terms, to, end, words);
  if (placed !== undefined) return { ...name, to: placed, user: false };
  // 町の公式X「…」
  if (
    words.capitals === "none" &&
    words.subject !== "marked" &&
    terms[to]?.quote !== undefined &&
    /[\u3040-\u9fff]/.test(terms[head - 1]?.text ?? "")
  )
    return { ...name, to, user: false };
  if (words.cases === true && isPlaceEnding(term.text, words) && !isObject(terms, head))
    return { ...name, to, user: false };
  if (words.verb === "last" && !bound) return undefined;
  if (term.ambiguous === true && !isSurely(terms, head, bound, words)) return undefined;
  if (bound !== "in" && bound !== "according") return undefined;
  // "an open letter to TikTok"
  if (/^to$/i.test(terms[binding.from]!.text) && LETTER.test(terms[binding.from - 1]?.text ?? ""))
    return undefined;
  if (head - binding.from === 1 && is(terms[binding.from], "elsewhere")) return undefined;
  return { ...name, to, user: false };
}

/** "à la direction de YouTube", "the headquarters of Facebook": the company, on which no words stand. */
function isCompanys(terms: readonly Term[], service: number): boolean {
  return is(terms[service - 1], "of", "by") && COMPANYS.test(terms[service - 2]?.text ?? "");
}

const COMPANYS =
  /^(?:management|headquarters|owners?|executives?|board|lawyers?|geschäftsführung|leitung|zentrale|vorstand|direction|siège|dirigeants|dirección|directiva|sede|direzione|vertici|direção|directie|ledningen)$/iu;

/** "his social media platform, Truth Social", "social media platform X". */
function appositive(terms: readonly Term[], noun: number, end: number): string | undefined {
  if (noun + 1 < end && is(terms[noun + 1], "service")) return terms[noun + 1]!.service;
  return noun + 2 < end && terms[noun + 1]!.text === "," ? terms[noun + 2]!.service : undefined;
}

/** "X post", "Facebook-Seite", "Twitter hesabından": the noun that a service belongs to, up to three words on. */
function nounBehind(terms: readonly Term[], at: number, end: number): number | undefined {
  for (let next = at; next < Math.min(end, at + 4); next++) {
    const term = terms[next]!;
    if (is(term, "posts", "replies", "media")) return next;
    if (
      /^['’]$/.test(term.text) ||
      is(term, "placeAfter", "of") ||
      (term.word && !term.capital && term.tags.size === 0)
    )
      continue;
    return undefined;
  }
  return undefined;
}

/** A particle or ending behind a service that says that something stands there: Xで, X'te, X上. */
function placeBehind(terms: readonly Term[], at: number, end: number, words: Words): number | undefined {
  if (words.placeAfter === undefined) return undefined;
  const skip = at < end && /^['’」』]$/.test(terms[at]!.text) ? at + 1 : at;
  return skip < end && is(terms[skip], "placeAfter") && terms[skip]!.start === terms[at]!.start + (skip - at)
    ? skip + 1
    : undefined;
}

/** 유튜브를 그만두다: what is done with a service is no place, but 유튜브를 통해. */
function isObject(terms: readonly Term[], head: number): boolean {
  return /[를을]$/.test(terms[head]!.text) && !/^통[해하]/.test(terms[head + 1]?.text ?? "");
}

/** 인스타그램에, 페이스북을: Korean writes its endings together with the name. */
function isPlaceEnding(text: string, { placeAfter = [] }: Words): boolean {
  if (!/\p{sc=Hangul}$/u.test(text)) return false;
  return placeAfter.some((ending) => text.endsWith(ending));
}

/** `X` counts behind a preposition of place, with at most a few words such as "his X" between; never in "X Street". */
function isSurely(terms: readonly Term[], head: number, bound: Binding["bound"], words: Words): boolean {
  const marked = /^["«“„'‘]$/.test(terms[head - 1]?.text ?? "");
  const before = terms[marked ? head - 2 : head - 1];
  const next = terms[marked ? head + 2 : head + 1];
  if (bound !== "in" && bound !== "according") return false;
  if (!is(before, "place", "takesTo", "determiners", "media", "service", "of", "according")) return false;
  const joined = next?.start === terms[head]!.end && /^[-&+'’]$/.test(next.text);
  const name = next?.word === true && next.capital && next.tags.size === 0;
  // "escribió en X Marta Olivenza": where subjects follow their verbs, the speaker may follow the place.
  const follows =
    words.language !== "en" &&
    is(before, "place") &&
    is(terms[head - 2], "says", "writes", "posting", "adds", "sharing");
  return !joined && (!name || follows);
}

/** "a post ON X", "a statement posted to her Facebook page", "tweets on his account". */
export function serviceBehind(
  terms: readonly Term[],
  head: number,
  end: number,
  words: Words,
): { readonly name: string; readonly to: number } | undefined {
  let placed: number | undefined;
  let plain = 0;
  let told = false;
  const isMedia = is(terms[head], "media", "posts", "replies");
  const letter = LETTER.test(terms[head]!.text);
  const isPut = is(terms[head], "media", "posts", "replies") && !MADE_ELSEWHERE.test(terms[head]!.text);
  const isThing =
    is(terms[head], "media", "posts") &&
    !/^(?:study|report|article|essay|letter|speech)$/i.test(terms[head]!.text);
  for (let at = head + 1; at < Math.min(end, head + 1 + LONGEST); at++) {
    const term = terms[at]!;
    // "a letter to Facebook": the company reads it.
    if (letter && /^(?:to|an|à|a|ao|aan|till)$/i.test(term.text)) return undefined;
    // "in his ruling that the messages published on Twitter": theirs, not the ruling's.
    told ||= is(term, "that") && is(term, "aside");
    if (told && placed === undefined && !isMedia && is(term, "media", "posts", "replies")) return undefined;
    if (is(term, "posts") && term.service !== undefined && placed === undefined)
      return { name: term.service, to: at + 1 };
    const owned = at === head + 2 && is(terms[head + 1], "of") && is(terms[head], "posts");
    if (is(term, "service") && (placed !== undefined || owned || at === head + 1)) {
      const found = serviceAt(terms, at, { from: placed ?? at, bound: "in" }, end, words);
      return found && { name: found.service!, to: found.to };
    }
    // "в паблике «Типичная Ладва» во «ВКонтакте»"
    if (term.quote !== undefined && term.end - term.start < 40 && placed === undefined && isMedia) continue;
    // "в видео, опубликованном на YouTube"
    if (term.text === "," && isThing && is(terms[at + 1], "sharing", "posting") && placed === undefined)
      continue;
    // "in her resignation letter, which she shared on X"
    const shared = term.text === "," ? sharedBehind(terms, at, end) : undefined;
    if (shared !== undefined && isPut) {
      const there = serviceBehind(terms, shared, end, words);
      return there && shared < there.to ? there : undefined;
    }
    if (placed === at - 1 && /^[«“„"]$/.test(term.text) && is(terms[at + 1], "service")) continue;
    if (is(term, "place", "placeAfter", "takesTo")) placed ??= at;
    else if (is(term, "of") && placed === undefined) continue;
    else if (isOwner(term, words) && isMedia && placed === undefined) continue;
    else if (term.tags.size === 0 && ++plain > PLAIN) return undefined;
    else if (placed !== undefined ? !(term.word || /^[-'’]s?$/.test(term.text)) : !isBetween(term))
      return undefined;
    if (is(term, "sources", "says", "writes", "aside", "according") && !is(term, "media", "sharing", "that"))
      return undefined;
  }
  return undefined;
}

/** "в сообщении мэра Виктора Рудакова во «ВКонтакте»": whose it is stands behind it in the genitive. */
function isOwner(term: Term, { language }: Words): boolean {
  if (!term.word || !/^(?:ru|uk|pl)$/.test(language)) return false;
  return is(term, "titles", "bodies") || (term.capital && term.tags.size === 0);
}

/** Things that others pass on: that they were shared says nothing of where their words stand. */
const MADE_ELSEWHERE = /^(?:study|report|article|essay|speech|video|clip|footage|film)$/i;

/** ", which she shared", ", posted": the verb of a clause behind a comma that tells where a thing was put. */
function sharedBehind(terms: readonly Term[], comma: number, end: number): number | undefined {
  if (is(terms[comma + 1], "sharing", "posting")) return comma + 1;
  if (!/^(?:which|die|das|den|que|qu|che|które|który|которое|которую)$/i.test(terms[comma + 1]?.text ?? ""))
    return undefined;
  for (let at = comma + 2; at < Math.min(end, comma + 6); at++) {
    if (is(terms[at], "sharing", "posting")) return at;
    if (!terms[at]!.word || is(terms[at], "be")) return undefined;
  }
  return undefined;
}

const LETTER =
  /(?:^|\s)(?:letters?|e-?mails?|memo|complaint|filing|speech|request|note|brief|schreiben|lettre|courriel|carta|correo|lettera|ofício)$/i;

/** So many words of no special meaning may stand between a noun and its service. */
const PLAIN = 3;

/** What may stand between a noun and the preposition of its service: posted, on Tuesday, that she shared. */
function isBetween(term: Term): boolean {
  if (
    is(
      term,
      "sharing",
      "posting",
      "weekdays",
      "moments",
      "dayParts",
      "dayPrepositions",
      "determiners",
      "media",
    )
  )
    return true;
  if (is(term, "that", "pronouns", "be")) return true;
  return term.word && term.tags.size === 0 && !term.capital;
}
