// Rendering the same recorded posts: postproof, a template string made for the one post, and the peers.
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { join } from "node:path";
import { renderEmbed } from "../dist/render.js";
import { plainText } from "../dist/index.js";
import { readPost } from "../dist/platforms.js";
import { snapshotOf } from "../dist/snapshot.js";
import { bareTemplate } from "./bare.js";
import { measureTogether, table } from "./measure.js";

// React is several times faster in its production build: measured is what a site would run.
process.env.NODE_ENV = "production";

// react-tweet imports style sheets; outside a bundler they stand for their class names.
const styles =
  "export async function load(url, context, next) { return url.endsWith('.css') ? { format: 'module', shortCircuit: true," +
  " source: 'export default new Proxy({}, { get: (_, name) => String(name) })' } : next(url, context); }";
register(`data:text/javascript,${encodeURIComponent(styles)}`);

const POSTS = [
  ["a photo", "x", "syndication--1641086480675225601--photo-mediaDetails-photos--tweet-rsc.json"],
  ["a quotation", "x", "syndication--1641895049427550208--quoted_tweet--tweet-rsc.json"],
  ["a link card", "x", "syndication--1629262255744503809--card--tweet-rsc.json"],
  [
    "a picture and a quotation",
    "bluesky",
    "postThread--did-plc-kvwvcn5iqfooopmyzvb4qzba_3kaheyt6vpc--getPostThread-replies--atproto.json",
  ],
  [
    "a picture",
    "bluesky",
    "postThread--did-plc-ic6zqvuw5ulmfpjiwnhsr2ns_3k7qmjev5lr--getPostThread-replies--bskyr.json",
  ],
  [
    "a link card",
    "bluesky",
    "postView--did-plc-xwxgmnbzmqrasm5yvlltlsqy_3lpjlye6o6c--author-labels-external-view-link--bskyr.json",
  ],
];

const CAPTURED = "2026-01-15T09:00:00.000Z";
const options = { assetUrl: (file) => `/postproof/${file}`, timeZone: "UTC", locale: "en" };

/** Renders every recorded post by all who can, and prints the rates. */
export async function rendering(material) {
  const peers = await peersFor();
  const posts = POSTS.map(([name, platform, file]) => {
    const body = JSON.parse(readFileSync(join(material, "recorded", platform, file), "utf8"));
    const outcome = readPost(platform, body, { kind: file.split("--")[0], capturedAt: CAPTURED });
    const snapshot = kept(snapshotOf(outcome, { basis: "captured", capturedAt: CAPTURED }));
    const shown = { ...options, label: platform === "x" ? "X" : "Bluesky" };
    const html = renderEmbed(snapshot, shown);
    const said = plainText(outcome.post.text).slice(0, 20);
    check(html, said, snapshot, "postproof");
    check(String(peers[platform].run(body)), said, snapshot, peers[platform].name);
    const title = `A recorded ${shown.label} post with ${name}, to HTML`;
    return { title, body, snapshot, shown, html, peer: peers[platform], bare: bareTemplate(html, snapshot) };
  });
  for (const post of posts)
    compare(
      post,
      post.title,
      () => post.snapshot,
      () => post.body,
    );
  for (const post of posts)
    compare(post, `${post.title}, another date each time`, dated(post.snapshot), dated(post.body));
}

function compare({ shown, html, bare, peer, body }, title, ours, theirs) {
  const [first, floor, other] = measureTogether([
    () => renderEmbed(ours(), shown),
    () => bare.print(ours()),
    () => peer.run(theirs()),
  ]);
  table(title, "renders/CPU-s", [
    { name: "postproof renderEmbed", rate: first, note: `${html.length} characters` },
    {
      name: "a template string for this post",
      rate: floor,
      note: `the same characters, ${bare.filled} places filled; postproof ×${(first / floor).toFixed(2)} of it`,
    },
    {
      name: peer.name,
      rate: other,
      note: `${String(peer.run(body)).length} characters; postproof ×${(first / other).toFixed(2)} of it`,
    },
  ]);
}

async function peersFor() {
  const { createElement } = await import("react");
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { EmbeddedTweet } = await import("react-tweet");
  const { renderPost } = await import("bluesky-post-embed/core");
  return {
    x: {
      name: "react-tweet 3.3.1 renderToStaticMarkup",
      run: (tweet) => renderToStaticMarkup(createElement(EmbeddedTweet, { tweet })),
    },
    bluesky: {
      name: "bluesky-post-embed 1.0.6 renderPost",
      run: (given) => {
        const thread = given.thread ?? { $type: "app.bsky.feed.defs#threadViewPost", post: given };
        return renderPost({ thread, contextless: false, allowUnauthenticated: false });
      },
    },
  };
}

/** Gives the same snapshot or answer each time, its posts two hours later: no date that was written before is of use. */
function dated(value) {
  const copy = structuredClone(value);
  const posts = [...objectsOf(copy)].flatMap((object) =>
    ["published", "created_at", "createdAt", "indexedAt"]
      .filter((key) => typeof object[key] === "string")
      .map((key) => ({ object, key, dates: later(object[key]) })),
  );
  let next = 0;
  return () => {
    next += 1;
    for (const { object, key, dates } of posts) object[key] = dates[next % dates.length];
    return copy;
  };
}

function later(iso) {
  return Array.from({ length: 4096 }, (_, index) =>
    new Date(Date.parse(iso) + index * 7_919_000).toISOString(),
  );
}

function* objectsOf(value) {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const each of Object.values(value)) yield* objectsOf(each);
}

/** Whoever prints no text and no author is not compared. */
function check(html, said, { post }, name) {
  const plain = html
    .replace(/<[^>]*>/g, "")
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
  for (const part of [said, post.author.name ?? "", post.author.handle])
    if (!plain.includes(part)) throw new Error(`${name} shows no ${JSON.stringify(part)}.`);
}

/** The same snapshot as if its pictures had been kept: the renderer never opens them. */
function kept(snapshot) {
  return JSON.parse(JSON.stringify(snapshot), (key, value) =>
    key === "picture" || key === "avatar" ? { ...value, ...PICTURE } : value,
  );
}

const rendition = (width, type) => ({
  file: `${"a".repeat(64)}.${type}`,
  type: `image/${type}`,
  width,
  height: Math.round(width / 1.5),
  bytes: 1,
});
const PICTURE = {
  width: 1600,
  height: 1067,
  renditions: [1280, 640, 320].map((width) => rendition(width, "webp")).concat(rendition(640, "jpeg")),
};
