// Pictures: which local copies exist, and which of them a browser may choose from. Custom emoji are pictures, too.
import { PostproofError } from "../../errors.ts";
import type { Picture, Rendition } from "../../model/asset.ts";
import type { Frame } from "../frame.ts";
import { inWords } from "../../options/refusal.ts";
import type { ImageView, SourceView, Line, Piece } from "../view.ts";
import type { QuotedPost } from "../../model/post.ts";
import { splitEmoji } from "../../model/text.ts";
import { foreign } from "../plain.ts";

/** A local copy that was chosen. */
export interface Chosen {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The copy of fewest bytes that is still sharp at `width` pixels; the widest if none is. Nothing if there is none. */
export function cheapest(frame: Frame, picture: Picture | undefined, width: number): Chosen | undefined {
  if (picture?.renditions === undefined || frame.extent !== "whole") return undefined;
  const best = cheapestOf(picture.renditions, width);
  return best && { src: addressOf(frame, best), width: best.width, height: best.height };
}

function cheapestOf(copies: readonly Rendition[], width: number): Rendition | undefined {
  let best = copies[0];
  if (best === undefined) return undefined;
  for (const copy of copies) {
    const isBetter =
      copy.width >= width && best.width >= width ? copy.bytes < best.bytes : copy.width > best.width;
    if (isBetter) best = copy;
  }
  return isLocal(best) ? best : cheapestOf(copies.filter(isLocal), width);
}

/**
 * A picture in all its local copies: AVIF and WebP in several widths, the last copy as what every browser can show.
 * `undefined` if there is no local copy.
 */
export function imageOf(
  frame: Frame,
  picture: Picture | undefined,
  alt: string,
  share: ImageView["share"],
  uncut = false,
): ImageView | undefined {
  const all = picture?.renditions;
  const copies = all?.every(isLocal) ? all : (all?.filter(isLocal) ?? []);
  const first = copies[0];
  if (first === undefined) return undefined;
  const last = copies[copies.length - 1]!;
  const { width, height } = first;
  const sources = sourcesOf(frame, copies);
  return { src: addressOf(frame, last), width, height, alt, sources, share, uncut };
}

/** All copies but the last. A browser takes the first type that it knows. */
function sourcesOf(frame: Frame, copies: readonly Rendition[]): SourceView[] {
  const avif: Candidate[] = [];
  const webp: Candidate[] = [];
  for (let index = 0; index < copies.length - 1; index++) {
    const copy = copies[index]!;
    const candidates = copy.type === "image/avif" ? avif : copy.type === "image/webp" ? webp : undefined;
    candidates?.push({ src: addressOf(frame, copy), width: copy.width });
  }
  const sources: SourceView[] = [];
  if (avif.length > 0) sources.push({ type: "image/avif", copies: avif });
  if (webp.length > 0) sources.push({ type: "image/webp", copies: webp });
  return sources;
}

type Candidate = SourceView["copies"][number];

/** What has the name that a store gives a file. */
interface Local {
  readonly file: string;
}

// Sixty-four signs in a row are found three times as fast as one sign sixty-four times.
const FILE = new RegExp(`^${"[0-9a-f]".repeat(64)}\\.[a-z0-9]{1,5}$`);

/**
 * Whether a name is one that a store may have made. Another is no local copy: a doctored document could lead anywhere by
 * it.
 */
export function isLocal({ file }: Local): boolean {
  return FILE.test(file);
}

/**
 * The address of a local copy on the site.
 * @throws PostproofError `invalid_input` where the site gives something else than an address, a promise for example.
 */
export function addressOf({ assetUrl }: Frame, { file }: Local): string {
  const address: unknown = assetUrl(file);
  if (typeof address === "string") return address;
  throw new PostproofError(
    "invalid_input",
    `assetUrl gave ${inWords(address)} for ${file}, not an address. It is not waited for.`,
  );
}

/** Emoji stand in text of up to about 20 CSS pixels; twice that is sharp on dense screens. */
const SHARP = 40;

/** A custom emoji by its short code, as it stands in the post's table. */
export function emojiOf(frame: Frame, post: QuotedPost, shortcode: string): Piece {
  const table = post.emoji ?? {};
  const file = Object.hasOwn(table, shortcode) ? cheapest(frame, table[shortcode], SHARP) : undefined;
  const code = foreign(`:${shortcode}:`);
  return file ? { type: "emoji", src: file.src, code } : code;
}

/** A line that a platform gives as a string (a name, an option of a poll, a warning), the emoji in it as pictures. */
export function lineWithEmoji(frame: Frame, post: QuotedPost, line: string): Line {
  const { emoji } = post;
  const text = foreign(line);
  if (emoji === undefined || !text.includes(":")) return text;
  return splitEmoji(text, (code) => Object.hasOwn(emoji, code)).map((part) =>
    part.type === "emoji" ? emojiOf(frame, post, part.shortcode) : (part as { readonly text: string }).text,
  );
}
