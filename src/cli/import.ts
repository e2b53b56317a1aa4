// postproof import: keep posts from material that people hold.
import type { IMPORT } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import type { ImportResult } from "../index.ts";
import { filesMaterial, formatKey, PostproofError } from "../index.ts";
import { isArchive, mergeArchives } from "./merge.ts";
import { openFailures } from "./failures.ts";
import type { Failures } from "./failures.ts";
import { isAddress } from "./inputs.ts";
import { EXIT } from "./failures.ts";
import { openSession, sealAndClose, shownPlace } from "./session.ts";
import type { Session } from "./session.ts";
import { eachText } from "./pieces.ts";
import { counted } from "./words.ts";

/** Flags of `postproof import`. */
export type ImportFlags = FlagsOf<typeof IMPORT>;

/** What each status is called in the summary. */
const WORDS: Readonly<Record<ImportResult["status"], string>> = {
  imported: "imported",
  unchanged: "imported before, unchanged",
  archived: "archived already, on a surer basis",
  passed_over: "not wanted, passed over",
  unread: "not read",
};

/** So many reasons are told, each with so many places; of more only the number. */
const MOST_REASONS = 20;
const MOST_PLACES = 3;

/** Imports the posts of files and folders. */
export async function importPosts(paths: readonly string[], flags: ImportFlags): Promise<number> {
  const archives = paths.filter(isArchive);
  if (archives.length > 0) {
    if (archives.length < paths.length)
      throw new PostproofError(
        "invalid_input",
        `${archives[0]!} is an archive of postproof, and ${paths.find((path) => !isArchive(path))!} is not: import one kind at a time.`,
      );
    return await mergeArchives(archives, flags);
  }
  // Nothing is asked, whatever the flags: the material is all there is.
  const session = await openSession({ ...flags, offline: true });
  const { terminal, archive } = session;
  const failures = openFailures(terminal, "not read");
  const only = flags.for && (await addressesIn(flags.for, session, failures));
  const tally = new Map<ImportResult["status"], number>();
  const begun = Date.now();
  const unread = new Map<string, string[]>();
  let missing = 0;
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  process.once("SIGINT", stop);
  try {
    for (const path of paths) {
      const material = await filesMaterial(path, flags.name);
      const how = {
        ...(only && { only }),
        ...(flags.author !== undefined && { author: flags.author.replace(/^@/, "") }),
      };
      const pieces = { read: 0, unread: 0 };
      for await (const result of archive.import(material, how)) {
        pieces[result.status === "unread" ? "unread" : "read"] += 1;
        tally.set(result.status, (tally.get(result.status) ?? 0) + 1);
        missing += result.missing.length;
        const { status, place } = result;
        if (status === "unread") {
          const { reason } = result.ending!;
          unread.set(reason, [...(unread.get(reason) ?? []), place]);
        }
        if (status !== "passed_over") terminal.result(rowOf(result), undefined);
        terminal.progress(progressOf(tally, begun, result.place));
        if (stopped.signal.aborted) break;
      }
      if (stopped.signal.aborted) break;
      if (pieces.read === 0) failures.tell(path, nothingRead(pieces.unread));
    }
  } finally {
    process.removeListener("SIGINT", stop);
    await sealAndClose(session);
  }
  terminal.result(undefined, unreadLines(unread));
  const total = [...tally.values()].reduce((sum, count) => sum + count, 0);
  terminal.note(["", `${counted(total, "piece")} of material, archive ${shownPlace(session)}`]);
  for (const [status, count] of [...tally].sort((a, b) => b[1] - a[1]))
    terminal.note(`  ${count}  ${WORDS[status]}`);
  if (missing > 0) terminal.note(`  ${counted(missing, "picture")} did not lie beside their posts`);
  if (!stopped.signal.aborted) return failures.count > 0 ? EXIT.incomplete : EXIT.done;
  terminal.warn("Interrupted. Run the same command again to go on: what is imported is passed quickly.");
  return EXIT.incomplete;
}

/** Of a path of which nothing was read, why. */
function nothingRead(unread: number): PostproofError {
  const why =
    unread > 0
      ? `Nothing of it could be read, for the reasons named: ${counted(unread, "piece")}.`
      : "It holds no post of a kind that is known: postproof import --help lists what is read.";
  return new PostproofError("invalid_input", why);
}

/** The addresses that articles refer to. */
async function addressesIn(
  inputs: readonly string[],
  session: Session,
  failures: Failures,
): Promise<string[]> {
  const found = inputs.filter(isAddress);
  const named = inputs.filter((input) => !isAddress(input));
  await eachText(named, {}, { ...session, failures }, async ({ article }) => {
    for (const { reference } of await session.archive.find(article, article.format))
      found.push(reference.url);
  });
  return found;
}

/** What could not be read, by why, with where that stands: most first. */
function unreadLines(unread: ReadonlyMap<string, readonly string[]>): string[] {
  const groups = [...unread].sort(([, a], [, b]) => b.length - a.length);
  const lines = groups.slice(0, MOST_REASONS).map(([reason, places]) => {
    const more = places.length > MOST_PLACES ? ` and ${places.length - MOST_PLACES} more` : "";
    return `${places.length} not read: ${reason} ${places.slice(0, MOST_PLACES).join(", ")}${more}`;
  });
  const others = groups.length - lines.length;
  return others > 0 ? [...lines, `and for ${counted(others, "other reason")} (--json names all)`] : lines;
}

function progressOf(tally: ReadonlyMap<string, number>, begun: number, place: string): string {
  const total = [...tally.values()].reduce((sum, count) => sum + count, 0);
  const seconds = Math.max(1, (Date.now() - begun) / 1000);
  return `${total} read, ${tally.get("imported") ?? 0} imported, ${Math.round(total / seconds)}/s  ${place}`;
}

function rowOf({ place, status, snapshot, ending, missing }: ImportResult): Record<string, unknown> {
  return {
    place,
    status,
    key: snapshot && formatKey(snapshot.key),
    version: snapshot?.version,
    url: snapshot?.post.url,
    outcome: ending?.kind ?? "post",
    reason: ending?.reason,
    missing,
  };
}
