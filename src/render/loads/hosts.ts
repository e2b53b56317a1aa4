// Whose a host is.
import { PostproofError } from "../../errors.ts";

/**
 * A question about hosts from a list of them: `site.example`, `*.site.example` (all below it, not itself),
 * `site.example:8080`. An address (`https://site.example`) stands for its host.
 *
 * @throws PostproofError `invalid_input` for an entry that is no host
 */
export function hostRule(list: readonly string[]): (host: string) => boolean {
  const exact = new Set<string>();
  const below: string[] = [];
  for (const entry of list) {
    const host = hostOf(entry);
    if (entry.startsWith("*.")) below.push(`.${host}`);
    else exact.add(host);
  }
  return (host) => exact.has(host) || below.some((end) => host.endsWith(end) && host.length > end.length);
}

function hostOf(entry: string): string {
  const name = entry.trim().replace(/^\*\./, "");
  const address = /^https?:\/\//i.test(name) ? name : `https://${name}`;
  if (!URL.canParse(address) || !/^(?:https?:\/\/)?[^/?#@\s*]+\/?$/i.test(name)) {
    throw new PostproofError(
      "invalid_input",
      `${entry} is no host. Write site.example, *.site.example or https://site.example.`,
    );
  }
  return new URL(address).host;
}
