// Loose material: an object or an activity around one, alone.
import type { Outcome, PostOutcome } from "../../../model/outcome.ts";
import type { Quote } from "../../../model/post.ts";
import type { SourceContext } from "../../platform.ts";
import { aliasesOf } from "../identity.ts";
import { iriOf } from "./object.ts";
import type { Actor, ApObject } from "./object.ts";
import { unwrap } from "./opened.ts";
import { readObject, unseenQuote } from "./post.ts";

/**
 * Reads loose material: an object or an activity around one, alone. What it does not tell is not asked for.
 *
 * @param url where it was found, if known.
 */
function readLoose(body: unknown, url: string | undefined, at: string | undefined): Outcome {
  const opened = unwrap(body);
  if ("kind" in opened) return opened;
  const { object, actor, announced } = opened;
  if (announced !== undefined) return readLooseRepost(object, announced, actor, at);
  const outcome = readObject(object, { actor, at });
  return outcome.kind === "post" && url !== undefined ? withPage(outcome, url) : outcome;
}

/** Reads loose material as {@link readLoose} does, as any platform of the fediverse takes it. */
export function readObjectAlone(body: unknown, { url, capturedAt }: SourceContext): Outcome {
  return readLoose(body, url, capturedAt);
}

/** The address at which it was found counts if it is of the same server. */
function withPage(outcome: PostOutcome, url: string): PostOutcome {
  return { ...outcome, aliases: aliasesOf(outcome.key, [url], [], outcome.aliases) };
}

function readLooseRepost(
  outer: ApObject,
  announced: unknown,
  actor: Actor | undefined,
  at: string | undefined,
): Outcome {
  const who = actor?.id;
  const bare = {
    ...outer,
    attributedTo: who === undefined ? [] : [who],
    content: undefined,
    attachment: [],
    tag: [],
  };
  const read = readObject(bare, { actor, at });
  if (read.kind !== "post") return read;
  const inner = typeof announced === "string" ? undefined : readLoose(announced, undefined, at);
  const address = iriOf(announced);
  const repostOf =
    inner?.kind === "post"
      ? shown(inner, "")
      : address === undefined
        ? { state: "unavailable" as const }
        : unseenQuote(address);
  return { ...read, post: { ...read.post, text: [], repostOf } };
}

/** A post as another shows it that quotes or reposts it. */
export function shown(inner: Outcome, address: string): Quote {
  if (inner.kind !== "post") return unseenQuote(address);
  const { quote: within, repostOf: _again, ...post } = inner.post;
  const url = within?.state === "present" ? within.post.url : within?.url;
  const quotesAnother = within && { ...(url !== undefined && { url }) };
  return { state: "present", key: inner.key, post: { ...post, ...(quotesAnother && { quotesAnother }) } };
}
