// The editor's pages: what is asked of the archive for each, and the routes that answer them. They work without a script.
import { z } from "zod";
import { readDocx } from "../article/index.ts";
import { EMBED } from "../options/archive.ts";
import type { Article, PostKey, PostRecord, ProofReport } from "../index.ts";
import { PostproofError, formatKey } from "../index.ts";
import { reportParts } from "../report/page.ts";
import { changesBetween } from "../snapshot.ts";
import { articleFields, creditPost, listed, postField, proofread } from "./questions.ts";
import { MOST_CAPTURED, capturing, listPosts, onePost, printed } from "./api.ts";
import type { Desk } from "./desk.ts";
import { stylesheetsAt } from "./files.ts";
import { draftPage } from "./pages/draft.ts";
import type { EditorFrame } from "./pages/editor.ts";
import { editorPage } from "./pages/editor.ts";
import { capturedPage, lookPage, withdrawnPage } from "./pages/look.ts";
import type { Versions } from "./pages/versions.ts";
import { listFields } from "./posts.ts";
import type { Answer, Route } from "./route.ts";
import { route } from "./route.ts";

const wantedQuery = z.object({
  ...listFields,
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

const captureForm = z.object({
  posts: z
    .string()
    .max(200_000)
    .transform((text) => [...new Set(text.trim().split(/\s+/))])
    .pipe(z.array(postField).max(MOST_CAPTURED, `At most ${MOST_CAPTURED} posts are captured at once.`))
    .describe("Addresses of posts, with spaces or lines between."),
});

const draftForm = z.object({
  article: articleFields.article.default(""),
  format: articleFields.format.default("text"),
  document: z.instanceof(Uint8Array).optional().describe("A Word document, instead of words."),
});

const versionField = z.string().max(64).optional();
const lookQuery = z.object({
  post: postField,
  theme: z.enum(EMBED.theme.oneOf).optional(),
  before: versionField.describe("The earlier of two versions to be compared."),
  after: versionField.describe("The later of them."),
});

/** The routes of the editor's pages. */
export const EDITOR: readonly Route[] = [
  route({
    ...{ method: "get", path: "/", name: "editor", who: "reader", cost: 5 },
    does: "The editor's page: an address, a draft, and the list of posts.",
    takes: { query: wantedQuery },
    async run({ query }, desk) {
      const { page, ...fields } = query;
      const given = Object.entries(fields).filter(([, value]) => value !== undefined);
      const wanted = Object.fromEntries(given) as Record<string, string>;
      const list = await listPosts({ ...wanted, page, size: 25 }, desk);
      return { page: editorPage(list, wanted, frameOf(desk)) };
    },
  }),
  route({
    ...{ method: "get", path: "/look", name: "editorPost", who: "reader", cost: 5 },
    does: "A post for editors: its embed in every theme, forms to copy, its versions and uses.",
    takes: { query: lookQuery },
    run: async ({ query }, desk) => ({ page: await lookAt(query, desk) }),
  }),
  route({
    ...{ method: "post", path: "/capture", name: "editorCapture", who: "writer", cost: 50 },
    does: "Captures posts from a form: shows the one, or tells what came of each.",
    takes: { body: captureForm },
    most: 300_000,
    run: async ({ body: { posts } }, desk) =>
      posts.length === 1 ? await captured(posts[0]!, desk) : { page: await capturedAll(posts, desk) },
  }),
  route({
    ...{ method: "post", path: "/proofread", name: "editorProof", who: "reader", cost: 50 },
    does: "Proofreads an article from a form: its words beside those of the posts.",
    takes: { body: draftForm },
    most: 20_000_000,
    run: async ({ body }, desk) => ({ page: await draftRead(body, desk) }),
  }),
];

function frameOf({ addresses, caller, options, request }: Desk): EditorFrame {
  const mayWrite = caller.may === "writer";
  const { pathname, search } = new URL(request.url);
  const next = request.method === "GET" ? pathname + search : "/";
  const { write = false, token } = options;
  const maySign = !mayWrite && write && token !== undefined;
  return {
    base: addresses.base,
    stylesheets: stylesheetsAt(addresses),
    script: addresses.file("editor.js"),
    reportStyle: addresses.file("report.css"),
    csrf: caller.csrf,
    mayWrite,
    signIn: maySign ? `${addresses.base}/sign-in?next=${encodeURIComponent(next)}` : undefined,
  };
}

/** What the words of a form, and documents, are called as files: by that a report tells how they are written. */
const DRAFTS = { text: "draft.txt", html: "draft.html", markdown: "draft.md" } as const;

/** A draft beside its sources, and how each post stands that it refers to. */
async function draftRead({ article, format, document }: z.output<typeof draftForm>, desk: Desk) {
  const { archive, options } = desk;
  if (document === undefined && article.trim() === "")
    throw new PostproofError("invalid_input", "There are no words: paste the article, or choose a document.");
  const read: { readonly article: string | Article; readonly format: typeof format; readonly path: string } =
    document === undefined
      ? { article, format, path: DRAFTS[format] }
      : { article: await readDocx(document), format: "html", path: "draft.docx" };
  const text = typeof read.article === "string" ? read.article : read.article.text;
  articleFields.article.parse(text);
  const { value, report } = await proofread({ ...read, all: true }, { archive, proof: options.proof ?? {} });
  const references = await archive.find(read.article, read.format);
  const { shown, omitted } = listed([...new Set(references.map(({ reference }) => reference.url))]);
  const posts = await Promise.all(
    shown.map(async (url) => ({ url, state: (await archive.status(url)).state })),
  );
  const absent = posts.filter(({ state }) => state === "missing").map(({ url }) => url);
  const found = { posts, omitted, absent: absent.slice(0, MOST_CAPTURED) };
  const parts = reportParts({ path: read.path, text, report, ...shownBy(report, desk) }, momentsOf(desk));
  return draftPage({ report: parts, omitted: value.omitted, found }, frameOf(desk));
}

/** How dates are written: as embeds write them. */
const momentsOf = ({ options: { look, proof } }: Desk) => ({
  locale: look?.locale,
  timeZone: proof?.timeZone ?? look?.timeZone,
});

/** Where the pictures of posts and what is kept of these stand on this server. */
function shownBy({ items }: ProofReport, { addresses: { base, file } }: Desk) {
  const posted = items.flatMap(({ pictures }) => pictures?.posted ?? []);
  return {
    pictures: new Map(posted.map((picture) => [picture.file, file(picture.file)])),
    kept: (key: PostKey) => `${base}/look?post=${encodeURIComponent(formatKey(key))}`,
  };
}

async function lookAt({ post, theme, ...chosen }: z.output<typeof lookQuery>, desk: Desk) {
  const frame = frameOf(desk);
  const known = await onePost(post, desk).catch(ofNone);
  if (known?.withdrawn !== undefined) return withdrawnPage(known, (await desk.show(known.key)).figure, frame);
  if (!known?.current) return lookPage({ post, original: post, attempts: known?.attempts ?? [] }, frame);
  const { key } = known;
  const [record, shown, embed, markdown, credits] = await Promise.all([
    desk.archive.show(key),
    desk.show(key),
    printed({ post: key, as: "html", theme }, desk),
    printed({ post: key, as: "markdown" }, desk),
    creditPost({ post: key }, { archive: desk.archive, proof: desk.options.proof ?? {} }),
  ]);
  const copies = [
    ["HTML", embed.text],
    ["Markdown", markdown.text],
    ["Credit line", credits.line],
    ["Address for oEmbed and WordPress", desk.addresses.page(shown.key)],
  ] as const;
  const { title } = shown;
  const original = record?.current?.post.url ?? key;
  const versions = versionsOf(record?.snapshots ?? [], chosen);
  return lookPage(
    { post: key, original, attempts: known.attempts, known, theme, title, copies, versions },
    frame,
  );
}

/** Versions, two of them compared: those chosen, else the last two. */
function versionsOf(
  all: PostRecord["snapshots"],
  chosen: Pick<z.output<typeof lookQuery>, "before" | "after">,
): Versions {
  if (all.length < 2) return { all };
  const at = (version: string | undefined, place: number) =>
    all.find((each) => each.version === version) ?? all.at(place)!;
  const [before, after] = [at(chosen.before, -2), at(chosen.after, -1)];
  return { all, compared: { before, after, changes: changesBetween(before, after) } };
}

/** Nothing is known of it yet. */
function ofNone(error: unknown): undefined {
  if (error instanceof PostproofError && error.code === "not_archived") return undefined;
  throw error;
}

/** Captures posts, and tells what came of each; no more of them once whoever sent the form has gone. */
async function capturedAll(posts: readonly string[], desk: Desk) {
  const lines = [];
  const urls = posts.map((post) => desk.addresses.post(post));
  for await (const line of capturing({ urls }, desk)) {
    if ("url" in line) lines.push(line);
    if (desk.request.signal.aborted) break;
  }
  return capturedPage(lines, frameOf(desk));
}

/** Captures a post and leads to it; where nothing of it is kept, says why. */
async function captured(post: string, desk: Desk): Promise<Answer> {
  const { archive, addresses, changed } = desk;
  const name = addresses.post(post);
  const { snapshot, ending } = await archive.capture(name, { again: true });
  if (ending?.kind !== "unsupported") changed();
  if (ending && !snapshot && !(await archive.show(name))?.current) {
    const attempts = [
      { at: new Date().toISOString(), url: post, outcome: ending.kind, reason: ending.reason },
    ];
    return { page: lookPage({ post, original: post, attempts }, frameOf(desk)) };
  }
  const location = `${addresses.base}/look?post=${encodeURIComponent(post)}`;
  return new Response(undefined, { status: 303, headers: { location, "cache-control": "no-store" } });
}
