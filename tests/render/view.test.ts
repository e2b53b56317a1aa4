// The two steps: what an embed shows is plain data with every choice made, and a printer needs nothing else.
import { describe as suite, expect, it } from "vitest";
import { cases } from "../embeds/cases.ts";
import { renderCase } from "../embeds/render.ts";
import { options as page } from "../browser/page.ts";
import type { EmbedView } from "../../src/render/index.ts";
import { describe, describeThread, printHtml } from "../../src/render/index.ts";
import { printMarkdown, printText, renderMarkdown, renderText } from "../../src/render/targets/index.ts";
import { wordsFor } from "../../src/render/words/index.ts";
import { samples } from "./samples.ts";
import { viewOf } from "./views.ts";

const views = Object.entries(cases).map(([name, each]) => [name, viewOf(each)] as const);

suite("what an embed shows", () => {
  it("is data that JSON keeps whole, and HTML is printed from that", () => {
    for (const [name, view] of views)
      expect(printHtml(JSON.parse(JSON.stringify(view)) as EmbedView), name).toBe(renderCase(cases[name]!));
  });

  it("holds no markup and nothing escaped but what the post itself says", () => {
    const { snapshot, label } = samples["photo"]!;
    const said = `<b>"it's" & more</b>`;
    const post = { ...snapshot.post, text: [{ type: "code", text: said }] } as const;
    const view = describe({ ...snapshot, post }, { ...page, label });
    expect(view.body.content?.text?.blocks).toEqual([{ type: "code", text: said }]);
    for (const [name, each] of views.filter(([one]) => one !== "text-markup"))
      expect(JSON.stringify(each), name).not.toMatch(
        /<\/?(?:a|bdi|blockquote|div|p|q|span|time)\b|&(?:amp|lt|gt|quot|#39|#10);/,
      );
  });

  it("says everything in the language of the site, dates included", () => {
    const { snapshot, label } = samples["photo"]!;
    const view = describe(snapshot, { ...page, label, words: wordsFor("de"), timeZone: "Europe/Vienna" });
    expect([view.language, view.direction]).toEqual(["de", "ltr"]);
    expect(view.author).toMatchObject({
      person: { name: "Ada Example", handle: "@ada_example", href: "https://x.com/ada_example" },
      on: "auf X",
    });
    expect(view.caption).toMatchObject({
      permalink: {
        href: "https://x.com/ada_example/status/1600000000000000001",
        line: [{ iso: "2023-02-24T23:29:00.000Z", text: "25. Februar 2023, 00:29 Uhr MEZ", of: "published" }],
      },
      basis: ["Von X gesichert am ", { text: "25. Februar 2023", of: "accessed" }],
    });
  });

  it("leaves out what the site leaves out", () => {
    const { snapshot, label } = samples["photo"]!;
    const view = describe(snapshot, { ...page, label, show: { avatar: false, media: false } });
    expect(view.author?.avatar).toBeUndefined();
    expect(view.body.content?.media).toBeUndefined();
  });

  it("names whoever is called where something is wrong", () => {
    const nothing = undefined as never;
    expect(() => describe(nothing, page)).toThrow("describe takes a snapshot");
    expect(() => renderText(nothing, page)).toThrow("renderText takes a snapshot");
    expect(() => renderMarkdown(nothing, page)).toThrow("renderMarkdown takes a snapshot");
    expect(() => describeThread([], page)).toThrow("describeThread takes a list");
  });
});

suite("every printer", () => {
  it.each([
    ["printText", printText],
    ["printMarkdown", printMarkdown],
  ])("%s says who, what and when of every case", (_name, print) => {
    for (const [name, view] of views) {
      const printed = print(view).replace(/\\(?=[!-/:-@[-`{-~])|\u2060/g, "");
      if (view.type === "missing") expect(printed, name).toContain(view.link.href);
      else if (view.author !== undefined) expect(printed, name).toContain(view.author.person.handle);
      if (view.type === "post" && view.caption.permalink.href !== undefined)
        expect(printed, name).toContain(view.caption.permalink.href.replaceAll("&", "&amp;"));
      expect(printed, name).not.toMatch(/\n\n\n|undefined|\[object/);
    }
  });
});
