// Elements that a script fills: those of AMP, and custom ones that are known by name.
import { LOADING } from "../../services/loading.ts";
import type { LoadKind, RawLoad } from "./load.ts";
import type { ElementLoad } from "../../services/service.ts";
import type { Tag } from "../tags.ts";
import { valueOf } from "../tags.ts";

/** Components that name what they show by an id: where their scripts have that from. */
const COMPONENTS: ReadonlyMap<string, ElementLoad> = new Map([
  ...LOADING.flatMap(({ elements = {} }) => Object.entries(elements)),
  ["amp-gist", { ids: ["data-gistid"], address: (id) => `https://gist.github.com/${id}.js` }],
  ["amp-brightcove", { ids: ["data-account"], address: () => "https://players.brightcove.net/" }],
  ["amp-jwplayer", { ids: ["data-player-id"], address: () => "https://content.jwplatform.com/" }],
]);

/** Attributes by which custom elements name files. */
const SOURCES: ReadonlySet<string> = new Set(["src", "poster", "data-src"]);
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
export function* componentLoads(tag: Tag): Generator<RawLoad> {
  if (!tag.name.includes("-")) return;
  // AMP's own script loads what comes near the window.
  const when = tag.name.startsWith("amp-") ? "in_view" : "by_script";
  const known = COMPONENTS.get(tag.name);
  const type = COUNTERS[`${tag.name} ${(valueOf(tag, "type") ?? "").toLowerCase()}`];
  for (const [name, value, start] of tag.attributes) {
    if (SOURCES.has(name) && known?.ids.includes(name) !== true) {
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
