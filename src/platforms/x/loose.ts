// Posts of X met outside a capture: dumps of its interfaces, exports, web archives, embed codes, scrapers.
import { utcTime } from "../read/time.ts";
import { parse } from "./any-json.ts";
import { tweetSchema } from "./answer.ts";
import { readApiBody } from "./api.ts";
import { readResult } from "./graphql.ts";
import { outcomeOfTweet } from "./outcome.ts";
import { readPage } from "./page.ts";
import { idOfUrl, readMarkup, readOembed } from "./publish.ts";
import { authorAround, readInfo, readScraped } from "./scraped.ts";
import { objectOf, shapeStatus } from "./status.ts";
import { readSubstack } from "./substack.ts";
import { readAnswer } from "./syndication.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { ReadContext } from "../platform.ts";
import type { TweetContext } from "./outcome.ts";

type Reader = (body: unknown, context: TweetContext, around: ReadContext) => Outcome;

/** The kinds of material; see {@link x}. */
const READERS: Readonly<Record<string, Reader>> = {
  syndication: (body, { id }, { capturedAt }) => readAnswer(body, id, capturedAt),
  oembed: (body, { id }) => readOembed(body, id),
  blockquote: (body, { id }) => (typeof body === "string" ? readMarkup(body, id, "blockquote") : noMarkup()),
  "v1.1-status": readStatus,
  "graphql-tweet": readResult,
  "api-v2": (body, context, around) => readApiBody(body, context, authorAround(around)),
  export: readExport,
  page: (body, _context, around) => (typeof body === "string" ? readPage(body, around) : noMarkup()),
  onebox: (body, _context, around) => (typeof body === "string" ? readPage(body, around) : noMarkup()),
  substack: (body, { id }, { capturedAt }) => readSubstack(body, id, capturedAt),
  scrapfly: (body, context, around) => readScraped(body, context, authorAround(around)),
  "media-provider-info": (body, { id }, { capturedAt }) => readInfo(body, id, capturedAt),
};

/** Reads loose material. */
export function readLoose(body: unknown, around: ReadContext): Outcome {
  const { kind, url, capturedAt } = around;
  if (!Object.hasOwn(READERS, kind)) {
    return {
      kind: "unsupported",
      reason: `X reads no material of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
    };
  }
  const context = { id: idOfUrl(url), at: utcTime(capturedAt), source: kind, who: "The material" };
  return READERS[kind]!(body, context, around);
}

function noMarkup(): Outcome {
  return { kind: "unsupported", reason: "Material of this kind is text, and this is none." };
}

function readStatus(body: unknown, context: TweetContext, around: ReadContext): Outcome {
  const tweet = tweetSchema.safeParse(shapeStatus(body, authorAround(around))).data;
  return tweet
    ? outcomeOfTweet(tweet, context)
    : { kind: "unreadable", reason: "The material holds no post of X." };
}

/**
 * One entry of the `tweets.js` of an account's own export, or the whole file, of which the address says which entry is
 * meant. An entry does not say whose it is: the handle comes from the context or from the address.
 */
function readExport(body: unknown, context: TweetContext, around: ReadContext): Outcome {
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
  return readStatus(entry, context, around);
}
