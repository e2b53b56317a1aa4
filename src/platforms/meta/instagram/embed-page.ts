// Instagram's page for embedding (`/p/code/embed/captioned/`): data within its script, or else what its HTML shows.
import { z } from "zod";
import { plainText } from "../../../model/text.ts";
import {
  address,
  count,
  defined,
  flag,
  list,
  maybe,
  pixels,
  rawText,
  text,
  webUrl,
} from "../../read/fields.ts";
import { htmlToText } from "../../read/html-text.ts";
import { readTags } from "../../read/html-tags.ts";
import { fieldOf, parsedJson } from "../../read/script-json.ts";
import { pageFacts } from "../../read/page-facts.ts";
import { wishesOf } from "../../read/robots-wishes.ts";
import { authorOf as accountOf, ownAlt, timeOf, userSchema } from "../media.ts";
import { plainCode } from "../post-code.ts";
import { profileOf, tagPageOf } from "./address.ts";
import { countsOf } from "./page.ts";
import { authorOf, captionText, outcomeOf } from "./post.ts";
import type { PageContext } from "./page.ts";
import type { Inline, Text } from "../../../model/text.ts";
import type { Medium } from "../../../model/media.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { HtmlLink } from "../../read/html-text.ts";

/** What the outcome names as its source. */
const SOURCE = "embed";

/** No more of the page is read (UTF-16 code units). */
const MAX_HTML = 2_000_000;

const node = z.object({
  display_url: address(),
  dimensions: maybe(z.object({ width: pixels, height: pixels })),
  is_video: flag,
  video_url: address(),
  video_duration: maybe(z.number().positive().max(1e6)),
  accessibility_caption: text(10_000),
});
type Node = z.infer<typeof node>;

const edges = <T>(inner: z.ZodType<T>) => maybe(z.object({ edges: list(z.object({ node: inner }), 50) }));
const counted = maybe(z.object({ count }));

/** One post as the script holds it (`shortcode_media`). */
const schema = node.extend({
  shortcode: z.string().transform((code) => plainCode(code)),
  owner: maybe(userSchema),
  edge_media_to_caption: edges(z.object({ text: rawText() })),
  edge_sidecar_to_children: edges(node),
  taken_at_timestamp: maybe(z.number().int().min(1e9).max(1e10)),
  edge_liked_by: counted,
  edge_media_preview_like: counted,
  edge_media_to_comment: counted,
  video_view_count: count,
});

/** Reads the page for embedding a post. */
export function readEmbedPage(html: string, context: PageContext & { readonly code: string }): Outcome {
  const page = html.slice(0, MAX_HTML);
  const wishes = wishesOf({}, pageFacts(page, "https://www.instagram.com/").robots);
  const consent = wishes.noarchive === true ? { noarchive: true as const } : undefined;
  const media = schema.safeParse(dataOf(page)).data;
  if (media) return readData(media, context, consent);
  if (/\bEmbedIsBroken\b|may be broken, or the post may have been removed/.test(page)) {
    return {
      kind: "not_found",
      reason:
        "Instagram says that the link may be broken or the post removed, as it does too for posts that are private or not to be embedded.",
    };
  }
  return readShown(page, context, consent);
}

function readData(
  media: z.infer<typeof schema>,
  { code, at }: PageContext & { readonly code: string },
  consent: { noarchive: true } | undefined,
): Outcome {
  if (media.shortcode !== code)
    return { kind: "unreadable", reason: `Instagram gave another post (${media.shortcode ?? "unknown"}).` };
  const { owner } = media;
  const children = media.edge_sidecar_to_children?.edges.map((edge) => edge.node) ?? [];
  const captions = media.edge_media_to_caption?.edges ?? [];
  return outcomeOf(
    {
      code,
      author: owner && accountOf(owner, profileOf(owner.username)),
      text: captionText(captions[0]?.node.text ?? ""),
      published: timeOf(media.taken_at_timestamp),
      media: (children.length > 0 ? children : [media]).flatMap((one) => mediumOf(one) ?? []),
      counts: countsOf(
        {
          likes: (media.edge_liked_by ?? media.edge_media_preview_like)?.count,
          replies: media.edge_media_to_comment?.count,
          views: media.video_view_count,
        },
        at,
      ),
      consent,
    },
    SOURCE,
  );
}

function mediumOf(one: Node): Medium | undefined {
  const { display_url: poster, video_url: video, video_duration: duration } = one;
  const { width, height } = one.dimensions ?? {};
  const alt = ownAlt(one.accessibility_caption);
  if (poster === undefined) return undefined;
  if (one.is_video !== true) {
    return defined({
      type: "image" as const,
      url: poster,
      alt,
      width,
      height,
      picture: defined({ url: poster, width, height }),
    });
  }
  const files = video === undefined ? undefined : [{ url: video, type: "video/mp4" }];
  return defined({
    type: "video" as const,
    url: video ?? poster,
    alt,
    width,
    height,
    picture: { url: poster },
    duration,
    files,
  });
}

/** The data in the page's script: JSON within a string of JSON, or, until about 2022, bare. */
function dataOf(page: string): unknown {
  const context = jsonAt(page, '"contextJSON":', '"');
  const inner = typeof context === "string" ? parsedJson(context) : undefined;
  const found = fieldOf(fieldOf(inner, "gql_data"), "shortcode_media");
  if (found !== undefined) return found;
  const start = page.indexOf("__additionalDataLoaded('extra',");
  const end = start < 0 ? -1 : page.indexOf(");</script>", start);
  if (end < 0) return undefined;
  const old = parsedJson(page.slice(page.indexOf(",", start) + 1, end));
  return fieldOf(old, "shortcode_media") ?? fieldOf(fieldOf(old, "gql_data"), "shortcode_media");
}

/** The string of JSON that stands behind a mark. */
function jsonAt(page: string, mark: string, quote: string): unknown {
  const start = page.indexOf(mark + quote);
  if (start < 0) return undefined;
  const from = start + mark.length;
  for (let end = from + 1; end < page.length; end += 1) {
    if (page[end] === "\\") end += 1;
    else if (page[end] === quote) return parsedJson(page.slice(from, end + 1));
  }
  return undefined;
}

interface Shown {
  image: string | undefined;
  handle: string;
  isVideo: boolean;
}

/** The HTML that is shown: one picture, the author's handle, the caption, no date. */
function readShown(
  page: string,
  { code, handle: known }: PageContext & { readonly code: string },
  consent: { noarchive: true } | undefined,
): Outcome {
  const shown = readMarks(page);
  const handle = /^[A-Za-z0-9_.]{1,50}$/.test(shown.handle) ? shown.handle : known;
  if (shown.image === undefined && handle === undefined)
    return {
      kind: "unreadable",
      reason: "Instagram's page for embedding holds none of the data that are known.",
    };
  const url = webUrl(shown.image);
  const type = shown.isVideo ? "video" : "image";
  return outcomeOf(
    {
      code,
      author: handle === undefined ? undefined : authorOf(handle),
      text: captionIn(page),
      media: url === undefined ? [] : [{ type, url, picture: { url } }],
      consent,
    },
    SOURCE,
  );
}

const WANTED = new Set(["class", "src"]);

function readMarks(page: string): Shown {
  const shown: Shown = { image: undefined, handle: "", isVideo: false };
  let inName = false;
  readTags(page, WANTED, {
    open({ attributes }) {
      const classes = (attributes.get("class") ?? "").split(/\s+/);
      if (classes.includes("EmbeddedMediaImage")) shown.image ??= attributes.get("src");
      if (classes.includes("WatchOnInstagram")) shown.isVideo = true;
      inName =
        shown.handle === "" && (classes.includes("UsernameText") || classes.includes("CaptionUsername"));
    },
    text(text) {
      if (inName && shown.handle.length < 100) shown.handle += text.trim();
    },
    close: () => (inName = false),
  });
  return shown;
}

/** The caption: what stands in its element but for the name before it and the comments behind it. */
function captionIn(page: string): Text {
  const start = /<div\s(?=(?:(?!<div\s)[^>]){0,200}?class="Caption")(?:(?!<div\s)[^>]){0,415}>/.exec(page);
  if (!start) return [];
  const rest = page.slice(start.index, start.index + 100_000);
  const end = /<div\s(?:(?!<div\s)[^>]){0,200}?class="(?:CaptionComments|Footer)"/.exec(rest)?.index;
  const text = htmlToText(rest.slice(0, end), {
    base: "https://www.instagram.com/",
    drop: (classes) => classes.includes("CaptionUsername") || classes.includes("CaptionComments"),
    links: inlineOf,
  });
  return plainText(text) === "" ? [] : text;
}

function inlineOf({ text: shown }: HtmlLink): Inline {
  const handle = /^@([A-Za-z0-9_.]{1,50})$/.exec(shown)?.[1];
  if (handle !== undefined) return { type: "mention", text: shown, handle, url: profileOf(handle) };
  const tag = /^#(\S{1,200})$/.exec(shown)?.[1];
  return tag === undefined
    ? { type: "text", text: shown }
    : { type: "hashtag", text: shown, tag, url: tagPageOf(tag) };
}
