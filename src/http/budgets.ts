// Budgets: how many requests an endpoint gets within a time. A table, and which of its rows a request falls under.
import type { BUDGET } from "../options/network.ts";
import type { OptionsOf } from "../options/value.ts";

/** So many requests within so long. Plain data. */
export type Budget = OptionsOf<typeof BUDGET>;

const OWN = "own choice";
const META = { requests: 1000, seconds: 3600, source: "Meta, without a token" };
const BLUESKY = { requests: 3000, seconds: 300, source: "Bluesky, per address" };
const REDDIT = { requests: 10, seconds: 60, source: "reported, per address" };

/**
 * The budgets that a door keeps unless told otherwise; docs/politeness.md shows them as a table.
 *
 * Where a service documents no limit, the row is our own choice and says so. It is a cautious one, because the price of
 * asking too fast is paid by everybody at the same address.
 */
export const BUDGETS: readonly Budget[] = [
  { host: "cdn.syndication.twimg.com", requests: 150, seconds: 900, source: OWN },
  { host: "api.fxtwitter.com", requests: 1000, seconds: 60, source: "FxEmbed, per address" },
  { host: "public.api.bsky.app", ...BLUESKY },
  { host: "api.bsky.app", ...BLUESKY },
  { host: "bsky.social", ...BLUESKY },
  { host: "graph.threads.com", paths: ["/*/oembed"], ...META },
  { host: "graph.threads.net", paths: ["/*/oembed"], ...META },
  { host: "graph.facebook.com", paths: ["/*/instagram_oembed"], ...META },
  { host: "graph.facebook.com", paths: ["/*/oembed_post"], ...META },
  { host: "graph.facebook.com", paths: ["/*/oembed_video"], ...META },
  { host: "graph.facebook.com", paths: ["/*/oembed_page"], ...META },
  { host: "www.reddit.com", ...REDDIT },
  { host: "old.reddit.com", ...REDDIT },
  { host: "oauth.reddit.com", requests: 60, seconds: 60, source: "Reddit, per client" },
  { host: "api.tumblr.com", requests: 1000, seconds: 3600, source: "Tumblr, per key" },
  { host: "api.tumblr.com", requests: 5000, seconds: 86_400, source: "Tumblr, per key" },
  {
    host: "web.archive.org",
    paths: ["/cdx", "/web/timemap"],
    requests: 24,
    seconds: 60,
    source: "the limit in force, by EDGI's client",
  },
  { host: "web.archive.org", requests: 300, seconds: 300, source: OWN },
  { host: "archive.org", paths: ["/wayback"], requests: 10, seconds: 60, source: OWN },
  { host: "*", paths: ["/api/v1", "/api/v2"], requests: 300, seconds: 300, source: "Mastodon, per address" },
  { host: "*", requests: 600, seconds: 300, source: OWN },
];

/** The default budgets with a site's own rows: those take the place of all default rows for the same host. */
export function withBudgets(own: readonly Budget[] | false | undefined): readonly Budget[] {
  if (own === false) return [];
  if (own === undefined) return BUDGETS;
  const replaced = new Set(own.map(({ host }) => host));
  return [...own, ...BUDGETS.filter(({ host }) => !replaced.has(host))];
}

/**
 * The budgets that a request to a host and path counts against.
 *
 * All rows that name the host, or else all that name a domain above it, as far as their paths fit: they are limits side
 * by side, such as one for an hour and one for a day. Where there is none, of the rows for `*` the one whose path fits
 * longest.
 */
export function budgetsFor(host: string, path: string, table: readonly Budget[]): readonly Budget[] {
  const segments = path.split("/");
  const fitting = table.filter((budget) => lengthOfFit(budget, segments) !== undefined);
  const named = fitting.filter((budget) => budget.host === host);
  if (named.length > 0) return named;
  const above = fitting.filter(
    (budget) => budget.host.startsWith("*.") && host.endsWith(budget.host.slice(1)),
  );
  if (above.length > 0) return above;
  const length = (budget: Budget): number => lengthOfFit(budget, segments) ?? 0;
  const general = fitting.filter((budget) => budget.host === "*").sort((a, b) => length(b) - length(a));
  return general.slice(0, 1);
}

/** How many segments of a path a budget's endpoint covers: 0 for all paths, `undefined` where none fits. */
function lengthOfFit({ paths }: Budget, segments: readonly string[]): number | undefined {
  if (paths === undefined) return 0;
  const fits = paths
    .map((path) => path.split("/"))
    .filter((wanted) =>
      wanted.every((each, index) => index < segments.length && (each === "*" || each === segments[index])),
    );
  return fits.length === 0 ? undefined : Math.max(...fits.map(({ length }) => length));
}
