// The lock of a file that holds many articles: JSON lines in the order of the items, read and written as a stream.
import { join } from "node:path";
import type { Standing } from "../disk/named.ts";
import type { LockEntry } from "../index.ts";
import { PostproofError } from "../index.ts";
import { readEntry } from "../article/index.ts";
import { linesOf } from "./pieces.ts";

/** The format mark of the first line. */
export const ITEM_LOCK_FORMAT = "postproof/lock-items@1";

/** The lock of a file of many articles stands beside it. */
export function itemLockOf(file: string): string {
  return `${file}.postproof.lock`;
}

/** Which article of the file is meant. */
export interface ItemName {
  /** Which item of the file, counted from 1. */
  readonly place: number;
  /** The item's id. */
  readonly item: string;
  readonly field: string;
}

/** One line of the lock. */
export interface ItemLockLine extends ItemName {
  readonly entry: LockEntry;
}

/** Reads a lock beside the file that it speaks of. */
export interface ItemLockReader {
  /**
   * The entry of an article. Articles are asked for in the order of the file.
   * @param text as it stands: one that holds an embed of ours, and is not in its place in the lock, has moved.
   */
  entry(name: ItemName, text: string): Promise<LockEntry | undefined>;
  /** Whether the items still stand where they stood: else the rest of the lock is indexed, about 100 bytes a line. */
  isInStep(): boolean;
  /** What no article was asked for: of items that are not there any more. */
  rest(): AsyncGenerator<ItemLockLine>;
}

/** One line as the bytes of a lock. */
export function writeItemLine({ place, item, field, entry }: ItemLockLine): string {
  return `${JSON.stringify({ place, item, field, entry })}\n`;
}

/** The first line as the bytes of a lock. */
export const ITEM_LOCK_HEAD = `${JSON.stringify({ format: ITEM_LOCK_FORMAT })}\n`;

/**
 * Opens a lock, which need not exist.
 * @param items so many items were read before; their lines are passed over.
 * @throws PostproofError `invalid_config` for one that is damaged, `newer_format` for one of a newer version
 */
export function openItemLock(at: Standing, items = 0): ItemLockReader {
  const lines = lockLines(at);
  let next: PlacedLine | undefined;
  let isOpen = true;
  let index: Map<string, PlacedLine[]> | undefined;

  const advance = async (): Promise<void> => {
    const read = isOpen ? await lines.next() : undefined;
    isOpen = read !== undefined && read.done !== true;
    next = read?.done === true ? undefined : read?.value;
  };
  let isReady = false;
  const ready = async (): Promise<void> => {
    if (isReady) return;
    isReady = true;
    await advance();
    while (next && next.place <= items) await advance();
  };
  /** The items have moved: what is left of the lock is looked up by name from now on. */
  const buildIndex = async (): Promise<Map<string, PlacedLine[]>> => {
    const built = new Map<string, PlacedLine[]>();
    while (next) {
      const { place, item, field, offset, length } = next;
      const same = built.get(nameOf(next));
      const held: PlacedLine = { place, item, field, offset, length };
      if (same) same.push(held);
      else built.set(nameOf(next), [held]);
      await advance();
    }
    return built;
  };

  return {
    isInStep: () => index === undefined,

    async entry(name, text) {
      await ready();
      const isBehind =
        next && (next.place < name.place || (next.place === name.place && next.item !== name.item));
      const isAhead = next && next.place > name.place && text.includes("data-postproof-key");
      if (isBehind || isAhead) index ??= await buildIndex();
      if (index) {
        const found = index.get(nameOf(name))?.shift();
        return found && (await readAt(at, found)).entry;
      }
      if (!next || next.place !== name.place || next.field !== name.field) return undefined;
      const { entry } = next;
      await advance();
      return entry;
    },

    async *rest() {
      await ready();
      index ??= await buildIndex();
      const left = [...index.values()].flat().sort((a, b) => a.offset - b.offset);
      for (const line of left) yield await readAt(at, line);
    },
  };
}

/** A line and where it stands; its entry only while it is read in order. */
interface PlacedLine extends ItemName {
  readonly entry?: LockEntry;
  readonly offset: number;
  readonly length: number;
}

const nameOf = ({ item, field }: ItemName): string => `${item}\n${field}`;

async function* lockLines({ folder, name }: Standing): AsyncGenerator<PlacedLine> {
  const handle = await folder.open(name);
  if (!handle) return;
  const path = join(folder.path, name);
  let offset = 0;
  for await (const bytes of linesOf(handle.createReadStream() as AsyncIterable<Buffer>)) {
    const value = objectIn(bytes.toString("utf8"), path);
    if (offset === 0) checkFormat(value["format"], path);
    else yield { ...lineIn(value, path), offset, length: bytes.length };
    offset += bytes.length;
  }
}

async function readAt(at: Standing, { offset, length }: PlacedLine): Promise<ItemLockLine> {
  const path = join(at.folder.path, at.name);
  const handle = await at.folder.open(at.name);
  if (!handle) throw damaged(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return lineIn(objectIn(buffer.toString("utf8"), path), path);
  } finally {
    await handle.close();
  }
}

function objectIn(text: string, path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // told below
  }
  throw damaged(path);
}

function lineIn({ place, item, field, entry }: Record<string, unknown>, path: string): ItemLockLine {
  if (typeof item !== "string" || typeof field !== "string" || !Number.isSafeInteger(place))
    throw damaged(path);
  return { place: place as number, item, field, entry: readEntry(entry, item) };
}

function checkFormat(format: unknown, path: string): void {
  if (format === ITEM_LOCK_FORMAT) return;
  if (typeof format === "string" && /^postproof\/lock-items@\d+$/.test(format))
    throw new PostproofError("newer_format", `${path} is of the format ${format}. Use a newer postproof.`);
  throw damaged(path);
}

function damaged(path: string): PostproofError {
  return new PostproofError("invalid_config", `${path} is damaged. Take it from version control again.`);
}
