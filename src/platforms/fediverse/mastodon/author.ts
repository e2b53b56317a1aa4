// Accounts: the author of a post, and handles in full.
import type { Author } from "../../../model/author.ts";
import type { PostKey } from "../../../model/key.ts";
import { defined } from "../../read/fields.ts";
import { hostOf, isOfServer } from "../identity.ts";
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

/**
 * The author of a post of that key; `undefined` where the answer leaves open which profile it is. A server can call any
 * page the profile of its account: only one at the server of the post is taken, else the one that servers have for the name.
 */
export function authorOf(
  account: StatusAccount,
  asked: string | undefined,
  key: PostKey | undefined,
): Author | undefined {
  const { acct } = account;
  const [user = acct] = acct.split("@");
  const home = key && hostOf(key.id);
  const told = [account.url, account.uri].filter((each) => each !== undefined);
  const own = told.find((each) => key !== undefined && isOfServer(new URL(each), key));
  // A name without a host is of the server that answers.
  const isBare = !acct.includes("@") && (asked ?? home) === home;
  const server = own === undefined ? (isBare ? home : undefined) : new URL(own).host;
  const handle = server === undefined ? fullHandle(acct, told[0], asked) : `${user}@${server}`;
  const [, host] = handle.split("@");
  const url = own ?? (server === undefined ? told[0] : undefined) ?? (host && `https://${host}/@${user}`);
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
