// The part of unified that its two plugins share: a tree, the file that it was read from, and what is said of that file.
import type { ArticleFormat } from "../index.ts";
import { adviceOn } from "./missing.ts";
import { openPublic } from "./public.ts";
import type { Site, SiteOptions } from "./site.ts";
import { placeEdits } from "./tree.ts";
import type { HtmlNode, TreeNode } from "./tree.ts";

/** A file as unified hands it to plugins (a VFile). */
export interface UnifiedFile {
  readonly path?: string | undefined;
  readonly extname?: string | undefined;
  readonly value: unknown;
  message(reason: string, options?: { place?: { line: number; column: number }; source?: string }): unknown;
}

/** How a tree and its text belong together. */
export interface Reading {
  /** The language of the text, in which places in the tree are counted. */
  readonly formatOf: (tree: TreeNode, file: UnifiedFile) => ArticleFormat;
  /** What stands in the tree for HTML. */
  readonly make: (html: HtmlNode) => TreeNode;
}

/** Of Markdown. The nodes are of no kind that Markdown has: remark-rehype makes of each what its data say. */
export const MARKDOWN: Reading = {
  formatOf: () => "markdown",
  make(html) {
    if (html.type === "text") return html;
    const { tagName, properties, children } = html;
    return { type: "postproof", data: { hName: tagName, hProperties: properties, hChildren: children } };
  },
};

/** Makes a plugin: a transformer of trees that puts the archived posts of a text in. */
export function transformer(
  open: () => Promise<Site>,
  { formatOf, make }: Reading,
  stylesheet = true,
): (tree: object, file: UnifiedFile) => Promise<void> {
  let isAdvised = false;
  return async (read, file) => {
    const tree = read as TreeNode;
    const { path, value } = file;
    const text = typeof value === "string" ? value : new TextDecoder().decode(value as Uint8Array);
    const { edits, missing } = await (
      await open()
    ).rewrite({ text, format: formatOf(tree, file), path, stylesheet });
    const say = (reason: string, line = 1): unknown =>
      file.message(reason, { place: { line, column: 1 }, source: "postproof" });
    for (const each of missing) {
      const advice = isAdvised ? "" : `. ${adviceOn(each)}`;
      isAdvised = true;
      say(`not archived: ${each.url}${advice}`, each.line);
    }
    for (const { before } of placeEdits(tree, edits, make))
      say(`another plugin changed this before, let postproof come first: ${before.slice(0, 80)}`);
  };
}

/** Opens a site once. What is missing is a message of its file, and is told besides only where nobody reads those. */
export function publicSite(
  options: SiteOptions,
  tell: (line: string) => void = () => undefined,
): () => Promise<Site> {
  let opened: Promise<Site> | undefined;
  return () => (opened ??= openPublic(options, { tell }));
}
