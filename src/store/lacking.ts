// What an archive lacks though nothing rests on it: aliases, uses and records of posts that others say were kept.
import { standingAfter } from "../model/decision.ts";
import { readAliasAt } from "./aliases.ts";
import { COUNTED } from "./inventory.ts";
import type { Inventory } from "./inventory.ts";
import { keyMeaning, postPrefix } from "./layout.ts";
import type { Store } from "./store.ts";
import type { Survey } from "./inspect.ts";

/** Something that should be there and is not, or is not as it should be. */
export interface Lack {
  readonly kind: "missing_alias" | "missing_uses" | "missing_records" | "contradicted";
  /** The store key; for records where the keys of their post begin. */
  readonly key: string;
  /** In plain words. */
  readonly what: string;
  /** Where the keys of the posts begin that lack it. */
  readonly posts: readonly string[];
}

/** Everything that a survey says to be lacking. Looked for once more: a capture beside may just have written it. */
export async function lackingIn(store: Store, survey: Survey): Promise<Lack[]> {
  const found: Lack[] = [];
  for (const [key, posts] of survey.expected) {
    const lack = survey.flaws.has(key) ? undefined : await lackAt(store, survey, key, [...posts]);
    if (lack) found.push(lack);
  }
  // A takedown that is not ended counts anew at its end: that it is not is told by itself.
  const isHalfDone = [...survey.decisions.values()].some((each) => standingAfter(each).unfinished);
  for (const [prefix, inventory] of isHalfDone ? [] : survey.inventories) {
    const what = await fewerAt(store, prefix, inventory);
    if (what !== undefined) found.push({ kind: "missing_records", key: prefix, what, posts: [prefix] });
  }
  return found;
}

/** Posts that were seen and of which nothing counts the records. */
export function uncountedIn({ places, inventories }: Survey): number {
  const seen = new Set(
    [...places.values()].flatMap((place) => (place.kind === "sighting" ? [place.post] : [])),
  );
  return [...seen].filter((post) => !inventories.has(post)).length;
}

async function lackAt(
  store: Store,
  survey: Survey,
  key: string,
  posts: readonly string[],
): Promise<Lack | undefined> {
  const isAlias = keyMeaning(key)?.kind === "alias";
  const known = survey.pointsTo.get(key);
  if (isAlias ? posts.every((post) => known?.includes(post)) : survey.places.has(key)) return undefined;
  // What cannot be reached, behind a link say, is told as a flaw of its own.
  const bytes = await store.get(key).catch(() => undefined);
  if (!bytes)
    return isAlias
      ? { kind: "missing_alias", key, what: "An address that led to a post is not there.", posts }
      : { kind: "missing_uses", key, what: "The record of the posts in an article is not there.", posts };
  if (!isAlias) return undefined;
  const { key: now, earlier = [] } = readAliasAt(key, bytes);
  const leads = new Set([now, ...earlier.map((pointer) => pointer.key)].map((each) => postPrefix(each)));
  const lost = posts.filter((post) => !leads.has(post));
  const what = "It leads to another post than it was seen to lead to.";
  return lost.length === 0 ? undefined : { kind: "contradicted", key, what, posts: lost };
}

async function fewerAt(store: Store, prefix: string, inventory: Inventory): Promise<string | undefined> {
  const fields = Object.keys(COUNTED) as (keyof typeof COUNTED)[];
  const keys: string[] = [];
  for await (const key of store.list(prefix)) keys.push(key);
  const fewer = fields.flatMap((field) => {
    const found = keys.filter((key) => keyMeaning(key)?.kind === COUNTED[field]).length;
    return found < inventory[field] ? [`${found} of ${inventory[field]} ${field}`] : [];
  });
  return fewer.length === 0
    ? undefined
    : `Only some of what was kept of a post is there: ${fewer.join(", ")}.`;
}
