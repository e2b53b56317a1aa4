// What decisions take from posts that are shown: posts within them, and posts of which nothing is shown.
import type { RenderedEmbed } from "../../article/index.ts";
import { WITHDRAWN } from "../../article/lock.ts";
import type { Standing } from "../../model/decision.ts";
import { formatKey } from "../../model/key.ts";
import type { Quote } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
// Not by the front of the room: what it prints is for articles of an archive alone.
import { renderWithdrawn } from "../../render/embed.ts";
import type { RenderOptions } from "../../render/index.ts";
import type { Records } from "../../store/index.ts";
import { withoutParts } from "../takedown/redact.ts";

/** The same version without what decisions about posts in it take from it. */
export async function asDecided(snapshot: Snapshot, records: Pick<Records, "standing">): Promise<Snapshot> {
  const { quote, repostOf } = snapshot.post;
  if (!quote && !repostOf) return snapshot;
  const within = async (each: Quote | undefined): Promise<Quote | undefined> => {
    if (each?.state !== "present") return each;
    const { shown } = await records.standing(each.key);
    if (shown === "whole") return each;
    return shown === "text"
      ? { ...each, post: withoutParts(each.post, ["media"]) }
      : { state: "unavailable" };
  };
  const [quoted, reposted] = [await within(quote), await within(repostOf)];
  const post = {
    ...snapshot.post,
    ...(quoted && { quote: quoted }),
    ...(reposted && { repostOf: reposted }),
  };
  return { ...snapshot, post };
}

/**
 * What stands for a post of which nothing is shown by decision, where its own embed does not say so.
 * @param written how HTML is written in the article
 */
export function withdrawnOf(
  { shown, erased, by }: Standing,
  snapshot: Snapshot | undefined,
  look: Omit<RenderOptions, "label" | "mark" | "earlier" | "answered" | "since">,
  written: (html: string) => string,
): RenderedEmbed | undefined {
  if (erased) {
    const html = written(renderWithdrawn(erased.at, look));
    return { html, key: WITHDRAWN.key, version: WITHDRAWN.version, forgets: true };
  }
  if (shown !== "nothing" || !snapshot || !by) return undefined;
  const [key, version] = [formatKey(snapshot.key), snapshot.version];
  const named = key.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const html = `<figure hidden data-postproof-key="${named}" data-postproof-version="${version}"></figure>`;
  return { html: written(html), key, version };
}
