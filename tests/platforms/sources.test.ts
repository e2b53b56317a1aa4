// What is done with every platform's table of sources: whom it asks after what, and which of several answers counts.
import { describe, expect, it } from "vitest";
import { readCapture } from "../../src/model/schema/capture.ts";
import { normalize, vimeo } from "../../src/platforms/index.ts";
import { ALWAYS } from "../../src/platforms/read/ending.ts";
import { readLoose, readSources } from "../../src/platforms/sources.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Platform, Source } from "../../src/platforms/platform.ts";
import { captureFake } from "./fake-ask.ts";
import type { FakeAnswer } from "./fake-ask.ts";

const AUTHOR = { handle: "ada", url: "https://board.example/ada" };

/** Reads `{ text, kind }`: a post with the text, or an ending of that kind. */
function read(body: unknown): Outcome {
  const { text, kind } = body as { text?: string; kind?: "not_found" };
  if (text === undefined) return { kind: kind!, reason: "As told." };
  return {
    kind: "post",
    key: { platform: "board", id: "1" },
    aliases: [],
    source: "api",
    post: {
      url: "https://board.example/1",
      author: AUTHOR,
      text: [{ type: "paragraph", children: [{ type: "text", text }] }],
      media: [],
    },
  };
}

const row = (name: string, more: Partial<Source> = {}): Source => ({
  name,
  request: () => ({ url: `https://${name}.board.example/1` }),
  read,
  ...more,
});

const board = (...sources: Source[]): Platform => ({
  name: "board",
  label: "Board",
  match: () => ({ platform: "board", id: "1", url: "https://board.example/1", certain: true }),
  sources,
});

async function asked(sources: Source[], answers: Readonly<Record<string, FakeAnswer>>) {
  const {
    outcome,
    capture,
    asked: urls,
  } = await captureFake(
    board(...sources),
    "https://board.example/1",
    ({ hostname }) => answers[hostname.split(".")[0]!] ?? { status: 404 },
  );
  return { outcome, capture, names: urls.map(({ hostname }) => hostname.split(".")[0]) };
}

describe("a table of sources", () => {
  it("is asked in its order until there is a post, or the post is said to be gone", async () => {
    const rows = [row("a"), row("b"), row("c")];
    expect((await asked(rows, { b: { body: { text: "Words." } } })).names).toEqual(["a", "b"]);
    expect((await asked(rows, { a: { body: { kind: "deleted" } } })).names).toEqual(["a"]);
    expect((await asked(rows, { a: { status: 429 } })).names).toEqual(["a"]);
    const always = [row("a"), row("b", { after: ALWAYS })];
    expect((await asked(always, { a: { body: { text: "Words." } } })).names).toEqual(["a", "b"]);
  });

  it("asks on after an answer, and nothing twice", async () => {
    const pages = row("a", {
      next: (_, __, { of }) => ({ url: `https://a.board.example/${of("a").length}` }),
    });
    const { capture } = await asked([pages], {});
    expect(capture.exchanges.map(({ request }) => request.url)).toEqual(["https://a.board.example/1"]);
    const second = row("a", { next: () => ({ url: "https://a.board.example/2" }) });
    expect((await asked([second], {})).names).toEqual(["a", "a"]);
  });

  it("asks nobody about what the platform refuses, or where a question cannot be made", async () => {
    const refusing = {
      ...board(row("a")),
      refuses: () => ({ kind: "unsupported", reason: "No id." }) as const,
    };
    const { outcome, asked: urls } = await captureFake(refusing, "https://board.example/1", () => ({}));
    expect([outcome.kind, urls]).toEqual(["unsupported", []]);
    const throws = row("a", {
      request: () => {
        throw new Error("made up");
      },
    });
    expect(await asked([throws], {})).toMatchObject({ names: [], outcome: { kind: "incomplete" } });
  });
});

describe("several answers", () => {
  it("give the ending that tells most, of those that say something about the post", async () => {
    const both = { a: { status: 403 }, b: { body: { kind: "protected" } } };
    expect((await asked([row("a"), row("b")], both)).outcome).toMatchObject({
      kind: "protected",
      status: 200,
    });
    const quiet = [row("a"), row("b", { says: ["deleted"] })];
    expect((await asked(quiet, both)).outcome.kind).toBe("blocked");
    expect((await asked(quiet, { a: { body: { kind: "incomplete" } }, ...{ b: both.b } })).outcome.kind).toBe(
      "incomplete",
    );
  });

  it("give one post: a summary comes last, and the beginning of a text contradicts none", async () => {
    const rows = [row("a", { summary: true }), row("b", { after: ALWAYS })];
    const { outcome } = await asked(rows, {
      a: { body: { text: "The ferry" } },
      b: { body: { text: "The ferry runs again." } },
    });
    expect(outcome).toMatchObject({
      kind: "post",
      post: { text: [{ children: [{ text: "The ferry runs again." }] }] },
    });
    expect(outcome).not.toHaveProperty("conflicts");
  });

  it("are unreadable where a reader throws", async () => {
    const { outcome } = await asked([row("a")], { a: { body: "null" } });
    expect(outcome.kind).toBe("unreadable");
  });
});

describe("a capture", () => {
  const answer = {
    type: "video",
    title: "Fog",
    author_name: "Ada",
    author_url: "https://vimeo.com/ada",
    video_id: 7654321,
  };
  const page = "https://vimeo.com/7654321";

  it("names the source of each answer, and says the same where it is older and names none", async () => {
    const { capture, outcome } = await captureFake(vimeo(), page, () => ({
      body: { version: "1.0", ...answer },
    }));
    expect(capture.exchanges.map(({ source }) => source)).toEqual(["oembed"]);
    expect(outcome.kind).toBe("post");
    const older = { ...capture, exchanges: capture.exchanges.map(({ source: _, ...exchange }) => exchange) };
    for (const each of [capture, older])
      expect(normalize(readCapture(JSON.parse(JSON.stringify(each))), [vimeo()])).toEqual(outcome);
  });

  it("that names sources takes no other exchange for an answer", async () => {
    const { capture } = await captureFake(vimeo(), page, () => ({ status: 404 }));
    const [exchange] = capture.exchanges;
    const other = { ...exchange!, source: "elsewhere" };
    expect(readSources(vimeo(), { ...capture, exchanges: [other] })).toMatchObject({
      kind: "incomplete",
      reason: "The capture holds no question to Vimeo.",
    });
  });
});

describe("loose material", () => {
  it("is read by the source of its kind, else by one that takes all, else by none", () => {
    const named = row("a", { kinds: ["note"] });
    const any = row("b", { kinds: "any", read: () => ({ kind: "withheld" as const, reason: "By any." }) });
    const kindOf = (platform: Platform, body: unknown, kind: string) =>
      readLoose(platform, body, { kind }).kind;
    expect(kindOf(board(any, named), { text: "Words." }, "note")).toBe("post");
    expect(kindOf(board(any, named), { text: "Words." }, "other")).toBe("withheld");
    expect(kindOf(board(any, named), "text", "other")).toBe("unsupported");
    expect(readLoose(board(named), {}, { kind: "other" })).toMatchObject({
      reason: 'Board reads no material of the kind "other".',
    });
    expect(
      kindOf(board({ name: "page", text: true, read: () => read({ text: "Words." }) }), {}, "page"),
    ).toBe("unsupported");
  });
});
