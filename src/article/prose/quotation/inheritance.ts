// Quotations that say nothing of their own source take it from what stands beside them, or join what they go on from.
import { fromBackdrop } from "./backdrop.ts";
import { isOtherMessage } from "./continuity.ts";
import { isQuotation } from "./doubts.ts";
import { isForeign, weighed } from "./evidence.ts";
import { completed } from "./inheritance/completion.ts";
import { isDirectlyBehind, isReportedOn, isSameSpeaker, sharesSentence } from "./inheritance/same-speech.ts";
import { goesOn, shares } from "./joining.ts";
import { sourceOf } from "./sources.ts";
import { subjectOf } from "./subject-kind.ts";
import { fromSentenceBefore, fromSentenceBehind } from "./telling.ts";
import type { Frame } from "./context.ts";
import type { Draft } from "./draft.ts";
import type { Paragraph, Read } from "./page.ts";
import type { Sourced } from "./sources.ts";

/** Gives every quotation its source where one is to be had, and joins the parts of split ones. In document order. */
export function inheritSources(
  drafts: readonly Draft[],
  paragraphs: readonly Paragraph[],
  read: (at: number) => Read,
): Sourced[] {
  const sourced: Sourced[] = [];
  let open: Draft | undefined;
  for (const draft of drafts) {
    const before = sourced.at(-1);
    // What is no quotation passes nothing on; a phrase that waits for its other half may.
    const last = before && (draft.linked || isQuotation(before, paragraphs, read)) ? before : undefined;
    if (last && open && goesOn(last, open, draft, read)) {
      last.pieces.push(...draft.pieces);
      open = draft;
      continue;
    }
    const own = sourceOf(draft, paragraphs, read, last);
    if (last && draft.linked && shares(last, own)) {
      const both = own.source === undefined ? last : own;
      sourced[sourced.length - 1] = linkedTo(last, both);
      sourced.push(linkedTo(own, { ...last, ...both, ...named(last), ...named(own) }));
    } else {
      const isFree = own.source === undefined || isOtherMessage(own, last, read);
      const beside = isFree ? fromBeside(own, last, open, paragraphs.length, read) : own;
      const isOpen = beside.source === undefined || (beside.source === "other" && !draft.block);
      const backed = (isOpen ? fromBackdrop(beside, posts(sourced), before, read) : undefined) ?? beside;
      const isTaken = own.source === undefined && backed.source === "post";
      const free = isTaken && isForeign(own, sourced, read) ? own : backed;
      const frame = free.source === undefined ? weighed(free, sourced, paragraphs.length, read) : undefined;
      const told = frame ? ofFrame(free, frame, read) : free;
      sourced.push(told.source === "post" ? completed(told, last, read) : told);
    }
    open = draft;
  }
  return sourced;
}

/** How many quotations back somebody who posted is looked for. */
const MANY = 8;

function posts(sourced: readonly Sourced[]): Sourced[] {
  return sourced.slice(-MANY).filter(({ source }) => source === "post");
}

function named({ verb, speaker }: Sourced): Partial<Sourced> {
  return { ...(verb !== undefined && { verb }), ...(speaker !== undefined && { speaker }) };
}

function fromBeside(
  own: Sourced,
  last: Sourced | undefined,
  open: Draft | undefined,
  count: number,
  read: (at: number) => Read,
): Sourced {
  const told = own.draft.attribution.told === true;
  if (told) return own;
  if (last?.source === "post" && open && sharesSentence(open, own, last, read))
    return { ...continued(own, last), basis: "linked" };
  if (last?.source === "post" && open && isReportedOn(open, own.draft, read))
    return { ...continued(own, last), basis: "linked" };
  if (
    last?.source === "post" &&
    open &&
    isDirectlyBehind(open, own.draft, read, last.basis === "behind") &&
    isSameSpeaker(own, last, read)
  )
    return continued(own, last);
  return fromSentenceBefore(own, read) ?? fromSentenceBehind(own, count, read) ?? own;
}

/** A quotation as one of the post that its surroundings tell of. */
function ofFrame(
  own: Sourced,
  { passage, service, speaker, quoted, behind }: Frame,
  read: (at: number) => Read,
): Sourced {
  const { kind } = subjectOf(own.draft, read);
  // "the post went on", "the company added": what speaks is the one who posted.
  const isSame = kind === "thing" || (kind === "role" && !/\p{Lu}/u.test(own.speaker ?? ""));
  const name =
    (isSame ? speaker : undefined) ??
    own.speaker ??
    (quoted && own.draft.attribution.governor ? undefined : speaker);
  const apart = own.draft.at.passage - passage;
  return {
    ...own,
    source: "post",
    basis: behind ? "behind" : apart <= 1 ? "before" : "continued",
    weak: apart > 1,
    ...(service !== undefined && { service }),
    ...(quoted?.cue !== undefined && { cue: quoted.cue }),
    ...(name !== undefined && { speaker: name }),
  };
}

function linkedTo(own: Sourced, other: Sourced): Sourced {
  const { source, service, verb, cue, speaker, handle, when, anchors, weak } = other;
  return {
    ...own,
    ...(source && { source }),
    ...(service !== undefined && { service }),
    ...(verb !== undefined && { verb }),
    ...(cue !== undefined && { cue }),
    ...(speaker !== undefined && { speaker }),
    ...(handle !== undefined && { handle }),
    ...(when !== undefined && { when }),
    anchors,
    weak,
    basis: "linked",
  };
}

function continued(own: Sourced, last: Sourced): Sourced {
  const speaker = own.speaker ?? last.speaker;
  return {
    ...own,
    source: "post",
    basis: "continued",
    weak: last.weak,
    ...(last.service !== undefined && { service: last.service }),
    ...(last.cue !== undefined && { cue: last.cue }),
    ...(speaker !== undefined && { speaker }),
    ...(last.handle !== undefined && { handle: last.handle }),
  };
}
