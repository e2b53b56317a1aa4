// Which provider answers for an address.
import { PROVIDERS } from "./providers.ts";

/** A provider, as it answers for an address. */
export interface Provider {
  readonly name: string;
  /**
   * Where it is asked, without parameters of its own but those that it demands; absent where its oEmbed service is no
   * more and its players still stand in articles.
   */
  readonly endpoint?: string;
}

/** An address pattern of a provider: host and the rest, in which `*` stands for anything. */
interface Pattern {
  readonly host: string;
  readonly rest: readonly string[];
  readonly provider: Provider;
}

/** Providers that the registry leaves out or knows by addresses of old, found in recordings of their answers. */
const MORE = `
Imgur|https://api.imgur.com/oembed|imgur.com/*
Crowdsignal|https://api.crowdsignal.com/oembed|poll.fm/* *.survey.fm/* *.crowdsignal.net/*
Matterport|https://my.matterport.com/api/v1/models/oembed/|my.matterport.com/show/?m=*
Scribd|https://www.scribd.com/services/oembed|www.scribd.com/document/* www.scribd.com/presentation/*
Dailymotion|https://www.dailymotion.com/services/oembed|dai.ly/*
Pinterest|https://www.pinterest.com/oembed.json|*.pinterest.com/pin/*
SoundCloud|https://soundcloud.com/oembed|api.soundcloud.com/tracks/* api.soundcloud.com/playlists/*
Twitch||clips.twitch.tv/* www.twitch.tv/videos/*
`;

let patterns: ReadonlyMap<string, readonly Pattern[]> | undefined;

/** The provider of an address; `undefined` if none of the registry answers for it. */
export function providerOf(url: URL): Provider | undefined {
  patterns ??= readProviders(PROVIDERS + MORE);
  const host = url.hostname;
  const rest = url.pathname.slice(1) + url.search;
  return patterns
    .get(tailOf(host))
    ?.find((pattern) => hasHost(pattern.host, host) && hasRest(pattern.rest, rest))?.provider;
}

/** The provider at a host, whatever the address there. */
export function providerAt(host: string): Provider | undefined {
  patterns ??= readProviders(PROVIDERS + MORE);
  return patterns.get(tailOf(host))?.find((pattern) => hasHost(pattern.host, host))?.provider;
}

/** How many providers, and how many address patterns, are known. */
export function registrySize(): { readonly providers: number; readonly patterns: number } {
  patterns ??= readProviders(PROVIDERS + MORE);
  const all = [...patterns.values()].flat();
  return { providers: new Set(all.map(({ provider }) => provider.name)).size, patterns: all.length };
}

function readProviders(text: string): ReadonlyMap<string, readonly Pattern[]> {
  const found = new Map<string, Pattern[]>();
  for (const line of text.split("\n")) {
    const [name, endpoint, addresses] = line.split("|");
    if (name === undefined || endpoint === undefined || addresses === undefined) continue;
    // Endpoints of old are listed with http; those that still answer do so over https.
    const provider = { name, ...(endpoint !== "" && { endpoint: endpoint.replace(/^http:/, "https:") }) };
    for (const address of addresses.split(" ")) {
      const slash = address.indexOf("/");
      const host = address.slice(0, slash);
      const pattern = { host, rest: address.slice(slash + 1).split("*"), provider };
      const tail = tailOf(host);
      found.set(tail, [...(found.get(tail) ?? []), pattern]);
    }
  }
  return found;
}

/** The end of a host under which its patterns are filed. */
function tailOf(host: string): string {
  return host.split(".").slice(-2).join(".");
}

function hasHost(pattern: string, host: string): boolean {
  if (pattern.startsWith("*.")) {
    const end = pattern.replace(/^(?:\*\.)+/, "");
    return host === end || host.endsWith(`.${end}`);
  }
  const bare = (name: string): string => name.replace(/^www\./, "");
  return bare(pattern) === bare(host);
}

/** Whether parts stand in a text in their order, the first at its beginning and the last at its end; `*` is never empty. */
function hasRest(parts: readonly string[], text: string): boolean {
  const [first, ...others] = parts;
  if (!text.startsWith(first!)) return false;
  if (others.length === 0) return text === first;
  let position = first!.length;
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1;
    const next = isLast ? text.length - part.length : text.indexOf(part, position + 1);
    if (next <= position || !text.startsWith(part, next)) return false;
    position = next + part.length;
  }
  return true;
}
