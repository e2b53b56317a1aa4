// What holds of every request and answer, whatever the route: names of the server, other sites, policies.
import type { ServerOptions } from "../options/server.ts";
import { PostproofError } from "../index.ts";
import { isUrl } from "../model/url.ts";
import { Refusal } from "./refusal.ts";
import type { Route } from "./route.ts";

/** The policy of pages. Only scripts, styles and pictures of the server itself, and no frame around. */
const PAGE_POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Of what is no page: nothing of it may run or load, should a browser show it all the same. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/**
 * A name under which this server is not known may be that of a site which lets its visitors' browsers ask this machine.
 * @throws Refusal `other_host`, PostproofError `invalid_input` for a name that none can have
 */
export function checkHost(request: Request, { hosts, base }: ServerOptions): void {
  if (!isUrl(request.url))
    throw new PostproofError("invalid_input", "The host of this request is none that can be.");
  if (hosts === undefined && base === undefined) return;
  const known = [...(hosts ?? []), ...(base === undefined ? [] : [new URL(base).hostname])];
  const { hostname } = new URL(request.url);
  if (known.some((each) => each.toLowerCase() === hostname)) return;
  throw new Refusal(
    "other_host",
    `This server answers as ${known.join(", ")} and under no other name. Other names are set with --base.`,
  );
}

/**
 * What changes something comes from a page of this server, or from a program: browsers say from where.
 * @throws Refusal `other_site`
 */
export function checkOrigin(request: Request, base: string, cors: readonly string[]): void {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const isOwn = origin === null || origin === new URL(base).origin || origin === new URL(request.url).origin;
  const isForeign = site === "cross-site" || site === "same-site";
  if ((isOwn && !isForeign) || (origin !== null && isListed(origin, cors))) return;
  throw new Refusal("other_site", "This was sent from a page of another site, which may not do so.");
}

function isListed(origin: string, cors: readonly string[]): boolean {
  return cors.some((each) => new URL(each).origin === origin);
}

/** Lets the scripts of listed origins read answers. A token is sent as a header, never as a cookie. */
export function openOrigins(
  cors: readonly string[],
): (request: Request, answer: () => Promise<Response>) => Promise<Response> {
  return async (request, answer) => {
    const origin = request.headers.get("origin");
    if (cors.length === 0) return await answer();
    const isAllowed = origin !== null && isListed(origin, cors);
    const isAsking = request.method === "OPTIONS" && request.headers.has("access-control-request-method");
    const response = isAllowed && isAsking ? new Response(undefined, { status: 204 }) : await answer();
    response.headers.append("vary", "Origin");
    if (!isAllowed) return response;
    response.headers.set("access-control-allow-origin", origin);
    if (!isAsking) return response;
    response.headers.set("access-control-allow-methods", "GET, POST");
    response.headers.set("access-control-allow-headers", "Authorization, Content-Type");
    response.headers.set("access-control-max-age", "600");
    return response;
  };
}

/** An answer with what browsers have to know of it. */
export function secured(response: Response, { method, who, type, policy }: Route): Response {
  const { headers } = response;
  const isPage = headers.get("content-type")?.startsWith("text/html") === true;
  const isPublic = who === "public";
  const set = (name: string, value: string): void => {
    if (!headers.has(name)) headers.set(name, value);
  };
  set("content-security-policy", policy ?? (isPage && type === undefined ? PAGE_POLICY : FILE_POLICY));
  set("x-content-type-options", "nosniff");
  // With less, browsers would not say of a form that it comes from here.
  set("referrer-policy", "same-origin");
  set("cross-origin-resource-policy", isPublic ? "cross-origin" : "same-origin");
  if (isPublic && response.ok) set("cache-control", "public, max-age=60");
  // Whoever goes back to what came of a form sees it again: it was made by sending, and would be lost.
  else set("cache-control", isPage && method === "post" && response.ok ? "private, no-cache" : "no-store");
  return response;
}
