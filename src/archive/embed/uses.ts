// Uses of posts in articles: which posts an article shows, and how that is recorded; embeds by rewriting, all others by proofreading.
import type { Edit, Range, StandingEmbed } from "../../article/index.ts";
import { parseKey, sameKey } from "../../model/key.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { assetsOf } from "../../model/snapshot.ts";
import type { Use } from "../../model/use.ts";
import { extentOf } from "../../render/extent.ts";
import type { Records } from "../../store/index.ts";
import type { EmbedOptions, Embeds } from "./embeds.ts";

/** Records the uses of one sort in an article in place of those known before; the others stay. */
export async function recordUses(
  records: Records,
  article: string,
  uses: readonly Use[],
  sort: "embeds" | "proof",
): Promise<void> {
  const known = await records.usesIn(article);
  const others = known.filter(({ kind }) => (kind === "embed") !== (sort === "embeds"));
  // A use that goes on has its time from when it began: whoever builds a site each day uses nothing anew.
  const since = ({ post, snapshot, kind, at }: Use): string =>
    known.find((each) => each.kind === kind && each.snapshot === snapshot && sameKey(each.post, post))?.at ??
    at;
  const own = uses.map((use) => ({ ...use, article, at: since(use) }));
  await records.putUses(article, [...own, ...others]);
}

/** What an article carries, whether it was put in now or before. */
export interface Carried {
  /** Which posts the article now shows, in which version, and where. */
  readonly uses: readonly Use[];
  /** Files of the store that its embeds show: hand them to `publish`. */
  readonly assets: readonly string[];
}

/** What tells which posts an article shows. */
interface UseTools extends Pick<Embeds, "settled" | "shownOf"> {
  /** As this job reads them. */
  readonly records: Records;
  /** Where uses are written, and when. */
  readonly tools: { readonly records: Records; readonly now: () => Date };
}

/** A snapshot that an article shows, and where. */
interface Shown {
  readonly snapshot: Snapshot;
  readonly range: Range;
}

/** The snapshots that embeds show, each with its place. */
export async function shownIn(
  embeds: readonly StandingEmbed[],
  strict: boolean,
  job: UseTools,
): Promise<Shown[]> {
  const found: Shown[] = [];
  for (const { key, version, range, thread, answered } of embeds) {
    for (const shown of [...(thread ?? [{ key, version }]), ...(answered ? [answered] : [])]) {
      const post = parseKey(shown.key);
      const isVersion = /^[0-9a-f]{20}$/.test(shown.version);
      const snapshot = post && isVersion && (await job.records.snapshot(post, shown.version));
      // Without a snapshot it is an embed from another archive, or only looks like one.
      if (snapshot) found.push({ snapshot: await job.settled(snapshot, strict), range });
    }
  }
  return found;
}

/** What {@link carrying} needs to know. */
interface CarryingOptions extends Pick<EmbedOptions, "gone" | "showEarlier"> {
  readonly article?: string;
  readonly strictRights?: boolean;
}

/** Adds what an article carries, and records the uses of one that has a name and was changed. */
export async function carrying<T extends { readonly edits: readonly Edit[] }>(
  changed: T,
  standing: readonly StandingEmbed[],
  { article: path, strictRights = false, gone, showEarlier = false }: CarryingOptions,
  job: UseTools,
): Promise<T & Carried> {
  const { now, records } = job.tools;
  const at = now().toISOString();
  const shown = await shownIn(standing, strictRights, job);
  const uses = shown.map(({ snapshot: { key: post, version: snapshot }, range }): Use => ({
    article: path ?? "",
    post,
    snapshot,
    range,
    kind: "embed",
    at,
  }));
  if (path !== undefined && changed.edits.length > 0) await recordUses(records, path, uses, "embeds");
  const assets = new Set<string>();
  for (const { snapshot } of shown) {
    const {
      snapshot: fit,
      since,
      earlier = [],
    } = await job.shownOf(snapshot, {
      strict: strictRights,
      showEarlier,
      // It stands among those shown itself.
      showAnswered: false,
    });
    // What is not shown of a post that is gone is not published either.
    if (extentOf(since, gone) !== "whole") continue;
    for (const file of [fit, ...earlier].flatMap(assetsOf)) assets.add(file);
  }
  return { ...changed, uses, assets: [...assets] };
}
