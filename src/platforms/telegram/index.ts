// Telegram: the widget that shows a public post in other sites, then the channel's page for the web.
import { matchTelegram, pageOfId } from "./address.ts";
import { readMessage } from "./message.ts";
import { atHosts } from "../read/identity.ts";
import { defined } from "../read/fields.ts";
import { pageFacts } from "../read/page-facts.ts";
import { plainBody } from "../read/page-text.ts";
import { readElements, named } from "../read/html-elements.ts";
import type { TelegramContext } from "./message.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";
import type { ArchivedPage, Platform, SourceContext } from "../platform.ts";
import { telegram as service } from "../../services/telegram.ts";

/**
 * The platform Telegram: posts of public channels and groups.
 *
 * Loose material that it reads, by `kind`: `tme-s-message` and `page` (the HTML of the widget, of a channel's page for the
 * web, or of the page of a post, which has the words in its metadata), `blockquote` (the widget's script or frame in an
 * article: it names the post and nothing of it).
 */
export function telegram(): Platform {
  return {
    name: "telegram",
    label: service.label,
    isHome: atHosts("t.me", "telegram.me"),
    match: matchTelegram,
    refuses: ({ id }) => refusalOf(id),
    sources: [
      {
        name: "widget",
        text: true,
        request: ({ id }) => ({ url: widgetAddress(id), accept: "text/html" }),
        read: readAnswer,
      },
      {
        name: "page",
        text: true,
        request: ({ id }) => ({ url: channelAddress(id), accept: "text/html", robots: true }),
        // It may still show the post; it does not say what became of it.
        after: ["unreadable", "upstream_error", "incomplete"],
        says: [],
        read: readAnswer,
      },
      { name: "archived", text: true, kinds: ["page", "tme-s-message"], read: readAnyPage },
      { name: "blockquote", text: true, read: readWidgetCode },
    ],
    pages: archivedPages,
  };
}

const ID = /^[a-z]\w{3,31}\/[1-9]\d{0,9}$/;

const widgetAddress = (id: string): string => `${pageOfId(id)}?embed=1&mode=tme`;
const channelAddress = (id: string): string => pageOfId(`s/${id}`);

function refusalOf(id: string): EndingOutcome | undefined {
  if (id.startsWith("c/"))
    return { kind: "login_required", reason: "Telegram shows posts of private chats to their members only." };
  if (id.includes("/comment/"))
    return { kind: "unsupported", reason: "Telegram has no page on the web for a single comment." };
  return ID.test(id) ? undefined : { kind: "unsupported", reason: "This is not an id of Telegram." };
}

function readAnswer(html: string, { kind, id, capturedAt: at }: SourceContext): Outcome {
  return (
    readMessage(html, { id, at }, kind) ?? {
      kind: "unreadable",
      reason: "Telegram answered with a page that shows no message.",
    }
  );
}

/** Web archives hold the widget's frame less often than the pages. */
function archivedPages({ id, url }: Reference): ArchivedPage[] {
  if (!ID.test(id)) return [];
  return [widgetAddress(id), channelAddress(id), url].map((page) => ({ url: page, kind: "page" }));
}

function readAnyPage(html: string, { id, capturedAt: at }: SourceContext): Outcome {
  return readMessage(html, { id, at }, "page") ?? readPage(html, { id, at });
}

/** The page of a post without its frame: the words stand in its metadata, perhaps not all of them. */
function readPage(html: string, context: TelegramContext): Outcome {
  const facts = pageFacts(html, "https://t.me/");
  const app = facts.meta("al:android:url", "al:ios:url") ?? "";
  const [, channel, number] =
    /^tg:\/\/resolve\?domain=([A-Za-z]\w{3,31})&post=([1-9]\d{0,9})/.exec(app) ?? [];
  if (channel === undefined || number === undefined) {
    return /^tg:\/\/resolve\?domain=/.test(app)
      ? { kind: "unsupported", reason: "The page is of a channel or an account, and of no post." }
      : { kind: "unreadable", reason: "The page holds nothing that is known of Telegram's pages." };
  }
  const key = { platform: "telegram", id: `${channel.toLowerCase()}/${number}` };
  if (context.id !== undefined && context.id !== key.id)
    return { kind: "unreadable", reason: "The page is of another post." };
  const words = facts.meta("og:description");
  if (words === undefined || words.trim() === "")
    return { kind: "incomplete", reason: "The page names the post, and carries nothing of it.", key };
  const page = pageOfId(`${channel}/${number}`);
  return {
    kind: "post",
    key,
    aliases: [page],
    post: defined({
      url: page,
      author: defined({
        handle: channel,
        name: facts.meta("og:title")?.trim() || undefined,
        url: `https://t.me/${channel}`,
      }),
      text: plainBody(words),
      media: [],
      truncated: true,
    }),
    source: "page",
  };
}

/** The code that a publisher pastes: `<script data-telegram-post="channel/12">`, or the frame that it becomes. */
function readWidgetCode(html: string, context: SourceContext): Outcome {
  const page = readElements(html.slice(0, 50_000));
  const posts = [...named(page, "script"), ...named(page, "iframe"), ...named(page, "blockquote")].flatMap(
    ({ attributes }) => {
      const post = attributes.get("data-telegram-post");
      const address = post === undefined ? attributes.get("src") : `https://t.me/${post}`;
      const url = address?.startsWith("//") === true ? `https:${address}` : (address ?? "");
      return isUrl(url) ? (matchTelegram(new URL(url)) ?? []) : [];
    },
  );
  const id = context.id ?? posts[0]?.id;
  if (id === undefined)
    return { kind: "unreadable", reason: "The markup holds no embedded post of Telegram." };
  return {
    kind: "incomplete",
    reason: "An embed code of Telegram names the post and carries nothing of it.",
    key: { platform: "telegram", id },
  };
}
