// An embed as an answer of oEmbed 1.0, which a site gives for its own page about a post.
import type { Snapshot } from "../../model/snapshot.ts";
import type { RenderOptions } from "../../options/look.ts";
import { postView } from "../describe/post.ts";
import { checkSnapshot } from "../check.ts";
import { printHtml } from "../html/figure.ts";
import type { BodyView, EmbedView, ImageView } from "../view.ts";
import { elsewhere } from "./elsewhere.ts";
import { inWords, missingInWords } from "./text.ts";

/** An answer of oEmbed. What is `undefined` is left out of the text. */
export interface OembedAnswer {
  readonly version: "1.0";
  readonly type: "rich" | "link";
  readonly title?: string | undefined;
  readonly author_name?: string | undefined;
  readonly author_url?: string | undefined;
  readonly thumbnail_url?: string | undefined;
  readonly thumbnail_width?: number | undefined;
  readonly thumbnail_height?: number | undefined;
  /** Of `rich` ones. */
  readonly html?: string | undefined;
  readonly width?: number | undefined;
  /** Always `null`, as the services themselves say it of posts: how high HTML becomes depends on the page. */
  readonly height?: null | undefined;
}

/** How an answer is made. */
export interface OembedForm {
  /** `rich`, by default, carries the embed as HTML; `link` says only whose post it is. */
  readonly type?: "rich" | "link" | undefined;
  /** How wide the embed may become, in CSS pixels: what the question calls `maxwidth`. By default 600. */
  readonly width?: number | undefined;
}

/** As wide as an embed becomes by its own stylesheet. */
const WIDTH = 600;

/**
 * An embed as an answer of oEmbed 1.0. Its HTML reads well without the stylesheet, and as on the site with it. A post that is not
 * archived is a link.
 */
export function printOembed(
  view: EmbedView,
  { type = "rich", width = WIDTH }: OembedForm = {},
): OembedAnswer {
  if (view.type === "missing") return { version: "1.0", type: "link", title: missingInWords(view) };
  const { name, handle, href } = view.author?.person ?? {};
  const bodies = view.type === "post" ? [view.body] : view.posts.map(({ body }) => body);
  const picture = bodies.map(pictureOf).find((each) => each !== undefined);
  const about = {
    title: view.name,
    author_name: name === undefined ? handle : inWords(name),
    author_url: href,
    thumbnail_url: picture?.src,
    thumbnail_width: picture?.width,
    thumbnail_height: picture?.height,
  };
  if (type === "link") return { version: "1.0", type, ...about };
  return {
    version: "1.0",
    type,
    ...about,
    html: printHtml(view),
    width: Math.min(width, WIDTH),
    height: null,
  };
}

/**
 * A snapshot as an answer of oEmbed 1.0. `assetUrl` has to give whole addresses.
 * @throws PostproofError as `renderEmbed` does, and `invalid_input` for a relative address of a file.
 */
export function renderOembed(
  snapshot: Snapshot,
  options: RenderOptions,
  form: OembedForm = {},
): OembedAnswer {
  checkSnapshot(snapshot, "renderOembed");
  return printOembed(postView(snapshot, elsewhere(options)), form);
}

/** The first picture that a post shows at once. */
function pictureOf({ content }: BodyView): ImageView | undefined {
  if (content?.media === undefined || content.media.cover || content.warning?.covers) return undefined;
  for (const medium of content.media.items)
    if (medium.type === "image" || medium.type === "poster") return medium.image;
  return undefined;
}
