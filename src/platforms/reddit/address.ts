// The URL shapes under which a post or a comment of Reddit is met.
import type { Community } from "../../model/post.ts";
import type { Reference } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";

/** Hosts of Reddit itself: old and new faces, languages (`de.`), the hosts of its embeds. */
const HOST =
  /^(?:(?:www|old|new|np|m|sh|i|amp|ssl|pay|embed|[a-z]{2})\.)?reddit\.com$|^(?:www|embed)\.redditmedia\.com$/;

/** Other ways to read Reddit, with its own paths: for previews in chats, and front ends that are often linked. */
const MIRRORS: ReadonlySet<string> = new Set(
  ["rxddit.com", "vxreddit.com", "fxreddit.com", "redditez.com", "teddit.net", "libredd.it", "redlib.com"]
    .flatMap((host) => [host, `www.${host}`, `old.${host}`])
    .concat([
      "libreddit.de",
      "redlib.perennialte.ch",
      "safereddit.com",
      "redlib.catsarch.com",
      "l.opnxng.com",
    ]),
);

const ID = /^[0-9a-z]{2,10}$/;
const NAME = /^[A-Za-z0-9_-]{1,50}$/;
const SLUG = /^[^\s/]{1,300}$/;
const CODE = /^[A-Za-z0-9_-]{4,40}$/;

/** The page of a post or a comment by its id: `abc123`, `abc123/def456`. */
export function pageOfId(id: string): string {
  const [post, comment] = id.split("/");
  return `https://www.reddit.com/comments/${post!}/${comment === undefined ? "" : `comment/${comment}/`}`;
}

/** The community that the address of a post names; an account is none. */
export function communityIn(url: string): Community | undefined {
  const name = /^https:\/\/www\.reddit\.com\/r\/(\w{2,30})\/comments\//.exec(url)?.[1];
  return name === undefined || /^u_/i.test(name)
    ? undefined
    : { name: `r/${name}`, url: `https://www.reddit.com/r/${name}/` };
}

/** Reads a URL as a reference to a post or a comment; `undefined` if it is none. Certain wherever it matches. */
export function matchReddit(url: URL, depth = 0): Reference | undefined {
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.port !== "" || url.username !== "")
    return undefined;
  const host = url.hostname;
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  if (HOST.test(host)) return wrapped(url, segments, depth) ?? fromPath(segments);
  if (MIRRORS.has(host)) return fromPath(segments);
  if (host === "redd.it" || host === "www.redd.it") {
    const id = segments.length === 1 ? segments[0]!.toLowerCase() : "";
    return ID.test(id) ? reference([], id) : undefined;
  }
  // The page of a video leads to its post; an app's link to whatever it was made for.
  if (host === "v.redd.it" || host === "reddit.app.link") {
    const [code, ...rest] = segments;
    return code !== undefined && rest.length === 0 && CODE.test(code) ? short(`${host}/${code}`) : undefined;
  }
  return undefined;
}

/** Addresses that hold another one: embed services, and where a login goes back to. */
function wrapped(url: URL, [first, second]: readonly string[], depth: number): Reference | undefined {
  const isEmbed = first === "oembed" || first === "embed" || (first === "widgets" && second === "embed");
  const inner = url.searchParams.get(first === "login" ? "dest" : "url");
  if ((!isEmbed && first !== "login") || inner === null || depth > 2) return undefined;
  return isUrl(inner, "https://www.reddit.com/")
    ? matchReddit(new URL(inner, "https://www.reddit.com/"), depth + 1)
    : undefined;
}

function fromPath(segments: readonly string[]): Reference | undefined {
  const [first = "", second = "", third = ""] = segments;
  const community = communityOf(first, second);
  if (community !== undefined) {
    if (third === "comments") return fromComments(community, segments.slice(3));
    const code = segments[3];
    return third === "s" && code !== undefined && CODE.test(code)
      ? short(`www.reddit.com/${community.join("/")}/s/${code}`)
      : undefined;
  }
  if (first === "comments" || first === "gallery" || first === "poll" || first === "tb")
    return fromComments([], segments.slice(1));
  return first === "link" ? fromComments([], [second]) : undefined;
}

/** `r/name`, or `user/name` where an account is the community. */
function communityOf(first: string, name: string): readonly [string, string] | undefined {
  const kind = first.toLowerCase();
  if (!NAME.test(name)) return undefined;
  if (kind === "r") return ["r", name];
  return kind === "u" || kind === "user" ? ["user", name] : undefined;
}

function fromComments(community: readonly string[], parts: readonly string[]): Reference | undefined {
  const [post = "", slug, comment] = parts.map((part) => part.replace(/\.(?:json|rss|compact)$/, ""));
  const id = post.toLowerCase();
  if (!ID.test(id)) return undefined;
  const answer = comment?.toLowerCase();
  return reference(community, id, slug, answer !== undefined && ID.test(answer) ? answer : undefined);
}

function reference(community: readonly string[], id: string, slug?: string, comment?: string): Reference {
  const named = slug !== undefined && slug !== "" && SLUG.test(slug) ? slug : undefined;
  const path = [
    ...community,
    "comments",
    id,
    ...(comment !== undefined ? [named ?? "comment", comment] : [named ?? []].flat()),
  ];
  return {
    platform: "reddit",
    id: comment === undefined ? id : `${id}/${comment}`,
    url: `https://www.reddit.com/${path.join("/")}/`,
    certain: true,
  };
}

function short(id: string): Reference {
  return { platform: "reddit", id, url: `https://${id}`, certain: true, short: true };
}
