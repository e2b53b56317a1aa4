// What a server answers everybody: embeds, oEmbed, pages of posts, files.
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { assertPrivate } from "../../src/render/loads/index.ts";
import { parseKey } from "../../src/index.ts";
import { addressesAt, keyOf } from "../../src/server/addresses.ts";
import { openDesk } from "../archive/desk.ts";
import { BASE, openServed } from "./server.ts";
import type { Served } from "./server.ts";

const desk = openDesk({ media: { keep: "thumbnail" } });
let served: Served;
let post = "";
let path = "";
beforeAll(async () => {
  served = openServed({}, desk);
  const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#246" } })
    .png()
    .toBuffer();
  post = await desk.post({ text: "We open at nine & close at <five>.", picture });
  path = `/post/x/${post.split("/").at(-1)!}`;
});

const asked = (url: string): string => encodeURIComponent(url);

describe("/embed", () => {
  it("shows the post in a page that frames may hold and that runs one script", async () => {
    const response = await served.ask(`/embed?url=${asked(post)}`);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain("We open at nine &amp; close at &lt;five&gt;.");
    expect(page.match(/<script/g)).toHaveLength(1);
    const policy = response.headers.get("content-security-policy")!;
    expect(policy).not.toContain("frame-ancestors");
    expect(policy).toMatch(/script-src 'sha256-[\w+/=]+';/);
    expect(policy).not.toContain("unsafe");
  });

  it("takes the key and the address of the page here as well", async () => {
    const key = path.replace("/post/x/", "x:");
    const [one, other] = await Promise.all(
      [key, BASE + path].map(async (url) => (await served.ask(`/embed?url=${asked(url)}`)).text()),
    );
    expect(one).toBe(other);
    expect(one).toContain("We open at nine");
  });

  it.each([
    ["https://x.com/ada_example/status/1", 404, "not in the archive"],
    ["no address at all", 400, "recognizes"],
    ["", 400, "url"],
  ])("of %j says in a page what is wrong", async (url, status, words) => {
    const response = await served.ask(`/embed?url=${asked(url)}`);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain(words);
  });
});

describe("/oembed", () => {
  const oembed = async (more = ""): Promise<Record<string, unknown>> =>
    (await (await served.ask(`/oembed?url=${asked(post)}${more}`)).json()) as Record<string, unknown>;

  it("answers what WordPress takes from a server that it does not know", async () => {
    const answer = await oembed("&maxwidth=480&format=json&dnt=true");
    expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 480 });
    // What wp_filter_oembed_result keeps: a quotation without attributes, then a frame.
    const [, quotation, frame] = /^(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)$/s.exec(
      answer["html"] as string,
    )!;
    expect(quotation).toContain(`<a href="${BASE}${path}">`);
    expect(frame).toMatch(/sandbox="allow-scripts [^"]*"/);
    expect(frame).not.toContain("scrolling"); // what is higher than WordPress lets it be is scrolled to
    expect(frame).toContain(`src="${BASE}/embed?url=${asked(BASE + path)}"`);
    expect(answer["height"]).toBeGreaterThanOrEqual(200);
    expect(answer["height"]).toBeLessThanOrEqual(1_000);
  });

  it("gives the frame alone to a CMS that would show the quotation beside it, light or dark as it is told", async () => {
    const { html } = await oembed("&as=frame&scheme=dark");
    expect(html).toMatch(/^<iframe [^>]*><\/iframe>$/);
    const [, src] = /src="([^"]+)"/.exec(html as string)!;
    const page = await (await served.ask(src!.replaceAll("&amp;", "&").slice(BASE.length))).text();
    expect(page).toContain('<body class="embed dark">');
    expect(await (await served.ask(`/embed?url=${asked(post)}`)).text()).toContain(
      '<body class="embed light">',
    );
  });

  it("gives the embed itself to a CMS that trusts it, with files of this server alone", async () => {
    const { html, height } = await oembed("&as=figure");
    expect(height).toBeNull();
    expect(html).toMatch(/^<figure class="pp/);
    expect(html).toContain(`src="${BASE}/assets/`);
    assertPrivate((html as string).replaceAll(`${BASE}/`, "/"));
  });

  it("as XML says the same", async () => {
    const response = await served.ask(`/oembed?url=${asked(post)}&format=xml`);
    const xml = await response.text();
    expect(response.headers.get("content-type")).toContain("text/xml");
    expect(xml).toContain("<type>rich</type>");
    expect(xml).toContain("&lt;blockquote&gt;");
  });

  it("of a format that it does not give says so as oEmbed wants it, whatever the post", async () => {
    for (const url of [asked(post), "x:1"]) {
      const response = await served.ask(`/oembed?url=${url}&format=yaml`);
      expect(response.status).toBe(501);
      expect(await response.json()).toMatchObject({ code: "no_such_format" });
    }
    const { paths } = (await (await served.ask("/openapi.json")).json()) as {
      paths: Record<string, { get: { parameters: { name: string; schema: object }[] } }>;
    };
    const format = paths["/oembed"]!.get.parameters.find(({ name }) => name === "format");
    expect(format!.schema).toEqual({ type: "string", default: "json", enum: ["json", "xml"] });
  });

  it("says as a problem in JSON what is wrong", async () => {
    const response = await served.ask("/oembed?url=x:1");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 404, code: "not_archived" });
  });
});

describe("the page of a post", () => {
  it("tells services where oEmbed is, what to show, and which page is the original", async () => {
    const page = await (await served.ask(path)).text();
    expect(page).toContain(`<link rel="canonical" href="${post}"`);
    const [, discovered] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page)!;
    const answer = await served.ask(discovered!.replaceAll("&amp;", "&").slice(BASE.length));
    expect(await answer.json()).toMatchObject({ type: "rich" });
    expect(page).toContain(
      'property="og:description" content="We open at nine &amp; close at &lt;five&gt;."',
    );
    const [, image] = /property="og:image" content="([^"]+)"/.exec(page)!;
    expect((await served.ask(image!.slice(BASE.length))).headers.get("content-type")).toMatch(/^image\//);
  });

  it("holds `https` once, since WordPress takes a line with two for two addresses", () => {
    const page = addressesAt(BASE).page(parseKey("mastodon:https://m.example/users/a/statuses/1")!);
    expect(page).toBe(`${BASE}/post/mastodon/~/m.example/users/a/statuses/1`);
    expect(keyOf("mastodon", "https/m.example/users/a/statuses/1")).toBe(
      keyOf("mastodon", "~/m.example/users/a/statuses/1"),
    );
  });

  it.each(["x:20", "bluesky:did:plc:abc/3k2", "mastodon:https://m.example/users/a/statuses/1?x=%2F#a"])(
    "of %s has an address that leads back to it",
    (key) => {
      const addresses = addressesAt(BASE);
      const page = addresses.page(parseKey(key)!);
      expect(new URL(page).href).toBe(page);
      expect(addresses.post(page)).toBe(key);
      const [, platform, ...rest] = new URL(page).pathname.slice(1).split("/").map(decodeURIComponent);
      expect(keyOf(platform!, rest.join("/"))).toBe(key);
    },
  );
});

describe("files", () => {
  const file = async (): Promise<string> =>
    /"(\/assets\/[0-9a-f]{64}\.\w+)"/.exec((await (await served.ask(path)).text()).replaceAll(BASE, ""))![1]!;

  it("are given whole and in parts, and kept by browsers", async () => {
    const whole = await served.ask(await file());
    const bytes = new Uint8Array(await whole.arrayBuffer());
    expect(whole.headers.get("cache-control")).toContain("immutable");
    for (const [range, first, end] of [
      ["bytes=2-5", 2, 6],
      ["bytes=-4", bytes.length - 4, bytes.length],
    ] as const) {
      const part = await served.ask(await file(), { headers: { range } });
      expect(part.status).toBe(206);
      expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(first, end));
    }
    expect((await served.ask(await file(), { headers: { range: "bytes=99999999-" } })).status).toBe(416);
  });

  it.each(["embed.css", "server.css"])("have %s among them", async (name) => {
    const sheet = await served.ask(`/assets/${name}`);
    expect(sheet.headers.get("content-type")).toContain("text/css");
    const etag = sheet.headers.get("etag")!;
    expect((await served.ask(`/assets/${name}`, { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it.each(["..%2f..%2fpackage.json", "a.css", `${"0".repeat(64)}.html`, `${"0".repeat(64)}.jpg`])(
    "do not have %s",
    async (name) => {
      expect([400, 404]).toContain((await served.ask(`/assets/${name}`)).status);
    },
  );
});
