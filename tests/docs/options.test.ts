// The tables of options in the documents are made of the rows of src/options and of the comments above them.
//   npm run tables    writes them anew
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { expect, it } from "vitest";
import { meaningsIn } from "../../scripts/meanings.ts";
import type { Meaning, Meanings } from "../../scripts/meanings.ts";
import { EMBED } from "../../src/options/archive.ts";
import { DEFAULT_RULES } from "../../src/archive/policy/default-rules.ts";
import { CONFIG } from "../../src/options/config.ts";
import { RULE } from "../../src/options/decisions.ts";
import { LOOK, PARTS } from "../../src/options/look.ts";
import { SITE } from "../../src/options/site.ts";
import type { Row, Rows } from "../../src/options/value.ts";

const root = join(import.meta.dirname, "../..");
const read = (page: string): string => readFileSync(join(root, page), "utf8");
const code = (value: unknown): string => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

/** What an option means, with its links as they lead from a page of `docs/`, and with the values that it may have. */
function said(row: Row, { text }: Meaning, page: string): string {
  const line = text.replace(/\s+/g, " ").replaceAll("|", "\\|");
  const linked = line
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .replace(/(^|\s)docs\/([\w-]+)(\.md(?:#[\w-]+)?)/g, "$1[$2]($2$3)")
    .replaceAll("(docs/", "(")
    .replaceAll(`(${page}#`, "(#");
  const each = "list" in row ? row.list : row;
  const words = "oneOf" in each ? each.oneOf : [];
  return words.every((word) => linked.includes(code(word)))
    ? linked
    : `${words.map(code).join(", ")}: ${linked}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The fields of the configuration by their paths. */
function fieldsOf(rows: Rows, meanings: Meanings, path = ""): [string, Row, Meaning][] {
  return Object.entries(rows)
    .filter(([name]) => name !== "$schema")
    .flatMap(([name, row]): [string, Row, Meaning][] => {
      const meaning = meanings[name]!;
      if ("fields" in row && row.fields !== PARTS)
        return fieldsOf(row.fields, meaning.fields, `${path}${name}.`);
      return [[path + name, row, meaning]];
    });
}

const shown = (value: unknown): string => (value === undefined ? "" : code(value));
const [config] = meaningsIn(join(root, "src/options/config.ts"), "CONFIG");
const [look, parts] = meaningsIn(join(root, "src/options/look.ts"), "LOOK", "PARTS");
const [site] = meaningsIn(join(root, "src/options/site.ts"), "SITE");
const [rule] = meaningsIn(join(root, "src/options/decisions.ts"), "RULE");
const [embed] = meaningsIn(join(root, "src/options/archive.ts"), "EMBED");

function optionCells(name: string): string[] {
  const row = (EMBED as Rows)[name] ?? (LOOK as Rows)[name]!;
  const who = !Object.hasOwn(LOOK, name) ? "archive" : Object.hasOwn(EMBED, name) ? "both" : "renderer";
  const there = row.config === undefined ? "" : code(row.config === true ? name : row.config);
  return [code(name), who, there, shown(row.default), said(row, (embed![name] ?? look![name])!, "embed.md")];
}

/** What a rule asks of a post, in its own words. */
function asks({
  name: _name,
  then: _then,
  why: _why,
  ...conditions
}: (typeof DEFAULT_RULES)[number]): string {
  const value = (each: unknown): string => (Array.isArray(each) ? each.map(code).join(", ") : code(each));
  return Object.entries(conditions)
    .map(([condition, each]) => `${condition}: ${value(each)}`)
    .join("; ");
}

const TABLES = [
  {
    page: "docs/embed.md",
    heading: "## Options",
    made: table(
      ["in code", "taken by", "in the configuration", "default", "meaning"],
      [...new Set([...Object.keys(LOOK), ...Object.keys(EMBED)])].map(optionCells),
    ),
  },
  {
    page: "docs/embed.md",
    heading: "## Parts",
    made: table(
      ["part", "default", "what it is"],
      Object.entries(PARTS).map(([name, row]) => [
        code(name),
        row.default ? "shown" : "hidden",
        said(row, parts![name]!, "embed.md"),
      ]),
    ),
  },
  {
    page: "docs/site-builders.md",
    heading: "## Options",
    made: table(
      ["option", "default", "meaning"],
      Object.entries<Row>(SITE).map(([name, row]) => [
        code(name),
        shown(row.default),
        said(row, site![name]!, "site-builders.md"),
      ]),
    ),
  },
  {
    page: "docs/policy.md",
    heading: "## The rules that come with postproof",
    made: table(
      ["rule", "fits", "then", "why"],
      DEFAULT_RULES.map((each) => [each.name, asks(each), code(each.then), each.why]),
    ),
  },
  {
    page: "docs/policy.md",
    heading: "## A rule",
    made: table(
      ["field", "meaning"],
      Object.entries<Row>(RULE).map(([name, row]) => [code(name), said(row, rule![name]!, "policy.md")]),
    ),
  },
  {
    page: "docs/configuration.md",
    heading: "# Configuration",
    made: table(
      ["field", "default", "meaning"],
      fieldsOf(CONFIG, config!).map(([path, row, meaning]) => [
        code(path),
        shown(row.default),
        said(row, meaning, "configuration.md"),
      ]),
    ),
  },
];

it.each(TABLES)("$page, $heading: the table says what the rows say", async ({ page, heading, made }) => {
  const text = read(page);
  const start = text.indexOf("\n|", text.indexOf(`\n${heading}\n`)) + 1;
  const length = /(?:\|.*\n)+/.exec(text.slice(start))![0].length;
  const style = await resolveConfig(join(root, page));
  const wanted = await format(made, { ...style, parser: "markdown" });
  if (process.env["POSTPROOF_MODE"] === "anew")
    writeFileSync(join(root, page), text.slice(0, start) + wanted + text.slice(start + length));
  else expect(text.slice(start, start + length)).toBe(wanted);
});
