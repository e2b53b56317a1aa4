// Who can have said a quoted span, and what speaks for each.
import { is } from "../../../language/terms.ts";
import type { Term } from "../../../language/terms.ts";
import { isVerb } from "./verbs.ts";
import { bin } from "./loglinear.ts";
import { nameFeatures } from "./name-features.ts";
import { around } from "./reading.ts";
import { verbKind } from "./frame.ts";
import type { Features } from "./loglinear.ts";
import type { Page } from "./page.ts";
import type { Read } from "./reading.ts";
import type { Frame } from "./frame.ts";
import type { Mention } from "./mentions.ts";

/** Who can have said it. */
export interface SpeakerCandidate {
  /** `before`: whoever said the span before. `none`: nobody whom the text names. */
  readonly kind: "mention" | "before" | "none";
  readonly mention?: Mention;
  readonly features: Features;
}

/** So many people on each side of a span can have said it. */
const MOST = 9;

/** All who can have said a span. */
export function speakerCandidates(
  page: Page,
  index: number,
  frame: Frame,
  mentions: (passage: number) => readonly Mention[],
): SpeakerCandidate[] {
  const { quoted, read, sentence } = frame;
  const candidates: SpeakerCandidate[] = [];
  const own = mentions(quoted.passage);
  const close = around(own, quoted.term, MOST);
  const near = close.filter((each) => {
    const steps = read.sentenceOf[each.from]! - sentence;
    return steps >= -2 && steps <= 1;
  });
  candidates.push(...amongst(page, frame, near, near));
  for (let back = 1; back <= 2 && quoted.passage - back >= 0 && sentence < 2; back++) {
    const other = page.reads[quoted.passage - back]!;
    const last = mentions(quoted.passage - back)
      .slice(-MOST)
      .filter((each) => other.sentences.length - 1 - other.sentenceOf[each.from]! < (back === 1 ? 2 : 1));
    candidates.push(...amongst(page, frame, last.slice(-6), last));
  }
  // The line under a block quotation says whose it is.
  const next = quoted.block ? page.reads[quoted.passage + 1] : undefined;
  if (next) {
    const under = mentions(quoted.passage + 1).slice(0, 3);
    for (const mention of under)
      candidates.push({
        kind: "mention",
        mention,
        features: [
          "mention",
          "m:under",
          `m:under,${mention.kind}`,
          /^\s*[–—―-]/.test(next.text) ? "m:under a dash" : "m:under",
        ],
      });
  }
  const mine = frame.features.filter((each) =>
    /^(?:verb|no verb|before|tag|length[<>]=?\d+$|alone|passage|other)/.test(each),
  );
  const before = page.quoted[index - 1];
  if (before && quoted.passage - before.passage <= 2) {
    const same = before.passage === quoted.passage;
    const where = same
      ? `sentences ${Math.min(sentence - read.sentenceOf[before.term]!, 3)}`
      : `passages ${quoted.passage - before.passage}`;
    const gap = bin(quoted.term - (same ? before.term + 1 : 0), 0, 1, 3, 8, 15, 30);
    const verb = frame.verbBehind ?? frame.verbBefore;
    const between = near.filter(
      (each) =>
        (!same || each.from > before.term) && each.from < quoted.term && each.kind === "name" && !each.bound,
    ).length;
    const beside = close.filter(
      (each) =>
        (each.from >= frame.before[0] && each.to <= frame.before[1]) ||
        (each.from >= frame.behind[0] && each.to <= frame.behind[1]),
    );
    const kinds = [...new Set(beside.filter(({ bound }) => !bound).map(({ kind }) => kind))].sort().join("+");
    candidates.push({
      kind: "before",
      features: [
        "before",
        `b:${where}`,
        `b:${where},gap${gap}`,
        `b:${where},verb=${verbKind(read, verb)}`,
        `b:${where},named=${kinds}`,
        `b:names between=${Math.min(between, 2)}`,
        ...(before.goesOn ? ["b:goes on"] : []),
        ...(quoted.incised === true ? ["b:incised"] : []),
        ...mine.map((each) => `b:${each}`),
      ],
    });
  }
  candidates.push({ kind: "none", features: ["none", ...mine.map((each) => `n:${each}`)] });
  return candidates;
}

/** Those of the people beside a span who can have said it. */
function amongst(
  page: Page,
  frame: Frame,
  some: readonly Mention[],
  near: readonly Mention[],
): SpeakerCandidate[] {
  const leading = near.filter((each) => leadsToName(page.reads[each.passage]!, each, near));
  return some.map((mention) => ({
    kind: "mention",
    mention,
    features: mentionFeatures(page, frame, mention, near, leading),
  }));
}

/** "former White House director Dan Pfeiffer": the words before a name that say who it is are part of it, not another's. */
function leadsToName({ terms }: Read, { passage, to, kind }: Mention, near: readonly Mention[]): boolean {
  if (kind === "pronoun" || kind === "handle") return false;
  const next = near.find((each) => each.passage === passage && each.from >= to && each.kind === "name");
  if (!next || next.from - to > 5) return false;
  const between = terms.slice(to, next.from);
  return between.every(
    (term, at) =>
      (term.word &&
        !is(
          term,
          "says",
          "writes",
          "adds",
          "posting",
          "place",
          "aside",
          "coordinators",
          "that",
          "beside",
          "by",
          "be",
        )) ||
      /^[-'’]s?$/.test(term.text) ||
      (term.text === "," && at === between.length - 1 && at > 0),
  );
}

/** Where a mention stands, seen from the quotation and from the verb that speaks. */
interface Standpoint {
  readonly zone: string;
  readonly same: boolean;
  readonly ahead: boolean;
  /** The verb beside the mention: in its zone, else the sentence's own. */
  readonly verb: number | undefined;
  /** What lies between the two. */
  readonly from: number;
  readonly to: number;
}

function standpointOf(frame: Frame, mention: Mention, { sentences, sentenceOf, terms }: Read): Standpoint {
  const { quoted, sentence, before, behind, verbBefore, verbBehind } = frame;
  const same = mention.passage === quoted.passage;
  const steps = same ? sentenceOf[mention.from]! - sentence : 0;
  const ahead = !same || mention.from < quoted.term;
  const zone = !same
    ? `passage -${quoted.passage - mention.passage}`
    : steps === 1 && verbBehind !== undefined && mention.from < verbBehind + 10
      ? "loose"
      : steps !== 0
        ? `sentence ${steps}`
        : ahead
          ? mention.from >= before[0]
            ? "before"
            : "before far"
          : mention.to <= behind[1]
            ? "behind"
            : "behind far";
  let verb = zone === "before" ? verbBefore : zone === "behind" || zone === "loose" ? verbBehind : undefined;
  if (verb === undefined) {
    const { from, to } = sentences[sentenceOf[mention.from]!]!;
    for (let at = mention.to; at < Math.min(to, mention.to + 12) && verb === undefined; at++)
      if (isVerb(terms, at)) verb = at;
    for (let at = mention.from - 1; at >= Math.max(from, mention.from - 6) && verb === undefined; at--)
      if (isVerb(terms, at)) verb = at;
  }
  const [from, to] =
    verb === undefined ? [0, 0] : mention.from > verb ? [verb + 1, mention.from] : [mention.to, verb];
  return { zone, same, ahead, verb, from, to };
}

/** So many terms around a mention are looked at for brackets. */
const BRACKETED = 8;

/** "Ada Moreno (PP)", "in Wenchang (in the south of China)": what stands in brackets says nothing. */
function inBrackets({ terms }: Read, { from, to }: Mention): boolean {
  for (let at = from - 1; at >= Math.max(0, from - BRACKETED); at--) {
    if (terms[at]!.text === ")" || terms[at]!.quote !== undefined) return false;
    if (terms[at]!.text === "(") return terms.slice(to, to + BRACKETED).some(({ text }) => text === ")");
  }
  return false;
}

/** What the word before a mention makes of it. */
function boundOf(terms: readonly Term[], { from }: Mention): string {
  const prior = terms[from - 1];
  const tags = ["according", "by", "of", "place", "beside", "takesTo", "tells"] as const;
  const found = tags.find((tag) => is(prior, tag) || (is(prior, "determiners") && is(terms[from - 2], tag)));
  return found ?? "free";
}

function mentionFeatures(
  page: Page,
  frame: Frame,
  mention: Mention,
  near: readonly Mention[],
  leading: readonly Mention[],
): Features {
  const { quoted, read, verbBefore, verbBehind } = frame;
  const there = page.reads[mention.passage]!;
  const { terms } = there;
  const { zone, same, ahead, verb, from, to } = standpointOf(frame, mention, there);
  const subject = verb === undefined ? "no verb" : mention.from > verb ? "behind verb" : "before verb";
  const between = terms.slice(from, Math.min(Math.max(from, to), from + 60));
  const gap = verb === undefined ? "" : bin(Math.max(0, to - from), 0, 1, 2, 4, 7, 12);
  const besides = near.filter((each) => each !== mention && each.passage === mention.passage && !each.bound);
  const others = verb === undefined ? 0 : besides.filter((each) => each.from >= from && each.to <= to).length;
  const commas = between.filter(({ text }) => /^[,，、;–—()]$/.test(text)).length;
  const start = there.sentences[there.sentenceOf[mention.from]!]!.from;
  const lead =
    mention.from - start > 12 ? 3 : terms.slice(start, mention.from).filter(({ word }) => word).length;
  const bound = boundOf(terms, mention);
  const owner = /^['’]s?$/.test(terms[mention.to]?.text ?? "");
  const comma = terms[mention.to]?.text === ",";
  const distance = !same ? ">" : ahead ? quoted.term - mention.to : mention.from - quoted.term - 1;
  const earlier = besides.filter(
    (each) => each.from < mention.from && there.sentenceOf[each.from] === there.sentenceOf[mention.from],
  ).length;
  const { kind } = mention;
  const key = `${zone},${subject}`;
  return [
    "mention",
    `m:${zone}`,
    `m:${kind}`,
    `m:${zone},${kind}`,
    `m:${key}`,
    `m:${key},${kind}`,
    `m:${key},gap${gap}`,
    `m:${key},gap${gap},${kind}`,
    `m:${key},verb=${verbKind(there, verb)}`,
    `m:${key},others=${Math.min(others, 2)}`,
    `m:${key},commas=${Math.min(commas, 3)}`,
    `m:${zone},bound=${bound}`,
    mention.bound && `m:bound,${zone}`,
    mention.bound && `m:bound,${subject}`,
    inBrackets(there, mention) && "m:in brackets",
    owner && "m:owner",
    owner && `m:owner,${subject}`,
    comma && `m:comma behind,${zone}`,
    `m:lead=${Math.min(lead, 3)},${zone}`,
    `m:${zone},verb before=${verbKind(read, verbBefore)}`,
    `m:${zone},verb behind=${verbKind(read, verbBehind)}`,
    typeof distance === "number" && `m:${zone},distance${bin(distance, 0, 1, 2, 4, 8, 16)}`,
    between.some((term) => is(term, "aside", "that")) && `m:clause between,${zone}`,
    between.some((term) => is(term, "coordinators")) && `m:and between,${zone}`,
    `m:${zone},nth=${Math.min(earlier, 3)}`,
    frame.features.includes("no verb") && `m:no verb,${zone}`,
    frame.features.includes("no verb") && `m:no verb,${zone},${kind}`,
    /\s/.test(mention.text) ? `m:words>1,${kind}` : `m:words=1,${kind}`,
    there.words.capitals === "nouns" && `m:nouns,${kind},${bound}`,
    there.words.capitals === "nouns" && `m:nouns,${zone},${kind}`,
    there.passage.kind !== "paragraph" && `m:${there.passage.kind}`,
    is(terms[mention.to], "compounds") && "m:compound behind",
    is(terms[mention.from], "titles", "bodies") && "m:titled",
    leading.includes(mention) && "m:leads to a name",
    leading.includes(mention) && `m:leads to a name,${kind}`,
    leading.some(
      ({ passage, to }) => passage === mention.passage && to <= mention.from && mention.from - to <= 5,
    ) && "m:led to",
    ...nameFeatures(page, there, mention, lead),
  ].filter((each) => each !== false);
}
