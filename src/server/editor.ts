// The editor's pages: what is asked of the archive for each, and the routes that answer them. They work without a script.
import { z } from "zod";
import { readDocx } from "../article/index.ts";
import { EMBED } from "../options/archive.ts";
import { PostproofError, formatKey } from "../index.ts";
import { articleFields, creditPost, listed, postField, proofread } from "./questions.ts";
import { MOST_CAPTURED, capturing, listPosts, onePost, printed } from "./api.ts";
import type { Desk } from "./desk.ts";
import { stylesheetsAt } from "./files.ts";
import { capturedPage, editorPage, lookPage, proofPage } from "./pages/editor.ts";
import type { EditorFrame } from "./pages/editor.ts";
import { listFields } from "./posts.ts";
import type { Answer, Route } from "./route.ts";
import { route } from "./route.ts";

/** A field of a form, which sends what is left empty too. */
const orEmpty = <T extends z.ZodType>(field: T) => z.union([z.literal(""), field]).optional();

const wantedQuery = z.object({
  q: listFields.q,
  platform: listFields.platform,
  author: listFields.author,
  state: orEmpty(listFields.state.unwrap()),
  absent: orEmpty(listFields.absent.unwrap()),
  used: listFields.used,
  from: orEmpty(z.iso.date()),
  to: orEmpty(z.iso.date()),
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

const lookQuery = z.object({ post: postField, theme: z.enum(EMBED.theme.oneOf).optional() });

/** The routes of the editor's pages. */
export const EDITOR: readonly Route[] = [
  route({
    ...{ method: "get", path: "/", name: "editor", who: "reader", cost: 5 },
    does: "The editor's page: an address, a draft, and the list of posts.",
    takes: { query: wantedQuery },
    async run({ query }, desk) {
      const { page, ...fields } = query;
      const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
      const wanted = Object.fromEntries(given) as Record<string, string>;
      return {
        page: editorPage(await listPosts({ ...wanted, page, size: 25 }, desk), wanted, frameOf(desk)),
      };
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

function frameOf({ addresses, caller }: Desk): EditorFrame {
  return {
    base: addresses.base,
    stylesheets: stylesheetsAt(addresses),
    script: addresses.file("editor.js"),
    csrf: caller.csrf,
    mayWrite: caller.may === "writer",
  };
}

/** A draft beside its sources, and how each post stands that it refers to. */
async function draftRead({ article, format, document }: z.output<typeof draftForm>, desk: Desk) {
  const { archive, options } = desk;
  if (document === undefined && article.trim() === "")
    throw new PostproofError("invalid_input", "There are no words: paste the article, or choose a document.");
  const read =
    document === undefined
      ? ({ article, format, place: "Line" } as const)
      : ({ article: await readDocx(document), format: "html", place: "Paragraph" } as const);
  if (typeof read.article !== "string") articleFields.article.parse(read.article.text);
  const { value } = await proofread({ ...read, all: true }, { archive, proof: options.proof ?? {} });
  const references = await archive.find(read.article, read.format);
  const { shown, omitted } = listed([...new Set(references.map(({ reference }) => reference.url))]);
  const posts = await Promise.all(
    shown.map(async (url) => ({ url, state: (await archive.status(url)).state })),
  );
  const absent = posts.filter(({ state }) => state === "missing").map(({ url }) => url);
  const found = { posts, omitted, absent: absent.slice(0, MOST_CAPTURED) };
  return proofPage({ ...value, place: read.place, found }, frameOf(desk));
}

async function lookAt({ post, theme }: z.output<typeof lookQuery>, desk: Desk) {
  const frame = frameOf(desk);
  const known = await onePost(post, desk).catch(ofNone);
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
  return lookPage({ post: key, original, attempts: known.attempts, known, theme, title, copies }, frame);
}

/** Nothing is known of it yet. */
function ofNone(error: unknown): undefined {
  if (error instanceof PostproofError && error.code === "not_archived") return undefined;
  throw error;
}

/** Captures posts, and tells what came of each. */
async function capturedAll(posts: readonly string[], desk: Desk) {
  const lines = [];
  const urls = posts.map((post) => desk.addresses.post(post));
  for await (const line of capturing({ urls }, desk)) if ("url" in line) lines.push(line);
  return capturedPage(lines, frameOf(desk));
}

/** Captures a post and leads to it; where nothing of it is kept, says why. */
async function captured(post: string, desk: Desk): Promise<Answer> {
  const { archive, addresses, changed } = desk;
  const name = addresses.post(post);
  const { snapshot, ending } = await archive.capture(name, { again: true });
  if (snapshot) await changed(formatKey(snapshot.key));
  if (ending && !snapshot && !(await archive.show(name))?.current) {
    const attempts = [
      { at: new Date().toISOString(), url: post, outcome: ending.kind, reason: ending.reason },
    ];
    return { page: lookPage({ post, original: post, attempts }, frameOf(desk)) };
  }
  const location = `${addresses.base}/look?post=${encodeURIComponent(post)}`;
  return new Response(undefined, { status: 303, headers: { location, "cache-control": "no-store" } });
}
