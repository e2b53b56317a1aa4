// The audit: every digest re-read, every name followed; what is broken, and what that breaks.
import type { AuditedLog, AuditFinding, AuditReport, Compared, Vouched } from "./audit-report.ts";
import type { IsWhole } from "./blobs.ts";
import { ARCHIVE_KEY, keyMeaning, postPrefix, snapshotKey } from "./layout.ts";
import type { KeyMeaning } from "./layout.ts";
import { decidedIn, removedBy } from "./decided.ts";
import { lackingIn, uncountedIn } from "./lacking.ts";
import { catchUp, flawsOfLog, isOfLog, lackingOf, rootsOf } from "./log-survey.ts";
import type { KeptLog } from "./log-survey.ts";
import type { Store } from "./store.ts";
import { surveyOf } from "./survey.ts";
import { unchainedIn } from "./inspect.ts";
import type { KeptPost, Survey } from "./inspect.ts";

/** Checks what vouches for a log. Whoever does it knows keys and authorities, which a store does not. */
export type Vouch = (log: KeptLog) => Promise<Vouched>;

/** Reads the evidence of one post again. Whoever does it knows the platforms, which a store does not. */
export type Compare = (post: KeptPost) => Promise<Compared>;

/** What a store does not know itself. */
export interface AuditTools {
  /** Tells of each file to be published whether it is what its name says. Default: its name is enough. */
  readonly isWhole?: IsWhole;
  /** Default: no evidence is read again. */
  readonly compare?: Compare;
  /** Default: nobody vouches for the log. */
  readonly vouch?: Vouch;
}

const leaveUnchecked: Compare = ({ snapshots }) =>
  Promise.resolve({ agree: 0, unchecked: snapshots.length, contradictions: [], aliases: [] });

/**
 * Re-reads a whole archive. Changes nothing, and may run beside a capture.
 *
 * What was taken away from the end of the log, with all that came last, can be missed only by someone who knew of it: who has a
 * signature, a time stamp or a root of the log, or a backup.
 */
export async function audit(
  store: Store,
  { isWhole = () => true, compare = leaveUnchecked, vouch = leaveUnvouched }: AuditTools = {},
): Promise<AuditReport> {
  const evidence = { agree: 0, unchecked: 0 };
  const otherwise: Otherwise[] = [];
  const survey = await surveyOf(store, isWhole, async (post) => {
    const { agree, unchecked, contradictions, aliases } = await compare(post);
    evidence.agree += agree;
    evidence.unchecked += unchecked;
    for (const { version, ...said } of contradictions)
      otherwise.push({
        ...said,
        key: version === undefined ? postPrefix(post.key) : snapshotKey(post.key, version),
      });
    return aliases;
  });
  await catchUp(store, survey.log);
  const found = [
    ...flawsIn(survey),
    ...(await linksIn(store, survey)),
    ...(await lackingIn(store, survey)).map(({ posts, ...lack }) => ({
      ...lack,
      breaks: posts.flatMap((post) => survey.posts.get(post) ?? []).sort(),
    })),
    ...[...otherwise, ...decidedIn(survey)].map((each) => ({ ...each, breaks: breaksOf(survey, each.key) })),
  ];
  const missing = await missingIn(store, survey);
  const { vouched, ...ofLog } = await logFindings(store, survey, vouch);
  const isNote = ({ kind }: AuditFinding): boolean => NOTES.has(kind);
  const problems = [...found, ...missing, ...ofLog.findings].filter((each) => !isNote(each)).sort(byKey);
  const notes = [
    ...found.filter(isNote),
    ...ofLog.findings.filter(isNote),
    ...evidenceNotes(survey, missing),
    ...orphansIn(survey),
    ...survey.foreign.map((key): AuditFinding => ({
      kind: "foreign",
      key,
      what: "Not a file of an archive.",
      breaks: [],
    })),
  ];
  return {
    intact: problems.length === 0,
    checked: countsOf(survey),
    evidence,
    log: logOf(survey, vouched),
    uncounted: uncountedIn(survey),
    problems,
    notes,
  };
}

/** What is told, and is no problem. */
const NOTES: ReadonlySet<AuditFinding["kind"]> = new Set([
  "missing_evidence",
  "reads_differently",
  "unsealed",
  "unproven",
  "taken_down",
]);

const leaveUnvouched: Vouch = () => Promise.resolve({ doubts: [] });

/** What is wrong with the log and with what it names, and what vouches for it. */
async function logFindings(
  store: Store,
  survey: Survey,
  vouch: Vouch,
): Promise<{ readonly findings: readonly AuditFinding[]; readonly vouched: Vouched }> {
  const { log, flaws } = survey;
  const hasLog = log.leaves.length > 0 || log.heads.size > 0 || survey.manifests.size > 0;
  // A snapshot that lacks is told by what names it, and what a decision removed does not lack.
  const removed = removedBy(survey);
  const isTold = (key: string): boolean => keyMeaning(key)?.kind === "snapshot" || removed.has(key);
  // A damaged manifest is told as that, and not by those that name it.
  const flawed = [...flaws.keys()].filter((key) => keyMeaning(key)?.kind === "manifest").map(manifestFolder);
  const isChainWhole = (key: string): boolean => !flawed.includes(manifestFolder(key));
  const vouched = await vouch(log);
  const said = [
    ...flawsOfLog(log, (key) => flaws.has(key)).map((each) => ({
      kind: "log" as const,
      ...each,
    })),
    ...unchainedIn(survey, new Set())
      .filter(isChainWhole)
      .map((key) => ({
        kind: "log" as const,
        key,
        what: "It names the manifest of a version before it, which is not there.",
      })),
    ...(await lackingOf(store, log, isTold)).map((each) => ({
      kind: isOfLog(each.key) ? ("log" as const) : ("missing_records" as const),
      ...each,
    })),
    ...vouched.doubts,
    ...(hasLog ? log.unsealed : []).map((key) => ({
      kind: "unsealed" as const,
      key,
      what: "Nothing in the log names it: an older postproof or an interrupted capture kept it, or somebody put it there. postproof seal adds it.",
    })),
  ];
  return { findings: said.map((each) => ({ ...each, breaks: breaksOf(survey, each.key) })), vouched };
}

const manifestFolder = (key: string): string => key.slice(0, key.lastIndexOf("/"));

function logOf({ log }: Survey, { doubts: _doubts, ...vouched }: Vouched): AuditedLog | undefined {
  const size = log.leaves.length;
  if (size === 0 && log.heads.size === 0) return undefined;
  return { size, root: rootsOf(log, [size]).get(size), heads: log.heads.size, ...vouched };
}

/** What evidence says otherwise than a record, by the key of the record or where the keys of its post begin. */
type Otherwise = Pick<AuditFinding, "kind" | "key" | "what">;

/** Files that are there and not as they should be, and the mark where it is not there. */
function flawsIn(survey: Survey): AuditFinding[] {
  const flaws = [...survey.flaws].map(([key, { kind, what }]): AuditFinding => ({
    kind,
    key,
    what,
    breaks: breaksOf(survey, key),
  }));
  return survey.places.size === 0 || survey.places.has(ARCHIVE_KEY)
    ? flaws
    : [
        ...flaws,
        {
          kind: "missing_mark",
          key: ARCHIVE_KEY,
          what: "It says which format the archive is of.",
          breaks: [],
        },
      ];
}

async function linksIn(store: Store, survey: Survey): Promise<AuditFinding[]> {
  const links: AuditFinding[] = [];
  for await (const key of store.links?.() ?? [])
    links.push({
      kind: "link",
      key,
      what: "A link, which could lead anywhere: nothing is read or written through it. Put the file itself there.",
      breaks: breaksOf(survey, key),
    });
  return links;
}

const MISSING = {
  asset: { kind: "missing_asset", what: "A file to be published is not there." },
  snapshot: { kind: "missing_snapshot", what: "A record names this version of a post, and it is not there." },
  post: { kind: "missing_post", what: "An alias points to this post, and nothing is kept of it." },
  evidence: {
    kind: "missing_evidence",
    what: "A record names this evidence, and this copy does not hold it.",
  },
} as const;

/** What is named and not there. Asked for once more: a capture running beside may just have written it. */
async function missingIn(store: Store, survey: Survey): Promise<AuditFinding[]> {
  const posts = new Set(
    [...survey.places.values()].flatMap((place) => ("post" in place ? [place.post] : [])),
  );
  const removed = removedBy(survey);
  const findings: AuditFinding[] = [];
  for (const key of survey.namedBy.keys()) {
    if (survey.places.has(key) || posts.has(key) || removed.has(key) || (await isThere(store, key))) continue;
    const kind = keyMeaning(key)?.kind;
    const sort = kind === "asset" || kind === "snapshot" ? kind : kind === undefined ? "post" : "evidence";
    findings.push({ ...MISSING[sort], key, breaks: breaksOf(survey, key) });
  }
  return findings;
}

async function isThere(store: Store, key: string): Promise<boolean> {
  // What cannot be reached, behind a link say, is told as a flaw of its own.
  if (!key.endsWith("/")) return (await store.get(key).catch(() => undefined)) !== undefined;
  for await (const _record of store.list(key)) return true;
  return false;
}

/** One note for a copy without any evidence, such as a clone; else one for each file. */
function evidenceNotes(survey: Survey, missing: readonly AuditFinding[]): AuditFinding[] {
  const notes = missing.filter(({ kind }) => kind === "missing_evidence").sort(byKey);
  const some = [...survey.places.values()].some(({ kind }) => kind === "original" || kind === "capture");
  if (some || notes.length === 0) return notes;
  const what = `This copy holds no evidence; its records name ${notes.length} files of it.`;
  return [{ kind: "missing_evidence", key: "evidence/", what, breaks: [] }];
}

function orphansIn(survey: Survey): AuditFinding[] {
  return [...survey.places]
    .filter(([key, place]) => "digest" in place && !isOfLog(key) && !survey.namedBy.has(key))
    .map(([key]) => ({
      kind: "orphan",
      key,
      what: "Nothing names it: left by an interrupted capture.",
      breaks: [],
    }));
}

/** Posts and articles that rest on a key: by what it is itself, and by all that names it, directly or through others. */
function breaksOf(survey: Survey, key: string): string[] {
  const reached = new Set([key]);
  // A set gives what is added to it while it is walked.
  for (const each of reached) for (const by of survey.namedBy.get(each) ?? []) reached.add(by);
  const names = [...reached].flatMap((each) => {
    const place = survey.places.get(each) ?? keyMeaning(each);
    const post = place && "post" in place ? place.post : each;
    return [survey.posts.get(post), survey.labels.get(each)];
  });
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

function countsOf(survey: Survey): AuditReport["checked"] {
  const count = (kind: KeyMeaning["kind"]): number =>
    [...survey.places.values()].filter((place) => place.kind === kind).length;
  return {
    snapshots: count("snapshot"),
    manifests: count("manifest"),
    assets: count("asset"),
    originals: count("original"),
    captures: count("capture"),
    aliases: count("alias"),
    sightings: count("sighting"),
    rights: count("rights"),
    attachments: count("attachment"),
    decisions: count("decision"),
    pictures: count("picture"),
    uses: count("uses"),
  };
}

const byKey = (a: AuditFinding, b: AuditFinding): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
