// Which services are asked for a post of X, in which order, and what their answers mean together.
import { safely } from "../read/ending.ts";
import { mergePosts } from "../read/merge.ts";
import { POST_ID } from "./answer.ts";
import { apiRequest, asksApi, newerApiVersion, readApi } from "./api.ts";
import { asksMirror, mirrorRequest, readMirror } from "./mirror.ts";
import { asksPublish, publishRequest, readPublish } from "./publish.ts";
import { asksSyndication, newerVersion, readSyndication, syndicationRequest } from "./syndication.ts";
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome, Outcome, PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { PlatformOptions } from "../tokens.ts";

/** Endings that leave open what became of the post: the next service may know. */
const OPEN: ReadonlySet<string> = new Set<string>([
  "not_found",
  "withheld",
  "unreadable",
  "incomplete",
  "blocked",
  "login_required",
  "upstream_error",
  "network_error",
  "cut_off",
]);

/** Endings by which X says that there is nothing to be had: nobody else is asked behind its back. */
const CLOSED: ReadonlySet<string> = new Set<string>([
  "deleted",
  "author_suspended",
  "author_deactivated",
  "protected",
  "removed_by_moderator",
]);

/** Asks for a post: the API if there is a token, syndication, publish, and named mirrors, until it is had. */
export async function captureX(
  reference: Reference,
  ask: Ask,
  { tokens, mirrors = [] }: PlatformOptions,
): Promise<void> {
  const { id } = reference;
  if (!POST_ID.test(id)) return;
  const exchanges: Exchange[] = [];
  const asking: Ask = async (request) => {
    const exchange = await ask(request);
    exchanges.push(exchange);
    return exchange;
  };
  const came = (): Outcome => safely(() => outcomeOf(exchanges, id));
  if (tokens?.x !== undefined && tokens.x !== "") await askApi(id, tokens.x, asking);
  if (came().kind !== "post" && !CLOSED.has(came().kind)) await askSyndication(reference, asking);
  for (const mirror of mirrors) {
    if (!isWanting(came())) break;
    const request = mirrorRequest(mirror, id);
    if (request) await asking(request);
  }
}

/** Whether a post is still to be had, or the rest of one. */
function isWanting(outcome: Outcome): boolean {
  return outcome.kind === "post" ? outcome.post.truncated === true : !CLOSED.has(outcome.kind);
}

async function askApi(id: string, token: string, ask: Ask): Promise<void> {
  const exchange = await ask(apiRequest(id, token));
  const newer = newerApiVersion(exchange);
  if (newer !== undefined) await ask(apiRequest(newer, token));
}

async function askSyndication(reference: Reference, ask: Ask): Promise<void> {
  const exchange = await ask(syndicationRequest(reference.id));
  const outcome = safely(() => readSyndication(exchange, reference.id));
  const newer = outcome.kind === "post" ? newerVersion(exchange) : undefined;
  if (newer !== undefined) await ask(syndicationRequest(newer));
  if (OPEN.has(outcome.kind)) await ask(publishRequest(reference));
}

/** What a capture came to. */
export function normalizeX({ reference, exchanges }: Capture): Outcome {
  return POST_ID.test(reference.id)
    ? outcomeOf(exchanges, reference.id)
    : { kind: "unsupported", reason: "This is not an id of a post of X." };
}

/** What answers mean together: the surest post first, filled from the others; else the ending that tells most. */
function outcomeOf(exchanges: readonly Exchange[], id: string): Outcome {
  const read = (asks: (exchange: Exchange) => boolean, reader: (exchange: Exchange, id: string) => Outcome) =>
    exchanges.filter(asks).map((exchange) => reader(exchange, id));
  const api = read(asksApi, readApi);
  const syndication = read(asksSyndication, readSyndication);
  const publish = read(asksPublish, readPublish);
  const mirrors = read(asksMirror, readMirror);
  // Of several versions, the last one asked for is the newest.
  const posts = [
    api.findLast(isPost),
    syndication.findLast(isPost),
    publish.find(isPost),
    ...mirrors.filter(isPost),
  ].filter((outcome) => outcome !== undefined);
  if (posts.length > 0) return mergePosts(posts);
  const ending = endingOf(api[0], syndication[0], publish[0]);
  return mirrors.length > 0 ? { ...ending, reason: `${ending.reason} ${told(mirrors)}` } : ending;
}

function isPost(outcome: Outcome): outcome is PostOutcome {
  return outcome.kind === "post";
}

function told(mirrors: readonly Outcome[]): string {
  const asked = mirrors.length === 1 ? "A mirror was asked" : "Mirrors were asked";
  return `${asked} as well and gave no post.`;
}

function endingOf(
  api: Outcome | undefined,
  syndication: Outcome | undefined,
  publish: Outcome | undefined,
): EndingOutcome {
  const first = own(syndication, publish);
  if (!api) return first ?? (readSyndication(undefined, "") as EndingOutcome);
  const official = api as EndingOutcome;
  if (!first || CLOSED.has(official.kind)) return official;
  const says = official.kind === "not_found" || official.kind === "withheld";
  return says && !SAYS.has(first.kind) ? official : first;
}

/** Endings that say something about the post, and not only about the question. */
const SAYS: ReadonlySet<string> = new Set<string>([
  ...CLOSED,
  "not_found",
  "withheld",
  "age_restricted",
  "incomplete",
]);

function own(syndication: Outcome | undefined, publish: Outcome | undefined): EndingOutcome | undefined {
  const [first, second] = [syndication as EndingOutcome | undefined, publish as EndingOutcome | undefined];
  if (!first || !second || !OPEN.has(first.kind)) return first;
  return saysMore(second.kind, first.kind) ? second : first;
}

/** Whether the ending by the publish service tells more than that by syndication. */
function saysMore(second: EndingKind, first: EndingKind): boolean {
  // Who refuses one question refuses the other: then a 403 says nothing about the author.
  if (second === "protected" || second === "author_suspended") return first !== "blocked";
  return second === "not_found" && first !== "withheld" && first !== "incomplete";
}
