// The files of a gallery: only what changed is written, only what an earlier run wrote is taken away, one run at a time.
import { join } from "node:path";
import { openFolder } from "../../disk/folder.ts";
import { holdFolder } from "../../disk/hold.ts";
import type { Archive } from "../../index.ts";
import { PostproofError } from "../../index.ts";

/** The files of a site. */
export interface Written {
  /** How many files were written, and how many stood there already. */
  readonly written: number;
  readonly unchanged: number;
  /** Files that the archive lacks. */
  readonly lacking: readonly string[];
  /** Writes a file unless it is there. @throws PostproofError `invalid_input` where something else has its name */
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Writes files of the archive below `assets/`, each once. Their names are digests: what is there and not empty is the same. */
  readonly publish: (files: readonly string[]) => Promise<void>;
  /** Notes what is there. `isWhole`: and removes what earlier runs wrote and this one did not. How many files that were. */
  readonly finish: (isWhole: boolean) => Promise<number>;
  readonly release: () => Promise<void>;
}

/** What runs wrote: as long as a run goes on, or was killed, it is not whole. */
interface Manifest {
  readonly format: typeof FORMAT;
  readonly isWhole: boolean;
  readonly files: readonly string[];
}

const MANIFEST = ".postproof-site.json";
const FORMAT = "postproof/site@1";
const HELD = ".postproof-writing";
/** The names that a run gives, and no others: whatever a manifest says, nothing else is removed. */
const OURS =
  /^(?:(?:index|months)\.html|pages\.css|embed\.css|gallery\.js|list\/\d+\.html|search\/\d+\.js|post\/[a-z][a-z0-9-]*\/[0-9a-z-]+\.html|assets\/[0-9a-f]{64}\.[a-z0-9]{1,5})$/;

/**
 * Opens the folder of a site, which need not exist yet.
 * @throws PostproofError `invalid_input` for one that holds other things and no site of ours, `in_use`
 */
export async function openWritten(path: string, archive: Archive): Promise<Written> {
  const unfinished = join(path, HELD);
  const folder = openFolder(path, { unfinished, flushed: "nothing" });
  const before = await manifestIn(path);
  const held = await holdFolder(openFolder(path), HELD, { what: `The site in ${path}`, patience: 0 });
  const known = new Set(before?.files ?? []);
  const wasKilled = before?.isWhole === false;
  const now = new Set<string>();
  const lacking = new Set<string>();
  let written = 0;
  let unchanged = 0;
  const note = async (isWhole: boolean, files: Iterable<string>): Promise<void> => {
    const manifest: Manifest = { format: FORMAT, isWhole, files: [...files].sort() };
    await openFolder(path, { unfinished }).write(MANIFEST, `${JSON.stringify(manifest, undefined, 1)}\n`);
  };
  if (!wasKilled) await note(false, known);
  return {
    get written() {
      return written;
    },
    get unchanged() {
      return unchanged;
    },
    get lacking() {
      return [...lacking];
    },

    async write(name, content) {
      now.add(name);
      const there = before ? await folder.read(name) : undefined;
      if (there?.equals(typeof content === "string" ? Buffer.from(content) : content) === true) {
        unchanged += 1;
        return;
      }
      if (there && !known.has(name) && !wasKilled) throw strange(join(path, name));
      await folder.write(name, content);
      written += 1;
    },

    async publish(files) {
      const wanted = files.filter((file) => !now.has(`assets/${file}`));
      for (const file of wanted) now.add(`assets/${file}`);
      for (const file of wanted) {
        const name = `assets/${file}`;
        const there = before && (await folder.stat(name));
        // One that a power cut emptied is written again.
        if (there?.kind === "file" && there.size > 0) {
          unchanged += 1;
          continue;
        }
        const absent = await archive.publish([file], async (_file, bytes) => {
          await folder.write(name, bytes);
          written += 1;
        });
        for (const each of absent) {
          lacking.add(each);
          now.delete(`assets/${each}`);
        }
      }
    },

    async finish(isWhole) {
      if (!isWhole) {
        await note(false, new Set([...known, ...now]));
        return 0;
      }
      const gone = [...known].filter((name) => !now.has(name) && OURS.test(name));
      for (const name of gone) await folder.remove(name);
      await note(true, now);
      return gone.length;
    },

    release: () => held.release(),
  };
}

/** What an earlier run noted; `undefined` for a folder in which nothing is. */
async function manifestIn(path: string): Promise<Manifest | undefined> {
  const folder = openFolder(path);
  const bytes = await folder.read(MANIFEST);
  if (bytes) {
    const manifest = parsed(bytes.toString());
    if (manifest) return manifest;
    throw new PostproofError(
      "invalid_input",
      `${join(path, MANIFEST)} is not what postproof export wrote. Name another folder, or empty this one.`,
    );
  }
  for await (const { name } of folder.entries("")) if (name !== HELD) throw strange(path);
  return undefined;
}

function parsed(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as Partial<Manifest> | null;
    const files: unknown = value?.files;
    if (value?.format !== FORMAT || !Array.isArray(files)) return undefined;
    const names = files.filter((name) => typeof name === "string");
    return { format: FORMAT, isWhole: value.isWhole === true, files: names };
  } catch {
    return undefined;
  }
}

function strange(path: string): PostproofError {
  return new PostproofError(
    "invalid_input",
    `${path} is there, and postproof export did not write it. Name a folder that is empty, new, or of an earlier export.`,
  );
}
