// The credit that travels in a picture file: facts of IPTC Photo Metadata, written as an XMP packet.
import type { StatedRights } from "../model/asset.ts";
import { cleanString } from "../model/text.ts";
import { isUrl } from "../model/url.ts";

/**
 * The facts written into a published picture. Each is optional, and nothing stands in for a fact that is not known: no
 * description, no date and no digital source type is ever made up.
 */
export interface CreditToWrite {
  /** Whom a publisher must name: IPTC Credit Line. */
  readonly creditLine?: string;
  /** Who made the picture, where the file, the platform or an editor says so. Never who merely posted it. */
  readonly creator?: string;
  /** From where the picture came: the service as readers know it. IPTC Source. */
  readonly source?: string;
  /** Copyright notice, only as stated. */
  readonly copyright?: string;
  /** Web statement of rights: the address of a licence. */
  readonly webStatement?: string;
  /** Name of a licence, or terms of use in words. */
  readonly usageTerms?: string;
  readonly licensor?: string;
  readonly licensorUrl?: string;
  /** The author's description for people who do not see the picture. IPTC Alt Text. */
  readonly alt?: string;
  /** IPTC Digital Source Type, only as the original stated it (`.../trainedAlgorithmicMedia`). */
  readonly digitalSourceType?: string;
}

/** How a property is written: as it is, as a list of one, as a text for every language. */
type Form = "plain" | "list" | "language" | "address";

interface Property {
  readonly field: keyof CreditToWrite;
  readonly name: string;
  readonly form: Form;
  /** In UTF-16 code units. All together fit, even fully escaped, into the one segment of 64 kB that a JPEG has. */
  readonly max: number;
}

/** IPTC Photo Metadata Standard 2025.1, in the order of writing. */
const PROPERTIES: readonly Property[] = [
  { field: "creator", name: "dc:creator", form: "list", max: 1_024 },
  { field: "copyright", name: "dc:rights", form: "language", max: 1_024 },
  { field: "creditLine", name: "photoshop:Credit", form: "plain", max: 1_024 },
  { field: "source", name: "photoshop:Source", form: "plain", max: 512 },
  { field: "webStatement", name: "xmpRights:WebStatement", form: "address", max: 1_024 },
  { field: "usageTerms", name: "xmpRights:UsageTerms", form: "language", max: 2_048 },
  { field: "licensor", name: "plus:LicensorName", form: "plain", max: 512 },
  { field: "licensorUrl", name: "plus:LicensorURL", form: "address", max: 1_024 },
  { field: "alt", name: "Iptc4xmpCore:AltTextAccessibility", form: "language", max: 2_048 },
  { field: "digitalSourceType", name: "Iptc4xmpExt:DigitalSourceType", form: "plain", max: 256 },
];

const NAMESPACES: Readonly<Record<string, string>> = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  plus: "http://ns.useplus.org/ldf/xmp/1.0/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
};

/**
 * What is known of a picture joined with what its file states itself. The file speaks first:
 *
 * - creator, copyright notice and digital source type are the file's wherever it states them;
 * - licence (web statement and usage terms) and licensor (name and address) are taken together from one side, so that
 *   the terms of one are never joined with the address of another;
 * - credit line and source name both: the file's own in front, then the post, `Example Pictures / X/@ada`.
 */
export function joinCredit(known: CreditToWrite, stated: StatedRights = {}): CreditToWrite {
  const { creditLine, source, webStatement, usageTerms, licensor, licensorUrl, ...rest } = known;
  const { creator, copyright, digitalSourceType } = stated;
  const ownLicence = stated.webStatement !== undefined || stated.usageTerms !== undefined;
  const ownLicensor = stated.licensor !== undefined || stated.licensorUrl !== undefined;
  const joined: { [Field in keyof CreditToWrite]: string | undefined } = {
    ...rest,
    ...(creator !== undefined && { creator }),
    ...(copyright !== undefined && { copyright }),
    ...(digitalSourceType !== undefined && { digitalSourceType }),
    creditLine: inFront(stated.credit, creditLine),
    source: inFront(stated.source, source),
    webStatement: ownLicence ? stated.webStatement : webStatement,
    usageTerms: ownLicence ? stated.usageTerms : usageTerms,
    licensor: ownLicensor ? stated.licensor : licensor,
    licensorUrl: ownLicensor ? stated.licensorUrl : licensorUrl,
  };
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined));
}

/** Longer than this, what a file states as its credit is cut, so that the post is named all the same. */
const MAX_OWN = 256;

/** A picture that this program wrote, and that was posted again, already names the post: it is not named twice. */
function inFront(own: string | undefined, ours: string | undefined): string | undefined {
  if (own === undefined || ours === undefined) return own ?? ours;
  return own === ours || own.endsWith(` / ${ours}`) ? own : `${bounded(own, MAX_OWN)} / ${ours}`;
}

/**
 * The XMP packet that states these facts; `undefined` if there is none to state. Well-formed XML whatever the facts
 * hold, under 60 kB, and the same for the same facts.
 */
export function creditPacket(credit: CreditToWrite): string | undefined {
  const written = PROPERTIES.flatMap((property) => {
    const value = valueOf(property, credit[property.field]);
    return value === "" ? [] : [{ ...property, value }];
  });
  if (written.length === 0) return undefined;
  const prefixes = new Set(written.map(({ name }) => name.split(":")[0]!));
  const names = [...prefixes].map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix]!}"`).join("");
  const isLicensor = ({ field }: Property): boolean => field === "licensor" || field === "licensorUrl";
  const licensor = written.filter(isLicensor).map(element).join("");
  const properties = written.filter((property) => !isLicensor(property)).map(element);
  if (licensor !== "") {
    const one = `<rdf:li rdf:parseType="Resource">${licensor}</rdf:li>`;
    properties.push(`<plus:Licensor><rdf:Seq>${one}</rdf:Seq></plus:Licensor>`);
  }
  // "r": not to be changed in place, since the file is named by the digest of its bytes.
  return (
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">` +
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${names}>` +
    `${properties.join("")}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
  );
}

function element({ name, form, value }: Property & { readonly value: string }): string {
  const text = escaped(value);
  if (form === "list") return `<${name}><rdf:Seq><rdf:li>${text}</rdf:li></rdf:Seq></${name}>`;
  if (form === "language")
    return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></${name}>`;
  return `<${name}>${text}</${name}>`;
}

/** The value as it is written; empty if it says nothing. An address that is cut would lead elsewhere: it is left out. */
function valueOf({ field, form, max }: Property, value = ""): string {
  if (form === "address") {
    if (value.length > max || !/^https?:\/\//i.test(value) || !isUrl(value)) return "";
    const { href } = new URL(value);
    return href.length > max ? "" : href;
  }
  const text = bounded(value, max).replace(NOT_XML, "");
  return field === "alt" ? text.trim() : onOneLine(text);
}

/** The two code points that are well-formed UTF-16 but not XML (XML 1.0, 2.2). */
const NOT_XML = /[\uFFFE\uFFFF]/g;

/**
 * Overrides and embeddings of direction could make what stands after a hostile name read as something else, so single
 * lines go without them. Marks of direction, which names in Arabic or Hebrew need, stay.
 */
function onOneLine(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function bounded(value: string, max: number): string {
  return value.length <= max ? cleanString(value, max) : `${cleanString(value, max - 1)}…`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
