// Composing facts and parsing the line gives the facts again, for every named style and names of several scripts.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { times } from "../times.ts";
import { HOUSE_STYLES, composeCredit, parseCredit } from "../../src/credit/index.ts";
import type { CreditFacts, PersonShown, Position } from "../../src/model/credit-line.ts";
import { SERVICES, labelAt, serviceCalled } from "../../src/services/index.ts";

const GIVEN = [
  "Ada",
  "Bo",
  "Zoë",
  "Łucja",
  "Ада",
  "Μαρία",
  "آدا",
  "עדה",
  "エイダ",
  "爱达",
  "에이다",
  "अदा",
  "Jean-Luc",
  "O’Sample",
  "U.S.",
];
const FAMILY = [
  "Example",
  "Müller",
  "Примерова",
  "Παράδειγμα",
  "مثال",
  "דוגמה",
  "イグザンプル",
  "例子",
  "보기",
  "उदाहरण",
  "McSample",
  "de la Muestra",
];
const NASTY = [
  "via Ada",
  "Ada / Bo",
  "Ada | Bo",
  "Twitter Support",
  "X",
  "Threads",
  "Facebook",
  "Reuters",
  "Ada (she/her)",
  "Ada “The Example” Sample",
  "“",
  "left",
  "Photo Booth",
  "Courtesy Ada",
  "@ada",
  "ada@paper.example",
  "Follow Me",
  "Ada’s",
  "Ada. Bo! Cy?",
  "it is what it is",
  "Ada: the account",
  "Ada - Bo",
  "Ada, Bo & Cy",
  "ada 🌻 example",
  "🌻",
  "[Ada]",
  "Screenshot",
  "via",
  "Handout",
  "1999",
  "CC BY 2.0",
  "https://ada.example",
  "さんのXより",
  "写真",
];

const names = fc.oneof(
  fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...FAMILY)).map((parts) => parts.join(" ")),
  fc.constantFrom(...GIVEN.filter((name) => name !== "U.S."), ...NASTY),
  fc.tuple(fc.constantFrom(...NASTY), fc.constantFrom(...NASTY)).map((parts) => parts.join(" ")),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...Array.from("aB é/|()[]“”\"'’.,:;@-–—&+X漢かア한عא")),
    minLength: 1,
    maxLength: 20,
  }),
);
const handles = fc.stringMatching(/^[a-z_][a-z0-9_.]{0,12}[a-z0-9_]$/);
const sites = fc.constantFrom(...SERVICES.map(({ name }) => name).filter((name) => name !== "flickr"));
const positions = fc.constantFrom<readonly [string, Position]>(
  ["left", "left"],
  ["R", "right"],
  ["second from right", { place: 2, from: "right" }],
  ["3rd from left", { place: 3, from: "left" }],
  ["centre", "center"],
  ["Mitte", "center"],
  ["à gauche", "left"],
  ["2e en partant de la droite", { place: 2, from: "right" }],
  ["izquierda", "left"],
  ["справа", "right"],
  ["top left", "top-left"],
);
const people = fc.array(
  fc.record({
    name: fc.constantFrom("Ada Example", "Bo van Sample", "Cy Specimen", "Ада Примерова"),
    at: positions,
  }),
  { minLength: 1, maxLength: 3 },
);
const shown = people.map((them) => ({
  description: `${them.map(({ name, at: [words] }) => `${name} (${words})`).join(" and ")} at the fair in Sampleton.`,
  people: them.map(({ name, at: [, position] }): PersonShown => ({ name, position })),
}));
const told = fc.constantFrom(
  { description: "Smoke rises over the harbour of Sampleton, April 1, 2024.", people: [] },
  { description: "A page of Instagram as it was shown on Twitter", people: [] },
  { description: "The mayor opens the fair – and dances", people: [] },
  { description: "市長が祭りを開く。", people: [] },
  { description: "", people: [] },
);

/** Facts of a picture from a service, as composing can carry them. */
const social = fc
  .record(
    {
      platform: sites,
      alsoOn: fc.constantFrom<readonly string[]>(["tiktok"], ["facebook", "vk"]),
      name: names,
      handle: handles,
      via: fc.oneof(fc.constantFrom("REUTERS", "AP", "Getty Images", "The Sample Times"), names),
      manner: fc.constantFrom("screenshot", "courtesy", "handout"),
      seen: fc.oneof(shown, told),
    },
    { requiredKeys: ["platform", "seen"] },
  )
  .filter(({ platform, alsoOn }) => alsoOn?.includes(platform) !== true)
  .map(({ seen, platform, ...rest }): CreditFacts =>
    facts({ ...rest, source: "platform", platform, sourceName: labelAt(serviceCalled(platform)!) }, seen),
  );

const licensed = fc
  .record(
    {
      source: fc.constantFrom<Pick<CreditFacts, "source" | "platform" | "sourceName">>(
        { source: "library", platform: "flickr", sourceName: "Flickr" },
        { source: "library", platform: "wikimedia", sourceName: "Wikimedia Commons" },
        { source: "agency", sourceName: "AFP" },
        { source: "agency", sourceName: "Reuters" },
      ),
      name: names,
      via: fc.constantFrom("Getty Images"),
      seen: fc.oneof(shown, told),
    },
    { requiredKeys: ["source", "seen"] },
  )
  .map(({ seen, source, ...rest }): CreditFacts => facts({ ...rest, ...source }, seen));

function facts(
  rest: Omit<CreditFacts, "people">,
  seen: { readonly description: string; readonly people: readonly PersonShown[] },
): CreditFacts {
  return { ...rest, ...(seen.description !== "" && { description: seen.description }), people: seen.people };
}

/** What composing says that it makes of a name. */
function tidied(name: string): string {
  const one = name
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const open: number[] = [];
  const characters = Array.from(one);
  characters.forEach((character, index) => {
    if (character === "“") open.push(index);
    else if (character === "”" && open.pop() === undefined) characters[index] = '"';
  });
  for (const index of open) characters[index] = '"';
  return characters.join("").trim();
}

function expected({ name, via, ...rest }: CreditFacts): CreditFacts {
  return {
    ...rest,
    ...(name !== undefined && tidied(name) !== "" && { name: tidied(name) }),
    ...(via !== undefined && tidied(via) !== "" && { via: tidied(via) }),
  };
}

function read(line: string, caption: boolean): CreditFacts {
  const {
    credit: _c,
    range: _r,
    social: _s,
    confidence: _n,
    reason: _e,
    ...rest
  } = parseCredit(line, { caption });
  return rest;
}

describe.each(HOUSE_STYLES)("style %s", (style) => {
  test.each([true, false])("gives the facts of a post's picture again (caption: %s)", (caption) => {
    fc.assert(
      fc.property(social, (one) => {
        expect(read(composeCredit(one, style), caption)).toEqual(expected(one));
      }),
      { numRuns: times(1_500) },
    );
  });

  test.each([true, false])("gives the facts of agencies and libraries again (caption: %s)", (caption) => {
    fc.assert(
      fc.property(licensed, (one) => {
        expect(read(composeCredit(one, style), caption)).toEqual(expected(one));
      }),
      { numRuns: times(800) },
    );
  });
});
