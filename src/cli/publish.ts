// Where published files stand, and how they get there: pictures and videos of the archive, and the stylesheet.
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readNamed } from "../disk/named.ts";
import { openFolder } from "../disk/folder.ts";
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
   * @param unfinished where they are written before they take their place; default: beside
   */
  publish(article: Article, files: readonly string[], unfinished?: string): Promise<void>;
}

/** So many files are remembered as published; of others it is looked whether they are there. */
const MOST_REMEMBERED = 10_000;

/** Opens publishing for one run. */
export function openPublisher(flags: ChangeFlags, session: Session, locks: Locks): Publisher {
  const { archive, cwd, found, terminal } = session;
  const { assets, stylesheet } = found.config;
  const published = new Set<string>();

  /** By flag, by configuration, or `postproof/` beside the lock file: the folder that was named, and what lies below it. */
  const placeOf = (article: Article): { readonly root: string; readonly below: string } => {
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

    async publish(article, files, unfinished) {
      const { root, below } = placeOf(article);
      const path = join(root, below);
      const folder = openFolder(root, unfinished === undefined ? {} : { unfinished });
      if (published.size > MOST_REMEMBERED) published.clear();
      if (!published.has(path)) {
        const shipped = await readNamed(fileURLToPath(new URL("./embed.css", import.meta.url)));
        await folder.write(`${below}embed.css`, shipped);
        published.add(path);
      }
      const absent: string[] = [];
      for (const file of files) {
        if (published.has(join(path, file))) continue;
        published.add(join(path, file));
        // Names are digests: what is there already is the same.
        if ((await folder.stat(below + file))?.kind !== "file") absent.push(file);
      }
      const lacking = await archive.publish(absent, async (file, bytes) => {
        await folder.write(below + file, bytes);
      });
      for (const file of lacking) terminal.warn(`The archive lacks the file ${file}: run postproof audit.`);
    },
  };
}
