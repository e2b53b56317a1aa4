// The index that the gallery's script searches: files of it as scripts, for a page opened as a file cannot ask for data.
import type { GalleryFrame } from "./pages.ts";
import type { GalleryPost } from "./post.ts";

/** A file of the index holds so many posts. */
export const SHARD = 500;

/** A file of the index. `shard`: counted from 1, from the oldest posts. */
export function shardOf(shard: number, posts: readonly GalleryPost[]): string {
  const rows = posts.map((post) => {
    const { path, key, url, name, handle, platform, published = "", state, isAbsent } = post;
    const { text, warning, thumbnail, articles, versions } = post;
    const picture = thumbnail ? [thumbnail.file, thumbnail.width, thumbnail.height] : 0;
    return [
      ...[path, name, handle, platform, published, state, isAbsent ? 1 : 0],
      ...[text, warning, picture, articles, versions, `${url} ${key}`],
    ];
  });
  return `postproofPosts(${shard},[\n${rows.map(scriptJson).join(",\n")}\n]);\n`;
}

/** What the script has to know of the site, as JSON. */
export function toldOf(shards: number, labels: ReadonlyMap<string, string>, frame: GalleryFrame): string {
  const { words, locale, timeZone, warning } = frame;
  const { count, versions, usedIn, absent, none, most, loading, states } = words;
  return JSON.stringify({
    ...{ shards, locale, timeZone, labels: Object.fromEntries(labels) },
    words: { count, versions, usedIn, absent, none, most, loading, states, warning },
  });
}

/** JSON that is fit for a script wherever it stands: nothing in it ends an element, or a line. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
