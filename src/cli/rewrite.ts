// postproof rewrite: static embeds instead of embed codes, and the way back.
import type { REWRITE } from "./flags.ts";
import type { FlagsOf } from "./flags.ts";
import type { Edit } from "../index.ts";
import { PostproofError } from "../index.ts";
import { resolve } from "node:path";
import { changeOf, countOf } from "./change.ts";
import type { Change, ChangeFlags } from "./change.ts";
import { openDone } from "./done.ts";
import { openFailures } from "./failures.ts";
import type { Article } from "./inputs.ts";
import { eachArticle, namedInputs } from "./inputs.ts";
import { openLocks } from "./lock.ts";
import { isEnough, planAlone, settleAll } from "./rewrite-batch.ts";
import type { Planned, RewriteTools } from "./rewrite-batch.ts";
import { openPublisher } from "./publish.ts";
import { rewriteItems } from "./rewrite-items.ts";
import type { ItemTools } from "./rewrite-items.ts";
import { EXIT } from "./failures.ts";
import { noteExport, openSession } from "./session.ts";
import type { Session } from "./session.ts";
import { counted } from "./words.ts";

/** Flags of `postproof rewrite`, and what a takedown asks of it. */
export type RewriteFlags = FlagsOf<typeof REWRITE> & Pick<ChangeFlags, "withdraws">;

/**
 * Rewrites, updates or restores articles, one at a time. What is done already is left as it is, so that a run that was
 * stopped can be run again. Exit code 1: `--missing fail` and something is missing; 3:
 * nothing is, but some articles could not be rewritten.
 */
export async function rewrite(args: readonly string[], flags: RewriteFlags): Promise<number> {
  if (flags.update === true && flags.restore === true) {
    throw new PostproofError(
      "invalid_input",
      "Either --update or --restore: an article cannot go both ways.",
    );
  }
  return await rewriteIn(args, flags, await openSession(flags));
}

/** The same in a session that is open. */
export async function rewriteIn(
  args: readonly string[],
  flags: RewriteFlags,
  session: Session,
): Promise<number> {
  const { config, folder } = session.found;
  const elsewhere =
    flags.lock === undefined ? config.lock && resolve(folder, config.lock) : resolve(session.cwd, flags.lock);
  const locks = openLocks((text) => session.terminal.note(text), elsewhere);
  const failures = openFailures(session.terminal, "left as it is");
  const tools: RewriteTools = {
    flags,
    session,
    failures,
    locks,
    publisher: openPublisher(flags, session, locks),
    done: await openDone(flags, session),
  };
  const tally = { articles: 0, changed: 0, embeds: 0, links: 0, missing: 0, failed: 0 };
  const begun = performance.now();
  const progress = (articles: number, path: string): void => {
    const seconds = (performance.now() - begun) / 1000;
    session.terminal.progress(
      `${articles} articles, ${Math.round(articles / Math.max(0.1, seconds))} a second  ${path}`,
    );
  };
  // What an article of nothing is refused for, every article would be.
  await changeOf(NO_ARTICLE, flags, session);
  const publishes = flags.assets !== undefined && flags.dryRun !== true && flags.restore !== true;
  if (publishes && (await session.place.isThere()))
    await noteExport({ what: "assets", place: resolve(session.cwd, flags.assets) }, session);
  const inputs = await namedInputs(args, flags);
  const waiting: Planned[] = [];
  const settle = async (): Promise<void> => {
    await settleAll(waiting.splice(0), tools, ({ article, source, change, fails }) => {
      reporting(article, tools)(article.path, source.text, change, fails);
      tally.changed += change.edits.length > 0 && !fails ? 1 : 0;
      tally.embeds += fails ? 0 : countOf("embed", change);
      tally.links += fails ? 0 : countOf("link", change);
      tally.missing += change.missing.length;
      tally.failed += fails ? 1 : 0;
    });
  };
  await eachArticle(
    inputs,
    flags,
    { ...session, failures },
    async (article) => {
      if (article.container !== undefined) {
        await settle();
        const before = tally.articles;
        const step = (items: number): void => {
          if (items % 50 === 0) progress(before + items, article.path);
        };
        const counts = await rewriteItems(article, { ...tools, step, report: reporting(article, tools) });
        for (const name of Object.keys(tally) as (keyof typeof tally)[]) tally[name] += counts[name];
        return;
      }
      tally.articles += 1;
      if (tally.articles % 10 === 1) progress(tally.articles, article.path);
      waiting.push(await planAlone(article, tools));
      if (isEnough(waiting)) await settle();
    },
    settle,
  ).finally(() => tools.done.close());
  const withdrawn = await tools.publisher.withdraw();
  if (withdrawn > 0) session.terminal.note(`${counted(withdrawn, "published file")} taken back`);
  const verb = flags.dryRun === true ? "would change" : "changed";
  session.terminal.note(
    `${counted(tally.articles, "article")}, ${tally.changed} ${verb}` +
      (flags.restore === true ? "" : `, ${counted(tally.embeds, "embed")}`) +
      (tally.links > 0 ? `, ${counted(tally.links, "link")}` : "") +
      (tally.missing > 0
        ? `, ${counted(tally.missing, "post")} not archived (postproof capture keeps them)`
        : ""),
  );
  if (tally.failed > 0) return EXIT.findings;
  return failures.isIncomplete ? EXIT.incomplete : EXIT.done;
}

const NO_ARTICLE = {
  ...({ path: "-", text: "", format: "html", encoding: "utf-8" } as const),
  ...({ entry: undefined, base: "", stylesheet: false } as const),
};

/** Tells what became of an article. As a filter, standard output is the articles themselves. */
function reporting({ file }: Article, tools: RewriteTools): ItemTools["report"] {
  return (path, text, change, fails) => {
    if (file !== "-") report(path, text, change, fails, tools);
  };
}

function report(
  path: string,
  text: string,
  change: Change,
  fails: boolean,
  { flags, session: { terminal } }: RewriteTools,
): void {
  const { edits, missing, loadersLeft, pastedLeft } = change;
  const done = fails
    ? "left as it is"
    : edits.length === 0
      ? "nothing to change"
      : counted(edits.length, "edit");
  const left = [
    ...missing.map(({ reference, line }) => `line ${line}: not archived: ${reference.url}`),
    ...pastedLeft.map(({ line, why }) => `line ${line}: pasted post left as text: ${why}`),
    ...(loadersLeft.length > 0 ? [`still loads the script of ${loadersLeft.join(", ")}`] : []),
  ];
  const interesting = edits.length > 0 || left.length > 0;
  terminal.result(
    {
      file: path,
      changed: edits.length > 0 && !fails,
      edits: edits.map(({ range, kind, post, before, after }) => ({ range, kind, post, before, after })),
      missing: missing.map(({ reference, range, line }) => ({ url: reference.url, range, line })),
      loadersLeft,
      ...(flags.pasted === true && { pastedLeft }),
    },
    interesting
      ? [
          `${path}: ${done}`,
          ...left.map((words) => `  ${words}`),
          ...(flags.dryRun === true ? sampleOf(edits, text) : []),
        ]
      : undefined,
  );
}

const SAMPLES = 3;

/** The first edits as a diff, long lines cut. */
function sampleOf(edits: readonly Edit[], text: string): string[] {
  const cut = (part: string): string => {
    const line = part.replace(/\s+/g, " ").trim();
    return line.length > 150 ? `${line.slice(0, 149)}…` : line;
  };
  return edits
    .slice(0, SAMPLES)
    .flatMap(({ range, before, after }) => {
      const line = text.slice(0, range[0]).split("\n").length;
      const parts = [before && `- ${cut(before)}`, after && `+ ${cut(after)}`].filter((part) => part !== "");
      return [`@@ line ${line}`, ...parts];
    })
    .concat(edits.length > SAMPLES ? [`… and ${edits.length - SAMPLES} more`] : []);
}
