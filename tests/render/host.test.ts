// Embeds do not depend on the machine that makes them: the built package, in processes with other zones and locales.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { samples } from "./samples.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
const run = promisify(execFile);

const script = `
  import { createHash } from "node:crypto";
  import { pathToFileURL } from "node:url";
  const [folder, given] = process.argv.slice(1);
  const { renderEmbed } = await import(pathToFileURL(folder + "/render.js"));
  const { languages } = await import(pathToFileURL(folder + "/words.js"));
  const digests = {};
  for (const { words } of languages)
    for (const timeZone of ["UTC", "Asia/Kolkata"]) {
      const all = Object.values(JSON.parse(given)).map(({ snapshot, label }) =>
        renderEmbed(snapshot, { label, words, timeZone, assetUrl: (file) => "/" + file }));
      digests[words.language + " " + timeZone] = createHash("sha256").update(all.join("")).digest("hex");
    }
  process.stdout.write(JSON.stringify({ host: Intl.DateTimeFormat().resolvedOptions(), digests }));
`;

interface Made {
  readonly host: { readonly locale: string; readonly timeZone: string };
  readonly digests: Readonly<Record<string, string>>;
}

async function madeUnder(TZ: string, LC_ALL: string): Promise<Made> {
  const env = { ...process.env, TZ, LC_ALL, LANG: LC_ALL, LANGUAGE: LC_ALL };
  const args = ["--input-type=module", "--eval", script, dist, JSON.stringify(samples)];
  return JSON.parse((await run(process.execPath, args, { env })).stdout) as Made;
}

it("come out the same under any zone and locale of the host", async () => {
  const here = await madeUnder("UTC", "C");
  expect(new Set(Object.values(here.digests)).size).toBe(22);
  const hosts = [here];
  for (const [zone, locale] of [
    ["Pacific/Auckland", "ar_EG.UTF-8"],
    ["America/Sao_Paulo", "th_TH.UTF-8"],
  ] as const) {
    const there = await madeUnder(zone, locale);
    expect(there.digests).toEqual(here.digests);
    hosts.push(there);
  }
  // The processes really stood in different places.
  expect(hosts.map(({ host }) => host.timeZone)).toEqual(["UTC", "Pacific/Auckland", "America/Sao_Paulo"]);
  expect(new Set(hosts.map(({ host }) => host.locale)).size).toBe(3);
});

it("render alone brings the words of no language but English", async () => {
  const seen = new Map<string, string>();
  const walk = async (file: string): Promise<void> => {
    if (seen.has(file)) return;
    const text = await readFile(join(dist, file), "utf8");
    seen.set(file, text);
    for (const [, next] of text.matchAll(/(?:from|import) ["']\.\/([^"']+\.js)["']/g)) await walk(next!);
  };
  await walk("render.js");
  const all = [...seen.values()].join("");
  expect(all).toContain("Captured from {platform}");
  expect(all).not.toMatch(/Von \{platform\} gesichert|Capturado de/);
  await walk("words.js");
  expect([...seen.values()].join("")).toContain("Von {platform} gesichert");
});
