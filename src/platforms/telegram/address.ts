// The URL shapes under which a post of a Telegram channel or group is met.
import type { Reference } from "../../model/reference.ts";

const HOSTS: ReadonlySet<string> = new Set(
  ["t.me", "telegram.me", "telegram.dog"].flatMap((host) => [host, `www.${host}`]),
);
/** `name.t.me` is the same as `t.me/name`. */
const OWN_HOST = /^([a-z][a-z0-9_-]{3,31})\.t\.me$/;

const NAME = /^[A-Za-z][A-Za-z0-9_]{3,31}$/;
const NUMBER = /^[1-9]\d{0,9}$/;
/** The number of a private chat. */
const CHAT = /^[1-9]\d{4,15}$/;

/** First path segments that are no names of chats. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "joinchat addstickers addemoji addtheme addlist share proxy socks setlanguage login confirmphone invoice contact " +
    "boost giveaway stickers emoji nft gift giftcode auction telegrampassport"
  ).split(" "),
);

/** The page of a post by its id: `channel/12`, `channel/12/comment/3`, `c/1234567/12`. */
export function pageOfId(id: string): string {
  const [post, comment] = id.split("/comment/");
  return `https://t.me/${post!}${comment === undefined ? "" : `?comment=${comment}`}`;
}

/** Reads a URL as a reference to a post; `undefined` if it is none. Certain wherever it matches. */
export function matchTelegram(url: URL): Reference | undefined {
  if (url.protocol === "tg:") return fromApp(url);
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.port !== "" || url.username !== "")
    return undefined;
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  const own = OWN_HOST.exec(url.hostname)?.[1];
  if (own !== undefined && own !== "www") return fromPath([own, ...segments], url);
  return HOSTS.has(url.hostname) ? fromPath(segments, url) : undefined;
}

/** `tg://resolve?domain=channel&post=12`, which opens the app. */
function fromApp({ hostname, searchParams }: URL): Reference | undefined {
  const [name, number] = [searchParams.get("domain") ?? "", searchParams.get("post") ?? ""];
  if (hostname !== "resolve" || !NAME.test(name) || !NUMBER.test(number)) return undefined;
  return reference(`${name.toLowerCase()}/${number}`, pageOfId(`${name}/${number}`));
}

function fromPath(segments: readonly string[], url: URL): Reference | undefined {
  if (segments[0] === "c") return privatePost(segments.slice(1));
  // `/s/` is the same channel with its posts on the web; `?before=` leafs through it.
  const parts = segments[0] === "s" ? segments.slice(1) : segments;
  const [name = "", first, second, ...rest] = parts;
  if (!NAME.test(name) || RESERVED.has(name.toLowerCase()) || rest.length > 0) return undefined;
  // In a group with topics, the topic stands between group and post.
  const number = second ?? first;
  if (first === undefined || number === undefined || !NUMBER.test(first) || !NUMBER.test(number))
    return undefined;
  const comment = url.searchParams.get("comment");
  const id = `${name.toLowerCase()}/${number}`;
  return comment !== null && NUMBER.test(comment)
    ? reference(`${id}/comment/${comment}`, pageOfId(`${name}/${number}/comment/${comment}`))
    : reference(id, pageOfId(`${name}/${number}`));
}

function privatePost([chat = "", first, second]: readonly string[]): Reference | undefined {
  const number = second ?? first;
  if (!CHAT.test(chat) || number === undefined || !NUMBER.test(number)) return undefined;
  return reference(`c/${chat}/${number}`, pageOfId(`c/${chat}/${number}`));
}

function reference(id: string, url: string): Reference {
  return { platform: "telegram", id, url, certain: true };
}
