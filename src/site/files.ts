// Files that pages show, written where a site publishes them: pictures and videos of the archive, and the stylesheet.
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openFolder } from "../disk/folder.ts";
import type { FolderOptions } from "../disk/folder.ts";
import { kindOfNamed, readNamed } from "../disk/named.ts";
import type { Archive } from "../index.ts";

/** Where files go. */
export interface Destination extends FolderOptions {
  /** The folder that a person or a builder named. */
  readonly root: string;
  /** What lies below it, empty or ending in `/`. */
  readonly below: string;
  /** The name that the stylesheet has there. */
  readonly stylesheet: string;
}

/** Publishes files, each once. */
export interface Files {
  /** Writes the stylesheet and these files of the archive. Gives those that the archive lacks. */
  publish(names: Iterable<string>, place: Destination): Promise<string[]>;
}

/** So many files are remembered as published; of others it is looked whether they are there. */
const MOST_REMEMBERED = 10_000;

/** Opens publishing from an archive. */
export function openFiles(archive: Archive): Files {
  const published = new Set<string>();
  return {
    async publish(names, { root, below, stylesheet, ...options }) {
      const folder = openFolder(root, options);
      if (published.size > MOST_REMEMBERED) published.clear();
      const isNew = (name: string): boolean => {
        const path = join(root, below, name);
        if (published.has(path)) return false;
        published.add(path);
        return true;
      };
      if (isNew(stylesheet)) await folder.write(below + stylesheet, await shippedFile("embed.css"));
      const absent: string[] = [];
      for (const name of names) {
        // Names are digests: what is there already is the same.
        if (isNew(name) && (await folder.stat(below + name))?.kind !== "file") absent.push(name);
      }
      return await archive.publish(absent, async (name, bytes) => {
        await folder.write(below + name, bytes);
      });
    },
  };
}

/** Where the sources have the stylesheets of this package, of embeds and of pages, and the scripts of the server's pages and of the gallery. */
const SHIPPED = {
  "embed.css": "../render/embed.css",
  "server.css": "../server/server.css",
  "editor.js": "../server/editor.js",
  "gallery.js": "gallery/gallery.js",
} as const;

/** A stylesheet or script of this package: beside this file as packed, or where the sources have it. */
export async function shippedFile(name: keyof typeof SHIPPED): Promise<Uint8Array> {
  // By its path: of a URL, or a name to be resolved, bundlers would make a part of their own.
  const here = dirname(fileURLToPath(import.meta.url));
  const packed = join(here, name);
  return await readNamed((await kindOfNamed(packed)) === "file" ? packed : join(here, SHIPPED[name]));
}

/** A name that changes with the content, so that browsers may keep what they have. */
export async function hashedStylesheet(): Promise<string> {
  const digest = createHash("sha256").update(await shippedFile("embed.css"));
  return `embed.${digest.digest("hex").slice(0, 10)}.css`;
}
