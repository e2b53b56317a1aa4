// The table of routes: what a server answers, who may ask it, what it takes and gives. Nothing is answered that has no row here.
import { z } from "zod";
import { VERSION } from "../version.ts";
import { NO_SESSION } from "./access.ts";
import { keyOf } from "./addresses.ts";
import {
  asLines,
  captureBody,
  captureLine,
  capturing,
  listPosts,
  listQuery,
  listSchema,
  onePost,
  postSchema,
  printed,
  printedQuery,
  printedSchema,
  usesOf,
  usesSchema,
} from "./api.ts";
import { ARC } from "./arc.ts";
import { historyOf, historySchema, takeDown, takedownBody, takedownSchema } from "./decided.ts";
import type { Desk } from "./desk.ts";
import { EDITOR } from "./editor.ts";
import { FILE, fileAnswer, stylesheetsAt } from "./files.ts";
import { asXml, formatOf, oembedOf, oembedQuery, oembedSchema } from "./oembed.ts";
import { openApi } from "./openapi.ts";
import type { Html } from "./pages/layout.ts";
import { EMBED_POLICY, embedPage, postPage, schemeField } from "./pages/post.ts";
import type { PostPlaces } from "./pages/post.ts";
import { signInPage } from "./pages/plain.ts";
import { Refusal } from "./refusal.ts";
import type { Answer, Route } from "./route.ts";
import {
  compareQuotation,
  creditPost,
  creditsOutput,
  postField,
  proofInput,
  proofOutput,
  proofread,
  quotationInput,
  quotationOutput,
} from "./questions.ts";
import { jsonRoute, route } from "./route.ts";
import type { Shown } from "./shown.ts";

/** A post as a path names it. */
const postPath = z.object({ platform: z.string().max(32), id: z.string().max(2_000) });
const anyText = z.string().max(2_000);
/** A path on this server: never another host, however browsers read it. */
const nextField = z
  .string()
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/)
  .catch("/")
  .default("/");

/** Pages for readers and for a CMS: everybody may. */
const PUBLIC: readonly Route[] = [
  route({
    ...{ method: "get", path: "/embed", name: "embedPage", who: "public" },
    does: "The embed of a post as a page, to be shown in a frame.",
    takes: { query: z.object({ url: postField, scheme: schemeField }) },
    policy: EMBED_POLICY,
    run: async ({ query }, desk) => {
      const shown = await desk.show(query.url);
      return { page: embedPage(shown, placesOf(shown, desk), query.scheme) };
    },
  }),
  route({
    ...{ method: "get", path: "/oembed", name: "oembed", who: "public", type: "application/json" },
    does: "The embed of a post as an answer of oEmbed 1.0, as JSON or XML.",
    takes: { query: oembedQuery },
    gives: oembedSchema,
    run: async ({ query }, { show, addresses }) => {
      const format = formatOf(query);
      const answer = await oembedOf(await show(query.url), addresses, query);
      if (format === "json") return { json: answer };
      return new Response(asXml(answer), { headers: { "content-type": "text/xml; charset=utf-8" } });
    },
  }),
  route({
    ...{ method: "get", path: "/post/{platform}/{id}", name: "postPage", who: "public" },
    does: "The page of a post: its embed, and what services read of it (oEmbed, Open Graph).",
    takes: { path: postPath },
    run: async ({ path }, desk) => {
      const shown = await desk.show(keyOf(path.platform, path.id));
      return { page: postPage(shown, placesOf(shown, desk)) };
    },
  }),
  route({
    ...{
      method: "get",
      path: "/card/{platform}/{id}",
      name: "cardPicture",
      who: "public",
      type: "image/png",
      cost: 20,
    },
    does: "A post as a picture for previews, 1200 by 630 pixels.",
    takes: { path: postPath },
    run: async ({ path }, { show, card }) => await card(await show(keyOf(path.platform, path.id))),
  }),
  route({
    ...{
      method: "get",
      path: "/assets/{file}",
      name: "file",
      who: "public",
      type: "application/octet-stream",
    },
    does: "A picture, video or recording that embeds show, or a stylesheet.",
    takes: { path: z.object({ file: z.string().regex(FILE, "not the name of a file here") }) },
    run: async ({ path }, { archive, request }) => await fileAnswer(path.file, archive, request),
  }),
  jsonRoute({
    ...{ method: "get", path: "/health", name: "health", who: "public" },
    does: "Whether the server answers.",
    takes: {},
    gives: z.object({ status: z.literal("ok"), version: z.string() }),
    run: () => Promise.resolve({ status: "ok" as const, version: VERSION }),
  }),
  route({
    ...{ method: "get", path: "/openapi.json", name: "openapi", who: "public", type: "application/json" },
    does: "This document.",
    takes: {},
    run: (_input, { addresses }) => Promise.resolve({ json: openApi(ROUTES, addresses.base) }),
  }),
];

/** The sign-in of people. */
const SIGNING: readonly Route[] = [
  route({
    ...{ method: "get", path: "/sign-in", name: "signInForm", who: "public" },
    does: "The form to sign in.",
    takes: { query: z.object({ next: nextField }) },
    run: ({ query }, desk) => Promise.resolve({ page: signInForm(query.next, desk) }),
  }),
  route({
    ...{ method: "post", path: "/sign-in", name: "signIn", who: "public", cost: 100 },
    does: "Signs in with the token: answers with a cookie.",
    takes: { body: z.object({ token: anyText, next: nextField }) },
    run: ({ body }, desk) => Promise.resolve(signedIn(body, desk)),
  }),
  route({
    ...{ method: "post", path: "/sign-out", name: "signOut", who: "public" },
    does: "Signs out.",
    takes: { body: z.object({}) },
    run: (_input, { addresses }) => Promise.resolve(seeOther(`${addresses.base}/sign-in`, NO_SESSION)),
  }),
];

function signInForm(next: string, { addresses }: Desk, fault?: string): Html {
  return signInPage({ action: `${addresses.base}/sign-in`, next, fault }, stylesheetsAt(addresses));
}

function signedIn({ token, next }: { readonly token: string; readonly next: string }, desk: Desk): Answer {
  const { access, addresses } = desk;
  try {
    return seeOther(addresses.base + next, access.signIn(token.trim(), addresses.base.startsWith("https:")));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { page: signInForm(next, desk, error.message), status: 401 };
  }
}

function seeOther(location: string, cookie: string): Response {
  return new Response(undefined, {
    status: 303,
    headers: { location, "set-cookie": cookie, "cache-control": "no-store" },
  });
}

/** What whoever may read the archive sees. */
const READING: readonly Route[] = [
  route({
    ...{ method: "get", path: "/metrics", name: "metrics", who: "reader", type: "text/plain" },
    does: "What the server did so far, for monitoring.",
    takes: {},
    run: (_input, { metrics }) =>
      Promise.resolve(
        new Response(metrics.text(), { headers: { "content-type": "text/plain; version=0.0.4" } }),
      ),
  }),
];

/** The archive for programs. */
const API: readonly Route[] = [
  jsonRoute({
    ...{ method: "get", path: "/api/posts", name: "listPosts", who: "reader", cost: 5 },
    does: "Posts of the archive, the newest captured first, as wanted by words, platform, author, state, day and article.",
    takes: { query: listQuery },
    gives: listSchema,
    run: ({ query }, desk) => listPosts(query, desk),
  }),
  jsonRoute({
    ...{ method: "get", path: "/api/post", name: "getPost", who: "reader" },
    does: "All that is known of one post: its versions, every attempt to read it, its uses.",
    takes: { query: z.strictObject({ post: postField }) },
    gives: postSchema,
    run: ({ query }, desk) => onePost(query.post, desk),
  }),
  jsonRoute({
    ...{ method: "get", path: "/api/history", name: "getHistory", who: "reader", cost: 5 },
    does: "Every look at a post: edited, gone, back, with what had changed since the look before.",
    takes: { query: z.strictObject({ post: postField }) },
    gives: historySchema,
    run: ({ query }, desk) => historyOf(query.post, desk),
  }),
  jsonRoute({
    ...{ method: "post", path: "/api/takedown", name: "takeDown", who: "writer", cost: 200 },
    does: "Takes a post down in the archive, or tells what that would reach (plan).",
    takes: { body: takedownBody },
    gives: takedownSchema,
    run: ({ body }, desk) => takeDown(body, desk),
  }),
  jsonRoute({
    ...{ method: "get", path: "/api/uses", name: "listUses", who: "reader", cost: 5 },
    does: "Which articles use a post, or every use there is.",
    takes: { query: z.strictObject({ post: postField.optional() }) },
    gives: usesSchema,
    run: ({ query }, desk) => usesOf(query.post, desk),
  }),
  jsonRoute({
    ...{ method: "get", path: "/api/embed", name: "printPost", who: "reader" },
    does: "A post to be copied: as HTML, Markdown, text, for mails and feeds.",
    takes: { query: printedQuery },
    gives: printedSchema,
    run: ({ query }, desk) => printed(query, desk),
  }),
  jsonRoute({
    ...{ method: "get", path: "/api/credits", name: "creditPost", who: "reader" },
    does: "The credit line of a post and of each of its pictures and videos, with what is known of the rights.",
    takes: { query: z.strictObject({ post: postField, style: z.string().max(200).optional() }) },
    gives: creditsOutput,
    run: ({ query }, { archive, addresses, options }) =>
      creditPost({ ...query, post: addresses.post(query.post) }, { archive, proof: options.proof ?? {} }),
  }),
  jsonRoute({
    ...{ method: "post", path: "/api/quotation", name: "compareQuotation", who: "reader", cost: 20 },
    does: "Whether words may be printed as a quotation of a post.",
    takes: { body: z.strictObject(quotationInput) },
    gives: z.looseObject(quotationOutput),
    most: 2_000_000,
    run: async ({ body }, { archive, options }) =>
      (await compareQuotation(body, { archive, proof: options.proof ?? {} })).value,
  }),
  jsonRoute({
    ...{ method: "post", path: "/api/proof", name: "proofread", who: "reader", cost: 50 },
    does: "Compares the quotations, photo credits, pasted posts and embeds of an article with the archive.",
    takes: { body: z.strictObject(proofInput) },
    gives: z.looseObject(proofOutput),
    most: 6_000_000,
    run: async ({ body }, { archive, options }) =>
      (await proofread(body, { archive, proof: options.proof ?? {} })).value,
  }),
  route({
    ...{ method: "post", path: "/api/capture", name: "capture", who: "writer", cost: 50 },
    does: "Captures posts. Answers a line of JSON for each as it is ready; to stop, close the connection.",
    type: "application/x-ndjson",
    takes: { body: captureBody },
    gives: captureLine,
    run: ({ body }, desk) => Promise.resolve(asLines(capturing(body, desk))),
  }),
];

/** Every route. */
export const ROUTES: readonly Route[] = [...PUBLIC, ...SIGNING, ...READING, ...EDITOR, ...ARC, ...API];

function placesOf({ key }: Shown, { addresses, options }: Desk): PostPlaces {
  const { page, oembed, card } = addresses;
  return {
    page: page(key),
    oembed: { json: oembed(key, "json"), xml: oembed(key, "xml") },
    card: options.fonts === undefined ? undefined : card(key),
    stylesheets: stylesheetsAt(addresses),
  };
}
