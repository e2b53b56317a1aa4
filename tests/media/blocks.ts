// Metadata blocks built by hand, and files that hold them.
/** Bytes of a text in Latin-1. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
/** Bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An EXIF block with one directory of ASCII entries, as TIFF 6.0 lays it out. */
export function exifOf(
  entries: readonly (readonly [tag: number, value: Uint8Array])[],
  little = true,
  header = "Exif\0\0",
): Uint8Array {
  const after = 8 + 2 + entries.length * 12 + 4;
  const total = entries.reduce((sum, [, value]) => sum + value.length, after);
  const tiff = new Uint8Array(total);
  const view = new DataView(tiff.buffer);
  tiff.set(latin1(little ? "II" : "MM"));
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, entries.length, little);
  let free = after;
  entries.forEach(([tag, value], index) => {
    const at = 10 + index * 12;
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, 2, little);
    view.setUint32(at + 4, value.length, little);
    if (value.length <= 4) tiff.set(value, at + 8);
    else {
      view.setUint32(at + 8, free, little);
      tiff.set(value, free);
      free += value.length;
    }
  });
  return Uint8Array.from([...latin1(header), ...tiff]);
}

export const ARTIST = 0x013b;
export const COPYRIGHT = 0x8298;
export const MAKE = 0x010f;

/** An IIM stream (IIM 4.2, 1.5). */
export const iimOf = (
  ...sets: readonly (readonly [record: number, dataset: number, value: Uint8Array])[]
): Uint8Array =>
  Uint8Array.from(
    sets.flatMap(([record, dataset, value]) => [
      0x1c,
      record,
      dataset,
      value.length >> 8,
      value.length & 255,
      ...value,
    ]),
  );

/** Photoshop resources: another one first, then IPTC. */
export function photoshopOf(iim: Uint8Array): Uint8Array {
  const resource = (id: number, name: string, data: Uint8Array): number[] => [
    ...latin1("8BIM"), id >> 8, id & 255, name.length, ...latin1(name), ...(name.length % 2 ? [] : [0]),
    0, 0, data.length >> 8, data.length & 255, ...data, ...(data.length % 2 ? [0] : []),
  ]; // prettier-ignore
  return Uint8Array.from([
    ...latin1("Photoshop 3.0\0"),
    ...resource(0x03ed, "odd", latin1("xyz")),
    ...resource(0x0404, "", iim),
  ]);
}

/** A packet around one description. */
export const xmpOf = (description: string): Uint8Array =>
  utf8(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`);

/** A packet with every right there is, as attributes and as elements. */
export const FULL = xmpOf(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
  xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" photoshop:Credit="Example Pictures" xmpRights:WebStatement="https://example.com/licence?a=1&amp;b=2">
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Not a right</rdf:li></rdf:Alt></dc:title>
  <dc:creator><rdf:Seq><rdf:li>Ada Example</rdf:li><rdf:li>Ben &amp; Söhne</rdf:li></rdf:Seq></dc:creator>
  <dc:rights><rdf:Alt><rdf:li xml:lang="de">Alle Rechte</rdf:li><rdf:li xml:lang="x-default">All rights</rdf:li></rdf:Alt></dc:rights>
  <photoshop:Source>Example Wire</photoshop:Source>
  <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="en">Editorial only</rdf:li></rdf:Alt></xmpRights:UsageTerms>
  <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>Example Licensing</plus:LicensorName>
    <plus:LicensorURL>https://example.com/licensing</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
</rdf:Description>`);

/** A segment of a JPEG, put behind the start of the file. */
export function withSegment(jpeg: Uint8Array, marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return Uint8Array.from([
    ...jpeg.subarray(0, 2),
    ...[0xff, marker, length >> 8, length & 255],
    ...data,
    ...jpeg.subarray(2),
  ]);
}
