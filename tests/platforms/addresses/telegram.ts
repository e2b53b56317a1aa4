// Addresses of posts of Telegram channels and groups.
import type { PostAddress } from "../address-tables.test.ts";

const id = "harbour_example/12";
const page = "https://t.me/harbour_example/12";

export const posts: readonly PostAddress[] = [
  ["tg://resolve?domain=harbour_example&post=12", "harbour_example/12", "https://t.me/harbour_example/12"],
  [page, id, page],
  ["http://t.me/harbour_example/12/", id, page],
  ["https://www.t.me/harbour_example/12", id, page],
  ["https://t.me/s/harbour_example/12", id, page],
  ["https://telegram.me/harbour_example/12", id, page],
  ["https://telegram.me/s/harbour_example/12", id, page],
  ["https://telegram.dog/harbour_example/12", id, page],
  ["https://harbour_example.t.me/12", id, page],
  ["https://t.me/harbour_example/12?single", id, page],
  ["https://t.me/harbour_example/12?embed=1&mode=tme", id, page],
  ["https://t.me/harbour_example/12?embed=1&userpic=true&dark=1", id, page],
  ["https://t.me/harbour_example/12?thread=7", id, page],
  ["https://t.me/harbour_example/12?before=40", id, page],
  ["https://t.me/harbour_example/12?t=83", id, page],
  ["https://t.me/Harbour_Example/12", id, "https://t.me/Harbour_Example/12"],
  ["https://t.me/harbour_group/5/12", "harbour_group/12", "https://t.me/harbour_group/12"],
  ["https://t.me/harbour_example/12?comment=34", `${id}/comment/34`, `${page}?comment=34`],
  ["https://t.me/harbour_example/12?embed=1&comment=34", `${id}/comment/34`, `${page}?comment=34`],
  ["https://t.me/c/1234567890/12", "c/1234567890/12", "https://t.me/c/1234567890/12"],
  ["https://t.me/c/1234567890/5/12", "c/1234567890/12", "https://t.me/c/1234567890/12"],
  ["https://telegram.me/c/1234567890/12?thread=5", "c/1234567890/12"],
];

export const others: readonly string[] = [
  "https://t.me/",
  "https://t.me/harbour_example",
  "https://t.me/s/harbour_example",
  "https://t.me/s/harbour_example?q=%23ferry",
  "https://t.me/harbour_example/",
  "https://t.me/harbour_example/0",
  "https://t.me/harbour_example/s/12",
  "https://t.me/harbour_example/12/13/14",
  "https://t.me/joinchat/12",
  "https://t.me/+AbCdEf123456",
  "https://t.me/addstickers/12345",
  "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fharbour_example%2F12",
  "https://t.me/iv?url=https%3A%2F%2Fnews.example%2F&rhash=1",
  "https://t.me/c/12/34",
  "https://t.me/c/harbour_example/12",
  "tg://resolve?domain=harbour_example",
  "tg://join?invite=AbCdEf&domain=harbour_example&post=12",
  "https://telegram.org/blog/12",
  "https://web.telegram.org/k/#@harbour_example",
  "https://t.me.example.com/harbour_example/12",
  "https://notatelegram.example/t.me/harbour_example/12",
  "https://t.me:8443/harbour_example/12",
];
