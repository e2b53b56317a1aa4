// The coverage matrix is true: every platform has a row, every answer and field in it occurs in a scene, no scene gives
// what it does not name, and docs/platforms.md shows it.
import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import { parseReference, platforms } from "../../src/platforms/index.ts";
import { allCoverage, FIELDS, givenIn, matrixOf } from "./coverage.ts";
import { allScenes, play } from "./play.ts";
import type { PostOutcome } from "../../src/model/outcome.ts";

const rows = allCoverage();
const names = platforms().map(({ name }) => name);

/** What the scenes of each platform came to, and where each asked. */
const played = new Map<string, { outcomes: PostOutcome[]; hosts: Set<string> }>();
beforeAll(async () => {
  for (const [file, scenes] of await allScenes())
    for (const scene of scenes) {
      const { outcome, asked } = await play(scene);
      // The file's name is the platform's; what it captures may belong to another (a copy at a second server).
      const name = names.includes(file) ? file : parseReference(scene.url)!.platform;
      const of = played.get(name) ?? { outcomes: [], hosts: new Set() };
      played.set(name, of);
      if (outcome.kind === "post") of.outcomes.push(outcome);
      for (const url of asked) of.hosts.add(new URL(url).host);
    }
});

/** Which fields the answers gave, in the order of the matrix. */
function shownBy(outcomes: readonly PostOutcome[]): Map<string, string[]> {
  const shown = new Map<string, Set<string>>();
  for (const outcome of outcomes)
    for (const [field, from] of givenIn(outcome))
      for (const source of from) shown.set(source, (shown.get(source) ?? new Set()).add(field));
  const order = Object.keys(FIELDS);
  return new Map([...shown].map(([source, fields]) => [source, order.filter((field) => fields.has(field))]));
}

it("has a row for every platform, and for nothing else", () => {
  expect(rows.map(({ name }) => name).sort()).toEqual([...names].sort());
});

describe.each(rows)("the row of $name", ({ name, sources, otherHosts = [] }) => {
  it("names every answer that a scene comes from, and no other", () => {
    const seen = new Set(
      played
        .get(name)
        ?.outcomes.flatMap(({ source, sources: more = {} }) => [source, ...Object.values(more)]),
    );
    expect([...seen].sort()).toEqual(sources.map((source) => source.name).sort());
  });

  it("names what each answer gives, as scenes show", () => {
    const shown = shownBy(played.get(name)?.outcomes ?? []);
    const expected = Object.fromEntries(sources.map(({ name: source, gives }) => [source, gives]));
    const actual = Object.fromEntries(sources.map(({ name: source }) => [source, shown.get(source) ?? []]));
    expect(actual).toEqual(expected);
  });

  it("names every host that is asked", () => {
    const listed = new Set([...sources.flatMap(({ hosts }) => hosts), ...otherHosts]);
    if (listed.has("*")) return;
    const isListed = (host: string): boolean =>
      listed.has(host) || listed.has(host.replace(/^[^.]+/, "*")) || host.endsWith(".example"); // where a link leads
    expect([...(played.get(name)?.hosts ?? [])].filter((host) => !isListed(host))).toEqual([]);
  });
});

it("is checked live, platform by platform", () => {
  const script = readFileSync(new URL("../../scripts/live.js", import.meta.url), "utf8");
  expect(names.filter((name) => !new RegExp(`^  ${name}: \\{`, "m").test(script))).toEqual([]);
});

it("stands in docs/platforms.md", async () => {
  const file = new URL("../../docs/platforms.md", import.meta.url);
  const text = readFileSync(file, "utf8");
  const [before, , after] = text.split(/<!-- matrix(?: ends)? -->\n/) as [string, string, string];
  const whole = `${before}<!-- matrix -->\n\n${matrixOf(rows)}\n\n<!-- matrix ends -->\n${after}`;
  const formatted = await format(whole, { ...(await resolveConfig(file)), parser: "markdown" });
  // `UPDATE_DOCS=1 npx vitest run tests/platforms/coverage.test.ts` writes it.
  if (process.env["UPDATE_DOCS"]) writeFileSync(file, formatted);
  expect(text).toBe(formatted);
});
