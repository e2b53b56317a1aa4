// Third-party material for tests: read in place, never copied into the project.
import { existsSync } from "node:fs";
import { join } from "node:path";

const folder = process.env["POSTPROOF_MATERIAL"];

/** Whether the folder of third-party material is there. Tests that need it are reported as not run elsewhere. */
export const hasMaterial = folder !== undefined && folder !== "" && existsSync(join(folder, "recorded"));

/** The path of a piece of material, for example `material("recorded/x")`. */
export function material(path: string): string {
  if (folder === undefined) throw new Error("POSTPROOF_MATERIAL is not set: see CONTRIBUTING.md");
  return join(folder, path);
}
