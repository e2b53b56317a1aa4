// postproof capture: keep the posts behind addresses and articles.
import type { CAPTURE } from "./flags.ts";
import type { FlagsOf } from "./flags.ts";
import type { CaptureResult } from "../index.ts";
import { PostproofError, RETRYABLE, formatKey } from "../index.ts";
import { openFailures } from "./failures.ts";
import type { Failures } from "./failures.ts";
import { gatherPosts } from "./gather.ts";
import type { Gathering } from "./gather.ts";
import { isAddress, namedInputs } from "./inputs.ts";
import { planLines } from "./gather.ts";
import { openProgress } from "./progress.ts";
import { EXIT } from "./failures.ts";
import { putIntoQueue, refuseBeside } from "./queued.ts";
import type { Task } from "../queue/index.ts";
import { openSession, sealAndClose, shownPlace } from "./session.ts";
import type { Session } from "./session.ts";
import { eachText } from "./pieces.ts";
import { ENDING_WORDS, STATUS_WORDS, counted, screenshotWords } from "./words.ts";

/** Flags of `postproof capture`. */
export type CaptureFlags = FlagsOf<typeof CAPTURE>;

/** What came of a run so far. */
interface Tally {
  /** Results by what they are called. */
  readonly words: Map<string, number>;
  /** Posts that are gone and of which nothing is kept, by the address that articles refer to. */
  readonly gone: Set<string>;
  done: number;
  /** Files of posts that could not be had now, and may be had later. */
  missing: number;
  incomplete: boolean;
  /** Why signatures of authors were not checked, where that was so. */
  unchecked?: string;
}

/**
 * Captures every post that the arguments name or the articles refer to. The archive is the journal: what is in it is not
 * asked for again, so that an interrupted run goes on where it stopped.
 */
export async function capture(args: readonly string[], flags: CaptureFlags): Promise<number> {
  const session = await openSession(flags);
  const { terminal } = session;
  const near = nearOf(flags);
  if (flags.queue === true) refuseBeside(flags, HOW);
  const failures = openFailures(terminal, "not read");
  const gathering = await gatherPosts(args, flags, session, failures);
  const codeOf = (code: number): number => (failures.isIncomplete ? EXIT.incomplete : code);
  if (failures.isStopped) return EXIT.incomplete;
  if (flags.queue === true) return codeOf(await putIntoQueue(tasksOf(gathering, near, flags), session));
  if (flags.plan === true) return codeOf(await showPlan(gathering, flags, session));
  const tally: Tally = { words: new Map(), gone: new Set(), done: 0, missing: 0, incomplete: false };
  const run = { args, flags, session, failures, tally };
  try {
    await failures.listening(() => captureAll(gathering, near, run));
  } finally {
    await sealAndClose(session);
  }
  return codeOf(summarize(gathering, run));
}

/** How posts are captured says whoever captures them. */
const HOW = ["offline", "replay", "media", "videos", "originals", "concurrency", "plan"] as const;

/** The posts as they are put into a queue. */
function* tasksOf(
  { posts }: Gathering,
  given: string | undefined,
  { again, thread, answered, screenshot, recover }: CaptureFlags,
): Generator<Task> {
  for (const [url, { published }] of posts) {
    const near = recover === true ? (given ?? published) : undefined;
    yield {
      url,
      ...(again === true && { again }),
      ...(thread === true && { thread }),
      ...(answered === true && { answered }),
      ...(screenshot === true && { screenshot }),
      ...(recover === true && { recover }),
      ...(near !== undefined && { near }),
    };
  }
}

/** What a run works with. */
interface Capturing {
  readonly args: readonly string[];
  readonly flags: CaptureFlags;
  readonly session: Session;
  readonly failures: Failures;
  readonly tally: Tally;
}

async function captureAll({ posts }: Gathering, near: string | undefined, run: Capturing): Promise<void> {
  const { flags, session, failures, tally } = run;
  const progress = openProgress(session.terminal, posts.size);
  const results = session.archive.captureAll(untilStopped(posts.keys(), failures), {
    again: flags.again ?? false,
    patient: true,
    ...(flags.thread === true && { thread: true }),
    ...(flags.answered === true && { answered: true }),
    ...(flags.screenshot === true && { screenshot: true }),
    ...(flags.recover === true && { recover: {}, near: (url) => near ?? posts.get(url)?.published }),
    ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
  });
  for await (const result of results) {
    count(result, tally, session);
    progress.step(result.status !== "archived" && result.retryAt === undefined);
  }
  if (tally.gone.size > 0 && flags.salvage !== false && !failures.isStopped) await salvage(run);
}

/** The date that `--near` gives. @throws PostproofError `invalid_input` if it is none */
function nearOf({ near, recover }: CaptureFlags): string | undefined {
  if (near === undefined) return undefined;
  if (recover !== true)
    throw new PostproofError(
      "invalid_input",
      "--near says which copy of a web archive is wanted: it needs --recover.",
    );
  if (/^\d{4}-\d\d-\d\d/.test(near) && !Number.isNaN(Date.parse(near))) return near;
  throw new PostproofError("invalid_input", `--near ${near} is no date such as 2024-03-11.`);
}

function* untilStopped(urls: Iterable<string>, failures: Failures): Generator<string> {
  for (const url of urls) {
    if (failures.isStopped) return;
    yield url;
  }
}

function count(result: CaptureResult, tally: Tally, { terminal }: Session): void {
  const { url, ending, lookup, snapshot, missing, thread = [], answered } = result;
  tally.done += 1;
  tally.missing += missing.filter(({ kind }) => kind === "network" || kind === "not_recorded").length;
  const words = wordsOf(result);
  tally.words.set(words, (tally.words.get(words) ?? 0) + 1);
  if ([ending, lookup, answered?.ending].some((each) => each && RETRYABLE.has(each.kind)))
    tally.incomplete = true;
  if (ending && !snapshot && !RETRYABLE.has(ending.kind) && ending.kind !== "unsupported")
    tally.gone.add(url);
  const proof = result.status === "archived" ? undefined : snapshot?.authorProof;
  if (proof?.verified === false && proof.why === "unchecked") tally.unchecked = proof.reason;
  terminal.result(rowOf(result), lineOf(result, words));
  for (const other of thread) {
    if (other.snapshot && snapshot && formatKey(other.snapshot.key) === formatKey(snapshot.key)) continue;
    terminal.result(rowOf(other), `  in its thread: ${lineOf(other, wordsOf(other))}`);
  }
  if (answered) terminal.result(rowOf(answered), `  which answers: ${lineOf(answered, wordsOf(answered))}`);
}

/**
 * Reads the articles once more for the words of posts that are gone: publishers' embed codes carry a copy. It is kept as
 * what it is, and a capture that finds the post some day takes its place.
 */
async function salvage({ args, flags, session, failures, tally }: Capturing): Promise<void> {
  const { archive, terminal } = session;
  const inputs = (await namedInputs(args, flags.filesFrom === "-" ? {} : flags)).filter(
    (input) => !isAddress(input),
  );
  // What came by way of standard input cannot be read twice.
  const again = inputs.filter((input) => input !== "-");
  await eachText(again, flags, { ...session, failures }, async ({ path, article }) => {
    const { format } = article;
    for (const result of await archive.salvage(article, { format, article: path, only: tally.gone })) {
      const words = `gone, kept as the copy in an article`;
      tally.words.set(words, (tally.words.get(words) ?? 0) + 1);
      terminal.result(rowOf(result), `${lineOf(result, words)}: ${path}`);
    }
  });
}

function summarize({ posts, articles, guesses }: Gathering, run: Capturing): number {
  const { session, failures, tally } = run;
  const { terminal } = session;
  const { words, done, missing, incomplete } = tally;
  const total = posts.size;
  const isCut = failures.isStopped && done < total;
  terminal.note(["", `${counted(done, "post")}, archive ${shownPlace(session)}`]);
  for (const [word, times] of [...words].sort((a, b) => b[1] - a[1])) terminal.note(`  ${times}  ${word}`);
  if (total === 0 && articles > 0 && guesses.size === 0)
    terminal.note(
      `${articles === 1 ? "The article refers" : "The articles refer"} to no post (postproof scan lists what there is).`,
    );
  if (guesses.size > 0) terminal.note(guessLine(guesses));
  if (tally.unchecked !== undefined) terminal.note(tally.unchecked);
  if (isCut)
    terminal.warn(
      `Interrupted: ${done} of ${total} posts are done. Run the same command again to go on; none of them is asked for twice.`,
    );
  else if (incomplete) terminal.note("Some could not be asked now. Run the same command again to go on.");
  if (missing > 0)
    terminal.warn(
      `${counted(missing, "file")} of posts could not be had now: --again asks for the posts and their files again.`,
    );
  return incomplete || missing > 0 || isCut ? EXIT.incomplete : EXIT.done;
}

/** So many hosts are named. */
const MOST_GUESSED = 5;

/** What is said of links that look like posts, and that nobody asked for. */
function guessLine(guesses: ReadonlySet<string>): string {
  const hosts = [...new Set([...guesses].map((url) => new URL(url).host))];
  const named = hosts.slice(0, MOST_GUESSED).join(", ") + (hosts.length > MOST_GUESSED ? ", ..." : "");
  const look = guesses.size === 1 ? "looks like a post" : "look like posts";
  return `${counted(guesses.size, "link")} to servers that are not known ${look} (${named}): --guess asks for them too.`;
}

async function showPlan(
  { posts, articles }: Gathering,
  flags: CaptureFlags,
  session: Session,
): Promise<number> {
  const { archive, terminal } = session;
  const plan = await archive.plan(posts.keys(), { again: flags.again ?? false, patient: true });
  terminal.result({ ...plan, articles }, planLines(plan, articles));
  return EXIT.done;
}

/** A result of a worker, as the row and the line of a capture. */
export function tellResult(
  result: CaptureResult,
  more: object,
  { terminal }: Pick<Session, "terminal">,
): void {
  terminal.result({ ...rowOf(result), ...more }, lineOf(result, wordsOf(result)));
}

function wordsOf({ status, ending, retryAt }: CaptureResult): string {
  if (status !== "ended") return STATUS_WORDS[status];
  return retryAt === undefined ? ENDING_WORDS[ending.kind] : `${ENDING_WORDS[ending.kind]}, asked lately`;
}

function lineOf(result: CaptureResult, words: string): string {
  const { snapshot, ending, missing, retryAt, lookup, screenshot } = result;
  const name = snapshot ? formatKey(snapshot.key) : result.url;
  const kept = ending && snapshot ? `; the snapshot of ${snapshot.capturedAt.slice(0, 10)} is kept` : "";
  const pictures =
    missing.length > 0 ? `; ${counted(missing.length, "file")} missing: ${missing[0]!.reason}` : "";
  const later =
    retryAt === undefined ? "" : ` and not again before ${retryAt.slice(0, 10)} (--again asks now)`;
  const proof = ending ? undefined : snapshot.authorProof;
  // What could not be had or checked says nothing against the post.
  const isRefused = proof?.verified === false && proof.why !== "unchecked" && proof.why !== "unavailable";
  const doubt = isRefused ? `; not signed: ${proof.reason}` : "";
  const shown = screenshot ? `; ${screenshotWords(screenshot)}` : "";
  const reason = ending ? `. ${ending.reason}` : "";
  const copies = lookup ? ` ${lookup.reason}` : "";
  return `${name}  ${words}${later}${kept}${doubt}${pictures}${shown}${reason}${copies}`;
}

function rowOf({
  url,
  status,
  reference,
  snapshot,
  ending,
  missing,
  retryAt,
  lookup,
  screenshot,
}: CaptureResult): Record<string, unknown> {
  return {
    url,
    status,
    platform: reference?.platform,
    key: snapshot && formatKey(snapshot.key),
    version: snapshot?.version,
    basis: snapshot?.basis,
    capturedAt: snapshot?.capturedAt,
    outcome: ending?.kind ?? "post",
    reason: ending?.reason,
    retryAfter: ending?.retryAfter,
    retryAt,
    lookup: lookup?.reason,
    missing,
    screenshot,
  };
}
