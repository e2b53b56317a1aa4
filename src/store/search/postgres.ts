// Search in PostgreSQL, by an inverted index of its own (GIN). Tables and triggers are made by the first search, beside the table of what is kept.
import { PREFIX } from "../layout.ts";
import type { Query } from "../postgres-pool.ts";
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

/** How the search reaches its database. */
export interface PostgresAccess {
  readonly query: Query;
  /** Runs in one transaction, in which the tables stand under their bare names. */
  readonly change: (work: (query: Query) => Promise<void>) => Promise<void>;
}

interface Changed extends Pending {
  /** The numbers of the changes that are taken with it. */
  readonly numbers: readonly string[];
  /** The last key that is read with it, while all is read for the first time; `null` once all was. */
  readonly upTo: string | null;
}

/** So many keys are looked at at once. */
const AT_ONCE = 2_000;
const AFTER_ALL = "\u007f";

/**
 * As in SQLite: `searched` says how rows are made and up to which key all was read, `changed` lists keys as they change, `found` is what is
 * found. Its terms are words as they are: nothing reads them as a language.
 */
const tables = (schema: string): string => `
  CREATE TABLE searched (form text NOT NULL, up_to text COLLATE "C");
  CREATE TABLE changed (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key text NOT NULL);
  CREATE TABLE found (post text COLLATE "C" PRIMARY KEY, at bigint NOT NULL, key text NOT NULL, terms tsvector NOT NULL);
  CREATE INDEX found_at ON found (at, post);
  CREATE INDEX found_terms ON found USING gin (terms) WITH (fastupdate = off);
  CREATE TABLE used (record text COLLATE "C" NOT NULL, post text COLLATE "C" NOT NULL, path text NOT NULL, uses integer NOT NULL,
    PRIMARY KEY (record, post));
  CREATE INDEX used_post ON used (post);
  CREATE FUNCTION kept_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "${schema}".changed (key) VALUES (coalesce(NEW.key, OLD.key));
      RETURN NULL;
    END $$;
  CREATE TRIGGER kept_written AFTER INSERT OR UPDATE ON kept FOR EACH ROW
    WHEN (NEW.key ~ '${TELLS}') EXECUTE FUNCTION kept_changed();
  CREATE TRIGGER kept_removed AFTER DELETE ON kept FOR EACH ROW
    WHEN (OLD.key ~ '${TELLS}') EXECUTE FUNCTION kept_changed();`;
/** Keys whose records say how a post is found, or where it is used. */
const TELLS = "^(uses/|posts/.*/(snapshots|sightings|decisions)/)";

/** Opens the search of a schema. Nothing is read yet. */
export function searchPostgres(schema: string, { query, change }: PostgresAccess): Search<Changed> {
  const table = (name: string): string => `"${schema}".${name}`;
  const isBegun = async (): Promise<boolean> => {
    const [row] = await query<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [
      table("searched"),
    ]);
    return row?.there === true;
  };
  /** `undefined` where nothing was read yet, or in another form. */
  const upToNow = async (form: string): Promise<string | null | undefined> => {
    if (!(await isBegun())) return undefined;
    const [state] = await query<{ form: string; up_to: string | null }>(
      `SELECT form, up_to FROM ${table("searched")}`,
    );
    return state?.form === form ? state.up_to : undefined;
  };

  return {
    async pending(form) {
      let upTo = await upToNow(form);
      if (upTo === undefined) {
        await change((within) => begin(within, schema, form));
        upTo = PREFIX.uses;
      }
      const changed = await query<{ number: string; key: string }>(
        `SELECT number, key FROM ${table("changed")} ORDER BY number LIMIT ${AT_ONCE}`,
      );
      if (changed.length === 0 && upTo !== null) return await nextOf(upTo, query, table("kept"));
      const places = placesOf(changed.map(({ key }) => key));
      // Posts that an article uses, or used, change with it.
      const isAll = upTo === null && changed.length < AT_ONCE && places.articles.length === 0;
      return { ...places, isAll, numbers: changed.map(({ number }) => number), upTo };
    },

    write: (rows, articles, { posts, articles: records, numbers, upTo }) =>
      change(async (within) => {
        // Two that learn the same at once would wait for each other in the middle.
        await within("LOCK TABLE searched IN EXCLUSIVE MODE");
        const touched = await putArticles(within, records, articles);
        await within("DELETE FROM found WHERE post = ANY($1)", [posts]);
        await putRows(within, rows);
        // Of a post that was not read yet, the articles are known when it is.
        await within(
          "INSERT INTO changed (key) SELECT post FROM found WHERE post = ANY($1) AND post <> ALL($2)",
          [touched, posts],
        );
        await within("DELETE FROM changed WHERE number = ANY($1)", [numbers]);
        await within("UPDATE searched SET up_to = $1", [upTo]);
      }),

    find: (wanted) => findIn(wanted, query, table),
    platforms: () => platformsIn(query, table("found")),

    async forget(post) {
      if (await isBegun()) await query(`DELETE FROM ${table("found")} WHERE post = $1`, [post]);
    },
  };
}

async function findIn(
  { offset = 0, limit = PAGE_SIZE, ...wanted }: SearchQuery,
  query: Query,
  table: (name: string) => string,
): Promise<Found> {
  const match = matchOf(wanted);
  const [where, values] = match === "" ? ["", []] : ["WHERE terms @@ $1::tsquery", [match]];
  const page = `
    SELECT key, paths, coalesce(uses, 0) AS uses
    FROM (SELECT key, post, at FROM ${table("found")} ${where} ORDER BY at DESC, post DESC LIMIT ${limit} OFFSET ${offset}) AS page
    LEFT JOIN LATERAL (SELECT array_agg(path ORDER BY path) AS paths, sum(uses) AS uses
      FROM ${table("used")} AS used WHERE used.post = page.post) AS by_post ON true
    ORDER BY at DESC, page.post DESC`;
  const counting = `SELECT count(*) FROM (SELECT 1 FROM ${table("found")} ${where} LIMIT ${MOST_COUNTED}) AS counted`;
  const [rows, counted] = await Promise.all([
    query<{ key: string; paths: readonly string[] | null; uses: string }>(page, values),
    query<{ count: string }>(counting, values),
  ]);
  const posts = rows.map(({ key, paths, uses }) => ({
    key,
    articles: (paths ?? []).slice(0, MOST_ARTICLES),
    uses: Number(uses),
  }));
  return { posts, count: Number(counted[0]!.count) };
}

/** From each platform to the next by the index, and not by reading all. */
async function platformsIn(query: Query, found: string): Promise<readonly string[]> {
  const after = `SELECT post FROM ${found} WHERE post > 'posts/' || split_part(each.post, '/', 2) || '0' ORDER BY post LIMIT 1`;
  const rows = await query<{ platform: string }>(`
    WITH RECURSIVE each AS (
      (SELECT post FROM ${found} ORDER BY post LIMIT 1)
      UNION ALL SELECT (${after}) FROM each WHERE each.post IS NOT NULL
    )
    SELECT split_part(post, '/', 2) AS platform FROM each WHERE post IS NOT NULL`);
  return rows.map(({ platform }) => platform).sort();
}

async function begin(query: Query, schema: string, form: string): Promise<void> {
  await query("SELECT pg_advisory_xact_lock(hashtext($1))", [`postproof search ${schema}`]);
  const [there] = await query<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [
    `"${schema}".searched`,
  ]);
  if (there?.there !== true) await query(tables(schema));
  const [state] = await query<{ form: string }>("SELECT form FROM searched");
  if (state?.form === form) return; // somebody else began meanwhile
  await query("TRUNCATE found, used, changed, searched");
  await query("INSERT INTO searched (form, up_to) VALUES ($1, $2)", [form, PREFIX.uses]);
}

/** What comes next, while all is read for the first time. Articles come first: a post is then read once. */
async function nextOf(upTo: string, query: Query, kept: string): Promise<Changed> {
  const isArticles = upTo.startsWith(PREFIX.uses);
  const prefix = isArticles ? PREFIX.uses : PREFIX.posts;
  const sql = `SELECT key FROM ${kept} WHERE key > $1 AND key < $2 ORDER BY key LIMIT ${AT_ONCE}`;
  const keys = (await query<{ key: string }>(sql, [upTo, prefix + AFTER_ALL])).map(({ key }) => key);
  const last = keys.at(-1);
  const next = isArticles ? PREFIX.posts : null;
  // What follows of the last post is read with it.
  const read = last === undefined ? next : isArticles ? last : postOf(last) + AFTER_ALL;
  return { ...placesOf(keys), isAll: false, numbers: [], upTo: read };
}

/** Keeps what articles use, and says which posts are concerned. */
async function putArticles(
  query: Query,
  records: readonly string[],
  articles: readonly SearchedArticle[],
): Promise<string[]> {
  const before = await query<{ post: string }>("DELETE FROM used WHERE record = ANY($1) RETURNING post", [
    records,
  ]);
  const rows = articles.flatMap(({ record, path, uses }) =>
    uses.map(([post, count]) => ({ record, post, path: storable(path), uses: count })),
  );
  await query(
    "INSERT INTO used (record, post, path, uses) SELECT record, post, path, uses FROM jsonb_to_recordset($1::jsonb) AS given (record text, post text, path text, uses integer)",
    [JSON.stringify(rows)],
  );
  return [...new Set([...before, ...rows].map(({ post }) => post))];
}

async function putRows(query: Query, rows: readonly SearchRow[]): Promise<void> {
  const used = await query<{ post: string; paths: readonly string[] }>(
    "SELECT post, array_agg(path) AS paths FROM used WHERE post = ANY($1) GROUP BY post",
    [rows.map(({ post }) => post)],
  );
  const paths = new Map(used.map((each) => [each.post, each.paths]));
  const given = rows.map((row) => ({
    ...{ post: row.post, key: storable(row.key), at: Date.parse(row.at) || 0 },
    terms: [...rowTerms(row), ...usedInTerms(paths.get(row.post) ?? [])],
  }));
  await query(
    `INSERT INTO found (post, at, key, terms)
     SELECT post, at, key, array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(terms)))
     FROM jsonb_to_recordset($1::jsonb) AS given (post text, at bigint, key text, terms jsonb)
     ON CONFLICT (post) DO UPDATE SET at = EXCLUDED.at, key = EXCLUDED.key, terms = EXCLUDED.terms`,
    [JSON.stringify(given)],
  );
}

/** A text as the database can hold it: without zero characters and halves of characters. */
const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed();

/** A query in the language of the database; empty if nothing is wanted in particular. */
function matchOf(query: SearchQuery): string {
  const quoted = (term: string): string => `'${term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
  return queryTerms(query)
    .map(
      ({ anyOf, isWhole }) => anyOf.map((term) => quoted(term) + (isWhole ? "" : ":*")).join(" | ") || "'-'",
    )
    .map((either) => `(${either})`)
    .join(" & ");
}
