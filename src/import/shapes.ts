// Which post of which platform a piece of JSON is, by its shape alone: dumps do not say what they hold.
import type { HeldPost } from "./held.ts";

type Shape = Readonly<Record<string, unknown>>;
type Seen = Pick<HeldPost, "platform" | "kind" | "body"> & {
  readonly url?: string;
  readonly writtenAt?: string;
};

/** No more values of one piece of JSON are looked at, nor deeper than this. */
const MOST_VALUES = 500_000;
const MOST_DEPTH = 64;

/**
 * Finds the posts within a piece of JSON, however deep; a post within a post is part of it. Knows the answers of X (API
 * v1.1 and v2, twarc, GraphQL, syndication), Bluesky, Mastodon, Reddit, and objects of ActivityPub.
 */
export function* postsIn(value: unknown): Generator<Seen> {
  const rest: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let looked = 0; rest.length > 0 && looked < MOST_VALUES; looked += 1) {
    const { value: next, depth } = rest.pop()!;
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next)) {
      const found = postsOf(next as Shape);
      if (found) {
        yield* found;
        continue;
      }
    }
    if (depth >= MOST_DEPTH) continue;
    const inner = Object.values(next) as unknown[];
    for (let index = inner.length - 1; index >= 0; index -= 1)
      rest.push({ value: inner[index], depth: depth + 1 });
  }
}

/** The posts that an object is; `undefined` if it is none. */
function postsOf(shape: Shape): Seen[] | undefined {
  return ofXApi2(shape) ?? ofOne(shape);
}

function ofOne(shape: Shape): Seen[] | undefined {
  const record = recordIn(shape);
  if (record) return [record];
  const kind = kindOf(shape);
  return kind && [{ ...kind, body: shape }];
}

/** As which kind of loose material a record of postproof is handed over, which no platform reads. */
export const RECORD = "postproof";

/** The post of an object that postproof wrote: its body is that object, with the record of an archive in `snapshot`. */
export function recordIn(
  value: unknown,
): (Pick<HeldPost, "platform" | "kind" | "body"> & { url?: string }) | undefined {
  if (!isObject(value) || !isObject(value["snapshot"])) return undefined;
  const { format, key } = value["snapshot"];
  if (!isText(format) || !format.startsWith("postproof/snapshot@") || !isObject(key)) return undefined;
  const platform = isText(key["platform"]) ? key["platform"] : undefined;
  return { platform, kind: RECORD, body: value, ...urlOf(value) };
}

function kindOf(shape: Shape): Omit<Seen, "body"> | undefined {
  if (isText(shape["id_str"]) && isObject(shape["user"])) {
    if (isText(shape["__typename"])) return { platform: "x", kind: "syndication" };
    if (isText(shape["full_text"]) || isText(shape["text"])) return { platform: "x", kind: "v1.1-status" };
  }
  if (isText(shape["rest_id"]) && isObject(shape["legacy"]) && isText(shape["legacy"]["full_text"]))
    return { platform: "x", kind: "graphql-tweet" };
  const { uri, account, content } = shape;
  if (isText(uri) && uri.startsWith("at://") && isObject(shape["record"]) && isObject(shape["author"]))
    return { platform: "bluesky", kind: "postView" };
  if (isText(uri) && isObject(account) && isText(account["acct"]) && isText(content))
    return { platform: "mastodon", kind: "api-status", ...urlOf(shape) };
  if (shape["kind"] === "t3" && isObject(shape["data"]) && isText(shape["data"]["permalink"]))
    return { platform: "reddit", kind: "t3-link" };
  return ofActivityPub(shape);
}

/** Types of ActivityPub objects that are posts. */
const OBJECTS = new Set(["Note", "Article", "Page", "Question", "Video", "Audio", "Image", "Event"]);

function ofActivityPub(shape: Shape): Omit<Seen, "body"> | undefined {
  const { type, id } = shape;
  const by = shape["attributedTo"] ?? shape["actor"];
  if (!isText(type) || !OBJECTS.has(type) || !isText(id) || by === undefined) return undefined;
  return { platform: "activitypub", kind: type.toLowerCase(), url: isText(shape["url"]) ? shape["url"] : id };
}

/** Answers of API v2: posts and, beside them, what they refer to; or as twarc lays them out, one a line. */
function ofXApi2(shape: Shape): Seen[] | undefined {
  const { data, includes } = shape;
  const items = Array.isArray(data) ? (data as unknown[]) : [data];
  if (items.length > 0 && items.every(isPost2) && (isObject(includes) || shape["meta"] !== undefined)) {
    const writtenAt = retrievedAt(shape);
    return items.map((item) => ({
      platform: "x",
      kind: "api-v2",
      body: { data: item, includes: includes ?? {} },
      ...(writtenAt !== undefined && { writtenAt }),
    }));
  }
  return isPost2(shape) && isObject(shape["author"]) ? [flattened(shape, shape["author"])] : undefined;
}

function isPost2(value: unknown): value is Shape {
  return (
    isObject(value) &&
    isText(value["id"]) &&
    isText(value["text"]) &&
    (isText(value["author_id"]) ||
      value["edit_history_tweet_ids"] !== undefined ||
      isText(value["created_at"]))
  );
}

/** `twarc2 flatten` writes what a post refers to within it. */
function flattened(post: Shape, author: Shape): Seen {
  const attachments = isObject(post["attachments"]) ? post["attachments"] : {};
  const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const place = post["geo"];
  const writtenAt = retrievedAt(post);
  const body = {
    data: post,
    includes: {
      users: [author, ...listOf(isObject(post["entities"]) ? post["entities"]["mentions"] : [])],
      media: listOf(attachments["media"]),
      polls: isObject(attachments["poll"]) ? [attachments["poll"]] : [],
      tweets: listOf(post["referenced_tweets"]),
      places: isObject(place) ? [place] : [],
    },
  };
  for (const tweet of body.includes.tweets)
    if (isObject(tweet) && isObject(tweet["author"])) body.includes.users.push(tweet["author"]);
  return { platform: "x", kind: "api-v2", body, ...(writtenAt !== undefined && { writtenAt }) };
}

/** When twarc had a post. */
function retrievedAt(shape: Shape): string | undefined {
  const twarc = shape["__twarc"];
  return isObject(twarc) && isText(twarc["retrieved_at"]) ? twarc["retrieved_at"] : undefined;
}

const urlOf = ({ url }: Shape): { url?: string } => (isText(url) ? { url } : {});
const isText = (value: unknown): value is string => typeof value === "string";
const isObject = (value: unknown): value is Shape =>
  typeof value === "object" && value !== null && !Array.isArray(value);
