// A door to no network: answers questions from a function and keeps the record, as the real one does.
import { CAPTURE_FORMAT } from "../../src/model/capture.ts";
import { askSources, readSources } from "../../src/platforms/sources.ts";
import { parseReference } from "../../src/platforms/index.ts";
import type { Ask, Capture, Exchange, RecordedFailure, Request } from "../../src/model/capture.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Platform } from "../../src/platforms/platform.ts";

/** An answer: `body` as it stands if it is a string, else as JSON; or a failure. */
export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly failure?: RecordedFailure["failure"];
}

/** When every fake capture takes place. */
export const NOW = "2026-11-23T12:00:00.000Z";

/** Captures a URL, answered by a function; gives the outcome, the capture and the URLs asked for, in order. */
export async function captureFake(
  platform: Platform,
  url: string,
  answer: (url: URL) => FakeAnswer,
  look?: (request: Request) => void,
): Promise<{ outcome: Outcome; capture: Capture; asked: URL[] }> {
  const reference = parseReference(url, [platform]);
  if (!reference) throw new Error(`no reference: ${url}`);
  const asked: URL[] = [];
  const ask: Ask = (request) => {
    look?.(request);
    asked.push(new URL(request.url));
    const { status = 200, headers = {}, body = "", failure } = answer(new URL(request.url));
    const exchange: Exchange = {
      request: { method: request.method ?? "GET", url: request.url, headers: {} },
      at: NOW,
      result:
        failure === undefined
          ? {
              status,
              headers,
              body: { utf8: typeof body === "string" ? body : JSON.stringify(body) },
              truncated: false,
            }
          : { failure, message: "made up" },
    };
    return Promise.resolve(exchange);
  };
  const exchanges = await askSources(platform, reference, ask);
  const capture: Capture = { format: CAPTURE_FORMAT, reference, capturedAt: NOW, tool: "test/0", exchanges };
  return { outcome: readSources(platform, capture), capture, asked };
}
