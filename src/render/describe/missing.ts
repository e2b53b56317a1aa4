// A post of which nothing is archived, as data: a labelled link.
import { hostOf, safeHref, shortAddress } from "../address.ts";
import { checkSince } from "../check.ts";
import { frameOf } from "../frame.ts";
import type { RenderOptions, Since } from "../../options/look.ts";
import { say } from "../phrase.ts";
import { whole } from "../plain.ts";
import { fieldsOf, refuse } from "../../options/refusal.ts";
import type { MissingView } from "../view.ts";
import { stateOf } from "./state.ts";

/** A post that is referred to and not archived. */
export interface MissingPost {
  /** The page of the post at its platform. */
  readonly url: string;
  /** The platform as readers know it; the URL's host by default. */
  readonly label?: string;
  /** What was found when it was looked for; without it the link says only that the post is not in the archive. */
  readonly since?: Since;
}

/** How a post is shown that is not archived. */
export type MissingOptions = Pick<RenderOptions, "words" | "locale" | "timeZone" | "theme">;

/** What stands in place of a post that the archive does not hold. */
export function missingView(missing: MissingPost, options: MissingOptions): MissingView {
  checkMissing(missing);
  const { url, label, since } = missing;
  const frame = frameOf({ ...options, assetUrl: (file) => file }, label ?? hostOf(url) ?? "");
  const { theme, language, direction, platform, words } = frame;
  return {
    type: "missing",
    theme,
    language,
    direction,
    url: whole(url),
    words: since ? stateOf(frame, since, "absent") : say(words.notArchived, { platform }),
    link: { type: "link", href: safeHref(url), line: [shortAddress(url)], to: "post" },
  };
}

/** What stands in place of a post of which nothing is kept by the site's own decision: no name and no address. */
export function withdrawnView(at: string, options: MissingOptions): Omit<MissingView, "url" | "link"> {
  const { theme, language, direction, ...frame } = frameOf({ ...options, assetUrl: (file) => file }, "");
  const words = stateOf({ theme, language, direction, ...frame }, { absence: "withdrawn", at }, "absent");
  return { type: "missing", theme, language, direction, words };
}

function checkMissing(missing: unknown): void {
  const { url, label, since } = fieldsOf(missing, "post", "{ url, label?, since? }");
  if (typeof url !== "string") refuse("url", url, "the address of the post");
  if (label !== undefined && typeof label !== "string") refuse("label", label, "the name of the platform");
  checkSince(since);
}
