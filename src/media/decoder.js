// A decoder: a process of its own that opens one picture after the other and does with it what decoding.ts asks.
// It is JavaScript, since Node starts it as it stands, from the sources as from the package.

/** The decoders that are open; all others are shut: those of SVG and PDF among others can be made to hang. */
const DECODERS = ["JpegBuffer", "PngBuffer", "WebpBuffer", "NsgifBuffer", "HeifBuffer"];
/** How often the memory is looked at, in ms: a decoder was seen to take up to 1 MB in a millisecond. */
const LOOK_EVERY = 10;
/** Longer blocks of metadata state nothing that anybody reads. */
const MOST_METADATA = 2 ** 20;

/** The most memory in bytes, and the most CPU time of a step in seconds: a busy machine makes no picture worse. */
const [mostMemory, mostSeconds] = process.argv.slice(2).map(Number);
/** The CPU time when the step began; `undefined` before the first: starting is no step. */
let began;
let sharp;
let bytes;
let source;
let pixels;

const steps = {
  /** Reads the header of a picture. */
  async open({ bytes: given, maxPixels }) {
    bytes = given;
    source = sharp(bytes, { failOn: "error", limitInputPixels: maxPixels, pages: 1, autoOrient: true });
    const { autoOrient, pages, compression, depth, exif, iptc, xmp } = await source.metadata();
    const block = (value) => (value !== undefined && value.length <= MOST_METADATA ? value : undefined);
    return {
      ...autoOrient,
      pages: pages ?? 1,
      compression,
      deep: depth !== "uchar",
      blocks: { exif: block(exif), iptc: block(iptc), xmp: block(xmp) },
    };
  },

  /** Decodes it, upright, shrunk, in sRGB or grey with eight bits a channel; its pixels stay here. */
  async shrink({ resize }) {
    const shrunk = source.resize(resize).toColourspace("srgb").raw({ depth: "uchar" });
    const { data, info } = await shrunk.toBuffer({ resolveWithObject: true });
    pixels = { data, width: info.width, height: info.height, channels: info.channels };
    return { width: info.width, height: info.height, opaque: isOpaque(pixels) };
  },

  /** Encodes a copy from the pixels: nothing else can come along but the XMP packet. */
  async copy({ width, format, options, withoutAlpha, xmp }) {
    const { data, ...raw } = pixels;
    const image = sharp(data, { raw });
    if (withoutAlpha && raw.channels % 2 === 0) image.removeAlpha();
    if (width < raw.width) image.resize({ width });
    image.toFormat(format, options);
    if (xmp !== undefined) image.withXmp(xmp);
    const copy = await image.toBuffer({ resolveWithObject: true });
    return { bytes: copy.data, width: copy.info.width, height: copy.info.height };
  },

  /** Squeezes the picture into a square of grey levels; what is transparent counts as white. */
  grey({ side }) {
    return (
      source
        .flatten({ background: "white" })
        // Shrinking while decoding is rounded to whole pixels: a crop no longer lies where it should.
        .resize(side, side, { fit: "fill", kernel: "linear", fastShrinkOnLoad: false })
        .greyscale()
        .raw({ depth: "uchar" })
        .toBuffer()
    );
  },

  /** Lets go of the picture; gives the memory that this process holds without it, in bytes. */
  close() {
    bytes = source = pixels = undefined;
    globalThis.gc?.();
    return process.memoryUsage.rss();
  },
};

function isOpaque({ data, channels }) {
  if (channels % 2 === 1) return true;
  for (let at = channels - 1; at < data.length; at += channels) if (data[at] !== 255) return false;
  return true;
}

/** Ends at once, whatever native code is doing: an orderly end would wait for it. */
const end = () => process.kill(process.pid, "SIGKILL");

/** Gives up a step that takes too much. Decoding runs in threads of the library, so that this goes on meanwhile. */
function watchStep() {
  const { user, system } = began ? process.cpuUsage(began) : { user: 0, system: 0 };
  const isLong = (user + system) / 1e6 > mostSeconds;
  if (!isLong && process.memoryUsage.rss() <= mostMemory) return;
  clearInterval(watch);
  process.send({ fault: isLong ? "time" : "memory" }, end);
}
const watch = setInterval(watchStep, LOOK_EVERY);

process.on("disconnect", end);
// Meant for the process that is served here, which decides what comes of it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);
process.on("message", async ({ step, given }) => {
  began = process.cpuUsage();
  try {
    process.send({ value: await steps[step](given) });
  } catch (error) {
    process.send({ fault: "picture", said: error instanceof Error ? error.message : String(error) });
  }
});

try {
  ({ default: sharp } = await import("sharp"));
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: DECODERS.map((name) => `VipsForeignLoad${name}`) });
  sharp.cache(false);
  sharp.concurrency(1);
  process.send({ value: "ready" });
} catch (error) {
  process.send({ fault: "sharp", said: String(error) });
}
