// One photograph of 1600 x 1200 as copies of three widths in AVIF, WebP and JPEG: postproof beside eleventy-img.
//
//   node bench/images.js photo.jpg        with a picture of yours; without one, with made-up noise
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Image from "@11ty/eleventy-img";
import sharp from "sharp";
import { median } from "./measure.js";

// Nobody else calls this room by itself: as built it has no name that stays.
const dist = new URL("../dist/", import.meta.url);
const built = readdirSync(dist).find((name) => /^media-\w+\.js$/.test(name));
const { processImage } = await import(new URL(built, dist).href);

const ROUNDS = 5;
const WIDTHS = [1280, 640, 320];
const [file] = process.argv.slice(2);
const source = file
  ? sharp(readFileSync(file)).resize({ width: 1600, height: 1200, fit: "cover" })
  : sharp({
      create: { width: 400, height: 300, channels: 3, noise: { type: "gaussian", mean: 128, sigma: 40 } },
    }).resize(1600, 1200);
const photo = await source.jpeg({ quality: 90 }).toBuffer();

/** Seconds of CPU time of this process and of those that it started. */
function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim().split(" ");
  const theirs = children.filter(Boolean).map((pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(stat[11]) + Number(stat[12])) / 100;
  });
  return (user + system) / 1e6 + theirs.reduce((sum, each) => sum + each, 0);
}

async function measure(name, run) {
  await run();
  const seconds = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = cpuSeconds();
    bytes = await run();
    seconds.push(cpuSeconds() - before);
  }
  console.log(`${name.padEnd(44)} ${median(seconds).toFixed(2)} CPU-s  ${bytes} bytes`);
}

const folder = mkdtempSync(join(tmpdir(), "postproof-images-"));
const eleventy = (formats, options) => async () => {
  const made = await Image(photo, {
    widths: WIDTHS,
    formats,
    outputDir: folder,
    useCache: false,
    ...options,
  });
  return Object.values(made)
    .flat()
    .reduce((sum, { size }) => sum + size, 0);
};
const ours = (policy) => async () => {
  const { image } = await processImage(photo, "image", policy);
  return image.renditions.reduce((sum, { bytes }) => sum + bytes.length, 0);
};
const SAME = {
  sharpAvifOptions: { quality: 55, effort: 2 },
  sharpWebpOptions: { quality: 80, effort: 2 },
  sharpJpegOptions: { quality: 80 },
};
try {
  await measure("postproof, as it is (WebP, one JPEG)", ours({}));
  await measure("postproof, AVIF, WebP, one JPEG", ours({ formats: ["avif", "webp"] }));
  await measure("eleventy-img, as it is, AVIF, WebP, JPEG", eleventy(["avif", "webp", "jpeg"]));
  await measure("eleventy-img, postproof's settings", eleventy(["avif", "webp", "jpeg"], SAME));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
