// A site built with plain Node: pages/ becomes site/, every post in it a static embed.
//
//   npx postproof capture pages/       once, and whenever an article is new
//   node build.js
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createArchive, filesStore } from "postproof";

const archive = createArchive({ store: filesStore(".postproof") });
await mkdir("site/postproof", { recursive: true });

for (const name of await readdir("pages")) {
  const page = await archive.rewrite(await readFile(`pages/${name}`, "utf8"), {
    format: "html",
    article: `pages/${name}`,
    assetUrl: (file) => `postproof/${file}`,
    stylesheet: "postproof/embed.css",
  });
  await writeFile(`site/${name}`, page.text);
  await archive.publish(page.assets, (file, bytes) => writeFile(`site/postproof/${file}`, bytes));
  for (const { found } of page.kept) console.warn(`pages/${name}: not archived: ${found.reference.url}`);
}
await copyFile(fileURLToPath(import.meta.resolve("postproof/embed.css")), "site/postproof/embed.css");
