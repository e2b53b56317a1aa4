// A status as a post.
import { defined, webUrl, utcTime, languageTag } from "../../read/fields.ts";
import { aliasesOf, keyOfId } from "../identity.ts";
import { authorOf, fullHandle } from "./author.ts";
import { emojiUsed } from "../plain-text.ts";
import { settleWithin } from "../origin.ts";
import { softwareOfStatus } from "../software.ts";
import { cardOf, mediumOf, pollOf } from "./media.ts";
import { statusSchema } from "./status.ts";
import { textOfStatus } from "./text.ts";
import type { PostKey } from "../../../model/key.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Post, Quote, QuotedPost, ReplyContext } from "../../../model/post.ts";
import type { OwnWord } from "../origin.ts";
import type { BareStatus, Status, StatusQuote, CustomEmoji } from "./status.ts";
import type { ServerContext } from "../server.ts";
import type { Picture } from "../../../model/asset.ts";

/** What surrounds a status. */
export interface StatusContext extends Partial<ServerContext> {
  /** What the own servers of posts within say of them; absent where they were not to be asked. */
  readonly own?: OwnWord;
}

/** Reads the body of an answer to `GET /api/v1/statuses/:id`. */
export function readStatus(body: unknown, context: StatusContext): Outcome {
  const result = statusSchema.safeParse(body);
  if (!result.success) {
    const at = result.error.issues[0]?.path.map(String).join(".") ?? "";
    return looksLikeStatus(body)
      ? {
          kind: "unreadable",
          reason: `The answer looks like a status but is not read: ${at} is not as expected.`,
        }
      : { kind: "unsupported", reason: "The server does not answer as Mastodon does." };
  }
  const status = result.data;
  const key = keyOf(status);
  if (key === undefined)
    return { kind: "unreadable", reason: "The answer is a status without a usable uri or url." };
  if (!isOpen(status)) {
    return {
      kind: "protected",
      reason: `The author shows this post to some readers only (${status.visibility ?? ""}).`,
      key,
    };
  }
  const post = postOf(status, context);
  if (post === undefined)
    return { kind: "incomplete", reason: "The answer does not say where its author's profile is.", key };
  return {
    kind: "post",
    key,
    aliases: aliasesOf(key, [status.url], [context.asked], context.aliases),
    post,
    source: "api-status",
  };
}

function looksLikeStatus(body: unknown): boolean {
  return typeof body === "object" && body !== null && "account" in body && "content" in body;
}

/** Whether every reader may see it. What only some may see is not kept, even where an answer holds it. */
const isOpen = ({ visibility }: BareStatus): boolean => visibility !== "private" && visibility !== "direct";

/** The ActivityPub id: the same on whichever server the post was met. */
const keyOf = ({ uri, url }: BareStatus): PostKey | undefined => keyOfId(uri ?? url);

function postOf(status: Status, context: StatusContext): Post | undefined {
  const { reblog } = status;
  if (reblog !== undefined) {
    // Some servers repeat the content of the boosted status in the outer one.
    const outer = bareOf(
      {
        ...status,
        content: "",
        media_attachments: [],
        poll: undefined,
        card: undefined,
        spoiler_text: undefined,
        sensitive: undefined,
      },
      false,
      context,
    );
    const key = keyOf(reblog);
    const inner = presentOf(reblog, context) ?? { state: "unavailable" as const, ...(key && { key }) };
    return outer && { ...outer.post, repostOf: inner };
  }
  const outer = bareOf(status, status.quote !== undefined, context);
  const quote = outer && quoteOf(status.quote, outer.quoted, context);
  return outer && { ...outer.post, ...(quote && { quote }) };
}

/** A status without what it quotes or boosts, and where the paragraph that stands in for a quote points. */
function bareOf(
  status: BareStatus,
  quotes: boolean,
  context: StatusContext,
): { readonly post: QuotedPost; readonly quoted: string | undefined } | undefined {
  const author = authorOf(status.account, context.asked, keyOf(status));
  const url = status.url ?? webUrl(status.uri);
  if (author === undefined || url === undefined) return undefined;
  const table = emojiTable(status.emojis, status.poll?.emojis ?? [], status.account.emojis);
  const media = status.media_attachments.flatMap((attachment) => mediumOf(attachment) ?? []);
  const { text, cut, quoted } = textOfStatus(status, quotes, (code) => table.has(code), context.asked, media);
  const poll = pollOf(status.poll);
  const plain = [author.name, status.spoiler_text, ...(poll?.options.map(({ title }) => title) ?? [])];
  const post = defined({
    url,
    author,
    text,
    published: utcTime(status.created_at),
    edited: utcTime(status.edited_at),
    language: languageTag(status.language),
    warning: status.spoiler_text?.trim(),
    sensitive: status.sensitive === true ? true : undefined,
    media,
    card: cardOf(status.card),
    poll,
    replyTo: replyOf(status, context.asked),
    emoji: emojiUsed(table, text, plain),
    counts: countsOf(status, context.at),
    visibility: status.visibility,
    truncated: cut ? true : undefined,
    application: status.application?.name,
    software: softwareOfStatus(status),
    consent: consentOf(status),
  });
  return { post, quoted };
}

function countsOf(status: BareStatus, at: string | undefined): QuotedPost["counts"] {
  const read = utcTime(at);
  if (read === undefined) return undefined;
  const {
    favourites_count: likes,
    reblogs_count: reposts,
    replies_count: replies,
    quotes_count: quotes,
  } = status;
  return defined({ likes, reposts, replies, quotes, at: read });
}

function consentOf({ account, quote_approval: approval }: BareStatus): QuotedPost["consent"] {
  const policy =
    approval &&
    `automatic: ${approval.automatic.join(", ") || "none"}; manual: ${approval.manual.join(", ") || "none"}`;
  const noindex = account.noindex === true || account.indexable === false;
  if (!noindex && policy === undefined) return undefined;
  return {
    ...(noindex && { noindex: true }),
    ...(policy !== undefined && { quotePolicy: policy }),
  };
}

function replyOf(status: BareStatus, asked: string | undefined): ReplyContext | undefined {
  const { in_reply_to_id: id, in_reply_to_account_id: accountId, account, mentions } = status;
  if (id === undefined) return undefined;
  const answered =
    accountId === undefined
      ? undefined
      : accountId === account.id
        ? account
        : mentions.find((mention) => mention.id === accountId);
  const handle = answered?.acct === undefined ? undefined : fullHandle(answered.acct, answered.url, asked);
  return defined({ id, handle });
}

/** Another post shown within this one; `undefined` if it cannot be or is not open to all. */
function presentOf(status: BareStatus, context: StatusContext): Quote | undefined {
  const key = isOpen(status) ? keyOf(status) : undefined;
  const inner = bareOf(status, false, context);
  const page = `https://${context.asked ?? ""}/statuses/${status.id}`;
  return (
    key &&
    inner &&
    settleWithin({ state: "present", key, post: inner.post }, page, context.asked, context.own)
  );
}

/** States in which the quoted post is not shown, and what they mean to readers. All others are `unavailable`. */
const HIDDEN_STATES: ReadonlyMap<string, "pending" | "refused" | "gone" | "blocked"> = new Map([
  ["pending", "pending"],
  ["rejected", "refused"],
  ["revoked", "refused"],
  ["unauthorized", "refused"],
  ["deleted", "gone"],
  ["blocked_account", "blocked"],
  ["blocked_domain", "blocked"],
  ["muted_account", "blocked"],
]);

function quoteOf(
  quote: StatusQuote | undefined,
  named: string | undefined,
  context: StatusContext,
): Quote | undefined {
  if (quote === undefined) return undefined;
  const quoted = quote.quoted_status;
  const shown = quote.state === "accepted" && quoted ? presentOf(quoted, context) : undefined;
  if (shown) return shown;
  const state = HIDDEN_STATES.get(quote.state ?? "") ?? "unavailable";
  const key = quoted && keyOf(quoted);
  const id = quote.quoted_status_id;
  const derived =
    id !== undefined && context.asked !== undefined ? `https://${context.asked}/statuses/${id}` : undefined;
  // Whoever did not agree to be quoted is not pointed at either.
  const url = state === "pending" || state === "unavailable" ? (quoted?.url ?? named ?? derived) : undefined;
  return { state, ...(key && { key }), ...(url !== undefined && { url }) };
}

/** Custom emoji by short code; of two of the same name the first counts. */
function emojiTable(...lists: readonly (readonly CustomEmoji[])[]): ReadonlyMap<string, Picture> {
  const table = new Map<string, Picture>();
  for (const { shortcode, url, static_url } of lists.flat()) {
    const address = static_url ?? url;
    if (address !== undefined && !table.has(shortcode)) table.set(shortcode, { url: address });
  }
  return table;
}
