// The platforms in matching order, and what is done with whichever of them fits.
import { bluesky, pageOfAtUri } from "./bluesky/index.ts";
import { activitypub } from "./fediverse/activitypub/index.ts";
import { lemmy } from "./fediverse/lemmy/index.ts";
import { mastodon } from "./fediverse/mastodon/index.ts";
import { misskey } from "./fediverse/misskey/index.ts";
import { peertube } from "./fediverse/peertube/index.ts";
import { pixelfed } from "./fediverse/pixelfed/index.ts";
import { facebook } from "./meta/facebook/index.ts";
import { instagram } from "./meta/instagram/index.ts";
import { threads } from "./meta/threads/index.ts";
import { oembed } from "./oembed/index.ts";
import { linkedin } from "./linkedin/index.ts";
import { tumblr } from "./tumblr/index.ts";
import { wordpress } from "./wordpress/index.ts";
import { heedCut, safely } from "./read/ending.ts";
import { holdToOrigin } from "./read/identity.ts";
import { tiktok } from "./tiktok/index.ts";
import { web } from "./web/index.ts";
import { reddit } from "./reddit/index.ts";
import { x } from "./x/index.ts";
import { youtube } from "./youtube/index.ts";
import { telegram } from "./telegram/index.ts";
import { vimeo } from "./vimeo/index.ts";
import { flickr } from "./flickr/index.ts";
import { readLoose, readSources } from "./sources.ts";
import type { Platform, ReadContext, PlatformOptions } from "./platform.ts";
import { PROOF, withoutBroken } from "../model/capture.ts";
import type { Capture } from "../model/capture.ts";
import { sameKey } from "../model/key.ts";
import type { Outcome, PostOutcome } from "../model/outcome.ts";
import type { Reference } from "../model/reference.ts";
import { isUrl } from "../model/url.ts";

export {
  activitypub,
  bluesky,
  facebook,
  flickr,
  instagram,
  lemmy,
  linkedin,
  mastodon,
  misskey,
  oembed,
  peertube,
  pixelfed,
  reddit,
  telegram,
  threads,
  tiktok,
  tumblr,
  vimeo,
  web,
  wordpress,
  x,
  youtube,
};
// For platforms of one's own; see docs/own-platform.md.
export { endingOfExchange, OPEN } from "./read/ending.ts";
export { htmlToText } from "./read/html-text.ts";
export type { HtmlLink, HtmlOptions } from "./read/html-text.ts";
export { mergePosts } from "./read/merge.ts";
export { pageFacts } from "./read/page-facts.ts";
export type { PageFacts, PageOptions } from "./read/page-facts.ts";
export { answerOf, jsonOf, textOf } from "../model/capture.ts";
export { textFromRun } from "../model/text.ts";
export type {
  ArchivedPage,
  Asked,
  OutcomeKind,
  Platform,
  ReadContext,
  SignedRecord,
  Source,
  SourceContext,
} from "./platform.ts";
export { askSources } from "./sources.ts";
export type { Mirror, PlatformOptions, Tokens } from "./platform.ts";

/** No URL longer than this is looked at (UTF-16 code units). */
const MAX_URL = 4_096;

/**
 * Every platform, in matching order: those that are certain by host first, those that guess by path after, and last those
 * that take addresses of any site.
 */
export function platforms(options: PlatformOptions = {}): Platform[] {
  return [
    x(options),
    bluesky(),
    tiktok(),
    linkedin(),
    tumblr(options.tokens?.tumblr),
    youtube(),
    instagram(options),
    threads(options),
    facebook(options),
    reddit(options.tokens?.reddit),
    telegram(),
    vimeo(),
    flickr(),
    // Of the fediverse those that know their addresses best first; the interface that all of them share last.
    mastodon(),
    peertube(),
    pixelfed(),
    misskey(),
    lemmy(),
    activitypub(),
    wordpress(),
    oembed(),
    web(),
  ];
}

/** The platforms that are asked where nobody names others, made once: an article holds hundreds of links. */
const asked: { links?: readonly Platform[]; frames?: readonly Platform[] } = {};

/**
 * Reads a URL as a reference to a post; offline. Besides http(s) URLs it takes `at://` URIs and URLs without a scheme
 * (`//x.com/...`), as they stand in articles.
 *
 * @param list the platforms that are asked, in order. By default all but those that take addresses of any site: to them
 * every link of an article would be a post.
 * @returns `undefined` if the text is no URL, or none that a platform of the list recognizes.
 */
export function parseReference(
  url: string,
  list: readonly Platform[] = (asked.links ??= platforms().filter(({ any }) => any !== true)),
): Reference | undefined {
  const text = url.trim();
  if (text.length > MAX_URL) return undefined;
  // A DID holds colons, which a URL parser takes for a port: an at:// URI is read by way of its page.
  const address = text.startsWith("//") ? `https:${text}` : (pageOfAtUri(text) ?? text);
  if (!isUrl(address)) return undefined;
  const parsed = meantBy(new URL(address));
  for (const platform of list) {
    const reference = platform.match(parsed);
    if (reference) return reference;
  }
  return undefined;
}

/** Addresses that only lead on, as text editors, mail programs and services put them around links, and what names the other. */
const LEADING_ON: readonly (readonly [host: RegExp, path: string, names: readonly string[]])[] = [
  [/^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/, "/url", ["q", "url"]],
  [/\.safelinks\.protection\.outlook\.com$/, "/", ["url"]],
  [/^lm?\.(?:facebook|instagram)\.com$/, "/l.php", ["u"]],
  [/^l\.(?:instagram|threads)\.(?:com|net)$/, "/", ["u"]],
  [/^(?:www\.)?youtube\.com$/, "/redirect", ["q"]],
];

/** The address that is meant. */
function meantBy(url: URL): URL {
  const row = LEADING_ON.find(([host, path]) => path === url.pathname && host.test(url.hostname));
  const meant = row?.[2].map((name) => url.searchParams.get(name)).find((value) => value !== null);
  return typeof meant === "string" && /^https?:\/\//i.test(meant) && isUrl(meant) ? new URL(meant) : url;
}

/**
 * Reads the address of a frame in an article as a reference; offline. Besides what {@link parseReference} takes by
 * default, the players of services that answer by oEmbed count: a frame shows what a link only names.
 *
 * @returns `undefined` as for {@link parseReference}.
 */
export function parseFrame(url: string, list?: readonly Platform[]): Reference | undefined {
  return parseReference(url, list ? inFrames(list) : (asked.frames ??= inFrames(platforms())));
}

const inFrames = (list: readonly Platform[]): readonly Platform[] =>
  list.filter(({ any, framed }) => any !== true || framed === true);

/**
 * Reads a capture with the platform that made it. Pure, and never throws: a capture of a platform that the list does
 * not hold is `unsupported`.
 */
export function normalize(capture: Capture, list: readonly Platform[] = platforms()): Outcome {
  const platform = list.find(({ name }) => name === capture.reference.platform);
  if (!platform) return unknownPlatform(capture.reference.platform);
  const exchanges = capture.exchanges.filter(({ source }) => source !== PROOF).map(withoutBroken);
  return heedCut(
    safely(() =>
      holdToOrigin(readSources(platform, { ...capture, exchanges }), platform.isHome, capture.reference.url),
    ),
    exchanges,
  );
}

/**
 * The earlier versions of a post that a capture holds, where its platform tells them: the first one first. Pure, and never throws.
 *
 * @param outcome what the capture is read as.
 */
export function versionsIn(
  capture: Capture,
  outcome: Outcome,
  list: readonly Platform[] = platforms(),
): readonly PostOutcome[] {
  const platform = list.find(({ name }) => name === capture.reference.platform);
  if (outcome.kind !== "post" || !platform?.versions) return [];
  const found: PostOutcome[] = [];
  try {
    for (const version of platform.versions(outcome, capture.exchanges.map(withoutBroken))) {
      const held = holdToOrigin(version, platform.isHome, capture.reference.url);
      if (held.kind === "post" && sameKey(held.key, outcome.key)) found.push(held);
    }
  } catch {
    // A list of edits that cannot be read tells of none.
    return [];
  }
  return found;
}

/**
 * Reads loose material in a platform's shape: `context.kind` says which shape. Pure, and never throws.
 *
 * @param platformName the platform's short name, for example `bluesky`.
 */
export function readPost(
  platformName: string,
  body: unknown,
  context: ReadContext,
  list: readonly Platform[] = platforms(),
): Outcome {
  const platform = list.find(({ name }) => name === platformName);
  if (!platform) return unknownPlatform(platformName);
  return safely(() => holdToOrigin(readLoose(platform, body, context), platform.isHome, context.url));
}

function unknownPlatform(name: string): Outcome {
  return {
    kind: "unsupported",
    reason: `No platform named ${JSON.stringify(name.slice(0, 40))} is known here.`,
  };
}
