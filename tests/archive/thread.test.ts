// Threads: the author's own chain, captured where the platform tells, and shown as one block.
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { formatKey } from "../../src/model/key.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import { ADA_DID } from "../platforms/bluesky-addresses.ts";
import { ADA, BEN, view } from "../platforms/bluesky-samples.ts";
import { syndicationRequest } from "../../src/platforms/x/syndication.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Handler, Loopback } from "../loopback.ts";

const open: { server?: Loopback; archive?: Archive } = {};
afterEach(async () => {
  await open.archive?.close();
  await open.server?.close();
});

async function archiveAt(handler: Handler): Promise<{ archive: Archive; server: Loopback }> {
  const server = await loopback(handler);
  const archive = createArchive({
    store: memoryStore(),
    http: { connect: server.connect, pace: 0 },
    media: { keep: "none" },
  });
  Object.assign(open, { server, archive });
  return { archive, server };
}

const KEYS = ["3kaaaaaaaaa2a", "3kaaaaaaaaa2b", "3kaaaaaaaaa2c"] as const;
const uri = (rkey: string): string => `at://${ADA_DID}/app.bsky.feed.post/${rkey}`;
const bluesky = (index: number): Record<string, unknown> => {
  const parent = index > 0 && { uri: uri(KEYS[index - 1]!), cid: "c" };
  const record = { text: `Part ${index + 1}.`, ...(parent && { reply: { root: parent, parent } }) };
  return view(record, { uri: uri(KEYS[index]!) });
};

/** A thread of three posts by Ada, with answers of Ben between. */
const playBluesky: Handler = (_host, path) => {
  const query = new URL(path, "https://x.example").searchParams;
  const index = KEYS.findIndex((rkey) => query.get("uri")?.endsWith(rkey));
  if (index < 0) return undefined;
  const post = bluesky(index);
  if (query.get("depth") !== "25") {
    const parent = index > 0 ? { parent: { post: bluesky(index - 1) } } : {};
    return { body: { thread: { $type: "app.bsky.feed.defs#threadViewPost", post, ...parent } } };
  }
  const below = (from: number): object[] => {
    if (from >= KEYS.length) return [];
    const other = view(
      { text: "Well said." },
      { uri: `at://${BEN.did}/app.bsky.feed.post/3kbbbbbbbbb2a`, author: BEN },
    );
    return [
      { post: other, replies: [] },
      { post: bluesky(from), replies: below(from + 1) },
      { notFound: true },
    ];
  };
  return { body: { thread: { post, replies: below(index + 1) } } };
};

const address = (index: number): string => `https://bsky.app/profile/${ADA_DID}/post/${KEYS[index]!}`;

describe("a thread of Bluesky", () => {
  it("is captured both ways from any of its posts, each post once", async () => {
    const { archive, server } = await archiveAt(playBluesky);
    const { thread } = await archive.capture(address(1), { thread: true });
    expect(thread!.map(({ snapshot }) => snapshot!.key.id)).toEqual(KEYS.map((rkey) => `${ADA_DID}/${rkey}`));
    const asked = server.requests.filter(({ path }) => path.includes("depth=0"));
    expect(asked).toHaveLength(3);
    for (const index of [0, 1, 2]) {
      const { sightings } = (await archive.show(address(index)))!;
      expect(sightings.at(-1)!.thread).toEqual(thread!.map(({ snapshot }) => formatKey(snapshot!.key)));
    }
    expect((await archive.audit()).intact).toBe(true);
    // Again: nothing is captured twice.
    await archive.capture(address(1), { thread: true });
    expect(server.requests.filter(({ path }) => path.includes("depth=0"))).toHaveLength(3);
  });

  it("is shown as one block on request, and as one post otherwise", async () => {
    const { archive } = await archiveAt(playBluesky);
    await archive.capture(address(2), { thread: true });
    const whole = await archive.embed(address(1), { thread: true });
    expect(whole.match(/<figure/g)).toHaveLength(1);
    expect(whole.match(/<blockquote/g)).toHaveLength(3);
    expect(whole).toMatch(/Part 1\..*Part 2\..*Part 3\./);
    expect(whole).toContain("Thread of 3 posts");
    expect(whole).not.toContain("Replying to");
    const one = await archive.embed(address(1));
    expect(one).toContain("Part 2.");
    expect(one).not.toContain("Part 1.");
  });

  it("stands in an article, is updated and undone as one", async () => {
    const { archive } = await archiveAt(playBluesky);
    await archive.capture(address(1), { thread: true });
    const article = `<p>Before.</p>\n<p>${address(0)}</p>\n<p>After.</p>\n`;
    const rewritten = await archive.rewrite(article, { format: "html", article: "a.html", threads: true });
    expect(rewritten.text.match(/Part \d/g)).toEqual(["Part 1", "Part 2", "Part 3"]);
    expect(rewritten.uses.map(({ post }) => post.id.split("/")[1])).toEqual([...KEYS]);
    expect(await archive.uses(address(2))).toHaveLength(1);
    const again = await archive.rewrite(rewritten.text, { format: "html", threads: true });
    expect(again.text).toBe(rewritten.text);
  });

  it("of one post is that post", async () => {
    const { archive } = await archiveAt((_host, path) =>
      path.includes("depth=25")
        ? { body: { thread: { post: bluesky(0), replies: [] } } }
        : { body: { thread: { post: bluesky(0) } } },
    );
    const { thread } = await archive.capture(address(0), { thread: true });
    expect(thread).toHaveLength(1);
    expect(await archive.embed(address(0), { thread: true })).toBe(await archive.embed(address(0)));
  });

  it("ends where a post is gone", async () => {
    const { archive } = await archiveAt((host, path, ...rest) =>
      path.includes(KEYS[1]) && !path.includes("depth=25")
        ? { status: 400, body: { error: "NotFound", message: "Post not found" } }
        : playBluesky(host, path, ...rest),
    );
    const { thread } = await archive.capture(address(0), { thread: true });
    expect(thread!.map(({ snapshot }) => snapshot!.post.author.handle)).toEqual([ADA.handle]);
  });
});

describe("a thread of a Mastodon server", () => {
  const account = {
    id: "77",
    username: "ada",
    acct: "ada",
    url: "https://mastodon.social/@ada",
    display_name: "Ada",
  };
  const status = (number: number, more: object = {}): object => ({
    id: `10934868473762680${number}`,
    uri: `https://mastodon.social/users/ada/statuses/10934868473762680${number}`,
    url: `https://mastodon.social/@ada/10934868473762680${number}`,
    created_at: `2026-01-0${number}T10:00:00.000Z`,
    content: `<p>Part ${number}.</p>`,
    visibility: "public",
    account,
    in_reply_to_id: number > 1 ? `10934868473762680${number - 1}` : null,
    ...more,
  });

  it("is read from the context of its first post", async () => {
    const other = { ...account, id: "78", acct: "bo", url: "https://mastodon.social/@bo" };
    const { archive } = await archiveAt((_host, path) => {
      const number = Number(/0(\d)(?:\/context)?$/.exec(path)?.[1]);
      if (path.endsWith("/context"))
        return {
          body: {
            ancestors: [],
            descendants: [
              status(9, { account: other, in_reply_to_id: "109348684737626801" }),
              status(2),
              status(3),
            ],
          },
        };
      return number > 0 ? { body: status(number) } : undefined;
    });
    const { thread } = await archive.capture("https://mastodon.social/@ada/109348684737626801", {
      thread: true,
    });
    expect(thread).toHaveLength(3);
    const html = await archive.embed("https://mastodon.social/@ada/109348684737626803", { thread: true });
    expect(html.match(/Part \d/g)).toEqual(["Part 1", "Part 2", "Part 3"]);
  });
});

describe("a thread of X", () => {
  const tweet = (id: string, more: object = {}): object => ({
    __typename: "Tweet",
    id_str: id,
    lang: "en",
    created_at: "2024-01-24T10:00:00.000Z",
    text: `Words of ${id}.`,
    display_text_range: [0, 28],
    user: { id_str: "7", name: "Ada Example", screen_name: "ada_example" },
    ...more,
  });

  it("is followed upwards, through the author's own posts only", async () => {
    const [first, second, third] = [
      "1750000000000000001",
      "1750000000000000002",
      "1750000000000000003",
    ] as const;
    const answers = new Map([
      [
        first,
        tweet(first, {
          in_reply_to_status_id_str: "1740000000000000000",
          in_reply_to_screen_name: "bo_example",
        }),
      ],
      [second, tweet(second, { in_reply_to_status_id_str: first, in_reply_to_screen_name: "ada_example" })],
      [third, tweet(third, { in_reply_to_status_id_str: second, in_reply_to_screen_name: "ada_example" })],
    ]);
    const { archive, server } = await archiveAt((_host, path) => {
      const body = answers.get(
        new URL(path, syndicationRequest(first).url).searchParams.get("id") as typeof first,
      );
      return body && { body };
    });
    const { thread } = await archive.capture(`https://x.com/ada_example/status/${third}`, { thread: true });
    expect(thread!.map(({ snapshot }) => snapshot!.key.id)).toEqual([first, second, third]);
    expect(server.requests).toHaveLength(3);
  });
});
