// Addresses of notes on Misskey and the servers that grew out of it: Sharkey, Firefish, Iceshrimp, CherryPick.
import type { Reference } from "../../../model/reference.ts";
import { hosts, plainPath, referenceAt, serverOf } from "../server.ts";

/** The platform's name: also the first half of its keys. */
export const NAME = "misskey";

/** Well-known servers. */
const KNOWN = hosts(`
  misskey.io misskey.design misskey.cloud misskey.art misskey.systems misskey.social misskey.id misskey.gg nijimiss.moe
  submarin.online sushi.ski voskey.icalo.net trpger.us oekakiskey.com firefish.social calckey.social blahaj.zone
  transfem.social eepy.moe catodon.rocks iceshrimp.social fedia.social
`);

/** aid, aidx, ObjectId, ULID: letters and digits, with a digit among them. */
const NOTE = /^(?:\/embed)?\/notes\/(?=[A-Za-z]{0,32}\d)([0-9A-Za-z]{10,32})(?:\/activity|\.json)?$/;

/** Reads a URL as the address of a note: certain for well-known servers, else a guess. */
export function matchAddress(url: URL): Reference | undefined {
  const host = serverOf(url);
  const id = host === undefined ? undefined : NOTE.exec(plainPath(url))?.[1];
  if (host === undefined || id === undefined) return undefined;
  const bare = host.replace(/^www\./, "");
  const known = KNOWN.has(bare);
  return referenceAt(NAME, known ? bare : host, id, `/notes/${id}`, known);
}
