// Finds the regular expressions of src/: literals in the sources, and what is made of parts. The latter are made while a
// module loads and never later, so that loading all modules makes all of them.
import { mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";

const ROOT = join(import.meta.dirname, "..");
/** They would run. */
const PROGRAMS = ["cli/main.ts", "site/worker.ts"];

/**
 * Expressions that take longer than in proportion, or that nobody can prove to be in proportion, on texts that are never
 * longer than this (UTF-16 code units). `begins` is how the expression begins.
 */
export const BOUNDED = [
  {
    file: "cli/proof.ts",
    begins: "^(?:(.+):)?",
    longest: 131_072, // one argument of a command on Linux; its user writes it
  },
  { file: "article/loaders.ts", begins: "^\\s*(?:window\\.twttr", longest: 1_500 }, // MAX_SNIPPET there
  { file: "credit/words.ts", begins: "\\b(?:(?:image|picture|photo|", longest: 2_000 }, // LONGEST_LINE in credit/parse.ts
  { file: "language/names.ts", begins: "(?:^|\\P{L})(?:parod", longest: 300 }, // MAX_LABEL in quote/attribution.ts
  { file: "import/activitystreams.ts", begins: "(?:^|\\/)((?:media_att", longest: 520 }, // LONGEST_PATH there
  { file: "platforms/bluesky/loose.ts", begins: "^(?:[—–-]\\s)?", longest: 2_000 }, // MAX_SIGNATURE there
  { file: "platforms/x/post.ts", begins: ">([^<]{1,200})<", longest: 1_000 }, // `source` in the schemas of X's answers
  {
    file: "platforms/meta/instagram/page.ts",
    begins: "^([^]{0,300}?) on Instagram",
    longest: 20_000, // MAX_VALUE in platforms/read/page-facts/page-tags.ts
  },
];

/**
 * All expressions, each with its place as often as it stands somewhere, and the places of those that are made too late to
 * be known.
 */
export async function collect() {
  const files = (await readdir(join(ROOT, "src"), { recursive: true })).filter((file) =>
    file.endsWith(".ts"),
  );
  const modules = await Promise.all(files.map(readModule));
  const made = await load(modules.filter(({ file }) => !PROGRAMS.includes(file)));
  return {
    expressions: [...modules.flatMap(({ literals }) => literals), ...made],
    late: modules.flatMap(({ late }) => late),
  };
}

/** A module: its literals, where it makes expressions too late, and its text with every making told to `expressionMade`. */
async function readModule(file) {
  const path = join(ROOT, "src", file);
  const text = await readFile(path, "utf8");
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const literals = [];
  const late = [];
  let told = "";
  let from = 0;
  const visit = (node) => {
    const place = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place });
    } else if (isMaking(node)) {
      if (!runsAtLoad(node)) late.push(place);
      told += `${text.slice(from, node.getStart())}expressionMade(${JSON.stringify(place)}, `;
      from = node.arguments.pos;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, path, literals, late, text: told + text.slice(from) };
}

function isMaking(node) {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "RegExp"
  );
}

/** Whether code runs while its module loads and never later: at the top, or in a function that is called from there only. */
function runsAtLoad(node) {
  const inside = ts.findAncestor(node.parent, ts.isFunctionLike);
  if (inside === undefined) return true;
  const { parent } = inside;
  if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression))
    return ["map", "flatMap"].includes(parent.expression.name.text) && runsAtLoad(parent);
  const { name } = ts.isVariableDeclaration(parent) ? parent : inside;
  if (name === undefined) return false;
  const uses = [];
  const visit = (each) => {
    if (ts.isIdentifier(each) && each.text === name.text && each !== name) uses.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node.getSourceFile());
  return uses.length > 0 && uses.every((use) => ts.isCallExpression(use.parent) && runsAtLoad(use));
}

/** All expressions that are made of parts, by loading all modules. */
async function load(all) {
  const texts = new Map(all.map(({ path, text }) => [path, text]));
  const cache = join(ROOT, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "expressions-"));
  const outfile = join(folder, "modules.mjs");
  const expressions = [];
  globalThis.expressionMade = (place, source, flags = "") => {
    const expression = new RegExp(source, flags);
    expressions.push({ source: expression.source, flags: expression.flags, place });
    return expression;
  };
  await build({
    stdin: {
      contents: all.map(({ file }) => `import "./src/${file}";`).join("\n"),
      resolveDir: ROOT,
    },
    bundle: true,
    packages: "external",
    ignoreAnnotations: true, // a module that only makes expressions counts, whatever the package says of its side effects
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "error",
    plugins: [
      {
        name: "expressions",
        setup({ onLoad, onResolve }) {
          onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
            contents: texts.get(path),
            loader: "ts",
          }));
          // A site's own, and not installed here.
          onResolve({ filter: /^react$/ }, ({ path }) => ({ path, namespace: "absent" }));
          onLoad({ filter: /./, namespace: "absent" }, () => ({
            contents: "export const createElement = undefined, Fragment = undefined;",
          }));
        },
      },
    ],
  });
  await import(pathToFileURL(outfile).href);
  await rm(folder, { recursive: true });
  return expressions;
}
