// The names that the package offers: adding or losing one is a decision, made here.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { VERSION } from "../src/version.ts";

const root = join(import.meta.dirname, "..");
const names = async (file: string): Promise<string[]> =>
  Object.keys((await import(join(root, "dist", file))) as object).sort();

const NOWHERE = { outdir: "nowhere", write: false, metafile: true, format: "esm" } as const;
const PROOF = ["assertPrivate", "findLeaks"];
const RENDER = ["renderEmbed", "renderJsonLd", "renderMissing", "renderThread"];
const STEPS = ["describe", "describeMissing", "describeThread", "printHtml"];
const TARGETS = ["ActivityStreams", "AppleNews", "Feed", "Mail", "Markdown", "Oembed", "Text"].flatMap(
  (name) => [`print${name}`, `render${name}`],
);
const WORDS = ["languages", "wordsFor"];
const LANGUAGES = ["ar", "de", "en", "es", "fr", "he", "it", "ja", "pt", "zh", "zhHant"];
const PLATFORMS = ["normalize", "parseFrame", "parseReference", "platforms", "readPost", "versionsIn"];
const ARTICLE = [
  ...["EMPTY_LOCK", "findEmbeds", "findReferences", "lockEntryOf", "readEntry", "readLock"],
  ...["restoreArticle", "restoringEdits", "rewriteArticle", "undoEdits", "updateArticle", "withEntry"],
  ...["writeLock", "withoutTraces", "isWxr", "jsonPath", "readArticle", "readDocx", "readJsonLine"],
  ...["readJsx", "readWxrItem", "splitWxr"],
];
const PROSE = [
  ...["findCredits", "findPassages", "findPasted", "findQuotations", "lineAndColumnOf"],
  ...["besidePosts", "localPicture", "readFacts", "readNotes", "withoutPasted"],
];
const CREDIT = [
  ...["attributeLicence", "composeCredit", "creditOf", "describePage", "describePost"],
  ...["describeQuotation", "parseCredit", "rightsOf"],
];
const QUOTE = ["checkAttribution", "compareQuotation", "postedWordsOf"];
const STORE = ["filesMaterial", "filesStore", "memoryStore"];
const ENGINES = [
  "copyStore",
  "postgresStore",
  "s3Store",
  "splitStore",
  "sqliteStore",
  "storeAddress",
  "storeAt",
];
const MERKLE = ["consistencyPath", "inclusionPath", "leafOf", "provesConsistency", "provesInclusion"];
const MODEL = [
  ...["BASES", "CAPTURE_FORMAT", "ENDINGS", "RETRYABLE", "SNAPSHOT_FORMAT", "formatKey", "parseKey"],
  ...["plainText", "ATTRIBUTION_VERDICTS"],
  ...["SERVICES", "WORDS_VERDICTS", "isCleared", "labelAt", "rightsIn", "serviceCalled", "serviceOf"],
];

describe("the public names", () => {
  it.each([
    [
      "index.js",
      [
        ...[...RENDER, ...PROOF, "findLoads", ...WORDS, ...STORE, ...MODEL],
        ...["BUDGETS", "PostproofError", "createSigningKey", "assetsOf", "createArchive", "replayDoor"],
        "DEFAULT_RULES",
      ],
    ],
    ["proof.js", [...QUOTE, "findProse"]],
    [
      "snapshot.js",
      [
        ...["articlesOf", "changesBetween", "describeChange", "describeEntry", "isObservation"],
        ...["printChangesFeed", "printComparison"],
        ...["readCapture", "readSnapshot", "snapshotJsonSchema", "snapshotOf"],
      ],
    ],
    ["render.js", [...RENDER, ...STEPS]],
    ["targets.js", TARGETS],
    ["leaks.js", [...PROOF, "findLoads", "findOwnFiles"]],
    ["card.js", ["printCard", "printCardSvg", "renderCard"]],
    ["server.js", ["createHandler"]],
    ["words.js", [...WORDS, ...LANGUAGES]],
    [
      "platforms.js",
      [
        ...[
          ...PLATFORMS,
          ...["askSources", "endingOfExchange", "OPEN"],
          ...["answerOf", "htmlToText", "jsonOf", "mergePosts", "pageFacts", "textFromRun", "textOf"],
        ],
        ...["activitypub"],
        ...["bluesky"],
        ...["lemmy"],
        ...["peertube"],
        ...["mastodon"],
        ...["facebook"],
        ...["threads"],
        ...["misskey"],
        ...["pixelfed"],
        ...["instagram"],
        ...["telegram"],
        ...["tiktok"],
        ...["oembed"],
        ...["linkedin"],
        ...["tumblr"],
        ...["web"],
        ...["wordpress"],
        ...["vimeo"],
        ...["flickr"],
        ...["x"],
        ...["reddit"],
        ...["youtube"],
      ],
    ],
    ["article.js", [...ARTICLE, ...PROSE, "LOCK_FORMAT"]],
    ["credit.js", [...CREDIT, "HOUSE_STYLES", "licenceNamed"]],
    ["quote.js", [...QUOTE, "languageOf", "nameLikeness", "openCandidates", "readWhen", "searchAddress"]],
    ...["rehype.js", "remark.js", "markdown-it.js", "eleventy.js", "astro.js", "mdx.js"].map(
      (file): [string, string[]] => [file, ["default"]],
    ),
    [
      "store.js",
      [...STORE, ...ENGINES, ...MERKLE, "audit", "isKey", "nameArchive", "openRecords", "openZip"],
    ],
    ["store-test.js", ["storeCases"]],
    ["queue.js", ["openQueue"]],
  ])("of %s", async (file, expected) => {
    expect(await names(file)).toEqual([...expected].sort());
  });

  it("of the plugins for React, which is not here to be imported", async () => {
    const entryPoints = ["dist/react.js", "dist/react-server.js"];
    const { metafile } = await build({ absWorkingDir: root, entryPoints, ...NOWHERE });
    expect(Object.values(metafile.outputs).map((output) => output.exports)).toEqual([
      ["PostSnapshot"],
      ["Post", "PostSnapshot"],
    ]);
  });

  it("are each documented where they are declared", async () => {
    const declared = await readFile(join(root, "src", "index.ts"), "utf8");
    const files = [...declared.matchAll(/from "(\.\/[^"]+)"/g)].map((match) => match[1]!);
    const undocumented: string[] = [];
    for (const file of new Set(files)) {
      const text = await readFile(join(root, "src", file), "utf8");
      for (const [whole, name] of text.matchAll(
        /(?:^|\n)[^\n]*\nexport (?:async )?(?:declare )?(?:function\*?|const|interface|type|class) (\w+)/g,
      )) {
        const line = whole.trim().split("\n")[0]!.trim();
        if (!line.endsWith("*/")) undocumented.push(`${file}: ${name ?? ""}`);
      }
    }
    expect(undocumented).toEqual([]);
  });
});

it("every subpath of package.json is built, and every entry has a subpath", async () => {
  const { exports } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    exports: Record<string, string | { types: string; default: string }>;
  };
  for (const target of Object.values(exports).flatMap((each) =>
    typeof each === "string" ? [each] : Object.values(each),
  )) {
    expect((await readFile(join(root, target))).length).toBeGreaterThan(0);
  }
});

it("the version agrees with package.json", async () => {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  expect(VERSION).toBe(version);
});

describe("what is loaded before it is needed", () => {
  /** Names of the modules of `src`, and of packages, that importing a file of the build loads: statically, not on use. */
  async function loadedBy(entry: string): Promise<{ own: string[]; packages: string[] }> {
    const { metafile } = await build({
      ...{ absWorkingDir: root, entryPoints: [entry], outdir: "nowhere", write: false, metafile: true },
      ...{ bundle: true, splitting: true, format: "esm", platform: "neutral", packages: "external" },
      ...{ external: ["node:*"], logLevel: "error" },
    });
    const { outputs } = metafile;
    const found = { own: new Set<string>(), packages: new Set<string>() };
    const seen = new Set<string>();
    const walk = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [name, { bytesInOutput }] of Object.entries(outputs[file]!.inputs))
        if (bytesInOutput > 0) found.own.add(name);
      for (const { path, kind, external } of outputs[file]!.imports) {
        if (kind !== "import-statement") continue;
        if (external !== true) walk(path);
        else if (!path.startsWith("node:")) found.packages.add(path);
      }
    };
    walk(Object.keys(outputs).find((file) => outputs[file]!.entryPoint === entry)!);
    return { own: [...found.own], packages: [...found.packages] };
  }

  it.each([
    ["index", []],
    ["cli/main", ["commander"]],
    ["render/index", []],
    ["render/targets/index", []],
    ["card/index", []],
    ["server/index", []],
    ["article/index", ["htmlparser2"]],
    ["credit/index", []],
    ["quote/index", []],
    ["proof", ["htmlparser2"]],
    ["snapshot", ["zod"]],
  ])("of packages, by %s: %j", async (entry, packages) => {
    expect((await loadedBy(`src/${entry}.ts`)).packages).toEqual(packages);
  });

  it.each(["index", "cli/main"])("no room that reads, by %s", async (entry) => {
    const { own } = await loadedBy(`src/${entry}.ts`);
    const reading = /^src\/(?:article|quote|credit|language|platforms|import|media|model\/schema)\//;
    expect(own.filter((name) => reading.test(name))).toEqual([]);
    expect(own).toContain("src/archive/composition.ts");
    expect(own).not.toContain("src/archive/opened.ts");
  });

  it("nothing of proofreading by an archive that only shows", async () => {
    const { own } = await loadedBy("src/archive/opened.ts");
    const proofreading = /^src\/(?:quote|import|archive\/proof|article\/prose\/(?:quotation|pasted))\//;
    expect(own.filter((name) => proofreading.test(name))).toEqual(["src/quote/day.ts"]); // reads a date
  });
});

describe("as a site bundles it", () => {
  /** The gzipped size of what a bundler makes of some lines of a site's code. */
  async function weightOf(contents: string): Promise<number> {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: join(root, "dist") },
      bundle: true,
      format: "esm",
      minify: true,
      write: false,
      logLevel: "error",
    });
    return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  }

  it("render weighs at most 20 KB gzipped with one language", async () => {
    expect(await weightOf(`export * from "./render.js"`)).toBeLessThanOrEqual(20_000);
  });

  it("HTML comes without the other targets", async () => {
    const html = await weightOf(`export { renderEmbed } from "./render.js"`);
    const text = await weightOf(`export { renderText } from "./targets.js"`);
    const both = await weightOf(
      `export { renderEmbed } from "./render.js"; export { renderText } from "./targets.js"`,
    );
    expect(both).toBeGreaterThan(html + 500);
    expect(both).toBeGreaterThan(text + 500);
  });

  it("the proof of privacy, which no page needs, weighs at most 8.3 KB", async () => {
    expect(await weightOf(`export { ${PROOF.join(", ")} } from "./leaks.js"`)).toBeLessThanOrEqual(8_300);
  });

  it("a language comes without the others", async () => {
    const all = await weightOf(`export * from "./words.js"`);
    for (const name of LANGUAGES) {
      const one = await weightOf(`export { ${name} } from "./words.js"`);
      expect(one, name).toBeGreaterThan(1_000);
      expect(one * 4, name).toBeLessThan(all);
    }
  });

  it("the proof of privacy comes without the renderer and its words", async () => {
    const both = await weightOf(`export * from "./render.js"; export { assertPrivate } from "./leaks.js"`);
    const proof = await weightOf(`export { assertPrivate } from "./leaks.js"`);
    // What both need counts once: escaping, refusals.
    expect(proof).toBeLessThan(both - (await weightOf(`export * from "./render.js"`)) + 2_000);
  });

  it("nothing stays of what is imported and not used", async () => {
    const subpaths = ["render", "targets", "card", "words", "leaks", "article", "credit", "quote"];
    const imports = subpaths.map((name) => `import "./${name}.js";`).join("\n");
    expect(await weightOf(imports)).toBeLessThan(100);
  });
});

it("render, targets, card, words, leaks, article, credit and quote need no Node module", async () => {
  const walk = async (file: string, seen: Set<string>): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = await readFile(join(root, "dist", file), "utf8");
    expect(/from ["'](node:[^"']+|fs|path|crypto|zod)["']/.exec(text)?.[1], file).toBeUndefined();
    for (const [, next] of text.matchAll(/(?:from|import) ["']\.\/([^"']+\.js)["']/g))
      await walk(next!, seen);
  };
  const files = [
    "render.js",
    "targets.js",
    "card.js",
    "words.js",
    "leaks.js",
    "article.js",
    "credit.js",
    "quote.js",
  ];
  for (const file of files) await walk(file, new Set());
});
