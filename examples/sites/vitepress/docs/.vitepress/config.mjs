// postproof in VitePress.
//
//   npx postproof capture docs/      once, and whenever a page is new
//   npx vitepress build docs          as always: no network, and no deleted post breaks it
import postproof from "postproof/markdown-it";

export default {
  title: "Port Ellery Courier",
  base: "/news/",
  markdown: { config: (md) => md.use(postproof) },
};
