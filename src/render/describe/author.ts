// The author of a post: avatar, name, handle, what kind of account it is and to whom it belongs.
import type { Badge } from "../../model/author.ts";
import type { QuotedPost } from "../../model/post.ts";
import { nameInWords } from "../../model/text.ts";
import { safeHref } from "../address.ts";
import type { Frame } from "../frame.ts";
import { joinedLines, say, sayPlain } from "../phrase.ts";
import { foreign, whole } from "../plain.ts";
import type { AuthorView, AvatarView, BadgeView, Line, MarkView, PersonPiece } from "../view.ts";
import { cheapest, emojiOf, lineWithEmoji } from "./picture.ts";

/** Width and height of an avatar, in CSS pixels. */
const AVATAR = 48;

/** Width and height of a badge. */
const BADGE = 16;

const NONE: readonly never[] = [];

/** The head of an embed: who posted it, and on which platform. */
export function authorOf(frame: Frame, post: QuotedPost): AuthorView {
  const { verified, badges = NONE } = post.author;
  const showsKind = frame.shows.badges;
  const mark = verified && showsKind ? frame.words.verified[verified] : undefined;
  const kind = mark && say(mark, { platform: frame.platform });
  // What is bought says nothing of who it is: it takes no line of its own.
  const isPaid = verified === "subscriber";
  return {
    person: personOf(frame, post),
    on: say(frame.words.on, { platform: frame.platform }),
    avatar: frame.shows.avatar ? avatarOf(frame, post) : undefined,
    paid: isPaid ? kind : undefined,
    kind: showsKind ? kindOf(frame, post, isPaid ? undefined : kind) : undefined,
    badges: showsKind && badges.length > 0 ? badges.flatMap((badge) => badgeOf(frame, badge)) : NONE,
    mark: markOf(frame),
  };
}

/** Name and handle, with the profile. */
export function personOf(frame: Frame, post: QuotedPost): PersonPiece {
  const { handle, url } = post.author;
  const name = nameOf(post);
  return {
    type: "person",
    name: name === undefined ? undefined : lineWithEmoji(frame, post, withPictures(frame, post, name)),
    handle: `@${foreign(handle)}`,
    href: safeHref(url),
  };
}

/** A name without the emoji of which no picture is kept. */
function withPictures(frame: Frame, post: QuotedPost, name: string): string {
  const codes = Object.keys(post.emoji ?? {}).filter(
    (code) => typeof emojiOf(frame, post, code) === "string",
  );
  return nameInWords(name, Object.fromEntries(codes.map((code) => [code, true])));
}

/** The display name as plain text, for names of figures. */
export function plainName(post: QuotedPost): string {
  const name = nameOf(post);
  return foreign(name === undefined ? `@${post.author.handle}` : nameInWords(name, post.emoji));
}

function nameOf({ author }: QuotedPost): string | undefined {
  const name = author.name?.trim();
  return name === "" ? undefined : name;
}

function avatarOf(frame: Frame, { author }: QuotedPost): AvatarView | undefined {
  const file = cheapest(frame, author.avatar, 2 * AVATAR);
  return file && { src: file.src, size: AVATAR, shape: author.avatarShape ?? "circle" };
}

/** Said in words: a sign would say the same of marks that are earned, bought and given. */
function kindOf(frame: Frame, { author }: QuotedPost, verified: Line | undefined): Line | undefined {
  if (author.automated !== true) return verified;
  const bot = sayPlain(frame.words.automated);
  return joinedLines([verified, bot], sayPlain(frame.words.list));
}

/** A label beside the author. One that leads somewhere belongs to an organisation; others say what they say. */
function badgeOf(frame: Frame, { label, url, picture }: Badge): BadgeView | [] {
  if (label.trim() === "") return [];
  const file = cheapest(frame, picture, 2 * BADGE);
  const name = { type: "isolate", line: foreign(label.trim()) } as const;
  return {
    picture: file && { src: file.src, size: BADGE },
    line: url === undefined ? [name] : say(frame.words.affiliated, { name }),
  };
}

function markOf({ mark }: Frame): MarkView | undefined {
  if (mark === undefined) return undefined;
  const { src, width, height, alt } = mark;
  return { src: whole(src), width, height, alt: whole(alt) };
}
