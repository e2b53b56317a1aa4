// All that is known of Pinterest.
import type { Loading, ServiceRow } from "./service.ts";

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
