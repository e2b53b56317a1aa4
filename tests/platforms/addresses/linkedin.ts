// Addresses of LinkedIn: posts, frames, articles, short links. People, companies and ids are made up.
import type { PostAddress } from "../address-tables.test.ts";

const id = "7000000000000000001";
const activity = `activity:${id}`;
const page = `https://www.linkedin.com/feed/update/urn:li:activity:${id}`;
const article = "https://www.linkedin.com/pulse/why-ferries-matter-ada-example-abc1e";

export const posts: readonly PostAddress[] = [
  [page, activity, page],
  [`${page}/`, activity, page],
  [`http://www.linkedin.com/feed/update/urn:li:activity:${id}?utm_source=share`, activity, page],
  [`https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A${id}/`, activity, page],
  [`https://linkedin.com/feed/update/urn:li:activity:${id}`, activity, page],
  [`https://de.linkedin.com/feed/update/urn:li:activity:${id}`, activity, page],
  [`https://m.linkedin.com/feed/update/urn:li:activity:${id}`, activity, page],
  [`https://www.linkedin.com/embed/feed/update/urn:li:activity:${id}?collapsed=1`, activity, page],
  [
    `https://www.linkedin.com/embed/feed/update/urn:li:share:${id}`,
    `share:${id}`,
    `https://www.linkedin.com/feed/update/urn:li:share:${id}`,
  ],
  [
    `https://www.linkedin.com/embed/feed/update/urn:li:ugcPost:${id}`,
    `ugcPost:${id}`,
    `https://www.linkedin.com/feed/update/urn:li:ugcPost:${id}`,
  ],
  [`https://www.linkedin.com/feed/?highlightedUpdateUrn=urn%3Ali%3Aactivity%3A${id}`, activity, page],
  [`https://www.linkedin.com/posts/ada-example_ferries-harbour-activity-${id}-AbCd`, activity, page],
  [
    `https://www.linkedin.com/posts/ada-example_activity-${id}-_b9o?utm_source=share&utm_medium=member_desktop`,
    activity,
    page,
  ],
  [`https://www.linkedin.com/posts/ada-example_activity-${id}-x-yZ/`, activity, page],
  [`https://www.linkedin.com/posts/ada-example_ferries-ugcPost-${id}-AbCd`, `ugcPost:${id}`],
  [`https://www.linkedin.com/posts/ada-example_ferries-share-${id}-AbCd`, `share:${id}`],
  [`https://www.linkedin.com/posts/activity-${id}-AbCd`, activity, page],
  [`https://www.linkedin.com/posts/ada-example_activity-${id}`, activity, page],
  [article, "pulse/why-ferries-matter-ada-example-abc1e", article],
  [`${article}/?trackingId=abc%3D`, "pulse/why-ferries-matter-ada-example-abc1e", article],
  [
    "https://uk.linkedin.com/pulse/why-ferries-matter-ada-example-abc1e",
    "pulse/why-ferries-matter-ada-example-abc1e",
    article,
  ],
  [
    "https://www.linkedin.com/pulse/f%C3%A4hren-ada-example",
    "pulse/f%C3%A4hren-ada-example",
    "https://www.linkedin.com/pulse/f%C3%A4hren-ada-example",
  ],
  [
    "https://lnkd.in/eAbCd123",
    "lnkd.in/eAbCd123",
    "https://lnkd.in/eAbCd123",
    { certain: false, short: true },
  ],
  [
    "http://lnkd.in/eAbCd123",
    "lnkd.in/eAbCd123",
    "https://lnkd.in/eAbCd123",
    { certain: false, short: true },
  ],
];

export const others: readonly string[] = [
  "https://www.linkedin.com/",
  "https://www.linkedin.com/in/ada-example",
  "https://www.linkedin.com/company/example",
  "https://www.linkedin.com/feed/",
  "https://www.linkedin.com/jobs/view/7000000000000000001",
  "https://www.linkedin.com/posts/ada-example",
  "https://www.linkedin.com/posts/ada-example_activity-123-AbCd",
  "https://www.linkedin.com/feed/update/urn:li:comment:7000000000000000001",
  "https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000001x",
  `https://www.linkedin.com/feed/update/urn:li:activity:${"7".repeat(40)}`,
  "https://www.linkedin.com/pulse/",
  "https://www.linkedin.com/pulse/topics",
  "https://notlinkedin.com/feed/update/urn:li:activity:7000000000000000001",
  "https://www.linkedin.com.example.org/feed/update/urn:li:activity:7000000000000000001",
  "https://lnkd.in/",
  "https://lnkd.in/a/b",
];
