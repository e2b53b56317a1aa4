// Tumblr: its API with a key, else the page of the post, else oEmbed, which says whose it is and no more.
import type { Ask, Capture, Exchange, Request } from "../../model/capture.ts";
import { answerOf, jsonOf, textOf } from "../../model/capture.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Reference } from "../../model/reference.ts";
import { blogOf, blogPageOf, matchTumblr, NAME, pageOf } from "./address.ts";
import { authorOf, readNpf, tagsOf } from "./npf.ts";
import type { ArchivedPage, Platform, ReadContext } from "../platform.ts";
import { atHosts } from "../read/identity.ts";
import { endingOfExchange, safely } from "../read/ending.ts";
import { defined } from "../read/fields.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import { pageFacts } from "../read/page-facts.ts";
import { textOfLines } from "../read/page-text.ts";
import { challengeOf } from "../read/page-walls.ts";
import { wishesOf } from "../read/robots-wishes.ts";
import { utcTime } from "../read/time.ts";
import { tumblr as service } from "../../services/tumblr.ts";

/**
 * The platform Tumblr.
 *
 * Loose material that it reads, by `kind`: `npf` (an answer of the API), `page` (HTML), `oembed` and `blockquote` (embed markup),
 * which carry none of the words.
 *
 * @param key of an app for the API ("OAuth consumer key"); it is sent to Tumblr and written nowhere.
 */
export function tumblr(key?: string): Platform {
  return {
    name: NAME,
    label: service.label,
    isHome: atHosts("tumblr.com"),
    match: matchTumblr,
    capture: (reference, ask) => captureTumblr(reference, ask, key),
    normalize: (capture) => safely(() => normalizeTumblr(capture)),
    pages: pagesOf,
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

function apiRequest(blog: string, id: string): Request {
  return {
    url: `https://api.tumblr.com/v2/blog/${blog}.tumblr.com/posts?id=${id}&npf=true`,
    accept: "application/json",
  };
}

function oembedRequest(page: string): Request {
  return {
    url: `https://www.tumblr.com/oembed/1.0?url=${encodeURIComponent(page)}`,
    accept: "application/json",
  };
}

async function captureTumblr({ id, url }: Reference, ask: Ask, key: string | undefined): Promise<void> {
  const blog = blogOf(url);
  if (blog === undefined) return;
  if (key !== undefined) {
    const answer = await ask({ ...apiRequest(blog, id), secretQuery: { api_key: key } });
    if (!GOES_ON.has(outcomeOfApi(answer, id).kind)) return;
  }
  const page = await ask({ url: blogPageOf(blog, id), accept: "text/html", robots: true });
  if (GOES_ON.has(outcomeOfPage(page, id).kind)) await ask(oembedRequest(url));
}

/** What leaves open what became of the post. */
const GOES_ON: ReadonlySet<Outcome["kind"]> = new Set<Outcome["kind"]>([
  "unreadable",
  "blocked",
  "incomplete",
  "login_required",
  "challenge",
  "upstream_error",
  "network_error",
  "cut_off",
]);

function normalizeTumblr({ reference, exchanges }: Capture): Outcome {
  const { id, url } = reference;
  const blog = blogOf(url) ?? "";
  const asked = (address: string): Exchange | undefined =>
    exchanges.find(({ request }) => request.url === address);
  const api = asked(apiRequest(blog, id).url);
  const page = asked(blogPageOf(blog, id));
  const oembed = asked(oembedRequest(url).url);
  const outcomes = [
    ...(api ? [outcomeOfApi(api, id)] : []),
    ...(page ? [outcomeOfPage(page, id)] : []),
    ...(oembed ? [outcomeOfOEmbed(oembed)] : []),
  ];
  return (
    outcomes.find(({ kind }) => kind === "post") ??
    outcomes.find(({ kind }) => !GOES_ON.has(kind)) ??
    outcomes[0] ?? { kind: "incomplete", reason: "The capture holds no question to Tumblr." }
  );
}

function outcomeOfApi(exchange: Exchange, id: string): Outcome {
  const answer = answerOf(exchange);
  if (answer?.status === 404 && (textOf(answer) ?? "").slice(0, 10_000).includes("Tumblr dashboard"))
    return {
      kind: "login_required",
      reason: "The blog is shown to those only who are logged in to Tumblr (404).",
      status: 404,
    };
  const ending = endingOfExchange(exchange, "Tumblr's API");
  if (ending) return ending;
  const post = readNpf(jsonOf(answer!), id, exchange.at);
  return post
    ? asOutcome(id, post, "npf")
    : { kind: "unreadable", reason: "Tumblr's API answered with something that is not this post." };
}

function outcomeOfPage(exchange: Exchange, id: string): Outcome {
  const answer = answerOf(exchange);
  const challenge = answer && challengeOf(answer, "Tumblr");
  if (challenge) return challenge;
  const ending = endingOfExchange(exchange, "Tumblr");
  if (ending) return ending;
  if (/\/(?:login_required|safe-mode|login)\b/.test(answer!.url ?? ""))
    return {
      kind: "login_required",
      reason: "Tumblr leads to its login instead of the post.",
      status: answer!.status,
    };
  return readPage(textOf(answer!) ?? "", id, answer!.headers);
}

/** Reads the page of a post. Its description is the post's only where Open Graph says so: elsewhere it is the blog's. */
function readPage(
  html: string,
  expected: string | undefined,
  headers: Readonly<Record<string, string>>,
): Outcome {
  const facts = pageFacts(html, "https://www.tumblr.com/");
  const addresses = [facts.canonical, facts.meta("og:url"), facts.thing?.url];
  const found = addresses.flatMap((text) =>
    text !== undefined && URL.canParse(text) ? (matchTumblr(new URL(text)) ?? []) : [],
  )[0];
  const blog = found && blogOf(found.url);
  if (!found || blog === undefined || (expected !== undefined && found.id !== expected))
    return { kind: "unreadable", reason: "A page came from Tumblr that is not of this post." };
  const words = facts.meta("og:description")?.replace(/\r\n?/g, "\n");
  const tags = (facts.meta("keywords") ?? "").split(",").slice(0, 50);
  const wishes = wishesOf(headers, facts.robots);
  const post: Post = {
    url: pageOf(blog, found.id),
    author: authorOf(blog, facts.meta("og:title")),
    text: [...textOfLines(words), ...tagsOf(tags)],
    ...defined({ published: facts.thing?.published, truncated: words === undefined ? undefined : true }),
    media: ogImages(facts.images),
    ...((wishes.noindex ?? wishes.noarchive) && {
      consent: { ...(wishes.noindex && { noindex: true }), ...(wishes.noarchive && { noarchive: true }) },
    }),
  };
  return asOutcome(found.id, post, "page");
}

function ogImages(images: ReturnType<typeof pageFacts>["images"]): Post["media"] {
  // Twitter's card names a smaller copy of the first.
  return images
    .filter(({ width }, place) => place === 0 || width !== undefined)
    .map(({ url, alt, width, height }) => ({
      type: "image" as const,
      url,
      ...defined({ alt, width, height }),
      picture: { url },
    }));
}

function outcomeOfOEmbed(exchange: Exchange): Outcome {
  return endingOfExchange(exchange, "Tumblr's oEmbed service") ?? readOEmbed(jsonOf(answerOf(exchange)!));
}

function readOEmbed(body: unknown): Outcome {
  const answer = readOEmbedAnswer(body);
  const reference = answer?.url === undefined ? undefined : matchTumblr(new URL(answer.url));
  const blog = reference && blogOf(reference.url);
  if (!answer || !reference || blog === undefined)
    return {
      kind: "unreadable",
      reason: "Tumblr's oEmbed service answered with something that is not a post.",
    };
  return {
    kind: "incomplete",
    reason: "Tumblr's oEmbed answer says whose post it is, and none of its words.",
    key: { platform: NAME, id: reference.id },
    partial: { url: reference.url, author: authorOf(blog, answer.author_name) },
  };
}

function asOutcome(id: string, post: Post, source: string): Outcome {
  return { kind: "post", key: { platform: NAME, id }, aliases: [], post, source };
}

function pagesOf({ id, url }: Reference): ArchivedPage[] {
  const blog = blogOf(url);
  return [
    { url, kind: "page" },
    ...(blog === undefined ? [] : [{ url: blogPageOf(blog, id), kind: "page" }]),
  ];
}

function readLoose(body: unknown, { kind, url, capturedAt }: ReadContext): Outcome {
  const reference = url !== undefined && URL.canParse(url) ? matchTumblr(new URL(url)) : undefined;
  if (kind === "page" && typeof body === "string") return readPage(body, reference?.id, {});
  if (kind === "oembed") return readOEmbed(body);
  if (kind === "npf" && reference) {
    const post = readNpf(body, reference.id, utcTime(capturedAt));
    return post
      ? asOutcome(reference.id, post, "npf")
      : { kind: "unreadable", reason: "This is no answer of Tumblr's API about this post." };
  }
  if (kind === "blockquote")
    return {
      kind: "incomplete",
      reason: "Tumblr's embed code names the post, and carries none of its words.",
    };
  return {
    kind: "unsupported",
    reason: `Tumblr reads no material of the kind ${JSON.stringify(kind.slice(0, 40))} without more.`,
  };
}
