// Pages of providers in the oEmbed registry, and players that are read as the pages that they show.
import type { PostAddress } from "../address-tables.test.ts";

const same = (url: string): PostAddress => [url, url, url];

export const posts: readonly PostAddress[] = [
  same("https://giphy.com/gifs/ferry-AbC123"),
  same("https://api.soundcloud.com/tracks/123456"),
  same("https://clips.twitch.tv/FerryRunsAgain-AbC_1"),
  [
    "https://clips.twitch.tv/embed?clip=FerryRunsAgain-AbC_1&parent=news.example",
    "https://clips.twitch.tv/FerryRunsAgain-AbC_1",
    "https://clips.twitch.tv/FerryRunsAgain-AbC_1",
  ],
  [
    "https://player.twitch.tv/?video=v123456&parent=news.example",
    "https://www.twitch.tv/videos/123456",
    "https://www.twitch.tv/videos/123456",
  ],
  [
    "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123456&color=%23ff5500",
    "https://api.soundcloud.com/tracks/123456",
    "https://api.soundcloud.com/tracks/123456",
  ],
  same("https://www.ted.com/talks/ada_example_on_ferries"),
  same("https://codepen.io/ada_example/pen/AbCdEf"),
  same("https://datawrapper.dwcdn.net/AbCdE/1/"),
  same("https://public.flourish.studio/visualisation/1234567/"),
  same("https://infogram.com/ferries-1h7g6k0"),
  same("https://imgur.com/a/AbCdEfG"),
  same("https://www.pinterest.com/pin/100000000000000001/"),
  same("https://speakerdeck.com/ada_example/ferries"),
  same("https://my.matterport.com/show/?m=AbCdEfGhIjK"),
  same("https://ada-example.deviantart.com/art/Ferry-1"),
  same("https://www.kickstarter.com/projects/1/ferry"),
  // The registry knows the host with `www.`; readers write it without.
  same("https://scribd.com/document/1234567/Ferries"),
  // Tracking goes; what names the page stays.
  [
    "https://giphy.com/gifs/ferry-AbC123?utm_source=embed#x",
    "https://giphy.com/gifs/ferry-AbC123",
    "https://giphy.com/gifs/ferry-AbC123",
  ],
  [
    "http://giphy.com/gifs/ferry-AbC123",
    "https://giphy.com/gifs/ferry-AbC123",
    "http://giphy.com/gifs/ferry-AbC123",
  ],
  // Players.
  ["https://giphy.com/embed/AbC123", "https://giphy.com/gifs/AbC123"],
  ["https://embed.ted.com/talks/lang/de/ada_example", "https://www.ted.com/talks/ada_example"],
  [
    "https://codepen.io/ada_example/embed/preview/AbCdEf?default-tab=js",
    "https://codepen.io/ada_example/pen/AbCdEf",
  ],
  ["https://codepen.io/ada_example/embed/AbCdEf", "https://codepen.io/ada_example/pen/AbCdEf"],
  ["https://e.infogram.com/1h7g6k0?src=embed", "https://infogram.com/1h7g6k0"],
  ["https://www.scribd.com/embeds/1234567/content?start_page=1", "https://www.scribd.com/document/1234567"],
  ["https://imgur.com/a/AbCdEfG/embed?pub=true", "https://imgur.com/a/AbCdEfG"],
  ["https://flo.uri.sh/visualisation/1234567/embed", "https://public.flourish.studio/visualisation/1234567/"],
  [
    "https://assets.pinterest.com/ext/embed.html?id=100000000000000001&src=oembed",
    "https://www.pinterest.com/pin/100000000000000001/",
  ],
  ["https://streamable.com/e/abc12", "https://streamable.com/abc12"],
  ["https://poll.fm/7000001/embed", "https://poll.fm/7000001"],
  [
    "https://www.mixcloud.com/widget/iframe/?feed=%2Fada_example%2Fferries%2F",
    "https://www.mixcloud.com/ada_example/ferries/",
  ],
  [
    "https://embed.podcasts.apple.com/us/podcast/ferries/id1000000001",
    "https://podcasts.apple.com/us/podcast/ferries/id1000000001",
  ],
];

export const others: readonly string[] = [
  "https://giphy.com/",
  "https://giphy.com/gifs",
  "https://giphy.com.example.org/gifs/ferry-AbC123",
  "https://notgiphy.com/gifs/ferry-AbC123",
  "https://www.ted.com/about",
  "https://news.example/talks/a",
  "https://ada:secret@giphy.com/gifs/ferry-AbC123",
  "https://w.soundcloud.com/player/?url=javascript:alert(1)",
  "https://w.soundcloud.com/player/?url=http%3A%2F%2F127.0.0.1%2F",
  "https://assets.pinterest.com/ext/embed.html?id=../x",
  "https://x.com/ada_example/status/1750000000000000001",
];
