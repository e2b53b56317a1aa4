// What an embed may consist of, as a list; anything else in the output is a fault.
import type { Element } from "domhandler";
import { load } from "cheerio";

const ANY = ["class", "lang", "dir"];
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  figure: [
    "aria-label",
    "data-postproof-key",
    "data-postproof-version",
    "data-postproof-missing",
    "data-postproof-thread",
    "data-postproof-answered",
  ],
  figcaption: [],
  blockquote: ["cite"],
  div: [],
  p: ["aria-hidden"],
  a: ["href", "rel"],
  b: [],
  bdi: [],
  br: [],
  wbr: [],
  code: [],
  details: [],
  summary: [],
  hr: [],
  i: [],
  img: ["src", "width", "height", "alt", "title", "loading", "decoding"],
  audio: ["controls", "preload", "src", "aria-label"],
  video: [
    "controls",
    "preload",
    "poster",
    "src",
    "width",
    "height",
    "playsinline",
    "loop",
    "muted",
    "aria-label",
  ],
  track: ["kind", "src", "srclang", "label"],
  li: [],
  meter: ["max", "value", "aria-hidden"],
  ol: ["start"],
  picture: [],
  pre: [],
  q: [],
  s: [],
  small: [],
  source: ["type", "srcset", "sizes"],
  span: ["aria-hidden"],
  sub: [],
  sup: ["aria-hidden"],
  time: ["datetime"],
  u: [],
  ul: [],
};
/** Classes by which the stylesheet knows the parts of an embed, and what they are as microformats. */
export const CLASSES: ReadonlySet<string> = new Set(
  (
    "pp pp-card pp-minimal pp-by pp-square pp-hex pp-badge pp-mark pp-paid pp-emoji pp-text pp-p pp-h pp-tags pp-fold pp-media pp-grid pp-uncut pp-play " +
    "pp-go pp-none pp-alt pp-link pp-poll pp-note pp-context pp-quote pp-who pp-gone pp-lone pp-earlier pp-counts " +
    "pp-since pp-thread h-cite h-card h-feed p-author p-name p-nickname u-url u-photo u-video u-audio u-quotation-of " +
    "u-in-reply-to e-content dt-published dt-updated dt-accessed"
  ).split(" "),
);
const LOCAL = /^\/media\/[0-9a-f]{64}\.[a-z0-9]+$/;
const RELATIONS = "nofollow noopener noreferrer ugc";

/** Everything in an embed that is not allowed to be there, in words. */
export function faultsOf(html: string): string[] {
  const faults: string[] = [];
  if (/[\n\r]/.test(html)) faults.push("a line end");
  if (!html.isWellFormed()) faults.push("a lone surrogate");
  const $ = load(html, null, false);
  if ($.root().children().length !== 1 || !$.root().children().first().is("figure"))
    faults.push("not one figure");
  $("*").each((_index, element) => {
    faults.push(...faultsOfElement(element as Element));
  });
  return faults;
}

/** Whether an embed is still the same document when it was read, written and read again. */
export function isStable(html: string): boolean {
  const once = load(html, null, false).html();
  return once === load(once, null, false).html();
}

function faultsOfElement({ name, attribs }: Element): string[] {
  const allowed = ELEMENTS[name];
  if (!allowed) return [`<${name}>`];
  return Object.entries(attribs).flatMap(([key, value]) => {
    if (!allowed.includes(key) && !ANY.includes(key)) return [`<${name} ${key}>`];
    if (key === "class")
      return value.split(" ").flatMap((name) => (CLASSES.has(name) ? [] : [`class ${value}`]));
    // A picture of several is a link to the whole of it, on the site.
    if (key === "href" && !LOCAL.test(value) && !isWebAddress(value)) return [`href ${value}`];
    if (key === "rel" && value !== RELATIONS) return [`rel ${value}`];
    if ((key === "src" || key === "poster") && !LOCAL.test(value)) return [`src ${value}`];
    if (key === "srcset" && !/^(?:\/media\/[0-9a-f]{64}\.[a-z]+ \d+w,?)+$/.test(value))
      return [`srcset ${value}`];
    if (key === "lang" && !/^[A-Za-z0-9-]*$/.test(value)) return [`lang ${value}`];
    return [];
  });
}

function isWebAddress(value: string): boolean {
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}
