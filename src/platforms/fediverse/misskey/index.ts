// Misskey and the servers that grew out of it: notes by their interface, else by ActivityPub.
import type { Ask, Capture, Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import { referenceAlias } from "../../../model/reference.ts";
import { DEFAULT_WAIT, waitOf } from "../../../model/waiting.ts";
import type { Platform, ReadContext } from "../../platform.ts";
import { endingOfExchange, safely } from "../../read/ending.ts";
import { readLoose } from "../activitypub/loose.ts";
import { askObject, readWay } from "../activitypub/walk.ts";
import type { Start } from "../activitypub/walk.ts";
import { isChallenge } from "../challenge.ts";
import { askOrigin, askWithin, ownWordIn, settle } from "../origin.ts";
import type { OwnWord } from "../origin.ts";
import { partsOf } from "../server.ts";
import { isOfServer } from "../identity.ts";
import { matchAddress, NAME } from "./address.ts";
import { errorAnswer } from "./answer.ts";
import { readNote } from "./post.ts";

/**
 * The platform Misskey: Misskey itself, Sharkey, Firefish, Iceshrimp, CherryPick.
 *
 * Loose material that it reads, by `kind`: `api-note` (an answer to `POST /api/notes/show`; `url` is the note's address at
 * the server that answered); any other kind as an ActivityPub object.
 */
export function misskey(): Platform {
  return {
    name: NAME,
    label: "Misskey",
    isHome: isOfServer,
    match: matchAddress,
    capture: captureNote,
    normalize: (capture) => safely(() => normalizeNote(capture)),
    read: (body, context) => safely(() => readMaterial(body, context)),
  };
}

async function captureNote(reference: Reference, ask: Ask): Promise<void> {
  const parts = partsOf(reference.id);
  if (parts === undefined) return;
  const { host, id } = parts;
  const exchange = await ask({
    url: showUrl(host),
    method: "POST",
    accept: "application/json",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ noteId: id }),
  });
  const seen = noteOf(exchange, host, reference);
  if (seen !== undefined) {
    await askOrigin(seen, host, ask);
    await askWithin(seen, host, ask);
  } else if (asksElsewhere(exchange)) await askObject(startOf(reference), ask);
}

const showUrl = (host: string): string => `https://${host}/api/notes/show`;

function noteOf(exchange: Exchange, host: string, reference: Reference, own?: OwnWord): Outcome | undefined {
  const answer = answerOf(exchange);
  if (answer?.status !== 200) return undefined;
  return readNote(jsonOf(answer), {
    asked: host,
    aliases: [referenceAlias(reference)],
    at: exchange.at,
    ...(own && { own }),
  });
}

/** The code of an error that Misskey's interface tells. */
function codeOf(exchange: Exchange): string | undefined {
  const answer = answerOf(exchange);
  return answer === undefined ? undefined : errorAnswer.safeParse(jsonOf(answer)).data?.error.code;
}

/** Whether the other interface may say more: the first is closed, or is none. */
function asksElsewhere(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  if (answer === undefined || answer.status === 429 || answer.status >= 500) return false;
  const code = codeOf(exchange);
  return code === undefined || LOGIN.has(code);
}

const LOGIN: ReadonlySet<string> = new Set([
  "SIGNIN_REQUIRED",
  "CREDENTIAL_REQUIRED",
  "CONTENT_RESTRICTED_BY_USER",
  "CONTENT_RESTRICTED_BY_SERVER",
]);

function endingOf(exchange: Exchange | undefined, host: string): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (exchange === undefined || answer === undefined) return endingOfExchange(exchange, host);
  const { status } = answer;
  const code = codeOf(exchange);
  if (code === "NO_SUCH_NOTE") {
    return {
      kind: "not_found",
      reason: `${host} does not find the note (${code}). It answers so for deleted notes and for those not open to all.`,
      status,
    };
  }
  if (code !== undefined && LOGIN.has(code))
    return {
      kind: "login_required",
      reason: `${host} shows the note to those who are logged in (${code}).`,
      status,
    };
  if (code === "RATE_LIMIT_EXCEEDED" || status === 429) return rateLimited(exchange, host);
  if (code !== undefined && status === 400)
    return {
      kind: "unsupported",
      reason: `${host} does not accept the question (${code.slice(0, 60)}).`,
      status,
    };
  if (code === undefined && jsonOf(answer) === undefined && isChallenge(answer)) {
    return {
      kind: "challenge",
      reason: `${host} tests whether a browser asks (${status}). This says nothing about the note.`,
      status,
    };
  }
  return endingOfExchange(exchange, host);
}

function rateLimited(exchange: Exchange, host: string): EndingOutcome {
  const answer = answerOf(exchange)!;
  const reset = errorAnswer.safeParse(jsonOf(answer)).data?.error.info?.resetMs;
  const at = Date.parse(exchange.at);
  const told = reset === undefined ? undefined : Math.ceil((reset - at) / 1_000);
  const retryAfter =
    waitOf(answer.headers, new Date(exchange.at)) ??
    (told !== undefined && told < 86_400 ? told : DEFAULT_WAIT);
  return {
    kind: "rate_limited",
    reason: `${host} asks to wait (${answer.status}).`,
    status: answer.status,
    retryAfter: Math.max(retryAfter, 1),
  };
}

function normalizeNote({ reference, exchanges }: Capture): Outcome {
  const parts = partsOf(reference.id);
  if (parts === undefined)
    return { kind: "unsupported", reason: "This is not an id of a note on a Misskey server." };
  const { host } = parts;
  const exchange = exchanges.find(({ request }) => request.url === showUrl(host));
  const seen = exchange && noteOf(exchange, host, reference, ownWordIn(exchanges));
  if (seen !== undefined) return settle(seen, host, reference, exchanges);
  if (exchange === undefined || !asksElsewhere(exchange)) return endingOf(exchange, host)!;
  const object = readWay(startOf(reference), exchanges);
  if (object.kind === "post" || object.kind === "deleted" || object.kind === "protected") return object;
  const ending = codeOf(exchange) === undefined ? undefined : endingOf(exchange, host);
  const barred = object.kind === "unsupported" ? endingOf(exchange, host) : undefined;
  return ending ?? (barred?.kind === "challenge" || barred?.kind === "blocked" ? barred : object);
}

function startOf(reference: Reference): Start {
  return { url: reference.url, certain: reference.certain, aliases: [referenceAlias(reference)] };
}

function readMaterial(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  if (kind !== "api-note") {
    return typeof body === "string"
      ? {
          kind: "unsupported",
          reason: `Misskey reads no text of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
        }
      : readLoose(body, url, capturedAt);
  }
  const reference = url !== undefined && URL.canParse(url) ? matchAddress(new URL(url)) : undefined;
  const host = reference && partsOf(reference.id)?.host;
  if (reference === undefined || host === undefined)
    return { kind: "incomplete", reason: "Without its address a note does not say of which server it is." };
  const context = { asked: host, aliases: [referenceAlias(reference)], at: capturedAt };
  return readNote(body, context) ?? { kind: "unsupported", reason: "This is no answer of Misskey." };
}
