// What one start tag makes a browser load: its attributes, a `link` by its relations, elements that a script fills.
import { candidatesOf } from "../address.ts";
import type { Tag } from "../tags.ts";
import { valueOf } from "../tags.ts";
import { addressesInCss } from "./css.ts";
import type { LoadKind, LoadMoment, RawLoad } from "./load.ts";
import { scriptLoads } from "./script-element.ts";
import { addressesInScript } from "./script-text.ts";
import { LOADING } from "../../services/loading.ts";
import type { ElementLoad } from "../../services/service.ts";

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

/** Relations that load. Every other one only states something. */
const RELATIONS: Readonly<Record<string, readonly [LoadKind, LoadMoment]>> = {
  stylesheet: ["style", "at_once"],
  preload: ["fetch_ahead", "at_once"],
  modulepreload: ["fetch_ahead", "at_once"],
  prefetch: ["fetch_ahead", "ahead"],
  prerender: ["fetch_ahead", "ahead"],
  "compression-dictionary": ["fetch_ahead", "ahead"],
  preconnect: ["connection", "ahead"],
  "dns-prefetch": ["connection", "ahead"],
  manifest: ["manifest", "at_once"],
  import: ["script", "at_once"],
  icon: ["icon", "at_once"],
  "apple-touch-icon": ["icon", "at_once"],
  "apple-touch-icon-precomposed": ["icon", "at_once"],
  "apple-touch-startup-image": ["icon", "at_once"],
  "fluid-icon": ["icon", "at_once"],
  "mask-icon": ["icon", "at_once"],
};

/** The loads of a `link`, each address once whatever its relations. */
function* linkLoads(tag: Tag): Generator<RawLoad> {
  const relations = (valueOf(tag, "rel") ?? "").toLowerCase().split(/\s+/);
  const relation = Object.keys(RELATIONS).find((each) => relations.includes(each));
  if (relation === undefined) return;
  const [kind, when] = RELATIONS[relation]!;
  for (const [attribute, value, start] of tag.attributes) {
    const addresses = attribute === "href" ? [value] : attribute === "imagesrcset" ? candidatesOf(value) : [];
    for (const address of addresses) yield { kind, when, address, start, element: tag.name, attribute };
  }
}

/** Components that name what they show by an id: where their scripts have that from. */
const COMPONENTS: ReadonlyMap<string, ElementLoad> = new Map([
  ...LOADING.flatMap(({ elements = {} }) => Object.entries(elements)),
  ["amp-gist", { ids: ["data-gistid"], address: (id) => `https://gist.github.com/${id}.js` }],
  ["amp-brightcove", { ids: ["data-account"], address: () => "https://players.brightcove.net/" }],
  ["amp-jwplayer", { ids: ["data-player-id"], address: () => "https://content.jwplatform.com/" }],
]);

/** Attributes by which custom elements name files. */
const FILES: ReadonlySet<string> = new Set(["src", "poster", "data-src"]);
/** Components that have more of what they do from an address: what they load in turn is not known. */
const CONFIGURED: ReadonlySet<string> = new Set(["amp-analytics", "amp-consent", "amp-ad"]);

/** What AMP's own elements load with an address, where it is no component. */
const PLAIN: Readonly<Record<string, LoadKind>> = {
  "amp-img": "image",
  "amp-anim": "image",
  "amp-pixel": "image",
  "amp-iframe": "frame",
  "amp-video": "media",
  "amp-audio": "media",
};

/** Components that count readers and name their services by a word. */
const COUNTERS: Readonly<Record<string, string>> = {
  "amp-analytics googleanalytics": "https://www.google-analytics.com/collect",
  "amp-analytics gtag": "https://www.googletagmanager.com/gtag/amp",
  "amp-analytics chartbeat": "https://ping.chartbeat.net/ping",
  "amp-analytics comscore": "https://sb.scorecardresearch.com/b",
  "amp-ad doubleclick": "https://securepubads.g.doubleclick.net/gampad/ads",
  "amp-ad adsense": "https://pagead2.googlesyndication.com/pagead/ads",
};

/** What a custom element loads, by its name and attributes; nothing for other elements. */
function* componentLoads(tag: Tag): Generator<RawLoad> {
  if (!tag.name.includes("-")) return;
  // AMP's own script loads what comes near the window.
  const when = tag.name.startsWith("amp-") ? "in_view" : "by_script";
  const known = COMPONENTS.get(tag.name);
  const type = COUNTERS[`${tag.name} ${(valueOf(tag, "type") ?? "").toLowerCase()}`];
  for (const [name, value, start] of tag.attributes) {
    if (FILES.has(name) && known?.ids.includes(name) !== true) {
      const kind = name === "poster" ? "image" : (PLAIN[tag.name] ?? "component");
      yield { kind, when, address: value, start, element: tag.name, attribute: name };
      continue;
    }
    if (name === "config" && CONFIGURED.has(tag.name)) {
      yield { kind: "component", when, address: value, start, element: tag.name, attribute: name };
      continue;
    }
    const id = value.trim().slice(0, 500);
    const address =
      known?.ids.includes(name) === true ? known.address(id) : name === "type" ? type : undefined;
    if (address !== undefined)
      yield { kind: "component", when, address, start, element: tag.name, attribute: name };
  }
}
