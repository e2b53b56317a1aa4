// How the network is asked, and how much of it a post may take.
import type { ConnectHook } from "../http/connect.ts";
import type { Turns } from "../http/turns.ts";
import type { Given } from "./value.ts";

const HOST = {
  is: "string",
  what: "a host such as api.example",
  like: /^(?:\*|(?:\*\.)?[a-z0-9.-]{1,253}(?::\d{1,5})?)$/,
} as const;
const DAY = 86_400;
const MILLISECONDS = {
  from: 0,
  to: DAY * 1000,
  whole: true,
  what: "a whole number of milliseconds, at most a day",
} as const;
const SECONDS = "a number of seconds, at most a day";

/** A budget: so many requests within so many seconds. */
export const BUDGET = {
  /** `api.example`; `*.example` for each host below it; or `*` for each host that no other row covers. */
  host: { ...HOST, required: true },
  /**
   * The endpoints that share the budget: each the beginning of a path in whole segments, such as `/api/v1`. A segment `*`
   * stands for any one. Without it every path shares the budget.
   */
  paths: {
    list: { is: "string", what: "a path, from its first /", like: /^\// },
    what: "a list of paths",
  },
  /** How many. */
  requests: { is: "number", least: 1, what: "a whole number of requests", required: true },
  /** The length of the sliding window. */
  seconds: { from: 0.001, to: DAY, what: SECONDS, required: true },
  /** Where the figure is from. */
  source: { is: "string", what: "a text" },
} as const;

/** How a door to the network is set. */
export const HTTP = {
  /** The User-Agent of every request: name your site and an address where you can be reached. By default postproof's. */
  userAgent: {
    is: "string",
    what: "a User-Agent: printable ASCII, at most 500 characters",
    like: /^[\x20-\x7E]{1,500}$/,
    config: true,
  },
  /**
   * Least time in ms between the starts of two requests to a host: one number, or one for each host named (others keep the
   * default). At most two requests to a host are under way at once.
   */
  pace: {
    either: [MILLISECONDS, { byName: MILLISECONDS, names: HOST.like, what: "milliseconds by host" }],
    what: "a whole number of milliseconds, or one for each host",
    default: 250,
    config: true,
  },
  /**
   * So many requests within so many seconds, by host or endpoint, counted by each door for itself, or by all that share `turns`; rows take the place of
   * the default ones of their host ([a table](docs/politeness.md#budgets)), `false` keeps none.
   */
  budgets: {
    either: [
      { list: { fields: BUDGET, what: "{ host, requests, seconds }" }, what: "a list of budgets" },
      { oneOf: [false] },
    ],
    what: "a list of { host, requests, seconds }, or false",
    config: true,
  },
  /** Longest wait in seconds until a budget has room; what would wait longer is not asked and says when to try again. */
  maxWait: { from: 0, to: DAY, what: SECONDS, default: 120, config: true },
  /**
   * Time in ms for one request with all of its redirects, retries and the waits between them. It stands still while the
   * request waits for its turn at a host.
   */
  timeout: { ...MILLISECONDS, from: 1, default: 30_000, config: true },
  /** Cap on the bytes of an answer to `ask`, both as sent and decoded. Default 8 MiB. */
  maxBytes: { is: "number", least: 1, what: "a whole number of bytes" },
  /**
   * The longest time, in seconds, that a host which asks for rest (`Retry-After`, rate limits) is waited for. Default 30.
   * With a longer one the answer is returned as it is, and later requests to that host fail at once with `rested` until
   * the time is over.
   */
  maxRetryAfter: { from: 0, to: DAY, what: SECONDS },
  /** The clock for `Exchange.at` and for times of day in headers. */
  now: { is: "function", what: "a function that gives a Date" } as Given<() => Date>,
  /** Turns at hosts that are shared with other processes, so that all together keep pace and budgets: those of a queue. */
  turns: { is: "object", what: "the turns of a queue", has: ["take"] } as Given<Turns>,
  /** For tests only: plays the internet on this machine. See {@link ConnectHook}. */
  connect: { is: "function", what: "a function that connects" } as Given<ConnectHook>,
} as const;

const COUNT = { is: "number", least: 1 } as const;

/** What the capture of one post may take of the network, with all that the post names. */
export const PER_POST = {
  /** Requests sent, with its pictures, videos and quoted posts, redirects and retries included. */
  requests: { ...COUNT, what: "a whole number of requests", default: 200, config: true },
  /** Hosts that they go to. */
  hosts: { ...COUNT, what: "a whole number of hosts", default: 20, config: true },
  /** Bytes of answers, as sent. Default 268435456 (256 MiB), or four times `media.videoBytes` if that is more. */
  bytes: { ...COUNT, what: "a whole number of bytes", config: true },
  /** Seconds for which requests are under way, added up; waiting for a turn at a host does not count. */
  seconds: { from: 0.001, to: DAY, what: SECONDS, default: 600, config: true },
} as const;

/** The browser that makes screenshots. */
export const BROWSER = {
  /** The path of its program: Chrome, Chromium or Edge. Default: the Chrome that is installed. The command line has `POSTPROOF_BROWSER`. */
  executable: { is: "string", what: "the path of a program", like: /./ },
  /**
   * Whether it runs in its own sandbox, which keeps a page that found a flaw in it from the machine. Without it only in a container
   * that holds nothing else. The command line has `POSTPROOF_BROWSER_SANDBOX=off`.
   */
  sandbox: { is: "boolean", default: true },
} as const;
