// Articles in which an earlier run left nothing to be done: while nothing has changed they are not read again.
import { createHash } from "node:crypto";
import { join, relative } from "node:path";
import { statOf } from "../disk/file.ts";
import { openFolder } from "../disk/folder.ts";
import { PostproofError } from "../index.ts";
import { openRecords } from "../store/index.ts";
import { TOOL } from "../version.ts";
import type { Change, ChangeFlags } from "./change.ts";
import type { Article } from "./inputs.ts";
import { slashed } from "./inputs.ts";
import type { Session } from "./session.ts";

/** What earlier runs left, and what this one does. */
export interface Done {
  /** The article as it stands, before it is read or after it was written; `undefined` for a link, or one of another length. */
  versionOf(article: Article, length?: number): string | undefined;
  /** What an article of this version shows in which nothing is to be done; `undefined` if it must be read. */
  known(article: Article, version: string | undefined): Quiet | undefined;
  /** Notes an article of a version in which nothing is to be done, if this change says so. */
  note(article: Article, version: string | undefined, change: Change): void;
  /** Keeps what was noted for the next run. A place that cannot be written to keeps nothing. */
  close(): Promise<void>;
}

/** An article in which nothing is to be done. */
export interface Quiet {
  /** The files of the archive that it shows; `undefined` if it shows no post. */
  readonly assets: readonly string[] | undefined;
}

const FOLDER = ".postproof-cache";
const FILE = "rewritten.json";
const FORMAT = "postproof/rewritten@1";
/** Fewer articles than this are read in less time than anybody notices: nothing is kept of them. */
const LEAST = 200;
const ASSET = /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/;

interface Kept {
  readonly format: typeof FORMAT;
  /** Digest of all but the article that decides what becomes of it. */
  readonly how: string;
  /** By path: the version, and the files that it shows. */
  readonly articles: Readonly<Record<string, readonly [version: string, assets?: readonly string[]]>>;
}

/**
 * Opens what earlier runs left beside the configuration. It holds as long as the options, the configuration, this program and the
 * log of the archive are what they were: any of these another, and every article is read.
 */
export async function openDone(flags: ChangeFlags, session: Session): Promise<Done> {
  const { update, restore, dryRun, withdraws, pictures, pasted, jsonLd } = flags;
  // These depend on more than the log tells, or change what stands in every article.
  if ([update, restore, dryRun, withdraws, pictures, pasted, jsonLd].some(Boolean)) return NOTHING_DONE;
  const base = session.found.folder;
  const folder = openFolder(join(base, FOLDER), { flushed: "nothing" });
  const how = await digestOf(flags, session);
  const articles = new Map(Object.entries(keptIn(await folder.read(FILE).catch(nothing), how)));
  const nameOf = ({ file }: Article): string => slashed(relative(base, file));
  let isChanged = false;
  return {
    versionOf({ file }, length) {
      const found = statOf(file);
      const isMeant = found?.kind === "file" && (length === undefined || found.size === length);
      return isMeant ? found.version : undefined;
    },

    known(article, version) {
      const [known, assets] = articles.get(nameOf(article)) ?? [];
      return known !== undefined && known === version ? { assets } : undefined;
    },

    note(article, version, { missing, loadersLeft, pastedLeft, uses, assets }) {
      isChanged = true;
      const isQuiet = [missing, loadersLeft, pastedLeft].every(({ length }) => length === 0);
      if (version === undefined || !isQuiet) articles.delete(nameOf(article));
      else articles.set(nameOf(article), uses.length > 0 ? [version, assets] : [version]);
    },

    async close() {
      if (!isChanged || articles.size < LEAST) return;
      const kept: Kept = { format: FORMAT, how, articles: Object.fromEntries(articles) };
      await folder.write(".gitignore", "*\n", { ifAbsent: true }).catch(nothing);
      await folder.write(FILE, `${JSON.stringify(kept)}\n`).catch(nothing);
    },
  };
}

const NOTHING_DONE: Done = {
  versionOf: () => undefined,
  known: () => undefined,
  note: () => undefined,
  close: () => Promise.resolve(),
};

/** What cannot be read or written is made anew. */
function nothing(error: unknown): undefined {
  if (!(error instanceof PostproofError)) throw error;
}

/** All but the article: the options, the configuration, the program, and where the archive's log ends. */
async function digestOf(flags: ChangeFlags, { found, place }: Session): Promise<string> {
  const records = openRecords(place.store);
  const size = await records.logSize();
  const last: unknown[] = [];
  for await (const entry of records.logEntries(Math.max(0, size - 1))) last.push(entry);
  const { json: _json, quiet: _quiet, ...decides } = flags;
  const all = JSON.stringify([TOOL, decides, found.config, place.at.shown, size, last]);
  return createHash("sha256").update(all).digest("hex");
}

function keptIn(bytes: Uint8Array | undefined, how: string): Kept["articles"] {
  try {
    const kept = JSON.parse(Buffer.from(bytes ?? []).toString("utf8")) as Partial<Kept>;
    const { articles = {} } = kept;
    const isSound = Object.values(articles).every(
      ([version, assets = []]) => typeof version === "string" && assets.every((name) => ASSET.test(name)),
    );
    return kept.format === FORMAT && kept.how === how && isSound ? articles : {};
  } catch {
    return {}; // none, or one that cannot be read
  }
}
