// All that is known of Weibo.
import { byWords } from "./search.ts";
import type { Row } from "./service.ts";

export const weibo: Row = {
  name: "weibo",
  label: "Weibo",
  spellings: ["Weibo", "Sina Weibo", "微博", "ウェイボー", "웨이보"],
  site: "weibo.com",
  posts: /^\/\d+\/\w/,
  search: /* @__PURE__ */ byWords("s.weibo.com/weibo"),
};
