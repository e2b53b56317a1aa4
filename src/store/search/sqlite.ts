// Search in SQLite, by its own full-text index (FTS5). Tables and triggers are made by the first search, beside the table of what is kept.
import type { Database } from "../sqlite-library.ts";
import { PREFIX } from "../layout.ts";
import {
  MOST_ARTICLES,
  MOST_COUNTED,
  PAGE_SIZE,
  placesOf,
  platformAt,
  postOf,
  rowTerms,
  usedInTerms,
} from "./search.ts";
import type { Found, Pending, Search, SearchedArticle, SearchRow } from "./search.ts";
import { all, forgetTerms, learnTerms, matchOf, run } from "./sqlite-terms.ts";

/** How the search reaches its file. */
export interface SqliteAccess {
  readonly read: <T>(work: (database: Database) => T) => Promise<T>;
  /** Runs in one transaction. */
  readonly change: (work: (database: Database) => void) => Promise<void>;
}

interface Changed extends Pending {
  /** The number of the last change that is taken with it. */
  readonly number: number;
  /** The last key that is read with it, while all is read for the first time; `null` once all was. */
  readonly upTo: string | null;
}

/** So many keys are looked at at once. */
const AT_ONCE = 2_000;

/** Keys whose records say how a post is found, or where it is used. */
const tells = (row: "NEW" | "OLD"): string =>
  ["posts/*/snapshots/*", "posts/*/sightings/*", "posts/*/decisions/*", "uses/*"]
    .map((form) => `${row}.key GLOB '${form}'`)
    .join(" OR ");
const trigger = (name: string, event: string, row: "NEW" | "OLD"): string => `
  CREATE TRIGGER IF NOT EXISTS ${name} AFTER ${event} ON kept WHEN ${tells(row)}
  BEGIN INSERT INTO changed (key) VALUES (${row}.key); END;`;

/**
 * `searched` says how rows are made, and up to which key all was read. `changed` lists keys as they change. `found` is what is found, under
 * numbers that grow with time, so that its full-text index gives the newest first without sorting. Of its own tables it has no copy of
 * what was removed: nothing of a post that was erased may stay. `found_words` lists each term once.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS searched (form TEXT NOT NULL, up_to TEXT);
  CREATE TABLE IF NOT EXISTS changed (number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS found (number INTEGER PRIMARY KEY, post TEXT NOT NULL UNIQUE, key TEXT NOT NULL, terms TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS found_articles (number INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE, path TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS found_uses (post TEXT NOT NULL, article INTEGER NOT NULL, uses INTEGER NOT NULL,
    PRIMARY KEY (post, article)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS found_uses_article ON found_uses (article);
  CREATE VIRTUAL TABLE IF NOT EXISTS found_terms USING fts5(terms, content='found', content_rowid='number', detail=none,
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");
  DROP TABLE IF EXISTS found_vocabulary; DROP TABLE IF EXISTS used; -- of the form before
  CREATE TABLE IF NOT EXISTS found_words (term TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
  INSERT INTO found_terms (found_terms, rank) VALUES ('secure-delete', 1);
  ${trigger("kept_inserted", "INSERT", "NEW")}
  ${trigger("kept_updated", "UPDATE", "NEW")}
  ${trigger("kept_deleted", "DELETE", "OLD")}
`;

/** Opens the search of a file. Nothing is read yet. */
export function searchSqlite({ read, change }: SqliteAccess): Search<Changed> {
  return {
    async pending(form) {
      const upTo = await read((database) => upToOf(database, form));
      if (upTo === undefined) await change((database) => begin(database, form));
      return await read((database) => pendingOf(database, upTo === undefined ? PREFIX.uses : upTo));
    },

    write: (rows, articles, { posts, articles: records, number, upTo }) =>
      change((database) => {
        const touched = new Set(records.flatMap((record) => withoutArticle(database, record)));
        for (const article of articles) for (const post of putArticle(database, article)) touched.add(post);
        const before = new Set([...posts, ...rows.map(({ post }) => post)]);
        const lost = [...before].flatMap((post) => remove(database, post));
        learnTerms(database, new Set(rows.flatMap((row) => insert(database, row))));
        forgetTerms(database, new Set(lost));
        for (const post of posts) touched.delete(post);
        // Of a post that was not read yet, the articles are known when it is.
        for (const post of touched)
          run(database, "INSERT INTO changed (key) SELECT post FROM found WHERE post = ?", post);
        run(database, "DELETE FROM changed WHERE number <= ?", number);
        if (upTo === null) run(database, "UPDATE searched SET up_to = NULL");
        else run(database, "UPDATE searched SET up_to = ?", upTo);
      }),

    find: ({ offset = 0, limit = PAGE_SIZE, ...query }) =>
      read((database) => {
        const match = matchOf(database, query);
        const isAny = match === "";
        const found = isAny
          ? "found"
          : "found_terms JOIN found ON number = found_terms.rowid WHERE found_terms MATCH ?";
        const page = `SELECT key, post FROM ${found} ORDER BY ${isAny ? "number" : "found_terms.rowid"} DESC LIMIT ? OFFSET ?`;
        const counted = isAny ? "found" : "found_terms WHERE found_terms MATCH ?";
        const count = `SELECT count(*) AS count FROM (SELECT 1 FROM ${counted} LIMIT ?)`;
        const values = isAny ? [] : [match];
        return {
          posts: all<{ key: string; post: string }>(database, page, ...values, limit, offset).map(
            ({ key, post }) => ({
              key,
              ...usesOf(database, post),
            }),
          ),
          count: all<{ count: number }>(database, count, ...values, MOST_COUNTED)[0]!.count,
        };
      }),

    platforms: () => read(platformsOf),

    async forget(post) {
      if (!(await read(isBegun))) return;
      await change((database) => forgetTerms(database, new Set(remove(database, post))));
      await read((database) => database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all());
    },
  };
}

function isBegun(database: Database): boolean {
  return all(database, "SELECT 1 FROM sqlite_master WHERE name = 'searched'").length > 0;
}

/** Up to which key all was read, `null` if all was; `undefined` where nothing was, or in another form. */
function upToOf(database: Database, form: string): string | null | undefined {
  if (!isBegun(database)) return undefined;
  const [state] = all<{ form: string; up_to: string | null }>(database, "SELECT form, up_to FROM searched");
  return state?.form === form ? state.up_to : undefined;
}

function begin(database: Database, form: string): void {
  if (upToOf(database, form) !== undefined) return; // somebody else began meanwhile
  database.exec(TABLES);
  database.exec(`
    INSERT INTO found_terms (found_terms) VALUES ('delete-all');
    DELETE FROM found; DELETE FROM found_words; DELETE FROM found_articles; DELETE FROM found_uses; DELETE FROM changed; DELETE FROM searched;`);
  run(database, "INSERT INTO searched (form, up_to) VALUES (?, ?)", form, PREFIX.uses);
}

/** What changed; while all is read for the first time, what comes next. Articles come first: a post is then read once. */
function pendingOf(database: Database, upTo: string | null): Changed {
  const changed = all<{ number: number; key: string }>(
    database,
    "SELECT number, key FROM changed ORDER BY number LIMIT ?",
    AT_ONCE,
  );
  if (changed.length > 0 || upTo === null) {
    const places = placesOf(changed.map(({ key }) => key));
    // Posts that an article uses, or used, change with it.
    const isAll = upTo === null && changed.length < AT_ONCE && places.articles.length === 0;
    return { ...places, isAll, number: changed.at(-1)?.number ?? 0, upTo };
  }
  const prefix = upTo.startsWith(PREFIX.uses) ? PREFIX.uses : PREFIX.posts;
  const rows = all<{ key: string }>(
    database,
    "SELECT key FROM kept WHERE key > ? AND key < ? ORDER BY key LIMIT ?",
    ...[upTo, `${prefix}\u007f`, AT_ONCE],
  );
  const last = rows.at(-1)?.key;
  const places = placesOf(rows.map(({ key }) => key));
  if (last === undefined)
    return { ...places, isAll: false, number: 0, upTo: prefix === PREFIX.uses ? PREFIX.posts : null };
  // What follows of the last post was read with it.
  return {
    ...places,
    isAll: false,
    number: 0,
    upTo: prefix === PREFIX.uses ? last : `${postOf(last)}\u007f`,
  };
}

/** Forgets what an article uses, and says which posts it used. */
function withoutArticle(database: Database, record: string): string[] {
  const sql =
    "SELECT post FROM found_uses WHERE article = (SELECT number FROM found_articles WHERE record = ?)";
  const posts = all<{ post: string }>(database, sql, record).map(({ post }) => post);
  run(
    database,
    "DELETE FROM found_uses WHERE article = (SELECT number FROM found_articles WHERE record = ?)",
    record,
  );
  run(database, "DELETE FROM found_articles WHERE record = ?", record);
  return posts;
}

function putArticle(database: Database, { record, path, uses }: SearchedArticle): string[] {
  run(database, "INSERT INTO found_articles (record, path) VALUES (?, ?)", record, path);
  const sql =
    "INSERT INTO found_uses (post, article, uses) SELECT ?, number, ? FROM found_articles WHERE record = ?";
  for (const [post, count] of uses) run(database, sql, post, count, record);
  return uses.map(([post]) => post);
}

/** Articles that use a post, and how often each does. */
const usesOfPost = (database: Database, post: string): { readonly path: string; readonly uses: number }[] =>
  all(
    database,
    "SELECT path, uses FROM found_uses JOIN found_articles ON number = article WHERE post = ? ORDER BY path",
    post,
  );

function usesOf(database: Database, post: string): Pick<Found["posts"][number], "articles" | "uses"> {
  const used = usesOfPost(database, post);
  return {
    articles: used.slice(0, MOST_ARTICLES).map(({ path }) => path),
    uses: used.reduce((sum, { uses }) => sum + uses, 0),
  };
}

/** Takes a post out, and gives the terms by which it was found. */
function remove(database: Database, post: string): string[] {
  const [row] = all<{ number: number; terms: string }>(
    database,
    "SELECT number, terms FROM found WHERE post = ?",
    post,
  );
  if (!row) return [];
  const { number, terms } = row;
  run(database, "INSERT INTO found_terms (found_terms, rowid, terms) VALUES ('delete', ?, ?)", number, terms);
  run(database, "DELETE FROM found WHERE number = ?", number);
  return terms.split(" ");
}

/** Takes in a post that is not there, and gives the terms by which it is found. */
function insert(database: Database, row: SearchRow): string[] {
  const { post, key, at } = row;
  const paths = usesOfPost(database, post).map(({ path }) => path);
  const each = [...rowTerms(row), ...usedInTerms(paths)];
  const terms = each.join(" ");
  const number = freeNumber(database, Date.parse(at) || 0);
  run(database, "INSERT INTO found (number, post, key, terms) VALUES (?, ?, ?, ?)", number, post, key, terms);
  run(database, "INSERT INTO found_terms (rowid, terms) VALUES (?, ?)", number, terms);
  return each;
}

/** From each platform to the next by the index, and not by reading all. */
function platformsOf(database: Database): string[] {
  const platforms: string[] = [];
  for (let from: string = PREFIX.posts; ;) {
    const sql = "SELECT post FROM found WHERE post > ? ORDER BY post LIMIT 1";
    const [row] = all<{ post: string }>(database, sql, from);
    if (!row) return platforms.sort();
    const platform = platformAt(row.post);
    platforms.push(platform);
    from = `${PREFIX.posts}${platform}0`; // "0" is what follows "/"
  }
}

/** A thousand numbers belong to each millisecond; where they are taken, those of the next serve. */
function freeNumber(database: Database, at: number): number {
  for (let first = at * 1_000; ; first += 1_000) {
    const [taken] = all<{ last: number | null }>(
      database,
      "SELECT max(number) AS last FROM found WHERE number >= ? AND number < ?",
      ...[first, first + 1_000],
    );
    const number = (taken?.last ?? first - 1) + 1;
    if (number < first + 1_000) return number;
  }
}
