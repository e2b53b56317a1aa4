// Earlier versions of an edited post, closed until opened.
import type { Snapshot } from "../../model/snapshot.ts";
import type { Frame } from "../frame.ts";
import { timeOf } from "../frame.ts";
import type { Html } from "../html.ts";
import { each, markup } from "../html.ts";
import { say } from "../phrase.ts";
import { content } from "./content.ts";

/** Earlier versions: what they said, with the day on which each was captured. */
export function earlierVersions(frame: Frame, versions: readonly Snapshot[] | undefined): Html | undefined {
  if (versions === undefined || !frame.shows.edited) return undefined;
  return each(versions, ({ post, capturedAt }) => {
    const date = timeOf(frame, capturedAt, "day");
    // What it answers has not changed; it is said above.
    const { replyTo: _said, ...rest } = post;
    const inside = content(frame, rest, { media: rest.media, capturedAt, role: "earlier" });
    return markup`<details class="pp-earlier"><summary>${say(frame.words.earlier, { date })}</summary>${inside}</details>`;
  });
}
