// postproof list, uses and audit: the posts of the archive, the articles that carry them, and whether all is intact.
import { formatKey, plainText } from "../index.ts";
import type { CommonFlags } from "./session.ts";
import { EXIT } from "./failures.ts";
import { openExisting, refusePost, shownFolder } from "./session.ts";
import { counted } from "./words.ts";

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

/** Re-reads every digest and the evidence; exit code 1 names what is broken and what that breaks. */
export async function audit(flags: CommonFlags): Promise<number> {
  const session = await openExisting(flags);
  const { terminal, archive } = session;
  terminal.progress("reading every file of the archive");
  const report = await archive.audit();
  if (terminal.json) {
    terminal.result(report, undefined);
    return report.intact ? EXIT.done : EXIT.findings;
  }
  for (const { key, what, breaks } of report.problems) {
    terminal.result(undefined, [
      what.startsWith(key) ? what : `${key}: ${what}`,
      ...(breaks.length > 0 ? [`  breaks ${breaks.join(", ")}`] : []),
    ]);
  }
  for (const { key, what } of report.notes) terminal.note(`${key}: ${what}`);
  const { snapshots, assets, originals, captures, sightings, aliases, uses } = report.checked;
  const checked = [
    counted(snapshots, "snapshot"),
    counted(assets, "asset"),
    counted(originals, "original"),
    counted(captures, "capture"),
    counted(sightings, "sighting"),
    counted(aliases, "alias", "aliases"),
    counted(uses, "use"),
  ].join(", ");
  terminal.result(
    undefined,
    report.intact
      ? `intact: ${shownFolder(session)} (${checked})`
      : `not intact: ${counted(report.problems.length, "problem")} in ${shownFolder(session)} (${checked})`,
  );
  const { evidence, uncounted } = report;
  const { agree, unchecked } = evidence;
  const without = uncounted > 0 ? `; no count is kept of the records of ${counted(uncounted, "post")}` : "";
  terminal.result(
    undefined,
    `evidence: ${counted(agree, "snapshot says", "snapshots say")} what the evidence beside says; ${unchecked} could not be compared with any${without}`,
  );
  return report.intact ? EXIT.done : EXIT.findings;
}

/** Lists the posts of the archive, one a line. */
export async function list(flags: CommonFlags): Promise<number> {
  const { archive, terminal } = await openExisting(flags);
  let count = 0;
  for await (const { key, current, snapshots, sightings } of archive.list()) {
    count += 1;
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
      },
      current
        ? `${formatKey(key)}  @${current.post.author.handle}  ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`
        : `${formatKey(key)}  (never read: ${last?.outcome ?? "no attempt"})`,
    );
  }
  terminal.note(counted(count, "post"));
  return EXIT.done;
}
