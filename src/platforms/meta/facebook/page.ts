// Facebook's page of a post: mostly a login or a refusal; where it holds the post, its data are in scripts.
import { z } from "zod";
import { answerOf } from "../../../model/capture.ts";
import { defined, list, maybe, rawText, text } from "../../read/fields.ts";
import { readDataScripts, findObject } from "../../read/script-json.ts";
import { pageFacts } from "../../read/page-facts.ts";
import { wishesOf } from "../../read/robots-wishes.ts";
import { digits, timeOf } from "../media.ts";
import { addressOf } from "./embed.ts";
import { authorOf, outcomeOf, postText } from "./post.ts";
import type { Exchange } from "../../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../../model/outcome.ts";
import type { RobotsWishes } from "../../read/robots-wishes.ts";
import type { Address } from "./address.ts";

export const SERVICE = "Facebook's page of the post";

/** Facebook's login in the place of the page. */
export function sentToLogin(exchange: Exchange): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  return answer?.status === 200 &&
    /^https:\/\/[a-z]{1,10}\.facebook\.com\/(?:login|checkpoint)\b/.test(answer.url ?? "")
    ? {
        kind: "login_required",
        reason: "Facebook leads to its login instead of the post. This says nothing about the post.",
      }
    : undefined;
}

/** A story as the page's own program starts from it. */
const story = z.object({
  post_id: digits,
  creation_time: maybe(z.number().int().min(1e9).max(1e10)),
  message: maybe(z.object({ text: rawText() })),
  actors: list(z.object({ id: digits, name: text(500), url: text(2_000) }), 20),
});

/** Reads the page of a post. */
export function readPage(html: string, asked: Address | undefined, stated: RobotsWishes = {}): Outcome {
  const facts = pageFacts(html, "https://www.facebook.com/");
  const address = asked ?? addressOf(facts.meta("og:url")) ?? addressOf(facts.canonical);
  const found = findObject(
    readDataScripts(html),
    '"post_id"',
    (one) =>
      "post_id" in one &&
      "message" in one &&
      Array.isArray(one["actors"]) &&
      isAbout(one["post_id"], address),
  );
  const read = story.safeParse(found).data;
  if (!read || !address) return withoutPost(html);
  const [actor] = read.actors;
  const name = /^https:\/\/www\.facebook\.com\/([A-Za-z0-9.-]{1,100})\/?$/.exec(actor?.url ?? "")?.[1];
  const { noindex, noarchive } = { ...stated, ...wishesOf({}, facts.robots) };
  return outcomeOf(
    {
      address,
      author: actor && authorOf([name === "profile.php" ? undefined : name, actor.id], actor.name),
      text: postText(read.message?.text ?? ""),
      published: timeOf(read.creation_time),
      consent: (noindex ?? noarchive) ? defined({ noindex, noarchive }) : undefined,
    },
    "page",
  );
}

/** Whether a story is the post that is looked for; a newer id hides the number, and cannot be compared. */
function isAbout(id: unknown, address: Address | undefined): boolean {
  return address === undefined || address.id.startsWith("pfbid") || String(id) === address.id;
}

function withoutPost(html: string): Outcome {
  const page = html.slice(0, 2_000_000);
  if (/content isn(?:'|’|&#0?39;|\\u2019)t available right now/i.test(page)) {
    return {
      kind: "withheld",
      reason:
        "Facebook says that the content is not available right now, as it does for posts that are deleted, private or shared with some only.",
    };
  }
  if (page.includes('{"__dr":"CometErrorRoot.react"}') || /you(?:'|’)?re temporarily blocked/i.test(page)) {
    return {
      kind: "blocked",
      reason:
        "Facebook shows an error in the place of the page, as it does to those whom it blocks for a while.",
    };
  }
  if (/id="login_form"|<title(?:(?!<title)[^>]){0,100}>\s*Log in(?:to)? /i.test(page)) {
    return { kind: "login_required", reason: "Facebook shows its login instead of the post." };
  }
  return { kind: "unreadable", reason: `${SERVICE} holds none of the data that are known.` };
}
