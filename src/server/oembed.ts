// oEmbed 1.0 as a CMS asks it: a frame with the embed, for a CMS that lets no foreign markup in, or the embed itself.
import { html as markup } from "hono/html";
import { z } from "zod";
import { printOembed } from "../render/targets/index.ts";
import type { Addresses } from "./addresses.ts";
import { schemeField } from "./pages/post.ts";
import { postField } from "./questions.ts";
import { Refusal } from "./refusal.ts";
import type { Shown } from "./shown.ts";

/** A number as it stands in an address. What is none is passed over: a CMS sends what it likes. */
const pixels = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined);

const FORMATS = ["json", "xml"] as const;

/** What oEmbed asks. Further parameters are let pass. */
export const oembedQuery = z.object({
  url: postField,
  format: z
    .string()
    .default("json")
    .describe("Others are answered with 501, as oEmbed says.")
    .meta({ enum: FORMATS }),
  maxwidth: pixels.describe("How wide the embed may become, in CSS pixels."),
  maxheight: pixels.describe("How high the frame may become, in CSS pixels."),
  as: z
    .enum(["quotation", "frame", "figure"])
    .default("quotation")
    .describe(
      "quotation: a link as a quotation, then a frame of this server, as WordPress takes it. frame: that alone. figure: the embed itself.",
    ),
  scheme: schemeField,
});

/** What oEmbed answers. */
export const oembedSchema = z.object({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string().optional(),
  author_name: z.string().optional(),
  author_url: z.string().optional(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.number().int(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.number().optional(),
  thumbnail_height: z.number().optional(),
  html: z.string(),
  width: z.number().int(),
  height: z.number().int().nullable(),
});

type Oembed = z.output<typeof oembedSchema>;

/** The format that is asked for. @throws Refusal `no_such_format` */
export function formatOf({ format }: z.output<typeof oembedQuery>): (typeof FORMATS)[number] {
  const known = FORMATS.find((each) => each === format);
  if (known) return known;
  throw new Refusal("no_such_format", `Answers are given as ${FORMATS.join(" or ")}: format=${FORMATS[0]}.`);
}

/** Frames are between these heights, in CSS pixels, as WordPress holds them. */
const [LOWEST, HIGHEST] = [200, 1_000];

/** The answer of oEmbed for a post. */
export async function oembedOf(
  shown: Shown,
  addresses: Addresses,
  { maxwidth, maxheight, as, scheme }: z.output<typeof oembedQuery>,
): Promise<Oembed> {
  const figure = printOembed(shown.view, { width: maxwidth });
  const width = figure.width ?? 600;
  const common = {
    ...({ version: "1.0", type: "rich", title: shown.title } as const),
    ...{ author_name: figure.author_name, author_url: figure.author_url },
    ...{ provider_name: new URL(addresses.base).hostname, provider_url: addresses.base, cache_age: 3_600 },
    thumbnail_url: figure.thumbnail_url,
    thumbnail_width: figure.thumbnail_width,
    thumbnail_height: figure.thumbnail_height,
    width,
  };
  if (as === "figure") return { ...common, html: shown.figure, height: null };
  const height = Math.min(heightOf(shown, width), maxheight ?? HIGHEST);
  const { key, title } = shown;
  const quotation =
    as === "frame"
      ? markup``
      : markup`<blockquote><a href="${addresses.page(key)}">${title}</a></blockquote>`;
  const size = markup`width="${width}" height="${height}" frameborder="0" marginwidth="0" marginheight="0"`;
  const src = addresses.embed(key) + (scheme === "light" ? "" : `&scheme=${scheme}`);
  const frame = markup`${quotation}<iframe sandbox="${SANDBOX}" src="${src}" title="${title}" ${size}></iframe>`;
  return { ...common, html: String(await frame), height };
}

/** The script of the frame may run, and links open as elsewhere. WordPress sets its own in place of it. */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** About how high an embed becomes: what stands around a post, its lines, its picture. */
function heightOf({ description, picture }: Shown, width: number): number {
  const lines = Math.ceil((description.length * 9) / (width - 40));
  const shown =
    picture === undefined ? 0 : Math.min(600, (width * picture.height) / Math.max(1, picture.width));
  return Math.round(Math.min(HIGHEST, Math.max(LOWEST, 180 + lines * 27 + shown)));
}

/** The same answer as XML. */
export function asXml(answer: Oembed): string {
  const fields = Object.entries(answer).filter(([, value]) => value !== undefined && value !== null);
  const lines = fields.map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join("\n")}\n</oembed>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex -- XML has no way to write these
      .replace(/[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
      .replace(/[&<>]/g, (sign) => ENTITIES[sign]!)
  );
}
