// The snapshot format as a schema: checked on every read, exported as JSON Schema.
import { z } from "zod";
import { PostproofError } from "../../errors.ts";
import { BASES, SNAPSHOT_FORMAT } from "../snapshot.ts";
import { postSchema } from "./post.ts";
import { digest, key, list, short, text, time, url } from "./value.ts";
import type { Snapshot } from "../snapshot.ts";

/** In the place of which versions one stands, and since when. */
const replaced = z.object({ from: list(z.string().regex(/^[0-9a-f]{20}$/)), at: time }).readonly();

const authorProof = z.union([
  z.object({
    verified: z.literal(true),
    key: short,
    keyFrom: url,
    at: time,
    commit: short,
    record: short,
  }),
  z.object({
    verified: z.literal(false),
    why: z.enum(["unchecked", "unavailable", "damaged", "not_included", "bad_signature", "other_record"]),
    reason: short,
  }),
]);

const snapshot = z.object({
  format: z.literal(SNAPSHOT_FORMAT),
  key,
  version: z.string().regex(/^[0-9a-f]{20}$/),
  basis: z.enum(BASES),
  capturedAt: time,
  source: short,
  tool: short,
  evidence: digest.exactOptional(),
  authorProof: authorProof.exactOptional(),
  transcribedBy: short.exactOptional(),
  copiedFrom: z
    .looseObject({
      source: short,
      digest: digest.exactOptional(),
      why: short.exactOptional(),
    })
    .exactOptional(),
  sources: z.record(short, short).readonly().exactOptional(),
  conflicts: list(z.object({ field: short, source: short, said: text }), 50).exactOptional(),
  redacted: replaced.exactOptional(),
  reread: replaced.exactOptional(),
  post: postSchema,
});

/** The schema of a snapshot. Unknown fields are allowed and kept: a newer minor version may have written them. */
export const snapshotSchema: z.ZodType<Snapshot> = snapshot;

/** The snapshot format as a JSON Schema (draft 2020-12), for readers in other languages. */
export function snapshotJsonSchema(): Record<string, unknown> {
  return {
    $id: "https://postproof.example/snapshot.schema.json",
    title: "postproof snapshot, format 1",
    ...z.toJSONSchema(snapshotSchema, { io: "input", reused: "ref" }),
  };
}

// The hand-written types and the schema must not drift apart: the annotations above catch a field that the schema has
// wrong, the line below one that it lacks.
type Bare<T> = T extends object ? { -readonly [K in keyof T]-?: Bare<T[K]> } : T;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

true satisfies Same<Bare<z.infer<typeof snapshot>>, Bare<Snapshot>>;

/**
 * Reads a snapshot document: the result of `JSON.parse`, for example.
 *
 * Unknown fields are kept, so that an older reader does not lose what a newer writer added.
 * @throws PostproofError `newer_format` for a later format number, `invalid_snapshot` naming the first field at fault.
 */
export function readSnapshot(value: unknown): Snapshot {
  if (isDeeperThan(value, MAX_NESTING)) {
    throw new PostproofError("invalid_snapshot", "Not a snapshot: it is nested deeper than any post.");
  }
  const result = snapshotSchema.safeParse(value);
  if (result.success) return value as Snapshot;
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  const number = typeof format === "string" ? /^postproof\/snapshot@(\d{1,6})$/.exec(format)?.[1] : undefined;
  if (number !== undefined && Number(number) > 1) {
    throw new PostproofError(
      "newer_format",
      `This snapshot is of format ${number}; this version of postproof reads format 1. Install a newer postproof.`,
    );
  }
  const issue = result.error.issues[0];
  throw new PostproofError(
    "invalid_snapshot",
    `Not a snapshot: ${issue?.path.map(String).join(".") || "the document"}: ${issue?.message ?? "wrong"}. See docs/snapshot-format.md.`,
  );
}

// Text is at most eight blocks deep, and a block costs a few levels of JSON; everything else is shallow. Checked first and
// without recursion, since a schema walks as deep as its input.
const MAX_NESTING = 100;

function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    const below: unknown[] = [];
    for (const item of level)
      if (typeof item === "object" && item !== null) for (const each of Object.values(item)) below.push(each);
    level = below;
  }
  return false;
}
