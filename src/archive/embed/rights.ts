// A snapshot as it is to be shown: with what editors stated about rights since it was captured.
import { isCleared, rightsIn } from "../../model/credit.ts";
import type { RightsStatement } from "../../model/credit.ts";
import type { Medium } from "../../model/media.ts";
import type { Quote, QuotedPost } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { mapFiles } from "../../model/snapshot.ts";

/** The same version with the rights in its media as now known. For showing only: what is kept never changes. */
export function withRights(snapshot: Snapshot, statements: readonly RightsStatement[]): Snapshot {
  if (statements.length === 0) return snapshot;
  const { post } = snapshot;
  const media = post.media.map((medium, index) => ({
    ...medium,
    rights: rightsIn({ ...post.rights, ...medium.rights }, statements, index + 1),
  }));
  return { ...snapshot, post: { ...post, media } };
}

/** The same version without the pictures and local files of media that no licence and no permission clears; they are named in words. */
export function onlyCleared(snapshot: Snapshot): Snapshot {
  const { quote, repostOf, ...post } = snapshot.post;
  return {
    ...snapshot,
    post: {
      ...clearedMedia(post),
      ...(quote && { quote: clearedQuote(quote) }),
      ...(repostOf && { repostOf: clearedQuote(repostOf) }),
    },
  };
}

function clearedQuote(quote: Quote): Quote {
  return quote.state === "present" ? { ...quote, post: clearedMedia(quote.post) } : quote;
}

function clearedMedia<T extends QuotedPost>(post: T): T {
  return { ...post, media: post.media.map((medium) => clearedMedium(medium, post)) };
}

function clearedMedium(medium: Medium, post: QuotedPost): Medium {
  const { picture, files = [] } = medium;
  if (isCleared({ ...post.rights, ...medium.rights })) return medium;
  const missing = { kind: "rights", reason: "No licence and no permission is on record." } as const;
  const bare = mapFiles(medium, () => ({}));
  return {
    ...bare,
    ...(picture?.renditions && { picture: { url: picture.url, missing } }),
    ...(files.some(({ copy }) => copy) && { missing }),
  };
}
