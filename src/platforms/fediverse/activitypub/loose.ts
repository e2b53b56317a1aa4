// What a server answers or an export holds, opened: an object, an activity about one, or why it is neither. Read alone, it is
// loose material.
import type { Outcome, PostOutcome, EndingOutcome } from "../../../model/outcome.ts";
import type { Quote } from "../../../model/post.ts";
import type { SourceContext } from "../../platform.ts";
import { aliasesOf, keyOfId } from "../identity.ts";
import { iriOf, objectSchema } from "./object.ts";
import type { Actor, ApObject } from "./object.ts";
import { readObject, unseenQuote } from "./post.ts";
import { ownerOf, readActor } from "./actor.ts";

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

/** An object, taken out of what was around it. */
interface Opened {
  readonly object: ApObject;
  /** The account that an activity around the object tells. */
  readonly actor?: Actor | undefined;
  /** The body is a repost of this. */
  readonly announced?: unknown;
}

const POSTS =
  /^(?:Note|Article|Page|Question|Video|Audio|Image|Document|Event|ChatMessage|Review|Comment|Quotation|Status|GeneratedNote)$/;

/** Opens a body; an ending for what is no post. */
export function unwrap(body: unknown): Opened | EndingOutcome {
  const outer = objectSchema.safeParse(typed(body)).data;
  if (outer === undefined) return { kind: "unsupported", reason: "This is no ActivityPub object." };
  const { object: inner, actor: who } = body as Readonly<Record<string, unknown>>;
  if (outer.type === "Tombstone") {
    const key = keyOfId(outer.id);
    return { kind: "deleted", reason: "This is a tombstone: the post was deleted.", ...(key && { key }) };
  }
  if (outer.type === "Announce") return { object: outer, announced: inner, actor: readActor(who) };
  if (outer.type === "Create" || outer.type === "Update") {
    const own = objectSchema.safeParse(withAudience(typed(inner), body)).data;
    const object = own && { ...own, "@context": own["@context"] ?? outer["@context"] };
    if (object === undefined || !POSTS.test(object.type))
      return { kind: "unsupported", reason: `This ${outer.type} holds no post.` };
    const actor = typeof who === "string" ? undefined : readActor(who);
    const owner = ownerOf(object)?.id;
    return { object, actor: owner === undefined || owner === actor?.id ? actor : undefined };
  }
  if (POSTS.test(outer.type)) return { object: outer };
  return { kind: "unsupported", reason: `An object of the type ${outer.type.slice(0, 50)} is no post.` };
}

/** An object may be of several types: that of a post counts. */
function typed(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return body;
  const { type } = body as Readonly<Record<string, unknown>>;
  if (!Array.isArray(type)) return body;
  const types = type.filter((each) => typeof each === "string");
  return { ...body, type: types.find((each) => POSTS.test(each)) ?? types[0] ?? "" };
}

/** An object that says nothing of its audience has that of the activity around it. */
function withAudience(inner: unknown, outer: unknown): unknown {
  if (typeof inner !== "object" || inner === null) return inner;
  const { to, cc } = inner as Readonly<Record<string, unknown>>;
  if ((to !== undefined && to !== null) || (cc !== undefined && cc !== null)) return inner;
  const around = outer as Readonly<Record<string, unknown>>;
  return { ...inner, to: around["to"], cc: around["cc"] };
}
