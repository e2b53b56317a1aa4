// What reaches a terminal or the log of a build server steers neither, whatever names, posts, articles and flags hold.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { times } from "../times.ts";
import { createArchive } from "../../src/archive/composition.ts";
import { reportPage } from "../../src/report/page.ts";
import { asJson, printable, workflowCommand } from "../../src/cli/terminal.ts";
import { filesStore } from "../../src/store/files.ts";
import { rows } from "../cli/command.ts";
import type { Run } from "../cli/command.ts";
import { useRunner } from "./runner.ts";

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const STEERING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/;
/** Names that a runner of GitHub Actions knows as commands, whatever their case. */
const COMMANDS = [
  "error",
  "warning",
  "notice",
  "debug",
  "group",
  "endgroup",
  "add-mask",
  "set-env",
  "stop-commands",
];

/** The command that a runner reads from a line: by the rule of actions/runner, and that of Azure Pipelines. */
function commandIn(line: string): string | undefined {
  const second = /^\s*::([^ :]*)(?: [^]*?)?::/.exec(line)?.[1];
  const first = /##\[([^\] ]*)[^\]]*\]/.exec(line)?.[1];
  const azure = /##vso\[([^\] ]*)[^\]]*\]/i.exec(line)?.[1];
  return [second, first].find((name) => COMMANDS.includes(name?.toLowerCase() ?? "")) ?? azure;
}

function expectHarmless(output: string): void {
  expect(STEERING.exec(output)).toBeNull();
  expect(output.isWellFormed()).toBe(true);
  for (const line of output.split("\n")) {
    expect(commandIn(line)).toBeUndefined();
    expect(line.startsWith("forged")).toBe(false);
  }
}

/** Texts of what steers, put together at random, the same every time. */
function* hostileTexts(count: number): Generator<string> {
  const parts = [
    ...Array.from(
      "\u0000\u0007\b\t\n\r\u001B\u007F\u0085\u009B\u009D\u200E\u2028\u2029\u202E\u2066\u2069\uD800\uDC00:,%#[]a ",
    ),
    ..."::error::|::group::|##[error]|##vso[task.x]|##teamcity[x]|\u001B[2J|\u001B]0;t\u0007|%0A|\r\n::notice::".split(
      "|",
    ),
  ];
  let state = 20_261_201;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let index = 0; index < count; index += 1)
    yield Array.from({ length: 1 + next(8) }, () => parts[next(parts.length)]!).join("");
}

describe("every text", () => {
  it("becomes one line that steers nothing", () => {
    for (const text of hostileTexts(times(5_000))) {
      const line = printable(text);
      expect(line).not.toContain("\n");
      expectHarmless(line);
    }
    expect(printable("Größe: „ja“ 👩‍💻 مرحبا\t::x ## [y]")).toBe("Größe: „ja“ 👩‍💻 مرحبا\t::x ## [y]");
  });

  it("becomes JSON that steers nothing and means the same", () => {
    for (const text of hostileTexts(times(5_000))) {
      const json = asJson({ [text]: [text] });
      expect(JSON.parse(json)).toEqual({ [text]: [text] });
      expect(json).not.toContain("\n");
      expectHarmless(json);
    }
  });

  it("becomes one annotation, of which the runner reads every part again", () => {
    const unescaped = (part: string): string =>
      part
        .replaceAll("%0D", "\r")
        .replaceAll("%0A", "\n")
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ",")
        .replaceAll("%25", "%");
    const kept = (part: string): string =>
      part
        .split(/([\r\n])/)
        .map((each, at) => (at % 2 ? each : plain(each)))
        .join("");
    const plain = (part: string): string => printable(`.${part}`).slice(1);
    for (const text of hostileTexts(times(5_000))) {
      const line = workflowCommand({
        level: "notice",
        file: text,
        line: 3,
        column: 4,
        title: text,
        message: text,
      });
      expect(STEERING.exec(line)).toBeNull();
      expect(line).not.toContain("\n");
      const read = /^::notice file=([^,:]*),line=3,col=4,title=([^,:]*)::([^]*)$/.exec(line);
      expect(read?.slice(1).map(unescaped)).toEqual([kept(text), kept(text), kept(text)]);
    }
  });
});

const ESCAPES = "\u001B]0;owned\u0007\u001B[31mred";
const NAMES = [
  `${ESCAPES}.html`,
  "::error file=x,line=1::forged.html",
  "  ::add-mask::forged.html",
  "a\n::warning::forged.html",
  "a\nforged line.html",
  "b\r::error::forged.html",
  "##[error]forged.html",
  "##vso[task.setvariable variable=x]forged.html",
  "c1 \u009B31m \u0085.html",
  "bidi \u202Elmth.html",
  "isolate \u2067x.html",
  "line \u2028::error::x.html",
];
const HOSTILE = `${ESCAPES} \u009B \u202E ##[error]x\n::error::forged\nforged`;

let root = "";
let folder = "";
const post = (id: number): string => `https://twitter.com/ada_example/status/${id}`;
const page = (id: number): string =>
  `<html><head><title>${HOSTILE}</title></head><body><p>“The words of ${HOSTILE}”, Ada Example wrote on X.</p>
<blockquote class="twitter-tweet"><p>The words of ${id}. &#27;[2J &#x202E; ${HOSTILE}</p>&mdash; Ada ${HOSTILE} (@ada_example) <a href="${post(id)}">May 1, 2024</a></blockquote>
<figure><img src="https://pictures.example/${ESCAPES}.jpg"><figcaption>Photo: Ada ${HOSTILE} / X</figcaption></figure>
<p>"The words of ${id - 1}." (@ada_example on X, <a href="${post(id - 1)}">post</a>)</p><script src="https://cdn.example/${ESCAPES}.js"></script></body></html>`;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-terminal-"));
  folder = join(root, "desk");
  await mkdir(join(folder, "site"), { recursive: true });
  const archive = createArchive({ store: filesStore(join(folder, ".postproof")) });
  for (const [index, name] of NAMES.entries()) {
    await writeFile(join(folder, "site", name), page(index + 100));
    // Every second post is archived; the others are not.
    if (index % 2 === 0) await archive.salvage(page(index + 100), { format: "html", article: name });
  }
  // A name that is no UTF-8 at all, as old disks hold them.
  const invalid = Buffer.concat([
    Buffer.from(`${folder}/site/`),
    Buffer.from([0xff, 0x9b, 0x33]),
    Buffer.from(".html"),
  ]);
  if (process.platform === "linux") await writeFile(invalid, page(100));
  const lines = NAMES.map((name, index) =>
    JSON.stringify({ id: `${name}\n::error::x`, body: page(index + 100) }),
  );
  await writeFile(join(folder, "items.jsonl"), `${lines.join("\n")}\n`);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const inFolder = useRunner();
const run = (...args: string[]): Promise<Run> => inFolder(folder, args);
const hostile = `${ESCAPES}\n::error::forged\u009B`;

/** Verbs in words and in JSON, with names, posts and articles that would steer. */
const CALLS: readonly (readonly string[])[] = [
  ["scan", "site"],
  ["scan", "items.jsonl", "--html-field", "body"],
  ["capture", "site", "--offline"],
  ["capture", "site", "--plan"],
  ["rewrite", "site", "--dry-run"],
  ["rewrite", "items.jsonl", "--html-field", "body", "--dry-run"],
  ["rewrite", "site", "--missing", "fail"],
  ["proof", "site", "--all"],
  ["proof", "site", "--sarif", "-"],
  ["proof", "site", "--html", "-"],
  ["status", "site", "--all"],
  ["leaks", "site", "--all"],
  ["leaks", "site", "--sarif", "-"],
  ["list"],
  ["show", post(100)],
  ["show", post(100), "--as", "html"],
  ["credit", post(100)],
  ["uses"],
  ["audit"],
];

describe("the command line", () => {
  it.each(CALLS.map((call) => [call.join(" "), call] as const))("%s", async (_name, call) => {
    const said = await run(...call);
    expect(said.code).not.toBeNull();
    expect((said.out + said.err).length).toBeGreaterThan(0);
    expectHarmless(said.out);
    expectHarmless(said.err);
    // Reports that go to standard output are documents, not lines of JSON.
    if (call.includes("-")) return;
    const json = await run(...call, "--json");
    expectHarmless(json.out);
    expectHarmless(json.err);
    expect(rows(json).length).toBeGreaterThan(0);
  });

  it("names the true files in JSON", async () => {
    const files = rows(await run("scan", "site", "--json")).map(({ file }) => file);
    for (const name of NAMES) expect(files).toContain(`site/${name}`);
  });

  it("annotates with commands that are its own", async () => {
    const { out, err } = await run("proof", "site", "--annotations");
    expectHarmless(err);
    expect(STEERING.exec(out)).toBeNull();
    const lines = out.split("\n").filter(Boolean);
    expect(lines.length).toBeGreaterThan(NAMES.length);
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning|notice) file=site\/[^,:]*,line=\d+,col=\d+,title=[^,:]*::/);
  });

  it.each([
    ["an unknown flag", ["scan", `--${hostile}`]],
    ["an unknown verb", [hostile]],
    ["a missing file", ["scan", hostile]],
    ["a list that is missing", ["scan", "--files-from", hostile]],
    ["a choice that is none", ["capture", "site", "--media", hostile]],
    ["a date that is none", ["capture", "site", "--recover", "--near", hostile]],
    ["an archive that is missing", ["list", "--archive", hostile]],
    ["a post that is missing", ["show", `https://x.com/${hostile}`]],
    ["a baseline that is missing", ["proof", "site", "--baseline", hostile]],
    ["a zone that is none", ["init", "--time-zone", hostile]],
    ["a place to write that is none", ["proof", "site", "--html", `nowhere/${hostile}`]],
    ["an origin that is none", ["leaks", "site", "--origin", hostile]],
  ])("echoes %s on one line", async (_what, args) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expectHarmless(out);
    expectHarmless(err);
    expect(err).toContain("\uFFFD");
  });
});

it("makes a page of the report in which names are text", () => {
  const path = `</title><script>x</script>${HOSTILE}`;
  const report = {
    items: [],
    perhaps: [],
    counts: { ok: 0, note: 0, warning: 0, alarm: 0, ignored: 0 },
  } as never;
  const html = reportPage([{ path, text: HOSTILE, report }], { at: new Date(0) });
  expect(html).not.toContain("<script");
  for (const line of html.split("\n")) expect(STEERING.exec(line)).toBeNull();
});

it("is the only file that writes to the terminal", async () => {
  const rulesFor = async (file: string): Promise<Record<string, [number, ...unknown[]] | undefined>> =>
    ((await new ESLint().calculateConfigForFile(file)) as { rules: Record<string, [number, ...unknown[]]> })
      .rules;
  const { "no-restricted-properties": streams, "no-console": log } = await rulesFor("src/cli/scan.ts");
  expect(streams?.[0]).toBe(2);
  expect(JSON.stringify(streams)).toMatch(/"stdout".*"stderr"/);
  expect(log?.[0]).toBe(2);
});
