// A message as Telegram's widget and its pages for the web show it, as a post.
import { matchTelegram, pageOfId } from "./address.ts";
import { cardOf, exactCount, mediaOf, pollOf } from "./media.ts";
import { oneLine, readText } from "./text.ts";
import { defined, webUrl, utcTime } from "../read/fields.ts";
import { innerHtml, isWithin, named, ofClass, readElements } from "../read/html-elements.ts";
import { plainText } from "../../model/text.ts";
import type { HtmlElement, HtmlElements } from "../read/html-elements.ts";
import type { Author } from "../../model/author.ts";
import type { MediumSource } from "../../model/media.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Post, ReplyContext } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";

/** What a reader of a page knows beside it. */
export interface TelegramContext {
  /** `channel/12`: what it must be of. */
  readonly id?: string | undefined;
  /** When it was asked, ISO 8601 UTC. Without it numbers are left out. */
  readonly at?: string | undefined;
}

/** Messages of a page that are looked at: Telegram shows twenty. */
const MOST_MESSAGES = 100;

/** The id in `data-post`: `Channel/12`. */
const POST = /^([A-Za-z]\w{3,31})\/([1-9]\d{0,9})$/;

/**
 * Reads the message of that id from a page; without an id the first.
 *
 * @returns `undefined` if the page shows no message at all.
 */
export function readMessage(
  source: string,
  context: TelegramContext,
  sourceName: string,
): Outcome | undefined {
  const html = readElements(source);
  const error = ofClass(html, "tgme_widget_message_error")[0];
  if (error) {
    const said = oneLine(innerHtml(html, error)).slice(0, 200);
    return {
      kind: "not_found",
      reason: `Telegram says: ${said || "nothing"}. This does not prove that it was deleted.`,
    };
  }
  const messages = html.all
    .filter(
      ({ classes, attributes }) =>
        classes.includes("tgme_widget_message") && POST.test(attributes.get("data-post") ?? ""),
    )
    .slice(0, MOST_MESSAGES);
  if (messages.length === 0) return undefined;
  const message = messages.find((each) => idsOf(html, each).includes(context.id ?? idOf(each)));
  if (!message)
    return {
      kind: "not_found",
      reason: "The page does not show the post. This does not prove that it was deleted.",
    };
  return readOne(html, message, context, sourceName);
}

const idOf = ({ attributes }: HtmlElement): string => attributes.get("data-post")!.toLowerCase();

/** The ids of a message: an album has one for each of its pictures, and is called by the first. */
function idsOf(html: HtmlElements, message: HtmlElement): string[] {
  const album = ofClass(html, "tgme_widget_message_grouped", message)[0];
  const parts = album
    ? named(html, "a", album).flatMap(({ attributes }) => referenceAt(attributes.get("href"))?.id ?? [])
    : [];
  return [...new Set([idOf(message), ...parts])];
}

function referenceAt(href: string | undefined): ReturnType<typeof matchTelegram> {
  const url = webUrl(href);
  return url === undefined ? undefined : matchTelegram(new URL(url));
}

function readOne(html: HtmlElements, message: HtmlElement, { at }: TelegramContext, source: string): Outcome {
  const [, channel, number] = POST.exec(message.attributes.get("data-post")!)!;
  const [id, ...parts] = idsOf(html, message);
  const key = { platform: "telegram", id: id! };
  if (message.classes.includes("service_message"))
    return {
      kind: "unsupported",
      reason: "This is a notice of Telegram's about the channel, and no post.",
      key,
    };
  const url = pageOfId(`${channel!}/${number!}`);
  const reply = ofClass(html, "tgme_widget_message_reply", message)[0];
  const { text, cut } = textOf(html, message, reply, channel!);
  const media = mediaOf(html, message, url);
  const poll = pollOf(html, message);
  const card = cardOf(html, message, url);
  const seen =
    text.length > 0 ||
    card !== undefined ||
    poll !== undefined ||
    media.some(({ type }) => type !== "unknown");
  if (!seen && media.length > 0)
    return { kind: "incomplete", reason: "Telegram shows the post in its apps only.", key };
  if (!seen)
    return { kind: "unreadable", reason: "The message holds neither text nor media that are known.", key };
  const author = authorOf(html, message, channel!);
  const forwarded = forwardOf(html, message);
  const origin = forwarded?.reference;
  const from = forwarded && !origin ? sourceOf(forwarded.author, forwarded.badge) : undefined;
  const own = {
    text,
    media: from ? media.map((medium) => ({ ...medium, from })) : media,
    ...(poll && { poll }),
    ...(card && { card }),
  };
  const shared: Post = defined({
    url,
    author:
      forwarded && !origin ? { ...author, badges: [...(author.badges ?? []), forwarded.badge] } : author,
    ...own,
    ...timesOf(html, message),
    replyTo: replyOf(reply, author),
    counts: countsOf(html, message, at),
    truncated: cut ? true : undefined,
  });
  const post: Post = origin
    ? {
        ...shared,
        text: [],
        media: [],
        repostOf: {
          state: "present",
          key: { platform: "telegram", id: origin.id },
          post: { url: origin.url, author: forwarded.author, ...own },
        },
      }
    : shared;
  const { card: _card, poll: _poll, ...without } = post;
  const aliases = [...new Set([url, ...parts.map((part) => `telegram:${part}`)])];
  return { kind: "post", key, aliases, post: origin ? without : post, source };
}

/** The text, the question of a poll before it. What a message answers to stands in it as well, and is not its text. */
function textOf(
  html: HtmlElements,
  message: HtmlElement,
  reply: HtmlElement | undefined,
  channel: string,
): { readonly text: Text; readonly cut: boolean } {
  const element = ofClass(html, "tgme_widget_message_text", message).find(
    (each) => !(reply && isWithin(each, reply)),
  );
  const question = ofClass(html, "tgme_widget_message_poll_question", message)[0];
  const asked: Text = question ? readText(innerHtml(html, question), channel).text : [];
  const { text, cut } = element ? readText(innerHtml(html, element), channel) : { text: [], cut: false };
  return { text: [...asked, ...text], cut };
}

/** The channel; in a group, who wrote, who may have no name that is an address. */
function authorOf(html: HtmlElements, message: HtmlElement, channel: string): Author {
  const owner =
    ofClass(html, "tgme_widget_message_owner_name", message)[0] ??
    ofClass(html, "tgme_widget_message_author_name", message)[0];
  const handle = accountAt(owner?.attributes.get("href")) ?? channel;
  const photo = ofClass(html, "tgme_widget_message_user_photo", message)[0];
  const avatar = photo && webUrl(named(html, "img", photo)[0]?.attributes.get("src"));
  const signature = ofClass(html, "tgme_widget_message_from_author", message)[0];
  const signed = signature && oneLine(innerHtml(html, signature));
  return defined({
    handle,
    name: (owner && oneLine(innerHtml(html, owner))) || undefined,
    url: `https://t.me/${handle}`,
    avatar: avatar === undefined ? undefined : { url: avatar },
    // Who signed the post in the name of the channel.
    badges: signed ? [{ label: signed.slice(0, 200) }] : undefined,
  });
}

function accountAt(href: string | undefined): string | undefined {
  const url = webUrl(href);
  if (url === undefined) return undefined;
  const { hostname, pathname } = new URL(url);
  return hostname === "t.me" ? /^\/([A-Za-z]\w{3,31})(?:\/|$)/.exec(pathname)?.[1] : undefined;
}

/** From where a message was forwarded. Only of a post of a channel the address is known. */
function forwardOf(
  html: HtmlElements,
  message: HtmlElement,
):
  | {
      readonly author: Author;
      readonly badge: { label: string; url?: string };
      readonly reference: ReturnType<typeof matchTelegram>;
    }
  | undefined {
  const from = ofClass(html, "tgme_widget_message_forwarded_from_name", message)[0];
  if (!from) return undefined;
  const href = from.attributes.get("href");
  const name = oneLine(innerHtml(html, from)).slice(0, 200);
  const account = accountAt(href);
  const url = account === undefined ? undefined : `https://t.me/${account}`;
  return {
    author: defined({ handle: account ?? name, name: name || undefined, url: url ?? "https://t.me/" }),
    badge: defined({ label: `Forwarded from ${name}`, url }),
    reference: referenceAt(href),
  };
}

/** Whose the media of a message are that was forwarded from nobody's post: an account, or a name alone. */
function sourceOf({ handle, name }: Author, { url }: { readonly url?: string }): MediumSource {
  return url === undefined ? { name: name ?? handle } : defined({ handle, name, url });
}

/** What a message answers. A channel most often goes on with what it said itself. */
function replyOf(reply: HtmlElement | undefined, { handle }: Author): ReplyContext | undefined {
  const answered = referenceAt(reply?.attributes.get("href"));
  if (answered === undefined) return undefined;
  const isOwn = answered.id.toLowerCase().startsWith(`${handle.toLowerCase()}/`);
  return { id: answered.id, url: answered.url, ...(isOwn && { handle }) };
}

function timesOf(html: HtmlElements, message: HtmlElement): Pick<Post, "published" | "isEdited"> {
  const date = ofClass(html, "tgme_widget_message_date", message)[0];
  const time = date && named(html, "time", date)[0];
  const meta = ofClass(html, "tgme_widget_message_meta", message)[0];
  const signature = ofClass(html, "tgme_widget_message_from_author", message)[0];
  const said = meta && html.html.slice(Math.max(meta.innerStart, signature?.innerEnd ?? 0), meta.innerEnd);
  return defined({
    published: utcTime(time?.attributes.get("datetime")),
    isEdited: said !== undefined && /\bedited\b/.test(plainText(readText(said, "").text)) ? true : undefined,
  });
}

function countsOf(html: HtmlElements, message: HtmlElement, at: string | undefined): Post["counts"] {
  const read = utcTime(at);
  const element = ofClass(html, "tgme_widget_message_views", message)[0];
  const views = element && exactCount(innerHtml(html, element));
  return read === undefined || views === undefined ? undefined : { views, at: read };
}
