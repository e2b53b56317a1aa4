// The files of a built site, one at a time, each with what it loads.
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { buffer } from "node:stream/consumers";
import { PostproofError } from "../../index.ts";
import { lineAndColumnOf, readFacts } from "../../article/index.ts";
import { parseFrame, platforms } from "../../platforms/index.ts";
import { findLoads, findOwnFiles } from "../../render/loads/index.ts";
import type { OwnFile } from "../../render/loads/index.ts";
import type { Load, LoadOptions } from "../../index.ts";
import { decodePage, isText } from "../articles.ts";
import { unforeseen } from "../failures.ts";
import { kindAt } from "../../disk/kind.ts";
import { kindOfNamed, standingBelow } from "../../disk/named.ts";
import { faultOf } from "../../disk/fault.ts";
import { slashed } from "../inputs.ts";
import { filesBelow } from "../../disk/walk.ts";
import { isUrl } from "../../model/url.ts";

/** A load and where it is written. */
export interface PlacedLoad extends Load {
  readonly line: number;
  readonly column: number;
}

/** A picture, video or stylesheet of the site itself that a page shows and that is not there. */
export interface AbsentFile extends OwnFile {
  readonly line: number;
  readonly column: number;
}

/** One file that was read. */
export interface PageLoads {
  /** As shown: relative to the working folder, with `/`. */
  readonly path: string;
  readonly loads: readonly PlacedLoad[];
  /** Files of the site itself that a page shows and that are not there. */
  readonly absent: readonly AbsentFile[];
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

/** A text of which a site builder makes a page. */
const SOURCE = /\.(?:md|markdown|mdx)$/i;

/** A larger file is no page that anybody could load; it would only fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The files that are named, and those of the folders that are named, as a stream: one file is held at a time.
 * @param onSource is told of each text in the folders of which pages are made, and which is not looked at
 * @throws PostproofError `invalid_input` before the first, for a path that does not exist or a file of another kind
 */
export async function openPages(
  paths: readonly string[],
  hosts: Hosts,
  cwd: string,
  onSource: (name: string) => void = () => undefined,
): Promise<AsyncGenerator<PageLoads | UnreadPage>> {
  const { own } = hosts;
  findLoads("", { own }); // names what is no host before anything is read
  const inputs: { readonly path: string; readonly isFolder: boolean }[] = [];
  for (const path of paths) {
    const kind = path === "-" ? "file" : await kindOfNamed(resolve(cwd, path));
    if (kind === undefined && kindAt(resolve(cwd, path)) !== "link")
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
  return streamOf(inputs, hosts, cwd, onSource);
}

/** Whose addresses are no third party's. */
export interface Hosts {
  /** The site's own, and those that are let through. */
  readonly own: readonly string[];
  /** The site's own: what they name lies in its folder. */
  readonly origins: readonly string[];
}

async function* streamOf(
  inputs: readonly { readonly path: string; readonly isFolder: boolean }[],
  { own, origins }: Hosts,
  cwd: string,
  onSource: (name: string) => void,
): AsyncGenerator<PageLoads | UnreadPage> {
  const known = platforms();
  const isEmbed = (url: string): boolean => parseFrame(url, known) !== undefined;
  for (const { path, isFolder } of inputs) {
    if (path === "-") {
      const page = loadsOf("-", await buffer(process.stdin), { format: "html", own, isEmbed });
      yield "reason" in page ? page : { ...page, absent: [] };
      continue;
    }
    const file = resolve(cwd, path);
    const named = (each: string): string => slashed(relative(cwd, each));
    const refused: UnreadPage[] = [];
    const known = new Set<string>();
    const files = isFolder
      ? filesBelow(
          file,
          (name) => {
            if (SOURCE.test(name)) onSource(name);
            return formatOf(name) !== undefined;
          },
          (folder, error) => refused.push({ path: named(folder), reason: reasonOf(error) }),
        )
      : [file];
    for await (const each of files) {
      yield* refused.splice(0);
      const root = isFolder ? file : dirname(file);
      const page = await readPage(each, root, named(each), { format: formatOf(each)!, own, isEmbed });
      const place = isFolder ? { file: each, root, cwd, known } : undefined;
      yield "reason" in page ? page : await withAbsent(page, place, origins);
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
): Promise<ReadPage | UnreadPage> {
  try {
    const { folder, name } = standingBelow(file, [root]);
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

/** A page before it is known what of its own files is not there. */
interface ReadPage extends Omit<PageLoads, "absent"> {
  /** Of a page, not of a style or script. */
  readonly html?: string;
}

/** Where a page lies, in a folder that was named: of a file alone nobody knows where its site begins. */
interface PagePlace {
  readonly file: string;
  readonly root: string;
  readonly cwd: string;
  /** Files of its site that were seen to be there. */
  readonly known: Set<string>;
}

/** The page with what it names and its folder lacks. */
async function withAbsent(
  { html, ...page }: ReadPage,
  place: PagePlace | undefined,
  origins: readonly string[],
): Promise<PageLoads> {
  if (html === undefined || place === undefined) return { ...page, absent: [] };
  const address = slashed(relative(place.root, place.file)).split("/").map(encodeURIComponent).join("/");
  const placeOf = lineAndColumnOf(html);
  const absent: AbsentFile[] = [];
  for (const own of findOwnFiles(html, `/${address}`, origins))
    if (!(await isThere(own.path, place))) absent.push({ ...own, ...placeOf(own.start) });
  return { ...page, absent };
}

/**
 * Whether a file lies where a page may mean it. The folder that was named need not be the root of the site: it may be a
 * part of one, or what is published below a path of its own.
 */
async function isThere(path: string, { root, cwd, known }: PagePlace): Promise<boolean> {
  if (known.has(path)) return true;
  if (known.size > MOST_KNOWN) known.clear();
  const roots = [root];
  for (let at = root; at.startsWith(cwd + sep);) roots.push((at = dirname(at)));
  for (const name of shortened(path))
    for (const each of roots)
      if ((await kindOfNamed(join(each, name))) === "file") {
        known.add(path);
        return true;
      }
  return false;
}

/** A path as it is named, and as it lies where the site is published below a path of up to three parts. */
function shortened(path: string): string[] {
  const parts = path.split("/").slice(1);
  return [0, 1, 2, 3].slice(0, parts.length).map((count) => `/${parts.slice(count).join("/")}`);
}

/** So many files are remembered as being there. */
const MOST_KNOWN = 10_000;

function loadsOf(path: string, bytes: Uint8Array, options: LoadOptions): ReadPage | UnreadPage {
  const text = decodePage(bytes);
  if (!isText(text)) return { path, reason: "it is no text" };
  const loads = findLoads(text, options);
  const html = options.format === "html" ? { html: text } : {};
  if (loads.length === 0) return { path, loads: [], ...html };
  const placeOf = lineAndColumnOf(text);
  const itself = options.format === "html" ? hostIn(readFacts(text, "html").address) : undefined;
  return {
    path,
    ...html,
    loads: loads.map((load) => ({ ...load, ...placeOf(load.start) })),
    ...(itself !== undefined && loads.some(({ host }) => host === itself) && { itself }),
  };
}

function hostIn(address: string | undefined): string | undefined {
  return address !== undefined && isUrl(address) ? new URL(address).host : undefined;
}

function formatOf(path: string): LoadOptions["format"] {
  return FORMATS[extname(path).toLowerCase()];
}
