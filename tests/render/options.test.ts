// What a site may choose, and what it may not.
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { SHOWN } from "../../src/render/check.ts";
import type { Part, RenderOptions, Since } from "../../src/render/index.ts";
import { renderEmbed, renderMissing, renderThread } from "../../src/render/index.ts";
import { post, samples, snapshot } from "./samples.ts";

const options: RenderOptions = { assetUrl: (file) => `/media/${file}`, label: "X" };
const rendered = (name: string, more: Partial<RenderOptions> = {}) =>
  load(renderEmbed(samples[name]!.snapshot, { ...options, ...more }), null, false);

describe("parts", () => {
  const PLACES: readonly (readonly [Part, string, string])[] = [
    ["avatar", "everything", ".pp-by > .u-photo"],
    ["badges", "everything", ".pp-by small, .pp-badge"],
    ["replyContext", "reply", "blockquote > .pp-note"],
    ["media", "photo", ".pp-media"],
    ["poll", "poll", ".pp-poll"],
    ["card", "card", ".pp-link"],
    ["quote", "quote", ".pp-quote"],
    ["readerNote", "everything", ".pp-context"],
    ["counts", "everything", ".pp-counts"],
  ];
  it.each(PLACES)("%s can be left out and put in", (part, sample, selector) => {
    expect(rendered(sample, { show: { [part]: true } })(selector).length).toBeGreaterThan(0);
    expect(rendered(sample, { show: { [part]: false } })(selector).length).toBe(0);
    expect(rendered(sample)(selector).length > 0).toBe(SHOWN[part]);
  });

  it.each([
    ["application", "Posted with Harbour Client"],
    ["labels", "Labels at the platform: graphic-media, !warn"],
    ["place", "Place: Port Ellery"],
    ["edited", "Edited"],
  ] as const)("%s stands in the caption, or not", (part, words) => {
    expect(rendered("everything", { show: { [part]: true } })("figcaption").text()).toContain(words);
    expect(rendered("everything", { show: { [part]: false } })("figcaption").text()).not.toContain(words);
  });

  it("never hide that a post was transcribed", () => {
    const show = Object.fromEntries(Object.keys(SHOWN).map((part) => [part, false]));
    const text = rendered("transcribed", { show, theme: "minimal", gone: "keep" })("figcaption").text();
    expect(text).toContain("Transcribed by a person, not captured from X");
  });
});

describe("media", () => {
  it("kept on the site are played there, with captions, and hold their place", () => {
    const $ = rendered("everything");
    expect($("video").first().attr()).toMatchObject({
      controls: "",
      preload: "none",
      width: "720",
      height: "1280",
      playsinline: "",
      "aria-label": "A ferry turning",
    });
    expect($("video").first().attr("poster")).toMatch(/^\/media\/[0-9a-f]{64}\.webp$/);
    expect($("track").attr()).toMatchObject({ kind: "captions", srclang: "en" });
    expect($("video").last().attr()).toMatchObject({ loop: "", muted: "" });
    expect($("video").last().attr("autoplay")).toBeUndefined();
    expect($("audio").attr("aria-label")).toBe("Audio (no description by the author)");
  });

  it("are posters and links if the site wants no players", () => {
    const $ = rendered("everything", { media: "poster" });
    expect($("video, audio").length).toBe(0);
    expect($(".pp-play, .pp-go").length).toBe(3);
  });

  it("have their descriptions on the page if asked, for those who see", () => {
    const alts = rendered("two", { alt: "shown" })(".pp-alt").toArray();
    expect(alts.map((each) => load(each).text())).toEqual([
      expect.stringMatching(/^1\/2 Description: ./),
      "2/2 Image (no description by the author)",
    ]);
    expect(alts.every((each) => each.attribs["aria-hidden"] === "true")).toBe(true);
  });
});

describe("a post that is not there any more", () => {
  const since: Since = { absence: "deleted", at: "2023-03-09T10:00:00.000Z" };
  const words = "Deleted from X when checked on 9 March 2023.";

  it.each([
    ["note", true, true, true],
    ["text", true, false, true],
    ["link", false, false, true],
    ["keep", true, true, false],
  ] as const)("is shown as %s", (gone, text, media, note) => {
    const $ = rendered("photo", { since, gone });
    expect($(".pp-text").length > 0).toBe(text);
    expect($("img").length > 0).toBe(media);
    expect($("figure").text().includes(words)).toBe(note);
    expect($("figcaption a").attr("href")).toContain("https://x.com/ada_example/status/");
  });

  it("is a link in any case if the site withdrew it, and whole if it is only withheld elsewhere", () => {
    for (const gone of ["note", "text", "link", "keep"] as const) {
      expect(rendered("photo", { since: { ...since, absence: "withdrawn" }, gone })(".pp-text").length).toBe(
        0,
      );
      expect(rendered("photo", { since: { ...since, absence: "withheld" }, gone })("img").length).toBe(2);
    }
  });

  it("stands in a thread as what it is, beside the others", () => {
    const { snapshot: whole } = samples["text"]!;
    const html = renderThread([whole, { snapshot: samples["photo"]!.snapshot, since }], {
      ...options,
      gone: "link",
    });
    const $ = load(html, null, false);
    expect($("li").length).toBe(2);
    expect($("li").first().find(".pp-text").length).toBe(1);
    expect($("li").last().find(".pp-lone").text()).toBe(`${words} What it said is not shown here.`);
    expect($(".pp-by").length).toBe(1);
    expect(
      renderThread(
        [
          { snapshot: whole, since },
          { snapshot: whole, since },
        ],
        { ...options, gone: "link" },
      ),
    ).not.toContain("Ada Example");
  });

  it("and was never archived says what was found", () => {
    const missing = { url: "https://x.com/ada_example/status/99", label: "X", since };
    expect(renderMissing(missing)).toContain("This post had been deleted from X by <time");
  });
});

describe("a reply", () => {
  it("to the author's own post is not said to be one to somebody", () => {
    const author = { handle: "ada_example", url: "https://x.com/ada_example" };
    const own = post({
      author,
      replyTo: { handle: "ada_example", url: "https://x.com/ada_example/status/1" },
    });
    const $ = load(renderEmbed(snapshot("x", "2", own), options), null, false);
    expect($(".pp-note").text()).toBe("Continues an earlier post");
    expect($(".pp-note a.u-in-reply-to").attr("href")).toBe("https://x.com/ada_example/status/1");
  });
});

describe("a mark that the site supplies", () => {
  it("stands beside the author", () => {
    const mark = { src: "/img/x.svg", width: 20, height: 20, alt: "" };
    expect(rendered("photo", { mark })(".pp-by > .pp-mark").attr()).toMatchObject({
      src: "/img/x.svg",
      width: "20",
    });
  });
});

describe("an option that does not exist", () => {
  it.each([
    [{ theme: "papr" }, /theme .*paper, card, minimal/],
    [{ gone: "hide" }, /gone .*note, text, link, keep/],
    [{ show: { avatr: false } }, /no option show\.avatr\. There are: avatar/],
    [{ since: { absence: "nuked", at: "2023-03-09T10:00:00.000Z" } }, /since\.absence/],
    [{ assetUrl: undefined }, /assetUrl/],
    [{ alt: "visible" }, /alt .*attribute, shown/],
  ])("%j is refused by name", (wrong, message) => {
    const given = { ...options, ...wrong } as RenderOptions;
    for (let times = 0; times < 2; times++) {
      expect(() => renderEmbed(samples["photo"]!.snapshot, given)).toThrow(
        expect.objectContaining({ code: "invalid_input", message: expect.stringMatching(message) as string }),
      );
    }
  });
});
