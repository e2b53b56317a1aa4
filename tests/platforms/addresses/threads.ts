// The URL shapes of Threads.
import { numberOfCode } from "../../../src/platforms/meta/post-code.ts";
import type { PostAddress } from "../address-tables.test.ts";

const code = "C8eXampL-_1";
const page = `https://www.threads.com/@ada.example/post/${code}`;
const bare = `https://www.threads.com/t/${code}`;

export const posts: readonly PostAddress[] = [
  [page, code, page],
  [`https://threads.com/@ada.example/post/${code}/`, code, page],
  [`https://www.threads.net/@ada.example/post/${code}`, code, page],
  [`http://threads.net/@ada.example/post/${code}`, code, page],
  [`${page}?xmt=AQGzabc`, code, page],
  [`${page}?slof=1#replies`, code, page],
  [`https://www.threads.com/%40ada.example/post/${code}`, code, page],
  [`${page}/embed`, code, page],
  [`${page}/media`, code, page],
  [bare, code, bare],
  [`https://www.threads.net/t/${code}/?xmt=abc`, code, bare],
  [`https://www.threads.com/@ada.example/post/${code}abcdefghijklmnopqrstuvwxyz01`, code, page],
  [`https://fixthreads.net/@ada.example/post/${code}`, code, page],
  [`https://www.vxthreads.net/@ada.example/post/${code}`, code, page],
  [`https://vxthreads.net/t/${code}`, code, bare],
  [`https://threads.net/ap/users/17841400000000001/post/${numberOfCode(code)}/`, code, bare],
  [`https://www.threads.com/login/?next=${encodeURIComponent(page)}`, code, page],
  [`https://www.threads.com/login?next=%2F%40ada.example%2Fpost%2F${code}`, code, page],
];

export const others: readonly string[] = [
  "https://www.threads.com/",
  "https://www.threads.com/@ada.example",
  "https://www.threads.com/@ada.example/replies",
  "https://www.threads.com/@ada.example/post/",
  "https://www.threads.com/@ada.example/post/a%20b",
  "https://www.threads.com/ada.example/post/C8eXampL-_1",
  "https://www.threads.com/t/",
  "https://www.threads.com/search?q=ferry",
  "https://threads.net/ap/users/17841400000000001/post/abc/",
  "https://www.threads.com/login/?next=https%3A%2F%2Fwww.threads.com%2Flogin",
  "https://www.threads.com/login/?next=https%3A%2F%2Fexample.com%2Ft%2FC8eXampL-_1",
  "https://threads.com.example.com/t/C8eXampL-_1",
  "https://notthreads.net/t/C8eXampL-_1",
  "https://www.threads.com:8080/t/C8eXampL-_1",
];
