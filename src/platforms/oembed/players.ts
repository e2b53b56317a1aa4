// The page behind a player: embed codes name the player, the provider answers for the page.
import { isUrl } from "../../model/url.ts";

type Rule = readonly [
  host: RegExp,
  path: RegExp,
  page: (match: RegExpExecArray, url: URL) => string | undefined,
];

const ID = "([\\w-]{1,200})";

/** By host and path. What a player does not name is left to the provider. */
const RULES: readonly Rule[] = [
  [
    /^open\.spotify\.com$/,
    new RegExp(`^/embed(?:-podcast)?/([a-z]{4,10})/${ID}$`),
    ([, kind, id]) => `https://open.spotify.com/${kind}/${id}`,
  ],
  [/^embed\.spotify\.com$/, /^\/$/, (_match, url) => ofSpotifyUri(url.searchParams.get("uri"))],
  [/^w\.soundcloud\.com$/, /^\/player\/?$/, (_match, url) => url.searchParams.get("url") ?? undefined],
  [
    /^(?:www\.)?dailymotion\.com$/,
    new RegExp(`^/(?:embed|swf)/video/${ID}$`),
    ([, id]) => `https://www.dailymotion.com/video/${id}`,
  ],
  [
    /^geo\.dailymotion\.com$/,
    /^\/player(?:\/\w{1,20})?\.html$/,
    (_match, url) => withId("https://www.dailymotion.com/video/", url.searchParams.get("video")),
  ],
  [/^dai\.ly$/, new RegExp(`^/${ID}$`), ([, id]) => `https://www.dailymotion.com/video/${id}`],
  [
    /^codepen\.io$/,
    new RegExp(`^/${ID}/embed/(?:preview/)?${ID}/?$`),
    ([, user, id]) => `https://codepen.io/${user}/pen/${id}`,
  ],
  [/^e\.infogram\.com$/, new RegExp(`^/${ID}$`), ([, id]) => `https://infogram.com/${id}`],
  [
    /^embed(?:-ssl)?\.ted\.com$/,
    new RegExp(`^/talks/(?:lang/[a-z-]{2,10}/)?${ID}$`),
    ([, id]) => `https://www.ted.com/talks/${id}`,
  ],
  [
    /^(?:www\.)?scribd\.com$/,
    /^\/embeds\/(\d{1,20})\/content$/,
    ([, id]) => `https://www.scribd.com/document/${id}`,
  ],
  [/^(?:www\.)?giphy\.com$/, new RegExp(`^/embed/${ID}$`), ([, id]) => `https://giphy.com/gifs/${id}`],
  [
    /^(?:www\.|i\.)?imgur\.com$/,
    /^\/((?:a\/|gallery\/)?\w{3,20})\/embed$/,
    ([, id]) => `https://imgur.com/${id}`,
  ],
  [
    /^flo\.uri\.sh$/,
    /^\/(visualisation|story)\/(\d{1,12})\/embed$/,
    ([, kind, id]) => `https://public.flourish.studio/${kind}/${id}/`,
  ],
  [/^player\.vimeo\.com$/, /^\/video\/(\d{1,12})$/, ([, id]) => `https://vimeo.com/${id}`],
  [
    /^assets\.pinterest\.com$/,
    /^\/ext\/embed\.html$/,
    (_match, url) => withId("https://www.pinterest.com/pin/", url.searchParams.get("id"), "/"),
  ],
  [
    /^(?:www|player-widget)\.mixcloud\.com$/,
    /^\/widget\/iframe\/$/,
    (_match, url) => ofMixcloud(url.searchParams.get("feed")),
  ],
  [/^streamable\.com$/, /^\/[eos]\/(\w{1,20})$/, ([, id]) => `https://streamable.com/${id}`],
  [
    /^embed\.(?:podcasts|music)\.apple\.com$/,
    /^\/.{1,500}$/,
    (_match, url) => `https://${url.hostname.replace("embed.", "")}${url.pathname}${url.search}`,
  ],
  [
    /^clips\.twitch\.tv$/,
    /^\/embed$/,
    (_match, url) => withId("https://clips.twitch.tv/", url.searchParams.get("clip")),
  ],
  [
    /^player\.twitch\.tv$/,
    /^\/$/,
    (_match, url) =>
      withId("https://www.twitch.tv/videos/", url.searchParams.get("video")?.replace(/^v/, "") ?? null),
  ],
  [/^poll\.fm$/, /^\/(\d{1,12})\/embed$/, ([, id]) => `https://poll.fm/${id}`],
];

/** The page that a player shows; `undefined` for an address that is no player known here. */
export function pageOfPlayer(url: URL): URL | undefined {
  for (const [host, path, page] of RULES) {
    if (!host.test(url.hostname)) continue;
    const match = path.exec(url.pathname);
    const address = match ? page(match, url) : undefined;
    if (address !== undefined && isUrl(address)) return new URL(address);
  }
  return undefined;
}

function withId(before: string, id: string | null, after = ""): string | undefined {
  return id !== null && /^[\w-]{1,200}$/.test(id) ? before + id + after : undefined;
}

function ofSpotifyUri(uri: string | null): string | undefined {
  const match = /^spotify:([a-z]{4,10}):(\w{1,60})$/.exec(uri ?? "");
  return match ? `https://open.spotify.com/${match[1]!}/${match[2]!}` : undefined;
}

function ofMixcloud(feed: string | null): string | undefined {
  if (feed === null) return undefined;
  return feed.startsWith("/") ? `https://www.mixcloud.com${feed}` : feed;
}
