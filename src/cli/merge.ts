// postproof import, of another archive of postproof: all that it holds is taken in.
import { join } from "node:path";
import { kindAt } from "../disk/kind.ts";
import { filesMaterial } from "../index.ts";
import type { Merged } from "../index.ts";
import { EXIT } from "./failures.ts";
import type { FlagsOf } from "./flags.ts";
import type { IMPORT } from "./post-flags.ts";
import { openSession, shownPlace } from "./session.ts";
import { counted } from "./words.ts";

/** What each is called in the summary. */
const WORDS: Readonly<Record<Merged["what"], string>> = {
  taken: "taken",
  known: "known already",
  united: "united with ours",
  beside: "kept beside ours, with the origin of the post",
  ours: "left, ours stays",
  not_taken: "not taken",
};

/** Whether a path is an archive of postproof: its folder, or a zip file, which nothing else is imported from. */
export function isArchive(path: string): boolean {
  return /\.zip$/i.test(path) || kindAt(join(path, "archive.json")) === "file";
}

/** Takes in other archives. Exit code 1 names what was not taken. */
export async function mergeArchives(
  paths: readonly string[],
  flags: FlagsOf<typeof IMPORT>,
): Promise<number> {
  const session = await openSession({ ...flags, offline: true });
  const { terminal, archive } = session;
  const tally = new Map<Merged["what"], number>();
  for (const path of paths) {
    const how = flags.from === undefined ? {} : { from: flags.from };
    for await (const merged of archive.merge(await filesMaterial(path, flags.name), how)) {
      const { key, what, why } = merged;
      tally.set(what, (tally.get(what) ?? 0) + 1);
      if (terminal.json) terminal.result(merged, undefined);
      else if (what === "not_taken") terminal.result(undefined, `not taken: ${key}: ${why ?? ""}`);
      terminal.progress(`${counted(tally.get("taken") ?? 0, "file")} taken  ${key}`);
    }
  }
  const total = [...tally.values()].reduce((sum, count) => sum + count, 0);
  terminal.note(["", `${counted(total, "file")} of ${paths.join(", ")}, archive ${shownPlace(session)}`]);
  for (const [what, count] of [...tally].sort((a, b) => b[1] - a[1]))
    terminal.note(`  ${count}  ${WORDS[what]}`);
  return tally.has("not_taken") ? EXIT.findings : EXIT.done;
}
