// Licences as Flickr states them: by number, by words, by address.
import type { Rights } from "../../model/credit.ts";

/** Flickr's numbers (`flickr.photos.licenses.getInfo`); 0 is "All Rights Reserved", which is none. */
const BY_NUMBER: Readonly<Record<number, readonly [name: string, url: string]>> = {
  1: ["CC BY-NC-SA 2.0", "https://creativecommons.org/licenses/by-nc-sa/2.0/"],
  2: ["CC BY-NC 2.0", "https://creativecommons.org/licenses/by-nc/2.0/"],
  3: ["CC BY-NC-ND 2.0", "https://creativecommons.org/licenses/by-nc-nd/2.0/"],
  4: ["CC BY 2.0", "https://creativecommons.org/licenses/by/2.0/"],
  5: ["CC BY-SA 2.0", "https://creativecommons.org/licenses/by-sa/2.0/"],
  6: ["CC BY-ND 2.0", "https://creativecommons.org/licenses/by-nd/2.0/"],
  7: ["No known copyright restrictions", "https://www.flickr.com/commons/usage/"],
  8: ["United States Government Work", "https://www.usa.gov/government-works"],
  9: ["CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
  10: ["Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/"],
};

/**
 * The licence as it is stated. That all rights are reserved is no licence, and gives `undefined`.
 *
 * @param number `license_id`: the surest; numbers that are not known count for nothing.
 * @param url `license_url`: from a Creative Commons address the usual name is made.
 * @param words `license`, as Flickr writes it.
 */
export function rightsOfLicence(
  number: number | undefined,
  url: string | undefined,
  words: string | undefined,
): Rights | undefined {
  if (number === 0 || /all rights reserved/i.test(words ?? "")) return undefined;
  const known = number === undefined ? undefined : BY_NUMBER[number];
  const address = url ?? known?.[1];
  const name = creativeCommonsName(address) ?? known?.[0] ?? words;
  if (name === undefined) return undefined;
  return {
    licence: { name, ...(address !== undefined && { url: address }), basis: "stated by the platform" },
  };
}

/** `https://creativecommons.org/licenses/by-nc/2.0/` as `CC BY-NC 2.0`. */
function creativeCommonsName(url: string | undefined): string | undefined {
  const [, kind, version] =
    /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/([a-z-]{2,12})\/(\d\.\d)(?:\/|$)/.exec(
      url ?? "",
    ) ?? [];
  return kind === undefined || version === undefined ? undefined : `CC ${kind.toUpperCase()} ${version}`;
}
