// Pictures that are gone, as an archive remembers them: so that nobody is asked for them day after day.
import { z } from "zod";
import type { GonePicture } from "../model/gone.ts";
import { time } from "../model/schema/value.ts";
import { damaged, readRecord, writeDocument } from "./document.ts";
import { goneKey } from "./layout.ts";
import { recordText } from "./schema.ts";
import type { Store } from "./store.ts";

/** The pictures that are gone. */
export interface GonePictures {
  /** Remembers that a picture is gone; a newer record of the same address replaces the older. */
  putGone(record: GonePicture): Promise<void>;
  /** What is known of an address that was gone; `undefined` if nothing is. */
  gone(url: string): Promise<GonePicture | undefined>;
  /** Forgets it, because the picture is there again. */
  forgetGone(url: string): Promise<void>;
}

const goneSchema: z.ZodType<GonePicture> = z.looseObject({
  url: recordText,
  status: z.number().int(),
  reason: recordText,
  at: time,
  times: z.number().int().positive(),
  retryAt: time,
});

/** The pictures that a store knows to be gone. */
export function gonePicturesIn(store: Store): GonePictures {
  return {
    putGone: async (record) => {
      await store.put(goneKey(record.url), writeDocument(goneSchema.parse(record)));
    },
    gone: async (url) => {
      const bytes = await store.get(goneKey(url));
      return bytes && readGoneAt(goneKey(url), bytes);
    },
    forgetGone: (url) => store.delete(goneKey(url)),
  };
}

/** Reads what is known of a picture that is gone, as kept under a store key. @throws PostproofError `damaged` */
export function readGoneAt(storeKey: string, bytes: Uint8Array): GonePicture {
  const record = readRecord(goneSchema, storeKey, bytes);
  if (goneKey(record.url) !== storeKey)
    throw damaged(storeKey, "speaks of another address than its name says");
  return record;
}
