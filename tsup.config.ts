import { copyFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { defineConfig } from "tsup";
import { inlineMarkup } from "./scripts/inline-markup.ts";
import { configJsonSchema } from "./scripts/config-schema.ts";
import { snapshotJsonSchema } from "./src/model/schema/snapshot.ts";

const library = {
  index: "src/index.ts",
  proof: "src/proof.ts",
  snapshot: "src/snapshot.ts",
  render: "src/render/index.ts",
  words: "src/render/words/index.ts",
  targets: "src/render/targets/index.ts",
  card: "src/card/index.ts",
  server: "src/server/index.ts",
  leaks: "src/render/loads/index.ts",
  platforms: "src/platforms/index.ts",
  queue: "src/queue/index.ts",
  store: "src/store/index.ts",
  "store-test": "src/store/test.ts",
  article: "src/article/index.ts",
  credit: "src/credit/index.ts",
  quote: "src/quote/index.ts",
  rehype: "src/site/rehype.ts",
  remark: "src/site/remark.ts",
  "markdown-it": "src/site/markdown-it.ts",
  eleventy: "src/site/eleventy.ts",
  astro: "src/site/astro.ts",
  mdx: "src/site/mdx.ts",
  react: "src/site/react.ts",
  "react-server": "src/site/react-server.ts",
};

export default defineConfig({
  entry: {
    ...library,
    cli: "src/cli/main.ts",
    decoder: "src/media/decoder.js",
    "site-worker": "src/site/worker.ts",
    "astro-middleware": "src/site/astro-middleware.ts",
  },
  format: "esm",
  target: "node20",
  platform: "neutral",
  dts: { entry: library, compilerOptions: { noCheck: true } }, // types are checked by tsc: npm run check
  external: [
    /^node:/,
    "sharp",
    /^@ipld\//,
    /^@takumi-rs\//,
    "react",
    "libsql",
    "pg",
    "pg-boss",
    "playwright-core",
    "aws4fetch",
    /^hono/,
    /^@hono\//,
  ],
  splitting: true,
  esbuildOptions(options) {
    options.charset = "utf8"; // the words of twenty languages take half the room
  },
  clean: true,
  silent: true,
  esbuildPlugins: [inlineMarkup()],
  async onSuccess() {
    const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
    await build({
      entryPoints: [
        "src/render/embed.css",
        "src/server/server.css",
        "src/server/editor.js",
        "src/site/gallery/gallery.js",
      ],
      outdir: "dist",
      entryNames: "[name]",
      minify: true,
      // What the stylesheet asks of a browser in any case (light-dark, container queries): nothing is rewritten for less.
      target: ["chrome123", "firefox120", "safari17.5"],
    });
    await copyFile("src/site/Post.astro", "dist/Post.astro");
    await writeFile("dist/snapshot.schema.json", json(snapshotJsonSchema()));
    await writeFile("dist/config.schema.json", json(configJsonSchema()));
  },
});
