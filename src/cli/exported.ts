// What was exported, as a takedown finds it: written anew once the archive does not hold the post any more.
import { basename, dirname, join, resolve } from "node:path";
import { openFolder } from "../disk/folder.ts";
import { kindAt } from "../disk/kind.ts";
import type { Archive, Export, PostEvent, Takedown } from "../index.ts";
import { printChangesFeed } from "../snapshot.ts";
import { writeGallery } from "../site/gallery/gallery.ts";
import type { Session } from "./session.ts";

/** Exports that are here, and those that are not. Copies of the whole archive are archives of their own. */
export interface ExportsFound {
  readonly here: readonly (readonly [place: string, made: Export])[];
  readonly copies: readonly string[];
  readonly absent: readonly string[];
}

/** By what an export is told from whatever else has its name by now, which is not written over: a file in it, or what it holds. */
const SIGNS: Readonly<Record<Export["what"], { readonly file?: string; readonly holds?: string }>> = {
  wacz: { holds: "datapackage-digest.json" },
  feed: { holds: "<generator>postproof</generator>" },
  site: { file: ".postproof-site.json" },
  activitystreams: { file: "activitystreams.json" },
  hugo: { file: "data/postproof.json" },
  // Nothing but files of published names is touched in it.
  assets: {},
  copy: {},
};

/** Where published files lie in an export that does not take away itself what it shows no more. */
const FILES: Readonly<Partial<Record<Export["what"], string>>> = {
  activitystreams: "files",
  assets: "",
  hugo: "static/postproof",
};

async function isThere(path: string, { file = "", holds }: (typeof SIGNS)[Export["what"]]): Promise<boolean> {
  const kind = kindAt(join(path, file));
  return holds === undefined ? kind !== undefined : kind === "file" && (await endsOf(path)).includes(holds);
}

/** So many bytes at the beginning and at the end of a file say what it is. */
const ENDS = 64 * 1024;

async function endsOf(path: string): Promise<Buffer> {
  const file = await openFolder(dirname(path)).open(basename(path));
  if (!file) return Buffer.alloc(0);
  try {
    const { size } = await file.stat();
    const [head, tail] = [Buffer.alloc(Math.min(size, ENDS)), Buffer.alloc(Math.min(size, ENDS))];
    await file.read(head, 0, head.length, 0);
    await file.read(tail, 0, tail.length, size - tail.length);
    return Buffer.concat([head, tail]);
  } finally {
    await file.close();
  }
}

/** Looks for exports from the folder of the configuration, and from the working folder. */
export async function findExports(
  exports: readonly Export[],
  { cwd, found }: Pick<Session, "cwd" | "found">,
): Promise<ExportsFound> {
  const here: (readonly [string, Export])[] = [];
  const copies: string[] = [];
  const absent: string[] = [];
  for (const made of exports) {
    let place: string | undefined;
    for (const folder of [found.folder, cwd]) {
      const path = resolve(folder, made.place);
      if (place === undefined && (await isThere(path, SIGNS[made.what]))) place = path;
    }
    if (place === undefined) absent.push(made.place);
    else if (made.what === "copy") copies.push(made.place);
    else here.push([place, made]);
  }
  return { here, copies: copies.sort(), absent: absent.sort() };
}

/** Writes exports anew from what the archive holds by now. `files`: published files that nothing shows any more. */
export async function renewExports(
  exports: readonly Export[],
  { files, mode }: Pick<Takedown, "files" | "mode">,
  archiveFlag: string | undefined,
  session: Session,
): Promise<void> {
  for (const [place, made] of (await findExports(exports, session)).here) {
    session.terminal.progress(`${made.what} ${made.place}`);
    await renew(place, made, archiveFlag, session);
    const below = FILES[made.what];
    if (below !== undefined && mode !== "undo")
      await removeFrom(join(place, below), files, made.what !== "assets", session);
  }
}

async function renew(
  place: string,
  { what, posts, title, content = [], all = false }: Export,
  archiveFlag: string | undefined,
  session: Session,
): Promise<void> {
  const { archive, found, place: kept } = session;
  const { config } = found;
  if (what === "wacz") {
    const { writeWacz } = await import("./export.ts");
    if (posts?.length === 0) await openFolder(dirname(place)).remove(basename(place));
    else await writeWacz(place, posts ? { only: posts } : {}, archive);
  } else if (what === "activitystreams") {
    const { writeActivityStreams } = await import("./export.ts");
    await writeActivityStreams(place, posts ? { only: posts } : {}, archive);
  } else if (what === "feed") {
    await writeFeed(place, all, archive);
  } else if (what === "site") {
    await writeGallery({
      archive,
      config,
      folder: place,
      title,
      isStopped: () => false,
      step: () => undefined,
    });
  } else if (what === "hugo") {
    const { writeHugo } = await import("./build.ts");
    const address = archiveFlag === undefined ? {} : { archive: kept.at.path ?? archiveFlag };
    await writeHugo(place, content, address, session.terminal);
  }
}

/**
 * Removes published files that are not to be shown.
 * @param isOurs the folder holds nothing of other archives: what this one does not hold any more goes as well
 */
async function removeFrom(
  path: string,
  files: readonly string[],
  isOurs: boolean,
  { archive }: Session,
): Promise<void> {
  const folder = openFolder(path);
  for await (const { name } of folder.entries("")) {
    const isLacking = isOurs && /^[0-9a-f]{64}\.[a-z0-9]{1,5}$/.test(name) && !(await archive.asset(name));
    if (files.includes(name) || isLacking) await folder.remove(name);
  }
}

/** How far back a feed of what became of posts goes, in days. */
const FEED_DAYS = 30;
const DAY = 86_400_000;

/** Writes what became of posts lately as an Atom feed. */
export async function writeFeed(file: string, all: boolean, archive: Archive): Promise<void> {
  const now = Date.now();
  const recent: PostEvent[] = [];
  const since = new Date(now - FEED_DAYS * DAY).toISOString();
  for await (const event of archive.changes({ since, all })) recent.push(event);
  const text = printChangesFeed(recent, new Date(now).toISOString());
  await openFolder(dirname(file)).write(basename(file), text);
}
