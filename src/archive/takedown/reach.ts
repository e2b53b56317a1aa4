// How far a post reaches in an archive: what is kept of it, what is kept of it in other posts, who uses it, and what nobody here can
// reach.
import type { Mode, RedactedPart } from "../../model/decision.ts";
import { formatKey, sameKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import type { Post } from "../../model/post.ts";
import { assetsOf, mediaOf, picturesOf } from "../../model/snapshot.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Use } from "../../model/use.ts";
import type { Records } from "../../store/index.ts";
import { captureKey, postPrefix, screenshotIn, snapshotKey } from "../../store/removal.ts";
import type { Removal } from "../../store/removal.ts";
import { holdingOf, marksOf, textIn } from "./marks.ts";
import type { Marks } from "./marks.ts";
import { replaced, withoutOther, withoutParts } from "./redact.ts";
import type { Extraction, Target } from "./redact.ts";

/** What no archive can take back. */
export const UNREACHABLE = [
  "the history of git, where the site or the archive is kept in one, and every clone of it",
  "copies at a CDN, in proxies and in browsers",
  "backups",
  "mails, newsletters, messages and feeds that were sent",
  "web archives and archives of others",
  "pages that were printed, and screenshots",
  "what screenshots of the pages of other posts show, here too: a picture cannot be searched for words",
  "caches of search engines",
  "pages that a site builder made, until the site is built and published anew",
  "what disks, databases and buckets keep of removed files, such as journals and older versions",
  "what was exported or copied to places that this archive was not told of",
] as const;

/** What is wanted of a post that is to be taken down. */
export interface Wanted {
  readonly mode: Mode | "undo";
  readonly parts: readonly RedactedPart[];
  /** When it was begun: what is put in the place of something else says so. */
  readonly at: string;
}

/** Another post, as it was and as it becomes. */
export interface OtherPost {
  readonly key: PostKey;
  readonly snapshots: readonly { readonly before: Snapshot; readonly after: Snapshot }[];
}

/** How far a post reaches. Keys are those of the store. */
export interface Reach {
  readonly marks: Marks;
  readonly uses: readonly Use[];
  /** Its own snapshots as they become, where parts are taken out. */
  readonly own: OtherPost["snapshots"];
  readonly others: readonly OtherPost[];
  /** What goes before anything else is told: answers that hold it, and screenshots. */
  readonly captures: readonly string[];
  /** Records and files that rest on it: pictures in articles, what is gone, copies, originals, fingerprints. */
  readonly files: readonly string[];
  /** Its own records. */
  readonly records: readonly string[];
  /** Addresses that lead to it, and which of them go. */
  readonly aliases: readonly string[];
  /** Names of published files that go. */
  readonly published: readonly string[];
  /** Formatted keys of other posts, and keys of evidence, that name its author or its words of their own. */
  readonly mentions: readonly string[];
  /** Formatted keys of posts on legal hold of which a version or evidence would go with it. */
  readonly held: readonly string[];
}

/** The articles of uses, each with the kinds of its uses. */
export function articlesIn(uses: readonly Use[]): { readonly path: string; readonly kinds: string[] }[] {
  const kinds = new Map<string, Set<string>>();
  for (const { article, kind } of uses) kinds.set(article, (kinds.get(article) ?? new Set()).add(kind));
  return [...kinds].map(([path, each]) => ({ path, kinds: [...each].sort() }));
}

/** What is looked through. */
export interface ReachTools {
  readonly records: Records;
  readonly removal: Removal;
}

/**
 * Looks through the whole archive for a post.
 * @param seen versions of it that were read and may not be kept
 */
export async function reachOf(
  key: PostKey,
  post: string,
  { mode, parts, at }: Wanted,
  { records, removal }: ReachTools,
  seen: readonly Snapshot[] = [],
): Promise<Reach> {
  const [kept, sightings, attachments] = await Promise.all([
    records.snapshots(key),
    records.sightings(key),
    records.attachments(key),
  ]);
  const snapshots = [
    ...kept,
    ...seen.filter(({ version }) => kept.every((each) => each.version !== version)),
  ];
  const marks = marksOf(key, snapshots);
  const aliases = (await removal.aliasesOf(post)).map(({ alias }) => alias.alias);
  const urls = new Set([
    ...snapshots.map((each) => each.post.url),
    ...sightings.map(({ url }) => url),
    ...aliases,
  ]);
  const uses: Use[] = [];
  for await (const use of records.uses()) if (sameKey(use.post, key)) uses.push(use);
  const published = new Set(snapshots.flatMap(assetsOf));
  if (mode === "unpublish" || mode === "undo") {
    const others = await filesOfOthers(key, undefined, records);
    return {
      ...{ marks, uses, own: [], others: [], captures: [], files: [], records: [], aliases, mentions: [] },
      held: [],
      published: [...published].filter((file) => !others.files.has(file)),
    };
  }
  const hidesAuthor = parts.includes("author");
  const taken: Extraction = mode === "erase" ? "all" : { parts };
  const own = mode === "erase" ? [] : changed(kept, (each) => withoutParts(each, parts), at);
  const found = await filesOfOthers(key, { target: { key, urls }, taken, at, marks }, records);
  uses.push(...found.uses);
  const articles = new Set(uses.map(({ article }) => article));
  const pictures = await removal.picturesOf(
    (article, credit) => articles.has(article) && holdingOf(credit, marks) !== undefined,
  );
  const stays = new Set([...found.files, ...own.flatMap(({ after }) => filesIn(after))]);
  const goes = [
    ...snapshots.flatMap(filesIn),
    ...attachments.map(({ file }) => file),
    ...found.others.flatMap((other) => other.snapshots.flatMap(({ before }) => filesIn(before))),
    ...(mode === "erase" ? pictures.flatMap(({ files }) => files) : []),
  ].filter((file) => !stays.has(file));
  const evidence = evidenceOf([...snapshots, ...sightings]);
  const { captures, mentions } = await capturesOf(evidence, marks, stays, removal);
  const origins = await removal.originsOf(
    found.keys,
    (bytes) => holdingOf(textIn(bytes), marks) === "content",
  );
  const media = new Set(snapshots.flatMap((each) => addressesIn(each.post)));
  return {
    ...{ marks, uses, own, others: found.others, captures: [...captures, ...origins], aliases },
    files: [
      ...(await removal.filesOf(new Set(goes))),
      ...(mode === "erase" ? pictures.map((picture) => picture.key) : []),
      ...(await removal.goneOf(media)),
    ],
    records:
      mode === "erase"
        ? await removal.ownKeys(post)
        : [
            ...own.map(({ before }) => snapshotKey(key, before.version)),
            ...(await removal.ownKeys(post)).filter(
              (each) =>
                /\/(?:attachments|origins)\//.test(each) ||
                (hidesAuthor && /\/(?:rights|sightings)\//.test(each)),
            ),
          ],
    published: [...new Set(goes)],
    mentions: [...found.mentions, ...mentions],
    held: heldAmong(found, new Set([...captures, ...origins])),
  };
}

/** The posts on legal hold of which a version changes or evidence goes. */
function heldAmong({ others, held }: InOthers, captures: ReadonlySet<string>): string[] {
  return held
    .filter(
      ({ key, evidence }) =>
        others.some((other) => sameKey(other.key, key)) ||
        [...captures].some((each) => evidence.has(each) || each.startsWith(postPrefix(key))),
    )
    .map(({ key }) => formatKey(key));
}

/** The keys of the evidence on which versions and attempts rest. */
function evidenceOf(records: readonly { readonly evidence?: string }[]): Set<string> {
  return new Set(records.flatMap(({ evidence }) => (evidence === undefined ? [] : [captureKey(evidence)])));
}

/** Snapshots that change, as they were and as they become. */
function changed(
  snapshots: readonly Snapshot[],
  change: (post: Post) => Post,
  at: string,
): OtherPost["snapshots"] {
  return snapshots.flatMap((before) => {
    const post = change(before.post);
    if (post === before.post) return [];
    const after = replaced(before, post, at);
    return after.version === before.version ? [] : [{ before, after }];
  });
}

/** What is looked for in other posts. */
interface Search {
  readonly target: Target;
  readonly taken: Extraction;
  readonly at: string;
  readonly marks: Marks;
}

interface InOthers {
  /** Files that other posts need. */
  readonly files: ReadonlySet<string>;
  readonly others: readonly OtherPost[];
  readonly uses: readonly Use[];
  readonly mentions: readonly string[];
  /** All of them. */
  readonly keys: readonly PostKey[];
  /** Those on legal hold, with the keys of their evidence. */
  readonly held: readonly { readonly key: PostKey; readonly evidence: ReadonlySet<string> }[];
}

/** Goes through all other posts: what they need, what they hold of the post, and where those are used. */
async function filesOfOthers(key: PostKey, search: Search | undefined, records: Records): Promise<InOthers> {
  const files = new Set<string>();
  const others: OtherPost[] = [];
  const keys: PostKey[] = [];
  const mentions: string[] = [];
  const held: InOthers["held"][number][] = [];
  for await (const { key: other, snapshots, sightings, standing } of records.kept()) {
    if (sameKey(other, key)) continue;
    keys.push(other);
    if (standing.hold) held.push({ key: other, evidence: evidenceOf([...snapshots, ...sightings]) });
    const found = search
      ? changed(snapshots, (post) => withoutOther(post, search.target, search.taken), search.at)
      : [];
    if (found.length > 0) others.push({ key: other, snapshots: found });
    const now = snapshots.map((each) => found.find(({ before }) => before === each)?.after ?? each);
    for (const file of now.flatMap(filesIn)) files.add(file);
    for (const { file } of await records.attachments(other)) files.add(file);
    if (search && now.some(({ post }) => holdingOf(JSON.stringify(post), search.marks) !== undefined))
      mentions.push(formatKey(other));
  }
  const uses: Use[] = [];
  if (others.length > 0)
    for await (const use of records.uses())
      if (others.some((each) => sameKey(each.key, use.post))) uses.push(use);
  return { files, others, uses, mentions, keys, held };
}

/**
 * The captures that hold a post, behind the screenshots that nothing else names: whoever is killed between finds those by them. And the
 * captures that only name its author.
 */
async function capturesOf(
  own: ReadonlySet<string>,
  marks: Marks,
  stays: ReadonlySet<string>,
  removal: Removal,
): Promise<{ readonly captures: string[]; readonly mentions: string[] }> {
  const captures: string[] = [];
  const mentions: string[] = [];
  const pictured = new Set<string>();
  const needed = new Set(stays);
  for await (const [key, bytes] of removal.captures()) {
    const holding = own.has(key) ? "content" : holdingOf(textIn(bytes), marks);
    if (holding === "content") captures.push(key);
    else if (holding === "name") mentions.push(key);
    const screenshot = screenshotIn(bytes);
    if (screenshot !== undefined) (holding === "content" ? pictured : needed).add(screenshot);
  }
  const screenshots = await removal.filesOf([...pictured].filter((file) => !needed.has(file)));
  return { captures: [...screenshots, ...captures], mentions };
}

/** Every file of the store that a snapshot names. */
function filesIn(snapshot: Snapshot): string[] {
  const pictures = [...picturesOf(snapshot.post)].flatMap(({ picture }) => picture.original?.file ?? []);
  const others = [...mediaOf(snapshot.post)].flatMap(({ files = [], captions = [] }) =>
    [...files, ...captions].flatMap(({ original }) => original?.file ?? []),
  );
  return [...assetsOf(snapshot), ...pictures, ...others];
}

function addressesIn(post: Post): string[] {
  const pictures = [...picturesOf(post)].map(({ picture }) => picture.url);
  const media = [...mediaOf(post)].flatMap(({ url, files = [], captions = [] }) => [
    url,
    ...[...files, ...captions].map((file) => file.url),
  ]);
  return [...pictures, ...media];
}
