// The text of a post as a schema: blocks of inlines.
import { z } from "zod";
import { count, list, short, text, url } from "./value.ts";
import type { Block, Inline } from "../text.ts";

export const mention = z.object({
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

export const block: z.ZodType<Block> = z.discriminatedUnion("type", [
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
