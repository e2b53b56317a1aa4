// The plan of a capture and how posts stand: counted from the archive and from the table of budgets, nobody asked.
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Loopback } from "../loopback.ts";
import { tweet } from "../platforms/x-samples.ts";

const address = (id: number): string => `https://x.com/ada_example/status/${id}`;
const SYNDICATION = "cdn.syndication.twimg.com";

let open: { archive: Archive; server: Loopback } | undefined;
afterEach(async () => {
  await open?.archive.close();
  await open?.server.close();
  open = undefined;
});

async function desk() {
  const server = await loopback((_host, path) => {
    const id = new URL(path, "https://x.com").searchParams.get("id");
    return id !== null && Number(id) % 2 === 1 ? { body: tweet({ id_str: id }) } : undefined;
  });
  const archive = createArchive({
    store: memoryStore(),
    http: { connect: server.connect, pace: { [SYNDICATION]: 100 } },
    media: { keep: "none" },
  });
  open = { archive, server };
  return open;
}

describe("a plan", () => {
  it("counts each post once, by platform and by what would become of it", async () => {
    const { archive, server } = await desk();
    await archive.capture(address(1));
    await archive.capture(address(2));
    const before = server.requests.length;
    const plan = await archive.plan(
      [1, 1, 2, 3, 4, 5]
        .map(address)
        .concat(
          "https://twitter.com/other/status/3",
          "ftp://nothing.example/x",
          "https://bsky.app/profile/ada.example.com/post/3demo",
        ),
      { patient: true },
    );
    expect(plan).toMatchObject({ references: 6, archived: 1, resting: 1, toAsk: 4, unsupported: 1 });
    expect(plan.platforms).toEqual([
      { platform: "x", references: 5, archived: 1, resting: 1, toAsk: 3 },
      { platform: "bluesky", references: 1, archived: 0, resting: 0, toAsk: 1 },
    ]);
    expect(plan.hosts.map(({ host, requests }) => [host, requests])).toContainEqual([SYNDICATION, 3]);
    expect(server.requests).toHaveLength(before);
    expect(await archive.plan([address(1)], { again: true })).toMatchObject({ archived: 0, toAsk: 1 });
    expect(await archive.plan([address(2)])).toMatchObject({ resting: 0, toAsk: 1 });
  });

  it("tells how long it takes at least, by the pace and by the budgets", async () => {
    const { archive } = await desk();
    const many = (count: number): string[] =>
      Array.from({ length: count }, (_, index) => address(1001 + index));
    // Up to 150 in 900 s only the pace counts: ten a second here.
    expect(await archive.plan(many(101))).toMatchObject({ seconds: 10 });
    expect(await archive.plan(many(150))).toMatchObject({ seconds: 15 });
    expect(await archive.plan(many(151))).toMatchObject({
      seconds: 900,
      hosts: [{ host: SYNDICATION, budgets: [{ requests: 150, seconds: 900 }] }],
    });
    expect(await archive.plan(many(1501))).toMatchObject({ seconds: 9000 });
    expect(await archive.plan([])).toMatchObject({ references: 0, hosts: [], seconds: 0 });
  });
});

describe("how a post stands", () => {
  it("is told from the archive alone", async () => {
    const { archive, server } = await desk();
    await archive.capture(address(1));
    await archive.capture(address(2));
    const embed = `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The ferry runs.</p>&mdash; Ada Example (@ada_example) <a href="${address(4)}">May 1, 2024</a></blockquote>`;
    await archive.salvage(embed, { format: "html", article: "a.html" });
    await archive.transcribe({
      by: "Eve Hart",
      from: { source: "print edition, page 4" },
      author: { handle: "ada_example" },
      text: "Words.",
      url: address(6),
    });
    const before = server.requests.length;
    const states = await Promise.all(
      [1, 2, 4, 6, 8].map(async (id) => (await archive.status(address(id))).state),
    );
    expect(states).toEqual(["archived", "gone", "publisher_copy", "transcribed", "missing"]);
    expect(await archive.status(address(2))).toMatchObject({ outcome: "not_found" });
    expect((await archive.status("ftp://nothing.example/x")).state).toBe("missing");
    expect(server.requests).toHaveLength(before);
  });
});
