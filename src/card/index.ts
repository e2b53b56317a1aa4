// Front door of `postproof/card`: a post as a picture of 1200 by 630 pixels, for the previews of services and for pages of one's own.
import { PostproofError } from "../errors.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { EmbedView, RenderOptions } from "../render/index.ts";
import { describe } from "../render/index.ts";
import type { Coverage } from "./font.ts";
import { coverageOf } from "./font.ts";
import type { CardNode, CardWords, Scheme } from "./layout.ts";
import { HEIGHT, layoutOf, WIDTH, wordsOf } from "./layout.ts";

export type { EmbedView } from "../render/index.ts";

/** What a card is drawn with. */
export interface CardForm {
  /**
   * The bytes of fonts (.ttf, .otf, .woff), the preferred first. Together they need a glyph for every character: none is left out,
   * and no font of the machine is used.
   */
  readonly fonts: readonly Uint8Array[];
  /** The bytes of a picture by its address, `undefined` for one that is not to be drawn. Without it there are no pictures. */
  readonly asset?: ((address: string) => Promise<Uint8Array | undefined>) | undefined;
  /** `light` by default. */
  readonly scheme?: Scheme | undefined;
}

/** What is used of takumi. */
interface Renderer {
  render(node: CardNode, options: Drawing): Promise<Uint8Array>;
  renderSvg(node: CardNode, options: Drawing): Promise<string>;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly lang: string;
  readonly fonts: readonly Uint8Array[];
  readonly images: readonly { readonly src: string; readonly data: Uint8Array }[];
}

/**
 * An embed as a picture in PNG. What readers have to open, a text under a warning or a sensitive picture, is not on it.
 * @throws PostproofError `missing_dependency` without `@takumi-rs/core`, `missing_glyph` naming a character that no font has,
 * `invalid_input` for what is no font
 */
export async function printCard(view: EmbedView, form: CardForm): Promise<Uint8Array> {
  const { renderer, node, drawing } = await prepared(view, form);
  return new Uint8Array(await renderer.render(node, drawing));
}

/**
 * The same as SVG, which loads nothing: letters are outlines, pictures stand in it.
 * @throws PostproofError as `printCard` does
 */
export async function printCardSvg(view: EmbedView, form: CardForm): Promise<string> {
  const { renderer, node, drawing } = await prepared(view, form);
  return await renderer.renderSvg(node, drawing);
}

/**
 * A snapshot as a picture in PNG.
 * @throws PostproofError as `printCard` and `renderEmbed` do
 */
export async function renderCard(
  snapshot: Snapshot,
  options: RenderOptions,
  form: CardForm,
): Promise<Uint8Array> {
  return await printCard(describe(snapshot, { ...options, media: "poster" }), form);
}

async function prepared(
  view: EmbedView,
  { fonts, asset, scheme = "light" }: CardForm,
): Promise<{ readonly renderer: Renderer; readonly node: CardNode; readonly drawing: Drawing }> {
  const said = wordsOf(view);
  await checkGlyphs(said, fonts);
  const images = await imagesOf(said, asset);
  const node = layoutOf(said, new Set(images.map(({ src }) => src)), scheme);
  const drawing = { width: WIDTH, height: HEIGHT, lang: said.language, fonts, images };
  return { renderer: await openRenderer(), node, drawing };
}

async function imagesOf(
  { avatar, picture }: CardWords,
  asset: CardForm["asset"],
): Promise<{ readonly src: string; readonly data: Uint8Array }[]> {
  const addresses = [avatar, picture?.src].filter((address) => address !== undefined);
  const found = await Promise.all(
    addresses.map(async (src) => ({ src, data: asset ? await asset(src) : undefined })),
  );
  return found.flatMap(({ src, data }) => (data === undefined ? [] : { src, data }));
}

/** What has no glyph of its own: white space, controls, and what changes the sign before it. */
const WITHOUT_GLYPH = /[\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

async function checkGlyphs(
  { name, below, said, foot }: CardWords,
  fonts: readonly Uint8Array[],
): Promise<void> {
  const covers: readonly Coverage[] = await Promise.all(
    fonts.map((font, index) => coverageOf(font, `fonts[${index}]`)),
  );
  for (const sign of new Set(name + below + said + foot)) {
    const code = sign.codePointAt(0)!;
    if (WITHOUT_GLYPH.test(sign) || covers.some((has) => has(code))) continue;
    const number = code.toString(16).toUpperCase().padStart(4, "0");
    throw new PostproofError(
      "missing_glyph",
      `None of the fonts has “${sign}” (U+${number}). Add one that has it to fonts.`,
    );
  }
}

async function openRenderer(): Promise<Renderer> {
  try {
    const takumi = await import("@takumi-rs/core");
    return new takumi.Renderer() as unknown as Renderer;
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "Cards are drawn by @takumi-rs/core, which cannot be loaded. Install it: npm install @takumi-rs/core",
      { cause },
    );
  }
}
