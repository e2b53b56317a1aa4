// A picture of an article beside a credit: kept with that credit, so that it can be shown locally and compared.
import type { PICTURE } from "../../options/by-hand.ts";
import type { OptionsOf } from "../../options/value.ts";
import { PostproofError } from "../../errors.ts";
import type { ErrorCode } from "../../errors.ts";
import type { Download } from "../../http/download.ts";
import type { ArticlePictureRecord } from "../../model/article-picture.ts";
import type { HandTools } from "../import/by-hand.ts";
import { ACCEPT, keepImage, MAX_BYTES } from "./pictures.ts";
import type { PictureTools } from "./pictures.ts";

/** A picture of an article. */
export type PictureToKeep = OptionsOf<typeof PICTURE>;

/** Keeps a picture; a record of the same address is replaced. */
export async function keepArticlePicture(
  { address, credit, article, bytes }: PictureToKeep,
  { records, process, now, keepOriginals, download }: HandTools & Partial<Pick<PictureTools, "download">>,
): Promise<ArticlePictureRecord> {
  const data = bytes ?? (await fetched(address, download));
  const result = await process(data, "image", undefined, { creditLine: credit });
  if (!result.ok)
    throw new PostproofError("invalid_input", `${address}: ${result.missing.reason}`, { url: address });
  const picture = await keepImage(address, result.image, keepOriginals, records);
  const record: ArticlePictureRecord = { address, credit, article, at: now().toISOString(), picture };
  await records.putPicture(record);
  return record;
}

/** What a failed download is as an error. */
const CODES: Readonly<Record<Extract<Download, { ok: false }>["kind"], ErrorCode>> = {
  not_found: "network",
  status: "network",
  network: "network",
  not_recorded: "network",
  refused: "refused_url",
  rested: "rate_limited",
  timeout: "timeout",
  too_large: "too_large",
  over_limit: "over_limit",
};

async function fetched(address: string, download: PictureTools["download"] | undefined): Promise<Uint8Array> {
  if (!download || !/^https?:\/\//i.test(address))
    throw new PostproofError(
      "invalid_input",
      `${address} is no address that can be fetched, and no bytes were given.`,
    );
  const result = await download(address, { accept: ACCEPT, maxBytes: MAX_BYTES });
  if (result.ok) return result.bytes;
  throw new PostproofError(CODES[result.kind], `The picture ${address} could not be had. ${result.reason}`, {
    url: address,
  });
}
