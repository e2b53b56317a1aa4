// What a server says no with: each error as a problem in JSON (RFC 9457) or as a page, with what to do next.
import { z } from "zod";
import type { ErrorCode } from "../index.ts";
import { PostproofError } from "../index.ts";

/** What only a server refuses. */
const REFUSALS = {
  no_such_page: 404,
  sign_in: 401,
  read_only: 403,
  other_site: 403,
  too_slow: 408,
  other_host: 421,
  too_many: 429,
  no_such_format: 501,
} as const;

/** Statuses of the errors of the library, where a caller can do something about it. */
const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  invalid_input: 400,
  unsupported_url: 400,
  refused_url: 400,
  not_archived: 404,
  taken_down: 410,
  on_hold: 409,
  too_large: 413,
  rate_limited: 503,
  in_use: 503,
  timeout: 504,
  network: 502,
  missing_dependency: 501,
  missing_glyph: 501,
};

/** A request that this server does not answer as asked. */
export class Refusal extends Error {
  readonly code: keyof typeof REFUSALS;
  /** Seconds until asking again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(code: keyof typeof REFUSALS, message: string, retryAfter?: number) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** A problem, as programs are told of it. */
export const problemSchema = z.object({
  title: z.string(),
  status: z.number().int(),
  code: z.string().describe("A stable word to branch on."),
  detail: z.string().describe("What is wrong and what to do next."),
});

/** A problem. */
export interface Problem extends z.output<typeof problemSchema> {
  readonly retryAfter?: number;
}

/** What is told of an error. Of one that nobody foresaw the caller learns nothing. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) {
    const { code, message, retryAfter } = error;
    return problem(REFUSALS[code], code, message, retryAfter);
  }
  if (error instanceof z.ZodError) return problem(400, "invalid_input", faultIn(error));
  if (error instanceof PostproofError) {
    const { code, message, retryAfter } = error;
    const status = STATUSES[code];
    if (status !== undefined) return problem(status, code, message, retryAfter);
    return problem(500, code, "The archive could not be read or written. The log of the server says more.");
  }
  return problem(500, "unforeseen", "This should not have happened. The log of the server says more.");
}

function problem(status: number, code: string, detail: string, retryAfter?: number): Problem {
  const title = TITLES[status] ?? "This did not work";
  return { title, status, code, detail, ...(retryAfter !== undefined && { retryAfter }) };
}

const TITLES: Readonly<Record<number, string>> = {
  400: "This cannot be answered",
  401: "Sign in first",
  403: "This is not allowed",
  404: "This is not here",
  408: "This took too long",
  409: "This is held",
  410: "This was taken down",
  413: "This is too long",
  421: "This server has another name",
  429: "Too much at once",
  501: "This is not offered here",
  503: "Not now",
};

/** The first fault of what was sent: the field, and what it may be. */
function faultIn({ issues }: z.ZodError): string {
  const issue = issues[0];
  if (!issue) return "What was sent is not of the form expected.";
  if (issue.code === "unrecognized_keys")
    return `There is no field ${issue.keys.map((key) => JSON.stringify(key.slice(0, 50))).join(", ")} here.`;
  const field = issue.path.map(String).join(".");
  if (issue.message.endsWith("received undefined")) return `${field} is missing.`;
  return `${field === "" ? "what was sent" : field}: ${issue.message}`;
}
