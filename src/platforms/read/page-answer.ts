// The answer to a question for a page: the page as a post, or why it is none.
import type { Exchange, RecordedAnswer } from "../../model/capture.ts";
import { answerOf, textOf } from "../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";
import type { ReadContext } from "../platform.ts";
import { endingOfExchange } from "./ending.ts";
import { pageFacts } from "./page-facts.ts";
import type { PageFacts } from "./page-facts.ts";
import { postOfPage } from "./page-post.ts";
import { challengeOf, detourOf, softEndingOf } from "./page-walls.ts";

/** What came of asking for a page: a post, an ending, or an answer that is no page, whose body is left to the caller. */
export function outcomeOfPage(
  page: Exchange | undefined,
  reference: Reference,
  file?: (answer: RecordedAnswer, url: string) => Outcome,
): Outcome {
  const answer = answerOf(page);
  const { host } = new URL(reference.url);
  const challenge = answer && challengeOf(answer, host);
  if (challenge) return challenge;
  const ending = endingOfExchange(page, host);
  if (ending) return asPage(ending, host);
  return readPage(answer!, reference, page!.at, file);
}

/** Endings by status, in the words of a page instead of a post. */
function asPage(ending: EndingOutcome, host: string): EndingOutcome {
  if (ending.status === 451)
    return { kind: "withheld", reason: `${host} withholds the page for legal reasons (451).`, status: 451 };
  if (ending.status === 402)
    return { kind: "login_required", reason: `${host} asks for payment (402).`, status: 402 };
  return { ...ending, reason: ending.reason.replace("does not find the post", "does not find the page") };
}

function readPage(
  answer: RecordedAnswer,
  reference: Reference,
  at: string,
  file: ((answer: RecordedAnswer, url: string) => Outcome) | undefined,
): Outcome {
  const host = new URL(reference.url).host;
  const detour = detourOf(reference.url, answer);
  if (detour) return detour;
  const url = answer.url ?? reference.url;
  if (!isHtml(answer))
    return (
      file?.(answer, url) ?? {
        kind: "unsupported",
        reason: `What ${host} answered is no page.`,
        status: answer.status,
      }
    );
  const { platform } = reference;
  const html = textOf(answer);
  if (html === undefined || html.trim() === "")
    return { kind: "incomplete", reason: `${host} answered with an empty page.`, status: answer.status };
  const facts = pageFacts(html, url);
  return (
    softEndingOf(facts.title, host, answer.status) ??
    postOfPage(facts, {
      platform,
      url,
      headers: answer.headers,
      at,
      source: sourceOf(facts),
      aliases: [referenceAlias(reference)],
    }) ?? {
      kind: "incomplete",
      reason: `The page at ${host} says nothing of itself: no title, no description, no picture.`,
      status: answer.status,
    }
  );
}

/** Which of its ways of speaking of itself told most. */
function sourceOf(facts: PageFacts): string {
  if (facts.thing?.headline !== undefined || facts.thing?.text !== undefined) return "json-ld";
  return facts.meta("og:title", "og:description") === undefined ? "html" : "open-graph";
}

/** The type that an answer says it is of, without parameters; `undefined` if it does not say. */
export function typeOf({ headers }: RecordedAnswer): string | undefined {
  return /^\s*([\w.+-]{1,60}\/[\w.+-]{1,100})/.exec(headers["content-type"] ?? "")?.[1]?.toLowerCase();
}

/** Whether an answer is a page: by its type, or where it says none by how it begins. */
export function isHtml(answer: RecordedAnswer): boolean {
  const type = typeOf(answer);
  if (type !== undefined) return /^(?:text\/html|application\/xhtml\+xml)$/.test(type);
  return /^\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|meta|title)\b/is.test(
    (textOf(answer) ?? "").slice(0, 4_096),
  );
}

/** Reads the HTML of a page without the answer in which it came. Without `url` the page must state its address itself. */
export function outcomeOfHtml(
  body: string,
  { url, capturedAt }: Pick<ReadContext, "url" | "capturedAt">,
  platform: string,
): Outcome {
  const facts = pageFacts(body, url ?? "https://unknown.invalid/");
  const address = url ?? facts.canonical;
  if (address === undefined || !isUrl(address))
    return { kind: "incomplete", reason: "The page does not state its address, and nobody else does." };
  const read = url === undefined ? pageFacts(body, address) : facts;
  const { host } = new URL(address);
  return (
    softEndingOf(read.title, host, 200) ??
    postOfPage(read, { platform, url: address, at: capturedAt, source: sourceOf(read) }) ?? {
      kind: "incomplete",
      reason: `The page at ${host} says nothing of itself: no title, no description, no picture.`,
    }
  );
}
