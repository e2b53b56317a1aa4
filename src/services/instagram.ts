// All that is known of Instagram outside of its reader.
import type { Loading, ServiceRow } from "./service.ts";

export const instagramLoading: Loading = {
  label: "Instagram",
  elements: {
    "amp-instagram": { ids: ["data-shortcode"], address: (id) => `https://www.instagram.com/p/${id}/embed/` },
  },
  from: [
    {
      loaders: [
        "instagram.com/embed.js",
        "www.instagram.com/embed.js",
        "platform.instagram.com/en_US/embeds.js",
      ],
      weight: 100_000,
    },
  ],
};

export const instagram: ServiceRow = {
  name: "instagram",
  label: "Instagram",
  spellings: [
    "Instagram",
    "Insta",
    "IG",
    "Инстаграм",
    "Instagram Stories",
    "Instagram Story",
    "インスタグラム",
    "インスタ",
    "إنستغرام",
    "انستغرام",
    "إنستجرام",
    "אינסטגרם",
    "인스타그램",
  ],
  site: "instagram.com",
  posts: /\/(?:p|reel|stories)\//,
  embeds: {
    elements: { "amp-instagram": ["data-shortcode"] },
    words: ["instagram", "instgrm"],
    components: ["insta"],
    ids: [{ id: /^(?!\d{1,12}$)[\w-]{5,50}$/, address: (id) => `https://www.instagram.com/p/${id}/` }],
    attributes: ["instagramid", "instagram-id"],
    handed: { "instagram-media": { attributes: ["data-instgrm-permalink"], quote: true } },
    substack: ["instagram", "instagram-embed-wrap"],
  },
  script: {
    source: /^(?:www\.|platform\.)?instagram\.com\/(?:[a-z]{2}_[A-Z]{2}\/)?embeds?\.js/,
    fills: /(?:^|\s)instagram-media(?:\s|$)/,
    quotes: true,
  },
  loading: instagramLoading,
};
