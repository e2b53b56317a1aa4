// One item of a WordPress export: which post it is, and where its content and excerpt stand.
import type { Range } from "../found.ts";
import type { ContainedText } from "./contained.ts";
import { tagEnd } from "./wxr-items.ts";
import { readXmlText } from "./xml-text.ts";

/** One item as read. */
export interface WxrItem {
  /** `wp:post_id`. */
  readonly id?: string;
  /** `link`. */
  readonly url?: string;
  /** `wp:post_date_gmt`, or `pubDate`, in ISO 8601 UTC. */
  readonly published?: string;
  /** `content:encoded` and `excerpt:encoded`, in order. */
  readonly fields: readonly { readonly name: string; readonly content: ContainedText }[];
  /** Names of such elements that hold something else than text: they are left alone. */
  readonly unreadable: readonly string[];
}

const FIELDS: ReadonlySet<string> = new Set(["content:encoded", "excerpt:encoded"]);
const FACTS: ReadonlySet<string> = new Set(["wp:post_id", "link", "pubDate", "wp:post_date_gmt"]);

/** Reads an item, from its start tag to its end tag. Linear in its length. */
export function readWxrItem(item: string): WxrItem {
  const facts = new Map<string, string>();
  const fields: { name: string; content: ContainedText }[] = [];
  const unreadable: string[] = [];
  for (const { name, range } of elementsOf(item)) {
    if (FACTS.has(name) && !facts.has(name)) {
      const text = readXmlText(item, range)?.text.trim() ?? "";
      if (text !== "" && text.length <= 2_048) facts.set(name, text);
    }
    if (!FIELDS.has(name)) continue;
    const content = readXmlText(item, range);
    if (!content) unreadable.push(name);
    else if (content.text !== "") fields.push({ name, content });
  }
  const id = facts.get("wp:post_id");
  const url = facts.get("link");
  const published = utcOf(facts.get("wp:post_date_gmt")) ?? dateOf(facts.get("pubDate"));
  return {
    ...(id !== undefined && /^\d{1,20}$/.test(id) && { id }),
    ...(url !== undefined && /^https?:\/\//i.test(url) && { url }),
    ...(published !== undefined && { published }),
    fields,
    unreadable,
  };
}

/** The children of an item with the ranges of what stands between their tags. */
function* elementsOf(item: string): Generator<{ readonly name: string; readonly range: Range }> {
  const open: { readonly name: string; readonly inner: number }[] = [];
  for (let at = item.indexOf("<"); at >= 0; at = item.indexOf("<", at)) {
    const skip = skipped(item, at);
    if (skip !== undefined) {
      at = skip;
      continue;
    }
    const close = tagEnd(item, at);
    if (close < 0) return;
    if (item[close] === "<") {
      at = close;
      continue;
    }
    const name = /^<\/?([^\s/>]{1,64})/.exec(item.slice(at, at + 70))?.[1] ?? "";
    if (item[at + 1] === "/") {
      // An end tag without its start tag: the item is no XML, and no further element can be trusted.
      if (open.at(-1)?.name !== name) return;
      const { inner } = open.pop()!;
      if (open.length === 1) yield { name, range: [inner, at] };
    } else if (item[close - 1] !== "/") open.push({ name, inner: close + 1 });
    at = close + 1;
  }
}

/** Where a CDATA section, a comment or an instruction that begins here ends; `undefined` if none begins. */
function skipped(item: string, at: number): number | undefined {
  const mark = item.startsWith("<![CDATA[", at)
    ? "]]>"
    : item.startsWith("<!--", at)
      ? "-->"
      : item.startsWith("<?", at)
        ? "?>"
        : undefined;
  if (mark === undefined) return undefined;
  const end = item.indexOf(mark, at);
  return end < 0 ? item.length : end + mark.length;
}

/** `2015-03-01 12:00:00` in UTC; WordPress writes zeros for a draft. */
function utcOf(text: string | undefined): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(text ?? "");
  return match && !match[1]!.startsWith("0000") ? dateOf(`${match[1]!}T${match[2]!}Z`) : undefined;
}

function dateOf(text: string | undefined): string | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Whether the beginning of an XML file is that of a WordPress export. */
export function isWxr(beginning: string): boolean {
  return (
    /xmlns:(?:wp|excerpt)\s*=\s*["']https?:\/\/wordpress\.org\/export\//i.test(beginning) ||
    /<wp:wxr_version>/.test(beginning)
  );
}
