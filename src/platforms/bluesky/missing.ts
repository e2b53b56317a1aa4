// What became of a post that the public service does not find: the author's own server knows.
import { errorSchema, storedRecordSchema } from "./answer.ts";
import { bodyOf, statusOf, succeeded } from "./lookup.ts";
import type { Exchange } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome } from "../../model/outcome.ts";

/** How a server says no: the name of the error, or the wording of older servers that name it otherwise. */
interface Refusal {
  readonly error: string;
  readonly wording?: RegExp;
  readonly kind: EndingKind;
  readonly reason: string;
}

const REFUSALS: readonly Refusal[] = [
  {
    error: "RecordNotFound",
    wording: /^could not locate record/i,
    kind: "deleted",
    reason: "The author's server holds the account but no longer this post.",
  },
  {
    error: "RepoNotFound",
    wording: /^could not find repo/i,
    kind: "not_found",
    reason: "The author's account is no longer on its server.",
  },
  { error: "RepoTakendown", kind: "takedown", reason: "The author's account was taken down by its server." },
  { error: "RepoSuspended", kind: "author_suspended", reason: "The author's account is suspended." },
  { error: "RepoDeactivated", kind: "author_deactivated", reason: "The author has deactivated the account." },
];

/**
 * The ending of a post that the public service does not find.
 *
 * @param identity the question for the author's DID document, if it was asked.
 * @param record the question to the author's server, if it was asked.
 */
export function endingOfMissing(identity: Exchange | undefined, record: Exchange | undefined): EndingOutcome {
  const status = statusOf(record);
  const refused = status === undefined || status < 400 ? undefined : refusalOf(bodyOf(record));
  if (refused) return { kind: refused.kind, reason: refused.reason, ...(status !== undefined && { status }) };
  if (succeeded(record) && storedRecordSchema.safeParse(bodyOf(record)).success) {
    return {
      kind: "withheld",
      reason: "Bluesky's public service does not show the post, although the author's own server holds it.",
    };
  }
  const identityStatus = statusOf(identity);
  if (identityStatus === 404 || identityStatus === 410) {
    return {
      kind: "not_found",
      reason: "The author's account is not registered any more.",
      status: identityStatus,
    };
  }
  return {
    kind: "not_found",
    reason:
      "Bluesky's public service does not find the post, and the author's own server could not tell why. " +
      "This does not prove that it was deleted.",
  };
}

/** What a refusal of an author's server means; `undefined` if it is none that is known. */
export function refusalOf(body: unknown): Refusal | undefined {
  const said = errorSchema.safeParse(body).data;
  if (!said) return undefined;
  return (
    REFUSALS.find(({ error }) => error === said.error) ??
    REFUSALS.find(({ wording }) => wording?.test(said.message ?? "") === true)
  );
}
