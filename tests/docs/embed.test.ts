// The page about embeds names every option and part, and no page points to a page that is not there.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { EMBED } from "../../src/options/archive.ts";
import { LOOK, PARTS } from "../../src/options/look.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const page = read("docs/embed.md");

/** The first cells, where they are code, of the tables below a heading of the second level. */
function rowsUnder(heading: string): string[] {
  const part = page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...part.matchAll(/^\| (`[^|]*`) +\|/gm)].map(([, cell]) => cell!.trim());
}

describe("the page about embeds", () => {
  it("names every part, and no other", () => {
    const parts = Object.keys(PARTS);
    expect(parts.length).toBeGreaterThan(10);
    expect(rowsUnder("Parts")).toEqual(parts.map((part) => `\`${part}\``));
  });

  it("names every option of the renderer and of an archive", () => {
    const options = [...Object.keys(LOOK), ...Object.keys(EMBED)];
    expect(options.length).toBeGreaterThan(15);
    const named = rowsUnder("Options").join(" ");
    expect(options.filter((option) => option !== "mark" && !named.includes(`\`${option}\``))).toEqual([]);
  });

  it("has a page about its other forms, which tells each", () => {
    const cells = [...read("docs/targets.md").matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, name]) => name);
    const [head, ...told] = cells;
    expect(head).toBe("as");
    expect(told.sort()).toEqual([...EMBED.as.oneOf].sort());
  });

  it("says what becomes of posts that are gone under each policy", () => {
    const policies = LOOK.gone.oneOf;
    const [, ...named] = rowsUnder("Posts that are not there any more");
    expect(named).toEqual(policies.map((policy) => `\`${policy}\``));
  });
});

const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].concat(
  readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
);

it.each(pages)("what %s links to is there", (name) => {
  const prose = read(name).replace(/```[\s\S]*?```|`[^`\n]*`/g, "");
  const links = [...prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)\s]*)?\)/g)];
  const broken = links.filter(([, path]) => !existsSync(join(root, dirname(name), path!)));
  expect(broken.map(([link]) => link)).toEqual([]);
});
