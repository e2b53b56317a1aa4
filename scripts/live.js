// Asks each platform for one public post and says what has drifted. For a person with a network; never part of the tests.
//
//   npm run live                        one post of every platform, and what MORE lists
//   npm run live -- youtube reddit      of these platforms
//   npm run live -- URL...              posts of your choice
//
// Tokens are taken from the environment, as by the command line: docs/configuration.md.
import { createArchive, formatKey, memoryStore, plainText } from "../dist/index.js";
import { platforms } from "../dist/platforms.js";

/** Posts that have stood for years, or that the platforms show in their own documents. */
const KNOWN = {
  x: { url: "https://x.com/jack/status/20", author: /^jack$/, source: "syndication" },
  bluesky: {
    url: "https://bsky.app/profile/bsky.app/post/3lpd3zz5gy222",
    author: /^bsky\.app$/,
    source: "getPostThread",
  },
  mastodon: {
    url: "https://mastodon.social/@Gargron/103270115826048975",
    author: /^gargron@mastodon\.social$/i,
    source: "api-status",
  },
  activitypub: { url: "https://hachyderm.io/users/nova/statuses/109292745399164028" },
  threads: { url: "https://www.threads.com/@zuck/post/CuVQ8Q5LeBz", author: /^zuck$/ },
  instagram: { url: "https://www.instagram.com/p/fA9uwTtkSN/" },
  facebook: { url: "https://www.facebook.com/20531316728/posts/10154009990506729/" },
  tiktok: { url: "https://www.tiktok.com/@scout2015/video/6718335390845095173", author: /^scout2015$/ },
  youtube: { url: "https://www.youtube.com/watch?v=jNQXAC9IVRw", author: /jawed/ },
  vimeo: { url: "https://vimeo.com/76979871" },
  reddit: { url: "https://www.reddit.com/r/announcements/comments/tpvlj1/" },
  telegram: { url: "https://t.me/durov/1", author: /durov/ },
  tumblr: { url: "https://afaceinside.tumblr.com/post/190121461427" },
  linkedin: {
    url: "https://www.linkedin.com/feed/update/urn:li:activity:7248246460041809920/",
  },
  flickr: { url: "https://www.flickr.com/photos/bees/2341623661/" },
  misskey: { url: "https://misskey.io/notes/8vs6wxufd0" },
  pixelfed: { url: "https://pixelfed.social/p/dansup/2" },
  lemmy: { url: "https://lemmy.ml/post/1" },
  peertube: { url: "https://framatube.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d" },
  wordpress: { url: "https://wordpress.org/news/2003/05/wordpress-now-available/" },
  oembed: { url: "https://soundcloud.com/forss/flickermood" },
  web: { url: "https://example.com/" },
};

/** What is asked for in a way of its own. */
const MORE = {
  // The file of a video lies at its author's server, which the DID document names.
  "bluesky-video": {
    url: "at://did:plc:5c2r73erhng4bszmxlfdtscf/app.bsky.feed.post/3lc7pjcxyz22c",
    source: "getPostThread",
    video: true,
  },
};
/** Posts of which the video is kept, by key. */
const VIDEOS = { "bluesky:did:plc:5c2r73erhng4bszmxlfdtscf/3lc7pjcxyz22c": "best" };

const environment = process.env;
const list = platforms({
  tokens: {
    x: environment.POSTPROOF_X_TOKEN,
    meta: environment.POSTPROOF_META_TOKEN,
    tumblr: environment.POSTPROOF_TUMBLR_KEY,
    reddit: environment.POSTPROOF_REDDIT_TOKEN,
  },
});
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : [...list.map(({ name }) => name), ...Object.keys(MORE)];
const archive = createArchive({ store: memoryStore(), platforms: list, media: { videosByPost: VIDEOS } });
const tally = { fine: 0, drifted: 0 };

for (const name of names) {
  const check = KNOWN[name] ?? MORE[name] ?? { url: name };
  if (!/^(https?|at):/.test(check.url)) {
    console.log(`unknown  ${name}: no platform, and no address`);
    tally.drifted += 1;
    continue;
  }
  const result = await archive.capture(check.url);
  const faults = faultsOf(result, check);
  const word = faults.length > 0 ? "drifted" : "fine";
  tally[word] += 1;
  const { snapshot } = result;
  console.log(
    `${word.padEnd(8)} ${snapshot ? `${formatKey(snapshot.key)} by ${snapshot.source}` : check.url}`,
  );
  for (const fault of faults) console.log(`         ${fault}`);
}
await archive.close();
console.log(`\n${tally.fine} fine, ${tally.drifted} drifted`);
process.exitCode = tally.drifted > 0 ? 1 : 0;

function faultsOf({ snapshot, ending, missing }, { author, source, video }) {
  const faults = [];
  if (ending) faults.push(`${ending.kind}: ${ending.reason}`);
  if (!snapshot) return faults;
  const { post } = snapshot;
  const name = `${post.author.handle} ${post.author.name ?? ""}`;
  if (author && !author.test(post.author.handle) && !author.test(name)) faults.push(`author is ${name}`);
  if (post.retention !== "display-only" && plainText(post.text).trim() === "" && post.media.length === 0)
    faults.push("neither text nor media");
  if (source !== undefined && snapshot.source !== source) faults.push(`answered by ${snapshot.source} only`);
  for (const { field, source: other } of snapshot.conflicts ?? [])
    faults.push(`${other} disagrees on ${field}`);
  if (video && !post.media.some(({ files = [] }) => files.some(({ copy }) => copy)))
    faults.push("no video kept");
  for (const { reason } of missing) faults.push(`picture or video missing: ${reason}`);
  return faults;
}
