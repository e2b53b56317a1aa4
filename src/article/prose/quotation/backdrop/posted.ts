// A quotation as one of a post that is known from before.
import type { Sourced } from "../sources.ts";
import type { Told } from "./tale.ts";

/**
 * A quotation as one of the post of another quotation, whose speaker it does not take over, or of a post of which a passage
 * tells.
 */
export function posted(
  own: Sourced,
  from: Sourced | Pick<Told, "service" | "speaker">,
  passage: number,
): Sourced {
  const quotation = "draft" in from ? from : undefined;
  // "It ended": the post speaks for who posted it.
  const isThing = /^(?:it|es)$/i.test(
    own.draft.attribution.speaker?.kind === "pronoun" ? own.draft.attribution.speaker.text : "",
  );
  const speaker =
    (isThing ? from.speaker : undefined) ?? own.speaker ?? (quotation ? undefined : from.speaker);
  const apart = own.draft.at.passage - passage;
  return {
    ...own,
    source: "post",
    basis: apart <= 1 ? "before" : "continued",
    weak: apart > 1,
    ...(from.service !== undefined && { service: from.service }),
    ...(quotation?.cue !== undefined && { cue: quotation.cue }),
    ...(speaker !== undefined && { speaker }),
  };
}
