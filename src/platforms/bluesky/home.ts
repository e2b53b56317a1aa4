// A post from its author's own server, where Bluesky's public service cannot be reached: the record that the author
// signed, and what its profile asks of those who show it.
import { z } from "zod";
import { textOf } from "../../model/capture.ts";
import { list, maybe, text } from "../read/fields.ts";
import { postUri } from "./address.ts";
import { DID, didDocumentSchema, errorSchema, HANDLE, storedRecordSchema } from "./answer.ts";
import { fileServersIn } from "./files.ts";
import { bodyOf, identityOf, recordRequest, statusOf, succeeded } from "./lookup.ts";
import { refusalOf } from "./missing.ts";
import { aliasesOf, INVALID_HANDLE, keyOf, readParts } from "./post.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { Outcome } from "../../model/outcome.ts";

/** `app.bsky.actor.profile`: what an account says of itself. */
const profile = z.object({
  value: z.object({
    displayName: text(),
    /** `!no-unauthenticated`: not to be shown to those who are not signed in. */
    labels: maybe(z.object({ values: list(z.object({ val: z.string().min(1).max(128) }), 20) })),
  }),
});

const PROFILE = { collection: "app.bsky.actor.profile", rkey: "self" };

/** Which account a handle names, by the handle's own host. */
export function wellKnownRequest(handle: string): Request {
  return { url: `https://${handle}/.well-known/atproto-did`, accept: "text/plain" };
}

/** The DID that a handle's host names. */
export function wellKnownDid(exchanges: readonly Exchange[], handle: string): string | undefined {
  const { url } = wellKnownRequest(handle.toLowerCase());
  const exchange = exchanges.find(({ request }) => request.url === url);
  if (!exchange || !succeeded(exchange) || !("status" in exchange.result)) return undefined;
  const did = (textOf(exchange.result) ?? "").slice(0, 2_100).trim();
  return DID.test(did) ? did : undefined;
}

/** The question for the profile of an account at its own server. */
export function profileRequest(server: string, did: string): Request {
  return recordRequest(server, did, PROFILE.rkey, PROFILE.collection);
}

/** The handles that a DID document claims, the account's first; anyone can claim any. */
export function claimedHandles(identity: Exchange | undefined): readonly string[] {
  const { data } = didDocumentSchema.safeParse(bodyOf(identity));
  const names = data?.alsoKnownAs.filter((name) => name.startsWith("at://")) ?? [];
  return names.map((name) => name.slice(5).toLowerCase()).filter((name) => HANDLE.test(name));
}

/**
 * The handle of an account, where both agree: the document of the account claims it, and its host names the account. A
 * host can name any account too, so that it alone tells nothing.
 *
 * @param resolved the handle that is known to name the account.
 */
function ownHandle(did: string, resolved: string | undefined, exchanges: readonly Exchange[]): string {
  const claimed = claimedHandles(identityOf(exchanges, did));
  if (resolved !== undefined && claimed.includes(resolved.toLowerCase())) return resolved;
  return claimed.slice(0, 1).find((handle) => wellKnownDid(exchanges, handle) === did) ?? INVALID_HANDLE;
}

/** Whether the document of an account, where it was asked for, leaves out a handle that it is said to have. */
export function isDisowned(did: string, handle: string, exchanges: readonly Exchange[]): boolean {
  const identity = identityOf(exchanges, did);
  return succeeded(identity) && !claimedHandles(identity).includes(handle.toLowerCase());
}

/**
 * What the author's own server told.
 *
 * @param stored the question for the record.
 * @param handle the handle that was resolved to the account, if it was asked for by one: its host names the account.
 * @returns `undefined` if it told nothing either.
 */
export function readHome(
  did: string,
  rkey: string,
  handle: string | undefined,
  stored: Exchange | undefined,
  exchanges: readonly Exchange[],
): Outcome | undefined {
  const status = statusOf(stored);
  if (status !== undefined && status >= 400) {
    const refused = refusalOf(bodyOf(stored));
    return refused && { kind: refused.kind, reason: refused.reason, status };
  }
  const record = succeeded(stored) ? storedRecordSchema.safeParse(bodyOf(stored)).data : undefined;
  const about = aboutAuthor(exchanges);
  if (record?.value.text === undefined || record.uri !== postUri(did, rkey) || !about) return undefined;
  const parts = {
    did,
    rkey,
    author: {
      did,
      handle: ownHandle(did, handle, exchanges),
      displayName: about.name,
      avatar: undefined,
      labels: about.labels.map((val) => ({ val, neg: undefined })),
      verification: undefined,
    },
    record: record.value,
    embed: undefined,
    labels: [],
    counts: {},
    quotesDisabled: false,
    fileServers: fileServersIn(exchanges),
  };
  const post = readParts(parts, undefined);
  return { kind: "post", key: keyOf(parts), aliases: aliasesOf(parts), post, source: "getRecord" };
}

/**
 * What the profile says: an account without one says nothing. `undefined` if it could not be read; then nobody knows
 * whether the author asks not to be shown, and the post is not taken.
 */
function aboutAuthor(
  exchanges: readonly Exchange[],
): { readonly name: string | undefined; readonly labels: readonly string[] } | undefined {
  const exchange = exchanges.find(({ request: { url } }) =>
    url.includes(`&collection=${PROFILE.collection}&`),
  );
  const { data } = profile.safeParse(bodyOf(exchange));
  if (succeeded(exchange) && data)
    return { name: data.value.displayName, labels: data.value.labels?.values.map(({ val }) => val) ?? [] };
  const said = errorSchema.safeParse(bodyOf(exchange)).data;
  const isMissing = statusOf(exchange) === 400 && said !== undefined && refusalOf(said)?.kind === "deleted";
  return isMissing ? { name: undefined, labels: [] } : undefined;
}
