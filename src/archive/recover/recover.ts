// Posts that are gone from their platform: looked for in web archives.
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import { answerOf, CAPTURE_FORMAT, jsonOf, textOf } from "../../model/capture.ts";
import { formatKey } from "../../model/key.ts";
import { RETRYABLE } from "../../model/outcome.ts";
import type { EndingOutcome, PostOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { CopiedFrom, Sighting } from "../../model/snapshot.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { RECOVER } from "../../options/calls.ts";
import type { OptionsOf } from "../../options/value.ts";
import { sha256 } from "../../media/digest.ts";
import { withoutBodies } from "../capture/permitted.ts";
import { readPost } from "../../platforms/index.ts";
import type { ArchivedPage, Platform } from "../../platforms/index.ts";
import {
  availabilityRequest,
  cdxRequest,
  mementoRequest,
  readAvailability,
  readCdx,
  readTimeGate,
  timeGateRequest,
} from "../../platforms/read/memento.ts";
import { heedCut } from "../../platforms/read/ending.ts";
import type { Memento } from "../../platforms/read/memento.ts";
import type { Records } from "../../store/index.ts";
import { TOOL } from "../../version.ts";
import { knownSince } from "../../model/time.ts";
import type { CaptureResult } from "../capture/result.ts";
import type { Posts } from "../posts.ts";
import { noteEnding } from "../sightings.ts";
import { keepSecondHand } from "./second-hand.ts";

/** How a post is looked for in web archives. */
export type RecoverOptions = OptionsOf<typeof RECOVER>;

/** What looking for a post works with. */
export interface RecoverTools {
  readonly ask: Ask;
  readonly records: Records;
  readonly posts: Posts;
  readonly now: () => Date;
  readonly platformOf: (name: string) => Platform;
  /** The Wayback Machine, or TimeGates by the beginning of their addresses. */
  readonly webArchives: readonly string[];
}

/** The Wayback Machine, which has services of its own. */
export const WAYBACK = "https://web.archive.org";

/** Whether a sighting is of a search in web archives that found nothing: the platform was not asked. */
export function isLookup(sighting: Sighting): boolean {
  return sighting.outcome !== "post" && sighting.searched === "web_archives";
}

/** Pages of one post that are looked for, and copies of each that are read. */
const MOST_PAGES = 6;
const MOST_COPIES = 3;

/**
 * Looks for a post in web archives and keeps the first copy that is one: basis `web_archive`, captured when the archive
 * captured it. Copies are read by the post's own platform, as pages once looked.
 */
export async function recoverReference(
  url: string,
  reference: Reference,
  { near }: RecoverOptions,
  tools: RecoverTools,
): Promise<CaptureResult> {
  const { records, now, webArchives } = tools;
  const platform = tools.platformOf(reference.platform);
  const exchanges: Exchange[] = [];
  const capturedAt = now().toISOString();
  const ask: Ask = async (request) => {
    const exchange = await tools.ask(request);
    exchanges.push(exchange);
    return exchange;
  };
  const keep = (isWhole = true): Promise<string> => {
    const capture = { format: CAPTURE_FORMAT, reference, capturedAt, tool: TOOL, exchanges } as const;
    return records.putCapture(isWhole ? capture : withoutBodies(capture));
  };

  for (const page of pagesOf(platform, reference)) {
    for (const archive of webArchives) {
      for await (const { memento: found, exchange } of copiesOf(page, archive, near, ask)) {
        const memento = { ...found, at: knownSince(found.at, capturedAt) };
        const outcome = readCopy(platform, reference, page, memento, exchange);
        if (!outcome) continue;
        const copiedFrom = {
          source: memento.url,
          digest: `sha256:${sha256(textOf(answerOf(exchange)!) ?? "")}`,
        };
        const provenance = {
          basis: "web_archive",
          capturedAt: memento.at,
          seenAt: capturedAt,
          copiedFrom,
          keepEvidence: keep,
        } as const;
        return await keepSecondHand(url, reference, outcome, provenance, records);
      }
    }
  }
  return await notRecovered(url, reference, exchanges, keep, tools);
}

function pagesOf(platform: Platform, reference: Reference): readonly ArchivedPage[] {
  const pages = platform.pages?.(reference) ?? [{ url: reference.url, kind: "page" }];
  return pages.slice(0, MOST_PAGES);
}

/** The copies of a page, each as asked for. */
async function* copiesOf(
  page: ArchivedPage,
  archive: string,
  near: string | undefined,
  ask: Ask,
): AsyncGenerator<{ readonly memento: Memento; readonly exchange: Exchange }> {
  if (archive !== WAYBACK) {
    const exchange = await ask(timeGateRequest(archive, page.url, near));
    const memento = readTimeGate(exchange, page.url);
    if (memento) yield { memento, exchange };
    return;
  }
  const listed = await ask(cdxRequest(page.url, near));
  // Its list is often out of order where its simpler service still answers.
  const isAnswered = answerOf(listed)?.status === 200;
  const found = isAnswered
    ? readCdx(listed)
    : readAvailability(await ask(availabilityRequest(page.url, near)));
  for (const memento of found.slice(0, MOST_COPIES))
    yield { memento, exchange: await ask(mementoRequest(memento)) };
}

/** The post that a copy shows, if it is the post that is looked for. */
function readCopy(
  platform: Platform,
  reference: Reference,
  { kind }: ArchivedPage,
  { at }: Memento,
  exchange: Exchange,
): PostOutcome | undefined {
  const answer = answerOf(exchange);
  if (answer?.status !== 200) return undefined;
  const body = kind === "page" ? textOf(answer) : jsonOf(answer);
  const context = { kind, url: reference.url, capturedAt: at };
  const outcome = heedCut(readPost(platform.name, body, context, [platform]), [exchange]);
  if (outcome.kind !== "post") return undefined;
  const names = [formatKey(outcome.key), ...outcome.aliases];
  return names.includes(referenceAlias(reference)) ? outcome : undefined;
}

/**
 * What a copy kept as evidence is read as again, with the time at which the web archive says to have taken it: once for each
 * page of the post that it may be of. Empty if the capture does not hold the copy that is named.
 */
export function rereadCopies(
  { reference, exchanges }: Capture,
  copiedFrom: CopiedFrom | undefined,
  platform: Platform,
): { readonly at: string; readonly outcome: PostOutcome }[] {
  const { source, digest } = copiedFrom ?? {};
  const exchange = exchanges.find((each) => each.request.url === source || answerOf(each)?.url === source);
  const answer = answerOf(exchange);
  if (!exchange || !answer || digest !== `sha256:${sha256(textOf(answer) ?? "")}`) return [];
  return pagesOf(platform, reference).flatMap((page) => {
    const copies = exchanges.flatMap((each) => [
      ...readCdx(each),
      ...readAvailability(each),
      ...[readTimeGate(each, page.url) ?? []].flat(),
    ]);
    const memento = copies.find(({ url }) => url === source);
    const outcome = memento && readCopy(platform, reference, page, memento, exchange);
    return outcome ? [{ at: memento.at, outcome }] : [];
  });
}

async function notRecovered(
  url: string,
  reference: Reference,
  exchanges: readonly Exchange[],
  keep: () => Promise<string>,
  { records, posts, now, webArchives }: RecoverTools,
): Promise<CaptureResult> {
  const alias = referenceAlias(reference);
  const key = (await records.resolve(alias)) ?? { platform: reference.platform, id: reference.id };
  const unanswered = exchanges.length > 0 && exchanges.every((exchange) => answerOf(exchange) === undefined);
  const isPart = exchanges.some(({ result }) => "failure" in result && result.failure === "over_limit");
  const isCut = exchanges.some(({ result }) =>
    "failure" in result ? result.failure === "cut_off" : result.maybeCut === true,
  );
  const ending: EndingOutcome = isCut
    ? { kind: "cut_off", reason: "What a web archive answered may not be whole. Try again later." }
    : unanswered
      ? { kind: "network_error", reason: "No web archive answered." }
      : isPart
        ? { kind: "network_error", reason: "The search took all that one post may (perPost) before its end." }
        : {
            kind: "not_found",
            reason: `No copy that can be read in ${webArchives.join(", ") || "any web archive"}.`,
          };
  // Of a search that is made again nothing is noted, and no evidence kept: nothing would name it.
  if (!RETRYABLE.has(ending.kind) && exchanges.length > 0) {
    const look = { at: now().toISOString(), url, evidence: await keep() };
    await noteEnding(key, ending, look, records, { searched: "web_archives" });
  }
  return { url, reference, status: "ended", snapshot: await posts.current(key), ending, missing: [] };
}
