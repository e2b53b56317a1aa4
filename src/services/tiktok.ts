// All that is known of TikTok outside of its reader.
import { byWords } from "./search.ts";
import type { Loading, ServiceRow } from "./service.ts";

export const tiktokLoading: Loading = {
  label: "TikTok",
  elements: {
    "amp-tiktok": {
      ids: ["data-src"],
      address: (id) => `https://www.tiktok.com/embed/v2/${id.replace(/^.*\//, "")}`,
    },
  },
  from: [{ loaders: ["www.tiktok.com/embed.js"] }],
};

export const tiktok: ServiceRow = {
  name: "tiktok",
  label: "TikTok",
  spellings: ["TikTok", "Tik Tok", "ТикТок", "تيك توك", "טיקטוק", "틱톡"],
  site: "tiktok.com",
  posts: /\/video\/\d/,
  search: /* @__PURE__ */ byWords("www.tiktok.com/search"),
  embeds: {
    elements: { "amp-tiktok": ["data-src"] },
    words: ["tiktok"],
    ids: [{ id: /^\d{15,21}$/, address: (id) => `https://www.tiktok.com/embed/v2/${id}` }],
    attributes: ["tiktokid"],
    handed: { "tiktok-embed": { attributes: ["cite", "data-video-id"], quote: true } },
    substack: ["tiktok-wrap"],
  },
  script: {
    source: /^(?:www\.)?tiktok\.com\/embed\.js|\/tiktok\/falcon\/embed\/embed_lib_v[\w.]+\.js$/,
    leaves: (name, attributes) =>
      name === "link" &&
      /\/tiktok\/falcon\/embed\/embed_lib_v[\w.]+\.css$/.test(attributes.get("href") ?? ""),
    fills: /(?:^|\s)tiktok-embed(?:\s|$)/,
    quotes: true,
  },
  loading: tiktokLoading,
};
