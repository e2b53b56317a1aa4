// What is known of a service stands in its row: nobody else names one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { platforms } from "../src/platforms/index.ts";
import { ROWS, rowCalled, serviceMeant, SERVICES } from "../src/services/index.ts";

const SRC = join(import.meta.dirname, "../src");

/**
 * Where a service may be named beside its row and its reader, and why. Not looked at: help, which gives examples, and the
 * words of embeds.
 */
const NAMED_ELSEWHERE: Readonly<Record<string, string>> = {
  "http/budgets.ts": "the limits of hosts, a table of their own",
  "import/repository.ts": "the format of an export",
  "import/x-export.ts": "the format of an export",
  "import/shapes.ts": "which service's answer a file holds",
  "render/targets/apple-news.ts": "the roles of components, as Apple names them",
  "render/frame.ts": "embeds are made without rows, so that pages load little",
  "options/look.ts": "an example in a message",
  "archive/exchange/activitystreams-object.ts": "the address of a vocabulary",
  "archive/import/by-hand.ts": "an example in a message",
  "archive/proof/words.ts": "an example in a message",
  "options/config.ts": "the names of mirrors",
  "server/pages/post.ts": "a name that all services read in the head of pages",
  "server/questions.ts": "an example in a description",
  "site/archive.ts": "the names of variables that hold keys",
  "cli/gather.ts": "an example in a message",
  "cli/archive-verbs.ts": "an example in help",
  "render/loads/known.ts": "what counts readers at a host that embeds share",
  "article/found.ts": "a public name of a form of markup",
  "article/forms/filled.ts": "the same",
  "article/forms/frame.ts": "the same; frames of servers that share forms",
  "article/embed-like.ts": "the name of a component of Substack",
  "article/surroundings.ts": "a public name of a form of markup",
  "article/forms/substack.ts": "fields of Substack's JSON",
  "article/prose/quotation/people.ts": "a word for its users",
  "quote/names.ts": "handles as a service gives them out",
  "quote/candidates.ts": "the same",
  "article/prose/pasted/signature.ts": "how posts are signed where they are pasted",
  "article/prose/quotation/addresses.ts": "servers that anybody may have, by the shape of a path",
};

const WORDS = new RegExp(
  [
    ...new Set(
      ROWS.filter(({ embeds }) => embeds !== undefined).flatMap(({ name, label, site, embeds }) => [
        ...(label.length > 3 && label !== "Threads" ? [label] : []),
        ...(name.length > 3 && name !== "threads" ? [name] : []),
        ...(site === undefined ? [] : [site]),
        ...(embeds?.words ?? []).filter((word) => word !== "threads" && word !== "tweet"),
      ]),
    ),
  ]
    .map((word) => word.replaceAll(".", "\\."))
    .join("|"),
  "i",
);
/** A short link in a post's text, which whoever reads that text has to know. */
const SHORT_LINK = /pic\\*\.(?:twitter|x)(?:\\*\.com)?/g;

/** The services that the code of a file names, comments and imports aside. */
function namedIn(text: string): string[] {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const isText =
      ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteralToken(node);
    if ((isText || ts.isIdentifier(node)) && WORDS.test(node.text.replace(SHORT_LINK, "")))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("services", () => {
  it("are named in their rows, in their readers, and where that is told", () => {
    const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
      (file) =>
        file.endsWith(".ts") &&
        !/^(?:services|platforms|render\/words)\/|^cli\/(?:verbs|[a-z-]*flags)\./.test(file),
    );
    const naming = files.filter((file) => namedIn(readFileSync(join(SRC, file), "utf8")).length > 0);
    expect(naming.sort()).toStrictEqual(Object.keys(NAMED_ELSEWHERE).sort());
  });

  it("have a name of their own, and their label is that of the platform that reads them", () => {
    expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length);
    for (const { label, loading } of ROWS) expect(loading?.label ?? label).toBe(label);
    for (const { name, label } of platforms()) expect(rowCalled(name)?.label ?? label).toBe(label);
  });

  it("are meant by name, label and the name that they had before", () => {
    expect(["x", "X", "twitter", " Twitter "].map((word) => serviceMeant(word)?.name)).toStrictEqual(
      Array.from({ length: 4 }, () => "x"),
    );
    expect(serviceMeant("Truth Social")?.name).toBe("truth-social");
    expect(serviceMeant("embedly")).toBeUndefined();
    expect(SERVICES.some(({ name }) => name === "embedly")).toBe(false);
  });

  it("hand out embed codes of which none is another's", () => {
    const names = ROWS.flatMap(({ embeds }) => [
      ...Object.keys(embeds?.handed ?? {}),
      ...Object.keys(embeds?.elements ?? {}),
      ...(embeds?.substack ?? []).map((name) => `substack ${name}`),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});
