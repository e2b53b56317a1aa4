// What an embed says of a post, and what it costs.
import type { CheerioAPI } from "cheerio";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { Author } from "../../src/model/author.ts";
import { plainText } from "../../src/model/text.ts";
import type { Block, Inline } from "../../src/model/text.ts";
import type { RenderOptions } from "../../src/render/index.ts";
import { renderEmbed, renderMissing } from "../../src/render/index.ts";
import { photoSample, post, samples, snapshot } from "./samples.ts";

const options: RenderOptions = { assetUrl: (file) => `/media/${file}` };

function render(name: string, more: Partial<RenderOptions> = {}): CheerioAPI {
  const { label, snapshot: made } = samples[name]!;
  return load(renderEmbed(made, { ...options, label, ...more }), null, false);
}
const textOf = (name: string, selector: string, more?: Partial<RenderOptions>): string =>
  render(name, more)(selector).text().replace(/\s+/g, " ").trim();

describe("the figure", () => {
  it("carries key and version, and is named for who posted where", () => {
    const figure = render("photo")("figure");
    expect(figure.attr()).toEqual({
      class: "pp h-cite",
      lang: "en",
      dir: "ltr",
      "aria-label": "Post by Ada Example on X",
      "data-postproof-key": "x:1600000000000000001",
      "data-postproof-version": "0123456789abcdef0123",
    });
  });

  it("says author, handle and platform, and links the profile", () => {
    const $ = render("photo");
    expect($(".pp-by").text()).toBe("Ada Example @ada_example on X");
    expect($(".pp-by a").attr("href")).toBe("https://x.com/ada_example");
    expect($(".pp-by img").attr()).toMatchObject({ width: "48", height: "48", alt: "" });
    expect($(".pp-by bdi").length).toBe(2);
  });

  it("quotes the post and names its page", () => {
    const $ = render("photo");
    expect($("figure > blockquote").attr("cite")).toBe(
      "https://x.com/ada_example/status/1600000000000000001",
    );
    expect($("figcaption > a").attr("href")).toBe("https://x.com/ada_example/status/1600000000000000001");
  });

  it("says when it was posted, in the zone that is named, and when captured from where", () => {
    expect(textOf("photo", "figcaption")).toBe(
      "24 February 2023, 23:29 UTC Captured from X on 25 February 2023",
    );
    expect(textOf("photo", "figcaption", { locale: "en-US", timeZone: "America/New_York" })).toBe(
      "February 24, 2023, 6:29 PM EST Captured from X on February 25, 2023",
    );
    expect(render("photo")("figcaption time").first().attr("datetime")).toBe("2023-02-24T23:29:00.000Z");
  });

  it("calls the platform by its own name if no label is given", () => {
    expect(load(renderEmbed(photoSample.snapshot, options), null, false)(".pp-by").text()).toContain("on X");
  });

  it.each([
    ["signed", "Signed by its author, captured from X on 25 February 2023"],
    ["web_archive", "From a web archive of X, captured on 25 February 2023"],
    ["export", "From an export of X data, read on 25 February 2023"],
    ["publisher_copy", "From a publisher’s copy of the post on X, read on 25 February 2023"],
    ["transcribed", "Transcribed by a person, not captured from X; entered on 25 February 2023"],
  ] as const)("says how it is known: %s", (basis, words) => {
    const html = renderEmbed({ ...photoSample.snapshot, basis }, { ...options, label: "X" });
    expect(load(html, null, false)("figcaption span").last().text()).toBe(words);
  });

  it("names who transcribed it", () => {
    const transcribed = {
      ...photoSample.snapshot,
      basis: "transcribed",
      transcribedBy: "Eve <Desk>",
    } as const;
    const html = renderEmbed(transcribed, { ...options, label: "X" });
    expect(html).toContain("Transcribed by <bdi>Eve &lt;Desk&gt;</bdi>, not captured from X");
  });

  it("says that it was edited, and when if that is known", () => {
    expect(textOf("text", "figcaption")).toContain("Edited 24 February 2023, 23:45 UTC");
    const edited = post({ ...photoSample.snapshot.post, isEdited: true });
    expect(renderEmbed(snapshot("x", "1", edited), options)).toContain("<span>Edited</span>");
  });

  it("says what kind of account speaks where that matters", () => {
    expect(textOf("text", ".pp-by small")).toBe("Government or multilateral account");
    expect(render("text")(".pp-by img").attr("class")).toBe("u-photo pp-square");
  });

  it("gives what was bought no line of its own", () => {
    const author = {
      handle: "ada_example",
      url: "https://x.com/ada_example",
      verified: "subscriber",
    } as const;
    const head = (more: Partial<Author>) =>
      load(
        renderEmbed(snapshot("x", "1", post({ author: { ...author, ...more } })), options),
        null,
        false,
      )(".pp-by p");
    expect(head({}).children(".pp-paid").text()).toBe("Paid subscription");
    expect(head({}).find("small").length).toBe(0);
    expect(head({ automated: true }).children("small").text()).toBe("Automated account");
  });

  it("counts what somebody did, not what nobody did", () => {
    const at = "2023-02-25T08:00:00.000Z";
    const counted = (counts: object) => {
      const { post: shown } = photoSample.snapshot;
      const made = snapshot("x", "1", { ...shown, counts: { ...counts, at } });
      return load(
        renderEmbed(made, { ...options, show: { counts: true } }),
        null,
        false,
      )(".pp-counts").text();
    };
    expect(counted({ likes: 2, replies: 0, reposts: 0 })).toBe("2 likes\u00a0· as of 25 February 2023");
    expect(counted({ likes: 0, replies: 0 })).toBe("");
  });

  it("links without a date where there is none", () =>
    expect(textOf("sparse", "figcaption a")).toBe("View on X"));
});

describe("the text", () => {
  it("stands in its language and direction, escaped, in paragraphs and lines", () => {
    const $ = render("text");
    expect($(".pp-text").attr()).toEqual({ class: "pp-text e-content", lang: "en", dir: "auto" });
    expect($(".pp-text p").length).toBe(2);
    expect($(".pp-text p").first().html()).toBe(
      "First line with &lt;b&gt;angle brackets&lt;/b&gt; &amp; an ampersand.<br>Second line, with 👩‍👩‍👧 and 🇺🇳.",
    );
  });

  it.each([
    ["de", "de"],
    ["zh-Hans-CN", "zh-Hans-CN"],
    ["qme", ""],
    ["und", ""],
    ["zxx", ""],
    [undefined, ""],
    [`en" onload="x`, ""],
  ])("takes the language %s for %j", (language, lang) => {
    const { language: _none, ...rest } = photoSample.snapshot.post;
    const html = renderEmbed(
      snapshot("x", "1", { ...rest, ...(language !== undefined && { language }) }),
      options,
    );
    expect(load(html, null, false)(".pp-text").attr("lang")).toBe(lang);
  });

  it("links as shown, and tells the target nothing", () => {
    const link = render("text")(".pp-text a");
    expect(link.text()).toBe("example.com/reports/2023/the-night-ferry-and-the-harbour-wall");
    expect(link.attr()).toEqual({
      href: "https://example.com/reports/2023/the-night-ferry-and-the-harbour-wall?page=2",
      rel: "nofollow noopener noreferrer ugc",
    });
  });

  it("shows custom emoji from a local copy, else their short code", () => {
    const $ = render("four");
    expect($(".pp-text img").attr()).toMatchObject({ class: "pp-emoji", alt: ":wave:", title: ":wave:" });
    expect($(".pp-text").text()).toBe("Four views of one hill  :unknown:");
    expect($(".pp-by img.pp-emoji").length).toBe(1);
    const { emoji: _none, ...bare } = samples["four"]!.snapshot.post;
    const html = renderEmbed(snapshot("mastodon", "4", bare), options);
    expect(load(html, null, false)(".pp-text").text()).toBe("Four views of one hill :wave: :unknown:");
    expect(load(html, null, false)(".pp-by b").text()).toBe("Cy :wave: Placeholder");
  });

  it("renders the whole tree", () => {
    const $ = render("tree");
    expect($(".pp-h").text()).toBe("A heading");
    expect($("h1,h2,h3,h4,h5,h6").length).toBe(0);
    expect($(".pp-text > p").eq(1).html()).toBe(
      "<i><b>Bold</b></i><s> struck</s><code> code</code><sup>2</sup>",
    );
    expect($(".pp-text > blockquote > p").text()).toBe("Said by someone else.");
    expect($(".pp-text > ol").attr("start")).toBe("3");
    expect($(".pp-text > ol > li > ul > li").text()).toBe("nested");
    expect($("pre code").text()).toBe("if (a < b) {\n  swap(a, b);\n}");
    expect($(".pp-text details").text()).toBe("Spoilerthe ferry leaving.");
    expect($(".pp-text picture img").attr("alt")).toBe("Inline");
    expect($(".pp-media").length).toBe(0);
  });

  it("stops where nesting has no sense any more, and says so", () => {
    let block: Block = { type: "paragraph", children: [{ type: "text", text: "deep" }] };
    let inline: Inline = { type: "text", text: "hidden" };
    for (let depth = 0; depth < 5_000; depth++) {
      block =
        depth % 2 ? { type: "quote", children: [block] } : { type: "list", ordered: false, items: [[block]] };
      inline = { type: "spoiler", children: [inline] };
    }
    const content = post({
      ...photoSample.snapshot.post,
      text: [block, { type: "paragraph", children: [inline] }],
    });
    const html = renderEmbed(snapshot("x", "1", content), options);
    expect(html.split("Text nested too deeply to be shown.").length).toBe(3);
    expect(html).not.toContain("deep<");
  });

  it("says that the platform gave only a part", () => {
    expect(textOf("video", ".pp-note")).toBe("The platform gave only the beginning of this post.");
  });
});

describe("media", () => {
  it("gives a picture in its widths with size and description", () => {
    const $ = render("photo");
    expect($(".pp-media img").attr()).toMatchObject({
      width: "1600",
      height: "1067",
      alt: "A low stone wall along calm water; behind it a line of hills in morning haze.",
      loading: "lazy",
    });
    expect($("source").attr("srcset")).toMatch(
      /^\/media\/[0-9a-f]{64}\.webp 1600w,\/media\/[0-9a-f]{64}\.webp 1200w,\/media\/[0-9a-f]{64}\.webp 800w$/,
    );
    expect($(".pp-media img").attr("src")).toMatch(/\.jpg$/);
  });

  it.each([
    ["photo", 1],
    ["two", 2],
    ["three", 3],
    ["four", 4],
    ["seven", 7],
  ])("shows all of %s", (name, count) => {
    const $ = render(name);
    expect($(".pp-media").find(count > 1 ? "> a > picture" : "> picture").length).toBe(count);
    expect($(".pp-grid").length).toBe(count > 1 ? 1 : 0);
  });

  it("says that a description is missing", () => {
    expect(render("two")(".pp-media img").last().attr("alt")).toBe("Image (no description by the author)");
  });

  it("says what was not kept, why, and what it showed; never where it was", () => {
    const $ = render("missing");
    expect($(".pp-none").first().text()).toBe(
      "Image not kept: the file was too large. A map with three routes drawn in red",
    );
    expect($(".pp-none").last().text()).toBe("Image not kept: there is no local copy.");
    expect($.html()).not.toContain("pictures.example");
  });

  it("takes names that no store makes for no local copy", () => {
    const media = photoSample.snapshot.post.media.map((medium) => ({
      ...medium,
      picture: {
        ...medium.picture!,
        renditions: medium.picture!.renditions!.map((copy) => ({ ...copy, file: "//third.example/x" })),
      },
    }));
    const html = renderEmbed(snapshot("x", "1", { ...photoSample.snapshot.post, media }), options);
    expect(html).toContain("Image not kept");
    expect(html).not.toContain("third.example");
  });

  it("keeps an address with commas and spaces whole in a list of candidates", () => {
    const html = renderEmbed(photoSample.snapshot, { ...options, assetUrl: (file) => `/a, b/${file}` });
    expect(load(html, null, false)("source").attr("srcset")?.split(",").length).toBe(3);
    expect(html).toContain("/a%2C%20b/");
  });

  it("links a video by its poster and says how long it is", () => {
    const link = render("video")(".pp-play");
    expect(link.attr("href")).toBe("https://x.com/ada_example/status/9");
    expect(link.find("img").attr("alt")).toBe("A ferry turning in a harbour");
    expect(link.text()).toBe("Watch on X (0:31)");
  });

  it("links what has no picture", () => {
    expect(
      render("sounds")(".pp-go")
        .toArray()
        .map((element) => load(element).text()),
    ).toEqual(["Listen on Mastodon (1:02:05)", "Watch on Mastodon", "See the attachment on Mastodon"]);
    expect(textOf("sounds", ".pp-none")).toBe("Preview not kept: this site chose not to copy it.");
  });
});

describe("warnings", () => {
  it("cover text, media and poll, and nothing twice", () => {
    const $ = render("warning");
    expect($("details").length).toBe(1);
    expect($("details").attr("open")).toBeUndefined();
    expect($("summary").text()).toBe("Content warning: Discussion of an accident Shows: A closed street");
    expect($("details").find(".pp-text, .pp-media, .pp-poll").length).toBe(3);
    expect($("figure > blockquote").children().length).toBe(1);
  });

  it("cover the media only where only they are sensitive", () => {
    const $ = render("sensitive");
    expect($("details .pp-text").length).toBe(0);
    expect($("details .pp-media").length).toBe(1);
    expect($("summary").text()).toBe("Sensitive media (1) Shows: A picture");
  });

  it("are said and not closed if the site wants it so", () => {
    const $ = render("warning", { sensitive: "show" });
    expect($("details").length).toBe(0);
    expect($(".pp-note").first().text()).toBe("Content warning: Discussion of an accident");
    expect(render("sensitive", { sensitive: "show" })("details").length).toBe(0);
  });

  it("that say nothing leave sensitive media covered", () => {
    const { snapshot: made } = samples["sensitive"]!;
    const html = renderEmbed({ ...made, post: { ...made.post, warning: " " } }, options);
    expect(load(html, null, false)("details .pp-media").length).toBe(1);
  });

  it("cover media that stand in the text too", () => {
    const { snapshot: made } = samples["tree"]!;
    const html = renderEmbed({ ...made, post: { ...made.post, sensitive: true } }, options);
    const $ = load(html, null, false);
    expect($(".pp-text img:not(.pp-emoji)").length).toBe(0);
    expect($("details .pp-media img").length).toBe(1);
  });
});

describe("what a post is about", () => {
  it("quotes a post with author, date, text and pictures", () => {
    const quote = render("quote")(".pp-quote");
    expect(quote.attr("cite")).toBe("https://example.social/@cy/status/1");
    expect(quote.find(".pp-who").text()).toBe("Cy Placeholder @cy.example.com\u00a0· 24 February 2023");
    expect(quote.find(".pp-text").text()).toBe("What we found in the archive, and what we did not.");
    expect(quote.find(".pp-media img").length).toBe(2);
    expect(quote.find(".pp-note").length).toBe(0);
  });

  it.each([
    ["gone", "The quoted post was not found when this post was captured."],
    ["blocked", "The quoted post is hidden by a block between the two accounts."],
    ["detached", "The author of the quoted post has detached it from this one."],
    ["pending", "The author of the quoted post had not yet agreed to be quoted."],
    ["refused", "The author of the quoted post has not agreed to be quoted."],
    ["unavailable", "The quoted post was not available; the platform gave no reason."],
  ] as const)("says what became of a quoted post: %s", (state, words) => {
    const url = "https://x.com/someone/status/77";
    const quoting = (quote: object) =>
      load(
        renderEmbed(
          snapshot("x", "1", { ...photoSample.snapshot.post, quote: { state, ...quote } }),
          options,
        ),
        null,
        false,
      )(".pp-gone");
    expect(quoting({}).text()).toBe(words);
    expect(quoting({ url }).text()).toBe(`${words} x.com/someone/status/77`);
    expect(quoting({ url }).find("a").attr("href")).toBe(url);
  });

  it("follows the wish of a quoted author", () => {
    const { snapshot: made } = samples["quote"]!;
    const { quote } = made.post;
    if (quote?.state !== "present") throw new Error("a sample without its quote");
    const wish = { ...quote, post: { ...quote.post, consent: { loginRequired: true } as const } };
    const html = renderEmbed({ ...made, post: { ...made.post, quote: wish } }, options);
    expect(html).toContain("asks that it be shown to signed-in readers only");
    expect(html).not.toContain("What we found");
    expect(html).not.toContain("Cy Placeholder");
  });

  it("names other things that are quoted", () => {
    expect(textOf("quoteOther", ".pp-link b")).toBe("Harbour people");
    expect(textOf("quoteOther", ".pp-link span span")).toBe("@bo.example.com");
  });

  it("shows a link card by its host first", () => {
    const card = render("card")(".pp-link");
    expect(card.attr("href")).toBe("https://www.example.com/reports/harbour");
    expect(card.find("small").text()).toBe("example.com");
    expect(card.find("b").text()).toBe("The night ferry and the harbour wall");
    expect(card.find("img").attr("alt")).toBe("");
    expect(render("cardPlain")(".pp-link img").length).toBe(0);
  });

  it("names a card without a title by its path, in its own letters, and one without a path by its host", () => {
    const card = (url: string, title?: string) => {
      const author = { handle: "ada_example", url: "https://x.com/ada_example" };
      const shown = post({ author, card: { url, ...(title !== undefined && { title }) } });
      const $ = load(renderEmbed(snapshot("x", "1", shown), options), null, false);
      return $(".pp-link > span")
        .children()
        .toArray()
        .map((each) => `${each.tagName} ${$(each).text()}`);
    };
    const named = ["small example.org", "b /b%C3%BCcher/über-das-wehr"];
    expect(card("https://www.example.org/b%25C3%25BCcher/%C3%BCber-das-wehr/?utm_source=a")).toEqual(named);
    expect(card("https://example.org/a%2Fb/%ff", " ")).toEqual(["small example.org", "b /a%2Fb/%ff"]);
    expect(card(`https://example.org/${"long/".repeat(20)}`)[1]).toMatch(/^b \/long\/.{53}…$/);
    expect(card("https://example.org/?id=3")).toEqual(["b example.org"]);
    expect(card("javascript:alert(1)")).toEqual(["small ", "b javascript:alert(1)"]);
  });

  it("shows the result of a poll in words and bars", () => {
    const $ = render("poll");
    expect(
      $("li")
        .toArray()
        .map((item) => $(item).text()),
    ).toEqual(["Over the bridge, as the signs say 75%", "Under it 25%", "Neither 0%"]);
    expect(
      $("meter")
        .toArray()
        .map((bar) => $(bar).attr("value")),
    ).toEqual(["75", "25", "0"]);
    expect($(".pp-note").text()).toBe("1,605 votes\u00a0· closed");
  });

  it("shows the state of an open poll at capture, as shares of the people", () => {
    expect(textOf("pollOpen", "li")).toBe("Tea 80%Coffee 70%");
    expect(textOf("pollOpen", ".pp-note")).toBe(
      "10 people voted · several choices allowed · as of 25 February 2023 · closes 28 February 2023, 12:00 UTC",
    );
  });

  it("says that votes are hidden", () => {
    expect(textOf("warning", ".pp-note")).toBe(
      "Votes hidden when captured · closes 28 February 2023, 12:00 UTC",
    );
    expect(render("warning")("meter").length).toBe(0);
  });

  it("says to whom it replies", () => {
    expect(textOf("reply", ".pp-note")).toBe("Replying to @person1, @person2, @person3 and 2 others");
    const { snapshot: made } = samples["reply"]!;
    const named = {
      ...made,
      post: { ...made.post, replyTo: { handle: "bo", url: "https://x.com/bo/status/19" } },
    };
    expect(renderEmbed(named, options)).toContain(
      `Replying to <a class="u-in-reply-to" href="https://x.com/bo/status/19"`,
    );
    expect(renderEmbed({ ...made, post: { ...made.post, replyTo: {} } }, options)).toContain(
      "Replying to another post",
    );
  });

  it("shows a repost as the original, and who passed it on", () => {
    const $ = render("repost");
    expect($("figure > .pp-note").text()).toBe("Reposted by Bo Sample @bo_sample, 24 February 2023");
    expect($(".pp-by b").text()).toBe("Ada Example");
    expect($(".pp-text").text()).toBe("The original words.");
    expect($("figcaption time").first().text()).toBe("20 February 2023, 10:00 UTC");
    expect($("figure").attr("aria-label")).toBe("Post by Ada Example on X, reposted by Bo Sample");
  });

  it("follows an author's wish for signed-in readers only, unless told otherwise", () => {
    const $ = render("loginRequired");
    expect($("figure > p").text()).toBe("The author asks that this post be shown to signed-in readers only.");
    expect($("figcaption a").attr("href")).toBe("https://bsky.app/profile/bo.example.com/post/27");
    expect($.html()).not.toContain("For signed-in readers.");
    expect($.html()).not.toContain("Bo Sample");
    expect(textOf("loginRequired", ".pp-text", { loginRequired: "show" })).toBe("For signed-in readers.");
  });
});

describe("a post that is not archived", () => {
  it("is a labelled link", () => {
    expect(renderMissing({ url: "https://x.com/ada_example/status/99?s=20", label: "X" })).toBe(
      `<figure class="pp h-cite" lang="en" dir="ltr" data-postproof-missing="https://x.com/ada_example/status/99?s=20"><p class="pp-lone">A post on X that is not in the archive: <a class="u-url" href="https://x.com/ada_example/status/99?s=20" rel="nofollow noopener noreferrer ugc"><bdi>x.com/<wbr>ada_example/<wbr>status/<wbr>99</bdi></a></p></figure>`,
    );
  });

  it("may end a line after each slash of a long address, and after none of a short one", () => {
    expect(renderMissing({ url: "https://x.com/someone//twice/12345", label: "X" })).toContain(
      "<bdi>x.com/<wbr>someone//<wbr>twice/<wbr>12345</bdi>",
    );
    expect(renderMissing({ url: "https://x.com/someone/status/1", label: "X" })).toContain(
      "<bdi>x.com/someone/status/1</bdi>",
    );
  });

  it("is named by its host if the platform has no label", () => {
    expect(renderMissing({ url: "https://example.social/@cy/1" })).toContain("A post on example.social that");
  });
});

describe("rendering", () => {
  it("is the same in any time zone of the host, and changes nothing it was given", () => {
    const freeze = (value: unknown): void => {
      if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    };
    const zone = process.env["TZ"];
    for (const { label, snapshot: made } of Object.values(samples)) {
      freeze(made);
      const outputs = ["UTC", "Asia/Tokyo", "America/Los_Angeles"].map((host) => {
        process.env["TZ"] = host;
        return renderEmbed(made, { ...options, label });
      });
      expect(new Set(outputs).size).toBe(1);
    }
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  it("refuses a locale or zone that does not exist", () => {
    expect(() => renderEmbed(photoSample.snapshot, { ...options, timeZone: "Mars/Olympus" })).toThrow(
      expect.objectContaining({ code: "invalid_input" }),
    );
  });

  it("costs at most 1.4 KB for a photo beyond its text, description and addresses", () => {
    const { snapshot: made, label } = photoSample;
    const html = renderEmbed(made, { ...options, label });
    const addresses = [...html.matchAll(/(?:href|src|cite)="([^"]*)"|(\/media\/[^ ,"]+) \d+w/g)];
    const own = [
      plainText(made.post.text),
      made.post.media[0]!.alt!,
      ...addresses.map(([, a, b]) => a ?? b ?? ""),
    ];
    const beyond = Buffer.byteLength(html) - own.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    expect(addresses.length).toBe(10);
    expect(beyond).toBeLessThan(1_400);
  });
});
