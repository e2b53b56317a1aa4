// What X answers, made up in its shapes.
import { syndicationRequest } from "../../../src/platforms/x/syndication.ts";
import type { Scene } from "../scene.ts";

const id = "1750000000000000001";
const syndication = `GET ${syndicationRequest(id).url}`;
const publish = `GET https://publish.x.com/oembed?url=https%3A%2F%2Ftwitter.com%2Fada_example%2Fstatus%2F${id}&omit_script=1&dnt=true&lang=en`;
const post = {
  __typename: "Tweet",
  id_str: id,
  lang: "en",
  created_at: "2024-01-24T10:00:00.000Z",
  text: "The ferry runs again.",
  display_text_range: [0, 21],
  user: { id_str: "7", name: "Ada Example", screen_name: "ada_example" },
};

export const scenes: readonly Scene[] = [
  {
    name: "a post",
    url: `https://twitter.com/ada_example/status/${id}?s=20`,
    answers: { [syndication]: { body: post } },
    outcome: "post",
    key: `x:${id}`,
    text: "The ferry runs again.",
    post: { author: { handle: "ada_example" }, published: "2024-01-24T10:00:00.000Z" },
  },
  {
    name: "a post behind a short link",
    url: "https://t.co/AbCdEf1234",
    answers: {
      "GET https://t.co/AbCdEf1234": {
        status: 301,
        headers: { location: `https://x.com/ada_example/status/${id}` },
      },
      [syndication]: { body: post },
    },
    outcome: "post",
    key: `x:${id}`,
  },
  {
    name: "a short link that leads elsewhere",
    url: "https://t.co/AbCdEf1235",
    answers: {
      "GET https://t.co/AbCdEf1235": { status: 301, headers: { location: "https://news.example/story" } },
      "GET https://news.example/story": { body: "<p>A story.</p>", headers: { "content-type": "text/html" } },
    },
    outcome: "unsupported",
  },
  {
    name: "a post of which neither service knows",
    url: `https://x.com/ada_example/status/${id}`,
    answers: { [syndication]: { status: 404 }, [publish]: { status: 404 } },
    outcome: "not_found",
  },
];
