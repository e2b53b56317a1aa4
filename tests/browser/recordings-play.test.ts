// Files as a browser itself records them, cleaned: it plays them as before, to their end and from any place.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processVideo } from "../../src/media/index.ts";
import { elementsIn, openElements } from "../../src/media/webm-elements.ts";
import { oggOf } from "../media/videos-made.ts";
import { createArchive } from "../../src/archive/composition.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import { tweet } from "../platforms/x-samples.ts";
import type { Files } from "./browser.ts";
import { openBrowser, withSite } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

/** Records a moving picture and a tone in the browser. Gives base64, or "" where it does not know the type. */
const RECORD = `async (type) => {
  if (!MediaRecorder.isTypeSupported(type)) return "";
  const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 36 });
  const pen = canvas.getContext("2d");
  const stream = type.startsWith("video") ? canvas.captureStream(25) : new MediaStream();
  const sound = new AudioContext();
  const tone = sound.createOscillator();
  const out = sound.createMediaStreamDestination();
  tone.connect(out); tone.start();
  await sound.resume();
  stream.addTrack(out.stream.getAudioTracks()[0]);
  const recorder = new MediaRecorder(stream, { mimeType: type });
  const chunks = [];
  recorder.ondataavailable = ({ data }) => chunks.push(data);
  const ended = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.start();
  for (let frame = 0; frame < 25; frame += 1) {
    pen.fillStyle = frame % 2 ? "red" : "blue";
    pen.fillRect(0, 0, 64, 36);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  recorder.stop();
  await ended;
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}`;

/** Plays a file to its end: how long it is, how large, how many samples of sound it has; or what went wrong. */
const PLAY = `async ({ base64, type }) => {
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const element = document.createElement(type.split("/")[0]);
  element.muted = true;
  element.src = URL.createObjectURL(new Blob([bytes], { type }));
  document.body.append(element);
  const failed = new Promise((resolve) => (element.onerror = () => resolve("failed: " + element.error.message)));
  const ended = new Promise((resolve) => (element.onended = () => resolve("ended")));
  await Promise.race([element.play().catch((error) => error.message), failed]);
  const how = await Promise.race([ended, failed]);
  const sound = await new AudioContext().decodeAudioData(bytes.buffer.slice(0)).then((each) => each.length, (error) => error.message);
  return { how, seconds: element.currentTime, width: element.videoWidth ?? 0, sound };
}`;

/** The packets of sound in a WebM file, each as long as it lasts: 20 ms as browsers record, at 48,000 samples. */
function opusPackets(bytes: Uint8Array): Uint8Array[] {
  const file = openElements(bytes);
  const [, segment] = [...elementsIn(file, 0, bytes.length)];
  const parts = [...elementsIn(file, segment!.body, segment!.end)];
  const clusters = parts.filter(({ id, open }) => id === 0x1f43b675 && !open);
  return [...parts, ...clusters.flatMap(({ body, end }) => [...elementsIn(file, body, end)])]
    .filter(({ id }) => id === 0xa3)
    .map(({ body, end }) => bytes.subarray(body + 4, end));
}

describe("a video in an embed", () => {
  it("plays from the site's own files when it is asked to, and not before", { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    const base64: string = await page.evaluate(`(${RECORD})("video/mp4;codecs=vp9,opus")`);
    const film = Buffer.from(base64, "base64");
    const server = await loopback((host, path) => {
      if (host === "video.twimg.com") return { body: film };
      const media = {
        type: "video",
        original_info: { width: 64, height: 36 },
        video_info: { variants: [{ url: "https://video.twimg.com/film.mp4", content_type: "video/mp4" }] },
      };
      return path.includes("id=1&") ? { body: tweet({ id_str: "1", mediaDetails: [media] }) } : undefined;
    });
    const archive = createArchive({
      store: memoryStore(),
      http: { connect: server.connect, pace: 0, budgets: false },
      media: { videos: "best" },
    });
    await archive.capture("https://x.com/ada_example/status/1");
    const article =
      "<!doctype html><html lang=en><title>x</title><p>https://x.com/ada_example/status/1</p></html>";
    const { text, assets } = await archive.rewrite(article, {
      format: "html",
      assetUrl: (file) => `/${file}`,
    });
    await archive.close();
    await server.close();
    const file = assets.find((each) => each.endsWith(".mp4"))!;
    const files: Files = async (path) => {
      const bytes = await archive.asset(path.slice(1));
      return bytes && { bytes, type: path.endsWith(".mp4") ? "video/mp4" : "image/webp" };
    };
    await withSite(text, files, async (origin, served) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(`${origin}/`, { waitUntil: "networkidle" });
      expect(served.loaded.filter((path) => path.endsWith(".mp4"))).toEqual([]);
      const how = await page.evaluate(`(async () => {
        const video = document.querySelector("video");
        video.muted = true;
        const ended = new Promise((resolve) => { video.onended = () => resolve("ended"); video.onerror = () => resolve(video.error.message); });
        await video.play();
        return { how: await ended, width: video.videoWidth };
      })()`);
      expect(how).toEqual({ how: "ended", width: 64 });
      expect(served.loaded).toContain(`/${file}`);
      expect(served.reports).toEqual([]);
      expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
    });
    await page.close();
  });
});

describe("a file that the browser recorded", () => {
  it("plays as Ogg whose comments are blanked", { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    const base64: string = await page.evaluate(`(${RECORD})("audio/webm;codecs=opus")`);
    const file = oggOf(opusPackets(Buffer.from(base64, "base64")), "48.2082 ".repeat(100));
    expect(file.includes("48.2082")).toBe(true);
    const result = processVideo(file);
    if (!result.ok) throw new Error(result.missing.reason);
    const { copy, bytes: cleaned } = result.video;
    expect(copy.type).toBe("audio/ogg");
    expect(Buffer.from(cleaned).includes("48.2082")).toBe(false);
    const play = (bytes: Uint8Array): Promise<{ sound: number }> =>
      page.evaluate(
        `(${PLAY})(${JSON.stringify({ base64: Buffer.from(bytes).toString("base64"), type: "audio/ogg" })})`,
      );
    const before = await play(file);
    expect(before).toMatchObject({ how: "ended" });
    expect(before.sound).toBeGreaterThan(10_000);
    expect(await play(cleaned)).toEqual(before);
    await page.close();
  });

  it.each([
    ["video/webm;codecs=vp8,opus", "video/webm"],
    ["video/webm;codecs=vp9,opus", "video/webm"],
    ["video/mp4;codecs=vp9,opus", "video/mp4"],
    ["video/mp4;codecs=av01.0.00M.08,opus", "video/mp4"],
    ["audio/webm;codecs=opus", "video/webm"],
  ] as const)("%s plays the same when cleaned", { timeout: 60_000 }, async (mime, expected) => {
    const page = await browser.newPage();
    const base64: string = await page.evaluate(`(${RECORD})(${JSON.stringify(mime)})`);
    const bytes = Buffer.from(base64, "base64");
    const result = processVideo(bytes);
    if (!result.ok) throw new Error(result.missing.reason);
    const { copy, bytes: cleaned } = result.video;
    expect(copy.type).toBe(expected);
    const play = (file: Uint8Array): Promise<unknown> =>
      page.evaluate(
        `(${PLAY})(${JSON.stringify({ base64: Buffer.from(file).toString("base64"), type: expected })})`,
      );
    const before = await play(bytes);
    expect(before).toMatchObject({ how: "ended", width: mime.startsWith("video") ? 64 : 0 });
    expect(await play(cleaned)).toEqual(before);
    // It names the program that recorded it, and no more when cleaned.
    expect(Buffer.from(bytes).toString("latin1")).toMatch(/Chrom|Handler/);
    expect(Buffer.from(cleaned).toString("latin1")).not.toMatch(/Chrom|Handler/);
    await page.close();
  });
});
