// The verbs of the command line, in the order of the help. What a verb does is loaded when it runs.
import { addAttach } from "./attach.ts";
import { addAudit } from "./audit.ts";
import { addCapture } from "./capture.ts";
import { addCredit } from "./credit.ts";
import { addImport } from "./import.ts";
import { addInit } from "./init.ts";
import { addLeaks } from "./leaks.ts";
import { addList } from "./list.ts";
import { addMcp } from "./mcp.ts";
import { addProof } from "./proof.ts";
import { addQuote } from "./quote.ts";
import { addRewrite } from "./rewrite.ts";
import { addScan } from "./scan.ts";
import { addShow } from "./show.ts";
import { addStatus } from "./status.ts";
import { addTranscribe } from "./transcribe.ts";
import { addUses } from "./uses.ts";
import type { Command } from "commander";

/** Adds every verb to the program. */
export function addVerbs(program: Command): void {
  addInit(program);
  addScan(program);
  addCapture(program);
  addRewrite(program);
  addProof(program);
  addQuote(program);
  addMcp(program);
  addStatus(program);
  addLeaks(program);
  addCredit(program);
  addShow(program);
  addUses(program);
  addTranscribe(program);
  addAttach(program);
  addImport(program);
  addList(program);
  addAudit(program);
}
