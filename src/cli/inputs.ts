// What a verb works on: files, folders, globs, `-` for standard input, lists of files.
import type { FlagsOf, INPUTS } from "./flags.ts";
import { basename, dirname, extname, relative, resolve, sep } from "node:path";
import { text } from "node:stream/consumers";
import { glob, isDynamicPattern } from "tinyglobby";
import type { ArticleFormat } from "../index.ts";
import { PostproofError } from "../index.ts";
import type { Failures } from "./failures.ts";
import { kindOfNamed, readNamed } from "../disk/named.ts";
import { kindAt } from "../disk/kind.ts";
import { DOCX, ENDINGS, componentFormatOf, formatOf, isWritten } from "../site/source.ts";
import type { Terminal } from "./terminal.ts";
import { filesBelow } from "../disk/walk.ts";
import { counted } from "./words.ts";

/** One article on disk or on standard input; or a file that holds many. */
export interface Article {
  /** Absolute path; `-` for standard input. */
  readonly file: string;
  /** As shown and recorded: relative to the working folder, with `/`. */
  readonly path: string;
  readonly format: ArticleFormat;
  /** Set where the file holds many articles: JSON lines, or a WordPress export. */
  readonly container?: "jsonl" | "wxr";
  /** Set where it is a Word document, which is read as HTML. */
  readonly docx?: true;
  /** The folder that was named, or that holds the named file: where lock file and assets stand by default. */
  readonly root: string;
  /** All folders that were named: an article that is a link is followed to a place below them only. */
  readonly folders: readonly string[];
}

/** How inputs are read. */
export interface InputOptions extends FlagsOf<typeof INPUTS> {
  /** Components of site builders too: they can be read, and not written. */
  readonly components?: boolean;
  /** Word documents too, likewise. */
  readonly documents?: boolean;
}

const IGNORE = ["**/node_modules/**", "**/.git/**", "**/.postproof/**", "**/postproof.lock/**"];

/** Whether an argument is an address rather than a path. */
export function isAddress(argument: string): boolean {
  return /^(https?|at):\/\//i.test(argument);
}

/** All that was named: the arguments, and the lines of `--files-from`. */
export async function namedInputs(args: readonly string[], { filesFrom }: InputOptions): Promise<string[]> {
  if (filesFrom === undefined) return [...args];
  const list = filesFrom === "-" ? await text(process.stdin) : (await readNamed(filesFrom)).toString("utf8");
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
  failures: Failures,
): Promise<Article[]> {
  const found: Article[] = [];
  for await (const article of await openArticles(inputs, options, cwd, failures)) found.push(article);
  return found;
}

/** What is said where inputs name no article at all. */
export function noArticles(inputs: readonly string[], options: InputOptions): string {
  const endings = isOfLines(options)
    ? [".jsonl", ".ndjson"]
    : ENDINGS.filter((ending) => formatIn(`name${ending}`, options) !== undefined);
  return `No articles in ${inputs.join(", ")}: nothing there ends in ${endings.join(", ")}.`;
}

/**
 * The same articles, where only files of their own will do.
 * @throws PostproofError `invalid_input` for a file that holds many
 */
export function eachAlone(articles: readonly Article[], verb: string): readonly Article[] {
  const container = articles.find((article) => article.container !== undefined);
  if (!container) return articles;
  throw new PostproofError(
    "invalid_input",
    `${container.path} holds many articles: ${verb} takes those that are files of their own.`,
  );
}

/** An input as it was found: a folder, or articles that are known by now. */
type Input =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "articles"; readonly articles: readonly Article[] };

/**
 * The articles that inputs name, each once, in order, as a stream: the files of a folder are not held. Those of a glob
 * are, since it gives them as a list.
 *
 * @throws PostproofError `invalid_input` before the first article, for a path that does not exist or a file of unknown
 * format.
 */
export async function openArticles(
  inputs: readonly string[],
  options: InputOptions,
  cwd: string,
  failures: Failures,
): Promise<AsyncGenerator<Article>> {
  const found: Input[] = [];
  for (const input of inputs) found.push(await findInput(input, options, cwd));
  return streamOf(found, options, cwd, failures);
}

/**
 * Does something with each article that inputs name: the loop of every verb that takes articles. What fails in one is
 * told, and the others follow; so is a folder that cannot be read, and that there is no article at all. An interrupted run
 * ends after the article under way. `end` is done after the last one.
 * @throws PostproofError `invalid_input` before the first article, as {@link openArticles}
 */
export async function eachArticle(
  inputs: readonly string[],
  options: InputOptions,
  { cwd, terminal, failures }: Reading,
  work: (article: Article) => Promise<void>,
  end?: () => Promise<void>,
): Promise<void> {
  let read = 0;
  await failures.listening(async () => {
    try {
      for await (const article of await openArticles(inputs, options, cwd, failures)) {
        await failures.attempt(article.path, () => work(article));
        read += 1;
        if (failures.isStopped) break;
      }
    } finally {
      await end?.();
    }
  });
  if (failures.isStopped)
    terminal.warn(`Interrupted after ${counted(read, "article")}. Run the same command again to go on.`);
  else if (read === 0 && inputs.length > 0 && !failures.isIncomplete)
    terminal.warn(noArticles(inputs, options));
  if (failures.count > 0) terminal.note(`${failures.count} ${failures.so}, named above.`);
}

/** A run in which articles are read. */
export interface Reading {
  readonly cwd: string;
  readonly terminal: Terminal;
  readonly failures: Failures;
}

async function* streamOf(
  inputs: readonly Input[],
  options: InputOptions,
  cwd: string,
  failures: Failures,
): AsyncGenerator<Article> {
  const refused = (folder: string, error: unknown): void =>
    failures.tell(slashed(relative(cwd, folder)), error);
  const folders = [
    ...new Set(
      inputs.flatMap((input) =>
        input.kind === "folder" ? [input.folder] : input.articles.map(({ root }) => root),
      ),
    ),
  ];
  const given = new Set<string>();
  const walked: string[] = [];
  const isWalked = (file: string): boolean =>
    walked.some((folder) => file.startsWith(folder + sep)) && isInFolders(file, options);
  for (const input of inputs) {
    if (input.kind === "articles") {
      for (const article of input.articles) {
        if (given.has(article.file) || isWalked(article.file)) continue;
        given.add(article.file);
        yield { ...article, folders };
      }
      continue;
    }
    const { folder } = input;
    for await (const file of filesBelow(folder, (name) => isInFolders(name, options), refused))
      if (!given.has(file) && !isWalked(file) && (await isWritten(file)))
        yield { ...articleOf(file, folder, options, cwd), folders };
    walked.push(folder);
  }
}

async function findInput(argument: string, options: InputOptions, cwd: string): Promise<Input> {
  if (argument === "-") {
    const container = containerOf("-", options);
    if (container === "jsonl") checkFields("standard input", options);
    const read = { ...readingOf("-", options), ...(container && { container }) };
    return { kind: "articles", articles: [{ file: "-", path: "-", root: cwd, folders: [], ...read }] };
  }
  const file = resolve(cwd, argument);
  const kind = await kindOfNamed(file);
  if (kind === "folder") return { kind: "folder", folder: file };
  // A link that leads nowhere is there: it fails when it is read, and the others follow.
  if (kind || kindAt(file) === "link")
    return { kind: "articles", articles: [articleOf(file, dirname(file), options, cwd)] };
  if (isDynamicPattern(argument)) {
    const articles = await search(argument, options, cwd);
    if (articles.length > 0) return { kind: "articles", articles };
  }
  throw new PostproofError(
    "invalid_input",
    isAddress(argument)
      ? `${argument} is an address. Articles are meant here: files, folders, globs, or - for standard input.`
      : `No such file or folder: ${argument}. Files, folders, globs and - for standard input are meant; capture also takes addresses of posts (https://...).`,
  );
}

async function search(pattern: string, options: InputOptions, cwd: string): Promise<Article[]> {
  const files = await glob([pattern], { cwd, absolute: true, ignore: IGNORE, onlyFiles: true });
  const hint = pattern.split(/[\\/]/)[0];
  const root = hint !== undefined && !isDynamicPattern(hint) ? resolve(cwd, hint) : cwd;
  const isKnown = (file: string): boolean =>
    options.format !== undefined ||
    formatIn(file, options) !== undefined ||
    containerOf(file, options) !== undefined;
  const articles: Article[] = [];
  for (const file of files.filter(isKnown).sort())
    if (await isWritten(file)) articles.push(articleOf(resolve(file), root, options, cwd));
  return articles;
}

/** Whether a file of a folder is taken for an article by its name: a text file may be anything. */
function isInFolders(name: string, options: InputOptions): boolean {
  if (isOfLines(options)) return containerOf(name, { ...options, jsonl: false }) === "jsonl";
  return (formatIn(name, options) ?? "text") !== "text";
}

function isOfLines({ jsonl, htmlField }: InputOptions): boolean {
  return jsonl === true || htmlField !== undefined;
}

/** The format that a name says; of a component of a site builder and a document too, where these are read. */
function formatIn(file: string, { components, documents }: InputOptions): ArticleFormat | undefined {
  if (documents === true && isDocx(file)) return "html";
  return formatOf(file) ?? (components === true ? componentFormatOf(file) : undefined);
}

/** By its name. Word puts a small file beside one that is open. */
function isDocx(file: string): boolean {
  return extname(file).toLowerCase() === DOCX && !basename(file).startsWith("~$");
}

function containerOf(file: string, { jsonl }: InputOptions): Article["container"] {
  const ending = extname(file).toLowerCase();
  if (jsonl === true || ending === ".jsonl" || ending === ".ndjson") return "jsonl";
  return ending === ".xml" ? "wxr" : undefined;
}

function articleOf(file: string, root: string, options: InputOptions, cwd: string): Article {
  const container = options.format === undefined ? containerOf(file, options) : undefined;
  if (container === "jsonl") checkFields(file, options);
  const read = container ? { format: "html" as const, container } : readingOf(file, options);
  return { file, path: slashed(relative(cwd, file)), root, folders: [root], ...read };
}

/** As what a file is read that is an article of its own. */
function readingOf(file: string, options: InputOptions): Pick<Article, "format" | "docx"> {
  const { format, documents } = options;
  if (format === "docx" || (format === undefined && isDocx(file))) {
    if (documents === true) return { format: "html", docx: true };
    throw new PostproofError(
      "invalid_input",
      `${file} is a Word document, which is read (scan, capture, proof) and never written: rewrite the HTML or Markdown that is made of it.`,
    );
  }
  const known = format ?? (file === "-" ? "html" : formatIn(file, options));
  if (known !== undefined) return { format: known };
  throw new PostproofError("invalid_input", `${file} ${whyNot(file)}`);
}

/** Word processors' files that are no .docx. */
const OTHER_DOCUMENTS = /\.(?:doc|docm|odt|rtf|pages|gdoc)$/i;

function whyNot(file: string): string {
  if (componentFormatOf(file))
    return "is code, which takes no HTML as it is: let a plugin do it (docs/site-builders.md), or rewrite the built pages.";
  return OTHER_DOCUMENTS.test(file)
    ? "is a document that is not read as it is: save it as .docx."
    : "is neither HTML nor Markdown nor text nor a Word document (.docx) by its name. Say which with --format html, markdown, text or docx.";
}

function checkFields(file: string, { htmlField }: InputOptions): void {
  if (htmlField !== undefined) return;
  throw new PostproofError(
    "invalid_input",
    `${file} is JSON lines: say where the HTML stands in a line, such as --html-field content.rendered.`,
  );
}

/** A path with `/` on every system. */
export function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
