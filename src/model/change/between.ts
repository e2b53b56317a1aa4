// Two versions of a post compared, field by field.
import type { Picture } from "../asset.ts";
import type { Poll, Post, Quote, QuotedPost, ReaderNote } from "../post.ts";
import type { Inline } from "../text.ts";
import { inlinesOf, plainText } from "../text.ts";
import { formatKey, sameKey } from "../key.ts";
import { canonicalJson } from "../version.ts";
import { CHANGE_KINDS } from "./change.ts";
import type { Change, Compared, PlainChange } from "./change.ts";
import { changesOfMedia, comparePictures, otherChange, pictureChanges } from "./media.ts";
import { compareWords } from "./words.ts";

/**
 * What changed from one version of a post to another, what matters most first: words, media, polls, quotes, the author, notes,
 * then what else differs, then numbers. Every field that differs is told; what has no kind of its own is `other`. Local copies
 * are no part of a post: a version that differs only by them gives an empty list.
 */
export function changesBetween(before: Compared, after: Compared): Change[] {
  const found = comparePosts(before, after);
  if (before.basis !== after.basis) found.push({ kind: "basis", before: before.basis, after: after.basis });
  return inOrder(found);
}

function inOrder(changes: readonly Change[]): Change[] {
  const place = ({ kind, of }: Change): number =>
    CHANGE_KINDS.indexOf(kind) + (of === undefined ? 0 : CHANGE_KINDS.length);
  return changes.toSorted((a, b) => place(a) - place(b));
}

/** What changed of the post and of the post within it, in no order. */
function comparePosts(before: Compared, after: Compared): Change[] {
  const doubtOf = (field: string): Pick<Change, "doubt"> =>
    sourceOf(before, field) === sourceOf(after, field) && before.basis === after.basis
      ? {}
      : { doubt: "other_answer" };
  const found: Change[] = [];
  for (const [field, changes] of changesByField(before.post, after.post))
    for (const change of changes)
      found.push({ ...change, ...doubtOf(field), ...cutText(change, before.post, after.post) });
  for (const [field, of] of [
    ["quote", "quote"],
    ["repostOf", "repost"],
  ] as const) {
    const [a, b] = [before.post[field], after.post[field]];
    if (a?.state !== "present" || b?.state !== "present" || !sameKey(a.key, b.key)) continue;
    for (const changes of changesByField(a.post, b.post).values())
      for (const change of changes)
        found.push({ ...change, of, ...doubtOf(field), ...cutText(change, a.post, b.post) });
  }
  return found;
}

/** Which answer a field was read from. */
const sourceOf = ({ source, sources }: Compared, field: string): string => sources?.[field] ?? source;

function cutText(change: PlainChange, before: QuotedPost, after: QuotedPost): Pick<Change, "doubt"> {
  const isCut = before.truncated === true || after.truncated === true;
  return isCut && change.kind === "text" ? { doubt: "cut_text" } : {};
}

type Compare<Field extends keyof Post> = (
  before: Post[Field],
  after: Post[Field],
  posts: readonly [Post, Post],
) => readonly PlainChange[];

/** The fields that have kinds of their own. All others are compared as they are. */
const OWN: { readonly [Field in keyof Post]?: Compare<Field> } = {
  text: (_before, _after, [a, b]) => changesOfText(a, b),
  media: (before, after) => changesOfMedia(before, after),
  poll: changesOfPoll,
  quote: changesOfQuote,
  repostOf: changesOfQuote,
  author: (_before, _after, [a, b]) => changesOfAuthor(a, b),
  url: (before, after) => addressChange("url", before, after),
  note: changesOfNote,
  card: changesOfCard,
  emoji: changesOfEmoji,
  edited: (_before, _after, [a, b]) => valueChange("edited", editedOf(a), editedOf(b)),
  // Told with `edited` and `warning`.
  isEdited: () => [],
  sensitive: () => [],
  labels: () => [],
  warning: (_before, _after, [a, b]) => valueChange("warning", warningOf(a), warningOf(b)),
  visibility: (before, after) => valueChange("visibility", before, after),
  counts: (before, after) =>
    withoutTime(before) === withoutTime(after) ? [] : pairChange("counts", before, after),
};

/** Fields in which another field is told too, so that they are looked at whether a post has them or not. */
const ALWAYS = ["text", "author", "edited", "warning"] as const;

function changesByField(before: QuotedPost, after: QuotedPost): Map<string, readonly PlainChange[]> {
  const posts = [before, after] as const;
  const fields = new Set([...ALWAYS, ...Object.keys(before), ...Object.keys(after)]);
  const found = new Map<string, readonly PlainChange[]>();
  for (const field of fields) {
    const [a, b] = posts.map((post): unknown => post[field as keyof QuotedPost]);
    const own = Object.hasOwn(OWN, field) ? OWN[field as keyof Post] : undefined;
    const changes = own
      ? own(a as never, b as never, posts)
      : canonicalJson(a) === canonicalJson(b)
        ? []
        : [otherChange(field, a, b)];
    if (changes.length > 0) found.set(field, changes);
  }
  return found;
}

function changesOfText({ text: before }: Post, { text: after }: Post): PlainChange[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const [old, now] = [plainText(before), plainText(after)];
  const links = changesOfLinks([...inlinesOf(before)], [...inlinesOf(after)]);
  if (old !== now) return [{ kind: "text", runs: compareWords(old, now) }, ...links];
  return links.length > 0 ? links : [{ kind: "formatting" }];
}

/** Links that are shown alike and lead elsewhere: the words do not tell. */
function changesOfLinks(before: readonly Inline[], after: readonly Inline[]): PlainChange[] {
  const goals = (inlines: readonly Inline[]): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const inline of inlines)
      if (inline.type === "link") found.set(inline.text, [...(found.get(inline.text) ?? []), inline.url]);
    return found;
  };
  const later = goals(after);
  return [...goals(before)].flatMap(([text, urls]) =>
    urls.flatMap((url, index): PlainChange[] => {
      const now = later.get(text)?.[index];
      return now === undefined || now === url ? [] : [{ kind: "link", text, before: url, after: now }];
    }),
  );
}

function changesOfPoll(before: Poll | undefined, after: Poll | undefined): readonly PlainChange[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (!before || !after) return pairChange("poll_changed", before, after);
  if (canonicalJson(asked(before)) !== canonicalJson(asked(after)))
    return [{ kind: "poll_changed", before, after }];
  if (before.closed !== true && after.closed === true) return [{ kind: "poll_closed", before, after }];
  // Final votes that differ, and a poll that is open again, are no numbers of the minute.
  return [{ kind: before.closed === true ? "poll_changed" : "poll_moved", before, after }];
}

/** A poll as it was put: without votes. */
function asked({ options, votes: _votes, voters: _voters, closed: _closed, ...poll }: Poll): unknown {
  return { ...poll, options: options.map(({ title }) => title) };
}

function changesOfQuote(before: Quote | undefined, after: Quote | undefined): readonly PlainChange[] {
  if (before?.state === "present" && after?.state === "present") {
    // What changed of the quoted post itself is told as changes of it.
    if (formatKey(before.key) === formatKey(after.key)) return [];
    return [{ kind: "quote_changed", before, after }];
  }
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (before?.state === "present" && after?.state !== "other")
    return [{ kind: "quote_gone", before, ...(after && { after }) }];
  // A quote that was never there cannot come back.
  if (before && before.state !== "other" && after?.state === "present")
    return [{ kind: "quote_back", before, after }];
  return pairChange("quote_changed", before, after);
}

function changesOfAuthor({ author: before }: Post, { author: after }: Post): PlainChange[] {
  const { handle, name, url, avatar, badges, ...rest } = before;
  const { handle: newHandle, name: newName, url: newUrl, ...others } = after;
  const { avatar: newAvatar, badges: newBadges, ...newRest } = others;
  const [a, b]: Readonly<Record<string, unknown>>[] = [
    { ...rest, badges: badges?.map(({ label, url }) => ({ label, url })) },
    { ...newRest, badges: newBadges?.map(({ label, url }) => ({ label, url })) },
  ];
  return [
    ...valueChange("handle", handle, newHandle),
    ...valueChange("name", name, newName),
    ...addressChange("author.url", url, newUrl),
    ...avatarChanges(avatar, newAvatar),
    ...[...new Set([...Object.keys(a!), ...Object.keys(b!)])]
      .filter((field) => canonicalJson(a![field]) !== canonicalJson(b![field]))
      .map((field) => otherChange(`author.${field}`, a![field], b![field])),
  ];
}

/** Pages move where a handle changes. */
function addressChange(field: string, before: string | undefined, after: string | undefined): PlainChange[] {
  return before === after || before === undefined || after === undefined
    ? []
    : [{ kind: "address", field, before, after }];
}

function avatarChanges(before: Picture | undefined, after: Picture | undefined): readonly PlainChange[] {
  return comparePictures(before, after) === "different"
    ? pairChange("avatar", before, after)
    : pictureChanges("author.avatar", before, after);
}

function changesOfNote(
  before: ReaderNote | undefined,
  after: ReaderNote | undefined,
): readonly PlainChange[] {
  if (before && after)
    return canonicalJson(before) === canonicalJson(after)
      ? []
      : [{ kind: "note_changed", after, runs: compareWords(plainText(before.text), plainText(after.text)) }];
  if (after) return [{ kind: "note_added", after }];
  return before ? [{ kind: "note_gone", before }] : [];
}

function changesOfCard(before: Post["card"], after: Post["card"]): readonly PlainChange[] {
  const said = (card: Post["card"]): string => canonicalJson({ ...card, picture: undefined });
  if (said(before) !== said(after)) return pairChange("card", before, after);
  const sameness = comparePictures(before?.picture, after?.picture);
  if (sameness === "different") return pairChange("card", before, after);
  return pictureChanges("card.picture", before?.picture, after?.picture);
}

function changesOfEmoji(before: Post["emoji"] = {}, after: Post["emoji"] = {}): readonly PlainChange[] {
  const codes = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...codes].flatMap((code) => pictureChanges(`emoji.${code}`, before[code], after[code]));
}

const editedOf = ({ edited, isEdited }: Post): string | true | undefined =>
  edited ?? (isEdited === true ? true : undefined);

function warningOf({ warning, sensitive, labels = [] }: Post): string | undefined {
  const words = [warning, ...labels, sensitive === true ? "sensitive" : undefined].filter(
    (each): each is string => each !== undefined,
  );
  return words.length === 0 ? undefined : [...new Set(words)].join(", ");
}

function withoutTime(counts: Post["counts"]): string {
  if (!counts) return "";
  const { at: _at, ...numbers } = counts;
  return canonicalJson(numbers);
}

function valueChange(
  kind: "edited" | "warning" | "visibility" | "handle" | "name",
  before: string | true | undefined,
  after: string | true | undefined,
): readonly PlainChange[] {
  return before === after ? [] : pairChange(kind, before, after);
}

/** A change with what was there on each side where something was. */
function pairChange(kind: PlainChange["kind"], before: unknown, after: unknown): readonly PlainChange[] {
  return [
    {
      kind,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    } as PlainChange,
  ];
}
