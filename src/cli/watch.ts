// postproof watch and changes: posts in use are looked at again when they are due, and what became of them is told.
import { resolve } from "node:path";
import type { DueOptions, PostEvent } from "../index.ts";
import { PostproofError, formatKey } from "../index.ts";
import { articlesOf, describeChange, describeEntry } from "../snapshot.ts";
import type { FlagsOf } from "./flags.ts";
import type { CHANGES, WATCH } from "./post-flags.ts";
import { rulingWords } from "./expire.ts";
import { writeFeed } from "./exported.ts";
import { EXIT, openFailures } from "./failures.ts";
import type { Failures } from "./failures.ts";
import { planLines } from "./gather.ts";
import { openProgress } from "./progress.ts";
import { putIntoQueue, refuseBeside } from "./queued.ts";
import { noteExport, openExisting, sealAndClose } from "./session.ts";
import type { Session } from "./session.ts";
import { countGiven, counted } from "./words.ts";

/** Flags of `postproof changes`. */
export type ChangesFlags = FlagsOf<typeof CHANGES>;

/** Flags of `postproof watch`. */
export type WatchFlags = FlagsOf<typeof WATCH>;

/** The environment variable with the secret that messages are signed with. */
const SECRET = "POSTPROOF_WEBHOOK_SECRET";
/** So many changes that no receiver took are kept by a daemon, the newest. */
const MOST_UNTOLD = 1_000;
/** A feed holds what was seen in so many days. */
const DAY = 86_400_000;

/** Tells what became of posts in use since a time. */
export async function changes(flags: ChangesFlags): Promise<number> {
  const now = Date.now();
  const since = sinceOf(flags.since, now);
  const secret = secretFor(flags);
  const session = await openExisting(flags);
  try {
    const found: PostEvent[] = [];
    for await (const event of session.archive.changes({ since, all: flags.all ?? false })) found.push(event);
    found.sort((a, b) => (a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : 0));
    for (const event of found) tell(event, session);
    const posts = new Set(found.map(({ key }) => formatKey(key))).size;
    session.terminal.note(`${counted(found.length, "change")} of ${counted(posts, "post")} since ${since}`);
    return await passOn(found, flags, secret, session);
  } finally {
    await session.archive.close();
  }
}

/** Looks again at what is due: once, or until it is stopped. */
export async function watch(flags: WatchFlags): Promise<number> {
  const secret = secretFor(flags);
  if (flags.queue === true) refuseBeside(flags, HOW);
  const given = countGiven(flags.limit);
  const session = await openExisting(flags);
  const { every, limit: most, schedules } = session.found.config.watch;
  const limit = given ?? most;
  const which: DueOptions = {
    all: flags.all ?? false,
    ...(limit !== undefined && { limit }),
    ...(schedules && { schedules }),
  };
  if (flags.dryRun === true) return await showDue(which, session);
  const failures = openFailures(session.terminal, "not watched");
  let code: number = EXIT.done;
  const untold: PostEvent[] = [];
  try {
    await failures.listening(async () => {
      do {
        if (flags.queue === true) code = await putDue(which, flags.screenshot ?? false, session);
        else code = await lookOnce({ which, flags, secret, session, failures, untold });
        if (flags.daemon === true) await restUntilStopped(every * 1000, failures);
      } while (flags.daemon === true && !failures.isStopped);
    });
  } finally {
    await sealAndClose(session);
  }
  return failures.isIncomplete && flags.daemon !== true ? EXIT.incomplete : code;
}

/** What is looked at, and told, by others. */
const HOW = ["offline", "replay", "media", "videos", "originals", "dryRun", "feed", "webhook"] as const;

async function putDue(which: DueOptions, screenshot: boolean, session: Session): Promise<number> {
  const due = await session.archive.due(which);
  return await putIntoQueue(
    due.map(({ url }) => ({ url, again: true, ...(screenshot && { screenshot }) })),
    session,
  );
}

async function showDue(which: DueOptions, { archive, terminal }: Session): Promise<number> {
  const due = await archive.due(which);
  for (const each of due)
    terminal.result(
      { ...each, key: formatKey(each.key), uses: articlesOf(each) },
      `${formatKey(each.key)}  due since ${each.due}  ${articlesOf(each).join(", ")}`,
    );
  const plan = await archive.plan(
    due.map(({ url }) => url),
    { again: true },
  );
  terminal.note(["", ...planLines(plan, 0)]);
  return EXIT.done;
}

/** One run of watching. */
interface Watching {
  readonly which: DueOptions;
  readonly flags: WatchFlags;
  readonly secret: string | undefined;
  readonly session: Session;
  readonly failures: Failures;
  /** What no receiver took so far: sent again with the next run of a daemon. */
  readonly untold: PostEvent[];
}

async function lookOnce({ which, flags, secret, session, failures, untold }: Watching): Promise<number> {
  const { archive, terminal } = session;
  const total = (await archive.due(which)).length;
  const how = { ...which, screenshot: flags.screenshot ?? false };
  const progress = openProgress(terminal, total);
  const events: PostEvent[] = [];
  let done = 0;
  let left = 0;
  for await (const { key, url, entries, events: found, isIncomplete } of archive.watch(how)) {
    done += 1;
    if (isIncomplete) left += 1;
    events.push(...found);
    for (const event of found) tell(event, session);
    if (isIncomplete && terminal.json)
      terminal.result({ key: formatKey(key), url, incomplete: true, entry: entries.at(-1) }, undefined);
    progress.step(true);
    if (failures.isStopped) break;
  }
  const rest = left > 0 ? `, ${left} could not be read now` : "";
  terminal.note(`${counted(done, "post")} looked at, ${counted(events.length, "change")}${rest}`);
  if (failures.isStopped && done < total)
    terminal.warn(`Interrupted: ${done} of ${total} are done. The same command goes on.`);
  await tellRules(events, session);
  const message = [...untold, ...events];
  const code = await passOn(message, flags, secret, session);
  untold.splice(0, Infinity, ...(code === EXIT.done ? [] : message.slice(-MOST_UNTOLD)));
  return code !== EXIT.done || left > 0 || done < total ? EXIT.incomplete : EXIT.done;
}

function tell(event: PostEvent, { terminal }: Session): void {
  const { key, url, author, entry, before, uses } = event;
  terminal.result(rowOf(event), [
    `${entry.at}  ${formatKey(key)}  @${author}  ${describeEntry(entry)}`,
    `    ${url}`,
    ...entry.changes.flatMap((change) => describeChange(change).split("\n")).map((line) => `    ${line}`),
    ...articlesOf({ uses }).map((article) => {
      const shows = uses.some((use) => use.article === article && use.snapshot === before?.version);
      return `    used in ${article}${shows ? ", in the version before" : ""}`;
    }),
  ]);
}

/** What the rules say of posts of which something became just now: a line each, for people. */
async function tellRules(events: readonly PostEvent[], { archive, terminal, found }: Session): Promise<void> {
  const only = new Set(events.map(({ key }) => formatKey(key)));
  if (only.size === 0) return;
  for await (const ruling of archive.rulings({ ...found.config.policy, only }))
    terminal.note(`${ruling.key}: the rules say: ${rulingWords(ruling)}. postproof expire`);
}

/** An event as JSON: without the whole of the version before. */
function rowOf({ key, url, author, entry, before, uses }: PostEvent): object {
  return { key: formatKey(key), url, author, ...entry, before: before?.version, uses };
}

/** Writes the feed and sends the message, where they are wanted. */
async function passOn(
  events: readonly PostEvent[],
  { feed, webhook, all = false }: Pick<WatchFlags, "feed" | "webhook" | "all">,
  secret: string | undefined,
  session: Session,
): Promise<number> {
  const { archive, terminal, cwd } = session;
  if (feed !== undefined) {
    const file = resolve(cwd, feed);
    await noteExport({ what: "feed", place: file, all }, session);
    await writeFeed(file, all, archive);
  }
  if (webhook === undefined || secret === undefined || events.length === 0) return EXIT.done;
  const message = { format: "postproof/changes@1", changes: events.map(rowOf) };
  const { ok, reason } = await archive.notify(webhook, message, { secret });
  if (ok) return EXIT.done;
  const since = events.map(({ entry }) => entry.at).sort()[0]!;
  terminal.warn(
    `The message about ${counted(events.length, "change")} was not taken: ${reason ?? "no answer"} A daemon sends it again with its next run; this does, too: postproof changes --since ${since} --webhook URL`,
  );
  return EXIT.incomplete;
}

/** @throws PostproofError `invalid_input` where a message is to be sent and no secret is there to sign it with */
function secretFor({ webhook }: Pick<WatchFlags, "webhook">): string | undefined {
  if (webhook === undefined) return undefined;
  const secret = process.env[SECRET] ?? "";
  if (secret.length >= 16) return secret;
  throw new PostproofError(
    "invalid_input",
    `--webhook signs what it sends: set ${SECRET} to a secret of 16 characters or more that the receiver knows, too.`,
  );
}

const UNITS: Readonly<Record<string, number>> = { h: DAY / 24, d: DAY, w: 7 * DAY };

/** The time that `--since` gives, by default a week ago. @throws PostproofError `invalid_input` */
function sinceOf(since = "7d", now: number): string {
  const [, count, unit] = /^(\d{1,4})([hdw])$/.exec(since) ?? [];
  if (unit !== undefined) return new Date(now - Number(count) * UNITS[unit]!).toISOString();
  const time = /^\d{4}-\d\d-\d\d/.test(since) ? Date.parse(since) : NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new PostproofError("invalid_input", `--since ${since} is no time: write 24h, 7d, 4w or 2026-11-23.`);
}

async function restUntilStopped(milliseconds: number, failures: Failures): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!failures.isStopped && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, Math.min(500, end - Date.now())));
}
