// A card as a tree of boxes, texts and pictures, from what the embed shows. What readers would have to open is not on it.
import type { ContentView, EmbedView, ImageView, Line } from "../render/index.ts";
import { inWords, textInWords } from "../render/targets/text.ts";

/** The size of a card in pixels, as services ask of previews. */
export const WIDTH = 1_200;
export const HEIGHT = 630;

/** How a node is set, as CSS. */
type Style = Readonly<Record<string, string | number>>;

/** A part of a card, as takumi takes it. */
export type CardNode =
  | { readonly type: "container"; readonly style: Style; readonly children: readonly CardNode[] }
  | { readonly type: "text"; readonly style: Style; readonly text: string }
  | {
      readonly type: "image";
      readonly style: Style;
      readonly src: string;
      readonly width: number;
      readonly height: number;
    };

/** Colours of a card. */
export type Scheme = "light" | "dark";

/** What a card says, each part in words. */
export interface CardWords {
  readonly name: string;
  readonly below: string;
  readonly said: string;
  readonly foot: string;
  readonly language: string;
  /** In which direction the card is read: that of the site's language. */
  readonly direction: "ltr" | "rtl";
  readonly avatar: string | undefined;
  readonly picture: ImageView | undefined;
}

/** No card has room for more. */
const LONGEST = 700;

/** What there is to draw of an embed: of a thread its first post. */
export function wordsOf(view: EmbedView): CardWords {
  const { direction } = view;
  const nothing = { avatar: undefined, picture: undefined, language: view.language, direction };
  if (view.type === "missing") {
    const { words, link } = view;
    return { ...nothing, name: "", below: "", said: inWords(words), foot: inWords(link.line) };
  }
  const { body, caption } = view.type === "post" ? view : view.posts[0]!;
  const { author } = view;
  const basis = view.type === "post" ? caption.basis : view.basis;
  const size = view.type === "thread" ? view.size : view.repost;
  const gone = body.unavailable?.words;
  // The words of a note have no room beside those of the post; that there is one is said.
  const { truncated, readerNote } = body.content ?? {};
  const instead = body.hidden ?? body.content?.warning?.line ?? gone;
  return {
    name: author ? inWords(author.person.name ?? author.person.handle) : "",
    below: author ? joined([author.person.name && author.person.handle, author.on], " ") : "",
    said: instead === undefined ? textIn(body.content) : inWords(instead),
    foot: joined(
      [
        size,
        caption.permalink.line,
        caption.edited,
        truncated,
        readerNote?.heading.line,
        basis,
        caption.since,
      ],
      " · ",
    ),
    language: body.content?.text?.language || view.language,
    direction,
    avatar: author?.avatar?.src,
    picture: instead === undefined ? pictureIn(body.content) : undefined,
  };
}

function joined(lines: readonly (Line | undefined)[], between: string): string {
  return lines.flatMap((line) => (line === undefined ? [] : inWords(line))).join(between);
}

/** The words of a post, of its poll and of the post that it quotes. */
function textIn(content: ContentView | undefined): string {
  if (content === undefined) return "";
  const { text, poll, quote } = content;
  const options = poll?.options.map(({ title, share }) => joined([title, share?.words], " · ")) ?? [];
  const quoted = quote?.type === "post" && !quote.post.content.warning ? quote.post : undefined;
  const said = quoted?.content.text && textInWords(quoted.content.text);
  const parts = [
    text ? textInWords(text) : "",
    options.join("\n"),
    quoted
      ? joined(
          [quoted.person.name ?? quoted.person.handle, said && [{ type: "quotation", text: said }]],
          ": ",
        )
      : "",
  ];
  const whole = parts.filter((part) => part !== "").join("\n\n");
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST).toWellFormed()}…` : whole;
}

function pictureIn(content: ContentView | undefined): ImageView | undefined {
  if (content?.media === undefined || content.media.cover) return undefined;
  const shown = content.media.items.find(({ type }) => type === "image" || type === "poster");
  return shown?.type === "image" || shown?.type === "poster" ? shown.image : undefined;
}

const EDGE = 64;
const GAP = 40;
const COLUMN = 440;
const AVATAR = 88;
/** What is left for the text between head and a foot of two lines. */
const ROOM = 310;
const SIZES = [60, 50, 42, 36, 31] as const;
const LINE = 1.32;
const FOOT = 23;
const FOOT_LINE = 1.3;
/** Letters of most fonts are about half as wide as they are high; lines do not end where they are full. */
const LETTER = 0.54;
const COLOURS = {
  light: { color: "#1b1b1a", backgroundColor: "#ffffff" },
  dark: { color: "#f2f1ee", backgroundColor: "#161617" },
} as const;

/** The card. `pictures`: the addresses of those that are there. */
export function layoutOf(said: CardWords, pictures: ReadonlySet<string>, scheme: Scheme): CardNode {
  const { picture, avatar, foot } = said;
  const isRight = said.direction === "rtl";
  const row = { flexDirection: isRight ? "row-reverse" : "row" } as const;
  const side = { textAlign: isRight ? "right" : "left" } as const;
  const beside = picture && pictures.has(picture.src) ? picture : undefined;
  const width = WIDTH - 2 * EDGE - (beside ? COLUMN + GAP : 0);
  // What became of the post stands last, and is not to be cut.
  const more = Math.min(4, Math.max(0, linesOf(foot, FOOT, width) - 2));
  const head = box({ ...row, alignItems: "center", gap: 24, height: AVATAR }, [
    ...(avatar !== undefined && pictures.has(avatar) ? [imageOf(avatar, AVATAR, AVATAR, AVATAR / 2)] : []),
    box({ flexDirection: "column", gap: 4 }, [
      textOf(said.name, { ...side, fontSize: 34, lineClamp: 1 }),
      textOf(said.below, { ...side, fontSize: 25, lineClamp: 1, opacity: 0.75 }),
    ]),
  ]);
  const words = box({ flexDirection: "column", width, height: HEIGHT - 2 * EDGE }, [
    head,
    box({ flexGrow: 1, width, alignItems: "center" }, [
      bodyOf(said.said, width, ROOM - more * FOOT * FOOT_LINE),
    ]),
    textOf(foot, { ...side, fontSize: FOOT, lineClamp: 2 + more, lineHeight: FOOT_LINE, opacity: 0.75 }),
  ]);
  return box({ ...row, width: WIDTH, height: HEIGHT, padding: EDGE, gap: GAP, ...COLOURS[scheme] }, [
    words,
    ...(beside ? [imageOf(beside.src, COLUMN, HEIGHT - 2 * EDGE, 12)] : []),
  ]);
}

const box = (style: Style, children: readonly CardNode[]): CardNode => ({
  type: "container",
  style: { display: "flex", ...style },
  children,
});

const imageOf = (src: string, width: number, height: number, borderRadius: number): CardNode => ({
  type: "image",
  src,
  width,
  height,
  style: { width, height, objectFit: "cover", borderRadius, flexShrink: 0 },
});

/** Letters of scripts that run from right to left. */
const RIGHT =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function textOf(text: string, style: Style): CardNode {
  return { type: "text", text, style: { ...style, direction: RIGHT.test(text) ? "rtl" : "ltr" } };
}

/** What the post says, as large as there is room for; of a longer text the beginning. */
function bodyOf(text: string, width: number, room: number): CardNode {
  const fits = (said: string, size: number): boolean => linesOf(said, size, width) * size * LINE <= room;
  const longest = Math.max(...text.split(/\s/).map(lettersOf));
  const fontSize =
    SIZES.find((each) => fits(text, each) && longest * each * LETTER <= width) ?? SIZES.at(-1)!;
  let said = text;
  while (!fits(said, fontSize)) said = `${said.slice(0, Math.max(0, lastGap(said))).trimEnd()}…`;
  const textAlign = RIGHT.test(text) ? "right" : "left";
  const style = { width, textAlign, fontSize, lineHeight: LINE };
  return textOf(said, { ...style, maxHeight: room, whiteSpace: "pre-wrap", overflowWrap: "anywhere" });
}

/** Where the last word of a text begins, or one of many signs without a space. */
function lastGap(text: string): number {
  return Math.max(text.search(/\s\S*$/), text.length - 12);
}

/** Signs of East Asian scripts, as wide as they are high. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/gu;

/** About how many lines a text takes. */
function linesOf(text: string, size: number, width: number): number {
  return text
    .split("\n")
    .map((line) => Math.max(1, Math.ceil((lettersOf(line) * size * LETTER) / width)))
    .reduce((lines, more) => lines + more, 0);
}

/** How many letters of usual width a text is as wide as. */
function lettersOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
