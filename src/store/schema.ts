// The parts that the records of an archive are made of, as schemas. Fields that a newer version wrote are kept.
import { z } from "zod";

/** Any text of a record, an address or a reason. */
export const text = z.string().max(16_384);

/** ISO 8601 UTC with milliseconds. */
export const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** The version of a snapshot. */
export const version = z.string().regex(/^[0-9a-f]{20}$/);

/** The name of a capture. */
export const evidence = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** The key of a post. */
export const postKey = z.object({
  platform: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  id: z.string().min(1).max(2_048),
});
