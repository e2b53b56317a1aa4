// Which software a server runs that speaks Mastodon's interface, by what its answers have and Mastodon's have not.
import type { ApObject } from "./activitypub/object.ts";
import type { BareStatus } from "./mastodon/status.ts";

/** A ULID, as GoToSocial numbers its statuses. */
const ULID = /^0[0-9A-HJKMNP-TV-Z]{25}$/;

/** By a status of an account of the server that answers: of others it says nothing. */
export function softwareOfStatus(status: BareStatus): string | undefined {
  if (status.account.acct.includes("@")) return undefined;
  if (status.friendica !== undefined) return "Friendica";
  if (status.akkoma !== undefined) return "Akkoma";
  if (status.pleroma !== undefined) return "Pleroma";
  return status.interaction_policy !== undefined && ULID.test(status.id) ? "GoToSocial" : undefined;
}

/** By an object; where several kinds of servers write the same, none is named. */
export function softwareOfObject({ id, "@context": context }: ApObject): string | undefined {
  const number = /^https:\/\/[^/]+\/users\/[^/]+\/statuses\/([^/]+)$/.exec(id ?? "")?.[1];
  if (number !== undefined && ULID.test(number)) return "GoToSocial";
  const terms: readonly unknown[] = Array.isArray(context) ? context : [context];
  const isFriendica = terms.some((each) => typeof each === "object" && each !== null && "dfrn" in each);
  return isFriendica ? "Friendica" : undefined;
}
