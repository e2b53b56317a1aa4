// Character references in the text and the attributes of a page.
import { readTags } from "../html-tags.ts";

const ONLY_TITLE: ReadonlySet<string> = new Set(["title"]);

/** A text, or the value of an attribute, with its character references read. */
export function decodeEntities(raw: string): string {
  if (!raw.includes("&")) return raw;
  let value = "";
  readTags(`<a title="${raw.replaceAll('"', "&quot;")}">`, ONLY_TITLE, {
    open: (tag) => void (value = tag.attributes.get("title") ?? ""),
    close: () => undefined,
    text: () => undefined,
  });
  return value;
}
