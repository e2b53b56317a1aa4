// Files of sites as text, in whatever encoding they are, and articles back so that every byte outside the edits stays as it was.
import sniffHtmlEncoding from "html-encoding-sniffer";
import { buffer } from "node:stream/consumers";
import { readDocx } from "../article/index.ts";
import type { Article as ReadArticle } from "../article/index.ts";
import { standingBelow } from "../disk/named.ts";
import type { Standing } from "../disk/named.ts";
import { PostproofError } from "../index.ts";
import { decodeAs, decodeUnknown } from "../model/charset.ts";
import { readSource } from "../site/source.ts";
import type { Article } from "./inputs.ts";

/**
 * How an article is written. `binary`: the bytes are no valid UTF-8 (an old page in windows-1252, say). They are then read
 * one byte a character, which keeps them exact, and what is inserted is written in ASCII with character references.
 */
export type ArticleEncoding = "utf-8" | "utf-16le" | "utf-16be" | "binary";

/** An article as text and how to get its bytes back. A byte order mark is part of the text. */
export interface ArticleText {
  readonly text: string;
  readonly encoding: ArticleEncoding;
}

/**
 * The text of an article; of `-` standard input.
 * @throws PostproofError `disk` for a file that cannot be read, or a link that leads out of the folders that were named;
 * `invalid_input` for UTF-16 that is damaged
 */
export async function readText(article: Article): Promise<ArticleText> {
  return decodeArticle(await bytesOf(article), article.file === "-" ? "standard input" : article.path);
}

/**
 * An article, whatever it is written in.
 * @throws PostproofError as `readText`, and as `readDocx`
 */
export async function readArticle(article: Article): Promise<ReadArticle> {
  if (article.docx) return await readDocx(await bytesOf(article));
  return readSource(article.file, (await readText(article)).text, article.format);
}

async function bytesOf(article: Article): Promise<Uint8Array> {
  if (article.file === "-") return await buffer(process.stdin);
  return await articleBytes(article, standingBelow(article.file, article.folders));
}

/** The bytes of an article where it stands. */
export async function articleBytes({ path }: Article, { folder, name }: Standing): Promise<Uint8Array> {
  const bytes = await folder.read(name);
  if (!bytes) throw new PostproofError("disk", `${path} cannot be read: it is not a file.`);
  return bytes;
}

/** Bytes as text. `name`: what they are called where they cannot be read. */
function decodeArticle(bytes: Uint8Array, name: string): ArticleText {
  const wide = utf16Of(bytes);
  try {
    const encoding = wide ?? "utf-8";
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    if (wide === undefined) return { text: Buffer.from(bytes).toString("latin1"), encoding: "binary" };
    throw new PostproofError("invalid_input", `${name} is in UTF-16, and damaged: save it anew.`);
  }
}

/** Text as bytes, the way it was read. */
export function encodeArticle(text: string, encoding: ArticleEncoding): Uint8Array {
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  return Buffer.from(text, ({ "utf-8": "utf8", "utf-16le": "utf16le", binary: "latin1" } as const)[encoding]);
}

/** So much of a file is looked at for its encoding (HTML, 13.2.3.2; CSS Syntax, 3.2). */
const MOST_PRESCANNED = 1_024;

/** UTF-16 by its mark, or by the zeros of its ASCII characters, of which markup and styles have many; nothing else has them. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, MOST_PRESCANNED);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const many = head.length / 4;
  if (zeros[1]! > many && zeros[0]! * 10 < zeros[1]!) return "utf-16le";
  return zeros[0]! > many && zeros[1]! * 10 < zeros[0]! ? "utf-16be" : undefined;
}

/** What XML and CSS declare at their very beginning, where HTML declares nothing. */
const DECLARED = /^(?:\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']|@charset ")([\w.:-]{1,40})/i;

/**
 * The text of a file of a site, read as a browser that is told nothing by a server. What declares nothing is UTF-8 if it
 * can be, and windows-1252 if not; UTF-16 without a mark counts too, since a server may say what it is.
 */
export function decodePage(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  const label = DECLARED.exec(Buffer.from(bytes.subarray(0, MOST_PRESCANNED)).toString("latin1"))?.[1];
  // What could be read to find this is no UTF-16.
  const declared = label !== undefined && /^utf-16/i.test(label) ? "utf-8" : label;
  const encoding = sniffHtmlEncoding(bytes, { transportLayerEncodingLabel: declared, defaultEncoding: "" });
  return encoding === "" ? decodeUnknown(bytes) : decodeAs(bytes, encoding);
}

/** Whether what was read as text can be some: pictures and programs are full of control characters. */
export function isText(text: string): boolean {
  const head = text.slice(0, 8 * MOST_PRESCANNED);
  // eslint-disable-next-line no-control-regex -- they are what is counted
  return (head.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g) ?? []).length * 20 <= head.length;
}
