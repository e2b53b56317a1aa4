// All that is known of Vimeo outside of its reader.
import type { ElementLoad, Loading, ServiceRow } from "./service.ts";

const player = (name: string): ElementLoad => ({
  ids: [name],
  address: (id) => `https://player.vimeo.com/video/${id}`,
});

export const vimeoLoading: Loading = {
  label: "Vimeo",
  elements: {
    "amp-vimeo": player("data-videoid"),
    "lite-vimeo": player("videoid"),
  },
  from: [{ hosts: [".vimeocdn.com"], loaders: ["player.vimeo.com/api/player.js"] }],
};

export const vimeo: ServiceRow = {
  name: "vimeo",
  label: "Vimeo",
  spellings: ["Vimeo"],
  site: "vimeo.com",
  embeds: {
    elements: { "amp-vimeo": ["data-videoid"] },
    words: ["vimeo"],
    ids: [{ id: /^\d{4,12}$/, address: (id) => `https://vimeo.com/${id}` }],
    attributes: ["vimeoid", "vimeo-id", "data-vimeo-id", "data-vimeo"],
    substack: ["vimeo-wrap"],
  },
  script: {
    source: /^player\.vimeo\.com\/api\/player\.js/,
    frames: /^\s*(?:https?:)?\/\/player\.vimeo\.com\//i,
    calls: /\bVimeo\.Player\b/,
  },
  loading: vimeoLoading,
};
