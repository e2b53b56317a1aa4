// Elements that a script fills: those of AMP, and custom ones that are known by name.
import type { LoadKind, RawLoad } from "./load.ts";
import type { Tag } from "../tags.ts";
import { valueOf } from "../tags.ts";

/** A component that names what it shows by an id: where its script has that from. */
interface Component {
  readonly ids: readonly string[];
  readonly address: (id: string) => string;
}

const component = (ids: string, address: (id: string) => string): Component => ({
  ids: ids.split(" "),
  address,
});

const COMPONENTS: ReadonlyMap<string, Component> = new Map([
  [
    "amp-twitter",
    component(
      "data-tweetid data-momentid data-timeline-source-type",
      () => "https://platform.twitter.com/widgets.js",
    ),
  ],
  ["amp-instagram", component("data-shortcode", (id) => `https://www.instagram.com/p/${id}/embed/`)],
  ["amp-facebook", component("data-href", () => "https://connect.facebook.net/en_US/sdk.js")],
  ["amp-facebook-comments", component("data-href", () => "https://connect.facebook.net/en_US/sdk.js")],
  ["amp-facebook-like", component("data-href", () => "https://connect.facebook.net/en_US/sdk.js")],
  ["amp-facebook-page", component("data-href", () => "https://connect.facebook.net/en_US/sdk.js")],
  [
    "amp-youtube",
    component("data-videoid data-live-channelid", (id) => `https://www.youtube.com/embed/${id}`),
  ],
  ["amp-vimeo", component("data-videoid", (id) => `https://player.vimeo.com/video/${id}`)],
  ["amp-tiktok", component("data-src", (id) => `https://www.tiktok.com/embed/v2/${id.replace(/^.*\//, "")}`)],
  ["amp-reddit", component("data-src", () => "https://embed.redditmedia.com/widgets/platform.js")],
  ["amp-pinterest", component("data-url", () => "https://assets.pinterest.com/js/pinit_main.js")],
  ["amp-imgur", component("data-imgur-id", (id) => `https://imgur.com/${id}/embed`)],
  ["amp-dailymotion", component("data-videoid", (id) => `https://www.dailymotion.com/embed/video/${id}`)],
  ["amp-soundcloud", component("data-trackid data-playlistid", () => "https://w.soundcloud.com/player/")],
  ["amp-gist", component("data-gistid", (id) => `https://gist.github.com/${id}.js`)],
  ["amp-brightcove", component("data-account", () => "https://players.brightcove.net/")],
  ["amp-jwplayer", component("data-player-id", () => "https://content.jwplatform.com/")],
  ["lite-youtube", component("videoid", (id) => `https://i.ytimg.com/vi/${id}/hqdefault.jpg`)],
  ["lite-vimeo", component("videoid", (id) => `https://player.vimeo.com/video/${id}`)],
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
