import { describe, expect, it } from "vitest";
import type { Edit } from "../../src/index.ts";
import { placeEdits, readHtml } from "../../src/site/tree.ts";
import type { TreeNode } from "../../src/site/tree.ts";

/** A node at a stretch of the text. */
const node = (type: string, [from, to]: [number, number], inside: TreeNode[] | string = []): TreeNode => ({
  type,
  position: { start: { offset: from }, end: { offset: to } },
  ...(typeof inside === "string" ? { value: inside } : { children: inside }),
});
const edit = (range: [number, number], before: string, after: string): Edit => ({
  ...{ range, before, after },
  kind: "embed",
});
/** The tree in short: tags of what was put in, text, and types of the rest. */
const short = ({ type, value, children, ...rest }: TreeNode): unknown => {
  const name = "tagName" in rest ? `<${String(rest.tagName)}>` : type;
  return value ?? (children?.length ? [name, ...children.map(short)] : name);
};
const placed = (tree: TreeNode, ...edits: Edit[]): unknown => {
  expect(placeEdits(tree, edits, (html) => html)).toEqual([]);
  return short(tree);
};

describe("edits in a tree", () => {
  it("take the place of the whole nodes that they cover", () => {
    const link = node("link", [3, 8], [node("text", [3, 8], "https")]);
    const tree = node(
      "root",
      [0, 12],
      [node("text", [0, 2], "ab"), node("paragraph", [3, 8], [link]), node("text", [9, 12], "cde")],
    );
    expect(placed(tree, edit([3, 8], "https", "<figure></figure>"))).toEqual([
      "root",
      "ab",
      "<figure>",
      "cde",
    ]);
  });

  it("part a piece of HTML that holds several, also where marks of a quotation stand in the text", () => {
    const tree = node(
      "root",
      [0, 20],
      [node("blockquote", [0, 20], [node("html", [2, 20], "<b>1</b>\n<i>2</i>!")])],
    );
    const edits = [edit([2, 10], "<b>1</b>", "<figure></figure>"), edit([13, 21], "<i>2</i>", "")];
    expect(placed(tree, ...edits)).toEqual(["root", ["blockquote", "", "<figure>", "\n", "!"]]);
  });

  it("stand within the deepest node around a point, before what follows it", () => {
    const head = node("head", [6, 30], [node("title", [12, 20])]);
    const tree = node("root", [0, 40], [node("html", [0, 40], [head, node("body", [30, 40])])]);
    expect(placed(tree, edit([24, 24], "", `<link rel="stylesheet" href="a.css">`))).toEqual([
      "root",
      ["html", ["head", "title", "<link>"], "body"],
    ]);
  });

  it("are found under what an earlier plugin put around them, and named where that took them away", () => {
    const section = (...children: TreeNode[]): TreeNode => ({
      type: "root",
      children: [{ type: "section", children }],
    });
    const url = edit([4, 9], "https", "<figure></figure>");
    expect(placed(section(node("paragraph", [4, 9])), url)).toEqual(["root", ["section", "<figure>"]]);
    expect(placeEdits(section(node("paragraph", [12, 19])), [url], (html) => html)).toEqual([url]);
  });
});

it("HTML is read with its switches as such, references resolved", () => {
  expect(readHtml(`<details open><img alt="" src="a?b=1&amp;c"> x &lt; y</details>`)).toEqual([
    {
      ...{ type: "element", tagName: "details", properties: { open: true } },
      children: [
        { type: "element", tagName: "img", properties: { alt: "", src: "a?b=1&c" }, children: [] },
        { type: "text", value: " x < y" },
      ],
    },
  ]);
});
