// Fields of foreign answers: read tolerantly, cleaned, bounded, and left out where they are absent.
import { z } from "zod";
import { webUrl } from "./web-url.ts";
import { cleanString } from "../../model/text.ts";

/** A foreign field that may be absent, null or of another type: all of these read as `undefined`. */
export type Maybe<T> = z.ZodType<T | undefined>;

/** A value by its schema; `undefined` if it does not fit. */
export function maybe<T>(schema: z.ZodType<T>): Maybe<T> {
  return schema.optional().catch(undefined);
}

/** A text to be stored: cleaned, at most `max` code units. A blank one reads as `undefined`; white space stays. */
export function text(max = 4_096): Maybe<string> {
  const stored = z.string().transform((value) => {
    const cleaned = cleanString(value, max);
    return cleaned.trim() === "" ? undefined : cleaned;
  });
  return maybe(stored);
}

/**
 * A text into which offsets point: not cleaned, so that they still fit. Longer than `max` code units, it reads as
 * `undefined`: a text is given whole or not at all.
 */
export function rawText(max = 20_000): Maybe<string> {
  return maybe(z.string().max(max));
}

/** A text that must have a given form, such as an id; else `undefined`. Only the pattern decides on the length. */
export function word(pattern: RegExp): Maybe<string> {
  return maybe(z.string().max(2_048).regex(pattern));
}

/** An http(s) URL as the platform gave it; see {@link webUrl}. */
export function address(): Maybe<string> {
  return maybe(z.string().transform((value) => webUrl(value)));
}

/** A number of likes, votes and so on. */
export const count: Maybe<number> = maybe(z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER));

/** A width or a height in pixels. */
export const pixels: Maybe<number> = maybe(z.number().int().positive().max(1_000_000));

/** A yes or no. */
export const flag: Maybe<boolean> = maybe(z.boolean());

/** A list whose unfit items are left out; anything but an array (absent, null, `{}`) reads as an empty list. */
export function list<T>(item: z.ZodType<T>, max: number): z.ZodType<T[]> {
  return z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.slice(0, max).flatMap((value) => {
        const result = item.safeParse(value);
        return result.success ? [result.data] : [];
      }),
    );
}

/** An object type whose fields may be `undefined`, as one whose fields may be absent. */
export type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without the fields that are `undefined`: the model leaves out what is not known. */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}
