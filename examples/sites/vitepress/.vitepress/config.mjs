// postproof in VitePress.
//
//   npx postproof capture .            once, and whenever a page is new
//   npx vitepress build                as always: no network, and no deleted post breaks it
import postproof from "postproof/markdown-it";

export default {
  title: "Port Ellery Courier",
  markdown: { config: (md) => md.use(postproof) },
};
