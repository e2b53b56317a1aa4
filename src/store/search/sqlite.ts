// Search in SQLite, by its own full-text index (FTS5). Tables and triggers are made by the first search, beside the table of what is kept.
import type { Database, Value } from "../sqlite-library.ts";
import { PREFIX } from "../layout.ts";
import {
  MOST_ARTICLES,
  MOST_COUNTED,
  PAGE_SIZE,
  placesOf,
  postOf,
  queryTerms,
  rowTerms,
  usedInTerms,
} from "./search.ts";
import type { Found, Pending, Search, SearchedArticle, SearchQuery, SearchRow } from "./search.ts";

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
 * what was removed: nothing of a post that was erased may stay.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS searched (form TEXT NOT NULL, up_to TEXT);
  CREATE TABLE IF NOT EXISTS changed (number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS found (number INTEGER PRIMARY KEY, post TEXT NOT NULL UNIQUE, key TEXT NOT NULL, terms TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS used (record TEXT NOT NULL, post TEXT NOT NULL, path TEXT NOT NULL, uses INTEGER NOT NULL,
    PRIMARY KEY (record, post)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS used_post ON used (post);
  CREATE VIRTUAL TABLE IF NOT EXISTS found_terms USING fts5(terms, content='found', content_rowid='number', detail=none,
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");
  CREATE VIRTUAL TABLE IF NOT EXISTS found_vocabulary USING fts5vocab(found_terms, row);
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
        for (const post of posts) remove(database, post);
        for (const row of rows) insert(database, row);
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
        const match = matchOf(query);
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

    platforms: () =>
      read((database) =>
        all<{ term: string }>(
          database,
          "SELECT term FROM found_vocabulary WHERE term >= 'p:' AND term < 'p;' ORDER BY term",
        ).map(({ term }) => term.slice("p:".length)),
      ),

    async forget(post) {
      if (!(await read(isBegun))) return;
      await change((database) => remove(database, post));
      await read((database) => database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all());
    },
  };
}

const run = (database: Database, sql: string, ...values: Value[]): void =>
  void database.prepare(sql).run(...values);
const all = <Row>(database: Database, sql: string, ...values: Value[]): Row[] =>
  database.prepare(sql).all(...values) as Row[];

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
    DELETE FROM found; DELETE FROM used; DELETE FROM changed; DELETE FROM searched;`);
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
  const posts = all<{ post: string }>(database, "SELECT post FROM used WHERE record = ?", record);
  run(database, "DELETE FROM used WHERE record = ?", record);
  return posts.map(({ post }) => post);
}

function putArticle(database: Database, { record, path, uses }: SearchedArticle): string[] {
  for (const [post, count] of uses)
    run(
      database,
      "INSERT INTO used (record, post, path, uses) VALUES (?, ?, ?, ?)",
      record,
      post,
      path,
      count,
    );
  return uses.map(([post]) => post);
}

function usesOf(database: Database, post: string): Pick<Found["posts"][number], "articles" | "uses"> {
  const used = all<{ path: string; uses: number }>(
    database,
    "SELECT path, uses FROM used WHERE post = ? ORDER BY path",
    post,
  );
  return {
    articles: used.slice(0, MOST_ARTICLES).map(({ path }) => path),
    uses: used.reduce((sum, { uses }) => sum + uses, 0),
  };
}

function remove(database: Database, post: string): void {
  const [row] = all<{ number: number; terms: string }>(
    database,
    "SELECT number, terms FROM found WHERE post = ?",
    post,
  );
  if (!row) return;
  const { number, terms } = row;
  run(database, "INSERT INTO found_terms (found_terms, rowid, terms) VALUES ('delete', ?, ?)", number, terms);
  run(database, "DELETE FROM found WHERE number = ?", number);
}

function insert(database: Database, row: SearchRow): void {
  const { post, key, at } = row;
  remove(database, post);
  const paths = all<{ path: string }>(database, "SELECT path FROM used WHERE post = ?", post).map(
    ({ path }) => path,
  );
  const terms = [...rowTerms(row), ...usedInTerms(paths)].join(" ");
  const number = freeNumber(database, Date.parse(at) || 0);
  run(database, "INSERT INTO found (number, post, key, terms) VALUES (?, ?, ?, ?)", number, post, key, terms);
  run(database, "INSERT INTO found_terms (rowid, terms) VALUES (?, ?)", number, terms);
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

/** A query in the language of FTS5; empty if nothing is wanted in particular. */
function matchOf(query: SearchQuery): string {
  const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;
  return queryTerms(query)
    .map(
      ({ anyOf, isWhole }) =>
        anyOf.map((term) => (isWhole ? quoted(term) : `${quoted(term)} *`)).join(" OR ") || '"-"',
    )
    .map((either) => `(${either})`)
    .join(" AND ");
}
