// A store in a folder: one file a key, written beside and moved into place, so that it is whole or not there.
import { openFolder } from "../disk/folder.ts";
import type { Entry, Folder } from "../disk/folder.ts";
import { faultCode } from "../disk/fault.ts";
import { holdFolder } from "../disk/hold.ts";
import { isUnfinished } from "../disk/part.ts";
import { shared } from "../disk/shared.ts";
import { PostproofError } from "../errors.ts";
import { ARCHIVE_KEY, checkKey, hexDigest, isKey } from "./layout.ts";
import { searchRows } from "./search/rows.ts";
import type { SearchedStore } from "./search/rows.ts";
import { clashError } from "./store.ts";
import type { Store } from "./store.ts";

/** How a folder is kept. */
export interface FilesOptions {
  /**
   * Let git see `evidence/` (answers as received, pictures as downloaded). By default a `.gitignore` in the folder
   * leaves it out: a public repository cannot forget. Read when the folder is first written to.
   */
  readonly keepEvidenceInGit?: boolean;
}

const UNFINISHED = ".tmp";
/** While keys are changed that must not have changed meanwhile, a folder of this name is held. */
const CHANGES = hexDigest("changes").slice(0, 32);
/** Folders that are held, those of earlier versions among them, which had one for each key. */
const HELD = /^[0-9a-f]{32}$/;
const DAY = 86_400_000;

/**
 * A store in a folder, which is created by the first `put`. Several processes may use it at once.
 *
 * Every write goes to `.tmp/`, is flushed to the disk, moved to its name, and the folder is flushed too (not on
 * Windows, which offers no such call). What killed writers left in `.tmp/` is swept a day later. On a file system
 * without hard links (FAT), two writers that both `put` with `ifAbsent` at the same moment may both be told `true`.
 *
 * No link is followed below the folder: git carries links, and a link in an archive could lead anywhere. A key that is
 * one, or lies behind one, is refused with a PostproofError `disk`, and `links` names them for an audit.
 */
export function filesStore(folder: string, options: FilesOptions = {}): Store {
  const files = openFolder(folder, { unfinished: UNFINISHED, flushed: "folders" });
  let prepared: Promise<void> | undefined;

  const prepare = async (): Promise<void> => {
    await refuseStrangeLink(files);
    await files.makeFolder(UNFINISHED);
    await sweep(files);
    const ignored = options.keepEvidenceInGit === true ? `${UNFINISHED}/\n` : `evidence/\n${UNFINISHED}/\n`;
    // Digests are over bytes: git must not change line ends on the way.
    const marks = { ".gitignore": ignored, ".gitattributes": "* -text\n" };
    for (const [name, text] of Object.entries(marks)) await files.write(name, text, { ifAbsent: true });
  };

  const get = async (key: string): Promise<Uint8Array | undefined> => {
    const bytes = await files.read(checkKey(key));
    return bytes && new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };

  const changes = changesIn(files);

  const store: Store = {
    get,

    async put(key, bytes, { ifAbsent = false, ifStill } = {}) {
      checkKey(key);
      const copy = bytes.slice(); // as they are now, whatever the caller does next
      prepared ??= prepare();
      await prepared.catch((error: unknown) => {
        prepared = undefined;
        throw error;
      });
      const write = (): Promise<boolean> =>
        files.write(key, copy, { ifAbsent }).catch((error: unknown) => refuseClash(key, error));
      if (ifStill === undefined) return await write();
      return await changes(key, async () => {
        const now = await get(key);
        return now !== undefined && Buffer.compare(now, ifStill) === 0 ? await write() : false;
      });
    },

    async delete(key) {
      const found = await files.stat(checkKey(key));
      if (found?.kind === "file" || found?.kind === "link") await files.remove(key);
    },

    async *list(prefix) {
      // From the folder in which all of them lie: those above hold others too, and are passed by.
      const folder = prefix.slice(0, prefix.lastIndexOf("/") + 1);
      if (folder !== "" && !isKey(folder.slice(0, -1))) return;
      const found = folder === "" ? undefined : await files.stat(folder).catch(() => undefined);
      if (folder !== "" && found?.kind !== "folder") return;
      // A folder sorts as its name with `/`, which gives the order of the whole keys.
      yield* files.below(folder, (name) => {
        const begins = name.startsWith(prefix) || (name.endsWith("/") && prefix.startsWith(name));
        return begins && isKey(name.endsWith("/") ? name.slice(0, -1) : name);
      });
    },
    links: () => linksBelow(files, ""),
  };
  return { ...store, search: searchRows({ store, ...besideIn(files) }) };
}

/** A change that waits: its work tells whoever asked what came of it. */
interface Change {
  readonly work: () => Promise<void>;
  readonly reject: (error: unknown) => void;
}

/**
 * Changes keys while no other process changes any: those that are to be changed at the same time, while the folder is held once.
 * Those of one key follow one another.
 */
function changesIn(files: Folder): (key: string, change: () => Promise<boolean>) => Promise<boolean> {
  const waiting = new Map<string, Change[]>();
  const taken = (): Change[][] => {
    const all = [...waiting.values()];
    waiting.clear();
    return all;
  };
  const changeAll = shared(async (name) => {
    // Those that came while this was waited for were served by the time before.
    if (waiting.size === 0) return;
    try {
      const held = await holdFolder(files, name, { what: files.path });
      await Promise.all(
        taken().map(async (ofKey) => {
          for (const { work } of ofKey) await work();
        }),
      );
      await held.release();
    } catch (error) {
      for (const { reject } of taken().flat()) reject(error);
    }
  });
  return async (key, change) =>
    await new Promise((resolve, reject) => {
      const work = (): Promise<void> => change().then(resolve, reject);
      waiting.set(key, [...(waiting.get(key) ?? []), { work, reject }]);
      void changeAll(`${UNFINISHED}/${CHANGES}`);
    });
}

/** What is searched is kept among what is unfinished: git does not see it, and it is no part of the archive. */
const SEARCHED = `${UNFINISHED}/search.json`;

function besideIn(files: Folder): Pick<SearchedStore, "stampOf" | "aside"> {
  return {
    stampOf: async (key) => (await files.stat(key))?.version ?? "",
    aside: {
      read: () => files.read(SEARCHED),
      write: async (bytes) => {
        await files.write(SEARCHED, bytes);
      },
    },
  };
}

async function* linksBelow(files: Folder, folder: string): AsyncGenerator<string> {
  for (const { name, kind } of await entriesOf(files, folder)) {
    if (kind === "link") yield folder + name;
    else if (kind === "folder") yield* linksBelow(files, `${folder}${name}/`);
  }
}

async function entriesOf(files: Folder, folder: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  // A folder that is a link, met where keys begin with it, holds none.
  if ((await files.stat(folder))?.kind === "link" && folder !== "") return entries;
  for await (const entry of files.entries(folder)) entries.push(entry);
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The folder may be a link to an archive or to nothing yet, and never to a folder with other things in it. */
async function refuseStrangeLink(files: Folder): Promise<void> {
  if ((await files.stat(""))?.kind !== "link" || (await files.stat(ARCHIVE_KEY))) return;
  for await (const _other of files.entries(""))
    throw new PostproofError(
      "disk",
      `${files.path} is a link to a folder that holds other things and no archive. Name the folder itself if it is meant.`,
    );
}

/** Removes what killed writers left. A file of today may still be in someone's hands. */
async function sweep(files: Folder): Promise<void> {
  for (const { name, kind } of await entriesOf(files, `${UNFINISHED}/`)) {
    const isOurs = kind === "folder" ? HELD.test(name) : kind === "file" && isUnfinished(name);
    if (!isOurs) continue;
    const found = await files.stat(`${UNFINISHED}/${name}`);
    if (!found || Date.now() - found.mtimeMs < DAY) continue;
    if (kind === "folder") await files.removeFolder(`${UNFINISHED}/${name}`);
    else await files.remove(`${UNFINISHED}/${name}`);
  }
}

function refuseClash(key: string, error: unknown): never {
  const code = error instanceof PostproofError ? faultCode(error.cause) : undefined;
  if (code !== "EEXIST" && code !== "ENOTDIR") throw error;
  throw clashError(key);
}
