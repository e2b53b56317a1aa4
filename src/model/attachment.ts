// An attachment: a file that a person keeps with a post as evidence. Never published.

/** A screenshot, a saved page or any other file kept with a post. */
export interface Attachment {
  /** When it was attached, ISO 8601 UTC. */
  readonly at: string;
  /** Who attached it. */
  readonly by?: string;
  /** The file's own name, without folders. */
  readonly name: string;
  /** `<sha256 hex>.<extension>`: the name under which the evidence keeps it. */
  readonly file: string;
  readonly bytes: number;
  /** What it shows, in a sentence. */
  readonly note?: string;
}
