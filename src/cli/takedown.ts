// postproof takedown: a post taken down wherever the archive knows it to be.
import { userInfo } from "node:os";
import { join, relative, resolve } from "node:path";
import { inflateRawSync } from "node:zlib";
import { kindAt } from "../disk/kind.ts";
import { openFolder } from "../disk/folder.ts";
import type { Folder } from "../disk/folder.ts";
import { readNamed } from "../disk/named.ts";
import type { Elsewhere, Holding, Takedown } from "../index.ts";
import { PostproofError } from "../index.ts";
import { findExports, renewExports } from "./exported.ts";
import { EXIT, openFailures } from "./failures.ts";
import type { FlagsOf } from "./flags.ts";
import { findArticles, slashed } from "./inputs.ts";
import type { Article } from "./inputs.ts";
import { LOCK_FOLDER, LOCK_NAME, openLocks } from "./lock.ts";
import type { TAKEDOWN } from "./decision-flags.ts";
import { openPublisher } from "./publish.ts";
import { rewriteIn } from "./rewrite.ts";
import { openExisting, shownPlace } from "./session.ts";
import type { Session } from "./session.ts";
import { counted } from "./words.ts";

/** Flags of `postproof takedown`. */
export type TakedownFlags = FlagsOf<typeof TAKEDOWN>;

/**
 * Lists what a takedown reaches and what it does not, and with a yes does it. Exit code 1: something still holds the post;
 * 3: nobody said yes, or an article could not be changed.
 */
export async function takedown(url: string, flags: TakedownFlags): Promise<number> {
  const session = await openExisting(flags);
  const { archive, terminal } = session;
  const { mode, reason: why, redact: parts = [] } = flags;
  const plan = await archive.planTakedown(url, { mode, parts });
  const articles = articlesHere(plan, session);
  if (!flags.json) await tell(plan, articles, session);
  if (plan.hold && (mode === "erase" || mode === "redact"))
    throw new PostproofError(
      "on_hold",
      `A legal hold by ${plan.hold.by} forbids this: ${plan.hold.why.replace(/[.!?]$/, "")}. Release it first: postproof decide ${url} --what release --reason '...'.`,
    );
  if (flags.yes !== true) {
    terminal.result({ type: "plan", ...plan }, undefined);
    terminal.note("Nothing was changed. Say --yes to do it.");
    return EXIT.incomplete;
  }
  let left: readonly Left[] = [];
  const done = await archive.takedown(url, {
    ...{ mode, why, by: flags.by ?? userInfo().username },
    ...(mode === "redact" && { parts }),
    elsewhere: async (elsewhere) => {
      await changeArticles(elsewhere, articles.found, flags, session);
      left = await tracesIn(placesOf(articles.found, flags, session), elsewhere, session);
    },
    afterwards: (exports) => renewExports(exports, plan, flags.archive, silent(session)),
  });
  const { copies } = await findExports(done.exports, session);
  terminal.result({ type: "done", ...done, left, copies }, [
    `${DONE[mode]}: ${plan.key ?? url}, by ${done.decision!.by} on ${done.decision!.at}`,
    ...left.map(leftLine),
    ...copies.map(
      (copy) => `  still in ${copy}, a copy of the archive: take it down there, too, or delete that`,
    ),
  ]);
  return left.length + copies.length > 0 ? EXIT.findings : EXIT.done;
}

const DONE: Readonly<Record<TakedownFlags["mode"], string>> = {
  unpublish: "not shown any more",
  redact: "redacted",
  erase: "erased",
  undo: "shown again",
};

/** Articles that are here, and those that are not. */
interface Found {
  readonly found: readonly string[];
  readonly absent: readonly string[];
}

/** Looks for articles from the working folder, and from that of the configuration. */
export function articlesHere({ articles }: Pick<Takedown, "articles">, { cwd, found }: Session): Found {
  const here = new Set<string>();
  const absent: string[] = [];
  for (const { path } of articles) {
    // Of a file that holds many, behind `#` stands which article of it is meant.
    const names = [path, path.replace(/#[^#]*$/, "")];
    const place = [cwd, found.folder]
      .flatMap((folder) => names.map((name) => resolve(folder, name)))
      .find((file) => kindAt(file) === "file");
    if (place === undefined) absent.push(path);
    else here.add(slashed(relative(cwd, place)));
  }
  return { found: [...here].sort(), absent: absent.sort() };
}

async function tell(plan: Takedown, { found, absent }: Found, session: Session): Promise<void> {
  const { articles, others, held, removes, files, mentions, unreachable, hold, isBegun, mode } = plan;
  const exported = await findExports(plan.exports, session);
  const quoted = articles.filter(({ kinds }) => kinds.some((kind) => kind !== "embed"));
  const list = (words: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [words, ...names.map((name) => `  ${name}`)];
  session.terminal.result(undefined, [
    `${plan.key ?? "A post that is being erased"}: ${mode}${isBegun ? ", which was begun and not ended" : ""}`,
    ...(hold ? [`Legal hold since ${hold.at} by ${hold.by}: ${hold.why}`] : []),
    ...list(`${counted(found.length, "article")} that will be changed:`, found),
    ...list(`${counted(absent.length, "article")} that used it and cannot be found here:`, absent),
    ...list(
      "Articles that quote or credit it in words of their own, which an editor has to change:",
      quoted.map(({ path }) => path),
    ),
    ...list("Posts from which it is taken out:", others),
    ...list("Posts on legal hold among them, or with the same evidence, which forbid it:", held),
    `In ${shownPlace(session)}: ${counted(removes.records, "record")}, ${counted(removes.evidence, "capture")}, ${counted(removes.files, "other file")}, ${counted(removes.aliases, "address", "addresses")} to be removed`,
    `${counted(files.length, "published file")} that nothing else shows`,
    ...list(
      "Exports that will be written anew:",
      exported.here.map(([, { place }]) => place),
    ),
    ...list("Exports that cannot be found here:", exported.absent),
    ...list("Copies of the whole archive, which are left as they are:", exported.copies),
    ...list("Naming its author or repeating it on their own account, and left as they are:", mentions),
    ...list("Out of reach:", unreachable),
  ]);
}

/** Makes embeds anew and removes published files. @throws PostproofError `disk` where an article could not be changed */
export async function changeArticles(
  elsewhere: Elsewhere,
  found: readonly string[],
  flags: Pick<TakedownFlags, "lock" | "assets" | "assetBase">,
  session: Session,
): Promise<void> {
  const { cwd, terminal } = session;
  const how = {
    ...(flags.lock !== undefined && { lock: flags.lock }),
    ...(flags.assets !== undefined && { assets: flags.assets }),
    ...(flags.assetBase !== undefined && { assetBase: flags.assetBase }),
  };
  const update = { ...how, quiet: true, update: true, withdraws: elsewhere };
  if (found.length > 0 && (await rewriteIn(found, update, silent(session))) !== EXIT.done)
    throw new PostproofError(
      "disk",
      "Not every article could be changed, so that the archive still holds the post. See above, and run the same command again.",
    );
  if (elsewhere.mode === "undo") return;
  const locks = openLocks((text) => terminal.note(text));
  const articles: Article[] =
    found.length === 0 ? [] : await findArticles(found, {}, cwd, openFailures(terminal, "not read"));
  const count = await openPublisher(how, session, locks).remove(articles, elsewhere.files);
  if (count > 0) terminal.note(`${counted(count, "published file")} removed`);
}

/** The same session; what is said of each article would drown the rest. */
export function silent(session: Session): Session {
  const { terminal } = session;
  return { ...session, terminal: { ...terminal, result: () => undefined, note: () => undefined } };
}

/** Where traces are looked for once all is done: the articles, their locks, and what was named besides. */
export function placesOf(
  found: readonly string[],
  { also = [] }: Pick<TakedownFlags, "also">,
  { cwd, found: { folder } }: Session,
): string[] {
  const locks = [cwd, folder].flatMap((each) => [LOCK_NAME, LOCK_FOLDER].map((name) => join(each, name)));
  const items = found.map((file) => resolve(cwd, `${file}.postproof.lock`));
  return [
    ...found.map((file) => resolve(cwd, file)),
    ...locks,
    ...items,
    ...also.map((path) => resolve(cwd, path)),
  ];
}

/** A file that holds something of a post after all is done. */
export interface Left {
  readonly file: string;
  readonly holds: Holding;
}

/** What is left in a file, for people. */
export function leftLine({ file, holds }: Left): string {
  return holds === "content"
    ? `  still in ${file}: take it out there by hand`
    : `  ${file} still names its author, for another post or in words of its own: an editor decides`;
}

/** The files at and below these places that still hold it. */
export async function tracesIn(
  places: readonly string[],
  { mode, holds, files }: Elsewhere,
  { cwd }: Session,
): Promise<Left[]> {
  if (mode === "undo" || mode === "unpublish") return [];
  const left = new Map<string, Holding>();
  for (const place of new Set(places)) {
    const kind = kindAt(place);
    const found =
      kind === "folder" ? filesIn(openFolder(place), "") : kind === "file" ? [place][Symbol.iterator]() : [];
    for await (const file of found) {
      const isFile = files.some((name) => file.endsWith(name));
      const held = isFile ? "content" : holds(textOf(await readNamed(file)));
      if (held) left.set(slashed(relative(cwd, file)), held);
    }
  }
  return [...left].sort().map(([file, held]) => ({ file, holds: held }));
}

async function* filesIn(folder: Folder, below: string): AsyncGenerator<string> {
  for await (const { name, kind } of folder.entries(below)) {
    if (kind === "file") yield join(folder.path, below, name);
    else if (kind === "folder") yield* filesIn(folder, `${below}${name}/`);
  }
}

/** No packed part is unpacked further than this, in bytes. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** A file as text, with what is packed in it: a web archive file holds its records that way. */
function textOf(bytes: Buffer): string {
  const texts = [bytes.toString("utf8")];
  for (const [sign, beginning] of Object.entries(PACKED))
    for (let at = bytes.indexOf(sign, 0, "latin1"); at >= 0; at = bytes.indexOf(sign, at + 1, "latin1")) {
      const from = beginning(bytes, at);
      if (from === undefined) continue;
      try {
        texts.push(inflateRawSync(bytes.subarray(from), { maxOutputLength: MOST_UNPACKED }).toString("utf8"));
      } catch {
        // no packed part after all
      }
    }
  return texts.join("\n");
}

/** By its first bytes, where the packed bytes of a part begin: gzip and zip. What follows the part is none of its business. */
const PACKED: Readonly<Record<string, (bytes: Buffer, at: number) => number | undefined>> = {
  "\x1f\x8b\b"(bytes, at) {
    const flags = bytes[at + 3] ?? 0;
    let from = at + 10;
    if (flags & 4) from += 2 + (from + 2 <= bytes.length ? bytes.readUInt16LE(from) : 0);
    for (const flag of [8, 16]) if (flags & flag) from = bytes.indexOf(0, from) + 1;
    return flags & 2 ? from + 2 : from;
  },
  "PK\x03\x04"(bytes, at) {
    const isDeflated = at + 30 <= bytes.length && bytes.readUInt16LE(at + 8) === 8;
    return isDeflated ? at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28) : undefined;
  },
};
