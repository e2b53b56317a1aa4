// Pictures of articles in an archive, kept with the credit that stood beside them, and fingerprints of pictures.
import { z } from "zod";
import type { ArticlePictureRecord } from "../model/article-picture.ts";
import { pictureSchema } from "../model/schema/media.ts";
import { time } from "../model/schema/value.ts";
import { damaged, readRecord, writeDocument } from "./document.ts";
import { PREFIX, fingerprintKey, pictureKey } from "./layout.ts";
import { recordText } from "./schema.ts";
import type { Store } from "./store.ts";

/** Pictures that stand in articles, and what pictures look like. */
export interface ArticlePictures {
  /** Keeps an article's picture; a newer record of the same address replaces the older. */
  putPicture(record: ArticlePictureRecord): Promise<void>;
  /** The picture of an address; `undefined` if it is not kept. */
  picture(address: string): Promise<ArticlePictureRecord | undefined>;
  /** Every picture kept. */
  pictures(): AsyncIterable<ArticlePictureRecord>;
  /** Keeps the fingerprint of a file of the archive. It can be made anew at any time. */
  putFingerprint(file: string, fingerprint: string): Promise<void>;
  /** The fingerprint of a file; `undefined` if none was made, or the record cannot be read. */
  fingerprint(file: string): Promise<string | undefined>;
}

const recordSchema: z.ZodType<ArticlePictureRecord> = z.looseObject({
  address: recordText,
  credit: recordText,
  article: recordText,
  picture: pictureSchema,
  at: time,
});

const fingerprintSchema = z.looseObject({ file: recordText, fingerprint: recordText });

/** The pictures and fingerprints kept in a store. */
export function articlePicturesIn(store: Store): ArticlePictures {
  const read = async (storeKey: string): Promise<ArticlePictureRecord | undefined> => {
    const bytes = await store.get(storeKey);
    return bytes && readPictureAt(storeKey, bytes);
  };
  return {
    putPicture: async (record) => {
      await store.put(pictureKey(record.address), writeDocument(recordSchema.parse(record)));
    },
    picture: async (address) => read(pictureKey(address)),
    async *pictures() {
      for await (const storeKey of store.list(PREFIX.pictures)) {
        const record = await read(storeKey);
        if (record) yield record;
      }
    },
    putFingerprint: async (file, fingerprint) => {
      await store.put(fingerprintKey(file), writeDocument({ file, fingerprint }));
    },
    fingerprint: async (file) => {
      const bytes = await store.get(fingerprintKey(file));
      try {
        return bytes && readRecord(fingerprintSchema, fingerprintKey(file), bytes).fingerprint;
      } catch {
        return undefined; // it is made anew
      }
    },
  };
}

/** Reads an article's picture as kept under a store key. @throws PostproofError `damaged` */
export function readPictureAt(storeKey: string, bytes: Uint8Array): ArticlePictureRecord {
  const record = readRecord(recordSchema, storeKey, bytes);
  if (pictureKey(record.address) !== storeKey)
    throw damaged(storeKey, "holds the picture of another address");
  return record;
}
