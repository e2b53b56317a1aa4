// compare_quotation and proofread: what is printed against what was posted.
import { z } from "zod";
import type { ComparedPost, ProofItem } from "../../index.ts";
import { checkLines } from "../quote.ts";
import { linesOf, summaryOf } from "../report/lines.ts";
import { articleFields, listed, postField, toolOf } from "./tool.ts";

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

/** Compares words that are to be printed as a quotation with the post. */
export const compareQuotationTool = toolOf({
  name: "compare_quotation",
  title: "Compare a quotation with the post",
  description:
    "Says whether words may be printed as a quotation of a post: a changed number, name or negation, words of another " +
    "post and words that are not there are found. Call it before printing any quotation. status: in_order, findings (do " +
    "not print it so), or undecided (next says what to do).",
  input: {
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
  },
  output: {
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
  },
  proofreads: true,
  async run({ words: quoted, posts = [], speaker, platform }, { archive, config }) {
    const check = await archive.quote(quoted, {
      posts,
      nicknames: config.nicknames,
      ...(speaker !== undefined && { speaker }),
      ...(platform !== undefined && { platform }),
    });
    const { comparison, ...rest } = check;
    return {
      value: { ...rest, differences: comparison?.differences ?? [] },
      text: checkLines(check).join("\n"),
    };
  },
});

/** Proofreads an article. */
export const proofreadTool = toolOf({
  name: "proofread",
  title: "Proofread an article",
  description:
    "Compares the quotations, photo credits, pasted posts and embeds of an article with the archive. counts says how many " +
    "are in order; items holds the others with their findings, and those in order too where all is set.",
  input: {
    ...articleFields,
    published: name
      .optional()
      .describe("When the article is or was published, ISO 8601. Default: what it says itself."),
    all: z.boolean().optional().describe("Lists what is in order, too."),
  },
  output: {
    counts: z.looseObject({ ok: z.number(), note: z.number(), warning: z.number(), alarm: z.number() }),
    items: z.array(
      z.looseObject({
        ...{ kind: z.string(), line: z.number(), column: z.number(), text: z.string(), severity },
        ...{ findings: z.array(finding), post: post.optional(), candidates: z.array(candidate) },
        suggestion: z.string().optional(),
      }),
    ),
    omitted: z.number().describe("How many more there are than are listed."),
  },
  proofreads: true,
  async run({ article, format, published, all = false }, { archive, config }) {
    const report = await archive.proof(article, {
      format,
      timeZone: config.timeZone,
      strictRights: config.strictRights,
      style: config.creditStyle,
      nicknames: config.nicknames,
      ...(published !== undefined && { published }),
    });
    const wanted = report.items.filter((item) => all || (item.severity !== "ok" && item.ignored !== true));
    const { shown, omitted } = listed(wanted);
    const lines = linesOf({ ...report, items: shown, perhaps: [] }, "article", { verbose: all });
    return {
      value: { counts: report.counts, items: shown.map(itemRow), omitted },
      text: [summaryOf([report]), ...lines].join("\n"),
    };
  },
});

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
