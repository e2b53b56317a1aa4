// The channel that a video is of, by the address of its page.
import { webUrl, defined, unescapedPart } from "../read/fields.ts";
import type { Author } from "../../model/author.ts";

/**
 * The channel. Its handle is what its address says: `@name`, `/user/name`, `/c/name`, or, where there is no other, its id.
 *
 * @param page the address of the channel's page, relative ones too.
 * @returns `undefined` if neither page nor id is known.
 */
export function channelOf(
  page: string | undefined,
  name: string | undefined,
  id: string | undefined,
): Author | undefined {
  const address = webUrl(page, "https://www.youtube.com/");
  const path = address === undefined ? "" : unescapedPart(new URL(address).pathname);
  const [, kind, rest] = /^\/(@|user\/|c\/|channel\/)([^/\s]{1,200})\/?$/.exec(path) ?? [];
  const channel = id ?? (kind === "channel/" ? rest : undefined);
  const handle = kind !== undefined && kind !== "channel/" ? rest : channel;
  if (handle === undefined) return undefined;
  const url = kind === undefined ? `/channel/${handle}` : `/${kind}${encodeURIComponent(rest!)}`;
  return defined({
    id: channel,
    handle,
    name: name?.trim() || undefined,
    url: `https://www.youtube.com${url}`,
  });
}
