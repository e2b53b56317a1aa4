// What the packed package holds: the documents that a user reads, the examples, and nothing that a link misses.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");

describe("the package", () => {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
  });
  const files = (JSON.parse(packed) as { files: { path: string }[] }[])[0]!.files.map(({ path }) => path);
  const holds = (path: string): boolean =>
    files.includes(path) || files.some((file) => file.startsWith(`${path.replace(/\/$/, "")}/`));

  it("holds an index of its documents, the examples, and nothing for those who work on it", () => {
    for (const name of ["README.md", "docs/README.md", "docs/before-after.png", "examples/node/build.js"])
      expect(files).toContain(name);
    expect(
      files.filter((path) => /architecture|CONTRIBUTING|^(src|tests|bench|scripts)\//.test(path)),
    ).toEqual([]);
  });

  it("links from its documents to nothing that it lacks", () => {
    const broken = files
      .filter((path) => path.endsWith(".md"))
      .flatMap((path) => {
        const prose = readFileSync(join(root, path), "utf8").replace(/```[\s\S]*?```|`[^`\n]*`/g, "");
        const links = [...prose.matchAll(/(?:\]\(|^\[\d+\]: )(?!https?:|#|mailto:)([^)#\s]+)/gm)];
        return links
          .map(([, link]) => normalize(join(dirname(path), link!)))
          .filter((link) => !holds(link))
          .map((link) => `${path}: ${link}`);
      });
    expect(broken).toEqual([]);
  });

  it("stands on npm as it is, which leads relative links to the repository and, where none is named, nowhere", () => {
    const { repository } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      repository?: unknown;
    };
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const prose = readme.replace(/```[\s\S]*?```/g, "");
    if (repository === undefined) expect(prose.match(/\]\((?!https:|#)[^)]*\)|<img/g) ?? []).toEqual([]);
    const named = [...prose.matchAll(/`((?:docs|examples)\/[\w./-]+)`/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(15);
    // It says so itself of what is in the repository alone.
    expect(named.filter((path) => !holds(path))).toEqual(["docs/architecture.md"]);
  });

  it("has every document in the index", () => {
    const index = readFileSync(join(root, "docs", "README.md"), "utf8");
    const documents = files.filter((path) => /^docs\/[^/]+\.md$/.test(path) && path !== "docs/README.md");
    expect(documents.filter((path) => !index.includes(`(${path.slice("docs/".length)})`))).toEqual([]);
  });
});
