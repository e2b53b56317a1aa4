// postproof audit: is the archive intact?
import type { CommonFlags } from "./session.ts";
import { EXIT } from "./exit.ts";
import { openExisting, shownFolder } from "./session.ts";
import { counted } from "./words.ts";

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
