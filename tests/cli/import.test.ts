// postproof import as a user runs it.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useRunner } from "../attack/runner.ts";
import type { Run } from "./command.ts";

const DID = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
const PAGE = "https://bsky.app/profile/ada.example/post/3kaaaaaaaaaa2";

const view = (rkey: string, text: string): object => ({
  uri: `at://${DID}/app.bsky.feed.post/${rkey}`,
  cid: "bafyreia",
  author: { did: DID, handle: "ada.example", displayName: "Ada Example" },
  record: { $type: "app.bsky.feed.post", text, createdAt: "2024-05-01T10:00:00.000Z" },
  indexedAt: "2024-05-01T10:00:01.000Z",
});

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-import-"));
  const lines = [view("3kaaaaaaaaaa2", "The ferry runs again."), view("3kaaaaaaaaaa3", "Not on Sundays.")];
  await writeFile(
    join(folder, "dump.jsonl"),
    `${lines.map((line) => JSON.stringify(line)).join("\n")}\nnot json\n`,
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = useRunner();
const postproof = (...args: string[]): Promise<Run> => run(folder, args);

describe("import", () => {
  it("keeps the posts of a dump and names what it could not read", async () => {
    const run = await postproof("import", "dump.jsonl");
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/^1 not read: .+ dump\.jsonl#3$/m);
    expect(run.err).toContain("2  imported");
    const shown = await postproof("show", PAGE, "--as", "html");
    expect(shown.out).toContain("The ferry runs again.");
    const again = await postproof("import", "dump.jsonl");
    expect(again.err).toContain("2  imported before, unchanged");
  });

  it("goes on after a path of which nothing can be read, and ends with 3", async () => {
    for (const [name, text] of [
      ["broken.mhtml", "words"],
      ["notes.txt", "words"],
      ["page.html", "<p>words</p>"],
    ] as const)
      await writeFile(join(folder, name), text);
    const run = await postproof("import", "broken.mhtml", "notes.txt", "page.html", "dump.jsonl");
    expect(run.code).toBe(3);
    expect(run.out.match(/^1 not read: .+$/gm)).toHaveLength(3);
    expect(run.err).toContain(
      "broken.mhtml: not read. Nothing of it could be read, for the reasons named: 1 piece.",
    );
    expect(run.err).toContain("notes.txt: not read. It holds no post of a kind that is known:");
    expect(run.err).toContain("2  imported");
    const told = (await postproof("import", "notes.txt", "--json")).out;
    expect(JSON.parse(told)).toMatchObject({ file: "notes.txt", error: "invalid_input" });
  });

  it("keeps only what articles name, when told for which", async () => {
    await writeFile(join(folder, "story.html"), `<p>As <a href="${PAGE}">she wrote</a>.</p>`);
    const run = await postproof("import", "dump.jsonl", "--for", "story.html", "--json");
    const rows = run.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map(({ status, url }) => [status, url])).toEqual([
      ["imported", PAGE],
      ["unread", undefined],
    ]);
  });

  it("answers a path that is none with what is wrong", async () => {
    const run = await postproof("import", "none/");
    expect([run.code, run.err]).toEqual([2, "postproof: There is no file and no folder at none/.\n"]);
  });

  it("shows what it reads", async () => {
    expect((await postproof("import", "--help")).out).toContain("repo.car");
  });
});
