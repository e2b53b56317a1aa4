// The tools of the server, in the order in which they are listed.
import { captureTool } from "./capture.ts";
import { findReferencesTool } from "./find.ts";
import { creditLineTool, embedTool } from "./posts.ts";
import { compareQuotationTool, proofreadTool } from "./proof.ts";
import type { Tool } from "./tool.ts";

/** The tools, without the one that asks the network unless that is wanted. */
export function toolsFor({ captures }: { readonly captures: boolean }): readonly Tool[] {
  const reading = [compareQuotationTool, proofreadTool, findReferencesTool, creditLineTool, embedTool];
  return captures ? [...reading, captureTool] : reading;
}
