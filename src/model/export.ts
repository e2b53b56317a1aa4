// An export: where posts of an archive were written to, so that a takedown reaches it.

/**
 * What can be exported: the published files of articles into a folder that was named for them, posts as a web archive file or as ActivityStreams, the archive as a site, what became of posts as a feed, the data of a site of Hugo, the
 * whole archive.
 */
export const EXPORTS = ["wacz", "activitystreams", "site", "feed", "hugo", "assets", "copy"] as const;

/** Where posts were written to, and what is to be known to write the same again. */
export interface Export {
  readonly what: (typeof EXPORTS)[number];
  /** The file or folder, as the path given (with `/`), relative to the folder of the configuration where it lies below it. */
  readonly place: string;
  /** When it was first written so, ISO 8601 UTC. */
  readonly at: string;
  /** Formatted keys of the posts that were asked for, of those that are still kept. Absent: every post. */
  readonly posts?: readonly string[];
  /** Of a site: what it is called. */
  readonly title?: string;
  /** Of Hugo: the folders and files that hold its content. */
  readonly content?: readonly string[];
  /** Of a feed: also of posts that no article uses. */
  readonly all?: boolean;
}
