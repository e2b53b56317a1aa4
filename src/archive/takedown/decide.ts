// What editors decide about a post, and what was decided: how much of it is shown, that nothing may be removed.
import type { Decision, Elsewhere } from "../../model/decision.ts";
import { formatKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import { assetsOf } from "../../model/snapshot.ts";
import type { DECIDE } from "../../options/decisions.ts";
import type { OptionsOf } from "../../options/value.ts";
import { holdingOf } from "./marks.ts";
import { aliasOf, meantBy, notArchived, takenDown } from "./meant.ts";
import type { TakedownTools } from "./meant.ts";
import { reachOf } from "./reach.ts";
import { withoutParts } from "./redact.ts";

/** What an editor decides about a post. */
export type DecideOptions = OptionsOf<typeof DECIDE>;

/** Keeps what an editor decides. @throws PostproofError `not_archived`, `taken_down` */
export async function decide(
  urlOrKey: string,
  { what, by, why, rule, elsewhere }: DecideOptions,
  tools: TakedownTools,
): Promise<Decision> {
  const { key, post, standing } = await meantBy(urlOrKey, tools);
  if (standing.erased) throw takenDown(standing);
  if (!key) throw notArchived(urlOrKey);
  const kept = { what, by, why, ...(rule !== undefined && { rule }) };
  const decision = await tools.records.addDecision(post, kept);
  if (elsewhere) await elsewhere(await outsideOf(key, post, what, tools));
  return decision;
}

/** What stands outside of the archive of a post of which more or less is shown from now on. */
async function outsideOf(
  key: PostKey,
  post: string,
  what: DecideOptions["what"],
  tools: TakedownTools,
): Promise<Elsewhere> {
  const mode = what === "text_only" || what === "tombstone" || what === "remove" ? "unpublish" : "undo";
  const at = tools.now().toISOString();
  const { uses, published, marks } = await reachOf(key, post, { mode, parts: [], at }, tools);
  const words = what === "text_only" ? await tools.records.snapshots(key) : [];
  const needed = new Set(
    words.flatMap((each) => assetsOf({ ...each, post: withoutParts(each.post, ["media"]) })),
  );
  return {
    ...{ mode, key: formatKey(key), files: published.filter((file) => !needed.has(file)) },
    articles: [...new Set(uses.map(({ article }) => article))],
    holds: (text) => holdingOf(text, marks),
  };
}

/** What was decided about a post, the earliest first; also of one that was erased. */
export async function decisionsAbout(urlOrKey: string, tools: TakedownTools): Promise<Decision[]> {
  const known = await tools.records.forgotten(aliasOf(urlOrKey, tools));
  if (known) return await tools.records.decisions(known.post);
  const key = await tools.posts.resolve(urlOrKey);
  return key ? await tools.records.decisions(key) : [];
}
