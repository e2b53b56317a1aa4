// Embed markup of every kind: found with its post and its range, rewritten exactly, restored byte for byte.
import { describe, expect, test } from "vitest";
import {
  findReferences,
  lockEntryOf,
  restoreArticle,
  rewriteArticle,
  undoEdits,
} from "../../src/article/index.ts";
import { parseAny } from "./addresses.ts";
import { HTML_FORMS, HTML_ONLY, MARKDOWN_FORMS, NO_FORMS } from "./form-samples.ts";
import { render } from "./posts.ts";
import type { ArticleFormat } from "../../src/article/index.ts";
import type { FormSample } from "./form-samples.ts";

/** An article around a piece of markup, and where its embed stands. */
function articleOf({ markup }: FormSample, format: ArticleFormat, eol: string) {
  const [before, after] =
    format === "html" ? ["<p>Before</p>\n", "\n<p>After</p>\n"] : ["Before\n\n", "\n\nAfter\n"];
  const plain = markup.replace(/[⟦⟧]/g, "");
  const text = (before + plain + after).replaceAll("\n", eol);
  const embed = (/⟦(.*)⟧/s.exec(markup)?.[1] ?? plain).replaceAll("\n", eol);
  const start = text.indexOf(embed);
  return { text, range: [start, start + embed.length] as const };
}

const rows = (format: ArticleFormat, samples: readonly FormSample[]) =>
  samples.map((sample) => [format, sample.name, sample] as const);

describe.each([
  ...rows("html", [...HTML_FORMS, ...HTML_ONLY]),
  ...rows("markdown", HTML_FORMS),
  ...rows("markdown", MARKDOWN_FORMS),
])("%s: %s", (format, _name, sample) => {
  test("is found with its post", () => {
    const { text, range } = articleOf(sample, format, "\n");
    const found = findReferences(text, { format, parse: parseAny });
    expect(
      found.map(({ reference, markup, certain, range: at }) => ({
        post: `${reference.platform} ${reference.id}`,
        markup,
        certain,
        text: text.slice(...at),
      })),
    ).toEqual([{ post: sample.post, markup: sample.form, certain: true, text: text.slice(...range) }]);
  });

  test.each(["\n", "\r\n"])("is rewritten exactly, once, and restored (line ends %j)", (eol) => {
    const { text, range } = articleOf(sample, format, eol);
    const rewritten = rewriteArticle(text, { format, parse: parseAny, embed: (found) => render(found) });
    expect(rewritten.embeds).toHaveLength(1);
    expect(rewritten.text.startsWith(text.slice(0, range[0]))).toBe(true);
    expect(rewritten.text.endsWith(text.slice(range[1]))).toBe(true);
    expect(undoEdits(rewritten.text, rewritten.edits)).toBe(text);
    expect(
      rewriteArticle(rewritten.text, { format, parse: parseAny, embed: (found) => render(found) }).edits,
    ).toEqual([]);
    expect(restoreArticle(rewritten.text, lockEntryOf(rewritten), format)).toBe(text);
  });
});

describe.each(NO_FORMS)("no embed: %s", (_name, markup) => {
  test("nothing is replaced", () => {
    const text = `<p>Before</p>\n${markup}\n<p>After</p>\n`;
    const { edits } = rewriteArticle(text, {
      format: "html",
      parse: parseAny,
      embed: (found) => render(found),
    });
    expect(edits).toEqual([]);
  });
});
