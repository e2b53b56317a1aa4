// What LinkedIn answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const id = "7000000000000000001";
const url = `https://www.linkedin.com/feed/update/urn:li:activity:${id}`;
const frame = `https://www.linkedin.com/embed/feed/update/urn:li:activity:${id}`;
const [page, embed] = [`GET ${url}`, `GET ${frame}`];
const html = { "content-type": "text/html; charset=utf-8" };
const answer = (body: string, headers = {}): SceneAnswer => ({ headers: { ...html, ...headers }, body });
const posting = {
  "@context": "http://schema.org",
  "@type": "SocialMediaPosting",
  "@id": url,
  articleBody: "The ferry runs again.\n\nSee you at the pier.",
  author: { "@type": "Person", name: "Ada Example", url: "https://www.linkedin.com/in/ada-example?trk=x" },
  datePublished: "2022-11-20T06:50:00.000Z",
  image: { "@type": "ImageObject", url: "https://media.licdn.com/dms/image/ferry.jpg" },
  interactionStatistic: [
    { interactionType: "http://schema.org/LikeAction", userInteractionCount: 12 },
    { interactionType: "http://schema.org/CommentAction", userInteractionCount: 3 },
  ],
};
const withData = (value: object): string =>
  `<html lang="en"><head><title>Ada Example on LinkedIn</title><script type="application/ld+json">${JSON.stringify(value)}</script></head></html>`;
const frameHtml = `<html lang="en"><head><title>LinkedIn</title></head><body><article>
  <a href="https://www.linkedin.com/in/ada-example?trk=y" data-test-id="main-feed-activity-embed-card__actor-name">Ada Example</a>
  <p class="attributed-text-segment-list__content" dir="ltr">The ferry &amp; the pier
<a href="https://www.linkedin.com/feed/hashtag/ferry?trk=z">#ferry</a> with <a href="https://www.linkedin.com/in/ben-example?trk=z">Ben</a></p>
  <img data-delayed-url="https://media.licdn.com/dms/image/v2/feedshare-shrink_800/ferry.jpg" alt=""></article></body></html>`;
const refused = (
  name: string,
  answers: Scene["answers"],
  outcome: Scene["outcome"],
  outcomeFields?: object,
): Scene => ({
  name,
  url,
  answers,
  outcome,
  ...(outcomeFields && { outcomeFields }),
});

export const scenes: readonly Scene[] = [
  {
    name: "a post, by the JSON-LD of its page",
    url: `https://www.linkedin.com/posts/ada-example_ferry-activity-${id}-AbCd?utm_source=share`,
    answers: { [page]: answer(withData(posting)) },
    outcome: "post",
    key: `linkedin:activity:${id}`,
    text: "The ferry runs again.\n\nSee you at the pier.",
    post: {
      url,
      author: { handle: "ada-example", name: "Ada Example", url: "https://www.linkedin.com/in/ada-example" },
      published: "2022-11-20T06:50:00.000Z",
      counts: { likes: 12, replies: 3 },
      media: [{ type: "image", url: "https://media.licdn.com/dms/image/ferry.jpg" }],
    },
    outcomeFields: { source: "json-ld" },
    asked: [url],
  },
  {
    name: "a video, without a date: its id tells the time",
    url,
    answers: {
      [page]: answer(
        withData({
          "@type": "VideoObject",
          description: "The first ferry.",
          creator: { name: "Example Harbour", url: "https://www.linkedin.com/company/example-harbour" },
          contentUrl: "https://dms.licdn.com/playlist/vid/ferry.mp4",
          thumbnailUrl: "https://media.licdn.com/dms/image/still.jpg",
        }),
      ),
    },
    outcome: "post",
    text: "The first ferry.",
    post: {
      published: "2022-11-20T07:40:53.710Z",
      author: { handle: "example-harbour" },
      media: [{ type: "video", picture: { url: "https://media.licdn.com/dms/image/still.jpg" } }],
    },
  },
  {
    name: "an article",
    url: "https://www.linkedin.com/pulse/why-ferries-matter-ada-example-abc1e",
    answers: {
      "GET https://www.linkedin.com/pulse/why-ferries-matter-ada-example-abc1e": answer(
        withData({ ...posting, "@type": "Article", name: "Why ferries matter", headline: "They do." }),
        { "x-robots-tag": "noarchive" },
      ),
    },
    outcome: "post",
    key: "linkedin:pulse/why-ferries-matter-ada-example-abc1e",
    text: "Why ferries matter\n\nThe ferry runs again. See you at the pier.",
    post: { consent: { noarchive: true } },
  },
  {
    name: "an article without JSON-LD",
    url: "https://www.linkedin.com/pulse/why-ferries-matter-ada-example",
    answers: {
      "GET https://www.linkedin.com/pulse/why-ferries-matter-ada-example": answer(
        `<head><title>Why ferries matter</title><meta name="robots" value="noarchive"></head><body>
         <h3 class="base-main-card__title"> Ada Example </h3><div class="base-main-card__metadata"> Published Nov 20, 2022 </div>
         <div class="article-content__body"><p>The ferry runs again.</p><p>See you.</p></div></body>`,
      ),
    },
    outcome: "post",
    text: "Why ferries matter\n\nThe ferry runs again.\n\nSee you.",
    post: { published: "2022-11-20", author: { name: "Ada Example" }, consent: { noarchive: true } },
    outcomeFields: { source: "html" },
  },
  {
    name: "a page that is refused: the frame shows the post",
    url,
    answers: { [page]: { status: 999 }, [embed]: answer(frameHtml) },
    outcome: "post",
    text: "The ferry & the pier\n#ferry with Ben",
    post: {
      author: { handle: "ada-example", name: "Ada Example" },
      media: [{ type: "image", url: "https://media.licdn.com/dms/image/v2/feedshare-shrink_800/ferry.jpg" }],
    },
    outcomeFields: { source: "embed" },
    asked: [url, frame],
  },
  {
    name: "a post behind a short link",
    url: "https://lnkd.in/eAbCd123",
    answers: {
      "GET https://lnkd.in/eAbCd123": { status: 301, headers: { location: url } },
      [page]: answer(withData(posting)),
    },
    outcome: "post",
    key: `linkedin:activity:${id}`,
  },
  {
    name: "a short link that leads elsewhere",
    url: "https://lnkd.in/eAbCd124",
    answers: {
      "GET https://lnkd.in/eAbCd124": { status: 301, headers: { location: "https://news.example/story" } },
      "GET https://news.example/story": answer("<p>A story.</p>"),
    },
    outcome: "unsupported",
  },
  refused("status 999 for both", { [page]: { status: 999 }, [embed]: { status: 999 } }, "blocked", {
    status: 999,
  }),
  refused(
    "the login instead of the post",
    {
      [page]: { status: 302, headers: { location: "/authwall?trk=x" } },
      "GET https://www.linkedin.com/authwall?trk=x": answer("<title>Sign Up | LinkedIn</title>"),
      [embed]: { status: 999 },
    },
    "login_required",
  ),
  refused(
    "a login at the address of the post",
    {
      [page]: answer("<title>Sign In | LinkedIn</title>"),
      [embed]: { status: 999 },
    },
    "login_required",
  ),
  refused(
    "a checkpoint",
    {
      [page]: { status: 302, headers: { location: "/checkpoint/challenge/1" } },
      "GET https://www.linkedin.com/checkpoint/challenge/1": answer("<title>Security check</title>"),
      [embed]: { status: 999 },
    },
    "challenge",
  ),
  refused("a post that is not found", { [page]: { status: 404 }, [embed]: { status: 404 } }, "not_found", {
    status: 404,
  }),
  refused(
    "a login, and a frame that says that there is no such post",
    {
      [page]: { status: 999 },
      [embed]: answer(
        "<title>This post cannot be displayed | LinkedIn</title>".replace("cannot be", "can’t be"),
      ),
    },
    "not_found",
  ),
  refused(
    "a page that leads to the front page",
    {
      [page]: { status: 302, headers: { location: "https://www.linkedin.com/feed/" } },
      "GET https://www.linkedin.com/feed/": answer("<title>Feed</title>"),
      [embed]: { status: 999 },
    },
    "not_found",
  ),
  refused(
    "too many questions",
    { [page]: { status: 429, headers: { "retry-after": "90" } } },
    "rate_limited",
    {
      retryAfter: 90,
    },
  ),
  refused(
    "too many questions, told by a time",
    {
      [page]: { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "60" } },
    },
    "rate_limited",
    { retryAfter: 60 },
  ),
  refused("LinkedIn in trouble", { [page]: { status: 503 }, [embed]: { status: 502 } }, "upstream_error"),
  refused(
    "a page of another shape",
    { [page]: answer("<title>Ada Example</title><p>x</p>"), [embed]: answer("<p>y</p>") },
    "unreadable",
  ),
  refused("an empty page", { [page]: answer(""), [embed]: answer("") }, "unreadable"),
];
