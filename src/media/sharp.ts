// The image library, loaded on first use, with every decoder shut that is not needed.
import type sharp from "sharp";
import { PostproofError } from "../errors.ts";

/** The image library. */
export type Sharp = typeof sharp;

const DECODERS = ["JpegBuffer", "PngBuffer", "WebpBuffer", "NsgifBuffer", "HeifBuffer"];

let loaded: Promise<Sharp> | undefined;

/**
 * Loads sharp, an optional package.
 *
 * In this process sharp then opens JPEG, PNG, WebP, GIF and AVIF (HEIF) from memory and nothing else: the decoders of
 * SVG and PDF among others can be made to hang, and blocking them is only possible for a whole process.
 * @throws PostproofError `missing_dependency`
 */
export function loadSharp(): Promise<Sharp> {
  loaded ??= import("sharp").then(
    ({ default: library }) => {
      library.block({ operation: ["VipsForeignLoad"] });
      library.unblock({ operation: DECODERS.map((name) => `VipsForeignLoad${name}`) });
      return library;
    },
    (cause: unknown) => {
      loaded = undefined;
      throw new PostproofError(
        "missing_dependency",
        "Pictures need the package sharp: npm install sharp. Or capture with --media none.",
        { cause },
      );
    },
  );
  return loaded;
}
