// Astro's own side of the integration: every page passes here before it is shown or written. It may be bundled, and so takes
// the site from where `astro.ts` holds it.
import type { Site } from "./site.ts";

/** Rewrites a page. */
export async function onRequest(
  { url }: { readonly url: URL },
  next: () => Promise<Response>,
): Promise<Response> {
  const response = await next();
  const held = globalThis as { readonly [name: symbol]: Promise<Site> | undefined };
  const site = await held[Symbol.for("postproof.astro")];
  if (!site || response.headers.get("content-type")?.startsWith("text/html") !== true) return response;
  const { text } = await site.rewrite({
    text: await response.text(),
    format: "html",
    page: url.pathname,
    stylesheet: true,
  });
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  return new Response(text, { status: response.status, statusText: response.statusText, headers });
}
