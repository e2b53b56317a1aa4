// The scripts of a page that hold data, as JSON. What its head says stands in page-facts.ts.
import { readTags } from "./html-tags.ts";

/** A script element that holds data. */
export interface DataScript {
  readonly id: string | undefined;
  /** As it stands in the page, at most {@link MAX_PAGE} code units. */
  readonly text: string;
}

/** More of a page than this is not read (UTF-16 code units). */
export const MAX_PAGE = 4_000_000;

const WANTED = new Set(["id", "type"]);
const MAX_SCRIPTS = 500;

/** Scripts of a JSON type, and scripts with an id, in the order of the page. Never throws. */
export function readDataScripts(html: string): DataScript[] {
  const scripts: DataScript[] = [];
  let open: { readonly id: string | undefined; text: string } | undefined;
  readTags(html.slice(0, MAX_PAGE), WANTED, {
    open({ name, attributes }) {
      const id = attributes.get("id");
      if (name === "script" && (id !== undefined || /\bjson\b/.test(attributes.get("type") ?? "")))
        open = { id, text: "" };
    },
    text(text) {
      if (open) open.text += text;
    },
    close(name) {
      if (name !== "script" || !open) return;
      if (scripts.length < MAX_SCRIPTS) scripts.push(open);
      open = undefined;
    },
  });
  return scripts;
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
