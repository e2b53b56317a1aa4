// A post as it lies in material that people hold, before a platform has read it.
import type { HeldFile } from "../model/material.ts";

/** A post in one of the shapes that a platform's `read` knows. */
export interface HeldPost {
  /** Name of the platform. `undefined`: that of the address. */
  readonly platform: string | undefined;
  /** As which kind of loose material the platform reads it. */
  readonly kind: string;
  readonly body: unknown;
  /** The post's address, where the material says it. */
  readonly url?: string;
  /** Who posted it, where the material says so elsewhere than in the post. */
  readonly author?: { readonly id?: string; readonly handle?: string; readonly name?: string };
  /** When it was written down, ISO 8601 UTC: the day of an export, of a request. */
  readonly writtenAt: string;
  /** Where it stands in the material: `data/tweets.js#12`. */
  readonly place: string;
  /** The bytes of a picture or a video of the post that lies beside it; `undefined` if it does not. */
  picture?(url: string): Promise<Uint8Array | undefined>;
}

/** A piece of material that could not be read. */
export interface Unread {
  readonly place: string;
  /** One sentence: what is wrong, and what can be done. */
  readonly unread: string;
}

/** What is known of the accounts whose material it is, beyond what stands in it. */
export interface ReadOptions {
  /** The account's handle: a repository of Bluesky names only a DID. Without `@`. */
  readonly author?: string;
}

/** No file that must be held in memory at once may be larger, in bytes. */
export const MOST_WHOLE = 512 * 1024 * 1024;
/** No picture and no video beside a post may be larger, in bytes. */
const MOST_PICTURE = 50 * 1024 * 1024;

/** The whole of a file; `undefined` if it is larger than `most` bytes. */
export async function wholeOf(file: HeldFile, most = MOST_WHOLE): Promise<Uint8Array | undefined> {
  if (file.size > most) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.bytes()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) return undefined;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The bytes of a picture that lies beside a post. */
export async function pictureIn(file: HeldFile | undefined): Promise<Uint8Array | undefined> {
  return file && (await wholeOf(file, MOST_PICTURE));
}
