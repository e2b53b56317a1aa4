// An article's own pictures beside social credits: kept, and shown as local copies when asked.
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { lockEntryOf, restoreArticle, undoEdits } from "../../src/article/index.ts";
import { BEN } from "../platforms/x-samples.ts";
import { openDesk } from "./desk.ts";

const ADDRESS = "https://media.paper.example/pier.jpg";
const bytes = new Uint8Array(
  await sharp({ create: { width: 1600, height: 900, channels: 3, background: "#246" } })
    .jpeg()
    .toBuffer(),
);

async function desk() {
  const opened = openDesk();
  await opened.archive.keepPicture({
    address: ADDRESS,
    credit: "Twitter/Ada Example",
    article: "story.html",
    bytes,
  });
  return opened.archive;
}

describe("a picture beside a social credit", () => {
  const html = `<figure><picture><source srcset="${ADDRESS}?w=2 2x" type="image/avif"><img class="wide" src="${ADDRESS}" srcset="${ADDRESS} 1x, ${ADDRESS}?w=2 2x" data-src="${ADDRESS}" alt="The pier" loading="lazy"></picture><figcaption>The pier. | Twitter/Ada Example</figcaption></figure>\n<p>Text.</p>\n`;

  it("becomes a local copy only when asked, and comes back byte for byte", async () => {
    const archive = await desk();
    expect((await archive.rewrite(html, { format: "html" })).text).toBe(html);
    const rewritten = await archive.rewrite(html, { format: "html", pictures: true });
    expect(rewritten.text).not.toContain("media.paper.example");
    expect(rewritten.text).toMatch(
      /^<figure><img src="postproof\/[0-9a-f]{64}\.jpg" srcset="postproof\/[0-9a-f]{64}\.webp 1280w, [^"]+" width="1280" height="720" class="wide" alt="The pier" loading="lazy"><figcaption>/,
    );
    expect(rewritten.edits.map(({ kind }) => kind)).toEqual(["picture"]);
    expect(rewritten.assets.length).toBeGreaterThan(2);
    expect(undoEdits(rewritten.text, rewritten.edits)).toBe(html);
    expect(restoreArticle(rewritten.text, lockEntryOf(rewritten), "html")).toBe(html);
    expect((await archive.rewrite(rewritten.text, { format: "html", pictures: true })).edits).toEqual([]);
  });

  it("in Markdown keeps its words and title", async () => {
    const archive = await desk();
    const markdown = `![The pier](${ADDRESS} "At noon")\n*The pier. | Twitter/Ada Example*\n\nText.\n`;
    const { text } = await archive.rewrite(markdown, { format: "markdown", pictures: true });
    expect(text).toMatch(/^!\[The pier\]\(postproof\/[0-9a-f]{64}\.jpg "At noon"\)\n\*The pier/);
  });

  it("of an agency, or one that was never kept, stays", async () => {
    const archive = await desk();
    for (const other of [
      html.replaceAll("Twitter/Ada Example", "Ada Example/Reuters"),
      html.replaceAll("pier.jpg", "quay.jpg"),
    ]) {
      expect((await archive.rewrite(other, { format: "html", pictures: true })).text).toBe(other);
    }
  });

  it("is kept with its credit, and refused if it is none", async () => {
    const archive = await desk();
    expect(await archive.picture(ADDRESS)).toMatchObject({
      credit: "Twitter/Ada Example",
      article: "story.html",
    });
    expect((await archive.audit()).intact).toBe(true);
    const wrong = { address: ADDRESS, credit: "X/Ada", article: "story.html" };
    await expect(archive.keepPicture({ ...wrong, bytes: new Uint8Array([1, 2, 3]) })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await expect(archive.keepPicture({ ...wrong, address: "img/pier.jpg" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("files attached to a post", () => {
  it("are evidence, listed with it, and never published", async () => {
    const { archive, post } = openDesk();
    const url = await post({ text: "The pier is closed." });
    const kept = await archive.attach(url, {
      name: "../shots/pier.PNG",
      bytes,
      by: "Eve Hart",
      note: "as seen",
    });
    expect(kept).toMatchObject({ name: "pier.PNG", by: "Eve Hart", bytes: bytes.length });
    expect(await archive.attachments(url)).toEqual([kept]);
    expect(await archive.asset(kept.file)).toBeUndefined();
    expect(await archive.embed(url)).not.toContain(kept.file.slice(0, 20));
    await expect(
      archive.attach("https://x.com/nobody/status/9", { name: "a.png", bytes }),
    ).rejects.toMatchObject({
      code: "not_archived",
    });
    await expect(archive.attach(url, { name: "a.png", bytes: new Uint8Array() })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("rights that an editor states", () => {
  it("are about media that the post has", async () => {
    const { archive, post } = openDesk();
    const url = await post({ text: "No picture here." });
    await expect(
      archive.stateRights(url, { statedBy: "Eve", medium: 1, permission: { status: "granted" } }),
    ).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("stand in the credits, beside who posted it", async () => {
    const { archive, post } = openDesk();
    const url = await post({ text: "The pier.", picture: bytes });
    await archive.stateRights(url, {
      statedBy: "Eve",
      medium: 1,
      creator: { name: "Cleo Example", basis: "editor" },
    });
    const credits = await archive.credits(url);
    expect(credits.rights).toMatchObject({ postedBy: { name: "Ada Example" } });
    expect(credits.rights).not.toHaveProperty("creator");
    expect(credits.media[0]).toMatchObject({ medium: 1, rights: { creator: { name: "Cleo Example" } } });
    expect(credits.media[0]!.line).toContain("Cleo Example");
    await expect(archive.credits(url, { style: "{nothing}" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("the credits of a post", () => {
  const shownIn = "https://x.com/ben_example/status/1700000000000000033";

  it("name the account whose picture a post shows again, not who shows it", async () => {
    const { archive, post } = openDesk();
    const credits = await archive.credits(await post({ text: "The pier.", picture: bytes, shownIn }));
    expect(credits.line).toContain("Ada Example");
    expect(credits.media[0]).toMatchObject({
      line: "X/@ben_example",
      rights: { postedBy: { name: "ben_example", url: shownIn } },
    });
    expect(credits).not.toHaveProperty("quoted");
  });

  it("of what a post quotes stand apart", async () => {
    const { archive, post } = openDesk();
    const quoted = {
      id_str: "1700000000000000034",
      created_at: "2026-02-01T10:00:00.000Z",
      text: "Look.",
      user: BEN,
      mediaDetails: [{ type: "photo", media_url_https: "https://pbs.twimg.com/media/quoted.jpg" }],
    };
    const credits = await archive.credits(await post({ text: "So.", fields: { quoted_tweet: quoted } }));
    expect(credits.media).toEqual([]);
    expect(credits.quoted).toMatchObject({
      key: "x:1700000000000000034",
      line: "Ben Example via X/@ben_example",
      media: [{ medium: 1, type: "image", line: "Ben Example via X/@ben_example" }],
    });
  });
});
