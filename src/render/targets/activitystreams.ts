// An embed as an object of ActivityStreams 2: what the author said is the content, what the archive says of it stands apart.
import type { Snapshot } from "../../model/snapshot.ts";
import type { RenderOptions } from "../../options/look.ts";
import { postView } from "../describe/post.ts";
import { checkSnapshot } from "../check.ts";
import type {
  AuthorView,
  BodyView,
  CaptionView,
  EmbedView,
  ImageView,
  Line,
  LinkPiece,
  MediumView,
  TimePiece,
} from "../view.ts";
import { elsewhere } from "./elsewhere.ts";
import { bodyOf, WORDS_ALONE } from "./plain-html.ts";
import { inWords, missingInWords } from "./text.ts";

/** An object of ActivityStreams, as plain JSON. What is `undefined` is left out of the text. */
export interface ActivityObject {
  readonly type: string;
  readonly [property: string]: unknown;
}

/**
 * An embed as ActivityStreams 2: a `Note`, of a thread an `OrderedCollection` of them, of a post that is not archived a `Link`. A
 * note has no `id`, as it is a copy: `url` is the page of the post. On what basis it is known says `provenance` (Dublin Core).
 */
export function printActivityStreams(view: EmbedView): ActivityObject {
  switch (view.type) {
    case "post":
      return { "@context": CONTEXT, ...noteOf(view, view.author, view.name) };
    case "thread": {
      const items = view.posts.map((post) => noteOf(post, view.author, undefined, view.basis));
      const { name } = view;
      return {
        "@context": CONTEXT,
        type: "OrderedCollection",
        name,
        totalItems: items.length,
        orderedItems: items,
      };
    }
    case "missing":
      return { "@context": CONTEXT, type: "Link", href: view.link.href, name: missingInWords(view) };
  }
}

/**
 * A snapshot as a `Note` of ActivityStreams 2. `assetUrl` has to give whole addresses.
 * @throws PostproofError as `renderEmbed` does, and `invalid_input` for a relative address of a file.
 */
export function renderActivityStreams(snapshot: Snapshot, options: RenderOptions): ActivityObject {
  checkSnapshot(snapshot, "renderActivityStreams");
  return printActivityStreams(postView(snapshot, elsewhere(options)));
}

const CONTEXT = [
  "https://www.w3.org/ns/activitystreams",
  { sensitive: "as:sensitive", provenance: "http://purl.org/dc/terms/provenance" },
] as const;

function noteOf(
  { body, caption }: { readonly body: BodyView; readonly caption: CaptionView },
  author: AuthorView | undefined,
  name: string | undefined,
  basis?: Line,
): ActivityObject {
  const { content } = body;
  const language = content?.text?.language;
  // Media are attachments.
  const own = content && { ...content, warning: undefined, media: undefined };
  const html = bodyOf({ ...body, content: own }, WORDS_ALONE);
  const { warning, media } = content ?? {};
  return {
    type: "Note",
    name,
    url: body.href,
    attributedTo: author && personOf(author),
    published: momentIn(caption.permalink.line),
    updated: momentIn(caption.edited),
    summary: warning && inWords(warning.line),
    sensitive: media?.cover !== undefined || warning?.covers !== undefined,
    content: html,
    contentMap: language ? { [language]: html } : undefined,
    attachment: media?.items.flatMap(attachmentOf),
    provenance: [caption.basis ?? basis, caption.since].flatMap((line) => (line ? inWords(line) : [])),
  };
}

function personOf({ person: { name, handle, href } }: AuthorView): ActivityObject {
  const username = handle.slice(1);
  return {
    type: "Person",
    name: name === undefined ? handle : inWords(name),
    preferredUsername: username,
    url: href,
  };
}

/** The moment that a line tells; nothing for a day, which is none. */
function momentIn(line: Line | undefined): string | undefined {
  if (line === undefined || typeof line === "string") return undefined;
  const time = line.find((piece): piece is TimePiece => typeof piece !== "string" && piece.type === "time");
  return time?.iso.includes("T") === true ? time.iso : undefined;
}

function attachmentOf(medium: MediumView): ActivityObject | readonly ActivityObject[] {
  switch (medium.type) {
    case "image":
      return imageOf(medium.image);
    case "poster":
      return [imageOf(medium.image), linkOf(medium.link)];
    case "video":
    case "audio": {
      const { src, name } = medium;
      const type = medium.type === "video" ? "Video" : "Audio";
      const size = medium.type === "video" ? { width: medium.width, height: medium.height } : {};
      return { type, url: src, mediaType: typeOf(src), name, ...size };
    }
    case "missing":
      return {
        type: "Document",
        name: medium.alt ?? medium.words,
        summary: medium.words,
        url: medium.link?.href,
      };
    case "away":
      return linkOf(medium.link);
  }
}

const imageOf = ({ src, alt, width, height }: ImageView): ActivityObject => ({
  ...{ type: "Image", url: src, mediaType: typeOf(src), name: alt, width, height },
});

const linkOf = ({ href, line }: LinkPiece): ActivityObject => ({ type: "Link", href, name: inWords(line) });

const TYPES: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
};

/** What kind of file it is, by the end of its name. */
function typeOf(src: string): string | undefined {
  const [path = ""] = src.split(/[?#]/, 1);
  const end = /\.([a-z0-9]+)$/.exec(path)?.[1];
  return end === undefined || !Object.hasOwn(TYPES, end) ? undefined : TYPES[end];
}
