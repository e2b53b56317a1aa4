// Shortcodes: what WordPress, Hugo, Jekyll and other site builders replace by an embed when they build a page.
import { parseNamed, serviceNamed } from "./services.ts";
import type { Parse } from "./found.ts";
import type { Reference } from "../model/reference.ts";
import type { ServiceRow } from "../services/service.ts";

/** No shortcode longer than this is read (UTF-16 code units). */
const MAX_SHORTCODE = 4_096;

/** Names that say no service but that an embed follows: what they show is named by its address. */
const EMBEDS = /^(?:embed|embedyt|embedpress|oembed|arve|link_?preview|video|media|card|social|post)$/;

/** Attributes that name what is shown. */
const NAMING = /^(?:id|url|src|href|link|status|post|tweet|tweet_?id|video|video_?id|v|uri|code|statusurl)$/;

/**
 * Reads a text that is one shortcode and nothing else as the post that it shows: `[embed]…[/embed]`, `[tweet 1]`,
 * `{{< x user="ada" id="1" >}}`, `{% youtube "…" %}`, `{% include embed/youtube.html id="…" %}`, `@[youtube](…)`.
 */
export function readShortcode(raw: string, parse: Parse): Reference | undefined {
  const text = raw.trim();
  if (text.length > MAX_SHORTCODE || text.length < 8) return undefined;
  const read = bracketed(text) ?? braced(text) ?? directive(text);
  return read && shownBy(read, parse);
}

/** Whether a text may hold a shortcode at all. */
export function mayHoldShortcode(text: string): boolean {
  return /[[{@]/.test(text);
}

interface Shortcode {
  readonly name: string;
  /** What follows the name, and what stands between the tags. */
  readonly rest: string;
  readonly content?: string;
}

/** `[name …]`, `[name=value]`, `[name …]content[/name]`. */
function bracketed(text: string): Shortcode | undefined {
  const open = /^\[([a-z][\w-]{0,40})(?:([ =][^[\]]*))?\]/i.exec(text);
  if (!open) return undefined;
  const [tag, name = "", rest = ""] = open;
  const after = text.slice(tag.length);
  if (after === "") return { name, rest: rest.replace(/^=/, " ") };
  const close = `[/${name}]`;
  if (!after.toLowerCase().endsWith(close.toLowerCase())) return undefined;
  const content = after.slice(0, -close.length);
  return /[[\]<>]/.test(content) ? undefined : { name, rest: rest.replace(/^=/, " "), content };
}

/** `{{< name … >}}`, `{{% name … %}}`, `{% name … %}`, `{% include embed/name.html … %}`. */
function braced(text: string): Shortcode | undefined {
  const inner =
    /^\{\{<([^<>]*)\/?>\}\}$/.exec(text)?.[1] ??
    /^\{\{%([^%]*)%\}\}$/.exec(text)?.[1] ??
    /^\{%-?([^]*?)-?%\}$/.exec(text)?.[1];
  if (inner === undefined || inner.includes("%}")) return undefined;
  const words = /^\s*(?:(include|render|include_cached)\s+["']?)?([\w./-]{1,80})["']?(?=[\s,]|$)/.exec(inner);
  if (!words) return undefined;
  const path = words[2]!.replace(/\.(?:html|liquid|njk|md)$/, "");
  return { name: path.slice(path.lastIndexOf("/") + 1), rest: inner.slice(words[0].length) };
}

/** `@[youtube](id)`, as Markdown dialects write it. */
function directive(text: string): Shortcode | undefined {
  const match = /^@\[([a-z-]{1,20})\]\(([^()\s]{1,2048})\)$/i.exec(text);
  return match ? { name: match[1]!, rest: "", content: match[2]! } : undefined;
}

function shownBy({ name, rest, content }: Shortcode, parse: Parse): Reference | undefined {
  const values = valuesOf(rest);
  const service = values.service ?? serviceNamed(name);
  if (service === undefined && !EMBEDS.test(name.toLowerCase())) return undefined;
  const given = [...(content === undefined ? [] : [content]), ...values.named, ...values.bare];
  for (const value of given) {
    const reference = parseNamed(service, value, parse);
    if (reference?.certain === true) return reference;
  }
  const { host, id } = values;
  const atServer = service?.embeds?.atServer;
  if (!atServer || host === undefined || id === undefined) return undefined;
  // A server and a post: the shortcode says of which service it is.
  const page = /^[\w.-]{3,253}$/.test(host) && /^\d{1,20}$/.test(id) ? parse(atServer(host, id)) : undefined;
  return page && { ...page, certain: true };
}

interface Values {
  readonly named: readonly string[];
  readonly bare: readonly string[];
  readonly service?: ServiceRow;
  readonly host?: string;
  readonly id?: string;
}

/** The values of a shortcode, with and without a name. */
function valuesOf(rest: string): Values {
  const named: string[] = [];
  const bare: string[] = [];
  const others = new Map<string, string>();
  const value =
    /([\w-]{1,40})\s{0,4}[=:]\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s"',]+))|"([^"]*)"|'([^']*)'|([^\s"',]+)/g;
  for (const match of rest.matchAll(value)) {
    const key = match[1]?.toLowerCase();
    const text = match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6] ?? match[7] ?? "";
    // `https://…` without quotes is a value, not a name.
    if (key !== undefined && /^https?$/.test(key)) bare.push(match[0]);
    else if (key === undefined) bare.push(text);
    else {
      others.set(key, text);
      if (NAMING.test(key)) named.push(text);
    }
  }
  const said = others.get("provider") ?? others.get("type") ?? others.get("platform");
  const service = said === undefined ? undefined : serviceNamed(said);
  const host = others.get("host") ?? others.get("instance") ?? others.get("server");
  const id = others.get("id") ?? others.get("status");
  return { named, bare, ...(service && { service }), ...(host && { host }), ...(id && { id }) };
}
