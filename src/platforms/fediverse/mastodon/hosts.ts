// Hosts known for what they are: servers with the Mastodon API, and sites that only look alike.
import { rowAt } from "../../../services/index.ts";

const hosts = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Well-known servers that speak the Mastodon API. Any other server does as well; of these it is certain. */
export const KNOWN_SERVERS = hosts(`
  mastodon.social mastodon.online mastodon.world mastodon.cloud mastodon.art mastodon.green mastodon.scot mastodon.nl
  mastodon.ie mastodon.nz mastodon.uno mastodon.sdf.org mastodon.gamedev.place mastodonapp.uk mstdn.social mstdn.jp
  mstdn.ca mstdn.party mas.to masto.ai masto.nu masto.es mamot.fr piaille.fr pawoo.net fosstodon.org hachyderm.io
  infosec.exchange techhub.social universeodon.com kolektiva.social journa.host newsie.social federate.social
  chaos.social troet.cafe social.tchncs.de social.bund.de norden.social ruhr.social nrw.social muenchen.social
  det.social digitalcourage.social openbiblio.social fediscience.org scholar.social historians.social sciences.social
  mathstodon.xyz hcommons.social bildung.social wandering.shop ruby.social phpc.social floss.social ioc.exchange
  indieweb.social toot.community toot.io toot.cafe c.im aus.social sfba.social botsin.space octodon.social
  social.coop social.linux.pizza social.vivaldi.net social.network.europa.eu ec.social-network.europa.eu
  social.overheid.nl wisskomm.social vis.social truthsocial.com
`);

/**
 * Sites whose addresses look alike (`/@user/...`) and which do not speak the Mastodon API: those of other services, and
 * these. Their subdomains are meant as well.
 */
const OTHER_SITES = hosts(`
  t.co bsky.social medium.com substack.com flipboard.com telegram.org snapchat.com odysee.com lbry.tv
  github.com gitlab.com npmjs.com jsr.io codepen.io replit.com observablehq.com dev.to hashnode.com hackernoon.com
  note.com steemit.com hive.blog peakd.com ecency.com mirror.xyz paragraph.com warpcast.com farcaster.xyz lens.xyz
  unsplash.com behance.net dribbble.com deviantart.com spotify.com bandcamp.com patreon.com
  ko-fi.com buymeacoffee.com quora.com zhihu.com wikipedia.org google.com apple.com amazon.com
  archive.org archive.ph change.org
`);

function isSite(host: string): boolean {
  const service = rowAt(host);
  return OTHER_SITES.has(host) || (service !== undefined && service.platform !== "mastodon");
}

/** The host last asked about: every platform of the fediverse asks about the same one in turn. */
let last = { host: "", isOther: false };

/** Whether a host belongs to a site that is known not to speak the Mastodon API. */
export function isOtherSite(host: string): boolean {
  if (last.host === host) return last.isOther;
  let dot = -1;
  let isOther = false;
  do {
    isOther = isSite(host.slice(dot + 1));
    dot = host.indexOf(".", dot + 1);
  } while (!isOther && dot >= 0);
  last = { host, isOther };
  return isOther;
}
