// Reading and writing articles so that every byte outside the edits stays as it was, whatever the encoding.
import { buffer } from "node:stream/consumers";
import { standingBelow } from "../disk/named.ts";
import type { Standing } from "../disk/named.ts";
import { PostproofError } from "../index.ts";
import type { Article } from "./inputs.ts";

/** An article as text and how to get its bytes back. */
export interface ArticleText {
  readonly text: string;
  /**
   * `binary`: the bytes are no valid UTF-8 (an old page in windows-1252, say). They are then read one byte a character,
   * which keeps them exact, and what is inserted is written in ASCII with character references.
   */
  readonly encoding: "utf-8" | "binary";
}

/**
 * Reads an article; of `-` standard input.
 * @throws PostproofError `disk` for a file that cannot be read, or a link that leads out of the folders that were named;
 * `invalid_input` for UTF-16
 */
export async function readArticle(article: Article): Promise<ArticleText> {
  if (article.file === "-") return decodeArticle(await buffer(process.stdin), "standard input");
  return decodeArticle(
    await articleBytes(article, await standingBelow(article.file, article.folders)),
    article.path,
  );
}

/** The bytes of an article where it stands. */
export async function articleBytes({ path }: Article, { folder, name }: Standing): Promise<Uint8Array> {
  const bytes = await folder.read(name);
  if (!bytes) throw new PostproofError("disk", `${path} cannot be read: it is not a file.`);
  return bytes;
}

/**
 * Bytes as text. `name`: what they are called where they cannot be read.
 * @throws PostproofError `invalid_input` for UTF-16, in which no markup would be found.
 */
function decodeArticle(bytes: Uint8Array, name: string): ArticleText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new PostproofError("invalid_input", `${name} is in UTF-16. Convert it to UTF-8 first.`);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: "utf-8" };
  } catch {
    return { text: Buffer.from(bytes).toString("latin1"), encoding: "binary" };
  }
}

/** Text as bytes, the way it was read. */
export function encodeArticle(text: string, encoding: ArticleText["encoding"]): Uint8Array {
  return Buffer.from(text, encoding === "binary" ? "latin1" : "utf-8");
}
