// postproof capture: keep the posts behind addresses and articles.
import type { CaptureResult } from "../index.ts";
import { RETRYABLE, findEmbeds, formatKey } from "../index.ts";
import { readArticle } from "./articles.ts";
import { findArticles, isAddress, namedInputs } from "./inputs.ts";
import type { InputOptions } from "./inputs.ts";
import { EXIT, openSession, shownFolder } from "./session.ts";
import type { NetworkFlags, Session } from "./session.ts";
import { ENDING_WORDS, STATUS_WORDS, counted } from "./words.ts";

/** Flags of `postproof capture`. */
export interface CaptureFlags extends NetworkFlags, InputOptions {
  readonly again?: boolean;
  readonly embedsOnly?: boolean;
  readonly concurrency?: number;
}

/** Captures every post that the arguments name or the articles refer to. */
export async function capture(args: readonly string[], flags: CaptureFlags): Promise<number> {
  const session = await openSession(flags);
  const { terminal, archive } = session;
  const urls = await addressesOf(args, flags, session);
  const tally = new Map<string, number>();
  let incomplete = false;
  let done = 0;
  terminal.progress(`0/${urls.length}`);
  try {
    for await (const result of archive.captureAll(urls, {
      again: flags.again ?? false,
      ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
    })) {
      done += 1;
      const words = wordsOf(result);
      tally.set(words, (tally.get(words) ?? 0) + 1);
      if (result.ending && RETRYABLE.has(result.ending.kind)) incomplete = true;
      terminal.result(rowOf(result), lineOf(result, words));
      terminal.progress(`${done}/${urls.length}`);
    }
  } finally {
    await archive.close();
  }
  terminal.note(`\n${counted(done, "post")}, archive ${shownFolder(session)}`);
  for (const [words, count] of [...tally].sort((a, b) => b[1] - a[1])) terminal.note(`  ${count}  ${words}`);
  if (incomplete) terminal.note("Some could not be asked now. Run the same command again to go on.");
  return incomplete ? EXIT.incomplete : EXIT.done;
}

async function addressesOf(
  args: readonly string[],
  flags: CaptureFlags,
  session: Session,
): Promise<string[]> {
  const inputs = await namedInputs(args, flags);
  const articles = await findArticles(
    inputs.filter((input) => !isAddress(input)),
    flags,
    session.cwd,
  );
  const found = inputs.filter(isAddress);
  for (const [index, article] of articles.entries()) {
    session.terminal.progress(`reading ${index + 1}/${articles.length} ${article.path}`);
    const { text } = await readArticle(article.file);
    for (const { reference, certain, replaceable } of session.archive.find(text, article.format)) {
      // A guess at a platform is asked only when a person names it, or when it stands in embed markup.
      if (certain && (replaceable || flags.embedsOnly !== true)) found.push(reference.url);
    }
    // An article that was rewritten still leans on its posts.
    for (const { key } of findEmbeds(text, article.format)) {
      const url = (await session.archive.show(key))?.current?.post.url;
      if (url !== undefined) found.push(url);
    }
  }
  return found;
}

function wordsOf({ status, ending }: CaptureResult): string {
  return status === "ended" ? ENDING_WORDS[ending!.kind] : STATUS_WORDS[status];
}

function lineOf(result: CaptureResult, words: string): string {
  const { snapshot, ending, missing } = result;
  const name = snapshot ? formatKey(snapshot.key) : result.url;
  const kept = ending && snapshot ? `; the snapshot of ${snapshot.capturedAt.slice(0, 10)} is kept` : "";
  const pictures =
    missing.length > 0 ? `; ${counted(missing.length, "picture")} missing: ${missing[0]!.reason}` : "";
  const reason = ending ? `. ${ending.reason}` : "";
  return `${name}  ${words}${kept}${pictures}${reason}`;
}

function rowOf({
  url,
  status,
  reference,
  snapshot,
  ending,
  missing,
}: CaptureResult): Record<string, unknown> {
  return {
    url,
    status,
    platform: reference?.platform,
    key: snapshot && formatKey(snapshot.key),
    version: snapshot?.version,
    capturedAt: snapshot?.capturedAt,
    outcome: ending?.kind ?? "post",
    reason: ending?.reason,
    retryAfter: ending?.retryAfter,
    missing,
  };
}
