// Options that no compiler has looked at: a misspelt one is to be noticed, not to be passed over.
import type { Part, RenderOptions } from "../options/look.ts";
import { LOOK, PARTS } from "../options/look.ts";
import { fieldsOf, refuse } from "../options/refusal.ts";
import type { Check } from "../options/value.ts";
import { checkRows, checkValue } from "../options/value.ts";
import { checkWords } from "./check-words.ts";
import { isSnapshot, notASnapshot } from "./given.ts";
import { en } from "./words/en.ts";

/** Which parts are shown by default. */
export const SHOWN = /* @__PURE__ */ shownByDefault();

function shownByDefault(): Readonly<Record<Part, boolean>> {
  const parts = Object.entries(PARTS).map(([part, row]) => [part, row.default]);
  return Object.fromEntries(parts) as Record<Part, boolean>;
}

// The same options come again and again.
let checked = {} as RenderOptions;

/** @throws PostproofError `invalid_input` naming the option and what it may be. */
export function checkOptions(options: RenderOptions): void {
  if (options === checked) return;
  checkRows(
    fieldsOf(options, "options", "at least { assetUrl: (file) => `/postproof/${file}` }"),
    LOOK,
    "",
    checkValue as Check,
  );
  const { words, earlier, answered, since } = options;
  if (words !== undefined) checkWords(words, "words");
  checkEarlier(earlier);
  checkAnswered(answered);
  checkSince(since);
  checked = options;
}

/** @throws PostproofError `invalid_input` for what became of a post, where it is not of the documented form. */
export function checkSince(since: unknown, name = "since"): void {
  if (since === undefined) return;
  const { absence, at } = fieldsOf(since, name, "{ absence, at }");
  checkValue({ oneOf: Object.keys(en.since) }, absence, `${name}.absence`);
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
