// What the tests of the room of articles share: reading URLs, and embeds as the renderer writes them.
import type { FoundReference, Parse, RenderedEmbed } from "../../src/article/index.ts";

/** A small reader of post URLs, so that these tests do not depend on the platforms. */
export const parse: Parse = (text) => {
  const address = text.startsWith("//") ? `https:${text}` : text;
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, protocol } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  const x = /^\/(?:#!\/)?(?:i\/(?:web\/)?|\w+\/)status(?:es)?\/(\d{1,20})(?:\/|$)/.exec(pathname);
  if (/^(?:www\.|m\.|mobile\.)?(?:twitter|x)\.com$/.test(hostname)) {
    return x ? { platform: "x", id: x[1]!, url: `https://x.com${pathname}`, certain: true } : undefined;
  }
  const bluesky = /^\/profile\/([^/]+)\/post\/(\w+)$/.exec(pathname);
  if (hostname === "bsky.app") {
    return bluesky
      ? {
          platform: "bluesky",
          id: `${bluesky[1]!}/${bluesky[2]!}`,
          url: `https://bsky.app${pathname}`,
          certain: true,
        }
      : undefined;
  }
  const status = /^\/@[\w.@-]+\/(\d+)$/.exec(pathname);
  if (!status) return undefined;
  const certain = hostname === "mastodon.social";
  return {
    platform: "mastodon",
    id: `${hostname}/${status[1]!}`,
    url: `https://${hostname}${pathname}`,
    certain,
  };
};

/** An embed of the form that the renderer writes: one figure, one line, with its own link to the post. */
export function render({ reference }: FoundReference, version = "00000000000000000001"): RenderedEmbed {
  const key = `${reference.platform}:${reference.id}`;
  const html =
    `<figure class="postproof postproof-${reference.platform}" data-postproof-key="${key}"` +
    ` data-postproof-version="${version}"><blockquote><p>Text of ${reference.id}</p></blockquote>` +
    `<figcaption><a href="${reference.url}">${reference.url}</a></figcaption></figure>`;
  return { html, key, version };
}
