// What Flickr answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const id = "2362225867";
const page = `https://www.flickr.com/photos/harbour_example/${id}/`;
const short = "https://flic.kr/p/4AK2sc";
const oembed = (url: string): string =>
  `GET https://www.flickr.com/services/oembed/?format=json&url=${encodeURIComponent(url)}`;
const asked = [oembed(page).slice(4)];
const file = `https://live.staticflickr.com/3040/${id}_0a1b2c3d4e_b.jpg`;

const answer = {
  type: "photo",
  flickr_type: "photo",
  title: "The ferry",
  author_name: "Harbour Example",
  author_url: "https://www.flickr.com/photos/harbour_example/",
  width: "1024",
  height: "768",
  url: file,
  web_page: page,
  thumbnail_url: `https://live.staticflickr.com/3040/${id}_0a1b2c3d4e_q.jpg`,
  thumbnail_width: 150,
  thumbnail_height: 150,
  web_page_short_url: short,
  license: "All Rights Reserved",
  license_id: 0,
  html: `<a data-flickr-embed="true" href="${page}" title="The ferry by Harbour Example, on Flickr"><img src="${file}" width="1024" height="768" alt="The ferry"></a>`,
  version: "1.0",
  cache_age: 3600,
  provider_name: "Flickr",
  provider_url: "https://www.flickr.com/",
};

const scene = (name: string, given: object, more: Partial<Scene>): Scene => ({
  name,
  url: page,
  answers: { [oembed(page)]: { body: { ...answer, ...given } } },
  outcome: "post",
  key: `flickr:${id}`,
  text: "The ferry",
  asked,
  ...more,
});
const licensed = (name: string, given: object, licence: object): Scene =>
  scene(name, given, { post: { rights: { licence: { basis: "stated by the platform", ...licence } } } });
const ended = (
  name: string,
  given: SceneAnswer,
  outcome: Scene["outcome"],
  outcomeFields: object = {},
): Scene => ({
  name,
  url: page,
  answers: { [oembed(page)]: given },
  outcome,
  outcomeFields,
  asked,
});

export const scenes: readonly Scene[] = [
  scene(
    "a photo with all rights reserved: no licence",
    {},
    {
      post: {
        url: page,
        author: {
          handle: "harbour_example",
          name: "Harbour Example",
          url: "https://www.flickr.com/photos/harbour_example/",
        },
        media: [{ type: "image", url: file, width: 1024, height: 768, picture: { url: file } }],
        truncated: true,
      },
      outcomeFields: { source: "oembed", aliases: [short] },
    },
  ),
  licensed(
    "a photo under Creative Commons, by words, address and number",
    {
      license: "Attribution-NonCommercial License",
      license_url: "https://creativecommons.org/licenses/by-nc/2.0/",
      license_id: "2",
    },
    { name: "CC BY-NC 2.0", url: "https://creativecommons.org/licenses/by-nc/2.0/" },
  ),
  licensed(
    "a licence by its address alone, of a version that came later",
    {
      license: undefined,
      license_id: undefined,
      license_url: "https://creativecommons.org/licenses/by-sa/4.0/",
    },
    { name: "CC BY-SA 4.0" },
  ),
  licensed(
    "a licence by its number alone",
    { license: undefined, license_id: 9 },
    { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  ),
  licensed(
    "a photo of the Commons",
    { license: "No known copyright restrictions", license_id: 7 },
    { name: "No known copyright restrictions" },
  ),
  scene(
    "a photo by its short address",
    {},
    {
      url: short,
      answers: { [oembed(short)]: { body: answer } },
      asked: [oembed(short).slice(4)],
      post: { url: page },
    },
  ),
  scene(
    "a photo of an account by its number",
    { author_url: "https://www.flickr.com/photos/12345678@N00/" },
    {
      post: { author: { id: "12345678@N00", handle: "12345678@N00" } },
    },
  ),
  scene(
    "a video",
    { type: "video", flickr_type: "video", url: undefined },
    {
      post: { media: [{ type: "video", url: page, picture: { url: answer.thumbnail_url } }] },
    },
  ),
  scene(
    "an answer without the page: the file names the photo",
    { web_page: undefined },
    { key: `flickr:${id}` },
  ),
  ended("an album instead", { body: { ...answer, type: "rich", flickr_type: "album" } }, "unsupported"),
  ended(
    "an answer about another photo",
    { body: { ...answer, web_page: page.replace(id, "99999999") } },
    "unreadable",
  ),
  ended("a photo that is private", { status: 401 }, "protected", { status: 401 }),
  ended("a photo that is not there", { status: 404, body: "Not found" }, "not_found"),
  ended("a refusal", { status: 403 }, "blocked"),
  ended(
    "too many questions, with a time to wait",
    { status: 429, headers: { "retry-after": "15" } },
    "rate_limited",
    {
      retryAfter: 15,
    },
  ),
  ended(
    "too many questions, with a quota",
    { status: 429, headers: { ratelimit: "limit=100, remaining=0, reset=50" } },
    "rate_limited",
    { retryAfter: 50 },
  ),
  ended("in trouble", { status: 500 }, "upstream_error"),
  ended("an answer of another shape", { body: { photo: {} } }, "unreadable"),
  ended(
    "an answer that names no account",
    { body: { ...answer, author_url: "https://example.com/" } },
    "incomplete",
  ),
];
