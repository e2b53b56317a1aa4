// A repository of the AT Protocol as a file (CAR): blocks named by the digests of their bytes, among them a commit, a tree of
// records and the records.
import { PostproofError } from "../errors.ts";
import { MOST_WHOLE, tooLarge } from "./held.ts";
import type { HeldFile } from "../model/material.ts";
import type { HeldPost, ReadOptions, Unread } from "./held.ts";

/** A tree of 100 million records is not as deep. */
const MOST_DEPTH = 64;
/** The protocol allows a collection 317 characters and the key of a record 512. */
const MOST_PATH = 830;

/** What a block holds. */
export type Shape = Readonly<Record<string, unknown>>;

/** A block as a file has it: its name, which is a digest of its bytes, and these. */
interface Block {
  readonly cid: {
    toString(): string;
    readonly multihash: { readonly code: number; readonly digest: Uint8Array };
  };
  readonly bytes: Uint8Array;
}

/** The two packages that read a repository, as far as they are needed. */
export interface Tools {
  readonly decode: (bytes: Uint8Array) => unknown;
  readonly encode: (value: unknown) => Uint8Array;
  readonly open: (
    bytes: AsyncIterable<Uint8Array>,
  ) => Promise<AsyncIterable<Block> & { getRoots(): Promise<unknown[]> }>;
}

/** The bytes of a file, as they come or at once. */
type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What can be read of a file: blocks whose bytes are those that they are named by. */
export interface Repository {
  /** The name of the commit; `undefined` for what is no repository. */
  readonly root: string | undefined;
  /** Names of blocks whose bytes are others. They are left out. */
  readonly damaged: readonly string[];
  /** The file ends, or cannot be read any further, before all of it was read. */
  readonly isBroken: boolean;
  /** What a block holds; `undefined` if it is not there or cannot be read. */
  readonly valueOf: (link: string | undefined) => Shape | undefined;
  /** Records of a tree whose paths begin in a certain way, in the order of the tree, as far as its nodes are there. */
  readonly entries: (
    tree: string | undefined,
    begins: string,
  ) => Generator<readonly [path: string, link: string]>;
}

/**
 * Reads a repository into memory. Every block is compared with the digest that it is named by, and left out if it is another;
 * its signature is not checked.
 */
export async function openRepository(bytes: Chunks, tools: Tools): Promise<Repository> {
  const { root, blocks, damaged, isBroken } = await blocksIn(bytes, tools.open);
  const valueOf = (link: string | undefined): Shape | undefined => {
    const block = link === undefined ? undefined : blocks.get(link);
    try {
      return block && (tools.decode(block) as Shape);
    } catch {
      return undefined;
    }
  };
  return { root, damaged, isBroken, valueOf, entries: (tree, begins) => entriesOf(tree, valueOf, begins) };
}

/** Damaged blocks that are named one by one. */
const MOST_NAMED = 100;
const SHA2_256 = 0x12;

async function blocksIn(
  bytes: Chunks,
  open: Tools["open"],
): Promise<Pick<Repository, "root" | "damaged" | "isBroken"> & { blocks: Map<string, Uint8Array> }> {
  const blocks = new Map<string, Uint8Array>();
  const damaged: string[] = [];
  let root: string | undefined;
  let isBroken = false;
  try {
    const reader = await open(upTo(MOST_WHOLE, bytes));
    root = (await reader.getRoots()).map(String)[0];
    for await (const { cid, bytes: block } of reader) {
      const name = cid.toString();
      if (await isNamed(block, cid)) blocks.set(name, block);
      else if (damaged.length < MOST_NAMED) damaged.push(name);
    }
  } catch {
    isBroken = true;
  }
  return { root, blocks, damaged, isBroken };
}

/** A file that grows while it is read ends there. */
async function* upTo(most: number, bytes: Chunks): AsyncGenerator<Uint8Array> {
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
    if (rest.length > MOST_PATH) return;
    path = path.slice(0, Math.min(shared, MOST_PATH)) + new TextDecoder().decode(rest);
    const record = linkOf(value);
    if (record !== undefined && path.startsWith(begins)) yield [path, record];
    yield* entriesOf(linkOf(right), valueOf, begins, depth + 1, seen);
  }
}

/** A link of a decoded record as text. */
export function linkOf(value: unknown): string | undefined {
  return isLink(value) ? String(value) : undefined;
}

function isLink(value: unknown): boolean {
  return typeof value === "object" && value !== null && "multihash" in value && "code" in value;
}

const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("=", "");

/** A record as JSON has it: links as `{"$link": …}`, bytes as `{"$bytes": …}`. */
export function asJson(value: unknown, depth = 0): unknown {
  if (isLink(value)) return { $link: String(value) };
  if (value instanceof Uint8Array) return { $bytes: base64Of(value) };
  if (typeof value !== "object" || value === null || depth > MOST_DEPTH) return value;
  if (Array.isArray(value)) return value.map((each) => asJson(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asJson(each, depth + 1)]));
}

/** Loads what reads a repository. @throws PostproofError `missing_dependency` */
export async function loadTools(): Promise<Tools> {
  try {
    const [{ CarBlockIterator }, { decode, encode }] = await Promise.all([
      import("@ipld/car/iterator"),
      import("@ipld/dag-cbor"),
    ]);
    return { decode, encode, open: (bytes) => CarBlockIterator.fromIterable(bytes) };
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "Repositories of the AT Protocol need two packages: npm install @ipld/car @ipld/dag-cbor.",
      { cause },
    );
  }
}

const POSTS = "app.bsky.feed.post/";
const PROFILE = "app.bsky.actor.profile/self";

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
  const repository = await openRepository(file.bytes(), await loadTools());
  const { root, damaged, isBroken, valueOf, entries } = repository;
  for (const block of damaged)
    yield {
      place: `${file.path}#${block}`,
      unread: "It is damaged: its bytes are not those that it is named by.",
    };
  const breaksOff = isBroken && root !== undefined;
  if (breaksOff) yield unread("It is damaged, or breaks off: what comes after could not be read.");
  const commit = valueOf(root);
  const did = commit?.["did"];
  if (typeof did !== "string") {
    if (damaged.length === 0 && !breaksOff) yield unread("It is no repository of the AT Protocol.");
    return;
  }

  const tree = linkOf(commit!["data"]);
  const profile = new Map([...entries(tree, PROFILE)]).get(PROFILE);
  const name = valueOf(profile)?.["displayName"];
  for (const [path, link] of entries(tree, POSTS)) {
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
