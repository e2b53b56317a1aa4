// A real WordPress (examples/wordpress): an editor pastes addresses of posts, and a reader sees the embeds.
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../browser/browser.ts";

const example = join(import.meta.dirname, "..", "..", "examples", "wordpress");

/** Neither WordPress nor what it runs on is a package of npm: `examples/wordpress/install` gets them from Debian. */
const isInstalled =
  existsSync(join(example, "unpacked")) &&
  ["php", "mariadbd"].every((program) => spawnSync(program, ["--version"]).status === 0);

interface Seen {
  readonly edited: { readonly embeds: number };
  readonly embeds: readonly {
    readonly width: number;
    readonly wide: number;
    readonly shown: number;
    readonly needed: number;
    readonly sideways: number;
    readonly sandbox?: string;
  }[];
  readonly followed?: string;
  readonly requests: number;
  readonly strays: readonly string[];
  readonly complaints: readonly string[];
}

describe.skipIf(!isInstalled)("WordPress (examples/wordpress/install)", () => {
  let folder = "";
  let seen: Readonly<Record<"stranger" | "trusted", Seen>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "postproof-wordpress-test-"));
    await (await openBrowser()).close(); // unpacks it, one at a time
    const out = join(folder, "out");
    await promisify(execFile)(process.execPath, [join(example, "run.js"), out]);
    seen = JSON.parse(await readFile(join(out, "result.json"), "utf8")) as typeof seen;
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it.each(["stranger", "trusted"] as const)(
    "makes embeds of pasted addresses, from a %s: at their heights, and nobody else is asked",
    (name) => {
      const { edited, embeds, requests, strays, complaints } = seen[name];
      expect(edited.embeds).toBe(3);
      expect(embeds.map(({ width }) => width)).toEqual([1200, 1200, 1200, 400, 400, 400]);
      for (const { width, wide, shown, needed, sideways } of embeds) {
        expect(shown).toBe(needed);
        expect(shown).toBeGreaterThan(200);
        expect(wide).toBeLessThanOrEqual(width);
        expect(sideways).toBe(0);
      }
      expect(requests).toBeGreaterThan(20);
      expect([strays, complaints]).toEqual([[], []]);
    },
  );

  it("puts those of a stranger into frames that may do nothing but run scripts; their links lead to the page of the post", () => {
    expect(new Set(seen.stranger.embeds.map(({ sandbox }) => sandbox))).toEqual(new Set(["allow-scripts"]));
    expect(seen.stranger.followed).toMatch(/^https:\/\/localhost:\d+\/post\/x\/2021500000000000000$/);
  });

  it("puts those of a server that it trusts into the page itself", () => {
    expect(seen.trusted.embeds.every(({ sandbox }) => sandbox === undefined)).toBe(true);
    expect(seen.trusted).not.toHaveProperty("followed");
  });
});
