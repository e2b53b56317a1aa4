// Which post is meant by an address, a key, or the place where its records stand: also one of which nothing but a stub is left.
import { PostproofError } from "../../errors.ts";
import type { Standing } from "../../model/decision.ts";
import type { PostKey } from "../../model/key.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { Records } from "../../store/index.ts";
import { postPrefix } from "../../store/removal.ts";
import type { Removal } from "../../store/removal.ts";
import type { PostRecord, Posts } from "../posts.ts";

/** What a takedown works with. */
export interface TakedownTools {
  readonly records: Records;
  readonly removal: Removal;
  /** Drops what the search keeps of a post. */
  readonly forget: (key: PostKey) => Promise<void>;
  readonly posts: Posts;
  readonly now: () => Date;
}

/** A post that is meant: its key, where anything of it is kept, and where its keys begin. */
export interface Meant {
  readonly key: PostKey | undefined;
  readonly post: string;
  readonly standing: Standing;
}

/** The error for a post that was taken down. */
export function takenDown({ by, erased, redacted }: Standing): PostproofError {
  const parts = !erased && !by && redacted;
  const day = (parts || by)?.at.slice(0, 10) ?? "";
  const what = parts
    ? `Parts of this post were taken out on ${day}, and it is not kept in another form.`
    : `This post was taken down on ${day}: nothing of it is shown.`;
  return new PostproofError("taken_down", `${what} postproof decide KEY names who decided so, and why.`);
}

/** The alias by which an address is looked up. */
export function aliasOf(urlOrKey: string, { posts }: Pick<TakedownTools, "posts">): string {
  const reference = posts.parse(urlOrKey);
  return reference ? referenceAlias(reference) : urlOrKey;
}

/** The post that is meant. @throws PostproofError `not_archived` */
export async function meantBy(urlOrKey: string, tools: TakedownTools): Promise<Meant> {
  const { records, posts } = tools;
  const isPlace = /^posts\/[a-z][a-z0-9-]*\/[0-9a-f]{2}\/[0-9a-f]{32}\/$/.test(urlOrKey);
  const key = isPlace ? await keyAt(urlOrKey, records) : await posts.resolve(urlOrKey);
  const erased =
    isPlace || (key && (await isKept(key, records)))
      ? undefined
      : ((await records.forgotten(urlOrKey)) ?? (await records.forgotten(aliasOf(urlOrKey, tools))));
  const post = isPlace ? urlOrKey : (erased?.post ?? (key && postPrefix(key)));
  if (post === undefined) throw notArchived(urlOrKey);
  const standing = await records.standing(post);
  const known = key && postPrefix(key) === post && (await isKept(key, records)) ? key : undefined;
  if (!known && !standing.erased) throw notArchived(urlOrKey);
  return { key: known, post, standing };
}

async function keyAt(post: string, records: Records): Promise<PostKey | undefined> {
  for await (const key of records.posts()) if (postPrefix(key) === post) return key;
  return undefined;
}

async function isKept(key: PostKey, records: Records): Promise<boolean> {
  return (await records.snapshots(key)).length > 0 || (await records.sightings(key)).length > 0;
}

/** The error for a post of which nothing is kept. */
export function notArchived(urlOrKey: string): PostproofError {
  return new PostproofError(
    "not_archived",
    `Nothing is kept of ${urlOrKey}: there is nothing to decide about.`,
  );
}

/**
 * The version of a post of which an embed is made: also of one that is shown no more, whose embed says so.
 * @throws PostproofError `taken_down` where not even that is shown
 */
export async function shownOf(post: PostKey | PostRecord, posts: Posts): Promise<Snapshot | undefined> {
  const known = "sightings" in post ? post : undefined;
  const key = known?.key ?? (post as PostKey);
  const decided = known ? known.decided : await posts.standing(key);
  if (decided?.erased || decided?.shown === "nothing") throw takenDown(decided);
  return known && !known.decided ? known.current : await posts.latest(key);
}

/** The key behind an address or a key. @throws PostproofError `unsupported_url`, `taken_down` for one that was erased */
export async function keyMeantBy(
  urlOrKey: string,
  { posts, records }: Pick<TakedownTools, "posts" | "records">,
): Promise<PostKey> {
  const key = await posts.resolve(urlOrKey);
  const erased = await records.forgotten(aliasOf(urlOrKey, { posts }));
  if (erased?.erased) throw takenDown(erased);
  if (key) return key;
  const why = `No platform known here recognizes ${urlOrKey}.`;
  throw new PostproofError("unsupported_url", why, { url: urlOrKey });
}
