// Proofreading from end to end: articles against posts captured through the archive.
import { readFileSync, readdirSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { ProofItem, ProofReport, ProofRule } from "../../src/model/proof.ts";
import { hasMaterial, material } from "../material.ts";
import { ADA, BEN } from "../platforms/x-samples.ts";
import { openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

const WORDS = "The ferry will run again by Friday, and nobody will pay extra for it.";

const story = (sentence: string): string =>
  `<!doctype html><html lang="en"><head><meta property="article:published_time" content="2026-02-11T09:00:00Z"></head><body><article><p>The pier was struck last month.</p>\n${sentence}\n</article></body></html>`;

async function proof(desk: Desk, article: string, more: object = {}): Promise<ProofReport> {
  return await desk.archive.proof(article, { format: "html", article: "story.html", ...more });
}

function quotation({ items }: ProofReport): ProofItem {
  const found = items.filter(({ kind }) => kind === "quotation");
  expect(found).toHaveLength(1);
  return found[0]!;
}

const rules = ({ findings }: ProofItem): ProofRule[] => findings.map(({ rule }) => rule);

const said = (words: string, tail = "Ada Example said in a tweet on Tuesday."): string =>
  `<p>“${words},” ${tail}</p>`;

it("a link to any page is no post that could be missing; a link to a post is", async () => {
  const { archive } = openDesk();
  const proofOf = async (url: string): Promise<ProofItem[]> => {
    const markup = story(`<p>See</p>\n<p><a href="${url}">${url}</a></p>`);
    return [...(await archive.proof(markup, { format: "html", article: "story.html" })).items];
  };
  expect(await proofOf("https://news.example/2026/ferry")).toEqual([]);
  expect((await proofOf("https://x.com/ada_example/status/1600000000000000001")).length).toBeGreaterThan(0);
});

describe("a quotation of an archived post", () => {
  it("is found by its words, and confirmed", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const report = await proof(
      desk,
      story(said("The ferry will run again by Friday, and nobody will pay extra for it")),
    );
    const item = quotation(report);
    expect(rules(item)).toEqual(["verbatim"]);
    expect(item).toMatchObject({
      severity: "ok",
      platform: "x",
      speaker: "Ada Example",
      post: { url, basis: "captured" },
    });
    expect(report.published).toBe("2026-02-11T09:00:00Z");
    expect(report.counts).toMatchObject({ ok: 1, warning: 0, alarm: 0 });
  });

  it.each([
    [
      "a weekday",
      WORDS.replace("Friday", "Thursday"),
      WORDS,
      "the article has “Thursday”, the post has “Friday”",
    ],
    [
      "a negation",
      WORDS.replace("will run", "will not run"),
      WORDS,
      "the article has “will not run”, the post has “will run”",
    ],
    [
      "a number",
      "It takes 30 people and eleven days to mend the pier, and the town has both.",
      "It takes 31 people and eleven days to mend the pier, and the town has both.",
      "the article has “30”, the post has “31”",
    ],
    [
      "a part of a name",
      "The ferry is sold to a company in Sri Nagar, and nobody here was asked about it.",
      "The ferry is sold to a company in Sri Lanka, and nobody here was asked about it.",
      "the article has “Sri Nagar”, the post has “Sri Lanka”",
    ],
  ])(
    "alarms where %s was changed, in words that are understood at once",
    async (_what, printed, text, message) => {
      const desk = openDesk();
      await desk.post({ text });
      const item = quotation(await proof(desk, story(said(printed.replace(/\.$/, "")))));
      expect(item.severity).toBe("alarm");
      expect(item.findings[0]!.rule).toBe("altered");
      expect(item.findings[0]!.message).toBe(message);
    },
  );

  it("true to an earlier version only says so", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    desk.setTime("2026-02-13T08:00:00.000Z");
    await desk.edit(url, WORDS.replace("Friday", "Sunday"));
    const item = quotation(await proof(desk, story(said(WORDS.replace(/\.$/, "")))));
    expect(rules(item)).toEqual(["edited_since", "verbatim"]);
    expect(item.severity).toBe("warning");
  });

  it("attributed to the one who only passed it on is the wrong speaker", async () => {
    const desk = openDesk();
    await desk.post({
      text: "Worth reading.",
      user: BEN,
      fields: {
        quoted_tweet: {
          __typename: "Tweet",
          id_str: "1888888888888888888",
          lang: "en",
          created_at: "2026-02-09T10:00:00.000Z",
          text: WORDS,
          user: ADA,
          entities: {},
        },
      },
    });
    const item = quotation(
      await proof(desk, story(said(WORDS.replace(/\.$/, ""), "Ben Example wrote on X."))),
    );
    expect(rules(item)).toContain("wrong_speaker");
    expect(item.severity).toBe("alarm");
  });

  it("of somebody whom the article calls by a nickname is theirs where the site says who that is", async () => {
    const desk = openDesk();
    await desk.post({ text: WORDS });
    const printed = story(said(WORDS.replace(/\.$/, ""), "Iron Chef Barnaby said in a tweet on Tuesday."));
    const unknown = quotation(await proof(desk, printed));
    expect(rules(unknown)).not.toEqual(["verbatim"]);
    for (const who of ["Ada Example", "@ada_example"]) {
      const nicknames = { "iron chef barnaby": who };
      expect(rules(quotation(await proof(desk, printed, { nicknames })))).toEqual(["verbatim"]);
    }
    const nicknames = { "Iron Chef Barnaby": "Ben Other" };
    expect(rules(quotation(await proof(desk, printed, { nicknames })))).not.toEqual(["verbatim"]);
  });

  it("of before the post is not taken for it, but of before an update is", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS, at: "2026-02-11T12:00:00.000Z" });
    const printed = story(said(WORDS.replace(/\.$/, ""), "Ada Example said in a tweet."));
    const early = quotation(await proof(desk, printed));
    expect(rules(early)).toEqual(["unresolved"]);
    expect(early.candidates[0]!.reasons).toContain("posted after the article");
    const changed = `<meta property="article:modified_time" content="2026-02-11T15:00:00Z">`;
    expect(rules(quotation(await proof(desk, printed.replace("</head>", `${changed}</head>`))))).toEqual([
      "verbatim",
    ]);
    const given = { published: "2026-02-11T15:00:00Z" };
    expect(rules(quotation(await proof(desk, printed, given)))).toEqual(["verbatim"]);
    const named = { matches: [{ line: 2, url }] };
    expect(rules(quotation(await proof(desk, printed, named)))).toEqual(["verbatim"]);
  });

  it("on another service, on another day: both are said", async () => {
    const desk = openDesk();
    await desk.post({ text: WORDS });
    const item = quotation(
      await proof(desk, story(said(WORDS.replace(/\.$/, ""), "Ada Example wrote on Facebook on Monday."))),
    );
    expect(new Set(rules(item))).toEqual(new Set(["wrong_platform", "wrong_date", "verbatim"]));
  });

  it("whose link leads to another post", async () => {
    const desk = openDesk();
    await desk.post({ text: WORDS });
    const other = await desk.post({ text: "Good morning from the harbour, all quiet." });
    const item = quotation(
      await proof(
        desk,
        story(`<p>“${WORDS.replace(/\.$/, ",")}” Ada Example <a href="${other}">said in a tweet</a>.</p>`),
      ),
    );
    expect(rules(item)).toContain("wrong_link");
  });

  it("over two posts of a thread", async () => {
    const desk = openDesk();
    const first = await desk.post({
      text: "The pier is closed from noon and will stay closed until further notice.",
    });
    await desk.post({
      text: "Buses to the mainland leave every hour from the market square.",
      fields: {
        in_reply_to_status_id_str: first.split("/").at(-1)!,
        in_reply_to_screen_name: ADA.screen_name,
      },
    });
    const printed =
      "The pier is closed from noon and will stay closed until further notice. Buses to the mainland leave every hour from the market square";
    const item = quotation(await proof(desk, story(said(printed))));
    expect(rules(item)).toContain("joined");
  });
});

describe("pieces of a quotation", () => {
  const two = "Buses to the mainland leave every hour from the market square";

  it("of two posts that are no thread are said to be, with both addresses", async () => {
    const desk = openDesk();
    const first = await desk.post({ text: "The pier is closed from noon and stays closed this week." });
    const second = await desk.post({ text: `${two}. Bring a coat.` });
    const item = quotation(
      await proof(
        desk,
        story(
          `<p>“The pier is closed from noon and stays closed this week,” Ada Example wrote on X. “${two}.”</p>`,
        ),
      ),
    );
    expect(rules(item)).toEqual(["joined"]);
    expect(item.severity).toBe("warning");
    expect(item.findings[0]!.message).toContain(`in ${first}`);
    expect(item.findings[0]!.message).toContain(`in ${second}`);
  });

  it("are compared even where they are not taken for words of a post", async () => {
    const desk = openDesk();
    await desk.post({ text: `${WORDS} ${two}.` });
    const printed = (piece: string): string =>
      story(
        `<p>“${WORDS.replace(/\.$/, ",")}” Ada Example wrote on X, after a talk about “${piece}” in the town hall.</p>`,
      );
    const changed = await proof(desk, printed(two.replace("every hour", "every day")));
    expect(changed.items.map(({ severity }) => severity)).toContain("alarm");
    const absent = await proof(desk, printed("a new bridge for the whole of the old harbour"));
    const [item] = absent.items;
    expect(item!.severity).not.toBe("ok");
    expect(item!.findings.map(({ message }) => message).join()).toContain("a new bridge");
  });
});

describe("a condition of the post", () => {
  const post =
    "If the council deems it necessary, we close the pier for a week. All else stays as it is today.";

  it("that the article leaves out alarms, and one that it tells does not", async () => {
    const desk = openDesk();
    await desk.post({ text: post });
    const quoted = said("we close the pier for a week", "Ada Example wrote on X.");
    expect(rules(quotation(await proof(desk, story(quoted))))).toContain("altered");
    const told = quoted.replace("<p>", "<p>If the council wants it, ");
    expect(rules(quotation(await proof(desk, story(told))))).toEqual(["verbatim"]);
  });
});

describe("a quotation without a post", () => {
  it("is unresolved, with a search link and what may be meant", async () => {
    const desk = openDesk();
    await desk.post({ text: "The ferry is late again today." });
    const item = quotation(
      await proof(desk, story(said("We are closing the old ferry line for good this summer"))),
    );
    expect(rules(item)).toEqual(["unresolved"]);
    expect(item.severity).toBe("note");
    expect(new URL(item.search!).protocol).toBe("https:");
    expect(item.post).toBeUndefined();
  });

  it("but nearly what the speaker posted is worth a look, though nothing is asserted", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: "We shall reopen in May. More tomorrow." });
    const item = quotation(
      await proof(desk, story(said("We shall reopen in June", "Ada Example wrote on X."))),
    );
    expect(rules(item)).toEqual(["unresolved"]);
    expect(item.severity).toBe("warning");
    expect(item.findings[0]!.message).toContain(
      `the nearest, ${url}, the article has “June”, the post has “May”`,
    );
    expect(item.post).toBeUndefined();
  });

  it("but nearly a post that the article carries is worth a look, whoever is said to have posted it", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: "The harbour is closed to all traffic from 07:00." });
    const quoted = `<p>The harbour office tweeted that it was “closed to all traffic from 08:00”.</p>`;
    const carried = await proof(desk, story(`${quoted}\n<p>${url}</p>`));
    expect(quotation(carried).severity).toBe("warning");
    expect(quotation(carried).findings[0]!.message).toContain(
      "the article has “08:00”, the post has “07:00”",
    );
    expect(quotation(await proof(desk, story(quoted))).severity).toBe("note");
  });

  it("takes an address from a person, or from a note in the article", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: "We close the line. For good." });
    const sentence = said("We are closing the old ferry line for good this summer");
    const byLine = await proof(desk, story(sentence), { matches: [{ line: 2, url }] });
    expect(rules(quotation(byLine))).toEqual(["not_found"]);
    const byNote = await proof(desk, story(`<!-- postproof-post ${url} -->\n${sentence}`));
    expect(quotation(byNote).post?.url).toBe(url);
  });

  it("fails where a basis is required", async () => {
    const report = await proof(openDesk(), story(said(WORDS)), { require: "captured" });
    expect(rules(quotation(report))).toEqual(["below_basis", "unresolved"]);
    expect(report.counts.alarm).toBe(1);
  });

  it("from elsewhere is listed as such", async () => {
    const item = quotation(
      await proof(openDesk(), story(said(WORDS, "Ada Example told reporters at a press conference."))),
    );
    expect(rules(item)).toEqual(["other_source"]);
  });
});

describe("what was copied from the article itself", () => {
  const from = { source: "story.html" };
  const typed = {
    text: WORDS,
    author: { handle: "ada_example", name: "Ada Example" },
    platform: "x",
    by: "Eve Hart",
    from,
  };

  it("never confirms it", async () => {
    const desk = openDesk();
    const snapshot = await desk.archive.transcribe(typed);
    expect(snapshot).toMatchObject({ basis: "transcribed", transcribedBy: "Eve Hart", copiedFrom: from });
    const item = quotation(await proof(desk, story(said(WORDS.replace(/\.$/, "")))));
    expect(rules(item)).toEqual(["self_sourced"]);
    expect(item.severity).toBe("warning");
    expect(await desk.archive.embed(`${snapshot.key.platform}:${snapshot.key.id}`)).toContain(
      "Transcribed by <bdi>Eve Hart</bdi>, not captured",
    );
  });

  it("is recognized by the digest of the file under another name", async () => {
    const desk = openDesk();
    const article = story(said(WORDS.replace(/\.$/, "")));
    const { createHash } = await import("node:crypto");
    const digest = `sha256:${createHash("sha256").update(article).digest("hex")}`;
    await desk.archive.transcribe({ ...typed, from: { source: "copy.html", digest } });
    expect(rules(quotation(await proof(desk, article)))).toEqual(["self_sourced"]);
  });

  it("gives way to what another source holds", async () => {
    const desk = openDesk();
    await desk.archive.transcribe(typed);
    await desk.post({ text: WORDS.replace("Friday", "Sunday") });
    const item = quotation(await proof(desk, story(said(WORDS.replace(/\.$/, "")))));
    expect(item).toMatchObject({ severity: "alarm", post: { basis: "captured" } });
  });

  it("is refused without a name, a source or words", async () => {
    const { archive } = openDesk();
    for (const wrong of [
      { by: " " },
      { from: { source: "" } },
      { text: "" },
      { published: "soon" },
      { platform: "nowhere" },
    ]) {
      await expect(archive.transcribe({ ...typed, ...wrong })).rejects.toMatchObject({
        code: "invalid_input",
      });
    }
  });
});

describe("notes in an article", () => {
  it("set a paragraph aside, or one kind of finding", async () => {
    const desk = openDesk();
    await desk.post({ text: WORDS.replace("Friday", "Sunday") });
    const sentence = said(WORDS.replace(/\.$/, ""));
    const whole = await proof(desk, story(`<!-- postproof-ignore -->\n${sentence}`));
    expect(quotation(whole)).toMatchObject({ ignored: true });
    expect(whole.counts).toMatchObject({ ignored: 1, alarm: 0 });
    const other = await proof(desk, story(`<!-- postproof-ignore wrong_date -->\n${sentence}`));
    expect(other.counts).toMatchObject({ ignored: 0, alarm: 1 });
    const file = await proof(desk, story(`${sentence}<!-- postproof-ignore-file -->`));
    expect(file.counts).toMatchObject({ ignored: 1, alarm: 0 });
  });
});

describe("photo credits", () => {
  const photo = async (hue: number): Promise<Uint8Array> => {
    const width = 800;
    const height = 600;
    const data = Buffer.alloc(width * height * 3);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const at = (y * width + x) * 3;
        data[at] = (128 + 100 * Math.sin((x * (hue + 2)) / 97 + y / 61)) & 255;
        data[at + 1] = (128 + 90 * Math.cos((y * (hue + 3)) / 83 - x / 71)) & 255;
        data[at + 2] = (x * hue + y) & 127;
      }
    return new Uint8Array(
      await sharp(data, { raw: { width, height, channels: 3 } })
        .jpeg()
        .toBuffer(),
    );
  };
  const page = (credit: string): string =>
    story(
      `<figure><img src="/img/pier.jpg" alt=""><figcaption>The pier on Tuesday. | ${credit}</figcaption></figure>`,
    );
  const creditOf = ({ items }: ProofReport): ProofItem => items.find(({ kind }) => kind === "credit")!;

  it("of a picture that a post shows again are its account's", async () => {
    const desk = openDesk();
    const picture = await photo(5);
    const shownIn = "https://x.com/ben_example/status/1700000000000000033";
    await desk.post({ text: "Well seen", picture, shownIn });
    const read = async (credit: string) =>
      creditOf(await proof(desk, page(credit), { readPicture: () => Promise.resolve(picture) }));
    const right = await read("X/@ben_example");
    expect(rules(right)).toContain("credit_confirmed");
    expect(right).toMatchObject({ suggestion: "X/@ben_example" });
    expect(rules(await read("X/Ada Example"))).toContain("wrong_credit");
  });

  it("are confirmed by the picture itself, resized and cropped at one side", async () => {
    const desk = openDesk();
    const original = await photo(3);
    await desk.post({ text: "Look at this", picture: await photo(9), user: BEN });
    const url = await desk.post({ text: "The pier this morning", picture: original });
    const used = new Uint8Array(
      await sharp(original)
        .extract({ left: 0, top: 0, width: 740, height: 600 })
        .resize(500)
        .jpeg({ quality: 70 })
        .toBuffer(),
    );
    const readPicture = (): Promise<Uint8Array> => Promise.resolve(used);
    const right = creditOf(await proof(desk, page("X/Ada Example"), { readPicture }));
    expect(rules(right)).toEqual(["rights_unknown", "credit_confirmed"]);
    expect(right).toMatchObject({ post: { url }, suggestion: "Ada Example via X/@ada_example" });

    const wrong = creditOf(await proof(desk, page("X/Ben Example"), { readPicture }));
    expect(rules(wrong)).toContain("wrong_credit");
    const elsewhere = creditOf(await proof(desk, page("Instagram/Ada Example"), { readPicture }));
    expect(rules(elsewhere)).toContain("wrong_platform");

    await desk.archive.stateRights(url, {
      statedBy: "Picture desk",
      medium: 1,
      permission: { status: "granted", by: "Ada" },
    });
    expect(rules(creditOf(await proof(desk, page("X/Ada Example"), { readPicture })))).toEqual([
      "credit_confirmed",
    ]);
  });

  it("without a picture to compare name who may be meant", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: "The pier this morning", picture: await photo(3) });
    const item = creditOf(await proof(desk, page("X/Ada Example")));
    expect(rules(item)).toEqual(["rights_unknown", "credit_attributed"]);
    expect(item.candidates.map((each) => each.url)).toEqual([url]);
  });

  it("of nobody known come with a search link", async () => {
    const item = creditOf(await proof(openDesk(), page("Instagram/@nobody_example")));
    expect(rules(item)).toContain("unresolved");
    expect(item.search).toMatch(/^https:\/\//);
  });
});

describe("embeds", () => {
  const bare = (url: string): string => story(`<p>${url}</p>`);

  it("without anything archived are noted, with unknown rights warned of, and refused where asked", async () => {
    const desk = openDesk();
    const nothing = await proof(desk, bare("https://x.com/nobody/status/1888888888888888888"));
    expect(nothing.items.map(rules)).toEqual([["not_archived"]]);
    const picture = new Uint8Array(
      await sharp({ create: { width: 600, height: 400, channels: 3, background: "#357" } })
        .png()
        .toBuffer(),
    );
    const url = await desk.post({ text: "The pier", picture });
    expect((await proof(desk, bare(url))).items.map(rules)).toEqual([["rights_unknown"]]);
    expect((await proof(desk, bare(url), { strictRights: true })).counts.alarm).toBe(1);
    const article = bare(url);
    const shown = await desk.archive.rewrite(article, { format: "html" });
    expect(shown.assets.length).toBeGreaterThan(0);
    const strict = await desk.archive.rewrite(article, { format: "html", strictRights: true });
    expect(strict.text).toContain("its rights are not cleared");
    expect(strict.text).not.toContain(".webp");

    await desk.archive.stateRights(url, {
      statedBy: "Picture desk",
      permission: { status: "refused", by: "Ada" },
    });
    expect((await proof(desk, bare(url))).items.map(rules)).toEqual([["permission_refused"]]);
    desk.setTime("2026-02-14T08:00:00.000Z");
    await desk.archive.stateRights(url, {
      statedBy: "Picture desk",
      permission: { status: "granted" },
      creator: { name: "Cleo Example", basis: "editor" },
    });
    const cleared = await desk.archive.rewrite(article, { format: "html", strictRights: true });
    expect(cleared.text).toContain("Cleo Example");
    expect(cleared.text).toContain(".webp");
  });
});

describe("uses", () => {
  it("of quotations stand beside those of embeds, and neither drives the other out", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const article = story(`${said(WORDS.replace(/\.$/, ""))}\n<p>${url}</p>`);
    const rewritten = await desk.archive.rewrite(article, { format: "html", article: "story.html" });
    await desk.archive.recordProof("story.html", await proof(desk, rewritten.text));
    await desk.archive.recordUses("story.html", rewritten.uses);
    const kinds = (await desk.archive.uses(url)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(["embed", "quotation"]);
  });
});

describe.runIf(hasMaterial)("the article that the project began from", () => {
  const article = hasMaterial
    ? readFileSync(material(`articles/${readdirSync(material("articles"))[0]!}`), "utf8")
    : "";
  const read = (desk: Desk): Promise<ProofReport> =>
    desk.archive.proof(article, { format: "text", article: "first.txt", published: "2023-03-01" });
  const quoted = async (): Promise<string> =>
    quotation({
      ...(await read(openDesk())),
      items: (await read(openDesk())).items.filter(({ findings }) => findings[0]!.rule !== "other_source"),
    }).text;

  it("has one photo credit, one quotation of a post and one from elsewhere", async () => {
    const { items } = await read(openDesk());
    expect(items.map(({ kind }) => kind)).toEqual(["credit", "quotation", "quotation"]);
    const [credit, post, other] = items;
    expect(credit!.credit).toMatchObject({
      source: "platform",
      platform: "x",
      name: "Secretary Antony Blinken",
      sourceName: "Twitter",
    });
    expect(credit!.credit!.people).toHaveLength(2);
    expect(credit!.credit!.people.map(({ position }) => position)).toEqual(["left", undefined]);
    expect(post).toMatchObject({ platform: "x", speaker: "Secretary of State Antony Blinken" });
    expect(post!.text.split(/\s+/)).toHaveLength(35);
    expect(article.slice(...post!.range)).toBe(`“${post!.text}”`);
    expect(rules(other!)).toEqual(["other_source"]);
  });

  const SPEAKER = { ...ADA, name: "Secretary Antony Blinken", screen_name: "secretary_example" };

  it.each([
    ["as it was posted", (words: string) => words, "verbatim"],
    ["with another number", (words: string) => words.replace("31st", "30th"), "altered"],
    ["with a negation", (words: string) => words.replace("I met", "I never met"), "altered"],
    ["with another name", (words: string) => words.replace("Minister Meredov", "Minister Ardov"), "altered"],
  ])("is compared with an independent answer, %s", async (_how, change, verdict) => {
    const desk = openDesk();
    const text = `${change((await quoted()).replace(/,$/, "."))} https://t.co/abc`;
    await desk.post({ text, user: SPEAKER, at: "2023-02-28T14:02:00.000Z" });
    const item = (await read(desk)).items[1]!;
    expect(item.comparison?.verdict).toBe(verdict);
    expect(item.severity).toBe(verdict === "verbatim" ? "ok" : "alarm");
    expect(item.post?.label).toBe("Twitter");
  });

  it("does not confirm itself", async () => {
    const desk = openDesk();
    await desk.archive.transcribe({
      text: await quoted(),
      author: { handle: "secretary_example", name: SPEAKER.name },
      platform: "x",
      by: "Eve Hart",
      from: { source: "first.txt" },
    });
    expect(rules((await read(desk)).items[1]!)).toEqual(["self_sourced"]);
  });
});
