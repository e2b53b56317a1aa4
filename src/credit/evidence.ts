// How sure it is that some words are a credit: one sum of evidence for and against, by the tables below.
import type { Reading } from "./grammar.ts";
import type { Glue, Part } from "./token.ts";
import { isOf } from "./words.ts";

/** What stands between a credit and the text before it. */
export type Boundary = "whole" | "bar" | "bracket" | "sentence" | "comma" | "inline";

/** Where a credit stands, as far as it counts as evidence. */
export interface Placement {
  readonly boundary: Boundary;
  /** Whether nothing but the agency's notices follows it. */
  readonly atEnd: boolean;
  /** Whether the line is the caption of a picture. */
  readonly caption: boolean;
  /** What around it speaks against it, in the order of {@link SIGNS}. */
  readonly signs: readonly Sign[];
}

/** One thing that speaks for a credit, or against it. */
export interface Evidence {
  readonly weight: number;
  /** In a few words for an editor; empty where it is no reason of its own. */
  readonly says: string;
}

const weighing = (weight: number, says = ""): Evidence => ({ weight, says });

/** From this sum on a line counts as a credit. */
export const THRESHOLD = 0.5;

/** What is named. Names that are ordinary words too ("shy") weigh less. */
const SOURCES: Partial<
  Record<Part["kind"], { readonly weight: number; readonly shy: number; readonly says: string }>
> = {
  service: { weight: 0.2, shy: 0.1, says: "a service" },
  agency: { weight: 0.25, shy: 0.2, says: "an agency" },
  library: { weight: 0.3, shy: 0.3, says: "a picture library" },
};

/** What ties a source to the name or handle beside it: in a caption, and in running text, where marks mean less. */
const TIES: Readonly<
  Record<Glue, { readonly caption: number; readonly text: number; readonly says: string }>
> = {
  slash: { caption: 0.35, text: 0.35, says: "parted by a slash" },
  via: { caption: 0.3, text: 0.3, says: "“via” before the source" },
  bar: { caption: 0.2, text: 0.05, says: "parted by a bar" },
  colon: { caption: 0.2, text: 0.05, says: "parted by a colon" },
  "spaced slash": { caption: 0.15, text: 0.15, says: "parted by a slash" },
  account: { caption: 0.2, text: 0.15, says: "somebody’s account" },
  of: { caption: 0.1, text: 0.05, says: "source and name in one phrase" },
  bracket: { caption: 0.1, text: 0.1, says: "account in brackets" },
  comma: { caption: 0.1, text: 0, says: "parted by a comma" },
  none: { caption: 0, text: 0, says: "" },
};

/** What stands before the credit, in a caption and in running text. */
const BOUNDARIES: Readonly<
  Record<Boundary, { readonly caption: number; readonly text: number; readonly says: string }>
> = {
  bar: { caption: 0.15, text: 0.15, says: "after a bar" },
  whole: { caption: 0.1, text: 0.1, says: "" },
  bracket: { caption: 0.1, text: 0.1, says: "in brackets" },
  sentence: { caption: 0.05, text: -0.05, says: "" },
  comma: { caption: -0.2, text: -0.2, says: "" },
  inline: { caption: -0.4, text: -0.4, says: "no mark before it" },
};

/** What else speaks for a credit. */
const FOR = {
  caption: weighing(0.25, "in a caption"),
  handle: weighing(0.25, "an account’s @handle"),
  name: weighing(0.1, "a name"),
  word: weighing(0.05),
  /** A marked credit word shows where the credit begins, as a full stop would. */
  opensInline: weighing(0.3),
  opensAfterComma: weighing(0.15),
  mannerMarked: weighing(0.1),
};

/** A credit word with "by", "from" or the like; with a mark behind it (`Photo:`); with a small word; bare. */
const ANNOUNCED = { by: 0.55, marked: 0.45, of: 0.35, bare: 0.3 };
const MANNER = { alone: 0.35, besideCredit: 0.2 };

/** What speaks against one. */
const AGAINST = {
  prose: weighing(-0.6, "words of a sentence"),
  labels: weighing(-0.5, "labels of a menu"),
  notice: weighing(-0.4, "a notice with a year"),
  severalServices: weighing(-0.3, "a list of services"),
  handleOnly: weighing(-0.25, "the handle may only show whose it is"),
  textFollows: weighing(-0.2, "text follows"),
  /** A service with a name beside it that nothing ties to it: `Twitter headquarters`. */
  untied: weighing(-0.2, "nothing ties name and service"),
};
/** Each time. */
const SPARE_NAME = -0.25;
const SENTENCE = -0.5;
const UNKNOWN_SOURCE = { caption: -0.1, text: -0.2 };

/** What speaks against one in the sentence and the line around it; of some only where no word announces the credit. */
const SIGNS = {
  /** The sentence begins with a call to the reader: follow, share, comment. */
  call: weighing(-1, "a call to the reader"),
  /** The line gives an e-mail address: a way to reach somebody. */
  contact: weighing(-0.8, "an e-mail address"),
  /** The line begins as bylines do. */
  byline: { ...weighing(-0.6, "a byline"), unannounced: true },
  /** The text before it says who somebody is: an author's box with an account. */
  biography: { ...weighing(-0.6, "an author’s box"), unannounced: true },
  /** It thanks for a hint, is a bare `via @handle`, or its line is cut off. */
  hint: { ...weighing(-0.5, "thanks for a hint"), unannounced: true },
  /** The line lists accounts, three services and more each with a colon: the foot of a page. */
  footer: weighing(-0.6, "a list of accounts"),
  /** A bracketed handle directly behind a name shows whose handle it is. */
  behindName: weighing(-0.3, "a handle behind a name"),
} satisfies Record<string, Evidence & { readonly unannounced?: true }>;

/** One of {@link SIGNS}. */
export type Sign = keyof typeof SIGNS;

/** The evidence for a reading at its place, strongest first. */
export function weigh({ parts, unplaced, breaks }: Reading, place: Placement): readonly Evidence[] {
  const evidence: Maybe[] = [
    ...ofSources(parts, place),
    ...ofAnnouncement(parts, place),
    ...ofNames(parts, place),
    ...ofPlace(parts, place),
    unplaced > 0 && weighing(SPARE_NAME * unplaced, "more names than a credit has"),
    breaks > 0 && weighing(SENTENCE * breaks, "several sentences"),
  ];
  return evidence
    .filter((each): each is Evidence => !!each && each.weight !== 0)
    .sort((a, b) => b.weight - a.weight);
}

/** The sum of evidence, in hundredths. */
export function sumOf(evidence: readonly Evidence[]): number {
  return Math.round(evidence.reduce((total, { weight }) => total + weight, 0) * 100) / 100;
}

/** A sum as a confidence from 0 to 0.99: more than enough evidence is no proof either. */
export function confidenceOf(sum: number): number {
  return Math.min(0.99, Math.max(0, sum));
}

type Maybe = Evidence | undefined | false;

function ofSources(parts: readonly Part[], { caption }: Placement): Maybe[] {
  const best = parts.filter(isSource).sort((a, b) => Number(a.shy) - Number(b.shy))[0];
  const kind = best && SOURCES[best.kind];
  const side = caption ? "caption" : "text";
  const tie = tiesOf(parts).sort((a, b) => TIES[b][side] - TIES[a][side])[0];
  const via =
    tie !== "via" && parts.some(({ glue, kind }, index) => glue === "via" && (kind !== "name" || index > 0));
  const services = new Set(parts.filter((part) => part.kind === "service").map(({ value }) => value));
  const announced = hasAnnouncement(parts);
  return [
    best && kind && weighing(best.shy ? kind.shy : kind.weight, `“${best.text}” is ${kind.says}`),
    tie && weighing(TIES[tie][side], TIES[tie].says),
    via && weighing(TIES.via[side], TIES.via.says),
    services.size > (caption ? 2 : 1) && !announced && AGAINST.severalServices,
    tie === "none" && !announced && (!caption || parts.some(isUntied)) && AGAINST.untied,
  ];
}

/** A name beside a service without a mark between them, unless it goes before and looks like one: `Sampleton PD Twitter`. */
function isUntied({ kind, looks, text }: Part, index: number, parts: readonly Part[]): boolean {
  const named = looks === "name" && /\p{Lu}/u.test(text) && parts[index + 1]?.kind === "service";
  return kind === "name" && !named;
}

function isSource({ kind }: Part): boolean {
  return SOURCES[kind] !== undefined;
}

function hasAnnouncement(parts: readonly Part[]): boolean {
  return parts.some(({ kind }) => kind === "credit" || kind === "manner");
}

/** What ties the sources to the names and handles beside them. */
function tiesOf(parts: readonly Part[]): Glue[] {
  return parts.flatMap((part, index) => {
    const before = parts[index - 1];
    if (!before || part.kind === "credit" || before.kind === "credit") return [];
    const tied =
      isSource(part) || isSource(before) || (before.kind === "name" && ["name", "note"].includes(part.kind));
    return tied ? [part.glue] : [];
  });
}

/** Endings of credit words after which a source must follow. */
const BY = /(?:by|von|par|por|di|de|of|from|da|from|z|из|с|от|من|از|来源|來源|源|自)$/iu;

function ofAnnouncement(parts: readonly Part[], { boundary }: Placement): Maybe[] {
  const at = parts.findIndex(({ kind }) => kind === "credit");
  const manner = parts.find(({ kind }) => kind === "manner");
  const how = (weight: number) => manner && weighing(weight, `“${manner.text}” says how it was come by`);
  const word = parts[at];
  if (!word) {
    const marked = manner && parts[parts.indexOf(manner) + 1]?.glue === "colon";
    return [how(MANNER.alone), marked && FOR.mannerMarked];
  }
  const glue = parts[at + 1]?.glue;
  const by = BY.test(word.text);
  const marked = by || glue === "colon" || glue === "bar" || glue?.endsWith("slash") === true;
  const form = by ? "by" : marked ? "marked" : glue === "of" ? "of" : "bare";
  const opens = marked && (glue === "colon" || !/^\p{Ll}/u.test(word.text));
  return [
    weighing(ANNOUNCED[form], `“${word.text}” announces a credit`),
    boundary === "inline" && opens && FOR.opensInline,
    boundary === "comma" && marked && FOR.opensAfterComma,
    how(MANNER.besideCredit),
  ];
}

function ofNames(parts: readonly Part[], { caption }: Placement): Maybe[] {
  const names = parts.filter(({ kind }) => kind === "name");
  const handle = parts.some(({ kind }) => kind === "handle");
  const known = parts.some(isSource);
  const prose = names.some(
    ({ looks, text }) => looks === "prose" || (!known && !handle && /^[\p{Ll}\p{N}]/u.test(text)),
  );
  const named = names.some(({ looks }) => looks === "name");
  const unknown = UNKNOWN_SOURCE[caption ? "caption" : "text"];
  return [
    handle && FOR.handle,
    prose && AGAINST.prose,
    !prose && named && FOR.name,
    !prose && !named && names.length > 0 && caption && FOR.word,
    !known && !handle && weighing(unknown, "no source that is known"),
    !known && handle && names.length > 0 && !hasAnnouncement(parts) && AGAINST.handleOnly,
  ];
}

function ofPlace(parts: readonly Part[], { boundary, caption, atEnd, signs }: Placement): Maybe[] {
  const announced = hasAnnouncement(parts);
  const { says, ...weight } = BOUNDARIES[boundary];
  const [first, second, third] = parts;
  const isDated = first?.kind === "handle" && /^\d{4}$/.test(second?.text ?? "") && !third;
  return [
    weighing(weight[caption ? "caption" : "text"], says),
    caption && FOR.caption,
    !atEnd && AGAINST.textFollows,
    ...signs.map((sign) => !(announced && "unannounced" in SIGNS[sign]) && SIGNS[sign]),
    boundary === "whole" && !announced && isMenu(parts) && AGAINST.labels,
    isDated && AGAINST.notice,
  ];
}

/** Nothing but services, or services and the words that stand beside them in menus: `X / Twitter`, `Reddit / AMA`. */
function isMenu(parts: readonly Part[]): boolean {
  const labels = parts.filter(
    ({ kind, text }) =>
      kind === "service" || (kind === "name" && text.split(/\s+/).every((word) => isOf("labels", word))),
  );
  const several = labels.length > 1 || (parts[0]?.text.includes("/") ?? false);
  return several && labels.length === parts.length;
}
