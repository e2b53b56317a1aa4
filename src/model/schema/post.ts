// A post as a schema: its author, its words, its media, what it answers and what it quotes.
import { z } from "zod";
import { medium, picture } from "./media.ts";
import { rights } from "./rights.ts";
import { count, key, list, short, text, time, timeOrDay, url } from "./value.ts";
import type { Block, Inline } from "../text.ts";

const mention = z.object({
  type: z.literal("mention"),
  text,
  handle: short,
  id: short.exactOptional(),
  url: url.exactOptional(),
});

const inline: z.ZodType<Inline> = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text,
    marks: list(z.enum(["bold", "italic", "strike", "underline", "code", "sub", "sup"]), 7).exactOptional(),
  }),
  z.object({ type: z.literal("link"), url, text, given: url.exactOptional() }),
  mention,
  z.object({ type: z.literal("hashtag"), text, tag: short, url: url.exactOptional() }),
  z.object({ type: z.literal("cashtag"), text, symbol: short, url: url.exactOptional() }),
  z.object({ type: z.literal("emoji"), shortcode: short }),
  z.object({ type: z.literal("media"), index: count }),
  z.object({
    type: z.literal("spoiler"),
    get children() {
      return list(inline, 10_000);
    },
  }),
  z.object({ type: z.literal("break") }),
]);

const inlines = list(inline, 20_000);

const block: z.ZodType<Block> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), children: inlines }),
  z.object({ type: z.literal("heading"), level: z.number().int().min(1).max(6), children: inlines }),
  z.object({
    type: z.literal("quote"),
    get children() {
      return list(block, 10_000);
    },
  }),
  z.object({
    type: z.literal("list"),
    ordered: z.boolean(),
    start: z.number().int().exactOptional(),
    get items() {
      return list(list(block, 10_000), 10_000);
    },
  }),
  z.object({ type: z.literal("code"), text }),
  z.object({ type: z.literal("divider") }),
]);

const author = z.object({
  id: short.exactOptional(),
  handle: short,
  name: short.exactOptional(),
  url,
  avatar: picture.exactOptional(),
  avatarShape: z.enum(["circle", "square", "hexagon"]).exactOptional(),
  verified: z.enum(["subscriber", "individual", "business", "government", "verifier"]).exactOptional(),
  badges: list(
    z.object({ label: short, url: url.exactOptional(), picture: picture.exactOptional() }),
    20,
  ).exactOptional(),
  automated: z.boolean().exactOptional(),
});

const card = z.object({
  url,
  title: text.exactOptional(),
  description: text.exactOptional(),
  provider: short.exactOptional(),
  author: short.exactOptional(),
  picture: picture.exactOptional(),
});

const poll = z.object({
  options: list(z.object({ title: text, votes: count.exactOptional() }), 100),
  votes: count.exactOptional(),
  voters: count.exactOptional(),
  multiple: z.boolean().exactOptional(),
  closesAt: time.exactOptional(),
  closed: z.boolean().exactOptional(),
});

const replyTo = z.object({
  id: short.exactOptional(),
  url: url.exactOptional(),
  handle: short.exactOptional(),
  addressees: list(mention, 200).exactOptional(),
});

const quotedPost = z.object({
  url,
  author,
  text: list(block, 10_000),
  published: timeOrDay.exactOptional(),
  edited: timeOrDay.exactOptional(),
  isEdited: z.boolean().exactOptional(),
  language: short.exactOptional(),
  warning: text.exactOptional(),
  sensitive: z.boolean().exactOptional(),
  labels: list(short, 100).exactOptional(),
  media: list(medium, 100),
  card: card.exactOptional(),
  poll: poll.exactOptional(),
  note: z
    .object({ text: list(block, 1_000), url: url.exactOptional(), title: short.exactOptional() })
    .exactOptional(),
  place: z.object({ name: short, url: url.exactOptional() }).exactOptional(),
  community: z.object({ name: short, url: url.exactOptional() }).exactOptional(),
  replyTo: replyTo.exactOptional(),
  emoji: z.record(short, picture).readonly().exactOptional(),
  counts: z
    .object({
      likes: count.exactOptional(),
      reposts: count.exactOptional(),
      replies: count.exactOptional(),
      quotes: count.exactOptional(),
      views: count.exactOptional(),
      at: time,
    })
    .exactOptional(),
  rights: rights.exactOptional(),
  visibility: short.exactOptional(),
  truncated: z.boolean().exactOptional(),
  application: short.exactOptional(),
  software: short.exactOptional(),
  retention: z.literal("display-only").exactOptional(),
  consent: z
    .object({
      loginRequired: z.literal(true).exactOptional(),
      noindex: z.literal(true).exactOptional(),
      noarchive: z.literal(true).exactOptional(),
      quotePolicy: short.exactOptional(),
    })
    .exactOptional(),
  quotesAnother: z.object({ url: url.exactOptional() }).exactOptional(),
});

const quote = z.discriminatedUnion("state", [
  z.object({ state: z.literal("present"), key, post: quotedPost }),
  z.object({
    state: z.enum(["gone", "blocked", "detached", "pending", "refused", "unavailable"]),
    key: key.exactOptional(),
    url: url.exactOptional(),
  }),
  z.object({
    state: z.literal("other"),
    kind: short,
    url,
    title: text.exactOptional(),
    description: text.exactOptional(),
    by: short.exactOptional(),
  }),
]);

/** The schema of one post. */
export const postSchema = quotedPost.extend({
  quote: quote.exactOptional(),
  repostOf: quote.exactOptional(),
});
