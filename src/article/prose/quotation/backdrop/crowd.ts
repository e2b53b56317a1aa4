// Quotations of one of the many who post: "another user wrote", "a third added".
import { staysInPlace } from "../continuity.ts";
import { CROWD } from "../crowd-words.ts";
import { is } from "../../../../language/terms.ts";
import { postTold } from "../told.ts";
import { posted } from "./posted.ts";
import type { Read } from "../page.ts";
import type { Sourced } from "../sources.ts";
import type { Term } from "../../../../language/terms.ts";

/** "Another user", "@ada_example", "one commenter": one of those who write there. */
export function isUser(own: Sourced, read: (at: number) => Read): boolean {
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
export function hasAnother(own: Sourced, read: (at: number) => Read): boolean {
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

/** "Tributes poured in on X. “…,” said her coach": the sentence before tells of many who post, this is one of them. */
export function fromCrowd(own: Sourced, read: (at: number) => Read): Sourced | undefined {
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
  return posted(own, { service: told.service }, at);
}
