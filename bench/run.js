// Speed of postproof against peers, in one run on one machine: figures are ratios, since machines differ.
//
//   npm run bench                                   prose, quotations
//   POSTPROOF_MATERIAL=... npm run bench            and rendering recorded posts, rewriting and scanning recorded pages
//   npm run bench -- prose                          only what is about prose and quotations
//   POSTPROOF_MATERIAL=... npm run bench -- rendering   only rendering
//   POSTPROOF_MATERIAL=... npm run bench -- metadata    only what pages say of themselves
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as cheerio from "cheerio";
import { rewriteArticle } from "../dist/article.js";
import { parseReference } from "../dist/platforms.js";
import { compareQuotation, findProse, postedWordsOf } from "../dist/proof.js";
import { measure, table } from "./measure.js";
import { rendering } from "./rendering.js";

const onlyProse = process.argv.includes("prose");
if (process.argv.includes("metadata")) {
  await pageMetadata();
  process.exit(0);
}
if (process.env.POSTPROOF_MATERIAL && !onlyProse) await rendering(process.env.POSTPROOF_MATERIAL);
if (process.argv.includes("rendering")) process.exit(0);

/** What pages say of themselves; its peers are loaded only for that. */
async function pageMetadata() {
  if (!process.env.POSTPROOF_MATERIAL) return;
  const { metadata } = await import("./metadata.js");
  await metadata({ missing: process.argv.includes("missing") });
}

/** How time grows: CPU milliseconds for texts of growing length, and the factor from one to the next. */
function growth(title, lengths, run) {
  const times = lengths.map((length) => {
    const subject = run(length);
    subject();
    return 1_000 / measure(subject);
  });
  const steps = times.map((time, index) =>
    index === 0
      ? `${time.toFixed(1)} ms`
      : `${time.toFixed(1)} ms (×${(time / times[index - 1]).toFixed(1)})`,
  );
  console.log(`  ${title.padEnd(44)} ${steps.join("  ")}`);
}

/* ---------------------------------------------------------------- prose and quotations */

const paragraph = (index) =>
  `<p>The ferry line was closed on Monday. “It will run again by ${index % 28} May, and nobody will pay extra for it,” ` +
  `Mayor Ada Example said in a tweet. Others disagreed &mdash; “no comment,” said the port's spokesman at a meeting.</p>\n` +
  `<figure><img src="${index}.jpg"><figcaption>The pier on Tuesday. | Twitter/Ada Example</figcaption></figure>\n`;
const articleOf = (bytes) => {
  const parts = [];
  for (let size = 0, index = 0; size < bytes; index += 1) {
    parts.push(paragraph(index));
    size += parts.at(-1).length;
  }
  return parts.join("");
};
const written = articleOf(400_000);
table("Finding credits and quotations in prose", "MB/CPU-s", [
  {
    name: "an article of nothing but both, 0.4 MB",
    rate: measure(() => findProse(written, "html"), written.length / 1e6),
    note: `${findProse(written, "html").quotations.length} quotations`,
  },
  ...(process.env.POSTPROOF_MATERIAL ? [recordedProse()] : []),
]);
console.log("  Each text four times as long as the one before:");
const four = [100_000, 400_000];
growth("articles", four, (length) => {
  const text = articleOf(length);
  return () => findProse(text, "html");
});
for (const [name, piece] of [
  ["nothing but opening quotation marks", "“"],
  ["nothing but straight quotation marks", '" '],
  ["nothing but apostrophes", "it's 'n' "],
  ["slashes and service names", "X/Twitter/"],
  ["handles", "@ada_example said in a tweet "],
  ["brackets", "(((Twitter)"],
  ["ampersands", "&amp&"],
]) {
  growth(name, four, (length) => {
    const text = `<p>${piece.repeat(length / piece.length)}</p>`;
    return () => findProse(text, "html");
  });
}

function recordedProse() {
  const folder = join(process.env.POSTPROOF_MATERIAL, "recorded", "articles");
  const pages = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const megabytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / 1e6;
  return {
    name: `${pages.length} recorded pages, ${megabytes.toFixed(1)} MB of HTML`,
    rate: measure(() => pages.forEach((page) => findProse(page, "html")), megabytes),
  };
}

const sentence = (index) =>
  `On day ${index} the harbour of Port Ellery saw ${index * 7} ships and ${index} gulls. `;
const postOf = (sentences) => ({
  url: "https://example.com/1",
  author: { handle: "ada", url: "https://example.com/ada" },
  text: [
    {
      type: "paragraph",
      children: [
        { type: "text", text: Array.from({ length: sentences }, (_, index) => sentence(index)).join("") },
      ],
    },
  ],
  media: [],
});
const short = postedWordsOf(postOf(4));
const faithful = sentence(1).trim() + " " + sentence(2).trim();
const altered = faithful.replace("14 ships", "41 ships");
console.log("\nComparing a quotation of 24 words with a post of 48");
for (const [name, quoted] of [
  ["word for word", faithful],
  ["one number changed", altered],
  ["other words", "Nobody in the town remembers a winter as mild as this one, said the keeper of the light."],
]) {
  const { verdict } = compareQuotation(quoted, short);
  const rate = measure(() => compareQuotation(quoted, short));
  console.log(`  ${name.padEnd(44)} ${(1e6 / rate).toFixed(1).padStart(7)} µs CPU   ${verdict}`);
}
console.log("  Quotation and post each four times as long as before:");
growth("word for word", [100, 400], (sentences) => {
  const posted = postedWordsOf(postOf(sentences));
  const quoted = Array.from({ length: sentences / 2 }, (_, index) => sentence(index)).join("");
  return () => compareQuotation(quoted, posted);
});
growth("every seventh word changed", [100, 400], (sentences) => {
  const posted = postedWordsOf(postOf(sentences));
  const words = Array.from({ length: sentences / 2 }, (_, index) => sentence(index))
    .join("")
    .split(" ");
  const quoted = words.map((word, index) => (index % 7 === 3 ? `${word}x` : word)).join(" ");
  return () => compareQuotation(quoted, posted);
});
growth("one word, again and again", [100, 400], (sentences) => {
  const posted = postedWordsOf({
    ...postOf(1),
    text: [{ type: "paragraph", children: [{ type: "text", text: "ha ".repeat(sentences * 12) }] }],
  });
  const quoted = "ha ".repeat(sentences * 6) + "ho";
  return () => compareQuotation(quoted, posted);
});
if (onlyProse) process.exit(0);

/* ---------------------------------------------------------------- rewriting */

const material = process.env.POSTPROOF_MATERIAL;
if (material) {
  const folder = join(material, "recorded", "articles");
  const pages = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const megabytes = pages.reduce((sum, page) => sum + page.length, 0) / 1e6;
  const figure = '<figure class="pp" data-postproof-key="x:1" data-postproof-version="1">x</figure>';
  const embed = () => ({ html: figure, key: "x:1", version: "1" });
  const untouched = pages.filter(
    (page) =>
      rewriteArticle(page.toString(), { format: "html", parse: parseReference, embed }).edits.length === 0,
  );
  const all = (run) => () => pages.forEach(run);
  const exact = (rewrite) => {
    const same = untouched.filter((page) => rewrite(page).equals(page)).length;
    return `${same} of ${untouched.length} pages without an embed come out as they were`;
  };
  const postproof = (page) =>
    Buffer.from(rewriteArticle(page.toString(), { format: "html", parse: parseReference, embed }).text);
  const dom = (page) => {
    const $ = cheerio.load(page.toString());
    $("blockquote.twitter-tweet").each((_, element) => {
      if ($(element).find("a").last().attr("href")) $(element).replaceWith(figure);
    });
    $('script[src*="platform.twitter.com/widgets.js"]').remove();
    return Buffer.from($.html());
  };
  table(`Rewriting ${pages.length} recorded pages (${megabytes.toFixed(1)} MB), bytes to bytes`, "MB/CPU-s", [
    {
      name: "postproof rewriteArticle, all markup forms",
      rate: measure(all(postproof), megabytes),
      note: exact(postproof),
    },
    {
      name: "cheerio load and html(), blockquotes only",
      rate: measure(all(dom), megabytes),
      note: exact(dom),
    },
  ]);
}

/* ---------------------------------------------------------------- metadata of pages */

await pageMetadata();
