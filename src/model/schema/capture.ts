// The capture format as a schema: captures come from disk, from other machines, from other people.
import { z } from "zod";
import { PostproofError } from "../../errors.ts";
import { CAPTURE_FORMAT } from "../capture.ts";
import type { Capture } from "../capture.ts";
import { count, keptFile, short, size, url } from "./value.ts";

const headers = z.record(short, z.string().max(65_536)).readonly();

/** An answer that came. */
const answer = z.object({
  status: z.number().int().min(100).max(999),
  headers,
  body: z.union([
    z.object({ utf8: z.string() }),
    z.object({ base64: z.base64(), charset: short.exactOptional() }),
    z.object({ blob: z.string().regex(/^[A-Za-z0-9._-]{1,120}$/) }),
  ]),
  truncated: z.boolean(),
  maybeCut: z.literal(true).exactOptional(),
  url: url.exactOptional(),
  bodyDigest: short.exactOptional(),
});

const pixels = z.object({ width: size, height: size });
const wanted = z.object({ url, at: z.iso.datetime() });

/** What came of drawing the page. */
const screenshot = z.union([
  wanted.extend({
    shownAt: url.exactOptional(),
    status: z.number().int().min(100).max(999).exactOptional(),
    file: keptFile,
    bytes: count,
    ...pixels.shape,
    viewport: pixels,
    browser: short,
    cut: z.literal(true).exactOptional(),
    unfinished: z.literal(true).exactOptional(),
  }),
  wanted.extend({
    failure: z.enum(["no_browser", "refused", "not_permitted", "timeout", "failed"]),
    reason: short,
  }),
]);

/** The schema of a capture file. Unknown fields are allowed and kept. */
export const captureSchema: z.ZodType<Capture> = z.object({
  format: z.literal(CAPTURE_FORMAT),
  reference: z.object({
    platform: short,
    id: z.string().min(1).max(2_048),
    url,
    certain: z.boolean(),
    focus: z.number().int().positive().exactOptional(),
    short: z.literal(true).exactOptional(),
  }),
  capturedAt: z.iso.datetime(),
  tool: short,
  exchanges: z
    .array(
      z.object({
        source: short.exactOptional(),
        request: z.object({
          method: z.enum(["GET", "POST"]),
          url,
          headers,
          bodyDigest: short.exactOptional(),
        }),
        at: z.iso.datetime(),
        result: z.union([
          answer,
          z.object({
            failure: z.enum([
              "timeout",
              "refused_url",
              "too_large",
              "over_limit",
              "network",
              "rested",
              "robots",
              "cut_off",
              "not_recorded",
            ]),
            message: short,
            retryAfter: z.number().nonnegative().exactOptional(),
            received: answer.exactOptional(),
          }),
        ]),
      }),
    )
    .max(10_000)
    .readonly(),
  screenshot: screenshot.exactOptional(),
});

/**
 * Reads a capture document: the result of `JSON.parse`, for example.
 * @throws PostproofError `invalid_capture` naming the first field at fault.
 */
export function readCapture(value: unknown): Capture {
  const result = captureSchema.safeParse(value);
  if (result.success) return value as Capture;
  const issue = result.error.issues[0];
  throw new PostproofError(
    "invalid_capture",
    `Not a capture: ${issue?.path.map(String).join(".") || "the document"}: ${issue?.message ?? "wrong"}. See docs/snapshot-format.md.`,
  );
}
