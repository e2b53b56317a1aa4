// Lemmy and what federates with it alike: PieFed, mbin.
import { without, endingOfExchange } from "../../read/ending.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import { ENDINGS } from "../../../model/outcome.ts";
import { readObjectAlone } from "../activitypub/loose.ts";
import { objectSource, readWay, startOf } from "../activitypub/walk.ts";
import { originStart, settle } from "../origin.ts";
import { aboutIt, challengeOf, partsOf, refuseOther } from "../server.ts";
import { isOfServer } from "../identity.ts";
import { matchAddress, NAME } from "./address.ts";
import { readView } from "./post.ts";
import { DEFAULT_WAIT } from "../../../model/waiting.ts";
import { errorAnswer } from "./answer.ts";
import type { Exchange, Request } from "../../../model/capture.ts";
import type { Outcome, EndingOutcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import type { Asked, Platform, Source, SourceContext } from "../../platform.ts";

/**
 * The platform Lemmy: posts and comments of Lemmy by its interface, those of PieFed and mbin by ActivityPub.
 *
 * Loose material that it reads, by `kind`: `api-post`, `api-comment` (answers of the interface; `url` names the host);
 * any other kind as an ActivityPub object.
 */
export function lemmy(): Platform {
  return {
    name: NAME,
    label: "Lemmy",
    labelAt: (host) => SOFTWARE.get(host.replace(/^www\./, "")),
    isHome: isOfServer,
    match: matchAddress,
    refuses: refuseOther("post on a Lemmy server"),
    sources: [
      VIEW,
      ORIGIN,
      OBJECT,
      { name: "api-post", kinds: ["api-post", "api-comment"], read: readAlone },
    ],
  };
}

/** Servers of other software that are known by the name of theirs. */
const SOFTWARE: ReadonlyMap<string, string> = new Map([
  ["piefed.social", "PieFed"],
  ["piefed.world", "PieFed"],
  ["piefed.zip", "PieFed"],
  ["feddit.online", "PieFed"],
  ["kbin.social", "kbin"],
  ["kbin.run", "mbin"],
  ["fedia.io", "mbin"],
  ["thebrainbin.org", "mbin"],
]);

/** The addresses of a post or comment in the interface, of the version that most servers speak first. */
function viewUrls(reference: Reference): string[] {
  const { host, id } = partsOf(reference.id) ?? {};
  const [kind, number, ...more] = id?.split("/") ?? [];
  if (host === undefined || number === undefined || more.length > 0) return [];
  return kind === "post" || kind === "comment"
    ? ["v3", "v4"].map((version) => `https://${host}/api/${version}/${kind}?id=${number}`)
    : [];
}

/** The interface, in each of its versions until one answers. */
const VIEW: Source = {
  name: "view",
  request: (reference) => viewRequest(reference, 0),
  next: (last, reference, { of }) =>
    isOfInterface(last) || isPassing(last) ? undefined : viewRequest(reference, of("view").length),
  owns: ({ request }, reference) => viewUrls(reference).includes(request.url),
  // What the other door says counts first, but for nothing.
  says: without(ENDINGS, "challenge", "blocked", "login_required"),
  outcome: readViews,
};

const ORIGIN = objectSource("origin", (reference, asked) => {
  const told = asked.of("view").find(isOfInterface);
  return told ? originStart(viewOf(told, reference), hostIn(reference)) : [];
});

const OBJECT = objectSource(
  "object",
  (reference, { of }) =>
    of("view").some((each) => isOfInterface(each) || isPassing(each)) ? [] : [startOf(reference)],
  {
    owns: ({ request }, { url }) => request.url === url,
    says: without(ENDINGS, "unsupported"),
    outcome: (_, { reference, exchanges }) => readWay(startOf(reference), exchanges),
    read: readObjectAlone,
    kinds: "any",
  },
);

const hostIn = ({ id }: Reference): string => partsOf(id)!.host;

function viewRequest(reference: Reference, place: number): Request | undefined {
  const url = viewUrls(reference)[place];
  return url === undefined ? undefined : { url, accept: "application/json" };
}

/** A server in trouble, or one that asks for rest, is not asked in yet another way. */
function isPassing(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  return answer === undefined || answer.status === 429 || answer.status >= 500;
}

function readViews(asked: readonly Exchange[], { reference, exchanges }: Asked): Outcome | undefined {
  const host = hostIn(reference);
  const told = asked.find(isOfInterface);
  if (told) return settle(viewOf(told, reference), host, reference, exchanges);
  const ending = endingOf(asked.at(-1), host);
  const isFinal = isPassing(asked.at(-1)!);
  // A gatekeeper at one door tells more than nothing at the other.
  return isFinal || ["challenge", "blocked", "login_required"].includes(ending?.kind ?? "")
    ? ending
    : undefined;
}

function viewOf(exchange: Exchange, reference: Reference): Outcome {
  const host = hostIn(reference);
  const body = jsonOf(answerOf(exchange)!);
  return (
    endingOf(exchange, host) ??
    readView(body, aboutIt(reference, exchange.at)) ?? {
      kind: "unsupported",
      reason: `${host} does not answer as Lemmy does.`,
    }
  );
}

function readAlone(body: unknown, { reference, capturedAt: at }: SourceContext): Outcome {
  return (
    readView(body, aboutIt(reference, at)) ?? { kind: "unsupported", reason: "This is no answer of Lemmy." }
  );
}

/** What an answer says instead of a post; `undefined` if its body is to be read, or nothing but Lemmy could tell. */
function endingOf(exchange: Exchange | undefined, host: string): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined) return endingOfExchange(exchange, host);
  const { status } = answer;
  const error = errorAnswer.safeParse(jsonOf(answer)).data?.error;
  if (error !== undefined) return endingOfError(error, host, status) ?? endingOfExchange(exchange, host);
  return challengeOf(answer, host) ?? endingOfExchange(exchange, host);
}

/** Whether an answer comes from Lemmy's interface at all, whatever it says. */
function isOfInterface(exchange: Exchange | undefined): boolean {
  const answer = answerOf(exchange);
  const body = answer === undefined ? undefined : jsonOf(answer);
  if (typeof body !== "object" || body === null) return false;
  return "post_view" in body || "comment_view" in body || errorAnswer.safeParse(body).success;
}

function endingOfError(error: string, host: string, status: number): EndingOutcome | undefined {
  if (/^(?:couldnt_find_(?:post|comment|object)|not_found|unknown)$/.test(error)) {
    return {
      kind: "not_found",
      reason: `${host} does not find the post (${error}). This does not prove that it was deleted.`,
      status,
    };
  }
  if (/^(?:instance_is_private|not_logged_in|incorrect_login)$/.test(error))
    return {
      kind: "login_required",
      reason: `${host} answers only to those who are logged in (${error}).`,
      status,
    };
  if (error === "rate_limit_error" && status !== 429)
    return {
      kind: "rate_limited",
      reason: `${host} asks to wait (${error}).`,
      status,
      retryAfter: DEFAULT_WAIT,
    };
  return undefined;
}
