// What a site refers to and its archive does not hold: where that stands, and what is said of it.
import { relative, sep } from "node:path";
import { readNamed } from "../disk/named.ts";
import { filesBelow } from "../disk/walk.ts";
import type { Archive, FoundReference } from "../index.ts";
import { PostproofError } from "../index.ts";
import { componentFormatOf, formatOf, isWritten, readSource } from "./source.ts";

/** A post that a page refers to and the archive does not hold. */
export interface Missing {
  readonly url: string;
  /** The file that refers to it, from the folder of the project, or the page where no file is known. */
  readonly file: string | undefined;
  /** Counted from 1, in the text at hand if no file is known; `undefined` where only what was made of the file names it. */
  readonly line: number | undefined;
}

/** One missing post in a line, as compilers say it. */
export function missingLine({ url, file, line }: Missing): string {
  const place =
    file === undefined && line !== undefined
      ? `line ${line}`
      : [file, line].filter((each) => each !== undefined).join(":");
  return `${place === "" ? "" : `${place}: `}not archived: ${url}`;
}

/** What is to be done about missing posts: said once in a build. */
export function adviceOn({ url, file }: Missing): string {
  const isArticle = file !== undefined && (formatOf(file) ?? componentFormatOf(file)) !== undefined;
  const from = isArticle ? file : url;
  return `npx postproof capture ${from} keeps what is missing, once; then build again.`;
}

/** Notes what is missing, each place once. */
export interface Notes {
  readonly all: readonly Missing[];
  /** @throws PostproofError `not_archived` if missing posts are to fail, with a line for each of these */
  readonly add: (missing: readonly Missing[]) => void;
}

/** Opens the notes of a build. `fails`: nothing is told, it is thrown. */
export function openNotes(tell: (line: string) => void, fails: boolean): Notes {
  const known = new Map<string, Missing>();
  return {
    get all() {
      return [...known.values()];
    },
    add(missing) {
      const [first] = missing;
      if (first === undefined) return;
      const lines = [...missing.map(missingLine), adviceOn(first)];
      const fresh = missing.filter((each) => !known.has(missingLine(each)));
      const advice = known.size === 0 ? [adviceOn(first)] : [];
      for (const each of fresh) known.set(missingLine(each), each);
      if (fails) throw refusal(lines, first.url);
      for (const line of [...fresh.map(missingLine), ...advice]) tell(line);
    },
  };
}

/** Builders print the way through their own code with an error: what is missing is no fault of it. */
function refusal(lines: readonly string[], url: string): PostproofError {
  const error = new PostproofError("not_archived", lines.join("\n"), { url });
  error.stack = `${error.name}: ${error.message}`;
  return error;
}

/** What the source of a page refers to; nothing if it is no article. */
export async function sourceOf(file: string, archive: Archive): Promise<readonly FoundReference[]> {
  const format = formatOf(file) ?? componentFormatOf(file);
  const text = format && (await readNamed(file).catch(() => undefined))?.toString("utf8");
  return format && text !== undefined ? await archive.find(readSource(file, text, format), format) : [];
}

/** More sources than this are not searched. */
const MOST_SOURCES = 5_000;

/** Tells where the sources of a site, its Markdown and its components, refer to a post. */
export type Places = (reference: FoundReference["reference"]) => Promise<readonly Missing[]>;

/** Opens a search of the sources below a folder. They are read with the first question, and once unless they `change`. */
export function openPlaces(root: string, archive: Archive, change: boolean): Places {
  let read: Promise<ReadonlyMap<string, readonly Missing[]>> | undefined;
  const nameOf = ({ platform, id }: FoundReference["reference"]): string => `${platform} ${id}`;
  const readAll = async (): Promise<ReadonlyMap<string, readonly Missing[]>> => {
    const places = new Map<string, Missing[]>();
    let count = 0;
    const isSource = (name: string): boolean =>
      formatOf(name) === "markdown" || componentFormatOf(name) !== undefined;
    for await (const path of filesBelow(root, isSource, () => undefined)) {
      if (!(await isWritten(path))) continue;
      if ((count += 1) > MOST_SOURCES) break;
      const file = relative(root, path).split(sep).join("/");
      for (const { reference, line } of await sourceOf(path, archive)) {
        const name = nameOf(reference);
        places.set(name, [...(places.get(name) ?? []), { url: reference.url, file, line }]);
      }
    }
    return places;
  };
  return async (reference) => {
    if (change) read = undefined;
    return (await (read ??= readAll())).get(nameOf(reference)) ?? [];
  };
}
