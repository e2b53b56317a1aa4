// What proves that an account signed a post: the record in the repository at the author's own server, and the account's key, which
// its DID document names.
import { z } from "zod";
import { answerOf, PROOF } from "../../model/capture.ts";
import { list, text } from "../read/fields.ts";
import { postUri, POSTS } from "./address.ts";
import {
  bodyOf,
  identityOf,
  identityRequest,
  proofRequest,
  serverOf,
  statusOf,
  succeeded,
} from "./lookup.ts";
import type { Exchange } from "../../model/capture.ts";
import type { Platform, SignedRecord } from "../platform.ts";

/** A DID document: the key by which the account signs (`#atproto`). */
const keysSchema = z.object({
  id: z.string().max(2_000),
  verificationMethod: list(
    z.object({ id: z.string().max(2_000), type: text(100), publicKeyMultibase: z.string().max(200) }),
    20,
  ),
});

/** A post in an answer, with its record as it came: `getPostThread`, `getPosts`, `getRecord` of the author's server. */
const viewed = z.object({ uri: z.string(), record: z.unknown() });
const answers = [
  z.object({ thread: z.object({ post: viewed }) }).transform(({ thread }) => [thread.post]),
  z.object({ posts: z.array(viewed) }).transform(({ posts }) => posts),
  z.object({ uri: z.string(), value: z.unknown() }).transform(({ uri, value }) => [{ uri, record: value }]),
] as const;

/** How it is proved that an account signed a post of Bluesky. */
export const signed: NonNullable<Platform["signed"]> = {
  async ask({ id }, ask) {
    const { did, rkey } = partsOf(id);
    const identity = identityRequest(did);
    const server = identity && serverOf(await ask(identity));
    if (server !== undefined) await ask(proofRequest(server, did, rkey));
  },

  read({ id }, exchanges): SignedRecord | string {
    const { did, rkey } = partsOf(id);
    const identity = identityOf(exchanges, did);
    const document = succeeded(identity) ? keysSchema.safeParse(bodyOf(identity)).data : undefined;
    if (!identity || document?.id !== did) return "The DID document of the account could not be had.";
    const method = document.verificationMethod.find((each) =>
      ["#atproto", `${did}#atproto`].includes(each.id),
    );
    if (method?.type !== "Multikey") return "The DID document of the account names no key by which it signs.";
    const server = serverOf(identity);
    const asked = server === undefined ? undefined : proofRequest(server, did, rkey).url;
    const proof = exchanges.find(({ request: { url } }) => url === asked);
    if (!proof || !succeeded(proof)) {
      const status = statusOf(proof);
      return `The author's own server did not give the signed record${status === undefined ? "" : ` (${status})`}.`;
    }
    return {
      account: did,
      path: `${POSTS}/${rkey}`,
      records: recordsIn(exchanges, postUri(did, rkey)),
      proof: answerOf(proof)!,
      key: method.publicKeyMultibase,
      keyFrom: identity.request.url,
      at: identity.at,
    };
  },
};

function partsOf(id: string): { readonly did: string; readonly rkey: string } {
  const slash = id.indexOf("/");
  return { did: id.slice(0, slash), rkey: id.slice(slash + 1) };
}

function recordsIn(exchanges: readonly Exchange[], wanted: string): unknown[] {
  return exchanges.flatMap((exchange) => {
    const body = exchange.source === PROOF ? undefined : bodyOf(exchange);
    return answers
      .flatMap((schema) => schema.safeParse(body).data ?? [])
      .filter(({ uri }) => uri === wanted)
      .map(({ record }) => record);
  });
}
