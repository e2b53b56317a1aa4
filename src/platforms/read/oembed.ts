// An oEmbed answer (https://oembed.com), read tolerantly: JSON as providers really send it.
import { z } from "zod";
import { address, defined, maybe, text, word } from "./fields.ts";
import type { Defined, Maybe } from "./fields.ts";

/** Sizes come as numbers, as numerals and as `100%`; only pixels count. */
const numeral = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const side: Maybe<number> = maybe(
  z.union([z.number(), numeral]).pipe(z.number().int().positive().max(1_000_000)),
);

const oembed = z.object({
  type: word(/^(?:photo|video|link|rich)$/),
  title: text(),
  author_name: text(500),
  author_url: address(),
  provider_name: text(500),
  provider_url: address(),
  thumbnail_url: address(),
  thumbnail_width: side,
  thumbnail_height: side,
  /** Of a photo: the picture itself. Of a link: where it leads. */
  url: address(),
  width: side,
  height: side,
  /** Markup of the provider: untrusted, and never shown. */
  html: maybe(z.string().max(200_000)),
  description: text(20_000),
  /** Beyond the specification: the page. Flickr (`web_page`), amCharts (`canonical`), Infogram (`uri`). */
  web_page: address(),
  canonical: address(),
  uri: address(),
  /** Flickr, and providers that follow it. */
  license: text(500),
  license_url: address(),
  /** When it was published: DeviantArt, Vimeo. */
  pubdate: text(60),
  upload_date: text(60),
  /** In seconds. */
  duration: maybe(z.number().positive().max(1_000_000)),
  /** DeviantArt. */
  copyright: maybe(z.object({ _attributes: z.object({ entity: text(500) }) })),
  safety: text(60),
});

/** What an oEmbed answer says; every field may be absent. */
export type OEmbed = Defined<z.infer<typeof oembed>>;

/**
 * Reads an oEmbed answer from parsed JSON.
 *
 * @returns `undefined` if it is no object, or says none of type, title, author, markup and picture: an error in JSON, say.
 */
export function readOEmbedAnswer(body: unknown): OEmbed | undefined {
  const result = oembed.safeParse(body);
  if (!result.success) return undefined;
  const answer = defined(result.data);
  const { type, title, author_name, html, thumbnail_url } = answer;
  return (type ?? title ?? author_name ?? html ?? thumbnail_url) ? answer : undefined;
}
