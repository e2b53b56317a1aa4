// All that is known of X outside of its reader.
import { from, joined, searchPage, within } from "./search.ts";
import type { Loading, ServiceRow } from "./service.ts";

export const xLoading: Loading = {
  label: "X",
  elements: {
    "amp-twitter": {
      ids: ["data-tweetid", "data-momentid", "data-timeline-source-type"],
      address: () => "https://platform.twitter.com/widgets.js",
    },
  },
  from: [
    {
      loaders: ["platform.twitter.com/widgets.js", "platform.x.com/widgets.js"],
      weight: 600_000,
    },
    { hosts: [".twimg.com", "syndication.twitter.com"] },
  ],
};

export const x: ServiceRow = {
  name: "x",
  label: "X",
  spellings: [
    "Twitter",
    "Twitter.com",
    "X.com",
    "X, formerly Twitter",
    "X (formerly Twitter)",
    "X/Twitter",
    "Twitter/X",
    "X (Twitter)",
    "Twitter (X)",
    "X (vormals Twitter)",
    "X（旧ツイッター）",
    "X（旧Twitter）",
    "X(旧ツイッター)",
    "X(旧Twitter)",
    "Твиттер",
    "Твітер",
    "ツイッター",
    "تويتر",
    "توییتر",
    "טוויטר",
    "推特",
    "트위터",
    "ट्विटर",
    "Τουίτερ",
  ],
  ambiguous: ["X", "Ｘ", "エックス", "إكس", "اكس", "אקס"],
  former: { label: "Twitter", until: "2023-07-24" },
  site: "x.com",
  otherSites: ["twitter.com"],
  posts: /\/status(?:es)?\/\d/,
  search: (query) =>
    searchPage("x.com/search", {
      q: joined(from(query), query.phrase, query.speaker, within(query)),
      src: "typed_query",
      f: "live",
    }),
  embeds: {
    elements: { "twitter-widget": [], "amp-twitter": ["data-tweetid", "data-tweet-id"] },
    words: ["tweet", "twitter"],
    components: ["twittertweet", "xeet", "x_simple", "x-simple"],
    ids: [
      { id: /^\d{1,20}$/, address: (id) => `https://x.com/i/status/${id}` },
      { id: /^\w{1,20}\/status\/\d{1,20}$/, address: (id) => `https://x.com/${id}` },
    ],
    attributes: ["tweetid", "tweet-id", "tweetlink", "tweet-link", "tweet"],
    named: ["data-tweet-id", "data-tweetid"],
    frame: ({ hostname, pathname, searchParams }) =>
      /^platform\.(?:twitter|x)\.com$/.test(hostname) && pathname.startsWith("/embed/")
        ? (searchParams.get("id") ?? undefined)
        : undefined,
    handed: {
      "twitter-tweet": { attributes: [], quote: true },
      "twitter-video": { attributes: [], quote: true },
    },
    classes: ["twitter-embed"],
    substack: ["tweet", "twitter-embed"],
  },
  script: {
    // The script, and the parts that it loads in turn.
    source: /^platform\.(?:twitter|x)\.com\/(?:widgets|js\/[\w.~-]+)\.js$/,
    // Frames that nobody sees, for its settings and for measuring.
    leaves: (name, attributes) =>
      name === "iframe" &&
      (attributes.get("id")?.trim() === "rufous-sandbox" ||
        /^(?:https?:)?\/\/platform\.(?:twitter|x)\.com\/widgets\/widget_iframe\b/.test(
          attributes.get("src")?.trim() ?? "",
        )),
    fills:
      /^twitter-widget$|(?:^|\s)(?:twitter-(?:tweet|video|timeline|grid|moment|(?:share|follow|mention|hashtag|dm)-button)|periscope-on-air)(?:\s|$)/,
    inline: { names: /platform\.(?:twitter|x)\.com\/widgets\.js/, id: "twitter-wjs" },
    calls: /twttr\.widgets\.create/,
  },
  loading: xLoading,
};
