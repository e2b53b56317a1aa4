// What pages say of themselves, found by postproof and by four peers in the same HTML, and how fast.
//
//   POSTPROOF_MATERIAL=... npm run bench -- metadata     only this
//   POSTPROOF_MATERIAL=... npm run bench -- metadata missing     and each value that a peer finds and postproof does not
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { getPreviewFromContent } from "link-preview-js";
import metascraper from "metascraper";
import metascraperDescription from "metascraper-description";
import metascraperImage from "metascraper-image";
import metascraperTitle from "metascraper-title";
import metascraperUrl from "metascraper-url";
import ogs from "open-graph-scraper";
import { unfurl } from "unfurl.js";
import { pageFacts } from "../dist/platforms.js";

const FIELDS = ["title", "description", "image", "canonical"];
/** Where every page is said to have been read: an address that only repeats it is not found in the page. */
const ASKED = "https://www.example.com/asked/page";

const scrape = metascraper([
  metascraperTitle(),
  metascraperDescription(),
  metascraperImage(),
  metascraperUrl(),
]);

/** Each reads the same text of a page, and tells the four fields as it names them. */
const READERS = {
  postproof(html) {
    const { title, description, image, canonical } = pageFacts(html, ASKED);
    return { title, description, image: image?.url, canonical };
  },
  async "unfurl.js"(html) {
    const body = Buffer.from(html);
    const answer = {
      status: 200,
      headers: new Headers({ "content-type": "text/html; charset=utf-8" }),
      arrayBuffer: () => Promise.resolve(body),
    };
    const facts = await unfurl(ASKED, { oembed: false, fetch: () => Promise.resolve(answer) });
    const { open_graph: graph = {}, twitter_card: card = {} } = facts;
    return {
      title: graph.title ?? card.title ?? facts.title,
      description: graph.description ?? card.description ?? facts.description,
      image: graph.images?.[0]?.url ?? card.images?.[0]?.url,
      canonical: facts.canonical_url ?? graph.url,
    };
  },
  async "open-graph-scraper"(html) {
    const { result } = await ogs({ html });
    return {
      title: result.ogTitle ?? result.twitterTitle ?? result.dcTitle,
      description: result.ogDescription ?? result.twitterDescription ?? result.dcDescription,
      image: result.ogImage?.[0]?.url ?? result.twitterImage?.[0]?.url,
      canonical: result.ogUrl ?? result.twitterUrl,
    };
  },
  async "link-preview-js"(html) {
    const facts = await getPreviewFromContent({
      data: html,
      headers: { "content-type": "text/html; charset=utf-8" },
      url: ASKED,
    });
    return {
      title: facts.title,
      description: facts.description,
      image: facts.images?.[0],
      canonical: facts.url,
    };
  },
  async metascraper(html) {
    const { title, description, image, url } = await scrape({ html, url: ASKED });
    return { title, description, image, canonical: url };
  },
};

/** The recorded pages: of the press, and of posts at their platforms. */
function recordedPages() {
  const root = join(process.env.POSTPROOF_MATERIAL, "recorded");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /^articles[/\\].*\.html?$|[/\\](?:page|onebox)--.*\.html$/.test(name))
    .sort()
    .map((name) => ({ name, html: readFileSync(join(root, name), "utf8") }));
}

const isFound = (value) => typeof value === "string" && value.trim() !== "" && value !== ASKED;

/** What a reader finds; a page at which it fails is one in which it finds nothing. */
async function factsOf(read, html) {
  try {
    return await read(html);
  } catch {
    return {};
  }
}

/** Pages a second of CPU time: the median of several passes over all of them. */
async function pagesASecond(read, pages, passes) {
  const rates = [];
  for (let pass = 0; pass <= passes; pass += 1) {
    const start = process.cpuUsage();
    for (const { html } of pages) await factsOf(read, html);
    const { user, system } = process.cpuUsage(start);
    // The first pass warms up.
    if (pass > 0) rates.push(pages.length / ((user + system) / 1e6));
  }
  return rates.sort((a, b) => a - b)[rates.length >> 1];
}

/** Finds, counts and measures; a table on the console. */
export async function metadata({ missing = false } = {}) {
  const pages = recordedPages();
  const bytes = pages.reduce((sum, { html }) => sum + html.length, 0);
  console.log(`\nWhat ${pages.length} recorded pages (${(bytes / 1e6).toFixed(1)} MB) say of themselves`);
  const found = {};
  for (const [name, read] of Object.entries(READERS)) {
    found[name] = [];
    for (const { html } of pages) found[name].push(await factsOf(read, html));
  }
  const rates = {};
  for (const [name, read] of Object.entries(READERS))
    rates[name] = await pagesASecond(read, pages, name === "postproof" ? 7 : 3);
  for (const name of Object.keys(READERS)) {
    const counts = FIELDS.map(
      (field) => `${field} ${found[name].filter((facts) => isFound(facts[field])).length}`,
    );
    const ratio = rates.postproof / rates[name];
    console.log(
      `  ${name.padEnd(20)} ${counts.join("  ").padEnd(56)} ${rates[name].toFixed(0).padStart(6)} pages/CPU-s` +
        (name === "postproof" ? "" : `  postproof: ×${ratio.toFixed(1)}`),
    );
  }
  if (!missing) return;
  for (const [index, { name }] of pages.entries())
    for (const field of FIELDS) {
      if (isFound(found.postproof[index][field])) continue;
      for (const peer of Object.keys(READERS))
        if (isFound(found[peer][index][field]))
          console.log(`  ${field} of ${name}: ${peer}: ${found[peer][index][field].slice(0, 120)}`);
    }
}
