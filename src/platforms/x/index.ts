// X (Twitter): asked through the service behind its own embeds, then through its oEmbed service.
import { safely } from "../read/ending.ts";
import { matchX } from "./address.ts";
import { POST_ID } from "./answer.ts";
import { readLoose } from "./loose.ts";
import { asksPublish, publishRequest, readPublish } from "./publish.ts";
import { asksSyndication, newerVersion, readSyndication, syndicationRequest } from "./syndication.ts";
import type { Ask, Capture } from "../../model/capture.ts";
import type { EndingKind, Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { Platform } from "../platform.ts";

/**
 * The platform X.
 *
 * Loose material that it reads, by `kind`:
 *
 * - `syndication` (one post as the syndication service answers it), `oembed` (an oEmbed answer);
 * - `api-v2` (an answer of the API; of a list the address says which post is meant), `v1.1-status` (a post of the API of
 *   before 2023), `graphql-tweet` (a result of the interface behind the web pages);
 * - `export` (one entry of the `tweets.js` of an account's own export, or the whole file with the address of a post; the
 *   handle of the author comes from the context or the address);
 * - `page`, `onebox` (HTML of a page of any layout since 2007, or JSON that a web archive holds at its address);
 * - `blockquote` (embed markup), `substack` (Substack's embed: the element, or the JSON in its `data-attrs`);
 * - `scrapfly`, `media-provider-info` (a post as Scrapfly and yt-dlp write it down).
 */
export function x(): Platform {
  return {
    name: "x",
    label: "X",
    match: matchX,
    capture: captureX,
    normalize: (capture) => safely(() => normalizeX(capture)),
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

/** Endings that leave open what became of the post: the second service may know. */
const OPEN: ReadonlySet<Outcome["kind"]> = new Set<EndingKind>([
  "not_found",
  "withheld",
  "unreadable",
  "incomplete",
  "blocked",
  "login_required",
  "upstream_error",
  "network_error",
]);

async function captureX(reference: Reference, ask: Ask): Promise<void> {
  if (!POST_ID.test(reference.id)) return;
  const exchange = await ask(syndicationRequest(reference.id));
  const outcome = safely(() => readSyndication(exchange, reference.id));
  const newer = outcome.kind === "post" ? newerVersion(exchange) : undefined;
  if (newer !== undefined) await ask(syndicationRequest(newer));
  if (OPEN.has(outcome.kind)) await ask(publishRequest(reference));
}

function normalizeX({ reference, exchanges }: Capture): Outcome {
  if (!POST_ID.test(reference.id))
    return { kind: "unsupported", reason: "This is not an id of a post of X." };
  const asked = exchanges.filter(asksSyndication).map((exchange) => readSyndication(exchange, reference.id));
  // The last one is the newest version.
  const post = asked.findLast(({ kind }) => kind === "post");
  if (post) return post;
  const first = asked[0] ?? readSyndication(undefined, reference.id);
  const exchange = exchanges.find(asksPublish);
  if (!exchange || !OPEN.has(first.kind)) return first;
  const second = readPublish(exchange, reference.id);
  return second.kind === "post" || saysMore(second.kind, first.kind) ? second : first;
}

/** Whether the ending by the publish service tells more than that by syndication. */
function saysMore(second: Outcome["kind"], first: Outcome["kind"]): boolean {
  // Who refuses one question refuses the other: then a 403 says nothing about the author.
  if (second === "protected" || second === "author_suspended") return first !== "blocked";
  return second === "not_found" && first !== "withheld" && first !== "incomplete";
}
