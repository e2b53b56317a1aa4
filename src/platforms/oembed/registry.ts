// Which provider answers for an address.
import registry from "./providers.json";

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

/** A row of the list: its addresses without https, and `*` for anything. */
interface Listed {
  readonly name: string;
  readonly endpoint?: string;
  readonly schemes: readonly string[];
}

let patterns: ReadonlyMap<string, readonly Pattern[]> | undefined;

/** The provider of an address; `undefined` if none of the registry answers for it. */
export function providerOf(url: URL): Provider | undefined {
  patterns ??= readProviders([...registry.providers, ...registry.more]);
  const host = url.hostname;
  const rest = url.pathname.slice(1) + url.search;
  return patterns
    .get(tailOf(host))
    ?.find((pattern) => hasHost(pattern.host, host) && hasRest(pattern.rest, rest))?.provider;
}

/** The provider at a host, whatever the address there. */
export function providerAt(host: string): Provider | undefined {
  patterns ??= readProviders([...registry.providers, ...registry.more]);
  return patterns.get(tailOf(host))?.find((pattern) => hasHost(pattern.host, host))?.provider;
}

/** How many providers, and how many address patterns, are known. */
export function registrySize(): { readonly providers: number; readonly patterns: number } {
  patterns ??= readProviders([...registry.providers, ...registry.more]);
  const all = [...patterns.values()].flat();
  return { providers: new Set(all.map(({ provider }) => provider.name)).size, patterns: all.length };
}

function readProviders(listed: readonly Listed[]): ReadonlyMap<string, readonly Pattern[]> {
  const found = new Map<string, Pattern[]>();
  for (const { name, endpoint, schemes } of listed) {
    // Endpoints of old are listed with http; those that still answer do so over https.
    const provider = { name, ...(endpoint && { endpoint: endpoint.replace(/^http:/, "https:") }) };
    for (const scheme of schemes) {
      const slash = scheme.indexOf("/");
      const host = scheme.slice(0, slash);
      const pattern = { host, rest: scheme.slice(slash + 1).split("*"), provider };
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
