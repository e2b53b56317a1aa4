// The page of a post on Threads: its data where they are in it, else what its meta elements say.
import { answerOf } from "../../../model/capture.ts";
import { defined, webUrl } from "../../read/fields.ts";
import { readDataScripts, findObject } from "../../read/script-json.ts";
import { pageFacts } from "../../read/page-facts.ts";
import { wishesOf } from "../../read/robots-wishes.ts";
import { handleIn, matchThreads, pageOf, profileOf } from "./address.ts";
import { captionText, outcomeOf, readPost } from "./post.ts";
import type { Exchange } from "../../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../../model/outcome.ts";
import type { Post } from "../../../model/post.ts";
import type { PageFacts } from "../../read/page-facts.ts";
import type { RobotsWishes } from "../../read/robots-wishes.ts";

export const SERVICE = "Threads' page of the post";

/** What surrounds a page and says what it does not. */
export interface PageContext {
  /** The post that it must be, where that is known. */
  readonly code: string | undefined;
  readonly at: string | undefined;
}

/** Threads' login in the place of the page. */
export function sentToLogin(exchange: Exchange): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (answer?.status !== 200 || !/^https:\/\/www\.threads\.(?:net|com)\/login\b/.test(answer.url ?? ""))
    return undefined;
  return {
    kind: "login_required",
    reason: "Threads leads to its login instead of the post. This says nothing about the post.",
    status: 200,
  };
}

/** Reads the page of a post. */
export function readPage(html: string, { code, at }: PageContext, stated: RobotsWishes = {}): Outcome {
  const facts = pageFacts(html, "https://www.threads.com/");
  const named = code ?? codeOf(facts);
  if (named === undefined) return { kind: "unreadable", reason: `${SERVICE} does not name the post.` };
  const { noindex, noarchive } = { ...stated, ...wishesOf({}, facts.robots) };
  const consent = (noindex ?? noarchive) ? defined({ noindex, noarchive }) : undefined;
  const found = findObject(
    readDataScripts(html),
    "thread_items",
    (one) => one["code"] === named && ("text_post_app_info" in one || "caption" in one),
  );
  if (found) return readPost(found, { code: named, at, consent });
  return readHead(facts, named, consent);
}

function codeOf({ meta, canonical }: PageFacts): string | undefined {
  const url = webUrl(meta("og:url")) ?? webUrl(canonical);
  return url === undefined ? undefined : matchThreads(new URL(url))?.id;
}

/** `Ada Example (@ada) on Threads`; the description is the text. */
function readHead(facts: PageFacts, code: string, consent: Post["consent"]): Outcome {
  const { meta } = facts;
  const title = /^([^]{0,300}?)\s?\(@([A-Za-z0-9_.]{1,50})\) on Threads$/.exec(
    (meta("og:title") ?? "").trim(),
  );
  const handle = title?.[2] ?? handleIn(meta("og:url"));
  const described = meta("og:description");
  if (codeOf(facts) !== code || handle === undefined || described === undefined) {
    return {
      kind: "unreadable",
      reason: `${SERVICE} holds none of the data that are known: it may show no post without a login, or none at all.`,
    };
  }
  const name = title?.[1]?.trim();
  const picture = webUrl(meta("og:image"));
  // Where a post has no picture, the author's stands there, and says so by its small card.
  const isOwn = picture !== undefined && meta("twitter:card") === "summary_large_image";
  return outcomeOf(
    code,
    defined({
      url: pageOf(code, handle),
      author: defined({ handle, name: name === "" ? undefined : name, url: profileOf(handle) }),
      text: captionText(described),
      media: isOwn ? [{ type: "unknown" as const, url: picture, picture: { url: picture } }] : [],
      consent,
    }),
    "page",
  );
}
