// Finding posts by what they say, who wrote them and where they are used. What the search knows is brought up to date before it answers.
import { PostproofError } from "../errors.ts";
import { inOrder } from "../model/in-order.ts";
import type { PostKey } from "../model/key.ts";
import { formatKey, parseKey } from "../model/key.ts";
import type { QuotedPost } from "../model/post.ts";
import { plainText } from "../model/text.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { postPrefix, PREFIX } from "../store/layout.ts";
import { searchRows } from "../store/search/rows.ts";
import { postOf } from "../store/search/search.ts";
import type { Pending, SearchedArticle, SearchRow } from "../store/search/search.ts";
import type { SEARCH } from "../options/search.ts";
import type { OptionsOf } from "../options/value.ts";
import type { Records, Store } from "../store/index.ts";
import { statusOf } from "./embed/status.ts";
import type { Posts } from "./posts.ts";

/** What is wanted of the posts of an archive: everything given must hold. */
export type SearchOptions = OptionsOf<typeof SEARCH>;

/** What was found. */
export interface SearchResult {
  /** The posts of this page, those looked at last first. */
  readonly posts: readonly FoundPost[];
  /** How many there are on all pages; more than 10,000 are not counted. */
  readonly count: number;
  /** The platforms of all posts of the archive, by name, in order. */
  readonly platforms: readonly string[];
}

/** A post that was found. */
export interface FoundPost {
  readonly key: PostKey;
  /** Paths of articles that use it, at most ten. */
  readonly articles: readonly string[];
  /** How often articles use it. */
  readonly uses: number;
}

/** The search of an archive. */
export interface Searching {
  readonly search: (options?: SearchOptions) => Promise<SearchResult>;
  /** Drops what the search keeps of a post. */
  readonly forget: (key: PostKey) => Promise<void>;
  /** Tells that what is kept under a key of the store changes. */
  readonly changed: (key: string) => void;
}

/** How rows are made: another whenever posts are to be found by something else. */
const FORM = "2";
/** So many posts are read at once. */
const AHEAD = 8;
/** Looking for what others changed again waits so many times as long as the last look took. */
const REST = 20;
/** A look that takes longer than this, in milliseconds, is not waited for: what was known before answers meanwhile. */
const LONG = 500;

/** Opens the search of an archive. Nothing is read yet. */
export function openSearching(
  store: Store,
  rooms: { readonly records: Records; readonly posts: Posts },
): Searching {
  const engine = store.search ?? searchRows({ store });
  /** What this process changed, where the keys of posts begin and the records of articles. */
  const changed = new Set<string>();
  let looking: Promise<void> | undefined;
  let next = 0;
  let took = 0;

  const learn = async (among: readonly string[] | undefined, onRead?: () => void): Promise<void> => {
    for (let isAll = false; !isAll;) {
      const pending = await engine.pending(FORM, among);
      const { rows, articles } = await readPending(pending, rooms, onRead);
      await engine.write(rows, articles, pending);
      ({ isAll } = pending);
    }
  };
  const look = async (onRead?: () => void): Promise<void> => {
    const began = performance.now();
    changed.clear();
    await learn(undefined, onRead);
    took = performance.now() - began;
    next = performance.now() + REST * took;
  };
  const bringUpToDate = async (onRead?: () => void): Promise<void> => {
    if (performance.now() >= next) {
      const isFirst = next === 0;
      looking ??= look(onRead).finally(() => (looking = undefined));
      if (isFirst || took < LONG) {
        await looking;
        return;
      }
      looking.catch(() => undefined); // the next search tries again
    }
    const among = [...changed];
    if (!looking) changed.clear(); // what a look read before it changed would stand else
    if (among.length > 0) await learn(among);
  };

  return {
    async search({ onRead, ...query } = {}) {
      let read = 0;
      await bringUpToDate(onRead && (() => onRead((read += 1))));
      const { posts, count } = await engine.find(query);
      return {
        posts: posts.flatMap(({ key: formatted, ...use }) => {
          const key = parseKey(formatted);
          return key ? [{ key, ...use }] : [];
        }),
        count,
        platforms: await engine.platforms(),
      };
    },
    forget: (key) => engine.forget(postPrefix(key)),
    changed(key) {
      if (key.startsWith(PREFIX.uses)) changed.add(key);
      else if (key.startsWith(PREFIX.posts)) changed.add(postOf(key));
    },
  };
}

/** The same store, telling each key of which something is changed. */
export function toldStore(store: Store, changed: (key: string) => void): Store {
  const tell = async <T>(key: string, change: Promise<T>): Promise<T> =>
    await change.finally(() => changed(key));
  return {
    get: (key) => store.get(key),
    list: (prefix) => store.list(prefix),
    put: (key, bytes, options) => tell(key, store.put(key, bytes, options)),
    delete: (key) => tell(key, store.delete(key)),
    ...(store.links && { links: () => store.links!() }),
  };
}

/** Reads what changed. What is damaged is not found: an audit tells of it. */
async function readPending(
  { posts, articles }: Pending,
  rooms: { readonly records: Records; readonly posts: Posts },
  onRead: () => void = () => undefined,
): Promise<{ readonly rows: SearchRow[]; readonly articles: SearchedArticle[] }> {
  const rows: SearchRow[] = [];
  const used: SearchedArticle[] = [];
  for await (const article of inOrder(articles, AHEAD, (record) => whole(articleAt(record, rooms.records))))
    if (article) used.push(article);
  for await (const row of inOrder(posts, AHEAD, (post) => whole(rowAt(post, rooms)))) {
    if (row) rows.push(row);
    onRead();
  }
  return { rows, articles: used };
}

async function whole<T>(reading: Promise<T>): Promise<T | undefined> {
  return await reading.catch((error: unknown) => {
    if (error instanceof PostproofError && ["damaged", "newer_format"].includes(error.code)) return undefined;
    throw error;
  });
}

async function articleAt(record: string, records: Records): Promise<SearchedArticle | undefined> {
  const kept = await records.usesAt(record);
  if (!kept) return undefined;
  const uses = new Map<string, number>();
  for (const { post } of kept.uses) uses.set(postPrefix(post), (uses.get(postPrefix(post)) ?? 0) + 1);
  return { record, path: kept.article, uses: [...uses] };
}

async function rowAt(
  post: string,
  { records, posts }: { readonly records: Records; readonly posts: Posts },
): Promise<SearchRow | undefined> {
  const record = await posts.at(post);
  if (!record) return undefined;
  const { key, current, sightings } = record;
  const { state, since } = await statusOf(record, { posts, records });
  const url = current?.post.url ?? sightings.at(-1)?.url ?? "";
  const { name = "", handle = "" } = current?.post.author ?? {};
  const author = `${name}\n${handle}`;
  return {
    ...{ post, key: formatKey(key), platform: key.platform, state, isAbsent: since !== undefined, author },
    at: sightings.at(-1)?.at ?? current?.capturedAt ?? "",
    ...(current?.post.published !== undefined && { day: current.post.published.slice(0, 10) }),
    words: [...(current ? wordsOf(current.post) : []), author, url, formatKey(key)].join("\n"),
  };
}

/** Every text by which a post may be remembered: its own, and those of what it quotes, shows and links to. */
function wordsOf(post: QuotedPost & Pick<Snapshot["post"], "quote" | "repostOf">): string[] {
  const { text, media, warning = "", card, quote, repostOf } = post;
  const within = [quote, repostOf].flatMap((each) => (each?.state === "present" ? wordsOf(each.post) : []));
  const shown = [warning, card?.title ?? "", card?.description ?? "", ...media.map(({ alt }) => alt ?? "")];
  return [plainText(text), ...shown, ...within];
}
