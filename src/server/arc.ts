// Arc XP's Composer: three pages that it shows in frames (a “custom embed”, or Power-Up), and the page that tells their addresses. They
// speak to it by messages; what a story keeps of a post is a few words of JSON.
import { z } from "zod";
import { PostproofError, formatKey } from "../index.ts";
import { listPosts } from "./api.ts";
import type { Desk } from "./desk.ts";
import { stylesheetsAt } from "./files.ts";
import { ARC_POLICY, MOST_BYTES, arcPage, editPage, kept, searchPage, viewPage } from "./pages/arc.ts";
import type { ArcFrame, Choice, Kept } from "./pages/arc.ts";
import { schemeField } from "./pages/post.ts";
import type { Route } from "./route.ts";
import { route } from "./route.ts";
import type { Shown } from "./shown.ts";

/** `k`: what the Composer tells its frames apart by; it comes back with every message. */
const asked = { k: z.string().max(200).default("") };
/** `p`: what the story keeps. */
const ofStory = z.object({
  ...asked,
  p: z
    .string()
    .max(2 * MOST_BYTES)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue("not JSON, as the Composer sends it");
        return z.NEVER;
      }
    })
    .pipe(kept),
});

const SCHEMES = schemeField.unwrap().options;
const PURPOSE = "arc search";

/** The routes of the Composer's pages. */
export const ARC: readonly Route[] = [
  route({
    ...{ method: "get", path: "/arc", name: "arcAddresses", who: "reader" },
    does: "The addresses of the pages for Arc XP's Composer.",
    takes: {},
    run: (_input, desk) => {
      const { base } = desk.addresses;
      const secret = desk.access.keyFor(PURPOSE);
      const search = `${base}/arc/search${secret === undefined ? "" : `?key=${secret}`}`;
      const addresses = { search, view: `${base}/arc/view`, edit: `${base}/arc/edit` };
      return Promise.resolve({ page: arcPage(addresses, stylesheetsAt(desk.addresses)) });
    },
  }),
  route({
    ...{ method: "get", path: "/arc/search", name: "arcSearch", who: "public", cost: 5 },
    does: "Arc XP: a post is looked for and chosen. Wants the key that stands in its address at /arc, or who may read.",
    takes: {
      query: z.object({
        ...asked,
        key: z.string().max(200).optional(),
        q: z.string().max(2_000).default(""),
      }),
    },
    policy: ARC_POLICY,
    run: async ({ query }, desk) => {
      const { access, caller } = desk;
      if (query.key === undefined || !access.isKey(PURPOSE, query.key)) access.demand("reader", caller);
      return { page: searchPage({ ...query, found: await search(query.q.trim(), desk) }, frameOf(desk)) };
    },
  }),
  route({
    ...{ method: "get", path: "/arc/view", name: "arcView", who: "public" },
    does: "Arc XP: the post as it stands in a story.",
    takes: { query: ofStory },
    policy: ARC_POLICY,
    run: async ({ query: { p } }, desk) => ({ page: viewPage(p, await shownOf(p.id, desk), frameOf(desk)) }),
  }),
  route({
    ...{ method: "get", path: "/arc/edit", name: "arcEdit", who: "public" },
    does: "Arc XP: how the post stands in a story is changed.",
    takes: { query: ofStory },
    policy: ARC_POLICY,
    run: async ({ query: { p } }, desk) => {
      const shown = await shownOf(p.id, desk);
      const choices = shown && SCHEMES.flatMap((scheme) => keptOf(shown, desk, scheme) ?? []);
      return { page: editPage(p, choices, frameOf(desk)) };
    },
  }),
];

function frameOf({ addresses }: Desk): ArcFrame {
  return { base: addresses.base, stylesheets: stylesheetsAt(addresses) };
}

/** A post; nothing where it is not, or not any more: the Composer waits for a page all the same. */
async function shownOf(post: string, desk: Desk): Promise<Shown | undefined> {
  try {
    return await desk.show(post);
  } catch (error) {
    if (error instanceof PostproofError && ["not_archived", "unsupported_url"].includes(error.code))
      return undefined;
    throw error;
  }
}

/** The post of an address, or the newest posts with these words. */
async function search(wanted: string, desk: Desk): Promise<readonly Choice[]> {
  const mayBePost = wanted.includes(":") && !/\s/.test(wanted);
  const direct = mayBePost ? await shownOf(wanted, desk) : undefined;
  const { posts } = direct
    ? { posts: [{ key: formatKey(direct.key), text: direct.description, thumbnail: direct.picture }] }
    : await listPosts({ q: wanted.slice(0, 200), page: 1, size: 10 }, desk);
  const found = await Promise.all(
    posts.map(async ({ key, text, thumbnail }) => {
      const shown = await shownOf(key, desk);
      const post = shown && keptOf(shown, desk);
      return post && { post, text: shown.description || text, thumbnail };
    }),
  );
  return found.filter((each) => each !== undefined);
}

/** Nothing where not even the key of the post leaves room. */
function keptOf(
  { key, title }: Shown,
  { addresses }: Desk,
  scheme: Kept["config"]["scheme"] = "light",
): Kept | undefined {
  const named = (length: number): Kept => ({
    ...{ id: formatKey(key), url: addresses.page(key) },
    config: { title: title.slice(0, length).toWellFormed(), scheme },
  });
  return [200, 0].map(named).find((each) => Buffer.byteLength(JSON.stringify(each)) <= MOST_BYTES);
}
