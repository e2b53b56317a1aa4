// What an article has told of posts before a quotation whose own sentence names no place: who posted, where, in what.
import { FAR, isOneOfMany, staysInPlace, surname } from "./continuity.ts";
import { is } from "./terms.ts";
import { CROWD } from "./crowd.ts";
import { looksPosted } from "./signs.ts";
import { postTold } from "./told.ts";
import type { Read } from "./page.ts";
import type { Sourced } from "./sources.ts";
import type { PostTold } from "./told.ts";
import type { Term } from "./terms.ts";

/** How many passages back somebody who posted is still known to write there. */
const BACK = 3;
/** How many sentences of a passage are looked at. */
const SENTENCES = 6;

/** A sentence that tells of a post, and where it stands. */
interface Told extends PostTold {
  readonly passage: number;
  readonly kinds: ReadonlySet<Kind>;
  /** The beginnings of its nouns for things that are posted. */
  readonly nouns: ReadonlySet<string>;
}

/** What a noun for a thing that is posted is made of. */
type Kind = "moving" | "still" | "written";

/** A quotation with the source that what stands before it shows; `undefined` if nothing does. */
export function fromBackdrop(
  own: Sourced,
  posts: readonly Sourced[],
  last: Sourced | undefined,
  read: (at: number) => Read,
): Sourced | undefined {
  const { governor, told } = own.draft.attribution;
  if (own.draft.found === "introduction" && own.source === "other") return undefined;
  if (own.source === "other" && told !== true) return fromSameThing(own, read);
  if (governor?.verb === undefined) return undefined;
  const { terms } = read(own.draft.where);
  if (told === true) {
    // "he told viewers", after a sentence about what he showed them
    const same = fromSameThing(own, read);
    if (same) return same;
    const readers =
      own.draft.attribution.cue === undefined &&
      terms.slice(governor.verb + 1, governor.verb + 5).some((term) => is(term, "audience"));
    const tale = readers ? toldBefore(own, read) : undefined;
    return tale?.service !== undefined && tale.strong ? posted(own, tale, tale.passage) : undefined;
  }
  const verb = terms[governor.verb]!;
  if (is(verb, "according") || leadsElsewhere(own, read)) return undefined;
  const thing = fromSpeakingThing(own, last, read) ?? fromNamedThing(own, read);
  if (thing) return thing;
  const writes = is(verb, "writes", "posting") || isCaptioned(verb);
  const many = isUser(own, read) || isOneOfMany(own, read) || hasAnother(own, read);
  const before = posts.findLast(({ draft }) => own.draft.at.passage - draft.at.passage <= BACK);
  const near = last?.source === "post" && own.draft.at.passage - last.draft.at.passage <= 1;
  if (many && (near || writes || is(verb, "answers"))) {
    const shown = near ? last : before;
    const tale = shown ? undefined : toldBefore(own, read);
    if (shown) return posted(own, shown, shown.draft.at.passage);
    if (tale) return posted(own, tale, tale.passage);
    if (writes && isUser(own, read)) return { ...own, source: "post", basis: "sentence", weak: true };
  }
  const crowd = many || own.draft.attribution.speaker?.kind === "pronoun" ? undefined : fromCrowd(own, read);
  if (crowd) return crowd;
  if (is(verb, "answers") && near && staysInPlace(own, read)) return posted(own, last, last.draft.at.passage);
  if (!writes && !is(verb, "reads")) return undefined;
  if (!isElsewhereBetween(own, last)) {
    const same = posts.findLast(
      (post) => own.draft.at.passage - post.draft.at.passage <= 2 * BACK && isSamePerson(own, post, read),
    );
    if (same) return posted(own, same, same.draft.at.passage);
    const tale = toldBefore(own, read);
    if (tale && isTeller(own, tale, read)) return posted(own, tale, tale.passage);
  }
  if (writes && looksPosted(own.draft.quoted)) return { ...own, source: "post", basis: "before", weak: true };
  return undefined;
}

/** "captioned": beside a picture. */
function isCaptioned(verb: Term): boolean {
  return /^(?:captioned|titelte|légende|legendó|legendou)$/i.test(verb.text);
}

/** A word of place, an occasion or another source in the sentence outside the quotation. */
function leadsElsewhere(own: Sourced, read: (at: number) => Read): boolean {
  const { governor } = own.draft.attribution;
  const { terms, cues } = read(own.draft.where);
  const { from, to } = governor!.zone;
  return cues.some(
    (cue) =>
      cue.kind === "other" &&
      cue.from >= from &&
      cue.to <= Math.min(to, terms.length) &&
      cue.role !== "object",
  );
}

/** "Another user", "@ada_example", "one commenter": one of those who write there. */
function isUser(own: Sourced, read: (at: number) => Read): boolean {
  const { attribution, where } = own.draft;
  const { governor, handle, cue } = attribution;
  if (handle !== undefined) return true;
  const { terms } = read(where);
  const { verb, zone } = governor!;
  for (let at = Math.max(zone.from, verb! - 5); at < Math.min(zone.to, verb! + 5); at++)
    if (is(terms[at], "users") && !(cue && at >= cue.from && at < cue.to)) return true;
  return false;
}

/** "said another", "a third wrote", "others added". */
function hasAnother(own: Sourced, read: (at: number) => Read): boolean {
  const { governor } = own.draft.attribution;
  const { terms } = read(own.draft.where);
  const { verb, zone } = governor!;
  for (let at = Math.max(zone.from, verb! - 3); at < Math.min(zone.to, verb! + 4); at++)
    if (ANOTHER_ONE.test(terms[at]!.text) && !isArticle(terms, at)) return true;
  return false;
}

/** "sagt eine Bewohnerin", "dit une voisine": before a noun it is an article. */
function isArticle(terms: readonly Term[], at: number): boolean {
  if (
    !/^(?:eine?|einer|une?|un[ao]?|um|uma|een|en|ett|en|один|одна|jeden|jedna|ένας|μία|one)$/iu.test(
      terms[at]!.text,
    )
  )
    return false;
  const next = terms[at + 1];
  return next?.word === true && !is(next, "of", "by", "place", "users", "audience", "adds");
}

const ANOTHER_ONE =
  /^(?:another|others|one|someone|somebody|anderer|andere|einer|eine|jemand|autre|autres|otro|otra|otros|altro|altra|altri|outro|outra|outros|ander|anderen|annan|någon|другой|другая|другие|один|одна|інший|інша|інші|jeden|jedna|אחד|אחת|أحدهم|احدهم|ένας|μία|inny|inna|inni|άλλος|άλλη|آخر|أخرى|اخر|אחר|אחרת|다른|एक)$/iu;

function isSamePerson(own: Sourced, post: Sourced, read: (at: number) => Read): boolean {
  const { speaker } = own.draft.attribution;
  if (post.speaker === undefined) return false;
  if (speaker?.kind === "name") return surname(own.speaker ?? speaker.text) === surname(post.speaker);
  if (speaker?.kind !== "pronoun" || own.draft.at.passage - post.draft.at.passage > BACK) return false;
  return (
    own.speaker !== undefined && surname(own.speaker) === surname(post.speaker) && staysInPlace(own, read)
  );
}

/** The one of whom the sentence tells: by name, by a pronoun, by what he is. */
function isTeller(own: Sourced, tale: Told, read: (at: number) => Read): boolean {
  const { speaker } = own.draft.attribution;
  if (speaker?.kind === "name") {
    const name = surname(own.speaker ?? speaker.text);
    return (
      tale.names.some((each) => surname(each) === name) ||
      (tale.byRole && tale.strong && tale.passage === own.draft.at.passage)
    );
  }
  return own.draft.at.passage - tale.passage <= 1 && tale.strong && staysInPlace(own, read);
}

/** Words of another source stand between: a letter, a book. */
function isElsewhereBetween(own: Sourced, last: Sourced | undefined): boolean {
  if (last?.source !== "other" || last.draft.attribution.cue === undefined) return false;
  if (own.draft.at.passage - last.draft.at.passage > 1) return false;
  return (
    own.speaker === undefined || last.speaker === undefined || surname(own.speaker) === surname(last.speaker)
  );
}

/** "the statement went on", "the caption read": beside a post, the same thing speaks on. */
function fromSpeakingThing(
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
function fromNamedThing(own: Sourced, read: (at: number) => Read): Sourced | undefined {
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

/** "Tributes poured in on X. “…,” said her coach": the sentence before tells of many who post, this is one of them. */
function fromCrowd(own: Sourced, read: (at: number) => Read): Sourced | undefined {
  if (!staysInPlace(own, read)) return undefined;
  const { passage, term } = own.draft.at;
  const reading = read(passage);
  const sentence = reading.sentenceOf[term]!;
  const before = sentence > 0 ? reading : passage > 0 ? read(passage - 1) : undefined;
  const span = sentence > 0 ? reading.sentences[sentence - 1] : before?.sentences.at(-1);
  if (!before || !span) return undefined;
  const told = postTold(before, span);
  if (told?.service === undefined) return undefined;
  const { terms } = before;
  const opening = terms.slice(span.from, Math.min(span.to, span.from + 4));
  if (!opening.some(({ text }) => CROWD.test(text)) || told.names.some((name) => !CROWD.test(name)))
    return undefined;
  const at = before === reading ? passage : passage - 1;
  return posted(
    own,
    {
      cue: told.cue,
      service: told.service,
      names: [],
      byRole: false,
      subject: false,
      strong: true,
      active: true,
      tookTo: false,
      crowd: true,
      byBody: false,
      last: false,
      passage: at,
      kinds: new Set(),
      nouns: new Set(),
    },
    at,
  );
}

/** "she said in the video", after a sentence about the video that she posted. */
function fromSameThing(own: Sourced, read: (at: number) => Read): Sourced | undefined {
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

function stemOf({ text }: Term): string {
  return text.toLowerCase().slice(0, 5);
}

/** Whether a phrase means something that is known: by its article, or, in languages without one, where it is a picture. */
function isDefinite(phrase: readonly Term[], language: string, kind: Kind): boolean {
  if (/^(?:ru|uk|pl|ja|zh|ko|hi|tr|he)$/.test(language))
    return kind !== "written" && !phrase.some(({ text }) => OTHER.test(text));
  if (language === "sv") return /(?:en|et|on|an)$/.test(phrase.at(-1)!.text);
  return phrase.some(({ text }) => DEFINITE.test(text));
}

const DEFINITE =
  /^(?:the|that|this|same|his|her|their|its|im|dem|der|diesem|dieser|seinem|ihrem|la|le|l|les|cette|ce|cet|sa|son|el|esa|ese|este|esta|dicho|dicha|su|no|na|nesse|nessa|neste|nesta|nel|nella|nello|questo|questa|quel|het|de|dat|die|dit|deze|στο|στη|στην|της|του|ال.+)$/iu;
const OTHER = /^(?:друг\p{L}+|нов\p{L}+|інш\p{L}+|inn\p{L}+|nowy\p{L}*|başka|bir|別の|另一|다른|एक)$/iu;

const MOVING =
  /^(?:vid|clip|klip|film|footage|reel|rolk|ролик|відео|видео|live|strea|стрим|broad|record|nagran|βίντεο|فيديو|مقطع|סרטון|動画|配信|视频|影片|영상|동영상|वीडियो|aufnahme|enregistr|grab|grav|registr|opname|séquence|extrait|vlog|montage|short|tiktok)/iu;
const STILL =
  /^(?:photo|pic|image|selfie|snap|foto|bild|imag|imma|scatt|фото|снім|сним|zdj|φωτο|صور|תמונ|写真|照片|사진|तस्वीर)/iu;

function kindOf({ text }: Term): Kind {
  if (MOVING.test(text)) return "moving";
  return STILL.test(text) ? "still" : "written";
}

/** On these, what is posted moves. */
const MOVING_SERVICES: ReadonlySet<string> = new Set([
  "youtube",
  "tiktok",
  "vimeo",
  "twitch",
  "douyin",
  "bilibili",
]);

/** The nearest sentence before a quotation that tells of a post, of a kind if one is asked for. */
function toldBefore(own: Sourced, read: (at: number) => Read, kind?: Kind): Told | undefined {
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

/** A quotation as one of a post that is known from before. */
function posted(own: Sourced, from: Sourced | Told, passage: number): Sourced {
  // "It ended": the post speaks for who posted it.
  const isThing = /^(?:it|es)$/i.test(
    own.draft.attribution.speaker?.kind === "pronoun" ? own.draft.attribution.speaker.text : "",
  );
  const speaker =
    (isThing ? from.speaker : undefined) ?? own.speaker ?? ("draft" in from ? undefined : from.speaker);
  const apart = own.draft.at.passage - passage;
  return {
    ...own,
    source: "post",
    basis: apart <= 1 ? "before" : "continued",
    weak: apart > 1,
    ...(from.service !== undefined && { service: from.service }),
    ...(typeof from.cue === "string" && { cue: from.cue }),
    ...(speaker !== undefined && { speaker }),
  };
}
