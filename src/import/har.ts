// A HAR file: what a browser asked and was answered while somebody looked at posts.
import type { HeldFile } from "../model/material.ts";
import type { HeldPost, Unread } from "./held.ts";
import { jsonParts } from "./json-values.ts";
import { postsIn } from "./shapes.ts";

/** Pictures of one file are held in memory up to this many bytes in all. */
const MOST_PICTURES = 256 * 1024 * 1024;

interface Entry {
  readonly url: string;
  readonly at: string | undefined;
  readonly type: string;
  readonly body: Uint8Array | string;
}

/**
 * Reads the posts of a HAR file: from answers in JSON by their shape, from pages by their address. It is gone through
 * twice, for the pictures first.
 */
export async function* readHar(file: HeldFile): AsyncGenerator<HeldPost | Unread> {
  const pictures = await picturesIn(file);
  const picture = (url: string): Promise<Uint8Array | undefined> => Promise.resolve(pictures.get(url));
  for await (const { number, value, wrong } of entriesIn(file)) {
    const place = `${file.path}#${number}`;
    if (wrong !== undefined) {
      yield { place, unread: wrong };
      continue;
    }
    const entry = entryOf(value);
    if (!entry || entry.type.startsWith("image/")) continue;
    const text = typeof entry.body === "string" ? entry.body : new TextDecoder().decode(entry.body);
    const common = { writtenAt: entry.at ?? file.modified, place, picture };
    if (/^(?:text\/html|application\/xhtml)/.test(entry.type))
      yield { platform: undefined, kind: "page", body: text, url: entry.url, ...common };
    else if (/json/.test(entry.type)) for (const post of postsIn(parsed(text))) yield { ...common, ...post };
  }
}

const entriesIn = (file: HeldFile) => jsonParts(file.bytes(), [["log", "entries"]]);

async function picturesIn(file: HeldFile): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  let size = 0;
  for await (const { value } of entriesIn(file)) {
    const entry = entryOf(value);
    if (!entry?.type.startsWith("image/") || typeof entry.body === "string") continue;
    size += entry.body.length;
    if (size > MOST_PICTURES) break;
    pictures.set(entry.url, entry.body);
  }
  return pictures;
}

/** An answer that came whole, with its body. */
function entryOf(value: unknown): Entry | undefined {
  const { request, response, startedDateTime } = shapeOf(value);
  const { url } = shapeOf(request);
  const { status, content } = shapeOf(response);
  const { text, encoding, mimeType } = shapeOf(content);
  if (status !== 200 || typeof url !== "string" || typeof text !== "string" || !URL.canParse(url))
    return undefined;
  const moment = typeof startedDateTime === "string" ? Date.parse(startedDateTime) : NaN;
  return {
    url,
    at: Number.isFinite(moment) ? new Date(moment).toISOString() : undefined,
    type: typeof mimeType === "string" ? mimeType.toLowerCase().trim() : "",
    body: encoding === "base64" ? fromBase64(text) : text,
  };
}

function shapeOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function parsed(text: string): unknown {
  try {
    // Some interfaces begin their JSON with a line that keeps it from being run as a script.
    return JSON.parse(text.replace(/^(?:for\s*\(;;\);|\)\]\}',?)\s*/, "")) as unknown;
  } catch {
    return undefined;
  }
}
