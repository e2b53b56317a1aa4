// The parts of which links to a service's own search are made.

/** What is looked for. */
export interface Query {
  /** In quotation marks; empty if nothing was quoted. */
  readonly phrase: string;
  /** Who is looked for where a handle does not say it. */
  readonly speaker: string;
  /** Fit for a query; empty if there is none. */
  readonly user: string;
  readonly host: string | undefined;
  readonly days: { readonly since: string; readonly until: string } | undefined;
}

/** `undefined` where the service's own search cannot be asked for what is known. */
export type Search = (query: Query) => string | undefined;

/** The parts that are not empty. */
export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** An address with parameters, every word percent-encoded. */
export function searchPage(page: string, parameters: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://${page}?${pairs.join("&")}`;
}

/** By operators: the account, the days. */
export const from = ({ user }: Query, operator = "from:"): string => (user === "" ? "" : operator + user);
export const within = ({ days }: Query): string => (days ? `since:${days.since} until:${days.until}` : "");

/** The account, or else the speaker, as words. */
export const who = ({ user, speaker }: Query): string => (user === "" ? speaker : user);

/** The search of a page that takes the phrase and a name as words. */
export const byWords =
  (page: string, parameter = "q"): Search =>
  (query) =>
    searchPage(page, { [parameter]: joined(query.phrase, who(query)) });
