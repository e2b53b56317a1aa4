// Options that no compiler has looked at: a misspelt one is to be noticed, not to be passed over.
import { PostproofError } from "../errors.ts";
import { checkWords } from "./check-words.ts";
import { isSnapshot, notASnapshot } from "./given.ts";
import type { Part, RenderOptions } from "./options.ts";
import { fieldsOf, refuse, refuseName } from "./refusal.ts";
import { en } from "./words/en.ts";

/** Every part that can be left out or put in, with whether it is shown by default. */
export const PARTS: Readonly<Record<Part, boolean>> = {
  avatar: true,
  badges: true,
  replyContext: true,
  media: true,
  poll: true,
  card: true,
  quote: true,
  readerNote: true,
  counts: false,
  application: false,
  labels: true,
  place: true,
  edited: true,
  credits: true,
};

/** What an option has to be: one of some words, a text (which the rule describes), or what a function does not refuse. */
type Rule = readonly string[] | string | ((value: unknown, name: string) => void);

/** Every option there is. Made of nothing that runs, so that bundlers can leave it out of what renders nothing. */
const RULES: { readonly [K in keyof Required<RenderOptions>]: Rule } = {
  assetUrl: checkAssetUrl,
  locale: 'a BCP 47 tag, such as "de-AT"',
  timeZone: 'an IANA zone, such as "Europe/Vienna"',
  words: checkWords,
  label: 'the name of the platform, such as "Bluesky"',
  mark: checkMark,
  theme: ["paper", "card", "minimal"],
  show: checkParts,
  alt: ["attribute", "shown"],
  media: ["native", "poster"],
  sensitive: ["details", "show"],
  fold: checkFold,
  loginRequired: ["link", "show"],
  gone: ["note", "text", "link", "keep"],
  earlier: checkEarlier,
  answered: checkAnswered,
  since: checkSince,
};

function follow(rule: Rule, value: unknown, name: string): void {
  if (typeof rule === "function") rule(value, name);
  else if (typeof rule === "string") {
    if (typeof value !== "string") refuse(name, value, rule);
  } else if (!rule.includes(value as string)) refuse(name, value, `one of: ${rule.join(", ")}`);
}

// The same options come again and again.
let checked = {} as RenderOptions;

/** @throws PostproofError `invalid_input` naming the option and what it may be. */
export function checkOptions(options: RenderOptions): void {
  if (options === checked) return;
  if (typeof options !== "object" || (options as RenderOptions | null) === null)
    throw new PostproofError(
      "invalid_input",
      "Options are missing. At least: { assetUrl: (file) => `/postproof/${file}` }.",
    );
  checkAssetUrl(options.assetUrl, "assetUrl");
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(RULES, name)) refuseName(name, Object.keys(RULES));
    if (value !== undefined) follow(RULES[name as keyof RenderOptions], value, name);
  }
  checked = options;
}

/** @throws PostproofError `invalid_input` for what became of a post, where it is not of the documented form. */
export function checkSince(since: unknown, name = "since"): void {
  if (since === undefined) return;
  const { absence, at } = fieldsOf(since, name, "{ absence, at }");
  follow(Object.keys(en.since), absence, `${name}.absence`);
  if (typeof at !== "string" || !TIME.test(at) || Number.isNaN(Date.parse(at)))
    refuse(`${name}.at`, at, 'a time in UTC, such as "2026-03-02T09:00:00Z"');
}

/** A time, or a day without time. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)?$/;

/** @throws PostproofError for earlier versions that are no list of snapshots. */
export function checkEarlier(earlier: unknown, name = "earlier"): void {
  if (earlier === undefined) return;
  if (!Array.isArray(earlier)) refuse(name, earlier, "a list of snapshots, the newest first");
  const wrong = (earlier as readonly unknown[]).findIndex((each) => !isSnapshot(each));
  if (wrong !== -1) throw notASnapshot(earlier[wrong], `${name}[${wrong}]`);
}

/** @throws PostproofError for a post that is answered, where it is not of the documented form. */
export function checkAnswered(answered: unknown, name = "answered"): void {
  if (answered === undefined) return;
  const { snapshot, since } = fieldsOf(answered, name, "{ snapshot, since }");
  if (!isSnapshot(snapshot)) throw notASnapshot(snapshot, `${name}.snapshot`);
  checkSince(since, `${name}.since`);
}

function checkAssetUrl(value: unknown, name: string): void {
  if (typeof value !== "function")
    refuse(name, value, "a function that gives the address of a file on the site");
}

function checkFold(value: unknown, name: string): void {
  if (!(typeof value === "number" && Number.isInteger(value) && value > 0))
    refuse(name, value, "a whole number of characters, such as 500");
}

function checkMark(mark: unknown, name: string): void {
  const { src, width, height, alt } = fieldsOf(mark, name, "{ src, width, height, alt }");
  follow("the address of a picture on the site", src, `${name}.src`);
  for (const [side, size] of Object.entries({ width, height }))
    if (!(typeof size === "number" && size > 0 && size < Infinity))
      refuse(`${name}.${side}`, size, "a number of CSS pixels");
  follow("words, or empty where they only repeat the platform's name", alt, `${name}.alt`);
}

function checkParts(show: unknown, name: string): void {
  for (const [part, value] of Object.entries(
    fieldsOf(show, name, "such as { counts: true, avatar: false }"),
  )) {
    if (!Object.hasOwn(PARTS, part)) refuse(name, part, `made of: ${Object.keys(PARTS).join(", ")}`);
    if (value !== undefined && typeof value !== "boolean") refuse(`${name}.${part}`, value, "true or false");
  }
}
