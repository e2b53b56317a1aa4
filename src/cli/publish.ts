// Where published files stand, and how they get there: pictures and videos of the archive, and the stylesheet.
import { dirname, join, relative, resolve } from "node:path";
import { openFolder } from "../disk/folder.ts";
import { findEmbeds } from "../article/index.ts";
import { PostproofError, assetsOf, formatKey } from "../index.ts";
import { openFiles, shippedFile } from "../site/files.ts";
import type { ChangeFlags } from "./change.ts";
import type { Article } from "./inputs.ts";
import { slashed } from "./inputs.ts";
import type { Locks } from "./lock.ts";
import type { Session } from "./session.ts";

/** Publishes what articles show. */
export interface Publisher {
  /** The address of the published files as the article's page sees it: by flag, by configuration, or relative. */
  base(article: Article): string;
  /** The address of the stylesheet to link, or `false` for none. */
  stylesheet(article: Article): string | false;
  /**
   * Writes the stylesheet and files of the archive to where the article's page looks for them, each once.
   * @throws PostproofError `not_archived` if the archive lacks one
   * @param unfinished where they are written before they take their place; default: beside
   */
  publish(article: Article, files: readonly string[], unfinished?: string): Promise<void>;
  /** Removes published files, wherever these articles look for them. How many there were. */
  remove(articles: readonly Article[], files: readonly string[]): Promise<number>;
  /** Notes that an article which was restored no longer shows what stood in its text. */
  restored(article: Article, text: string): void;
  /**
   * Takes back what restored articles showed and no other article does, with the last of them the stylesheet too. How many
   * files that were.
   */
  withdraw(): Promise<number>;
}

/** What restored articles showed that are published to the same place. */
interface Restored {
  readonly article: Article;
  /** Keys of posts, and names of files. */
  readonly posts: Set<string>;
  readonly files: Set<string>;
}

/** The name of a published file. */
const FILE = /\b[0-9a-f]{64}\.[a-z0-9]{2,5}\b/g;

/** Where files are published: the folder that was named, or that holds the lock, and what lies below it. */
interface AssetFolder {
  readonly root: string;
  /** Empty, or ending in `/`. */
  readonly below: string;
}

/** Opens publishing for one run. */
export function openPublisher(flags: ChangeFlags, session: Session, locks: Locks): Publisher {
  const { archive, cwd, found } = session;
  const { assets, stylesheet } = found.config;
  const files = openFiles(archive);
  const places = new Map<string, Restored>();
  const configured = assets ? [{ root: resolve(found.folder, assets.folder), below: "" }] : [];

  /** By flag, by configuration, or `postproof/` beside the lock file. */
  const placeOf = (article: Article): AssetFolder => {
    if (flags.assets !== undefined) return { root: resolve(cwd, flags.assets), below: "" };
    if (assets) return { root: resolve(found.folder, assets.folder), below: "" };
    return { root: locks.folder(article), below: "postproof/" };
  };

  const base = (article: Article): string => {
    const given = flags.assetBase ?? (flags.assets === undefined ? assets?.base : undefined);
    if (given !== undefined) return given.endsWith("/") || given === "" ? given : `${given}/`;
    const from = article.file === "-" ? cwd : dirname(article.file);
    const { root, below } = placeOf(article);
    const path = slashed(relative(from, join(root, below)));
    return path === "" ? "" : `${path.split("/").map(encodeURIComponent).join("/")}/`;
  };

  return {
    base,

    stylesheet(article) {
      if (flags.stylesheet === false) return false;
      // An article within a file of many is a part of a page: its page links the stylesheet once, if a site says so.
      return stylesheet ?? (article.container === undefined ? `${base(article)}embed.css` : false);
    },

    async publish(article, names, unfinished) {
      const place = { ...placeOf(article), stylesheet: "embed.css" };
      const [lacking] = await files.publish(
        names,
        unfinished === undefined ? place : { ...place, unfinished },
      );
      if (lacking !== undefined)
        throw new PostproofError(
          "not_archived",
          `The archive lacks the file ${lacking}: run postproof audit.`,
        );
    },

    remove: (articles, names) => removeFrom([...articles.map(placeOf), ...configured], names),

    restored(article, text) {
      const { root, below } = placeOf(article);
      const place = join(root, below);
      const { posts, files } = places.get(place) ?? { posts: new Set<string>(), files: new Set<string>() };
      places.set(place, { article, posts, files });
      for (const { key, thread = [], answered } of findEmbeds(text, article.format))
        for (const each of [key, ...[...thread, answered].map((shown) => shown?.key)])
          if (each !== undefined) posts.add(each);
      for (const [file] of text.matchAll(FILE)) files.add(file);
    },

    async withdraw() {
      if (places.size === 0) return 0;
      const shown = new Set<string>();
      for (const { kind, post } of await archive.uses()) if (kind === "embed") shown.add(formatKey(post));
      // An archive knows its own uses alone: a copy of it, or another one, may have shown a post in an article beside.
      const beside = new Set<string>();
      for (const { article } of places.values())
        for await (const key of locks.posts(article)) beside.add(key);
      const needed = await filesOf([...shown, ...beside], session);
      let count = 0;
      for (const { article, posts, files } of places.values()) {
        const isLast = shown.size === 0 && locks.isEmpty(article);
        const gone = [...(await filesOf(posts, session)), ...(isLast ? files : [])];
        count += await locks.alone(article, () =>
          remove(placeOf(article), new Set(gone.filter((file) => !needed.has(file))), isLast),
        );
      }
      return count;
    },
  };
}

/** All that is published of posts, in whichever version. */
async function filesOf(posts: Iterable<string>, { archive }: Session): Promise<Set<string>> {
  const files = new Set<string>();
  for (const key of posts)
    for (const snapshot of (await archive.show(key))?.snapshots ?? [])
      for (const file of assetsOf(snapshot)) files.add(file);
  return files;
}

/** Removes files from wherever they are published. How many there were. */
async function removeFrom(places: readonly AssetFolder[], names: readonly string[]): Promise<number> {
  let count = 0;
  for (const place of new Map(places.map((each) => [join(each.root, each.below), each])).values())
    count += await remove(place, new Set(names), false);
  return count;
}

/** Removes published files, and a stylesheet that is as it was written. How many files went. */
async function remove(
  { root, below }: AssetFolder,
  files: ReadonlySet<string>,
  withStyle: boolean,
): Promise<number> {
  const folder = openFolder(root);
  let count = 0;
  for (const file of files) {
    if ((await folder.stat(below + file))?.kind !== "file") continue;
    await folder.remove(below + file);
    count += 1;
  }
  const style = `${below}embed.css`;
  if (withStyle && (await folder.read(style))?.equals(await shippedFile("embed.css")) === true) {
    await folder.remove(style);
    count += 1;
  }
  if (below !== "") await folder.removeEmpty(below);
  return count;
}
