// Services that sites load from, by host: what they are called, what they were measured to weigh, what to do about them.
import { LOADING } from "../../services/loading.ts";
import type { LoadKind } from "./load.ts";

/** What a site can do about a service. */
export type Remedy = "rewrite" | "fonts" | "copy" | "consent" | "avatars";

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
  readonly loaders: readonly string[];
}

const known = (
  remedy: Remedy,
  service: string,
  hosts: readonly string[],
  loaders: readonly string[] = [],
): Known => ({
  service,
  hosts: [...hosts, ...loaders.map((loader) => loader.split("/", 1)[0]!)],
  remedy,
  loaders,
});

/** Services whose embeds a rewrite replaces. */
const EMBEDS: readonly Known[] = LOADING.flatMap(({ label, from = [] }) =>
  from.map(({ hosts = [], loaders = [], ...weight }) => ({
    ...known("rewrite", label, hosts, loaders),
    ...weight,
  })),
);

/** It shares its hosts with Facebook's embeds. */
const PIXEL = known("consent", "Meta Pixel", [], ["connect.facebook.net/en_US/fbevents.js"]);

/** The first that fits counts. */
const KNOWN: readonly Known[] = [
  ...EMBEDS,
  PIXEL,
  known("fonts", "Google Fonts", ["fonts.googleapis.com", "fonts.gstatic.com"]),
  known("fonts", "Adobe Fonts", ["use.typekit.net", "p.typekit.net", "use.typekit.com"]),
  known("fonts", "Font Awesome", ["use.fontawesome.com", "kit.fontawesome.com"]),
  known("avatars", "Gravatar", [".gravatar.com"]),
  known("copy", "jsDelivr", ["cdn.jsdelivr.net"]),
  known("copy", "unpkg", ["unpkg.com"]),
  known("copy", "cdnjs", ["cdnjs.cloudflare.com"]),
  known("copy", "Google Hosted Libraries", ["ajax.googleapis.com"]),
  known("copy", "jQuery CDN", ["code.jquery.com"]),
  known(
    "consent",
    "Google Tag Manager",
    [],
    ["www.googletagmanager.com/gtm.js", "www.googletagmanager.com/gtag/js"],
  ),
  known(
    "consent",
    "Google Analytics",
    [".google-analytics.com", "analytics.google.com"],
    ["www.google-analytics.com/analytics.js", "google-analytics.com/ga.js"],
  ),
  known(
    "consent",
    "Google Ads",
    [".doubleclick.net", ".googlesyndication.com", ".googletagservices.com", ".googleadservices.com"],
    [
      "pagead2.googlesyndication.com/pagead/js/adsbygoogle.js",
      "securepubads.g.doubleclick.net/tag/js/gpt.js",
      "www.googletagservices.com/tag/js/gpt.js",
    ],
  ),
  known("consent", "Amazon Ads", [".amazon-adsystem.com"], ["c.amazon-adsystem.com/aax2/apstag.js"]),
  known("consent", "Taboola", [".taboola.com"]),
  known("consent", "Outbrain", [".outbrain.com"]),
  known("consent", "Chartbeat", [".chartbeat.com"], ["static.chartbeat.com/js/chartbeat.js"]),
  known("consent", "Comscore", [".scorecardresearch.com"], ["sb.scorecardresearch.com/beacon.js"]),
  known(
    "consent",
    "Quantcast",
    [".quantserve.com"],
    ["secure.quantserve.com/quant.js", "edge.quantserve.com/quant.js"],
  ),
  known("consent", "Hotjar", [".hotjar.com"]),
  known("consent", "Cloudflare Web Analytics", ["static.cloudflareinsights.com"]),
  known("consent", "WordPress.com Stats", ["stats.wp.com", "pixel.wp.com"]),
  known("consent", "Disqus", [".disqus.com", ".disquscdn.com"]),
  known("consent", "AddThis", [".addthis.com"], ["s7.addthis.com/js/300/addthis_widget.js"]),
];

/** Every loader that is known by name. */
export const LOADER_NAMES: readonly string[] = KNOWN.flatMap(({ loaders }) => loaders);

const HOSTS = new Map<string, Known>();
for (const each of KNOWN) for (const host of each.hosts) if (!HOSTS.has(host)) HOSTS.set(host, each);

/** The service at an address of which host and path are given; `undefined` for most of the web. */
export function serviceAt(host: string, path: string): Known | undefined {
  if (
    (host === "connect.facebook.net" && path.endsWith("/fbevents.js")) ||
    (host === "www.facebook.com" && /^\/tr\b/.test(path))
  )
    return PIXEL;
  let found = HOSTS.get(host);
  for (let dot = -1; !found;) {
    found = HOSTS.get(`.${host.slice(dot + 1)}`);
    dot = host.indexOf(".", dot + 1);
    if (dot === -1) break;
  }
  return found;
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

const COPY = "Serve a copy from the site itself.";

/** By kind, where nothing more is known. */
const ADVICE: Readonly<Record<LoadKind, string>> = {
  script: "Serve a copy from the site itself, or leave it out.",
  style: COPY,
  image: "Keep a copy of the picture on the site itself.",
  font: "Serve the fonts from the site itself.",
  frame: "Put a link in its place, or load it only after a click.",
  object: "Put a link in its place, or load it only after a click.",
  media: "Keep a copy on the site itself, or link to it.",
  track: COPY,
  manifest: COPY,
  icon: COPY,
  connection: "Leave the hint out.",
  fetch_ahead: "Leave the hint out, or serve a copy from the site itself.",
  component: "Put a link or a static embed in its place.",
  request: "Ask the site itself, or leave it out.",
  report: "Leave the attribute out.",
  form: "Let the site take in what readers enter, or say where it goes.",
  refresh: "Put a link in its place.",
};

/** Kinds that are part of an embed, so that rewriting takes them away. */
const OF_EMBEDS: ReadonlySet<LoadKind> = new Set(["script", "frame"]);

/**
 * What to do about a load.
 * @param remedy of the service behind it, if it is known
 * @param isEmbed says of a frame's address whether rewriting replaces it; without it the service tells
 */
export function adviceFor(
  kind: LoadKind,
  url: string,
  remedy: Remedy | undefined,
  isEmbed: ((url: string) => boolean) | undefined,
): string {
  if (kind === "frame" && isEmbed)
    return isEmbed(url) ? REMEDIES.rewrite : remedy === "consent" ? REMEDIES.consent : ADVICE.frame;
  if (remedy === "rewrite") return OF_EMBEDS.has(kind) ? REMEDIES.rewrite : ADVICE[kind];
  if (remedy === undefined || kind === "connection" || kind === "fetch_ahead" || kind === "form")
    return ADVICE[kind];
  return REMEDIES[remedy];
}
