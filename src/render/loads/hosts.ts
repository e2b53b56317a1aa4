// Whose a host is.
import { PostproofError } from "../../errors.ts";
import { inWords } from "../../options/refusal.ts";
import { isUrl } from "../../model/url.ts";

/**
 * A question about hosts from a list of them: `site.example`, `*.site.example` (all below it, not itself),
 * `site.example:8080`. An address (`https://site.example/blog/`) stands for its host.
 *
 * @throws PostproofError `invalid_input` for an entry that is no host
 */
export function hostRule(list: readonly string[]): (host: string) => boolean {
  const exact = new Set<string>();
  const below: string[] = [];
  for (const entry of list) {
    const host = hostOf(entry);
    if (typeof entry === "string" && entry.trim().startsWith("*.")) below.push(`.${host}`);
    else exact.add(host);
  }
  return (host) => exact.has(host) || below.some((end) => host.endsWith(end) && host.length > end.length);
}

function hostOf(given: unknown): string {
  const entry = typeof given === "string" ? given.trim() : "";
  const name = entry.replace(/^\*\./, "");
  const address = ADDRESS.test(entry) ? entry : NAME.test(name) ? `https://${name}` : "";
  if (isUrl(address)) return new URL(address).host;
  throw new PostproofError(
    "invalid_input",
    `${inWords(given)} is no host. Write site.example, *.site.example or https://site.example.`,
  );
}

const ADDRESS = /^https?:\/\/[^/?#@*\s]+(?:[/?#]\S*)?$/i;
const NAME = /^[^/?#@*\s]+\/?$/;
