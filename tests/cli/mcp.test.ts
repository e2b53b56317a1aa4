// postproof mcp, driven by the official client over standard input and output, as any client would start it.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANSWERS } from "../archive/demo-answers.ts";
import { command } from "./command.ts";

const CLI = join(import.meta.dirname, "..", "..", "dist", "cli.js");
const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";
const UNKNOWN = "https://x.com/ada_example/status/1600000000000000001";
const FAITHFUL = "Wind gusts of 58 knots at the breakwater";
const ALTERED = "Wind gusts of 85 knots at the breakwater";

/** What a tool answered. */
interface Answer {
  readonly text: string;
  readonly value: Record<string, unknown> | undefined;
  readonly isError: boolean;
}

let folder = "";
/** A client, with all that the server writes to standard error. */
interface Opened {
  readonly client: Client;
  readonly call: (name: string, args?: Record<string, unknown>) => Promise<Answer>;
  readonly said: () => string;
}

async function open(...args: string[]): Promise<Opened> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, "mcp", ...args],
    cwd: folder,
    stderr: "pipe",
  });
  let said = "";
  transport.stderr!.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(transport);
  await client.listTools(); // from then on the client holds every answer to the schema of its tool
  return {
    client,
    said: () => said,
    async call(name, given = {}) {
      const result = await client.callTool({ name, arguments: given });
      const [content] = result.content as { text: string }[];
      return {
        text: content!.text,
        value: result.structuredContent as Record<string, unknown> | undefined,
        isError: result.isError === true,
      };
    },
  };
}

let server: Opened;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-mcp-"));
  expect((await command(folder, ["capture", HARBOUR, "--replay", ANSWERS])).code).toBe(0);
  server = await open();
});
afterAll(async () => {
  await server.client.close();
  await rm(folder, { recursive: true, force: true });
});

it("lists tools that read only, each with schemas of what goes in and out", async () => {
  const { tools } = await server.client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    ...["compare_quotation", "proofread", "find_references", "credit_line", "embed"],
  ]);
  for (const { annotations, inputSchema, outputSchema, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false, destructiveHint: false });
    expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
    expect(outputSchema?.type).toBe("object");
    expect(description!.length).toBeGreaterThan(50);
  }
});

describe("compare_quotation", () => {
  it.each([
    [FAITHFUL, "in_order", "IN ORDER"],
    [ALTERED, "findings", "NOT IN ORDER"],
    [["Wind gusts of 58 knots", "at the breakwater"], "in_order", "IN ORDER"],
    ["Nobody may swim in the harbour.", "findings", "NOT IN ORDER"],
  ])("%j: %s", async (words, status, beginning) => {
    const { value, text, isError } = await server.call("compare_quotation", { words, posts: [HARBOUR] });
    expect(isError).toBe(false);
    expect(value).toMatchObject({ status, post: { url: HARBOUR } });
    expect(text.startsWith(beginning)).toBe(true);
  });

  it("says what differs, and who is said to have posted it", async () => {
    const { value } = await server.call("compare_quotation", {
      ...{ words: ALTERED, posts: [HARBOUR], speaker: "Ada Moreno", platform: "Bluesky" },
    });
    expect(value!["differences"]).toMatchObject([{ kind: "number", article: "85", post: "58", alarm: true }]);
    const rules = (value!["findings"] as { rule: string }[]).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["altered", "wrong_speaker", "wrong_platform"]));
  });

  it("says what to do about a post that is not archived, and asks nobody", async () => {
    const { value, isError } = await server.call("compare_quotation", { words: FAITHFUL, posts: [UNKNOWN] });
    expect(isError).toBe(false);
    expect(value).toMatchObject({ status: "undecided", missing: [UNKNOWN] });
    expect(value!["next"]).toContain(`postproof capture ${UNKNOWN}`);
  });

  it("sees what another process has captured since", async () => {
    const other = "https://x.com/ines_example/status/2021522222222222222";
    const ask = () => server.call("compare_quotation", { words: "the lifeboat is out", posts: [other] });
    expect((await ask()).value).toMatchObject({ status: "undecided" });
    expect((await command(folder, ["capture", other, "--replay", ANSWERS])).code).toBe(0);
    expect((await ask()).value).toMatchObject({ status: "in_order" });
  });
});

describe("the other tools", () => {
  const article = `<p>“${ALTERED},” Port Ellery Harbour said <a href="${HARBOUR}">in a tweet</a>.</p>`;

  it("find_references", async () => {
    const { value, text } = await server.call("find_references", { article, format: "html" });
    expect(value).toMatchObject({
      references: [{ platform: "x", url: HARBOUR, line: 1 }],
      quotations: [{ text: `${ALTERED},`, speaker: "Port Ellery Harbour", platform: "x" }],
      ...{ credits: [], pasted: [], omitted: 0 },
    });
    expect(text).toBe("1 reference, 1 quotation, 0 photo credits, 0 pasted posts");
  });

  it("proofread", async () => {
    const { value, text } = await server.call("proofread", { article, format: "html" });
    expect(value).toMatchObject({
      counts: { alarm: 1 },
      items: [{ kind: "quotation", severity: "alarm", post: { url: HARBOUR } }],
    });
    expect(text).toMatch(/^1 quotation: 1 altered/);
    expect(text).toContain("ALARM");
  });

  it("credit_line", async () => {
    const { value } = await server.call("credit_line", { post: HARBOUR, style: "{name}/{platform}" });
    expect(value).toMatchObject({ line: "Port Ellery Harbour/X", key: "x:2021500000000000000" });
  });

  it("embed", async () => {
    const { value, text } = await server.call("embed", { post: "x:2021500000000000000", locale: "de" });
    expect(value!["html"]).toMatch(/^<figure class="pp /);
    expect(value!["files"]).not.toEqual([]);
    expect(text).toBe(value!["html"]);
  });
});

describe("what a hostile client asks", () => {
  const paths = [
    "../../etc/passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "C:\\secret",
    "post.json",
    "\0",
    "x:../../..",
  ];

  it.each(paths)("%j is no post, in any tool, and reads no file", async (post) => {
    await writeFile(join(folder, "post.json"), `{"secret":"do not tell"}`);
    for (const [name, args] of [
      ["compare_quotation", { words: FAITHFUL, posts: [post] }],
      ["credit_line", { post }],
      ["embed", { post }],
    ] as const) {
      const { text, isError, value } = await server.call(name, args);
      expect(isError || value!["status"] === "undecided", name).toBe(true);
      expect(text).not.toMatch(/root:|do not tell/);
    }
  });

  it("pictures that an article names are not read", async () => {
    const article = `<figure><img src="/etc/passwd"><figcaption>A pier. | Twitter/Ada Example</figcaption></figure>`;
    const { text } = await server.call("proofread", { article, format: "html" });
    expect(text).not.toContain("root:");
  });

  it.each([
    ["compare_quotation", {}, "words"],
    ["compare_quotation", { words: 7 }, "words"],
    ["compare_quotation", { words: [] }, "words"],
    ["compare_quotation", { words: "…" }, "nothing to compare"],
    ["compare_quotation", { words: "a", speakr: "b" }, "speakr"],
    ["compare_quotation", { words: "x".repeat(20_001) }, "20,000"],
    ["compare_quotation", { words: "a", posts: Array<string>(21).fill(HARBOUR) }, "posts"],
    ["compare_quotation", { words: "a word", posts: ["x".repeat(2_001)] }, "2,000"],
    ["compare_quotation", { words: "a word", platform: "the pub" }, "invalid_input"],
    ["proofread", { article: "a".repeat(1_000_001), format: "text" }, "1,000,000"],
    ["proofread", { article: "a", format: "docx" }, "format"],
    [
      "proofread",
      { article: "a", format: "text", published: "yesterday" },
      "invalid_input: yesterday is no date",
    ],
    ["credit_line", { post: UNKNOWN }, "not_archived"],
    ["credit_line", { post: HARBOUR, style: "nobody's" }, "invalid_input"],
    ["embed", { post: UNKNOWN }, `not_archived: Not archived: ${UNKNOWN}. Capture it first`],
    ["embed", { post: HARBOUR, locale: "no language" }, "locale"],
    ["capture", { urls: [HARBOUR] }, "capture not found"],
    ["rm", {}, "rm not found"],
  ])("%s with %.60j is refused in words", async (name, args, said) => {
    const { text, isError, value } = await server.call(name, args);
    expect(isError).toBe(true);
    expect(value).toBeUndefined();
    expect(text).toContain(said);
    expect(text.length).toBeLessThan(3_000);
  });

  it("many things at once are answered with a bounded list", async () => {
    const article = `<p><a href="${HARBOUR}">a post</a></p>\n`.repeat(3_000);
    const { value } = await server.call("find_references", { article, format: "html" });
    expect(value!["references"]).toHaveLength(200);
    expect(value!["omitted"]).toBe(2_800);
  });

  it("leaves the server answering, with nothing to say on standard error", async () => {
    expect((await server.call("embed", { post: HARBOUR })).isError).toBe(false);
    expect(server.said()).toBe("");
  });
});

describe("with --capture", () => {
  it("there is a tool that fetches, and says so", async () => {
    const { client, call } = await open("--archive", "fresh", "--capture", "--replay", ANSWERS);
    const { tools } = await client.listTools();
    expect(tools.find(({ name }) => name === "capture")!.annotations).toMatchObject({
      ...{ readOnlyHint: false, openWorldHint: true, destructiveHint: false },
    });
    const compare = () => call("compare_quotation", { words: FAITHFUL, posts: [HARBOUR] });
    expect((await compare()).value).toMatchObject({ status: "undecided" });
    const { value } = await call("capture", { urls: [HARBOUR, "https://127.0.0.1/private", "nothing"] });
    const results = value!["results"] as { url: string; status: string }[];
    expect(results.find(({ url }) => url === HARBOUR)?.status).toBe("captured");
    expect(results.filter(({ status }) => status === "captured")).toHaveLength(1);
    expect((await compare()).value).toMatchObject({ status: "in_order" });
    await client.close();
  });
});

describe("as a process", () => {
  const line = (id: number, method: string, params: object): string =>
    `${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`;
  const hello = line(1, "initialize", {
    ...{ protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "pipe", version: "1" } },
  });

  it("writes nothing but the protocol, answers what is pending, and ends with standard input", async () => {
    const asked = line(2, "tools/call", {
      name: "compare_quotation",
      arguments: { words: FAITHFUL, posts: [HARBOUR] },
    });
    const { code, out, err } = await command(folder, ["mcp"], undefined, `${hello}not json\n${asked}`);
    expect(code).toBe(0);
    const answers = out
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(answers.map(({ jsonrpc, id }) => [jsonrpc, id])).toEqual([
      ["2.0", 1],
      ["2.0", 2],
    ]);
    expect(answers[1]).toMatchObject({ result: { structuredContent: { status: "in_order" } } });
    expect(err).toMatch(/^postproof mcp: .*JSON/);
  });

  it("ends in words where a message has no end", async () => {
    const { code, out, err } = await command(folder, ["mcp"], undefined, `${hello}${"x".repeat(11_000_000)}`);
    expect(code).toBe(0);
    expect(out.trim().split("\n").length).toBeLessThanOrEqual(1);
    expect(err).toMatch(/^postproof mcp: .*maximum size/);
  });

  it("says what to install where the packages of the protocol are missing", async () => {
    const root = join(import.meta.dirname, "../..");
    const modules = join(folder, "bare/node_modules");
    await cp(join(root, "dist"), join(folder, "bare/dist"), { recursive: true });
    await writeFile(join(folder, "bare/package.json"), `{ "type": "module" }`);
    await mkdir(modules);
    const { dependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    for (const name of Object.keys(dependencies))
      await symlink(join(root, "node_modules", name), join(modules, name));
    const run = promisify(execFile)(process.execPath, ["bare/dist/cli.js", "mcp"], { cwd: folder });
    await expect(run).rejects.toMatchObject({
      ...{ code: 2, stdout: "" },
      stderr:
        "postproof: postproof mcp needs the package @modelcontextprotocol/sdk. Install it: npm install @modelcontextprotocol/sdk\n",
    });
  });

  it("starts where there is no archive yet, says so, and makes none", async () => {
    const { code, err } = await command(folder, ["mcp", "--archive", "none"], undefined, hello);
    expect(code).toBe(0);
    expect(err).toBe("No archive at none yet: it is empty until something is captured.\n");
    expect(await readdir(folder)).not.toContain("none");
  });
});
