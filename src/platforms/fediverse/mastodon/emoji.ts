// Custom emoji: the pictures that a server has for short codes.
import type { Picture } from "../../../model/asset.ts";
import type { CustomEmoji } from "./status.ts";

/** Custom emoji by short code; of two of the same name the first counts. */
export function emojiTable(...lists: readonly (readonly CustomEmoji[])[]): ReadonlyMap<string, Picture> {
  const table = new Map<string, Picture>();
  for (const { shortcode, url, static_url } of lists.flat()) {
    const address = static_url ?? url;
    if (address !== undefined && !table.has(shortcode)) table.set(shortcode, { url: address });
  }
  return table;
}
