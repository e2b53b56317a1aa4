// What changed between two versions of a post: each change of its kind, in order, and no field lost.
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/model/change/between.ts";
import { CHANGE_KINDS, isObservation } from "../../src/model/change/change.ts";
import type { Change } from "../../src/model/change/change.ts";
import { compareWords } from "../../src/model/change/words.ts";
import type { Picture } from "../../src/model/asset.ts";
import type { Medium } from "../../src/model/media.ts";
import type { Poll, Post, Quote } from "../../src/model/post.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { textFromRun } from "../../src/model/text.ts";
import { samplePost, sampleSnapshot } from "./samples.ts";

const said = (text: string) => textFromRun([{ type: "text", text }]);
const changes = (
  before: Partial<Post>,
  after: Partial<Post>,
  how: readonly [Partial<Snapshot>, Partial<Snapshot>] = [{}, {}],
): Change[] => changesBetween(sampleSnapshot(before, how[0]), sampleSnapshot(after, how[1]));
const kinds = (...given: Parameters<typeof changes>): string[] => changes(...given).map(({ kind }) => kind);

const digest = (letter: string) => ({ file: `${letter.repeat(64)}.jpg`, type: "image/jpeg", bytes: 9 });
const picture = (name: string, letter?: string): Picture => ({
  url: `https://media.example/${name}`,
  ...(letter !== undefined && { original: digest(letter) }),
});
const image = (name: string, letter?: string, more: Partial<Medium> = {}): Medium => ({
  type: "image",
  url: `https://media.example/${name}`,
  picture: picture(name, letter),
  ...more,
});
const shown = (runs: ReturnType<typeof compareWords>): string =>
  runs
    .map(({ state, text }) => (state === "kept" ? text : state === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

describe("the words of two texts", () => {
  it.each([
    [
      "Open at nine on Monday.",
      "Open at ten on Tuesday.",
      "Open at [-nine-]{+ten+} on [-Monday-]{+Tuesday+}.",
    ],
    ["one three", "two four", "[-one three-]{+two four+}"],
    ["Closed", "Closed!", "Closed{+!+}"],
    ["", "New", "{+New+}"],
    ["Old", "", "[-Old-]"],
    [
      "port ferme à neuf heures",
      "port ouvre à dix heures",
      "port [-ferme-]{+ouvre+} à [-neuf-]{+dix+} heures",
    ],
    ["المرفأ يفتح في التاسعة", "المرفأ يفتح في العاشرة", "المرفأ يفتح في [-التاسعة-]{+العاشرة+}"],
    ["порт открыт", "порт закрыт", "порт [-открыт-]{+закрыт+}"],
    [
      "see https://a.example/x?y=1 now",
      "see https://a.example/x?y=2 now",
      "see [-https://a.example/x?y=1-]{+https://a.example/x?y=2+} now",
    ],
    ["ask @ada@one.example", "ask @ada@two.example", "ask [-@ada@one.example-]{+@ada@two.example+}"],
    ["we 👩‍👩‍👧 wave", "we 👩‍👩‍👦 wave", "we [-👩‍👩‍👧-]{+👩‍👩‍👦+} wave"],
  ])("%s → %s", (before, after, expected) => {
    expect(shown(compareWords(before, after))).toBe(expected);
  });

  it.each([
    ["港は九時に開きます。", "港は十時に開きます。"],
    ["港口九点开放", "港口十点开放"],
    ["ท่าเรือเปิดเวลาเก้าโมง", "ท่าเรือเปิดเวลาสิบโมง"],
  ])("keeps what stays where words are written without spaces: %s", (before, after) => {
    const runs = compareWords(before, after);
    expect(runs[0]?.state).toBe("kept");
    expect(runs.at(-1)?.state).toBe("kept");
    expect(runs.map(({ state }) => state)).toEqual(["kept", "removed", "added", "kept"]);
  });

  it("gives both texts back, whatever they are", () => {
    let seed = 7;
    const some = (least: number): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff) % least;
    const pieces = [
      "a",
      " ",
      "b",
      "\n",
      "c.",
      "é",
      "e\u0301",
      "👩‍👩‍👧",
      "\ud83d",
      "港",
      "#x",
      "https://a.example/",
    ];
    const text = () => Array.from({ length: some(12) }, () => pieces[some(pieces.length)]!).join("");
    for (let round = 0; round < 1_500; round += 1) {
      const [before, after] = [text(), text()];
      const runs = compareWords(before, after);
      const side = (without: string) => runs.map((run) => (run.state === without ? "" : run.text)).join("");
      expect(side("added")).toBe(before);
      expect(side("removed")).toBe(after);
    }
  });

  it("tells two long texts with nothing in common as two texts", () => {
    const long = (letter: string) => Array.from({ length: 9_000 }, (_, n) => `${letter}${n}`).join(" ");
    expect(compareWords(long("a"), long("b")).map(({ state }) => state)).toEqual(["removed", "added"]);
  });
});

describe("what changed between two versions", () => {
  it("tells words with what stays, went and came", () => {
    const [change] = changes({ text: said("Open at nine.") }, { text: said("Open at ten.") });
    expect(change).toEqual({
      kind: "text",
      runs: [
        { state: "kept", text: "Open at " },
        { state: "removed", text: "nine" },
        { state: "added", text: "ten" },
        { state: "kept", text: "." },
      ],
    });
  });

  it("tells the same words set otherwise, and links that lead elsewhere", () => {
    const link = (url: string): Partial<Post> => ({
      text: textFromRun([{ type: "link", text: "the plan", url }]),
    });
    expect(changes(link("https://a.example/1"), link("https://a.example/2"))).toEqual([
      { kind: "link", text: "the plan", before: "https://a.example/1", after: "https://a.example/2" },
    ]);
    const bold = textFromRun([{ type: "text", text: "Open", marks: ["bold"] }]);
    expect(kinds({ text: said("Open") }, { text: bold })).toEqual(["formatting"]);
  });

  it("tells media that came, went, were swapped or stand in another order", () => {
    const [a, b, c] = [image("a.jpg"), image("b.jpg"), image("c.jpg")];
    expect(changes({ media: [a] }, { media: [a, b] })).toEqual([
      { kind: "media_added", place: 2, medium: b },
    ]);
    expect(changes({ media: [a, b] }, { media: [b] })).toEqual([
      { kind: "media_removed", place: 1, medium: a },
    ]);
    expect(changes({ media: [a, b] }, { media: [a, c] })).toEqual([
      { kind: "media_swapped", place: 2, before: b, after: c },
    ]);
    expect(kinds({ media: [a, b] }, { media: [b, a] })).toEqual(["media_order"]);
  });

  it("knows pictures by their bytes, and by their address where none were kept", () => {
    expect(kinds({ media: [image("a.jpg", "a")] }, { media: [image("a.jpg", "b")] })).toEqual([
      "media_swapped",
    ]);
    expect(kinds({ media: [image("a.jpg", "a")] }, { media: [image("z.jpg", "a")] })).toEqual(["address"]);
    // Signed anew for every answer.
    expect(kinds({ media: [image("a.jpg?sig=1")] }, { media: [image("a.jpg?sig=2")] })).toEqual(["address"]);
    const video = (name: string): Medium => ({
      type: "video",
      url: `https://media.example/${name}`,
      picture: picture("poster.jpg", "c"),
    });
    expect(kinds({ media: [video("a.mp4")] }, { media: [video("b.mp4")] })).toEqual(["address"]);
  });

  it("tells descriptions", () => {
    const before = image("a.jpg", "a", { alt: "A boat" });
    const after = image("a.jpg", "a", { alt: "A ferry" });
    expect(changes({ media: [before] }, { media: [after] })).toEqual([
      { kind: "alt", place: 1, medium: after, before: "A boat", after: "A ferry" },
    ]);
    const none = image("a.jpg", "a");
    expect(changes({ media: [none] }, { media: [after] })).toEqual([
      { kind: "alt", place: 1, medium: after, after: "A ferry" },
    ]);
  });

  it("tells nothing where only copies were kept since", () => {
    const kept: Picture = {
      ...picture("a.jpg", "a"),
      width: 800,
      height: 600,
      renditions: [{ file: `${"b".repeat(64)}.webp`, type: "image/webp", width: 800, height: 600, bytes: 5 }],
      stated: { creator: "Ada Example" },
    };
    const missing: Picture = {
      ...picture("a.jpg"),
      missing: { kind: "network", reason: "It did not come." },
    };
    const author = samplePost().author;
    expect(
      changes(
        { media: [image("a.jpg", undefined, { picture: missing })], author: { ...author, avatar: missing } },
        { media: [image("a.jpg", undefined, { picture: kept })], author: { ...author, avatar: kept } },
      ),
    ).toEqual([]);
  });

  it("tells a poll that moved, closed, was put otherwise, or whose final votes changed", () => {
    const poll = (yes: number, more: Partial<Poll> = {}): Partial<Post> => ({
      poll: {
        options: [
          { title: "Yes", votes: yes },
          { title: "No", votes: 2 },
        ],
        votes: yes + 2,
        ...more,
      },
    });
    expect(kinds(poll(1), poll(3))).toEqual(["poll_moved"]);
    expect(kinds(poll(1, { closed: false }), poll(3, { closed: true }))).toEqual(["poll_closed"]);
    expect(kinds(poll(1, { closed: true }), poll(3, { closed: true }))).toEqual(["poll_changed"]);
    expect(kinds(poll(1), { poll: { options: [{ title: "Maybe" }] } })).toEqual(["poll_changed"]);
    expect(kinds(poll(1), {})).toEqual(["poll_changed"]);
  });

  it("tells a quote that is gone, back or another, and what changed within it", () => {
    const quote = (id: string, post: Partial<Post> = {}): { quote: Quote } => ({
      quote: { state: "present", key: { platform: "x", id }, post: samplePost(post) },
    });
    const gone = { quote: { state: "gone" } } as const;
    expect(kinds(quote("1"), gone)).toEqual(["quote_gone"]);
    expect(kinds(quote("1"), {})).toEqual(["quote_gone"]);
    expect(kinds(gone, quote("1"))).toEqual(["quote_back"]);
    expect(kinds(quote("1"), quote("2"))).toEqual(["quote_changed"]);
    expect(kinds({}, quote("2"))).toEqual(["quote_changed"]);
    expect(changes(quote("1", { text: said("Old") }), quote("1", { text: said("New") }))).toMatchObject([
      { kind: "text", of: "quote" },
    ]);
    const repost = (text: string): Partial<Post> => ({ repostOf: quote("1", { text: said(text) }).quote });
    expect(changes(repost("Old"), repost("New"))).toMatchObject([{ kind: "text", of: "repost" }]);
  });

  it("tells what became of the author", () => {
    const author = samplePost().author;
    const by = (more: Partial<Post["author"]>): Partial<Post> => ({ author: { ...author, ...more } });
    expect(changes(by({}), by({ handle: "ada_new" }))).toEqual([
      { kind: "handle", before: "ada_example", after: "ada_new" },
    ]);
    expect(changes(by({}), by({ name: "Ada M." }))).toEqual([
      { kind: "name", before: "Ada Example", after: "Ada M." },
    ]);
    expect(kinds(by({ avatar: picture("a", "a") }), by({ avatar: picture("b", "b") }))).toEqual(["avatar"]);
    expect(kinds(by({}), by({ avatar: picture("b", "b") }))).toEqual(["avatar"]);
    expect(changes(by({}), by({ verified: "subscriber" }))).toEqual([
      { kind: "other", field: "author.verified", after: "subscriber" },
    ]);
  });

  it("tells readers' notes, cards, marks of editing, warnings and who may see it", () => {
    const note = (text: string): Partial<Post> => ({ note: { text: said(text) } });
    expect(kinds({}, note("It is from 2019."))).toEqual(["note_added"]);
    expect(kinds(note("It is from 2019."), {})).toEqual(["note_gone"]);
    expect(changes(note("From 2019."), note("From 2018."))).toMatchObject([
      { kind: "note_changed", runs: [{ text: "From " }, { text: "2019" }, { text: "2018" }, { text: "." }] },
    ]);
    expect(kinds({ card: { url: "https://a.example/" } }, {})).toEqual(["card"]);
    expect(changes({}, { isEdited: true })).toEqual([{ kind: "edited", after: true }]);
    expect(changes({}, { sensitive: true, warning: "Spoilers" })).toEqual([
      { kind: "warning", after: "Spoilers, sensitive" },
    ]);
    expect(kinds({ visibility: "public" }, { visibility: "unlisted" })).toEqual(["visibility"]);
  });

  it("tells numbers and the basis as observations", () => {
    const at = "2026-01-06T08:00:00.000Z";
    const found = changes({ counts: { likes: 1, at } }, { counts: { likes: 2, at } }, [
      { basis: "publisher_copy" },
      { basis: "captured" },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(["basis", "counts"]);
    expect(found.every(isObservation)).toBe(true);
    expect(
      kinds({ counts: { likes: 1, at } }, { counts: { likes: 1, at: "2026-01-07T08:00:00.000Z" } }),
    ).toEqual([]);
  });

  it("doubts what was read from another answer, or from one that is cut off", () => {
    const media = { media: [image("a.jpg")] };
    expect(changes(media, {}, [{ source: "syndication" }, { source: "oembed" }])).toMatchObject([
      { kind: "media_removed", doubt: "other_answer" },
    ]);
    const fromPage = { source: "oembed", sources: { media: "syndication" } };
    expect(changes(media, {}, [{ source: "syndication" }, fromPage])[0]).not.toHaveProperty("doubt");
    expect(changes({ text: said("One two") }, { text: said("One"), truncated: true })).toMatchObject([
      { kind: "text", doubt: "cut_text" },
      { kind: "other", field: "truncated" },
    ]);
  });

  it("tells what matters most first", () => {
    const at = "2026-01-06T08:00:00.000Z";
    expect(
      kinds(
        { counts: { likes: 1, at }, application: "Web" },
        { counts: { likes: 2, at }, text: said("New"), note: { text: said("No.") }, media: [image("a.jpg")] },
      ),
    ).toEqual(["text", "media_added", "note_added", "other", "counts"]);
    expect(new Set(CHANGE_KINDS).size).toBe(CHANGE_KINDS.length);
  });
});

/** For every field of a post a value, and another. The compiler asks for those that are added. */
const FIELDS: { readonly [Field in keyof Required<Post>]: readonly [Post[Field], Post[Field]] } = {
  url: ["https://x.com/a/status/1", "https://x.com/b/status/1"],
  author: [samplePost().author, { ...samplePost().author, automated: true }],
  text: [said("One"), said("Two")],
  published: ["2026-01-05", undefined],
  edited: [undefined, "2026-01-05"],
  isEdited: [undefined, true],
  language: ["en", "de"],
  warning: ["Spoilers", undefined],
  sensitive: [undefined, true],
  labels: [undefined, ["nudity"]],
  media: [[], [image("a.jpg")]],
  card: [{ url: "https://a.example/" }, { url: "https://a.example/", picture: picture("c.jpg") }],
  poll: [undefined, { options: [{ title: "Yes" }] }],
  note: [undefined, { text: said("Not so.") }],
  place: [{ name: "Northport" }, { name: "Southport" }],
  community: [undefined, { name: "r/village" }],
  replyTo: [undefined, { id: "5" }],
  emoji: [{ boat: picture("boat.png") }, { boat: picture("ship.png") }],
  counts: [undefined, { likes: 1, at: "2026-01-06T08:00:00.000Z" }],
  rights: [undefined, { licence: { name: "CC BY 4.0", basis: "stated by the platform" } }],
  visibility: ["public", "unlisted"],
  truncated: [undefined, true],
  application: ["Web", "Phone"],
  software: [undefined, "Friendica"],
  retention: [undefined, "display-only"],
  consent: [undefined, { noindex: true }],
  quotesAnother: [undefined, {}],
  quote: [{ state: "gone" }, { state: "blocked" }],
  repostOf: [{ state: "gone" }, undefined],
};

describe("nothing is lost", () => {
  it.each(Object.keys(FIELDS) as (keyof Post)[])("%s", (field) => {
    const post = (value: unknown): Post => {
      const { [field]: _own, ...rest } = samplePost();
      return { ...rest, ...(value === undefined ? {} : { [field]: value }) } as Post;
    };
    const [a, b] = FIELDS[field].map(post);
    for (const [before, after] of [
      [a!, b!],
      [b!, a!],
    ] as const) {
      expect(changes(before, after)).toHaveLength(1);
      expect(changes(before, before)).toEqual([]);
    }
  });

  it.each([
    ["duration", 3, 4],
    ["sensitive", undefined, true],
    ["width", 100, 200],
    ["from", undefined, { handle: "bob" }],
    ["rights", undefined, { creator: { name: "Ada", basis: "stated by the platform" } }],
  ])("%s of a medium", (field, before, after) => {
    const medium = (value: unknown) => image("a.jpg", "a", { [field]: value });
    expect(changes({ media: [medium(before)] }, { media: [medium(after)] })).toMatchObject([
      { kind: "other", field: `media[0].${field}` },
    ]);
  });
});
