// Things of which an article has told, that speak or in which somebody speaks: "the caption read", "she said in the video".
import { is } from "../../../../language/terms.ts";
import { isDefinite, kindOf, MOVING_SERVICES, stemOf } from "./kind.ts";
import { posted } from "./posted.ts";
import { toldBefore } from "./tale.ts";
import type { Read } from "../page.ts";
import type { Sourced } from "../sources.ts";
import type { Told } from "./tale.ts";

/** "the statement went on", "the caption read": beside a post, the same thing speaks on. */
export function fromSpeakingThing(
  own: Sourced,
  last: Sourced | undefined,
  read: (at: number) => Read,
): Sourced | undefined {
  const { verb, zone } = own.draft.attribution.governor!;
  const { terms, words } = read(own.draft.where);
  const subject = terms[verb! - 1];
  if (/^(?:it|es|er)$/i.test(subject?.text ?? "") && is(subject, "pronouns") && !last) {
    const tale = toldBefore(own, read);
    return tale && own.draft.at.passage === tale.passage && tale.subject
      ? posted(own, tale, tale.passage)
      : undefined;
  }
  if (verb! - 1 < zone.from || !is(subject, "media", "replies", "images")) return undefined;
  const phrase = terms.slice(Math.max(zone.from, verb! - 4), verb);
  if (!isDefinite(phrase, words.language, kindOf(subject!))) return undefined;
  if (last?.source === "post" && own.draft.at.passage - last.draft.at.passage <= 1)
    return posted(own, last, last.draft.at.passage);
  const tale = toldBefore(own, read, kindOf(subject!));
  return tale?.strong === true ? posted(own, tale, tale.passage) : undefined;
}

/** "dice nel filmato": the thing is named, in languages whose nouns for it are no sources. */
export function fromNamedThing(own: Sourced, read: (at: number) => Read): Sourced | undefined {
  const { verb, zone } = own.draft.attribution.governor!;
  const { terms, words } = read(own.draft.where);
  for (let at = verb! + 1; at < Math.min(zone.to, verb! + 8); at++) {
    if (!is(terms[at], "images") || is(terms[at], "service")) continue;
    const phrase = terms.slice(Math.max(verb! + 1, at - 4), at + 1);
    if (!phrase.some((term) => is(term, "place")) || !isDefinite(phrase, words.language, kindOf(terms[at]!)))
      return undefined;
    const tale = toldBefore(own, read, kindOf(terms[at]!));
    return tale && posted(own, tale, tale.passage);
  }
  return undefined;
}

/** "she said in the video", after a sentence about the video that she posted. */
export function fromSameThing(own: Sourced, read: (at: number) => Read): Sourced | undefined {
  const { cue } = own.draft.attribution;
  if (!cue || cue.role !== "in") return undefined;
  const {
    terms,
    words: { language },
  } = read(own.draft.where);
  const head = terms[cue.head]!;
  const camera =
    /^(?:camera|cameras|kamera|caméra|cámara|câmera|telecamera|камеру|камері|kamery|kameran)$/iu.test(
      head.text,
    );
  if (!camera && !is(head, "media", "images")) return undefined;
  const kind = camera ? "moving" : kindOf(head);
  const tale = toldBefore(own, read, kind);
  // "a pris la parole sur TikTok. « … », a-t-elle confié dans une vidéo de deux minutes": there she speaks in videos.
  const took = kind === "moving" && tale?.strong === true && tale.active && isMovingThere(own, tale);
  if (!camera && !took && !isDefinite(terms.slice(cue.from, cue.head + 1), language, kind)) return undefined;
  if (!tale || (tale.service === undefined && !tale.strong)) return undefined;
  // A letter is not the comment that was told of, but the video is the clip.
  return kind === "written" && !tale.nouns.has(stemOf(head)) ? undefined : posted(own, tale, tale.passage);
}

/** Told of right before, of a service for what moves, and the speaker is the one of whom it tells. */
function isMovingThere(own: Sourced, { passage, service, speaker: teller }: Told): boolean {
  if (own.draft.at.passage !== passage || !MOVING_SERVICES.has(service ?? "")) return false;
  return own.speaker !== undefined && own.speaker === teller;
}
