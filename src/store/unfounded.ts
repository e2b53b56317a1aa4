// What of another archive cannot be taken, since it rests on what is not; and in which order the rest is.
import { forbiddenIn } from "./decisions.ts";
import { unchainedIn } from "./inspect.ts";
import type { Survey } from "./inspect.ts";
import { keyMeaning } from "./layout.ts";
import type { Store } from "./store.ts";

/** Refuses what decisions of this archive forbid, and decisions of the other one that would be followed by nothing here. */
export async function refuseDecided(
  survey: Survey,
  refusals: Map<string, string>,
  ours: Store,
): Promise<void> {
  const { removed, erased, held } = await forbiddenIn(ours);
  for (const [post, decisions] of survey.decisions) {
    for (const { what, kept } of held.has(post) ? decisions : [])
      if (what === "release") refusals.set(kept, "The post is on legal hold here.");
    const removing = decisions.filter(({ what }) => what === "erase" || what === "redact");
    const gone = removing.flatMap((each) => each.removed ?? []).filter(({ key }) => !removed.has(key));
    if (!(await isAnyHere(gone, ours))) continue;
    for (const { kept } of removing)
      refusals.set(kept, "It removed what is kept here, where nobody decided so: postproof takedown does.");
  }
  const why = "It was taken down here.";
  const isOf = (key: string): boolean =>
    [...(survey.pointsTo.get(key) ?? []), postOf(key)].some((post) => erased.has(post ?? ""));
  const isFile = (key: string): boolean => ["asset", "original"].includes(keyMeaning(key)?.kind ?? "");
  const isKept = (by: string): boolean => !refusals.has(by) && keyMeaning(by)?.kind !== "manifest";
  for (const [key, { kind }] of survey.places)
    if ((removed.has(key) && !isFile(key)) || (kind !== "decision" && isOf(key))) refusals.set(key, why);
  // A picture may be another post's as well.
  for (const key of survey.places.keys())
    if (removed.has(key) && ![...(survey.namedBy.get(key) ?? [])].some(isKept)) refusals.set(key, why);
}

/** Whether any record of a post that was removed elsewhere is kept here. */
async function isAnyHere(gone: readonly { readonly key: string }[], ours: Store): Promise<boolean> {
  for (const { key } of gone) if (key.startsWith("posts/") && (await ours.get(key))) return true;
  return false;
}

/** Refuses what rests on what was refused, or is in neither archive. */
export async function refuseUnfounded(
  survey: Survey,
  refusals: Map<string, string>,
  ours: Store,
): Promise<void> {
  const there = new Set([...survey.places.keys()].filter((key) => !refusals.has(key)));
  const posts = (): Set<string> => new Set([...there].flatMap((key) => postOf(key) ?? []));
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    const known = posts();
    for (const [key, by] of survey.namedBy) {
      const kind = keyMeaning(key)?.kind;
      if (kind === "original" || kind === "capture" || there.has(key) || known.has(key)) continue;
      if (await (key.endsWith("/") ? hasAny(ours, key) : ours.get(key))) continue;
      for (const each of by) {
        if (!there.delete(each)) continue;
        refusals.set(each, `It names ${key}, which cannot be taken or is not there.`);
        isSettled = false;
      }
    }
  }
  refuseUnchained(survey, refusals);
}

/** Refuses manifests of which one before is not taken: of what was taken another is written here. */
function refuseUnchained(survey: Survey, refusals: Map<string, string>): void {
  for (let lost = unchainedIn(survey, refusals); lost.length > 0; lost = unchainedIn(survey, refusals))
    for (const key of lost) refusals.set(key, "The manifest of a version before it is not taken.");
}

/** Where the keys of the post of a record begin; `undefined` for what is no record of a post. */
export function postOf(key: string): string | undefined {
  const place = keyMeaning(key);
  return place && "post" in place && place.kind !== "inventory" ? place.post : undefined;
}

/** Whether any key begins so. */
export async function hasAny(store: Store, prefix: string): Promise<boolean> {
  for await (const _key of store.list(prefix)) return true;
  return false;
}

/** The keys of an archive, each manifest behind those of the versions before it. */
export function inChain({ places, manifests }: Pick<Survey, "places" | "manifests">): string[] {
  const previousOf = new Map([...manifests.values()].map(({ sha256, previous }) => [sha256, previous]));
  const depths = new Map<string, number>();
  const depthOf = (sha256: string): number => {
    const known = depths.get(sha256);
    if (known !== undefined) return known;
    depths.set(sha256, 0); // digests make no circle; a damaged one must not make an endless one
    const depth = 1 + Math.max(0, ...(previousOf.get(sha256) ?? []).map(depthOf));
    depths.set(sha256, depth);
    return depth;
  };
  const placeOf = (key: string): number => {
    const manifest = manifests.get(key);
    return manifest ? depthOf(manifest.sha256) : 0;
  };
  return [...places.keys()].sort((a, b) => placeOf(a) - placeOf(b));
}
