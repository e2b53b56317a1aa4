// postproof list, uses and copy: the posts of the archive, the articles that carry them, and all of it elsewhere.
import { formatKey, plainText, PostproofError } from "../index.ts";
import type { PostRecord, SearchOptions } from "../index.ts";
import type { CommonFlags } from "./session.ts";
import { EXIT } from "./failures.ts";
import { openExisting, refusePost } from "./session.ts";
import { openTerminal } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";
import { countGiven, counted, decidedWords } from "./words.ts";
import { audit as auditStore, copyStore, storeAddress, storeAt } from "../store/index.ts";
import type { FlagsOf } from "./flags.ts";
import type { COPY, LIST } from "./post-flags.ts";
import { isDeepStrictEqual } from "node:util";

/** Flags of `postproof copy`. */
type CopyFlags = FlagsOf<typeof COPY>;

/** Flags of `postproof list`. */
type ListFlags = FlagsOf<typeof LIST>;

/** Lists where a post is used, or every use. */
export async function uses(url: string | undefined, flags: CommonFlags): Promise<number> {
  const { archive, terminal } = await openExisting(flags);
  if (url !== undefined && !(await archive.show(url))) refusePost(url);
  const found = await archive.uses(url);
  for (const use of found) {
    terminal.result(
      { ...use, post: undefined, key: formatKey(use.post) },
      `${use.article}  ${use.kind}  ${formatKey(use.post)}  version ${use.snapshot}`,
    );
  }
  terminal.note(counted(found.length, "use"));
  return EXIT.done;
}

/** Copies a whole archive to another place, and audits both. */
export async function copy(from: string, to: string, flags: CopyFlags): Promise<number> {
  const terminal = openTerminal(flags);
  const [source, target] = [from, to].map((address) => ({
    ...storeAddress(address),
    store: storeAt(address),
  }));
  if ((await source!.store.get("archive.json")) === undefined)
    throw new PostproofError(
      "invalid_input",
      `No archive at ${source!.shown}. The first address is the one to copy from.`,
    );
  terminal.progress("copying");
  const copied = await copyStore(source!.store, target!.store, {
    again: flags.again === true,
    onFile: (files) => {
      if (files % 100 === 0) terminal.progress(`${files} files copied or compared`);
    },
  });
  terminal.progress("reading both again");
  const reports = [await auditStore(source!.store), await auditStore(target!.store)];
  for (const { store } of [source!, target!]) await store.close?.();
  const same = isDeepStrictEqual(reports[0]!.checked, reports[1]!.checked);
  const isIntact = same && reports.every(({ intact }) => intact);
  terminal.result(
    { ...copied, from: source!.shown, to: target!.shown, intact: isIntact },
    `${counted(copied.files, "file")}, ${copied.written} of them written (${copied.bytes} bytes), from ${source!.shown} to ${target!.shown}`,
  );
  for (const [index, { problems }] of reports.entries())
    for (const { key, what } of problems)
      terminal.result(undefined, `${[from, to][index]!}: ${key}: ${what}`);
  if (!same)
    terminal.warn(
      "They do not hold the same: something was captured meanwhile. The same command with --again takes that too.",
    );
  return isIntact ? EXIT.done : EXIT.findings;
}

/** So many of those that are found are listed where no other number is given. */
const MOST_LISTED = 10_000;

/** Lists the posts of the archive, or those that are wanted, one a line. */
export async function list(flags: ListFlags): Promise<number> {
  const { search, limit, author, platform, usedIn, state, from, to } = flags;
  const most = countGiven(limit);
  const { archive, terminal } = await openExisting(flags);
  const given = Object.entries({ words: search, author, platform, usedIn, state, from, to, limit: most });
  const wanted: SearchOptions = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  if (Object.keys(wanted).length === 0) {
    let count = 0;
    for await (const record of archive.list()) {
      count += 1;
      listed(record, terminal);
    }
    terminal.note(counted(count, "post"));
    return EXIT.done;
  }
  const { posts, count } = await archive.search({
    limit: MOST_LISTED,
    ...wanted,
    onRead: (read) => terminal.progress(`${read} posts read`),
  });
  for (const { key } of posts) {
    const record = await archive.show(formatKey(key));
    if (record) listed(record, terminal);
  }
  terminal.note(
    count > posts.length ? `${posts.length} of ${counted(count, "post")}` : counted(count, "post"),
  );
  return EXIT.done;
}

function listed({ key, current, snapshots, sightings, decided }: PostRecord, terminal: Terminal): void {
  const last = sightings.at(-1);
  const text = current ? plainText(current.post.text).replace(/\s+/g, " ") : "";
  terminal.result(
    {
      key: formatKey(key),
      url: current?.post.url,
      author: current?.post.author.handle,
      published: current?.post.published,
      text,
      basis: current?.basis,
      version: current?.version,
      versions: snapshots.length,
      lastAttempt: last && { at: last.at, outcome: last.outcome },
      decided,
    },
    current
      ? `${formatKey(key)}  @${current.post.author.handle}  ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`
      : `${formatKey(key)}  (${decided ? decidedWords(decided).join("; ") : `never read: ${last?.outcome ?? "no attempt"}`})`,
  );
}
