// Merging: what another archive holds, taken into this one without loss. Nothing of it is believed that does not prove itself.
import type { PostKey } from "../model/key.ts";
import type { Sighting } from "../model/snapshot.ts";
import { readAliasAt, uniteAlias } from "./aliases.ts";
import type { IsWhole } from "./blobs.ts";
import { readDocument, writeDocument } from "./document.ts";
import { readEntryAt } from "./entries.ts";
import type { Kept } from "./entries.ts";
import { articleNoter, readInventoryAt, takeInventory } from "./inventory.ts";
import type { KeptPost } from "./inspect.ts";
import { aliasKey, hexDigest, keyMeaning, usesKey } from "./layout.ts";
import type { KeyMeaning } from "./layout.ts";
import { logIn } from "./log.ts";
import { isOfLog } from "./log-survey.ts";
import { markedStore } from "./mark.ts";
import { originsIn } from "./origins.ts";
import { logLacking } from "./seals.ts";
import { SIGHTING } from "./sightings.ts";
import { sameBytes, updateKept } from "./store.ts";
import type { Store } from "./store.ts";
import { surveyOf } from "./survey.ts";
import { hasAny, inChain, postOf, refuseDecided, refuseUnfounded } from "./unfounded.ts";
import { uniteUses } from "./uses.ts";
import { keyIn } from "./records.ts";

/** What became of one file of another archive. */
export interface Merged {
  /** Its store key. */
  readonly key: string;
  /**
   * `taken`: it was not here. `known`: it is here already, the same. `united`: both are in one record now. `beside`: ours stays
   * in its place, and theirs is kept with the origin of the post. `ours`: ours stays, and theirs is not needed. `not_taken`: it
   * proves not to be what it says, or rests on what is not there.
   */
  readonly what: "taken" | "known" | "united" | "beside" | "ours" | "not_taken";
  /** Why it was not taken, in plain words. */
  readonly why?: string;
}

/** What merging works with. */
export interface MergeTools {
  /** Whose the other archive is. */
  readonly from: string;
  readonly now: () => Date;
  readonly isWhole: IsWhole;
  /** Why records and evidence of a post are not taken, by their keys: what evidence contradicts, and what was taken down here. */
  readonly refused: (post: KeptPost) => Promise<ReadonlyMap<string, string>>;
}

/** What each archive has for itself: what it is, and where it exported to, which a takedown writes to. */
const OWN: ReadonlySet<KeyMeaning["kind"]> = new Set(["archive", "export"]);

/** Where the log of an archive stands: that of another is taken only by one that has none yet, and takes all that it names. */
const LOG = "log/";

/**
 * Takes what another archive holds. Files come before the records that name them, so that whoever is killed has an archive that
 * is intact, and merges again. Nothing that is here is changed, but for aliases and uses, which are united.
 */
export async function* mergeInto(store: Store, from: Store, tools: MergeTools): AsyncGenerator<Merged> {
  const ours = markedStore(store);
  const theirs = steady(from);
  const refusals = new Map<string, string>();
  const survey = await surveyOf(theirs, tools.isWhole, async (post) => {
    for (const [key, why] of await tools.refused(post)) refusals.set(key, why);
    return [];
  });
  for (const key of survey.foreign) refusals.set(key, "Not a file of an archive.");
  for (const [key, { what }] of survey.flaws) refusals.set(key, what);
  for await (const key of theirs.links?.() ?? []) refusals.set(key, "A link, which could lead anywhere.");
  await refuseDecided(survey, refusals, ours);
  await refuseUnfounded(survey, refusals, ours);
  for (const [key, why] of refusals) yield { key, what: "not_taken", why };

  const keys = inChain(survey).filter((key) => !OWN.has(keyMeaning(key)!.kind) && !refusals.has(key));
  const hasLog = refusals.size > survey.foreign.length || (await hasAny(ours, LOG));
  const job: Job = { ours, theirs, tools, hasLog, beside: new Set() };
  yield* mergeStep(keys, FILES, job);
  for (const [prefix, ofPost] of byPost(keys)) await noteOrigin(prefix, ofPost, job);
  for (const step of RECORDS) yield* mergeStep(keys, step, job);
  await logLacking(ours, logIn(ours, tools.now), tools.now);
}

interface Job {
  readonly ours: Store;
  readonly theirs: Store;
  readonly tools: MergeTools;
  /** Whether this archive has a log, or takes not all that the other one names. */
  readonly hasLog: boolean;
  /** Keys under which another record stands here: theirs is kept with the origin of the post. */
  readonly beside: Set<string>;
}

/** Files, which records name. */
const FILES: readonly KeyMeaning["kind"][] = ["asset", "original", "capture"];
/** Which records are taken after which; `undefined`: all that are not named. */
const RECORDS: readonly (readonly KeyMeaning["kind"][] | undefined)[] = [
  ["snapshot"],
  ["alias"],
  ["manifest"],
  undefined,
  ["uses", "picture", "gone", "fingerprint"],
  ["inventory"],
  // Last, in the order of its growth: what it names is there.
  ["entry"],
  ["signer"],
  ["head"],
  ["signature", "stamp"],
];
const NAMED: ReadonlySet<string> = new Set([...FILES, ...RECORDS.flatMap((kinds) => kinds ?? [])]);

async function* mergeStep(
  keys: readonly string[],
  kinds: (typeof RECORDS)[number],
  job: Job,
): AsyncGenerator<Merged> {
  for (const key of keys) {
    const { kind } = keyMeaning(key)!;
    if (kinds === undefined ? NAMED.has(kind) : !kinds.includes(kind)) continue;
    const bytes = await job.theirs.get(key);
    if (!bytes) continue;
    if (job.beside.has(key)) yield { key, what: "beside" };
    else if (isOfLog(key) && (job.hasLog || job.beside.size > 0)) {
      const kept = await job.ours.get(key);
      yield { key, what: kept && sameBytes(kept, bytes) ? "known" : "ours" };
    } else yield { key, what: await mergeFile(key, bytes, job) };
  }
}

/** The records of each post, but for what counts them, by where their keys begin. */
function byPost(keys: readonly string[]): Map<string, string[]> {
  const posts = new Map<string, string[]>();
  for (const key of keys) {
    const prefix = postOf(key);
    if (prefix === undefined) continue;
    const known = posts.get(prefix);
    if (known) known.push(key);
    else posts.set(prefix, [key]);
  }
  return posts;
}

async function mergeFile(key: string, bytes: Uint8Array, { ours }: Job): Promise<Merged["what"]> {
  const { kind } = keyMeaning(key)!;
  if (kind === "inventory") return await mergeInventory(key, bytes, ours);
  if (kind === "sighting") await leadTo(readEntryAt(SIGHTING, key, bytes), ours);
  if (await ours.put(key, bytes, { ifAbsent: true })) return "taken";
  const kept = await ours.get(key);
  if (kept && sameBytes(kept, bytes)) return "known";
  switch (kind) {
    case "asset":
    case "original":
    case "capture":
      // Named by its digest, and proved: ours has gone bad.
      await ours.put(key, bytes);
      return "taken";
    case "alias":
      return await unite(key, ours, (before) => uniteAlias(key, before, readAliasAt(key, bytes)));
    case "uses":
      return await unite(key, ours, (before) => uniteUses(key, before, bytes));
    default:
      return "ours";
  }
}

/** Makes the aliases that a sighting names lead to its post, where their own records were not taken. */
async function leadTo({ key, at, aliases = [] }: Kept<Sighting>, ours: Store): Promise<void> {
  for (const alias of aliases) {
    const bytes = writeDocument({ alias, key, at });
    const place = aliasKey(alias);
    if (!(await ours.put(place, bytes, { ifAbsent: true })))
      await unite(place, ours, (before) => uniteAlias(place, before, { alias, key, at }));
  }
}

async function unite(
  key: string,
  ours: Store,
  change: (before: Uint8Array) => Uint8Array | undefined,
): Promise<Merged["what"]> {
  const made: (Uint8Array | undefined)[] = [];
  await updateKept(ours, key, (before) => {
    made.push(before && change(before));
    return made.at(-1);
  });
  return made.at(-1) ? "united" : "ours";
}

/** What is counted of a post is counted anew; the articles of both are remembered. */
async function mergeInventory(key: string, bytes: Uint8Array, ours: Store): Promise<Merged["what"]> {
  const before = await ours.get(key);
  const { key: post, articles } = readInventoryAt(key, bytes);
  await takeInventory(ours, post);
  // What an article carries may not have been taken: then nobody misses it.
  for (const article of articles)
    if (await ours.get(usesKey(article))) await articleNoter(ours)(post, article);
  const after = (await ours.get(key))!;
  if (before && sameBytes(after, before)) return "known";
  return sameBytes(after, bytes) ? "taken" : "united";
}

/**
 * Notes whose the records of a post are, before they come: a merge that is cut off has said too much, and never too little.
 * Those of which another stands here are kept with the note.
 */
async function noteOrigin(
  prefix: string,
  keys: readonly string[],
  { ours, theirs, tools, beside }: Job,
): Promise<void> {
  const others = new Map<string, Uint8Array>();
  const taken: string[] = [];
  let post: PostKey | undefined;
  for (const key of keys) {
    const bytes = await theirs.get(key);
    if (!bytes) continue;
    post ??= keyOfRecord(key, bytes);
    const kept = await ours.get(key);
    if (!kept) taken.push(key.slice(prefix.length));
    else if (!sameBytes(kept, bytes)) others.set(key, bytes);
  }
  if (!post) return;
  for (const key of others.keys()) beside.add(key);
  // The log names it when all is taken.
  const origins = originsIn(ours, tools.now, { append: () => Promise.resolve() });
  const noted = await origins.origins(post);
  const fresh = [...others].flatMap(([key, bytes]) => {
    const name = key.slice(prefix.length);
    const record = readDocument(key, bytes);
    const isNoted = noted.some((each) => JSON.stringify(each.others?.[name]) === JSON.stringify(record));
    return isNoted ? [] : [[name, record] as const];
  });
  if (taken.length > 0 || fresh.length > 0)
    await origins.addOrigin(post, {
      at: tools.now().toISOString(),
      from: tools.from,
      taken,
      ...(fresh.length > 0 && { others: Object.fromEntries(fresh) }),
    });
}

/** The post of any record below it. */
function keyOfRecord(key: string, bytes: Uint8Array): PostKey | undefined {
  const found = keyIn(key, bytes);
  if (found) return found;
  const { key: named } = readDocument(key, bytes) as { key?: PostKey };
  return named;
}

/** A store that gives the same bytes for a key whenever it is asked, or says that they have changed. */
function steady(store: Store): Store {
  const seen = new Map<string, string>();
  return {
    ...store,
    async get(key) {
      const bytes = await store.get(key);
      if (!bytes) return undefined;
      const digest = hexDigest(bytes);
      if ((seen.get(key) ?? digest) !== digest) throw new Error(`${key} was changed while it was read.`);
      seen.set(key, digest);
      return bytes;
    },
  };
}
