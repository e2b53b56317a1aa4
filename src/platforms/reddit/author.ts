// Who posted on Reddit.
import { cleanString } from "../../model/text.ts";
import { defined } from "../read/fields.ts";
import type { Author } from "../../model/author.ts";

/** What stands in place of a name when the account is gone, or its post was taken from it. */
export const DELETED = "[deleted]";

/**
 * The account of that name. Of one that is gone nothing is known but that: its page is then that of the post.
 *
 * @param post the page of the post.
 */
export function accountOf(name: string, post: string, id?: string): Author {
  const handle = cleanString(name, 100)
    .replace(/^\/?u\//, "")
    .trim();
  const gone = handle === DELETED;
  return defined({
    id: gone ? undefined : id,
    handle,
    url: gone ? post : `https://www.reddit.com/user/${encodeURIComponent(handle)}/`,
  });
}
