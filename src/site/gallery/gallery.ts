// The archive as a static site: a page a post, lists of them, an index that a script searches. It opens from a folder.
import type { Archive, PostRecord, Use } from "../../index.ts";
import { formatKey, wordsFor } from "../../index.ts";
import { inOrder } from "../../model/in-order.ts";
import type { Config } from "../config.ts";
import { lookOf } from "../config.ts";
import { shippedFile } from "../files.ts";
import { markup, momentsIn } from "../../markup.ts";
import { usesByPost } from "../posts.ts";
import { SHARD, shardOf, toldOf } from "./index-files.ts";
import type { GalleryFrame, Month } from "./pages.ts";
import { entriesOf, frontPage, listPage, monthsPage, postPage } from "./pages.ts";
import type { GalleryPost, Showing } from "./post.ts";
import { readyOf } from "./post.ts";
import type { Written } from "./written.ts";
import { openWritten } from "./written.ts";
import { listWordsFor } from "./words.ts";

/** What a gallery is made of. */
export interface GalleryOptions {
  readonly archive: Archive;
  readonly config: Config;
  /** The folder that a person named. */
  readonly folder: string;
  readonly title?: string | undefined;
  /** Whether to stop: what is under way is finished, and the next run goes on. */
  readonly isStopped: () => boolean;
  /** Told of each post that is done. */
  readonly step: () => void;
}

/** What came of it. */
export interface GalleryResult {
  readonly posts: number;
  /** Posts of which nothing is kept, and which it leaves out. */
  readonly leftOut: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Files that posts show and the archive lacks. */
  readonly lacking: readonly string[];
  /** It was stopped: lists and index are those of the run before. */
  readonly isStopped: boolean;
}

/** So many posts are made ready at once. */
const AT_ONCE = 8;
/** A page of the list holds so many. */
const PAGE = 50;

/**
 * Writes the gallery: what changed, and takes away what an earlier run wrote and is no more.
 * @throws PostproofError `invalid_input` for a folder that holds other things, `in_use`, `disk`
 */
export async function writeGallery(options: GalleryOptions): Promise<GalleryResult> {
  const site = await openWritten(options.folder, options.archive);
  try {
    const { posts, leftOut, isStopped } = await writePosts(options, site);
    if (!isStopped) await writeLists(posts, frameOf(options), site);
    const { written, unchanged, lacking } = site;
    const removed = await site.finish(!isStopped);
    return { posts: posts.length, leftOut, written, unchanged, removed, lacking, isStopped };
  } finally {
    await site.release();
  }
}

function frameOf({ config: { locale, timeZone }, title }: GalleryOptions): GalleryFrame {
  const { language, direction, warning } = wordsFor(locale);
  const words = listWordsFor(locale);
  const dayOf = daysIn(locale, timeZone);
  return {
    ...{ title: title ?? words.title, words, language, direction, locale: dated(locale), timeZone, warning },
    day: (iso) => markup`<time datetime="${iso}">${dayOf(iso)}</time>`,
    moment: momentsIn(locale, timeZone),
  };
}

/** English dates are those of Britain unless a country is named, as in embeds. */
const dated = (locale: string): string => (locale === "en" ? "en-GB" : locale);

/** Writes days. What is a day already has no zone. */
function daysIn(locale: string, timeZone: string): (iso: string) => string {
  const day = { day: "numeric", month: "long", year: "numeric" } as const;
  const [moments, days] = [timeZone, "UTC"].map(
    (zone) => new Intl.DateTimeFormat(dated(locale), { ...day, timeZone: zone }),
  );
  return (iso) => (iso.length === 10 ? days! : moments!).format(new Date(iso));
}

/** Writes the page of each post with its files. */
async function writePosts(
  options: GalleryOptions,
  site: Written,
): Promise<{ readonly posts: GalleryPost[]; readonly leftOut: number; readonly isStopped: boolean }> {
  const { archive, config, isStopped, step } = options;
  const frame = frameOf(options);
  const { marks: _marks, ...look } = lookOf(config); // they stand elsewhere on the site
  const showing: Showing = {
    ...{
      archive,
      look: { ...look, words: wordsFor(config.locale) },
      creditStyle: config.creditStyle,
      words: wordsFor(config.locale),
    },
    dayOf: daysIn(config.locale, config.timeZone),
  };
  const uses = await usesByPost(archive);
  const write = async (record: PostRecord): Promise<GalleryPost | undefined> => {
    const of: readonly Use[] = uses.get(formatKey(record.key)) ?? [];
    const ready = await readyOf(record, of, showing);
    if (!ready) return undefined;
    await site.publish(ready.files);
    await site.write(ready.post.path, postPage(ready.post, ready.shown, frame));
    return ready.post;
  };
  const posts: GalleryPost[] = [];
  let leftOut = 0;
  for await (const post of inOrder(archive.list(), AT_ONCE, write)) {
    if (post) posts.push(post);
    else leftOut += 1;
    step();
    if (isStopped()) return { posts, leftOut, isStopped: true };
  }
  return { posts, leftOut, isStopped: false };
}

/** Writes lists, index and front page: the front page last, so that it never leads to what is not there. */
async function writeLists(posts: GalleryPost[], frame: GalleryFrame, site: Written): Promise<void> {
  const timeOf = ({ published = "" }: GalleryPost): string => published;
  posts.sort((a, b) => compare(timeOf(a), timeOf(b)) || compare(a.key, b.key));
  const pages = Math.max(1, Math.ceil(posts.length / PAGE));
  const years = new Map<string, Month[]>();
  const monthName = new Intl.DateTimeFormat(frame.locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  for (let page = 1; page <= pages; page += 1) {
    const some = posts.slice((page - 1) * PAGE, page * PAGE).reverse();
    await site.write(`list/${page}.html`, listPage(some, { page, pages }, frame));
  }
  // From the newest: the first that is met of a month stands on the page where that begins.
  for (let index = posts.length - 1; index >= 0; index -= 1) {
    const month = posts[index]!.published?.slice(0, 7) ?? "";
    const year = month === "" ? frame.words.undated : month.slice(0, 4);
    const months = years.get(year) ?? [];
    years.set(year, months);
    const name = month === "" ? frame.words.undated : monthName.format(new Date(`${month}-15`));
    const last = months.at(-1);
    if (last?.name === name) months[months.length - 1] = { ...last, count: last.count + 1 };
    else months.push({ name, count: 1, href: `list/${Math.floor(index / PAGE) + 1}.html` });
  }
  await site.write("months.html", monthsPage(years, frame));
  const shards = Math.ceil(posts.length / SHARD);
  for (let shard = 1; shard <= shards; shard += 1)
    await site.write(`search/${shard}.js`, shardOf(shard, posts.slice((shard - 1) * SHARD, shard * SHARD)));
  const files = { "pages.css": "server.css", "embed.css": "embed.css", "gallery.js": "gallery.js" } as const;
  let size = 0;
  for (const [name, shipped] of Object.entries(files)) {
    const bytes = await shippedFile(shipped);
    if (name !== "embed.css") size += bytes.length;
    await site.write(name, bytes);
  }
  await site.write("index.html", frontOf(posts, { shards, pages, size }, frame));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The front page with all that it loads is no larger, in bytes, and holds at most so many posts. */
const LARGEST = 96_000;
const NEWEST = 30;

/** The front page: as many of the newest posts, and of their pictures, as it has room for. */
function frontOf(
  posts: readonly GalleryPost[],
  { shards, pages, size }: { readonly shards: number; readonly pages: number; readonly size: number },
  frame: GalleryFrame,
): string {
  const names = new Map(posts.map(({ platform, label }) => [platform, label]));
  const labels = new Map([...names].sort(([, a], [, b]) => compare(a, b)));
  const front = {
    ...{ total: posts.length, labels, newest: `list/${pages}.html` },
    told: toldOf(shards, labels, frame),
  };
  const bytesOf = (some: readonly GalleryPost[], shows: (post: GalleryPost) => boolean): number =>
    Buffer.byteLength(frontPage(entriesOf(some, 0, frame, shows), front, frame));
  const newest = posts.slice(-NEWEST).reverse();
  while (newest.length > 1 && bytesOf(newest, () => true) + size > LARGEST) newest.pop();
  let room = LARGEST - size - bytesOf(newest, () => true);
  const shown = new Set<GalleryPost>();
  for (const post of newest) {
    const { bytes = 0 } = post.thumbnail ?? {};
    if (bytes === 0 || bytes > room) continue;
    room -= bytes;
    shown.add(post);
  }
  return frontPage(
    entriesOf(newest, 0, frame, (post) => shown.has(post)),
    front,
    frame,
  );
}
