// Which posts a quotation or a credit may mean: what is asserted, what is only offered, and how many posts it bears.
import { describe, expect, it } from "vitest";
import { openCandidates } from "../../src/quote/candidates.ts";
import type { CandidatePost, QuotationClaim } from "../../src/quote/candidates/score.ts";
import { cpuTime } from "../cpu-time.ts";

const ASSERTED = 0.7;

const post = (id: string, text: string, rest: Partial<CandidatePost> = {}): CandidatePost => ({
  id,
  texts: [text],
  handle: "adasample",
  author: "Ada Sample",
  platform: "x",
  published: "2026-11-24T10:00:00Z",
  ...rest,
});
const BRIDGE =
  "After years of work the new Sampleton bridge will finally open to everyone on the 30th of November.";
const LIBRARY =
  "After months of work the new Sampleton library will open to visitors on the 2nd of December, come and see it.";
const posts: CandidatePost[] = [
  post("bridge", BRIDGE),
  post("library", LIBRARY),
  post("proud", "So very proud of you all today"),
  post("german", "Wir haben heute die Brücke in Musterstadt eröffnet, und niemand hat daran geglaubt", {
    handle: "benmuster",
    author: "Ben Muster",
    platform: "mastodon",
  }),
  post("japanese", "本日、見本市の新しい橋が開通しました。多くの皆様に感謝申し上げます。", {
    handle: "mihon",
    author: "見本花子",
  }),
];
const { rank } = openCandidates(posts);
const claim = (quoted: string, rest: Partial<QuotationClaim> = {}): QuotationClaim => ({ quoted, ...rest });
const byAda = { speaker: "Mayor Ada Sample", platform: "x", published: "2026-11-26" };

describe("openCandidates", () => {
  it("asserts a verbatim quotation of eight words and more by itself, even of another author or service", () => {
    const words = "the new Sampleton bridge will finally open to everyone";
    for (const rest of [{}, byAda, { speaker: "Carla Beispiel", platform: "facebook" }]) {
      const [best, second] = rank(claim(words, rest));
      expect(best!.id).toBe("bridge");
      expect(best!.score).toBeGreaterThanOrEqual(ASSERTED);
      expect(second?.score ?? 0).toBeLessThan(ASSERTED);
    }
  });

  it("asserts an altered quotation of twelve words by the same author", () => {
    const altered = "the new Sampleton tunnel will finally open to everyone on the 31st";
    const [best, second] = rank(claim(altered, byAda));
    expect(best!.id).toBe("bridge");
    expect(best!.score).toBeGreaterThanOrEqual(ASSERTED);
    expect(best!.reasons).toEqual(
      expect.arrayContaining([
        "10 of 12 words",
        "author Ada Sample",
        "on x",
        "posted shortly before the article",
      ]),
    );
    expect(second?.score ?? 0).toBeLessThan(ASSERTED);
    const without = "years of work the new Sampleton bridge will never open to everyone";
    expect(rank(claim(without, { speaker: "Sample" }))[0]!.score).toBeGreaterThanOrEqual(ASSERTED);
  });

  it("does not assert another post of the same author on a like subject", () => {
    const index = openCandidates(posts.filter(({ id }) => id !== "bridge"));
    const [best] = index.rank(claim(BRIDGE, byAda));
    expect(best!.id).toBe("library");
    expect(best!.score).toBeLessThan(ASSERTED);
  });

  it("does not assert two common words", () => {
    for (const rest of [{}, byAda]) {
      const [best] = rank(claim("very proud", rest));
      expect(best!.id).toBe("proud");
      expect(best!.score).toBeLessThan(ASSERTED);
    }
  });

  it("reads other languages and scripts", () => {
    const [german] = rank(
      claim("haben heute die Brucke in Musterstadt eröffnet", { speaker: "Muster", platform: "mastodon" }),
    );
    expect(german).toMatchObject({ id: "german" });
    expect(german!.score).toBeGreaterThanOrEqual(ASSERTED);
    const [japanese] = rank(claim("見本市の新しい橋が開通しました", { speaker: "見本市長" }));
    expect(japanese).toMatchObject({ id: "japanese" });
    expect(japanese!.score).toBeGreaterThanOrEqual(ASSERTED);
  });

  it("reads past brackets and what was left out", () => {
    const [best] = rank(
      claim("After years of work the new [city] bridge … will finally open to everyone", byAda),
    );
    expect(best!.id).toBe("bridge");
    expect(best!.score).toBeGreaterThanOrEqual(ASSERTED);
  });

  it("does not assert a post that is younger than the article", () => {
    const [best] = rank(claim(BRIDGE, { ...byAda, published: "2026-11-20" }));
    expect(best!.score).toBeLessThan(ASSERTED);
    expect(best!.reasons).toContain("posted after the article");
    // The same day, and the evening before in another zone, are no contradiction.
    expect(rank(claim(BRIDGE, { ...byAda, published: "2026-11-24" }))[0]!.score).toBeGreaterThanOrEqual(
      ASSERTED,
    );
    expect(rank(claim(BRIDGE, { ...byAda, published: "2026-11-23" }))[0]!.score).toBeGreaterThanOrEqual(
      ASSERTED,
    );
  });

  it("finds posts for a credit by author, handle and platform, and never asserts them", () => {
    const found = rank(claim("", byAda));
    expect(found.map(({ id }) => id)).toEqual(["bridge", "library", "proud"]);
    expect(found[0]!.reasons).toContain("author Ada Sample");
    expect(rank(claim("", { handle: "@mihon" })).map(({ id }) => id)).toEqual(["japanese"]);
    for (const { score } of [...found, ...rank(claim("", { ...byAda, handle: "adasample" }))])
      expect(score).toBeLessThan(ASSERTED);
    expect(rank(claim("", { speaker: "Carla Beispiel" }))).toEqual([]);
  });

  it("keeps to the limit, and has nothing to say about nothing", () => {
    expect(rank(claim("", byAda), 2)).toHaveLength(2);
    expect(rank(claim(""))).toEqual([]);
    expect(rank(claim("…!?", {}))).toEqual([]);
    expect(openCandidates([]).rank(claim(BRIDGE, byAda))).toEqual([]);
  });
});

// Words of which a few are common and most are rare, as in any language.
function generate(count: number): CandidatePost[] {
  let seed = 5;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const word = () => `w${Math.floor(next() ** 4 * 30_000).toString(36)}`;
  return Array.from({ length: count }, (_, at) =>
    post(`p${at}`, Array.from({ length: 30 }, word).join(" "), {
      handle: `user${at % 2_000}`,
      author: `Sample Person${at % 2_000}`,
    }),
  );
}

describe("openCandidates on 20,000 posts", () => {
  const many = generate(20_000);
  const start = cpuTime();
  const index = openCandidates(many);
  const built = cpuTime() - start;

  it("is built in seconds", () => expect(built).toBeLessThan(8_000));

  it("finds a stretch of any post, and stays under a few ms", () => {
    const wanted = many.filter((_, at) => at % 100 === 0);
    const began = cpuTime();
    const found = wanted.map(({ texts, author }) =>
      index.rank(claim(texts[0]!.split(" ").slice(5, 20).join(" "), { speaker: author! })),
    );
    expect((cpuTime() - began) / wanted.length).toBeLessThan(10);
    expect(found.map(([best]) => best!.id)).toEqual(wanted.map(({ id }) => id));
    for (const [best, second] of found) {
      expect(best!.score).toBeGreaterThanOrEqual(ASSERTED);
      expect(second?.score ?? 0).toBeLessThan(ASSERTED);
    }
  });

  it("does not run away on common words, one word a thousand times, or a long quotation", () => {
    const hostile = [
      "w0 w1 w2",
      "w0 ".repeat(5_000),
      many
        .slice(0, 200)
        .map(({ texts }) => texts[0]!)
        .join(" "),
    ];
    const began = cpuTime();
    for (const quoted of hostile) index.rank(claim(quoted, { speaker: "Sample Person7" }));
    expect(cpuTime() - began).toBeLessThan(600);
  });
});
