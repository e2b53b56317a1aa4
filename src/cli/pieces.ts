// The texts of articles, one at a time, whether each is a file of its own or many stand in one: JSON lines, a WordPress export.
import { standingBelow } from "../disk/named.ts";
import { diskError } from "../disk/fault.ts";
import type { Article as ReadArticle, ContainedText, JsonWanted } from "../index.ts";
import { PostproofError } from "../index.ts";
import { readArticle as readAs } from "../article/index.ts";
import { isWxr, jsonPath, readJsonLine, readWxrItem, splitWxr } from "../article/index.ts";
import type { ArticleEncoding } from "./articles.ts";
import type { Article, InputOptions, Reading } from "./inputs.ts";
import { readArticle } from "./articles.ts";
import { eachArticle } from "./inputs.ts";

/** One article. */
interface NamedArticle {
  /** The article's path; within a file of many the path, `#`, and which of them: `posts.jsonl#12 content.rendered`. */
  readonly path: string;
  readonly article: ReadArticle;
  /** When it was published, by the item that it stands in. */
  readonly published?: string;
}

/**
 * Does something with each article of those that inputs name, in order; holds one at a time. What fails in one is
 * told, and the others follow.
 *
 * @throws PostproofError `invalid_input` before the first, as `eachArticle`
 */
export async function eachText(
  inputs: readonly string[],
  options: InputOptions,
  run: Reading,
  work: (article: NamedArticle) => Promise<void> | void,
): Promise<void> {
  await eachArticle(inputs, { ...options, components: true, documents: true }, run, async (article) => {
    const { path, format } = article;
    if (article.container === undefined) {
      await work({ path, article: await readArticle(article) });
      return;
    }
    for await (const { item, broken } of piecesOf(article, options)) {
      if (broken) run.failures.tell(`${path}#${broken.name}`, broken.error);
      for (const { name, content } of item?.fields ?? []) {
        const of = itemPath(path, item!.name, name);
        const { published } = item!;
        const date = published === undefined ? {} : { published };
        await run.failures.attempt(of, () =>
          work({ path: of, article: readAs(content.text, format), ...date }),
        );
      }
      if (run.failures.isStopped) return;
    }
  });
}

/** The path of one article of a file that holds many. */
export function itemPath(path: string, item: string, field: string): string {
  return `${path}#${item} ${field}`;
}

/** A stretch of the file. All of them in order are the file, byte for byte. */
export interface Piece {
  readonly bytes: Buffer;
  /** Where it ends in the file. A file can be read on from the end of a piece that is an item. */
  readonly end: number;
  /** Set where the piece is an item that can be read. */
  readonly item?: PieceItem;
  /** Set where it should be an item, and cannot be read as one. */
  readonly broken?: { readonly name: string; readonly error: PostproofError };
}

/** One item: the articles that stand in it. */
export interface PieceItem {
  /** Its id, or its place in the file. */
  readonly name: string;
  /** Which item of the file it is, counted from 1. */
  readonly place: number;
  /** As `ArticleText`: `binary` where it is no valid UTF-8. */
  readonly encoding: ArticleEncoding;
  readonly text: string;
  readonly published?: string;
  readonly fields: readonly { readonly name: string; readonly content: ContainedText }[];
}

/** From where a file is read on. */
export interface Start {
  /** The end of an item, in bytes. */
  readonly offset: number;
  /** How many items came before it. */
  readonly items: number;
}

const FROM_THE_BEGINNING: Start = { offset: 0, items: 0 };

/** A longer line is passed on as it is: no article is that long. */
const MAX_LINE = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * The pieces of a file. Holds one item at a time.
 * @throws PostproofError `invalid_input` for a file that cannot be read, or an XML file that is no WordPress export
 */
export function piecesOf(
  article: Article,
  options: InputOptions,
  from = FROM_THE_BEGINNING,
): AsyncGenerator<Piece> {
  return article.container === "wxr"
    ? wxrPieces(article, from)
    : jsonPieces(article, wantedOf(options), from);
}

function wantedOf({ htmlField = [], idField = "id" }: InputOptions): JsonWanted {
  return { fields: htmlField.map(jsonPath), id: jsonPath(idField) };
}

async function* chunksOf(article: Article, start: number): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of (await streamOf(article, start)) as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    throw diskError(article.path, "read", error);
  }
}

async function streamOf({ file, path, folders }: Article, start: number): Promise<NodeJS.ReadableStream> {
  if (file === "-") return process.stdin;
  const { folder, name } = standingBelow(file, folders);
  const handle = await folder.open(name);
  if (!handle) throw new PostproofError("disk", `${path} cannot be read: it is not a file.`);
  return handle.createReadStream({ start, highWaterMark: 256 * 1024 });
}

async function* jsonPieces(
  article: Article,
  wanted: JsonWanted,
  { offset, items }: Start,
): AsyncGenerator<Piece> {
  let end = offset;
  let place = items;
  const pieceOf = (bytes: Buffer): Piece => {
    end += bytes.length;
    place += 1;
    const item = bytes.length > MAX_LINE ? undefined : jsonItem(bytes, place, wanted);
    return { bytes, end, ...(item ? { item } : brokenLine(bytes, place)) };
  };
  let first: string | undefined;
  let hasFields = offset > 0;
  for await (const line of linesOf(chunksOf(article, offset))) {
    const piece = pieceOf(line);
    yield piece;
    first ??= piece.item?.text;
    hasFields ||= (piece.item?.fields.length ?? 0) > 0;
  }
  if (first !== undefined && !hasFields)
    yield { bytes: Buffer.alloc(0), end, broken: noField(wanted, first) };
}

/** What is said where no line has what `--html-field` names. */
function noField({ fields }: JsonWanted, first: string): NonNullable<Piece["broken"]> {
  const name = fields.map((path) => path.join(".")).join(", ");
  const there = Object.keys(JSON.parse(first.replace(/^\uFEFF/, "")) as object).slice(0, MOST_NAMED);
  const message = `No line has a text there (--html-field). The first has: ${there.join(", ")}.`;
  return { name, error: new PostproofError("invalid_input", message) };
}

/** So many fields of a line are named. */
const MOST_NAMED = 20;

/** A line that is none of JSON; nothing for an empty one. */
function brokenLine(bytes: Buffer, place: number): Pick<Piece, "broken"> {
  if (bytes.length <= MAX_LINE && bytes.toString("latin1").trim() === "") return {};
  const error = new PostproofError("invalid_input", "It is no JSON object in UTF-8 of at most 64 MiB.");
  return { broken: { name: `line ${place}`, error } };
}

/** Lines with their line ends. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      const rest = chunk.subarray(start, at + 1);
      yield parts.length === 0 ? rest : Buffer.concat([...parts, rest]);
      parts = [];
      start = at + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}

function jsonItem(bytes: Buffer, place: number, wanted: JsonWanted): PieceItem | undefined {
  const text = utf8Of(bytes);
  const read = text === undefined ? undefined : readJsonLine(text, wanted);
  if (text === undefined || !read) return undefined;
  const { id, published, fields } = read;
  return {
    name: id ?? `line ${place}`,
    place,
    encoding: "utf-8",
    text,
    fields,
    ...(published !== undefined && { published }),
  };
}

async function* wxrPieces(article: Article, { offset, items }: Start): AsyncGenerator<Piece> {
  const splitter = splitWxr();
  let end = offset;
  let place = items;
  let isChecked = offset > 0;
  // One byte a character: whatever the encoding is, nothing of it is lost, and the marks are ASCII.
  const pieceOf = ({ kind, text }: ReturnType<typeof splitter.end>[number]): Piece => {
    const bytes = Buffer.from(text, "latin1");
    end += bytes.length;
    if (kind !== "item") return { bytes, end };
    place += 1;
    const known = utf8Of(bytes);
    const { id, published, fields } = readWxrItem(known ?? text);
    const item: PieceItem = {
      name: id ?? `item ${place}`,
      place,
      encoding: known === undefined ? "binary" : "utf-8",
      text: known ?? text,
      fields,
      ...(published !== undefined && { published }),
    };
    return { bytes, end, item };
  };
  for await (const chunk of chunksOf(article, offset)) {
    if (!isChecked && !isWxr(chunk.toString("latin1")))
      throw new PostproofError("invalid_input", `${article.path} is XML, and no export of WordPress.`);
    isChecked = true;
    for (const piece of splitter.push(chunk.toString("latin1"))) yield pieceOf(piece);
  }
  for (const piece of splitter.end()) yield pieceOf(piece);
}

function utf8Of(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
