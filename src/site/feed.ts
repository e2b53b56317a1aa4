// Feeds of a site: RSS and Atom carry articles as escaped HTML or in CDATA, JSON Feed in strings.

const CARRIER = /<(content:encoded|content|description|summary)(?:\s[^<>]*)?>/g;
const CDATA = "<![CDATA[";
const MARKS: readonly (readonly [string, string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&#39;", "'"],
  ["&#039;", "'"],
  ["&#x27;", "'"],
  ["&amp;", "&"], // the last: what it stands for begins others
];

/** Rewrites the articles that a feed carries; what stays as it is keeps its spelling. */
export async function rewriteFeed(xml: string, rewrite: (html: string) => Promise<string>): Promise<string> {
  let made = "";
  let at = 0;
  for (const { 0: tag, 1: name, index } of xml.matchAll(CARRIER)) {
    const start = index + tag.length;
    const end = xml.indexOf(`</${name!}>`, start);
    if (index < at || end < 0 || tag.endsWith("/>")) continue;
    made += xml.slice(at, start) + (await rewriteCarried(xml.slice(start, end), rewrite));
    at = end;
  }
  return made + xml.slice(at);
}

async function rewriteCarried(carried: string, rewrite: (html: string) => Promise<string>): Promise<string> {
  const [from, to] = [carried.indexOf(CDATA), carried.lastIndexOf("]]>")];
  const isPlain = from >= 0 && from < to && carried.slice(0, from).trim() === "";
  const before = isPlain ? carried.slice(0, from + CDATA.length) : "";
  const after = isPlain ? carried.slice(to) : "";
  const written = carried.slice(before.length, carried.length - after.length);
  const html = isPlain ? written : MARKS.reduce((text, [mark, sign]) => text.replaceAll(mark, sign), written);
  const rewritten = await rewrite(html);
  if (rewritten === html) return carried;
  if (isPlain) return before + rewritten + after;
  return rewritten.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The address that a feed says its site has; `undefined` if it says none. */
export function siteOf(xml: string): string | undefined {
  return /<(?:link|id)>\s*(https?:\/\/[^\s"'<>]+)|<link\s[^<>]*href="(https?:\/\/[^\s"'<>]+)"/
    .exec(xml)
    ?.slice(1)
    .find(Boolean);
}

/** Rewrites the articles that a JSON Feed carries; `undefined` for JSON that is none. What no article changes in keeps its spelling. */
export async function rewriteJsonFeed(
  json: string,
  rewrite: (html: string, site: string | undefined) => Promise<string>,
): Promise<string | undefined> {
  const feed = json.includes("jsonfeed.org") ? parsed(json) : undefined;
  const { version, items, home_page_url: home, feed_url: own } = feed ?? {};
  if (!/^https:\/\/jsonfeed\.org\/version\//.test(String(version)) || !Array.isArray(items)) return undefined;
  const site = [home, own].find((each) => typeof each === "string");
  let isChanged = false;
  for (const item of items as ({ content_html?: unknown } | null)[]) {
    if (typeof item?.content_html !== "string") continue;
    const html = item.content_html;
    item.content_html = await rewrite(html, site);
    isChanged ||= item.content_html !== html;
  }
  return isChanged ? JSON.stringify(feed, undefined, json.includes("\n") ? 2 : undefined) : json;
}

function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
