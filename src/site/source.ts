// Files that articles are written in, by the ends of their names.
import { extname } from "node:path";
import { readArticle, readJsx } from "../article/index.ts";
import type { Article, ArticleFormat } from "../index.ts";

const ARTICLES: Readonly<Record<string, ArticleFormat>> = {
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".mdown": "markdown",
  ".txt": "text",
};

/** Components hold articles too. They take no HTML as it is: they are read, and a plugin rewrites what is made of them. */
const COMPONENTS: Readonly<Record<string, ArticleFormat>> = {
  ".mdx": "markdown",
  ".astro": "html",
  ".svelte": "html",
  ".jsx": "html",
  ".tsx": "html",
};

/** A Word document is read, and not written. */
export const DOCX = ".docx";

/** The ends of names that articles have in folders, where a text may be anything. */
export const ENDINGS: readonly string[] = Object.keys({ ...ARTICLES, ...COMPONENTS, [DOCX]: "html" }).filter(
  (ending) => ARTICLES[ending] !== "text",
);

/** The format of an article by the name of its file; `undefined` if that says none. */
export function formatOf(file: string): ArticleFormat | undefined {
  return ARTICLES[extname(file).toLowerCase()];
}

/** The format in which a component of a site builder is read. */
export function componentFormatOf(file: string): ArticleFormat | undefined {
  return COMPONENTS[extname(file).toLowerCase()];
}

/** A file of a site as an article, by its name. */
export function readSource(file: string, text: string, format: ArticleFormat): Article {
  return /\.[jt]sx$/i.test(file) ? readJsx(text) : readArticle(text, format);
}
