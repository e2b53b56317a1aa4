// Accounts: who wrote an object, as far as the account is told or its address tells.
import type { Author } from "../../../model/author.ts";
import { defined } from "../../read/fields.ts";
import { webUrl } from "../../read/web-url.ts";
import { hostOf } from "../identity.ts";
import { iriOf, actorSchema } from "./object.ts";
import type { Actor, ApObject } from "./object.ts";

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
