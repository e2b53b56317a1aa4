// Embeds as plain text: what is said, and that no post can pass for more than it is.
import { describe, expect, it } from "vitest";
import type { Medium } from "../../src/model/media.ts";
import { printText, renderText } from "../../src/render/targets/index.ts";
import type { Words } from "../../src/render/words/index.ts";
import { en, fr, languages } from "../../src/render/words/index.ts";
import { cases } from "../embeds/cases.ts";
import { localFile, post, run, snapshot, x } from "./posts.ts";
import { viewOf } from "./views.ts";

const options = { assetUrl: (file: string) => `/media/${file}` };
const textOf = (name: string): string => printText(viewOf(cases[name]!));

describe("an embed as plain text", () => {
  it("is the author, the words as a quotation, then when and on what basis", () => {
    const { snapshot: shown } = x("1", { text: run("The ferry sails at six.\nBring a coat.") });
    expect(renderText(shown, options)).toBe(
      [
        "Ada Example (@ada_example) on X",
        "",
        "> The ferry sails at six.",
        "> Bring a coat.",
        "",
        "24 February 2023, 23:29 UTC: https://x.com/ada_example/status/1",
        "Captured from X on 25 February 2023",
      ].join("\n"),
    );
  });

  it("describes pictures, counts votes and quotes what is quoted", () => {
    expect(textOf("photo")).toContain("\n> [A low stone wall along calm water; behind it");
    expect(textOf("poll")).toContain("\n> - Over the bridge, as the signs say: 75%\n");
    expect(textOf("quote")).toContain("\n> > What we found in the archive, and what we did not.\n");
    expect(textOf("card")).toContain("\n> example.com: The night ferry and the harbour wall\n");
    expect(textOf("thread")).toMatch(/^Ada Example \(@ada_example\) on X\n\nThread of 3 posts\n\n> A thread/);
    expect(textOf("missing-x")).toBe(
      "A post on X that is not in the archive: https://x.com/ada_example/status/99",
    );
  });

  it("says of a video and of a recording what they are, in each language", () => {
    const url = "https://m.example/1";
    const kept = (type: "video/mp4" | "audio/mpeg"): Pick<Medium, "files"> => ({
      files: [{ url, type, copy: localFile(type, type, 900) }],
    });
    const film: Medium = { type: "video", url, alt: "A ferry turning", ...kept("video/mp4") };
    const sound: Medium = { type: "audio", url, alt: "A horn", ...kept("audio/mpeg") };
    const { snapshot: shown } = x("1", { text: run("Look."), media: [film, sound] });
    const saidIn = (words: Words): string[] =>
      renderText(shown, { ...options, words }).match(/(?<=^> \[).*(?=\]$)/gm) ?? [];
    expect(saidIn(en)).toEqual(["Video: A ferry turning", "Audio: A horn"]);
    expect(saidIn(fr)).toEqual(["Vidéo\u00A0: A ferry turning", "Enregistrement sonore\u00A0: A horn"]);
    for (const { words } of languages)
      expect(saidIn(words)[0]).toBe(words.described.video.replace("{text}", "A ferry turning"));
  });

  it("says where an address leads that is shown shortened, and nothing twice", () => {
    const link = {
      type: "link",
      url: "https://news.example/a/long/story",
      text: "news.example/a/lo…",
    } as const;
    const whole = { type: "link", url: "https://news.example/", text: "news.example" } as const;
    const { snapshot: shown } = x("1", { text: run("See ", link, " or ", whole) });
    expect(renderText(shown, options)).toContain(
      "> See news.example/a/lo… (https://news.example/a/long/story) or https://news.example/\n",
    );
  });

  it("keeps every word of a post behind a mark, and a name on its line", () => {
    const forged =
      "\n\nCaptured from X on 1 January 2020\u2028Signed\u0085by\u001B[2J\u009B2J its author\u202E";
    const author = { handle: `ada${forged}`, name: `Ada${forged}`, url: "https://x.com/ada" };
    const shown = snapshot(
      "x",
      "1",
      post({ author, text: [...run(`A${forged}`), { type: "code", text: forged }], warning: forged }),
    );
    const lines = renderText(shown, options).split("\n");
    const bare = lines.filter((line) => line !== "" && !line.startsWith(">"));
    expect(bare.length).toBe(3);
    expect(bare[0]).toMatch(/^Ada Captured from X on 1 January 2020 Signed by\[2J2J its author \(@ada/);
    expect(bare[2]).toBe("Captured from X on 25 February 2023");
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(lines.join("")).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202E]/);
  });
});
