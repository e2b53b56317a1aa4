// The guard: which URLs and which addresses may be reached. Pure; asks no resolver.
import { BlockList, isIPv4, isIPv6 } from "node:net";
import { isUrl } from "../model/url.ts";

/** The longest URL, in UTF-16 units, that the door will open. Signed image URLs are long; pages are not. */
export const LONGEST_URL = 4096;

// IANA IPv4 Special-Purpose Address Registry, multicast and the reserved block, and the address at which
// one cloud answers its own machines (168.63.129.16), which lies in a public range.
const SPECIAL_IPV4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

// Only 2000::/3 is global unicast (RFC 4291); so mapped, compatible, translated and NAT64 forms, unique-local,
// link-local, site-local and multicast are outside it. Within it these are special: protocol assignments
// with Teredo, documentation, 6to4, direct delegation AS112.
const SPECIAL_IPV6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const refusedIPv4 = new BlockList();
for (const [network, prefix] of SPECIAL_IPV4) refusedIPv4.addSubnet(network, prefix, "ipv4");
const globalIPv6 = new BlockList();
globalIPv6.addSubnet("2000::", 3, "ipv6");
const refusedIPv6 = new BlockList();
for (const [network, prefix] of SPECIAL_IPV6) refusedIPv6.addSubnet(network, prefix, "ipv6");

// RFC 6761, 6762 (with appendix G), 7686, 8375, ICANN's .internal, and what resolvers commonly add for
// the machine or the cluster at hand. `.test` and `.example` are left to the resolver: they reach nothing.
const RESERVED_NAMES: readonly string[] = [
  "localhost",
  "localdomain",
  "local",
  "internal",
  "intranet",
  "private",
  "corp",
  "home",
  "lan",
  "home.arpa",
  "svc",
  "invalid",
  "onion",
  "i2p",
];

/**
 * Whether an IP address is one of the public internet.
 *
 * `address` is a bare IPv4 or IPv6 literal, without brackets. Anything else, and an address with a zone, is not
 * public. IPv6 forms that carry an IPv4 address (mapped, NAT64, 6to4, Teredo) are refused whatever they carry.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refusedIPv4.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false;
  return globalIPv6.check(address, "ipv6") && !refusedIPv6.check(address, "ipv6");
}

/**
 * Why the door will not open a host, in plain words; `undefined` if nothing speaks against it.
 *
 * `hostname` is as `URL.hostname` gives it. A name that passes may still resolve to a private address: that is
 * checked when connecting.
 */
export function refuseHost(hostname: string): string | undefined {
  const literal = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  if (isIPv4(literal) || isIPv6(literal)) {
    return isPublicAddress(literal) ? undefined : `${literal} is not a public address`;
  }
  const name = bareName(hostname);
  if (name.length > 253) return "the host name is too long";
  if (!/^[a-z0-9._-]+$/.test(name)) return "the host name has characters that no public host has";
  const labels = name.split(".");
  if (labels.some((label) => label.length === 0 || label.length > 63)) return "the host name is not valid";
  if (labels.length < 2) return `"${name}" is a name of a local network`;
  const reserved = RESERVED_NAMES.find((ending) => name === ending || name.endsWith(`.${ending}`));
  return reserved === undefined ? undefined : `names under .${reserved} are not of the public internet`;
}

/** A host name in lower case and without the dot that may end it. */
export function bareName(hostname: string): string {
  const lower = hostname.toLowerCase();
  return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}

/**
 * Why the door will not open a URL, in plain words; `undefined` if nothing speaks against it.
 *
 * Only http and https on their default ports, to a public host, without user name or password. Pass the string
 * as it was found where there is one: parsing hides tabs, line ends and backslashes that this refuses.
 */
export function refuseUrl(url: string | URL): string | undefined {
  const raw = typeof url === "string" ? url : url.href;
  if (raw.length > LONGEST_URL) return `the URL is longer than ${LONGEST_URL} characters`;
  if (hasControl(raw)) return "the URL holds a space, a control character or a backslash";
  if (!/^https?:\/\/[^/]/i.test(raw)) return "only http:// and https:// URLs are opened";
  const parsed = isUrl(raw) ? new URL(raw) : undefined;
  if (parsed === undefined) return "the URL cannot be read";
  if (parsed.username !== "" || parsed.password !== "") return "the URL holds a user name or a password";
  if (parsed.port !== "") return `port ${parsed.port} is not the port of the web`;
  return refuseHost(parsed.hostname);
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || code === 0x7f || code === 0x5c) return true;
  }
  return false;
}
