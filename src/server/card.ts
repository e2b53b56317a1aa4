// A post as a picture for previews, drawn once for each version and kept for those that are asked for most.
import { printCard } from "../card/index.ts";
import type { Archive } from "../index.ts";
import { formatKey } from "../index.ts";
import type { Addresses } from "./addresses.ts";
import type { ServerOptions } from "../options/server.ts";
import { Refusal } from "./refusal.ts";
import type { Shown } from "./shown.ts";

/** So many pictures are kept, of each version of a post one. */
const MOST = 100;

/** Answers the picture of a post. @throws Refusal `no_such_page` on a server without fonts, PostproofError as `printCard` */
export type Cards = (shown: Shown, addresses: Addresses) => Promise<Response>;

/** Opens the drawing. Nothing is loaded until a picture is asked for. */
export function openCards({
  fonts,
  archive,
}: {
  readonly fonts?: ServerOptions["fonts"];
  readonly archive: Archive;
}): Cards {
  const drawn = new Map<string, Promise<Uint8Array>>();
  return async (shown, addresses) => {
    if (!fonts)
      throw new Refusal(
        "no_such_page",
        "Pictures of posts are drawn with fonts. Start the server with --font FILE.",
      );
    const files = addresses.file("");
    const name = `${formatKey(shown.key)} ${shown.version}`;
    const picture =
      drawn.get(name) ??
      printCard(shown.view, { fonts, asset: (address) => archive.asset(address.slice(files.length)) });
    drawn.delete(name); // put last again
    drawn.set(name, picture);
    picture.catch(() => drawn.delete(name));
    if (drawn.size > MOST) drawn.delete(drawn.keys().next().value!);
    return new Response((await picture) as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": "image/png" },
    });
  };
}
