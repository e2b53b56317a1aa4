// The values of which documents are made: texts, addresses, times, counts, each with its bounds.
import { z } from "zod";
import { MAX_STRING } from "../text.ts";

export const text = z.string().max(MAX_STRING);
/** A text of a line or two: a name, a label. */
export const short = z.string().max(4_096);
export const url = z.string().min(1).max(16_384);
const exists = (time: string): boolean => !Number.isNaN(Date.parse(time));
const NO_TIME = "there is no such time";
/** UTC with milliseconds. */
export const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine(exists, NO_TIME);
export const timeOrDay = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/)
  .refine(exists, NO_TIME);
export const count = z.number().int().nonnegative();
/** A width or a height. */
export const size = z.number().int().positive().max(1_000_000);
/** The name of a file that is kept as evidence: its digest and what kind of file it is. */
export const keptFile = z.string().regex(/^[0-9a-f]{64}\.[a-z0-9]{1,5}$/);
export const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
/** A list with an end. */
export const list = <T extends z.ZodType>(item: T, max = 1_000): z.ZodReadonly<z.ZodArray<T>> =>
  z.array(item).max(max).readonly();

/** What a post is known by. */
export const key = z.object({
  platform: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  id: z.string().min(1).max(2_048),
});
