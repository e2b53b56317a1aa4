// Posts of Tumblr's API in the Neue Post Format (https://github.com/tumblr/docs): blocks, what they reblog, tags.
import { z } from "zod";
import { pageOf } from "./address.ts";
import type { Author } from "../../model/author.ts";
import type { Medium } from "../../model/media.ts";
import type { Post } from "../../model/post.ts";
import type { Block, Inline, Mark, Text } from "../../model/text.ts";
import { address, count, defined, flag, list, maybe, pixels, rawText, text, word } from "../read/fields.ts";

const file = z.object({ url: address(), type: text(100), width: pixels, height: pixels });
const format = z.object({
  type: word(/^\w{1,30}$/),
  start: maybe(z.number().int().nonnegative()),
  end: maybe(z.number().int().nonnegative()),
  url: address(),
  blog: maybe(z.object({ name: text(100), url: address() })),
});
const block = z.object({
  type: word(/^\w{1,30}$/),
  subtype: word(/^[\w-]{1,40}$/),
  text: rawText(100_000),
  formatting: list(format, 500),
  /** Several sizes of a picture, the largest first; one file of a video or a recording. */
  media: z.union([list(file, 30), file.transform((one) => [one])]).catch([]),
  poster: list(file, 10),
  alt_text: text(),
  url: address(),
  title: text(),
  description: text(),
});
const blog = z.object({ name: text(100), title: text(500), url: address() });
const post = z.object({
  id_string: word(/^\d{1,20}$/),
  blog_name: text(100),
  blog: maybe(blog),
  timestamp: maybe(z.number().int().positive().max(4_102_444_800)),
  content: list(block, 500),
  trail: list(z.object({ blog: maybe(blog), content: list(block, 500) }), 100),
  tags: list(z.string().max(500), 100),
  note_count: count,
  is_nsfw: flag,
});
const answerSchema = z.object({ response: z.object({ posts: z.array(post).min(1).max(50) }) });

type NpfBlock = z.infer<typeof block>;

/** The post of an answer of the API. `undefined`: the answer has another shape, or is about another post. */
export function readNpf(body: unknown, id: string, at: string | undefined): Post | undefined {
  const answer = answerSchema.safeParse(body).data?.response.posts.find((one) => one.id_string === id);
  const name = answer?.blog_name ?? answer?.blog?.name;
  if (!answer || name === undefined) return undefined;
  const media: Medium[] = [];
  const trail = answer.trail.flatMap((entry): Block[] => {
    const blocks = textOf(entry.content, media);
    const who = entry.blog?.name;
    const head: Block[] =
      who === undefined
        ? []
        : [
            {
              type: "paragraph",
              children: [{ type: "mention", text: who, handle: who, url: `https://www.tumblr.com/${who}` }],
            },
          ];
    return [{ type: "quote", children: [...head, ...blocks] }];
  });
  const own = textOf(answer.content, media);
  return {
    url: pageOf(name, id),
    author: authorOf(name, answer.blog?.title),
    text: [...trail, ...own, ...tagsOf(answer.tags)],
    ...defined({
      published:
        answer.timestamp === undefined ? undefined : new Date(answer.timestamp * 1_000).toISOString(),
      sensitive: answer.is_nsfw === true ? true : undefined,
      counts:
        answer.note_count === undefined || at === undefined ? undefined : { likes: answer.note_count, at },
    }),
    media,
  };
}

/** A blog as the author of a post. */
export function authorOf(name: string, title: string | undefined): Author {
  return { handle: name, ...(title !== undefined && { name: title }), url: `https://www.tumblr.com/${name}` };
}

/** Tags as they stand under a post. */
export function tagsOf(tags: readonly string[]): Text {
  const children = tags
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "")
    .flatMap((tag, place): Inline[] => [
      ...(place > 0 ? [{ type: "text", text: " " } as const] : []),
      {
        type: "hashtag",
        text: `#${tag}`,
        tag,
        url: `https://www.tumblr.com/tagged/${encodeURIComponent(tag)}`,
      },
    ]);
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}

function textOf(blocks: readonly NpfBlock[], media: Medium[]): Block[] {
  const out: Block[] = [];
  for (const one of blocks) {
    const medium = mediumOf(one);
    if (medium) media.push(medium);
    else if (one.type === "text" && one.text !== undefined) addText(out, one);
    else if (one.type === "link" && one.url !== undefined)
      out.push({
        type: "paragraph",
        children: [{ type: "link", url: one.url, text: one.title ?? one.url }],
      });
  }
  return out;
}

function addText(out: Block[], one: NpfBlock): void {
  const children = inlinesOf(one);
  if (children.length === 0) return;
  const paragraph: Block = { type: "paragraph", children };
  const last = out.at(-1);
  switch (one.subtype) {
    case "heading1":
    case "heading2":
      out.push({ type: "heading", level: one.subtype === "heading1" ? 1 : 2, children });
      break;
    case "quote":
    case "indented":
      out.push({ type: "quote", children: [paragraph] });
      break;
    case "ordered-list-item":
    case "unordered-list-item": {
      const ordered = one.subtype === "ordered-list-item";
      const items = last?.type === "list" && last.ordered === ordered ? last.items : undefined;
      if (items) out[out.length - 1] = { type: "list", ordered, items: [...items, [paragraph]] };
      else out.push({ type: "list", ordered, items: [[paragraph]] });
      break;
    }
    default:
      out.push(paragraph);
  }
}

const MARKS: Readonly<Record<string, Mark>> = { bold: "bold", italic: "italic", strikethrough: "strike" };

/** Formats point into the text by code points, and may lie within each other. */
function inlinesOf({ text: raw = "", formatting }: NpfBlock): Inline[] {
  const points = Array.from(raw);
  const valid = formatting.filter(
    ({ start, end }) => start !== undefined && end !== undefined && start < end && end <= points.length,
  );
  const cuts = [...new Set([0, points.length, ...valid.flatMap(({ start, end }) => [start!, end!])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).flatMap((from, index): Inline[] => {
    const to = cuts[index + 1]!;
    const piece = points.slice(from, to).join("").toWellFormed();
    const over = valid.filter(({ start, end }) => start! <= from && end! >= to);
    const link = over.find(({ type, url }) => type === "link" && url !== undefined);
    const mention = over.find(({ type, blog: who }) => type === "mention" && who?.name !== undefined);
    if (mention) {
      const { name, url } = mention.blog!;
      return [{ type: "mention", text: piece, handle: name!, ...(url !== undefined && { url }) }];
    }
    if (link) return [{ type: "link", url: link.url!, text: piece }];
    const marks = [
      ...new Set(
        over.flatMap(({ type }) => (type !== undefined && Object.hasOwn(MARKS, type) ? [MARKS[type]!] : [])),
      ),
    ];
    return piece
      .split("\n")
      .flatMap((line, place): Inline[] => [
        ...(place > 0 ? [{ type: "break" } as const] : []),
        ...(line === "" ? [] : [{ type: "text", text: line, ...(marks.length > 0 && { marks }) } as const]),
      ]);
  });
}

function mediumOf({ type, media, poster, alt_text: alt, url }: NpfBlock): Medium | undefined {
  const largest = media.find((one) => one.url !== undefined);
  const at = largest?.url ?? url;
  if (at === undefined) return undefined;
  const size = defined({ width: largest?.width, height: largest?.height });
  if (type === "image") return { type, url: at, ...defined({ alt }), ...size, picture: { url: at } };
  if (type !== "video" && type !== "audio") return undefined;
  const still = poster.find((one) => one.url !== undefined)?.url;
  return {
    type,
    url: at,
    ...size,
    ...(still !== undefined && { picture: { url: still } }),
    // A block without media names the page of another service.
    ...(largest?.url !== undefined && { files: [{ url: largest.url }] }),
  };
}
