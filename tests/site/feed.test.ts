import { expect, it } from "vitest";
import { rewriteFeed, rewriteJsonFeed, siteOf } from "../../src/site/feed.ts";

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

it("rewrites what a JSON Feed carries, and leaves other JSON", async () => {
  const version = "https://jsonfeed.org/version/1.1";
  const feed = (html: string): object => ({
    version,
    home_page_url: "https://courier.example/",
    items: [
      { id: "1", content_html: html },
      { id: "2", content_text: "<b>old</b>" },
    ],
  });
  const sites: (string | undefined)[] = [];
  const rewrite = async (html: string, site: string | undefined): Promise<string> => {
    sites.push(site);
    return await upper(html);
  };
  const rewritten = await rewriteJsonFeed(JSON.stringify(feed("<b>old</b>")), rewrite);
  expect(rewritten).toBe(JSON.stringify(feed(`<b title="&">new</b>`)));
  expect(sites).toEqual(["https://courier.example/"]);
  const spelled = `{ "version": "${version}", "items": [{ "content_html": "\\u0061" }] }`;
  expect(await rewriteJsonFeed(spelled, rewrite)).toBe(spelled);
  for (const other of [`{"version":"1","items":[]}`, `["${version}"]`, `{"version":"${version}"`])
    expect(await rewriteJsonFeed(other, rewrite)).toBeUndefined();
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
