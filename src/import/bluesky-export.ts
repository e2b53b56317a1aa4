// The repository of an account of Bluesky (`repo.car`): records in a tree, signed by the account's key.
import { PostproofError } from "../errors.ts";
import type { HeldFile } from "../model/material.ts";
import type { HeldPost, ReadOptions, Unread } from "./held.ts";
import { MOST_WHOLE, wholeOf } from "./held.ts";

const POSTS = "app.bsky.feed.post/";
const PROFILE = "app.bsky.actor.profile/self";
/** A tree of 100 million records is not as deep. */
const MOST_DEPTH = 64;

type Shape = Readonly<Record<string, unknown>>;

/** The two packages that read a repository, as far as they are needed. */
interface Tools {
  readonly decode: (bytes: Uint8Array) => unknown;
  readonly blocksOf: (bytes: Uint8Array) => Promise<{
    readonly root: string | undefined;
    readonly blocks: ReadonlyMap<string, Uint8Array>;
  }>;
}

/**
 * Reads the posts of a repository, which is held in memory. It names its account by DID only: the handle has to be
 * given. Its signature is not checked.
 * @throws PostproofError `missing_dependency` without the packages that read repositories
 */
export async function* readRepository(
  file: HeldFile,
  { author: handle }: ReadOptions = {},
): AsyncGenerator<HeldPost | Unread> {
  const unread = (reason: string): Unread => ({ place: file.path, unread: reason });
  const bytes = await wholeOf(file);
  if (!bytes) {
    yield unread(`It is larger than ${MOST_WHOLE / 1024 / 1024} MB.`);
    return;
  }
  const { decode, blocksOf } = await loadTools();
  const { root, blocks } = await blocksOf(bytes).catch(() => ({ root: undefined, blocks: NONE }));
  const valueOf = (link: string | undefined): Shape | undefined => {
    const block = link === undefined ? undefined : blocks.get(link);
    try {
      return block && (decode(block) as Shape);
    } catch {
      return undefined;
    }
  };
  const commit = valueOf(root);
  const did = commit?.["did"];
  if (typeof did !== "string") {
    yield unread("It is no repository of the AT Protocol.");
    return;
  }

  const profile = new Map([...entriesOf(linkOf(commit!["data"]), valueOf, PROFILE)]).get(PROFILE);
  const name = valueOf(profile)?.["displayName"];
  for (const [path, link] of entriesOf(linkOf(commit!["data"]), valueOf, POSTS)) {
    const place = `${file.path}#${path}`;
    const record = valueOf(link);
    if (!record) {
      yield { place, unread: "The repository does not hold the record that it names." };
      continue;
    }
    yield {
      platform: "bluesky",
      kind: "record",
      // As JSON has it, with links as `{"$link": …}`: the form that the platform reads.
      body: { uri: `at://${did}/${path}`, value: asJson(record) },
      author: {
        id: did,
        ...(handle !== undefined && { handle }),
        ...(typeof name === "string" && name !== "" && { name }),
      },
      writtenAt: file.modified,
      place,
    };
  }
}

const NONE: ReadonlyMap<string, Uint8Array> = new Map();

/** The records whose paths begin in a certain way, in the order of the tree. A node that comes again is no tree's. */
function* entriesOf(
  link: string | undefined,
  valueOf: (link: string) => Shape | undefined,
  begins: string,
  depth = 0,
  seen = new Set<string>(),
): Generator<readonly [path: string, link: string]> {
  if (link === undefined || depth > MOST_DEPTH || seen.has(link)) return;
  seen.add(link);
  const node = valueOf(link);
  if (!node) return;
  yield* entriesOf(linkOf(node["l"]), valueOf, begins, depth + 1, seen);
  let path = "";
  for (const entry of Array.isArray(node["e"]) ? (node["e"] as unknown[]) : []) {
    const { p: shared, k: rest, v: value, t: right } = (entry ?? {}) as Shape;
    if (typeof shared !== "number" || !(rest instanceof Uint8Array)) continue;
    path = path.slice(0, shared) + new TextDecoder().decode(rest);
    const record = linkOf(value);
    if (record !== undefined && path.startsWith(begins)) yield [path, record];
    yield* entriesOf(linkOf(right), valueOf, begins, depth + 1, seen);
  }
}

/** A link of a decoded record as text. */
function linkOf(value: unknown): string | undefined {
  return isLink(value) ? String(value) : undefined;
}

function isLink(value: unknown): boolean {
  return typeof value === "object" && value !== null && "multihash" in value && "code" in value;
}

function asJson(value: unknown, depth = 0): unknown {
  if (isLink(value)) return { $link: String(value) };
  if (value instanceof Uint8Array) return undefined;
  if (typeof value !== "object" || value === null || depth > MOST_DEPTH) return value;
  if (Array.isArray(value)) return value.map((each) => asJson(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asJson(each, depth + 1)]));
}

async function loadTools(): Promise<Tools> {
  try {
    const [{ CarBufferReader }, { decode }] = await Promise.all([
      import("@ipld/car/buffer-reader"),
      import("@ipld/dag-cbor"),
    ]);
    return {
      decode,
      blocksOf: async (bytes) => {
        const reader = CarBufferReader.fromBytes(bytes);
        const blocks = new Map(reader.blocks().map(({ cid, bytes: block }) => [cid.toString(), block]));
        return await Promise.resolve({ root: reader.getRoots()[0]?.toString(), blocks });
      },
    };
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "Repositories of Bluesky need two packages: npm install @ipld/car @ipld/dag-cbor.",
      { cause },
    );
  }
}
