// How much is shown of a post that is not there any more.
import type { RenderOptions, Since } from "../options/look.ts";

/** All of it, its words without pictures and videos, or nothing but a link. */
export type Extent = "whole" | "text" | "link";

/**
 * How much is shown of a post by the site's policy. What is only withheld in some countries, or could not be checked, is
 * not gone; what the site itself withdrew is not shown in any case.
 */
export function extentOf(since: Since | undefined, gone: RenderOptions["gone"]): Extent {
  if (since?.absence === "withdrawn") return "link";
  if (since === undefined || since.absence === "withheld" || since.absence === "unknown") return "whole";
  return gone === "link" || gone === "text" ? gone : "whole";
}
