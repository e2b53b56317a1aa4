// Posts of X met outside a capture: dumps of its interfaces, exports, web archives, embed codes, scrapers.
import { utcTime } from "../read/time.ts";
import { parse } from "./any-json.ts";
import { tweetSchema } from "./answer.ts";
import { readApiBody } from "./api.ts";
import { readResult } from "./graphql.ts";
import { outcomeOfTweet } from "./outcome.ts";
import { readPage } from "./page.ts";
import { readMarkup } from "./publish.ts";
import { authorAround, readInfo, readScraped } from "./scraped.ts";
import { objectOf, shapeStatus } from "./status.ts";
import { readSubstack } from "./substack.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Source, SourceContext } from "../platform.ts";
import type { TweetContext } from "./outcome.ts";

/** Shapes that are met outside of captures only; see {@link x}. */
export const LOOSE: readonly Source[] = [
  { name: "blockquote", text: true, read: (html, { id }) => readMarkup(html, id, "blockquote") },
  { name: "v1.1-status", read: readStatus },
  { name: "graphql-tweet", read: (body, context) => readResult(body, tweetContext(context)) },
  {
    name: "api-v2",
    read: (body, context) => readApiBody(body, tweetContext(context), authorAround(context)),
  },
  { name: "export", read: readExport },
  { name: "page", text: true, kinds: ["page", "onebox"], read: readPage },
  { name: "substack", read: (body, { id, capturedAt }) => readSubstack(body, id, capturedAt) },
  {
    name: "scrapfly",
    read: (body, context) => readScraped(body, tweetContext(context), authorAround(context)),
  },
  { name: "media-provider-info", read: (body, { id, capturedAt }) => readInfo(body, id, capturedAt) },
];

function tweetContext({ kind, id, capturedAt }: SourceContext): TweetContext {
  return { id, at: utcTime(capturedAt), source: kind, who: "The material" };
}

function readStatus(body: unknown, context: SourceContext): Outcome {
  const tweet = tweetSchema.safeParse(shapeStatus(body, authorAround(context))).data;
  return tweet
    ? outcomeOfTweet(tweet, tweetContext(context))
    : { kind: "unreadable", reason: "The material holds no post of X." };
}

/**
 * One entry of the `tweets.js` of an account's own export, or the whole file, of which the address says which entry is
 * meant. An entry does not say whose it is: the handle comes from the context or from the address.
 */
function readExport(body: unknown, context: SourceContext): Outcome {
  const read =
    typeof body === "string" ? parse(body.replace(/^\s{0,100}window\.[\w.]{1,80}\s{0,10}=/, "")) : body;
  const list: readonly unknown[] = Array.isArray(read) ? read : [read];
  const entries = list.map((entry) => objectOf(entry)["tweet"] ?? entry);
  const entry: unknown =
    entries.length === 1 ? entries[0] : entries.find((each) => objectOf(each)["id_str"] === context.id);
  if (entry === undefined && entries.length !== 1) {
    return {
      kind: "incomplete",
      reason: `The export holds ${entries.length} posts: the address of one has to say which is meant.`,
    };
  }
  return readStatus(entry, context);
}
