// Reading and writing articles so that every byte outside the edits stays as it was, whatever the encoding.
import { randomUUID } from "node:crypto";
import { chmod, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { PostproofError } from "../index.ts";
import { unreadable } from "./faults.ts";

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
 * Reads an article; `-` is standard input.
 * @throws PostproofError `invalid_input` for a file that cannot be read, or is in UTF-16
 */
export async function readArticle(file: string): Promise<ArticleText> {
  return file === "-"
    ? decodeArticle(await buffer(process.stdin), "standard input")
    : decodeArticle(await readFile(file).catch(unreadable(file)), file);
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

/**
 * Writes a file whole or not at all, and keeps its permissions.
 *
 * @param temporary where it is written first. Of a name that is the same every time nothing is left behind by a run that
 * was killed, once the next has passed; but two runs must not write the same file at once.
 * @throws PostproofError `invalid_input` for a place where nothing can be written
 */
export async function writeWhole(
  file: string,
  bytes: Uint8Array | string,
  temporary = `${file}.${randomUUID()}.tmp`,
): Promise<void> {
  const mode = await stat(file).then(
    (old) => old.mode,
    () => undefined,
  );
  try {
    await writeFile(temporary, bytes, { flush: true });
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const reason = error instanceof Error && "code" in error ? UNWRITABLE[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    throw new PostproofError("invalid_input", `${file} cannot be written: ${reason}.`, { cause: error });
  }
}

/** Faults of a place that a person can mend; others are unforeseen. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder does not exist",
  EISDIR: "there is a folder of that name",
  EACCES: "access is denied",
  EPERM: "access is denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};
