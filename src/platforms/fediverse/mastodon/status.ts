// What a server with the Mastodon API answers about a status: the fields that are read, and no others.
import { z } from "zod";
import type { Maybe } from "../../read/fields.ts";
import { address, count, flag, list, maybe, pixels, text, word } from "../../read/fields.ts";

/** Mastodon: digits. Pleroma: flake ids. GoToSocial: ULIDs. A few servers send numbers. */
const id = z
  .union([z.string(), z.number().int().nonnegative().transform(String)])
  .pipe(z.string().regex(/^[^\s/?#]{1,200}$/));

/** HTML, and other strings that are read before they are cleaned. */
const raw: Maybe<string> = maybe(z.string());
const seconds: Maybe<number> = maybe(z.number().nonnegative().max(1e9));

const customEmoji = z.object({
  shortcode: z.string().regex(/^[A-Za-z0-9_.+-]{1,100}$/),
  url: address(),
  /** The first frame of an animated one. */
  static_url: address(),
});

const account = z.object({
  /** Local to the server that answers. */
  id: maybe(id),
  /** `user` for accounts of the answering server, `user@host` for others. */
  acct: z.string().regex(/^[^\s@]{1,500}(?:@[^\s@]{1,253})?$/),
  /** The profile page. */
  url: address(),
  /** The ActivityPub actor (since 4.2). */
  uri: address(),
  display_name: text(1_000),
  avatar: address(),
  /** The avatar without animation. */
  avatar_static: address(),
  bot: flag,
  /** Not to be listed by search engines. */
  noindex: flag,
  /** Whether public posts may be found by searching; servers since 4.2. */
  indexable: flag,
  emojis: list(customEmoji, 1_000),
});

const size = maybe(z.object({ width: pixels, height: pixels, duration: seconds }));

const attachment = z.object({
  /** `gifv`: an animation without sound, kept as a video. */
  type: maybe(z.enum(["image", "gifv", "video", "audio", "unknown"])),
  url: address(),
  /** A smaller image; of a video its poster, of audio its cover. */
  preview_url: address(),
  /** Where the author's server has it, if that is another one. */
  remote_url: address(),
  meta: maybe(z.object({ original: size, small: size, duration: seconds })),
  /** The alternative text. */
  description: text(20_000),
});

const mention = z.object({ id: maybe(id), acct: text(1_000), username: text(500), url: address() });

const tag = z.object({ name: text(1_000), url: address() });

const poll = z.object({
  expires_at: raw,
  expired: flag,
  multiple: flag,
  votes_count: count,
  /** `null` where only one choice is allowed. */
  voters_count: count,
  options: list(
    z.object({
      title: text(2_000),
      /** `null` while the author hides the votes. */
      votes_count: count,
    }),
    100,
  ),
  emojis: list(customEmoji, 1_000),
});

const card = z.object({
  url: address(),
  title: text(5_000),
  description: text(20_000),
  provider_name: text(1_000),
  author_name: text(1_000),
  authors: list(z.object({ name: text(1_000) }), 20),
  image: address(),
  width: pixels,
  height: pixels,
});

/** A status without the statuses that it quotes or boosts. */
const bareStatus = z.object({
  id,
  /** The ActivityPub id, the same on every server. A few posts from before 2018 have a `tag:` URI. */
  uri: word(/^[^\s]{1,2000}$/),
  /** The page at the server of origin. */
  url: address(),
  account,
  /** HTML. */
  content: z.string().nullish(),
  created_at: raw,
  edited_at: raw,
  /** `public`, `unlisted`, `private`, `direct`; Pleroma also `local` and `list`. */
  visibility: text(50),
  sensitive: flag,
  /** The content warning. */
  spoiler_text: text(20_000),
  language: raw,
  media_attachments: list(attachment, 100),
  mentions: list(mention, 1_000),
  tags: list(tag, 1_000),
  emojis: list(customEmoji, 1_000),
  in_reply_to_id: maybe(id),
  in_reply_to_account_id: maybe(id),
  favourites_count: count,
  reblogs_count: count,
  replies_count: count,
  /** Since 4.5. */
  quotes_count: count,
  poll: maybe(poll),
  card: maybe(card),
  application: maybe(z.object({ name: text(500) })),
  /** What other software adds to its answers: its name tells which it is. */
  friendica: maybe(z.object({})),
  akkoma: maybe(z.object({})),
  pleroma: maybe(z.object({})),
  /** GoToSocial: who may answer, boost and like. */
  interaction_policy: maybe(z.object({})),
  /** Since 4.5. Who may quote: `public`, `followers`, `following`, `unsupported_policy`. */
  quote_approval: maybe(
    z.object({ automatic: list(z.string().max(100), 20), manual: list(z.string().max(100), 20) }),
  ),
});

/** Since 4.4. */
const quote = z.object({
  /**
   * `pending`, `accepted`, `rejected`, `revoked`, `deleted`, `unauthorized`, `blocked_account`, `blocked_domain`,
   * `muted_account`; others may come.
   */
  state: text(50),
  /** Given with `accepted`; also with the states `blocked_*` and `muted_account`, where it is not to be shown. */
  quoted_status: maybe(bareStatus),
  /** In its place where quotes lie within quotes. */
  quoted_status_id: maybe(id),
});

/** Truth Social and Akkoma give the quoted status itself, without a state. */
const quotedItself = bareStatus.transform((quoted_status) => ({
  state: "accepted",
  quoted_status,
  quoted_status_id: undefined,
}));

/** `GET /api/v1/statuses/:id` of Mastodon and of the servers that speak its API. */
export const statusSchema = bareStatus.extend({
  /** The boosted status: the outer one then has no content of its own. */
  reblog: maybe(bareStatus),
  quote: maybe(z.union([quotedItself, quote])),
});

export type Status = z.infer<typeof statusSchema>;
export type BareStatus = z.infer<typeof bareStatus>;
export type StatusAccount = BareStatus["account"];
export type StatusMention = BareStatus["mentions"][number];
export type CustomEmoji = BareStatus["emojis"][number];
export type StatusQuote = z.infer<typeof quote>;
export type Attachment = z.infer<typeof attachment>;
