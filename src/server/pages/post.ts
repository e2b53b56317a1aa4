// The public pages of a post: its own, with what services read of it, and its embed for the frames of others.
import { createHash } from "node:crypto";
import { html as markup, raw } from "hono/html";
import { z } from "zod";
import type { Shown } from "../shown.ts";
import type { Html } from "./layout.ts";
import { layout } from "./layout.ts";

/** Whether a frame is light or dark: it cannot know the page around it, where a dark box on white would stand out. */
export const schemeField = z
  .enum(["light", "dark", "auto"])
  .default("light")
  .describe(
    "Whether the frame is light or dark; auto: as the reader prefers, for sites that follow that too.",
  );

/** Where the pages of a post and what belongs to them stand. */
export interface PostPlaces {
  readonly page: string;
  readonly oembed: Readonly<Record<"json" | "xml", string>>;
  /** The picture for previews, where one is drawn. */
  readonly card?: string | undefined;
  readonly stylesheets: readonly string[];
}

/** The page of a post. It names the original as the one to be indexed. */
export function postPage(
  { title, author, view, description, figure, original, picture }: Shown,
  places: PostPlaces,
): Html {
  const { page, oembed, card, stylesheets } = places;
  const image = card === undefined ? picture : { src: card, width: 1200, height: 630 };
  const head = markup`<link rel="canonical" href="${original ?? page}">
<link rel="alternate" type="application/json+oembed" href="${oembed.json}" title="${title}">
<link rel="alternate" type="text/xml+oembed" href="${oembed.xml}" title="${title}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:url" content="${page}">
<meta property="og:site_name" content="${new URL(page).hostname}">
${author === undefined ? "" : markup`<meta name="author" content="${author}">`}
${description === "" ? "" : descriptions(description)}${image === undefined ? "" : previews(image)}
<meta name="twitter:card" content="${card === undefined ? "summary" : "summary_large_image"}">`;
  const { language, direction } = view;
  const body = markup`<main>${raw(figure)}</main>`;
  return layout({ title, language, direction, stylesheets, kind: "post", head, body });
}

function descriptions(text: string): Html {
  return markup`<meta property="og:description" content="${text}">
<meta name="description" content="${text}">
`;
}

function previews({ src, width, height }: NonNullable<Shown["picture"]>): Html {
  return markup`<meta property="og:image" content="${src}">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">`;
}

/**
 * What WordPress wants of a stranger's frame, with the secret that it put behind `#`: how high the embed is, and where a link leads.
 * Its frames open no windows, and it follows links to this server alone: so whoever follows one comes to the page of the post, whose
 * links work. All that this script knows of the page around is what that page said itself.
 */
const FRAMED = `(() => {
  if (self === top) return;
  const send = (message, value) => {
    const [, secret = ""] = /secret=([A-Za-z0-9]{1,64})/.exec(location.hash) ?? [];
    if (message === "link" && secret === "") return false;
    parent.postMessage({ secret, message, value }, "*");
    return true;
  };
  const height = () => send("height", Math.ceil(document.body.getBoundingClientRect().height));
  for (const event of ["load", "hashchange"]) addEventListener(event, height);
  addEventListener("message", ({ source }) => source === parent && height());
  new ResizeObserver(height).observe(document.body);
  addEventListener("click", (event) => {
    if (event.target.closest("a[href]") && send("link", document.getElementById("page").href)) event.preventDefault();
  });
})();`;

const FRAMED_DIGEST = createHash("sha256").update(FRAMED).digest("base64");

/** The policy of embeds: framed by anybody, no script but that. */
export const EMBED_POLICY = `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; script-src 'sha256-${FRAMED_DIGEST}'; base-uri 'none'; form-action 'none'`;

/** A post alone, to be shown in a frame. */
export function embedPage(
  { title, view, figure, original }: Shown,
  { page, stylesheets }: PostPlaces,
  scheme: z.output<typeof schemeField>,
): Html {
  const { language, direction } = view;
  const head = markup`<base target="_blank">
<meta name="robots" content="noindex">
<link rel="canonical" href="${original ?? page}">
<link rel="alternate" id="page" href="${page}">`;
  const body = markup`${raw(figure)}
<script>${raw(FRAMED)}</script>`;
  return layout({ title, language, direction, stylesheets, kind: `embed ${scheme}`, head, body });
}
