// Fields of foreign answers, their addresses, times and languages: read tolerantly, cleaned, bounded, and left out where
// they are absent.
import { z } from "zod";
import { cleanString } from "../../model/text.ts";

/** Longer than this, an address is not kept (UTF-16 code units). */
const MAX_URL = 16_384;

/**
 * A foreign address as an absolute http(s) URL, or `undefined` for anything else: other schemes, relative addresses
 * without a `base`, text that is no address. What is well written is kept as written; the rest as the URL standard
 * reads it.
 */
export function webUrl(value: string | null | undefined, base?: string): string | undefined {
  if (typeof value !== "string" || value.length > MAX_URL) return undefined;
  let url: URL;
  try {
    url = new URL(value, base);
  } catch {
    return undefined;
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  const kept = /^https?:\/\/[^\s\\<>"\p{Cc}\p{Cs}]+$/iu.test(value) ? value : url.href;
  return kept.length > MAX_URL ? undefined : kept;
}

/** A part of an address without its escapes; as it is where these are broken. */
export function unescapedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

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

/** Date and time with any number of decimals; the zone may be missing. */
const TIME =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,12}))?(?:[Zz]|([+-])(\d\d):?(\d\d))?$/;

/**
 * A time as ISO 8601 in UTC with milliseconds; further decimals are cut off, and a time without a zone is read as UTC.
 *
 * @returns `undefined` for anything else, days that do not exist included.
 */
export function utcTime(value: string | undefined): string | undefined {
  if (value === undefined || value.length > 40) return undefined;
  const match = TIME.exec(value);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const stated = new Date(0);
  stated.setUTCFullYear(year, month - 1, day);
  const exists = stated.getUTCMonth() === month - 1 && stated.getUTCDate() === day;
  if (!exists || month < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  stated.setUTCHours(hour, minute, second, Number((match[7] ?? "0").padEnd(3, "0").slice(0, 3)));
  const offset = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * (match[8] === "-" ? -1 : 1);
  const iso = new Date(stated.getTime() - offset * 60_000).toISOString();
  return /^\d{4}-/.test(iso) ? iso : undefined;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * A day that is written in English at the end of a text, as `2016-05-17`: `May 17, 2016`, `Published Dec 19, 2016`,
 * `Wednesday, 18 November 2015`. `undefined` for anything else, days in other languages included.
 */
export function englishDay(written: string | undefined): string | undefined {
  const text = (written ?? "").slice(0, 100).trim();
  const match =
    /(?:^|\s)(?<month>[A-Z][a-z]{2,8})\.? (?<day>\d{1,2}), (?<year>\d{4})$/.exec(text) ??
    /(?:^|\s)(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2,8})\.? (?<year>\d{4})$/.exec(text);
  const { month = "", day = "", year = "" } = match?.groups ?? {};
  const index = MONTHS.findIndex((name) => [name, name.slice(0, 3), name.slice(0, 4)].includes(month));
  if (index < 0) return undefined;
  const date = new Date(Date.UTC(Number(year), index, Number(day)));
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : undefined;
}

/** Codes that BCP 47 has replaced and platforms still send. */
const REPLACED: Readonly<Record<string, string>> = { in: "id", iw: "he", ji: "yi" };

/**
 * A language tag as the platform gives it; `undefined` where it says that it does not know (`und`), that there is none
 * (`zxx`), a code of its own (X: `qme` for a post of media only, `qht` of hashtags only, `art`), or no tag at all.
 */
export function languageTag(value: string | undefined): string | undefined {
  if (value === undefined || value.length > 35) return undefined;
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value)) return undefined;
  if (/^(?:und|zxx|mul|mis|art|q[a-t][a-z])$/i.test(value)) return undefined;
  return REPLACED[value.toLowerCase()] ?? value;
}
