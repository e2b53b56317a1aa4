// The parts of a page that hold data: meta elements, the canonical address, the title, and scripts that are JSON.
import { cleanString } from "../../model/text.ts";
import { readTags } from "./html-tags.ts";
import { wishesOf } from "./robots-wishes.ts";
import type { RobotsWishes } from "./robots-wishes.ts";

/** A script element that holds data. */
export interface DataScript {
  readonly id: string | undefined;
  readonly type: string | undefined;
  /** As it stands in the page, at most {@link MAX_PAGE} code units. */
  readonly text: string;
}

/** What {@link readPageParts} finds. */
export interface PageParts {
  /** The first meta element of a name or property, in lower case. */
  readonly meta: (name: string) => string | undefined;
  readonly canonical: string | undefined;
  readonly title: string | undefined;
  /** Scripts of a JSON type, and scripts with an id, in the order of the page. */
  readonly scripts: readonly DataScript[];
  /** What the page wishes of programs, by its elements alone. */
  readonly wishes: RobotsWishes;
}

/** More of a page than this is not read (UTF-16 code units). */
export const MAX_PAGE = 4_000_000;

const WANTED = new Set(["id", "type", "name", "property", "content", "rel", "href"]);
const MAX_METAS = 500;
const MAX_SCRIPTS = 500;

/** Reads the data of a page. Never throws; what goes beyond a limit is left out. */
export function readPageParts(html: string): PageParts {
  const metas = new Map<string, string>();
  const robots: string[] = [];
  const scripts: DataScript[] = [];
  let canonical: string | undefined;
  let title: string | undefined;
  let open: { readonly name: string; readonly id?: string; readonly type?: string; text: string } | undefined;
  readTags(html.slice(0, MAX_PAGE), WANTED, {
    open({ name, attributes }) {
      const [id, type, content] = [attributes.get("id"), attributes.get("type"), attributes.get("content")];
      if (name === "meta" && content !== undefined && metas.size < MAX_METAS) {
        const key = (attributes.get("property") ?? attributes.get("name") ?? "").toLowerCase();
        if (key === "robots" || key === "postproof") robots.push(content);
        if (key !== "" && !metas.has(key)) metas.set(key, cleanString(content));
      } else if (name === "link" && attributes.get("rel") === "canonical")
        canonical ??= attributes.get("href");
      else if (name === "title" && title === undefined) open = { name, text: "" };
      else if (name === "script" && (id !== undefined || /\bjson\b/.test(type ?? "")))
        open = { name, text: "", ...(id !== undefined && { id }), ...(type !== undefined && { type }) };
    },
    text(text) {
      if (open) open.text += text;
    },
    close(name) {
      if (name !== open?.name) return;
      const { id, type, text } = open;
      if (name === "title") title = cleanString(text, 2_000).trim();
      else if (scripts.length < MAX_SCRIPTS) scripts.push({ id, type, text });
      open = undefined;
    },
  });
  return { meta: (name) => metas.get(name), canonical, title, scripts, wishes: wishesOf({}, robots) };
}

/** JSON text of a page; `undefined` if it is none. */
export function jsonOfScript(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A field of a foreign object; `undefined` for anything that is no object, or has no such field of its own. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
