// Media of two versions of a post: which is which, what came, went or was swapped.
import type { Picture } from "../asset.ts";
import type { Medium } from "../media.ts";
import { canonicalJson } from "../version.ts";
import type { PlainChange } from "./change.ts";

/** What a comparison of two files can say. `address`: another address, and nothing to tell the bytes by. */
export type Sameness = "same" | "address" | "different";

/** Whether two pictures are the same: by the digest of their bytes if both were kept, else by address. */
export function comparePictures(a: Picture | undefined, b: Picture | undefined): Sameness {
  if (!a || !b) return a === b ? "same" : "different";
  return compareFiles([digestOf(a), a.url], [digestOf(b), b.url]);
}

const digestOf = ({ original }: Pick<Picture, "original">): string | undefined => original?.file;

type File = readonly [digest: string | undefined, url: string];

function compareFiles([digestA, urlA]: File, [digestB, urlB]: File): Sameness {
  if (digestA !== undefined && digestB !== undefined && digestA !== digestB) return "different";
  if (urlA === urlB) return "same";
  // Some services sign the addresses of files anew for every answer: the part before the query names the file.
  return (digestA !== undefined && digestA === digestB) || withoutQuery(urlA) === withoutQuery(urlB)
    ? "address"
    : "different";
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, "");

function compareMedia(a: Medium, b: Medium): Sameness {
  if (a.type !== b.type) return "different";
  const pictures = comparePictures(a.picture, b.picture);
  const files = compareFiles([ownDigest(a), a.url], [ownDigest(b), b.url]);
  if (a.type === "image" && a.picture && b.picture) return pictures;
  // The file itself tells more than its poster, and where its address is new, the poster tells whether it is the same.
  if (files !== "different") return files;
  const isKnown = ownDigest(a) !== undefined && ownDigest(b) !== undefined;
  return !isKnown && a.picture && b.picture && pictures !== "different" ? "address" : "different";
}

/** The digest of a medium's own file, where one was kept or the platform names it. */
function ownDigest({ files = [] }: Medium): string | undefined {
  return files.map(({ original, digest }) => original?.file ?? digest).find((each) => each !== undefined);
}

/** What changed among the media of a post. */
export function changesOfMedia(before: readonly Medium[], after: readonly Medium[]): PlainChange[] {
  const pairs = paired(before, after);
  const found: PlainChange[] = [];
  const [gone, came] = [new Set(before.keys()), new Set(after.keys())];
  for (const [a, b] of pairs) {
    gone.delete(a);
    came.delete(b);
    found.push(...changesOfMedium(before[a]!, after[b]!, b + 1));
  }
  for (const place of [...gone]) {
    // What stands in the place of another took it.
    if (!came.has(place)) continue;
    gone.delete(place);
    came.delete(place);
    found.push({
      kind: "media_swapped",
      place: place + 1,
      before: before[place]!,
      after: after[place]!,
    });
  }
  for (const place of gone) found.push({ kind: "media_removed", place: place + 1, medium: before[place]! });
  for (const place of came) found.push({ kind: "media_added", place: place + 1, medium: after[place]! });
  const order = pairs.map(([, b]) => b);
  if (order.some((b, index) => index > 0 && b < order[index - 1]!)) found.push({ kind: "media_order" });
  return found;
}

/** Which medium before is which one after: first those that are surely the same, then those that cannot be told apart. */
function paired(before: readonly Medium[], after: readonly Medium[]): [before: number, after: number][] {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const wanted of ["same", "address"] as const)
    for (const [a, medium] of before.entries()) {
      if (pairs.has(a)) continue;
      const alike = (b: number): boolean =>
        b in after && !taken.has(b) && compareMedia(medium, after[b]!) === wanted;
      const b = alike(a) ? a : [...after.keys()].find(alike);
      if (b === undefined) continue;
      pairs.set(a, b);
      taken.add(b);
    }
  return [...pairs].sort(([a], [b]) => a - b);
}

/** What changed of one medium that is the same. `place`: counted from 1. */
function changesOfMedium(before: Medium, after: Medium, place: number): PlainChange[] {
  const found: PlainChange[] = [];
  if (before.alt !== after.alt)
    found.push({
      kind: "alt",
      place,
      medium: after,
      ...(before.alt !== undefined && { before: before.alt }),
      ...(after.alt !== undefined && { after: after.alt }),
    });
  const field = `media[${place - 1}]`;
  if (before.url !== after.url)
    found.push({ kind: "address", field: `${field}.url`, before: before.url, after: after.url });
  if (before.url === after.url && before.picture?.url !== after.picture?.url)
    found.push(...pictureChanges(`${field}.picture`, before.picture, after.picture));
  const [a, b] = [bare(before), bare(after)];
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)]))
    if (canonicalJson(a[name]) !== canonicalJson(b[name]))
      found.push(otherChange(`${field}.${name}`, a[name], b[name]));
  return found;
}

/** What changed of a picture that has no kind of its own. */
export function pictureChanges(
  field: string,
  before: Picture | undefined,
  after: Picture | undefined,
): PlainChange[] {
  const sameness = comparePictures(before, after);
  if (sameness === "same") return [];
  if (sameness === "address")
    return [{ kind: "address", field: `${field}.url`, before: before!.url, after: after!.url }];
  return [otherChange(field, before?.url, after?.url)];
}

/** A change of a field without a kind of its own. */
export function otherChange(field: string, before: unknown, after: unknown): PlainChange {
  return {
    kind: "other",
    field,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/** A medium without what has a kind of its own, and without what was found out by keeping it: copies, sizes, what is missing. */
function bare(medium: Medium): Readonly<Record<string, unknown>> {
  const {
    url: _url,
    alt: _alt,
    picture: _picture,
    missing: _missing,
    files = [],
    captions = [],
    ...rest
  } = medium;
  return {
    ...rest,
    // Which encodings there are is the platform's affair; in which languages there are captions is not.
    ...(files.length > 0 && { files: "some" }),
    ...(captions.length > 0 && { captions: captions.map(({ language = "" }) => language).sort() }),
  };
}
