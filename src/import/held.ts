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

/**
 * Unpacks gzip of one or several pieces after one another, as WARC files are packed. The web's `DecompressionStream` may refuse what
 * follows the first piece.
 */
export type Gunzip = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** What is needed to read material, and what is known of the accounts whose material it is, beyond what stands in it. */
export interface ReadOptions {
  readonly gunzip: Gunzip;
  /** The account's handle: a repository of Bluesky names only a DID. Without `@`. */
  readonly author?: string;
}

const MIB = 1024 * 1024;
/** No file that must be held in memory at once may be larger, in bytes. */
export const MOST_WHOLE = 256 * MIB;
/** No page may be larger, in bytes: read, it takes several times as much memory. */
export const MOST_PAGE = 32 * MIB;
/** No picture and no video beside a post may be larger, in bytes. */
export const MOST_PICTURE = 50 * MIB;

/** What is said of a file or a part of it that is larger than is read. */
export function tooLarge(most: number, advice: string): string {
  return `It is larger than ${most / MIB} MB, which is more than is read at once. ${advice}`;
}

/** The whole of a file; `undefined` if it is larger than `most` bytes, or than it says. Takes memory once. */
export async function wholeOf(file: HeldFile, most: number): Promise<Uint8Array | undefined> {
  if (file.size > most) return undefined;
  const whole = new Uint8Array(file.size);
  let length = 0;
  for await (const chunk of file.bytes()) {
    if (length + chunk.length > whole.length) return undefined;
    whole.set(chunk, length);
    length += chunk.length;
  }
  return whole.subarray(0, length);
}

/** A piece of a file, by its places in bytes. What lies before it is not kept. */
export async function pieceOf(file: HeldFile, from: number, to: number): Promise<Uint8Array> {
  const piece = new Uint8Array(to - from);
  const isDirect = file.bytesFrom !== undefined;
  let at = isDirect ? from : 0;
  for await (const chunk of isDirect ? file.bytesFrom!(from) : file.bytes()) {
    const wanted = chunk.subarray(Math.max(from - at, 0), Math.max(to - at, 0));
    piece.set(wanted, Math.max(at - from, 0));
    at += chunk.length;
    if (at >= to) break;
  }
  return piece;
}

/** The bytes of a picture that lies beside a post. */
export async function pictureIn(file: HeldFile | undefined): Promise<Uint8Array | undefined> {
  return file && (await wholeOf(file, MOST_PICTURE));
}

/** The bytes that base64 stands for, white space aside; none if it is no base64. */
export function fromBase64(text: string): Uint8Array {
  try {
    return latin1Bytes(atob(text));
  } catch {
    return new Uint8Array();
  }
}

/** One character for each byte. Not by TextDecoder: what it calls Latin-1 is Windows-1252. */
export function latin1Text(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}

/** One byte for each character of a text of which none is above U+00FF. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
