// The line that signs a post laid out as text: name, handle and date, before the words or behind them.
import { embedWords } from "../../../language/languages.ts";
import { dateAt } from "./date.ts";
import type { PrintedDate } from "./date.ts";

/** A line that signs a post. */
export interface Signature {
  /** Where it stands in its passage. */
  readonly start: number;
  readonly end: number;
  /** On which side of it the words stand. */
  readonly words: "before" | "after";
  /** Too little to sign anything but what stands in one block with it. */
  readonly bare?: true;
  /** Where the words begin or end, if that is written. */
  readonly since?: number;
  readonly until?: number;
  readonly author?: string;
  /** Without `@`. */
  readonly handle?: string;
  /** As written. */
  readonly date?: string;
  /** The service whose embed code or handle looks like this. */
  readonly platform?: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** In a few words for an editor. */
  readonly reason: string;
}

// The sentences with which embed codes sign a post, put together from the words of all languages.

const anyOf = (phrases: readonly string[]): string => `(?:${[...new Set(phrases)].join("|")})`;
const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** Up to 80 characters that begin and end with no space, so that the spaces around it can be read in one way only. */
const NAME = "(?<name>[^\\s()@](?:[^\\n()@]{0,78}?[^\\s()@])??)";
const APART = "(?<![\\p{L}\\p{N}])";

/** Instagram's line up to the handle, at the end of a stretch: `A post shared by Name (@handle)`. */
const SHARED_BY = new RegExp(`${APART}${anyOf(embedWords("shared"))}\\s+${NAME}\\s+$`, "iu");

/** Facebook's line up to the day: `Posted by Name on Tuesday, May 3, 2016`. Within a sentence it would begin small. */
const POSTED_BY = new RegExp(
  `${APART}${anyOf(embedWords("posted").map(capital))}\\s+${NAME}\\s+(?=${anyOf(embedWords("postedOn"))}\\s)`,
  "gu",
);

/** All up to the line above the words, of which the last counts: `View this post on Instagram`. */
export const ABOVE = new RegExp(`^[^]*${APART}${anyOf(embedWords("above"))}(?![\\p{L}\\p{N}])\\.?`, "iu");

/** A handle without `@`: of X, of Instagram, a domain, `user@server`. */
const HANDLE = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,60}[\\p{L}\\p{N}_])?(?:@[\\p{L}\\p{N}.-]{3,80})?";
const BRACKETED = new RegExp(`\\(@(${HANDLE})\\)`, "gu");
/** What a page's own element says of the post in it: `<post author="@handle" date="October 24, 2018">`. */
const TAGGED = new RegExp(
  `<[a-z][\\w-]{0,30}\\s[^<>]{0,300}(?:="@|author=")(${HANDLE})"[^<>]{0,300}>(?!\\s*<)`,
  "giu",
);
const VALUE = /="([^"<>]*)"/g;
/** Names longer than this do not stand before a handle (UTF-16 code units). */
const MAX_NAME = 80;
/** A dash that opens a signature: a long one, or short ones that stand apart. */
const DASH = /[—–―]|(?<!\S)-{1,2}(?=\s)/g;
/** A name and a handle at the start of a line. */
const HEAD = new RegExp(
  `^(?<name>[^\\s()@:;!?—–―-][^\\n()@:;!?—–―]{0,${MAX_NAME}}?)\\s+(?:\\(@(?<bracketed>${HANDLE})\\)|@(?<plain>${HANDLE})(?![\\p{L}\\p{N})]))`,
  "u",
);
const MAX_WORDS_IN_NAME = 6;
const DOT = /^\s*[·•|]\s*/u;
/** Words begin as a sentence does, not as one that goes on from the name. */
const OPENS = /^(?:[^\p{Ll}\s,;:.)–—-]|\.{1,4}[@#\p{L}])/u;
/** Fewer words than this behind a name and a handle may be an office or a place. */
const FEWEST_WORDS = 5;

/** Finds what signs a post in a passage's text, in order and not overlapping. Linear in its length. */
export function signaturesIn(text: string): Signature[] {
  // Without a handle or an element nothing signs but Facebook's line.
  const all = /[@<]/.test(text)
    ? [...bracketed(text), ...posted(text), ...tagged(text), ...headed(text)]
    : posted(text);
  const found: Signature[] = [];
  for (const signature of all.sort((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last && signature.start < last.end) continue;
    // The line within an element of its own says more than the element.
    if (signature.start < (last?.until ?? 0)) found.splice(-1, 1, { ...signature, since: last!.end });
    else found.push(signature);
  }
  return found;
}

function bracketed(text: string): Signature[] {
  return [...text.matchAll(BRACKETED)].flatMap((match) => {
    const after = match.index + match[0].length;
    const date = dateAt(text, after + blanks(text, after));
    return sharedBy(text, match, date) ?? dashed(text, match, date) ?? [];
  });
}

/** `— Name (@handle) October 24, 2018`; without a date only at the end. */
function dashed(text: string, match: RegExpExecArray, date: PrintedDate | undefined): Signature | undefined {
  const handle = match[1]!;
  const back = Math.max(0, match.index - MAX_NAME);
  const before = text.slice(back, match.index);
  const dash = [...before.matchAll(DASH)].at(-1);
  const end = date?.end ?? match.index + match[0].length;
  if (!dash || (!date && text.slice(end).trim() !== "")) return undefined;
  const author = before.slice(dash.index + dash[0].length).trim();
  if (author === "" || author.includes("\n")) return undefined;
  const platform = platformOf(handle) ?? (date && !handle.includes(".") ? "x" : undefined);
  return {
    start: back + dash.index,
    end,
    words: "before",
    author,
    ...signedBy(handle, date, platform),
    confidence: date ? 0.98 : 0.7,
    reason: `signed behind a dash with name${date ? ", handle and date" : " and handle"}`,
  };
}

/** `A post shared by Name (@handle) on Oct 1, 2018 at 3:04pm PDT`. */
function sharedBy(
  text: string,
  match: RegExpExecArray,
  date: PrintedDate | undefined,
): Signature | undefined {
  const back = Math.max(0, match.index - 2 * MAX_NAME);
  const line = SHARED_BY.exec(text.slice(back, match.index));
  if (!line) return undefined;
  return {
    start: back + line.index,
    end: date?.end ?? match.index + match[0].length,
    words: "before",
    ...(!date && { bare: true }),
    author: line.groups!["name"]!.trim(),
    ...signedBy(match[1]!, date, "instagram"),
    confidence: 0.95,
    reason: "signed as in Instagram's embed code",
  };
}

/** `Posted by Name on Tuesday, May 3, 2016`. Without a weekday it may be the line of an article's own author. */
function posted(text: string): Signature[] {
  return [...text.matchAll(POSTED_BY)].flatMap(({ index, 0: line, groups }): Signature[] => {
    const date = dateAt(text, index + line.length);
    if (date?.weekday !== true) return [];
    return [
      {
        start: index,
        end: date.end,
        words: "before",
        author: groups!["name"]!.trim(),
        date: date.day,
        platform: "facebook",
        confidence: 0.8,
        reason: "signed as in Facebook's embed code",
      },
    ];
  });
}

/** `Name (@handle) October 24, 2018`, `Name @handle · Oct 24`, `Name (@handle)` at the start, the words behind. */
function headed(text: string): Signature[] {
  const match = HEAD.exec(text.slice(0, 3 * MAX_NAME));
  if (!match) return [];
  const { name, bracketed: inBrackets, plain } = match.groups as Record<string, string | undefined>;
  const handle = (inBrackets ?? plain)!;
  if (name!.split(/\s+/).length > MAX_WORDS_IN_NAME) return [];
  const after = match[0].length;
  const dot = DOT.exec(text.slice(after, after + MAX_NAME))?.[0];
  const date = dateAt(text, after + (dot?.length ?? blanks(text, after)), dot !== undefined);
  if (plain !== undefined && (dot === undefined || !date)) return [];
  const end = date?.end ?? after;
  const words = text.slice(end).replace(DOT, "").trimStart();
  const bare = !date && words === "";
  if (!date && !bare && !(OPENS.test(words) && words.split(/\s+/, FEWEST_WORDS).length === FEWEST_WORDS))
    return [];
  return [
    {
      start: 0,
      end: text.length - words.length,
      words: "after",
      ...(bare && { bare }),
      author: name!.trim(),
      ...signedBy(handle, date, platformOf(handle)),
      confidence: date ? 0.85 : 0.75,
      reason: `headed by name${date ? ", handle and date" : " and handle"}`,
    },
  ];
}

function tagged(text: string): Signature[] {
  return [...text.matchAll(TAGGED)].map(({ index, 0: tag, 1: handle }): Signature => {
    const end = index + tag.length;
    const close = text.indexOf("<", end);
    const date = [...tag.matchAll(VALUE)].map(([, value]) => dateAt(value!, 0)).find((found) => found);
    return {
      start: index,
      end,
      words: "after",
      until: close < 0 ? text.length : close,
      ...signedBy(handle!, date, platformOf(handle!)),
      confidence: 0.9,
      reason: "in an element that names its author",
    };
  });
}

function signedBy(
  handle: string,
  date: PrintedDate | undefined,
  platform: string | undefined,
): Pick<Signature, "handle" | "date" | "platform"> {
  return { handle, ...(date && { date: date.day }), ...(platform !== undefined && { platform }) };
}

/** What the form of a handle tells. */
function platformOf(handle: string): string | undefined {
  if (/\.bsky\.social$/i.test(handle)) return "bluesky";
  return handle.includes("@") ? "mastodon" : undefined;
}

function blanks(text: string, at: number): number {
  return /^[,:]?\s*/.exec(text.slice(at, at + MAX_NAME))![0].length;
}
