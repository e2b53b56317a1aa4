// Finding posts: what each is found by, as terms, and what an engine must do to find them. All of it can be made anew from the records.
import { PREFIX } from "../layout.ts";

/** What a post is found by. */
export interface SearchRow {
  /** Where its keys begin. */
  readonly post: string;
  /** Its formatted key. */
  readonly key: string;
  readonly platform: string;
  /** How it stands, by the name of the state. */
  readonly state: string;
  /** Its platform does not show it any more. */
  readonly isAbsent: boolean;
  /** When it was looked at last, ISO 8601: what is listed begins with the newest. */
  readonly at: string;
  /** The day on which it was posted, `2026-12-02`. */
  readonly day?: string;
  /** All words in it. */
  readonly words: string;
  /** Its author's name and handle. */
  readonly author: string;
}

/** An article and the posts that it uses. */
export interface SearchedArticle {
  /** The key of its record. */
  readonly record: string;
  readonly path: string;
  /** Where the keys of each post begin, and how often the article uses it. */
  readonly uses: readonly (readonly [post: string, count: number])[];
}

/** What is wanted: everything given must hold. */
export interface SearchQuery {
  /** Words, or beginnings of words, that all stand in the post, its author's name or its address. */
  readonly words?: string;
  /** Words, or beginnings of words, that all stand in the author's name or handle. */
  readonly author?: string;
  /** The name of a platform. */
  readonly platform?: string;
  /** How the post stands. */
  readonly state?: string;
  /** Whether its platform does not show it any more. */
  readonly isAbsent?: boolean;
  /** Words, or beginnings of words, that all stand in the paths of articles that use it. */
  readonly usedIn?: string;
  /** The first day on which it may have been posted, `2026-12-02`. */
  readonly from?: string;
  /** The last day. */
  readonly to?: string;
  /** So many of those found are passed by. Default 0. */
  readonly offset?: number;
  /** So many keys are given at most. Default 25. */
  readonly limit?: number;
}

/** What was found. */
export interface Found {
  /** Formatted keys, those looked at last first, each with paths of articles that use the post, at most ten, and how often they do. */
  readonly posts: readonly {
    readonly key: string;
    readonly articles: readonly string[];
    readonly uses: number;
  }[];
  /** How many there are, the others included; no more than {@link MOST_COUNTED} are counted. */
  readonly count: number;
}

/** What is to be read, since it changed. */
export interface Pending {
  /** Where the keys of posts begin. */
  readonly posts: readonly string[];
  /** Keys of records of what articles use. */
  readonly articles: readonly string[];
  /** Whether nothing else is known to have changed. */
  readonly isAll: boolean;
}

/** What finds posts in a store. What it knows can be deleted at any time. */
export interface Search<Changed extends Pending = Pending> {
  /**
   * Some of what changed since it was written here, whoever changed it.
   * @param form how rows are made: those made in another way are made anew
   * @param among only these may have changed, as the caller knows: where keys of posts begin, and keys of records of articles
   */
  pending(form: string, among?: readonly string[]): Promise<Changed>;
  /** Keeps what was read of that. Of what changed and is not among it, nothing is kept any more. */
  write(rows: readonly SearchRow[], articles: readonly SearchedArticle[], done: Changed): Promise<void>;
  find(query: SearchQuery): Promise<Found>;
  /** Names of the platforms of all posts, in order. */
  platforms(): Promise<readonly string[]>;
  /** Drops what is known of a post at once, and from the disk. */
  forget(post: string): Promise<void>;
}

/** Of what is found, no more is counted. */
export const MOST_COUNTED = 10_000;
export const PAGE_SIZE = 25;
/** Of the articles that use a post, no more are named. */
export const MOST_ARTICLES = 10;
/** The longest term, in characters, and the most terms of a post. */
const LONGEST = 40;
const MOST_TERMS = 5_000;

/** Scripts that put no space between words. */
const UNSPACED =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)/u;

/** The words of a text without marks and case; of scripts without spaces each two characters that stand together. */
export function termsOf(text: string): string[] {
  const terms = new Set<string>();
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  for (const [word] of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const [index, run] of word.split(UNSPACED).entries()) {
      if (index % 2 === 0) terms.add(run.slice(0, LONGEST).toWellFormed());
      else {
        const characters = Array.from(run);
        for (const at of characters.keys()) terms.add(characters.slice(at, at + 2).join(""));
      }
      if (terms.size > MOST_TERMS) break;
    }
  }
  terms.delete("");
  return [...terms];
}

/** A kind of term stands before it, so that one kind is not found as another. */
const KIND = {
  words: "w",
  author: "a",
  usedIn: "u",
  platform: "p",
  state: "s",
  isAbsent: "n",
  day: "d",
} as const;

const ofKind = (kind: keyof typeof KIND, terms: readonly string[]): string[] =>
  terms.map((term) => `${KIND[kind]}:${term}`);

/** The terms of a post itself. */
export function rowTerms(row: SearchRow): string[] {
  return [
    ...ofKind("platform", [row.platform]),
    ...ofKind("state", [row.state]),
    ...ofKind("isAbsent", [String(row.isAbsent)]),
    ...ofKind("day", row.day === undefined ? [] : daysOf(row.day)),
    ...ofKind("author", termsOf(row.author)),
    ...ofKind("words", termsOf(row.words)),
  ];
}

/** The terms of the articles that use a post, by their paths. */
export function usedInTerms(paths: readonly string[]): string[] {
  return ofKind("usedIn", termsOf(paths.join("\n")));
}

/** One of these must be there: a whole term, or the beginning of one. */
export interface QueryTerm {
  readonly anyOf: readonly string[];
  readonly isWhole: boolean;
}

/** What must all hold for a query. */
export function queryTerms(query: SearchQuery): QueryTerm[] {
  const begins = (kind: "words" | "author" | "usedIn"): QueryTerm[] =>
    ofKind(kind, termsOf(query[kind] ?? "")).map((term) => ({ anyOf: [term], isWhole: false }));
  const whole = (kind: "platform" | "state" | "isAbsent"): QueryTerm[] =>
    query[kind] === undefined ? [] : [{ anyOf: ofKind(kind, [String(query[kind])]), isWhole: true }];
  const { from, to } = query;
  const days: QueryTerm[] =
    from === undefined && to === undefined
      ? []
      : [{ anyOf: ofKind("day", daysBetween(from ?? FIRST_DAY, to ?? LAST_DAY)), isWhole: true }];
  return [
    ...begins("words"),
    ...begins("author"),
    ...begins("usedIn"),
    ...whole("platform"),
    ...whole("state"),
    ...whole("isAbsent"),
    ...days,
  ];
}

/** Between these all days lie that a post may have. */
const [FIRST_DAY, LAST_DAY] = ["1970-01-01", "2199-12-31"];
const DAY = 86_400_000;

/** A day, its month and its year, as digits. */
const daysOf = (day: string): string[] => [4, 6, 8].map((length) => day.replaceAll("-", "").slice(0, length));

/** The years, months and days that all days between two lie in, and no others, as digits. */
function daysBetween(from: string, to: string): string[] {
  const spans: string[] = [];
  const after = Date.parse(to) + DAY;
  for (let at = Date.parse(from); at < after;) {
    const day = new Date(at);
    const nextYear = Date.UTC(day.getUTCFullYear() + 1, 0, 1);
    const nextMonth = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
    const digits = day.toISOString().slice(0, 10).replaceAll("-", "");
    const length =
      digits.endsWith("0101") && nextYear <= after ? 4 : digits.endsWith("01") && nextMonth <= after ? 6 : 8;
    spans.push(digits.slice(0, length));
    at = length === 4 ? nextYear : length === 6 ? nextMonth : at + DAY;
  }
  return spans;
}

/** Where the keys of the post begin to which a key below `posts/` belongs. */
export function postOf(key: string): string {
  return `${key.split("/").slice(0, 4).join("/")}/`;
}

/** The platform of a post, by where its keys begin. */
export const platformAt = (post: string): string => post.split("/")[1] ?? "";

/** The posts and articles to which keys belong, each once. */
export function placesOf(keys: readonly string[]): Pick<Pending, "posts" | "articles"> {
  const isArticle = (key: string): boolean => key.startsWith(PREFIX.uses);
  return {
    posts: [...new Set(keys.filter((key) => !isArticle(key)).map(postOf))],
    articles: [...new Set(keys.filter(isArticle))],
  };
}
