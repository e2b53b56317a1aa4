// The text of an object: its HTML, or its plain text, in which mentions, hashtags and emoji are marked.
import type { Picture } from "../../../model/asset.ts";
import type { Medium } from "../../../model/media.ts";
import type { Block, Inline, Text } from "../../../model/text.ts";
import { inlineText, splitEmoji, textFromRun } from "../../../model/text.ts";
import { isUrl } from "../../../model/url.ts";
import { defined } from "../../read/fields.ts";
import { mediaWithin } from "../../read/html-media.ts";
import { readHtml } from "../../read/html-text.ts";
import type { HtmlLink } from "../../read/html-text.ts";
import { linkUrls } from "../plain-text.ts";
import { handleOfAddress } from "./actor.ts";
import type { ApObject, ApTag } from "./object.ts";

/** A text as read. */
export interface ObjectText {
  readonly text: Text;
  /** It was longer than what is kept. */
  readonly cut: boolean;
}

/** Custom emoji by short code; of two of the same name the first counts. */
export function emojiOf(...tags: readonly (readonly ApTag[])[]): ReadonlyMap<string, Picture> {
  const table = new Map<string, Picture>();
  for (const { type, name, icon } of tags.flat()) {
    const code = type === "Emoji" ? /^:?([A-Za-z0-9_.+-]{1,100}):?$/.exec(name ?? "")?.[1] : undefined;
    const url = icon?.url.find(({ href }) => href !== undefined)?.href;
    if (code !== undefined && url !== undefined && !table.has(code)) table.set(code, { url });
  }
  return table;
}

/**
 * Reads the content of an object.
 *
 * @param title stands before it as a heading.
 * @param quoted the address of the post that it quotes: what servers add for those that know no quotes is left out.
 * @param media those that are attached; what stands in the text besides is added.
 */
export function textOfObject(
  object: ApObject,
  content: string,
  title: string | undefined,
  quoted: readonly string[],
  known: (shortcode: string) => boolean,
  media: Medium[] = [],
): ObjectText {
  const heading: Block[] =
    title === undefined ? [] : [{ type: "heading", level: 1, children: splitEmoji(title, known) }];
  const isPlain = object.mediaType !== undefined && /^text\/(?!html)/.test(object.mediaType);
  if (isPlain) {
    const run = linkUrls(content).flatMap((inline) =>
      inline.type === "text" ? marked(inline.text, object.tag, known) : [inline],
    );
    return { text: [...heading, ...textFromRun(run)], cut: false };
  }
  const base = object.id;
  const { text, cut } = readHtml(content, {
    links: (link) => hashtagOf(link, object.tag) ?? mentionOf(link, object.tag),
    emoji: known,
    embedded: mediaWithin(media),
    ...(base !== undefined && isUrl(base) && { base }),
    drop: (classes) => quoted.length > 0 && classes.includes("quote-inline"),
  });
  return { text: [...heading, ...withoutQuoteNote(text, quoted)], cut };
}

/** Plain text in which the accounts that the object mentions are marked, as far as they are written in full. */
function marked(text: string, tags: readonly ApTag[], known: (shortcode: string) => boolean): Inline[] {
  const mentions = new Map<string, string | undefined>(
    tags.flatMap(({ type, name, href }) =>
      type === "Mention" && name !== undefined ? [[`@${name.replace(/^@/, "")}`, href] as const] : [],
    ),
  );
  const run: Inline[] = [];
  let rest = 0;
  for (const { 0: shown, index } of text.matchAll(
    /@[A-Za-z0-9_.-]{1,100}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g,
  )) {
    if (!mentions.has(shown)) continue;
    run.push(...splitEmoji(text.slice(rest, index), known));
    run.push(
      defined({ type: "mention" as const, text: shown, handle: shown.slice(1), url: mentions.get(shown) }),
    );
    rest = index + shown.length;
  }
  return [...run, ...splitEmoji(text.slice(rest), known)];
}

function hashtagOf({ text, href, classes, rel }: HtmlLink, tags: readonly ApTag[]): Inline | undefined {
  const isTag =
    classes.includes("hashtag") ||
    (text.startsWith("#") &&
      (rel.includes("tag") || tags.some((each) => each.type === "Hashtag" && each.href === href)));
  const tag = text.replace(/^#/, "");
  return isTag && tag.length > 0 && tag.length <= 1_000
    ? { type: "hashtag", text, tag, url: href }
    : undefined;
}

/**
 * A link to an account. Links often go to the page of an account while the tag names its address: then the name and the
 * host tell.
 */
function mentionOf({ text, href, classes }: HtmlLink, tags: readonly ApTag[]): Inline | undefined {
  const shown = text.replace(/^@/, "");
  if (shown.length === 0 || shown.length > 1_000) return undefined;
  const host = new URL(href).host;
  const found = tags.find(
    ({ type, name, href: actor }) =>
      type === "Mention" &&
      (actor === href ||
        (actor !== undefined &&
          new URL(actor).host === host &&
          shown.split("@")[0]!.toLowerCase() === nameOf(name).toLowerCase())),
  );
  const isMention = classes.includes("mention") || (found !== undefined && text.startsWith("@"));
  if (!isMention || text.startsWith("#")) return undefined;
  const named = found?.name?.replace(/^@/, "");
  const handle =
    (named?.includes("@") === true ? named : undefined) ??
    (shown.includes("@") ? shown : undefined) ??
    handleOfAddress(href) ??
    named ??
    shown;
  return defined({ type: "mention" as const, text, handle, id: found?.href, url: href });
}

const nameOf = (name: string | undefined): string => (name ?? "").replace(/^@/, "").split("@")[0]!;

/** Misskey's note for servers without quotes, `RE: <address>` at the end, which has no class of its own. */
function withoutQuoteNote(text: Text, quoted: readonly string[]): Text {
  const last = text.at(-1);
  if (quoted.length === 0 || last?.type !== "paragraph") return text;
  const link = last.children.at(-1);
  const before = last.children.at(-2);
  if (link?.type !== "link" || !quoted.includes(link.url) || before?.type !== "text") return text;
  if (!/(?:^|\s)(?:RE|QT): ?$/.test(before.text)) return text;
  const rest: Inline[] = [
    ...last.children.slice(0, -2),
    { ...before, text: before.text.replace(/(?<!\s)\s*(?:RE|QT): ?$/, "") },
  ];
  while (rest.at(-1)?.type === "break" || (rest.length > 0 && inlineText([rest.at(-1)!]) === "")) rest.pop();
  return [...text.slice(0, -1), ...(rest.length > 0 ? [{ ...last, children: rest }] : [])];
}
