// The terms of the search in SQLite, each listed once: by them it is known which terms begin as a word that is looked for.
import type { Database, Statement, Value } from "../sqlite-library.ts";
import { queryTerms } from "./search.ts";
import type { QueryTerm, SearchQuery } from "./search.ts";

/** What is prepared once for each database. */
const prepared = new WeakMap<Database, Map<string, Statement>>();

function statement(database: Database, sql: string): Statement {
  const known = prepared.get(database) ?? new Map<string, Statement>();
  prepared.set(database, known);
  const made = known.get(sql) ?? database.prepare(sql);
  known.set(sql, made);
  return made;
}

/** Makes a change. */
export const run = (database: Database, sql: string, ...values: Value[]): void =>
  void statement(database, sql).run(...values);
/** Gives rows. */
export const all = <Row>(database: Database, sql: string, ...values: Value[]): Row[] =>
  statement(database, sql).all(...values) as Row[];

/** Lists terms by which posts are found. */
export function learnTerms(database: Database, terms: Iterable<string>): void {
  for (const term of terms) run(database, "INSERT OR IGNORE INTO found_words (term) VALUES (?)", term);
}

/** Drops those of some terms by which no post is found any more. */
export function forgetTerms(database: Database, terms: Iterable<string>): void {
  for (const term of terms) {
    const sql = "SELECT 1 FROM found_terms WHERE found_terms MATCH ? LIMIT 1";
    if (all(database, sql, quoted(term)).length === 0)
      run(database, "DELETE FROM found_words WHERE term = ?", term);
  }
}

/**
 * Where more terms than this begin as what is looked for, the full-text index looks for the beginning. It then makes a list of all posts
 * that have one, where whole terms give the newest at once, however many there are.
 */
const MOST_WHOLE = 64;
const LAST = "\u{10ffff}";
const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

/** A query in the language of FTS5; empty if nothing is wanted in particular. */
export function matchOf(database: Database, query: SearchQuery): string {
  return queryTerms(query)
    .map(({ anyOf, isWhole }) =>
      anyOf.flatMap((term) => (isWhole ? quoted(term) : begunBy(database, term))).join(" OR "),
    )
    .map((either) => `(${either || '"-"'})`)
    .join(" AND ");
}

function begunBy(database: Database, beginning: QueryTerm["anyOf"][number]): string[] {
  const sql = `SELECT term FROM found_words WHERE term >= ? AND term < ? LIMIT ${MOST_WHOLE + 1}`;
  const terms = all<{ term: string }>(database, sql, beginning, beginning + LAST);
  return terms.length > MOST_WHOLE ? [`${quoted(beginning)} *`] : terms.map(({ term }) => quoted(term));
}
