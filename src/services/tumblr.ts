// All that is known of Tumblr outside of its reader.
import type { Loading, ServiceRow } from "./service.ts";

export const tumblrLoading: Loading = {
  label: "Tumblr",
  from: [{ hosts: ["embed.tumblr.com"], loaders: ["assets.tumblr.com/post.js"] }],
};

export const tumblr: ServiceRow = {
  name: "tumblr",
  label: "Tumblr",
  spellings: ["Tumblr"],
  site: "tumblr.com",
  embeds: {
    // Its attribute names a page made for the frame; the link within is the permalink.
    handed: { "tumblr-post": { attributes: ["data-href"], link: "before" } },
  },
  script: { source: /^(?:secure\.)?assets\.tumblr\.com\/post\.js/, fills: /(?:^|\s)tumblr-post(?:\s|$)/ },
  loading: tumblrLoading,
};
