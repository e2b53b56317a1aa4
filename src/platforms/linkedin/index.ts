// LinkedIn: the page of a post or an article, then the frame in which it is shown within other pages.
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import { answerOf, textOf } from "../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { embedPage, isUpdate, matchLinkedIn, NAME } from "./address.ts";
import { readLinkedInPage, readLinkedInThing } from "./page.ts";
import type { ArchivedPage, Platform, ReadContext } from "../platform.ts";
import { atHosts } from "../read/identity.ts";
import { endingOfExchange, safely } from "../read/ending.ts";
import { isNode } from "../read/page-facts.ts";
import { challengeOf } from "../read/page-walls.ts";
import { linkedin as service } from "../../services/linkedin.ts";

const WHO = service.label;

/**
 * The platform LinkedIn: posts and articles that are shown to everybody. It asks robots.txt first, which keeps most programs out,
 * and is often answered with a login or with status 999: that says nothing about the post.
 *
 * Loose material that it reads, by `kind`: `page` (HTML of a post, an article or the frame), `scrapfly` (its JSON-LD, alone or the
 * first of a list), `blockquote` (embed markup: an iframe, which carries no words).
 */
export function linkedin(): Platform {
  return {
    name: NAME,
    label: WHO,
    isHome: atHosts("linkedin.com"),
    match: matchLinkedIn,
    capture: captureLinkedIn,
    normalize: (capture) => safely(() => normalizeLinkedIn(capture)),
    pages: pagesOf,
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

async function captureLinkedIn({ id, url }: Reference, ask: Ask): Promise<void> {
  const page = await ask({ url, accept: "text/html", robots: true });
  // A site that asks for rest, or whose robots.txt keeps us out, is not asked in another way.
  const outcome = outcomeOf(page, id);
  if (!isUpdate(id) || outcome.kind === "post" || outcome.kind === "rate_limited" || wasRefused(page)) return;
  await ask({ url: embedPage(id), accept: "text/html", robots: true });
}

function wasRefused({ result }: Exchange): boolean {
  return "failure" in result && result.failure === "robots";
}

function normalizeLinkedIn({ reference, exchanges }: Capture): Outcome {
  const own = exchanges.filter(
    ({ request }) => request.url === reference.url || request.url === embedPage(reference.id),
  );
  const outcomes = own.map((exchange) => outcomeOf(exchange, reference.id));
  const post = outcomes.find(({ kind }) => kind === "post");
  if (post?.kind === "post") {
    const alias = referenceAlias(reference);
    return { ...post, aliases: alias === `${NAME}:${post.key.id}` ? [] : [alias] };
  }
  // The frame knows less often of a login, and says plainly that a post is not there.
  return (
    outcomes.find(({ kind }) => kind === "not_found") ??
    outcomes[0] ?? { kind: "incomplete", reason: "The capture holds no question to LinkedIn." }
  );
}

function outcomeOf(exchange: Exchange | undefined, id: string): Outcome {
  const answer = answerOf(exchange);
  if (answer?.status === 999) return refused(999);
  const challenge = answer && challengeOf(answer, WHO);
  if (challenge) return challenge;
  const ending = endingOfExchange(exchange, WHO);
  if (ending) return ending;
  const detour = detourOf(answer!.url, id);
  if (detour) return { ...detour, status: answer!.status };
  const html = textOf(answer!);
  if (html === undefined || html.trim() === "")
    return { kind: "unreadable", reason: "LinkedIn answered with an empty page." };
  return readLinkedInPage(html, { id, headers: answer!.headers, at: exchange!.at });
}

function refused(status: number): EndingOutcome {
  return {
    kind: "blocked",
    reason: `LinkedIn refused to answer (${status}), as it does to programs. This says nothing about the post.`,
    status,
  };
}

/** Where LinkedIn led instead of to the post. */
function detourOf(url: string | undefined, id: string): EndingOutcome | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { pathname } = new URL(url);
  if (/^\/(?:authwall|login|uas\/login|signup|m\/login)\b/.test(pathname))
    return { kind: "login_required", reason: "LinkedIn leads to its login instead of the post." };
  if (/^\/checkpoint\b/.test(pathname))
    return { kind: "challenge", reason: "LinkedIn leads to a page that lets people in and programs not." };
  // A post's address is redirected to that with the author's slug; anything else is another page.
  const found = matchLinkedIn(new URL(url));
  return found === undefined && !pathname.includes(id.replace(/^\w+[:/]/, ""))
    ? {
        kind: "not_found",
        reason:
          "LinkedIn leads to another page instead of the post. This does not prove that it was deleted.",
      }
    : undefined;
}

function pagesOf({ id, url }: Reference): ArchivedPage[] {
  const pages = [{ url, kind: "page" }];
  return isUpdate(id) ? [...pages, { url: embedPage(id), kind: "page" }] : pages;
}

function readLoose(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  const reference = url !== undefined && URL.canParse(url) ? matchLinkedIn(new URL(url)) : undefined;
  const context = { id: reference?.short === true ? undefined : reference?.id, at: capturedAt };
  if (kind === "page" && typeof body === "string") return readLinkedInPage(body, context);
  if (kind === "scrapfly") {
    const node: unknown = Array.isArray(body) ? (body as unknown[])[0] : body;
    return isNode(node)
      ? readLinkedInThing(node, context)
      : { kind: "unreadable", reason: "This is no JSON-LD of LinkedIn." };
  }
  if (kind === "blockquote")
    return {
      kind: "incomplete",
      reason: "The embed code of LinkedIn is a frame: it carries none of the post's words.",
    };
  return {
    kind: "unsupported",
    reason: `LinkedIn reads no material of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
  };
}
