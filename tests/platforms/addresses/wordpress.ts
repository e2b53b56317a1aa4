// Addresses of posts at WordPress sites, made up.
import type { PostAddress } from "../address-tables.test.ts";

const post = "https://ada-example.wordpress.com/2026/11/02/harbour/";

export const posts: readonly PostAddress[] = [
  [post, post, post],
  [`${post}?utm_source=x#comments`, post, post],
  [post.slice(0, -1), post.slice(0, -1), post.slice(0, -1)],
  [
    "https://ada-example.wordpress.com/?p=17",
    "https://ada-example.wordpress.com/?p=17",
    "https://ada-example.wordpress.com/?p=17",
  ],
  [`${post}embed/#?secret=AbC123`, post, post],
  [
    `https://ada-example.wordpress.com/wp-json/oembed/1.0/embed?url=${encodeURIComponent(post)}&format=xml`,
    post,
    post,
  ],
];

export const others: readonly string[] = [
  "https://wordpress.com/",
  "https://ada-example.wordpress.com/",
  "https://ada-example.wordpress.com/about/",
  "https://ada-example.wordpress.com/2026/11/",
  "https://public-api.wordpress.com/2026/11/02/harbour/",
  "https://ada-example.wordpress.com.example.org/2026/11/02/harbour/",
  "https://blog.example/2026/11/02/harbour/embed/",
  "https://blog.example/wp-json/oembed/1.0/embed?url=https%3A%2F%2Fnews.example%2Fa",
];
