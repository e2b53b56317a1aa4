// How sure it is that some words are a credit: one sum of evidence for and against, by the tables below.
import { fold } from "./fold.ts";
import type { Reading } from "./grammar.ts";
import type { Glue, Part } from "./part.ts";
import { LABELS } from "./words.ts";

/** What stands between a credit and the text before it. */
export type Boundary = "whole" | "bar" | "bracket" | "sentence" | "comma" | "inline";

/** Where a credit stands, as far as it counts as evidence. */
export interface Place {
  readonly boundary: Boundary;
  /** Whether nothing but the agency's notices follows it. */
  readonly atEnd: boolean;
  /** Whether the line is the caption of a picture. */
  readonly caption: boolean;
  /** Whether the sentence begins with a call to the reader: follow, share, comment. */
  readonly call: boolean;
  /** Whether the line begins as bylines do. */
  readonly byline: boolean;
  /** Whether the text before it says who somebody is: an author's box with an account. */
  readonly biography: boolean;
  /** Whether it thanks for a hint, is a bare `via @handle`, or its line is cut off. */
  readonly hint: boolean;
  /** Whether the line lists accounts, three services and more each with a colon: the foot of a page. */
  readonly footer: boolean;
  /** Whether the line gives an e-mail address: a way to reach somebody. */
  readonly contact: boolean;
  /** A bracketed handle directly behind a name shows whose handle it is. */
  readonly behindName: boolean;
}

/** One thing that speaks for a credit, or against it. */
export interface Evidence {
  readonly weight: number;
  /** In a few words for an editor; empty where it is no reason of its own. */
  readonly says: string;
}

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
  caption: 0.25,
  handle: 0.25,
  name: 0.1,
  word: 0.05,
  /** A credit word with "by", "from" or the like; with a mark behind it (`Photo:`); with a small word; bare. */
  creditBy: 0.55,
  creditMarked: 0.45,
  creditOf: 0.35,
  creditBare: 0.3,
  /** A marked credit word shows where the credit begins, as a full stop would. */
  opensInline: 0.3,
  opensAfterComma: 0.15,
  manner: 0.35,
  mannerBesideCredit: 0.2,
  mannerMarked: 0.1,
} as const;

/** What speaks against one. */
const AGAINST = {
  prose: -0.6,
  call: -1,
  contact: -0.8,
  byline: -0.6,
  biography: -0.6,
  hint: -0.5,
  labels: -0.5,
  footer: -0.6,
  notice: -0.4,
  severalSentences: -0.5,
  behindName: -0.3,
  severalServices: -0.3,
  spareName: -0.25,
  handleOnly: -0.25,
  textFollows: -0.2,
  /** A service with a name beside it that nothing ties to it: `Twitter headquarters`. */
  untied: -0.2,
  unknownSource: { caption: -0.1, text: -0.2 },
} as const;

/** The evidence for a reading at its place, strongest first. */
export function weigh({ parts, unplaced, breaks }: Reading, place: Place): readonly Evidence[] {
  const evidence: Maybe[] = [
    ...ofSources(parts, place),
    ...ofAnnouncement(parts, place),
    ...ofNames(parts, place),
    ...ofPlace(parts, place),
    unplaced > 0 && { weight: AGAINST.spareName * unplaced, says: "more names than a credit has" },
    breaks > 0 && { weight: AGAINST.severalSentences * breaks, says: "several sentences" },
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

function ofSources(parts: readonly Part[], { caption }: Place): Maybe[] {
  const best = parts.filter(isSource).sort((a, b) => Number(a.shy) - Number(b.shy))[0];
  const kind = best && SOURCES[best.kind];
  const side = caption ? "caption" : "text";
  const tie = tiesOf(parts).sort((a, b) => TIES[b][side] - TIES[a][side])[0];
  const via =
    tie !== "via" && parts.some(({ glue, kind }, index) => glue === "via" && (kind !== "name" || index > 0));
  const services = new Set(parts.filter((part) => part.kind === "service").map(({ value }) => value));
  const announced = hasAnnouncement(parts);
  return [
    best && kind && { weight: best.shy ? kind.shy : kind.weight, says: `“${best.text}” is ${kind.says}` },
    tie && { weight: TIES[tie][side], says: TIES[tie].says },
    via && { weight: TIES.via[side], says: TIES.via.says },
    services.size > (caption ? 2 : 1) &&
      !announced && { weight: AGAINST.severalServices, says: "a list of services" },
    tie === "none" &&
      !announced &&
      (caption ? parts.some(isUntied) : true) && {
        weight: AGAINST.untied,
        says: "nothing ties name and service",
      },
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

function ofAnnouncement(parts: readonly Part[], { boundary }: Place): Maybe[] {
  const at = parts.findIndex(({ kind }) => kind === "credit");
  const manner = parts.find(({ kind }) => kind === "manner");
  const says = manner && `“${manner.text}” says how it was come by`;
  const word = parts[at];
  if (!word) {
    const marked = manner && parts[parts.indexOf(manner) + 1]?.glue === "colon";
    return [
      manner && { weight: FOR.manner, says: says ?? "" },
      marked && { weight: FOR.mannerMarked, says: "" },
    ];
  }
  const glue = parts[at + 1]?.glue;
  const by = BY.test(word.text);
  const marked = by || glue === "colon" || glue === "bar" || glue?.endsWith("slash") === true;
  const weight = by
    ? FOR.creditBy
    : marked
      ? FOR.creditMarked
      : glue === "of"
        ? FOR.creditOf
        : FOR.creditBare;
  const opens = marked && (glue === "colon" || !/^\p{Ll}/u.test(word.text));
  return [
    { weight, says: `“${word.text}” announces a credit` },
    boundary === "inline" && opens && { weight: FOR.opensInline, says: "" },
    boundary === "comma" && marked && { weight: FOR.opensAfterComma, says: "" },
    manner && { weight: FOR.mannerBesideCredit, says: says ?? "" },
  ];
}

function ofNames(parts: readonly Part[], { caption }: Place): Maybe[] {
  const names = parts.filter(({ kind }) => kind === "name");
  const handle = parts.some(({ kind }) => kind === "handle");
  const known = parts.some(isSource);
  const prose = names.some(
    ({ looks, text }) => looks === "prose" || (!known && !handle && /^[\p{Ll}\p{N}]/u.test(text)),
  );
  const named = names.some(({ looks }) => looks === "name");
  return [
    handle && { weight: FOR.handle, says: "an account’s @handle" },
    prose && { weight: AGAINST.prose, says: "words of a sentence" },
    !prose && named && { weight: FOR.name, says: "a name" },
    !prose && !named && names.length > 0 && caption && { weight: FOR.word, says: "" },
    !known &&
      !handle && {
        weight: AGAINST.unknownSource[caption ? "caption" : "text"],
        says: "no source that is known",
      },
    !known &&
      handle &&
      names.length > 0 &&
      !hasAnnouncement(parts) && { weight: AGAINST.handleOnly, says: "the handle may only show whose it is" },
  ];
}

function ofPlace(parts: readonly Part[], place: Place): Maybe[] {
  const { boundary, caption } = place;
  return [
    { weight: BOUNDARIES[boundary][caption ? "caption" : "text"], says: BOUNDARIES[boundary].says },
    caption && { weight: FOR.caption, says: "in a caption" },
    !place.atEnd && { weight: AGAINST.textFollows, says: "text follows" },
    place.call && { weight: AGAINST.call, says: "a call to the reader" },
    place.contact && { weight: AGAINST.contact, says: "an e-mail address" },
    place.byline && !hasAnnouncement(parts) && { weight: AGAINST.byline, says: "a byline" },
    place.biography && !hasAnnouncement(parts) && { weight: AGAINST.biography, says: "an author’s box" },
    place.hint && !hasAnnouncement(parts) && { weight: AGAINST.hint, says: "thanks for a hint" },
    place.boundary === "whole" &&
      !hasAnnouncement(parts) &&
      isMenu(parts) && { weight: AGAINST.labels, says: "labels of a menu" },
    place.footer && { weight: AGAINST.footer, says: "a list of accounts" },
    parts.length === 2 &&
      parts[0]!.kind === "handle" &&
      /^\d{4}$/.test(parts[1]!.text) && { weight: AGAINST.notice, says: "a notice with a year" },
    place.behindName && { weight: AGAINST.behindName, says: "a handle behind a name" },
  ];
}

/** Nothing but services, or services and the words that stand beside them in menus: `X / Twitter`, `Reddit / AMA`. */
function isMenu(parts: readonly Part[]): boolean {
  const labels = parts.filter(
    ({ kind, text }) =>
      kind === "service" || (kind === "name" && text.split(/\s+/).every((word) => LABELS.has(fold(word)))),
  );
  const several = labels.length > 1 || (parts[0]?.text.includes("/") ?? false);
  return several && labels.length === parts.length;
}
