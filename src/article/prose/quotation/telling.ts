// Quotations whose source the sentence before them or behind them tells.
import { pointsBack, sentenceBehind, tellsOfOtherThing } from "./behind.ts";
import { FAR, hasSubject, isSaidAlone, isSomebodyElse, staysInPlace, surname } from "./continuity.ts";
import { tellsBack } from "./pointing.ts";
import { is } from "../../../language/terms.ts";
import { postTold } from "./told.ts";
import type { Read } from "./page.ts";
import type { Sourced } from "./sources.ts";
import type { Term } from "../../../language/terms.ts";

/** “Moreno took to X on Tuesday. “We will never stop,” she wrote.” */
export function fromSentenceBefore(own: Sourced, read: (at: number) => Read): Sourced | undefined {
  const { term } = own.draft.at;
  const [first] = own.pieces;
  const passage = first!.passage;
  const reading = read(passage);
  if (own.draft.block || own.draft.pieces.length > 1 ? false : !staysInPlace(own, read)) return undefined;
  if (!own.draft.block && own.draft.at.passage === passage) {
    const sentence = reading.sentenceOf[term]!;
    const span = reading.sentences[sentence - 1];
    if (span) return told(own, reading, passage, span, "before", read);
  }
  if (passage === 0 || (!own.draft.block && !opensPassage(own, read))) return undefined;
  const before = read(passage - 1);
  const last = before.sentences.at(-1);
  return last ? told(own, before, passage - 1, last, "before", read) : undefined;
}

/** In the passage's first sentence, with a verb of its own or alone. */
function opensPassage(own: Sourced, read: (at: number) => Read): boolean {
  const [first] = own.pieces;
  const { text } = read(first!.passage);
  return own.draft.attribution.governor !== undefined || text.slice(0, first!.from).trim() === "";
}

/** “We will never stop.” That was the message she posted on X. Moreno called it “a gift”. She wrote so on X. */
export function fromSentenceBehind(
  own: Sourced,
  count: number,
  read: (at: number) => Read,
): Sourced | undefined {
  const behind = sentenceBehind(own, count, read);
  if (!behind) return undefined;
  const { passage, span } = behind;
  const back = tellsBack(read(passage), span);
  if (own.draft.attribution.governor && !own.draft.block && !back) return undefined;
  if (!endsSentence(own, read) || tellsOfOtherThing(read(passage), span)) return undefined;
  // In another paragraph only words that point back tell of the quotation.
  if (passage !== own.pieces.at(-1)!.passage && !back && !pointsBack(read(passage), span, own.draft.block))
    return undefined;
  return told(own, read(passage), passage, span, "behind", read);
}

/** Nothing but a mark stands between the words and the end of their sentence. */
function endsSentence({ draft }: Sourced, read: (at: number) => Read): boolean {
  if (draft.block) return true;
  const { terms, sentences, sentenceOf } = read(draft.at.passage);
  const behind = draft.at.term + 1;
  const { to } = sentences[sentenceOf[draft.at.term]!]!;
  return !terms.slice(behind, to).some(({ word }) => word);
}

/** "reageert een fan", "répond un internaute": one of those who write there. */
function isReader({ draft: { attribution } }: Sourced, terms: readonly Term[]): boolean {
  const { governor, speaker } = attribution;
  const verb = governor?.verb === undefined ? undefined : terms[governor.verb];
  return is(verb, "answers") || (speaker !== undefined && is(terms[speaker.to - 1], "users", "audience"));
}

/** "Her nephew had posted pictures. “…,” she said.": the pronoun is the one whose nephew he is, not "he said". */
export function isOfOwner({ terms }: Read, from: number, pronoun: string): boolean {
  const [owner, kin] = [terms[from]?.text ?? "", terms[from + 1]?.text ?? ""];
  if (SHE.test(pronoun)) return HER.test(owner) && MEN.test(kin);
  return HE.test(pronoun) && HIS.test(owner) && WOMEN.test(kin);
}

const SHE = /^(?:she|sie|zij|ze|hon|она)$/iu;
const HER = /^(?:her|ihre?|haar|hennes|её|ее)$/iu;
const HE = /^(?:he|er|hij|han|он)$/iu;
const HIS = /^(?:his|seine?|zijn|hans|его)$/iu;
const MEN =
  /^(?:nephew|son|brother|father|dad|husband|uncle|grandson|grandfather|boyfriend|neffe|sohn|bruder|vater|mann|onkel|enkel|freund|nachbar|neef|zoon|broer|vader|oom|brorson|son|bror|pappa|племянник|сын|брат|отец|муж|дядя|внук|сосед)$/iu;
const WOMEN =
  /^(?:niece|daughter|sister|mother|mum|mom|wife|aunt|granddaughter|grandmother|girlfriend|nichte|tochter|schwester|mutter|frau|tante|enkelin|freundin|nachbarin|nicht|dochter|zus|moeder|vrouw|dotter|syster|mamma|fru|племянница|дочь|сестра|мать|жена|тётя|внучка|соседка)$/iu;

function told(
  own: Sourced,
  reading: Read,
  passage: number,
  span: { from: number; to: number },
  basis: "before" | "behind",
  read: (at: number) => Read,
): Sourced | undefined {
  for (let at = span.from; at < Math.min(span.to, span.from + 2 * FAR); at++) {
    const { quote, start, end } = reading.terms[at]!;
    if (quote !== undefined && end - start > 40) return undefined;
  }
  const post = postTold(reading, span);
  if (!post) return undefined;
  const { speaker, governor } = own.draft.attribution;
  // A few words within a sentence that says something else are not what was posted.
  if (!governor && basis === "before" && !own.draft.block && !isSaidAlone(own.draft, read)) return undefined;
  const { terms } = read(own.draft.where);
  const verb = governor?.verb === undefined ? undefined : terms[governor.verb];
  const writes = is(verb, "writes", "posting") || (is(verb, "reads") && !is(verb, "says"));
  const back = basis === "behind" && tellsBack(reading, span);
  if (!post.strong && !writes && basis === "before") return undefined;
  // "der Beschluss besagt", "la sala considera": a text or a court speaks for itself.
  const head = speaker?.kind === "role" ? terms[speaker.to - 1] : undefined;
  if (head && is(head, "sources") && !is(head, "media", "posts", "replies")) return undefined;
  // "said a resident": somebody new, of whom the sentence before does not tell.
  if (speaker?.kind === "someone" && !writes && basis === "before" && !isReader(own, terms)) return undefined;
  // "posted a video in May. … she said on Tuesday": another day, another source.
  if (verb && !writes && !is(verb, "adds") && own.when !== undefined && basis === "before") return undefined;
  if (speaker?.kind === "name" && !back) {
    // In another paragraph a name that the sentence only mentions is somebody else's.
    const named = writes || passage === own.draft.at.passage ? post.names : [post.speaker ?? ""];
    const isNamed = named.some((name) => surname(speaker.text) === surname(name));
    if (!isNamed && (post.names.length > 0 ? !post.byRole : !(writes || post.byRole))) return undefined;
  } else if (verb && speaker === undefined && !back) {
    if (isSomebodyElse(own.draft, terms)) return undefined;
    // A paragraph that names its own subject, if only by an office, is about somebody else.
    if (!writes && !post.byRole && passage !== own.draft.at.passage && hasSubject(own.draft, terms))
      return undefined;
  }
  const owns = speaker?.kind === "pronoun" && isOfOwner(reading, span.from, speaker.text);
  if (owns && !writes && basis === "before") return undefined;
  const range = [reading.terms[post.cue.from]!.start, reading.terms[post.cue.to - 1]!.end] as const;
  const name = (speaker?.kind === "name" ? own.speaker : undefined) ?? post.speaker ?? own.speaker;
  return {
    ...own,
    source: "post",
    basis,
    weak: false,
    ...(post.service !== undefined && { service: post.service }),
    cue: reading.text.slice(...range),
    ...(name !== undefined && { speaker: name }),
    anchors: [...own.anchors, { passage, range }],
  };
}
