// Services that sites load from, by host: what they are called, what they were measured to weigh, what to do about them.

import type { LoadKind } from "./load.ts";

/** What a site can do about a service. */
export type Remedy = "rewrite" | "fonts" | "copy" | "consent" | "avatars";

/** One service. */
export interface Known {
  readonly service: string;
  /** Host names; a leading dot takes in all below. */
  readonly hosts: readonly string[];
  readonly remedy: Remedy;
  /** Bytes over the wire of one embed on an empty page. */
  readonly weight?: number;
  /** What has that weight. Default: scripts that fill embeds, frames, components. */
  readonly weighs?: readonly LoadKind[];
  /** Addresses by which scripts name its loader. */
  readonly loaders?: readonly string[];
}

/** Weights are others' measurements; docs/privacy.md says whose and when. */
const X_WEIGHT = 600_000;
const YOUTUBE_WEIGHT = 1_200_000;
const INSTAGRAM_WEIGHT = 100_000;

const embeds = (
  service: string,
  hosts: readonly string[],
  loaders: readonly string[] = [],
  weight?: number,
): Known => ({ service, hosts, remedy: "rewrite", loaders, ...(weight !== undefined && { weight }) });
const reports = (service: string, hosts: readonly string[], loaders: readonly string[] = []): Known => ({
  service,
  hosts,
  remedy: "consent",
  loaders,
});
const copies = (service: string, hosts: readonly string[]): Known => ({ service, hosts, remedy: "copy" });

/** It shares its hosts with Facebook's embeds. */
const PIXEL = reports("Meta Pixel", [], ["connect.facebook.net/en_US/fbevents.js"]);

/** The first that fits counts. */
const KNOWN: readonly Known[] = [
  embeds(
    "X",
    ["platform.twitter.com", "platform.x.com"],
    ["platform.twitter.com/widgets.js", "platform.x.com/widgets.js"],
    X_WEIGHT,
  ),
  embeds("X", [".twimg.com", "syndication.twitter.com"]),
  embeds(
    "Instagram",
    ["www.instagram.com", "instagram.com", "platform.instagram.com"],
    ["instagram.com/embed.js", "www.instagram.com/embed.js", "platform.instagram.com/en_US/embeds.js"],
    INSTAGRAM_WEIGHT,
  ),
  PIXEL,
  embeds(
    "Facebook",
    ["connect.facebook.net", "www.facebook.com", "m.facebook.com"],
    ["connect.facebook.net/en_US/sdk.js", "connect.facebook.net/en_US/all.js"],
  ),
  embeds(
    "Threads",
    ["www.threads.net", "www.threads.com"],
    ["www.threads.net/embed.js", "www.threads.com/embed.js"],
  ),
  embeds("TikTok", ["www.tiktok.com"], ["www.tiktok.com/embed.js"]),
  {
    ...embeds(
      "YouTube",
      ["www.youtube.com", "youtube.com", "www.youtube-nocookie.com", "youtube-nocookie.com"],
      ["www.youtube.com/iframe_api", "www.youtube.com/player_api"],
      YOUTUBE_WEIGHT,
    ),
    weighs: ["frame", "component"],
  },
  embeds("YouTube", [".ytimg.com", "img.youtube.com"]),
  embeds("Vimeo", ["player.vimeo.com", ".vimeocdn.com"], ["player.vimeo.com/api/player.js"]),
  embeds("Bluesky", ["embed.bsky.app", "cdn.bsky.app"], ["embed.bsky.app/static/embed.js"]),
  embeds(
    "Reddit",
    ["embed.reddit.com", "embed.redditmedia.com", "www.redditmedia.com", "www.redditstatic.com"],
    ["embed.reddit.com/widgets.js", "embed.redditmedia.com/widgets/platform.js"],
  ),
  embeds("Tumblr", ["assets.tumblr.com", "embed.tumblr.com"], ["assets.tumblr.com/post.js"]),
  embeds("Flickr", ["embedr.flickr.com"], ["embedr.flickr.com/assets/client-code.js"]),
  embeds("Pinterest", ["assets.pinterest.com"], ["assets.pinterest.com/js/pinit.js"]),
  embeds("Imgur", ["s.imgur.com"], ["s.imgur.com/min/embed.js"]),
  embeds("Telegram", ["telegram.org", "t.me"], ["telegram.org/js/telegram-widget.js"]),
  embeds("LinkedIn", ["www.linkedin.com"]),
  embeds("Embedly", ["cdn.embedly.com"], ["cdn.embedly.com/widgets/platform.js"]),
  { service: "Google Fonts", hosts: ["fonts.googleapis.com", "fonts.gstatic.com"], remedy: "fonts" },
  { service: "Adobe Fonts", hosts: ["use.typekit.net", "p.typekit.net", "use.typekit.com"], remedy: "fonts" },
  { service: "Font Awesome", hosts: ["use.fontawesome.com", "kit.fontawesome.com"], remedy: "fonts" },
  { service: "Gravatar", hosts: [".gravatar.com"], remedy: "avatars" },
  copies("jsDelivr", ["cdn.jsdelivr.net"]),
  copies("unpkg", ["unpkg.com"]),
  copies("cdnjs", ["cdnjs.cloudflare.com"]),
  copies("Google Hosted Libraries", ["ajax.googleapis.com"]),
  copies("jQuery CDN", ["code.jquery.com"]),
  reports(
    "Google Tag Manager",
    ["www.googletagmanager.com"],
    ["www.googletagmanager.com/gtm.js", "www.googletagmanager.com/gtag/js"],
  ),
  reports(
    "Google Analytics",
    [".google-analytics.com", "analytics.google.com"],
    ["www.google-analytics.com/analytics.js", "google-analytics.com/ga.js"],
  ),
  reports(
    "Google Ads",
    [".doubleclick.net", ".googlesyndication.com", ".googletagservices.com", ".googleadservices.com"],
    [
      "pagead2.googlesyndication.com/pagead/js/adsbygoogle.js",
      "securepubads.g.doubleclick.net/tag/js/gpt.js",
      "www.googletagservices.com/tag/js/gpt.js",
    ],
  ),
  reports("Amazon Ads", [".amazon-adsystem.com"], ["c.amazon-adsystem.com/aax2/apstag.js"]),
  reports("Taboola", [".taboola.com"]),
  reports("Outbrain", [".outbrain.com"]),
  reports("Chartbeat", [".chartbeat.com"], ["static.chartbeat.com/js/chartbeat.js"]),
  reports("Comscore", [".scorecardresearch.com"], ["sb.scorecardresearch.com/beacon.js"]),
  reports(
    "Quantcast",
    [".quantserve.com"],
    ["secure.quantserve.com/quant.js", "edge.quantserve.com/quant.js"],
  ),
  reports("Hotjar", [".hotjar.com"]),
  reports("Cloudflare Web Analytics", ["static.cloudflareinsights.com"]),
  reports("WordPress.com Stats", ["stats.wp.com", "pixel.wp.com"]),
  reports("Disqus", [".disqus.com", ".disquscdn.com"]),
  reports("AddThis", [".addthis.com"], ["s7.addthis.com/js/300/addthis_widget.js"]),
];

/** Every loader that is known by name. */
export const LOADER_NAMES: readonly string[] = KNOWN.flatMap(({ loaders = [] }) => loaders);

const EXACT = new Map<string, Known>();
const BELOW = new Map<string, Known>();
for (const known of KNOWN)
  for (const host of known.hosts)
    if (host.startsWith(".")) {
      if (!BELOW.has(host.slice(1))) BELOW.set(host.slice(1), known);
    } else if (!EXACT.has(host)) EXACT.set(host, known);

/** The service at an address of which host and path are given; `undefined` for most of the web. */
export function serviceAt(host: string, path: string): Known | undefined {
  if (
    (host === "connect.facebook.net" && path.endsWith("/fbevents.js")) ||
    (host === "www.facebook.com" && /^\/tr\b/.test(path))
  )
    return PIXEL;
  const exact = EXACT.get(host);
  if (exact) return exact;
  for (let dot = -1; ;) {
    const known = BELOW.get(host.slice(dot + 1));
    if (known) return known;
    dot = host.indexOf(".", dot + 1);
    if (dot === -1) return undefined;
  }
}

/** What a load of a kind from a service was measured to bring, in bytes; `undefined` where nobody has. */
export function weightOf(known: Known | undefined, kind: LoadKind): number | undefined {
  return (known?.weighs ?? ["script", "frame", "component"]).includes(kind) ? known?.weight : undefined;
}

/** What to do, by service. */
export const REMEDIES: Readonly<Record<Remedy, string>> = {
  rewrite: "postproof rewrite puts static embeds in its place.",
  fonts: "Serve the fonts from the site itself.",
  copy: "Serve a copy from the site itself.",
  consent: "Leave it out, or load it only after a reader has agreed.",
  avatars: "Keep a copy of the picture on the site itself.",
};
