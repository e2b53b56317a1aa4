// The fields of the configuration that say how embeds look.
import { z } from "zod";
import type { Part } from "../options/look.ts";
import { PARTS } from "../options/look.ts";

const part = z.boolean().exactOptional();

/** Fields of the configuration, each with its default. */
export const lookFields = {
  theme: z
    .enum(["paper", "card", "minimal"])
    .default("paper")
    .describe("Which of the stylesheet's themes embeds have."),
  show: z
    .strictObject(
      Object.fromEntries(Object.keys(PARTS).map((name) => [name, part])) as Record<Part, typeof part>,
    )
    .exactOptional()
    .describe("Parts of embeds to leave out (false) or to put in (true)."),
  alt: z
    .enum(["attribute", "shown"])
    .default("attribute")
    .describe("Whether descriptions of media stand on the page, for all readers."),
  players: z
    .enum(["native", "poster"])
    .default("native")
    .describe("Whether videos kept on the site are played on the page, or linked by their poster."),
  fold: z
    .number()
    .int()
    .positive()
    .exactOptional()
    .describe("How many characters of a long text are shown before its rest, which readers can open."),
  gone: z
    .enum(["note", "text", "link", "keep"])
    .default("note")
    .describe(
      "How posts are shown that are not there any more: whole with a note, as text, as a link, or as before.",
    ),
  showEarlier: z
    .boolean()
    .default(false)
    .describe("Whether an edited post also shows what it said before, as far as it was captured then."),
  showAnswered: z
    .boolean()
    .default(false)
    .describe("Whether the post that a post answers is shown above it, where that is archived too."),
  marks: z
    .record(
      z.string(),
      z.strictObject({
        src: z.string(),
        width: z.number().int().positive(),
        height: z.number().int().positive(),
        alt: z.string(),
      }),
    )
    .exactOptional()
    .describe("Official marks of platforms that the site supplies, by platform name."),
};
