// A reply with the post that it answers: captured on request, shown above it, counted as shown.
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import { ADA_DID } from "../platforms/bluesky-addresses.ts";
import { ADA, BEN, view } from "../platforms/bluesky-samples.ts";
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
    authorProofs: false,
  });
  Object.assign(open, { server, archive });
  return { archive, server };
}

const ASKED = `at://${ADA_DID}/app.bsky.feed.post/3kaaaaaaaaa2a`;
const ANSWER = `at://${BEN.did}/app.bsky.feed.post/3kbbbbbbbbb2a`;
const MORE = `at://${BEN.did}/app.bsky.feed.post/3kbbbbbbbbb2b`;
const address = (uri: string): string =>
  uri.replace("at://", "https://bsky.app/profile/").replace("app.bsky.feed.post", "post");

const answering = (uri: string): object => ({
  reply: { root: { uri: ASKED, cid: "c" }, parent: { uri, cid: "c" } },
});
const POSTS: Readonly<Record<string, object>> = {
  [ASKED]: view({ text: "Does the night ferry sail?" }, { uri: ASKED }),
  [ANSWER]: view({ text: "It does not.", ...answering(ASKED) }, { uri: ANSWER, author: BEN }),
  [MORE]: view({ text: "I stood there.", ...answering(ANSWER) }, { uri: MORE, author: BEN }),
};
const PARENTS: Readonly<Record<string, string>> = { [ANSWER]: ASKED, [MORE]: ANSWER };

/** Ada asks; Ben answers, and goes on. `gone`: addresses that the platform has no more. */
const play =
  (gone: ReadonlySet<string> = new Set()): Handler =>
  (_host, path) => {
    const query = new URL(path, "https://x.example").searchParams;
    const uri = query.get("uri") ?? "";
    if (gone.has(uri)) return { status: 400, body: { error: "NotFound", message: "Post not found" } };
    const post = POSTS[uri];
    if (post === undefined) return undefined;
    const parent = PARENTS[uri];
    const above = parent === undefined ? {} : { parent: { post: POSTS[parent] } };
    const replies = uri === ANSWER ? [{ post: POSTS[MORE], replies: [] }] : [];
    return { body: { thread: { $type: "app.bsky.feed.defs#threadViewPost", post, ...above, replies } } };
  };

describe("the post that a post answers", () => {
  it("is captured on request, one post and no more, each asked once", async () => {
    const { archive, server } = await archiveAt(play());
    const { answered, snapshot } = await archive.capture(address(ANSWER), { answered: true });
    expect(snapshot!.post.author.handle).toBe(BEN.handle);
    expect(answered!.status).toBe("captured");
    expect(answered!.snapshot!.post.author.handle).toBe(ADA.handle);
    expect(server.requests).toHaveLength(2);
    const again = await archive.capture(address(ANSWER), { answered: true });
    expect(again.answered!.status).toBe("archived");
    expect(server.requests).toHaveLength(2);
    // What answers nothing has none, and without the option nobody is asked for it.
    expect((await archive.capture(address(ASKED), { answered: true })).answered).toBeUndefined();
    expect((await archive.audit()).intact).toBe(true);
  });

  it("is left alone without the option", async () => {
    const { archive, server } = await archiveAt(play());
    const result = await archive.capture(address(ANSWER));
    expect(result.answered).toBeUndefined();
    expect(server.requests).toHaveLength(1);
    expect(await archive.embed(address(ANSWER), { showAnswered: true })).not.toContain("night ferry");
  });

  it("that is gone spoils nothing", async () => {
    const { archive } = await archiveAt(play(new Set([ASKED])));
    const { answered, status } = await archive.capture(address(ANSWER), { answered: true });
    expect(status).toBe("captured");
    expect(answered!.ending!.kind).toBe("not_found");
    expect(await archive.embed(address(ANSWER), { showAnswered: true })).toContain("Replying to");
  });

  it("is shown above on request, with what became of it", async () => {
    const gone = new Set<string>();
    const { archive } = await archiveAt(play(gone));
    await archive.capture(address(ANSWER), { answered: true });
    const plain = await archive.embed(address(ANSWER));
    expect(plain).not.toContain("night ferry");
    const shown = await archive.embed(address(ANSWER), { showAnswered: true });
    expect(shown).toMatch(/Replying to.*u-in-reply-to.*Does the night ferry sail\?.*It does not\./);
    expect(shown).toContain('data-postproof-answered="bluesky:');
    expect(
      await archive.embed(address(ANSWER), { showAnswered: true, show: { replyContext: false } }),
    ).not.toContain("ferry");
    gone.add(ASKED);
    await archive.capture(address(ASKED), { again: true });
    const since = await archive.embed(address(ANSWER), { showAnswered: true });
    expect(since).toMatch(/Does the night ferry sail\?/);
    expect(since).toMatch(/pp-who.*pp-since.*Does the night ferry/);
    expect(await archive.embed(address(ANSWER), { showAnswered: true, gone: "link" })).not.toContain("ferry");
  });

  it("counts as shown by an article, and is undone with it", async () => {
    const { archive } = await archiveAt(play());
    await archive.capture(address(ANSWER), { answered: true });
    const article = `<p>Before.</p>\n<p>${address(ANSWER)}</p>\n`;
    const options = { format: "html", article: "a.html", showAnswered: true } as const;
    const { text, uses } = await archive.rewrite(article, options);
    expect(text).toMatch(/night ferry.*It does not/);
    expect(uses.map(({ post }) => post.id.split("/")[0])).toEqual([BEN.did, ADA_DID]);
    expect(await archive.uses(address(ASKED))).toHaveLength(1);
    expect((await archive.rewrite(text, options)).text).toBe(text);
  });

  it("of a thread is what its first post answers", async () => {
    const { archive } = await archiveAt(play());
    const { thread, answered } = await archive.capture(address(MORE), { thread: true, answered: true });
    expect(thread).toHaveLength(2);
    expect(answered!.snapshot!.post.author.handle).toBe(ADA.handle);
    const whole = await archive.embed(address(MORE), { thread: true, showAnswered: true });
    expect(whole.match(/u-in-reply-to h-cite/g)).toHaveLength(1);
    expect(whole).toMatch(/Replying to.*Does the night ferry sail\?.*It does not\..*I stood there\./);
    const { text, uses } = await archive.rewrite(`<p>${address(MORE)}</p>\n`, {
      ...{ format: "html", article: "b.html", threads: true, showAnswered: true },
    });
    expect(text).toContain("night ferry");
    expect(uses).toHaveLength(3);
    // Without it the thread still says whom its first post answers.
    expect(await archive.embed(address(MORE), { thread: true })).toContain("Replying to");
  });
});
