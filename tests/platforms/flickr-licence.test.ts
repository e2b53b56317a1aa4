// Flickr's licences: by number, words and address; and that all rights reserved is none.
import { describe, expect, it } from "vitest";
import { idOfCode, shortCode } from "../../src/platforms/flickr/address.ts";
import { rightsOfLicence } from "../../src/platforms/flickr/index.ts";

describe("a licence of Flickr", () => {
  it("is none where all rights are reserved, whichever way that is said", () => {
    expect(rightsOfLicence(0, undefined, "All Rights Reserved")).toBeUndefined();
    expect(rightsOfLicence(undefined, undefined, "All rights reserved")).toBeUndefined();
    expect(rightsOfLicence(0, "https://creativecommons.org/licenses/by/2.0/", undefined)).toBeUndefined();
    expect(rightsOfLicence(undefined, undefined, undefined)).toBeUndefined();
    expect(rightsOfLicence(99, undefined, undefined)).toBeUndefined();
  });

  it("has the name that its address says, else that of its number, else Flickr's words", () => {
    const name = (...stated: Parameters<typeof rightsOfLicence>) => rightsOfLicence(...stated)?.licence?.name;
    expect(name(2, "https://creativecommons.org/licenses/by-nc-nd/4.0/", "x")).toBe("CC BY-NC-ND 4.0");
    expect(name(4, undefined, "Attribution License")).toBe("CC BY 2.0");
    expect(name(10, "https://creativecommons.org/publicdomain/mark/1.0/", undefined)).toBe(
      "Public Domain Mark 1.0",
    );
    expect(name(99, undefined, "A licence of tomorrow")).toBe("A licence of tomorrow");
    expect(name(undefined, "https://creativecommons.org.example.com/licenses/by/2.0/", "words")).toBe(
      "words",
    );
  });
});

describe("a short address of Flickr", () => {
  it("is the id in base 58, there and back", () => {
    expect(shortCode("2362225867")).toBe("4AK2sc");
    expect(idOfCode("4AK2sc")).toBe("2362225867");
    for (const id of ["10000", "53714599195", "99999999999999"]) expect(idOfCode(shortCode(id))).toBe(id);
    for (const code of ["", "0", "O0", "1", "zzzzzzzzzzzz", "4AK2-c"]) expect(idOfCode(code)).toBeUndefined();
  });
});
