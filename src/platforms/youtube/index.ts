// YouTube: its oEmbed service says whether a video may be shown, the page of the video the rest.
import { matchYoutube, pageOfId, watchPage } from "./address.ts";
import { playerResponse } from "./answer.ts";
import { readCommunityPost } from "./community.ts";
import { endingOfPlayer } from "./missing.ts";
import { readPageTags } from "./page-tags.ts";
import { readInfo, readOembed, readPlayer, readScraped, readTagsOfVideo } from "./video.ts";
import { atHosts } from "../read/identity.ts";
import { endingOfExchange, safely } from "../read/ending.ts";
import { mergePosts } from "../read/merge.ts";
import { wishesOf } from "../read/robots-wishes.ts";
import { assignedJson } from "../read/script-json.ts";
import { webUrl } from "../read/web-url.ts";
import { answerOf, jsonOf, textOf } from "../../model/capture.ts";
import { plainText } from "../../model/text.ts";
import type { VideoContext } from "./video.ts";
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome, Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { Platform, ReadContext } from "../platform.ts";
import { youtube as service } from "../../services/youtube.ts";

const OEMBED = "YouTube's oEmbed";
const PAGE = "YouTube";

/**
 * The platform YouTube: videos, shorts, broadcasts, clips (as the video that they are cut from) and posts of channels.
 *
 * Loose material that it reads, by `kind`: `oembed`, `page` and `onebox` (the HTML of a page, of any year), `scrapfly`
 * (the first of a list), `media-provider-info` (what yt-dlp writes beside a download), `blockquote` (an iframe: it names
 * the video and at best its title, so that the outcome is `incomplete`).
 */
export function youtube(): Platform {
  return {
    name: "youtube",
    label: service.label,
    isHome: atHosts("youtube.com", "youtu.be"),
    match: (url) => matchYoutube(url),
    capture: captureYoutube,
    normalize: (capture) => safely(() => normalizeYoutube(capture)),
    // Without the moment at which the link begins.
    pages: ({ id }) => [{ url: pageOfId(id), kind: "page" }],
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

const ID = /^(?:[A-Za-z0-9_-]{11}|(?:clip|post)\/[A-Za-z0-9_-]{12,64})$/;

/** Endings after which the page is not asked: it would tell nothing more, or asking on would be rude. */
const ENOUGH: ReadonlySet<Outcome["kind"]> = new Set<EndingKind>(["rate_limited", "network_error"]);

async function captureYoutube({ id }: Reference, ask: Ask): Promise<void> {
  if (!ID.test(id)) return;
  if (!id.includes("/")) {
    const asked = await ask({ url: oembedAddress(id), accept: "application/json" });
    if (ENOUGH.has(safely(() => outcomeOfOembed(asked, { id })).kind)) return;
  }
  // The reasons for which a video cannot be seen come in the language of the page.
  const page = new URL(pageOfId(id));
  page.searchParams.set("hl", "en");
  await ask({ url: page.href, accept: "text/html", robots: true });
}

function oembedAddress(id: string): string {
  return `https://www.youtube.com/oembed?url=${encodeURIComponent(watchPage(id))}&format=json`;
}

function normalizeYoutube({ reference: { id }, exchanges }: Capture): Outcome {
  if (!ID.test(id)) return { kind: "unsupported", reason: "This is not an id of YouTube." };
  const asked = exchanges.find(({ request }) => request.url.startsWith("https://www.youtube.com/oembed?"));
  const opened = exchanges.find((exchange) => exchange !== asked);
  const page = opened && outcomeOfPage(opened, { id, at: opened.at });
  if (id.includes("/")) return page ?? { kind: "incomplete", reason: "The capture holds no page." };
  const first = outcomeOfOembed(asked, { id, ...(asked && { at: asked.at }) });
  if (page?.kind === "post") return first.kind === "post" ? mergePosts([page, besides(first, page)]) : page;
  if (first.kind === "post")
    return page?.kind === "age_restricted" ? { ...first, post: { ...first.post, sensitive: true } } : first;
  return page && saysMore(page, first) ? page : first;
}

/** What oEmbed says beside the page: its title alone is no other text than title and description. */
function besides(oembed: PostOutcome, page: PostOutcome): PostOutcome {
  const same = plainText(page.post.text).startsWith(plainText(oembed.post.text));
  return same ? { ...oembed, post: { ...oembed.post, text: [] } } : oembed;
}

/** Whether the page's ending tells more than that of oEmbed. */
function saysMore(page: EndingOutcome, first: EndingOutcome): boolean {
  const open: readonly EndingKind[] = [
    "blocked",
    "challenge",
    "unreadable",
    "incomplete",
    "upstream_error",
    "network_error",
    "cut_off",
    "rate_limited",
  ];
  if (open.includes(page.kind)) return false;
  // That there is no video, oEmbed says as well.
  return page.kind !== "not_found" || first.kind !== "protected";
}

function outcomeOfOembed(exchange: Exchange | undefined, context: VideoContext): Outcome {
  const answer = answerOf(exchange);
  const body = answer && (textOf(answer) ?? "").slice(0, 100).trim();
  if (answer?.status === 401) {
    return {
      kind: "incomplete",
      reason:
        "The video is there, and its owner does not allow it to be embedded: YouTube's oEmbed does not describe it (401).",
      status: 401,
    };
  }
  // Older answers said so with the status 200.
  if (answer?.status === 403 || body === "Forbidden") {
    return {
      kind: "protected",
      reason: "YouTube's oEmbed refuses to describe the video (403), as it does for private ones.",
      status: answer!.status,
    };
  }
  if (answer?.status === 400)
    return {
      kind: "not_found",
      reason: "YouTube's oEmbed does not take this for an id of a video (400).",
      status: 400,
    };
  return endingOfExchange(exchange, OEMBED) ?? readOembed(jsonOf(answer!), context);
}

function outcomeOfPage(exchange: Exchange, context: VideoContext): Outcome {
  const ending = endingOfExchange(exchange, PAGE);
  if (ending) return ending;
  const answer = answerOf(exchange)!;
  if (
    answer.url !== undefined &&
    /^https:\/\/(?:consent|accounts)\.|^https:\/\/www\.google\.com\/sorry\//.test(answer.url)
  ) {
    return {
      kind: "challenge",
      reason: "YouTube sends to a page of consent or login instead. This says nothing about the video.",
      status: answer.status,
    };
  }
  return readPage(textOf(answer) ?? "", context, answer.headers);
}

/** Reads a page: of a video, of a clip of one, of a post of a channel. */
function readPage(
  html: string,
  context: VideoContext,
  headers: Readonly<Record<string, string>> = {},
): Outcome {
  const data = assignedJson(html, "ytInitialData");
  if (context.id?.startsWith("post/") === true) {
    return (
      readCommunityPost(data, context.id) ?? {
        kind: data === undefined ? "unreadable" : "not_found",
        reason: "The page does not show the post. This does not prove that it was deleted.",
      }
    );
  }
  const tags = readPageTags(html);
  const player = playerResponse.safeParse(assignedJson(html, "ytInitialPlayerResponse")).data;
  const ending = player && endingOfPlayer(player);
  if (ending) return ending;
  const canonical = webUrl(tags.canonical);
  const named = canonical === undefined ? undefined : matchYoutube(new URL(canonical));
  const outcome =
    (player && readPlayer(player, data, tags, context)) ??
    (named === undefined || named.id.includes("/") ? undefined : readTagsOfVideo(named.id, tags, context));
  if (outcome?.kind !== "post") return outcome ?? withoutVideo(tags.canonical !== undefined);
  const { noindex, noarchive } = wishesOf(headers, tags.robots);
  const consent = { ...(noindex && { noindex }), ...(noarchive && { noarchive }) };
  return Object.keys(consent).length > 0 ? { ...outcome, post: { ...outcome.post, consent } } : outcome;
}

function withoutVideo(hasAddress: boolean): EndingOutcome {
  return hasAddress
    ? { kind: "unsupported", reason: "The page is not of a single video." }
    : { kind: "unreadable", reason: "The page holds nothing that is known of YouTube's pages." };
}

function readLoose(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  const reference = url !== undefined && URL.canParse(url) ? matchYoutube(new URL(url)) : undefined;
  const context: VideoContext = { id: reference?.id, at: capturedAt };
  if (kind === "oembed") return readOembed(body, context);
  if (kind === "scrapfly") return readScraped(body, context);
  if (kind === "media-provider-info") return readInfo(body, context);
  if ((kind === "page" || kind === "onebox") && typeof body === "string") return readPage(body, context);
  if (kind === "blockquote" && typeof body === "string") return readIframe(body, context);
  return {
    kind: "unsupported",
    reason: `YouTube reads no material of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
  };
}

/** YouTube's own embed code calls every video this. */
const NO_TITLES: ReadonlySet<string> = new Set(["youtube video player", "youtube", ""]);

/** What an iframe says: which video, and in newer embed codes its title. */
function readIframe(html: string, { id }: VideoContext): Outcome {
  const title = /\btitle\s{0,5}=\s{0,5}"([^"]{1,1000})"/i.exec(html.slice(0, 20_000))?.[1]?.trim();
  const known = title !== undefined && !NO_TITLES.has(title.toLowerCase());
  return {
    kind: "incomplete",
    reason: "The embed code names the video and not its channel.",
    ...(id !== undefined && { key: { platform: "youtube", id } }),
    ...(known && {
      partial: { text: [{ type: "heading", level: 1, children: [{ type: "text", text: title }] }] },
    }),
  };
}
