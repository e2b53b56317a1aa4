// The texts of articles one at a time, whether each is a file of its own or many stand in one.
import type { ArticleFormat } from "../index.ts";
import { readArticle } from "./articles.ts";
import { eachArticle } from "./inputs.ts";
import type { InputOptions, Reading } from "./inputs.ts";
import { piecesOf } from "./pieces.ts";

/** One text. */
export interface NamedText {
  /** The article's path; within a file of many the path, `#`, and which of them: `posts.jsonl#12 content.rendered`. */
  readonly path: string;
  readonly text: string;
  readonly format: ArticleFormat;
  /** When it was published, by the item that it stands in. */
  readonly published?: string;
}

/**
 * Does something with each text of the articles that inputs name, in order; holds one at a time. What fails in one is
 * told, and the others follow.
 *
 * @throws PostproofError `invalid_input` before the first, as `eachArticle`
 */
export async function eachText(
  inputs: readonly string[],
  options: InputOptions,
  run: Reading,
  work: (text: NamedText) => Promise<void> | void,
): Promise<void> {
  await eachArticle(inputs, { ...options, components: true }, run, async (article) => {
    const { path, format } = article;
    if (article.container === undefined) {
      await work({ path, text: (await readArticle(article)).text, format });
      return;
    }
    for await (const { item, broken } of piecesOf(article, options)) {
      if (broken) run.failures.tell(`${path}#${broken.name}`, broken.error);
      for (const { name, content } of item?.fields ?? []) {
        const of = itemPath(path, item!.name, name);
        const { published } = item!;
        const date = published === undefined ? {} : { published };
        await run.failures.attempt(of, () => work({ path: of, text: content.text, format, ...date }));
      }
      if (run.failures.isStopped) return;
    }
  });
}

/** The path of one article of a file that holds many. */
export function itemPath(path: string, item: string, field: string): string {
  return `${path}#${item} ${field}`;
}
