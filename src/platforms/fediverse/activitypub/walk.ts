// The way to an object: what is asked one after the other, the object, its author, what it quotes. Written once, walked
// by whoever asks, from answer to answer, and by the reader of the record.
import { referenceAlias } from "../../../model/reference.ts";
import { ALWAYS } from "../../read/ending.ts";
import { webUrl } from "../../read/fields.ts";
import { hostOf, keyOfId } from "../identity.ts";
import { accountOf, WEBFINGER, ownerOf } from "./actor.ts";
import { readAnswer } from "./ending.ts";
import { shown, unwrap } from "./loose.ts";
import { iriOf, objectSchema } from "./object.ts";
import { visibilityOf } from "./facts.ts";
import { protectedPost, readObject, contentOf, quotedBy, unseenQuote } from "./post.ts";
import type { Exchange, Request } from "../../../model/capture.ts";
import type { EndingOutcome, Outcome } from "../../../model/outcome.ts";
import type { Reference } from "../../../model/reference.ts";
import type { Asked, Source } from "../../platform.ts";
import type { Steps } from "./actor.ts";
import type { Quote } from "../../../model/post.ts";
import type { ApObject } from "./object.ts";

/** Both types by which an object is served. */
export const ACCEPT =
  'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"';

/** What is said of an account name. */
const JRD = "application/jrd+json, application/json";

/** What is known before asking. */
export interface Start {
  readonly url: string;
  /** Whether an object is known to be at the address. */
  readonly certain: boolean;
  /** The aliases under which the post was asked for. */
  readonly aliases?: readonly string[];
}

/** Questions about one post, whatever it says. */
const MOST = 9;

/**
 * Objects as a source: it asks for each, and for what belongs to it.
 *
 * @param starts the objects; what they are may depend on what was answered before.
 */
export function objectSource(
  name: string,
  starts: (reference: Reference, asked: Asked) => readonly Start[],
  more: Partial<Source> = {},
): Source {
  const next = (reference: Reference, asked: Asked): Request | undefined => {
    const own = asked.of(name);
    const [url] = starts(reference, asked).flatMap((start) => nextOnWay(start, own) ?? []);
    return url === undefined ? undefined : { url, accept: url.includes(WEBFINGER) ? JRD : ACCEPT };
  };
  return {
    name,
    request: next,
    next: (_, reference, asked) => next(reference, asked),
    after: ALWAYS,
    ...more,
  };
}

/** The object at the address of a reference. */
export function startOf(reference: Reference, form = ""): Start {
  return {
    url: `${reference.url}${form}`,
    certain: reference.certain,
    aliases: [referenceAlias(reference)],
  };
}

/** The address to be asked next; `undefined` at the end of the way. */
function nextOnWay(start: Start, exchanges: readonly Exchange[]): string | undefined {
  const found = new Map(exchanges.map((exchange) => [exchange.request.url, exchange]));
  const passed = new Set<string>();
  const steps = wayTo(start);
  let step = steps.next();
  while (!step.done) {
    const exchange = found.get(step.value);
    if (exchange === undefined && passed.size < MOST) return step.value;
    passed.add(step.value);
    step = steps.next(exchange);
  }
  return undefined;
}

/** Reads an object and what belongs to it from a record; of two answers of one address the later counts. */
export function readWay(start: Start, exchanges: readonly Exchange[]): Outcome {
  const found = new Map(exchanges.map((exchange) => [exchange.request.url, exchange]));
  const steps = wayTo(start);
  let step = steps.next();
  while (!step.done) step = steps.next(found.get(step.value));
  return step.value;
}

function* wayTo({ url, certain, aliases = [] }: Start): Steps<Outcome> {
  const first = yield url;
  let exchange = first;
  let answer = readAnswer(first, url, certain);
  if ("elsewhere" in answer) {
    exchange = yield answer.elsewhere;
    const second = readAnswer(exchange, answer.elsewhere, false);
    answer = "object" in second ? second : { ending: answer.ending };
  }
  if (!("object" in answer)) return answer.ending;
  const at = exchange?.at;
  const asked = new URL(url).host;
  return yield* objectIn(answer.object, answer.host, at, asked, aliases);
}

function* objectIn(
  body: Readonly<Record<string, unknown>>,
  from: string,
  at: string | undefined,
  asked: string,
  aliases: readonly string[],
): Steps<Outcome> {
  const opened = unwrap(body);
  if ("kind" in opened) return opened;
  let { object, host } = { object: opened.object, host: from };
  const { actor, announced } = opened;
  if (announced !== undefined) return yield* repost(body, announced, host, at, aliases);
  const id = webUrl(object.id);
  if (id !== undefined && hostOf(id) !== host) {
    // Any server can show a copy, and can change it: the object's own server is asked.
    const own = readAnswer(yield id, id, true);
    const confirmed = "object" in own ? unwrap(own.object) : own.ending;
    if ("kind" in confirmed) return confirmed;
    if (!("object" in own) || hostOf(confirmed.object.id) !== own.host) return notConfirmed(id);
    object = confirmed.object;
    host = own.host;
  }
  const owner = ownerOf(object)?.id;
  if (owner !== undefined && hostOf(owner) !== host) return notConfirmed(owner);
  if (visibilityOf(object) === "some") return protectedPost(keyOfId(object.id));
  const told = yield* accountOf(object, actor);
  if (told && "kind" in told) return told;
  const quote = yield* quoteIn(object, owner);
  return readObject(object, { actor: told, at, asked: [asked, host], aliases, quote });
}

const notConfirmed = (address: string): EndingOutcome => ({
  kind: "unreadable",
  reason: `What is said of ${address.slice(0, 200)} comes from another server than its own, and is not taken from there.`,
});

/** A repost: who reposted, and the post itself from its own server. */
function* repost(
  body: Readonly<Record<string, unknown>>,
  announced: unknown,
  host: string,
  at: string | undefined,
  aliases: readonly string[],
): Steps<Outcome> {
  const outer = objectSchema.safeParse({
    ...body,
    attributedTo: body["actor"],
    content: undefined,
    attachment: [],
    tag: [],
  }).data;
  if (outer === undefined) return { kind: "unreadable", reason: "The repost is not read." };
  const who = ownerOf(outer);
  if (hostOf(outer.id) !== host || hostOf(who?.id) !== host) return notConfirmed(outer.id ?? host);
  const told = yield* accountOf(outer, undefined);
  if (told && "kind" in told) return told;
  const read = readObject(outer, { actor: told, at, asked: [host], aliases });
  const address = webUrl(iriOf(announced));
  if (read.kind !== "post" || address === undefined) return read;
  const answer = readAnswer(yield address, address, true);
  const inner =
    "object" in answer ? yield* objectIn(answer.object, answer.host, at, answer.host, []) : answer.ending;
  return { ...read, post: { ...read.post, text: [], media: [], repostOf: shown(inner, address) } };
}

/** The post that an object quotes, if its own server shows it to all and its author agrees as far as is told. */
function* quoteIn(object: ApObject, quoting: string | undefined): Steps<Quote | undefined> {
  const [address] = quotedBy(object);
  if (address === undefined) return undefined;
  const unseen = unseenQuote(address);
  const exchange = yield address;
  const answer = readAnswer(exchange, address, true);
  if (!("object" in answer)) {
    const isGone = answer.ending.kind === "not_found" || answer.ending.kind === "deleted";
    return isGone && unseen.state === "unavailable" ? { ...unseen, state: "gone" } : unseen;
  }
  const opened = unwrap(answer.object);
  if ("kind" in opened || opened.announced !== undefined) return unseen;
  const { object: quoted } = opened;
  const owner = ownerOf(quoted)?.id;
  const key = keyOfId(quoted.id);
  if (key === undefined || hostOf(quoted.id) !== answer.host || hostOf(owner) !== answer.host) return unseen;
  const visibility = visibilityOf(quoted);
  if (visibility === "some" || visibility === undefined) return unseen;
  if (owner !== quoting) {
    const refusal = yield* refusalOf(object, quoted, owner!);
    if (refusal !== undefined)
      return refusal === "unavailable"
        ? unseen
        : { state: refusal, key, ...(refusal === "pending" && { url: address }) };
  }
  const account = yield* accountOf(quoted, undefined);
  if (account && "kind" in account) return unseen;
  const {
    quote: _within,
    author,
    url,
    ...content
  } = contentOf(quoted, {
    actor: account && { ...account, webfinger: undefined },
    at: exchange?.at,
  });
  return author && url !== undefined
    ? { state: "present", key, post: { ...content, url, author, visibility } }
    : unseen;
}

/**
 * Whether the quoted author has not agreed to a quote of the kind that asks for it (FEP-044f): the stamp must stand at
 * the quoted author's own server and name both posts. Older kinds ask nobody.
 */
function* refusalOf(
  object: ApObject,
  quoted: ApObject,
  owner: string,
): Steps<"pending" | "refused" | "unavailable" | undefined> {
  if (object.quote === undefined) return undefined;
  const stamp = webUrl(object.quoteAuthorization);
  if (stamp === undefined) return "pending";
  if (hostOf(stamp) !== hostOf(owner)) return "refused";
  const read = readAnswer(yield stamp, stamp, true);
  if (!("object" in read))
    return read.ending.kind === "not_found" || read.ending.kind === "deleted" ? "refused" : "unavailable";
  const { interactingObject, interactionTarget, attributedTo } = read.object;
  const agrees =
    iriOf(interactingObject) === object.id &&
    iriOf(interactionTarget) === quoted.id &&
    iriOf(attributedTo) === owner;
  return agrees ? undefined : "refused";
}
