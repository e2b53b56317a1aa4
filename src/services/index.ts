// Services as readers, newsrooms and the markup of articles name them: the list, and what is asked of it.
import { bluesky } from "./bluesky.ts";
import { dailymotion, EMBEDDERS, soundcloud, pinterest } from "./embedders.ts";
import { facebook } from "./facebook.ts";
import { flickr } from "./flickr.ts";
import { instagram } from "./instagram.ts";
import { linkedin } from "./linkedin.ts";
import { mastodon } from "./mastodon.ts";
import { OTHERS } from "./others.ts";
import { reddit } from "./reddit.ts";
import { telegram } from "./telegram.ts";
import { threads } from "./threads.ts";
import { tiktok } from "./tiktok.ts";
import { tumblr } from "./tumblr.ts";
import { vimeo } from "./vimeo.ts";
import { x } from "./x.ts";
import { youtube } from "./youtube.ts";
import type { ServiceRow, Service } from "./service.ts";

export type { Service } from "./service.ts";

/** Services on which people post, with all that is known of each. */
const POSTED_ON: readonly ServiceRow[] = [
  x,
  bluesky,
  mastodon,
  threads,
  instagram,
  facebook,
  tiktok,
  youtube,
  telegram,
  reddit,
  tumblr,
  linkedin,
  vimeo,
  pinterest,
  dailymotion,
  soundcloud,
  flickr,
  ...OTHERS,
];

/** Every row: the services on which people post, and those that only embed. */
export const ROWS: readonly ServiceRow[] = [...POSTED_ON, ...EMBEDDERS];

/**
 * Services in the order in which they are tried. `social-media` stands for a service that the newsroom did not name.
 * The spellings were collected by hand; that of a service in another script is what newsrooms of that script print.
 */
export const SERVICES: readonly Service[] = POSTED_ON;

/** The service of that name; `undefined` if there is none. */
export function serviceCalled(name: string): Service | undefined {
  return SERVICES.find((service) => service.name === name);
}

/** The service that a word means: its name, its label or what it was called before, in any letter case. */
export function serviceMeant(word: string): Service | undefined {
  const wanted = word.trim().toLowerCase();
  return SERVICES.find(({ name, label, former }) =>
    [name, label.toLowerCase(), former?.label.toLowerCase()].includes(wanted),
  );
}

/** The service on which a post stands, from its platform and the address of its page. */
export function serviceOf(platform: string, url: string): Service | undefined {
  // eslint-disable-next-line no-restricted-properties -- the hosts below are ASCII: what it denies is none of them
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
  return SERVICES.find(({ hosts }) => hosts?.includes(host)) ?? serviceCalled(platform);
}

/**
 * The name under which readers knew a service at a time: `Twitter` for posts before 24 July 2023, `X` after, UTC.
 *
 * @param published ISO 8601; without it today's name is given
 * @param formerly writes `X (formerly Twitter)` for later posts
 */
export function labelAt({ label, former }: Service, published?: string, formerly = false): string {
  if (former === undefined) return label;
  if (published !== undefined && published < former.until) return former.label;
  return formerly ? `${label} (formerly ${former.label})` : label;
}

/** The row of that name; `undefined` if there is none. */
export function rowCalled(name: string): ServiceRow | undefined {
  return ROWS.find((row) => row.name === name);
}

const SITES: ReadonlyMap<string, ServiceRow> = new Map(
  ROWS.flatMap((row) =>
    [row.site, ...(row.otherSites ?? [])].flatMap((site): [string, ServiceRow][] =>
      site === undefined ? [] : [[site, row]],
    ),
  ),
);

/** The service whose pages stand at a host, without `www.` and the like. */
export function rowAt(host: string): ServiceRow | undefined {
  return SITES.get(host);
}
