// Addresses of posts and comments on Lemmy, PieFed and mbin (kbin).
import type { Reference } from "../../../model/reference.ts";
import { hosts, plainPath, referenceAt, serverOf } from "../server.ts";

/** The platform's name: also the first half of its keys. */
export const NAME = "lemmy";

/** Well-known servers. */
const KNOWN = hosts(`
  lemmy.world lemmy.ml lemmy.ca lemmy.dbzer0.com lemmy.zip lemmy.blahaj.zone lemmy.sdf.org lemmy.nz lemmy.one lemmy.today
  lemmy.eco.br lemmy.pt lemmy.fmhy.ml lemmygrad.ml lemm.ee sh.itjust.works beehaw.org feddit.org feddit.de feddit.uk
  feddit.it feddit.nl feddit.dk feddit.cl aussie.zone programming.dev discuss.tchncs.de infosec.pub slrpnk.net
  midwest.social reddthat.com sopuli.xyz startrek.website ttrpg.network mander.xyz hexbear.net jlai.lu szmer.info
  discuss.online literature.cafe lemmynsfw.com europe.pub piefed.social piefed.world piefed.zip feddit.online
  preferred.social kbin.social kbin.run fedia.io thebrainbin.org
`);

const NUMBER = String.raw`\d{1,12}`;
const MAGAZINE = String.raw`[A-Za-z0-9_]{1,60}(?:@[A-Za-z0-9.-]{1,253})?`;
const SLUG = String.raw`[^/]{1,200}`;

type Shape = readonly [
  pattern: RegExp,
  place: (...parts: string[]) => { readonly id: string; readonly path: string },
];
const shape = (pattern: string, place: Shape[1]): Shape => [new RegExp(`^${pattern}$`), place];
const at = (path: string) => ({ id: path, path: `/${path}` });

const SHAPES: readonly Shape[] = [
  shape(`/post/(${NUMBER})`, (post) => at(`post/${post}`)),
  shape(`/post/${NUMBER}/(${NUMBER})`, (comment) => at(`comment/${comment}`)),
  shape(`/comment/(${NUMBER})`, (comment) => at(`comment/${comment}`)),
  // PieFed.
  shape(`/post/${NUMBER}/comment/(${NUMBER})`, (comment) => at(`comment/${comment}`)),
  shape(`/c/${MAGAZINE}/p/(${NUMBER})(?:/${SLUG})?`, (post) => at(`post/${post}`)),
  // mbin and kbin: entries (`t`) and posts without a title (`p`), with a slug that changes nothing.
  shape(`/m/(${MAGAZINE})/(t|p)/(${NUMBER})(?:/${SLUG})?`, (magazine, kind, id) =>
    at(`m/${magazine}/${kind}/${id}`),
  ),
  shape(
    `/m/(${MAGAZINE})/(t|p)/(${NUMBER})/${SLUG}/(?:comment|reply)/(${NUMBER})`,
    (magazine, kind, id, comment) =>
      at(`m/${magazine}/${kind}/${id}/-/${kind === "t" ? "comment" : "reply"}/${comment}`),
  ),
];

/**
 * Reads a URL as the address of a post or a comment: certain for well-known servers, else a guess. Posts and comments
 * are counted apart, so that an id says which it is.
 */
export function matchAddress(url: URL): Reference | undefined {
  const host = serverOf(url);
  if (host === undefined) return undefined;
  const bare = host.replace(/^www\./, "");
  const known = KNOWN.has(bare);
  const path = plainPath(url);
  for (const [pattern, place] of SHAPES) {
    const match = pattern.exec(path);
    if (!match) continue;
    const { id, path: plain } = place(...match.slice(1));
    return referenceAt(NAME, known ? bare : host, id, plain, known);
  }
  return undefined;
}
