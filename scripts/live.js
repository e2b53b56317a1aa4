// Asks each platform for one public post and says what has drifted. For a person with a network; never part of the tests.
//
//   npm run live              the built-in posts
//   npm run live -- URL...    posts of your choice
import { createArchive, formatKey, memoryStore, plainText } from "../dist/index.js";

const KNOWN = [
  { url: "https://x.com/jack/status/20", author: /^jack$/, text: /\S/ },
  { url: "https://bsky.app/profile/bsky.app/post/3lpd3zz5gy222", author: /^bsky\.app$/, text: /\S/ },
  {
    url: "https://mastodon.social/@Gargron/103270115826048975",
    author: /^gargron@mastodon\.social$/i,
    text: /\S/,
  },
];

const asked = process.argv.slice(2);
const checks = asked.length > 0 ? asked.map((url) => ({ url, text: /\S/ })) : KNOWN;
const archive = createArchive({ store: memoryStore() });
let drifted = 0;

for (const { url, author, text } of checks) {
  const { snapshot, ending, missing } = await archive.capture(url);
  const faults = [];
  if (ending) faults.push(`${ending.kind}: ${ending.reason}`);
  if (snapshot) {
    const { post } = snapshot;
    if (author && !author.test(post.author.handle)) faults.push(`author is ${post.author.handle}`);
    if (!text.test(plainText(post.text)) && post.media.length === 0) faults.push("neither text nor media");
    if (post.published === undefined) faults.push("no date");
    for (const picture of missing) faults.push(`picture missing: ${picture.reason}`);
    if (snapshot.source === "oembed") faults.push("only the fallback answered");
  }
  drifted += faults.length > 0 ? 1 : 0;
  console.log(`${faults.length > 0 ? "drifted" : "fine   "}  ${snapshot ? formatKey(snapshot.key) : url}`);
  for (const fault of faults) console.log(`         ${fault}`);
}
await archive.close();
process.exitCode = drifted > 0 ? 1 : 0;
