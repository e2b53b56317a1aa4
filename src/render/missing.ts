// A post of which nothing is archived: a labelled link.
import { checkSince } from "./check.ts";
import type { Frame } from "./frame.ts";
import { frameOf } from "./frame.ts";
import { hostOf } from "./host.ts";
import { escape, link, markup } from "./html.ts";
import type { RenderOptions, Since } from "../options/look.ts";
import { shortAddress } from "./parts/card.ts";
import { stateOf } from "./parts/state.ts";
import { say } from "./phrase.ts";
import { fieldsOf, refuse } from "../options/refusal.ts";

/** A post that is referred to and not archived. */
export interface MissingPost {
  /** The page of the post at its platform. */
  readonly url: string;
  /** The platform as readers know it; the URL's host by default. */
  readonly label?: string;
  /** What was found when it was looked for; without it the link says only that the post is not in the archive. */
  readonly since?: Since;
}

/**
 * A labelled plain link in place of a post that the archive does not hold: one `<figure>` on one line.
 * @throws PostproofError `invalid_input` for an option, a locale or a time zone that does not exist, and for no address;
 * for nothing else.
 */
export function renderMissing(
  missing: MissingPost,
  options: Pick<RenderOptions, "words" | "locale" | "timeZone" | "theme"> = {},
): string {
  checkMissing(missing);
  const { url, label, since } = missing;
  const frame: Frame = frameOf({ ...options, assetUrl: (file) => file }, label ?? hostOf(url) ?? "");
  const { platform } = frame;
  const words = since ? stateOf(frame, since, "absent") : say(frame.words.notArchived, { platform });
  return markup`<figure class="${frame.figure} h-cite"${frame.words.attributes} data-postproof-missing="${escape(url)}"><p class="pp-lone">${words} ${link(url, shortAddress(url), markup` class="u-url"`)}</p></figure>`;
}

function checkMissing(missing: unknown): void {
  const { url, label, since } = fieldsOf(missing, "post", "{ url, label?, since? }");
  if (typeof url !== "string") refuse("url", url, "the address of the post");
  if (label !== undefined && typeof label !== "string") refuse("label", label, "the name of the platform");
  checkSince(since);
}
