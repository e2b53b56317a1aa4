// All that is known of Telegram outside of its reader.
import { searchPage } from "./search.ts";
import type { Loading, ServiceRow } from "./service.ts";

export const telegramLoading: Loading = {
  label: "Telegram",
  from: [{ hosts: ["t.me"], loaders: ["telegram.org/js/telegram-widget.js"] }],
};

export const telegram: ServiceRow = {
  name: "telegram",
  label: "Telegram",
  spellings: ["Telegram", "Телеграм", "Телеграмм", "テレグラム", "تليغرام", "تلغرام", "טלגרם"],
  site: "t.me",
  posts: /^\/(?:s\/)?\w+\/\d/,
  search: ({ user, phrase }) =>
    /^[a-z0-9_]{4,32}$/.test(user) && phrase !== ""
      ? searchPage(`t.me/s/${user}`, { q: phrase.slice(1, -1) })
      : undefined,
  embeds: {
    words: ["telegram"],
    ids: [{ id: /^[A-Za-z]\w{3,31}\/\d{1,12}$/, address: (id) => `https://t.me/${id}` }],
    inScript: "data-telegram-post",
    classes: ["telegram-post"],
  },
  loading: telegramLoading,
};
