// postproof decide: what an editor decides about a post, what was decided before, and what a decision alone does not change.
import { userInfo } from "node:os";
import type { Decision } from "../index.ts";
import { PostproofError } from "../index.ts";
import { EXIT } from "./failures.ts";
import type { FlagsOf } from "./flags.ts";
import type { DECIDE } from "./decision-flags.ts";
import { openExisting } from "./session.ts";
import type { Session } from "./session.ts";
import { counted } from "./words.ts";

/** Flags of `postproof decide`. */
export type DecideFlags = FlagsOf<typeof DECIDE>;

/** Keeps what an editor decides about a post; without `--what` tells what was decided. */
export async function decide(url: string, flags: DecideFlags): Promise<number> {
  const session = await openExisting(flags);
  const { archive, terminal } = session;
  const { what, reason } = flags;
  if (what === undefined) {
    const decisions = await archive.decisions(url);
    for (const decision of decisions) terminal.result(decision, lineOf(decision));
    terminal.note(counted(decisions.length, "decision"));
    return EXIT.done;
  }
  if (reason === undefined)
    throw new PostproofError("invalid_input", "Say why: --reason '...'. It stays with the decision.");
  const decision = await archive.decide(url, { what, why: reason, by: flags.by ?? userInfo().username });
  terminal.result(decision, lineOf(decision));
  if (SHOWS.has(what)) await tellUnchanged(url, session);
  return EXIT.done;
}

/** Decisions about what is shown. */
const SHOWS: ReadonlySet<string> = new Set(["keep", "keep_and_flag", "text_only", "tombstone", "remove"]);
/** So many articles are named. */
const MOST_NAMED = 5;

/** What still shows a post as before: a decision alone changes no article and nothing that was exported. */
async function tellUnchanged(url: string, { archive, terminal }: Session): Promise<void> {
  const uses = await archive.uses(url);
  const paths = [
    ...new Set(uses.filter(({ kind }) => kind === "embed").map(({ article }) => article)),
  ].sort();
  const more = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : "";
  if (paths.length > 0)
    terminal.note([
      `${counted(paths.length, "article shows it", "articles show it")} as before, until you run: postproof rewrite --update ${paths.slice(0, MOST_NAMED).join(" ")}${more}`,
    ]);
  const exports = (await archive.exports()).filter(({ what }) => what !== "copy");
  if (exports.length > 0)
    terminal.note(`Exported before, and to be written anew: ${exports.map(({ place }) => place).join(", ")}`);
}

/** A decision on a line. */
export function lineOf({ at, what, by, why, rule, state, removed, because }: Decision): string {
  const more = [
    rule === undefined ? "" : `rule "${rule}"`,
    state === "begun" ? "begun" : "",
    because === undefined ? "" : "because of another post in it",
    removed ? `${counted(removed.length, "file")} removed` : "",
  ].filter((each) => each !== "");
  return `${at}  ${what}  by ${by}: ${why}${more.length > 0 ? `  (${more.join(", ")})` : ""}`;
}
