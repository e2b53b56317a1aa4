// All that is known of Dailymotion.
import type { Loading, ServiceRow } from "./service.ts";

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
