// What platforms and authors allow: kept as they ask, shown as they ask, whatever was answered.
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { CAPTURE_FORMAT } from "../../src/model/capture.ts";
import { filesStore } from "../../src/store/index.ts";
import { freshFolder } from "../store/folder.ts";
import { loopback } from "../loopback.ts";
import type { Loopback } from "../loopback.ts";
import type { Archive, ArchiveOptions } from "../../src/archive/archive.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Reference } from "../../src/model/reference.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import type { Post } from "../../src/model/post.ts";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const WORDS = "These words may be shown and not kept.";
const SECRET = "secret-of-the-newsroom-0123456789";

/** A platform whose terms are what a test says. */
function forgetful(more: Partial<Post>): Platform {
  return {
    name: "forgetful",
    label: "Forgetful",
    match: ({ hostname, pathname }) =>
      hostname === "media.example"
        ? { platform: "forgetful", id: pathname, url: `https://${hostname}${pathname}`, certain: true }
        : undefined,
    sources: [
      {
        name: "api",
        request: ({ url }) => ({
          url: `${url}.json`,
          secretQuery: { access_token: SECRET },
          headers: { authorization: `Bearer ${SECRET}` },
        }),
        outcome: (_, { reference }) => postOf(reference, more),
      },
    ],
  };
}

function postOf(reference: Reference, more: Partial<Post>): Outcome {
  return {
    kind: "post",
    key: { platform: "forgetful", id: reference.id },
    aliases: [],
    source: "api",
    post: {
      url: reference.url,
      author: { handle: "ada_example", url: "https://media.example/ada", name: "Ada Example" },
      text: [{ type: "paragraph", children: [{ type: "text", text: WORDS }] }],
      media: [{ type: "image", url: "https://media.example/1.jpg" }],
      published: "2026-01-02T10:00:00.000Z",
      ...more,
    },
  };
}

const open: { server?: Loopback; archive?: Archive } = {};
afterEach(async () => {
  await open.archive?.close();
  await open.server?.close();
});

async function captureWith(
  more: Partial<Post>,
  options: Partial<ArchiveOptions> = {},
): Promise<{ archive: Archive; folder: string; server: Loopback }> {
  const server = await loopback((_host, path) => ({
    // As careless as a service can be: it repeats the key.
    headers: { "content-type": "application/json", "x-echo": path },
    body: { text: WORDS, asked: path, again: SECRET },
  }));
  const folder = await freshFolder();
  const archive = createArchive({
    store: filesStore(folder),
    platforms: [forgetful(more)],
    http: { connect: server.connect, pace: 0 },
    media: { keep: "none" },
    ...options,
  });
  Object.assign(open, { server, archive });
  const result = await archive.capture("https://media.example/p/1");
  expect(result.status).toBe("captured");
  return { archive, folder, server };
}

async function everythingIn(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), "utf8"));
  return (await Promise.all(texts)).join("\n");
}

describe("a post that may only be displayed", () => {
  it("is kept as an address, and shown as a link", async () => {
    const { archive, folder } = await captureWith({ retention: "display-only" });
    const html = await archive.embed("https://media.example/p/1");
    expect(html).toContain("whose terms forbid keeping it");
    expect(html).toContain("https://media.example/p/1");
    expect(await everythingIn(folder)).not.toContain("may be shown");
    const { current } = (await archive.show("https://media.example/p/1"))!;
    expect(current!.post).toMatchObject({ retention: "display-only", author: { handle: "ada_example" } });
    expect(current!.post.author.name).toBeUndefined();
    expect((await archive.audit()).intact).toBe(true);
  });

  it("is kept whole where the site says that it may", async () => {
    const { archive, folder } = await captureWith({ retention: "display-only" }, { keepDisplayOnly: true });
    expect(await archive.embed("https://media.example/p/1")).toContain(WORDS);
    expect(await everythingIn(folder)).toContain(WORDS);
  });
});

describe("a secret", () => {
  it("is sent, and written nowhere", async () => {
    const { folder, server } = await captureWith({});
    expect(server.requests[0]).toMatchObject({
      path: `/p/1.json?access_token=${SECRET}`,
      headers: { authorization: `Bearer ${SECRET}` },
    });
    const kept = await everythingIn(folder);
    expect(kept).toContain(CAPTURE_FORMAT);
    expect(kept).toContain("[secret]");
    expect(kept).not.toContain(SECRET);
  });
});

describe("a wish", () => {
  it.each([
    [{ loginRequired: true as const }, "signed-in readers only"],
    [{ noarchive: true as const }, "no copy of this page"],
  ])("%o is followed unless the site decides otherwise", async (consent, words) => {
    const { archive } = await captureWith({ consent });
    const html = await archive.embed("https://media.example/p/1");
    expect(html).toContain(words);
    expect(html).not.toContain(WORDS);
    expect(await archive.embed("https://media.example/p/1", { loginRequired: "show" })).toContain(WORDS);
  });

  it("not to be indexed keeps a post out of what search engines are told", async () => {
    const page = `<html><head></head><body><p><a href="https://media.example/p/1">https://media.example/p/1</a></p></body></html>`;
    const told = async (consent: Post["consent"]): Promise<string> => {
      const { archive } = await captureWith(consent ? { consent } : {});
      const { text } = await archive.rewrite(page, { format: "html", jsonLd: true });
      await archive.close();
      return text;
    };
    expect(await told(undefined)).toContain("application/ld+json");
    expect(await told({ noindex: true })).not.toContain("application/ld+json");
  });
});
