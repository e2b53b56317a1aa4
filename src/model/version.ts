// What makes a version: the content of a post, without what changes by the minute.
import { mapFiles, mapMedia, mapPictures } from "./snapshot.ts";
import type { Basis } from "./snapshot.ts";
import type { Poll, Post } from "./post.ts";

/**
 * A value as JSON with sorted keys and no white space: the same value gives the same bytes on any machine.
 * Fields that are `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item) && !isSorted(Object.keys(item))
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : item,
  );
}

/** Records are kept sorted: what is read of them need not be sorted again. */
const isSorted = (keys: readonly string[]): boolean =>
  keys.every((key, index) => index === 0 || keys[index - 1]! <= key);

/**
 * The content of a snapshot in canonical form: what two captures must share to be the same version. Counts are left out,
 * and the votes of an open poll; pictures and videos count by their address and by the copies kept of them, so that a
 * capture which saved a picture that an earlier one missed is a version of its own. The basis counts too: the same words seen
 * at the platform are worth more than a publisher's copy of them.
 */
export function contentOf(post: Post, basis: Basis): string {
  const pictures = mapPictures(post, (picture) => ({
    url: picture.url,
    ...(picture.renditions && { renditions: picture.renditions }),
  }));
  const media = mapMedia(pictures, ({ missing: _missing, ...medium }) =>
    mapFiles(medium, ({ copy }) => (copy ? { copy } : {})),
  );
  const still = ({ counts: _counts, poll, ...rest }: Post) => ({
    ...rest,
    ...(poll && { poll: stillPoll(poll) }),
  });
  const within = (quote: Post["quote"]) =>
    quote?.state === "present" ? { ...quote, post: still(quote.post) } : quote;
  return canonicalJson({
    basis,
    post: { ...still(media), quote: within(media.quote), repostOf: within(media.repostOf) },
  });
}

/** Votes are content once the poll is closed; before, they are numbers of the minute. */
function stillPoll({ options, votes, voters, ...poll }: Poll): Poll {
  return poll.closed === true
    ? { options, ...poll, ...(votes !== undefined && { votes }), ...(voters !== undefined && { voters }) }
    : { options: options.map(({ title }) => ({ title })), ...poll };
}
