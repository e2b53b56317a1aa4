// JSON-LD in pages (https://schema.org): scripts read tolerantly, graphs flattened, references within them followed.
import { parsedJson } from "../script-json.ts";
import { decodeEntities } from "../html-tags.ts";

/** One JSON-LD object as the page gave it. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

export interface JsonLd {
  /** The things that the page describes, in its order: those of an `@graph` and the main entity of a page among them. */
  readonly nodes: readonly JsonLdNode[];
  /** What a value means: a reference such as `{ "@id": "#author" }` is answered with the thing of that id. */
  resolve(value: unknown): unknown;
}

const MAX_NODES = 500;
const MAX_DEPTH = 8;

/** Reads the contents of JSON-LD scripts. What is no JSON is passed over. */
export function readJsonLd(scripts: readonly string[]): JsonLd {
  const nodes: JsonLdNode[] = [];
  const byId = new Map<string, JsonLdNode>();
  for (const script of scripts) gather(parse(script), nodes, byId, 0);
  return {
    nodes,
    resolve(value) {
      if (!isNode(value)) return value;
      const id = value["@id"];
      return typeof id === "string" && isReference(value) ? (byId.get(id) ?? value) : value;
    },
  };
}

/** The types of a thing, without the vocabulary: `NewsArticle` for `http://schema.org/NewsArticle`. */
export function typesOf(node: JsonLdNode): string[] {
  return asList(node["@type"]).flatMap((type) =>
    typeof type === "string" && type.length < 200 ? [type.replace(/^.*[/#:]/, "")] : [],
  );
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Values are single, or several in a list, and mean the same. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value)
    ? (value as readonly unknown[])
    : value === undefined || value === null
      ? []
      : [value];
}

/** A text of a JSON-LD value: a string, `{ "@value": "..." }`, or the first of several. Character references are read. */
export function textOf(value: unknown): string | undefined {
  for (const item of asList(value).slice(0, 10)) {
    const text = isNode(item) ? item["@value"] : item;
    if (typeof text === "string" && text.trim() !== "") return decodeEntities(text.trim());
    if (typeof text === "number") return String(text);
  }
  return undefined;
}

function isReference(node: JsonLdNode): boolean {
  return Object.keys(node).every((key) => key === "@id" || key === "@type");
}

function gather(value: unknown, nodes: JsonLdNode[], byId: Map<string, JsonLdNode>, depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_NODES)) gather(item, nodes, byId, depth + 1);
    return;
  }
  if (!isNode(value)) return;
  if (value["@type"] !== undefined && !isReference(value)) {
    nodes.push(value);
    const id = value["@id"];
    if (typeof id === "string" && !byId.has(id)) byId.set(id, value);
  }
  gather(value["@graph"], nodes, byId, depth + 1);
  // `mainEntityOfPage` points from a thing to its page, and pages swap the two often enough.
  gather(value["mainEntity"], nodes, byId, depth + 1);
  if (isNode(value["mainEntityOfPage"])) gather(value["mainEntityOfPage"], nodes, byId, depth + 1);
}

function parse(script: string): unknown {
  const text = script
    .trim()
    .replace(/^(?:<!--|\/\*\s{0,9}<!\[CDATA\[\s{0,9}\*\/|\/\/\s{0,9}<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s{0,9}\]\]>\s{0,9}\*\/|\/\/\s{0,9}\]\]>|\]\]>|;)$/, "");
  // Line ends within strings are the commonest fault; as white space between tokens a blank means the same.
  // eslint-disable-next-line no-control-regex -- control characters are what is replaced
  return parsedJson(text) ?? parsedJson(text.replace(/[\u0000-\u001F]/g, " "));
}
