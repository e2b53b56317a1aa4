// What is asked of the search: everything given must hold.
import type { Given } from "./value.ts";

/** How posts stand. */
export const STATES = [
  "archived",
  "recovered",
  "publisher_copy",
  "transcribed",
  "gone",
  "withdrawn",
  "missing",
] as const;

const WORDS = { is: "string", what: "words, 200 characters at most", like: /^.{0,200}$/su } as const;
const DAY = {
  is: "string",
  what: 'a day, such as "2026-11-23"',
  like: /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$/,
} as const;

/** Which posts are wanted. */
export const SEARCH = {
  /** Words, or beginnings of words, that all stand in the post, its author's name or its address. Marks and case make no difference. */
  words: WORDS,
  /** Words, or beginnings of words, that all stand in the author's name or handle. */
  author: WORDS,
  /** Only posts of this platform, by name. */
  platform: { is: "string", what: "the name of a platform" },
  /** Only posts that stand so. */
  state: { oneOf: STATES },
  /** Only posts that their platform does not show any more, or only others. */
  isAbsent: { is: "boolean" },
  /** Words, or beginnings of words, that all stand in the paths of articles that use the post. */
  usedIn: { is: "string", what: "a part of a path, 500 characters at most", like: /^.{0,500}$/su },
  /** Only posts of this day or later, as their platform dates them (UTC). */
  from: DAY,
  /** Only posts of this day or earlier. */
  to: DAY,
  /** So many of those found are passed by. */
  offset: { is: "number", least: 0, what: "a whole number of posts", default: 0 },
  /** No more than so many are given. */
  limit: { is: "number", least: 1, what: "a whole number of posts", default: 25 },
  /** Told how many posts were read so far, while the search learns of what it does not know yet. */
  onRead: { is: "function", what: "a function of the number of posts" } as Given<(posts: number) => void>,
} as const;
