// The posts of an archive as something to compare an article with: read once, searched by words and names.
import type { PostKey } from "../../model/key.ts";
import { formatKey } from "../../model/key.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { serviceOf } from "../../services/index.ts";
import { authorName, plainText } from "../../model/text.ts";
import { openCandidates, postedWordsOf } from "../../quote/index.ts";
import type { AccountFacts, CandidatePost, Candidates, PostedWords } from "../../quote/index.ts";
import type { Records } from "../../store/index.ts";
import type { PostRecord, Posts } from "../posts.ts";

/** An archived post with every version. */
export interface IndexedPost {
  readonly id: string;
  readonly key: PostKey;
  readonly record: PostRecord & { readonly current: Snapshot };
  /** Name of the service that it stands on. */
  readonly service: string | undefined;
}

/** The posts of an archive. */
export interface PostIndex {
  readonly candidates: Candidates;
  /** A post by its formatted key. */
  readonly post: (id: string) => IndexedPost | undefined;
  /** A snapshot at hand as a post that has this one version. */
  readonly indexed: (snapshot: Snapshot) => IndexedPost;
  /** All posts of the archive. */
  readonly posts: () => Iterable<IndexedPost>;
  /** The posts of the same author around a post in one thread, in order of posting, the post itself among them. */
  readonly thread: (post: IndexedPost) => readonly IndexedPost[];
  /** The words of a version, as quotations are compared with them; made once. */
  readonly wordsOf: (post: IndexedPost, snapshot: Snapshot) => PostedWords;
  /** Every account that posted something here, each once: for look-alikes. */
  readonly accounts: readonly AccountFacts[];
}

/** No thread is followed further, in either direction. */
const MAX_THREAD = 50;

/** Reads posts of an archive, by default every one. A post that nothing was ever read of is left out. */
export async function readPostIndex(
  records: Records,
  posts: Posts,
  keys: Iterable<PostKey> | AsyncIterable<PostKey> = records.posts(),
): Promise<PostIndex> {
  const all = new Map<string, IndexedPost>();
  for await (const key of keys) {
    const record = await posts.record(key);
    if (!record?.current) continue;
    const post = indexed({ ...record, current: record.current });
    all.set(post.id, post);
  }
  const names = new Map<string, string>();
  const accounts = new Map<string, AccountFacts>();
  const byUrl = new Map<string, IndexedPost>();
  const answers = new Map<string, IndexedPost>();
  for (const post of all.values()) {
    const { author, url } = post.record.current.post;
    byUrl.set(url, post);
    accounts.set(`${post.key.platform} ${author.id ?? author.handle}`, accountOf(post.record.current.post));
    const name = authorName(post.record.current.post);
    if (name !== undefined) names.set(author.handle.toLowerCase(), name);
  }
  const parentOf = ({ key, record }: IndexedPost): IndexedPost | undefined => {
    const { replyTo, author } = record.current.post;
    const { id, url } = replyTo ?? {};
    const parent =
      (id === undefined ? undefined : all.get(formatKey({ platform: key.platform, id }))) ??
      (url === undefined ? undefined : byUrl.get(url));
    return parent?.record.current.post.author.handle === author.handle ? parent : undefined;
  };
  for (const post of all.values()) {
    const parent = parentOf(post);
    if (parent && !answers.has(parent.id)) answers.set(parent.id, post);
  }
  const words = new WeakMap<Snapshot, PostedWords>();
  const nameOf = (handle: string): string | undefined => names.get(handle.toLowerCase());
  const index: PostIndex = {
    candidates: openCandidates([...all.values()].map(candidateOf)),
    post: (id) => all.get(id),
    indexed: (current) => indexed({ key: current.key, snapshots: [current], sightings: [], current }),
    posts: () => all.values(),
    thread(post) {
      const thread = [post];
      for (
        let one = parentOf(post);
        one && !thread.includes(one) && thread.length < MAX_THREAD;
        one = parentOf(one)
      )
        thread.unshift(one);
      for (let one = answers.get(post.id); one && !thread.includes(one) && thread.length < 2 * MAX_THREAD;) {
        thread.push(one);
        one = answers.get(one.id);
      }
      return thread;
    },
    wordsOf(post, snapshot) {
      const known = words.get(snapshot);
      if (known) return known;
      const thread = index
        .thread(post)
        .map((one) => (one.id === post.id ? snapshot.post : one.record.current.post));
      const made = postedWordsOf(snapshot.post, { nameOf, ...(thread.length > 1 && { thread }) });
      words.set(snapshot, made);
      return made;
    },
    accounts: [...accounts.values()],
  };
  return index;
}

function indexed(record: IndexedPost["record"]): IndexedPost {
  const { key, current } = record;
  const service = serviceOf(key.platform, current.post.url)?.name;
  return { id: formatKey(key), key, record, service };
}

function candidateOf({ id, record, service }: IndexedPost): CandidatePost {
  const { author, published } = record.current.post;
  const texts = new Set(record.snapshots.flatMap(({ post }) => textsOf(post)));
  return {
    id,
    texts: [...texts],
    author: authorName(record.current.post),
    handle: author.handle,
    platform: service,
    ...(published !== undefined && { published }),
  };
}

/** Every text under which a post may be remembered: its own, those of what it quotes, shows and links to. */
function textsOf(post: Snapshot["post"]): string[] {
  const own = (one: QuotedPost): string[] => [
    plainText(one.text),
    ...one.media.flatMap(({ alt }) => alt ?? []),
    ...[one.warning, one.card?.title, one.card?.description].filter((text) => text !== undefined),
  ];
  const within = [post.quote, post.repostOf].flatMap((quote) =>
    quote?.state === "present" ? own(quote.post) : [],
  );
  return [...own(post), ...within].filter((text) => text !== "");
}

/** An account as far as an attribution can be wrong about it. */
export function accountOf(post: QuotedPost): AccountFacts {
  const { author, labels } = post;
  const name = authorName(post);
  return {
    handle: author.handle,
    ...(name !== undefined && { name }),
    ...(author.id !== undefined && { id: author.id }),
    ...(author.automated === true && { automated: true }),
    labels: [...(author.badges ?? []).map(({ label }) => label), ...(labels ?? [])],
  };
}
