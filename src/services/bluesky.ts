// All that is known of Bluesky outside of its reader.
import { from, joined, searchPage, within } from "./search.ts";
import type { Loading, ServiceRow } from "./service.ts";

export const blueskyLoading: Loading = {
  label: "Bluesky",
  from: [{ hosts: ["cdn.bsky.app"], loaders: ["embed.bsky.app/static/embed.js"] }],
};

export const bluesky: ServiceRow = {
  name: "bluesky",
  label: "Bluesky",
  spellings: ["Bluesky", "Blue Sky Social", "bsky.app", "بلوسكاي", "ブルースカイ"],
  site: "bsky.app",
  posts: /\/post\//,
  search: (query) =>
    searchPage("bsky.app/search", { q: joined(from(query), query.phrase, query.speaker, within(query)) }),
  embeds: {
    words: ["bluesky", "bsky"],
    ids: [
      {
        id: /^at:\/\/[^/\s]{1,300}\/app\.bsky\.feed\.post\/[^/?#\s]{1,600}$/,
        address: (uri: string): string => {
          const [, , author, , record] = uri.split("/");
          return `https://bsky.app/profile/${author!}/post/${record!}`;
        },
      },
    ],
    frame: ({ hostname, pathname }) => {
      const path = /^\/embed\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(pathname);
      return hostname === "embed.bsky.app" && path
        ? `https://bsky.app/profile/${path[1]!}/post/${path[2]!}`
        : undefined;
    },
    handed: { "bluesky-embed": { attributes: ["data-bluesky-uri"], quote: true } },
    classes: ["bluesky-wrap"],
    substack: ["bluesky-wrap"],
  },
  script: { source: /^embed\.bsky\.app\/static\/embed\.js/, fills: /(?:^|\s)bluesky-embed(?:\s|$)/ },
  loading: blueskyLoading,
};
