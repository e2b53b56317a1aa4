// postproof export: posts written as a file that others read.
import { randomUUID } from "node:crypto";
import { basename, dirname, resolve } from "node:path";
import { openFolder } from "../disk/folder.ts";
import { kindOfNamed } from "../disk/named.ts";
import { PostproofError } from "../index.ts";
import { shippedFile } from "../site/files.ts";
import type { FlagsOf } from "./flags.ts";
import type { EXPORT } from "./post-flags.ts";
import { EXIT } from "./failures.ts";
import { openExisting } from "./session.ts";
import { counted } from "./words.ts";

/** Flags of `postproof export`. */
export type ExportFlags = FlagsOf<typeof EXPORT>;

/** Writes the posts at these addresses, or all. */
export async function exportPosts(urls: readonly string[], flags: ExportFlags): Promise<number> {
  const { wacz, site } = flags;
  if ((wacz === undefined) === (site === undefined))
    throw new PostproofError(
      "invalid_input",
      "Say what to write: --wacz FILE, or --site FOLDER (see postproof export --help).",
    );
  if (wacz === undefined) return await siteOf(urls, site!, flags);
  const { archive, terminal, cwd } = await openExisting(flags);
  const stylesheet = new TextDecoder().decode(await shippedFile("embed.css"));
  const report = await writeWhole(resolve(cwd, wacz), (write) =>
    archive.exportWacz(write, { stylesheet, ...(urls.length > 0 && { only: urls }) }),
  );
  const { posts, pages, responses, leftOut } = report;
  for (const { url, why } of leftOut) terminal.warn(`left out: ${url}: ${why}`);
  terminal.result(
    { file: wacz, ...report },
    `${wacz}: ${counted(posts, "post")} in ${counted(pages, "version")}, with ${counted(responses, "answer")} as received`,
  );
  return EXIT.done;
}

/** @throws PostproofError `invalid_input` for addresses: a site shows the whole archive */
async function siteOf(urls: readonly string[], site: string, flags: ExportFlags): Promise<number> {
  if (urls.length > 0)
    throw new PostproofError("invalid_input", "A site shows the whole archive: leave out the addresses.");
  return (await import("./export-site.ts")).exportSite(site, flags);
}

/** Writes a file piece by piece; it takes its name when it is whole. */
async function writeWhole<T>(
  file: string,
  work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  if ((await kindOfNamed(dirname(file))) !== "folder" || (await kindOfNamed(file)) === "folder")
    throw new PostproofError("invalid_input", `${file} cannot be written: no file can be there.`);
  const folder = openFolder(dirname(file), { durable: true });
  const part = `.${randomUUID()}.postproof-part`;
  const handle = await folder.create(part);
  try {
    const result = await work(async (bytes) => {
      await handle!.writeFile(bytes);
    });
    await handle!.sync();
    await folder.move(part, basename(file));
    return result;
  } finally {
    await handle!.close();
    await folder.remove(part);
  }
}
