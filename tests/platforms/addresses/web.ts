// Any page: its address without what only says from where readers came. What another platform knows is left to it.
import type { PostAddress } from "../address-tables.test.ts";

export const posts: readonly PostAddress[] = [
  [
    "https://news.example/2026/11/harbour",
    "https://news.example/2026/11/harbour",
    "https://news.example/2026/11/harbour",
  ],
  // A page is the same page by either scheme; it is asked for as it was given.
  [
    "http://news.example/2026/11/harbour",
    "https://news.example/2026/11/harbour",
    "http://news.example/2026/11/harbour",
  ],
  ["https://NEWS.example/Harbour#comments", "https://news.example/Harbour", "https://news.example/Harbour"],
  ["https://news.example", "https://news.example/", "https://news.example/"],
  ["//news.example/harbour", "https://news.example/harbour", "https://news.example/harbour"],
  [
    "https://news.example/a?utm_source=x&utm_medium=y&id=7&fbclid=z",
    "https://news.example/a?id=7",
    "https://news.example/a?id=7",
  ],
  ["https://news.example/a?gclid=1", "https://news.example/a", "https://news.example/a"],
  [
    "https://news.example/a?b=%C3%A9&c=d+e&c=",
    "https://news.example/a?b=%C3%A9&c=d+e&c=",
    "https://news.example/a?b=%C3%A9&c=d+e&c=",
  ],
  ["https://news.example:443/a", "https://news.example/a", "https://news.example/a"],
  ["https://news.example:8443/a", "https://news.example:8443/a", "https://news.example:8443/a"],
  ["https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"],
  [
    "https://bücher.example/seite",
    "https://xn--bcher-kva.example/seite",
    "https://xn--bcher-kva.example/seite",
  ],
  [
    "https://images.example/photo.jpg?w=1200",
    "https://images.example/photo.jpg?w=1200",
    "https://images.example/photo.jpg?w=1200",
  ],
  ["https://news.example/a/?s=20", "https://news.example/a/?s=20", "https://news.example/a/?s=20"],
  // Frames of WordPress sites name the page that they show.
  ["https://blog.example/2026/11/02/harbour/embed/#?secret=AbC1", "https://blog.example/2026/11/02/harbour/"],
  ["https://blog.example/?p=17&embed=true#?secret=AbC1", "https://blog.example/?p=17"],
  [
    "https://blog.example/wp-json/oembed/1.0/embed?url=https%3A%2F%2Fblog.example%2Fa",
    "https://blog.example/a",
  ],
  // A profile is no post: to whom it is named, it is a page.
  ["https://x.com/ada_example", "https://x.com/ada_example", "https://x.com/ada_example"],
];

export const others: readonly string[] = [
  "ftp://news.example/a",
  "mailto:ada@news.example",
  "javascript:alert(1)",
  "data:text/html,hello",
  "file:///etc/passwd",
  "https://ada:secret@news.example/a",
  "http://localhost/a",
  "http://localhost:8080/",
  "http://intranet/a",
  "http://127.0.0.1/a",
  "http://[::1]/a",
  "http://2130706433/",
  "http://0x7f.1/",
  "news.example/a",
  `https://news.example/${"a".repeat(2_000)}`,
  "https://x.com/ada_example/status/1750000000000000001",
];
