// A platform of one's own: the notice board of a town, which answers in JSON at /api/notices/ID.
import { htmlToText } from "postproof/platforms";

const HOST = "board.northport.example";
const apiOf = (id) => `https://${HOST}/api/notices/${id}`;

/** The platform. Give it to an archive: `createArchive({ platforms: [board(), ...platforms()] })`. */
export function board() {
  return {
    name: "board",
    label: "Northport notice board",

    // Which addresses are posts? Pure, offline; whatever is not certain is left to others.
    match(url) {
      const id = /^\/notices\/(\d{1,12})\/?$/.exec(url.pathname)?.[1];
      if (url.hostname !== HOST || id === undefined) return undefined;
      return { platform: "board", id, url: `https://${HOST}/notices/${id}`, certain: true };
    },

    // Who is asked, in that order, and what do the answers say? One row a service.
    sources: [
      {
        name: "api",
        who: "The notice board",
        // What has to be asked? The request is guarded, paced and recorded: a platform never fetches.
        request: ({ id }) => ({ url: apiOf(id), accept: "application/json" }),
        // What does an answer say? Pure: the same answer gives the same outcome years later.
        read: (body, { id }) => noticeOf(body, id),
        // The same shape met elsewhere: in a dump, or as a web archive holds it.
        kinds: ["notice"],
      },
    ],
    pages: ({ id }) => [{ url: apiOf(id), kind: "notice" }],
  };
}

/** Nothing that an answer holds is trusted: every field may be absent, or be something else. */
function noticeOf(body, id) {
  if (id === undefined || typeof body !== "object" || body === null)
    return { kind: "unreadable", reason: "The answer of the notice board is no notice." };
  if (body.removed === true)
    return { kind: "removed_by_moderator", reason: "The notice board says that the town removed it." };
  const { html, by, account, posted, picture } = body;
  if (typeof html !== "string" || typeof account !== "string")
    return { kind: "incomplete", reason: "The notice has no words or no author." };
  const published = typeof posted === "string" ? Date.parse(posted) : NaN;
  return {
    kind: "post",
    key: { platform: "board", id },
    aliases: [],
    source: "api",
    post: {
      url: `https://${HOST}/notices/${id}`,
      author: {
        handle: account,
        ...(typeof by === "string" && { name: by }),
        url: `https://${HOST}/people/${encodeURIComponent(account)}`,
      },
      text: htmlToText(html),
      ...(Number.isFinite(published) && { published: new Date(published).toISOString() }),
      media:
        typeof picture === "string" && picture.startsWith("https://")
          ? [{ type: "image", url: picture, picture: { url: picture } }]
          : [],
    },
  };
}
