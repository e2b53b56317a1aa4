// What a script does with an address, by what stands before it. Only what loads counts: many strings are links.
import type { LoadKind } from "./load.ts";

/** A use of an address that loads it. */
export interface AddressUse {
  readonly kind: LoadKind;
  /** Whether it comes with the script, and not when that gets to it. */
  readonly imports: boolean;
}

const USES: readonly (readonly [pattern: RegExp, kind: LoadKind, imports?: true])[] = [
  [/\bimport\s*\(\s*$/, "script"],
  [/(?:\bimport|[\s}\]*]from)\s*$/, "script", true],
  [/\bimportScripts\s*\((?:\s*["'`][^"'`]{0,120}["'`]\s*,)*\s*$/, "script"],
  [/\bserviceWorker\s*\.\s*register\s*\(\s*$|\bnew\s+(?:Shared)?Worker\s*\(\s*$/, "script"],
  [
    /\b(?:fetch|sendBeacon|getJSON|axios)\s*\(\s*$|\bnew\s+(?:EventSource|WebSocket|Request)\s*\(\s*$/,
    "request",
  ],
  [/\.open\s*\(\s*["'`][A-Z]{3,7}["'`]\s*,\s*$/i, "request"],
  [
    /(?:\$|\b(?:jQuery|axios|ky|superagent|http))\s*\.\s*(?:get|post|put|patch|delete|head|request|load|ajax)\s*\(\s*$/,
    "request",
  ],
  [/(?:\.ajax|\baxios|\.request)\s*\(\s*\{[^{}]{0,120}\burl\s*:\s*$/, "request"],
  [/\bgetScript\s*\(\s*$/, "script"],
  // What loaders are handed: `(document, "script", "https://…")`.
  [/["'`]script["'`]\s*,\s*(?:["'`][^"'`\n]{0,40}["'`]\s*,\s*)?$/, "script"],
];

/** A source that is set: of an element in markup, or of one that a variable holds. */
const SOURCE = /\bsrc\s*=\s*\\?$|\bsetAttribute\s*\(\s*["'`]src["'`]\s*,\s*$/i;
const IN_MARKUP = /<([a-z]+)\b[^<>]*$/i;
const ELEMENTS: Readonly<Record<string, LoadKind>> = {
  img: "image",
  iframe: "frame",
  video: "media",
  audio: "media",
  source: "media",
  embed: "object",
};
const OF_VARIABLE: readonly (readonly [pattern: RegExp, kind: LoadKind])[] = [
  [/(?:\bImage\s*(?:\(\s*\)\s*)?(?:\)\s*)?|(?:img|image|pixel)\d?\s*)\.\s*src\s*=\s*$/i, "image"],
  [/(?:iframe|frame|ifr)\d?\s*\.\s*src\s*=\s*$/i, "frame"],
];

/** Addresses that scripts set as a source, and that are no script. */
const PICTURE = /\.(?:gif|png|jpe?g|webp|avif|svg)(?:[?#]|$)/i;

/** Files that nobody links to for readers. */
const FILES: readonly (readonly [pattern: RegExp, kind: LoadKind])[] = [
  [/^(?:[a-z]+:)?\/\/[^/?#]+\/[^?#]*\.m?js(?:[?#]|$)/i, "script"],
  [
    /^(?:[a-z]+:)?\/\/[^/?#]+\/[^?#]*\.css(?:[?#]|$)|^(?:https?:)?\/\/fonts\.googleapis\.com\/(?:css|icon)/i,
    "style",
  ],
  [/^(?:[a-z]+:)?\/\/[^/?#]+\/[^?#]*\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/i, "font"],
];
/** Where libraries are at home, whose names may end like files. */
const HOMES =
  /\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|npmjs\.com|npmjs\.org)\//i;

/**
 * What is done with an address; `undefined` for one that is only a string.
 * @param before what stands before it
 * @param isWhole whether the string holds it and nothing else
 */
export function useOf(before: string, address: string, isWhole: boolean): AddressUse | undefined {
  const use = USES.find(([pattern]) => pattern.test(before));
  if (use) return { kind: use[1], imports: use[2] === true };
  if (SOURCE.test(before)) return { kind: sourceKind(before, address), imports: false };
  if (!isWhole || HOMES.test(address)) return undefined;
  const file = FILES.find(([pattern]) => pattern.test(address));
  return file && { kind: file[1], imports: false };
}

function sourceKind(before: string, address: string): LoadKind {
  if (PICTURE.test(address)) return "image";
  const element = IN_MARKUP.exec(before)?.[1]?.toLowerCase();
  if (element !== undefined) return ELEMENTS[element] ?? "script";
  return OF_VARIABLE.find(([pattern]) => pattern.test(before))?.[1] ?? "script";
}
