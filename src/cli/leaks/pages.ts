// The files of a built site, one at a time, each with what it loads.
import { dirname, extname, relative, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { PostproofError } from "../../index.ts";
import { lineAndColumnOf, readFacts } from "../../article/index.ts";
import { parseFrame, platforms } from "../../platforms/index.ts";
import { findLoads } from "../../render/loads/index.ts";
import type { Load, LoadOptions } from "../../index.ts";
import { decodePage, isText } from "../encoding.ts";
import { unforeseen } from "../failures.ts";
import { kindOfNamed, standingBelow } from "../../disk/named.ts";
import { faultOf } from "../../disk/fault.ts";
import { slashed } from "../inputs.ts";
import { filesBelow } from "../walk.ts";

/** A load and where it is written. */
export interface PlacedLoad extends Load {
  readonly line: number;
  readonly column: number;
}

/** One file that was read. */
export interface PageLoads {
  /** As shown: relative to the working folder, with `/`. */
  readonly path: string;
  readonly loads: readonly PlacedLoad[];
  /** The host that a page names as its own, where it loads from there. */
  readonly itself?: string;
}

/** One file that was not read. */
export interface UnreadPage {
  readonly path: string;
  readonly reason: string;
}

const FORMATS: Readonly<Record<string, NonNullable<LoadOptions["format"]>>> = {
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".shtml": "html",
  ".svg": "svg",
  ".css": "css",
  ".js": "script",
  ".mjs": "script",
};

/** A larger file is no page that anybody could load; it would only fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The files that are named, and those of the folders that are named, as a stream: one file is held at a time.
 * @throws PostproofError `invalid_input` before the first, for a path that does not exist or a file of another kind
 */
export async function openPages(
  paths: readonly string[],
  own: readonly string[],
  cwd: string,
): Promise<AsyncGenerator<PageLoads | UnreadPage>> {
  findLoads("", { own }); // names what is no host before anything is read
  const inputs: { readonly path: string; readonly isFolder: boolean }[] = [];
  for (const path of paths) {
    const kind = path === "-" ? "file" : await kindOfNamed(resolve(cwd, path));
    if (kind === undefined)
      throw new PostproofError("invalid_input", `${path} cannot be read: there is no such file.`);
    const isFolder = kind === "folder";
    if (path !== "-" && !isFolder && formatOf(path) === undefined) {
      throw new PostproofError(
        "invalid_input",
        `${path} is no HTML, CSS, SVG or script by its name (.html, .htm, .xhtml, .css, .svg, .js, .mjs).`,
      );
    }
    inputs.push({ path, isFolder });
  }
  return streamOf(inputs, own, cwd);
}

async function* streamOf(
  inputs: readonly { readonly path: string; readonly isFolder: boolean }[],
  own: readonly string[],
  cwd: string,
): AsyncGenerator<PageLoads | UnreadPage> {
  const known = platforms();
  const isEmbed = (url: string): boolean => parseFrame(url, known) !== undefined;
  for (const { path, isFolder } of inputs) {
    if (path === "-") {
      yield loadsOf("-", await buffer(process.stdin), { format: "html", own, isEmbed });
      continue;
    }
    const file = resolve(cwd, path);
    const named = (each: string): string => slashed(relative(cwd, each));
    const refused: UnreadPage[] = [];
    const files = isFolder
      ? filesBelow(
          file,
          (name) => formatOf(name) !== undefined,
          (folder, error) => refused.push({ path: named(folder), reason: reasonOf(error) }),
        )
      : [file];
    for await (const each of files) {
      yield* refused.splice(0);
      yield await readPage(each, isFolder ? file : dirname(file), named(each), {
        format: formatOf(each)!,
        own,
        isEmbed,
      });
    }
    yield* refused;
  }
}

/** Reads a page; one that is a link only to a place below the folder that was named. */
async function readPage(
  file: string,
  root: string,
  path: string,
  options: LoadOptions,
): Promise<PageLoads | UnreadPage> {
  try {
    const { folder, name } = await standingBelow(file, [root]);
    const { kind, size = 0 } = (await folder.stat(name)) ?? {};
    if (kind === "folder") return { path, reason: "it is a folder" };
    if (size > MOST_BYTES) return { path, reason: `it has ${size} bytes, more than ${MOST_BYTES}` };
    const bytes = await folder.read(name);
    return bytes ? loadsOf(path, bytes, options) : { path, reason: "it is not a file" };
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return faultOf(error) ?? (error instanceof PostproofError ? error.message : unforeseen(error).join(" "));
}

function loadsOf(path: string, bytes: Uint8Array, options: LoadOptions): PageLoads | UnreadPage {
  const text = decodePage(bytes);
  if (!isText(text)) return { path, reason: "it is no text" };
  const loads = findLoads(text, options);
  if (loads.length === 0) return { path, loads: [] };
  const placeOf = lineAndColumnOf(text);
  const itself = options.format === "html" ? hostIn(readFacts(text, "html").address) : undefined;
  return {
    path,
    loads: loads.map((load) => ({ ...load, ...placeOf(load.start) })),
    ...(itself !== undefined && loads.some(({ host }) => host === itself) && { itself }),
  };
}

function hostIn(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : undefined;
}

function formatOf(path: string): LoadOptions["format"] {
  return FORMATS[extname(path).toLowerCase()];
}
