// All that is known of Mastodon outside of its reader.
import { joined, searchPage } from "./search.ts";
import type { ServiceRow } from "./service.ts";

export const mastodon: ServiceRow = {
  name: "mastodon",
  label: "Mastodon",
  spellings: ["Mastodon", "Мастодон", "マストドン"],
  search: ({ host, user, phrase, days }) => {
    if (host === undefined) return undefined;
    const dates = days ? `after:${days.since} before:${days.until}` : "";
    return searchPage(`${host}/search`, {
      q: joined(phrase, user === "" ? "" : `from:${user}@${host}`, dates),
    });
  },
  embeds: {
    words: ["mastodon"],
    components: ["toot"],
    atServer: (host, id) => `https://${host}/statuses/${id}`,
    classes: ["mastodon-embed", "truthsocial-embed"],
  },
  script: {
    source: /^[^/]+\/embed\.js$/,
    byServer: true,
    fills: /(?:^|\s)(?:mastodon-embed|truthsocial-embed|pixelfed__embed)(?:\s|$)/,
  },
};
