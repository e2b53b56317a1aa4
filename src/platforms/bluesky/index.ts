// Bluesky: asked through its public service; where that finds nothing, the author's own server tells why, and where it
// cannot be reached, that server gives the post.
import { ALWAYS } from "../read/ending.ts";
import { atHosts } from "../read/identity.ts";
import { utcTime } from "../read/fields.ts";
import { matchBluesky } from "./address.ts";
import { DID, HANDLE, RKEY } from "./answer.ts";
import { chainOf } from "./chain.ts";
import { askFiles, fileServersIn } from "./files.ts";
import {
  claimedHandles,
  isDisowned,
  profileRequest,
  readHome,
  wellKnownDid,
  wellKnownRequest,
} from "./home.ts";
import {
  BASES,
  calls,
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
  succeeded,
  threadRequest,
} from "./lookup.ts";
import { LOOSE, outcomeOfView } from "./loose.ts";
import { endingOfMissing } from "./missing.ts";
import { INVALID_HANDLE } from "./post.ts";
import { signed } from "./signed.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import type { Asked, Platform, Source } from "../platform.ts";
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
    refuses: (reference) =>
      targetOf(reference)
        ? undefined
        : { kind: "unsupported", reason: "This is not a DID or a handle with the key of a post." },
    sources: [...ACCOUNT, ...PUBLIC_SERVICE, ...OWN_SERVER, ...LOOSE],
    finish: withNames,
    askFiles,
    signed,
    chain: chainOf,
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

/** The handle by which was asked, if it was by one. */
function handleIn(reference: Reference): string | undefined {
  const { actor = "" } = targetOf(reference) ?? {};
  return DID.test(actor) ? undefined : actor;
}

/** Which account a handle names: by the public service, else by the handle's own host. */
const ACCOUNT: readonly Source[] = [
  {
    name: "resolveHandle",
    request: (reference) => resolveAt(reference, 0),
    next: (last, reference, { of }) =>
      isUnresolved(last) ? resolveAt(reference, of("resolveHandle").length) : undefined,
    after: ALWAYS,
    owns: calls("com.atproto.identity.resolveHandle"),
    outcome: (exchanges, asked) =>
      didOf(asked) === undefined
        ? endingOfResolve(exchanges.find((each) => !isUnresolved(each)) ?? exchanges[0])
        : undefined,
  },
  {
    name: "handle",
    request: (reference, { of }) => {
      const handle = handleIn(reference);
      return handle !== undefined && of("resolveHandle").every(isUnresolved)
        ? wellKnownRequest(handle)
        : undefined;
    },
    after: ALWAYS,
  },
];

function resolveAt(reference: Reference, place: number): Request | undefined {
  const handle = handleIn(reference);
  const base = BASES[place];
  return handle === undefined || base === undefined ? undefined : resolveRequest(handle, base);
}

/** Nothing was told of the handle, so that somebody else may know. */
const isUnresolved = (exchange: Exchange): boolean =>
  resolvedDid(exchange) === undefined && isSilent(endingOfResolve(exchange));

/** The account that was asked for, as far as that is known. */
function didOf({ reference, exchanges, of }: Asked): string | undefined {
  const handle = handleIn(reference);
  if (handle === undefined) return targetOf(reference)?.actor;
  const resolved = of("resolveHandle").find((each) => !isUnresolved(each));
  return resolvedDid(resolved) ?? wellKnownDid(exchanges, handle);
}

/** What asks for the post of an account, once that is known. */
function about(
  question: (did: string, rkey: string, asked: Asked) => Request | undefined,
): (reference: Reference, asked: Asked) => Request | undefined {
  return (reference, asked) => {
    const did = didOf(asked);
    return did === undefined ? undefined : question(did, targetOf(reference)!.rkey, asked);
  };
}

const PUBLIC_SERVICE: readonly Source[] = [
  {
    name: "getPostThread",
    request: about((did, rkey) => threadRequest(did, rkey, BASES[0])),
    next: (last, reference, asked) => {
      const base = BASES[asked.of("getPostThread").length];
      if (base === undefined || !isOutOfReach(lookAtThread(last))) return undefined;
      return about((did, rkey) => threadRequest(did, rkey, base))(reference, asked);
    },
    after: ALWAYS,
    owns: calls("app.bsky.feed.getPostThread"),
    outcome: (_, asked) => readLooked(asked),
  },
  {
    name: "getPosts",
    request: about((did, rkey, asked) =>
      threadIn(asked).looked.kind === "hidden" ? postsRequest(did, rkey) : undefined,
    ),
    after: ALWAYS,
    owns: calls("app.bsky.feed.getPosts"),
  },
];

const OWN_SERVER: readonly Source[] = [
  {
    name: "identity",
    request: about((did, _, asked) => (isElsewhere(lastLook(asked)) ? identityRequest(did) : undefined)),
    after: ALWAYS,
  },
  {
    name: "getRecord",
    request: about((did, rkey, { of }) => {
      const server = serverIn(of("identity"));
      return server === undefined ? undefined : recordRequest(server, did, rkey);
    }),
    after: ALWAYS,
    owns: (exchange) => calls("com.atproto.repo.getRecord")(exchange),
  },
  {
    name: "profile",
    request: about((did, _, asked) => {
      const server = serverIn(asked.of("identity"));
      return server !== undefined && isHomeAsked(asked) ? profileRequest(server, did) : undefined;
    }),
    after: ALWAYS,
  },
  {
    name: "claimed-handle",
    request: (reference, asked) => {
      if (asked.of("profile").length === 0) return undefined;
      const [claimed] = claimedHandles(asked.of("identity")[0]);
      return claimed === undefined || claimed === handleIn(reference)?.toLowerCase()
        ? undefined
        : wellKnownRequest(claimed);
    },
    after: ALWAYS,
  },
];

const serverIn = ([identity]: readonly Exchange[]): string | undefined => identity && serverOf(identity);

/** Whether the author's own server is to be asked: why there is no post, or for the post itself. */
const isElsewhere = (looked: Looked): boolean => looked.kind === "missing" || isOutOfReach(looked);

/** Whether the author's own server gave the post in the place of the public service. */
const isHomeAsked = (asked: Asked): boolean =>
  isOutOfReach(lastLook(asked)) && succeeded(asked.of("getRecord")[0]);

interface Look {
  readonly looked: Looked;
  readonly exchange: Exchange | undefined;
}

function threadIn({ of }: Asked): Look {
  const threads = of("getPostThread");
  const exchange = threads.find((each) => !isOutOfReach(lookAtThread(each))) ?? threads[0];
  return { looked: lookAtThread(exchange), exchange };
}

/** What was found last: outside of its thread, where blocks between its accounts hid the post. */
function lastLook(asked: Asked): Looked {
  const { looked } = threadIn(asked);
  const [posts] = asked.of("getPosts");
  return looked.kind === "hidden" && posts ? lookAtPosts(posts) : looked;
}

function readLooked(asked: Asked): Outcome | undefined {
  const { reference, exchanges } = asked;
  const did = didOf(asked);
  const { rkey } = targetOf(reference)!;
  if (did === undefined) return undefined;
  const [posts] = asked.of("getPosts");
  const first = threadIn(asked);
  const second = first.looked.kind === "hidden" && posts ? lookAtPosts(posts) : undefined;
  const isSecond = second?.kind === "view" || second?.kind === "missing";
  const looked = isSecond ? second : first.looked;
  switch (looked.kind) {
    case "view": {
      const { uri, author } = looked.view;
      if (author.did !== did || !uri.endsWith(`/${rkey}`)) {
        return { kind: "unreadable", reason: "Bluesky's public service answered with another post." };
      }
      return outcomeOfView(
        isDisowned(did, author.handle, exchanges)
          ? { ...looked.view, author: { ...author, handle: INVALID_HANDLE } }
          : looked.view,
        utcTime((isSecond ? posts : first.exchange)?.at),
        isSecond ? "getPosts" : "getPostThread",
        looked.parentHandle,
        fileServersIn(exchanges),
      );
    }
    case "missing":
      return endingOfMissing(identityOf(exchanges, did), asked.of("getRecord")[0]);
    case "hidden":
      return {
        kind: "withheld",
        reason:
          "Bluesky hides the post because of a block between accounts of its thread; it may still be there.",
      };
    case "ending": {
      const stored = asked.of("getRecord")[0];
      const home = isSilent(looked.ending)
        ? readHome(did, rkey, handleIn(reference), stored, exchanges)
        : undefined;
      return home ?? looked.ending;
    }
  }
}

/** The key that is known even without a post, and the handle as one more name. */
function withNames(outcome: Outcome, asked: Asked): Outcome {
  const { reference } = asked;
  const did = didOf(asked);
  if (did === undefined) return outcome;
  const alias = `bluesky:${reference.id}`;
  if (outcome.kind !== "post")
    return { key: { platform: "bluesky", id: `${did}/${targetOf(reference)!.rkey}` }, ...outcome };
  return outcome.aliases.includes(alias) ? outcome : { ...outcome, aliases: [...outcome.aliases, alias] };
}
