// Telegram: the widget that shows a public post in other sites, then the channel's page for the web.
import { matchTelegram, pageOfId } from "./address.ts";
import { readMessage } from "./message.ts";
import { atHosts } from "../read/identity.ts";
import { endingOfExchange, safely } from "../read/ending.ts";
import { defined } from "../read/fields.ts";
import { pageFacts } from "../read/page-facts.ts";
import { plainBody } from "../read/titled.ts";
import { readElements, named } from "../read/html-elements.ts";
import { answerOf, textOf } from "../../model/capture.ts";
import type { TelegramContext } from "./message.ts";
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import type { EndingKind, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { ArchivedPage, Platform, ReadContext } from "../platform.ts";
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
    capture: captureTelegram,
    normalize: (capture) => safely(() => normalizeTelegram(capture)),
    pages: archivedPages,
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

const ID = /^[a-z]\w{3,31}\/[1-9]\d{0,9}$/;

/** Endings after which the page of the channel may still show the post. */
const OPEN: ReadonlySet<Outcome["kind"]> = new Set<EndingKind>([
  "unreadable",
  "upstream_error",
  "incomplete",
]);

async function captureTelegram({ id }: Reference, ask: Ask): Promise<void> {
  if (!ID.test(id)) return;
  const widget = await ask({ url: widgetAddress(id), accept: "text/html" });
  if (!OPEN.has(safely(() => outcomeOf(widget, { id })).kind)) return;
  await ask({ url: channelAddress(id), accept: "text/html", robots: true });
}

const widgetAddress = (id: string): string => `${pageOfId(id)}?embed=1&mode=tme`;
const channelAddress = (id: string): string => pageOfId(`s/${id}`);

function normalizeTelegram({ reference: { id }, exchanges }: Capture): Outcome {
  if (id.startsWith("c/"))
    return { kind: "login_required", reason: "Telegram shows posts of private chats to their members only." };
  if (id.includes("/comment/"))
    return { kind: "unsupported", reason: "Telegram has no page on the web for a single comment." };
  if (!ID.test(id)) return { kind: "unsupported", reason: "This is not an id of Telegram." };
  const [first, second] = [widgetAddress(id), channelAddress(id)].map((address) =>
    exchanges.find(({ request }) => request.url === address),
  );
  const outcome = outcomeOf(first, { id, at: first?.at });
  if (!second || !OPEN.has(outcome.kind)) return outcome;
  const other = outcomeOf(second, { id, at: second.at });
  return other.kind === "post" ? other : outcome;
}

function outcomeOf(exchange: Exchange | undefined, context: TelegramContext): Outcome {
  const ending = endingOfExchange(exchange, "Telegram");
  if (ending) return ending;
  const source = exchange!.request.url.startsWith("https://t.me/s/") ? "page" : "widget";
  return (
    readMessage(textOf(answerOf(exchange)!) ?? "", context, source) ?? {
      kind: "unreadable",
      reason: "Telegram answered with a page that shows no message.",
      status: answerOf(exchange)!.status,
    }
  );
}

/** Web archives hold the widget's frame less often than the pages. */
function archivedPages({ id, url }: Reference): ArchivedPage[] {
  if (!ID.test(id)) return [];
  return [widgetAddress(id), channelAddress(id), url].map((page) => ({ url: page, kind: "page" }));
}

function readLoose(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  const reference = url !== undefined && URL.canParse(url) ? matchTelegram(new URL(url)) : undefined;
  const context: TelegramContext = { id: reference?.id, at: capturedAt };
  if (typeof body === "string") {
    if (kind === "tme-s-message" || kind === "page")
      return readMessage(body, context, "page") ?? readPage(body, context);
    if (kind === "blockquote") return readWidgetCode(body, context);
  }
  return {
    kind: "unsupported",
    reason: `Telegram reads no material of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
  };
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
function readWidgetCode(html: string, context: TelegramContext): Outcome {
  const page = readElements(html.slice(0, 50_000));
  const posts = [...named(page, "script"), ...named(page, "iframe"), ...named(page, "blockquote")].flatMap(
    ({ attributes }) => {
      const post = attributes.get("data-telegram-post");
      const address = post === undefined ? attributes.get("src") : `https://t.me/${post}`;
      const url = address?.startsWith("//") === true ? `https:${address}` : (address ?? "");
      return URL.canParse(url) ? (matchTelegram(new URL(url)) ?? []) : [];
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
