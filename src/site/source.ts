// Files that articles are written in, by the ends of their names.
import { basename, dirname, extname } from "node:path";
import { readArticle, readJsx } from "../article/index.ts";
import { openFolder } from "../disk/folder.ts";
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

/** Components are written in these, too, and most of these are none. */
const SCRIPT = /(?<!\.min)\.js$/i;

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
  return COMPONENTS[extname(file).toLowerCase()] ?? (SCRIPT.test(file) ? "html" : undefined);
}

/** A file of a site as an article, by its name. */
export function readSource(file: string, text: string, format: ArticleFormat): Article {
  return /\.(?:[jt]sx|js)$/i.test(file) ? readJsx(text) : readArticle(text, format);
}

/** Whether a file that was found by the end of its name is what that says: of scripts those are that somebody wrote in JSX. */
export async function isWritten(file: string): Promise<boolean> {
  if (!SCRIPT.test(file)) return true;
  const folder = openFolder(dirname(file));
  const { size = 0 } = (await folder.stat(basename(file)).catch(() => undefined)) ?? {};
  if (size > MOST_WRITTEN) return false;
  const text = Buffer.from((await folder.read(basename(file)).catch(() => undefined)) ?? []).toString();
  return JSX.test(text) && text.split("\n").every((line) => line.length < LONGEST_LINE);
}

/** A larger script (bytes) was not written by hand. */
const MOST_WRITTEN = 512 * 1_024;
/** Elements begin where code expects a value. */
const JSX = /(?:[(=?:,&|]|\breturn|=>)\s*<[A-Za-z>]/;
/** Bundles have longer ones. */
const LONGEST_LINE = 2_000;
