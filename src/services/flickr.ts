// All that is known of Flickr outside of its reader.
import type { Loading, ServiceRow } from "./service.ts";

export const flickrLoading: Loading = {
  label: "Flickr",
  from: [{ loaders: ["embedr.flickr.com/assets/client-code.js"] }],
};

export const flickr: ServiceRow = {
  name: "flickr",
  label: "Flickr",
  spellings: ["Flickr", "Flickr.com"],
  site: "flickr.com",
  embeds: {
    marks: ["data-flickr-embed"],
    links: { attribute: "data-flickr-embed" },
  },
  script: { source: /^embedr\.flickr\.com\/assets\/client-code\.js/ },
  loading: flickrLoading,
};
