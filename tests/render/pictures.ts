// Pictures for tests: their records, and on demand their bytes, drawn for the purpose.
import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Picture, Rendition } from "../../src/model/asset.ts";

/** What to draw for a file name. */
interface Drawing {
  readonly subject: string;
  readonly type: Rendition["type"];
  readonly width: number;
  readonly height: number;
}

const drawings = new Map<string, Drawing>();

/** A picture with local copies: WebP in the widths that fit, and a fallback. Nothing is drawn yet. */
export function picture(
  subject: string,
  width: number,
  height: number,
  fallback: "jpeg" | "png" = "jpeg",
): Picture {
  const widths = [1600, 1200, 800, 480, 96].filter((wide) => wide < width).slice(0, 3);
  const webp = [width, ...widths]
    .slice(0, 3)
    .map((wide) => rendition(subject, "webp", wide, Math.max(1, Math.round((height * wide) / width))));
  return {
    url: `https://pictures.example/${encodeURIComponent(subject)}`,
    width,
    height,
    renditions: [
      ...webp,
      rendition(
        subject,
        fallback,
        webp.at(width > 1200 ? 1 : 0)!.width,
        webp.at(width > 1200 ? 1 : 0)!.height,
      ),
    ],
  };
}

function rendition(
  subject: string,
  format: "webp" | "jpeg" | "png",
  width: number,
  height: number,
): Rendition {
  const name = createHash("sha256").update(`${subject} ${format} ${width} ${height}`).digest("hex");
  const file = `${name}.${format === "jpeg" ? "jpg" : format}`;
  const type = `image/${format}` as const;
  drawings.set(file, { subject, type, width, height });
  return { file, type, width, height, bytes: Math.round((width * height) / (format === "webp" ? 12 : 8)) };
}

/**
 * The bytes of a file that {@link picture} named; `undefined` for any other. `exact`: as PNG, whatever the name says, so
 * that every decoder makes the same pixels of it.
 */
export async function draw(
  file: string,
  exact = false,
): Promise<{ bytes: Uint8Array; type: string } | undefined> {
  const drawing = drawings.get(file);
  if (!drawing) return undefined;
  const { subject, type, width, height } = drawing;
  const image = sharp(Buffer.from(exact ? pattern(subject, width, height) : scene(subject, width, height)));
  if (exact)
    return { bytes: await image.png({ palette: true, dither: 0, effort: 1 }).toBuffer(), type: "image/png" };
  const bytes = await image
    .toFormat(type === "image/webp" ? "webp" : type === "image/png" ? "png" : "jpeg", { effort: 1 })
    .toBuffer();
  return { bytes, type };
}

/** Stripes and a square in its middle, whose colours depend on the subject: crops show, and few bytes keep it. */
function pattern(subject: string, width: number, height: number): string {
  const hue = Math.round((createHash("sha256").update(subject).digest()[0]! / 255) * 360);
  const side = Math.min(width, height) / 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="hsl(${hue} 30% 60%)"/><rect width="100%" height="25%" fill="hsl(${hue} 40% 80%)"/><rect y="75%" width="100%" height="25%" fill="hsl(${hue} 30% 35%)"/><rect x="${(width - side) / 2}" y="${(height - side) / 2}" width="${side}" height="${side}" fill="hsl(${hue} 40% 20%)"/></svg>`;
}

/** A landscape whose colours and hills depend on the subject; a head and shoulders for people. */
function scene(subject: string, width: number, height: number): string {
  const seed = createHash("sha256").update(subject).digest();
  const hue = Math.round((seed[0]! / 255) * 360);
  const size = `viewBox="0 0 100 100" preserveAspectRatio="none" width="${width}" height="${height}"`;
  if (subject.startsWith("person")) {
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100" height="100" fill="hsl(${hue} 30% 72%)"/><circle cx="50" cy="40" r="17" fill="hsl(${hue} 25% 30%)"/><ellipse cx="50" cy="92" rx="34" ry="32" fill="hsl(${hue} 25% 30%)"/></svg>`;
  }
  if (subject.startsWith("emoji")) {
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><circle cx="50" cy="50" r="46" fill="hsl(${hue} 70% 55%)"/><circle cx="34" cy="42" r="6"/><circle cx="66" cy="42" r="6"/><path d="M28 62 Q50 88 72 62" fill="none" stroke="#000" stroke-width="6"/></svg>`;
  }
  const hills = [0, 1, 2].map((row) => {
    const peak = (at: number): number => 45 + row * 15 - (seed[1 + row * 4 + at]! / 255) * 22;
    return `<path d="M0 ${peak(0)} C25 ${peak(1)} 40 ${peak(2)} 60 ${peak(3)} S90 ${peak(1)} 100 ${peak(2)} V100 H0Z" fill="hsl(${(hue + 20 * row) % 360} ${24 + row * 6}% ${62 - row * 17}%)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100" height="100" fill="hsl(${(hue + 180) % 360} 42% 72%)"/><rect y="30" width="100" height="70" fill="hsl(${(hue + 330) % 360} 50% 88%)"/><circle cx="${20 + (seed[20]! / 255) * 60}" cy="24" r="7" fill="#fff6" />${hills.join("")}</svg>`;
}
