// Learns the weights by which quotations are attributed, from the labelled articles that POSTPROOF_MATERIAL names and
// the project's own pieces, and writes them to src/article/prose/quotation/weights.json. The same articles give the same file.
import { build } from "esbuild";
import { mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";

const material = process.env.POSTPROOF_MATERIAL;
if (!material) {
  console.error("Say where the labelled articles are: POSTPROOF_MATERIAL=FOLDER npm run train");
  process.exit(2);
}
const root = fileURLToPath(new URL("..", import.meta.url));
// Beside the packages that the bundle takes from node_modules.
const folder = await mkdtemp(join(root, "node_modules", ".train-"));
const bundle = join(folder, "train.js");
try {
  await build({
    entryPoints: [join(root, "scripts/train/main.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  const to = process.argv[2] ?? join(root, "src/article/prose/quotation/weights.json");
  process.argv.splice(2, Infinity, material, join(root, "tests/labels"), to);
  await import(pathToFileURL(bundle).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
