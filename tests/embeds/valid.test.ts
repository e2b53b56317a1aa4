// The markup of every golden case and every recorded post: valid HTML, and the facts of the post as microformats.
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { mf2 } from "microformats-parser";
import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/model/asset.ts";
import type { Author } from "../../src/model/author.ts";
import type { QuotedPost } from "../../src/model/post.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { inlinesOf, plainText } from "../../src/model/text.ts";
import { renderEmbed } from "../../src/render/index.ts";
import { options } from "../browser/page.ts";
import { recordedSamples } from "../browser/recordings.ts";
import { cases } from "./cases.ts";
import { renderCase } from "./render.ts";

const golden = Object.entries(cases).map(([name, each]) => [name, renderCase(each)] as const);
const samples = recordedSamples();
const recorded = Object.entries(samples).map(
  ([path, { label, snapshot }]) => [path, renderEmbed(snapshot, { ...options, label })] as const,
);

/** All rules of these sets; none is switched off. `document` is for the page around the embed. */
const judge = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: [
      "html-validate:recommended",
      "html-validate:standard",
      "html-validate:a11y",
      "html-validate:document",
    ],
  }),
);

function faultsOf(embed: string): string[] {
  const page = `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><main><h1>A page</h1>\n${embed}\n</main></body></html>\n`;
  const { results } = judge.validateStringSync(page);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

describe("valid HTML", () => {
  it.each([
    ["golden cases", golden],
    ["recorded posts", recorded],
  ])(
    "%s",
    (_name, embeds) => {
      const faults = embeds.flatMap(([name, html]) => faultsOf(html).map((fault) => `${name}: ${fault}`));
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it("is told from what is not", () => {
    const faults = faultsOf(
      `<figure class="a a" style="x"><p><div>no</div></p><img src="a.png"><a>b</b></figure>`,
    ).join();
    for (const rule of ["no-dup-class", "no-inline-style", "no-implicit-close", "wcag/h37", "close-order"])
      expect(faults).toContain(rule);
  });
});

type Properties = Readonly<Record<string, readonly unknown[] | undefined>>;
interface Item {
  readonly type?: readonly string[];
  readonly properties: Properties;
}

const itemsOf = (html: string): readonly Item[] =>
  mf2(`<main>${html}</main>`, { baseUrl: "https://site.example/story" }).items;

const bare = (text: string): string => text.replace(/\s+/g, "");
const first = (properties: Properties, name: string): unknown => properties[name]?.[0];
const href = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).href : undefined);

/** The label of what is folded is a word of ours within a text, and the only one that is taken out before reading. */
const FOLD_LABEL = /(?<=<details class="pp-fold">\s*<summary[^<>]*>)[^<]+(?=<\/summary>)/g;

/** What a reader of microformats gets out of an embed that is not what the post says. */
function misread(html: string, { post }: Snapshot): string[] {
  const subject = post.repostOf?.state === "present" ? post.repostOf.post : post;
  const [item, ...others] = itemsOf(html.replace(FOLD_LABEL, ""));
  if (!item || others.length > 0) return [`${others.length + (item ? 1 : 0)} items`];
  if (!item.type?.includes("h-cite")) return ["no h-cite"];
  const quote =
    post.quote?.state === "present" && !post.quote.post.consent?.loginRequired ? post.quote.post : undefined;
  const quoted = first(item.properties, "quotation-of") as Item | undefined;
  return [
    ...misreadPost(item.properties, subject),
    ...(quote
      ? misreadPost(quoted?.properties ?? {}, { ...quote, author: unpictured(quote.author) }).map(
          (what) => `quotation-of ${what}`,
        )
      : []),
  ];
}

/** A quoted author is shown without a picture. */
function unpictured({ avatar: _avatar, ...author }: Author): Author {
  return author;
}

function misreadPost(properties: Properties, subject: QuotedPost): string[] {
  const { author } = subject;
  const card = (first(properties, "author") as Item | undefined)?.properties ?? {};
  const content = first(properties, "content") as { readonly value?: string } | undefined;
  const expected: readonly (readonly [string, unknown, unknown])[] = [
    ["url", first(properties, "url"), href(subject.url)],
    ["published", first(properties, "published"), subject.published],
    ["author url", first(card, "url"), href(author.url)],
    ["author name", nameIn(card), bare(author.name?.trim() || `@${author.handle}`)],
    ["author photo", hasPhoto(author.avatar) && first(card, "photo") === undefined ? "missing" : "", ""],
    [
      "content",
      isPlain(subject) ? bare(content?.value ?? "") : "",
      isPlain(subject) ? bare(plainText(subject.text)) : "",
    ],
  ];
  return expected
    .filter(([, read, said]) => said !== undefined && read !== said)
    .map(([what, read, said]) => `${what} is ${JSON.stringify(read)} instead of ${JSON.stringify(said)}`);
}

/** Whether the text is all that its element says: spoilers have a word of ours, media their descriptions. */
function isPlain({ text }: QuotedPost): boolean {
  return ![...inlinesOf(text)].some(({ type }) => type === "spoiler" || type === "media");
}

const hasPhoto = (avatar: Picture | undefined): boolean => (avatar?.renditions ?? []).length > 0;

function nameIn(card: Properties): string {
  const name = first(card, "name");
  return typeof name === "string" ? bare(name) : "";
}

const whole = Object.entries(cases).filter(([, { of, options: chosen }]) => {
  if (!("snapshot" in of) || (chosen?.show && Object.values(chosen.show).includes(false))) return false;
  const { consent, retention, repostOf } = of.snapshot.post;
  const isHidden = consent !== undefined || retention !== undefined || chosen?.since !== undefined;
  return !isHidden && (repostOf === undefined || repostOf.state === "present");
});

describe("microformats", () => {
  it.each(whole.map(([name]) => name))("give the facts of %s", (name) => {
    const { of } = cases[name]!;
    if (!("snapshot" in of)) throw new Error("no snapshot");
    expect(misread(renderCase(cases[name]!), of.snapshot)).toEqual([]);
  });

  it("give the facts of every recorded post", () => {
    const faults = recorded.flatMap(([path, html]) => {
      const { snapshot } = samples[path]!;
      const { consent, retention, repostOf } = snapshot.post;
      if (consent !== undefined || retention !== undefined || (repostOf && repostOf.state !== "present"))
        return [];
      return misread(html, snapshot).map((fault) => `${path}: ${fault}`);
    });
    expect(faults).toEqual([]);
  }, 120_000);

  it("would be missed", () => {
    const photo = cases["photo"]!;
    if (!("snapshot" in photo.of)) throw new Error("no snapshot");
    const html = renderCase(photo);
    const broken = html.replace("u-url", "url").replace("p-name", "name").replace("dt-published", "time");
    expect(misread(html, photo.of.snapshot)).toEqual([]);
    expect(misread(broken, photo.of.snapshot).join()).toMatch(/published .*author url .*author name /);
  });
});
