// A document: a record as it is kept, JSON that diffs well and carries its own digest.
import type { z } from "zod";
import { PostproofError } from "../errors.ts";
import { canonicalJson } from "../model/version.ts";
import { hexDigest } from "./layout.ts";

/** JSON as it is kept: sorted keys, two spaces, a line feed at the end. The same value gives the same bytes. */
export function prettyJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`);
}

/** SHA-256 of a record as 64 hex digits: over its canonical JSON, so that white space does not count. */
export function recordDigest(record: object): string {
  return hexDigest(canonicalJson(record));
}

/** The bytes of a document: the record and, as one more field, its `digest`. */
export function writeDocument(record: object): Uint8Array {
  return prettyJson({ ...record, digest: `sha256:${recordDigest(record)}` });
}

/**
 * Reads what {@link writeDocument} wrote and leaves out the digest.
 * @throws PostproofError `damaged` if it is no JSON object or does not agree with its digest
 */
export function readDocument(storeKey: string, bytes: Uint8Array): Record<string, unknown> {
  const { digest, ...record } = parseObject(storeKey, bytes);
  if (typeof digest !== "string") throw damaged(storeKey, "carries no digest");
  if (digest !== `sha256:${digestOf(record)}`) throw damaged(storeKey, "does not agree with its digest");
  return record;
}

/** Reads a document of a given form. @throws PostproofError `damaged` if it is not of that form */
export function readRecord<T>(schema: z.ZodType<T>, storeKey: string, bytes: Uint8Array): T {
  const result = schema.safeParse(readDocument(storeKey, bytes));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw damaged(
    storeKey,
    `is not as it should be (${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? ""})`,
  );
}

/** Parses a JSON object. @throws PostproofError `damaged` if it is none */
export function parseObject(storeKey: string, bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw damaged(storeKey, "is not JSON", cause);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw damaged(storeKey, "is not a record");
  return { ...value };
}

/** The error for stored bytes that are not what they should be. `what` completes "<key> …". */
export function damaged(storeKey: string, what: string, cause?: unknown): PostproofError {
  const advice = "Bring it back from a backup or from git, or delete it and capture again.";
  return new PostproofError(
    "damaged",
    `${storeKey} ${what}. ${advice}`,
    cause === undefined ? {} : { cause },
  );
}

/** The digest; empty where the nesting is too deep to be written again, which no record of ours is. */
function digestOf(record: object): string {
  try {
    return recordDigest(record);
  } catch {
    return "";
  }
}
