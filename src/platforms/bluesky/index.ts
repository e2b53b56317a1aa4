// Bluesky: asked through its public service; where that finds nothing, the author's own server tells why, and where it
// cannot be reached, that server gives the post.
import { atHosts } from "../read/identity.ts";
import { safely } from "../read/ending.ts";
import { utcTime } from "../read/time.ts";
import { matchBluesky } from "./address.ts";
import { DID, HANDLE, RKEY } from "./answer.ts";
import { chainOf } from "./chain.ts";
import { askFiles, fileServersIn } from "./files.ts";
import { askHome, isDisowned, readHome, wellKnownDid, wellKnownRequest } from "./home.ts";
import {
  BASES,
  callOf,
  callsOf,
  endingOfResolve,
  identityOf,
  identityRequest,
  isOutOfReach,
  isSilent,
  lookAtPosts,
  lookAtThread,
  postsRequest,
  recordRequest,
  resolvedDid,
  resolveRequest,
  serverOf,
  threadRequest,
} from "./lookup.ts";
import { outcomeOfView, readLoose } from "./loose.ts";
import { endingOfMissing } from "./missing.ts";
import { INVALID_HANDLE } from "./post.ts";
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { Platform } from "../platform.ts";
import type { Looked } from "./lookup.ts";
import { bluesky as service } from "../../services/bluesky.ts";

export { pageOfAtUri } from "./address.ts";

/**
 * The platform Bluesky.
 *
 * Loose material that it reads, by `kind`: `postView` (also the posts in notifications), `postThread` (a whole answer of
 * `getPostThread`), `record` (what the author signed, bare or as `getRecord` answers it; without the URL of the post, the
 * DID and the handle of its author in the context it is `incomplete`), `blockquote` (embed markup as a string).
 */
export function bluesky(): Platform {
  return {
    name: "bluesky",
    label: service.label,
    isHome: atHosts("bsky.app"),
    match: matchBluesky,
    capture: captureBluesky,
    normalize: (capture) => safely(() => normalizeBluesky(capture)),
    askFiles,
    chain: chainOf,
    read: (body, context) => safely(() => readLoose(body, context)),
  };
}

interface Target {
  /** DID or handle. */
  readonly actor: string;
  readonly rkey: string;
}

function targetOf({ id }: Reference): Target | undefined {
  const [actor = "", rkey = "", ...more] = id.split("/");
  return more.length === 0 && (DID.test(actor) || HANDLE.test(actor)) && RKEY.test(rkey)
    ? { actor, rkey }
    : undefined;
}

async function captureBluesky(reference: Reference, ask: Ask): Promise<void> {
  const target = targetOf(reference);
  if (!target) return;
  const { actor, rkey } = target;
  const did = DID.test(actor) ? actor : await didOf(actor, ask);
  if (did === undefined) return;
  let looked = await lookAt(did, rkey, ask);
  if (looked.kind === "hidden") looked = lookAtPosts(await ask(postsRequest(did, rkey)));
  if (looked.kind === "missing") await askServer(did, rkey, ask);
  if (isOutOfReach(looked)) await askHome(did, rkey, DID.test(actor) ? undefined : actor, ask);
}

/** Looks at a post where the public service can be reached. */
async function lookAt(did: string, rkey: string, ask: Ask): Promise<Looked> {
  let looked = lookAtThread(undefined);
  for (const base of BASES) {
    looked = lookAtThread(await ask(threadRequest(did, rkey, base)));
    if (!isOutOfReach(looked)) break;
  }
  return looked;
}

/** Which account a handle names: by the public service, else by the handle's own host. */
async function didOf(handle: string, ask: Ask): Promise<string | undefined> {
  for (const base of BASES) {
    const exchange = await ask(resolveRequest(handle, base));
    const did = resolvedDid(exchange);
    if (did !== undefined || !isSilent(endingOfResolve(exchange))) return did;
  }
  return wellKnownDid([await ask(wellKnownRequest(handle))], handle);
}

/** Asks who holds the account, and then its server for the record. */
async function askServer(did: string, rkey: string, ask: Ask): Promise<void> {
  const request = identityRequest(did);
  const server = request && serverOf(await ask(request));
  if (server !== undefined) await ask(recordRequest(server, did, rkey));
}

function normalizeBluesky({ reference, exchanges }: Capture): Outcome {
  const target = targetOf(reference);
  if (!target)
    return { kind: "unsupported", reason: "This is not a DID or a handle with the key of a post." };
  const resolves = callsOf(exchanges, "com.atproto.identity.resolveHandle");
  const resolved =
    resolves.find(
      (exchange) => resolvedDid(exchange) !== undefined || !isSilent(endingOfResolve(exchange)),
    ) ?? resolves[0];
  const handle = DID.test(target.actor) ? undefined : target.actor;
  const did =
    handle === undefined ? target.actor : (resolvedDid(resolved) ?? wellKnownDid(exchanges, handle));
  if (did === undefined) return endingOfResolve(resolved);
  const outcome = readLooked(did, { handle, rkey: target.rkey }, exchanges);
  const alias = `bluesky:${reference.id}`;
  if (outcome.kind !== "post")
    return { key: { platform: "bluesky", id: `${did}/${target.rkey}` }, ...outcome };
  return outcome.aliases.includes(alias) ? outcome : { ...outcome, aliases: [...outcome.aliases, alias] };
}

function readLooked(
  did: string,
  { handle, rkey }: { readonly handle: string | undefined; readonly rkey: string },
  exchanges: readonly Exchange[],
): Outcome {
  const threads = callsOf(exchanges, "app.bsky.feed.getPostThread");
  const thread = threads.find((exchange) => !isOutOfReach(lookAtThread(exchange))) ?? threads[0];
  const posts = callOf(exchanges, "app.bsky.feed.getPosts");
  const first = lookAtThread(thread);
  const second = first.kind === "hidden" && posts ? lookAtPosts(posts) : undefined;
  const looked = second?.kind === "view" || second?.kind === "missing" ? second : first;
  switch (looked.kind) {
    case "view": {
      const { uri, author } = looked.view;
      if (author.did !== did || !uri.endsWith(`/${rkey}`)) {
        return { kind: "unreadable", reason: "Bluesky's public service answered with another post." };
      }
      const asked = looked === second ? posts : thread;
      const source = looked === second ? "getPosts" : "getPostThread";
      return outcomeOfView(
        isDisowned(did, author.handle, exchanges)
          ? { ...looked.view, author: { ...author, handle: INVALID_HANDLE } }
          : looked.view,
        utcTime(asked?.at),
        source,
        looked.parentHandle,
        fileServersIn(exchanges),
      );
    }
    case "missing":
      return endingOfMissing(identityOf(exchanges, did), callOf(exchanges, "com.atproto.repo.getRecord"));
    case "hidden":
      return {
        kind: "withheld",
        reason:
          "Bluesky hides the post because of a block between accounts of its thread; it may still be there.",
      };
    case "ending":
      return (isSilent(looked.ending) ? readHome(did, rkey, handle, exchanges) : undefined) ?? looked.ending;
  }
}
