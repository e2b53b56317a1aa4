// All that is known of Truth Social.
import { byWords } from "./search.ts";
import type { Row } from "./service.ts";

export const truthSocial: Row = {
  name: "truth-social",
  label: "Truth Social",
  platform: "mastodon",
  hosts: ["truthsocial.com"],
  spellings: ["Truth Social", "TruthSocial", "Трут Сошиал", "トゥルース・ソーシャル", "تروث سوشيال"],
  site: "truthsocial.com",
  posts: /\/@[^/]+\/(?:posts\/)?\d/,
  search: /* @__PURE__ */ byWords("truthsocial.com/search"),
};
