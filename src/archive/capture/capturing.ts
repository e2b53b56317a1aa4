// Capturing into an archive: what is known answers first, then the platform, then web archives; one post or many.
import { openAllowance, POST_BYTES } from "../../http/allowance.ts";
import type { PostLimits } from "../../http/allowance.ts";
import type { Door } from "../../http/door.ts";
import type { BrowserOptions } from "../../http/screenshot.ts";
import { formatKey } from "../../model/key.ts";
import { RETRYABLE } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { normalize } from "../../platforms/index.ts";
import type { CAPTURE, CAPTURE_ALL } from "../../options/calls.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { Records } from "../../store/index.ts";
import { captureReference } from "./capture.ts";
import { isWithdrawn, keptOutBy } from "../../model/decision.ts";
import { endedAsUnsupported, endedAsWithdrawn } from "./result.ts";
import type { CaptureEnded, CaptureResult } from "./result.ts";
import type { CaptureTools } from "./capture.ts";
import { keepsPictures } from "../media/pictures.ts";
import type { MediaPolicy } from "../media/pictures.ts";
import type { Posts } from "../posts.ts";
import { noteSeen } from "../sightings.ts";
import { openTurn, VIDEO_BYTES } from "../media/video-files.ts";
import { recoverReference } from "../recover/recover.ts";
import type { RecoverOptions } from "../recover/recover.ts";
import { lookupCooldown, cooldownResult } from "./cooldown.ts";
import { isFromPlatform } from "../embed/availability.ts";
import { captureAnswered } from "./answered.ts";
import { openShooting } from "./screenshot.ts";
import { captureThread } from "./thread.ts";

/** How a single capture is done. */
export type CaptureOptions = OptionsOf<typeof CAPTURE>;

/** How many captures run at once. Requests to one host are paced whatever this says. */
export type CaptureAllOptions = OptionsOf<typeof CAPTURE_ALL>;

/** What capturing works with. */
export interface CapturingTools {
  readonly records: Records;
  readonly posts: Posts;
  readonly now: () => Date;
  readonly platformOf: (name: string) => Platform;
  readonly openDoor: () => Promise<Door>;
  readonly media: MediaPolicy;
  readonly perPost: PostLimits;
  readonly keepDisplayOnly: boolean;
  readonly authorProofs: boolean;
  readonly webArchives: readonly string[];
  /** Which browser makes screenshots. */
  readonly browser: BrowserOptions;
}

/** Captures posts. */
export interface Capturing {
  readonly capture: (url: string, options?: CaptureOptions) => Promise<CaptureResult>;
  readonly captureAll: (
    urls: Iterable<string> | AsyncIterable<string>,
    options?: CaptureAllOptions,
  ) => AsyncGenerator<CaptureResult>;
  readonly recover: (url: string, how?: RecoverOptions) => Promise<CaptureResult>;
  /** What is known of a post, where nobody would be asked. */
  readonly known: (
    url: string,
    reference: Reference,
    options: CaptureOptions,
  ) => Promise<CaptureResult | undefined>;
}

/** The same, and whose turn it is to load a video, and to have a browser. */
type Tools = CapturingTools & Pick<CaptureTools, "inTurn"> & { readonly inBrowser: CaptureTools["inTurn"] };

/** Opens capturing into an archive. Nobody is asked yet. */
export function openCapturing(given: CapturingTools): Capturing {
  const tools: Tools = { ...given, inTurn: openTurn(), inBrowser: openTurn() };
  return {
    capture: (url, options = {}) => capture(url, options, tools),
    captureAll: (urls, options = {}) => captureAll(urls, options, tools),
    recover: (url, how = {}) => recover(url, how, tools),
    known: (url, reference, options) => knownAt(url, reference, options, tools),
  };
}

async function capture(url: string, options: CaptureOptions, tools: Tools): Promise<CaptureResult> {
  const { again = false, thread = false, answered = false } = options;
  const { posts } = tools;
  const reference = posts.parse(url);
  if (reference === undefined) return endedAsUnsupported(url);
  const withdrawn = await withdrawnAt(url, reference, options, tools);
  if (withdrawn) return withdrawn;
  const known = await knownAt(url, reference, options, tools);
  if (known) await finish(known, tools);
  const isAlone = !thread && !answered;
  if (known && (isAlone || known.ending)) return await recoverIfGone(known, options, tools);
  const asked = await openTools(again, tools, options.screenshot);
  const first = known ?? (await askAt(url, reference, asked));
  const result = await recoverIfGone(first, options, tools);
  if (isAlone) return result;
  const one = async (address: string): Promise<CaptureResult> => {
    const at = posts.parse(address)!;
    const before = await knownAt(address, at, options, tools);
    return before ?? (await askAt(address, at, await openTools(again, tools)));
  };
  const chain = thread ? await captureThread(result, one, asked) : undefined;
  // Of a thread what its first post answers: the others answer each other.
  const start = chain?.[0]?.snapshot ?? result.snapshot;
  const context = answered && start ? await captureAnswered(start, one, posts) : undefined;
  return { ...result, ...(chain && { thread: chain }), ...(context && { answered: context }) };
}

async function* captureAll(
  urls: Iterable<string> | AsyncIterable<string>,
  { concurrency = 4, near, ...each }: CaptureAllOptions,
  tools: Tools,
): AsyncGenerator<CaptureResult> {
  const running = new Map<string, Promise<{ id: string; result: CaptureResult }>>();
  const seen = new Set<string>();
  const next = async (): Promise<CaptureResult> => {
    const { id, result } = await Promise.race(running.values());
    running.delete(id);
    return result;
  };
  try {
    for await (const url of urls) {
      const reference = tools.posts.parse(url);
      const id = reference ? referenceAlias(reference) : url;
      if (seen.has(id)) continue;
      seen.add(id);
      running.set(
        id,
        capture(url, withNear(each, near?.(url)), tools).then((result) => ({ id, result })),
      );
      if (running.size >= Math.max(1, concurrency)) yield await next();
    }
    while (running.size > 0) yield await next();
  } finally {
    // Whoever stops early, or meets a broken store, leaves no capture half done behind.
    await Promise.allSettled(running.values());
  }
}

async function recover(url: string, how: RecoverOptions, tools: Tools): Promise<CaptureResult> {
  const reference = tools.posts.parse(url);
  if (reference === undefined) return endedAsUnsupported(url);
  const archived =
    (await withdrawnAt(url, reference, {}, tools)) ?? (await archivedAt(url, reference, tools));
  if (archived) return archived;
  const { ask } = await openWay(tools);
  return await recoverReference(url, reference, how, { ...tools, ask });
}

/** Looks for a post that its platform says to be gone, unless that was done lately. */
async function recoverIfGone(
  result: CaptureResult,
  { recover: how, patient = false }: CaptureOptions,
  tools: Tools,
): Promise<CaptureResult> {
  const { url, reference, ending, snapshot } = result;
  if (!how || !reference || !ending || RETRYABLE.has(ending.kind)) return result;
  if (snapshot && snapshot.basis !== "publisher_copy") return result;
  if (patient && (await lookupCooldown(reference, tools, tools.now().toISOString())) !== undefined)
    return result;
  const found = await recover(url, how, tools);
  const { screenshot } = result;
  return found.ending ? { ...result, lookup: found.ending } : { ...found, ...(screenshot && { screenshot }) };
}

/**
 * What is said of a post that this archive took down, and does not ask for. One that is only not shown is asked for again where that
 * is wanted, and stays so; one that was erased, or whose author was taken out, only where somebody answers for it. What else was taken
 * out stays out, unless somebody does.
 */
async function withdrawnAt(
  url: string,
  reference: Reference,
  { again = false, override }: CaptureOptions,
  { records }: Tools,
): Promise<CaptureEnded | undefined> {
  const alias = referenceAlias(reference);
  const key = await records.resolve(alias);
  const forgotten = await records.forgotten(alias);
  const standing = key ? await records.standing(key) : forgotten;
  if (!standing) return undefined;
  if (again && override && (standing.erased ?? standing.redacted)) {
    await records.addDecision(forgotten?.post ?? key!, { what: "readmit", ...override });
    await records.remember(alias);
    return undefined;
  }
  const by = again ? keptOutBy(standing) : isWithdrawn(standing) ? standing.by : undefined;
  return by && endedAsWithdrawn(url, reference, by);
}

/** What is known already, where nobody is to be asked. */
async function knownAt(
  url: string,
  reference: Reference,
  { again = false, patient = false }: CaptureOptions,
  tools: Tools,
): Promise<CaptureResult | undefined> {
  if (again) return undefined;
  const archived = await archivedAt(url, reference, tools);
  if (archived || !patient) return archived;
  return await cooldownResult(url, reference, tools, tools.now().toISOString());
}

async function archivedAt(
  url: string,
  reference: Reference,
  { posts, records }: Tools,
): Promise<CaptureResult | undefined> {
  const snapshot = await posts.current(await records.resolve(referenceAlias(reference)));
  // What an article's embed code said is no reason not to ask.
  if (!snapshot || snapshot.basis === "publisher_copy") return undefined;
  return { url, reference, status: "archived", snapshot, ending: undefined, missing: [] };
}

/** Notes what a capture could not note any more that was killed behind its snapshot. Nobody needs to be asked for it. */
async function finish({ url, status, reference, snapshot }: CaptureResult, tools: Tools): Promise<void> {
  if (status !== "archived" || !reference) return;
  const { records, posts } = tools;
  const { key, basis, capturedAt: at, evidence, post, redacted } = snapshot;
  // What stands in the place of another version was noted with that one.
  if (!isFromPlatform(basis) || redacted || (await records.sightings(key)).length > 0) return;
  const own = posts.parse(post.url);
  const aliases = new Set([
    formatKey(key),
    referenceAlias(reference),
    ...(own ? [referenceAlias(own)] : []),
    ...(await aliasesIn(evidence, tools)),
  ]);
  await noteSeen(snapshot, { at, url, evidence }, { aliases: [...aliases] }, records);
}

/** The aliases that a capture learned and could not note any more; none where its evidence is not here. */
async function aliasesIn(
  evidence: string | undefined,
  { records, platformOf }: Tools,
): Promise<readonly string[]> {
  const found = evidence === undefined ? undefined : await records.capture(evidence).catch(() => undefined);
  if (!found) return [];
  const outcome = normalize(found, [platformOf(found.reference.platform)]);
  return [referenceAlias(found.reference), ...(outcome.kind === "post" ? outcome.aliases : [])];
}

/** The way to the network of one capture: all that it asks and downloads comes out of one allowance. */
async function openWay({ openDoor, media, perPost }: Tools): Promise<Pick<CaptureTools, "ask" | "download">> {
  const door = await openDoor();
  const bytes = Math.max(POST_BYTES, 4 * (media.videoBytes ?? VIDEO_BYTES));
  const allowance = openAllowance({ bytes, ...perPost });
  return {
    ask: (request) => door.ask(request, allowance),
    download: (from, how) => door.download(from, { ...how, allowance }),
  };
}

/** What a platform is asked with about one post. Better no capture than one that marks every picture missing for want of a package. */
async function openTools(again: boolean, tools: Tools, screenshot = false): Promise<CaptureTools> {
  const { inTurn, records, now, media: policy, keepDisplayOnly, authorProofs, posts, platformOf } = tools;
  const way = await openWay(tools);
  const media = await import("../../media/index.ts");
  const { processImage: process, processVideo, processCaptions, readyDecoder } = media;
  if (keepsPictures(policy)) await readyDecoder();
  const shoot = screenshot ? await openShooting({ ...tools, inTurn: tools.inBrowser }) : undefined;
  return {
    ...way,
    ...(shoot && { shoot }),
    ...{ process, processVideo, processCaptions },
    ...{ inTurn, records, now, policy, keepDisplayOnly, authorProofs, posts, platformOf, again },
  };
}

/**
 * Asks the platform that an address looks like. Where that was a guess, and the server says that it is nothing of the
 * kind, the next platform that takes the address is asked: an unknown site may be anything.
 */
async function askAt(url: string, reference: Reference, asked: CaptureTools): Promise<CaptureResult> {
  const { posts, records, now } = asked;
  const result = await captureReference(url, reference, asked);
  const isGuess = !reference.certain && reference.short !== true;
  const other =
    isGuess && result.ending?.kind === "unsupported" ? posts.parse(url, reference.platform) : undefined;
  if (!other) return result;
  const next = await askAt(url, other, asked);
  // Found from now on by what the address looks like.
  if (next.snapshot && !next.ending)
    await records.addAliases(next.snapshot.key, [referenceAlias(reference)], now().toISOString());
  return next;
}

function withNear({ recover, ...each }: CaptureOptions, near: string | undefined): CaptureOptions {
  return recover ? { ...each, recover: near === undefined ? recover : { ...recover, near } } : each;
}
