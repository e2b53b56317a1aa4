// What the source of a quoted span can be, and what speaks for each: told as a post, as another source, or no quotation.
import { is } from "../../../language/terms.ts";
import { bin } from "./loglinear.ts";
import { MOST, placedSignals, spansBetween } from "./placed-signals.ts";
import { around } from "./reading.ts";
import { verbKind } from "./frame.ts";
import { lastWord } from "./mentions.ts";
import type { StandingPost } from "../found.ts";
import type { Frame, Voice } from "./frame.ts";
import type { Page } from "./page.ts";
import type { Features } from "./loglinear.ts";
import type { Placed } from "./placed-signals.ts";
import type { Signal } from "./signals.ts";
import type { Tag } from "../../../language/lexicon.ts";

/** What the source can be. */
export interface SourceCandidate {
  /**
   * `post`: the one that a phrase tells of. `other`: what else a phrase names, an interview or a newspaper. `before`: the
   * same as the span before. `said`: nothing that is named.
   */
  readonly kind: "post" | "other" | "before" | "said";
  readonly signal?: Signal;
  readonly passage?: number;
  readonly features: Features;
}

/** So many terms between a signal and a span are looked at. */
const FAR_TERMS = 80;

/** How a signal of the span's sentence stands to its verb. */
function placeOf(signal: Signal, before: boolean, verb: number | undefined): string {
  if (verb === undefined) return "no verb";
  if (signal.verb && verb >= signal.from && verb < signal.to) return "governs";
  if (before) return verb >= signal.to ? "before verb" : "verb first";
  return verb < signal.from ? "behind verb" : "verb later";
}

function signalFeatures(
  page: Page,
  frame: Frame,
  index: number,
  placed: Placed,
  rank: number,
  own: Features,
): Features {
  const { signal, relation, before, distance } = placed;
  const { quoted, read, verbBefore, verbBehind } = frame;
  const between = spansBetween(page, index, placed);
  const same = relation.startsWith("same");
  const verb = before ? verbBefore : verbBehind;
  const [from, to] = before ? [signal.to, quoted.term] : [quoted.term + 1, signal.from];
  const stretch = same ? read.terms.slice(from, Math.min(to, from + FAR_TERMS)) : [];
  const has = (...tags: readonly Tag[]): boolean => stretch.some((term) => is(term, ...tags));
  const commas = stretch.filter(({ text }) => /^[,，、;–—]$/.test(text)).length;
  const place = placeOf(signal, before, verb);
  const kind = signal.features[0]!;
  const bound = signal.features.find((each) => each.startsWith("c:bound="))!;
  const rel = `${relation}${between > 0 ? ` over ${Math.min(between, 2)}` : ""}`;
  const ownVerb = verbKind(read, verbBehind ?? verbBefore);
  return [
    "signal",
    same && "s:here",
    ...signal.features,
    `s:${rel}`,
    `s:${rel},${kind}`,
    `s:${rel},${bound}`,
    `s:${relation}`,
    `s:${relation},verb=${ownVerb}`,
    same && `s:${place}`,
    signal.features.includes("c:image") && `s:image,verb=${ownVerb}`,
    same && `s:${place},${bound}`,
    same && `s:${place},${kind}`,
    same && `s:${place},verb=${verbKind(read, verb)}`,
    `s:${same ? "same" : "apart"} distance${bin(distance, 2, 4, 7, 11, 16, 25, 40)}`,
    same && `s:commas=${Math.min(commas, 3)},${before ? "before" : "behind"}`,
    same && has("aside") && "s:aside between",
    same && has("that") && "s:that between",
    same && has("beside") && "s:beside between",
    `s:rank=${Math.min(rank, 3)}`,
    /^[:：]$/.test(read.terms[quoted.term - 1]?.text ?? "") && before && same && "s:colon",
    quoted.term === 0 &&
      relation === "passage -1 last" &&
      /[:：]\s*$/.test(page.reads[quoted.passage - 1]!.text) &&
      "s:colon of the passage before",
    frame.features.includes("other source in sentence") && !same && "s:own sentence has another source",
    frame.features.includes("no verb") && !same && "s:own sentence has no verb",
    frame.features.includes("no verb") && !same && `s:no verb,${rel}`,
    `s:${relation},${frame.features[0]!}`,
    ...own,
  ].filter((each) => each !== false);
}

function carryFeatures(page: Page, frame: Frame, index: number): Features | undefined {
  const last = page.quoted[index - 1];
  if (!last) return undefined;
  const { quoted, read, sentence, verbBefore, verbBehind } = frame;
  const passages = quoted.passage - last.passage;
  if (passages > 2) return undefined;
  const same = passages === 0;
  const steps = same ? sentence - read.sentenceOf[last.term]! : undefined;
  const where = same
    ? `sentences ${Math.min(steps!, 3)}`
    : `passages ${passages}${quoted.term === 0 ? " at start" : ""}`;
  const from = Math.max(same ? last.term + 1 : 0, quoted.term - FAR_TERMS);
  const stretch = read.terms.slice(from, quoted.term);
  const gap = bin(stretch.length, 0, 1, 3, 8, 15, 30);
  const verb = verbKind(read, verbBehind ?? verbBefore);
  const names = stretch.filter((term, at) => term.capital && term.tags.size === 0 && at > 0).length;
  const pronoun = read.terms
    .slice(
      Math.max(frame.before[0], quoted.term - FAR_TERMS),
      Math.min(frame.behind[1], quoted.term + FAR_TERMS),
    )
    .some((term) => is(term, "pronouns"));
  const ownPost = around(read.signals, quoted.term, MOST).some(
    (each) => each.kind === "post" && read.sentenceOf[each.from] === sentence,
  );
  return [
    "before",
    `b:${where}`,
    `b:${where},gap${gap}`,
    `b:${where},verb=${verb}`,
    `b:gap${gap}`,
    `b:verb=${verb},${pronoun ? "pronoun" : "none"}`,
    `b:${where},names=${Math.min(names, 2)}`,
    pronoun && `b:${where},pronoun`,
    frame.features.includes("other source in sentence") && "b:other source",
    ownPost && "b:own post told",
    last.goesOn && "b:goes on",
    quoted.incised === true && "b:incised",
    same && steps === 0 && stretch.some((term) => is(term, "coordinators")) && "b:and",
    ...frame.features
      .filter((each) => /^(?:length|start|before|no verb|alone|single|titled)/.test(each))
      .map((each) => `b:${each}`),
  ].filter((each) => each !== false);
}

/** Whether a post is signed with the speaker's name. */
function isBy({ author, handle }: StandingPost, { name }: Voice): boolean {
  const last = name === undefined ? undefined : lastWord(name);
  return (
    last !== undefined && last.length > 2 && `${author ?? ""} ${handle ?? ""}`.toLowerCase().includes(last)
  );
}

/** Whether the sentence that tells of a post names who speaks. */
function toldBy(page: Page, { signal, passage, relation }: Placed, voice: Voice): string[] {
  if (relation.startsWith("same")) return [];
  if (signal.post)
    return [`s:${isBy(signal.post, voice) ? "by" : "not by"} the speaker`, `s:standing,${voice.kind}`];
  const there = page.reads[passage]!;
  const { from, to } = there.sentences[there.sentenceOf[signal.from]!]!;
  if (voice.passage === passage && voice.term !== undefined && voice.term >= from && voice.term < to)
    return [`s:${relation},speaker there`, "s:speaker there"];
  const name = voice.name === undefined ? undefined : lastWord(voice.name);
  const named =
    name !== undefined &&
    name.length > 2 &&
    there.terms.slice(from, Math.min(to, from + FAR_TERMS)).some(({ text }) => text.toLowerCase() === name);
  return [
    named ? "s:speaker named there" : `s:speaker elsewhere,${voice.kind}`,
    named ? `s:${relation},speaker named there` : `s:${relation},speaker elsewhere,${voice.kind}`,
  ];
}

function voiceFeatures(voice: Voice, prior: Voice | undefined): string[] {
  const equal =
    prior?.name !== undefined && voice.name !== undefined && lastWord(prior.name) === lastWord(voice.name);
  return [
    `v:${voice.kind}`,
    `v:same${bin(voice.same, 0.1, 0.3, 0.6, 0.85)}`,
    equal ? "v:equal" : `v:other,${voice.kind}`,
  ];
}

const counted = new WeakMap<Page, number>();

/** More posts than this are as good as any number. */
const MANY = 15;

/** How often the article tells of posts, up to one more than many. */
function postsIn(page: Page): number {
  const known = counted.get(page);
  if (known !== undefined) return known;
  let count = 0;
  for (const { signals } of page.reads) {
    for (const { kind } of signals) if (kind === "post") count++;
    if (count > MANY) break;
  }
  counted.set(page, count);
  return count;
}

/** Whether a post is told of near any span: without one nothing is quoted from one. */
export function tellsOfPosts(placed: readonly (readonly Placed[])[]): boolean {
  return placed.some((near) => near.some(({ signal }) => signal.kind === "post"));
}

/** All that the source of a span can be. */
export function sourceCandidates(
  page: Page,
  index: number,
  frame: Frame,
  voices: readonly Voice[],
  placed = placedSignals(page, frame),
): SourceCandidate[] {
  const told = `posts told of${bin(postsIn(page), 0, 1, 3, 8, MANY)}`;
  const voice = voices[index]!;
  const voiced = voiceFeatures(voice, voices[index - 1]);
  const own = frame.features
    .filter((each) => /^(?:length|before|signs|titled$|alone|passage|single)/.test(each))
    .map((each) => `q:${each}`);
  const candidates: SourceCandidate[] = placed.map((each, rank) => {
    const { kind } = each.signal;
    const features = [
      ...signalFeatures(page, frame, index, each, kind === "post" ? rank : 0, own),
      ...toldBy(page, each, voice),
      ...voiced.map((one) => `s:${each.relation.startsWith("same") ? "same" : each.relation},${one}`),
    ];
    return {
      kind,
      signal: each.signal,
      passage: each.passage,
      features: kind === "post" ? features : features.map((one) => `o ${one}`),
    };
  });
  const carried = carryFeatures(page, frame, index);
  if (carried)
    candidates.push({
      kind: "before",
      features: [
        ...carried,
        ...voiced.map((one) => `b:${one}`),
        ...voiced.map((one) => `${carried[1]!},${one}`),
      ],
    });
  candidates.push({
    kind: "said",
    features: elsewhereFeatures(frame, told),
  });
  return candidates;
}

function elsewhereFeatures({ features }: Frame, told: string): Features {
  const kept = features.filter((each) =>
    /^(?:verb (?:before|behind)=|no verb$|length[<>]=?\d+$|tag before|goes|single|titled$|signs)/.test(each),
  );
  return ["elsewhere", `e:${told}`, ...kept.map((each) => `e:${each}`)];
}
