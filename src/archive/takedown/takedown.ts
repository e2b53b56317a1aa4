// Taking a post down: shown no more, parts of it taken out, or all of it removed, so that a stub alone proves what there was.
// Whoever is killed at it runs it again: what was begun is written down first, and the post itself goes last.
import { PostproofError } from "../../errors.ts";
import type { Decision, Removed, Standing } from "../../model/decision.ts";
import { formatKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { TAKEDOWN } from "../../options/decisions.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Records } from "../../store/index.ts";
import { postPrefix, snapshotKey } from "../../store/removal.ts";
import type { Removal } from "../../store/removal.ts";
import { holdingOf, marksOfParts } from "./marks.ts";
import { checkAllowed, checkHeld, checkReason, partsOf } from "./allowed.ts";
import { rulingsIn } from "../policy/rulings.ts";
import type { Ruling, RulingsOptions, RulingTools } from "../policy/rulings.ts";
import { decide, decisionsAbout } from "./decide.ts";
import type { DecideOptions } from "./decide.ts";
import { meantBy } from "./meant.ts";
import type { Meant, TakedownTools } from "./meant.ts";
import { nowhere } from "./redact.ts";
import { reachOf } from "./reach.ts";
import type { OtherPost, Reach, Wanted } from "./reach.ts";
import { exportsHolding, told } from "./told.ts";
import type { Takedown } from "./told.ts";

/** How a post is taken down. */
export type TakedownOptions = OptionsOf<typeof TAKEDOWN>;

/** What can be decided. */
interface Deciding {
  readonly planTakedown: (post: string, how: Pick<TakedownOptions, "mode" | "parts">) => Promise<Takedown>;
  readonly takedown: (post: string, how: TakedownOptions) => Promise<Takedown>;
  readonly decide: (post: string, how: DecideOptions) => Promise<Decision>;
  readonly decisions: (post: string) => Promise<Decision[]>;
  readonly rulings: (options?: RulingsOptions) => AsyncGenerator<Ruling>;
}

/** Opens deciding. `changed`: what was read of the archive before is read again. */
export function openDeciding(tools: TakedownTools & RulingTools, changed: <T>(value: T) => T): Deciding {
  return {
    planTakedown: (post: string, how: Pick<TakedownOptions, "mode" | "parts">): Promise<Takedown> =>
      planTakedown(post, how, tools),
    takedown: async (post: string, how: TakedownOptions): Promise<Takedown> =>
      changed(await takeDown(post, how, tools)),
    decide: async (post: string, how: DecideOptions): Promise<Decision> =>
      changed(await decide(post, how, tools)),
    decisions: (post: string): Promise<Decision[]> => decisionsAbout(post, tools),
    rulings: (options = {}) => rulingsIn(options, tools),
  };
}

/** What a takedown would do. Changes nothing. @throws PostproofError `not_archived`, `invalid_input` */
async function planTakedown(
  urlOrKey: string,
  { mode, parts = [] }: Pick<TakedownOptions, "mode" | "parts">,
  tools: TakedownTools,
): Promise<Takedown> {
  const meant = await meantBy(urlOrKey, tools);
  const reach = await reachFor(
    meant,
    { mode, parts: partsOf(mode, parts), at: tools.now().toISOString() },
    tools,
  );
  return told(meant, mode, reach, await exportsHolding(meant, reach, tools));
}

/** Takes a post down. @throws PostproofError `not_archived`, `on_hold`, `invalid_input` */
async function takeDown(urlOrKey: string, options: TakedownOptions, tools: TakedownTools): Promise<Takedown> {
  const meant = await meantBy(urlOrKey, tools);
  checkAllowed(options.mode, meant.standing);
  return await takeDownAllowed(meant, options, tools);
}

/**
 * Takes down what came of a post since it was taken down, as it was decided then.
 * @param seen versions of it that were read, whether or not they are kept: what they say is looked for
 */
export async function takeOutAgain(
  key: PostKey,
  standing: Standing,
  seen: readonly Snapshot[],
  tools: TakedownTools,
): Promise<void> {
  const { erased, redacted } = standing;
  const decision = erased ?? redacted;
  if (!decision) return;
  const { by, why, rule, parts } = decision;
  await takeDownAllowed(
    { key, post: postPrefix(key), standing },
    {
      ...{ mode: erased ? "erase" : "redact", by, why },
      ...(rule !== undefined && { rule }),
      ...(!erased && parts && { parts }),
    },
    tools,
    seen,
  );
}

async function takeDownAllowed(
  meant: Meant,
  { mode, by, why, rule, parts: given = [], elsewhere, afterwards }: TakedownOptions,
  tools: TakedownTools,
  seen: readonly Snapshot[] = [],
): Promise<Takedown> {
  const { records } = tools;
  const { post, standing } = meant;
  const said = { by, why, ...(rule !== undefined && { rule }), what: mode } as const;
  const begun = standing.unfinished?.what === mode ? standing.unfinished : undefined;
  // Killed before the log named it: what the log does not name excuses nothing.
  if (begun) await records.logLacking();
  const parts = begun?.parts ?? partsOf(mode, given);
  const wanted = { mode, parts, at: begun?.at ?? tools.now().toISOString() };
  const state = await tools.removal.state();
  let reach = await reachFor(meant, wanted, tools, seen);
  if (reach) {
    checkHeld(reach.held);
    checkReason(why, by, mode, parts, reach);
  }
  const outside = async (): Promise<void> => {
    if (!reach || !meant.key) return;
    const marks = mode === "redact" ? marksOfParts(reach.marks, parts) : reach.marks;
    await elsewhere?.({
      ...{ mode, key: formatKey(meant.key), files: reach.published },
      articles: [...new Set(reach.uses.map(({ article }) => article))],
      holds: (text) => holdingOf(text, marks),
    });
  };
  if (mode === "unpublish" || mode === "undo") {
    const decision = await records.addDecision(post, said);
    await outside();
    const exported = await exportsHolding(meant, reach, tools);
    await afterwards?.(exported);
    return { ...told(meant, mode, reach, exported), decision };
  }
  let all = reach ? await tools.removal.named(keysIn(reach)) : [];
  const how = { ...said, ...(parts.length > 0 && { parts }) };
  const beginning = begun ?? (await records.addDecision(post, { ...how, state: "begun", removed: all }));
  // Who keeps something of it from now on takes it out again (late.ts). What was kept before that is looked for here.
  if (reach && state !== (await tools.removal.state())) {
    reach = await reachFor(meant, wanted, tools, seen);
    all = reach ? await tools.removal.named(keysIn(reach)) : [];
  }
  if (reach) {
    await takeOut(meant, reach, { ...said, at: beginning.at }, tools, outside);
  }
  await removeOwn(meant, beginning, reach, tools);
  if (meant.key) await tools.forget(meant.key);
  for (const { key } of reach?.others ?? []) await tools.forget(key);
  const exported = await exportsHolding(meant, reach, tools);
  await afterwards?.(exported);
  const known = new Set(beginning.removed?.map(({ key }) => key));
  const more = all.filter(({ key }) => !known.has(key));
  const decision = await records.addDecision(post, {
    ...{ what: mode, by: beginning.by, why: beginning.why, state: "done" as const },
    ...(beginning.rule !== undefined && { rule: beginning.rule }),
    ...(parts.length > 0 && { parts }),
    ...(more.length > 0 && { removed: more }),
  });
  return { ...told(meant, mode, reach, exported), decision };
}

async function reachFor(
  { key, post }: Meant,
  wanted: Wanted,
  tools: TakedownTools,
  seen: readonly Snapshot[] = [],
): Promise<Reach | undefined> {
  if (!key) return undefined;
  if (wanted.parts.includes("author") && !/^[a-z]+:(?:did:[a-z0-9:]+\/)?[a-z0-9]+$/i.test(formatKey(key)))
    throw new PostproofError(
      "invalid_input",
      "The key of this post holds an address, and with it perhaps the author's name: it can only be erased as a whole.",
    );
  return await reachOf(key, post, wanted, tools, seen);
}

function keysIn({ others, captures, files, records }: Reach): string[] {
  const old = others.flatMap(({ key, snapshots }) =>
    snapshots.map(({ before }) => snapshotKey(key, before.version)),
  );
  return [...old, ...captures, ...files, ...records];
}

/** Takes a post out of all that is not its own. */
async function takeOut(
  { key, post }: Meant,
  { others, captures, files, aliases, own }: Reach,
  said: Pick<Decision, "by" | "why" | "what" | "at">,
  { records, removal }: TakedownTools,
  outside: () => Promise<void>,
): Promise<void> {
  if (said.what === "erase") await records.forget(post, [...aliases, formatKey(key!)]);
  for (const other of others) {
    const removed = await removal.named(
      other.snapshots.map(({ before }) => snapshotKey(other.key, before.version)),
    );
    await noteOther(other.key, removed, said, records);
    await replaceAll(other.snapshots, records);
  }
  await replaceAll(own, records);
  await removal.remove(captures);
  for (const other of others) await removal.recount(other.key);
  await outside();
  await removal.remove(files);
  if (said.what === "erase") await removal.dropUses(post);
}

/** Puts what is left in the place of what was there. Versions that became the same are one from now on. */
async function replaceAll(changed: OtherPost["snapshots"], records: Records): Promise<void> {
  const made = new Map<string, Snapshot>();
  for (const { after } of changed) {
    const from = [...(made.get(after.version)?.redacted?.from ?? []), ...(after.redacted?.from ?? [])];
    made.set(after.version, {
      ...after,
      redacted: { at: after.redacted!.at, from: [...new Set(from)].sort() },
    });
  }
  for (const snapshot of made.values()) await records.replaceSnapshot(snapshot);
}

/** Notes with another post why its older versions are not there any more; once. */
async function noteOther(
  key: PostKey,
  removed: readonly Removed[],
  { by, why }: Pick<Decision, "by" | "why">,
  records: Records,
): Promise<void> {
  const noted = (await records.decisions(key)).flatMap((each) => each.removed ?? []);
  const isNoted = removed.every((each) => noted.some(({ key: known }) => known === each.key));
  if (!isNoted) await records.addDecision(key, { what: "redact", by, why, removed, because: "another_post" });
}

/** The post itself, last: its records in the order in which they were counted, then what led to it. */
async function removeOwn(
  { key, post }: Meant,
  { what, parts = [], removed = [] }: Decision,
  reach: Reach | undefined,
  { removal, records }: TakedownTools,
): Promise<void> {
  if (what === "redact") {
    await removal.remove(reach?.records ?? []);
    if (key && parts.includes("author") && reach) await dropNames(key, post, reach, removal);
    if (key) await removal.recount(key);
    return;
  }
  await removal.remove(removed.map((each) => each.key).filter((each) => each.startsWith(post)));
  await removal.remove(await removal.ownKeys(post));
  // What was written down as its own and still stands under another name than its folder's.
  if (key) await records.forget(post, [formatKey(key)]);
  await removal.unpoint(post);
}

/** Takes away the addresses that hold the author's name. */
async function dropNames(key: PostKey, post: string, { marks }: Reach, removal: Removal): Promise<void> {
  const isNamed = (alias: string): boolean =>
    alias !== formatKey(key) && holdingOf(alias, marks) !== undefined;
  await removal.changeSightings(post, (sighting) => {
    const url = isNamed(sighting.url) ? nowhere(sighting.url) : sighting.url;
    if (sighting.outcome !== "post" || !sighting.aliases) return { ...sighting, url };
    return { ...sighting, url, aliases: sighting.aliases.filter((alias) => !isNamed(alias)) };
  });
  const named = (await removal.aliasesOf(post)).filter(({ alias }) => isNamed(alias.alias));
  await removal.remove(named.map((alias) => alias.key));
}
