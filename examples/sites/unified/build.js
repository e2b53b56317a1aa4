// postproof in a build by unified: one plugin for Markdown, one for HTML.
//
//   npx postproof capture content/     once, and whenever an article is new
//   node build.js                      no network
import { mkdir, readFile, writeFile } from "node:fs/promises";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import rehypePostproof from "postproof/rehype";
import remarkPostproof from "postproof/remark";

const options = { assets: { folder: "site/postproof", base: "postproof/" } };
const fromMarkdown = unified()
  .use(remarkParse)
  .use(remarkPostproof, options)
  .use(remarkRehype)
  .use(rehypeStringify);
const fromHtml = unified().use(rehypeParse).use(rehypePostproof, options).use(rehypeStringify);

await mkdir("site", { recursive: true });
for (const [path, to, processor] of [
  ["content/storm.md", "site/storm.html", fromMarkdown],
  ["content/port.html", "site/port.html", fromHtml],
]) {
  const file = await processor.process({ path, value: await readFile(path) });
  for (const { message, line } of file.messages) console.warn(`${path}:${line}: ${message}`);
  await writeFile(to, String(file));
}
