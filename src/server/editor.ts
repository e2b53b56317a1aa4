// The editor's pages: what is asked of the archive for each, and the routes that answer them. They work without a script.
import { z } from "zod";
import { EMBED } from "../options/archive.ts";
import { PostproofError, formatKey } from "../index.ts";
import { creditPost, articleFields, postField, proofread } from "./questions.ts";
import { listPosts, onePost, printed } from "./api.ts";
import type { Desk } from "./desk.ts";
import { stylesheetsAt } from "./files.ts";
import { editorPage, lookPage, proofPage } from "./pages/editor.ts";
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
    does: "Captures a post from a form, and shows it.",
    takes: { body: z.object({ post: postField }) },
    run: async ({ body }, desk) => await captured(body.post.trim(), desk),
  }),
  route({
    ...{ method: "post", path: "/proofread", name: "editorProof", who: "reader", cost: 50 },
    does: "Proofreads an article from a form: its words beside those of the posts.",
    takes: { body: z.object(articleFields) },
    most: 6_000_000,
    async run({ body }, desk) {
      const asked = { archive: desk.archive, proof: desk.options.proof ?? {} };
      const { value } = await proofread({ ...body, all: true }, asked);
      const references = await desk.archive.find(body.article, body.format);
      const found = [...new Set(references.map(({ reference }) => reference.url))];
      return { page: proofPage({ ...value, found }, frameOf(desk)) };
    },
  }),
];

function frameOf({ addresses, caller }: Desk): EditorFrame {
  return {
    base: addresses.base,
    stylesheets: stylesheetsAt(addresses),
    csrf: caller.csrf,
    mayWrite: caller.may === "writer",
  };
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
