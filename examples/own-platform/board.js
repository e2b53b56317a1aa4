// A platform of one's own: the notice board of a town, which answers in JSON at /api/notices/ID.
import { answerOf, endingOfExchange, htmlToText, jsonOf } from "postproof/platforms";

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

    // What has to be asked? `ask` guards, paces and records: a platform never fetches.
    async capture(reference, ask) {
      await ask({ url: apiOf(reference.id), accept: "application/json" });
    },

    // What do the answers say? Pure: the same capture gives the same outcome years later.
    normalize({ reference, exchanges: [exchange] }) {
      const ending = endingOfExchange(exchange, "The notice board");
      return ending ?? noticeOf(jsonOf(answerOf(exchange)), reference.id);
    },

    // The same shape met elsewhere: in a dump, or as a web archive holds it.
    read(body, { kind, url }) {
      if (kind !== "notice") return { kind: "unsupported", reason: "The notice board reads notices only." };
      return noticeOf(body, url && /(\d+)\/?$/.exec(url)?.[1]);
    },
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
