// Web archive files: WACZ, and the WARC files within it or alone. What servers answered is read as platforms answer.
import type { HeldFile } from "../model/material.ts";
import { isJson, isPage, parsed, postsInAnswer } from "./answers.ts";
import type { Gunzip, HeldPost, ReadOptions, Unread } from "./held.ts";
import { MOST_PAGE, MOST_PICTURE, pieceOf } from "./held.ts";
import { pageText } from "./saved-page.ts";
import { allOf, httpIn, oneChunk, warcRecords } from "./warc.ts";
import { unpacked, zipParts } from "./zip.ts";

/** Whatever a WARC file unpacks to; only one record of it is in memory at a time. */
const MOST_UNPACKED = Number.MAX_SAFE_INTEGER;
/** An index may not be larger, in bytes unpacked, nor name more pictures. */
const MOST_INDEX = 256 * 1024 * 1024;
const MOST_PICTURES = 100_000;
const SLACK = 64 * 1024;

/** Where a picture stands in a WARC file, as an index says: a hint, looked at before it is believed. */
interface Place {
  readonly filename: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * Reads the posts of a WACZ file: from answers in JSON by their shape, from pages by their address. Pictures are found by its
 * index. Its signature and its digests are not looked at: whoever made it could write anything into it.
 */
export async function* readWacz(file: HeldFile, { gunzip }: ReadOptions): AsyncGenerator<HeldPost | Unread> {
  let parts: ReadonlyMap<string, HeldFile>;
  let pictures: ReadonlyMap<string, Place>;
  try {
    parts = await zipParts(file);
    pictures = await picturesIn(parts, gunzip);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield { place: file.path, unread: "It is no WACZ file, or a damaged one." };
    return;
  }
  const picture = async (url: string): Promise<Uint8Array | undefined> => {
    const place = pictures.get(url);
    const warc = place && parts.get(`archive/${place.filename}`);
    return warc && (await pictureAt(warc, place, url, gunzip));
  };
  for (const [name, part] of parts)
    if (/^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name))
      yield* readRecords(part, `${file.path}#${name}`, gunzip, picture);
}

/** Reads the posts of a WARC file that stands alone, without an index: their pictures are not found. */
export async function* readWarc(file: HeldFile, { gunzip }: ReadOptions): AsyncGenerator<HeldPost | Unread> {
  yield* readRecords(file, file.path, gunzip);
}

async function* readRecords(
  file: HeldFile,
  name: string,
  gunzip: Gunzip,
  picture?: NonNullable<HeldPost["picture"]>,
): AsyncGenerator<HeldPost | Unread> {
  let number = 0;
  try {
    for await (const { url, at, type, block } of recordsOf(file, file.bytes(), gunzip)) {
      number += 1;
      if (type !== "response" || url === undefined) continue;
      const place = `${name}#${number}`;
      if (!block) {
        yield { place, unread: "It is larger than is read at once. Capture the post by its address." };
        continue;
      }
      const answer = await httpIn(block, MOST_PAGE);
      if (answer?.status !== 200 || !(isPage(answer.type) || isJson(answer.type))) continue;
      const common = { writtenAt: at ?? file.modified, place, ...(picture && { picture }) };
      const text = pageText(answer.body, isJson(answer.type) ? "utf-8" : answer.charset);
      yield* postsInAnswer({ url, type: answer.type, text }, common);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield {
      place: `${name}#${number}`,
      unread: "It is damaged, or breaks off: what comes after could not be read.",
    };
  }
}

function recordsOf(
  file: HeldFile,
  bytes: AsyncIterable<Uint8Array>,
  gunzip: Gunzip,
): ReturnType<typeof warcRecords> {
  const plain = /\.gz$/i.test(file.path) ? unpacked(bytes, gunzip, MOST_UNPACKED) : bytes;
  return warcRecords(plain, (type) => type === "response" || type === "resource", MOST_PICTURE + SLACK);
}

async function pictureAt(
  warc: HeldFile,
  { offset, length }: Place,
  url: string,
  gunzip: Gunzip,
): Promise<Uint8Array | undefined> {
  if (offset + length > warc.size || length > MOST_PICTURE + SLACK) return undefined;
  try {
    const piece = await pieceOf(warc, offset, offset + length);
    for await (const record of recordsOf(warc, oneChunk(piece), gunzip)) {
      if (record.url !== url || record.type !== "response" || !record.block) return undefined;
      const answer = await httpIn(record.block, MOST_PICTURE);
      return answer?.status === 200 ? answer.body : undefined;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The index was wrong, or the record is damaged: it does not lie beside the post.
  }
  return undefined;
}

/** The pictures that the indexes name, by their addresses. */
async function picturesIn(parts: ReadonlyMap<string, HeldFile>, gunzip: Gunzip): Promise<Map<string, Place>> {
  const pictures = new Map<string, Place>();
  for (const [name, part] of parts) {
    if (!/^indexes\/[^/]+\.cdxj?(?:\.gz)?$/i.test(name) || part.size > MOST_INDEX) continue;
    const plain = /\.gz$/i.test(name) ? unpacked(part.bytes(), gunzip, MOST_INDEX) : part.bytes();
    for (const line of new TextDecoder().decode(await allOf(plain)).split("\n")) {
      if (pictures.size === MOST_PICTURES) return pictures;
      const found = parsed(line.slice(Math.max(line.indexOf("{"), 0))) as Readonly<
        Record<string, unknown>
      > | null;
      const { url, mime, filename } = found ?? {};
      if (typeof url !== "string" || typeof filename !== "string" || pictures.has(url)) continue;
      if (typeof mime !== "string" || !/^(?:image|video|audio)\//.test(mime)) continue;
      const [offset, length] = [Number(found!["offset"]), Number(found!["length"])];
      if (Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length > 0)
        pictures.set(url, { filename, offset, length });
    }
  }
  return pictures;
}
