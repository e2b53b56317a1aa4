// Quotations against posts: the verdict, what alarms, and what is said of it.
import { describe, expect, it } from "vitest";
import { compareQuotation } from "../../src/quote/index.ts";
import type { PostedWords } from "../../src/quote/index.ts";
import { CASES } from "./cases.ts";

for (const { name, text, language, cases } of CASES) {
  describe(name, () => {
    const posted: PostedWords = { text, ...(language !== undefined && { language }) };
    for (const [quoted, verdict, kind] of cases) {
      it(`${JSON.stringify(quoted)} is ${verdict}`, () => {
        const found = compareQuotation(quoted, posted);
        const { differences } = found;
        expect({ verdict: found.verdict, differences }).toMatchObject({ verdict });
        if (verdict === "altered")
          expect(differences.filter(({ alarm }) => alarm).map((one) => one.kind)).toContain(kind);
        if (verdict === "near")
          expect(differences).toEqual([expect.objectContaining({ kind, alarm: false })]);
        if (verdict === "verbatim") expect(differences).toEqual([]);
      });
    }
  });
}

const POST = "The tram to Larkhaven runs again. Thank you, @ada_lamp and :tram: crew! example.com/tram";

describe("what changes how a post reads", () => {
  it("takes a name for a handle where the name is known", () => {
    const mentions = [{ text: "@ada_lamp", handle: "ada_lamp@social.example", name: "Countess Lampe" }];
    const quoted = "Thank you, Countess Lampe and crew!";
    expect(compareQuotation(quoted, { text: POST, mentions, emoji: ["tram"] }).verdict).toBe("verbatim");
    expect(compareQuotation(quoted, { text: POST, emoji: ["tram"] }).verdict).toBe("altered");
  });

  it("is looked for again where the words first stand behind what takes them back", () => {
    const text = "I don't think that we open the pier. We open the pier with you!";
    expect(compareQuotation("We open the pier", { text }).verdict).toBe("verbatim");
    expect(compareQuotation("We open the pier", { text: text.slice(0, 36) }).verdict).toBe("altered");
  });

  it("keeps a short code that is no emoji of the post", () => {
    expect(compareQuotation("Thank you, @ada_lamp and crew!", { text: POST }).verdict).toBe("near");
  });

  it("lets shown links be left out within the words", () => {
    const text = "Read example.com/a-long… before you vote";
    expect(compareQuotation("Read before you vote", { text, links: ["example.com/a-long…"] }).verdict).toBe(
      "verbatim",
    );
    expect(
      compareQuotation("Read it before you vote", { text, links: ["example.com/a-long…"] }).verdict,
    ).toBe("near");
  });

  it("does not follow a platform that takes the language for another", () => {
    const text = "Wir werden die Brücke in Seestadt nicht sperren und auch morgen fahren die Fähren";
    const found = compareQuotation("Wir werden die Brücke in Seestadt sperren", { text, language: "en" });
    expect(found).toMatchObject({
      verdict: "altered",
      differences: [{ kind: "negation", alarm: true, post: "nicht" }],
    });
  });
});

describe("other parts of a post", () => {
  const parts = [
    { part: "quote", text: "The harbour is closed until 4 June." },
    { part: "alt", text: "A sign that says: no swimming today" },
    { part: "card", text: "Council closes harbour after storm" },
  ] as const;
  const posted: PostedWords = { text: "So it goes.", hasMedia: true, parts };

  it.each([
    ["The harbour is closed until 4 June", "verbatim", "quote"],
    ["The harbour is closed until 5 June", "altered", "quote"],
    ["no swimming today", "verbatim", "alt"],
    ["Council closes harbour after the storm", "near", "card"],
    ["So it goes", "verbatim", "text"],
  ] as const)("%j is %s in the %s", (quoted, verdict, part) => {
    expect(compareQuotation(quoted, posted)).toMatchObject({ verdict, part });
  });

  it("says that the words may stand in a picture only where the text has no room for them", () => {
    const quoted = "We will rebuild every boat that the storm has taken from us";
    expect(compareQuotation(quoted, { text: "A statement from all of us 👇", hasMedia: true }).verdict).toBe(
      "in_media",
    );
    expect(compareQuotation(quoted, { text: "A statement from all of us 👇" }).verdict).toBe("not_found");
    const long = "It was a fine day at the lake, the children swam and we had bread and cheese with friends";
    expect(compareQuotation(quoted, { text: long, hasMedia: true }).verdict).toBe("not_found");
  });
});

describe("threads", () => {
  const posted: PostedWords = {
    text: "We looked at all the pipes. (2/3)",
    thread: { before: ["Some news about the water. 1/3"], after: ["They do not leak. 3/3"] },
  };

  it("joins the words of several posts", () => {
    const found = compareQuotation("We looked at all the pipes. They do not leak.", posted);
    expect(found).toMatchObject({ verdict: "joined", part: "thread", similarity: 1 });
  });

  it("finds the words of one other post", () => {
    const found = compareQuotation("They do not leak.", posted);
    expect(found).toMatchObject({ verdict: "verbatim", part: "thread", span: [0, 16] });
  });

  it("alarms across posts", () => {
    const found = compareQuotation("We looked at all the pipes. They do leak.", posted);
    expect(found).toMatchObject({ verdict: "altered", part: "thread" });
  });
});

describe("text that a platform cut", () => {
  const posted: PostedWords = {
    text: "The council will meet on Friday to talk about the new har…",
    truncated: true,
  };

  it("compares what is there", () => {
    expect(compareQuotation("The council will meet on Friday", posted).verdict).toBe("verbatim");
    expect(compareQuotation("The council will meet on Monday to talk", posted).verdict).toBe("altered");
  });

  it("says that the rest cannot be compared", () => {
    const found = compareQuotation("to talk about the new harbour and its 12 cranes", posted);
    expect(found.verdict).toBe("not_found");
    expect(found.differences).toEqual([
      expect.objectContaining({
        article: "harbour and its 12 cranes",
        alarm: false,
        note: expect.stringContaining("breaks off") as string,
      }),
    ]);
  });
});

describe("where and how it differs", () => {
  const text = "Good news: the tram runs again on Sunday, not on Monday.";

  it("gives the place in the post's text", () => {
    const { span } = compareQuotation("The tram runs again", { text });
    expect(text.slice(...span!)).toBe("the tram runs again");
  });

  it("shows both spellings", () => {
    const { diff } = compareQuotation("The tram ran again on Sunday", { text });
    expect(diff).toEqual([
      { in: "both", text: "The tram " },
      { in: "article", text: "ran" },
      { in: "post", text: "runs" },
      { in: "both", text: " again on Sunday" },
    ]);
  });

  it("shows what was left out and replaced", () => {
    const { diff } = compareQuotation("[The line] runs ... on Sunday", { text });
    expect(diff).toEqual([
      { in: "article", text: "[The line]" },
      { in: "both", text: " runs " },
      { in: "article", text: "..." },
      { in: "elided", text: "again" },
      { in: "both", text: " on Sunday" },
    ]);
    const replaced = compareQuotation("news: [a bus] runs again", { text }).diff;
    expect(replaced).toContainEqual({ in: "bracketed", text: "the tram" });
  });

  it("gives the words of a difference as printed on either side", () => {
    const { differences } = compareQuotation("the tram runs again on Saturday", { text });
    expect(differences).toEqual([{ kind: "date", article: "Saturday", post: "Sunday", alarm: true }]);
  });
});
