// Speed of postproof against peers, in one run on one machine: figures are ratios, since machines differ.
//
//   npm run bench                                   rendering
//   POSTPROOF_MATERIAL=... npm run bench            and rewriting, on recorded article pages
import { readFileSync, readdirSync } from "node:fs";
import { register } from "node:module";
import { join } from "node:path";
import * as cheerio from "cheerio";
import { normalize, parseReference, renderEmbed, rewriteArticle, snapshotOf } from "../dist/index.js";

// React is several times faster in its production build: measured is what a site would run.
process.env.NODE_ENV = "production";

// react-tweet imports style sheets; outside a bundler they stand for their class names.
const styles =
  "export async function load(url, context, next) { return url.endsWith('.css') ? { format: 'module', shortCircuit: true," +
  " source: 'export default new Proxy({}, { get: (_, name) => String(name) })' } : next(url, context); }";
register(`data:text/javascript,${encodeURIComponent(styles)}`);

const ROUNDS = 7;

/** The median of several rounds, in runs a second of CPU time. */
function measure(run, amount = 1) {
  const rates = [];
  for (let end = performance.now() + 300; performance.now() < end;) run();
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    let runs = 0;
    for (let end = performance.now() + 400; performance.now() < end; runs += 1) run();
    const { user, system } = process.cpuUsage(start);
    rates.push((runs * amount) / ((user + system) / 1e6));
  }
  return rates.sort((a, b) => a - b)[ROUNDS >> 1];
}

function table(title, unit, rows) {
  const base = rows[0].rate;
  console.log(`\n${title}`);
  for (const { name, rate, note = "" } of rows) {
    const ratio = `×${(rate / base).toFixed(2)}`;
    console.log(
      `  ${name.padEnd(44)} ${rate.toFixed(rate < 100 ? 1 : 0).padStart(9)} ${unit}  ${ratio.padStart(8)}  ${note}`,
    );
  }
}

/* ---------------------------------------------------------------- rendering */

const golden = (name) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "tests", "golden", name, "capture.json"), "utf8"));
const options = { assetUrl: (file) => `/postproof/${file}`, timeZone: "UTC", locale: "en" };
/** The same snapshot as if its pictures had been kept: the renderer never opens them. */
const kept = (snapshot) =>
  JSON.parse(JSON.stringify(snapshot), (key, value) =>
    ["picture", "avatar"].includes(key)
      ? {
          ...value,
          width: 1600,
          height: 1067,
          renditions: [1280, 640, 320]
            .map((width) => rendition(width, "webp"))
            .concat(rendition(640, "jpeg")),
        }
      : value,
  );
const rendition = (width, type) => ({
  file: `${"a".repeat(64)}.${type}`,
  type: `image/${type}`,
  width,
  height: Math.round(width / 1.5),
  bytes: 1,
});
const bodyOf = (capture, part) =>
  JSON.parse(capture.exchanges.find(({ request }) => request.url.includes(part)).result.body.utf8);

const photo = golden("x-photos");
const photoSnapshot = kept(snapshotOf(normalize(photo), { basis: "captured", capturedAt: photo.capturedAt }));
const ours = renderEmbed(photoSnapshot, options);
const { createElement } = await import("react");
const { renderToStaticMarkup } = await import("react-dom/server");
const { EmbeddedTweet } = await import("react-tweet");
const tweet = bodyOf(photo, "tweet-result");
const theirs = renderToStaticMarkup(createElement(EmbeddedTweet, { tweet }));
table("An X post with two photos, to HTML", "renders/CPU-s", [
  {
    name: "postproof renderEmbed",
    rate: measure(() => renderEmbed(photoSnapshot, options)),
    note: `${ours.length} characters`,
  },
  {
    name: "react-tweet 3.3.1 renderToStaticMarkup",
    rate: measure(() => renderToStaticMarkup(createElement(EmbeddedTweet, { tweet }))),
    note: `${theirs.length} characters`,
  },
]);

const card = golden("bluesky-card");
const cardSnapshot = kept(snapshotOf(normalize(card), { basis: "captured", capturedAt: card.capturedAt }));
const { renderPost } = await import("bluesky-post-embed/core");
const { thread } = bodyOf(card, "getPostThread");
const data = { thread, contextless: false, allowUnauthenticated: false };
table("A Bluesky post with a link card, to HTML", "renders/CPU-s", [
  {
    name: "postproof renderEmbed",
    rate: measure(() => renderEmbed(cardSnapshot, options)),
    note: `${renderEmbed(cardSnapshot, options).length} characters`,
  },
  {
    name: "bluesky-post-embed 1.0.6 renderPost",
    rate: measure(() => renderPost(data)),
    note: `${String(renderPost(data)).length} characters`,
  },
]);

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
