// Web addresses in credit lines: the service whose site it is, and the account that the path names.
import type { Entry } from "./lexicon.ts";
import type { Atom } from "./token.ts";

/** What a host's name means; `undefined` for sites that are neither service nor library. */
export type Meaning = (host: string) => readonly Entry[] | undefined;

/** Hosts whose name is not that of their service. */
const HOSTS: Readonly<Record<string, string>> = {
  "t.me": "telegram",
  "youtu.be": "youtube",
  "fb.com": "facebook",
  "vk.com": "vkontakte",
  "bsky.app": "bluesky",
  "x.com": "twitter",
};

/** First pieces of paths that name no account. */
const NO_ACCOUNT =
  /^(?:\d+|p|i|in|s|c|status|reels?|watch|photos?|stories|videos?|groups|channels?|user|posts?|embed|hashtag|explore|share|home|shorts)$/i;

/** A web address as the service whose site it is and the account that it names; other sites are words. */
export function* webAtoms(text: string, start: number, spaced: boolean, meaning: Meaning): Generator<Atom> {
  const [, scheme = "", host = "", path = ""] = /^(https?:\/\/)?([^/]+)(?![^/])(.*)$/i.exec(text) ?? [];
  const name = host.toLowerCase().replace(/^(?:www|m|mobile|web|old|pic|de|en)\./, "");
  const label = HOSTS[name] ?? (name.split(".").length === 2 ? name.split(".")[0]! : name);
  const entries = meaning(name) ?? meaning(label);
  const end = start + scheme.length + host.length;
  if (!entries) {
    yield { kind: "word", text, start, end: start + text.length, spaced };
    return;
  }
  const pieces = path.split("/").slice(1);
  const account =
    (pieces[0]?.toLowerCase() === "profile" ? pieces[1] : pieces[0])?.replace(/^@|[?#][^]*|\.$/g, "") ?? "";
  const known =
    account !== "" && /^[\w.-]+$/.test(account) && !NO_ACCOUNT.test(account) && !host.startsWith("pic.");
  yield {
    kind: "word",
    text: text.slice(0, known ? scheme.length + host.length : undefined),
    start,
    end: known ? end : start + text.length,
    spaced,
    entries,
  };
  if (!known) return;
  yield { kind: "slash", text: "/", start: end, end: end + 1, spaced: false };
  yield {
    kind: "handle",
    text: path.slice(1),
    start: end + 1,
    end: start + text.length,
    spaced: false,
    inner: account,
  };
}
