// Identity: which post this is, on whatever URL it was met.

/**
 * The identity of one post.
 *
 * `platform` is the name of a platform file ("x"); `id` is that platform's canonical id: X the first id of the
 * edit chain, Bluesky `DID/rkey`, the fediverse the ActivityPub `uri`. Ids are strings: most exceed 2^53.
 */
export interface PostKey {
  readonly platform: string;
  readonly id: string;
}

/** A key as one string, `platform:id`: used in lock files, data attributes and aliases. */
export function formatKey(key: PostKey): string {
  return `${key.platform}:${key.id}`;
}

/** Reads what {@link formatKey} wrote; `undefined` if the text is not of that form. */
export function parseKey(text: string): PostKey | undefined {
  const match = /^([a-z][a-z0-9-]{0,31}):([^\s]{1,2048})$/.exec(text);
  return match ? { platform: match[1]!, id: match[2]! } : undefined;
}

/** Whether two keys name the same post. */
export function sameKey(a: PostKey, b: PostKey): boolean {
  return a.platform === b.platform && a.id === b.id;
}
