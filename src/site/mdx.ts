// postproof for MDX: archived posts where components of other packages would show them.
import { warn } from "./site.ts";
import type { SiteOptions } from "./site.ts";
import { MARKDOWN, publicSite, transformer } from "./unified.ts";
import type { UnifiedFile } from "./unified.ts";

export type { SiteOptions } from "./site.ts";
export type { UnifiedFile } from "./unified.ts";

/**
 * As the plugin for remark, but what is not archived becomes a link unless that is said otherwise: `<Tweet id="20" />`
 * with no component behind it stops MDX.
 *
 * @example
 * compile(text, { remarkPlugins: [mdxPostproof] })
 */
export default function mdxPostproof(
  options: SiteOptions = {},
): (tree: object, file: UnifiedFile) => Promise<void> {
  // Compilers of MDX drop the messages of a file.
  return transformer(publicSite({ missing: "link", ...options }, warn), MARKDOWN);
}
