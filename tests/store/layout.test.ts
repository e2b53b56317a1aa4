// Keys: made in one place, the same file on every file system.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { filesStore } from "../../src/store/files.ts";
import * as layout from "../../src/store/layout.ts";
import { openRecords } from "../../src/store/records.ts";
import { hasMaterial, material } from "../material.ts";
import { freshFolder } from "./folder.ts";

const refused = expect.objectContaining({ name: "PostproofError", code: "invalid_input" }) as Error;

describe("the layout", () => {
  const key = { platform: "x", id: "20" };

  it("makes the documented keys", () => {
    const hash = "e74d83b7dcc26571a60ac9f17457db44"; // printf 'x:20' | sha256sum
    const version = "0123456789abcdef0123";
    const digest = "ab".repeat(32);
    expect(layout.snapshotKey(key, version)).toBe(
      `posts/x/${hash.slice(0, 2)}/${hash}/snapshots/${version}.json`,
    );
    expect(layout.entryKey(key, "sightings", "2026-11-23T22:51:00.123Z", digest)).toBe(
      `posts/x/${hash.slice(0, 2)}/${hash}/sightings/20261123t225100123z-abababab.json`,
    );
    expect(layout.assetKey(`${digest}.webp`)).toBe(`assets/ab/${digest}.webp`);
    expect(layout.originalKey(`${digest}.jpg`)).toBe(`evidence/originals/ab/${digest}.jpg`);
    expect(layout.captureKey(`sha256:${digest}`)).toBe(`evidence/captures/ab/${digest}.json`);
    expect(layout.aliasKey("x:20")).toBe(`aliases/${hash.slice(0, 2)}/${hash}.json`);
    expect(layout.usesKey("x:20")).toBe(`uses/${hash.slice(0, 2)}/${hash}.json`);
  });

  it("knows its own keys again, and no others", () => {
    const version = "0123456789abcdef0123";
    const digest = "ab".repeat(32);
    const kinds = {
      [layout.ARCHIVE_KEY]: "archive",
      [layout.snapshotKey(key, version)]: "snapshot",
      [layout.entryKey(key, "sightings", "2026-11-23T22:51:00.123Z", digest)]: "sighting",
      [layout.assetKey(`${digest}.webp`)]: "asset",
      [layout.originalKey(`${digest}.jpg`)]: "original",
      [layout.captureKey(`sha256:${digest}`)]: "capture",
      [layout.aliasKey("any")]: "alias",
      [layout.usesKey("any")]: "uses",
    };
    for (const [made, kind] of Object.entries(kinds)) {
      expect(layout.isKey(made)).toBe(true);
      expect(layout.keyMeaning(made)?.kind).toBe(kind);
    }
    const others = [
      `assets/cd/${digest}.webp`,
      `assets/ab/${digest}`,
      "notes.json",
      "posts/x/ab/cd/snapshots/x.json",
    ];
    for (const other of others) expect(layout.keyMeaning(other)).toBeUndefined();
  });

  it("refuses parts that are not of their form", () => {
    for (const file of [
      "",
      "../x",
      "AB".repeat(32) + ".webp",
      "ab".repeat(32),
      "ab".repeat(32) + ".",
      "x.webp",
    ]) {
      expect(() => layout.assetKey(file)).toThrow(refused);
      expect(() => layout.originalKey(file)).toThrow(refused);
    }
    expect(() => layout.snapshotKey(key, "latest")).toThrow(refused);
    expect(() => layout.entryKey(key, "sightings", "2026-11-23", "ab")).toThrow(refused);
    expect(() => layout.captureKey("ab".repeat(32))).toThrow(refused);
    for (const platform of ["", "X", "..", "a/b", "con", "a".repeat(33)]) {
      expect(() => layout.postPrefix({ platform, id: "1" })).toThrow(refused);
    }
    expect(() => layout.postPrefix({ platform: "x", id: "" })).toThrow(refused);
  });
});

/** Whether this machine can run these, and may mount. */
function hasTools(...names: readonly string[]): boolean {
  try {
    for (const name of names) execFileSync("which", [name], { stdio: "ignore" });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

describe.runIf(hasMaterial)("hostile ids (hostile/fs)", () => {
  const ids = (): z.infer<typeof form> =>
    form.parse(JSON.parse(readFileSync(material("hostile/fs/hostile-ids.json"), "utf8")));
  const form = z.object({
    must_stay_inside_root_and_roundtrip: z.array(z.string()),
    must_not_collide: z.array(z.array(z.string())),
  });

  it("become keys that are all different", () => {
    const all = [
      ...new Set([...ids().must_stay_inside_root_and_roundtrip, ...ids().must_not_collide.flat()]),
    ];
    const keys = new Set(all.map((id) => layout.aliasKey(id)));
    expect(keys.size).toBe(all.length);
    for (const key of keys) expect(layout.isKey(key)).toBe(true);
  });

  /** Keeps each as the id of a post, as an alias, as the name of an article and as the address of a picture. Gives every file made. */
  async function keepAll(outside: string): Promise<string[]> {
    const store = filesStore(join(outside, "archive"));
    const records = openRecords(store);
    const at = "2026-11-23T10:00:00.000Z";
    const all = [
      ...new Set([...ids().must_stay_inside_root_and_roundtrip, ...ids().must_not_collide.flat()]),
    ];
    const keyFor = (id: string) => ({ platform: "web", id: id.slice(0, 2_048) || "-" });
    for (const id of all) {
      const [key, url] = [keyFor(id), `https://${id.slice(0, 1_000)}`];
      await records.addAliases(key, [id], at);
      await records.addSighting(key, { at, url, outcome: "not_found", reason: "gone", tool: "test" });
      await records.putUses(id, [
        { article: id, post: key, snapshot: "0".repeat(20), range: [0, 1], kind: "embed", at },
      ]);
      await records.putGone({ url, status: 404, reason: "gone", at, times: 1, retryAt: at });
    }
    for (const id of all) {
      const [key, url] = [keyFor(id), `https://${id.slice(0, 1_000)}`];
      expect(await records.resolve(id)).toStrictEqual(key);
      expect(await records.sightings(key)).toMatchObject([{ url }]);
      expect(await records.usesIn(id)).toMatchObject([{ article: id }]);
      expect(await records.gone(url)).toMatchObject({ url });
    }
    expect(await readdir(outside)).toStrictEqual(["archive"]);
    const found = await readdir(join(outside, "archive"), { recursive: true, withFileTypes: true });
    const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return files.map((file) => file.slice(outside.length + 1));
  }

  /** Ways in which file systems take two names for one. */
  const FOLDS: Readonly<Record<string, (name: string) => string>> = {
    "lower case": (name) => name.toLowerCase(),
    "upper case": (name) => name.toUpperCase(),
    NFC: (name) => name.normalize("NFC"),
    NFD: (name) => name.normalize("NFD"),
    "NFKC and case": (name) => name.normalize("NFKC").toUpperCase().toLowerCase(),
    "dots and spaces at the end": (name) => name.replace(/[. ]+(?=\/|$)/g, ""),
    "eight and three": (name) => name.normalize("NFKD").replace(/[^\x21-\x7e]/g, ""),
  };

  it("as ids, aliases, articles and addresses stay inside the folder, come back, and are the same files on any file system", async () => {
    const files = await keepAll(await freshFolder());
    expect(files.length).toBeGreaterThan(90 * 3);
    for (const [fold, folded] of Object.entries(FOLDS))
      expect(new Set(files.map(folded)).size, fold).toBe(files.length);
    for (const name of files.flatMap((file) => file.split("/")))
      expect(name).not.toMatch(
        /[<>:"\\|?*\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/iu,
      );
  });

  it.runIf(hasTools("mkntfs", "lowntfs-3g"))(
    "the same on a real file system that knows no case and has names of its own: NTFS, mounted as Windows has it",
    async () => {
      const [place, image] = [await freshFolder(), join(await freshFolder(), "image")];
      execFileSync("truncate", ["-s", "64M", image]);
      execFileSync("mkntfs", ["-q", "-F", image], { stdio: "ignore" });
      execFileSync("lowntfs-3g", ["-o", "ignore_case,windows_names", image, place]);
      try {
        await mkdir(join(place, "Root"));
        expect(await readdir(join(place, "ROOT"))).toEqual([]);
        const here = await keepAll(join(place, "Root"));
        expect(here.length).toBe((await keepAll(await freshFolder())).length);
      } finally {
        execFileSync("umount", [place]);
      }
    },
    120_000,
  );

  it("as keys are refused, or are harmless names", async () => {
    const store = filesStore(join(await freshFolder(), "archive"));
    for (const id of ids().must_stay_inside_root_and_roundtrip) {
      if (layout.isKey(id)) expect(id).toMatch(/^[a-z0-9_-][a-z0-9._-]*(\/[a-z0-9_-][a-z0-9._-]*)*$/);
      else await expect(store.put(id, new Uint8Array())).rejects.toEqual(refused);
    }
  });
});
