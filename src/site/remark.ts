// postproof for remark: archived posts in Markdown and MDX, for whatever compiles that with unified.
import type { SiteOptions } from "./site.ts";
import { MARKDOWN, publicSite, transformer } from "./unified.ts";
import type { UnifiedFile } from "./unified.ts";

export type { SiteOptions } from "./site.ts";
export type { UnifiedFile } from "./unified.ts";

/**
 * Puts archived posts in the place of embed codes, components and addresses on lines of their own. Whatever makes HTML,
 * JSX or anything else of the Markdown finds elements: `allowDangerousHtml` is not needed.
 *
 * @example
 * unified().use(remarkParse).use(remarkPostproof).use(remarkRehype).use(rehypeStringify)
 */
export default function remarkPostproof(
  options: SiteOptions = {},
): (tree: object, file: UnifiedFile) => Promise<void> {
  return transformer(publicSite(options), MARKDOWN);
}
