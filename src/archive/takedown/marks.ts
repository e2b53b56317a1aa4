// What a post is known by in any text: its words, its pictures' addresses, its author's name; found however they are written.
import { gunzipSync } from "node:zlib";
import type { Holding, RedactedPart } from "../../model/decision.ts";
import type { PostKey } from "../../model/key.ts";
import type { Post, QuotedPost } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { mediaOf, picturesOf } from "../../model/snapshot.ts";
import { plainText } from "../../model/text.ts";

/** What a post is known by. Words are folded: letters and digits alone, in lower case. */
export interface Marks {
  /** Pieces of what it says, each long enough to be nobody else's. */
  readonly words: readonly string[];
  /** Handle and display name of its author, in lower case. */
  readonly names: readonly string[];
  /** Addresses of the post. */
  readonly addresses: readonly string[];
  /** Addresses of its pictures and videos. */
  readonly media: readonly string[];
  /** Its id on the platform, where that is long enough to be told from other numbers. */
  readonly ids: readonly string[];
}

/** A piece of words is at least this long, in letters and digits. */
const LEAST_WORDS = 12;
const LEAST_NAME = 3;
const LEAST_ID = 8;

/** What the versions of a post are known by. */
export function marksOf(key: PostKey, snapshots: readonly Snapshot[]): Marks {
  // What it quotes is somebody else's.
  const posts = snapshots.map(({ post: { quote: _quote, repostOf: _repostOf, ...post } }): Post => post);
  const own = posts.flatMap((post) => [
    plainText(post.text),
    post.warning ?? "",
    ...post.media.map(({ alt }) => alt ?? ""),
    ...(post.poll?.options.map(({ title }) => title) ?? []),
  ]);
  const pictures = posts.flatMap((post) =>
    [...picturesOf(post)]
      .filter(({ role }) => role === "image" || role === "poster" || role === "avatar")
      .map(({ picture }) => picture.url),
  );
  const media = posts.flatMap((post) =>
    [...mediaOf(post)].flatMap(({ url, files = [] }) => [url, ...files.map((file) => file.url)]),
  );
  return {
    words: unique(own.flatMap(piecesOf)),
    names: unique(posts.flatMap(({ author }) => namesOf(author)).map(lower)).filter(
      (name) => name.length >= LEAST_NAME,
    ),
    addresses: longAddresses(posts.map(({ url }) => url)),
    media: longAddresses([...pictures, ...media]),
    ids: key.id.length >= LEAST_ID ? [key.id] : [],
  };
}

/** What tells that parts of a post that were taken out still stand somewhere: where only its words went, its author's name may stay. */
export function marksOfParts(marks: Marks, parts: readonly RedactedPart[]): Marks {
  const { words, media, ...author } = marks;
  return {
    words: parts.includes("text") ? words : [],
    media: parts.includes("media") ? media : [],
    ...(parts.includes("author") ? author : { names: [], addresses: [], ids: [] }),
  };
}

const longAddresses = (urls: readonly string[]): string[] =>
  unique(urls.map(bareAddress)).filter((address) => address.length > LEAST_WORDS);

/** Handle and name of an author; of `user@host` the user too. */
function namesOf({ handle, name }: QuotedPost["author"]): string[] {
  return [handle, handle.split("@")[0]!, ...(name === undefined ? [] : [name])];
}

/** The pieces of a text between addresses, mentions and line breaks, which are written otherwise elsewhere. */
function piecesOf(text: string): string[] {
  const runs: string[][] = [[]];
  for (const line of text.split(/[\r\n]/)) {
    for (const word of line.split(/\s/)) {
      if (isWrittenOtherwise(word)) runs.push([]);
      else runs.at(-1)!.push(word);
    }
    runs.push([]);
  }
  const pieces = runs.map((words) => folded(words.join(" "))).filter((piece) => piece.length >= LEAST_WORDS);
  const whole = folded(text);
  return pieces.length === 0 && whole.length >= LEAST_WORDS ? [whole] : pieces;
}

/** Mentions, tags and addresses: elsewhere they are links, or shortened. */
function isWrittenOtherwise(word: string): boolean {
  const dot = word.indexOf(".");
  return /^[@#$]/.test(word) || word.includes("://") || (dot > 0 && word.includes("/", dot));
}

/** An address without scheme and without what stands behind `?`: both change. */
const bareAddress = (address: string): string => address.replace(/^[a-z]+:\/\//i, "").replace(/[?#].*$/s, "");

/** Letters and digits alone, in lower case. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const lower = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Whether a name stands in a text, and not within another word. Both in lower case. */
function namesIn(text: string, names: readonly string[]): boolean {
  const isWord = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}_]/u.test(character);
  return names.some((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (!isWord(text[at - 1]) && !isWord(text[at + name.length])) return true;
    return false;
  });
}

/** A text with its escapes, tags and character references read, whichever of these it uses. */
export function unescaped(text: string): string {
  return text
    .replace(/\\{2,}/g, "\\")
    .replace(/\\u([0-9a-fA-F]{4})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrtbf]/g, " ")
    .replace(/\\(["/])/g, "$1")
    .replace(/<[^<>]{0,4000}>/g, " ")
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp);/g, " ");
}

/** Looks for a post in a text. */
export function holdingOf(text: string, { words, names, addresses, media, ids }: Marks): Holding | undefined {
  const plain = unescaped(text);
  const bare = folded(plain);
  if (words.some((piece) => bare.includes(piece))) return "content";
  if ([...addresses, ...media].some((address) => plain.includes(address))) return "content";
  const isNamed = namesIn(lower(plain), names);
  if (isNamed && ids.some((id) => plain.includes(id))) return "content";
  return isNamed ? "name" : undefined;
}

const MOST_UNPACKED = 64 * 1024 * 1024;

/** The texts of a kept record: every string in it, and what stands in those that are Base64 or packed. */
export function textIn(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  try {
    return stringsIn(JSON.parse(text) as unknown).join("\n");
  } catch {
    return text;
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value, ...unpacked(value)];
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.entries(value).flatMap(([name, each]) => [name, ...stringsIn(each)]);
}

/** What a string says that is Base64 of a text, packed or not. */
function unpacked(text: string): string[] {
  if (text.length < 16 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return [];
  const bytes = Buffer.from(text, "base64");
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return [bytes.toString("utf8")];
  try {
    return [gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString("utf8")];
  } catch {
    return [];
  }
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
