// Edits of a text made in the syntax tree that a compiler has read from it: of Markdown (mdast) or HTML (hast), with places.
import { Parser } from "htmlparser2";
import type { Edit } from "../index.ts";

/** A node of such a tree. */
export interface TreeNode {
  type: string;
  value?: string;
  children?: TreeNode[];
  position?: { start: Point; end: Point } | undefined;
  data?: object | undefined;
}

/** A point of the text that a tree was read from. */
export interface Point {
  offset?: number | undefined;
}

/** A node of HTML, as compilers to HTML know it. */
export type HtmlNode =
  | { readonly type: "text"; readonly value: string }
  | {
      readonly type: "element";
      readonly tagName: string;
      readonly properties: Readonly<Record<string, string | boolean>>;
      readonly children: HtmlNode[];
    };

/** An edit that stands nowhere in the tree: an earlier plugin took that part away, or the tree knows no places. */
export type Unplaced = Edit;

/**
 * Makes edits, in order, in the tree of the text that they were planned for.
 * @param make what stands for the HTML that an edit puts in
 */
export function placeEdits(
  tree: TreeNode,
  edits: readonly Edit[],
  make: (html: HtmlNode) => TreeNode,
): Unplaced[] {
  return edits.filter((edit) => {
    const nodes = readHtml(edit.after).map(make);
    return !placeIn(tree, edit, nodes);
  });
}

function placeIn(parent: TreeNode, edit: Edit, nodes: readonly TreeNode[]): boolean {
  const [from, to] = edit.range;
  const children = parent.children ?? [];
  const met = children.filter((child) => {
    const [start, end] = placeOf(child);
    return from === to ? start < from && from < end : start < to && from < end;
  });
  const [first] = met;
  if (first === undefined) {
    // An earlier plugin may have put something around it.
    if (from < to) return children.some((child) => !child.position && placeIn(child, edit, nodes));
    const next = children.findIndex((child) => placeOf(child)[0] >= from);
    children.splice(next < 0 ? children.length : next, 0, ...nodes);
    return true;
  }
  const at = children.indexOf(first);
  const [start] = placeOf(first);
  const [, end] = placeOf(met.at(-1)!);
  if (from <= start && end <= to) {
    children.splice(at, met.length, ...nodes);
    return true;
  }
  if (met.length > 1) return false;
  if (first.children) return placeIn(first, edit, nodes);
  const parts = partsOf(first, edit);
  if (parts) children.splice(at, 1, parts[0], ...nodes, parts[1]);
  return parts !== undefined;
}

/** Where a node stands in the text; nowhere, if it was not read from it. */
function placeOf({ position }: TreeNode): readonly [start: number, end: number] {
  return [position?.start.offset ?? NaN, position?.end.offset ?? NaN];
}

/** What of a piece of HTML or text stands before and behind an edit. */
function partsOf(node: TreeNode, { range: [from, to], before }: Edit): [TreeNode, TreeNode] | undefined {
  const [start, end] = placeOf(node);
  const { value } = node;
  // Within a quote or a list the marks of its lines are not part of it.
  const at = value === undefined ? -1 : before === "" ? from - start : value.indexOf(before);
  if (value === undefined || at < 0) return undefined;
  const part = (text: string, place: [number, number]): TreeNode => ({
    ...node,
    value: text,
    position: { start: { offset: place[0] }, end: { offset: place[1] } },
  });
  return [part(value.slice(0, at), [start, from]), part(value.slice(at + before.length), [to, end])];
}

/** Attributes that are there or not. Frameworks take an empty one for absent. */
const SWITCHES: ReadonlySet<string> = new Set([
  ...["open", "hidden", "controls", "loop", "muted", "autoplay", "playsinline", "reversed", "ismap"],
  ...["default", "disabled", "itemscope"],
]);

/** Reads HTML of ours, which closes what it opens. */
export function readHtml(html: string): HtmlNode[] {
  const root: HtmlNode[] = [];
  const open = [root];
  const parser = new Parser({
    onopentag(tagName, attributes) {
      const properties = Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [
          name,
          value === "" && SWITCHES.has(name) ? true : value,
        ]),
      );
      const children: HtmlNode[] = [];
      open.at(-1)!.push({ type: "element", tagName, properties, children });
      open.push(children);
    },
    ontext(value) {
      const last = open.at(-1)!;
      const before = last.at(-1);
      if (before?.type === "text") last[last.length - 1] = { type: "text", value: before.value + value };
      else last.push({ type: "text", value });
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return root.filter((node) => node.type === "element" || node.value.trim() !== "");
}
