// Words of languages stand in src/language. What the rooms that read prose still hold of their own may only become less.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseRegExpLiteral, visitRegExpAST } from "@eslint-community/regexpp";
import type { AST } from "@eslint-community/regexpp";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { LISTS } from "./lists.ts";

/** How many lists of words each room holds, in expressions and in strings. Lower a number when its room holds fewer. */
const MOST = { "article/prose": 46, credit: 46, quote: 17 };
/** By so much a number may be too high, so that two changes at once do not stand in each other's way. */
const SLACK = 10;
/** So many words are a list. */
const LIST = 4;

/** A word as a language has it: letters, at most with an ending that may be missing. */
const WORD = /^\p{L}[\p{L}\p{M}'’ .-]*\p{L}/u;

const folder = fileURLToPath(new URL("../../src/", import.meta.url));

/** The places of a room at which words are listed. */
function listsIn(room: string): string[] {
  const files = readdirSync(folder + room, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const text = readFileSync(`${folder}${room}/${file}`, "utf8");
      return placesIn(text).map((line) => `${room}/${file}:${line}`);
    });
}

/** The lines of a text of TypeScript at which words are listed. */
function placesIn(text: string): number[] {
  const source = ts.createSourceFile("room.ts", text, ts.ScriptTarget.Latest, true);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isRegularExpressionLiteral(node) && alternatesWords(node.text)) ||
      (ts.isStringLiteralLike(node) && isListed(node.text.split(node.text.includes(",") ? "," : /\s+/))) ||
      (ts.isArrayLiteralExpression(node) &&
        isListed(node.elements.map((each) => (ts.isStringLiteralLike(each) ? each.text : ""))))
    )
      lines.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

/** Names of lists are words of the code. */
function isListed(words: readonly string[]): boolean {
  const given = words.map((word) => word.trim()).filter((word) => word !== "");
  return (
    given.length >= LIST &&
    given.every((word) => /^[\p{Ll}\p{Lo}\p{M}'’.=/|-]+$/u.test(word)) &&
    !given.every((word) => LISTS.includes(word))
  );
}

function alternatesWords(literal: string): boolean {
  let found = false;
  const count = ({ alternatives }: { readonly alternatives: readonly AST.Alternative[] }): void => {
    found ||= alternatives.filter(({ raw }) => WORD.test(raw)).length >= LIST;
  };
  visitRegExpAST(parseRegExpLiteral(literal), {
    onPatternEnter: count,
    onGroupEnter: count,
    onCapturingGroupEnter: count,
    onAssertionEnter: (node) => "alternatives" in node && count(node),
  });
  return found;
}

describe("a list of words", () => {
  it.each([
    ["in an expression", "const A = /^(?:tweet|toot|skeet|post)s?$/;"],
    ["within a look", "const A = /x(?=tweet|toot|skeet|post)/;"],
    ["in a string", 'const A = "tweet toot skeet post";'],
    ["in a string with commas", "const A = `твит, пост,\n  сообщение, запись`;"],
    ["in an array", 'const A = new Set(["tweet", "toot", "skeet", "post"]);'],
  ])("is seen %s", (_, text) => expect(placesIn(text)).toEqual([1]));

  it.each([
    ["three words", "const A = /tweet|toot|skeet/;"],
    ["letters", "const A = /a|b|c|d|e/;"],
    ["a sentence", 'const A = "The post says something else, and it says more.";'],
    ["names of lists", 'const A = ["posts", "replies", "media", "users"];'],
  ])("is not what %s are", (_, text) => expect(placesIn(text)).toEqual([]));
});

describe.each(Object.entries(MOST))("src/%s", (room, most) => {
  it("holds no more lists of words than it did", () => {
    const places = listsIn(room);
    expect(places.length, places.join("\n")).toBeLessThanOrEqual(most);
    expect(most - places.length, `Lower the number in this test to ${places.length}.`).toBeLessThan(SLACK);
  });
});
