// Accounts: who wrote an object, as far as the account is told or its address tells.
import type { Author } from "../../../model/author.ts";
import { defined, webUrl } from "../../read/fields.ts";
import { hostOf } from "../identity.ts";
import { iriOf, actorSchema } from "./object.ts";
import type { Actor, ApObject } from "./object.ts";
import { z } from "zod";
import type { Exchange } from "../../../model/capture.ts";
import { answerOf, jsonOf } from "../../../model/capture.ts";
import type { EndingOutcome } from "../../../model/outcome.ts";
import { readAnswer } from "./ending.ts";

/** An account, and the host besides its own that was asked for its name and knows it by that. */
export type NamedActor = Actor & { readonly namedBy?: string };

/** The account's name in full as it states it itself, `user@host`. */
export function fullNameOf(actor: Actor | undefined): string | undefined {
  const full = actor?.webfinger?.replace(/^(?:acct:)?@?/, "");
  return full !== undefined && /^[^\s@]{1,500}@[^\s@]{1,253}$/.test(full) ? full : undefined;
}

/** Addresses of accounts that hold the account's name. */
const NAMED =
  /^(?:\/[A-Za-z0-9_-]{1,40}){0,3}?\/(?:@|@\/|users\/|user\/|u\/|accounts\/|profile\/|channel\/|author\/|actors\/|acct\/)([A-Za-z0-9_][A-Za-z0-9_.-]{0,99})$/;

/**
 * The account name `user@host` that an account's address holds on most servers. `undefined` where it holds an id: digits,
 * or the random letters of Misskey's, which look like names and are told by the address of the post.
 */
export function handleOfAddress(address: string, post?: string): string | undefined {
  const url = webUrl(address);
  if (url === undefined || (post !== undefined && /^https?:\/\/[^/]{1,253}\/notes\//.test(post)))
    return undefined;
  const { pathname, host } = new URL(url);
  const name = NAMED.exec(pathname.replace(/%40/g, "@").replace(/\/{1,5}$/, ""))?.[1];
  return name === undefined || /^\d+$|^[0-9a-f]{24,}$/i.test(name) ? undefined : `${name}@${host}`;
}

/** An account as told; `undefined` for what is none. */
export function readActor(body: unknown): Actor | undefined {
  return actorSchema.safeParse(body).data;
}

/** Whose object it is: a person before a group. The account itself where it is told whole. */
export function ownerOf(
  object: Pick<ApObject, "attributedTo">,
): { readonly id: string | undefined; readonly actor: Actor | undefined } | undefined {
  const owners = object.attributedTo.flatMap((value) => {
    const actor = typeof value === "string" ? undefined : readActor(value);
    const id = actor?.id ?? iriOf(value);
    return id === undefined && actor === undefined ? [] : [{ id, actor }];
  });
  return owners.find(({ actor }) => actor === undefined || actor.type !== "Group") ?? owners[0];
}

/** Whether an account is told, not only its address. */
export const isTold = (actor: Actor | undefined): boolean =>
  actor?.preferredUsername !== undefined || actor?.webfinger !== undefined;

/**
 * The author. `undefined` where no account name is told and none can be read from the address.
 *
 * @param id the address of the account, as the object names it.
 * @param post the address of the object.
 */
export function authorOf(
  id: string | undefined,
  actor: NamedActor | undefined,
  post: string | undefined,
): Author | undefined {
  const page = pageOf(id, actor) ?? webUrl(id);
  const handle = handleOf(id, actor) ?? (id === undefined ? undefined : handleOfAddress(id, post));
  if (page === undefined || handle === undefined) return undefined;
  const avatar = actor?.icon.flatMap(({ url, width, height }) => {
    const href = url.find((each) => each.href !== undefined)?.href;
    return href === undefined ? [] : [defined({ url: href, width, height })];
  })[0];
  return defined({
    id,
    handle,
    name: actor?.name?.trim(),
    url: page,
    avatar,
    automated: actor?.type === "Service" || actor?.type === "Application" ? true : undefined,
  });
}

function handleOf(id: string | undefined, actor: NamedActor | undefined): string | undefined {
  const full = fullNameOf(actor);
  const at = full?.split("@")[1]?.toLowerCase();
  if (at !== undefined && (at === actor?.namedBy || at === hostOf(id))) return full;
  const host = webUrl(id) ?? pageOf(id, actor);
  const name = actor?.preferredUsername;
  if (name === undefined || host === undefined || !/^[^\s@]{1,500}$/.test(name)) return undefined;
  return `${name}@${new URL(host).host}`;
}

/** The page of an account at its own server: of several addresses the one that is HTML. */
function pageOf(id: string | undefined, actor: Actor | undefined): string | undefined {
  const host = hostOf(id);
  const links = (actor?.url ?? []).filter(({ href }) => host === undefined || hostOf(href) === host);
  const page = links.find(({ mediaType, href }) => href !== undefined && mediaType === "text/html");
  return (page ?? links.find(({ mediaType, href }) => href !== undefined && mediaType === undefined))?.href;
}

/** Yields addresses to be asked, takes what came of each. */
export type Steps<T> = Generator<string, T, Exchange | undefined>;

/** The account of an object's author: as told with it, else as asked for. `undefined` if it is nowhere told. */
export function* accountOf(
  object: ApObject,
  known: Actor | undefined,
): Steps<NamedActor | EndingOutcome | undefined> {
  const owner = ownerOf(object);
  const told = yield* toldOf(owner?.id, known ?? owner?.actor);
  return told && !("kind" in told) ? yield* named(told, owner?.id) : told;
}

function* toldOf(
  owner: string | undefined,
  told: Actor | undefined,
): Steps<Actor | EndingOutcome | undefined> {
  const id = webUrl(owner);
  if (isTold(told) || id === undefined) return told;
  const exchange = yield id;
  const answer = answerOf(exchange);
  const { host } = new URL(id);
  if (answer?.status === 410) {
    return {
      kind: "author_suspended",
      reason: `${host} says that the author's account is gone (410): suspended for good, or deleted.`,
      status: 410,
    };
  }
  const read = readAnswer(exchange, id, true);
  const actor =
    "object" in read && hostOf(iriOf(read.object["id"])) === read.host ? readActor(read.object) : undefined;
  if (actor?.suspended === true)
    return {
      kind: "author_suspended",
      reason: `${host} says that the author is suspended.`,
      status: answer!.status,
    };
  return actor ?? told;
}

/** What a host says of an account name (RFC 7033): at which addresses the account is. */
const webfinger = z.object({
  links: z.array(z.object({ rel: z.string().max(2_000), href: z.string().max(2_000).optional() })).max(100),
});

/** Where a host is asked about an account name of its own. */
export const WEBFINGER = "/.well-known/webfinger?resource=";

/** An account whose name is of another host than the account counts by that name only where that host says so too. */
function* named(actor: Actor, id: string | undefined): Steps<NamedActor> {
  const name = fullNameOf(actor);
  const host = name?.split("@")[1]?.toLowerCase();
  if (name === undefined || host === undefined || host === hostOf(id)) return actor;
  const address = webUrl(`https://${host}${WEBFINGER}${encodeURIComponent(`acct:${name}`)}`);
  const answer = answerOf(address === undefined ? undefined : yield address);
  const links = (answer?.status === 200 && webfinger.safeParse(jsonOf(answer)).data?.links) || [];
  const isOwn = links.some(({ rel, href }) => rel === "self" && href !== undefined && href === id);
  return isOwn ? { ...actor, namedBy: host } : actor;
}
