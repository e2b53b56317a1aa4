// PeerTube: videos by its interface, else by ActivityPub, else by oEmbed.
import type { Ask, Capture, Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import { referenceAlias } from "../../../model/reference.ts";
import type { Platform, ReadContext } from "../../platform.ts";
import { safely } from "../../read/ending.ts";
import { readOEmbedAnswer } from "../../read/oembed.ts";
import { webUrl } from "../../read/web-url.ts";
import { readLoose } from "../activitypub/loose.ts";
import { askObject, readWay } from "../activitypub/walk.ts";
import type { Start } from "../activitypub/walk.ts";
import { askOrigin, settle } from "../origin.ts";
import { partsOf } from "../server.ts";
import { isOfServer } from "../identity.ts";
import { matchAddress, NAME } from "./address.ts";
import { descriptionAnswer, videoAnswer } from "./answer.ts";
import { endingOf, problemOf } from "./ending.ts";
import { isCut, readVideo, readVideoOEmbed } from "./post.ts";

/**
 * The platform PeerTube.
 *
 * Loose material that it reads, by `kind`: `api-video` (an answer to `GET /api/v1/videos/{id}`; `url` names the host),
 * `oembed`; any other kind as an ActivityPub object.
 */
export function peertube(): Platform {
  return {
    name: NAME,
    label: "PeerTube",
    isHome: isOfServer,
    match: matchAddress,
    capture: captureVideo,
    normalize: (capture) => safely(() => normalizeVideo(capture)),
    read: (body, context) => safely(() => readMaterial(body, context)),
  };
}

const videoUrl = (host: string, id: string): string => `https://${host}/api/v1/videos/${id}`;
const oembedUrl = (reference: Reference): string =>
  `https://${partsOf(reference.id)!.host}/services/oembed?url=${encodeURIComponent(reference.url)}&format=json`;

async function captureVideo(reference: Reference, ask: Ask): Promise<void> {
  const parts = partsOf(reference.id);
  if (parts === undefined) return;
  const { host, id } = parts;
  const exchange = await ask({ url: videoUrl(host, id), accept: "application/json" });
  const whole = descriptionUrl(exchange, host);
  const description = whole === undefined ? undefined : await ask({ url: whole, accept: "application/json" });
  const seen = videoOf(exchange, host, reference, description);
  if (seen !== undefined && seen.kind !== "unsupported") {
    await askOrigin(seen, host, ask);
    return;
  }
  const origin = problemOf(exchange)?.originUrl;
  if (origin !== undefined) {
    await askObject({ url: origin, certain: true }, ask);
    return;
  }
  if (isFinal(exchange)) return;
  const object = await askObject(startOf(reference), ask);
  if (object.kind === "login_required" || object.kind === "unsupported" || object.kind === "incomplete")
    await ask({ url: oembedUrl(reference), accept: "application/json" });
}

/** PeerTube itself has said why there is no video; or a server is in trouble, or asks for rest. */
function isFinal(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  return (
    answer === undefined || answer.status === 429 || answer.status >= 500 || problemOf(exchange) !== undefined
  );
}

/** Where the whole of a description is, of which an answer gives the beginning. */
function descriptionUrl(exchange: Exchange, host: string): string | undefined {
  const answer = answerOf(exchange);
  const video = answer?.status === 200 ? videoAnswer.safeParse(jsonOf(answer)).data : undefined;
  if (video === undefined || !isCut(video)) return undefined;
  const url = webUrl(video.descriptionPath, `https://${host}/`);
  return url !== undefined && new URL(url).host === host ? url : undefined;
}

function videoOf(
  exchange: Exchange,
  host: string,
  reference: Reference,
  description: Exchange | undefined,
): Outcome | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined || answer.status < 200 || answer.status > 299) return undefined;
  const more = answerOf(description);
  const whole =
    more?.status === 200 ? descriptionAnswer.safeParse(jsonOf(more)).data?.description : undefined;
  return readVideo(jsonOf(answer), {
    asked: host,
    aliases: [referenceAlias(reference)],
    at: exchange.at,
    description: whole,
  });
}

function normalizeVideo({ reference, exchanges }: Capture): Outcome {
  const parts = partsOf(reference.id);
  if (parts === undefined)
    return { kind: "unsupported", reason: "This is not an id of a video on a PeerTube server." };
  const { host, id } = parts;
  const exchange = exchanges.find(({ request }) => request.url === videoUrl(host, id));
  if (exchange === undefined) return endingOf(undefined, host)!;
  const whole = descriptionUrl(exchange, host);
  const description = exchanges.find(({ request }) => request.url === whole);
  const seen = videoOf(exchange, host, reference, description);
  if (seen !== undefined && seen.kind !== "unsupported") return settle(seen, host, reference, exchanges);
  const origin = problemOf(exchange)?.originUrl;
  if (origin !== undefined) {
    const own = readWay({ url: origin, certain: true, aliases: [referenceAlias(reference)] }, exchanges);
    return own.kind === "post" ? own : endingOf(exchange, host)!;
  }
  if (isFinal(exchange)) return endingOf(exchange, host)!;
  const object = readWay(startOf(reference), exchanges);
  const answer = answerOf(exchanges.find(({ request }) => request.url === oembedUrl(reference)));
  const oembed = answer?.status === 200 ? readOEmbedAnswer(jsonOf(answer)) : undefined;
  const context = { asked: host, aliases: [referenceAlias(reference)], at: exchange.at };
  const told = oembed && readVideoOEmbed(oembed, reference.url, context);
  if (object.kind !== "post" && told) return told;
  const ending = object.kind === "unsupported" ? endingOf(exchange, host) : undefined;
  return ending?.kind === "challenge" || ending?.kind === "blocked" ? ending : object;
}

function startOf(reference: Reference): Start {
  return { url: reference.url, certain: reference.certain, aliases: [referenceAlias(reference)] };
}

function readMaterial(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  const reference = url !== undefined && URL.canParse(url) ? matchAddress(new URL(url)) : undefined;
  const context = {
    asked: reference && partsOf(reference.id)?.host,
    aliases: reference ? [referenceAlias(reference)] : [],
    at: capturedAt,
  };
  if (kind === "api-video")
    return readVideo(body, context) ?? { kind: "unsupported", reason: "This is no answer of PeerTube." };
  if (kind === "oembed") {
    const answer = readOEmbedAnswer(body);
    const told = answer && reference && readVideoOEmbed(answer, reference.url, context);
    return (
      told ?? {
        kind: "incomplete",
        reason: "The oEmbed answer does not say which video it is about, or whose it is.",
      }
    );
  }
  return typeof body === "string"
    ? {
        kind: "unsupported",
        reason: `PeerTube reads no text of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
      }
    : readLoose(body, url, capturedAt);
}
