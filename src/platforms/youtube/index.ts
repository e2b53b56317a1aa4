// YouTube: its oEmbed service says whether a video may be shown, the page of the video the rest.
import { matchYoutube, pageOfId, watchPage } from "./address.ts";
import { playerResponse } from "./answer.ts";
import { readCommunityPost } from "./community.ts";
import { endingOfPlayer } from "./missing.ts";
import { readPageTags } from "./page-tags.ts";
import { readInfo, readOembed, readPlayer, readScraped, readTagsOfVideo } from "./video.ts";
import { without } from "../read/ending.ts";
import { atHosts } from "../read/identity.ts";
import { wishesOf } from "../read/robots-wishes.ts";
import { assignedJson } from "../read/script-json.ts";
import { webUrl } from "../read/fields.ts";
import { answerOf, textOf } from "../../model/capture.ts";
import { ENDINGS } from "../../model/outcome.ts";
import type { VideoContext } from "./video.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { Asked, Platform, SourceContext } from "../platform.ts";
import { youtube as service } from "../../services/youtube.ts";

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
    refuses: ({ id }) =>
      ID.test(id) ? undefined : { kind: "unsupported", reason: "This is not an id of YouTube." },
    sources: [
      {
        name: "oembed",
        who: "YouTube's oEmbed",
        request: ({ id }) => (id.includes("/") ? undefined : oembedRequest(id)),
        owns: ({ request }) => request.url.startsWith("https://www.youtube.com/oembed?"),
        summary: true,
        // Why there is none, the page says better.
        says: ["protected"],
        ending: notDescribed,
        read: (body, context) => readOembed(body, aboutIt(context)),
        kinds: ["oembed"],
      },
      {
        name: "page",
        text: true,
        request: pageRequest,
        after: without(["post", ...ENDINGS], "rate_limited", "network_error"),
        owns: ({ request }) => request.url.startsWith("https://www.youtube.com/"),
        says: without(ENDINGS, ...SILENT),
        ending: sentElsewhere,
        read: (html, context) => readPage(html, aboutIt(context), context.headers),
        kinds: ["page", "onebox"],
      },
      { name: "scrapfly", read: (body, context) => readScraped(body, aboutIt(context)) },
      { name: "media-provider-info", read: (body, context) => readInfo(body, aboutIt(context)) },
      { name: "blockquote", text: true, read: (html, context) => readIframe(html, aboutIt(context)) },
    ],
    finish: asSensitive,
    // Without the moment at which the link begins.
    pages: ({ id }) => [{ url: pageOfId(id), kind: "page" }],
  };
}

const ID = /^(?:[A-Za-z0-9_-]{11}|(?:clip|post)\/[A-Za-z0-9_-]{12,64})$/;

/** Endings of the page that say nothing about the video. */
const SILENT: readonly EndingKind[] = [
  "blocked",
  "challenge",
  "unreadable",
  "incomplete",
  "upstream_error",
  "network_error",
  "cut_off",
  "rate_limited",
];

function oembedRequest(id: string): Request {
  return {
    url: `https://www.youtube.com/oembed?url=${encodeURIComponent(watchPage(id))}&format=json`,
    accept: "application/json",
  };
}

function pageRequest({ id }: Reference): Request {
  // The reasons for which a video cannot be seen come in the language of the page.
  const page = new URL(pageOfId(id));
  page.searchParams.set("hl", "en");
  return { url: page.href, accept: "text/html", robots: true };
}

/** Where oEmbed tells of a video that the page shows to adults only, it is not for everybody. */
function asSensitive(outcome: Outcome, asked: Asked): Outcome {
  return outcome.kind === "post" && asked.outcome("page")?.kind === "age_restricted"
    ? { ...outcome, post: { ...outcome.post, sensitive: true } }
    : outcome;
}

const aboutIt = ({ reference, capturedAt: at }: SourceContext): VideoContext => ({ id: reference?.id, at });

function notDescribed(exchange: Exchange): EndingOutcome | undefined {
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
  return undefined;
}

function sentElsewhere(exchange: Exchange): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  const url = answer?.url ?? "";
  return answer?.status === 200 &&
    /^https:\/\/(?:consent|accounts)\.|^https:\/\/www\.google\.com\/sorry\//.test(url)
    ? {
        kind: "challenge",
        reason: "YouTube sends to a page of consent or login instead. This says nothing about the video.",
        status: 200,
      }
    : undefined;
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
