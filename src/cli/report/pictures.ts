// The pictures of a report: small copies that stand in the page itself, so that it asks nobody for anything.
import type { ProofReport } from "../../index.ts";

/** Where the bytes of pictures come from, and what makes them small. */
export interface PictureSources {
  /** A picture of the article, by the name that it has there. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  /** A file of the archive. */
  readonly asset: (file: string) => Promise<Uint8Array | undefined>;
  /** A small copy in WebP; `undefined` for what is no picture. */
  readonly preview: (bytes: Uint8Array) => Promise<Uint8Array | undefined>;
}

/** No page holds more pictures: each of some 15 kB. */
const MOST = 200;

/**
 * Small copies of the pictures beside credits, as `data:` addresses, by their name in the article or their file in the
 * archive. One that cannot be had is left out: the page says that it is not shown.
 */
export async function picturesOf(
  report: ProofReport,
  { read, asset, preview }: PictureSources,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, () => Promise<Uint8Array | undefined>>();
  for (const { pictures } of report.items) {
    if (!pictures) continue;
    wanted.set(pictures.article, () => read(pictures.article));
    for (const { file } of pictures.posted) wanted.set(file, () => asset(file));
  }
  const shown = new Map<string, string>();
  for (const [name, bytesOf] of [...wanted].slice(0, MOST)) {
    try {
      const bytes = await bytesOf();
      const small = bytes && (await preview(bytes));
      if (small) shown.set(name, `data:image/webp;base64,${Buffer.from(small).toString("base64")}`);
    } catch {
      continue; // without sharp, or of a file that is damaged: the report is made all the same
    }
  }
  return shown;
}
