// LinkedIn: the page of a post or an article, then the frame in which it is shown within other pages.
import type { Exchange } from "../../model/capture.ts";
import { answerOf } from "../../model/capture.ts";
import { ENDINGS } from "../../model/outcome.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";
import { embedPage, isUpdate, matchLinkedIn, NAME } from "./address.ts";
import { readLinkedInPage, readLinkedInThing } from "./page.ts";
import type { ArchivedPage, Asked, Platform, SourceContext } from "../platform.ts";
import { atHosts } from "../read/identity.ts";
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
    sources: [
      {
        name: "page",
        text: true,
        request: ({ url }) => ({ url, accept: "text/html", robots: true }),
        ending: otherThanPage,
        read: readPage,
        kinds: ["page"],
      },
      {
        name: "frame",
        text: true,
        request: ({ id }, asked) =>
          isUpdate(id) && !asked.of("page").some(wasRefused)
            ? { url: embedPage(id), accept: "text/html", robots: true }
            : undefined,
        after: ENDINGS.filter((kind) => kind !== "rate_limited"),
        // It knows less often of a login than the page, and says plainly that a post is not there.
        says: ["not_found"],
        ending: otherThanPage,
        read: readPage,
      },
      { name: "scrapfly", read: readList },
      { name: "blockquote", read: withoutWords },
    ],
    finish: withAlias,
    pages: pagesOf,
  };
}

/** A site whose robots.txt keeps us out is not asked in another way. */
function wasRefused({ result }: Exchange): boolean {
  return "failure" in result && result.failure === "robots";
}

function withAlias(outcome: Outcome, { reference }: Asked): Outcome {
  if (outcome.kind !== "post") return outcome;
  const alias = referenceAlias(reference);
  return { ...outcome, aliases: alias === `${NAME}:${outcome.key.id}` ? [] : [alias] };
}

function otherThanPage(
  exchange: Exchange,
  _: SourceContext,
  { reference }: Asked,
): EndingOutcome | undefined {
  const answer = answerOf(exchange);
  if (!answer) return undefined;
  const { status, url } = answer;
  if (status === 999) return refused(999);
  const challenge = challengeOf(answer, WHO);
  if (challenge) return challenge;
  const detour = status < 300 ? detourOf(url, reference.id) : undefined;
  return detour && { ...detour, status };
}

function readPage(html: string, { id, headers, capturedAt: at }: SourceContext): Outcome {
  return html.trim() === ""
    ? { kind: "unreadable", reason: "LinkedIn answered with an empty page." }
    : readLinkedInPage(html, { id, headers, at });
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
  if (url === undefined || !isUrl(url)) return undefined;
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

/** JSON-LD alone, or the first of a list. */
function readList(body: unknown, { id, capturedAt: at }: SourceContext): Outcome {
  const node: unknown = Array.isArray(body) ? (body as unknown[])[0] : body;
  return isNode(node)
    ? readLinkedInThing(node, { id, at })
    : { kind: "unreadable", reason: "This is no JSON-LD of LinkedIn." };
}

function withoutWords(): Outcome {
  return {
    kind: "incomplete",
    reason: "The embed code of LinkedIn is a frame: it carries none of the post's words.",
  };
}
