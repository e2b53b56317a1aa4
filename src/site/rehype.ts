// postproof for rehype: archived posts in HTML, or in what remark-rehype made of Markdown.
import type { SiteOptions } from "./site.ts";
import type { TreeNode } from "./tree.ts";
import { publicSite, transformer } from "./unified.ts";
import type { UnifiedFile } from "./unified.ts";
import { componentFormatOf, formatOf } from "./source.ts";

export type { SiteOptions } from "./site.ts";
export type { UnifiedFile } from "./unified.ts";

/**
 * Puts archived posts in the place of embed codes and addresses on lines of their own. The tree is to be as it was read:
 * let this plugin be the first.
 *
 * @example
 * rehype().use(rehypePostproof).process(html)
 */
export default function rehypePostproof(
  options: SiteOptions = {},
): (tree: object, file: UnifiedFile) => Promise<void> {
  return transformer(publicSite(options), { formatOf: formatIn, make: (html) => html });
}

/** The language that the file is written in, in which places in the tree are counted. */
function formatIn({ data }: TreeNode, { path }: UnifiedFile): "html" | "markdown" {
  const named = path === undefined ? undefined : (formatOf(path) ?? componentFormatOf(path));
  if (named === "html" || named === "markdown") return named;
  // What reads HTML notes whether a browser would read it as an old page.
  return data !== undefined && "quirksMode" in data ? "html" : "markdown";
}
