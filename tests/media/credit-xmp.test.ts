// The packet in which the credit travels: what it says, and that it is XML whatever it is given.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { creditPacket, joinCredit, statedIn } from "../../src/media/index.ts";
import type { CreditToWrite } from "../../src/media/index.ts";
import { utf8 } from "./blocks.ts";
import { faultOf } from "./xml.ts";

const KIND = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
const ALL: Required<CreditToWrite> = {
  creditLine: "Example Pictures / X/@ada",
  creator: "Ada Example, Ben & Söhne",
  source: "X",
  copyright: "© 2026 Ada Example",
  webStatement: "https://example.com/licence?a=1&b=2",
  usageTerms: "CC BY 4.0",
  licensor: "Example Licensing",
  licensorUrl: "https://example.com/licensing",
  alt: "Two people <left>\nand a dog 🐕",
  digitalSourceType: KIND,
};

describe("the packet", () => {
  it("says every fact once, in the property that the IPTC standard names", () => {
    const packet = creditPacket(ALL)!;
    expect(faultOf(packet)).toBeUndefined();
    for (const written of [
      "<dc:creator><rdf:Seq><rdf:li>Ada Example, Ben &amp; Söhne</rdf:li></rdf:Seq></dc:creator>",
      '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Ada Example</rdf:li></rdf:Alt></dc:rights>',
      "<photoshop:Credit>Example Pictures / X/@ada</photoshop:Credit>",
      "<photoshop:Source>X</photoshop:Source>",
      "<xmpRights:WebStatement>https://example.com/licence?a=1&amp;b=2</xmpRights:WebStatement>",
      '<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt></xmpRights:UsageTerms>',
      '<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>Example Licensing</plus:LicensorName>' +
        "<plus:LicensorURL>https://example.com/licensing</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>",
      '<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Two people &lt;left&gt;\nand a dog 🐕</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>',
      `<Iptc4xmpExt:DigitalSourceType>${KIND}</Iptc4xmpExt:DigitalSourceType>`,
    ])
      expect(packet.split(written)).toHaveLength(2);
    expect(packet).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?><x:xmpmeta /);
    expect(packet).toMatch(/<\/x:xmpmeta><\?xpacket end="r"\?>$/);
  });

  it("is what the reader of rights reads back", () => {
    const { creditLine, alt: _alt, ...rest } = ALL;
    expect(statedIn({ xmp: utf8(creditPacket(ALL)!) })).toStrictEqual({ credit: creditLine, ...rest });
  });

  it("makes nothing up, and is not there at all when nothing is known", () => {
    expect(creditPacket({})).toBeUndefined();
    expect(
      creditPacket({ creditLine: " \n ", alt: "\u0007", webStatement: "javascript:alert(1)" }),
    ).toBeUndefined();
    const packet = creditPacket({ source: "X" })!;
    expect(packet.match(/<[a-zA-Z0-9]+:[A-Z]\w+/g)).toStrictEqual([
      "<rdf:RDF",
      "<rdf:Description",
      "<photoshop:Source",
    ]);
    expect(packet.match(/xmlns:\w+/g)).toStrictEqual(["xmlns:x", "xmlns:rdf", "xmlns:photoshop"]);
  });

  it("is the same for the same facts, in whatever order they come", () => {
    const turned = Object.fromEntries(Object.entries(ALL).reverse()) as CreditToWrite;
    expect(creditPacket(turned)).toBe(creditPacket(ALL));
  });

  it.each([
    ["]]>", "]]&gt;"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ['<?xpacket end="r"?>', '&lt;?xpacket end="r"?&gt;'],
    ["&lt; &#0;", "&amp;lt; &amp;#0;"],
    ["a\u0000\u0008\u000B\u001F\u007Fb", "ab"],
    ["lone \uD800 and \uDC00!", "lone \uFFFD and \uFFFD!"],
    ["no character \uFFFE\uFFFF, but 🎉", "no character , but 🎉"],
    ["on\r\none\tline\u2028or two", "on one line or two"],
    ["right \u202Eto left\u2066\u2069", "right to left"],
    ["עדה\u200F/X", "עדה\u200F/X"],
  ])("writes %j as %j", (line, written) => {
    const packet = creditPacket({ creditLine: line })!;
    expect(packet).toContain(`<photoshop:Credit>${written}</photoshop:Credit>`);
    expect(faultOf(packet)).toBeUndefined();
  });

  it("keeps an alt text as long as any platform allows, and cuts what is longer", () => {
    const read = (alt: string): string => /x-default">([^<]*)</.exec(creditPacket({ alt })!)![1]!;
    expect(read("x".repeat(2_000))).toBe("x".repeat(2_000));
    expect(read("x".repeat(100_000))).toBe(`${"x".repeat(2_047)}…`);
    expect(read("🐕".repeat(50_000))).toBe(`${"🐕".repeat(1_023)}…`);
  });

  it("leaves out an address that is none or too long", () => {
    const of = (webStatement: string) => creditPacket({ webStatement });
    expect(of('https://example.com/Z ü"<')).toContain(">https://example.com/Z%20%C3%BC%22%3C</");
    for (const address of [
      "example.com",
      "https://",
      "data:text/html,x",
      `https://example.com/${"x".repeat(2_000)}`,
    ])
      expect(of(address)).toBeUndefined();
  });

  it("fits into one segment of a JPEG whatever it is given", () => {
    const start = cpuTime();
    for (const unit of ["&", "<", "€", "🐕", "\uD800", "\u202E", "&amp;"]) {
      const flood = Object.fromEntries(Object.keys(ALL).map((field) => [field, unit.repeat(500_000)]));
      flood["webStatement"] = `https://example.com/?${"&".repeat(1_000)}`;
      flood["licensorUrl"] = flood["webStatement"];
      const packet = creditPacket(flood)!;
      // 65 535 bytes, less the length itself and the 29 bytes that say it is XMP
      expect(utf8(packet).length).toBeLessThan(65_535 - 2 - 29);
      expect(faultOf(packet)).toBeUndefined();
    }
    expect(cpuTime() - start).toBeLessThan(2_000);
  });

  it("is well-formed for any strings, and read back as the same packet", () => {
    const any = fc.string({ unit: fc.oneof(fc.string({ unit: "binary", minLength: 1 }), fc.constantFrom("<", "&", "]]>", "\uD800", "\uFFFE", "\u0000", "\u202E")) }); // prettier-ignore
    const facts = fc.record(Object.fromEntries(Object.keys(ALL).map((field) => [field, any])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(facts, (credit: CreditToWrite) => {
        const packet = creditPacket(credit);
        if (packet === undefined) return;
        expect(faultOf(packet)).toBeUndefined();
        const { credit: creditLine, ...stated } = statedIn({ xmp: utf8(packet) }) ?? {};
        const again = { ...stated, ...(creditLine !== undefined && { creditLine }) };
        const { alt: _alt, ...before } = credit;
        expect(creditPacket(again)).toBe(creditPacket(before));
      }),
      { numRuns: 2_000, seed: 20261123 },
    );
  });
});

describe("what is known, joined with what the file states", () => {
  const known: CreditToWrite = {
    creditLine: "X/@ada",
    source: "X",
    creator: "Known Maker",
    usageTerms: "CC BY 4.0",
    webStatement: "https://example.com/by",
    alt: "A dog",
  };

  it("is what is known where the file states nothing", () => {
    expect(joinCredit(known)).toStrictEqual(known);
    expect(joinCredit(known, { copyright: "© Ada" })).toStrictEqual({ ...known, copyright: "© Ada" });
    expect(joinCredit({}, {})).toStrictEqual({});
  });

  it("lets the file speak first", () => {
    expect(
      joinCredit(known, {
        creator: "Stated Maker",
        credit: "Example Pictures",
        source: "Example Wire",
        digitalSourceType: KIND,
      }),
    ).toStrictEqual({
      ...known,
      creator: "Stated Maker",
      creditLine: "Example Pictures / X/@ada",
      source: "Example Wire / X",
      digitalSourceType: KIND,
    });
  });

  it("never joins the terms of one with the address of another", () => {
    expect(joinCredit(known, { usageTerms: "Editorial only" })).toStrictEqual({
      creditLine: "X/@ada", source: "X", creator: "Known Maker", alt: "A dog", usageTerms: "Editorial only",
    }); // prettier-ignore
    expect(
      joinCredit({ licensor: "A", licensorUrl: "https://a.example/" }, { licensorUrl: "https://b.example/" }),
    ).toStrictEqual({ licensorUrl: "https://b.example/" });
  });

  it("does not name the post twice when its own file comes back", () => {
    const first = joinCredit(known, { credit: "Example Pictures", source: "X" });
    const { creditLine: credit, ...stated } = first;
    expect(joinCredit(known, { ...stated, credit: credit! })).toStrictEqual(first);
    // but an ending that only looks like it is somebody else
    expect(joinCredit(known, { credit: "notX/@ada" }).creditLine).toBe("notX/@ada / X/@ada");
  });

  it("names the post however long the file's own credit is", () => {
    expect(joinCredit(known, { credit: "x".repeat(4_096) }).creditLine).toBe(`${"x".repeat(255)}… / X/@ada`);
  });
});
