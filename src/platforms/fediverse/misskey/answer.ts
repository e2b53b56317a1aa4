// What Misskey answers about a note: the fields that are read, and no others.
import { z } from "zod";
import { address, count, flag, list, maybe, pixels, text, word } from "../../read/fields.ts";
import type { Maybe } from "../../read/fields.ts";

const raw: Maybe<string> = maybe(z.string().max(100_000));
const id = z.string().regex(/^[0-9A-Za-z]{1,64}$/);

/** Pictures by short code; only of notes and names from other servers. */
const emoji: Maybe<Record<string, string>> = maybe(z.record(z.string(), z.string()));

const user = z.object({
  id,
  username: z.string().regex(/^[^\s@/]{1,300}$/),
  /** `null` for accounts of the server that answers. */
  host: word(/^[a-z0-9.-]{1,253}$/i),
  name: text(1_000),
  avatarUrl: address(),
  isBot: flag,
  emojis: emoji,
  /** The author asks that only those who are logged in see the account's notes. */
  requireSigninToViewContents: flag,
});

const file = z.object({
  /** A media type. */
  type: text(200),
  url: address(),
  thumbnailUrl: address(),
  /** The alternative text. */
  comment: text(20_000),
  isSensitive: flag,
  properties: maybe(z.object({ width: pixels, height: pixels })),
});

const poll = z.object({
  choices: list(z.object({ text: text(2_000), votes: count }), 100),
  multiple: flag,
  expiresAt: raw,
});

/** A note without the notes within. */
const bareNote = z.object({
  id,
  createdAt: raw,
  updatedAt: raw,
  deletedAt: raw,
  /** MFM, Misskey's own markup. */
  text: raw,
  /** The content warning. */
  cw: text(20_000),
  user,
  /** `public`, `home`, `followers`, `specified`. */
  visibility: text(50),
  files: list(file, 100),
  replyId: maybe(id),
  renoteId: maybe(id),
  reactionCount: count,
  /** By name, where no sum is given. */
  reactions: maybe(z.record(z.string(), z.number().int().nonnegative())),
  renoteCount: count,
  repliesCount: count,
  emojis: emoji,
  poll: maybe(poll),
  /** The ActivityPub id of a note from another server. */
  uri: address(),
  /** Its page. */
  url: address(),
  /** The server has blanked what the note holds. */
  isHidden: flag,
});

/** `POST /api/notes/show` */
export const noteAnswer = bareNote.extend({ reply: maybe(bareNote), renote: maybe(bareNote) });

/** An answer in the place of a note. */
export const errorAnswer = z.object({
  error: z.object({ code: z.string().max(100), info: maybe(z.object({ resetMs: maybe(z.number()) })) }),
});

export type BareNote = z.infer<typeof bareNote>;
