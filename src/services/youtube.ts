// All that is known of YouTube outside of its reader.
import { byWords } from "./search.ts";
import type { Loading, ServiceRow } from "./service.ts";

export const youtubeLoading: Loading = {
  label: "YouTube",
  elements: {
    "amp-youtube": {
      ids: ["data-videoid", "data-live-channelid"],
      address: (id) => `https://www.youtube.com/embed/${id}`,
    },
    "lite-youtube": { ids: ["videoid"], address: (id) => `https://i.ytimg.com/vi/${id}/hqdefault.jpg` },
  },
  from: [
    {
      hosts: ["youtube.com", "www.youtube-nocookie.com", "youtube-nocookie.com"],
      loaders: ["www.youtube.com/iframe_api", "www.youtube.com/player_api"],
      weight: 1_200_000,
      weighs: ["frame", "component"],
    },
    { hosts: [".ytimg.com", "img.youtube.com"] },
  ],
};

export const youtube: ServiceRow = {
  name: "youtube",
  label: "YouTube",
  spellings: ["YouTube", "You Tube", "Ютуб", "YouTube Live", "ユーチューブ", "يوتيوب", "יוטיוב", "유튜브"],
  site: "youtube.com",
  otherSites: ["youtu.be"],
  search: /* @__PURE__ */ byWords("www.youtube.com/results", "search_query"),
  embeds: {
    elements: { "amp-youtube": ["data-videoid"] },
    words: ["youtube"],
    components: ["yt", "youtu"],
    ids: [{ id: /^[\w-]{11}$/, address: (id) => `https://www.youtube.com/watch?v=${id}` }],
    attributes: ["youtubeid", "youtube-id", "data-youtube-id", "data-youtube", "data-yt-id", "data-ytid"],
    substack: ["youtube-wrap"],
  },
  loading: youtubeLoading,
};
