// What files state about rights, from blocks built by hand and from real encoders.
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { processImage, statedIn } from "../../src/media/index.ts";
import { ARTIST, COPYRIGHT, exifOf, FULL, iimOf, latin1, MAKE, photoshopOf, utf8, xmpOf } from "./blocks.ts";

describe("EXIF", () => {
  it.each([true, false])("artist and copyright, little-endian %s, with the header or without", (little) => {
    const entries = [[MAKE, latin1("Camera\0")], [ARTIST, latin1("Ada Example\0")], [COPYRIGHT, latin1("(c) Ada\0")]] as const; // prettier-ignore
    for (const header of ["Exif\0\0", ""]) {
      expect(statedIn({ exif: exifOf(entries, little, header) })).toStrictEqual({
        creator: "Ada Example",
        copyright: "(c) Ada",
      });
    }
  });

  it("copyrights of the photographer and the editor", () => {
    const of = (value: string) => statedIn({ exif: exifOf([[COPYRIGHT, latin1(value)]]) });
    expect(of("Ada Example\0Example Press\0")).toStrictEqual({ copyright: "Ada Example; Example Press" });
    expect(of(" \0Example Press\0")).toStrictEqual({ copyright: "Example Press" });
    expect(of("Ada Example")).toStrictEqual({ copyright: "Ada Example" });
  });

  it("short values stand in the entry itself", () => {
    expect(statedIn({ exif: exifOf([[ARTIST, latin1("Ada\0")]]) })).toStrictEqual({ creator: "Ada" });
  });

  it("UTF-8 and Windows-1252", () => {
    expect(statedIn({ exif: exifOf([[ARTIST, utf8("Zoë Beispiel\0")]]) })).toStrictEqual({
      creator: "Zoë Beispiel",
    });
    expect(statedIn({ exif: exifOf([[ARTIST, latin1("Zo\xEB Beispiel \x96\0")]]) })).toStrictEqual({
      creator: "Zoë Beispiel –",
    });
  });

  it("blanks state nothing", () => {
    expect(statedIn({ exif: exifOf([[ARTIST, latin1("     \0")], [COPYRIGHT, latin1("\0\0\0\0\0")]]) })).toBeUndefined(); // prettier-ignore
  });
});

describe("IPTC", () => {
  const iim = iimOf([2, 80, latin1("Ada Example")], [2, 80, latin1("Ben Muster")], [2, 110, latin1("Example Pictures")],
    [2, 115, latin1("Example Wire")], [2, 116, latin1("(c) 2026")], [2, 5, latin1("A title")]); // prettier-ignore
  const expected = {
    creator: "Ada Example, Ben Muster",
    credit: "Example Pictures",
    source: "Example Wire",
    copyright: "(c) 2026",
  };

  it("bare or within a Photoshop block", () => {
    expect(statedIn({ iptc: iim })).toStrictEqual(expected);
    expect(statedIn({ iptc: photoshopOf(iim) })).toStrictEqual(expected);
  });

  it("in the character set that it names, else in the one that fits", () => {
    const marked = iimOf([1, 90, latin1("\x1B%G")], [2, 80, utf8("Zoë")]);
    expect(statedIn({ iptc: marked })).toStrictEqual({ creator: "Zoë" });
    expect(statedIn({ iptc: iimOf([2, 80, utf8("Zoë")]) })).toStrictEqual({ creator: "Zoë" });
    expect(statedIn({ iptc: iimOf([2, 80, latin1("Zo\xEB")]) })).toStrictEqual({ creator: "Zoë" });
  });
});

describe("XMP", () => {
  const expected = {
    creator: "Ada Example, Ben & Söhne",
    copyright: "All rights",
    credit: "Example Pictures",
    source: "Example Wire",
    licensor: "Example Licensing",
    licensorUrl: "https://example.com/licensing",
    webStatement: "https://example.com/licence?a=1&b=2",
    usageTerms: "Editorial only",
  };

  it("every field, as elements and as attributes", () => {
    expect(statedIn({ xmp: FULL })).toStrictEqual(expected);
  });

  it("in UTF-16, with and without a mark", () => {
    const text = new TextDecoder().decode(FULL);
    const little = Uint8Array.from(Buffer.from(text, "utf16le"));
    const big = Uint8Array.from(Buffer.from(text, "utf16le").swap16());
    for (const xmp of [
      little,
      Uint8Array.from([0xff, 0xfe, ...little]),
      big,
      Uint8Array.from([0xfe, 0xff, ...big]),
    ]) {
      expect(statedIn({ xmp })).toStrictEqual(expected);
    }
  });

  it("by namespace, whatever the prefix", () => {
    const own = xmpOf('<rdf:Description xmlns:p="http://ns.adobe.com/photoshop/1.0/" xmlns:photoshop="urn:other" p:Credit="right" photoshop:Credit="wrong"/>'); // prettier-ignore
    expect(statedIn({ xmp: own })).toStrictEqual({ credit: "right" });
    expect(
      statedIn({ xmp: xmpOf("<rdf:Description Credit='x'><creator>x</creator></rdf:Description>") }),
    ).toBeUndefined();
  });

  it("the kind of source, in each way it is written", () => {
    const kind = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    const ns = 'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"';
    for (const description of [
      `<rdf:Description ${ns} Iptc4xmpExt:DigitalSourceType="${kind}"/>`,
      `<rdf:Description ${ns}><Iptc4xmpExt:DigitalSourceType>${kind}</Iptc4xmpExt:DigitalSourceType></rdf:Description>`,
      `<rdf:Description ${ns}><Iptc4xmpExt:DigitalSourceType rdf:resource="${kind}"/></rdf:Description>`,
    ])
      expect(statedIn({ xmp: xmpOf(description) })).toStrictEqual({ digitalSourceType: kind });
  });

  it("addresses only where a reader could open them", () => {
    const of = (url: string) => statedIn({
      xmp: xmpOf(`<rdf:Description xmlns:r="http://ns.adobe.com/xap/1.0/rights/" r:WebStatement="${url}"/>`),
    }); // prettier-ignore
    expect(of("https://example.com/")).toStrictEqual({ webStatement: "https://example.com/" });
    for (const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      "example.com",
      "https://",
      "file:///etc/passwd",
    ]) {
      expect(of(url)).toBeUndefined();
    }
  });

  it("no entity is expanded but those of XML", () => {
    const lol = utf8(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>${new TextDecoder().decode(
      xmpOf('<rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:Credit>&a;&b;&lt;</photoshop:Credit></rdf:Description>'))}`); // prettier-ignore
    expect(statedIn({ xmp: lol })).toStrictEqual({ credit: "&a;&b;<" });
  });

  it("too deep, too many or too long ends in time, with what was found before", () => {
    const start = cpuTime();
    const credit =
      '<rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="first"/>';
    const head = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${credit}`;
    const floods = ["<a>".repeat(300_000), "<a>".repeat(100_000) + "</b>".repeat(100_000), "<a/>".repeat(200_000), "&amp;".repeat(200_000),
      `<a ${"x='1' ".repeat(100_000)}>`, `<a ${Array.from({ length: 80_000 }, (_, index) => `xmlns:p${String(index)}='u'`).join(" ")}>`,
      "<".repeat(900_000), "<!--".repeat(200_000), "<![CDATA[".repeat(100_000)]; // prettier-ignore
    for (const flood of floods)
      expect(statedIn({ xmp: utf8(head + flood) })).toStrictEqual({ credit: "first" });
    expect(statedIn({ xmp: utf8(" ".repeat(2_000_000) + head) })).toBeUndefined();
    expect(cpuTime() - start).toBeLessThan(5_000);
  });
});

describe("all blocks together", () => {
  it("XMP counts before IPTC before EXIF, field by field", () => {
    const exif = exifOf([[ARTIST, latin1("from exif\0")], [COPYRIGHT, latin1("from exif\0")]]); // prettier-ignore
    const iptc = iimOf(
      [2, 80, latin1("from iptc")],
      [2, 110, latin1("from iptc")],
      [2, 115, latin1("from iptc")],
    );
    const xmp = xmpOf(
      '<rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Source="from xmp"/>',
    );
    expect(statedIn({ exif, iptc, xmp })).toStrictEqual({
      creator: "from iptc",
      copyright: "from exif",
      credit: "from iptc",
      source: "from xmp",
    });
    expect(statedIn({})).toBeUndefined();
  });

  it("values are made well-formed and bounded", () => {
    const long = statedIn({ exif: exifOf([[ARTIST, latin1("x".repeat(10_000))]]) });
    expect(long?.creator).toHaveLength(4_096);
    expect(statedIn({ iptc: iimOf([2, 80, latin1("A\x07d\x1Ba\r\nB")]) })).toStrictEqual({
      creator: "Ada\nB",
    });
  });

  it("no bytes at all make it throw", () => {
    const samples = [exifOf([[ARTIST, latin1("Ada Example\0")]]), photoshopOf(iimOf([2, 80, latin1("Ada")])), FULL]; // prettier-ignore
    for (const sample of samples) {
      for (let length = 0; length < sample.length; length++) {
        const cut = sample.subarray(0, length);
        statedIn({ exif: cut, iptc: cut, xmp: cut });
      }
    }
    const mutated = fc.tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(4_000), fc.nat(255)), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated.map(([sample, changes]) => {
        const copy = sample.slice();
        for (const [at, value] of changes) copy[at % copy.length] = value;
        return copy;
      })), (block) => {
        const stated = statedIn({ exif: block, iptc: block, xmp: block });
        for (const value of Object.values(stated ?? {})) expect(String(value).length).toBeLessThanOrEqual(4_096);
      }),
      { numRuns: 3_000, seed: 20261123 },
    ); // prettier-ignore
  });
});

describe("from whole files", () => {
  const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "teal" } });
  const statedBy = async (bytes: Uint8Array) => {
    const result = await processImage(bytes, "image");
    return result.ok ? result.image.stated : result.missing;
  };

  it.each(["jpeg", "png", "webp", "avif"] as const)("EXIF and XMP of a %s", async (format) => {
    const bytes = await picture()
      .toFormat(format)
      .withExif({ IFD0: { Artist: "Ada Example", Copyright: "(c) Ada" } })
      .withXmp(new TextDecoder().decode(FULL))
      .toBuffer();
    expect(await statedBy(bytes)).toMatchObject({
      creator: "Ada Example, Ben & Söhne",
      licensor: "Example Licensing",
    });
  });

  it.each(["jpeg", "png", "webp", "avif"] as const)("EXIF alone of a %s", async (format) => {
    const bytes = await picture().toFormat(format).withExif({ IFD0: { Artist: "Ada Example", Copyright: "(c) Ada" } }).toBuffer(); // prettier-ignore
    expect(await statedBy(bytes)).toStrictEqual({ creator: "Ada Example", copyright: "(c) Ada" });
  });

  it("IPTC of a JPEG, in its APP13 segment", async () => {
    const bytes = await picture().jpeg().toBuffer();
    const block = photoshopOf(iimOf([2, 80, latin1("Ada Example")], [2, 110, latin1("Example Pictures")]));
    const segment = [0xff, 0xed, (block.length + 2) >> 8, (block.length + 2) & 255, ...block];
    const whole = Uint8Array.from([...bytes.subarray(0, 2), ...segment, ...bytes.subarray(2)]);
    expect(await statedBy(whole)).toStrictEqual({ creator: "Ada Example", credit: "Example Pictures" });
  });

  it("a plain file states nothing", async () => {
    expect(await statedBy(await picture().jpeg().toBuffer())).toBeUndefined();
  });
});
