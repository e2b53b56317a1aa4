// Cues: the phrases of a passage that say where words stand, such as "in a tweet", "on X", "in an interview".
import { COMPANY, isNominal, isPostNoun, isPrivate, isTopic } from "./look-alikes.ts";
import { LONGEST, serviceAt, serviceBehind } from "./services.ts";
import { is } from "./terms.ts";
import type { Left, Phrase } from "./services.ts";
import type { Span } from "./sentences.ts";
import type { Term } from "./terms.ts";
import type { Words } from "./words/words.ts";

/** A phrase that says where words stand. */
export interface Cue extends Span {
  /** The noun or service that decides. */
  readonly head: number;
  readonly kind: "post" | "other";
  /**
   * `in`: behind a preposition of place, or with a case ending that says so. `according`: behind "according to".
   * `subject`: it speaks itself ("the tweet read"). `object`: none of these; counts only beside a verb of reading or
   * posting. `user`: "a Twitter user". `reply`: written in reply to a post, so most likely a post.
   */
  readonly role: "in" | "according" | "subject" | "object" | "user" | "reply";
  readonly service?: string;
  /** A noun that can mean something else (a reply, a post without a service). */
  readonly weak: boolean;
  /** "On the platform": means a service that was named before, and nothing without one. */
  readonly back?: true;
}

/** Finds the cues of a passage, in order and not overlapping. */
export function findCues(terms: readonly Term[], sentences: readonly Span[], words: Words): Cue[] {
  const cues: Cue[] = [];
  for (const sentence of sentences) {
    let free = sentence.from;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (at < free) continue;
      const cue = cueAt(terms, at, { from: free, to: sentence.to }, words);
      if (!cue) continue;
      cues.push(cue);
      free = cue.to;
    }
  }
  return cues;
}

function cueAt(terms: readonly Term[], head: number, within: Span, words: Words): Cue | undefined {
  const term = terms[head]!;
  if (!term.word) return undefined;
  if (is(term, "audience")) return audienceAt(terms, head, within, words);
  if (!is(term, "service", "posts", "replies", "media", "sources", "users", "back")) return undefined;
  const left = leftOf(terms, head, within.from);
  // "an actor with 3 million followers on TikTok" is known there: only what he writes or posts is from there.
  if (
    is(terms[left.from - 1], "audience") &&
    term.service !== undefined &&
    !isTold(terms, left.from - 1, within.from)
  )
    return {
      from: left.from,
      to: head + 1,
      head,
      kind: "post",
      role: "object",
      service: term.service,
      weak: true,
    };
  const phrase = phraseAt(terms, head, left, within.to, words);
  if (!phrase) return is(term, "back") && left.bound === "in" ? backAt(terms, head, left.from) : undefined;
  const { from, to, service, weak, user } = phrase;
  const kind = isPrivate(terms, phrase) && !is(terms[from - 1], "posting") ? "other" : phrase.kind;
  // "the policy for Facebook users": they do not speak.
  if (user && left.bound === "beside" && !is(terms[from - 1], "by")) return undefined;
  if (words.language === "ja" && isTopic(terms, to, within.to)) return undefined;
  const placed = user ? "user" : roleOf(terms, phrase, left, within, words);
  const role = placed === "in" && isNominal(terms, from) ? "object" : placed;
  // 发表声明称, 接受采访时表示: Chinese needs no preposition there.
  if (kind === "other" && role !== "in" && role !== "according") {
    if (words.language !== "zh" || is(term, "media", "posts", "replies") !== is(term, "sources"))
      return undefined;
    return { from, to, head, kind, role: "in", weak };
  }
  if ((role === "subject" || role === "object") && service === undefined && !is(term, "posts", "service"))
    return undefined;
  // "The social network X denounced the inquiry": the company speaks, in no place of its own.
  if ((role === "subject" || role === "object") && is(term, "media", "service") && COMPANY.test(term.text))
    return undefined;
  if (role === "reply" && terms[from]!.service !== undefined) return undefined;
  return { from, to, head, kind, role, ...(service !== undefined && { service }), weak };
}

/** "объяснил он подписчикам в своём телеграм-канале": readers right behind a verb of speech are told there. */
function isTold(terms: readonly Term[], audience: number, floor: number): boolean {
  for (let at = audience - 1; at >= Math.max(floor, audience - 4); at--) {
    if (is(terms[at], "says", "writes", "tells", "adds", "posting")) return true;
    if (is(terms[at], "place", "beside") || /^\d/.test(terms[at]!.text)) return false;
  }
  return false;
}

/** "on the platform", "por la misma vía": definite, and without a service of its own. */
function backAt(terms: readonly Term[], head: number, from: number): Cue | undefined {
  const definite = terms.slice(from, head + 1).some(({ text }) => DEFINITE.test(text));
  if (
    !definite ||
    is(terms[head + 1], "service") ||
    /^(?:to|across|at|into|through|into)$/i.test(terms[from]!.text)
  )
    return undefined;
  return { from, to: head + 1, head, kind: "post", role: "in", weak: true, back: true };
}

const DEFINITE =
  /^(?:the|that|this|same|der|dem|die|das|demselben|derselben|gleiche[rmn]|selber|im|la|le|l|les|cette|ce|même|el|esa|esta|dicha|misma|mismo|na|no|nessa|nesta|pela|pelo|mesma|mesmo|il|lo|sulla|sul|questa|stessa|stesso|het|de|dat|dit|hetzelfde|samma|plattformen|tjänsten|appen|той|этой|цій|тій|tej|tym|samej|samym|στην|στο|στη|ίδια|ίδιο|المنصة|该|該|אותה)/iu;

/** How far from the noun for its readers a verb of telling stands, in terms. */
const TOLD = 6;

/** "shared with her 2.3 million Instagram followers", "told followers on X": what an account tells its readers is posted. */
function audienceAt(terms: readonly Term[], head: number, within: Span, words: Words): Cue | undefined {
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

function leftOf(terms: readonly Term[], head: number, floor: number): Left {
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

function phraseAt(
  terms: readonly Term[],
  head: number,
  left: Left,
  end: number,
  words: Words,
): Phrase | undefined {
  const term = terms[head]!;
  const { from } = left;
  if (is(term, "service")) {
    const named = serviceAt(terms, head, left, end, words);
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
    if (direct && left.bound === undefined && isSpokenOf(terms, from)) return undefined;
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

function roleOf(
  terms: readonly Term[],
  { from, to }: Phrase,
  { bound }: Left,
  within: Span,
  words: Words,
): Cue["role"] {
  if (bound !== undefined && bound !== "beside") return bound;
  if (words.placeAfter !== undefined && bound === undefined) {
    if (is(terms[to - 1], "placeAfter") || is(terms[to], "placeAfter") || words.cases === true) return "in";
  }
  // 「…」「…」といったコメントが相次いだ
  if (words.verb === "last" && bound === undefined && isCited(terms, from, to)) return "in";
  // 町の公式X「…」
  if (words.capitals === "none" && terms[to]?.quote !== undefined && is(terms[to - 1], "service"))
    return "in";
  // 乐园官方微博昨晚致歉
  if (words.language === "zh" && bound === undefined && is(terms[to - 1], "posts") && speaksNext(terms, to))
    return "in";
  if (bound === undefined && isSubjectStart(terms, from, within)) return "subject";
  return "object";
}

/** A verb of speech follows, a time at most between. */
function speaksNext(terms: readonly Term[], from: number): boolean {
  let at = from;
  while (is(terms[at], "moments", "weekdays", "dayParts")) at++;
  return is(terms[at], "says", "writes", "posting");
}

/** A quotation and its particle stand right before the noun: といったコメント, 라는 댓글. */
function isCited(terms: readonly Term[], from: number, to: number): boolean {
  for (let at = to - 1; at > Math.max(0, from - 4); at--) {
    if (terms[at]!.quote !== undefined) return true;
    if (terms[at - 1]?.quote !== undefined && is(terms[at], "quotative")) return true;
  }
  return false;
}

/** A noun phrase speaks itself if it opens its clause. */
function isSubjectStart(terms: readonly Term[], from: number, within: Span): boolean {
  const before = terms[from - 1];
  const first = terms[from]!;
  const opens =
    from === within.from ||
    before === undefined ||
    before.quote !== undefined ||
    /^[,，:;–—(]$/.test(before.text);
  return opens && (is(first, "determiners", "service", "posts", "replies", "media") || first.capital);
}
