// An archive as somebody holds it, a folder or a zip file of one: read as a store, within bounds, and never written.
import { PostproofError } from "../../errors.ts";
import { zipParts } from "../../import/index.ts";
import type { HeldFile, Material } from "../../model/material.ts";
import { ARCHIVE_KEY, isKey, keyMeaning } from "../../store/layout.ts";
import type { Store } from "../../store/index.ts";

const MIB = 1024 * 1024;
/** No record of an archive may be larger, in bytes; no answers of one capture; no file. */
const MOST = { record: 16 * MIB, capture: 256 * MIB, file: 1024 * MIB } as const;
/** Names in a folder of an archive that are no part of it. */
const BESIDE = /(?:^|\/)\.(?:git[a-z]*|tmp|DS_Store)(?:\/|$)/;

/**
 * Opens the archive in material: a folder, or one zip file.
 * @throws PostproofError `invalid_input` if it holds none
 */
export async function openHeldArchive(material: Material): Promise<Store> {
  const files = new Map<string, HeldFile>();
  for (const [path, file] of await filesIn(material)) if (!BESIDE.test(path)) files.set(path, file);
  const mark = [...files.keys()]
    .filter((path) => path === ARCHIVE_KEY || path.endsWith(`/${ARCHIVE_KEY}`))
    .sort((a, b) => a.length - b.length)[0];
  if (mark === undefined)
    throw new PostproofError(
      "invalid_input",
      `${material.name} holds no archive of postproof. What a platform gave has to be unpacked first; then import the folder.`,
    );
  const top = mark.slice(0, -ARCHIVE_KEY.length);
  const keys = [...files.keys()].filter((path) => path.startsWith(top)).map((path) => path.slice(top.length));
  return {
    async get(key) {
      const file = isKey(key) ? files.get(top + key) : undefined;
      return file && (await bytesOf(key, file));
    },
    put: () => Promise.reject(readOnly(material)),
    delete: () => Promise.reject(readOnly(material)),
    async *list(prefix) {
      yield* await Promise.resolve(keys.filter((key) => isKey(key) && key.startsWith(prefix)).sort());
    },
    /** What no store could hold: links, and names that no key has. */
    async *links() {
      yield* material.links?.() ?? [];
    },
  };
}

/** Names in material that no file of an archive has. */
export async function strangeNames(material: Material): Promise<string[]> {
  return [...(await filesIn(material)).keys()].filter((path) => !BESIDE.test(path) && !isKey(path));
}

async function filesIn(material: Material): Promise<ReadonlyMap<string, HeldFile>> {
  const files = new Map<string, HeldFile>();
  for await (const file of material.files()) files.set(file.path, file);
  const [only] = files.size === 1 ? files.values() : [];
  if (!only || !/\.zip$/i.test(only.path)) return files;
  try {
    return await zipParts(only);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PostproofError("invalid_input", `${material.name} is no zip file, or a damaged one.`, {
      cause: error,
    });
  }
}

async function bytesOf(key: string, file: HeldFile): Promise<Uint8Array> {
  const kind = keyMeaning(key)?.kind;
  const most =
    kind === "asset" || kind === "original" ? MOST.file : kind === "capture" ? MOST.capture : MOST.record;
  if (file.size > most)
    throw new PostproofError("too_large", `${key} is larger than ${most / MIB} MB, and no more is taken.`);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.bytes()) {
    length += piece.length;
    if (length > most)
      throw new PostproofError("too_large", `${key} is larger than it says, and no more is taken.`);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function readOnly({ name }: Material): PostproofError {
  return new PostproofError("invalid_input", `${name} is only read.`);
}
