// postproof in Eleventy: one transform, and one copy when the site is built.
//
//   npx postproof capture content/     once, and whenever an article is new
//   npx eleventy                       as always: no network, and no deleted post breaks it
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createArchive, filesStore } from "postproof";

const archive = createArchive({ store: filesStore(".postproof") });
const assets = new Set();

export default function (config) {
  config.addTransform("postproof", async function (content) {
    if (!this.page.outputPath?.endsWith(".html")) return content;
    const page = await archive.rewrite(content, {
      format: "html",
      article: this.page.inputPath,
      assetUrl: (file) => `/postproof/${file}`,
      stylesheet: "/postproof/embed.css",
    });
    page.assets.forEach((file) => assets.add(file));
    return page.text;
  });

  config.on("eleventy.after", async ({ directories }) => {
    const folder = `${directories.output}postproof/`;
    await mkdir(folder, { recursive: true });
    await archive.publish(assets, (file, bytes) => writeFile(folder + file, bytes));
  });

  config.addPassthroughCopy({ [relativeTo("postproof/embed.css")]: "postproof/embed.css" });
  return { dir: { input: "content" } };
}

// Eleventy copies by paths relative to the working folder.
function relativeTo(name) {
  return fileURLToPath(import.meta.resolve(name)).replace(`${process.cwd()}/`, "");
}
