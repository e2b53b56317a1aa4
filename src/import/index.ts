// Import: finds the posts in material that people hold. It reads files that it is handed, and nothing else.
import type { HeldFile, Material } from "../model/material.ts";
import { isCollection, readCollection } from "./activitystreams.ts";
import { readRepository } from "./repository.ts";
import { readHar } from "./har.ts";
import type { HeldPost, ReadOptions, Unread } from "./held.ts";
import { readSavedHtml, readSavedMhtml } from "./saved-page.ts";
import { readWacz, readWarc } from "./wacz.ts";
import { isXPosts, readXPosts } from "./x-export.ts";
import { jsonParts } from "./json-values.ts";
import { postsIn } from "./shapes.ts";

export { RECORD } from "./shapes.ts";
export { zipParts } from "./zip.ts";
export type { HeldPost, ReadOptions, Unread } from "./held.ts";

type Reader = (file: HeldFile, material: Material, options: ReadOptions) => AsyncGenerator<HeldPost | Unread>;

/** What reads a file, by its path; the first that fits. Files that none fits are not looked at. */
const READERS: readonly (readonly [fits: (path: string) => boolean, read: Reader])[] = [
  [isXPosts, (file, material) => readXPosts(file, material)],
  [isCollection, (file, material) => readCollection(file, material)],
  [named(/\.wacz$/i), (file, _material, options) => readWacz(file, options)],
  [named(/\.warc(?:\.gz)?$/i), (file, _material, options) => readWarc(file, options)],
  [named(/\.car$/i), (file, _material, options) => readRepository(file, options)],
  [named(/\.har$/i), (file) => readHar(file)],
  [named(/\.mht(?:ml)?$/i), (file) => readSavedMhtml(file)],
  [named(/\.html?$/i), (file) => readSavedHtml(file)],
  [named(/\.(?:json|jsonl|ndjson)$/i), (file) => readDump(file)],
];

/** Parts of exports that hold no posts, though their names would fit. */
const NO_POSTS = /(?:^|\/)(?:actor|likes|bookmarks|package|package-lock)\.json$|(?:^|\/)node_modules\//;
/** Archives within which the posts are. */
const PACKED = /(?<!\.warc)\.(?:zip|tar|t?gz|7z|rar)$/i;

/**
 * Finds the posts in material: a data export of X, archives of Mastodon accounts, collections of ActivityStreams, repositories of Bluesky, web archive
 * files (WACZ, WARC), HAR files, pages saved as MHTML or HTML, and dumps of interfaces as JSON or JSON lines. Gives them one after the other, in
 * memory that does not grow with their number; what cannot be read is given as such.
 * @throws PostproofError `missing_dependency` for a repository of Bluesky without the packages that read one
 */
export async function* readMaterial(
  material: Material,
  options: ReadOptions,
): AsyncGenerator<HeldPost | Unread> {
  for await (const file of material.files()) {
    if (PACKED.test(file.path)) {
      yield { place: file.path, unread: "It is packed: unpack it first, then import the folder." };
      continue;
    }
    if (NO_POSTS.test(file.path)) continue;
    const reader = READERS.find(([fits]) => fits(file.path))?.[1];
    if (reader) yield* reader(file, material, options);
  }
}

function named(pattern: RegExp): (path: string) => boolean {
  return (path) => pattern.test(path);
}

/** Reads the posts of a file of JSON or of JSON lines. */
async function* readDump(file: HeldFile): AsyncGenerator<HeldPost | Unread> {
  for await (const { number, value, wrong } of jsonParts(file.bytes())) {
    const place = `${file.path}#${number}`;
    if (wrong !== undefined) yield { place, unread: wrong };
    else
      for (const { writtenAt, ...post } of postsIn(value))
        yield { ...post, place, writtenAt: utc(writtenAt) ?? file.modified };
  }
}

function utc(time: string | undefined): string | undefined {
  const moment = time === undefined ? NaN : Date.parse(time);
  return Number.isFinite(moment) ? new Date(moment).toISOString() : undefined;
}
