// Whole embeds in every language: nothing left empty, everything foreign set apart, and what a site changes.
import type { Cheerio } from "cheerio";
import { load } from "cheerio";
import type { AnyNode, Element } from "domhandler";
import { describe, expect, it } from "vitest";
import type { RenderOptions } from "../../src/render/index.ts";
import { renderEmbed, renderMissing, renderThread } from "../../src/render/index.ts";
import type { Words } from "../../src/render/words/index.ts";
import { ar, de, en, he, languages } from "../../src/render/words/index.ts";
import { cases } from "../embeds/cases.ts";
import type { CaseOptions } from "../embeds/render.ts";
import { renderCase } from "../embeds/render.ts";
import { photoSample, post, samples, snapshot } from "./samples.ts";

const options: RenderOptions = { assetUrl: (file) => `/media/${file}`, label: "X" };

const person = { handle: "ada_example", name: "Ada Example", url: "https://x.com/ada_example" };

/** A post that has everything to say that is said in words. */
const full = post({
  author: {
    ...person,
    verified: "individual",
    automated: true,
    badges: [{ label: "Harbour Paper", url: "https://paper.example/" }],
  },
  language: "en",
  text: [{ type: "paragraph", children: [{ type: "text", text: "All at once." }] }],
  edited: "2023-02-24T23:45:00.000Z",
  labels: ["rude", "loud"],
  place: { name: "Port Ellery", url: "https://maps.example/1" },
  application: "Sample App",
  counts: {
    likes: 1_605,
    reposts: 2,
    replies: 1,
    quotes: 0,
    views: 1_000_000,
    at: "2023-02-25T08:00:00.000Z",
  },
  note: {
    title: "Added by readers",
    text: [{ type: "paragraph", children: [{ type: "text", text: "The wall is older." }] }],
  },
  media: [
    {
      type: "video",
      url: "https://video.example/1.mp4",
      duration: 31,
      rights: { creator: { name: "Bo Sample", basis: "editor" } },
    },
    {
      type: "image",
      url: "https://pictures.example/2",
      alt: "A wall",
      rights: { creator: { name: "Cy Placeholder", basis: "editor" } },
    },
    {
      type: "image",
      url: "https://pictures.example/3",
      alt: "A quay",
      rights: { creator: { name: "Cy Placeholder", basis: "editor" } },
    },
  ],
  replyTo: {
    addressees: [1, 2, 3, 4, 5].map((n) => ({
      type: "mention",
      text: `@person${n}`,
      handle: `person${n}`,
      url: `https://x.com/person${n}`,
    })),
  },
  quote: { state: "gone", url: "https://x.com/someone/status/77" },
});

/** All that the tests look at, in one language. */
function rendered(words: Words): [name: string, html: string][] {
  const language = words.language as NonNullable<CaseOptions["language"]>;
  const given: RenderOptions = { ...options, words, alt: "shown", show: { counts: true, application: true } };
  const at = "2023-03-01T08:00:00.000Z";
  const earlier = [{ ...snapshot("x", "1", full), capturedAt: "2023-02-24T23:40:00.000Z" }];
  const absences = [
    "gone",
    "deleted",
    "suspended",
    "deactivated",
    "protected",
    "withheld",
    "removed",
    "withdrawn",
    "unknown",
  ] as const;
  return [
    ...Object.entries(samples).map(([name, { snapshot: made, label }]): [string, string] => [
      name,
      renderEmbed(made, { ...given, label }),
    ]),
    // What a case says of its own in another language is another test's matter.
    ...Object.entries(cases)
      .filter(([, { options: own }]) => own?.locale === undefined && own?.language === undefined)
      .map(([name, each]): [string, string] => [name, renderCase(each, { language })]),
    ["full", renderEmbed(snapshot("x", "1", full, "transcribed"), { ...given, earlier })],
    ["thread", renderThread([photoSample.snapshot, snapshot("x", "2", full)], given)],
    ["missing", renderMissing({ url: "https://x.com/ada_example/status/99", label: "X" }, { words })],
    ...absences.flatMap((absence): [string, string][] => [
      [`since ${absence}`, renderEmbed(photoSample.snapshot, { ...given, since: { absence, at } })],
      [
        `since ${absence}, text`,
        renderEmbed(snapshot("x", "1", full), { ...given, gone: "text", since: { absence, at } }),
      ],
      [
        `absent ${absence}`,
        renderMissing(
          { url: "https://x.com/ada_example/status/99", label: "X", since: { absence, at } },
          { words },
        ),
      ],
    ]),
  ];
}

describe.each(languages.map(({ words }) => [words.language, words] as const))(
  "an embed in %s",
  (language, words) => {
    const all = rendered(words);

    it("leaves no place empty", () => {
      for (const [name, html] of all) {
        const said = load(html, null, false);
        said("img").replaceWith("picture");
        said(".pp-text, pre, meter, video, source, track, hr, br").remove();
        expect(said.html(), name).not.toMatch(
          /[{}]|undefined|NaN|Invalid|<(bdi|span|p|b|small|time|a|summary|li)(?: [^>]*)?>\s*<\/\1>/,
        );
        // An empty place leaves two spaces, or a space before a sign that has none before it.
        expect(said("figure").text(), name).not.toMatch(/\S {2,}\S| [,.、。，،]/);
      }
    });

    it("says its language and direction", () => {
      for (const [name, html] of all) {
        const figure = load(html, null, false)("figure");
        expect(figure.attr("lang"), name).toBe(language);
        expect(figure.attr("dir"), name).toBe(words.direction);
      }
    });

    it("gives the text of the post in the language of the post", () => {
      const html = renderEmbed(samples["arabic"]!.snapshot, { ...options, words });
      expect(load(html, null, false)(".pp-text").attr()).toMatchObject({ lang: "ar", dir: "auto" });
    });
  },
);

describe.each([
  ["ar", ar],
  ["he", he],
])("an embed in %s", (_language, words) => {
  it("sets everything apart that may run from left to right", () => {
    const bare: string[] = [];
    for (const [name, html] of rendered(words)) {
      const $ = load(html, null, false);
      const walk = (element: Cheerio<AnyNode>): void => {
        for (const node of element.contents().toArray()) {
          if ("data" in node && /\p{Script=Latin}/u.test(node.data)) {
            const apart = $(node.parent as Element).closest("bdi, [dir]");
            // What a link card calls its source is a line of its own.
            if (apart.is("figure") && !$(node.parent as Element).is(".pp-link small"))
              bare.push(`${name}: ${node.data}`);
          } else if ("children" in node) walk($(node));
        }
      };
      walk($("figure"));
    }
    expect(bare).toEqual([]);
  });

  it("keeps direction controls out of the names of figures: they are heard, not seen", () => {
    const html = renderEmbed(photoSample.snapshot, { ...options, words });
    const label = load(html, null, false)("figure").attr("aria-label");
    expect(label).toContain("Ada Example");
    expect(label).not.toMatch(/[\u200E\u200F\u2066-\u2069<]/);
  });
});

describe("what a site says in its own words", () => {
  it("takes the place of a phrase, and the rest stays", () => {
    const own: Words = {
      ...de,
      view: "Zum Beitrag auf {platform}",
      missing: { ...de.missing, rights: "Ungeklärt." },
    };
    const { snapshot: sparse } = samples["sparse"]!;
    const $ = load(renderEmbed(sparse, { ...options, words: own }), null, false);
    expect($("figcaption a").text()).toBe("Zum Beitrag auf X");
    expect($(".pp-by span").text()).toBe("auf X");
  });

  it("can be a language that postproof has no words in", () => {
    const words: Words = { ...en, language: "nl", on: "op {platform}" };
    const $ = load(renderEmbed(photoSample.snapshot, { ...options, words }), null, false);
    expect($("figure").attr("lang")).toBe("nl");
    expect($(".pp-by span").text()).toBe("op X");
    expect($("figcaption time").first().text()).toBe("24 februari 2023, 23:29 UTC");
  });

  it("is escaped like everything else", () => {
    const words: Words = { ...en, on: 'on <b>"{platform}"</b>' };
    expect(renderEmbed(photoSample.snapshot, { ...options, words })).toContain(
      "on &lt;b&gt;&quot;X&quot;&lt;/b&gt;",
    );
  });
});

it("joins addressees, labels, credits and lengths as each language does", () => {
  const said = (words: Words, selector: string): string =>
    load(
      renderEmbed(snapshot("x", "1", full), { ...options, words }),
      null,
      false,
    )(selector)
      .first()
      .text();
  const of = (language: string): Words => languages.find(({ words }) => words.language === language)!.words;
  expect(said(en, ".pp-note")).toBe("Replying to @person1, @person2, @person3 and 2 others");
  expect(said(of("fr"), ".pp-note")).toBe("En réponse à @person1, @person2, @person3 et 2 autres comptes");
  expect(said(ar, ".pp-note")).toBe("ردًّا على @person1، @person2، @person3 وحسابين آخرين");
  expect(said(of("ja"), ".pp-note")).toBe("返信先：@person1、@person2、@person3ほか2アカウント");
  expect(said(of("zh-Hans"), "figcaption")).toContain("影像署名（2、3）：Cy Placeholder");
  expect(said(of("ja"), ".pp-go")).toBe("Xで見る（0:31）");
  expect(said(ar, "figcaption")).toContain("تصنيف المنصة: rude، loud");
  expect(said(of("fr"), ".pp-context .pp-note")).toBe(
    "Note ajoutée par le lectorat sur X\u00A0: Added by readers",
  );
});
