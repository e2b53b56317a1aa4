// What is asked about posts over time: what changed, what is to be looked at again, and whom that is told.
import type { Given, Needed } from "./value.ts";

const OFF = { is: "boolean", default: false } as const;
const CONCURRENCY = { is: "number", least: 1, what: "a whole number of posts", default: 4 } as const;
const NAMED = { is: "string", what: "the name of a platform" } as const;

const SCHEDULES = {
  byName: {
    list: { from: 0.1, to: 87_600, what: "hours" },
    what: "a list of hours, such as [1, 24, 168]",
  },
  what: 'hours by platform, such as { x: [24, 168], "*": [24] }',
} as const;

const TIME = { is: "string", what: 'a time, ISO 8601, such as "2026-11-23"' } as const;

/** Which changes of posts are told. */
export const CHANGES = {
  /** Only what was seen at this time or later, ISO 8601. Default: from the beginning. */
  since: TIME,
  /** Only what was seen before this time, ISO 8601. */
  until: TIME,
  /** Posts that no article uses, too. */
  all: OFF,
} as const;

/** Which posts are to be looked at again. */
export const DUE = {
  /** Posts that no article uses, too. */
  all: OFF,
  /** Only posts of these platforms, by name. */
  platforms: { list: NAMED, what: "names of platforms" },
  /** No more than so many, those first that are longest due. */
  limit: { is: "number", least: 1, what: "a whole number of posts", config: true },
  /**
   * Hours after a post was captured, or an article began to use it, at which it is looked at again, by platform, `*` for all others;
   * after the last again each time that as long has passed. Default `{ "*": [1, 24, 168, 720, 2160] }`.
   */
  schedules: { ...SCHEDULES, config: true },
} as const;

/** Which they are, and how that is done. */
export const WATCH = {
  ...DUE,
  /** How many at once. */
  concurrency: CONCURRENCY,
  /** Keeps with the evidence what a browser shows of each: as of `capture`. */
  screenshot: OFF,
} as const;

/** What a daemon is told besides. */
export const DAEMON = {
  /** Seconds after a run until `postproof watch --daemon` looks again whether something is due. */
  every: { from: 1, to: 86_400, what: "a number of seconds, at most a day", default: 300, config: true },
} as const;

const NOTIFY = {
  /** What it is signed with: at least 16 characters that only sender and receiver know. */
  secret: { is: "string", what: "a secret of 16 characters or more", like: /^.{16,}$/s, required: true },
} as const;

/** What `notify` takes. */
export const NOTIFYING = {
  url: { is: "string", what: "an address", required: true },
  message: { is: "object", what: "what is sent, as JSON", required: true } as Given<object> & Needed,
  options: { fields: NOTIFY, what: "{ secret }", required: true },
} as const;
