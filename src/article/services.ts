// Services as the markup of articles means them: by the name of a component or shortcode, by a word in a name made of several.
import { ROWS } from "../services/index.ts";
import { SPECIAL } from "./kinds.ts";
import type { Parse } from "./found.ts";
import type { Reference } from "../model/reference.ts";
import type { ServiceRow } from "../services/service.ts";

/** Reads an id, or an address, as a post of a service; `undefined` if it is none. */
export function parseNamed(
  service: ServiceRow | undefined,
  value: string,
  parse: Parse,
): Reference | undefined {
  const text = value.trim();
  if (text === "" || text.length > 2_048) return undefined;
  const fitting = service?.embeds?.ids?.find(({ id }) => id.test(text));
  if (fitting) return parse(fitting.address(text));
  return /^(?:at:|https?:)?\/\//i.test(text) ? parse(text) : undefined;
}

/** Services by the whole names of their components and shortcodes. */
const NAMED: ReadonlyMap<string, ServiceRow> = new Map(
  ROWS.flatMap((row): [string, ServiceRow][] => {
    if (row.embeds === undefined || row.embeds.ofOthers) return [];
    const { words = [], components = [] } = row.embeds;
    return [row.name, `${row.name}post`, ...words, ...components].map((name) => [name, row]);
  }),
);

/**
 * The service whose posts a component of a site builder (MDX, Astro, Vue) shows, by its name in lower case: `tweet`,
 * `youtubeembed`, `blueskypost`. `undefined`: the name is none of such a component. No element of HTML has such a name.
 */
export function componentService(name: string): ServiceRow | undefined {
  if (name.length < 5 || name.length > 30 || name.includes("-") || SPECIAL.has(name)) return undefined;
  const plain = name
    .replace(/^(?:react)?(?:static|lite|lazy)?/, "")
    .replace(/(?:embed|player|video|card)?$/, "");
  return NAMED.get(plain);
}

/** Whether a component shows a post: one of a service, or our own, `<Post url="…" />`. */
export function isComponent(name: string): boolean {
  return name === "post" || componentService(name) !== undefined;
}

/** The service that a word means as a whole, or else that it speaks of. */
export function serviceNamed(word: string): ServiceRow | undefined {
  const name = word.trim().toLowerCase();
  return NAMED.get(name) ?? serviceIn(name);
}

const WORDED = ROWS.flatMap((row) => (row.embeds?.words ?? []).map((word) => [word, row] as const));

/** Words that mean a service in a name made of several: `c-tweet-embed`, `LiteYouTube`, `rll-youtube-player`. */
export const SERVICE_WORDS: readonly string[] = WORDED.map(([word]) => word);

/** The one service that a name speaks of; `undefined` if it speaks of none, or several. */
export function serviceIn(name: string): ServiceRow | undefined {
  const lower = name.toLowerCase();
  let found: ServiceRow | undefined;
  for (const [word, row] of WORDED) {
    if (row === found || !lower.includes(word)) continue;
    if (found) return undefined;
    found = row;
  }
  return found;
}

/** Attributes by which an element of any name names a post, by the service whose id they hold. */
const NAMED_BY: ReadonlyMap<string, ServiceRow> = new Map(
  ROWS.flatMap((row) => (row.embeds?.named ?? []).map((name) => [name, row] as const)),
);

/** Names of these attributes. */
export const NAMING_ATTRIBUTES: readonly string[] = [...NAMED_BY.keys()];

/** The post that an attribute of any element names by its id; `undefined` where no attribute does. */
export function postNamedBy(
  attributes: ReadonlyMap<string, string>,
): { readonly service: ServiceRow; readonly value: string } | undefined {
  for (const [name, service] of NAMED_BY) {
    const value = attributes.get(name);
    if (value !== undefined) return { service, value };
  }
  return undefined;
}
