// Who is shown: names and positions off descriptions.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCredit } from "../../src/credit/index.ts";
import type { PersonShown, Position } from "../../src/model/credit-line.ts";
import { hasMaterial, material } from "../material.ts";

const peopleOf = (description: string): readonly PersonShown[] =>
  parseCredit(`${description} | Twitter/Ada Example`).people;
const at = (place: number, from: "left" | "right"): Position => ({ place, from });

describe("names with a position", () => {
  test.each<readonly [string, readonly PersonShown[]]>([
    [
      "U.S Sec. of State Ada Example (left) and Ruritania Foreign Minister Bo Sample.",
      [{ name: "Ada Example", position: "left" }, { name: "Bo Sample" }],
    ],
    [
      "President Ada Example, left, and Bo Sample, right, meet in Sampleton.",
      [
        { name: "Ada Example", position: "left" },
        { name: "Bo Sample", position: "right" },
      ],
    ],
    [
      "Ada Example (second from right) and Bo Sample (L) at the fair",
      [
        { name: "Ada Example", position: at(2, "right") },
        { name: "Bo Sample", position: "left" },
      ],
    ],
    ["Ada Example (2nd R) at the fair", [{ name: "Ada Example", position: at(2, "right") }]],
    ["Sen. Ada Example (D-Sample), left, talks", [{ name: "Ada Example", position: "left" }]],
    [
      "Ada Example, second from left, with Bo Sample.",
      [{ name: "Ada Example", position: at(2, "left") }, { name: "Bo Sample" }],
    ],
    ["French president Ada Example (right) speaks", [{ name: "Ada Example", position: "right" }]],
    ["Ada Example (bottom right)", [{ name: "Ada Example", position: "bottom-right" }]],
    ["Ada Example (centre)", [{ name: "Ada Example", position: "center" }]],
    [
      "Kanzlerin Ada Beispiel (l.) und Bo Muster (2. v. r.) in Musterstadt.",
      [
        { name: "Ada Beispiel", position: "left" },
        { name: "Bo Muster", position: at(2, "right") },
      ],
    ],
    ["Ada Beispiel (Mitte)", [{ name: "Ada Beispiel", position: "center" }]],
    [
      "Ada Exemple (à gauche) et Bo Échantillon (2e en partant de la droite).",
      [
        { name: "Ada Exemple", position: "left" },
        { name: "Bo Échantillon", position: at(2, "right") },
      ],
    ],
    [
      "Ada Ejemplo (izquierda) y Bo Muestra (segundo por la derecha).",
      [
        { name: "Ada Ejemplo", position: "left" },
        { name: "Bo Muestra", position: at(2, "right") },
      ],
    ],
    [
      "Ада Примерова (слева) и Бо Образцов (второй справа).",
      [
        { name: "Ада Примерова", position: "left" },
        { name: "Бо Образцов", position: at(2, "right") },
      ],
    ],
    [
      "エイダ・イグザンプル氏(左)とボー・サンプル氏(右から2人目)",
      [
        { name: "エイダ・イグザンプル", position: "left" },
        { name: "ボー・サンプル", position: at(2, "right") },
      ],
    ],
    [
      "آدا مثال (يسار) وبو عينة (يمين).",
      [
        { name: "آدا مثال", position: "left" },
        { name: "بو عينة", position: "right" },
      ],
    ],
  ])("%s", (description, people) => expect(peopleOf(description)).toEqual(people));
});

describe("names in order", () => {
  test.each<readonly [string, "left" | "right"]>([
    ["From left: Ada Example, Bo Sample and Cy Specimen.", "left"],
    ["From left to right, Ada Example, Bo Sample and Cy Specimen at the fair.", "left"],
    ["(L-R) Ada Example, Bo Sample, Cy Specimen.", "left"],
    ["(L to R) Ada Example, Bo Sample and Cy Specimen.", "left"],
    ["Von links: Ada Example, Bo Sample und Cy Specimen.", "left"],
    ["De gauche à droite : Ada Example, Bo Sample et Cy Specimen.", "left"],
    ["De derecha a izquierda: Ada Example, Bo Sample y Cy Specimen.", "right"],
    ["Слева направо: Ada Example, Bo Sample и Cy Specimen.", "left"],
  ])("%s", (description, from) => {
    expect(peopleOf(description)).toEqual(
      ["Ada Example", "Bo Sample", "Cy Specimen"].map((name, index) => ({
        name,
        position: at(index + 1, from),
      })),
    );
  });
});

test("only the name is taken from a sentence", () => {
  expect(peopleOf("Protesters surround President Ada Example (left)")).toEqual([
    { name: "Ada Example", position: "left" },
  ]);
});

test.each([
  "The cat (left)",
  "Port Street and Mill Lane at night",
  "Sampleton Zoo is closed.",
  "Schwerer Unfall auf der Brücke",
  "The building on the left",
  "Ada Example (2021)",
  "left",
  "(left)",
  ", left,",
])("nobody is certain: %s", (description) => expect(peopleOf(description)).toEqual([]));

describe("names without office, in several languages", () => {
  test.each<readonly [string, readonly PersonShown[]]>([
    [
      "Sampleton Fire Chief Ada Example (right) with her husband, Bo.",
      [{ name: "Ada Example", position: "right" }, { name: "Bo" }],
    ],
    [
      "Minister of Foreign Affairs Ada van der Sample, left, and Maj. Gen. Bo Specimen Jr.",
      [{ name: "Ada van der Sample", position: "left" }, { name: "Bo Specimen Jr." }],
    ],
    [
      "From left: Gov. Ada Example, Rev. Bo de la Muestra and coach Cy O'Sample at the fair.",
      [
        { name: "Ada Example", position: at(1, "left") },
        { name: "Bo de la Muestra", position: at(2, "left") },
        { name: "Cy O'Sample", position: at(3, "left") },
      ],
    ],
    [
      "Left: Ada Example. Right: Bo Sample.",
      [
        { name: "Ada Example", position: "left" },
        { name: "Bo Sample", position: "right" },
      ],
    ],
    ["Ada Example is seen at the fair.", [{ name: "Ada Example" }]],
    ["Ada Example and Bo Sample at the fair", [{ name: "Ada Example" }, { name: "Bo Sample" }]],
    [
      "Landrätin Ada Beispiel (rechts im Bild) und Vereinschef Bo ten Muster.",
      [{ name: "Ada Beispiel", position: "right" }, { name: "Bo ten Muster" }],
    ],
    [
      "Ada Beispiel, Bo Muster und Cy Probe (v.l.) in Musterstadt.",
      [
        { name: "Ada Beispiel", position: at(1, "left") },
        { name: "Bo Muster", position: at(2, "left") },
        { name: "Cy Probe", position: at(3, "left") },
      ],
    ],
    [
      "La ministre Ada d'Exemple (à droite) et le préfet Bo Le Modèle.",
      [{ name: "Ada d'Exemple", position: "right" }, { name: "Bo Le Modèle" }],
    ],
    [
      "La ministra de Cultura Ada Ejemplo (derecha) con el gobernador Bo de la Muestra.",
      [{ name: "Ada Ejemplo", position: "right" }, { name: "Bo de la Muestra" }],
    ],
    [
      "Il presidente Ada Esempio (a sinistra) e l'assessore Bo Modello.",
      [{ name: "Ada Esempio", position: "left" }, { name: "Bo Modello" }],
    ],
    [
      "O governador Bo dos Modelos (à direita) com a deputada Ada Exemplo.",
      [{ name: "Bo dos Modelos", position: "right" }, { name: "Ada Exemplo" }],
    ],
    [
      "Губернатор Ада Примерова (справа) и начальник порта Бо Образцов.",
      [{ name: "Ада Примерова", position: "right" }, { name: "Бо Образцов" }],
    ],
    ["آدا مثال (يمين) وبو عينة خلال الحفل.", [{ name: "آدا مثال", position: "right" }, { name: "بو عينة" }]],
  ])("%s", (description, people) => expect(peopleOf(description)).toEqual(people));
});

describe.runIf(hasMaterial)("the first article", () => {
  test("its photo credit: the service, the account, two people, the left one marked", () => {
    const folder = material("articles");
    const line = readFileSync(join(folder, readdirSync(folder)[0]!), "utf8")
      .split("\n")
      .find((each) => each.includes(" | "))!;
    const [shown, credited] = line.split(" | ").map((part) => part.trim());
    const credit = parseCredit(line, { caption: true });
    expect(credit).toMatchObject({
      source: "platform",
      platform: "x",
      social: true,
      credit: credited,
      description: shown,
    });
    expect(credit.name).toBe(credited?.split("/")[1]);
    const [first, second] = shown!.replace(/\.$/, "").split(" and ");
    const lastTwo = (words: string): string => words.split(" ").slice(-2).join(" ");
    expect(credit.people).toEqual([
      { name: lastTwo(first!.replace(" (left)", "")), position: "left" },
      { name: lastTwo(second!) },
    ]);
  });
});
