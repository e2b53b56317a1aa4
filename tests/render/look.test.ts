// The stylesheet: small, kept to embeds, documented.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { CLASSES } from "./allowed.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const css = read("src/render/embed.css").replace(/\/\*[^]*?\*\//g, "");
const documentation = read("docs/theming.md");

/** Classes that need no style of their own. */
const UNSTYLED = new Set(
  (
    "h-cite h-card h-feed p-author p-name p-nickname u-url u-video u-audio u-quotation-of u-in-reply-to e-content " +
    "dt-published dt-updated dt-accessed pp-counts pp-mark"
  ).split(" "),
);

/** Every rule as its selectors and its declarations; the conditions around it are left out. */
const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors, body]) => ({
  selectors: listOf(selectors!),
  declarations: body!
    .split(";")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
}));

/** The selectors of a list, each on one line. */
function listOf(list: string): string[] {
  let depth = 0;
  const marked = Array.from(list.replace(/\s+/g, " "), (character) => {
    depth += character === "(" ? 1 : character === ")" ? -1 : 0;
    return character === "," && depth === 0 ? "\n" : character;
  });
  return marked
    .join("")
    .split("\n")
    .map((selector) => selector.trim());
}
const selectors = rules.flatMap((rule) => rule.selectors);
const declarations = rules.flatMap((rule) => rule.declarations);

/** The classes that the renderer writes, read from its source. */
const written = new Set(
  readdirSync(new URL("../../src/render/", import.meta.url), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => read(`src/render/${path}`).match(/\b(?:pp-[a-z]+|(?:[peuh]|dt)-[a-z-]+)\b/g) ?? [])
    .filter((name) => CLASSES.has(name)),
);

/** What `var(--pp-name, …)` falls back to where it is first used, by name. */
function defaults(): Map<string, string> {
  const found = new Map<string, string>();
  for (const { index, 1: name } of css.matchAll(/var\((--pp-[a-z-]+), /g)) {
    const start = css.indexOf(",", index) + 2;
    let end = start;
    for (let depth = 1; ; end++) {
      if (css[end] === "(") depth++;
      if (css[end] === ")" && --depth === 0) break;
    }
    if (!found.has(name!)) found.set(name!, css.slice(start, end));
  }
  return found;
}

describe("the stylesheet", () => {
  it("is at most 2.5 KB gzipped as it is shipped, all themes in it", () => {
    const shipped = read("dist/embed.css");
    expect(gzipSync(shipped, { level: 9 }).length).toBeLessThanOrEqual(2_560);
    for (const name of ["pp-card", "pp-minimal", "@media print", "forced-colors", "@container"])
      expect(shipped).toContain(name);
  });

  it("is read whole", () => {
    expect(rules.length).toBeGreaterThan(80);
    expect(selectors).toContain(".pp:not(#n#n)");
  });

  it("reaches nothing outside of embeds", () => {
    const inside = /^(?:\[data-theme="(?:light|dark)"\] )?\.pp(?:-card|-minimal)?:not\(#n#n\)(?: |::|$)/;
    expect(selectors.filter((selector) => !inside.test(selector))).toEqual([]);
  });

  it("knows no other classes, and no id", () => {
    const names = selectors.flatMap((selector) => selector.match(/\.[a-z][\w-]*/g) ?? []);
    expect(names.filter((name) => !CLASSES.has(name.slice(1)))).toEqual([]);
    expect(selectors.join().replaceAll(":not(#n#n)", "")).not.toContain("#");
  });

  it("loads nothing, forces nothing, moves nothing", () => {
    expect(css).not.toMatch(/@import|@font-face|url\(|!important|animation|transition/);
  });

  it("says start and end, not left and right, nor width and height", () => {
    const physical =
      /^(?:(?:margin|padding|border|inset)-)?(?:left|right|top|bottom)\b|^(?:m(?:in|ax)-)?(?:width|height)\b/;
    expect(declarations.filter((line) => physical.test(line))).toEqual([]);
  });

  it("styles every class that the renderer writes, but for those listed", () => {
    const styled = new Set(selectors.flatMap((selector) => selector.match(/(?<=\.)[a-z][\w-]*/g) ?? []));
    expect(written.size).toBeGreaterThan(35);
    expect([...written].filter((name) => !styled.has(name) && !UNSTYLED.has(name))).toEqual([]);
    expect([...UNSTYLED].filter((name) => styled.has(name) || !CLASSES.has(name))).toEqual([]);
    expect([...styled].filter((name) => name !== "pp" && !written.has(name))).toEqual([]);
  });
});

describe("its documentation", () => {
  const rows = [...documentation.matchAll(/^\| `(--pp-[a-z-]+)`\s*\| `([^`]+)`/gm)];

  it("names exactly the properties that there are, with their defaults", () => {
    expect(Object.fromEntries(rows.map(([, name, value]) => [name, value]))).toEqual(
      Object.fromEntries(defaults()),
    );
  });

  it("uses no property that there is not", () => {
    const named = documentation.match(/--pp-[a-z-]+/g) ?? [];
    expect(named.filter((name) => !defaults().has(name))).toEqual([]);
    expect(css.match(/--(?!pp-[a-z]|_[a-z]\b)[\w-]+/g) ?? []).toEqual([]);
  });

  it("names every class of the stylesheet", () => {
    const table = documentation.slice(documentation.indexOf("## Classes"));
    const named = new Set(table.match(/\bpp(?:-[a-z]+)?\b/g));
    expect([...CLASSES].filter((name) => name.startsWith("pp") && !named.has(name))).toEqual([]);
  });
});
