// A reference: a URL that points to a post, before anyone has asked the platform about it.

/** A URL read as a pointer to a post. Made offline; the capture decides what the post really is. */
export interface Reference {
  /** Name of the platform that recognized the URL. */
  readonly platform: string;
  /**
   * The post's id as far as the URL tells: X the post id, Bluesky `handle-or-DID/rkey`, Mastodon `host/status-id`.
   * Not yet the canonical id of a `PostKey`.
   */
  readonly id: string;
  /** The URL in its plain form: https, canonical host, no tracking parameters. */
  readonly url: string;
  /**
   * Whether the URL alone proves the platform. A path shape such as `/@user/123` on an unknown host is only a guess
   * (`false`): it is captured when asked for, and rewritten where the archive has that post.
   */
  readonly certain: boolean;
  /** Which medium of the post the URL points at, counted from 1 (`/photo/2`). */
  readonly focus?: number;
  /**
   * A short link, or another address that only leads to a post: its `id` is no post's. A capture follows it, one guarded
   * step at a time, to the first address that says which post is meant.
   */
  readonly short?: true;
}

/** The alias under which a reference is looked up in an archive. Same form as a formatted key. */
export function referenceAlias(reference: Reference): string {
  return `${reference.platform}:${reference.id}`;
}
