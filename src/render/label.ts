// What platforms are called for readers, where nobody says it.
import type { Snapshot } from "../model/snapshot.ts";
import { hostOf } from "./address.ts";

/** Platforms that are not called as their name in the key is written, with a capital. */
const LABELS: Readonly<Record<string, string>> = {
  tiktok: "TikTok",
  youtube: "YouTube",
  linkedin: "LinkedIn",
  peertube: "PeerTube",
  activitypub: "Fediverse",
  wordpress: "WordPress",
};

/**
 * The platform of a post as readers know it: by the software of its server, where the post says that; by its name in the
 * key; of a page of the web by its host.
 */
export function labelFor({ key: { platform }, post }: Snapshot): string {
  if (post.software !== undefined) return post.software;
  const site = platform === "web" || platform === "oembed" ? hostOf(post.url) : undefined;
  if (site !== undefined) return site;
  return Object.hasOwn(LABELS, platform)
    ? LABELS[platform]!
    : platform.slice(0, 1).toUpperCase() + platform.slice(1);
}
