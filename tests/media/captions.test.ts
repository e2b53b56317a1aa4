// Captions: written anew from their times and words; nothing is passed on as it came.
import { describe, expect, it } from "vitest";
import { processCaptions } from "../../src/media/index.ts";

const made = (text: string | Uint8Array): string => {
  const result = processCaptions(typeof text === "string" ? new TextEncoder().encode(text) : text);
  if (!result.ok) return `${result.missing.kind}: ${result.missing.reason}`;
  expect(result.video.copy.type).toBe("text/vtt");
  expect(result.video.copy.file).toMatch(/^[0-9a-f]{64}\.vtt$/);
  return new TextDecoder().decode(result.video.bytes);
};
const cue = (words: string): string =>
  made(`WEBVTT\n\n00:01.000 --> 00:02.500\n${words}\n`).split("\n").slice(3).join("\n").trim();

describe("captions", () => {
  it("keep times, words, places on the picture and who speaks", () => {
    expect(
      made(
        "\uFEFFWEBVTT - A title\nKind: captions\n\nNOTE made at home\n\nSTYLE\n::cue { background: url(https://spy.example/) }\n\n" +
          "REGION\nid:a\n\nintro\n00:00:01.000 --> 00:00:02.500 align:start position:10% region:a onclick:x\n<v.loud Ada Example>Good <b>morning</b>.\nAll of you.\n\n" +
          "1:02:03.004 --> 1:02:04.000 line:-1\n- Yes.\n",
      ),
    ).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.500 align:start position:10%\n<v Ada Example>Good morning.\nAll of you.</v>\n\n" +
        "01:02:03.004 --> 01:02:04.000 line:-1\n- Yes.\n",
    );
  });

  it("are read from SubRip, in old encodings as well", () => {
    const subrip =
      "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<font color=red>Gr\u00FC\u00DFe</font> & more\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nBye\r\n";
    const expected =
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nGr\u00FC\u00DFe &amp; more\n\n00:00:03.000 --> 00:00:04.000\nBye\n";
    expect(made(subrip)).toBe(expected);
    expect(made(Uint8Array.from(subrip, (each) => each.charCodeAt(0)))).toBe(expected);
  });

  it("carry no markup but voices", () => {
    expect(
      cue("<script>alert(1)</script><img src=https://spy.example/x><00:01.500>now<c.red.bg_blue>!</c>"),
    ).toBe("alert(1)now!");
    expect(cue("1 &lt; 2 and 3 < 4 &amp;&amp; <i>so</i> &lrm;on")).toBe(
      "1 &lt; 2 and 3 &lt; 4 &amp;&amp; so \u200Eon",
    );
    expect(cue("<v Ada & Ben>Hello <v Ben>you</v> there")).toBe(
      "<v Ada &amp; Ben>Hello </v><v Ben>you</v> there",
    );
    expect(cue("a\u0000b\u0007c")).toBe("abc");
  });

  it("drop what is no cue", () => {
    expect(made("WEBVTT\n\n00:02.000 --> 00:01.000\nbackwards\n")).toMatch(
      /^unreadable: The file holds no captions/,
    );
    expect(made("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada></v>\n")).toMatch(/no captions/);
    expect(made("<!doctype html><title>Log in</title>")).toMatch(/no captions/);
    expect(made("#EXTM3U\n#EXTINF:6,\nsegment1.vtt\n")).toMatch(/no captions/);
    expect(made("")).toMatch(/empty/);
    expect(made("x".repeat(3_000_000))).toMatch(/more than 2097152 bytes/);
    // An arrow within the words begins no cue, and cannot be smuggled through.
    expect(cue("one\n00:09.000 --&gt; 00:10.000")).toBe("one\n00:09.000 --&gt; 00:10.000");
  });

  it("are bounded: cues, their words, and the time to read them", () => {
    const many = "WEBVTT\n\n" + "00:01.000 --> 00:02.000\na\n\n".repeat(30_000);
    expect(made(many).match(/-->/g)).toHaveLength(20_000);
    expect(cue("<".repeat(1_000_000)).length).toBeLessThanOrEqual(2_000 * 4);
    expect(cue("<v a".repeat(200_000)).length).toBeLessThanOrEqual(2_000 * 4);
    expect(made("WEBVTT\n\n" + " ".repeat(2_000_000))).toMatch(/no captions/);
  });
});
