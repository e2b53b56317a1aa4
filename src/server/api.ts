// What the archive tells programs and the editor's page: posts in lists and alone, their uses, their embeds in every form, captures.
import { z } from "zod";
import { EMBED } from "../options/archive.ts";
import type { CaptureResult, PostRecord, Use } from "../index.ts";
import { PostproofError, formatKey } from "../index.ts";
import { schemaOf } from "../site/config.ts";
import type { Desk } from "./desk.ts";
import { rowSchema } from "../site/posts.ts";
import { decidedWords } from "../report/words.ts";
import { findPosts, listFields } from "./posts.ts";
import { postField } from "./questions.ts";
import { problemOf } from "./refusal.ts";

const count = z.coerce.number().int().min(1);

/** Which posts are listed, and which page of them. */
export const listQuery = z.strictObject({
  ...listFields,
  page: count.max(1_000_000).default(1),
  size: count.max(100).default(25).describe("How many posts a page holds."),
});

/** A post in a list, with its page and its picture on this server. */
const listedSchema = rowSchema.extend({
  page: z.string().describe("Its page on this server."),
  thumbnail: z.object({ src: z.string(), width: z.number(), height: z.number() }).optional(),
});

/** A page of a list of posts. */
export const listSchema = z.object({
  total: z.number().int().describe("How many posts there are; more than 10,000 are not counted."),
  page: z.number().int(),
  pages: z.number().int(),
  platforms: z.array(z.string()).describe("The platforms of all posts of the archive."),
  posts: z.array(listedSchema),
});

/** A page of the posts that are wanted, the newest captured first. */
export async function listPosts(
  { page, size, ...wanted }: z.output<typeof listQuery>,
  { archive, addresses }: Desk,
): Promise<z.output<typeof listSchema>> {
  const { rows, count, platforms } = await findPosts(archive, wanted, {
    offset: (page - 1) * size,
    limit: size,
  });
  const shown = rows.map(({ thumbnail, ...row }) => ({
    ...row,
    page: addresses.page({ platform: row.platform, id: row.key.slice(row.platform.length + 1) }),
    ...(thumbnail && { thumbnail: { ...pick(thumbnail), src: addresses.file(thumbnail.file) } }),
  }));
  return { total: count, page, pages: Math.ceil(count / size), platforms, posts: shown };
}

const pick = ({ width, height }: { readonly width: number; readonly height: number }) => ({ width, height });

const useSchema = z.object({
  article: z.string(),
  kind: z.enum(["embed", "quotation", "credit", "image"]),
  key: z.string(),
  version: z.string(),
  at: z.string(),
});

/** Where posts are used. */
export const usesSchema = z.object({ uses: z.array(useSchema) });

/** Where a post is used, or every use there is. */
export async function usesOf(
  post: string | undefined,
  { archive, addresses }: Desk,
): Promise<z.output<typeof usesSchema>> {
  const found = await archive.uses(post === undefined ? undefined : addresses.post(post));
  return { uses: found.map(useRow) };
}

function useRow({ article, kind, post, snapshot, at }: Use): z.output<typeof useSchema> {
  return { article, kind, key: formatKey(post), version: snapshot, at };
}

const decisionSchema = z.looseObject({ what: z.string(), at: z.string(), by: z.string(), why: z.string() });

/** All that is known of one post. */
export const postSchema = z.object({
  key: z.string(),
  page: z.string(),
  state: rowSchema.shape.state,
  since: rowSchema.shape.since,
  current: z
    .looseObject({})
    .optional()
    .describe("The version shown, a snapshot: postproof/snapshot.schema.json."),
  versions: z.array(z.looseObject({ version: z.string(), basis: z.string(), capturedAt: z.string() })),
  attempts: z.array(z.looseObject({ at: z.string(), url: z.string(), outcome: z.string() })),
  uses: z.array(useSchema),
  withdrawn: rowSchema.shape.withdrawn,
  decided: z
    .array(z.string())
    .describe("What holds by decision, a sentence each: withdrawn, parts taken out, a legal hold."),
  decisions: z.array(decisionSchema).describe("What was decided about it, the earliest first."),
});

/** All that is known of one post. @throws PostproofError `not_archived`, `taken_down` */
export async function onePost(
  given: string,
  { archive, addresses }: Desk,
): Promise<z.output<typeof postSchema>> {
  const post = addresses.post(given);
  const record = await archive.show(post);
  const decisions = (await archive.decisions(post)).map((decision) => ({ ...decision }));
  if (!record) throw notHere(given, decisions);
  const key = formatKey(record.key);
  const [{ state, since, decided }, uses] = await Promise.all([archive.status(record), archive.uses(key)]);
  return {
    ...{ key, page: addresses.page(record.key), state, uses: uses.map(useRow) },
    ...(since && { since: { ...since } }),
    ...(!record.current && record.decided?.by && { withdrawn: record.decided.by.at }),
    decided: decided ? decidedWords(decided) : [],
    decisions,
    ...(record.current && { current: { ...record.current } }),
    versions: versionsOf(record),
    attempts: record.sightings.map((sighting) => ({ ...sighting })),
  };
}

/** Why nothing is known of a post: it never was here, or it was erased. */
function notHere(given: string, decisions: z.output<typeof postSchema>["decisions"]): PostproofError {
  const erased = decisions.findLast(({ what }) => what === "erase");
  if (!erased)
    return new PostproofError("not_archived", `Nothing is known of ${given}. POST /api/capture asks for it.`);
  return new PostproofError(
    "taken_down",
    `This post was erased on ${erased.at.slice(0, 10)} by ${erased.by}: ${erased.why}. It is kept again only by name: archive.capture with override.`,
  );
}

function versionsOf({ snapshots }: PostRecord): z.output<typeof postSchema>["versions"] {
  return snapshots.map((snapshot) => ({ ...snapshot }));
}

/** A post in one of the forms of the archive. */
export const printedQuery = z.strictObject({
  post: postField,
  as: z.enum(EMBED.as.oneOf).default("html"),
  theme: z.enum(EMBED.theme.oneOf).optional(),
  locale: (schemaOf(EMBED.locale) as z.ZodType<string>).optional().describe("Language tag, such as de-AT."),
  version: z.string().max(64).optional().describe("A certain version."),
});

/** A post as it is copied into an article, a mail, a feed. */
export const printedSchema = z.object({ as: z.enum(EMBED.as.oneOf), text: z.string() });

/** A post in one of the forms of the archive. @throws PostproofError `not_archived` */
export async function printed(
  { post, as, theme, locale, version }: z.output<typeof printedQuery>,
  { archive, options, addresses }: Desk,
): Promise<z.output<typeof printedSchema>> {
  const text = await archive.embed(addresses.post(post), {
    ...options.look,
    ...{ as, assetUrl: addresses.file },
    ...(theme && { theme }),
    ...(locale !== undefined && { locale }),
    ...(version !== undefined && { version }),
  });
  return { as, text };
}

const flag = z.boolean().optional();

/** So many posts are captured at once. */
export const MOST_CAPTURED = 100;

/** What is captured. */
export const captureBody = z.strictObject({
  urls: z.array(postField).min(1).max(MOST_CAPTURED).describe("Addresses of posts."),
  again: flag.describe("Asks the platform even for posts that are archived."),
  thread: flag.describe("Also the author's own chain of posts around each."),
  answered: flag.describe("Also the post that each answers."),
  recover: flag.describe("Looks in web archives for posts that are gone."),
});

/** A line of the answer: what came of one post, then of all, or what went wrong. */
export const captureLine = z.union([
  z.object({
    url: z.string(),
    status: z
      .string()
      .describe("captured, unchanged, archived, recovered, or how it ended: not_found, protected, …"),
    reason: z.string().optional(),
    key: z.string().optional(),
    page: z.string().optional(),
    missing: z.number().int().describe("Pictures and videos that could not be had."),
    done: z.number().int(),
    total: z.number().int(),
  }),
  z.object({ finished: z.literal(true), total: z.number().int() }),
  z.object({ code: z.string(), detail: z.string() }),
]);

/** One line of the answer to a capture. */
export type CaptureLine = z.output<typeof captureLine>;

/** Captures posts, and tells of each as it is ready. Whoever stops reading stops it: what is under way is finished. */
export async function* capturing(
  { urls, recover = false, ...how }: z.output<typeof captureBody>,
  { archive, addresses, changed, failed }: Desk,
): AsyncGenerator<CaptureLine, void> {
  const total = new Set(urls).size;
  let done = 0;
  const given = Object.fromEntries(Object.entries(how).filter(([, value]) => value !== undefined));
  try {
    for await (const result of archive.captureAll(urls, { ...given, ...(recover && { recover: {} }) })) {
      done += 1;
      if (result.ending?.kind !== "unsupported") changed();
      yield { ...resultRow(result, addresses), done: Math.min(done, total), total };
    }
    yield { finished: true, total };
  } catch (error) {
    failed(error);
    const { code, detail } = problemOf(error);
    yield { code, detail };
  }
}

function resultRow(
  { url, status, ending, snapshot, missing }: CaptureResult,
  { page }: Desk["addresses"],
): Omit<Extract<CaptureLine, { url: string }>, "done" | "total"> {
  return {
    url,
    status: status === "ended" ? ending.kind : status,
    ...(ending && { reason: ending.reason }),
    ...(snapshot && { key: formatKey(snapshot.key), page: page(snapshot.key) }),
    missing: missing.length,
  };
}

/** The same as lines of JSON, while it goes on. */
export function asLines(lines: AsyncGenerator<CaptureLine, void>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
    },
    async cancel() {
      await lines.return();
    },
  });
  return new Response(body, { headers: { "content-type": "application/x-ndjson" } });
}
