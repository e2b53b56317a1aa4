// What one start tag makes a browser load.
import { candidatesOf } from "../srcset.ts";
import type { Tag } from "../tags.ts";
import { valueOf } from "../tags.ts";
import { addressesInCss } from "./css.ts";
import { componentLoads } from "./components.ts";
import { linkLoads } from "./link.ts";
import type { LoadKind, LoadMoment, RawLoad } from "./load.ts";
import { scriptLoads } from "./script-element.ts";
import { addressesInScript } from "./script-text.ts";

/** What the elements around a tag say of it. */
export interface Surroundings {
  /** When the `video` or `audio` around it loads its sources. */
  readonly media: LoadMoment;
  /** When the picture around it is loaded. */
  readonly picture: LoadMoment;
}

/** Elements whose `src` is loaded, and as what. */
const SOURCES: Readonly<Record<string, LoadKind>> = {
  img: "image",
  image: "image",
  iframe: "frame",
  frame: "frame",
  fencedframe: "frame",
  portal: "frame",
  embed: "object",
  video: "media",
  audio: "media",
  source: "media",
  track: "track",
  bgsound: "media",
};
/** Elements on which browsers know a background picture. */
const BACKGROUNDS = /^(?:body|table|thead|tbody|tfoot|tr|td|th)$/;
/** Where plugins that load pictures late keep the address. */
const KEPT =
  /^data-(?:lazy-|original-)?(?:src|srcset|original|poster|bg|bgset|bg-image|background|background-image)$/;
const KEEPERS = /^(?:img|iframe|video|audio|source|embed|object|div|section|figure|span|a|picture)$/;
/** Other elements keep all sorts of addresses there, of pages too: it has to be one of a picture or a video. */
const KEEPS_ANY = /^(?:img|iframe|video|audio|source|embed|object)$/;
const FILE = /\.(?:gif|png|jpe?g|webp|avif|svg|mp4|webm|js)(?:[?#]|$)/i;

/**
 * The loads of one element, its own attributes and its text; where it stands in something inert is not looked at. A name
 * counts in drawings too: browsers ask ahead for what tags name before they know the tree.
 */
export function* elementLoads(tag: Tag, around: Surroundings): Generator<RawLoad> {
  const { name } = tag;
  if (name === "script") yield* scriptLoads(tag);
  else if (name === "link") yield* linkLoads(tag);
  else if (name.includes("-")) yield* componentLoads(tag);
  const named = new Set<string>();
  for (const style of tag.styles ?? []) {
    const loads = [...addressesInCss(style, tag.content, "if_used")].filter(
      ({ address }) => !named.has(address),
    );
    for (const load of loads) yield { ...load, element: name };
    for (const { address } of loads) named.add(address);
  }
  for (const [attribute, value, start] of tag.attributes)
    for (const load of attributeLoads(tag, attribute, value, around))
      yield { element: name, attribute, start, ...load };
}

type Found = Pick<RawLoad, "kind" | "when" | "address">;

function* attributeLoads(tag: Tag, attribute: string, value: string, around: Surroundings): Generator<Found> {
  const { name } = tag;
  const one = (kind: LoadKind, when: LoadMoment): Found[] => [{ kind, when, address: value }];
  const many = (kind: LoadKind, when: LoadMoment): Found[] =>
    candidatesOf(value).map((address) => ({ kind, when, address }));
  switch (attribute) {
    case "src":
      yield* sourceLoads(tag, value, around);
      return;
    case "srcset":
      if (name === "img" || name === "image") yield* many("image", lazily(tag));
      if (name === "source") yield* many("image", around.picture);
      return;
    case "poster":
      if (name === "video") yield* one("image", "at_once");
      return;
    case "data":
      if (name === "object") yield* one("object", "at_once");
      return;
    case "background":
      if (BACKGROUNDS.test(name)) yield* one("image", "at_once");
      return;
    case "style":
      for (const { kind, when, address } of addressesInCss(value, 0, "at_once"))
        yield { kind, when, address };
      return;
    case "ping":
      if (name === "a" || name === "area")
        for (const address of value.split(/\s+/)) yield { kind: "report", when: "on_action", address };
      return;
    case "attributionsrc":
      for (const address of value.split(/\s+/))
        yield { kind: "report", when: name === "a" ? "on_action" : "at_once", address };
      return;
    case "action":
      if (name === "form") yield* one("form", "on_action");
      return;
    case "formaction":
      if (name === "button" || name === "input") yield* one("form", "on_action");
      return;
    case "content":
      if (name === "meta") yield* refreshLoads(tag, value);
      return;
    case "href":
    case "xlink:href":
      if (tag.foreign && DRAWING.test(name)) yield* one(drawingKind(name), "at_once");
      if (/^\s*javascript:/i.test(value.slice(0, 99))) yield* handlerLoads(value, "on_action");
      return;
  }
  if (/^on[a-z]/.test(attribute)) {
    yield* handlerLoads(value, /^on(?:load|error)$/.test(attribute) ? "by_script" : "on_action");
  } else if (KEPT.test(attribute) && KEEPERS.test(name)) {
    if (/(?:src|original)$/.test(attribute) && !KEEPS_ANY.test(name) && !FILE.test(value)) return;
    yield* /(?:srcset|bgset)$/.test(attribute)
      ? many("image", "waiting")
      : one(SOURCES[name] ?? "image", "waiting");
  } else if (/^(?:from|to|by|values)$/.test(attribute)) {
    if (/^(?:set|animate\w*)$/.test(name) && /href/i.test(valueOf(tag, "attributename") ?? ""))
      for (const address of value.split(";")) yield { kind: "image", when: "at_once", address };
  } else if (tag.foreign && value.includes("(")) {
    // Presentation attributes of drawings take `url()` as styles do.
    for (const { address } of addressesInCss(value, 0, "if_used"))
      yield { kind: "image", when: "if_used", address };
  }
}

function* sourceLoads(tag: Tag, address: string, around: Surroundings): Generator<Found> {
  const { name } = tag;
  if (name === "input") {
    if (/^image$/i.test(valueOf(tag, "type") ?? "")) yield { kind: "image", when: "at_once", address };
    return;
  }
  const kind = SOURCES[name];
  // Where a frame holds its document itself, its address is not asked.
  if (kind === undefined || (name === "iframe" && valueOf(tag, "srcdoc") !== undefined)) return;
  yield { kind, when: momentOf(tag, around), address };
}

function momentOf(tag: Tag, around: Surroundings): LoadMoment {
  if (tag.name === "track") return valueOf(tag, "default") === undefined ? "on_action" : "at_once";
  if (tag.name === "source") return around.media;
  return tag.name === "video" || tag.name === "audio" ? mediaMoment(tag) : lazily(tag);
}

/** When a `video` or an `audio` asks for its file: browsers ask for its beginning at once, unless told not to. */
export function mediaMoment(tag: Tag): LoadMoment {
  const waits = /^none$/i.test(valueOf(tag, "preload") ?? "") && valueOf(tag, "autoplay") === undefined;
  return waits ? "on_action" : "at_once";
}

/** When a picture or a frame is loaded. */
export function lazily(tag: Tag): LoadMoment {
  return /^lazy$/i.test(valueOf(tag, "loading") ?? "") ? "in_view" : "at_once";
}

/** `<meta http-equiv="refresh" content="0; url=…">` */
function* refreshLoads(tag: Tag, content: string): Generator<Found> {
  if (!/^\s*refresh\s*$/i.test(valueOf(tag, "http-equiv") ?? "")) return;
  const address = /^\s*[^;,\s]*(?:\s*[;,]|\s)\s*(?:url\s*=\s*)?(?:"([^"]*)|'([^']*)|(.*))/is.exec(content);
  if (address)
    yield { kind: "refresh", when: "at_once", address: address[1] ?? address[2] ?? address[3] ?? "" };
}

function* handlerLoads(script: string, when: LoadMoment): Generator<Found> {
  for (const { kind, address } of addressesInScript(script, 0, when)) yield { kind, when, address };
}

/** Elements of drawings that load what their `href` names. Those of formulas only link, and many more only point. */
const DRAWING =
  /^(?:image|feimage|use|pattern|(?:linear|radial)gradient|filter|textpath|mpath|tref|cursor|font-face-uri|color-profile)$/;

function drawingKind(name: string): LoadKind {
  return name === "image" || name === "feimage" ? "image" : "object";
}
