// All that is known of Facebook outside of its reader.
import { byWords } from "./search.ts";
import type { ElementLoad, Loading, ServiceRow } from "./service.ts";

const SDK: ElementLoad = {
  ids: ["data-href"],
  address: () => "https://connect.facebook.net/en_US/sdk.js",
};

export const facebookLoading: Loading = {
  label: "Facebook",
  elements: {
    "amp-facebook": SDK,
    "amp-facebook-comments": SDK,
    "amp-facebook-like": SDK,
    "amp-facebook-page": SDK,
  },
  from: [
    {
      hosts: ["www.facebook.com", "m.facebook.com"],
      loaders: ["connect.facebook.net/en_US/sdk.js", "connect.facebook.net/en_US/all.js"],
    },
  ],
};

export const facebook: ServiceRow = {
  name: "facebook",
  label: "Facebook",
  spellings: [
    "Facebook",
    "Facebook Live",
    "Фейсбук",
    "フェイスブック",
    "فيسبوك",
    "فيس بوك",
    "פייסבוק",
    "페이스북",
    "脸书",
    "臉書",
    "Φέισμπουκ",
  ],
  site: "facebook.com",
  otherSites: ["fb.com"],
  posts: /\/(?:posts|permalink|photo|videos|share|story\.php|permalink\.php|watch)/,
  search: /* @__PURE__ */ byWords("www.facebook.com/search/posts/"),
  embeds: {
    elements: { "amp-facebook": ["data-href"] },
    words: ["facebook"],
    handed: {
      "fb-post": { attributes: ["data-href", "href", "cite"] },
      "fb-video": { attributes: ["data-href", "href", "cite"] },
      "fb:post": { attributes: ["href", "data-href"] },
      "fb:video": { attributes: ["href", "data-href"] },
      "fb-xfbml-parse-ignore": { attributes: ["cite"], quote: true },
    },
    classes: ["fb-comment-embed", "fb-page"],
  },
  script: {
    source: /^connect\.facebook\.net\/[a-z]{2}_[A-Z]{2}\/(?:sdk|all)(?:\/xfbml\.customerchat|\/debug)?\.js/,
    // Without this mark the SDK waits for the page's own scripts to use it. By its hash the SDK itself asked for its rest.
    pure: (_, asked) => /[#&]xfbml=1(?:&|$)|^\?hash=[0-9a-f]+(?:&|$)/.test(asked),
    fills: /(?:^|\s)fb-[a-z-]+(?:\s|$)|^fb:/,
    fallback: "fb-xfbml-parse-ignore",
    framesAlone: true,
    inline: {
      names: /connect\.facebook\.net\/[^"']{1,60}\.js/,
      id: "facebook-jssdk",
      says: /\.js#(?:(?!\.js#)[^"']){0,200}xfbml=1/,
    },
    calls: /\bFB\.(?:init|ui|api|login|getLoginStatus)\b/,
    root: { id: "fb-root", filled: "fb_reset" },
  },
  loading: facebookLoading,
};
