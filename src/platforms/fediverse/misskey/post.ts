// A note of Misskey as a post.
import type { Picture } from "../../../model/asset.ts";
import type { Author } from "../../../model/author.ts";
import type { PostKey } from "../../../model/key.ts";
import type { Medium } from "../../../model/media.ts";
import type { EndingOutcome, Outcome } from "../../../model/outcome.ts";
import type { Poll, Post, Quote, QuotedPost, ReplyContext } from "../../../model/post.ts";
import { defined, webUrl, utcTime } from "../../read/fields.ts";
import { isFileName } from "../activitypub/media.ts";
import { emojiUsed } from "../plain-text.ts";
import { aliasesOf, keyOfId } from "../identity.ts";
import { settleWithin } from "../origin.ts";
import type { OwnWord } from "../origin.ts";
import { noteAnswer } from "./answer.ts";
import type { BareNote } from "./answer.ts";
import type { ServerContext } from "../server.ts";
import { mfmToText } from "./mfm.ts";

/** What surrounds a note. */
interface NoteContext extends ServerContext {
  readonly asked: string;
  /** What the own servers of notes within say of them; absent where they were not to be asked. */
  readonly own?: OwnWord;
}

/** Reads an answer to `POST /api/notes/show`; `undefined` if it is none. */
export function readNote(body: unknown, context: NoteContext): Outcome | undefined {
  const result = noteAnswer.safeParse(body);
  if (!result.success) {
    const isNote = typeof body === "object" && body !== null && ("userId" in body || "renoteId" in body);
    return isNote
      ? {
          kind: "unreadable",
          reason: "The answer looks like a note of Misskey but is not read: a field is not as expected.",
        }
      : undefined;
  }
  const note = result.data;
  const key = keyOf(note, context.asked);
  const hidden = endingOf(note, key);
  if (hidden) return hidden;
  const { renote, renoteId, reply } = note;
  const bare = postOf(note, reply, context);
  const isRepost =
    renoteId !== undefined &&
    note.text === undefined &&
    note.cw === undefined &&
    note.files.length === 0 &&
    !note.poll;
  const within = renoteId === undefined ? undefined : quoteOf(renote, renoteId, context);
  const post: Post = { ...bare, ...(within && (isRepost ? { repostOf: within } : { quote: within })) };
  const pages = [note.url, `https://${context.asked}/notes/${note.id}`];
  return {
    kind: "post",
    key,
    aliases: aliasesOf(key, [post.url, ...pages], [context.asked], context.aliases),
    post,
    source: "api-note",
  };
}

/** The ActivityPub id: of a note from elsewhere its own, of the server's own its page. */
function keyOf({ uri, id }: BareNote, asked: string): PostKey {
  return keyOfId(uri ?? `https://${asked}/notes/${id}`)!;
}

function endingOf(note: BareNote, key: PostKey): EndingOutcome | undefined {
  if (note.deletedAt !== undefined)
    return { kind: "deleted", reason: "The server says that the note was deleted.", key };
  if (!isOpen(note)) {
    return {
      kind: "protected",
      reason: `The author shows this note to some readers only (${note.visibility ?? ""}).`,
      key,
    };
  }
  if (note.user.requireSigninToViewContents === true && note.isHidden === true)
    return { kind: "login_required", reason: "The author shows notes to those who are logged in only.", key };
  if (note.isHidden === true)
    return {
      kind: "protected",
      reason: "The server hides what the note holds from those who are not logged in.",
      key,
    };
  return undefined;
}

const isOpen = ({ visibility }: BareNote): boolean =>
  visibility === undefined || visibility === "public" || visibility === "home";

function postOf(note: BareNote, reply: BareNote | undefined, { asked, at }: NoteContext): QuotedPost {
  const { user } = note;
  const home = homeOf(note, asked);
  const table = tableOf(note.emojis, user.emojis);
  const text = mfmToText(note.text ?? "", { host: home, emoji: (code) => table.has(code) });
  const poll = pollOf(note, at);
  const plain = [user.name, note.cw, ...(poll?.options.map(({ title }) => title) ?? [])];
  const published = utcTime(note.createdAt);
  const edited = utcTime(note.updatedAt);
  return defined({
    url: note.url ?? note.uri ?? `https://${asked}/notes/${note.id}`,
    author: authorOf(note, asked),
    text,
    published,
    edited: edited === published ? undefined : edited,
    warning: note.cw?.trim(),
    media: note.files.flatMap((file) => mediumOf(file) ?? []),
    poll,
    replyTo: replyOf(note, reply, asked),
    emoji: emojiUsed(table, text, plain),
    counts: countsOf(note, at),
    visibility: note.visibility === "home" ? "unlisted" : "public",
    consent: user.requireSigninToViewContents === true ? { loginRequired: true as const } : undefined,
  });
}

/** A note without an address elsewhere is of the server that answers, and so is its author. */
const homeOf = ({ user, uri }: BareNote, asked: string): string =>
  uri === undefined ? asked : (user.host ?? asked);

function authorOf(note: BareNote, asked: string): Author {
  const { user, uri } = note;
  const host = homeOf(note, asked);
  return defined({
    // The account's id at its own server; of others the server that answers knows only its own number for them.
    id: user.host === undefined && uri === undefined ? `https://${asked}/users/${user.id}` : undefined,
    handle: `${user.username}@${host}`,
    name: user.name?.trim(),
    url: `https://${host}/@${user.username}`,
    avatar: user.avatarUrl === undefined ? undefined : { url: user.avatarUrl },
    automated: user.isBot === true ? true : undefined,
  });
}

function tableOf(
  ...lists: readonly (Readonly<Record<string, string>> | undefined)[]
): ReadonlyMap<string, Picture> {
  const table = new Map<string, Picture>();
  for (const [code, address] of lists.flatMap((each) => Object.entries(each ?? {}).slice(0, 1_000))) {
    const url = webUrl(address);
    if (url !== undefined && /^[A-Za-z0-9_.+-]{1,100}$/.test(code) && !table.has(code))
      table.set(code, { url });
  }
  return table;
}

function mediumOf({
  type,
  url,
  thumbnailUrl,
  comment,
  isSensitive,
  properties,
}: BareNote["files"][number]): Medium | undefined {
  if (url === undefined) return undefined;
  const kind = /^(image|video|audio)\//.exec(type ?? "")?.[1] as Medium["type"] | undefined;
  const { width, height } = properties ?? {};
  const size = width !== undefined && height !== undefined ? { width, height } : {};
  const poster = kind === "image" ? url : thumbnailUrl;
  return defined({
    type: kind ?? "unknown",
    url,
    alt: comment === undefined || isFileName(comment) ? undefined : comment,
    ...size,
    picture: poster === undefined ? undefined : { url: poster, ...(kind === "image" && size) },
    files: kind === "video" || kind === "audio" ? [defined({ url, type })] : undefined,
    sensitive: isSensitive === true ? true : undefined,
  });
}

function pollOf({ poll }: BareNote, at: string | undefined): Poll | undefined {
  if (poll === undefined || poll.choices.length === 0) return undefined;
  const closesAt = utcTime(poll.expiresAt);
  return defined({
    options: poll.choices.map(({ text, votes }) => defined({ title: text ?? "", votes })),
    multiple: poll.multiple,
    closesAt,
    closed: closesAt !== undefined && at !== undefined ? closesAt <= at : undefined,
  });
}

function replyOf(
  { replyId }: BareNote,
  reply: BareNote | undefined,
  asked: string,
): ReplyContext | undefined {
  if (replyId === undefined) return undefined;
  const id = reply?.uri ?? `https://${asked}/notes/${replyId}`;
  const handle = reply && `${reply.user.username}@${reply.user.host ?? asked}`;
  return defined({ id, url: reply?.url ?? id, handle });
}

function countsOf(note: BareNote, at: string | undefined): QuotedPost["counts"] {
  const read = utcTime(at);
  const all = Object.values(note.reactions ?? {});
  const likes =
    note.reactionCount ??
    (note.reactions === undefined ? undefined : all.reduce((sum, each) => sum + each, 0));
  const counts = defined({ likes, reposts: note.renoteCount, replies: note.repliesCount });
  return read === undefined || Object.keys(counts).length === 0 ? undefined : { ...counts, at: read };
}

/** A note within: shown only if it is open to all. */
function quoteOf(renote: BareNote | undefined, renoteId: string, context: NoteContext): Quote {
  if (renote === undefined)
    return { state: "unavailable", url: `https://${context.asked}/notes/${renoteId}` };
  const key = keyOf(renote, context.asked);
  const ending = endingOf(renote, key);
  if (ending) return { state: ending.kind === "deleted" ? "gone" : "unavailable", key };
  const seen = { state: "present", key, post: postOf(renote, undefined, context) } as const;
  return settleWithin(seen, `https://${context.asked}/notes/${renote.id}`, context.asked, context.own);
}
