import { expect, it } from "vitest";
import { rewriteFeed, siteOf } from "../../src/site/feed.ts";

const upper = (html: string): Promise<string> =>
  Promise.resolve(html.replace("<b>old</b>", `<b title="&">new</b>`));

it("rewrites what a feed carries, each as it is spelled", async () => {
  const feed = (first: string, second: string): string =>
    `<rss><description>old</description><item><content:encoded><![CDATA[${first}]]></content:encoded>` +
    `<content type="html">&lt;i&gt;x&lt;/i&gt;${second}</content><summary/><content type="xhtml"><b>1</b></content></item></rss>`;
  expect(await rewriteFeed(feed("<b>old</b>", "&lt;b&gt;old&lt;/b&gt;"), upper)).toBe(
    feed(`<b title="&">new</b>`, `&lt;b title="&amp;"&gt;new&lt;/b&gt;`),
  );
  // What no post stands in keeps every byte.
  expect(await rewriteFeed(feed("a", "&#x27;&apos;"), upper)).toBe(feed("a", "&#x27;&apos;"));
});

it("finds where a feed's site stands", () => {
  expect(siteOf(`<feed><link rel="self" href="https://courier.example/feed.xml"/></feed>`)).toBe(
    "https://courier.example/feed.xml",
  );
  expect(siteOf("<channel><link>\nhttps://courier.example/</link></channel>")).toBe(
    "https://courier.example/",
  );
  expect(siteOf("<feed/>")).toBeUndefined();
});
