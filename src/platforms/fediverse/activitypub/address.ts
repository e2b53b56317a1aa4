// Addresses of ActivityPub objects on servers that have no interface of their own here.
import type { Reference } from "../../../model/reference.ts";
import { serverOf } from "../server.ts";

/** The platform's name: also the first half of its keys. */
export const NAME = "activitypub";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const ULID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";
const ACCOUNT = String.raw`[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}`;
const SLUG = "[^/]{1,200}";

/** Shapes that nothing but servers of the fediverse is known to have. */
const UNMISTAKABLE: readonly string[] = [
  `/display/${UUID}`, // Friendica
  `/federation/music/uploads/${UUID}`, // Funkwhale
  `/ap/object/[0-9a-f]{32}`, // Discourse
  `/ap/note/${UUID}`, // Concrnt
  `/object/note/\\d{1,12}`, // GNU social
  `/pub/objects/${ULID}`, // Bonfire
  `/fediverse/post/${UUID}`, // Wafrn
  `/\\.ghost/activitypub/(?:note|article)/${UUID}`, // Ghost
  `/videos/watch/${UUID}/comments/\\d{1,12}`, // PeerTube
  `/user/${ACCOUNT}/(?:review|comment|quotation|status|reviewrating)/\\d{1,12}(?:/s/${SLUG})?`, // BookWyrm
];

/** Shapes that are as likely something else. */
const LIKELY: readonly string[] = [
  `/events/${UUID}`, // Mobilizon
  `/comments/${UUID}`, // Mobilizon
  `/(?:item|photo|activity)/${UUID}`, // Hubzilla, Streams
  `/(?:post|discussion)/(?:${UUID}|${ULID})`, // Mitra, Wafrn, Bonfire
  `/u/${ACCOUNT}/h/[0-9A-Za-z]{10,30}`, // honk
  `/${ACCOUNT}/p/\\d{10}\\.\\d{1,9}`, // snac
  `/~/${SLUG}/${SLUG}`, // Plume
  `/library/tracks/\\d{1,12}`, // Funkwhale
  `/@${ACCOUNT}/(?:episodes/${SLUG}|posts/${UUID})`, // Castopod
  `/federation/m/\\d{1,12}`, // Gancio
];

const either = (shapes: readonly string[]): RegExp => new RegExp(`^(?:${shapes.join("|")})$`);
const CERTAIN = either(UNMISTAKABLE);
const GUESSED = either([...UNMISTAKABLE, ...LIKELY]);

/**
 * Reads a URL as the address of an object: shapes of Friendica, Mobilizon, Hubzilla, BookWyrm, Funkwhale and others. Any
 * server may answer for any other address too; those are read where a post names them, not by their looks.
 */
export function matchAddress(url: URL): Reference | undefined {
  const host = serverOf(url);
  if (host === undefined) return undefined;
  const path = url.pathname
    .replace(/%40/g, "@")
    .replace(/%7E/gi, "~")
    .replace(/\/{1,5}$/, "");
  if (!GUESSED.test(path)) return undefined;
  return referenceTo(`https://${host}${path}`, CERTAIN.test(path));
}

/** A reference to an object by its address. */
export function referenceTo(address: string, certain: boolean): Reference {
  return { platform: NAME, id: address, url: address, certain };
}
