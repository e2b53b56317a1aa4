// postproof audit, seal and prove: whether the archive is intact, and what shows to others that it is.
import { resolve } from "node:path";
import { readNamed } from "../disk/named.ts";
import { PostproofError } from "../index.ts";
import type { AuditOptions, Upgraded } from "../index.ts";
import type { AuditFinding, AuditReport } from "../store/index.ts";
import { EXIT } from "./failures.ts";
import type { FlagsOf } from "./flags.ts";
import type { AUDIT, PROVE, UPGRADE } from "./post-flags.ts";
import { openExisting, sealAndClose, shownPlace } from "./session.ts";
import type { CommonFlags, Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { authorProofWords, counted } from "./words.ts";

/** Re-reads every digest and the evidence; exit code 1 names what is broken and what that breaks. */
export async function audit(flags: FlagsOf<typeof AUDIT>): Promise<number> {
  const session = await openExisting(flags);
  const { terminal, archive } = session;
  terminal.progress("reading every file of the archive");
  const report = await archive.audit(await knownOf(flags, session));
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
  sayNotes(terminal, report.notes);
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
      ? `intact: ${shownPlace(session)} (${checked})`
      : `not intact: ${counted(report.problems.length, "problem")} in ${shownPlace(session)} (${checked})`,
  );
  const { evidence, uncounted } = report;
  const { agree, unchecked } = evidence;
  const without = uncounted > 0 ? `; no count is kept of the records of ${counted(uncounted, "post")}` : "";
  terminal.result(
    undefined,
    `evidence: ${counted(agree, "snapshot says", "snapshots say")} what the evidence beside says; ${unchecked} could not be compared with any${without}`,
  );
  terminal.result(undefined, linesOfLog(report.log));
  return report.intact ? EXIT.done : EXIT.findings;
}

/** What whoever asks knows of the archive from elsewhere: by flags, or by the configuration. */
async function knownOf(
  { publicKey, stampAuthority, root = [] }: FlagsOf<typeof AUDIT>,
  { cwd, found }: Session,
): Promise<AuditOptions> {
  const { publicKeys = [], authorities = [] } = found.config.audit ?? {};
  const textsOf = async (given: readonly string[] | undefined, configured: readonly string[]) => {
    const from = given ? cwd : found.folder;
    const texts: string[] = [];
    for (const file of given ?? configured)
      texts.push((await readNamed(resolve(from, file))).toString("utf8"));
    return texts;
  };
  const [keys, certificates] = [
    await textsOf(publicKey, publicKeys),
    await textsOf(stampAuthority, authorities),
  ];
  const roots = root.map((given) => {
    const [, hex, size] = /^([0-9a-f]{64}):(\d{1,9})$/i.exec(given) ?? [];
    if (hex !== undefined && size !== undefined) return { root: hex.toLowerCase(), size: Number(size) };
    throw new PostproofError(
      "invalid_input",
      `--root ${given}: 64 hex digits, a colon and a number of entries are meant, as postproof seal prints them.`,
    );
  });
  return {
    ...(keys.length > 0 && { publicKeys: keys }),
    ...(certificates.length > 0 && { authorities: certificates }),
    ...(roots.length > 0 && { roots }),
  };
}

/** So many records that the log does not name are listed one by one. */
const MOST_UNSEALED = 20;

function sayNotes(terminal: Terminal, notes: readonly AuditFinding[]): void {
  const unsealed = notes.filter(({ kind }) => kind === "unsealed");
  const listed = new Set(unsealed.slice(0, MOST_UNSEALED));
  for (const note of notes)
    if (note.kind !== "unsealed" || listed.has(note)) terminal.note(`${note.key}: ${note.what}`);
  const rest = unsealed.length - listed.size;
  if (rest > 0) terminal.note(`and ${rest} more that the log does not name; --json lists all of them`);
}

/** What the log proves, and what it does not. */
function linesOfLog(log: AuditReport["log"]): string[] {
  if (!log)
    return ["log: none; digests show what was changed by accident, not by somebody who computed them anew"];
  const { size, root, signed, stamped, known } = log;
  const upTo = (entries: number): string => (entries === size ? "all of it" : `up to entry ${entries}`);
  return [
    `log: ${counted(size, "entry", "entries")}${root === undefined ? ", not whole" : `, root ${root}:${size}`}`,
    signed
      ? `signed: ${upTo(signed.size)}, at ${signed.at} by its own clock, with the key ${signed.signer.slice(0, 16)}${signed.known ? ", which you named: whoever has it archived this" : "; the archive itself says that this is its key: compare it with the one that you know (--public-key)"}`
      : "signed: no; whoever can write to the archive could have made all of it",
    stamped
      ? `stamped: ${upTo(stamped.size)} was there at ${stamped.at}, by the word of "${stamped.authority}"${stamped.trusted ? "" : ", whose certificate was not checked (--stamp-authority)"}`
      : "stamped: no; the times are those of the clock of whoever archived it",
    ...(known === undefined ? [] : [`noted: ${upTo(known)} is what it was when its root was noted`]),
    "not proven by any of this: that the platform showed it so to others, or that what the post says is true",
  ];
}

/** Completes the log, signs its head and has it stamped; prints the root. */
export async function seal(flags: CommonFlags): Promise<number> {
  const { archive, terminal } = await openExisting(flags);
  terminal.progress("looking for what the log does not name");
  const sealed = await archive.seal();
  if (!sealed) {
    terminal.result({ size: 0 }, "Nothing is kept in the archive yet.");
    return EXIT.done;
  }
  const { size, root, at, added, signer, stampedAt } = sealed;
  terminal.result({ ...sealed }, [
    `root ${root}:${size}`,
    `sealed at ${at}: ${counted(size, "entry", "entries")}, ${added} added now; ${signer === undefined ? "not signed (postproof init --signing FILE)" : `signed with the key ${signer.slice(0, 16)}`}${stampedAt === undefined ? "" : `; stamped at ${stampedAt}`}`,
  ]);
  terminal.note(
    "Print the root, or mail it: who has it can tell any later change (postproof audit --root ROOT:SIZE).",
  );
  return EXIT.done;
}

/** Reads all evidence again and completes what an older archive lacks. */
export async function upgrade({ dryRun = false, ...flags }: FlagsOf<typeof UPGRADE>): Promise<number> {
  const session = await openExisting(flags);
  const { archive, terminal } = session;
  terminal.progress("reading the evidence again");
  const count = { reread: 0, unreadable: 0, counted: 0, logged: 0 };
  try {
    for await (const each of archive.upgrade({ dryRun })) {
      count[each.what] += each.what === "logged" ? each.records : 1;
      terminal.result(each, lineOf(each));
    }
  } finally {
    await sealAndClose(session);
  }
  const { reread, unreadable, counted: posts, logged } = count;
  terminal.note([
    `${counted(reread, "version")} read otherwise now${unreadable > 0 ? `, ${unreadable} not read any more and left as they are` : ""}`,
    ...(posts > 0 ? [`${counted(posts, "post")} of which no record was counted`] : []),
    ...(logged > 0 ? [`${counted(logged, "record")} added to the log`] : []),
    ...(dryRun ? ["Nothing was changed."] : []),
  ]);
  return EXIT.done;
}

function lineOf(upgraded: Upgraded): string | undefined {
  switch (upgraded.what) {
    case "reread":
      return `${upgraded.key}  version ${upgraded.from} is read as ${upgraded.version} now: ${upgraded.fields.join(", ")}`;
    case "unreadable":
      return `${upgraded.key}  version ${upgraded.from} stays as it is: ${upgraded.reason}`;
    default:
      return undefined; // told as a number
  }
}

/** Prints the proof of one version, as JSON. */
export async function prove(url: string, flags: FlagsOf<typeof PROVE>): Promise<number> {
  const { archive, terminal } = await openExisting(flags);
  const proof = await archive.prove(url, flags.version);
  if (terminal.json) terminal.result(proof, undefined);
  else terminal.document(`${JSON.stringify(proof, undefined, 2)}\n`);
  if (proof.authorProof) terminal.note(authorProofWords(proof.authorProof));
  return EXIT.done;
}
