// The coverage matrix: what is captured of each platform, by which answer. One file a platform in coverage/.
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { candidatesOf } from "../../src/archive/media/video-choice.ts";
import type { PostOutcome } from "../../src/model/outcome.ts";
import type { Post } from "../../src/model/post.ts";

/** What an answer can give, and whether a post has it. The order is that of the matrix. */
export const FIELDS: Readonly<Record<string, (post: Post) => boolean>> = {
  text: ({ text }) => text.length > 0,
  author: ({ author }) => author.name !== undefined || author.handle !== "",
  date: ({ published }) => published !== undefined,
  media: ({ media }) => media.length > 0,
  /** A file that plays by itself, which can be kept. */
  file: ({ media }) => media.some((medium) => "files" in candidatesOf(medium, "best", Infinity)),
  alt: ({ media }) => media.some(({ alt }) => alt !== undefined),
  quote: ({ quote, repostOf }) => quote !== undefined || repostOf !== undefined,
  poll: ({ poll }) => poll !== undefined,
  card: ({ card }) => card !== undefined,
  edits: ({ edited, isEdited }) => edited !== undefined || isEdited === true,
  counts: ({ counts }) => counts !== undefined && Object.keys(counts).length > 1,
  licence: ({ rights, media }) =>
    rights?.licence !== undefined || media.some((medium) => medium.rights?.licence !== undefined),
  language: ({ language }) => language !== undefined,
  warning: ({ warning, sensitive }) => warning !== undefined || sensitive === true,
  visibility: ({ visibility }) => visibility !== undefined,
  consent: ({ consent }) => consent !== undefined,
  note: ({ note }) => note !== undefined,
  place: ({ place }) => place !== undefined,
};

/** The field of an outcome whose source says from which answer a thing came. */
const FIELD_OF: Readonly<Record<string, readonly string[]>> = {
  author: ["author.name", "author.handle", "author"],
  date: ["published"],
  alt: ["media"],
  file: ["media"],
  quote: ["quote", "repostOf"],
  edits: ["edited", "isEdited"],
  licence: ["rights", "media"],
  warning: ["warning", "sensitive"],
};

const sourceSchema = z.strictObject({
  /** The word by which outcomes name it. */
  name: z.string(),
  endpoint: z.string(),
  /** Hosts asked; `*` for a platform that many servers are. */
  hosts: z.array(z.string()),
  token: z.enum(["none", "needed", "optional"]),
  gives: z.array(z.enum(Object.keys(FIELDS) as [string, ...string[]])),
  sure: z.enum(["recorded", "documented", "guessed"]),
  /** The month in which the facts were looked up. */
  checked: z.string().regex(/^20\d\d-\d\d$/),
  notes: z.string().optional(),
});

const coverageSchema = z.strictObject({
  name: z.string(),
  label: z.string(),
  sources: z.array(sourceSchema).min(1),
  /** Hosts that are asked for other things than posts: short links, the account behind a handle. */
  otherHosts: z.array(z.string()).optional(),
  notes: z.string().optional(),
});

export type Coverage = z.infer<typeof coverageSchema>;

const folder = new URL("./coverage/", import.meta.url);

/** The rows of the matrix. */
export function allCoverage(): Coverage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const parsed = coverageSchema.safeParse(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
      if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}

/** What a post has, each with the answers that it can have come from. */
export function givenIn({
  post,
  source,
  sources = {},
}: PostOutcome): [field: string, from: readonly string[]][] {
  return Object.entries(FIELDS)
    .filter(([, has]) => has(post))
    .map(([field]) => {
      const named = (FIELD_OF[field] ?? [field]).flatMap((each) => sources[each] ?? []);
      // An author can be known from one answer and named by another.
      return [field, named.length > 0 && field !== "author" ? named : [source, ...named]];
    });
}

/** The matrix as it stands in docs/platforms.md. */
export function matrixOf(rows: readonly Coverage[]): string {
  const fields = Object.keys(FIELDS);
  const lines = [
    `| platform | ${fields.join(" | ")} |`,
    `| --- | ${fields.map(() => ":-:").join(" | ")} |`,
    ...rows.map(({ label, sources }) => {
      const cells = fields.map((field) => cellOf(sources, field));
      return `| ${label} | ${cells.join(" | ")} |`;
    }),
    "",
    "| platform | answer | endpoint | token | how sure | checked |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.flatMap(({ label, sources }) =>
      sources.map(
        ({ name, endpoint, token, sure, checked }) =>
          `| ${label} | \`${name}\` | ${endpoint.replaceAll("|", "\\|")} | ${token} | ${sure} | ${checked} |`,
      ),
    ),
    "",
    ...rows.flatMap(({ label, notes }) => (notes === undefined ? [] : [`- **${label}**: ${notes}`])),
  ];
  return lines.join("\n");
}

/** `yes`: by the first answer of the chain that needs no token; `some`: by another; `token`: only with one. */
function cellOf(sources: Coverage["sources"], field: string): string {
  const giving = sources.filter(({ gives }) => gives.includes(field));
  if (giving.length === 0) return "";
  if (giving.every(({ token }) => token === "needed")) return "token";
  return giving.includes(sources.find(({ token }) => token !== "needed")!) ? "yes" : "some";
}
