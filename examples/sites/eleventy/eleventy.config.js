// postproof in Eleventy.
//
//   npx postproof capture content/     once, and whenever an article is new
//   npx eleventy                       as always: no network, and no deleted post breaks it
import postproof from "postproof/eleventy";

export default function (config) {
  config.addPlugin(postproof);
  return { dir: { input: "content" } };
}
