// All that is known of SoundCloud.
import type { Loading, ServiceRow } from "./service.ts";

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
