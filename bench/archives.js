// Archives of made-up posts, for what is to be measured on many: written at once, without flushing each file to the disk.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { openRecords } from "../dist/store.js";
import { snapshotOf } from "../dist/snapshot.js";

const FIRST = 3_000_000;
const NAMES = [
  "Ada Moreno",
  "Ben Okafor",
  "Carla Lindqvist",
  "Dov Amsel",
  "Emi Tanaka",
  "Farid Nouri",
  "Greta Holm",
];
const WORDS =
  "harbour ferry council pier gulls evening crowd morning storm lighthouse market bridge tide vote budget school library rain tram station museum strike repair letter mayor captain engine island bakery concert fire river".split(
    " ",
  );

/** Numbers that look random and are the same each time. */
function numbers(seed) {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0;
    return (state >>> 8) % below;
  };
}

/** The words of a post: each has one that is its own, by which it is found. */
function textOf(number, random) {
  const some = Array.from({ length: 12 + random(30) }, () => WORDS[random(WORDS.length)]);
  some[random(some.length)] = `notice${number}`;
  const text = some.join(" ");
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** A store that only keeps, quickly. */
function quickStore(folder) {
  const made = new Set();
  return {
    get: (key) => {
      try {
        return Promise.resolve(new Uint8Array(readFileSync(join(folder, key))));
      } catch {
        return Promise.resolve(undefined);
      }
    },
    put: (key, bytes) => {
      const path = join(folder, key);
      if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
      made.add(dirname(path));
      writeFileSync(path, bytes);
      return Promise.resolve(true);
    },
    delete: () => Promise.resolve(),
    async *list(prefix) {
      const names = await readdir(join(folder, prefix), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      for (const entry of names)
        if (entry.isFile()) yield join(entry.parentPath, entry.name).slice(folder.length + 1);
    },
  };
}

/** A picture of its own, a few kilobytes. */
async function pictureOf(number, random) {
  const [width, height] = [640, 360 + 20 * random(12)];
  const hue = () => `hsl(${random(360)} 40% ${30 + random(40)}%)`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${hue()}"/><circle cx="${random(width)}" cy="${random(height)}" r="${60 + random(140)}" fill="${hue()}"/><text x="20" y="${height - 20}" font-size="36" fill="white">${number}</text></svg>`;
  const one = async (size) => {
    const bytes = await sharp(Buffer.from(svg)).resize(size).webp({ quality: 60, effort: 0 }).toBuffer();
    const file = `${createHash("sha256").update(bytes).digest("hex")}.webp`;
    return {
      bytes,
      copy: {
        file,
        type: "image/webp",
        width: size,
        height: Math.round((height * size) / width),
        bytes: bytes.length,
      },
    };
  };
  return [await one(320), await one(640)];
}

/** Who wrote a made-up post, and where it is. */
export function madeUpKey(number) {
  const random = numbers(number);
  const name = NAMES[random(NAMES.length)];
  const handle = `${name.split(" ")[0].toLowerCase()}_example`;
  const isX = number % 2 === 0;
  const id = String(FIRST + number);
  const url = isX ? `https://x.com/${handle}/status/${id}` : `https://social.example/@${handle}/${id}`;
  const key = isX
    ? { platform: "x", id }
    : { platform: "mastodon", id: `https://social.example/users/${handle}/statuses/${id}` };
  return { key, url, name, handle, id, random };
}

/**
 * A made-up post: two platforms, every twentieth edited, every fiftieth gone since, every hundredth never read.
 * @param pictures its pictures, each with its copy and bytes
 * @param basis what it is known by
 */
export function madeUpPost(number, pictures = [], basis = "captured") {
  const { key, url, name, handle, id, random } = madeUpKey(number);
  const posted = Date.UTC(2024, 0, 1) + (number % 20_000) * 4_000_000;
  const at = (days) => new Date(posted + days * 86_400_000).toISOString();
  const attempt = { url, tool: "postproof bench" };
  const made = { key, url, at, snapshots: [], sightings: [] };
  if (number % 100 === 99) {
    made.sightings.push({ ...attempt, at: at(1), outcome: "not_found", reason: "Answered with 404." });
    return made;
  }
  const picture = { url: `https://media.example/${id}.jpg`, renditions: pictures.map(({ copy }) => copy) };
  const post = (text) => ({
    url,
    author: { handle, name, url: new URL("/", url).href },
    text: [{ type: "paragraph", children: [{ type: "text", text }] }],
    published: at(0),
    media:
      pictures.length === 0
        ? []
        : [{ type: "image", url: picture.url, alt: `The ${WORDS[random(WORDS.length)]}`, picture }],
    counts: { likes: random(500), at: at(1) },
  });
  const texts = [
    textOf(number, random),
    ...(number % 20 === 0 ? [`${textOf(number, random)} Corrected.`] : []),
  ];
  for (const [index, text] of texts.entries()) {
    const capturedAt = at(1 + index);
    const snapshot = snapshotOf(
      { kind: "post", key, aliases: [url], post: post(text), source: "bench" },
      { basis, capturedAt },
    );
    const { version } = snapshot;
    made.snapshots.push(snapshot);
    made.sightings.push({ ...attempt, at: capturedAt, outcome: "post", version, aliases: [url] });
  }
  if (number % 50 === 7)
    made.sightings.push({ ...attempt, at: at(9), outcome: "deleted", reason: "The author deleted it." });
  return made;
}

/** Keeps a made-up post, each snapshot before the sighting of it. */
export async function keepPost(records, { key, snapshots, sightings }, pictures = []) {
  for (const { copy, bytes } of pictures) await records.putAsset(copy.file, bytes);
  for (const [index, sighting] of sightings.entries()) {
    if (snapshots[index]) await records.putSnapshot(snapshots[index]);
    await records.addSighting(key, sighting);
  }
}

/** Makes an archive of so many posts in a folder: a third with a picture, every tenth used in an article. */
export async function makeArchive(folder, count) {
  const records = openRecords(quickStore(folder));
  const uses = new Map();
  for (let number = 0; number < count; number += 1) {
    const pictures = number % 3 === 0 && number % 100 !== 99 ? await pictureOf(number, numbers(number)) : [];
    const post = madeUpPost(number, pictures);
    await keepPost(records, post, pictures);
    if (number % 10 === 0) {
      const article = `news/${2024 + (number % 3)}/story-${number % 400}.html`;
      const { version: snapshot } = post.snapshots.at(-1);
      const use = { article, post: post.key, snapshot, range: [0, 10], kind: "embed", at: post.at(2) };
      uses.set(article, [...(uses.get(article) ?? []), use]);
    }
  }
  for (const [article, some] of uses) await records.putUses(article, some);
}
