// The Merkle tree of a log (RFC 6962, section 2): its root, and proofs that an entry stands in it and that it only grew.
import { createHash } from "node:crypto";
import { canonicalJson } from "../model/version.ts";
import type { InclusionProof, LogEntry } from "../model/manifest.ts";

/** A SHA-256. */
export type Hash = Buffer;

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The hash of a leaf: of an entry in its canonical form (RFC 8785). */
export function leafOf(entry: LogEntry): Hash {
  return sha256(LEAF, Buffer.from(canonicalJson(entry)));
}

const nodeOf = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);

/**
 * A tree that only grows: the roots of its full subtrees, the largest first. Its size is the number of leaves; as many
 * peaks as that has binary ones.
 */
export interface Peaks {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

/** The tree without leaves. */
export const EMPTY: Peaks = { size: 0, peaks: [] };

/** The tree with one more leaf. */
export function grown({ size, peaks }: Peaks, leaf: Hash): Peaks {
  const next = [...peaks];
  let top = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) top = nodeOf(next.pop()!, top);
  return { size: size + 1, peaks: [...next, top] };
}

/** The root: of no leaves the hash of nothing. */
export function rootOf({ peaks }: Peaks): Hash {
  const last = peaks.at(-1);
  return last ? peaks.slice(0, -1).reduceRight((right, left) => nodeOf(left, right), last) : sha256();
}

/** The largest power of two below a number. */
const splitOf = (size: number): number => {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
};

/** The root of some leaves. */
function rootOver(leaves: readonly Hash[], from: number, to: number): Hash {
  let peaks = EMPTY;
  for (let index = from; index < to; index++) peaks = grown(peaks, leaves[index]!);
  return rootOf(peaks);
}

/** The hashes beside the way from a leaf to the root, the lowest first. @param index from 0, below the number of leaves */
export function inclusionPath(leaves: readonly Hash[], index: number): Hash[] {
  const path: Hash[] = [];
  for (let from = 0, to = leaves.length; to - from > 1;) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.unshift(rootOver(leaves, middle, to));
      to = middle;
    } else {
      path.unshift(rootOver(leaves, from, middle));
      from = middle;
    }
  }
  return path;
}

/**
 * What shows that a log of all these leaves begins with a log of the first `size` of them (RFC 6962, section 2.1.2).
 * Empty where nothing has to be shown: `size` is 0, or all of them.
 */
export function consistencyPath(leaves: readonly Hash[], size: number): Hash[] {
  if (size === 0 || size >= leaves.length) return [];
  const path: Hash[] = [];
  let isWhole = true;
  let from = 0;
  let to = leaves.length;
  let old = size;
  const beside: Hash[] = [];
  while (from + old !== to) {
    const middle = from + splitOf(to - from);
    if (from + old <= middle) {
      beside.push(rootOver(leaves, middle, to));
      to = middle;
    } else {
      beside.push(rootOver(leaves, from, middle));
      old -= middle - from;
      from = middle;
      isWhole = false;
    }
  }
  if (!isWhole) path.push(rootOver(leaves, from, to));
  return [...path, ...beside.reverse()];
}

const isHash = (hex: string): boolean => /^[0-9a-f]{64}$/.test(hex);
const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

/** Whether a proof shows that its entry stands in a log of its size and root. */
export function provesInclusion({ entry, size, root, path }: InclusionProof): boolean {
  if (!isCount(entry.index) || !isCount(size) || entry.index >= size) return false;
  if (![root, ...path].every(isHash)) return false;
  let hash = leafOf(entry);
  let place = entry.index;
  let last = size - 1;
  for (const hex of path) {
    if (last === 0) return false;
    const beside = Buffer.from(hex, "hex");
    if (place % 2 === 1 || place === last) {
      hash = nodeOf(beside, hash);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else hash = nodeOf(hash, beside);
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash.toString("hex") === root;
}

/** A log at a time. */
interface Size {
  readonly size: number;
  readonly root: string;
}

/** Whether a path shows that the later log begins with the earlier one. */
export function provesConsistency(earlier: Size, later: Size, path: readonly string[]): boolean {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size > later.size) return false;
  if (![earlier.root, later.root, ...path].every(isHash)) return false;
  if (earlier.size === 0) return path.length === 0 && earlier.root === rootOf(EMPTY).toString("hex");
  if (earlier.size === later.size) return path.length === 0 && earlier.root === later.root;
  const hashes = path.map((hex) => Buffer.from(hex, "hex"));
  // A log whose size is a power of two is a subtree of its own.
  const isSubtree = Number.isInteger(Math.log2(earlier.size));
  const [first, ...rest] = isSubtree ? [Buffer.from(earlier.root, "hex"), ...hashes] : hashes;
  if (!first) return false;
  let place = earlier.size - 1;
  let last = later.size - 1;
  while (place % 2 === 1) {
    place = (place - 1) / 2;
    last = Math.floor(last / 2);
  }
  let old: Hash = first;
  let now: Hash = first;
  for (const beside of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      old = nodeOf(beside, old);
      now = nodeOf(beside, now);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else now = nodeOf(now, beside);
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && old.toString("hex") === earlier.root && now.toString("hex") === later.root;
}
