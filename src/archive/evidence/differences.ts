// Differences between a post as it is kept and as its evidence is read: which fields, in words that an editor knows.
import type { Post } from "../../model/post.ts";
import { mapMedia, mapPictures } from "../../model/snapshot.ts";
import { plainText } from "../../model/text.ts";
import { canonicalJson, contentOf } from "../../model/version.ts";

/** A field in which two posts differ. */
export interface Difference {
  /** As an editor calls it: `the words`, `the author's name`. */
  readonly called: string;
  /** Who said what, where and when: what no better reader may change unnoticed. */
  readonly isEssential: boolean;
}

/**
 * The fields in which a post is kept otherwise than it is read. Copies of pictures and videos are no fields of a post, and
 * neither is which files of a video there are: an earlier capture may have lent them.
 *
 * @param isSameMoment whether both are of the same moment: then numbers that change by the minute count too.
 */
export function differencesBetween(kept: Post, read: Post, isSameMoment: boolean): Difference[] {
  const [a, b] = [fieldsOf(kept, isSameMoment), fieldsOf(read, isSameMoment)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((field) => a.get(field) !== b.get(field))
    .map((field) => ({
      called: CALLED[field] ?? `the field "${field}"`,
      isEssential: field === "text" ? wordsOf(kept) !== wordsOf(read) : ESSENTIAL.has(field),
    }));
}

const ESSENTIAL: ReadonlySet<string> = new Set([
  "url",
  "author.id",
  "author.handle",
  "author.name",
  "author.url",
  "published",
]);

const CALLED: Readonly<Record<string, string>> = {
  url: "the address",
  text: "the words",
  "author.id": "the author",
  "author.handle": "the author's handle",
  "author.name": "the author's name",
  "author.url": "the author's address",
  "author.avatar": "the author's picture",
  published: "the date",
  media: "the pictures and videos",
  counts: "the numbers",
  poll: "the poll",
  quote: "the quoted post",
  repostOf: "the post that is passed on",
  replyTo: "the post that it answers",
  card: "the link card",
  rights: "the rights",
};

/** Every field in canonical form, those of the author each by itself. */
function fieldsOf(post: Post, isSameMoment: boolean): Map<string, string> {
  const bare = mapMedia(
    mapPictures(post, ({ url }) => ({ url })),
    ({ missing: _missing, files: _files, captions: _captions, ...medium }) => medium,
  );
  const content = isSameMoment ? bare : (JSON.parse(contentOf(bare, "captured")) as { post: Post }).post;
  const { author, ...rest } = content;
  const named = Object.entries(author).map(([name, value]) => [`author.${name}`, value as unknown] as const);
  return new Map(
    [...named, ...Object.entries(rest)].flatMap(([field, value]) =>
      value === undefined ? [] : [[field, canonicalJson(value)] as const],
    ),
  );
}

const wordsOf = ({ text }: Post): string => plainText(text).replaceAll(/\s+/g, " ").trim();
