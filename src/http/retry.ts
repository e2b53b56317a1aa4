// When to try again: which errors and answers may pass, and how long to wait.

/** Tries after the first. */
export const MOST_RETRIES = 2;

// Errors of a connection that may pass. Errors of TLS and of the protocol are not among them: they would come again.
const PASSING_ERRORS: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
  "UND_ERR_SOCKET",
]);

/** The `code` of an error, or of the first error in an aggregate; `undefined` if it has none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : undefined;
}

/** Whether an error is one of a connection that may pass. */
export function mayPass(error: unknown): boolean {
  return PASSING_ERRORS.has(codeOf(error) ?? "");
}

/** Whether an answer with this status may be another one soon. */
export function isPassingStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status <= 599);
}

/**
 * How long to wait before try number `retry` (0 for the first retry), in ms: what was asked for and a little more,
 * or else full jitter over a window that doubles.
 */
export function retryWait(retry: number, retryAfter: number | undefined): number {
  if (retryAfter !== undefined) return retryAfter * 1000 + Math.random() * 250;
  return Math.random() * 500 * 2 ** retry;
}
