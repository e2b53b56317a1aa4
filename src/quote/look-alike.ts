// Accounts that look like another: letters of other alphabets, digits for letters, one character more.
import { foldName } from "../language/fold.ts";
import { editDistance } from "../language/spelling.ts";
import { foldHandle } from "./names.ts";

/** An account as far as it can look like another. */
export interface ShownAccount {
  readonly handle: string;
  /** Display name. */
  readonly name?: string | undefined;
  /** Platform id: two handles of one id are one account. */
  readonly id?: string | undefined;
}

/** Letters that look like Latin ones. Collected by hand from the two alphabets that share shapes with Latin. */
const LATIN_SHAPES = shapes(
  "аa вb еe нh кk мm оo рp сc тt уy хx іi јj ѕs һh ԁd ԛq ԝw ьb зz гr пn",
  "αa βb εe ηn ιi κk μm νv οo ρp τt υu χx ωw γy σo",
);

function shapes(...tables: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    tables.flatMap((table) => table.split(" ").map((pair): [string, string] => [pair[0]!, pair[1]!])),
  );
}

/** Whether a word mixes Latin letters with Cyrillic or Greek ones that look like them. */
export function mixesAlphabets(text: string): boolean {
  const words =
    text
      .slice(0, 300)
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.some(
    (word) => /\p{Script=Latin}/u.test(word) && Array.from(word).some((letter) => LATIN_SHAPES.has(letter)),
  );
}

/** What a name or handle looks like at a glance: one text for all that can be taken for it. */
export function glanceAt(text: string): string {
  return Array.from(foldName(text), (letter) => LATIN_SHAPES.get(letter) ?? letter)
    .join("")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/[1i|!]/g, "l")
    .replace(/0/g, "o")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** How one account looks like another. */
export interface LookAlike<Account extends ShownAccount> {
  /** The account that it can be taken for. */
  readonly other: Account;
  /** In words: `"ada_sample_" has an underscore more`. */
  readonly how: string;
}

/**
 * The archived account that an account can be taken for: of the same display name, with a handle that differs only in
 * what a reader overlooks. Two accounts of one id are one; a handle at another server, or of another form, is taken for
 * the same person's account on another service. `undefined` if there is none, or where the other one is the odd one.
 */
export function findLookAlike<Account extends ShownAccount>(
  account: Account,
  accounts: readonly Account[],
): LookAlike<Account> | undefined {
  const { handle, name, id } = account;
  const own = foldHandle(handle);
  if (name === undefined || glanceAt(name) === "") return undefined;
  const glance = glanceAt(name);
  for (const other of accounts) {
    if (other.name === undefined || (id !== undefined && id === other.id)) continue;
    const theirs = foldHandle(other.handle);
    if (theirs.user === own.user && theirs.host === own.host) continue;
    if (theirs.host !== own.host || isOfAnotherKind(account, other)) continue;
    if (Math.abs(theirs.user.length - own.user.length) > 4) continue;
    if (other.name !== name && glanceAt(other.name) !== glance) continue;
    const how = howAlike(own.user, theirs.user) ?? howNamesDiffer(name, other.name, handle);
    if (how !== undefined) return { other, how };
  }
  return undefined;
}

/** Ids and handles of different forms belong to different services. */
function isOfAnotherKind(one: ShownAccount, other: ShownAccount): boolean {
  const form = ({ id }: ShownAccount): string | undefined =>
    id === undefined ? undefined : /^\d+$/.test(id) ? "number" : id.replace(/[:/][^]*/, "");
  const [a, b] = [form(one), form(other)];
  if (a !== undefined && b !== undefined) return a !== b;
  return one.handle.includes(".") !== other.handle.includes(".") && !one.handle.includes("@");
}

/** How a handle looks like another; `undefined` if it does not, or where the other one is the odd one of the two. */
function howAlike(own: string, theirs: string): string | undefined {
  const isSame = glanceAt(own) === glanceAt(theirs);
  if (mixesAlphabets(theirs)) return undefined;
  if (mixesAlphabets(own)) return isSame ? `"${own}" has letters of another alphabet` : undefined;
  const bare = (user: string): string => user.replace(/_+/g, "").replace(/(?<!\d)\d+$/, "");
  if (bare(own) === bare(theirs) && bare(own) !== "") {
    return own.length > theirs.length ? `"${own}" has underscores or digits more` : undefined;
  }
  if (isSame && oddness(own) !== oddness(theirs)) {
    return oddness(own) > oddness(theirs)
      ? `"${own}" has characters that look like those of "${theirs}"`
      : undefined;
  }
  const isNear = isSame || (own.length >= 5 && editDistance(own, theirs, 1) === 1);
  return isNear
    ? `"${own}" and "${theirs}" differ by one character or by characters that look alike`
    : undefined;
}

/** How many characters stand for others: the digit in `adasamp1e`, the pair of letters in `rnax`. */
function oddness(handle: string): number {
  return (handle.match(/[01]|rn|vv/g) ?? []).length;
}

/** The same name at a glance, written in letters of another alphabet. */
function howNamesDiffer(name: string, other: string, handle: string): string | undefined {
  return mixesAlphabets(name) && !mixesAlphabets(other)
    ? `the name of "${handle}" is written with letters of another alphabet`
    : undefined;
}
