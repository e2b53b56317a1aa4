// postproof show --history and --diff: every look at a post, and two of its versions compared.
import { basename, dirname, resolve } from "node:path";
import { openFolder } from "../disk/folder.ts";
import type { PostHistory, Snapshot } from "../index.ts";
import { PostproofError, formatKey } from "../index.ts";
import { changesBetween, describeChange, describeEntry, printComparison } from "../snapshot.ts";
import { EXIT } from "./failures.ts";
import { refusePost } from "./session.ts";
import { lineOf } from "./decide.ts";
import type { Session } from "./session.ts";
import { counted } from "./words.ts";

/** Tells every look at a post, and what was decided about it. */
export async function showHistory(url: string, { archive, terminal }: Session): Promise<number> {
  const [history, decisions] = [await archive.history(url), await archive.decisions(url)];
  // What was decided stands where it was decided, also of a post of which nothing else is left.
  const tellDecided = (until?: string): void => {
    while (decisions[0] && (until === undefined || decisions[0].at < until)) {
      const decision = decisions.shift()!;
      terminal.result({ decision }, lineOf(decision));
    }
  };
  if (!history && decisions.length === 0) refusePost(url);
  if (!history) {
    tellDecided();
    return EXIT.done;
  }
  const key = formatKey(history.key);
  for (const entry of history.entries) {
    tellDecided(entry.at);
    const { at, version, writtenAt } = entry;
    const written = entry.what === "told" && writtenAt !== undefined ? `, written ${writtenAt}` : "";
    terminal.result({ key, ...entry }, [
      `${at}  ${describeEntry(entry)}${written}${version === undefined ? "" : `  version ${version}`}`,
      ...entry.changes.flatMap((change) => describeChange(change).split("\n")).map((line) => `    ${line}`),
    ]);
  }
  tellDecided();
  terminal.note(
    `${counted(history.entries.length, "look")}, ${counted(history.versions.length, "version")} of ${key}`,
  );
  return EXIT.done;
}

/** Compares two versions of a post: `first..last`, `3f2a..last`, `2026-03-01..2026-04-01`. */
export async function showDiff(
  url: string,
  range: string,
  html: string | undefined,
  { archive, terminal, cwd }: Session,
): Promise<number> {
  const history = await archive.history(url);
  if (!history) refusePost(url);
  const [from, to = "last", ...more] = range.split("..");
  if (more.length > 0 || from === undefined || from === "" || to === "") refuseRange(range, history);
  const [before, after] = [from, to].map((name) => versionOf(name, range, history));
  const changes = changesBetween(before!, after!);
  const key = formatKey(history.key);
  const said = { key, before: before!.version, after: after!.version, changes };
  if (html !== undefined) {
    const file = resolve(cwd, html);
    await openFolder(dirname(file)).write(basename(file), printComparison(before!, after!, changes));
    terminal.result({ ...said, file: html }, `${counted(changes.length, "change")} of ${key} in ${html}`);
    return EXIT.done;
  }
  terminal.result(said, [
    `${key}, version ${before!.version} of ${before!.capturedAt}, and ${after!.version} of ${after!.capturedAt}:`,
    ...(changes.length === 0 ? ["  no change"] : []),
    ...changes.flatMap((change) => describeChange(change).split("\n")).map((line) => `  ${line}`),
  ]);
  return EXIT.done;
}

/** The version that is meant: the first, the last, by the beginning of its name, or the one known on a day. */
function versionOf(name: string, range: string, history: PostHistory): Snapshot {
  const { versions, entries } = history;
  // In the order of the history, in which what a platform told of stands before what was seen.
  const known = entries.flatMap(({ version, at }) => (version === undefined ? [] : [{ version, at }]));
  const found =
    name === "first"
      ? known[0]?.version
      : name === "last"
        ? known.at(-1)?.version
        : /^\d{4}-\d\d-\d\d/.test(name)
          ? known.findLast(({ at }) => at.slice(0, name.length) <= name)?.version
          : onlyOne(versions.filter(({ version }) => name.length >= 4 && version.startsWith(name)));
  const snapshot = versions.find(({ version }) => version === found);
  return snapshot ?? refuseRange(range, history);
}

const onlyOne = (found: readonly Snapshot[]): string | undefined =>
  found.length === 1 ? found[0]!.version : undefined;

function refuseRange(range: string, { key, versions }: PostHistory): never {
  const names = versions.map(({ version, capturedAt }) => `${version} (${capturedAt})`).join(", ");
  throw new PostproofError(
    "invalid_input",
    `--diff ${range} names no two versions of ${formatKey(key)}. Write first..last, the beginnings of their names, or days. There are: ${names || "none"}.`,
  );
}
