// A HAR file: what a browser asked and was answered while somebody looked at posts.
import type { HeldFile } from "../model/material.ts";
import { isUrl } from "../model/url.ts";
import { parsed, postsInAnswer } from "./answers.ts";
import type { HeldPost, Unread } from "./held.ts";
import { fromBase64, pieceOf } from "./held.ts";
import { jsonParts } from "./json-values.ts";

/** No more pictures of one file are found again. */
const MOST_PICTURES = 100_000;

interface Entry {
  readonly url: string;
  readonly at: string | undefined;
  readonly type: string;
  /** The body, which may be in base64. */
  readonly text: string;
  readonly isBase64: boolean;
}

/**
 * Reads the posts of a HAR file: from answers in JSON by their shape, from pages by their address. It is gone through
 * twice, first for where its pictures stand; one entry is in memory at a time, and a picture when it is asked for.
 */
export async function* readHar(file: HeldFile): AsyncGenerator<HeldPost | Unread> {
  const pictures = await picturesIn(file);
  const picture = (url: string): Promise<Uint8Array | undefined> => pictureAt(file, pictures.get(url));
  for await (const { number, value, wrong } of entriesIn(file)) {
    const place = `${file.path}#${number}`;
    if (wrong !== undefined) {
      yield { place, unread: wrong };
      continue;
    }
    const entry = entryOf(value);
    if (!entry || entry.type.startsWith("image/")) continue;
    const text = entry.isBase64 ? new TextDecoder().decode(fromBase64(entry.text)) : entry.text;
    const common = { writtenAt: entry.at ?? file.modified, place, picture };
    yield* postsInAnswer({ ...entry, text }, common);
  }
}

const entriesIn = (file: HeldFile) => jsonParts(file.bytes(), [["log", "entries"]]);

/** Where an entry stands, in bytes. */
interface ByteRange {
  readonly from: number;
  readonly to: number;
}

async function picturesIn(file: HeldFile): Promise<Map<string, ByteRange>> {
  const pictures = new Map<string, ByteRange>();
  for await (const { value, from, to } of entriesIn(file)) {
    const entry = entryOf(value);
    if (!entry?.type.startsWith("image/") || !entry.isBase64) continue;
    if (pictures.size === MOST_PICTURES) break;
    pictures.set(entry.url, { from, to });
  }
  return pictures;
}

async function pictureAt(file: HeldFile, place: ByteRange | undefined): Promise<Uint8Array | undefined> {
  if (!place) return undefined;
  const entry = entryOf(parsed(new TextDecoder().decode(await pieceOf(file, place.from, place.to))));
  return entry && fromBase64(entry.text);
}

/** An answer that came whole, with its body. */
function entryOf(value: unknown): Entry | undefined {
  const { request, response, startedDateTime } = shapeOf(value);
  const { url } = shapeOf(request);
  const { status, content } = shapeOf(response);
  const { text, encoding, mimeType } = shapeOf(content);
  if (status !== 200 || typeof url !== "string" || typeof text !== "string" || !isUrl(url)) return undefined;
  const moment = typeof startedDateTime === "string" ? Date.parse(startedDateTime) : NaN;
  return {
    url,
    at: Number.isFinite(moment) ? new Date(moment).toISOString() : undefined,
    type: typeof mimeType === "string" ? mimeType.toLowerCase().trim() : "",
    text,
    isBase64: encoding === "base64",
  };
}

function shapeOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
