// Following a short link to the address of a post: step by step, so that nothing is fetched beyond what says which post.
import type { Ask, Exchange } from "../../model/capture.ts";
import { answerOf } from "../../model/capture.ts";
import type { EndingOutcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";
import { endingOfExchange } from "../../platforms/index.ts";

/** Redirects that are followed; a chain that is longer leads nowhere. */
const MOST_STEPS = 5;

/** Where a short link led. */
export interface Followed {
  /** The post's reference, or why there is none. */
  readonly found: Reference | EndingOutcome;
  /** Every question on the way, for the record. */
  readonly exchanges: readonly Exchange[];
}

/**
 * Follows a short link until an address says which post is meant.
 *
 * @param parse reads an address as a reference.
 */
export async function followShort(
  reference: Reference,
  ask: Ask,
  parse: (url: string) => Reference | undefined,
): Promise<Followed> {
  const exchanges: Exchange[] = [];
  let { url } = reference;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const exchange = await ask({ url, accept: "text/html", redirect: "manual" });
    exchanges.push(exchange);
    const next = nextAddress(exchange, url);
    if (next === undefined) return { found: endingOf(exchange, url), exchanges };
    const named = parse(next);
    if (named && named.short !== true) return { found: named, exchanges };
    url = next;
  }
  return {
    found: { kind: "unsupported", reason: `The short link is redirected more than ${MOST_STEPS} times.` },
    exchanges,
  };
}

function nextAddress(exchange: Exchange, base: string): string | undefined {
  const answer = answerOf(exchange);
  if (!answer || answer.status < 300 || answer.status > 399) return undefined;
  const location = answer.headers["location"];
  return location !== undefined && isUrl(location, base) ? new URL(location, base).href : undefined;
}

function endingOf(exchange: Exchange, url: string): EndingOutcome {
  const host = new URL(url).host;
  const answer = answerOf(exchange);
  const ending =
    answer && answer.status >= 300 && answer.status < 400 ? undefined : endingOfExchange(exchange, host);
  return (
    ending ?? {
      kind: "unsupported",
      reason: `The short link at ${host} does not lead to a post.`,
      ...(answer && { status: answer.status }),
    }
  );
}

/** Whether following came to a reference. */
export function isReference(found: Reference | EndingOutcome): found is Reference {
  return "platform" in found;
}
