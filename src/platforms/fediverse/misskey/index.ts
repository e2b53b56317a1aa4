// Misskey and the servers that grew out of it: notes by their interface, else by ActivityPub.
import type { Exchange, Request } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import { ENDINGS } from "../../../model/outcome.ts";
import type { EndingOutcome, Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import { DEFAULT_WAIT, waitOf } from "../../../model/waiting.ts";
import type { Asked, Platform, Source, SourceContext } from "../../platform.ts";
import { endingOfExchange, without } from "../../read/ending.ts";
import { readObjectAlone } from "../activitypub/loose.ts";
import { objectSource, readWay, startOf } from "../activitypub/walk.ts";
import { originStart, ownWordIn, settle, withinStarts } from "../origin.ts";
import type { OwnWord } from "../origin.ts";
import { aboutIt, challengeOf, partsOf, refuseOther } from "../server.ts";
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
    refuses: refuseOther("note on a Misskey server"),
    sources: [NOTE, ORIGIN, WITHIN, OBJECT, { name: "api-note", read: readAlone }],
  };
}

const NOTE: Source = {
  name: "note",
  request: ({ id }) => showRequest(partsOf(id)!),
  // What the other door says counts first, but for nothing.
  says: without(ENDINGS, "challenge", "blocked"),
  outcome: ([exchange], { reference, exchanges }) => {
    const { host } = partsOf(reference.id)!;
    const seen = noteOf(exchange!, reference, ownWordIn(exchanges));
    if (seen) return settle(seen, host, reference, exchanges);
    const ending = endingOf(exchange, host);
    const isOfHost = codeOf(exchange!) !== undefined || !asksElsewhere(exchange!);
    // A gatekeeper at one door tells more than nothing at the other.
    return isOfHost || ending?.kind === "challenge" || ending?.kind === "blocked" ? ending : undefined;
  },
};

const ORIGIN = objectSource("origin", (reference, asked) =>
  originStart(seenIn(asked), partsOf(reference.id)!.host),
);

const WITHIN = objectSource("within", (reference, asked) =>
  withinStarts(seenIn(asked), partsOf(reference.id)!.host),
);

const OBJECT = objectSource(
  "object",
  (reference, asked) => {
    const [note] = asked.of("note");
    return note && seenIn(asked) === undefined && asksElsewhere(note) ? [startOf(reference)] : [];
  },
  {
    owns: ({ request }, { url }) => request.url === url,
    says: ["deleted", "protected"],
    outcome: (_, { reference, exchanges }) => readWay(startOf(reference), exchanges),
    read: readObjectAlone,
    kinds: "any",
  },
);

/** The note as the asked server shows it. */
function seenIn({ reference, of }: Asked): Outcome | undefined {
  const [exchange] = of("note");
  return exchange && noteOf(exchange, reference);
}

function showRequest({ host, id }: { readonly host: string; readonly id: string }): Request {
  return {
    url: showUrl(host),
    method: "POST",
    accept: "application/json",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ noteId: id }),
  };
}

const showUrl = (host: string): string => `https://${host}/api/notes/show`;

function noteOf(exchange: Exchange, reference: Reference, own?: OwnWord): Outcome | undefined {
  const answer = answerOf(exchange);
  if (answer?.status !== 200) return undefined;
  const { host } = partsOf(reference.id)!;
  return readNote(jsonOf(answer), {
    ...aboutIt(reference, exchange.at),
    asked: host,
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
  return challengeOf(answer, host, "note") ?? endingOfExchange(exchange, host);
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

function readAlone(body: unknown, { reference, capturedAt: at }: SourceContext): Outcome {
  const { asked, ...about } = aboutIt(reference, at);
  if (asked === undefined)
    return { kind: "incomplete", reason: "Without its address a note does not say of which server it is." };
  return (
    readNote(body, { ...about, asked }) ?? { kind: "unsupported", reason: "This is no answer of Misskey." }
  );
}
