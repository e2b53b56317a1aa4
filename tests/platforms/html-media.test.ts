// Pictures, videos and frames that stand in a text of HTML: none is lost, none is there twice.
import { describe, expect, it } from "vitest";
import { mediaWithin } from "../../src/platforms/read/html-media.ts";
import { htmlToText } from "../../src/platforms/read/html-text.ts";
import { plainText } from "../../src/model/text.ts";
import type { Medium } from "../../src/model/media.ts";
import type { Text } from "../../src/model/text.ts";

const base = "https://blog.example/2026/ferry/";
function read(html: string, attached: readonly Medium[] = []): { text: Text; media: Medium[] } {
  const media = [...attached];
  return { text: htmlToText(html, { base, embedded: mediaWithin(media) }), media };
}
const image = (name: string, more: object = {}): Medium => {
  const url = `https://blog.example/files/${name}`;
  return { type: "image", url, picture: { url, ...more }, ...more };
};

describe("media in a text of HTML", () => {
  it("stand where they stood, in a figure, a link or a line", () => {
    const { text, media } = read(
      `<p>Before</p><figure><a href="/full"><img src="/files/a.jpg" alt="The pier" width="640" height="480"></a><figcaption>At noon</figcaption></figure><p>A <img src="../b.png"> B</p>`,
    );
    expect(text).toEqual([
      { type: "paragraph", children: [{ type: "text", text: "Before" }] },
      { type: "paragraph", children: [{ type: "media", index: 0 }] },
      { type: "paragraph", children: [{ type: "text", text: "At noon" }] },
      {
        type: "paragraph",
        children: [
          { type: "text", text: "A " },
          { type: "media", index: 1 },
          { type: "text", text: " B" },
        ],
      },
    ]);
    expect(media[0]).toEqual({ ...image("a.jpg", { width: 640, height: 480 }), alt: "The pier" });
    expect(media[1]!.url).toBe("https://blog.example/2026/b.png");
  });

  it("are those attached to the post where both are of one file, in any size", () => {
    const attached = image("pier.jpg");
    const { text, media } = read(
      `<p><img src="https://i0.wp.com/blog.example/files/pier.jpg?w=600" alt="The pier"></p><p><img src="/files/pier-300x200.jpg"></p><p>End</p>`,
      [attached],
    );
    expect(media).toEqual([{ ...attached, alt: "The pier" }]);
    expect(text.flatMap((block) => (block.type === "paragraph" ? block.children : []))).toEqual([
      { type: "media", index: 0 },
      { type: "text", text: "End" },
    ]);
  });

  it("are taken from where a page loads them late, once", () => {
    const { media } = read(
      `<img src="data:image/gif;base64,R0lGOD" data-src="/files/late.jpg"><noscript><img src="/files/late.jpg"></noscript>`,
    );
    expect(media).toEqual([image("late.jpg")]);
  });

  it("are videos, recordings and frames too", () => {
    const { text, media } = read(
      `<video poster="/p.jpg"><source src="/files/v.mp4" type="video/mp4"><source src="/files/v.webm">No video?</video>` +
        `<audio src="/files/s.mp3"></audio><iframe src="https://player.example/7" width="560" height="315"></iframe>` +
        `<blockquote class="wp-embedded-content"><a href="https://other.example/">Other</a></blockquote><iframe class="wp-embedded-content" src="https://other.example/embed/"></iframe>`,
    );
    expect(media.map(({ type, url }) => [type, url])).toEqual([
      ["video", "https://blog.example/files/v.mp4"],
      ["audio", "https://blog.example/files/s.mp3"],
      ["unknown", "https://player.example/7"],
    ]);
    expect(media[0]!.picture).toEqual({ url: "https://blog.example/p.jpg" });
    expect(plainText(text)).toBe("Other");
  });

  it("are no emoji and nothing that nobody sees", () => {
    const { text, media } = read(
      `<p>Hi <img class="wp-smiley" alt="🙂" src="/s.svg"><img src="/count.gif" width="1" height="1"><img src="javascript:1"></p>`,
    );
    expect(media).toEqual([]);
    expect(plainText(text)).toBe("Hi 🙂");
  });

  it("beyond what a post can hold stay as links", () => {
    const { text, media } = read(
      Array.from({ length: 103 }, (_, n) => `<p><img src="/files/${n}.jpg"></p>`).join(""),
    );
    expect(media).toHaveLength(100);
    expect(plainText(text).trim().split(/\s+/)).toEqual(["100.jpg", "101.jpg", "102.jpg"]);
  });

  it("are left out where nobody collects them", () => {
    expect(htmlToText(`<p>A <img src="/a.jpg" alt="a"></p>`, { base })).toEqual([
      { type: "paragraph", children: [{ type: "text", text: "A" }] },
    ]);
  });
});
