// What became of a post over time, and taking it down, as programs ask for it.
import { z } from "zod";
import { TAKEDOWN } from "../options/decisions.ts";
import { PostproofError } from "../index.ts";
import type { Desk } from "./desk.ts";
import { postField } from "./questions.ts";

/** Every look at a post. */
export const historySchema = z.object({
  entries: z
    .array(z.looseObject({ what: z.string(), at: z.string(), outcome: z.string() }))
    .describe(
      "Every look at it in the order in which it became known: what it came to, and what had changed.",
    ),
});

/** Every look at a post. @throws PostproofError `not_archived` */
export async function historyOf(
  given: string,
  { archive, addresses }: Desk,
): Promise<z.output<typeof historySchema>> {
  const history = await archive.history(addresses.post(given));
  if (!history)
    throw new PostproofError("not_archived", `Nothing is known of ${given}. POST /api/capture asks for it.`);
  return { entries: history.entries.map((entry) => ({ ...entry })) };
}

const said = z.string().trim().min(1).max(1_000);

/** How a post is taken down. */
export const takedownBody = z.strictObject({
  post: postField,
  mode: z.enum(TAKEDOWN.mode.oneOf).describe("See docs/takedown.md. undo: shown again after unpublish."),
  by: said.describe("Who decides it: a name. Stays in the archive."),
  why: said.describe("Why, in a sentence. Stays in the archive, so it must not name the author."),
  parts: z.array(z.enum(TAKEDOWN.parts.list.oneOf)).optional().describe("With redact: what is taken out."),
  plan: z.boolean().default(false).describe("Only tells what would be done."),
});

/** What a takedown did, or would do. */
export const takedownSchema = z.looseObject({
  mode: z.string(),
  articles: z
    .array(z.looseObject({ path: z.string() }))
    .describe("Articles that show it. A server changes none: postproof takedown in their folder does."),
  others: z.array(z.string()),
  held: z.array(z.string()).describe("Posts on legal hold in which it stands, which forbid removing it."),
  removes: z.record(z.string(), z.number()),
  files: z.array(z.string()),
  mentions: z.array(z.string()),
  unreachable: z.array(z.string()).describe("What no archive can take back."),
  isBegun: z.boolean(),
  decision: z.looseObject({ what: z.string(), at: z.string() }).optional(),
});

/** Takes a post down, or tells what that would do. @throws PostproofError as `archive.takedown` */
export async function takeDown(
  { post: given, plan, by, why, mode, parts }: z.output<typeof takedownBody>,
  { archive, addresses, changed }: Desk,
): Promise<z.output<typeof takedownSchema>> {
  const post = addresses.post(given);
  const how = { mode, ...(parts && { parts }) };
  const planned = await archive.planTakedown(post, how);
  const told = plan ? planned : await archive.takedown(post, { ...how, by, why });
  if (!plan) changed();
  const { articles, others, held, removes, files, mentions, unreachable } = told;
  return {
    ...told,
    articles: articles.map((article) => ({ ...article })),
    ...{ others: [...others], held: [...held], removes: { ...removes }, files: [...files] },
    ...{ mentions: [...mentions], unreachable: [...unreachable] },
    decision: told.decision && { ...told.decision },
  };
}
