// The comparison of embeds in docs: nine systems, and behind each cell a proof that is there.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const text = read("docs/comparison.md");
const probes = [...read("bench/probes.js").matchAll(/^ {2}"((?:rt|bpe) [^"]+)": \(\)/gm)].map(
  ([, name]) => name!,
);

const SYSTEMS = [
  "postproof",
  "react-tweet",
  "bluesky-post-embed",
  "astro-embed",
  "embetty",
  "ox-content",
  "nitter",
  "X's own embed",
  "Bluesky's own embed",
];
const VERDICTS = ["yes", "part", "no", "–", "not checked"];

/** The cells of the table under a heading, line by line, without head and rule. */
function tableUnder(heading: string): { head: string[]; rows: string[][] } {
  const part = text.split(`\n## ${heading}\n`)[1] ?? "";
  const lines = part.split("\n## ")[0]!.split("\n");
  const [head = [], , ...rows] = lines
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
  return { head, rows };
}

const { head, rows } = tableUnder("Overview");

/** The proofs under a row's heading: system, verdict, and what is named. */
function proofsOf(row: readonly string[]): { system: string; verdict: string; proof: string }[] {
  const part = text.split(`\n### ${row[0]}. ${row[1]}\n`)[1] ?? "";
  const bullets = part.split(/\n#{2,3} /)[0]!.replace(/\n {2,}/g, " ");
  return [...bullets.matchAll(/^- \*\*([^*]+)\*\*: ([^.]+)\. (.+)$/gm)].map(
    ([, system = "", verdict = "", proof = ""]) => ({ system, verdict, proof }),
  );
}

const proofs = rows.map((row) => ({ feature: row[1]!, row, proofs: proofsOf(row) }));

describe("the table", () => {
  it("has a column for each of the nine systems", () => {
    expect(head.slice(2)).toEqual(SYSTEMS);
    expect(tableUnder("Platforms").rows.map(([system]) => system)).toEqual(SYSTEMS);
  });

  it("has some thirty rows, and no cell but those explained", () => {
    expect(rows.length).toBeGreaterThanOrEqual(28);
    expect(rows.map(([number]) => number)).toEqual(rows.map((_row, index) => String(index + 1)));
    for (const row of rows) for (const cell of row.slice(2)) expect(VERDICTS, row[1]).toContain(cell);
  });
});

describe.each(proofs)("$feature", ({ row, proofs }) => {
  it("has a proof for every system, of what its cell says", () => {
    expect(proofs.map(({ system }) => system)).toEqual(SYSTEMS);
    expect(proofs.map(({ verdict }) => verdict)).toEqual(row.slice(2));
  });

  it("is shown by tests of ours that are there", () => {
    const ours = proofs[0]!.proof;
    const named = [...ours.matchAll(/`(tests\/[^`]+)`((?:,? › "[^"]+")*)/g)];
    expect(named).not.toEqual([]);
    for (const [, path = "", cases = ""] of named) {
      expect(existsSync(join(root, path)), path).toBe(true);
      const names = [...cases.matchAll(/› ("[^"]+")/g)].map(([, name]) => name!);
      if (path.endsWith(".test.ts")) expect(names, path).not.toEqual([]);
      for (const name of names) expect(read(path), path).toContain(name);
    }
  });

  it("is shown of others by a file, a probe or a document", () => {
    for (const { system, verdict, proof } of proofs.slice(1)) {
      if (verdict === "–" || verdict === "not checked") continue;
      expect(proof, system).toMatch(/`[^`]+`|docs\.x\.com|recorded oEmbed answers|eyerys\.com|Embeds guide/);
    }
  });
});

describe("what is named as read", () => {
  const sources = Object.fromEntries(
    [...text.matchAll(/^\| ([^|]+?) +\| (.+) \|$/gm)]
      .map(([, system = "", what = ""]) => [system, what])
      .reverse(),
  ) as Record<string, string>;

  it.each(["embetty", "ox-content", "nitter", "X's own embed", "Bluesky's own embed"])(
    "has every file of %s that is a proof",
    (system) => {
      const files = proofs
        .flatMap(({ proofs }) => proofs.filter((proof) => proof.system === system))
        .flatMap(({ proof }) =>
          [...proof.matchAll(/`([\w./-]+\.(?:tsx?|js|nim|s?css))`/g)].map(([, file]) => file!),
        );
      expect(files).not.toEqual([]);
      for (const file of files) expect(sources[system], file).toContain(`\`${file}\``);
    },
  );

  it("has probes that there are, and all of them", () => {
    const named = [...text.matchAll(/`((?:rt|bpe) [a-z ]+)`/g)].map(([, name]) => name!);
    expect([...new Set(named)].sort()).toEqual(probes.filter((name) => !name.endsWith(" time")).sort());
  });
});
