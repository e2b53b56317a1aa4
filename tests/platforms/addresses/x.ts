// Short links of X. Its other shapes stand in ../x-addresses.ts.
import type { PostAddress } from "../address-tables.test.ts";

const page = "https://x.com/ada_example/status/20";

export const posts: readonly PostAddress[] = [
  // Fronts, which mark the post itself with #m.
  ["https://nitter.net/ada_example/status/20#m", "20", page],
  ["https://xcancel.com/ada_example/status/20", "20", page],
  ["https://nitter.poast.org/ada_example/status/20/photo/2", "20", page, { focus: 2 }],
  ["https://nitter.space/i/status/20", "20", "https://x.com/i/status/20"],
  // Combinations of hosts, old paths and suffixes.
  ["http://m.twitter.com/statuses/20", "20", "https://x.com/i/status/20"],
  ["https://mobile.twitter.com/i/web/status/20?lang=en", "20", "https://x.com/i/status/20"],
  ["https://mobile.twitter.com/ada_example/status/20/video/1?s=20&t=a", "20", page, { focus: 1 }],
  ["http://twitter.com/#!/ada_example/status/20/photo/1", "20", page, { focus: 1 }],
  ["https://x.com/ada_example/status/20/quotes?cxt=a", "20", page],
  ["https://d.fixupx.com/ada_example/status/20", "20", page],
  ["https://g.vxtwitter.com/dl/ada_example/status/20", "20", page],
  ["https://dl.fixvx.com/ada_example/status/20/photo/1/ja", "20", page, { focus: 1 }],
  ["https://twittpr.com/dir/ada_example/status/20", "20", page],
  ["https://t.co/AbCdEf1234", "t.co/AbCdEf1234", "https://t.co/AbCdEf1234", { certain: false, short: true }],
  ["http://t.co/AbCdEf12?amp=1", "t.co/AbCdEf12", "https://t.co/AbCdEf12", { certain: false, short: true }],
];

export const others: readonly string[] = [
  "https://nitter.net/ada_example",
  "https://nitter.net/pic/media%2FAbCd.jpg",
  "https://xcancel.com/search?q=status/20",
  "https://xcancel.com.evil.example/ada_example/status/20",
  "https://my.nitter.net/ada_example/status/20",
  "https://x.com/ada_example/status/20e3",
  "https://x.com/i/article/20",
  "https://t.co/",
  "https://t.co/a/b",
  "https://at.co/AbCdEf1234",
  "https://t.co.example.com/AbCdEf1234",
];
