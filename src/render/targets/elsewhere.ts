// Options of targets that are read elsewhere than on the site.
import { PostproofError } from "../../errors.ts";
import type { RenderOptions } from "../../options/look.ts";

/** What of the options concerns files. */
type Look = Pick<RenderOptions, "assetUrl" | "media">;

/**
 * Options whose addresses are good anywhere.
 * @throws PostproofError `invalid_input` once `assetUrl` gives a relative address
 */
export function elsewhere<T extends Look>(options: T): T {
  const { assetUrl } = options;
  // What is wrong with the options themselves says the renderer.
  if (typeof assetUrl !== "function") return options;
  return { ...options, assetUrl: (file: string) => whole(assetUrl(file)) };
}

/** The same for what plays nothing: of videos the still picture. */
export function elsewhereStill<T extends Look>(options: T): T {
  return { ...elsewhere(options), media: "poster" };
}

function whole(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  throw new PostproofError(
    "invalid_input",
    `This is read elsewhere than on the site, and assetUrl gave the relative address ${JSON.stringify(address.slice(0, 200))}. Give whole ones: assetUrl: (file) => \`https://news.example/postproof/\${file}\`, on the command line --asset-base https://news.example/postproof/.`,
  );
}
