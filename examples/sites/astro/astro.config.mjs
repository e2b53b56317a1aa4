// postproof in Astro.
//
//   npx postproof capture src/         once, and whenever a page is new
//   npx astro build                    as always: no network, and no deleted post breaks it
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import postproof from "postproof/astro";

export default defineConfig({
  integrations: [postproof(), mdx()],
  base: "/news",
  devToolbar: { enabled: false },
});
