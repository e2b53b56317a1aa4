// The tables of a queue that are its own: turns at hosts, which all workers share, and who works. Jobs have tables of pg-boss.
import type { Turns } from "../index.ts";
import type { Database } from "../store/postgres-pool.ts";

/**
 * What makes the tables, by number. `take_turn` is one statement to whoever calls it: it locks the row of the host, so that of many
 * who ask at once each gets a turn of his own. Times are those of the database, in ms, and the same for all.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE hosts (
     host text PRIMARY KEY,
     turns jsonb NOT NULL DEFAULT '{}',
     rests_until float8 NOT NULL DEFAULT 0
   );
   CREATE TABLE workers (
     id uuid PRIMARY KEY,
     host text NOT NULL,
     process integer NOT NULL,
     since timestamptz NOT NULL DEFAULT now(),
     seen timestamptz NOT NULL DEFAULT now(),
     holds jsonb NOT NULL DEFAULT '[]'
   );
   CREATE FUNCTION take_turn(at_host text, names text[], every float8[], at_once float8[], longest float8)
   RETURNS float8 LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
   DECLARE
     time_now float8;
     turn float8;
     known jsonb;
     rests float8;
   BEGIN
     INSERT INTO hosts (host) VALUES (at_host) ON CONFLICT DO NOTHING;
     SELECT turns, rests_until INTO known, rests FROM hosts WHERE host = at_host FOR UPDATE;
     time_now := extract(epoch FROM clock_timestamp()) * 1000;
     turn := greatest(time_now, rests);
     FOR i IN 1 .. cardinality(names) LOOP
       turn := greatest(turn, coalesce((known ->> names[i])::float8, 0) - (at_once[i] - 1) * every[i]);
     END LOOP;
     IF turn - time_now > longest THEN
       RETURN time_now - turn;
     END IF;
     FOR i IN 1 .. cardinality(names) LOOP
       known := known || jsonb_build_object(
         names[i], greatest(coalesce((known ->> names[i])::float8, 0), turn) + every[i]);
     END LOOP;
     UPDATE hosts SET turns = known WHERE host = at_host;
     RETURN turn - time_now;
   END $$;
   CREATE FUNCTION rest_host(at_host text, milliseconds float8)
   RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
     INSERT INTO hosts (host, rests_until) VALUES (at_host, extract(epoch FROM clock_timestamp()) * 1000 + milliseconds)
     ON CONFLICT (host) DO UPDATE SET rests_until = greatest(hosts.rests_until, EXCLUDED.rests_until)
   $$;`,
];

/** The turns that are kept in these tables. */
export function turnsIn(database: Database, schema: string): Turns {
  return {
    async take(host, limits, longest) {
      const sql = `SELECT "${schema}".take_turn($1, $2, $3, $4, $5) AS wait`;
      const [names, every, atOnce] = [
        limits.map(({ name }) => name),
        limits.map((limit) => limit.every),
        limits.map((limit) => limit.atOnce),
      ];
      const { rows } = await database.query<{ wait: number }>(sql, [host, names, every, atOnce, longest]);
      const { wait } = rows[0]!;
      return { wait: Math.abs(wait), taken: wait >= 0 };
    },
    async rest(host, milliseconds) {
      await database.query(`SELECT "${schema}".rest_host($1, $2)`, [host, milliseconds]);
    },
  };
}
