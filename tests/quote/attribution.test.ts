// Whether who, where and when agree with the post: what is an alarm, and what only asks for a look.
import { describe, expect, it } from "vitest";
import { checkAttribution } from "../../src/quote/attribution.ts";
import type { AccountFacts, AttributionClaim, PostedFacts } from "../../src/quote/attribution.ts";
import { cpuTime } from "../cpu-time.ts";

const account = (handle: string, name?: string, rest: Partial<AccountFacts> = {}): AccountFacts => ({
  handle,
  ...(name !== undefined && { name }),
  labels: [],
  ...rest,
});
const ada = account("adasample", "Ada Sample", { id: "1" });
const ben = account("benmuster", "Ben Muster", { id: "2" });

const posted = (author: AccountFacts, rest: Partial<PostedFacts> = {}): PostedFacts => ({
  author,
  poster: author,
  part: "text",
  platform: "x",
  label: "X",
  published: "2026-11-25T00:10:00.000Z",
  accounts: [author],
  ...rest,
});

const check = (
  claim: AttributionClaim,
  facts: PostedFacts,
  articleDate: string | undefined = "2026-11-27",
  timeZone = "UTC",
) => checkAttribution(claim, facts, { timeZone, ...(articleDate !== "" && { articleDate }) });
const brief = (...args: Parameters<typeof check>) =>
  check(...args).map(({ verdict, alarm }) => `${verdict} ${alarm ? "alarm" : "look"}`);

describe("wrong_speaker: whose words", () => {
  it.each(["Ada Sample", "Foreign Minister Ada Sample", "Sample", "ADA SAMPLE", "@adasample"])(
    "%s is the author",
    (speaker) => {
      expect(check({ speaker }, posted(ada))).toEqual([]);
    },
  );

  it.each([
    "the mayor",
    "the mayor of Sampleton",
    "der Bürgermeister",
    "a spokesperson",
    "State Department spokesperson Carla Beispiel",
    "the city",
    "she",
    "He",
    "la alcaldesa",
    "мэр",
    "首相",
  ])("%s is not judged", (speaker) => {
    expect(check({ speaker }, posted(ada))).toEqual([]);
  });

  it("alarms where the words are those of whom the speaker quoted or reposted", () => {
    for (const part of ["quote", "repost"] as const) {
      const [found, ...rest] = check({ speaker: "Ben Muster" }, posted(ada, { poster: ben, part }));
      expect(rest).toEqual([]);
      expect(found).toMatchObject({
        verdict: "wrong_speaker",
        alarm: true,
        article: "Ben Muster",
        post: "Ada Sample (@adasample)",
      });
      expect(found!.note).toContain("whom Ben Muster (@benmuster)");
      expect(brief({ handle: "benmuster" }, posted(ada, { poster: ben, part }))).toEqual([
        "wrong_speaker alarm",
      ]);
      expect(check({ speaker: "Ada Sample" }, posted(ada, { poster: ben, part }))).toEqual([]);
      expect(check({ speaker: "the mayor" }, posted(ada, { poster: ben, part }))).toEqual([]);
    }
  });

  it("alarms where two clear names have nothing in common", () => {
    expect(brief({ speaker: "Carla Beispiel" }, posted(ada))).toEqual(["wrong_speaker alarm"]);
    expect(brief({ speaker: "Карла Примерова" }, posted(ada))).toEqual(["wrong_speaker alarm"]);
    expect(brief({ speaker: "City of Sampleton" }, posted(account("m", "Musterstadt Council")))).toEqual([
      "wrong_speaker alarm",
    ]);
  });

  it("asks for a look where it is less clear", () => {
    expect(brief({ speaker: "Beispiel" }, posted(ada))).toEqual(["wrong_speaker look"]);
    expect(brief({ speaker: "Ben Sample" }, posted(ada))).toEqual(["wrong_speaker look"]);
    expect(brief({ speaker: "Carla Beispiel" }, posted(account("council", "Sampleton Council")))).toEqual([
      "wrong_speaker look",
    ]);
    expect(brief({ speaker: "Carla Beispiel" }, posted(account("x1", "moon shoes")))).toEqual([
      "wrong_speaker look",
    ]);
  });

  it("does not compare what it cannot: a Latin name with a Japanese one", () => {
    expect(check({ speaker: "Hanako Mihon" }, posted(account("x1", "見本花子")))).toEqual([]);
  });

  it("knows names across Cyrillic and Latin", () => {
    expect(
      check({ speaker: "Володимир Примерський" }, posted(account("x1", "Volodymyr Prymerskyi"))),
    ).toEqual([]);
  });

  it("alarms where a handle is given and is another's", () => {
    expect(brief({ speaker: "Carla", handle: "carla" }, posted(ada))).toEqual(["wrong_speaker alarm"]);
    expect(brief({ handle: "@carla" }, posted(ada))).toEqual(["wrong_speaker alarm"]);
    expect(brief({ speaker: "Ada Sample", handle: "ada_old" }, posted(ada))).toEqual(["wrong_speaker look"]);
    expect(
      brief({ speaker: "Ada Sample", handle: "benmuster" }, posted(ada, { accounts: [ada, ben] })),
    ).toEqual(["wrong_speaker alarm"]);
    expect(check({ handle: "@AdaSample" }, posted(ada))).toEqual([]);
    expect(check({ handle: "@ada" }, posted(account("ada@example.social")))).toEqual([]);
  });
});

describe("wrong_speaker: parody, fan and automated accounts", () => {
  it.each([
    account("adaparody", "Ada Sample (Parody)"),
    account("x1", "Ada Sample Fan Account"),
    account("x1", "Ada Sample", { labels: ["Parody account"] }),
    account("x1", "Ada Sample", { labels: ["Commentary account"] }),
    account("x1", "Ada Sample – Parodie"),
    account("x1", "Ada Sample Satire"),
    account("x1", "Ada Sample parodia"),
    account("x1", "Ada Sample пародия"),
    account("x1", "Ada Sample パロディ"),
  ])("$name $labels", (author) => {
    const found = check({ speaker: "Ada Sample" }, posted(author));
    expect(found.map(({ verdict, alarm }) => [verdict, alarm])).toEqual([["wrong_speaker", true]]);
    expect(found[0]!.note).toContain("marked");
  });

  it("alarms for an office too, but not where the article says so itself", () => {
    const parody = account("x1", "Mayor of Sampleton (Parody)");
    expect(brief({ speaker: "the mayor" }, posted(parody))).toEqual(["wrong_speaker alarm"]);
    expect(check({ speaker: "a parody account of the mayor" }, posted(parody))).toEqual([]);
    expect(check({ speaker: "Commentary Monthly" }, posted(account("x1", "Commentary Monthly")))).toEqual([]);
  });

  it("takes no family name for a mark", () => {
    expect(check({ speaker: "Lin Fan" }, posted(account("linfan", "Lin Fan")))).toEqual([]);
    expect(check({ speaker: "Wieke Bot" }, posted(account("wbot", "Wieke Bot")))).toEqual([]);
  });

  it("alarms where a person's words come from a program", () => {
    expect(brief({ speaker: "Ada Sample" }, posted({ ...ada, automated: true }))).toEqual([
      "wrong_speaker alarm",
    ]);
    expect(brief({ speaker: "Ada Sample" }, posted({ ...ada, labels: ["Automated by @ben"] }))).toEqual([
      "wrong_speaker alarm",
    ]);
    expect(
      check(
        { speaker: "Sampleton Weather Service" },
        posted(account("w", "Sampleton Weather Service", { automated: true })),
      ),
    ).toEqual([]);
  });
});

describe("wrong_speaker: look-alikes", () => {
  it.each([
    ["adasample_", "Ada Sample"],
    ["ada__sample", "Ada Sample"],
    ["adasample1", "Ada Sample"],
    ["adasampIe", "Ada Sample"],
    ["adasamp1e", "Ada Sample"],
    ["аdasample", "Ada Sample"], // Cyrillic а
    ["adαsample", "Ada Sample"], // Greek α
    ["adasamplee", "Ada Sample"],
    ["adasmaple", "Ada Sample"],
  ])("%s beside adasample", (handle, name) => {
    const fake = account(handle, name, { id: "9" });
    const found = check({ speaker: "Ada Sample" }, posted(fake, { accounts: [ada, fake] }));
    expect(found.map(({ verdict, alarm }) => [verdict, alarm])).toEqual([["wrong_speaker", true]]);
    expect(found[0]!.note).toContain("Ada Sample (@adasample)");
  });

  it("rn for m, and a name in letters of another alphabet", () => {
    const max = account("maxmuster", "Max Muster", { id: "3" });
    const fake = account("rnaxmuster", "Max Muster", { id: "9" });
    expect(brief({ speaker: "Max Muster" }, posted(fake, { accounts: [max, fake] }))).toEqual([
      "wrong_speaker alarm",
    ]);
    const foreign = account("realsample", "Аda Sample", { id: "9" }); // Cyrillic А
    expect(brief({ speaker: "Ada Sample" }, posted(foreign, { accounts: [ada, foreign] }))).toEqual([
      "wrong_speaker alarm",
    ]);
    expect(brief({ speaker: "Ada Sample" }, posted(foreign))).toEqual(["wrong_speaker alarm"]);
  });

  it("leaves the genuine one alone where the other is the odd one", () => {
    for (const handle of ["adasample_", "adasample1", "adasamp1e", "аdasample"]) {
      const fake = account(handle, "Ada Sample", { id: "9" });
      expect(check({ speaker: "Ada Sample" }, posted(ada, { accounts: [fake, ada] }))).toEqual([]);
    }
  });

  it.each([
    account("adasample2", "Ada Sample", { id: "1" }), // the same id: the handle was changed
    account("adasampl", "Carla Beispiel", { id: "9" }), // another name
    account("adasampl", undefined, { id: "9" }),
    account("adasample@example.social", "Ada Sample"), // her account elsewhere
    account("adasample.example", "Ada Sample", { id: "did:plc:1" }),
    account("sampleton", "Ada Sample", { id: "9" }), // only the same name
  ])("$handle is none", (other) => {
    expect(check({ speaker: "Ada Sample" }, posted(ada, { accounts: [ada, other] }))).toEqual([]);
  });

  it("looks through many accounts in little time", () => {
    const accounts = Array.from({ length: 20_000 }, (_, at) =>
      account(`sample${at}x`, `Sample Person ${at}`, { id: `a${at}` }),
    );
    const start = cpuTime();
    for (let round = 0; round < 10; round += 1) check({ speaker: "Ada Sample" }, posted(ada, { accounts }));
    expect((cpuTime() - start) / 10).toBeLessThan(60);
  });
});

describe("wrong_platform", () => {
  it("alarms where the services differ", () => {
    const [found] = check({ platform: "facebook" }, posted(ada, { label: "Twitter" }));
    expect(found).toEqual({
      verdict: "wrong_platform",
      alarm: true,
      article: "Facebook",
      post: "Twitter",
      note: "the article says Facebook, the post is on Twitter",
    });
    expect(
      brief({ platform: "threads" }, posted(ada, { platform: "instagram", label: "Instagram" })),
    ).toEqual(["wrong_platform alarm"]);
  });

  it.each(["x", "twitter", "social-media", undefined])("not for %s", (platform) => {
    expect(check({ ...(platform !== undefined && { platform }) }, posted(ada))).toEqual([]);
  });

  it("not where the service of the post is unknown", () => {
    const { platform: _, ...facts } = posted(ada);
    expect(check({ platform: "facebook" }, facts)).toEqual([]);
  });
});

describe("wrong_date", () => {
  it("says what was read and when it was posted in the desk's zone", () => {
    expect(check({ when: "on Tuesday" }, posted(ada), "2026-11-27", "Europe/Vienna")).toEqual([
      {
        verdict: "wrong_date",
        alarm: true,
        article: "on Tuesday",
        post: "Wednesday 25 November 2026, 01:10 in Europe/Vienna",
        note: "the article says “on Tuesday” (2026-11-24), posted Wednesday 25 November 2026, 01:10 in Europe/Vienna",
      },
    ]);
  });

  it("judges in the desk's zone only", () => {
    const late = posted(ada, { published: "2026-11-24T23:30:00.000Z" });
    expect(check({ when: "on Tuesday" }, late)).toEqual([]);
    expect(check({ when: "on Tuesday" }, late, "2026-11-27", "America/New_York")).toEqual([]);
    expect(brief({ when: "on Tuesday" }, late, "2026-11-27", "Europe/Vienna")).toEqual(["wrong_date alarm"]);
    expect(check({ when: "am Mittwoch" }, late, "2026-11-27", "Europe/Vienna")).toEqual([]);
  });

  it.each(["earlier", "recently", "last year", "since Monday", "last week", ""])(
    "judges nothing by %s",
    (when) => {
      expect(check({ when }, posted(ada))).toEqual([]);
    },
  );

  it("takes a post of which only the day is known by that day", () => {
    const facts = posted(ada, { published: "2026-11-24" });
    expect(check({ when: "on Tuesday" }, facts, "2026-11-27", "Pacific/Auckland")).toEqual([]);
    const [found] = check({ when: "on Monday" }, facts);
    expect(found!.post).toBe("Tuesday 24 November 2026");
  });

  it("only asks for a look at the weekday where the article's day is unknown", () => {
    expect(brief({ when: "on Tuesday" }, posted(ada), "")).toEqual(["wrong_date look"]);
    expect(check({ when: "on Wednesday" }, posted(ada), "")).toEqual([]);
    expect(check({ when: "yesterday" }, posted(ada), "")).toEqual([]);
    expect(brief({ when: "on May 3, 2026" }, posted(ada), "")).toEqual(["wrong_date alarm"]);
  });

  it("says nothing of a post whose time is unknown or unreadable", () => {
    const { published: _, ...facts } = posted(ada);
    expect(check({ when: "on Tuesday" }, facts)).toEqual([]);
    expect(check({ when: "on Tuesday" }, posted(ada, { published: "a while ago" }))).toEqual([]);
  });
});

describe("several at once", () => {
  it("lists each", () => {
    expect(
      brief({ speaker: "Carla Beispiel", platform: "facebook", when: "on Monday" }, posted(ada)),
    ).toEqual(["wrong_speaker alarm", "wrong_platform alarm", "wrong_date alarm"]);
  });
});
