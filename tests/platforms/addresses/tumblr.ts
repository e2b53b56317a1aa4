// Addresses of Tumblr: old and new, at the blog's host and at Tumblr's. Blogs and numbers are made up.
import type { PostAddress } from "../address-tables.test.ts";

const id = "700000000000000001";
const page = `https://www.tumblr.com/ada-example/${id}`;
const is = (url: string): PostAddress => [url, id, page];

export const posts: readonly PostAddress[] = [
  is(page),
  is(`${page}/the-ferry-runs-again`),
  is(`https://tumblr.com/ada-example/${id}?source=share`),
  is(`http://www.tumblr.com/ada-example/${id}#notes`),
  is(`https://www.tumblr.com/@ada-example/${id}`),
  is(`https://www.tumblr.com/blog/view/ada-example/${id}`),
  is(`https://www.tumblr.com/blog/ada-example/${id}`),
  is(`https://ada-example.tumblr.com/post/${id}`),
  is(`https://ada-example.tumblr.com/post/${id}/the-ferry-runs-again`),
  is(`https://ada-example.tumblr.com/post/${id}/the-ferry-runs-again/amp`),
  is(`http://ADA-example.tumblr.com/post/${id}/`),
  is(`https://ada-example.tumblr.com/image/${id}`),
];

export const others: readonly string[] = [
  "https://www.tumblr.com/",
  "https://www.tumblr.com/ada-example",
  "https://ada-example.tumblr.com/",
  "https://ada-example.tumblr.com/archive",
  "https://ada-example.tumblr.com/post/abc",
  "https://www.tumblr.com/tagged/ferry",
  "https://assets.tumblr.com/post/700000000000000001",
  "https://64.media.tumblr.com/post/700000000000000001",
  "https://tumblr.com.example.org/ada-example/700000000000000001",
  "https://nottumblr.com/ada-example/700000000000000001",
  "https://www.tumblr.com/-ada/700000000000000001",
];
