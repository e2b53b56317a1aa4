// Posts as pages show them: looked up and rendered once, and kept for a short while, for many readers ask for the same.
import type { Archive, PostKey, PostRecord } from "../index.ts";
import { PostproofError, parseKey, plainText } from "../index.ts";
import type { EmbedView } from "../render/index.ts";
import { printHtml } from "../render/index.ts";
import { printOembed } from "../render/targets/index.ts";
import type { Addresses } from "./addresses.ts";
import type { ServerOptions } from "../options/server.ts";

/** A post as a page shows it. */
export interface Shown {
  readonly key: PostKey;
  readonly version: string;
  readonly view: EmbedView;
  /** The embed, as HTML. */
  readonly figure: string;
  /** What it is called, in the language of the site. */
  readonly title: string;
  /** The name of whoever posted it. */
  readonly author: string | undefined;
  /** What it says, as far as readers see it at once. */
  readonly description: string;
  /** The page of the post on its platform, where its embed leads there. */
  readonly original: string | undefined;
  /** The first picture that it shows at once. */
  readonly picture: { readonly src: string; readonly width: number; readonly height: number } | undefined;
}

/** Shows posts. @throws PostproofError `not_archived`, `unsupported_url` */
export type Show = (post: string, addresses: Addresses) => Promise<Shown>;

/** So many posts are kept ready, each so long, in milliseconds: what is captured elsewhere is seen after that. */
const MOST = 500;
const KEPT = 5_000;

/** Opens the showing of posts. `changed`: what was kept ready is looked up again. */
export function openShown(
  archive: Archive,
  look: ServerOptions["look"],
): { readonly show: Show; readonly changed: () => void } {
  const kept = new Map<string, { readonly shown: Promise<Shown>; readonly at: number }>();
  return {
    show(post, addresses) {
      const name = `${addresses.base} ${post}`;
      const known = kept.get(name);
      if (known && Date.now() - known.at < KEPT) return known.shown;
      const shown = shownOf(archive, post, addresses, look);
      kept.delete(name);
      kept.set(name, { shown, at: Date.now() });
      if (kept.size > MOST) kept.delete(kept.keys().next().value!);
      return shown;
    },
    changed: () => kept.clear(),
  };
}

async function shownOf(
  archive: Archive,
  post: string,
  addresses: Addresses,
  look: ServerOptions["look"],
): Promise<Shown> {
  const text = await archive.embed(post, { ...look, assetUrl: addresses.file, as: "view" }).catch(asRefused);
  const view = JSON.parse(text) as EmbedView;
  const key = view.type === "missing" ? undefined : parseKey(view.key);
  if (view.type === "missing" || !key) throw new PostproofError("not_archived", `Not archived: ${post}.`);
  const {
    title,
    author_name: author,
    thumbnail_url: src,
    thumbnail_width: width,
    thumbnail_height: height,
  } = printOembed(view, { type: "link" });
  const body = view.type === "post" ? view.body : view.posts[0]?.body;
  const isOpen = body?.content?.text !== undefined && !body.content.warning?.covers;
  return {
    key,
    version: view.version,
    view,
    figure: printHtml(view),
    title: title ?? view.key,
    author,
    description: isOpen ? wordsOf(await archive.show(post)) : "",
    original: body?.href,
    picture:
      src === undefined || width === undefined || height === undefined ? undefined : { src, width, height },
  };
}

/** The words of a post, as many as services show. */
function wordsOf(record: PostRecord | undefined): string {
  const words = plainText(record?.current?.post.text ?? []).replace(/\s+/g, " ");
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(" ", LONGEST))} …`;
}

const LONGEST = 300;

/** What readers of a web page are told of a post that is not there: nothing of commands. */
function asRefused(error: unknown): never {
  if (error instanceof PostproofError && error.code === "not_archived")
    throw new PostproofError(
      "not_archived",
      "This post is not in the archive. Whoever may write to it can capture it.",
    );
  if (error instanceof PostproofError && error.code === "taken_down")
    throw new PostproofError("taken_down", "This post was taken down: nothing of it is shown.");
  throw error;
}
