// The audit: every digest re-read, every name followed; what is broken, and what that breaks.
import type { IsWhole } from "./blobs.ts";
import { ARCHIVE_KEY, keyMeaning, postPrefix, snapshotKey } from "./layout.ts";
import type { KeyMeaning } from "./layout.ts";
import { lackingIn, uncountedIn } from "./lacking.ts";
import type { Lack } from "./lacking.ts";
import type { Store } from "./store.ts";
import { surveyOf } from "./survey.ts";
import type { Flaw, KeptPost, Survey } from "./survey.ts";

/** One thing that an audit found. */
export interface AuditFinding {
  /**
   * Problems: `link` (a link stands where a file or folder of the archive should: none is followed), `damaged` (does not
   * agree with its digest or its name, or is not of its form or kind), `unreadable` (the medium gives it not),
   * `newer_format` (written by a newer postproof, so it could not be checked), `missing_asset`, `missing_snapshot`,
   * `missing_post` (something names it and it is not there), `missing_mark` (no `archive.json`), `missing_alias`,
   * `missing_uses`, `missing_records` (others say that it should be there, or that more should be), `contradicted` (the
   * evidence beside it says otherwise, or an alias leads elsewhere).
   *
   * Notes: `reads_differently` (an older postproof read the evidence otherwise than this one, in what is no word, name or
   * date), `missing_evidence` (evidence that a record names is not in this copy: git leaves it out by default),
   * `orphan` (nothing names it: left by an interrupted capture, harmless), `foreign` (not a file of an archive).
   */
  readonly kind:
    | Flaw["kind"]
    | "link"
    | "missing_asset"
    | "missing_snapshot"
    | "missing_post"
    | "missing_mark"
    | Lack["kind"]
    | Contradiction["kind"]
    | "missing_evidence"
    | "orphan"
    | "foreign";
  /** The store key concerned; the beginning of the keys of a post or of all evidence ends in `/`. */
  readonly key: string;
  /** In plain words. */
  readonly what: string;
  /** Formatted keys of the posts, and paths of the articles, that it affects. */
  readonly breaks: readonly string[];
}

/** What came of an audit. */
export interface AuditReport {
  /** No problems. Notes do not count. */
  readonly intact: boolean;
  /** How many files of each kind were read. */
  readonly checked: Readonly<
    Record<
      | "snapshots"
      | "assets"
      | "originals"
      | "captures"
      | "aliases"
      | "sightings"
      | "rights"
      | "attachments"
      | "pictures"
      | "uses",
      number
    >
  >;
  /** How many snapshots were compared with what their evidence says, and say the same; and how many could not be. */
  readonly evidence: { readonly agree: number; readonly unchecked: number };
  /** Posts whose records nothing counts: an older postproof kept them, or a capture was interrupted at its end. */
  readonly uncounted: number;
  readonly problems: readonly AuditFinding[];
  readonly notes: readonly AuditFinding[];
}

/** What evidence says otherwise than a record. */
export interface Contradiction {
  readonly kind: "contradicted" | "reads_differently";
  /** The snapshot; without it the post is meant. */
  readonly version?: string;
  /** In plain words. */
  readonly what: string;
}

/** What came of comparing what is kept of one post with its evidence. */
export interface Compared {
  readonly agree: number;
  readonly unchecked: number;
  readonly contradictions: readonly Contradiction[];
  /** Aliases of the post that its evidence names. */
  readonly aliases: readonly string[];
}

/** Reads the evidence of one post again. Whoever does it knows the platforms, which a store does not. */
export type Compare = (post: KeptPost) => Promise<Compared>;

/** What a store does not know itself. */
export interface AuditTools {
  /** Tells of each file to be published whether it is what its name says. Default: its name is enough. */
  readonly isWhole?: IsWhole;
  /** Default: no evidence is read again. */
  readonly compare?: Compare;
}

const leaveUnchecked: Compare = ({ snapshots }) =>
  Promise.resolve({ agree: 0, unchecked: snapshots.length, contradictions: [], aliases: [] });

/**
 * Re-reads a whole archive. Changes nothing, and may run beside a capture.
 *
 * A post that was taken away with all that names it can be missed only by someone who knew of it: git or a backup.
 */
export async function audit(
  store: Store,
  { isWhole = () => true, compare = leaveUnchecked }: AuditTools = {},
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
  const found = [
    ...flawsIn(survey),
    ...(await linksIn(store, survey)),
    ...(await lackingIn(store, survey)).map(({ posts, ...lack }) => ({
      ...lack,
      breaks: posts.flatMap((post) => survey.posts.get(post) ?? []).sort(),
    })),
    ...otherwise.map((each) => ({ ...each, breaks: breaksOf(survey, each.key) })),
  ];
  const missing = await missingIn(store, survey);
  const isNote = ({ kind }: AuditFinding): boolean =>
    kind === "missing_evidence" || kind === "reads_differently";
  const problems = [...found, ...missing].filter((each) => !isNote(each)).sort(byKey);
  const notes = [
    ...found.filter(isNote),
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
    uncounted: uncountedIn(survey),
    problems,
    notes,
  };
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
  const findings: AuditFinding[] = [];
  for (const key of survey.namedBy.keys()) {
    if (survey.places.has(key) || posts.has(key) || (await isThere(store, key))) continue;
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
    .filter(([key, place]) => "digest" in place && !survey.namedBy.has(key))
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
    assets: count("asset"),
    originals: count("original"),
    captures: count("capture"),
    aliases: count("alias"),
    sightings: count("sighting"),
    rights: count("rights"),
    attachments: count("attachment"),
    pictures: count("picture"),
    uses: count("uses"),
  };
}

const byKey = (a: AuditFinding, b: AuditFinding): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
