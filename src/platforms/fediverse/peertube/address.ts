// Addresses of videos on PeerTube.
import type { Reference } from "../../../model/reference.ts";
import { hosts, plainPath, referenceAt, serverOf } from "../server.ts";

/** The platform's name: also the first half of its keys. */
export const NAME = "peertube";

/** Well-known servers. */
const KNOWN = hosts(`
  framatube.org peertube.tv tilvids.com video.blender.org tube.tchncs.de diode.zone makertube.net peertube.debian.social
  media.ccc.de tube.arthack.nz video.infosec.exchange digitalcourage.video tube.fdn.fr peertube.social peertube.fr
  video.ploud.fr kolektiva.media tube.network.europa.eu tube.kockatoo.org videos.lukesmith.xyz peertube.cpy.re
  peertube2.cpy.re peertube3.cpy.re aperi.tube skeptikon.fr dalek.zone
`);

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
/** A UUID in base 58. */
const SHORT = "[1-9A-HJ-NP-Za-km-z]{22}";
const VIDEO = new RegExp(`^/(?:(w)|videos/(?:watch|embed))/(${UUID}|${SHORT}|\\d{1,10})$`);

const ALPHABET = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

/** The UUID that a short one stands for; `undefined` if it is too great for one. */
function longForm(short: string): string | undefined {
  let number = 0n;
  for (const character of short) number = number * 58n + BigInt(ALPHABET.indexOf(character));
  const hex = number.toString(16).padStart(32, "0");
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : undefined;
}

/**
 * Reads a URL as the address of a video. Its UUID is the id, whether it is written out or short: both lead to one
 * video. Certain for well-known servers and for addresses that nothing else is known to have. Playlists are none.
 */
export function matchAddress(url: URL): Reference | undefined {
  const host = serverOf(url);
  // `/w/{id};threadId=4` shows a comment below the video.
  const [, short, given] = host === undefined ? [] : (VIDEO.exec(plainPath(url).split(";", 1)[0]!) ?? []);
  if (host === undefined || given === undefined) return undefined;
  const isNumber = /^\d{1,10}$/.test(given);
  const id = isNumber || given.includes("-") ? given : longForm(given);
  if (id === undefined) return undefined;
  const bare = host.replace(/^www\./, "");
  const known = KNOWN.has(bare);
  if (isNumber && (short !== undefined || !known)) return undefined;
  const unmistakable = short === undefined && !isNumber;
  const certain = known || unmistakable;
  // The plain form of a guess is as much of a guess.
  return referenceAt(NAME, known ? bare : host, id, certain ? `/videos/watch/${id}` : `/w/${given}`, certain);
}
