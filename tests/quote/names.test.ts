// Names in articles against accounts: what is the same person, and what cannot be compared.
import { describe, expect, it } from "vitest";
import { areComparable, isSameHandle, nameLikeness } from "../../src/quote/names.ts";
import { kindOfName } from "../../src/quote/speaker.ts";
import { cpuTime } from "../cpu-time.ts";

const ada = { name: "Ada Sample", handle: "adasample" };

describe("nameLikeness", () => {
  it.each([
    ["Ada Sample", ada],
    ["@adasample", ada],
    ["ADA SAMPLE", ada],
    ["Minister Ada Sample", { name: "Minister Ada Sample", handle: "MinSample" }],
    ["Foreign Minister Ada Sample", { name: "Ada Sample", handle: "x1" }],
    ["Dr. Ada Sample", { name: "Ada Sample 🌻🇦🇹", handle: "x1" }],
    ["Ada Sample", { name: ":verified: Ada Sample", handle: "x1" }],
    ["Zoë Müller", { name: "Zoe Mueller", handle: "x1" }],
    ["Łukasz Przykład", { name: "Lukasz Przyklad", handle: "x1" }],
    ["Sample Ada", ada],
    ["Bob Muster", { name: "Robert Muster", handle: "x1" }],
    ["Anne-Marie Exemple", { name: "Anne Marie Exemple", handle: "x1" }],
    ["見本花子", { name: "見本花子", handle: "x1" }],
    ["@ada", { handle: "ada@example.social" }],
    ["ada", { handle: "ada.bsky.social" }],
    ["The Sampleton Council", { name: "Sampleton Council", handle: "x1" }],
  ])("%s is the account", (written, account) => {
    expect(nameLikeness(written, account)).toBe(1);
  });

  it("knows a family name alone", () => {
    expect(nameLikeness("Sample", { name: "Ada Sample", handle: "x1" })).toBeCloseTo(0.8);
    expect(nameLikeness("President Sample", { name: "Ada Sample", handle: "x1" })).toBeCloseTo(0.8);
    expect(nameLikeness("見本首相", { name: "見本花子", handle: "x1" })).toBeCloseTo(0.8);
  });

  it.each([
    ["Ada Sample", { name: "Ada B. Sample", handle: "x1" }],
    ["Ada Beispiel Sample", { name: "Ada Sample", handle: "x1" }],
    ["Mayor of Sampleton Ada Sample", { name: "Ada Sample", handle: "x1" }],
    ["Ada Sample", { handle: "ada_sample" }],
    ["Ada Sample", { name: "🌻", handle: "asample" }],
    ["Владимир Примерский", { name: "Volodymyr Prymerskyy", handle: "x1" }],
    ["Иван Примеров", { name: "Ivan Primerov", handle: "x1" }],
    ["Stephen King", { name: "Stephen King", handle: "x1" }],
    ["Ivan Primerov", { name: "Иван Примеров / Mr Example", handle: "x1" }],
    ["Hana Mihon", { name: "Hana Mihon 見本花", handle: "x1" }],
    ["Sampleton Naming Office", { name: "SNO News", handle: "x1" }],
    ["SNO", { name: "Sampleton Naming Office", handle: "x1" }],
  ])("%s is very likely the account", (written, account) => {
    expect(nameLikeness(written, account)).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ["Ben Sample", { name: "Ada Sample", handle: "adasample" }],
    ["Ada Muster", { name: "Ada Sample", handle: "adasample" }],
    ["Carla Beispiel", { name: "Ada Sample", handle: "adasample" }],
    ["Stephen King", { name: "Stephen Muster", handle: "x1" }],
    ["City of Sampleton", { name: "City of Musterstadt", handle: "x1" }],
    ["", ada],
    ["🌻", ada],
  ])("%s is not the account", (written, account) => {
    expect(nameLikeness(written, account)).toBeLessThan(0.5);
  });

  it("is between 0 and 1, and linear, whatever is written", () => {
    const parts = [
      "Ada",
      "Sample",
      "the",
      "of",
      "@",
      ".",
      "-",
      "見本",
      "🌻",
      "Ё",
      "ß",
      "\u202e",
      "\ud800",
      "i",
      " ",
    ];
    let seed = 7;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    const write = () =>
      Array.from({ length: next() % 8 }, () => parts[next() % parts.length]!).join(next() % 2 ? " " : "");
    const start = cpuTime();
    for (let round = 0; round < 3_000; round += 1) {
      const likeness = nameLikeness(write(), { name: write(), handle: write() });
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
    }
    nameLikeness("Ada ".repeat(200_000), { name: "a'".repeat(200_000), handle: "a".repeat(200_000) });
    expect(cpuTime() - start).toBeLessThan(2_000);
  });
});

describe("isSameHandle", () => {
  it("lets a server be left out, but not differ", () => {
    expect(isSameHandle("@Ada", "ada@example.social")).toBe(true);
    expect(isSameHandle("ada@example.com", "ada@example.social")).toBe(false);
    expect(isSameHandle("ada", "adas")).toBe(false);
    expect(isSameHandle("@", "")).toBe(false);
  });
});

describe("areComparable", () => {
  it("compares European alphabets with each other, other scripts with their like", () => {
    expect(areComparable("Ада", "Ada")).toBe(true);
    expect(areComparable("見本", "Mihon")).toBe(false);
    expect(areComparable("見本", "見本花子")).toBe(true);
  });
});

describe("kindOfName", () => {
  it.each([
    ["Ada Sample", "person"],
    ["Secretary of State Ada Sample", "person"],
    ["the author Ada Sample", "person"],
    ["the mayor of Sampleton, Ada Sample", "person"],
    ["Ursula von der Muster", "person"],
    ["Иван Примеров", "person"],
    ["City of Sampleton", "organisation"],
    ["the Sampleton Police Department", "organisation"],
    ["die Wiener Polizei", "organisation"],
    ["Sample", "unclear"],
    ["見本花子", "unclear"],
    ["the mayor", "nobody"],
    ["the mayor of Sampleton", "nobody"],
    ["Sampleton's mayor", "nobody"],
    ["the Ukrainian president", "nobody"],
    ["der Wiener Bürgermeister", "nobody"],
    ["der Bürgermeister", "nobody"],
    ["le maire de Sampleville", "nobody"],
    ["la alcaldesa", "nobody"],
    ["the city", "nobody"],
    ["the police", "nobody"],
    ["She", "nobody"],
    ["one user", "nobody"],
    ["a Twitter user", "nobody"],
    ["首相", "nobody"],
    ["a spokesperson", "spokesperson"],
    ["State Department spokesperson Ada Sample", "spokesperson"],
    ["eine Sprecherin der Stadt", "spokesperson"],
    ["", "nobody"],
  ])("%s: %s", (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });
});
