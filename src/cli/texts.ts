// The texts of articles one at a time, whether each is a file of its own or many stand in one.
import type { ArticleFormat } from "../index.ts";
import { readArticle } from "./articles.ts";
import type { Article, InputOptions } from "./inputs.ts";
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

/** The texts of an article file, in order. Holds one at a time. */
export async function* textsOf(article: Article, options: InputOptions): AsyncGenerator<NamedText> {
  const { path, format, container } = article;
  if (container === undefined) {
    yield { path, text: (await readArticle(article)).text, format };
    return;
  }
  for await (const { item } of piecesOf(article, options)) {
    if (!item) continue;
    const { published } = item;
    for (const { name, content } of item.fields)
      yield {
        path: itemPath(path, item.name, name),
        text: content.text,
        format,
        ...(published !== undefined && { published }),
      };
  }
}

/** The path of one article of a file that holds many. */
export function itemPath(path: string, item: string, field: string): string {
  return `${path}#${item} ${field}`;
}
