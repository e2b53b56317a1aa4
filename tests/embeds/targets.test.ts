// Every case in every target: nothing loads from elsewhere, what foreign text says stays text, formats are what they should be; and
// golden files, one a target, of cases that tell most. `npm run golden` writes them anew; read the result as a diff.
import { join } from "node:path";
import type { Cheerio } from "cheerio";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { RenderOptions } from "../../src/render/index.ts";
import { describePost } from "../../src/credit/index.ts";
import { findLeaks } from "../../src/render/private.ts";
import {
  printActivityStreams,
  printAppleNews,
  printFeed,
  printMail,
  printMarkdown,
  printOembed,
  printText,
  renderActivityStreams,
  renderAppleNews,
  renderFeed,
  renderMail,
  renderMarkdown,
  renderOembed,
} from "../../src/render/targets/index.ts";
import type { EmbedView } from "../../src/render/targets/index.ts";
import { HOSTILE, poisonedPost } from "../render/poisoned.ts";
import { viewOf } from "../render/views.ts";
import type { Case } from "./cases.ts";
import { cases } from "./cases.ts";

const OWN = "https://news.example/files/";
const SITE: RenderOptions = { assetUrl: (file) => OWN + file };
const STILL: RenderOptions = { ...SITE, media: "poster" };
const MAIL: RenderOptions = { assetUrl: (file) => `cid:${file}`, media: "poster" };

/** Every case as a target is handed it. */
const views = (site: RenderOptions): (readonly [string, EmbedView])[] =>
  Object.entries(cases).map(([name, each]: [string, Case]) => [name, viewOf(each, site)]);
const here = views(SITE);
const still = views(STILL);
const mails = views(MAIL);

/** The cases of the golden files. */
const TELLING = [
  "photo", "seven", "video", "quote", "poll", "card", "warning", "thread", "reply-answered-image", "edited-earlier",
  "since-gone-text", "basis-transcribed", "missing-x", "words-ar", "tree", "everything",
  "video-local", "images-some-missing", "sensitive", "repost-of-a-quote",
]; // prettier-ignore
const json = (value: unknown): string => JSON.stringify(value, undefined, 2);
const PRINTED: Readonly<Record<string, readonly [RenderOptions, (view: EmbedView) => string]>> = {
  "text.txt": [SITE, (view) => printText(view, { width: 72 })],
  "markdown.md": [SITE, (view) => printMarkdown(view)],
  "markdown-footnotes.md": [SITE, (view) => printMarkdown(view, { footnotes: true })],
  "mail.html": [MAIL, (view) => printMail(view).replaceAll("><", ">\n<")],
  "feed.html": [SITE, (view) => printFeed(view).replaceAll("><", ">\n<")],
  "activitystreams.txt": [SITE, (view) => json(printActivityStreams(view))],
  "oembed.txt": [SITE, (view) => json({ ...printOembed(view), html: "…" })],
  "apple-news.txt": [STILL, (view) => json(printAppleNews(view))],
  "apple-news-copies.txt": [STILL, (view) => json(printAppleNews(view, { live: false }))],
};

describe("golden files of targets", () => {
  it.each(Object.entries(PRINTED))("%s", async (file, [site, print]) => {
    const parts = TELLING.map((name) => `=== ${name}\n\n${print(viewOf(cases[name]!, site))}\n`);
    await expect(parts.join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "targets", file));
  });

  it("json-ld.txt", async () => {
    const { assetUrl } = SITE;
    const parts = TELLING.flatMap((name) => {
      const { of } = cases[name]!;
      const snapshots = "url" in of ? [] : "snapshot" in of ? [of.snapshot] : of.map((each) => each.snapshot);
      return snapshots.map((each) => `=== ${name}\n\n${json(describePost(each, { assetUrl }))}\n`);
    });
    await expect(parts.join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "targets", "json-ld.txt"));
  });
});

const leaksOf = (html: string): unknown => findLeaks(html, { allow: (url) => url.startsWith(OWN) });

describe("HTML for elsewhere", () => {
  it("of feeds has no class, style or id, and loads the site's own files", () => {
    for (const [name, view] of here) {
      const html = printFeed(view);
      expect(leaksOf(html), name).toEqual([]);
      expect(html, name).not.toMatch(
        /<[a-z]+[^>]* (?:class|style|id|data-[a-z-]+|aria-[a-z]+)=|\n|undefined/,
      );
      for (const [, address] of html.matchAll(/ (?:src|poster)="([^"]*)"/g)) expect(address).toContain(OWN);
    }
  });

  it("of oEmbed loads the site's own files", () => {
    for (const [name, view] of here) expect(leaksOf(printOembed(view).html ?? ""), name).toEqual([]);
  });

  it("of mails keeps to what mail programs keep, and is small", () => {
    for (const [name, view] of mails) {
      const html = printMail(view);
      const $ = load(html, null, false);
      expect(new TextEncoder().encode(html).length, name).toBeLessThan(20_000);
      expect(
        $("style, svg, script, form, video, audio, details, picture, link, figure, [class], [id]").length,
      ).toBe(0);
      expect(html, name).not.toMatch(
        /position:|display:(?:flex|grid)|background|float|@media|var\(|url\(|undefined|\n/,
      );
      expect($("table:not([width], [role=presentation])").length, name).toBe(0);
      expect($("table:not([width])").length, name).toBe(0);
      expect($("img:not([alt]), img:not([width])").length, name).toBe(0);
      for (const image of $("img").toArray())
        expect($(image).attr("src"), name).toMatch(/^cid:[0-9a-f]{64}\./);
      expect($('[href^="cid:"]').length, name).toBe(0);
    }
  });
});

/** Elements and attributes in order, and the addresses that they lead to. */
function shapeOf(html: string): unknown {
  const $ = load(html, null, false);
  return ($("*:not(wbr)") as Cheerio<never>)
    .toArray()
    .map((element: { name: string; attribs: Record<string, string> }) => [
      element.name,
      Object.keys(element.attribs),
      element.attribs["href"] ?? element.attribs["src"],
    ]);
}

describe("foreign text", () => {
  const all = { show: { application: true } } as const;
  const made = (a: string, b: string): unknown => {
    const said = poisonedPost(a, b);
    const note = renderActivityStreams(said, { ...SITE, ...all });
    const parts = renderAppleNews(said, { ...SITE, ...all })[0]?.components ?? [];
    return [
      renderFeed(said, { ...SITE, ...all }),
      renderMail(said, { ...MAIL, ...all }),
      renderOembed(said, { ...SITE, ...all }).html!,
      String(note["content"]),
      ...parts.map(({ text }) => text ?? ""),
    ].map((html) => shapeOf(html));
  };

  it("makes no element, attribute or address in any HTML", () => {
    const plain = made("a", "b");
    for (const given of HOSTILE)
      if (!given.includes("\n") && /[^\s\u202E]/.test(given))
        expect(made(`${given} said`, `say ${given}`), given).toEqual(plain);
  });

  it("makes no footnote", () => {
    const notes = (a: string, b: string): string[] => {
      const text = renderMarkdown(poisonedPost(a, b), { ...SITE, ...all }, { footnotes: true });
      const outside = text.replace(/(?<![\\`])(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");
      return outside.match(/(?<!\\)\[\^[^\]\n]*\]/g) ?? [];
    };
    const two = notes("a", "b");
    expect(two).toEqual(["[^mastodon-1]", "[^mastodon-1]"]);
    for (const given of HOSTILE) expect(notes(given, `x ${given}`), given).toEqual(two);
  });
});

const own = z.string().startsWith(OWN);
const web = z.string().regex(/^https?:\/\//);
const size = z.number().int().positive();
const html = z.string();

describe("JSON", () => {
  // https://oembed.com, section 2.3.4.
  const about = {
    version: z.literal("1.0"),
    title: z.string().optional(),
    author_name: z.string().optional(),
    author_url: web.optional(),
    thumbnail_url: own.optional(),
    thumbnail_width: size.optional(),
    thumbnail_height: size.optional(),
  };
  const oembed = z.union([
    z.strictObject({ ...about, type: z.literal("link") }),
    z.strictObject({ ...about, type: z.literal("rich"), html, width: size, height: z.null() }),
  ]);
  // ActivityStreams 2.0 Vocabulary: Note, Image, Video, Audio, Document, Link, Person, OrderedCollection.
  const time = z.iso.datetime();
  const attachment = z.union([
    z.strictObject({
      type: z.enum(["Image", "Video", "Audio"]),
      url: own,
      mediaType: z.string(),
      name: z.string(),
      width: size.optional(),
      height: size.optional(),
    }),
    z.strictObject({
      type: z.literal("Document"),
      name: z.string(),
      summary: z.string(),
      url: web.optional(),
    }),
    z.strictObject({ type: z.literal("Link"), href: web.optional(), name: z.string() }),
  ]);
  const note = {
    type: z.literal("Note"),
    name: z.string().optional(),
    url: web.optional(),
    attributedTo: z
      .strictObject({
        type: z.literal("Person"),
        name: z.string(),
        preferredUsername: z.string(),
        url: web.optional(),
      })
      .optional(),
    published: time.optional(),
    updated: time.optional(),
    summary: z.string().optional(),
    sensitive: z.boolean(),
    content: html,
    contentMap: z.record(z.string().regex(/^[A-Za-z]{2,3}(?:-[\w-]+)?$/), html).optional(),
    attachment: z.array(attachment).optional(),
    provenance: z.array(z.string()).min(1),
  };
  const context = { "@context": z.array(z.unknown()).min(1) };
  const activity = z.union([
    z.strictObject({ ...context, ...note }),
    z.strictObject({
      ...context,
      type: z.literal("OrderedCollection"),
      name: z.string().optional(),
      totalItems: size,
      orderedItems: z.array(z.strictObject(note)),
    }),
    z.strictObject({ ...context, type: z.literal("Link"), href: web.optional(), name: z.string() }),
  ]);
  // Apple News Format: components, and HTML in them of the elements that it lists.
  const words = z
    .string()
    .refine(
      (text) =>
        !/<(?!\/?(?:p|strong|b|em|i|a|ul|ol|li|br|sub|sup|del|s|pre|code|samp|footer|aside|blockquote)\b)/.test(
          text,
        ),
    );
  const component = z.union([
    z.strictObject({
      role: z.enum(["byline", "quote", "caption", "body"]),
      format: z.literal("html"),
      text: words,
    }),
    z.strictObject({
      role: z.literal("photo"),
      URL: own,
      accessibilityCaption: z.string(),
      caption: z.string().optional(),
    }),
  ]);
  const copies = z.array(
    z.union([
      component,
      z.strictObject({ role: z.literal("container"), components: z.array(component).min(1) }),
    ]),
  );
  const live = z.array(z.strictObject({ role: z.enum(["tweet", "instagram", "facebook_post"]), URL: web }));
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  it("of every case is of the documented form", () => {
    for (const [name, view] of here) {
      for (const type of ["rich", "link"] as const)
        expect(oembed.safeParse(plain(printOembed(view, { type, width: 400 }))).error, name).toBeUndefined();
      expect(activity.safeParse(plain(printActivityStreams(view))).error, name).toBeUndefined();
    }
    for (const [name, view] of still) {
      expect(copies.safeParse(plain(printAppleNews(view, { live: false }))).error, name).toBeUndefined();
      expect(z.union([live, copies]).safeParse(plain(printAppleNews(view))).error, name).toBeUndefined();
    }
  });

  it("of Apple News shows what is gone as a copy, and threads post by post", () => {
    const roles = (name: string): string[] =>
      printAppleNews(viewOf(cases[name]!, STILL)).map(({ role }) => role);
    expect(roles("thread")).toEqual(["tweet", "tweet", "tweet"]);
    expect(roles("since-gone-text")).toEqual(["container"]);
    expect(roles("basis-transcribed")).toEqual(["container"]);
    expect(roles("quote")).toEqual(["container"]);
  });
});

describe("plain text of so many columns", () => {
  it("is broken between words, keeps addresses whole, and says the same", () => {
    for (const [name, view] of here) {
      const whole = printText(view);
      const broken = printText(view, { width: 40 });
      const letters = (text: string): string => text.replace(/[\s>]/g, "");
      expect(letters(broken), name).toBe(letters(whole));
      for (const line of broken.split("\n")) {
        const said = line.replace(/^[\s>]*(?:- |\d+\. )?/, "");
        if (said.includes(" ") && !/^[> ]* {4}/.test(line))
          expect(line.length, `${name}: ${line}`).toBeLessThanOrEqual(48);
      }
    }
  });

  it("counts signs of East Asia and emoji as two, and breaks between them", () => {
    const view = viewOf(cases["post-japanese"] ?? cases["words-ja"]!, SITE);
    const lines = printText(view, { width: 24 }).split("\n");
    expect(lines.filter((line) => /\p{Script=Han}/u.test(line)).length).toBeGreaterThan(3);
    for (const line of lines)
      if (!line.includes("http")) expect(Array.from(line).length).toBeLessThanOrEqual(24);
  });
});

describe("what is read elsewhere", () => {
  it.each([
    ["mail", renderMail],
    ["feed", renderFeed],
    ["oembed", renderOembed],
    ["activitystreams", renderActivityStreams],
    ["apple-news", renderAppleNews],
  ])("%s takes no relative address of a file", (_name, render) => {
    const { of } = cases["photo"]!;
    if (!("snapshot" in of)) throw new Error("photo is one post");
    const shown = of.snapshot;
    expect(() => render(shown, { assetUrl: (file) => `/files/${file}` })).toThrow("the relative address");
    expect(JSON.stringify(render(shown, SITE))).not.toContain("undefined");
    expect(() => render(shown, {} as RenderOptions)).toThrow("assetUrl");
    expect(() => render({} as never, SITE)).toThrow("takes a snapshot");
  });
});
