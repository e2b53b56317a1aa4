// Services whose embeds articles hold, and which no newsroom names as the place of a post.
import type { Loading, ServiceRow } from "./service.ts";

export const imgurLoading: Loading = {
  label: "Imgur",
  elements: {
    "amp-imgur": { ids: ["data-imgur-id"], address: (id) => `https://imgur.com/${id}/embed` },
  },
  from: [{ loaders: ["s.imgur.com/min/embed.js"] }],
};

export const embedlyLoading: Loading = {
  label: "Embedly",
  from: [{ loaders: ["cdn.embedly.com/widgets/platform.js"] }],
};

export const EMBEDDERS: readonly ServiceRow[] = [
  {
    name: "imgur",
    label: "Imgur",
    spellings: [],
    site: "imgur.com",
    embeds: {
      elements: { "amp-imgur": ["data-imgur-id"] },
      words: ["imgur"],
      ids: [{ id: /^(?:a\/)?\w{5,10}$/, address: (id) => `https://imgur.com/${id}` }],
      handed: { "imgur-embed-pub": { attributes: ["data-id"] } },
    },
    script: { source: /^s\.imgur\.com\/min\/embed\.js/, fills: /(?:^|\s)imgur-embed-pub(?:\s|$)/ },
    loading: imgurLoading,
  },
  {
    name: "embedly",
    label: "Embedly",
    spellings: [],
    embeds: {
      ofOthers: true,
      elements: { "amp-embedly-card": ["data-url"] },
      handed: { "embedly-card": { attributes: ["href", "data-url"], link: "first" } },
      links: { class: "embedly-card" },
    },
    script: {
      source: /^cdn\.embedly\.com\/widgets\/platform\.js/,
      fills: /(?:^|\s)embedly-card(?:\s|$)/,
    },
    loading: embedlyLoading,
  },
  {
    name: "iframely",
    label: "Iframely",
    spellings: [],
    embeds: {
      ofOthers: true,
      elements: { "amp-iframely": ["data-url"] },
      handed: { "iframely-embed": { attributes: [], link: "first" } },
      marks: ["data-iframely-url"],
      links: { attribute: "data-iframely-url" },
    },
    script: { source: /^cdn\.iframe\.ly\/embed\.js/, fills: /(?:^|\s)iframely-embed(?:\s|$)/ },
  },
];
