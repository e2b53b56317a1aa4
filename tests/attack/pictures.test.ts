// The class: foreign pictures are decoded in bounded processes of their own, so that none takes this one's memory, time or life.
import { execFileSync, spawn } from "node:child_process";
import type * as Processes from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import sharp from "sharp";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { times } from "../times.ts";
import type { ImageResult } from "../../src/media/index.ts";
import { hasMaterial, material } from "../material.ts";

const root = join(import.meta.dirname, "../..");
const harness = join(import.meta.dirname, "pictures-child.js");
const folder = mkdtempSync(join(tmpdir(), "postproof-pictures-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A picture of one colour: whatever its size, a file of a kilobyte. */
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "teal" } });
const BOMB = await plain(8_000, 5_000).avif({ effort: 0 }).toBuffer();
const LARGE = await plain(5_000, 3_600).avif({ effort: 0 }).toBuffer();
const MEDIUM = await plain(1_200, 800).jpeg().toBuffer();
const SMALL = await plain(300, 200).jpeg().toBuffer();

interface Said {
  readonly kept: number;
  readonly refused: Readonly<Record<string, string>>;
  readonly decoders: number;
  readonly atOnce: number;
  readonly decoderMB: number;
  readonly parentMB: number;
}

const keepAll = (files: readonly string[], lanes: number): Said =>
  JSON.parse(
    execFileSync(process.execPath, [harness, JSON.stringify({ files, lanes })], { encoding: "utf8" }),
  ) as Said;

const written = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

const MOST_PARENT_MB = 400;
const MOST_DECODER_MB = 560;
const onLinux = process.platform === "linux";

describe("memory", () => {
  it("a kilobyte of 40 megapixels, four at once, is refused and costs this process nothing", () => {
    const files = [1, 2, 3, 4].map((number) => written(`bomb-${number}.avif`, BOMB));
    const { kept, refused, parentMB, decoderMB } = keepAll([...files, written("small.jpg", SMALL)], 4);
    expect(BOMB.length).toBeLessThan(2_000);
    expect(kept).toBe(1);
    expect(Object.keys(refused).sort()).toEqual(files);
    for (const reason of Object.values(refused))
      expect(reason).toBe("Decoding the picture takes more memory than the 384 MiB there are for one.");
    expect(parentMB).toBeLessThan(MOST_PARENT_MB);
    expect(decoderMB).toBeLessThan(MOST_DECODER_MB);
  });

  it("large pictures at the limit are kept, two at once, each within its bound", () => {
    const files = [1, 2, 3].map((number) => written(`large-${number}.avif`, LARGE));
    const said = keepAll(files, 3);
    expect([said.kept, said.refused]).toEqual([3, {}]);
    expect(said.parentMB).toBeLessThan(MOST_PARENT_MB);
    expect(said.decoderMB).toBeLessThan(MOST_DECODER_MB);
    expect(said.atOnce).toBeLessThanOrEqual(2);
    if (onLinux) expect(said.decoderMB).toBeGreaterThan(300);
  });

  it.runIf(hasMaterial)("the whole collection (hostile/images), four at once", { timeout: 300_000 }, () => {
    const files = readdirSync(material("hostile/images"), { recursive: true, encoding: "utf8" })
      .map((path) => join(material("hostile/images"), path))
      .filter((path) => statSync(path).isFile());
    const said = keepAll(files, 4);
    console.log({ ...said, refused: Object.keys(said.refused).length });
    expect(said.kept + Object.keys(said.refused).length).toBe(files.length);
    expect(said.kept).toBeGreaterThan(200);
    expect(said.parentMB).toBeLessThan(MOST_PARENT_MB);
    expect(said.decoderMB).toBeLessThan(MOST_DECODER_MB);
    expect(said.atOnce).toBeLessThanOrEqual(2);
  });
});

/** What a test does to decoders: the program's arguments, and something when a step is sent. */
interface Meddling {
  args?: string[];
  atStep?: (step: string, child: ChildProcess) => void;
}
const meddling: Meddling = {};
const started: { child: ChildProcess; env: NodeJS.ProcessEnv }[] = [];

vi.mock("node:child_process", async (original) => {
  const real = await original<typeof Processes>();
  return {
    ...real,
    fork: (program: URL, args: string[], how: { env: NodeJS.ProcessEnv }) => {
      const child = real.fork(program, meddling.args ?? args, how);
      started.push({ child, env: how.env });
      const send = child.send.bind(child) as (message: { step: string }, done: () => void) => boolean;
      child.send = ((message: { step: string }, done: () => void) => {
        const sent = send(message, done);
        meddling.atStep?.(message.step, child);
        return sent;
      }) as typeof child.send;
      return child;
    },
  };
});
const { processImage, fingerprintImage } = await import("../../src/media/index.ts");

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once("exit", resolve));

const refusedAs = (result: ImageResult) => (result.ok ? "kept" : result.missing);

describe("a decoder", () => {
  beforeEach(() => {
    delete meddling.args;
    delete meddling.atStep;
    for (const { child } of started.splice(0)) child.kill("SIGKILL");
  });

  it.each(["open", "shrink", "copy", "grey"])(
    "that crashes at the step %s is a picture refused, and the next is kept",
    async (fatal) => {
      meddling.atStep = (step, child) => {
        if (step === fatal) child.kill("SIGSEGV");
      };
      if (fatal === "grey") expect(await fingerprintImage(MEDIUM)).toBeUndefined();
      else
        expect(refusedAs(await processImage(MEDIUM, "image"))).toEqual({
          kind: "unreadable",
          reason: "Its decoder ended with SIGSEGV: the file is damaged, or made to do that.",
        });
      delete meddling.atStep;
      expect(await processImage(SMALL, "image")).toMatchObject({ ok: true });
      expect(await fingerprintImage(SMALL)).toMatch(/^pp1:/);
      expect(started.length).toBe(2);
    },
  );

  it("that hangs is ended when its time is over", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    meddling.atStep = (step, child) => {
      if (step !== "shrink") return;
      child.kill("SIGSTOP");
      queueMicrotask(() => vi.advanceTimersByTime(60_000));
    };
    const result = await processImage(SMALL, "image");
    vi.useRealTimers();
    expect(refusedAs(result)).toEqual({
      kind: "unreadable",
      reason: "Decoding took longer than 60 seconds.",
    });
    await ended(started[0]!.child);
  });

  it("that takes more memory than expected ends itself", async () => {
    meddling.args = [String(150 * 2 ** 20), "10"];
    expect(refusedAs(await processImage(LARGE, "image"))).toMatchObject({ kind: "too_large" });
    await ended(started[0]!.child);
    expect(started[0]!.child.signalCode).toBe("SIGKILL");
  });

  it("that takes more CPU time than there is for a step ends itself", async () => {
    meddling.args = [String(512 * 2 ** 20), "0.02"];
    expect(refusedAs(await processImage(LARGE, "image"))).toMatchObject({ kind: "unreadable" });
    await ended(started[0]!.child);
    expect(started[0]!.child.signalCode).toBe("SIGKILL");
  });

  it("is one of two at most, used again and again", async () => {
    let open = 0;
    let most = 0;
    meddling.atStep = (step) => {
      if (step === "open") most = Math.max(most, (open += 1));
      if (step === "close") open -= 1;
    };
    const results = await Promise.all([
      ...Array.from({ length: 12 }, () => processImage(SMALL, "avatar")),
      ...Array.from({ length: 12 }, () => fingerprintImage(SMALL)),
    ]);
    expect(results.filter((result) => typeof result === "string" || result?.ok)).toHaveLength(24);
    expect([most, started.length]).toEqual([2, 2]);
  });

  it("learns of no token and no option of this process", async () => {
    vi.stubEnv("POSTPROOF_X_TOKEN", "not for decoders");
    vi.stubEnv("NODE_OPTIONS", "--inspect=0");
    await processImage(SMALL, "avatar");
    vi.unstubAllEnvs();
    expect(Object.keys(started[0]!.env)).not.toContain("NODE_OPTIONS");
    expect(Object.values(started[0]!.env)).not.toContain("not for decoders");
  });

  it("that nobody needs any more is ended", async () => {
    await processImage(SMALL, "avatar");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await processImage(SMALL, "avatar");
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    await ended(started[0]!.child);
    expect(await processImage(SMALL, "avatar")).toMatchObject({ ok: true });
    expect(started.length).toBe(2);
  });

  it.runIf(onLinux)("ends with the process that it serves, even one that is killed", async () => {
    const late = [1, 2, 3].map((number) => written(`late-${number}.avif`, LARGE));
    const files = [written("first.jpg", SMALL), ...late];
    const child = spawn(process.execPath, [harness, JSON.stringify({ files, lanes: 2 })], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    await new Promise((resolve) => child.once("message", resolve)); // one is kept, others are being decoded
    const decoders = childrenOf(child.pid!);
    child.kill("SIGKILL");
    await ended(child);
    expect(decoders.length).toBeGreaterThan(0);
    await vi.waitUntil(() => decoders.every(isGone), { timeout: 300_000 });
  });
});

const childrenOf = (pid: number): number[] =>
  execFileSync("sh", ["-c", `cat /proc/${pid}/task/*/children`], { encoding: "utf8" })
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);

function isGone(pid: number): boolean {
  try {
    // Nobody may be there to bury it: then it stays as a zombie.
    return / Z /.test(execFileSync("cat", [`/proc/${pid}/stat`], { encoding: "utf8", stdio: "pipe" }));
  } catch {
    return true;
  }
}

describe("pictures changed at random, several at once", () => {
  let seed = 9;
  const random = (below: number): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) % below;
  const changes: readonly ((bytes: Buffer) => Buffer)[] = [
    (bytes) => bytes.fill(random(256), random(bytes.length), bytes.length),
    (bytes) => bytes.subarray(0, random(bytes.length)),
    (bytes) => Buffer.concat([bytes, bytes.subarray(random(bytes.length))]),
    (bytes) => (bytes.writeUInt32BE(2 ** random(32), random(Math.min(400, bytes.length) - 4)), bytes),
    (bytes) => (bytes.writeUInt16LE(65_535, random(Math.min(400, bytes.length) - 2)), bytes),
    (bytes) => bytes.fill(0xff, random(bytes.length)),
  ];

  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)("%s", { timeout: 120_000 }, async (format) => {
    const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
    const whole = await sharp({ create: { width: 60, height: 40, channels: 3, background: "teal", noise } })
      .toFormat(format)
      .toBuffer();
    const mutants = Array.from({ length: times(48) }, (_, round) =>
      changes[round % changes.length]!(Buffer.from(whole)),
    );
    const results = await Promise.all(mutants.map((bytes) => processImage(bytes, "avatar")));
    for (const result of results) if (!result.ok) expect(result.missing.reason).toMatch(/^[A-Z].{5,300}\.$/);
    expect(await processImage(whole, "avatar")).toMatchObject({ ok: true });
  });
});

describe("in a bundle", () => {
  const program = `
    import { createArchive, memoryStore } from "${join(root, "dist/index.js")}";
    const archive = createArchive({ store: memoryStore() });
    const bytes = Buffer.from("${SMALL.toString("base64")}", "base64");
    archive.keepPicture({ address: "a.jpg", bytes, credit: "Ada Example", article: "a.html" })
      .then(() => console.log("kept"), (error) => console.log(error.code, error.message));`;
  const run = async (format: "esm" | "cjs", place: string): Promise<string> => {
    const outfile = join(folder, place, format === "esm" ? "site.mjs" : "site.cjs");
    const how = { bundle: true, format, platform: "node", target: "node20", logLevel: "silent" } as const; // prettier-ignore
    await build({ ...how, external: ["sharp"], stdin: { contents: program, resolveDir: root }, outfile });
    return execFileSync(process.execPath, [outfile], { encoding: "utf8" }).trim();
  };

  it("beside the package the decoder of the package is used", async () => {
    mkdirSync(join(folder, "site/node_modules"), { recursive: true });
    symlinkSync(root, join(folder, "site/node_modules/postproof"));
    expect(await run("esm", "site")).toBe("kept");
  });

  it.each(["esm", "cjs"] as const)("far from the package it is said what to do (%s)", async (format) => {
    expect(await run(format, "far")).toMatch(
      /^missing_dependency Pictures are decoded in a process of its own.*Leave postproof out of bundles/,
    );
  });
});
