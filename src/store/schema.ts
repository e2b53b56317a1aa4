// The parts that the records of an archive are made of, as schemas. Fields that a newer version wrote are kept.
import { z } from "zod";
import { isKey } from "./layout.ts";

/** Any text of a record, an address or a reason. */
export const recordText = z.string().max(16_384);

/** The version of a snapshot. */
export const version = z.string().regex(/^[0-9a-f]{20}$/);

/** The key under which something was kept. */
export const storeKey = z.string().refine(isKey);
