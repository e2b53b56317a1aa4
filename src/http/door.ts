// The door: the only way to the network. It guards, paces, retries, bounds and records.
import type { HTTP } from "../options/network.ts";
import type { OptionsOf } from "../options/value.ts";
import { Agent } from "undici";
import { PostproofError } from "../errors.ts";
import { withoutBroken } from "../model/capture.ts";
import type { Exchange, Request } from "../model/capture.ts";
import { overLimit } from "./allowance.ts";
import type { Allowance } from "./allowance.ts";
import { withBudgets } from "./budgets.ts";
import { createConnector } from "./connect.ts";
import type { Connector } from "./connect.ts";
import { createDeadline } from "./deadline.ts";
import type { Deadline } from "./deadline.ts";
import { downloadOf, failedDownload } from "./download.ts";
import type { Download, DownloadOptions } from "./download.ts";
import { createPace, intervalsOf } from "./pace.ts";
import type { Pace } from "./pace.ts";
import { recordAnswer } from "./answer.ts";
import { recordFailure, recordRequest, withSecrets } from "./record.ts";
import { openSecrets } from "./secrets.ts";
import { LONGEST, takeScreenshot } from "./screenshot.ts";
import type { BrowserOptions, PageView } from "./screenshot.ts";
import { sharePace } from "./shared-pace.ts";
import { visit } from "./visit.ts";
import type { Arrival, Errand } from "./visit.ts";
import { createRobotsPolicy, ROBOTS_BYTES } from "./robots-policy.ts";
import type { RobotsPolicy } from "./robots-policy.ts";
import { openWindows } from "./window.ts";

/** How a door is set. Every setting has a default that is polite and safe. */
export type DoorOptions = OptionsOf<typeof HTTP>;

/** The only way to the network. Close it when done. */
export interface Door {
  /** Asks, within the allowance if there is one, and records what came of it. Never throws. */
  ask(request: Request, allowance?: Allowance): Promise<Exchange>;
  /** Fetches the bytes of an image or a video. Never throws. */
  download(url: string, options: DownloadOptions): Promise<Download>;
  /**
   * Draws a page as a browser shows it, with all of its traffic through the same guard. Never throws for what the page or the browser
   * does. Absent where the door leads no browser anywhere: a replay.
   * @throws PostproofError `missing_dependency` without playwright-core
   */
  screenshot?(url: string, browser: BrowserOptions): Promise<PageView>;
  /** Calls off what is under way and closes every connection; resolves when nothing is left. */
  close(): Promise<void>;
}

const DEFAULT_USER_AGENT = "postproof (+https://www.npmjs.com/package/postproof)";
const DEFAULT_TIMEOUT = 30_000;
const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;
const DEFAULT_MAX_RETRY_AFTER = 30;
const DEFAULT_MAX_WAIT = 120;

/** What goes through a door, and how it is asked. */
interface Passage {
  /** Goes on an errand, unless the door is closed, for at most so many ms: those of the door by default. */
  readonly go: (errand: Errand, longest?: number) => Promise<Arrival>;
  readonly timeout: number;
  readonly headersOf: (accept: string | undefined, more?: Request["headers"]) => Record<string, string>;
  readonly now: () => Date;
}

/** Opens a door. It connects to nothing until it is asked. */
export function createDoor(options: DoorOptions = {}): Door {
  const now = options.now ?? (() => new Date());
  const userAgent = options.userAgent ?? DEFAULT_USER_AGENT;
  const maxRetryAfter = options.maxRetryAfter ?? DEFAULT_MAX_RETRY_AFTER;
  const timeout = options.timeout ?? DEFAULT_TIMEOUT;
  const connector = createConnector(options.connect);
  const dispatcher = openDispatcher(connector);
  const pace = paceOf(options, maxRetryAfter);
  const underway = new Map<Deadline, Promise<unknown>>();
  let closed = false;

  /** Waits for work that closing the door calls off. */
  const until = async <T>(deadline: Deadline, work: Promise<T>): Promise<T> => {
    underway.set(deadline, work);
    try {
      return await work;
    } finally {
      underway.delete(deadline);
      deadline.hold();
    }
  };

  const go: Passage["go"] = async (errand, longest = timeout) => {
    if (closed) throw closedError();
    const { allowance } = errand;
    const time = Math.min(longest, allowance?.left() ?? longest);
    const deadline = createDeadline(time, () =>
      time < longest ? overLimit("seconds") : new PostproofError("timeout", `no answer within ${longest} ms`),
    );
    try {
      return await until(deadline, visit(errand, { dispatcher, pace, deadline, now, maxRetryAfter }));
    } finally {
      allowance?.spend(time - deadline.left());
    }
  };

  const headersOf: Passage["headersOf"] = (accept, more = {}) => {
    const given = Object.entries(more).map(([name, value]) => [name.toLowerCase(), value] as const);
    const own = { accept: "*/*", "user-agent": userAgent };
    const asked = accept === undefined ? {} : { accept };
    return { ...own, ...Object.fromEntries(given), ...asked };
  };

  const passage: Passage = { go, timeout, headersOf, now };
  return {
    ask: askingThrough(
      passage,
      options.maxBytes ?? DEFAULT_MAX_BYTES,
      robotsThrough(passage, userAgent, pace),
    ),
    download: (url, how) => downloadThrough(passage, url, how),
    async screenshot(url, browser) {
      if (closed) throw closedError();
      const deadline = createDeadline(
        LONGEST,
        () => new PostproofError("timeout", `no page within ${LONGEST} ms`),
      );
      const isPlayed = options.connect !== undefined;
      return until(deadline, takeScreenshot(url, browser, { connector, pace, deadline, isPlayed, now }));
    },
    async close() {
      closed = true;
      for (const deadline of underway.keys()) deadline.abort(closedError());
      connector.dispose();
      await Promise.allSettled(underway.values());
      await dispatcher.destroy();
    },
  };
}

/** The pace of a door, kept with all who share its turns. */
function paceOf(
  { pace, budgets: own, maxWait = DEFAULT_MAX_WAIT, turns }: DoorOptions,
  maxRetryAfter: number,
): Pace {
  const interval = intervalsOf(pace);
  const budgets = withBudgets(own);
  const longestTurn = maxWait * 1000;
  const made = createPace({
    interval,
    longestRest: maxRetryAfter * 1000,
    windows: openWindows(budgets),
    longestTurn,
  });
  return turns ? sharePace(made, { turns, interval, budgets, longestTurn }) : made;
}

function openDispatcher({ connect }: Connector): Agent {
  return new Agent({
    connect,
    allowH2: false,
    pipelining: 1,
    connections: 2,
    headersTimeout: 0, // the deadline covers these two, and a slow drip as well, which they do not
    bodyTimeout: 0,
    maxHeaderSize: 64 * 1024,
  });
}

function robotsThrough({ go, headersOf, now }: Passage, userAgent: string, pace: Pace): RobotsPolicy {
  return createRobotsPolicy({
    userAgent,
    fetch: (url) =>
      go({
        url,
        method: "GET",
        headers: headersOf("text/plain"),
        maxBytes: ROBOTS_BYTES,
        followsRedirects: true,
        beginning: true,
        onSend: () => undefined,
      }),
    slow: (host, milliseconds) => pace.slow(host, milliseconds),
    now,
  });
}

function askingThrough({ go, headersOf, now }: Passage, maxBytes: number, robots: RobotsPolicy): Door["ask"] {
  const secrets = openSecrets();
  return async (request, allowance) => {
    const headers = headersOf(request.accept, request.headers);
    const recorded = recordRequest(request, headers);
    secrets.learn(request);
    let at: string | undefined;
    const made = (result: Exchange["result"]): Exchange =>
      secrets.strike({ request: recorded, at: at ?? now().toISOString(), result });
    try {
      const arrival = await go({
        url: withSecrets(request),
        method: request.method ?? "GET",
        headers,
        // A secret in the address is told to the host that it is meant for, and to no other.
        followsRedirects: request.redirect !== "manual" && request.secretQuery === undefined,
        ...(request.body === undefined ? {} : { body: request.body }),
        maxBytes,
        allowance,
        ...(request.robots === true ? { admit: (url: URL) => robots.check(url) } : {}),
        onSend: () => (at ??= now().toISOString()),
      });
      return withoutBroken(made(recordAnswer(arrival)));
    } catch (error) {
      return made(recordFailure(error));
    }
  };
}

async function downloadThrough(
  { go, headersOf, timeout }: Passage,
  url: string,
  { accept, maxBytes, allowance, timeout: longest = timeout }: DownloadOptions,
): Promise<Download> {
  const headers = headersOf(accept);
  const onSend = (): void => undefined;
  try {
    const errand: Errand = {
      url,
      method: "GET",
      headers,
      followsRedirects: true,
      maxBytes,
      allowance,
      onSend,
    };
    const arrival = await go(errand, Math.max(longest, timeout));
    return downloadOf({ ...arrival, url: arrival.url.href });
  } catch (error) {
    return failedDownload(recordFailure(error));
  }
}

function closedError(): PostproofError {
  return new PostproofError("network", "the door was closed");
}
