// Where things stand on a server: the page of a post, its embed, files; and which post such an address means.
import type { PostKey } from "../index.ts";
import { parseKey } from "../index.ts";

/** The addresses of a server. */
export interface Addresses {
  /** Where it stands, without a slash at the end. */
  readonly base: string;
  readonly page: (key: PostKey) => string;
  readonly embed: (key: PostKey) => string;
  readonly oembed: (key: PostKey, format: "json" | "xml") => string;
  readonly card: (key: PostKey) => string;
  readonly file: (name: string) => string;
  /** The post that a caller means: an address of its page here becomes its key, everything else stays. */
  readonly post: (given: string) => string;
}

/** The addresses below a base. */
export function addressesAt(base: string): Addresses {
  const page = (key: PostKey): string => `${base}/post/${pathOf(key)}`;
  const asked = (path: string, key: PostKey): string => `${base}${path}?url=${encodeURIComponent(page(key))}`;
  return {
    base,
    page,
    embed: (key) => asked("/embed", key),
    oembed: (key, format) => `${asked("/oembed", key)}&format=${format}`,
    card: (key) => `${base}/card/${pathOf(key)}`,
    file: (name) => `${base}/assets/${name}`,
    post: (given) => (given.startsWith(`${base}/post/`) ? keyIn(given.slice(base.length + 6)) : given),
  };
}

/** The key that a platform and the rest of a path name. */
export function keyOf(platform: string, id: string): string {
  const whole = id.replace(/^~\//, "https://").replace(/^(https?)\/(?!\/)/, "$1://");
  return `${platform}:${whole}`;
}

/**
 * A key as a path. An id that is an address loses its `://`, which servers in between change; `https://` becomes `~/`, since WordPress
 * takes a pasted line with a second `https` for two addresses.
 */
function pathOf({ platform, id }: PostKey): string {
  const plain = id.replace(/^https:\/\//, "~/").replace(/^http:\/\//, "http/");
  return [platform, ...plain.split("/")]
    .map((part) => encodeURIComponent(part).replaceAll("%3A", ":"))
    .join("/");
}

/** What a path means; itself if it is none of ours. */
function keyIn(path: string): string {
  const [, platform = "", rest = ""] = /^([^/?#]+)\/([^?#]+)/.exec(path) ?? [];
  try {
    const key = keyOf(decodeURIComponent(platform), decodeURIComponent(rest));
    return parseKey(key) ? key : path;
  } catch {
    return path;
  }
}
