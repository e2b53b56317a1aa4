// The command line over archives on engines: SQLite, PostgreSQL and a bucket, and an archive moved from each to the next.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS, ARTICLE } from "../archive/demo-answers.ts";
import { hasMoto, hasPostgres, startMoto, startPostgres } from "../store/engines.ts";
import type { Engine } from "../store/engines.ts";
import { useRunner } from "../attack/runner.ts";
import { useCaptured } from "./captured.ts";
import { command, rows } from "./command.ts";
import type { Run } from "./command.ts";

// Before the process that runs the commands begins, which has them too.
process.env["AWS_ACCESS_KEY_ID"] = "desk";
process.env["AWS_SECRET_ACCESS_KEY"] = "example";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-engines-"));
  await writeFile(join(folder, "page.html"), ARTICLE);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = useRunner();
const captured = useCaptured(run);
const postproof = (args: readonly string[]): Promise<Run> => run(folder, args);
const read = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

let postgres: Engine | undefined;
let moto: Engine | undefined;
beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres();
  if (hasMoto) moto = await startMoto();
  if (moto) await fetch(`${moto.address}/archives`, { method: "PUT" });
}, 120_000);
afterAll(async () => {
  await Promise.all([postgres?.stop(), moto?.stop()]);
  delete process.env["AWS_ACCESS_KEY_ID"];
  delete process.env["AWS_SECRET_ACCESS_KEY"];
});

const bucket = (name: string): string =>
  `s3://archives/${name}?endpoint=${encodeURIComponent(moto!.address)}`;

/** Captures the article into an archive as configured, and gives the article as rewritten from it. */
async function rewrittenWith(config: object): Promise<string> {
  await writeFile(join(folder, "postproof.config.json"), JSON.stringify(config));
  await writeFile(join(folder, "page.html"), ARTICLE);
  const captured = await postproof(["capture", "page.html", "--replay", ANSWERS]);
  expect(captured.err + captured.out).not.toMatch(/at .*\.js:\d/);
  expect((await postproof(["rewrite", "page.html", "--missing", "keep"])).code).toBe(0);
  expect((await postproof(["audit"])).code).toBe(0);
  const listed = rows(await postproof(["list", "--json"]));
  expect(listed.length).toBeGreaterThan(1);
  const { key } = listed[0]!;
  expect(rows(await postproof(["show", String(key), "--json"]))[0]).toMatchObject({ key });
  // But for the moment of the capture.
  return (await read("page.html")).replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/g, "a moment");
}

describe("an archive on an engine", () => {
  it("SQLite gives the pages that a folder gives", async () => {
    const expected = await rewrittenWith({ archive: ".postproof" });
    await rm(join(folder, "postproof.lock.json"));
    expect(await rewrittenWith({ archive: "sqlite:kept/archive.sqlite" })).toBe(expected);
  });

  it.skipIf(!hasPostgres || !hasMoto)("PostgreSQL with pictures in a bucket does so, too", async () => {
    const expected = await rewrittenWith({ archive: ".postproof" });
    await rm(join(folder, "postproof.lock.json"));
    expect(
      await rewrittenWith({ archive: `${postgres!.address}?schema=pages`, blobs: bucket("pages") }),
    ).toBe(expected);
    // In a process of its own, which no connection keeps from ending.
    expect(await command(folder, ["audit"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("intact") as string,
    });
  });

  it("says that none was begun there, and shows no password", async () => {
    const nowhere = await postproof(["list", "--archive", "sqlite:none.sqlite"]);
    expect(nowhere).toMatchObject({ code: 2 });
    expect(nowhere.err).toMatch(/No archive at .*none\.sqlite/);
    const away = await postproof(["list", "--archive", "postgres://desk:secret@127.0.0.1:1/none"]);
    expect(away.code).not.toBe(0);
    expect(away.err).toContain("See that the server runs");
    expect(away.err).not.toContain("secret");
  });
});

describe("a queue", () => {
  it("stands beside no folder, and says so", async () => {
    for (const args of [["work"], ["queue"], ["capture", "page.html", "--queue"], ["watch", "--queue"]]) {
      if (args[0] === "watch") await captured(folder);
      const { code, err } = await postproof(args);
      expect([args, code, err]).toEqual([args, 2, expect.stringContaining("postproof copy")]);
    }
    const beside = await postproof(["capture", "page.html", "--queue", "--media", "none"]);
    expect([beside.code, beside.err]).toEqual([2, expect.stringContaining("--media is for postproof work")]);
  });

  it.skipIf(!hasPostgres)(
    "is filled by capture and watch, worked off by work, and shown by queue",
    async () => {
      await writeFile(
        join(folder, "postproof.config.json"),
        JSON.stringify({ archive: `${postgres!.address}?schema=queued` }),
      );
      const gone = "https://x.com/ada/status/1";
      const put = rows(await postproof(["capture", "page.html", gone, "--queue", "--json"]))[0]!;
      expect(put).toMatchObject({ waiting: 0, unsupported: [] });
      const count = Number(put["put"]);
      expect(count).toBeGreaterThan(3);
      const again = await postproof(["capture", "page.html", "--queue"]);
      expect(again).toMatchObject({
        code: 0,
        out: `0 posts put into the queue, ${count - 1} waited there already\n`,
      });
      expect(rows(await postproof(["queue", "--json"]))[0]).toMatchObject({
        waiting: count,
        running: 0,
        failed: 0,
      });

      // The post without an answer waits to be tried again.
      const worked = await postproof(["work", "--replay", ANSWERS]);
      expect([worked.code, worked.out]).toEqual([
        3,
        expect.stringContaining(`${gone}  failed, and is tried again later. Nobody was asked`),
      ]);
      const done = rows(await postproof(["queue", "--json"]))[0]!["done"] as Record<string, number>;
      expect(Object.values(done).reduce((sum, each) => sum + each, 0)).toBe(count - 1);
      expect(done["captured"]).toBeGreaterThan(3);
      const shown = await postproof(["queue", "--quiet"]);
      expect([shown.code, shown.err]).toEqual([0, ""]);
      expect(shown.out).toContain("1 wait (1 of them for a time to come), 0 run, 0 failed for good");
      expect(shown.out).toContain(`${done["captured"]}  captured`);

      // What was looked at since it was put in is not looked at twice.
      expect((await postproof(["rewrite", "page.html"])).code).toBeLessThan(2);
      const { out } = await postproof(["watch", "--queue", "--all"]);
      expect(out).toMatch(/^\d+ posts? put into the queue/);
      expect(await postproof(["queue", "--retry", gone])).toMatchObject({
        code: 2,
        err: expect.stringContaining("is not among the posts that failed") as string,
      });
      expect((await postproof(["queue", "--retry"])).out).toBe("0 posts put in again\n");

      // A worker that waits for more ends when it is told to, and says that something is left.
      const stopped = await command(folder, ["work", "--daemon", "--replay", ANSWERS, "--quiet"], (child) => {
        setTimeout(() => child.kill("SIGTERM"), 1_500);
      });
      expect(stopped.code).toBe(3);
    },
  );
});

describe("copy", () => {
  it("takes an archive into SQLite and back, the same to the byte", async () => {
    await captured(folder);
    const out = rows(await postproof(["copy", ".postproof", "sqlite:a.sqlite", "--json"]))[0]!;
    expect(out).toMatchObject({ intact: true, written: out["files"] });
    const again = rows(await postproof(["copy", ".postproof", "sqlite:a.sqlite", "--json"]))[0]!;
    expect(again).toMatchObject({ intact: true, written: 0, files: out["files"] });
    const back = rows(await postproof(["copy", "sqlite:a.sqlite", "back", "--json"]))[0]!;
    expect(back).toMatchObject({ intact: true, bytes: out["bytes"] });
    const same = rows(await postproof(["copy", "back", ".postproof", "--json"]))[0]!;
    expect(same).toMatchObject({ intact: true, written: 0, files: out["files"] });
  });

  it.skipIf(!hasPostgres || !hasMoto)("takes it from a folder by a database and a bucket back", async () => {
    await captured(folder);
    const places = [".postproof", `${postgres!.address}?schema=moved`, bucket("moved"), "back", ".postproof"];
    for (const [index, to] of places.slice(1).entries()) {
      const copied = rows(await postproof(["copy", places[index]!, to, "--json"]))[0]!;
      expect(copied).toMatchObject({ intact: true, ...(index === 3 && { written: 0 }) });
    }
  });

  it("leaves another archive alone", async () => {
    await captured(folder);
    await postproof(["copy", ".postproof", "other"]);
    const uses = await postproof(["rewrite", "page.html"]);
    expect(uses.code).toBeLessThan(2);
    // What has changed since is replaced only where that is said.
    const refused = await postproof(["copy", "other", ".postproof"]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("--again");
    expect((await postproof(["copy", ".postproof", "other", "--again"])).code).toBe(0);
    const nothing = await postproof(["copy", "nothing", "elsewhere"]);
    expect(nothing).toMatchObject({ code: 2 });
    expect(nothing.err).toContain("No archive at");
  });
});
