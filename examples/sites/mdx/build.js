// postproof in MDX, here rendered by React.
//
//   npx postproof capture content/     once, and whenever an article is new
//   node build.js                      no network
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { evaluate } from "@mdx-js/mdx";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import * as runtime from "react/jsx-runtime";
import postproof from "postproof/mdx";

const options = { assets: { folder: "site/postproof", base: "postproof/" } };
const path = "content/storm.mdx";
const file = { path, value: await readFile(path, "utf8") };
const { default: Article } = await evaluate(file, { ...runtime, remarkPlugins: [[postproof, options]] });
await mkdir("site", { recursive: true });
await writeFile("site/storm.html", renderToStaticMarkup(createElement(Article)));
