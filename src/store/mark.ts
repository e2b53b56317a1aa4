// The mark of an archive: archive.json says which format it is of, and is looked at before anything else.
import { z } from "zod";
import { PostproofError } from "../errors.ts";
import { damaged, parseObject, prettyJson } from "./document.ts";
import { ARCHIVE_KEY } from "./layout.ts";
import { sameBytes, updateKept } from "./store.ts";
import type { Store } from "./store.ts";

/** The format mark of an archive. The number grows only when older readers would misread it. */
export const ARCHIVE_FORMAT = "postproof/archive@1";

const markSchema = z.object({ format: z.string().max(100), name: z.string().max(200).exactOptional() });

/** What an archive calls itself: whose it is. `undefined` if it says nothing. */
export function nameIn(mark: Uint8Array): string | undefined {
  const result = markSchema.safeParse(parseObject(ARCHIVE_KEY, mark));
  return result.success ? result.data.name : undefined;
}

/** Says whose an archive is, for those who take records of it. */
export async function nameArchive(store: Store, name: string): Promise<void> {
  const mark = prettyJson({ ...markSchema.parse({ format: ARCHIVE_FORMAT, name }) });
  await updateKept(store, ARCHIVE_KEY, (before) => {
    if (before) checkMark(before);
    return before && sameBytes(before, mark) ? undefined : mark;
  });
}

/**
 * Checks the bytes of `archive.json`.
 * @throws PostproofError `newer_format` for a later format number, `damaged` for anything else that is not a mark
 */
export function checkMark(bytes: Uint8Array): void {
  const result = markSchema.safeParse(parseObject(ARCHIVE_KEY, bytes));
  const format = result.success ? result.data.format : "";
  if (format === ARCHIVE_FORMAT) return;
  if (/^postproof\/archive@[1-9]\d{0,5}$/.test(format)) {
    throw new PostproofError(
      "newer_format",
      `This archive is of format ${format}. Install a newer postproof.`,
    );
  }
  throw damaged(ARCHIVE_KEY, "names no format of an archive");
}

/** The same store, marked before the first write, its mark checked before the first read. */
export function markedStore(store: Store): Store {
  let checked: Promise<void> | undefined;
  let marked: Promise<void> | undefined;

  const check = (): Promise<void> =>
    (checked ??= readMark(store).catch((error: unknown) => {
      checked = undefined; // a failure may pass; the next call looks again
      throw error;
    }));
  const mark = (): Promise<void> =>
    (marked ??= check()
      .then(() => store.put(ARCHIVE_KEY, prettyJson({ format: ARCHIVE_FORMAT }), { ifAbsent: true }))
      .then(ignore, (error: unknown) => {
        marked = undefined;
        throw error;
      }));

  return {
    ...(store.links && { links: () => store.links!() }),
    get: async (key) => {
      await check();
      return store.get(key);
    },
    put: async (key, bytes, options) => {
      await mark();
      return store.put(key, bytes, options);
    },
    delete: async (key) => {
      await check();
      return store.delete(key);
    },
    async *list(prefix) {
      await check();
      yield* store.list(prefix);
    },
  };
}

async function readMark(store: Store): Promise<void> {
  const bytes = await store.get(ARCHIVE_KEY);
  if (bytes) checkMark(bytes);
}

function ignore(): void {
  // whether this or another writer set the mark makes no difference
}
