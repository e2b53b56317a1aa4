// What golden cases show, as data.
import { options as page } from "../browser/page.ts";
import type { Case } from "../embeds/cases.ts";
import type { EmbedView, RenderOptions } from "../../src/render/index.ts";
import { describe, describeMissing, describeThread } from "../../src/render/index.ts";
import { wordsFor } from "../../src/render/words/index.ts";

/** What a golden case shows. `site`: with addresses of its own. */
export function viewOf({ of, options = {} }: Case, site: RenderOptions = page): EmbedView {
  const { language, ...chosen } = options;
  const { theme, locale, timeZone } = chosen;
  const words = language === undefined ? {} : { words: wordsFor(language) };
  if ("url" in of)
    return describeMissing(of, {
      ...words,
      ...(theme && { theme }),
      ...(locale !== undefined && { locale }),
      ...(timeZone !== undefined && { timeZone }),
    });
  const given = { ...site, ...chosen, ...words, ...(site.media && { media: site.media }) };
  if ("snapshot" in of) return describe(of.snapshot, { ...given, label: of.label });
  const posts = of.map(({ snapshot }) => snapshot);
  return describeThread(posts, { ...given, label: of[0]!.label });
}
