// All that is known of Reddit outside of its reader.
import { from, joined, searchPage } from "./search.ts";
import type { Loading, ServiceRow } from "./service.ts";

export const redditLoading: Loading = {
  label: "Reddit",
  elements: {
    "amp-reddit": { ids: ["data-src"], address: () => "https://embed.redditmedia.com/widgets/platform.js" },
  },
  from: [
    {
      hosts: ["www.redditmedia.com", "www.redditstatic.com"],
      loaders: ["embed.redditmedia.com/widgets/platform.js", "embed.reddit.com/widgets.js"],
    },
  ],
};

export const reddit: ServiceRow = {
  name: "reddit",
  label: "Reddit",
  spellings: ["Reddit", "Реддит", "レディット", "ريديت", "רדיט", "레딧", "红迪"],
  site: "reddit.com",
  search: (query) =>
    searchPage("www.reddit.com/search/", {
      q: joined(from(query, "author:"), query.phrase, query.speaker),
      sort: "new",
    }),
  embeds: {
    elements: { "amp-reddit": ["data-src"] },
    words: ["reddit"],
    ids: [{ id: /^[0-9a-z]{4,10}$/, address: (id) => `https://www.reddit.com/comments/${id}/` }],
    // The first link goes to what is shown; its author, the community and the post it answers follow.
    handed: {
      "reddit-embed-bq": { attributes: [], link: "first", quote: true },
      "reddit-card": { attributes: [], link: "first", quote: true },
      "reddit-embed": { attributes: [], link: "first" },
    },
  },
  script: {
    source:
      /^(?:embed\.reddit\.com\/widgets\.js|embed\.redditmedia\.com\/widgets\/platform\.js|www\.redditstatic\.com\/comment-embed\.js)/,
    fills: /(?:^|\s)reddit-(?:embed-bq|card|embed)(?:\s|$)/,
  },
  loading: redditLoading,
};
