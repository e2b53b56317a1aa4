// All that is known of Threads outside of its reader.
import { byWords } from "./search.ts";
import type { Loading, ServiceRow } from "./service.ts";

export const threadsLoading: Loading = {
  label: "Threads",
  from: [
    {
      loaders: ["www.threads.net/embed.js", "www.threads.com/embed.js"],
    },
  ],
};

export const threads: ServiceRow = {
  name: "threads",
  label: "Threads",
  spellings: ["Threads.net", "Threads.com", "ثريدز"],
  ambiguous: ["Threads"],
  site: "threads.com",
  otherSites: ["threads.net"],
  posts: /\/post\//,
  search: /* @__PURE__ */ byWords("www.threads.com/search"),
  embeds: {
    words: ["threads"],
    ids: [{ id: /^[A-Za-z][\w-]{8,14}$/, address: (id) => `https://www.threads.com/t/${id}` }],
    handed: { "text-post-media": { attributes: ["data-text-post-permalink"], quote: true } },
  },
  script: {
    source: /^(?:www\.)?threads\.(?:net|com)\/embed\.js/,
    fills: /(?:^|\s)text-post-media(?:\s|$)/,
    quotes: true,
  },
  loading: threadsLoading,
};
