// TikTok's page of a post: all of it is in a script that the page's own program starts from.
import { answerOf } from "../../model/capture.ts";
import { defined } from "../read/fields.ts";
import { fieldOf, parsedJson, readDataScripts } from "../read/script-json.ts";
import { pageFacts } from "../read/page-facts.ts";
import { wishesOf } from "../read/robots-wishes.ts";
import { detailSchema } from "./answer.ts";
import { readItem } from "./post.ts";
import type { Exchange } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { RobotsWishes } from "../read/robots-wishes.ts";
import type { ItemContext } from "./post.ts";

const SERVICE = "TikTok's page of the post";
const SCRIPT = "__UNIVERSAL_DATA_FOR_REHYDRATION__";

/** TikTok's login in the place of the page. */
export function sentToLogin(exchange: Exchange): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (answer?.status !== 200 || !/^https:\/\/www\.tiktok\.com\/login\b/.test(answer.url ?? ""))
    return undefined;
  return {
    kind: "login_required",
    reason: "TikTok leads to its login instead of the post. This says nothing about the post.",
    status: 200,
  };
}

/** Reads the page of a post. */
export function readPage(html: string, context: ItemContext, stated: RobotsWishes = {}): Outcome {
  const facts = pageFacts(html, "https://www.tiktok.com/");
  const script = readDataScripts(html).find((one) => one.id === SCRIPT);
  if (!script) return withoutData(html, facts.title);
  const detail = detailOf(parsedJson(script.text));
  if (!detail) return { kind: "unreadable", reason: `${SERVICE} no longer has the form that is known.` };
  const { statusCode = 0, statusMsg, itemInfo } = detail;
  if (statusCode !== 0) return endingOf(statusCode, statusMsg);
  if (!itemInfo) return { kind: "unreadable", reason: `${SERVICE} holds no post.` };
  const outcome = readItem(itemInfo.itemStruct, context);
  if (outcome.kind !== "post") return outcome;
  const { noindex, noarchive } = { ...stated, ...wishesOf({}, facts.robots) };
  if (noindex !== true && noarchive !== true) return outcome;
  return { ...outcome, post: { ...outcome.post, consent: defined({ noindex, noarchive }) } };
}

function withoutData(html: string, title: string | undefined): EndingOutcome {
  if (/Please wait\.\.\./i.test(html.slice(0, 50_000)) || title === "Please wait...") {
    return {
      kind: "challenge",
      reason: "TikTok wants a browser to solve a task first. This says nothing about the post.",
    };
  }
  return { kind: "unreadable", reason: `${SERVICE} holds none of the data that are known.` };
}

function detailOf(data: unknown) {
  const scope = fieldOf(data, "__DEFAULT_SCOPE__");
  const detail = fieldOf(scope, "webapp.video-detail") ?? fieldOf(scope, "webapp.reflow.video.detail");
  return detailSchema.safeParse(detail).data;
}

/** Status codes of pages, with what TikTok's messages and those who meet them say. The first that fits decides. */
const MEANINGS: readonly (readonly [fits: (code: number, message: string) => boolean, EndingKind, string])[] =
  [
    [(code) => code === 10216, "protected", "the post is private"],
    [(code) => code === 10222, "protected", "the account is private"],
    // One code for several things: the message is the surer.
    [
      (_, message) => message.includes("cross_border"),
      "geo_blocked",
      "the post is not shown in this country",
    ],
    [(_, message) => /delete|exist/.test(message), "not_found", "the post is deleted or private"],
    [(code) => code === 10204, "geo_blocked", "the post is not shown to this network or country"],
    [(code) => code === 10231, "not_found", "the post was removed"],
  ];

function endingOf(code: number, message = ""): EndingOutcome {
  const told = `(${code}${message === "" ? "" : `: ${message.slice(0, 200)}`})`;
  const meaning = MEANINGS.find(([fits]) => fits(code, message.toLowerCase()));
  if (meaning) return { kind: meaning[1], reason: `TikTok says that ${meaning[2]} ${told}.` };
  return { kind: "withheld", reason: `TikTok does not show the post ${told}. What that means is not known.` };
}
