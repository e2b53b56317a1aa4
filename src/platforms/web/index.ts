// Any page of the web: read by what it says of itself. Any picture, by its address.
import type { Ask, Capture, Exchange, RecordedAnswer } from "../../model/capture.ts";
import { answerOf, jsonOf, textOf } from "../../model/capture.ts";
import type { EndingOutcome, Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { fileOf, typeOf } from "./file.ts";
import type { Platform, ReadContext } from "../platform.ts";
import { endingOfExchange, safely } from "../read/ending.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import type { OEmbed } from "../read/oembed.ts";
import { pageAddress, siteOf } from "../read/page-address.ts";
import { pageFacts } from "../read/page-facts.ts";
import type { PageFacts } from "../read/page-facts.ts";
import { postOfPage } from "../read/page-post.ts";
import { challengeOf, detourOf, softEndingOf } from "../read/page-walls.ts";

const NAME = "web";
/** What a page is asked for; pictures, videos and recordings are taken too. */
const ACCEPT = "text/html,application/xhtml+xml;q=0.9,image/*;q=0.8,*/*;q=0.5";

/**
 * The platform of every page that no other knows: its Open Graph, JSON-LD and meta elements; any picture, video or recording
 * by its address. It asks the site's robots.txt first, and what the page wishes (`noindex`, `noarchive`) stands in `consent`.
 *
 * A page is known by the address that it states itself where that is of the same site, else by the one at which it was read.
 *
 * Loose material that it reads, by `kind`: `page` (HTML; `url` is its address, or else it must state one itself), `onebox`
 * likewise.
 */
export function web(): Platform {
  return {
    name: NAME,
    label: "the web",
    labelAt: siteOf,
    any: true,
    match: matchPage,
    capture: capturePage,
    normalize: (capture) => safely(() => normalizePage(capture)),
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

function matchPage(url: URL): Reference | undefined {
  const address = pageAddress(url);
  return address && { platform: NAME, id: address.id, url: address.url, certain: true };
}

async function capturePage({ url }: Reference, ask: Ask): Promise<void> {
  const answer = answerOf(await ask({ url, accept: ACCEPT, robots: true }));
  if (answer?.status !== 200 || !isHtml(answer)) return;
  const facts = pageFacts(textOf(answer) ?? "", answer.url ?? url);
  if (facts.author?.name !== undefined && facts.title !== undefined) return;
  // What the head leaves out, the page's own oEmbed answer often says: whose it is.
  const link = facts.oembed.find(({ format }) => format === "json");
  if (link) await ask({ url: link.url, accept: "application/json" });
}

function normalizePage({ reference, exchanges }: Capture): Outcome {
  const [page, oembed] = exchanges.slice(firstPage(exchanges, reference.url));
  const answer = answerOf(page);
  const host = new URL(reference.url).host;
  const challenge = answer && challengeOf(answer, host);
  if (challenge) return challenge;
  const ending = endingOfExchange(page, host);
  if (ending) return asPage(ending, host);
  const post = readPage(answer!, reference, page!.at);
  if (post.kind !== "post") return post;
  const more =
    oembed && answerOf(oembed)?.status === 200 ? readOEmbedAnswer(jsonOf(answerOf(oembed)!)) : undefined;
  return more ? supplemented(post, more) : post;
}

/** Where the question for the page stands; questions on the way to it come before. */
function firstPage(exchanges: readonly Exchange[], url: string): number {
  return Math.max(
    0,
    exchanges.findIndex(({ request }) => request.url === url),
  );
}

/** The page with the author that its oEmbed answer names, where it names its site only. Of its own words nothing changes. */
function supplemented(page: PostOutcome, { author_name, author_url }: OEmbed): PostOutcome {
  const { author, url } = page.post;
  if (author_name === undefined || author.url !== new URL("/", url).href) return page;
  const named = { ...author, name: author_name, url: author_url ?? author.url };
  const sources = { "author.name": "oembed", ...(author_url !== undefined && { "author.url": "oembed" }) };
  return { ...page, post: { ...page.post, author: named }, sources };
}

/** Endings by status, in the words of a page instead of a post. */
function asPage(ending: EndingOutcome, host: string): EndingOutcome {
  if (ending.status === 451)
    return { kind: "withheld", reason: `${host} withholds the page for legal reasons (451).`, status: 451 };
  if (ending.status === 402)
    return { kind: "login_required", reason: `${host} asks for payment (402).`, status: 402 };
  return { ...ending, reason: ending.reason.replace("does not find the post", "does not find the page") };
}

function readPage(answer: RecordedAnswer, reference: Reference, at: string): Outcome {
  const host = new URL(reference.url).host;
  const detour = detourOf(reference.url, answer);
  if (detour) return detour;
  const url = answer.url ?? reference.url;
  const aliases = [referenceAlias(reference)];
  if (!isHtml(answer)) return fileOf(answer, { platform: NAME, url, aliases });
  const html = textOf(answer);
  if (html === undefined || html.trim() === "")
    return { kind: "incomplete", reason: `${host} answered with an empty page.`, status: answer.status };
  const facts = pageFacts(html, url);
  return (
    softEndingOf(facts.title, host, answer.status) ??
    postOfPage(facts, {
      platform: NAME,
      url,
      headers: answer.headers,
      at,
      source: sourceOf(facts),
      aliases,
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

function isHtml(answer: RecordedAnswer): boolean {
  const type = typeOf(answer);
  if (type !== undefined) return /^(?:text\/html|application\/xhtml\+xml)$/.test(type);
  return /^\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|meta|title)\b/is.test(
    (textOf(answer) ?? "").slice(0, 4_096),
  );
}

function readLoose(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  if ((kind !== "page" && kind !== "onebox") || typeof body !== "string")
    return {
      kind: "unsupported",
      reason: `A page is read as HTML of the kind "page"; this is of the kind ${JSON.stringify(kind.slice(0, 40))}.`,
    };
  const facts = pageFacts(body, url ?? "https://unknown.invalid/");
  const address = url ?? facts.canonical;
  if (address === undefined || !URL.canParse(address))
    return { kind: "incomplete", reason: "The page does not state its address, and nobody else does." };
  const read = url === undefined ? pageFacts(body, address) : facts;
  const { host } = new URL(address);
  return (
    softEndingOf(read.title, host, 200) ??
    postOfPage(read, { platform: NAME, url: address, at: capturedAt, source: sourceOf(read) }) ?? {
      kind: "incomplete",
      reason: `The page at ${host} says nothing of itself: no title, no description, no picture.`,
    }
  );
}
