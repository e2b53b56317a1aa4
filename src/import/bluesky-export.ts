// The repository of an account of Bluesky (`repo.car`): records in a tree, signed by the account's key.
import { PostproofError } from "../errors.ts";
import type { HeldFile } from "../model/material.ts";
import type { HeldPost, ReadOptions, Unread } from "./held.ts";
import { MOST_WHOLE, tooLarge } from "./held.ts";

const POSTS = "app.bsky.feed.post/";
const PROFILE = "app.bsky.actor.profile/self";
/** A tree of 100 million records is not as deep. */
const MOST_DEPTH = 64;

type Shape = Readonly<Record<string, unknown>>;

/** A block as a file has it: its name, which is a digest of its bytes, and these. */
interface Block {
  readonly cid: {
    toString(): string;
    readonly multihash: { readonly code: number; readonly digest: Uint8Array };
  };
  readonly bytes: Uint8Array;
}

/** The two packages that read a repository, as far as they are needed. */
interface Tools {
  readonly decode: (bytes: Uint8Array) => unknown;
  readonly open: (
    bytes: AsyncIterable<Uint8Array>,
  ) => Promise<AsyncIterable<Block> & { getRoots(): Promise<unknown[]> }>;
}

/** What a file holds: blocks whose bytes are those that they are named by, and what is wrong with it. */
interface Held {
  readonly root: string | undefined;
  readonly blocks: ReadonlyMap<string, Uint8Array>;
  readonly wrong: readonly Unread[];
}

/**
 * Reads the posts of a repository. Every block is compared with the digest that it is named by, and left out if it is
 * another; its signature is not checked. The blocks are held in memory, once. It names its account by DID only: the handle
 * has to be given.
 * @throws PostproofError `missing_dependency` without the packages that read repositories
 */
export async function* readRepository(
  file: HeldFile,
  { author: handle }: ReadOptions,
): AsyncGenerator<HeldPost | Unread> {
  const unread = (reason: string): Unread => ({ place: file.path, unread: reason });
  if (file.size > MOST_WHOLE) {
    yield unread(tooLarge(MOST_WHOLE, "Capture its posts by their addresses."));
    return;
  }
  const { decode, open } = await loadTools();
  const { root, blocks, wrong } = await blocksIn(file, open);
  yield* wrong;
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
    if (wrong.length === 0) yield unread("It is no repository of the AT Protocol.");
    return;
  }

  const profile = new Map([...entriesOf(linkOf(commit!["data"]), valueOf, PROFILE)]).get(PROFILE);
  const name = valueOf(profile)?.["displayName"];
  for (const [path, link] of entriesOf(linkOf(commit!["data"]), valueOf, POSTS)) {
    const place = `${file.path}#${path}`;
    const record = valueOf(link);
    if (!record) {
      yield { place, unread: "The repository does not hold the record that it names, or holds it damaged." };
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

/** Damaged blocks that are named one by one. */
const MOST_NAMED = 100;
const SHA2_256 = 0x12;

async function blocksIn(file: HeldFile, open: Tools["open"]): Promise<Held> {
  const blocks = new Map<string, Uint8Array>();
  const wrong: Unread[] = [];
  let root: string | undefined;
  try {
    const reader = await open(upTo(MOST_WHOLE, file.bytes()));
    root = (await reader.getRoots()).map(String)[0];
    for await (const { cid, bytes } of reader) {
      const name = cid.toString();
      if (await isNamed(bytes, cid)) blocks.set(name, bytes);
      else if (wrong.length < MOST_NAMED)
        wrong.push({
          place: `${file.path}#${name}`,
          unread: "It is damaged: its bytes are not those that it is named by.",
        });
    }
  } catch {
    const unread = "It is damaged, or breaks off: what comes after could not be read.";
    if (root !== undefined) wrong.push({ place: file.path, unread });
  }
  return { root, blocks, wrong };
}

/** A file that grows while it is read ends there. */
async function* upTo(most: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > most) return;
    yield chunk;
  }
}

/** Whether bytes are those of a name. Repositories name their blocks by SHA-256 and by nothing else. */
async function isNamed(bytes: Uint8Array, { multihash }: Block["cid"]): Promise<boolean> {
  if (multihash.code !== SHA2_256) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return (
    digest.length === multihash.digest.length && digest.every((byte, at) => byte === multihash.digest[at])
  );
}

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
    const [{ CarBlockIterator }, { decode }] = await Promise.all([
      import("@ipld/car/iterator"),
      import("@ipld/dag-cbor"),
    ]);
    return { decode, open: (bytes) => CarBlockIterator.fromIterable(bytes) };
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "Repositories of Bluesky need two packages: npm install @ipld/car @ipld/dag-cbor.",
      { cause },
    );
  }
}
