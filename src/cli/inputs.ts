// What a verb works on: files, folders, globs, `-` for standard input, lists of files.
import { readFile, stat } from "node:fs/promises";
import { dirname, extname, relative, resolve, sep } from "node:path";
import { text } from "node:stream/consumers";
import { glob, isDynamicPattern } from "tinyglobby";
import type { ArticleFormat } from "../index.ts";
import { PostproofError } from "../index.ts";

/** One article on disk or on standard input. */
export interface Article {
  /** Absolute path; `-` for standard input. */
  readonly file: string;
  /** As shown and recorded: relative to the working folder, with `/`. */
  readonly path: string;
  readonly format: ArticleFormat;
  /** The folder that was named, or that holds the named file: where lock file and assets stand by default. */
  readonly root: string;
}

/** How inputs are read. */
export interface InputOptions {
  /** Forces a format, whatever the ending. */
  readonly format?: ArticleFormat;
  /** A file with one path (for `capture` also: address) a line; `-` for standard input. */
  readonly filesFrom?: string;
}

const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".mdown": "markdown",
  ".txt": "text",
};
const PATTERN = "**/*.{html,htm,xhtml,md,markdown,mdown}";
const IGNORE = ["**/node_modules/**", "**/.git/**", "**/.postproof/**"];

/** Whether an argument is an address rather than a path. */
export function isAddress(argument: string): boolean {
  return /^(https?|at):\/\//i.test(argument);
}

/** All that was named: the arguments, and the lines of `--files-from`. */
export async function namedInputs(args: readonly string[], { filesFrom }: InputOptions): Promise<string[]> {
  if (filesFrom === undefined) return [...args];
  const list =
    filesFrom === "-"
      ? await text(process.stdin)
      : await readFile(filesFrom, "utf8").catch(unreadable(filesFrom));
  return [...args, ...list.split(/\r?\n/).filter((line) => line.trim().length > 0)];
}

/**
 * The articles that inputs name, each once, in order.
 * @throws PostproofError `invalid_input` for a path that does not exist or a file of unknown format.
 */
export async function findArticles(
  inputs: readonly string[],
  options: InputOptions,
  cwd: string,
): Promise<Article[]> {
  const found = new Map<string, Article>();
  for (const input of inputs) {
    for (const article of await expand(input, options, cwd)) {
      if (!found.has(article.file)) found.set(article.file, article);
    }
  }
  return [...found.values()];
}

async function expand(argument: string, options: InputOptions, cwd: string): Promise<Article[]> {
  if (argument === "-") {
    return [{ file: "-", path: "-", format: options.format ?? "html", root: cwd }];
  }
  const file = resolve(cwd, argument);
  const kind = await stat(file).catch(() => undefined);
  if (kind?.isDirectory()) return await search(PATTERN, file, options, cwd);
  if (kind) return [articleOf(file, dirname(file), options, cwd)];
  if (isDynamicPattern(argument)) {
    const articles = await search(argument, cwd, options, cwd, argument.split(/[\\/]/)[0]);
    if (articles.length > 0) return articles;
  }
  throw new PostproofError("invalid_input", `No such file or folder: ${argument}`);
}

async function search(
  pattern: string,
  folder: string,
  options: InputOptions,
  cwd: string,
  rootHint?: string,
): Promise<Article[]> {
  const files = await glob([pattern], { cwd: folder, absolute: true, ignore: IGNORE, onlyFiles: true });
  const root = rootHint !== undefined && !isDynamicPattern(rootHint) ? resolve(folder, rootHint) : folder;
  return files
    .filter((file) => options.format !== undefined || formatOf(file) !== undefined)
    .sort()
    .map((file) => articleOf(resolve(file), root, options, cwd));
}

function formatOf(file: string): ArticleFormat | undefined {
  return FORMATS[extname(file).toLowerCase()];
}

function articleOf(file: string, root: string, options: InputOptions, cwd: string): Article {
  const format = options.format ?? formatOf(file);
  if (format === undefined) {
    throw new PostproofError(
      "invalid_input",
      `${file} is neither HTML nor Markdown nor text by its name. Say which with --format html, markdown or text.`,
    );
  }
  return { file, path: slashed(relative(cwd, file)), format, root };
}

/**
 * What to do where a file cannot be read.
 * @throws PostproofError `invalid_input` that names the file and the reason
 */
export function unreadable(file: string): (cause: unknown) => never {
  return (cause) => {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    const why = FAULTS[code] ?? code;
    throw new PostproofError("invalid_input", `${file} cannot be read: ${why}.`, { cause });
  };
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "access is denied",
  EPERM: "access is denied",
  EISDIR: "it is a folder",
};

/** A path with `/` on every system. */
export function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
