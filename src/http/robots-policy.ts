// What a site lets programs read: each is asked for its robots.txt once.
import { PostproofError } from "../errors.ts";
import { DEFAULT_WAIT, waitOf } from "../model/waiting.ts";
import { readRobots } from "./robots.ts";
import type { Robots } from "./robots.ts";
import type { Arrival } from "./visit.ts";

/** Asks sites whether this program may read their pages. */
export interface RobotsPolicy {
  /**
   * Resolves if a page may be fetched. Throws a PostproofError: `robots` if not, or if the site's robots.txt could not
   * be had; `rate_limited` if the site does not want to be asked for it now.
   */
  check(url: URL): Promise<void>;
}

/** What the policy needs. */
export interface RobotsPolicyMeans {
  /** The `User-Agent` that the door sends: its first word and `postproof` are the names that a robots.txt may call. */
  readonly userAgent: string;
  /** Fetches a robots.txt, its first {@link ROBOTS_BYTES} bytes. Throws what the door throws. */
  readonly fetch: (url: string) => Promise<Pick<Arrival, "status" | "headers" | "bytes">>;
  /** Keeps requests to a host at least so many ms apart. */
  readonly slow: (host: string, milliseconds: number) => void;
  readonly now: () => Date;
}

/** So much of a robots.txt is read, in bytes: the least that RFC 9309 asks for. */
export const ROBOTS_BYTES = 500 * 1024;
/** The longest `Crawl-delay` that is kept to, in seconds: a longer one would amount to a refusal that is not meant. */
export const LONGEST_DELAY = 10;

/** How long an answer stands, in ms: a day (RFC 9309, 2.4), and the lack of one for less. */
const STANDS = 86_400_000;
const LACK_STANDS = 600_000;
/** What is remembered, in bytes of robots.txt and sites: the oldest is forgotten first. */
const BYTES_KEPT = 8 * 1024 * 1024;
const SITES_KEPT = 2000;

interface Answer {
  /** `undefined` where the site is in trouble or does not answer: then nothing of it is read (RFC 9309, 2.3.1.4). */
  readonly robots: Robots | undefined;
  readonly bytes: number;
  readonly until: number;
}

/** Makes a policy that has asked nobody yet. */
export function createRobotsPolicy(means: RobotsPolicyMeans): RobotsPolicy {
  const first = /^[a-z_-]{1,100}/i.exec(means.userAgent)?.[0].toLowerCase();
  const agents = [...new Set(["postproof", first ?? "postproof"])];
  const known = new Map<string, Answer>();
  const asking = new Map<string, Promise<Answer>>();

  const answerOf = async (origin: string): Promise<Answer> => {
    const answer = known.get(origin);
    if (answer !== undefined && means.now().getTime() < answer.until) return answer;
    const asked = asking.get(origin) ?? ask(origin, agents, means);
    asking.set(origin, asked);
    try {
      const fresh = await asked;
      known.delete(origin);
      known.set(origin, fresh);
      forgetOldest(known);
      return fresh;
    } finally {
      asking.delete(origin);
    }
  };

  return {
    async check(url) {
      const { robots } = await answerOf(url.origin);
      if (robots === undefined)
        throw refusal(`${url.origin}/robots.txt could not be read, which counts as a no`);
      if (!robots.allows(url.pathname + url.search))
        throw refusal(`${url.origin}/robots.txt keeps programs away from this page`);
      if (robots.delay !== undefined) means.slow(url.hostname, Math.min(robots.delay, LONGEST_DELAY) * 1000);
    },
  };
}

async function ask(origin: string, agents: readonly string[], means: RobotsPolicyMeans): Promise<Answer> {
  const until = (stands: number) => means.now().getTime() + stands;
  const lack = () => ({ robots: undefined, bytes: 0, until: until(LACK_STANDS) });
  try {
    const { status, headers, bytes } = await means.fetch(`${origin}/robots.txt`);
    if (status === 429) throw later(origin, waitOf(headers, means.now()) ?? DEFAULT_WAIT);
    if (status >= 500 || status < 200) return lack();
    // Without a robots.txt (4xx) everything is allowed; a redirect that was not followed leads to none.
    const text = status < 300 ? new TextDecoder().decode(bytes) : "";
    return { robots: readRobots(text, agents), bytes: text.length, until: until(STANDS) };
  } catch (error) {
    if (error instanceof PostproofError && error.code === "rate_limited") throw error;
    return lack();
  }
}

function later(origin: string, retryAfter: number): PostproofError {
  const why = `${origin} does not want to be asked for its robots.txt now; try again in ${retryAfter} s`;
  return new PostproofError("rate_limited", why, { retryAfter });
}

function refusal(why: string): PostproofError {
  return new PostproofError("robots", why);
}

function forgetOldest(known: Map<string, Answer>): void {
  let bytes = 0;
  for (const answer of known.values()) bytes += answer.bytes;
  for (const [origin, answer] of known) {
    if (bytes <= BYTES_KEPT && known.size <= SITES_KEPT) return;
    known.delete(origin);
    bytes -= answer.bytes;
  }
}
