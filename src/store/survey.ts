// A survey of a store: every file read once, what is wrong with it, and which names which.
import { PostproofError } from "../errors.ts";
import { checkAsset } from "./blobs.ts";
import type { IsWhole } from "./blobs.ts";
import { expect, inspect } from "./inspect.ts";
import type { Flaw, KeptPost, PostInHand, Survey } from "./inspect.ts";
import { wasRemoved } from "./decided.ts";
import { aliasKey, keyMeaning } from "./layout.ts";
import { compareLogged, emptyLog } from "./log-survey.ts";
import type { Store } from "./store.ts";

/**
 * Reads everything in a store. The records of one post stand together in the order of the keys: each post is handed to
 * `visit` as soon as it was read, and no longer held. It gives the aliases that should lead to the post.
 */
export async function surveyOf(
  store: Store,
  isWhole: IsWhole,
  visit: (post: KeptPost) => Promise<readonly string[]>,
): Promise<Survey> {
  const survey: Survey = {
    places: new Map(),
    foreign: [],
    flaws: new Map(),
    namedBy: new Map(),
    posts: new Map(),
    pointsTo: new Map(),
    expected: new Map(),
    inventories: new Map(),
    decisions: new Map(),
    labels: new Map(),
    log: emptyLog(),
    manifests: new Map(),
    manifestsBeside: new Set(),
  };
  let post: PostInHand | undefined;
  const leave = async (): Promise<void> => {
    if (post?.key)
      for (const alias of await visit({ ...post, key: post.key }))
        expect(survey, aliasKey(alias), post.prefix);
    post = undefined;
  };
  for await (const storeKey of store.list("")) {
    const place = keyMeaning(storeKey);
    if (!place) {
      survey.foreign.push(storeKey);
      continue;
    }
    survey.places.set(storeKey, place);
    if ("post" in place && place.post !== post?.prefix) {
      await leave();
      post = { prefix: place.post, key: undefined, snapshots: [], sightings: [] };
    }
    try {
      const bytes = await store.get(storeKey);
      if (bytes) {
        inspect(survey, storeKey, place, bytes, post);
        if (wasRemoved(survey, storeKey, place)) survey.log.named.delete(storeKey);
        compareLogged(survey.log, storeKey, place, bytes);
        if (place.kind === "asset") await checkAsset(storeKey, place.file, bytes, isWhole);
      } else survey.places.delete(storeKey); // removed since it was listed
    } catch (error) {
      survey.flaws.set(storeKey, flawOf(error));
      survey.log.named.delete(storeKey);
    }
  }
  await leave();
  return survey;
}

function flawOf(error: unknown): Flaw {
  const what = error instanceof Error ? error.message : String(error);
  if (!(error instanceof PostproofError)) return { kind: "unreadable", what: `It cannot be read: ${what}` };
  return { kind: error.code === "newer_format" ? "newer_format" : "damaged", what };
}
