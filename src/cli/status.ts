// postproof status: how the posts stand that articles lean on.
import type { STATUS } from "./flags.ts";
import type { FlagsOf } from "./flags.ts";
import type { Article, PostStatus } from "../index.ts";
import { formatKey } from "../index.ts";
import { openFailures } from "./failures.ts";
import { namedInputs } from "./inputs.ts";
import { EXIT } from "./failures.ts";
import { openSession } from "./session.ts";
import type { Session } from "./session.ts";
import { eachText } from "./pieces.ts";
import { counted, decidedWords } from "./words.ts";

/** Flags of `postproof status`. */
export type StatusFlags = FlagsOf<typeof STATUS>;

type State = PostStatus["state"];

/** In the order in which they are told, with what each is called. */
const STATES: Readonly<Record<State, string>> = {
  archived: "archived",
  recovered: "recovered",
  publisher_copy: "copied from an article",
  transcribed: "transcribed",
  gone: "gone",
  withdrawn: "withdrawn",
  missing: "missing",
};
const NAMES = Object.keys(STATES) as State[];

/** No more posts that are gone, missing, withdrawn or redacted than this are named, unless all are asked for. */
const MOST_NAMED = 20;

/**
 * Counts the posts that articles refer to by how they stand. Asks nobody. Exit code 1: some are missing; 3: none
 * is, but some articles could not be read.
 */
export async function status(args: readonly string[], flags: StatusFlags): Promise<number> {
  const session = await openSession(flags);
  const { terminal, archive, cwd } = session;
  const seen = new Set<string>();
  const counts = new Map<string, Map<State, number>>();
  const total = { articles: 0, unnamed: 0 };
  const named: string[] = [];
  const failures = openFailures(terminal, "not read");
  await eachText(
    await namedInputs(args, flags),
    flags,
    { cwd, terminal, failures },
    async ({ path, article }) => {
      total.articles += 1;
      if (total.articles % 50 === 1) terminal.progress(`${total.articles} ${path}`);
      for (const { name, url, platform, line } of await referredTo(article, session)) {
        if (seen.has(name)) continue;
        seen.add(name);
        const { state, key, outcome, reason, decided } = await archive.status(url);
        const known = key && formatKey(key);
        if (known !== undefined && known !== name && seen.has(known)) continue;
        if (known !== undefined) seen.add(known);
        const byState = counts.get(platform) ?? new Map<State, number>();
        counts.set(platform, byState.set(state, (byState.get(state) ?? 0) + 1));
        const said = decided ? decidedWords(decided) : [];
        if (state !== "gone" && state !== "missing" && said.length === 0) continue;
        const why = outcome === undefined ? "never asked for" : (reason ?? outcome);
        const told = `${path}:${line}  ${state}  ${url}  ${said.length > 0 ? said.join("; ") : why}`;
        if (terminal.json)
          terminal.result(
            {
              kind: "post",
              state,
              url,
              platform,
              article: path,
              line,
              outcome,
              reason,
              ...(decided && { decided: said }),
            },
            undefined,
          );
        else if (named.length < MOST_NAMED || flags.all === true) named.push(told);
        else total.unnamed += 1;
      }
    },
  );
  for (const line of named) terminal.result(undefined, line);
  if (total.unnamed > 0) terminal.note(`and ${total.unnamed} more (--all names them)`);
  const code = summarize(counts, total.articles, session);
  return code === EXIT.done && failures.isIncomplete ? EXIT.incomplete : code;
}

/** A post that an article refers to, by a name under which it is counted once. */
interface Referred {
  readonly name: string;
  readonly url: string;
  readonly platform: string;
  readonly line: number;
}

async function referredTo(article: Article, { archive }: Session): Promise<Referred[]> {
  const found = (await archive.find(article, article.format))
    .filter(({ certain }) => certain)
    .map(({ reference: { platform, id, url }, line }): Referred => ({
      name: `${platform}:${id}`,
      url,
      platform,
      line,
    }));
  const embeds = article.embeds.map(({ key, range }): Referred => ({
    name: key,
    url: key,
    platform: key.slice(0, key.indexOf(":")),
    line: article.placeOf(range[0]).line,
  }));
  return [...found, ...embeds];
}

function summarize(
  counts: ReadonlyMap<string, ReadonlyMap<State, number>>,
  articles: number,
  { terminal }: Session,
): number {
  const of = (byState: ReadonlyMap<State, number>): Record<State, number> =>
    Object.fromEntries(NAMES.map((state) => [state, byState.get(state) ?? 0])) as Record<State, number>;
  const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);
  const rows = [...counts]
    .map(([platform, byState]) => ({ platform, referenced: sum(byState.values()), ...of(byState) }))
    .sort((a, b) => b.referenced - a.referenced);
  const words = (row: Record<State, number>): string =>
    NAMES.filter((state) => row[state] > 0)
      .map((state) => `${row[state]} ${STATES[state]}`)
      .join(", ");
  const width = Math.max(0, ...rows.map(({ platform }) => platform.length));
  for (const row of rows)
    terminal.result(
      { kind: "platform", ...row },
      `${row.platform.padEnd(width)}  ${row.referenced}: ${words(row)}`,
    );
  const all = of(new Map(NAMES.map((state) => [state, sum(rows.map((row) => row[state]))])));
  const referenced = sum(rows.map((row) => row.referenced));
  terminal.result(
    { kind: "total", articles, referenced, ...all },
    `${counted(referenced, "post")} in ${counted(articles, "article")}${referenced > 0 ? `: ${words(all)}` : ""}`,
  );
  if (all.missing > 0) terminal.note("Missing posts can be asked for: postproof capture");
  if (all.gone > 0)
    terminal.note("Of posts that are gone a web archive may hold a copy: postproof capture --recover");
  return all.missing > 0 ? EXIT.findings : EXIT.done;
}
