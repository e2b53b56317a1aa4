// Services whose embeds articles hold, and whose posts nobody reads here: those of `EMBEDDERS` no newsroom names as the
// place of a post.
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

export const soundcloudLoading: Loading = {
  label: "SoundCloud",
  elements: {
    "amp-soundcloud": {
      ids: ["data-trackid", "data-playlistid"],
      address: () => "https://w.soundcloud.com/player/",
    },
  },
};

export const soundcloud: ServiceRow = {
  name: "soundcloud",
  label: "SoundCloud",
  spellings: ["SoundCloud"],
  site: "soundcloud.com",
  embeds: {
    elements: { "amp-soundcloud": ["data-trackid"] },
    words: ["soundcloud"],
    ids: [{ id: /^\d{4,12}$/, address: (id) => `https://api.soundcloud.com/tracks/${id}` }],
    substack: ["soundcloud-wrap"],
  },
  loading: soundcloudLoading,
};

export const dailymotionLoading: Loading = {
  label: "Dailymotion",
  elements: {
    "amp-dailymotion": {
      ids: ["data-videoid"],
      address: (id) => `https://www.dailymotion.com/embed/video/${id}`,
    },
  },
};

export const dailymotion: ServiceRow = {
  name: "dailymotion",
  label: "Dailymotion",
  spellings: ["Dailymotion"],
  site: "dailymotion.com",
  embeds: {
    elements: { "amp-dailymotion": ["data-videoid"] },
    words: ["dailymotion"],
    ids: [{ id: /^x[0-9a-z]{4,9}$/, address: (id) => `https://www.dailymotion.com/video/${id}` }],
  },
  loading: dailymotionLoading,
};

export const pinterestLoading: Loading = {
  label: "Pinterest",
  elements: {
    "amp-pinterest": { ids: ["data-url"], address: () => "https://assets.pinterest.com/js/pinit_main.js" },
  },
  from: [{ loaders: ["assets.pinterest.com/js/pinit.js"] }],
};

export const pinterest: ServiceRow = {
  name: "pinterest",
  label: "Pinterest",
  spellings: ["Pinterest"],
  site: "pinterest.com",
  embeds: {
    elements: { "amp-pinterest": ["data-url"] },
    marks: ["data-pin-do"],
    links: { attribute: "data-pin-do", value: "embedpin" },
    classes: ["pin-embed"],
  },
  script: {
    source: /^assets\.pinterest\.com\/js\/pinit(?:_main)?\.js/,
    // With these it puts buttons onto the page's pictures, or is called by the page.
    pure: (attributes) => ![...attributes.keys()].some((name) => /^data-pin-/.test(name)),
  },
  loading: pinterestLoading,
};
