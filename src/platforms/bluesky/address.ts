// The URL shapes under which a post of Bluesky is met.
import { DID, HANDLE, RKEY } from "./answer.ts";
import type { Reference } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";

/** Bluesky's own app, mirrors for previews, and other clients that keep its paths. */
const HOSTS: ReadonlySet<string> = new Set([
  "bsky.app",
  "www.bsky.app",
  "main.bsky.dev",
  "staging.bsky.app",
  "fxbsky.app",
  "vxbsky.app",
  "bskx.app",
  "bskye.app",
  "bskyx.app",
  "cbsky.app",
  "deer.social",
  "blacksky.community",
  "zeppelin.social",
]);

/** The collection of posts. */
export const POSTS = "app.bsky.feed.post";

/** A DID as it may stand in a URL: the two methods that Bluesky knows. */
const KNOWN_DID = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})$/;

/** An `at://` URI of a record, taken apart. */
export interface AtUri {
  /** DID or handle. */
  readonly actor: string;
  readonly collection: string;
  readonly rkey: string;
}

/** Takes the URI of a record apart; `undefined` if it is none. */
export function parseAtUri(uri: string | undefined): AtUri | undefined {
  const match = /^at:\/\/([^\s/?#]{1,1100})\/([A-Za-z0-9.-]{1,317})\/([^\s/?#]{1,512})$/.exec(uri ?? "");
  if (!match) return undefined;
  const [, actor = "", collection = "", rkey = ""] = match;
  return RKEY.test(rkey) && (DID.test(actor) || HANDLE.test(actor)) ? { actor, collection, rkey } : undefined;
}

export function postUri(did: string, rkey: string): string {
  return `at://${did}/${POSTS}/${rkey}`;
}

export function pageOf(actor: string, rkey: string): string {
  return `https://bsky.app/profile/${actor}/post/${rkey}`;
}

/** The page of the post that an `at://` URI names; `undefined` for every other text. */
export function pageOfAtUri(text: string): string | undefined {
  if (!/^at:/i.test(text)) return undefined;
  const uri = parseAtUri(text.replace(/^at:/i, "at:").replace(/[?#].*$/s, ""));
  return uri?.collection === POSTS ? pageOf(uri.actor, uri.rkey) : undefined;
}

/** Reads a URL as a reference to a post of Bluesky; `undefined` if it is none. Certain wherever it matches. */
export function matchBluesky(url: URL): Reference | undefined {
  if (url.protocol === "at:") {
    const page = pageOfAtUri(url.href);
    return page === undefined ? undefined : matchBluesky(new URL(page));
  }
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.port !== "" || url.username !== "") {
    return undefined;
  }
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  if (HOSTS.has(url.hostname)) return fromPath(segments);
  if (url.hostname === "embed.bsky.app") {
    const [embed, actor, collection, rkey] = segments;
    return embed === "embed" && collection === POSTS ? reference(actor, rkey) : undefined;
  }
  if (url.hostname === "skyview.social") {
    const inner = url.searchParams.get("url") ?? "";
    const parsed = isUrl(inner) ? new URL(inner) : undefined;
    return parsed && HOSTS.has(parsed.hostname) ? matchBluesky(parsed) : undefined;
  }
  return undefined;
}

function fromPath([profile, actor, post, rkey]: readonly string[]): Reference | undefined {
  return profile === "profile" && post === "post" ? reference(actor, rkey) : undefined;
}

function reference(segment: string | undefined, rkey: string | undefined): Reference | undefined {
  if (segment === undefined || rkey === undefined || !RKEY.test(rkey)) return undefined;
  // Clients write the colons of a DID as %3A. Handles do not differ by case.
  const name = segment.replace(/%3a/gi, ":");
  const actor = KNOWN_DID.test(name) ? name : HANDLE.test(name) ? name.toLowerCase() : undefined;
  if (actor === undefined) return undefined;
  return { platform: "bluesky", id: `${actor}/${rkey}`, url: pageOf(actor, rkey), certain: true };
}
