// What Bluesky's services are asked, and what their answers mean together.
import { jsonOf } from "../../model/capture.ts";
import { endingOfExchange } from "../read/ending.ts";
import { didDocumentSchema, errorSchema, postsSchema, resolvedSchema, threadSchema } from "./answer.ts";
import { postUri, POSTS } from "./address.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome } from "../../model/outcome.ts";
import type { PostView } from "./answer.ts";

const PUBLIC = "https://public.api.bsky.app/xrpc/";
/** The service behind the public one, which keeps answers for a while: asked where that cannot be reached. */
const BEHIND = "https://api.bsky.app/xrpc/";
/** Where the public service is asked, one after the other until it can be reached. */
export const BASES: readonly string[] = [PUBLIC, BEHIND];
const SERVICE = "Bluesky's public service";

function request(base: string, parameters: Readonly<Record<string, string>> = {}): Request {
  const url = new URL(base);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, accept: "application/json" };
}

/** Which account a handle names. */
export function resolveRequest(handle: string, base = PUBLIC): Request {
  return request(`${base}com.atproto.identity.resolveHandle`, { handle });
}

/** The post itself, with nothing before and after it. */
export function threadRequest(actor: string, rkey: string, base = PUBLIC): Request {
  return request(`${base}app.bsky.feed.getPostThread`, {
    uri: postUri(actor, rkey),
    depth: "0",
    parentHeight: "0",
  });
}

/** The post with the answers below it, as deep as a chain is followed. */
export function chainRequest(actor: string, rkey: string): Request {
  return request(`${PUBLIC}app.bsky.feed.getPostThread`, {
    uri: postUri(actor, rkey),
    depth: "25",
    parentHeight: "0",
  });
}

/** The post outside its thread: blocks between accounts of the thread do not hide it there. */
export function postsRequest(actor: string, rkey: string): Request {
  return request(`${PUBLIC}app.bsky.feed.getPosts`, { uris: postUri(actor, rkey) });
}

/** The document that names the server of an account; `undefined` for a DID of a method that is not known. */
export function identityRequest(did: string): Request | undefined {
  if (/^did:plc:[a-z2-7]{24}$/.test(did)) return request(`https://plc.directory/${did}`);
  const host = /^did:web:([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})$/.exec(did)?.[1];
  return host === undefined ? undefined : request(`https://${host}/.well-known/did.json`);
}

/** The record at the author's own server: the source of truth. */
export function recordRequest(server: string, did: string, rkey: string, collection = POSTS): Request {
  const base = `${server}/xrpc/com.atproto.repo.getRecord`;
  return request(base, { repo: did, collection, rkey });
}

/** The proof that the account signed a record: its commit, the way through its tree, and the record. */
export function proofRequest(server: string, did: string, rkey: string): Request {
  const { url } = request(`${server}/xrpc/com.atproto.sync.getRecord`, { did, collection: POSTS, rkey });
  return { url, accept: "application/vnd.ipld.car" };
}

/** A file at the author's own server, as it was uploaded, by its content hash. */
export function blobAddress(server: string, did: string, cid: string): string {
  return request(`${server}/xrpc/com.atproto.sync.getBlob`, { did, cid }).url;
}

/** Whether an exchange called a method, such as `app.bsky.feed.getPosts`. */
export function calls(method: string): (exchange: Exchange) => boolean {
  return ({ request: { url } }) => url.includes(`/xrpc/${method}?`);
}

/** Endings that say nothing about the post, because the service could not be reached or did not answer as it should. */
const SILENT: ReadonlySet<string> = new Set<EndingKind>([
  "blocked",
  "unreadable",
  "upstream_error",
  "network_error",
  "cut_off",
]);

/** Whether an ending of the public service leaves only others to be asked. */
export function isSilent({ kind }: EndingOutcome): boolean {
  return SILENT.has(kind);
}

/** Whether a look at a thread found that the public service could not be reached there. */
export function isOutOfReach(looked: Looked): boolean {
  return looked.kind === "ending" && isSilent(looked.ending);
}

/** The exchange that asked for the DID document of an account. */
export function identityOf(exchanges: readonly Exchange[], did: string): Exchange | undefined {
  const asked = identityRequest(did)?.url;
  return exchanges.find(({ request: { url } }) => url === asked);
}

/** The body of an exchange read as JSON. */
export function bodyOf(exchange: Exchange | undefined): unknown {
  return exchange && "status" in exchange.result ? jsonOf(exchange.result) : undefined;
}

/** Whether an exchange was answered with 200. */
export function succeeded(exchange: Exchange | undefined): boolean {
  return exchange !== undefined && "status" in exchange.result && exchange.result.status === 200;
}

/** The DID that a handle was resolved to. */
export function resolvedDid(exchange: Exchange | undefined): string | undefined {
  return succeeded(exchange) ? resolvedSchema.safeParse(bodyOf(exchange)).data?.did : undefined;
}

/** The server of an account, by its DID document: origin of the `#atproto_pds` service. */
export function serverOf(exchange: Exchange): string | undefined {
  const document = succeeded(exchange) ? didDocumentSchema.safeParse(bodyOf(exchange)).data : undefined;
  const service = document?.service.find(
    ({ id, type }) => id.endsWith("#atproto_pds") && type === "AtprotoPersonalDataServer",
  );
  const url = service?.serviceEndpoint === undefined ? undefined : new URL(service.serviceEndpoint);
  return url?.protocol === "https:" ? url.origin : undefined;
}

/** What a question for a post gave: the post, or one of the ways not to. */
export type Looked =
  | { readonly kind: "view"; readonly view: PostView; readonly parentHandle: string | undefined }
  | { readonly kind: "missing" }
  | { readonly kind: "hidden" }
  | { readonly kind: "ending"; readonly ending: EndingOutcome };

/** What `getPostThread` answered. */
export function lookAtThread(exchange: Exchange | undefined): Looked {
  const body = bodyOf(exchange);
  if (errorSchema.safeParse(body).data?.error === "NotFound" && statusOf(exchange) === 400)
    return { kind: "missing" };
  const ending = endingOfExchange(exchange, SERVICE);
  return ending ? { kind: "ending", ending } : lookAtThreadBody(body);
}

/** What the body of a successful answer of `getPostThread` says. */
export function lookAtThreadBody(body: unknown): Looked {
  const thread = threadSchema.safeParse(body).data?.thread;
  if (thread?.post) {
    const parent = thread.parent?.post;
    const answered = parent !== undefined && parent.uri === thread.post.record.reply?.parent.uri;
    return { kind: "view", view: thread.post, parentHandle: answered ? parent.author.handle : undefined };
  }
  if (thread?.notFound === true) return { kind: "missing" };
  if (thread?.blocked === true) return { kind: "hidden" };
  return { kind: "ending", ending: UNREADABLE };
}

/** What `getPosts` answered. */
export function lookAtPosts(exchange: Exchange | undefined): Looked {
  const ending = endingOfExchange(exchange, SERVICE);
  if (ending) return { kind: "ending", ending };
  const posts = postsSchema.safeParse(bodyOf(exchange)).data?.posts;
  if (!posts) return { kind: "ending", ending: UNREADABLE };
  return posts[0] ? { kind: "view", view: posts[0], parentHandle: undefined } : { kind: "missing" };
}

/** The status of an exchange, if an answer came. */
export function statusOf(exchange: Exchange | undefined): number | undefined {
  return exchange && "status" in exchange.result ? exchange.result.status : undefined;
}

const UNREADABLE: EndingOutcome = {
  kind: "unreadable",
  reason: `${SERVICE} answered with something that is not a post.`,
};

/** What it means that a handle was not resolved. */
export function endingOfResolve(exchange: Exchange | undefined): EndingOutcome {
  if (statusOf(exchange) === 400) {
    return {
      kind: "not_found",
      reason:
        "No account has this handle now. Handles change: the post may still be there under another one.",
      status: 400,
    };
  }
  return endingOfExchange(exchange, SERVICE) ?? UNREADABLE;
}
