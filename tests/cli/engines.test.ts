// The command line over archives on engines: SQLite, PostgreSQL and a bucket, and an archive moved from each to the next.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS, ARTICLE } from "../archive/demo-answers.ts";
import { hasMoto, hasPostgres, startMoto, startPostgres } from "../store/engines.ts";
import type { Engine } from "../store/engines.ts";
import { useRunner } from "../attack/runner.ts";
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

describe("copy", () => {
  it("takes an archive into SQLite and back, the same to the byte", async () => {
    expect((await postproof(["capture", "page.html", "--replay", ANSWERS])).code).toBeLessThan(4);
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
    expect((await postproof(["capture", "page.html", "--replay", ANSWERS])).code).toBeLessThan(4);
    const places = [".postproof", `${postgres!.address}?schema=moved`, bucket("moved"), "back", ".postproof"];
    for (const [index, to] of places.slice(1).entries()) {
      const copied = rows(await postproof(["copy", places[index]!, to, "--json"]))[0]!;
      expect(copied).toMatchObject({ intact: true, ...(index === 3 && { written: 0 }) });
    }
  });

  it("leaves another archive alone", async () => {
    await postproof(["capture", "page.html", "--replay", ANSWERS]);
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
