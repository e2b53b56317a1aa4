// What programs ask of an archive, by HTTP or as tools of an assistant: the fields of each question, and its answer as plain data.
import { z } from "zod";
import type { Archive, Article, ComparedPost, ProofItem, ProofReport, QuotationCheck } from "../index.ts";
import type { ServerOptions } from "../options/server.ts";

/** What answers: an archive, and how articles are proofread in it. */
export interface Asked {
  readonly archive: Archive;
  readonly proof: NonNullable<ServerOptions["proof"]>;
}

/** A post as programs name one: never a path. */
export const postField = z
  .string()
  .min(1)
  .max(2_000, "An address has at most 2,000 characters.")
  .describe("Address of the post in any form, or its key such as x:20.");

const MOST = 1_000_000;

/** An article and its format. */
export const articleFields = {
  article: z
    .string()
    .max(
      MOST,
      "An article has at most 1,000,000 characters here: split it, or run postproof proof on the file.",
    )
    .describe("The text of the article itself, not a path or an address."),
  format: z.enum(["html", "markdown", "text"]).describe("What the article is written in."),
};

/** No more of a kind is answered at once. */
const MOST_LISTED = 200;

/** The first of a list, and how many were left out. */
export function listed<T>(list: readonly T[]): { readonly shown: readonly T[]; readonly omitted: number } {
  return { shown: list.slice(0, MOST_LISTED), omitted: Math.max(0, list.length - MOST_LISTED) };
}

const severity = z.enum(["ok", "note", "warning", "alarm"]);
const finding = z.looseObject({ rule: z.string(), severity, message: z.string() });
const post = z.looseObject({ url: z.string(), author: z.string(), handle: z.string(), basis: z.string() });
const candidate = z.looseObject({ url: z.string(), score: z.number(), reasons: z.array(z.string()) });
const difference = z.looseObject({
  kind: z.string(),
  article: z.string(),
  post: z.string(),
  alarm: z.boolean(),
});

const words = z
  .string()
  .min(1)
  .max(20_000, "A quotation has at most 20,000 characters here: compare its pieces.");
const name = z.string().min(1).max(500);

/** Are these words in order as a quotation? */
export const quotationInput = {
  words: z
    .union([words, z.array(words).min(1).max(20)])
    .describe("The words; the pieces of a split quotation in a list."),
  posts: z
    .array(postField)
    .max(20)
    .optional()
    .describe("The posts that they are of. Without: any archived post."),
  speaker: name.optional().describe("Who is said to have posted them: a name, or a handle with @."),
  platform: name.optional().describe("Where they are said to have been posted, such as x or Bluesky."),
};

/** What is found of them. */
export const quotationOutput = {
  status: z.enum(["in_order", "findings", "undecided"]),
  verdict: z.string(),
  severity,
  words: z.string(),
  findings: z.array(finding),
  post: post.optional(),
  differences: z.array(difference),
  candidates: z.array(candidate),
  missing: z.array(z.string()),
  next: z.string().optional(),
};

type Fields<F extends z.ZodRawShape> = z.output<z.ZodObject<F>>;

/** Compares words with posts: the answer as data, and all that was found. */
export async function compareQuotation(
  { words: quoted, posts = [], speaker, platform }: Fields<typeof quotationInput>,
  { archive, proof: { nicknames } }: Asked,
): Promise<{ readonly value: Fields<typeof quotationOutput>; readonly check: QuotationCheck }> {
  const check = await archive.quote(quoted, {
    posts,
    ...(nicknames && { nicknames }),
    ...(speaker !== undefined && { speaker }),
    ...(platform !== undefined && { platform }),
  });
  const { comparison, ...rest } = check;
  const value = { ...rest, differences: comparison?.differences ?? [] };
  return { value: value as object as Fields<typeof quotationOutput>, check };
}

/** Is this article in order? */
export const proofInput = {
  ...articleFields,
  published: name
    .optional()
    .describe("When the article is or was published, ISO 8601. Default: what it says itself."),
  all: z.boolean().optional().describe("Lists what is in order, too."),
};

/** What is found in it. */
export const proofOutput = {
  counts: z.looseObject({ ok: z.number(), note: z.number(), warning: z.number(), alarm: z.number() }),
  items: z.array(
    z.looseObject({
      ...{ kind: z.string(), line: z.number(), column: z.number(), text: z.string(), severity },
      ...{ findings: z.array(finding), post: post.optional(), candidates: z.array(candidate) },
      suggestion: z.string().optional(),
    }),
  ),
  omitted: z.number().describe("How many more there are than are listed."),
};

/** Proofreads an article: the answer as data, and the report with the items that it lists. */
export async function proofread(
  {
    article,
    format,
    published,
    all = false,
  }: Omit<Fields<typeof proofInput>, "article"> & { readonly article: string | Article },
  { archive, proof }: Asked,
): Promise<{ readonly value: Fields<typeof proofOutput>; readonly report: ProofReport }> {
  const report = await archive.proof(article, {
    format,
    ...proof,
    ...(published !== undefined && { published }),
  });
  const wanted = report.items.filter((item) => all || (item.severity !== "ok" && item.ignored !== true));
  const { shown, omitted } = listed(wanted);
  const value: object = { counts: report.counts, items: shown.map(itemRow), omitted };
  return { value: value as Fields<typeof proofOutput>, report: { ...report, items: shown } };
}

function itemRow(item: ProofItem): object {
  const { kind, line, column, text, severity: worst, findings, candidates, post: compared } = item;
  const { speaker, platform, suggestion, search, comparison } = item;
  return {
    ...{ kind, line, column, text, severity: worst, findings, candidates },
    ...(compared && { post: postRow(compared) }),
    ...(comparison && { differences: comparison.differences }),
    ...Object.fromEntries(
      Object.entries({ speaker, platform, suggestion, search }).filter(([, value]) => value !== undefined),
    ),
  };
}

function postRow({ url, author, handle, basis, published, text }: ComparedPost): object {
  return { url, author, handle, basis, text, ...(published !== undefined && { published }) };
}

/** Credit lines. */
export const creditsOutput = z.looseObject({
  ...{ key: z.string(), url: z.string(), basis: z.string(), line: z.string() },
  media: z.array(z.looseObject({ medium: z.number(), type: z.string(), line: z.string() })),
});

/** The credit lines of a post. @throws PostproofError `not_archived`, `invalid_input` for a style that does not exist */
export async function creditPost(
  { post: credited, style }: { readonly post: string; readonly style?: string | undefined },
  { archive, proof }: Asked,
): Promise<z.output<typeof creditsOutput>> {
  const credits = await archive.credits(credited, { style: style ?? proof.style ?? "plain" });
  return credits as object as z.output<typeof creditsOutput>;
}
