// Markup templates as plain string concatenation in the build: `markup` is a function in the sources, where the compiler
// holds that only finished markup fits into it; that call costs more than the joining. What is printed is the same.
import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import ts from "typescript";

/** Turns every template tagged `markup` in the renderer into a template of its values, `undefined` as nothing. */
export function inlineMarkup(): Plugin {
  return {
    name: "inline-markup",
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]render[\\/].*\.ts$/ }, async ({ path }) => {
        const contents = inlined(await readFile(path, "utf8"), path);
        return contents === undefined ? undefined : { contents, loader: "ts" };
      });
    },
  };
}

/** The text of a module with its templates inlined; `undefined` if it has none. */
export function inlined(text: string, path: string): string | undefined {
  if (!text.includes("markup`")) return undefined;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const { transformed } = ts.transform(source, [
    (context) => (file) => {
      const visit = (node: ts.Node): ts.Node => {
        const inner = ts.visitEachChild(node, visit, context);
        return ts.isTaggedTemplateExpression(inner) &&
          ts.isIdentifier(inner.tag) &&
          inner.tag.text === "markup"
          ? joined(inner.template)
          : inner;
      };
      return ts.visitEachChild(file, visit, context);
    },
  ]);
  return ts.createPrinter().printFile(transformed[0]!);
}

function joined(template: ts.TemplateLiteral): ts.Expression {
  const { factory } = ts;
  const html = factory.createTypeReferenceNode("Html");
  const text = ts.isNoSubstitutionTemplateLiteral(template)
    ? factory.createStringLiteral(template.text)
    : factory.createTemplateExpression(
        template.head,
        template.templateSpans.map(({ expression, literal }) =>
          factory.createTemplateSpan(orNothing(expression), literal),
        ),
      );
  return factory.createParenthesizedExpression(factory.createAsExpression(text, html));
}

function orNothing(value: ts.Expression): ts.Expression {
  const { factory } = ts;
  return factory.createBinaryExpression(
    factory.createParenthesizedExpression(value),
    ts.SyntaxKind.QuestionQuestionToken,
    factory.createStringLiteral(""),
  );
}
