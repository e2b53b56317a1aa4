// What a golden case holds beside its capture.
import { normalize } from "../../dist/platforms.js";
import { renderEmbed } from "../../dist/render.js";
import { snapshotOf } from "../../dist/snapshot.js";

/** The files of a case made from its capture: name to text. */
export function golden(capture) {
  const outcome = normalize(capture);
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  if (outcome.kind !== "post") return { "outcome.json": json(outcome) };
  const snapshot = {
    ...snapshotOf(outcome, { basis: "captured", capturedAt: capture.capturedAt }),
    tool: "postproof",
  };
  const html = renderEmbed(snapshot, {
    assetUrl: (file) => `/postproof/${file}`,
    timeZone: "UTC",
    locale: "en",
  });
  return { "snapshot.json": json(snapshot), "embed.html": `${html.replaceAll("><", ">\n<")}\n` };
}
