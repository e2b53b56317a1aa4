// Accounts: the author of a post, and handles in full.
import type { Author } from "../../../model/author.ts";
import { defined } from "../../read/fields.ts";
import type { StatusAccount } from "./status.ts";

/**
 * An account name in full, `user@host`. A server leaves its own host away: it is taken from the account's URL, else
 * from the host that answered. Without either the name stays as it is.
 */
export function fullHandle(acct: string, url: string | undefined, asked: string | undefined): string {
  if (acct.includes("@")) return acct;
  const host = url === undefined ? asked : new URL(url).host;
  return host === undefined ? acct : `${acct}@${host}`;
}

/** The author; `undefined` where the answer leaves open which profile it is. */
export function authorOf(account: StatusAccount, asked: string | undefined): Author | undefined {
  const handle = fullHandle(account.acct, account.url ?? account.uri, asked);
  const [user, host] = handle.split("@");
  const url = account.url ?? account.uri ?? (user && host ? `https://${host}/@${user}` : undefined);
  if (url === undefined) return undefined;
  const avatar = account.avatar_static ?? account.avatar;
  return defined({
    id: account.id,
    handle,
    name: account.display_name?.trim(),
    url,
    avatar: avatar === undefined ? undefined : { url: avatar },
    automated: account.bot === true ? true : undefined,
  });
}
