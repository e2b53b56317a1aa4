// The URL shapes under which a video of Vimeo is met.
import type { Reference } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";

const HOSTS: ReadonlySet<string> = new Set(["vimeo.com", "www.vimeo.com", "m.vimeo.com"]);
const ID = /^[1-9]\d{3,11}$/;
/** Opens a video that is not listed; part of its address. */
const HASH = /^[0-9a-f]{8,12}$/;

/** The page of a video, with the hash that opens it if it is not listed. */
export function videoPage(id: string, hash?: string): string {
  return `https://vimeo.com/${id}${hash === undefined ? "" : `/${hash}`}`;
}

/** Reads a URL as a reference to a video; `undefined` if it is none. Certain wherever it matches. */
export function matchVimeo(url: URL, depth = 0): Reference | undefined {
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.port !== "" || url.username !== "")
    return undefined;
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  const { hostname, searchParams } = url;
  if (hostname === "player.vimeo.com")
    return segments[0] === "video" ? video(segments[1], segments[2] ?? searchParams.get("h")) : undefined;
  if (hostname === "vimeopro.com" || hostname === "www.vimeopro.com")
    return afterWord(segments, "video", searchParams);
  if (!HOSTS.has(hostname)) return undefined;
  if (segments[0] === "moogaloop.swf") return video(searchParams.get("clip_id"));
  if (segments[0] === "api") {
    const inner = searchParams.get("url") ?? "";
    return depth < 2 && isUrl(inner) ? matchVimeo(new URL(inner), depth + 1) : undefined;
  }
  return fromPath(segments, searchParams);
}

function fromPath(segments: readonly string[], parameters: URLSearchParams): Reference | undefined {
  const [first = "", second, third, fourth] = segments;
  const hash = parameters.get("h");
  switch (first) {
    case "channels":
    case "ondemand":
      return video(third, fourth ?? hash);
    case "groups":
    case "album":
    case "showcase":
      return afterWord(segments, first === "groups" ? "videos" : "video", parameters);
    case "manage":
      return second === "videos" ? video(third, fourth ?? hash) : undefined;
    case "video":
    case "m":
      return video(second, third ?? hash);
    default:
      // `id:hash` is how Vimeo's own interface writes it.
      return video(first.split(":", 1)[0], first.split(":")[1] ?? second ?? hash);
  }
}

function afterWord(
  segments: readonly string[],
  word: string,
  parameters: URLSearchParams,
): Reference | undefined {
  const at = segments.indexOf(word);
  return at > 0 ? video(segments[at + 1], segments[at + 2] ?? parameters.get("h")) : undefined;
}

function video(id: string | null | undefined, hash?: string | null): Reference | undefined {
  if (id === undefined || id === null || !ID.test(id)) return undefined;
  const key = hash !== undefined && hash !== null && HASH.test(hash) ? hash : undefined;
  return { platform: "vimeo", id, url: videoPage(id, key), certain: true };
}
