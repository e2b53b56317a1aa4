// Mirrors of X, run by others: asked only where they are named, for a post that X itself did not give, or not whole.
import { without } from "../read/ending.ts";
import { utcTime } from "../read/fields.ts";
import { tweetSchema } from "./answer.ts";
import { shapeFx } from "./mirror-fx.ts";
import { shapeVx } from "./mirror-vx.ts";
import { outcomeOfTweet } from "./outcome.ts";
import { ENDINGS } from "../../model/outcome.ts";
import type { EndingKind, Outcome } from "../../model/outcome.ts";
import type { Asked, Source, SourceContext, Mirror } from "../platform.ts";

/** Endings by which X says that there is nothing to be had: nobody else is asked behind its back. */
export const CLOSED: readonly EndingKind[] = [
  "deleted",
  "author_suspended",
  "author_deactivated",
  "protected",
  "removed_by_moderator",
];

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

/** The mirrors as sources, in the order in which they may be asked. */
export function mirrorSources(named: readonly Mirror[]): Source[] {
  const rest = SERVICES.filter(({ name }) => !named.includes(name));
  const services = [...named.flatMap((name) => SERVICES.find((each) => each.name === name) ?? []), ...rest];
  return services.map((service) => ({
    name: service.name,
    who: `The mirror ${service.name}`,
    request: ({ id }, asked) =>
      named.includes(service.name) && isWanting(asked.result())
        ? { url: service.address(id), accept: "application/json" }
        : undefined,
    after: ["post", ...without(ENDINGS, ...CLOSED)],
    owns: ({ request }) => service.asked.test(request.url),
    // That a mirror does not give a post says nothing about it.
    says: [],
    read: (body, context) => readMirror(body, context, service),
  }));
}

/** Whether a post is still to be had, or the rest of one. */
const isWanting = (outcome: Outcome | undefined): boolean =>
  outcome?.kind !== "post" || outcome.post.truncated === true;

/** To an ending, that mirrors gave no post either. */
export function withMirrors(outcome: Outcome, { of }: Asked): Outcome {
  const count = SERVICES.flatMap(({ name }) => of(name)).length;
  if (outcome.kind === "post" || count === 0) return outcome;
  const asked = count === 1 ? "A mirror was asked" : "Mirrors were asked";
  return { ...outcome, reason: `${outcome.reason} ${asked} as well and gave no post.` };
}

function readMirror(
  body: unknown,
  { id, capturedAt }: SourceContext,
  { name, shape }: MirrorService,
): Outcome {
  const who = `The mirror ${name}`;
  const tweet = tweetSchema.safeParse(shape(body)).data;
  return tweet
    ? outcomeOfTweet(tweet, { id, at: utcTime(capturedAt), source: name, who })
    : { kind: "unreadable", reason: `${who} answered with something that is not a post.` };
}
