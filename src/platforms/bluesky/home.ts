// A post from its author's own server, where Bluesky's public service cannot be reached: the record that the author
// signed, and what its profile asks of those who show it.
import { z } from "zod";
import { textOf } from "../../model/capture.ts";
import { list, maybe, text } from "../read/fields.ts";
import { postUri } from "./address.ts";
import { DID, didDocumentSchema, errorSchema, HANDLE, storedRecordSchema } from "./answer.ts";
import { fileServersIn } from "./files.ts";
import {
  bodyOf,
  callOf,
  identityOf,
  identityRequest,
  recordRequest,
  serverOf,
  statusOf,
  succeeded,
} from "./lookup.ts";
import { refusalOf } from "./missing.ts";
import { aliasesOf, INVALID_HANDLE, keyOf, readParts } from "./post.ts";
import type { Ask, Exchange, Request } from "../../model/capture.ts";
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

/**
 * Asks the author's own server for a post: who holds the account, the record, the profile, and whether the handle that
 * the account claims is really its own.
 */
export async function askHome(
  did: string,
  rkey: string,
  handle: string | undefined,
  ask: Ask,
): Promise<void> {
  const request = identityRequest(did);
  const identity = request && (await ask(request));
  const server = identity && serverOf(identity);
  if (server === undefined) return;
  if (!succeeded(await ask(recordRequest(server, did, rkey)))) return;
  await ask(recordRequest(server, did, PROFILE.rkey, PROFILE.collection));
  const claimed = claimedHandle(identity);
  if (handle === undefined && claimed !== undefined) await ask(wellKnownRequest(claimed));
}

/** The handle that a DID document claims; anyone can claim any. */
function claimedHandle(identity: Exchange | undefined): string | undefined {
  const { data } = didDocumentSchema.safeParse(bodyOf(identity));
  const claimed = data?.alsoKnownAs
    .find((name) => name.startsWith("at://"))
    ?.slice(5)
    .toLowerCase();
  return claimed !== undefined && HANDLE.test(claimed) ? claimed : undefined;
}

/**
 * What the author's own server told.
 *
 * @param handle the handle that was resolved to the account, if it was asked for by one.
 * @returns `undefined` if it told nothing either.
 */
export function readHome(
  did: string,
  rkey: string,
  handle: string | undefined,
  exchanges: readonly Exchange[],
): Outcome | undefined {
  const stored = callOf(exchanges, "com.atproto.repo.getRecord");
  const status = statusOf(stored);
  if (status !== undefined && status >= 400) {
    const refused = refusalOf(bodyOf(stored));
    return refused && { kind: refused.kind, reason: refused.reason, status };
  }
  const record = succeeded(stored) ? storedRecordSchema.safeParse(bodyOf(stored)).data : undefined;
  const about = aboutAuthor(exchanges);
  if (record?.value.text === undefined || record.uri !== postUri(did, rkey) || !about) return undefined;
  const claimed = claimedHandle(identityOf(exchanges, did));
  const isOwn = claimed !== undefined && wellKnownDid(exchanges, claimed) === did;
  const parts = {
    did,
    rkey,
    author: {
      did,
      handle: handle ?? (isOwn ? claimed : INVALID_HANDLE),
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
