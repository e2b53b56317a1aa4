// Answers without an object: what each of them proves and what not.
import type { Exchange, RecordedAnswer } from "../../../model/capture.ts";
import { answerOf, jsonOf, textOf } from "../../../model/capture.ts";
import type { EndingOutcome } from "../../../model/outcome.ts";
import { cleanString } from "../../../model/text.ts";
import { isUrl } from "../../../model/url.ts";
import { endingOfExchange } from "../../read/ending.ts";
import { readTags } from "../../read/html-tags.ts";
import { webUrl } from "../../read/fields.ts";
import { challengeOf } from "../server.ts";
import { hostOf, keyOfId } from "../identity.ts";

/** An answer of an ActivityPub server: an object, a page that leads to one, or why there is none. */
export type ApAnswer =
  | { readonly object: Readonly<Record<string, unknown>>; readonly host: string }
  | { readonly elsewhere: string; readonly ending: EndingOutcome }
  | { readonly ending: EndingOutcome };

const TYPES =
  /^application\/(?:activity\+json|ld\+json\s*;.{0,200}https:\/\/www\.w3\.org\/ns\/activitystreams)/i;

/**
 * Reads what came of asking for an object. Only what is served as ActivityPub is read as such: any other JSON may be a
 * file that somebody uploaded.
 *
 * @param certain whether an object is known to be there: else a page of any kind may answer.
 */
export function readAnswer(exchange: Exchange | undefined, address: string, certain: boolean): ApAnswer {
  const host = new URL(address).host;
  const answer = answerOf(exchange);
  if (exchange === undefined || answer === undefined) return { ending: endingOfExchange(exchange, host)! };
  const { status } = answer;
  const from = answer.url !== undefined && isUrl(answer.url) ? new URL(answer.url).host : host;
  const body = jsonOf(answer);
  if (isObject(body) && body["type"] === "Tombstone")
    return { ending: endingOfTombstone(body, host, from, status) };
  const challenge = challengeOf(answer, host);
  if (challenge) return { ending: challenge };
  if (status < 200 || status > 299) return { ending: endingByStatus(exchange, body, host, status, certain) };
  if (answer.truncated)
    return {
      ending: { kind: "unreadable", reason: `The answer of ${host} was longer than allowed.`, status },
    };
  if (!TYPES.test(answer.headers["content-type"] ?? "")) return otherThanObject(answer, address, host);
  return isObject(body)
    ? { object: body, host: from }
    : {
        ending: {
          kind: "unreadable",
          reason: `${host} answers as ActivityPub, but not with an object.`,
          status,
        },
      };
}

const isObject = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === "object" && body !== null && !Array.isArray(body);

function endingOfTombstone(
  { id }: Readonly<Record<string, unknown>>,
  host: string,
  from: string,
  status: number,
): EndingOutcome {
  const named = typeof id === "string" ? cleanString(id, 2_000) : undefined;
  const key = named !== undefined && hostOf(named) === from ? keyOfId(named) : undefined;
  return {
    kind: "deleted",
    reason: `${host} answers with a tombstone: the post was deleted.`,
    status,
    ...(key && { key }),
  };
}

function endingByStatus(
  exchange: Exchange,
  body: unknown,
  host: string,
  status: number,
  certain: boolean,
): EndingOutcome {
  if (status === 401) {
    return {
      kind: "login_required",
      reason: `${host} answers only requests that are signed by an account of the fediverse (401).`,
      status,
    };
  }
  if (status === 451)
    return { kind: "withheld", reason: `${host} withholds the post for legal reasons (451).`, status };
  if (status === 404 && !certain && body === undefined)
    return {
      kind: "unsupported",
      reason: `${host} has no object of the fediverse at this address (404).`,
      status,
    };
  if ((status === 406 || status === 415 || status === 400) && !certain)
    return {
      kind: "unsupported",
      reason: `${host} does not answer as a server of the fediverse (${status}).`,
      status,
    };
  return endingOfExchange(exchange, host)!;
}

/** A page, or JSON of another kind. A page can say where its object is, at its own host. */
function otherThanObject(answer: RecordedAnswer, address: string, host: string): ApAnswer {
  const ending: EndingOutcome = {
    kind: "unsupported",
    reason: `${host} does not answer with an ActivityPub object at this address.`,
    status: answer.status,
  };
  const elsewhere = alternateIn((textOf(answer) ?? "").slice(0, 500_000), answer.url ?? address);
  return elsewhere !== undefined && elsewhere !== address && new URL(elsewhere).host === host
    ? { elsewhere, ending }
    : { ending };
}

const WANTED = new Set(["rel", "type", "href"]);

/** `<link rel="alternate" type="application/activity+json" href="...">` */
function alternateIn(html: string, base: string): string | undefined {
  let found: string | undefined;
  readTags(html, WANTED, {
    open({ name, attributes }) {
      if (found !== undefined || name !== "link") return;
      if (!/(?:^|\s)alternate(?:\s|$)/i.test(attributes.get("rel") ?? "")) return;
      if (/^application\/(?:activity|ld)\+json/i.test(attributes.get("type") ?? ""))
        found = webUrl(attributes.get("href"), base);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
