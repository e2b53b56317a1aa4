// Embeds of an archive in the language of the site.
import { describe, expect, it } from "vitest";
import { de, en } from "../../src/render/words/index.ts";
import { openDesk } from "./desk.ts";

async function desk() {
  const { archive, post } = openDesk();
  const url = await post({ text: "The harbour wall at first light.", at: "2026-02-01T09:05:00.000Z" });
  return { archive, url };
}

describe("an archive", () => {
  it.each([
    ["de-AT", 'lang="de" dir="ltr" aria-label="Beitrag von', "1. Februar 2026, 09:05 Uhr UTC"],
    ["fr", 'lang="fr" dir="ltr" aria-label="Publié par', "1er février 2026 à 09:05 UTC"],
    ["pt-BR", 'lang="pt" dir="ltr"', "1º de fevereiro de 2026, 09:05 UTC"],
    ["ar", 'lang="ar" dir="rtl"', "حُفظ من <bdi>X</bdi> في "],
    ["zh-Hant-TW", 'lang="zh-Hant" dir="ltr"', "2026年2月1日 上午9:05（UTC）"],
  ])("speaks the language of the locale %s", async (locale, figure, words) => {
    const { archive, url } = await desk();
    const html = await archive.embed(url, { locale });
    expect(html).toContain(figure);
    expect(html).toContain(words);
    expect((await archive.rewrite(`<p>${url}</p>`, { format: "html", locale })).text).toContain(figure);
  });

  it("speaks English by default, and where there are no words in a language says so of the dates", async () => {
    const { archive, url } = await desk();
    expect(await archive.embed(url)).toContain('lang="en"');
    const dutch = await archive.embed(url, { locale: "nl" });
    expect(dutch).toContain("Captured from X on");
    expect(dutch).toMatch(/<time [^>]*lang="nl" dir="auto">1 februari 2026, 09:05 UTC<\/time>/);
  });

  it("takes the words that a site gives, and their language for dates", async () => {
    const { archive, url } = await desk();
    const own = { ...de, on: "bei {platform}" };
    const html = await archive.embed(url, { words: own });
    expect(html).toContain("<span>bei X</span>");
    expect(html).toContain("1. Februar 2026");
    expect(await archive.embed(url, { words: en, locale: "de" })).toContain("Captured from X on");
  });

  it("labels what is not archived in the same language", async () => {
    const { archive } = await desk();
    const missing = "https://x.com/ada_example/status/999";
    const { text } = await archive.rewrite(
      `<blockquote class="twitter-tweet"><a href="${missing}">2026</a></blockquote>`,
      {
        format: "html",
        locale: "es",
        missing: "link",
      },
    );
    expect(text).toContain('lang="es"');
    expect(text).toContain("Una publicación en X que no está en el archivo:");
  });

  it("refuses a locale that is no tag", async () => {
    const { archive, url } = await desk();
    await expect(archive.embed(url, { locale: "de_AT" })).rejects.toMatchObject({ code: "invalid_input" });
  });
});
