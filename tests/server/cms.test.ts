// What CMSs ask and what they make of the answers, as their sources have it: Wagtail's finder, Drupal's fetcher, Ghost's cards.
// WordPress and Arc XP have tests of their own.
import { load } from "cheerio";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "../archive/desk.ts";
import { BASE, openServed } from "./server.ts";
import type { Served } from "./server.ts";

const desk = openDesk({ media: { keep: "thumbnail" } });
let served: Served;
/** The address that an editor pastes. */
let pasted = "";

beforeAll(async () => {
  served = openServed({}, desk);
  const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#246" } })
    .png()
    .toBuffer();
  const post = await desk.post({ text: "We open at nine.", picture });
  pasted = `${BASE}/post/x/${post.split("/").at(-1)!}`;
});

type Json = Record<string, unknown>;

/** Asks as `requests`, Guzzle and got do: with these headers and nothing else. */
const ask = async (url: string, headers: Record<string, string>): Promise<Response> =>
  await served.ask(url.slice(BASE.length), { headers });

describe("Wagtail (wagtail/embeds/finders/oembed.py)", () => {
  /** The settings of docs/cms.md. */
  const provider = {
    endpoint: `${BASE}/oembed`,
    urls: [/^https:\/\/posts\.news\.example\/post\/.+$/],
    options: { as: "figure" },
  };

  async function findEmbed(url: string, maxWidth?: number): Promise<Json> {
    expect(provider.urls.some((pattern) => pattern.test(url))).toBe(true);
    const query = new URLSearchParams({ ...provider.options, url, format: "json" });
    if (maxWidth !== undefined) query.set("maxwidth", String(maxWidth));
    const response = await ask(`${provider.endpoint}?${query.toString()}`, { "User-agent": "Mozilla/5.0" });
    expect(response.ok).toBe(true); // raise_for_status
    const oembed = (await response.json()) as Json;
    expect(oembed).toHaveProperty("type");
    const text = (name: string): unknown => oembed[name] ?? "";
    return {
      ...{ title: text("title"), author_name: text("author_name"), provider_name: text("provider_name") },
      ...{ type: oembed["type"], thumbnail_url: oembed["thumbnail_url"], html: oembed["html"] },
      ...{ width: oembed["width"], height: oembed["height"], cache_age: Number(oembed["cache_age"]) },
    };
  }

  it("gets the embed itself, and every field that it keeps", async () => {
    const embed = await findEmbed(pasted, 800);
    expect(embed).toMatchObject({
      ...{ type: "rich", provider_name: "posts.news.example", author_name: "Ada Example" },
      ...{ cache_age: 3_600, height: null, title: expect.stringContaining("Ada Example") as unknown },
    });
    expect(embed["html"]).toMatch(/^<figure class="pp/);
    expect(embed["width"]).toBeTypeOf("number");
    expect((await ask(embed["thumbnail_url"] as string, {})).headers.get("content-type")).toMatch(/^image\//);
  });
});

describe("Drupal (media/src/OEmbed)", () => {
  /** The provider that docs/cms.md adds. */
  const provider = {
    provider_name: "posts.news.example",
    provider_url: BASE,
    endpoints: [{ schemes: [`${BASE}/post/*`], url: `${BASE}/oembed` }],
  };

  it("gets a resource from the provider that its list has under that name, of a form that it takes", async () => {
    const [endpoint] = provider.endpoints;
    // Endpoint::matchUrl
    const pattern = endpoint!.schemes[0]!.replaceAll(".", "\\.").replaceAll("*", ".*");
    expect(pasted).toMatch(new RegExp(`^${pattern}$`));
    // Endpoint::buildResourceUrl, UrlResolver::getResourceUrl, and the alter hook of docs/cms.md
    const query = new URLSearchParams({ url: pasted, maxwidth: "600", maxheight: "900", as: "frame" });
    const response = await ask(`${endpoint!.url}?${query.toString()}`, { "User-Agent": "Drupal/11" });
    expect(response.headers.get("content-type")).toContain("application/json");
    const data = (await response.json()) as Json;
    // ResourceFetcher::createResource, Resource::rich
    expect(data["version"]).toBe("1.0");
    expect(data["provider_name"]).toBe(provider.provider_name);
    expect(data["type"]).toBe("rich");
    expect(data["html"]).toMatch(/^<iframe/);
    for (const name of ["width", "height", "thumbnail_width", "thumbnail_height"])
      expect(data[name]).toBeGreaterThan(0);
    expect(data["height"]).toBeLessThanOrEqual(900);
  });

  it("finds the endpoint by the page as well, and reads it as XML", async () => {
    const page = load(await (await ask(pasted, {})).text());
    const href = page("link[type='text/xml+oembed']").attr("href")!;
    const response = await ask(href, {});
    expect(response.headers.get("content-type")).toContain("text/xml");
    const resource = load(await response.text(), { xml: true });
    expect(resource("oembed > version").text()).toBe("1.0");
    expect(resource("oembed > html").text()).toContain("<iframe");
  });
});

describe("Ghost (services/oembed)", () => {
  const headers = { "user-agent": "Mozilla/5.0 (compatible; Ghost/5.0; +https://ghost.org/)" };

  it("makes an embed card of what the page leads to", async () => {
    const page = load(await (await ask(pasted, headers)).text());
    const href = page('link[type="application/json+oembed"]').attr("href")!;
    expect(href).not.toMatch(/wp-json\/oembed/); // of such it makes bookmarks
    const oembed = (await (await ask(href, headers)).json()) as Json;
    expect(oembed).toMatchObject({ type: "rich", version: "1.0" });
    expect(oembed["html"]).toContain("<iframe");
    expect(oembed["width"]).toBeGreaterThan(0);
  });

  it("makes a bookmark of the Open Graph of the page: words, picture, address", async () => {
    const page = load(await (await ask(pasted, headers)).text());
    const told = (property: string): string | undefined =>
      page(`meta[property="${property}"]`).attr("content");
    expect(told("og:title")).toContain("Ada Example");
    expect(told("og:description")).toBe("We open at nine.");
    expect(told("og:url")).toBe(pasted);
    expect(told("og:site_name")).toBe("posts.news.example");
    expect(page('meta[name="author"]').attr("content")).toBe("Ada Example");
    const picture = await ask(told("og:image")!, headers);
    expect(picture.headers.get("content-type")).toMatch(/^image\//);
    // It stores the picture under its name, which needs an ending.
    expect(told("og:image")).toMatch(/\.(?:webp|jpg|png)$/);
  });
});
