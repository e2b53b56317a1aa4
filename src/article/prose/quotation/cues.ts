// Finds the cues of a passage. What a phrase is, what binds it and which part it plays: in cues/.
import { audienceAt, isTold } from "./cues/audience.ts";
import { bindingOf } from "./cues/binding.ts";
import { phraseAt } from "./cues/phrases.ts";
import { roleOf } from "./cues/role.ts";
import { COMPANY, isNominal, isPrivate, isTopic } from "./cues/look-alikes.ts";
import { is } from "../../../language/terms.ts";
import type { Cue } from "./cue.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

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
  const binding = bindingOf(terms, head, within.from);
  // "an actor with 3 million followers on TikTok" is known there: only what he writes or posts is from there.
  if (
    is(terms[binding.from - 1], "audience") &&
    term.service !== undefined &&
    !isTold(terms, binding.from - 1, within.from)
  )
    return {
      from: binding.from,
      to: head + 1,
      head,
      kind: "post",
      role: "object",
      service: term.service,
      weak: true,
    };
  const phrase = phraseAt(terms, head, binding, within.to, words);
  if (!phrase)
    return is(term, "back") && binding.bound === "in" ? backAt(terms, head, binding.from) : undefined;
  const { from, to, service, weak, user } = phrase;
  const kind = isPrivate(terms, phrase) && !is(terms[from - 1], "posting") ? "other" : phrase.kind;
  // "the policy for Facebook users": they do not speak.
  if (user && binding.bound === "beside" && !is(terms[from - 1], "by")) return undefined;
  if (words.language === "ja" && isTopic(terms, to, within.to)) return undefined;
  const placed = user ? "user" : roleOf(terms, phrase, binding, within, words);
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
