// Mirrors of X, run by others: asked only where they are named, for a post that X itself did not give, or not whole.
import { jsonOf } from "../../model/capture.ts";
import { endingOfExchange } from "../read/ending.ts";
import { utcTime } from "../read/time.ts";
import { tweetSchema } from "./answer.ts";
import { shapeFx } from "./mirror-fx.ts";
import { shapeVx } from "./mirror-vx.ts";
import { outcomeOfTweet } from "./outcome.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Mirror } from "../tokens.ts";

interface MirrorService {
  readonly name: Mirror;
  /** Where a post is asked for. */
  readonly address: (id: string) => string;
  readonly asked: RegExp;
  /** Brings an answer into the shape of syndication. */
  readonly shape: (body: unknown) => unknown;
}

const SERVICES: readonly MirrorService[] = [
  {
    name: "fxtwitter",
    address: (id) => `https://api.fxtwitter.com/2/status/${id}`,
    asked: /^https:\/\/api\.fxtwitter\.com\/2\/status\/\d/,
    shape: shapeFx,
  },
  {
    name: "vxtwitter",
    // The name in the path is decoration.
    address: (id) => `https://api.vxtwitter.com/Twitter/status/${id}`,
    asked: /^https:\/\/api\.vxtwitter\.com\/Twitter\/status\/\d/,
    shape: shapeVx,
  },
];

/** The question to a mirror; `undefined` for a name that is none. */
export function mirrorRequest(mirror: Mirror, id: string): Request | undefined {
  const service = SERVICES.find(({ name }) => name === mirror);
  return service && { url: service.address(id), accept: "application/json" };
}

/** Whether an exchange asked a mirror. */
export function asksMirror({ request }: Exchange): boolean {
  return SERVICES.some(({ asked }) => asked.test(request.url));
}

/**
 * What an exchange with a mirror came to. Only a post counts: that a mirror does not give one says nothing about the
 * post.
 */
export function readMirror(exchange: Exchange, id: string): Outcome {
  const service = SERVICES.find(({ asked }) => asked.test(exchange.request.url));
  if (!service) return { kind: "unsupported", reason: "This asked no mirror of X." };
  const who = `The mirror ${service.name}`;
  const ending = endingOfExchange(exchange, who);
  if (ending) return ending;
  const body = "status" in exchange.result ? jsonOf(exchange.result) : undefined;
  const tweet = tweetSchema.safeParse(service.shape(body)).data;
  return tweet
    ? outcomeOfTweet(tweet, { id, at: utcTime(exchange.at), source: service.name, who })
    : { kind: "unreadable", reason: `${who} answered with something that is not a post.` };
}
