// A store in a bucket: S3 of Amazon, and all that speaks its language (Ceph, MinIO, R2, ...).
import { checkKey } from "./layout.ts";
import { bucketError, elementsIn, openBucket } from "./s3-bucket.ts";
import type { Answer, Bucket } from "./s3-bucket.ts";
import type { S3Options } from "./s3-credentials.ts";
import { sameBytes } from "./store.ts";
import type { PutOptions, Store } from "./store.ts";

/** Larger objects go up in parts of this size, so that what breaks off costs one of them. */
const PART = 16 * 1024 * 1024;
/**
 * A store in a bucket that exists. Puts with `ifAbsent` and `ifStill` are conditional requests (`If-None-Match`, `If-Match`): of many
 * writers on many machines one wins, where the service knows them, as Amazon's does. One that ignores `If-Match` may lose a change
 * of two machines that write the same alias or list of uses in the same moment; within a process nothing is lost.
 *
 * Needs `aws4fetch`: npm install aws4fetch. Credentials are written nowhere.
 */
export function s3Store(options: S3Options): Store {
  const bucket = openBucket(options);
  const { prefix = "" } = options;
  const turns = new Map<string, Promise<unknown>>();

  /** One after the other for each key: services that ignore a condition lose nothing of what one process does. */
  const inTurn = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(key) ?? Promise.resolve()).then(work, work);
    turns.set(key, turn);
    try {
      return await turn;
    } finally {
      if (turns.get(key) === turn) turns.delete(key);
    }
  };

  return {
    async get(key) {
      return (await read(bucket, prefix + checkKey(key)))?.bytes;
    },

    async put(key, bytes, given = {}) {
      const name = prefix + checkKey(key);
      const copy = bytes.slice();
      const isConditional = given.ifAbsent === true || given.ifStill !== undefined;
      return isConditional
        ? await inTurn(key, () => write(bucket, name, copy, given))
        : await write(bucket, name, copy, {});
    },

    async delete(key) {
      const name = prefix + checkKey(key);
      await inTurn(key, async () => bucket.ask("DELETE", name, { fine: [404] }));
    },

    async *list(begin) {
      for (let from: string | undefined; ;) {
        const page = readPage(
          await bucket.text({
            "list-type": "2",
            prefix: prefix + begin,
            ...(from && { "continuation-token": from }),
          }),
        );
        for (const name of page.names) yield name.slice(prefix.length);
        from = page.next;
        if (from === undefined) return;
      }
    },
  };
}

async function read(bucket: Bucket, name: string): Promise<Answer | undefined> {
  const { response } = await bucket.ask("GET", name, { fine: [404] });
  return response.status === 404 ? undefined : response;
}

async function write(
  bucket: Bucket,
  name: string,
  bytes: Uint8Array,
  { ifAbsent, ifStill }: PutOptions,
): Promise<boolean> {
  let condition: Record<string, string> = {};
  if (ifStill) {
    const kept = await read(bucket, name);
    if (!kept || !sameBytes(kept.bytes, ifStill)) return false;
    condition = kept.etag === undefined ? {} : { "if-match": kept.etag };
  } else if (ifAbsent === true) {
    // Not every service knows the condition when an object goes up in parts.
    if (bytes.length > PART && (await bucket.ask("HEAD", name, { fine: [404] })).response.status !== 404)
      return false;
    condition = { "if-none-match": "*" };
  }
  const fine = [412, ...(ifStill ? [404] : [])];
  const { response, tries } =
    bytes.length > PART
      ? await writeInParts(bucket, name, bytes, condition, fine)
      : await bucket.ask("PUT", name, { body: bytes, headers: condition, fine });
  if (response.status < 300) return true;
  // Whoever asked twice may have been refused by what he wrote himself.
  return tries > 1 && sameBytes((await read(bucket, name))?.bytes ?? new Uint8Array(), bytes);
}

async function writeInParts(
  bucket: Bucket,
  name: string,
  bytes: Uint8Array,
  condition: Readonly<Record<string, string>>,
  fine: readonly number[],
): ReturnType<Bucket["ask"]> {
  const begun = await bucket.ask("POST", name, { query: { uploads: "" } });
  const uploadId = elementsIn(begun.response.bytes, "UploadId")[0];
  if (uploadId === undefined) throw bucketError("", "POST", name, new Error("no UploadId in the answer"));
  try {
    let parts = "";
    for (let number = 1; (number - 1) * PART < bytes.length; number += 1) {
      const body = bytes.subarray((number - 1) * PART, number * PART);
      const { response } = await bucket.ask("PUT", name, {
        body,
        query: { partNumber: String(number), uploadId },
      });
      parts += `<Part><PartNumber>${number}</PartNumber><ETag>${escaped(response.etag ?? "")}</ETag></Part>`;
    }
    const body = `<CompleteMultipartUpload>${parts}</CompleteMultipartUpload>`;
    const done = await bucket.ask("POST", name, { body, headers: condition, query: { uploadId }, fine });
    // A failure can come in an answer that begins as a success.
    const [code] = elementsIn(done.response.bytes, "Code");
    if (done.response.status < 300 && code !== undefined)
      throw bucketError("", "POST", name, new Error(code));
    if (done.response.status >= 300) await bucket.ask("DELETE", name, { query: { uploadId }, fine: [404] });
    return done;
  } catch (error) {
    await bucket.ask("DELETE", name, { query: { uploadId }, fine: [404] }).catch(() => undefined);
    throw error;
  }
}

/** One page of a list. */
function readPage(xml: string): { readonly names: readonly string[]; readonly next: string | undefined } {
  const isWhole = elementsIn(xml, "IsTruncated")[0] !== "true";
  return {
    names: elementsIn(xml, "Key"),
    next: isWhole ? undefined : elementsIn(xml, "NextContinuationToken")[0],
  };
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
