// PeerTube: videos by its interface, else by ActivityPub, else by oEmbed.
import { answerOf, jsonOf } from "../../../model/capture.ts";
import { ENDINGS } from "../../../model/outcome.ts";
import { referenceAlias } from "../../../model/reference.ts";
import { ALWAYS, without, endingOfExchange } from "../../read/ending.ts";
import { readOEmbedAnswer } from "../../read/oembed.ts";
import { webUrl } from "../../read/fields.ts";
import { readObjectAlone } from "../activitypub/loose.ts";
import { objectSource, readWay, startOf } from "../activitypub/walk.ts";
import { originStart, settle } from "../origin.ts";
import { aboutIt, challengeOf, partsOf, refuseOther } from "../server.ts";
import { isOfServer } from "../identity.ts";
import { matchAddress, NAME } from "./address.ts";
import { descriptionAnswer, videoAnswer, problemAnswer } from "./answer.ts";
import { isCut, readVideo, readVideoOEmbed } from "./post.ts";
import type { Exchange } from "../../../model/capture.ts";
import type { Outcome, EndingOutcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import type { Asked, Platform, Source, SourceContext } from "../../platform.ts";

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
    refuses: refuseOther("video on a PeerTube server"),
    sources: [VIDEO, DESCRIPTION, ORIGIN, OBJECT, OEMBED, { name: "api-video", read: readAlone }],
  };
}

const videoUrl = (host: string, id: string): string => `https://${host}/api/v1/videos/${id}`;
const oembedUrl = (reference: Reference): string =>
  `https://${partsOf(reference.id)!.host}/services/oembed?url=${encodeURIComponent(reference.url)}&format=json`;

const VIDEO: Source = {
  name: "video",
  request: ({ id }) => {
    const { host, id: video } = partsOf(id)!;
    return { url: videoUrl(host, video), accept: "application/json" };
  },
  // What the other door says counts first, but for nothing.
  says: without(ENDINGS, "challenge", "blocked"),
  outcome: readVideoAnswer,
};

/** The whole of a description, of which the answer about the video gives the beginning. */
const DESCRIPTION: Source = {
  name: "description",
  request: ({ id }, { of }) => {
    const url = descriptionUrl(of("video")[0], partsOf(id)!.host);
    return url === undefined ? undefined : { url, accept: "application/json" };
  },
  after: ALWAYS,
};

/** The video at its own server, where another one showed it, or says to ask there. */
const ORIGIN = objectSource("origin", (reference, asked) => {
  const seen = seenIn(asked);
  if (seen) return originStart(seen, partsOf(reference.id)!.host);
  const url = problemOf(asked.of("video")[0])?.originUrl;
  return url === undefined ? [] : [{ url, certain: true }];
});

const OBJECT = objectSource(
  "object",
  (reference, asked) => {
    const [exchange] = asked.of("video");
    return exchange && seenIn(asked) === undefined && !isFinal(exchange) ? [startOf(reference)] : [];
  },
  {
    owns: ({ request }, { url }) => request.url === url,
    says: without(ENDINGS, "unsupported"),
    outcome: (_, { reference, exchanges }) => readWay(startOf(reference), exchanges),
    read: readObjectAlone,
    kinds: "any",
  },
);

const OEMBED: Source = {
  name: "oembed",
  request: (reference, { outcome }) =>
    ["login_required", "unsupported", "incomplete"].includes(outcome("object")?.kind ?? "")
      ? { url: oembedUrl(reference), accept: "application/json" }
      : undefined,
  after: ALWAYS,
  owns: ({ request }, reference) => request.url === oembedUrl(reference),
  outcome: ([exchange], { reference }) => {
    const answer = answerOf(exchange);
    const oembed = answer?.status === 200 ? readOEmbedAnswer(jsonOf(answer)) : undefined;
    return oembed && readVideoOEmbed(oembed, reference.url, aboutIt(reference, exchange!.at));
  },
  read: readOEmbedAlone,
  kinds: ["oembed"],
};

/** PeerTube itself has said why there is no video; or a server is in trouble, or asks for rest. */
function isFinal(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  return (
    answer === undefined || answer.status === 429 || answer.status >= 500 || problemOf(exchange) !== undefined
  );
}

/** Where the whole of a description is, of which an answer gives the beginning. */
function descriptionUrl(exchange: Exchange | undefined, host: string): string | undefined {
  const answer = answerOf(exchange);
  const video = answer?.status === 200 ? videoAnswer.safeParse(jsonOf(answer)).data : undefined;
  if (video === undefined || !isCut(video)) return undefined;
  const url = webUrl(video.descriptionPath, `https://${host}/`);
  return url !== undefined && new URL(url).host === host ? url : undefined;
}

/** The video as the asked server shows it. */
function seenIn({ reference, exchanges, of }: Asked): Outcome | undefined {
  const [exchange] = of("video");
  const answer = answerOf(exchange);
  if (answer === undefined || answer.status < 200 || answer.status > 299) return undefined;
  const whole = descriptionUrl(exchange, partsOf(reference.id)!.host);
  const more = answerOf(exchanges.find(({ request }) => request.url === whole));
  const description =
    more?.status === 200 ? descriptionAnswer.safeParse(jsonOf(more)).data?.description : undefined;
  const seen = readVideo(jsonOf(answer), { ...aboutIt(reference, exchange!.at), description });
  return seen?.kind === "unsupported" ? undefined : seen;
}

function readVideoAnswer([exchange]: readonly Exchange[], asked: Asked): Outcome | undefined {
  const { reference, exchanges } = asked;
  const { host } = partsOf(reference.id)!;
  const seen = seenIn(asked);
  if (seen) return settle(seen, host, reference, exchanges);
  const ending = endingOf(exchange, host);
  const origin = problemOf(exchange)?.originUrl;
  if (origin !== undefined) {
    const own = readWay({ url: origin, certain: true, aliases: [referenceAlias(reference)] }, exchanges);
    return own.kind === "post" ? own : ending;
  }
  // A gatekeeper at one door tells more than nothing at the other.
  return isFinal(exchange!) || ending?.kind === "challenge" || ending?.kind === "blocked"
    ? ending
    : undefined;
}

function readAlone(body: unknown, { reference, capturedAt }: SourceContext): Outcome {
  return (
    readVideo(body, aboutIt(reference, capturedAt)) ?? {
      kind: "unsupported",
      reason: "This is no answer of PeerTube.",
    }
  );
}

function readOEmbedAlone(body: unknown, { reference, capturedAt }: SourceContext): Outcome {
  const answer = readOEmbedAnswer(body);
  const told = answer && reference && readVideoOEmbed(answer, reference.url, aboutIt(reference, capturedAt));
  return (
    told ?? {
      kind: "incomplete",
      reason: "The oEmbed answer does not say which video it is about, or whose it is.",
    }
  );
}

/** An error of PeerTube by its code. */
interface Problem {
  readonly code: string | undefined;
  readonly originUrl: string | undefined;
}

/** The error that an answer tells; `undefined` if it is none of PeerTube's. */
function problemOf(exchange: Exchange | undefined): Problem | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined || answer.status < 400) return undefined;
  const problem = problemAnswer.safeParse(jsonOf(answer)).data;
  if (
    problem === undefined ||
    (problem.detail ?? problem.error ?? problem.code ?? problem.type) === undefined
  )
    return undefined;
  const code = problem.code ?? /\/([a-z_]{1,100})$/.exec(problem.type ?? "")?.[1];
  return { code, originUrl: problem.originUrl };
}

/** What an answer says instead of a video; `undefined` if its body is to be read. */
function endingOf(exchange: Exchange | undefined, host: string): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined) return endingOfExchange(exchange, host);
  const { status } = answer;
  const problem = problemOf(exchange);
  if (problem !== undefined && (status === 403 || status === 401))
    return endingOfRefusal(problem, host, status);
  return challengeOf(answer, host, "video") ?? endingOfExchange(exchange, host);
}

function endingOfRefusal({ code }: Problem, host: string, status: number): EndingOutcome {
  if (code === "video_requires_password" || code === "incorrect_video_password")
    return {
      kind: "protected",
      reason: `${host} shows the video to those who know its password (${status}).`,
      status,
    };
  if (code === "does_not_respect_follow_constraints") {
    return {
      kind: "withheld",
      reason: `${host} shows no videos of servers that it does not follow (${status}). This says nothing about the video.`,
      status,
    };
  }
  if (status === 401 || code === "requires_auth")
    return {
      kind: "login_required",
      reason: `${host} shows the video to those who are logged in (${status}).`,
      status,
    };
  return {
    kind: "protected",
    reason: `${host} does not show the video (${status}): it is private, for the server's own accounts, or blocked there.`,
    status,
  };
}
