// Creative Commons by name and address, and the line that its licences ask for.
import { describe, expect, test } from "vitest";
import { attributeLicence, licenceNamed } from "../../src/credit/index.ts";

const deed = (path: string): string => `https://creativecommons.org/${path}/`;

describe("a licence by address or name", () => {
  test.each([
    ["https://creativecommons.org/licenses/by-sa/4.0/", "CC BY-SA 4.0", deed("licenses/by-sa/4.0")],
    ["http://creativecommons.org/licenses/by/3.0/de/deed.en", "CC BY 3.0 DE", deed("licenses/by/3.0/de")],
    [
      "https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr",
      "CC BY-NC-ND 4.0",
      deed("licenses/by-nc-nd/4.0"),
    ],
    ["https://creativecommons.org/licenses/by/3.0/igo/", "CC BY 3.0 IGO", deed("licenses/by/3.0/igo")],
    ["https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0", deed("publicdomain/zero/1.0")],
    [
      "https://creativecommons.org/publicdomain/mark/1.0/",
      "Public Domain Mark 1.0",
      deed("publicdomain/mark/1.0"),
    ],
    ["This work is under CC-BY-SA-2.5.", "CC BY-SA 2.5", deed("licenses/by-sa/2.5")],
    ["cc by 2.0", "CC BY 2.0", deed("licenses/by/2.0")],
    ["Creative Commons Attribution-ShareAlike 4.0 International", "CC BY-SA 4.0", deed("licenses/by-sa/4.0")],
    [
      "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0",
      "CC BY-NC-ND 4.0",
      deed("licenses/by-nc-nd/4.0"),
    ],
    ["CC0", "CC0 1.0", deed("publicdomain/zero/1.0")],
  ])("%s", (text, name, url) => expect(licenceNamed(text)).toEqual({ name, url }));

  test("no version is made up", () => expect(licenceNamed("CC BY-SA")).toEqual({ name: "CC BY-SA" }));

  test.each([
    "",
    "All rights reserved",
    "creative common sense",
    "Creative Commons",
    "https://creativecommons.example/licenses",
    "by Ada",
  ])("none: %s", (text) => expect(licenceNamed(text)).toBeUndefined());
});

describe("attribution", () => {
  const licence = { name: "CC BY-SA 4.0" };

  test("title, author, source, licence", () => {
    expect(
      attributeLicence({
        title: "The fair",
        author: "Ada Example",
        authorUrl: "https://example.social/@ada",
        source: "Flickr",
        sourceUrl: "https://flickr.example/1",
        licence: { name: "Attribution-ShareAlike", url: "https://creativecommons.org/licenses/by-sa/4.0/" },
      }),
    ).toBe(
      "“The fair” by Ada Example (https://example.social/@ada), Flickr (https://flickr.example/1), CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)",
    );
  });

  test("what is not known is left out", () => {
    expect(attributeLicence({ author: "Ada Example", licence })).toBe(
      "By Ada Example, CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)",
    );
    expect(
      attributeLicence({ title: "The fair", sourceUrl: "https://a.example/", licence: { name: "CC BY" } }),
    ).toBe("“The fair”, https://a.example/, CC BY");
    expect(attributeLicence({ licence: { name: "Open Example Licence" } })).toBe("Open Example Licence");
  });
});
