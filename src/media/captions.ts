// Captions read from WebVTT or SubRip and written anew as WebVTT: times, plain text, who speaks. Nothing is passed on as it came.
import { cleanString } from "../model/text.ts";
import { decodeUnknown } from "../model/charset.ts";
import { Refusal } from "./refusal.ts";

const MAX_BYTES = 2 * 1_024 * 1_024;
const MOST_CUES = 20_000;
const LONGEST_CUE = 2_000;
/** In milliseconds: nothing of a post lasts longer. */
const LONGEST = 100 * 3_600_000;

const TIMING =
  /^\s*(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})\s+-->\s+(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})(.*)$/;
/** Settings of a cue that move it on the picture, and can do nothing else. */
const SETTING =
  /^(?:align:(?:start|center|end|left|right)|vertical:(?:rl|lr)|(?:position|size):\d{1,3}(?:\.\d{1,6})?%(?:,(?:line-left|center|line-right))?|line:(?:-?\d{1,3}|\d{1,3}(?:\.\d{1,6})?%)(?:,(?:start|center|end))?)$/;

/**
 * Captions as WebVTT of our own.
 * @throws Refusal if they are too large, or hold nothing that can be shown
 */
export function captionsIn(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new Refusal(`Captions of more than ${MAX_BYTES} bytes are not kept.`);
  const text = decodeUnknown(bytes).replace(/^\uFEFF/, "");
  const lines = text.split(/\r\n|\r|\n/);
  const cues: string[] = [];
  for (let at = 0; at < lines.length && cues.length < MOST_CUES; at += 1) {
    const timing = TIMING.exec(lines[at]!.slice(0, 300));
    if (!timing) continue;
    const words: string[] = [];
    while (at + 1 < lines.length && lines[at + 1]!.trim() !== "" && !lines[at + 1]!.includes("-->"))
      words.push(lines[(at += 1)]!);
    const cue = cueOf(timing, words.join("\n"));
    if (cue !== undefined) cues.push(cue);
  }
  if (cues.length === 0) throw new Refusal("The file holds no captions in WebVTT or SubRip.");
  return `WEBVTT\n\n${cues.join("\n\n")}\n`;
}

function cueOf(timing: RegExpExecArray, words: string): string | undefined {
  const from = millisecondsOf(timing.slice(1, 5));
  const to = millisecondsOf(timing.slice(5, 9));
  const payload = payloadOf(words);
  if (to <= from || to > LONGEST || payload === "") return undefined;
  const settings = timing[9]!
    .trim()
    .split(/\s+/)
    .filter((each) => SETTING.test(each));
  return `${[clock(from), "-->", clock(to), ...settings].join(" ")}\n${payload}`;
}

function millisecondsOf([hours = "0", minutes, seconds, milliseconds]: readonly (
  string | undefined
)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(milliseconds);
}

function clock(time: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const rest = String(time % 1_000).padStart(3, "0");
  return `${two(time / 3_600_000)}:${two((time / 60_000) % 60)}:${two((time / 1_000) % 60)}.${rest}`;
}

/** The text of a cue with all markup dropped but who speaks. An arrow cannot stand in it: `>` is escaped. */
function payloadOf(words: string): string {
  let made = "";
  let speaks = false;
  const end = (): string => {
    const tag = speaks ? "</v>" : "";
    speaks = false;
    return tag;
  };
  for (const piece of words.slice(0, LONGEST_CUE).split(/(<[a-z0-9/][^<>]{0,500}>)/i)) {
    const voice = /^<v(?:\.[\w.-]{0,100})?\s+(\S[^>]*)>$/.exec(piece)?.[1];
    if (voice !== undefined) {
      made += `${end()}<v ${escaped(voice).replaceAll("\n", " ").trim()}>`;
      speaks = true;
    } else if (piece === "</v>") made += end();
    else if (!/^<[a-z0-9/][^<>]{0,500}>$/i.test(piece)) made += escaped(piece);
  }
  // A blank line would end the cue.
  const lines = `${made}${end()}`.split("\n").map((line) => line.trim());
  return lines.some((line) => !/^(?:<[^>]*>)*$/.test(line))
    ? lines.filter((line) => line !== "").join("\n")
    : "";
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  lrm: "\u200E",
  rlm: "\u200F",
  nbsp: "\u00A0",
  quot: '"',
  apos: "'",
  "#39": "'",
};

function escaped(text: string): string {
  const plain = text
    .replace(/\{\\[^{}\n]{0,40}\}/g, "") // places on the picture, as SubRip has them
    .replace(/&(#39|[a-z]{2,4});/g, (whole, name: string) => ENTITIES[name] ?? whole);
  return cleanString(plain, LONGEST_CUE)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
