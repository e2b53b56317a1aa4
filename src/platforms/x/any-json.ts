// JSON that holds a post of X in one of its shapes, which has to be seen from the JSON itself.
import { parsedJson } from "../read/script-json.ts";
import { utcTime } from "../read/fields.ts";
import { tweetSchema } from "./answer.ts";
import { readApiBody } from "./api.ts";
import { readResult } from "./graphql.ts";
import { outcomeOfTweet } from "./outcome.ts";
import { idOfUrl } from "./address.ts";
import { readOembed } from "./publish.ts";
import { objectOf, shapeStatus } from "./status.ts";
import { readAnswer } from "./syndication.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { ReadContext } from "../platform.ts";

/** No JSON longer than this is read (UTF-16 code units). */
const MAX_JSON = 5_000_000;

/** Reads JSON in whichever shape it has: v2, GraphQL, v1.1, syndication, oEmbed. */
export function readAnyJson(json: string, { url, capturedAt }: ReadContext): Outcome {
  const body = parse(json);
  const id = idOfUrl(url);
  const context = { id, at: utcTime(capturedAt), source: "page", who: "The page" };
  const { data, ...rest } = objectOf(body);
  if (objectOf(data)["id"] !== undefined || Array.isArray(data)) return readApiBody(body, context);
  if (data !== undefined || rest["legacy"] !== undefined) return readResult(body, context);
  if (rest["html"] !== undefined) return named(readOembed(body, id));
  if (rest["__typename"] !== undefined || rest["tombstone"] !== undefined)
    return named(readAnswer(body, id, capturedAt));
  const tweet = tweetSchema.safeParse(shapeStatus(body)).data;
  return tweet
    ? outcomeOfTweet(tweet, context)
    : { kind: "unreadable", reason: "The page holds no post of X." };
}

function named(outcome: Outcome): Outcome {
  return outcome.kind === "post" ? { ...outcome, source: "page" } : outcome;
}

/** Text read as JSON; `undefined` if it is none or too long. */
export function parse(json: string): unknown {
  return json.length > MAX_JSON ? undefined : parsedJson(json);
}
