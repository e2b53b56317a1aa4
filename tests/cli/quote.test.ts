// postproof quote as programs and editors run it: what it says, in words and as JSON, and how it ends.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANSWERS } from "../archive/demo-answers.ts";
import { useRunner } from "../attack/runner.ts";
import { rows } from "./command.ts";
import type { Run } from "./command.ts";

const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";
const UNKNOWN = "https://x.com/ada_example/status/1600000000000000001";
const GONE = "https://x.com/i/status/2021533333333333333";
const FAITHFUL = "Wind gusts of 58 knots at the breakwater";
const ALTERED = "Wind gusts of 85 knots at the breakwater";

let folder = "";
const run = useRunner();
const quote = (args: readonly string[], input?: string): Promise<Run> =>
  run(folder, ["quote", ...args], input);
const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const jsonl = (...lines: object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join("");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-quote-"));
  const captured = await run(folder, ["capture", HARBOUR, GONE, "--replay", ANSWERS]);
  expect(captured.code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("one quotation", () => {
  it("in order ends with 0", async () => {
    const { code, out, err } = await quote(["--post", HARBOUR, "--words", FAITHFUL]);
    expect(out).toMatch(
      /^IN ORDER: word for word\n.*\n {2}rests on: captured, \d{4}-\d\d-\d\d \d\d:\d\d UTC$/m,
    );
    expect(out).toContain(HARBOUR);
    expect([code, err]).toEqual([0, ""]);
  });

  it.each([
    ["standard input", ["--words", "-"], ALTERED],
    ["pieces", ["--words", "Wind gusts of 85 knots", "--words", "at the breakwater"], undefined],
    ["a file", ["--words-from", "draft.txt"], undefined],
  ])("that is altered ends with 1, its words from %s", async (_from, args, input) => {
    await write("draft.txt", `“${ALTERED}”\n`);
    const { code, out } = await quote(["--post", "x:2021500000000000000", ...args], input);
    expect(code).toBe(1);
    expect(out).toMatch(/^NOT IN ORDER: .*85/);
    expect(out).toMatch(/^ {2}words: .*\*\*85\*\*/m);
    expect(out).toMatch(/^ {2}post: {2}.*\*\*58\*\*/m);
  });

  it("credited to somebody else ends with 1", async () => {
    const { code, out } = await quote(["--post", HARBOUR, "--words", FAITHFUL, "--speaker", "Ada Moreno"]);
    expect(code).toBe(1);
    expect(out).toContain("Ada Moreno");
  });

  it("of a post that is not archived ends with 3, and says what to do", async () => {
    const missing = await quote(["--post", UNKNOWN, "--words", FAITHFUL]);
    expect(missing.code).toBe(3);
    expect(missing.out).toMatch(/^NOT DECIDED: not archived/);
    expect(missing.out).toContain(`postproof capture ${UNKNOWN}`);
    const gone = await quote(["--post", GONE, "--words", FAITHFUL]);
    expect(gone.code).toBe(3);
    expect(gone.out).toContain(`postproof capture --recover ${GONE}`);
    const byKey = await quote(["--post", "x:20", "--words", FAITHFUL]);
    expect(byKey.out).toContain("postproof capture URL");
  });

  it("as JSON has the documented fields", async () => {
    const [check] = rows(await quote(["--post", HARBOUR, "--words", ALTERED, "--json"]));
    expect(Object.keys(check!)).toEqual([
      ...[
        "status",
        "verdict",
        "severity",
        "words",
        "findings",
        "post",
        "comparison",
        "candidates",
        "missing",
      ],
    ]);
    expect(check).toMatchObject({
      ...{ status: "findings", verdict: "altered", severity: "alarm", words: ALTERED, missing: [] },
      comparison: { differences: [{ kind: "number", article: "85", post: "58", alarm: true }] },
    });
  });

  it.each([
    [[], "Say which words"],
    [["--words", "a", "--jsonl", "b"], "one place"],
    [["--words", ""], "nothing to compare"],
    [["--words", "a word", "--post", "nothing.json"], "nothing.json"],
    [["--words", "a word", "--platform", "the pub"], "the pub"],
    [["--words-from", "nothing.txt"], "nothing.txt"],
  ])("%j is refused", async (args, said) => {
    const { code, out, err } = await quote(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });
});

describe("a post in a file", () => {
  it.each([
    ["what show prints", async () => (await run(folder, ["show", HARBOUR, "--json"])).out],
    [
      "a snapshot",
      async () => {
        const [record] = rows(await run(folder, ["show", HARBOUR, "--json"]));
        return JSON.stringify(record!["current"]);
      },
    ],
  ])("%s needs no archive", async (_what, made) => {
    await write("post.json", await made());
    const elsewhere = ["--archive", "nowhere", "--post", "post.json"];
    expect((await quote([...elsewhere, "--words", FAITHFUL])).code).toBe(0);
    expect((await quote([...elsewhere, "--words", ALTERED])).code).toBe(1);
  });

  it("a capture is read anew", async () => {
    const capture = join(import.meta.dirname, "../golden/bluesky-card/capture.json");
    const { out } = await quote(["--post", capture, "--words", "Nobody has ever posted these words here."]);
    expect(out).toMatch(/^NOT IN ORDER: the post does not hold these words/);
  });

  it("a capture without a post is refused", async () => {
    const capture = join(import.meta.dirname, "../golden/x-deleted/capture.json");
    const { code, err } = await quote(["--post", capture, "--words", FAITHFUL]);
    expect(code).toBe(2);
    expect(err).toContain("holds no post");
  });

  it.each([
    ["no JSON", "{", "not JSON"],
    ["any JSON", "{}", "snapshot"],
    ["JSON that is nothing", "null", "snapshot"],
  ])("%s is refused", async (_what, text, said) => {
    await write("broken.json", text);
    const { code, err } = await quote(["--post", "broken.json", "--words", FAITHFUL]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe("many quotations", () => {
  const MANY = [
    { id: "a", post: HARBOUR, words: FAITHFUL },
    { id: 2, post: [HARBOUR, UNKNOWN], words: ["Wind gusts of 85 knots", "at the breakwater"] },
    { post: UNKNOWN, words: FAITHFUL },
  ];

  it("are answered one a line, and findings come before what is not decided", async () => {
    const many = await quote(["--jsonl", "-", "--json"], jsonl(...MANY));
    expect(many.code).toBe(1);
    expect(rows(many).map(({ line, id, status }) => [line, id, status])).toEqual([
      [1, "a", "in_order"],
      [2, 2, "findings"],
      [3, undefined, "undecided"],
    ]);
    expect((await quote(["--jsonl", "-"], jsonl(MANY[0]!))).code).toBe(0);
    const two = await quote(["--jsonl", "-"], `\n${jsonl(MANY[0]!)}\n${jsonl(MANY[2]!)}`);
    expect(two.code).toBe(3);
    expect(two.out).toMatch(/^line 2 \(a\):\nIN ORDER[^]*^line 4:\nNOT DECIDED/m);
    expect(two.err).toBe("1 in order, 0 with findings, 1 not decided\n");
  });

  it("a line that is none fails alone, and names no file", async () => {
    await write("secret.json", (await run(folder, ["show", HARBOUR, "--json"])).out);
    const broken = ["no", "[]", '{"post":"x:20"}', '{"words":"a","speakr":"b"}', `"${"x".repeat(2 ** 20)}"`];
    const file = jsonl({ id: 1, post: "secret.json", words: FAITHFUL });
    const found = await quote(["--jsonl", "-", "--json"], `${broken.join("\n")}\n${file}${jsonl(MANY[0]!)}`);
    expect(found.code).toBe(3);
    expect(rows(found).map(({ line, id, error, status }) => [line, id, error ?? status])).toEqual([
      ...[1, 2, 3, 4, 5].map((line) => [line, undefined, "invalid_input"]),
      [6, 1, "unsupported_url"],
      [7, "a", "in_order"],
    ]);
  });

  it("take what the flags say where a line does not", async () => {
    const lines = jsonl({ words: FAITHFUL }, { words: FAITHFUL, speaker: "Ada Moreno" });
    const said = await quote(
      ["--post", HARBOUR, "--speaker", "Port Ellery Harbour", "--jsonl", "-", "--json"],
      lines,
    );
    expect(rows(said).map(({ status }) => status)).toEqual(["in_order", "findings"]);
  });
});

it("captures what is missing only where that is asked", async () => {
  const fresh = ["--archive", "fresh", "--post", HARBOUR, "--words", FAITHFUL, "--replay", ANSWERS];
  expect((await quote(fresh)).code).toBe(3);
  expect((await quote([...fresh, "--capture"])).code).toBe(0);
  expect((await quote(fresh)).code).toBe(0);
});
