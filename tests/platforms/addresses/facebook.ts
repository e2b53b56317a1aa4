// The URL shapes of Facebook.
import type { PostAddress } from "../address-tables.test.ts";

const id = "700000000000001";
const hidden = "pfbid02AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUv";
const site = "https://www.facebook.com";
const post = `${site}/ada.example/posts/${id}`;
const story = `${site}/permalink.php?story_fbid=${id}&id=100000000000009`;
const photo = `${site}/photo/?fbid=${id}`;
const video = `${site}/ada.example/videos/${id}/`;
const watch = `${site}/watch/?v=${id}`;
const group = `${site}/groups/harbour.friends/posts/${id}/`;

export const posts: readonly PostAddress[] = [
  [post, id, post],
  [`http://facebook.com/ada.example/posts/${id}/`, id, post],
  [`https://m.facebook.com/ada.example/posts/${id}?ref=share`, id, post],
  [`https://mbasic.facebook.com/ada.example/posts/${id}`, id, post],
  [`https://web.facebook.com/ada.example/posts/${id}?__tn__=-R`, id, post],
  [`https://de-de.facebook.com/ada.example/posts/${id}`, id, post],
  [`https://fb.com/ada.example/posts/${id}`, id, post],
  [`${site}/ada.example/posts/the-ferry-is-back/${id}/`, id, post],
  [`${site}/ada.example/posts/${hidden}?locale=de_DE`, hidden, `${site}/ada.example/posts/${hidden}`],
  [story, id, story],
  [`https://m.facebook.com/story.php?id=100000000000009&story_fbid=${id}&refid=17`, id, story],
  [
    `${site}/permalink.php?story_fbid=${hidden}&id=100000000000009`,
    hidden,
    `${site}/permalink.php?story_fbid=${hidden}&id=100000000000009`,
  ],
  [photo, id, photo],
  [`${site}/photo.php?fbid=${id}&set=a.1&type=3`, id, photo],
  [`${site}/photo?fbid=${id}&set=gm.2`, id, photo],
  [
    `${site}/ada.example/photos/a.215000000000000/${id}/?type=3`,
    id,
    `${site}/ada.example/photos/a.215000000000000/${id}/`,
  ],
  [`${site}/ada.example/photos/${id}`, id, `${site}/ada.example/photos/${id}/`],
  [video, id, video],
  [`${site}/ada.example/videos/the-ferry/${id}/`, id, video],
  [watch, id, watch],
  [`${site}/watch?v=${id}&extid=x`, id, watch],
  [`${site}/video.php?v=${id}`, id, watch],
  [`${site}/reel/${id}?fs=e`, id, `${site}/reel/${id}`],
  [group, id, group],
  [`${site}/groups/harbour.friends/permalink/${id}/`, id, group],
  [`https://m.facebook.com/groups/harbour.friends/posts/${id}/?ref=x`, id, group],
  [`${site}/groups/harbour.friends/?multi_permalinks=${id}`, id, group],
  [`${site}/events/${id}/`, id, `${site}/events/${id}/`],
  [`${site}/notes/ada-example/the-ferry/${id}/`, id, `${site}/notes/ada-example/the-ferry/${id}/`],
  [`${site}/v2.3/plugins/post.php?href=${encodeURIComponent(post)}&width=500`, id, post],
  [`${site}/plugins/post.php?href=${encodeURIComponent(post)}&show_text=true&width=500`, id, post],
  [`${site}/plugins/video.php?height=314&href=${encodeURIComponent(video)}`, id, video],
  [`${site}/login/?next=${encodeURIComponent(post)}`, id, post],
  [`https://l.facebook.com/l.php?u=${encodeURIComponent(photo)}&h=AT0`, id, photo],
  [`${site}/share/p/1AbCdEfGhI/`, "share/p/1AbCdEfGhI", `${site}/share/p/1AbCdEfGhI/`, { short: true }],
  [
    `${site}/share/v/1AbCdEfGhI/?mibextid=x`,
    "share/v/1AbCdEfGhI",
    `${site}/share/v/1AbCdEfGhI/`,
    { short: true },
  ],
  [`${site}/share/r/1AbCdEfGhI`, "share/r/1AbCdEfGhI", `${site}/share/r/1AbCdEfGhI/`, { short: true }],
  [`${site}/share/1AbCdEfGhI/`, "share/1AbCdEfGhI", `${site}/share/1AbCdEfGhI/`, { short: true }],
  ["https://fb.watch/aBcDeF123_/", "fb.watch/aBcDeF123_", "https://fb.watch/aBcDeF123_/", { short: true }],
];

export const others: readonly string[] = [
  `${site}/`,
  `${site}/ada.example`,
  `${site}/ada.example/posts/`,
  `${site}/some-page/posts/some-post`,
  `${site}/ada.example/about/${id}`,
  `${site}/groups/harbour.friends/`,
  `${site}/permalink.php?story_fbid=${id}`,
  `${site}/watch/`,
  `${site}/sharer/sharer.php?u=https%3A%2F%2Fexample.com%2F`,
  `${site}/plugins/page.php?href=${encodeURIComponent(`${site}/ada.example`)}`,
  `${site}/plugins/post.php?href=${encodeURIComponent(`https://example.com/ada.example/posts/${id}`)}`,
  `https://l.facebook.com/l.php?u=${encodeURIComponent("https://example.com/story")}`,
  `${site}/share/p/a/b`,
  "https://fb.watch/",
  `https://facebook.com.example.com/ada.example/posts/${id}`,
  `https://notfacebook.com/ada.example/posts/${id}`,
  `https://www.facebook.com:8443/ada.example/posts/${id}`,
  `${site}/%E0%A4%A/posts/${id}`,
  "https://developers.facebook.com/docs/plugins/embedded-posts/100000000",
];
