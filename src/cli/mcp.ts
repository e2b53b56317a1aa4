// postproof mcp: the archive as tools of the Model Context Protocol, over standard input and output.
import type { MCP } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { PostproofError } from "../index.ts";
import { EXIT } from "./failures.ts";
import { VERSION } from "../version.ts";
import { unforeseen } from "./failures.ts";
import { captureTool } from "./mcp/posts.ts";
import { findReferencesTool } from "./mcp/find.ts";
import { creditLineTool, embedTool } from "./mcp/posts.ts";
import { compareQuotationTool, proofreadTool } from "./mcp/proof.ts";
import type { Desk, Tool } from "./mcp/tool.ts";
import { openSession, shownPlace } from "./session.ts";
import { openTerminal } from "./terminal.ts";

/** Flags of `postproof mcp`. */
export type McpFlags = FlagsOf<typeof MCP>;

/** The tools, in the order in which they are listed. */
const READING: readonly Tool[] = [
  compareQuotationTool,
  proofreadTool,
  findReferencesTool,
  creditLineTool,
  embedTool,
];

/** Answers until the client closes standard input, and what it asked for is answered. */
export async function mcp(flags: McpFlags): Promise<number> {
  const { McpServer, StdioServerTransport } = await loadProtocol();
  const session = await openSession(flags);
  const { terminal } = session;
  const desk: Desk = { archive: session.archive, config: session.found.config };
  if (!(await session.place.isThere()))
    terminal.warn(`No archive at ${shownPlace(session)} yet: it is empty until something is captured.`);
  const server = new McpServer({ name: "postproof", version: VERSION }, { instructions: INSTRUCTIONS });
  const calls = new Set<Promise<unknown>>();
  for (const tool of flags.capture === true ? [...READING, captureTool] : READING) {
    const { name, title, description, input, output, annotations } = tool;
    server.registerTool(
      name,
      { title, description, inputSchema: input, outputSchema: output, annotations },
      (args: unknown) => {
        const call = answer(tool, args, desk);
        calls.add(call);
        return call.finally(() => calls.delete(call));
      },
    );
  }
  server.server.onerror = (error) => terminal.warn(`postproof mcp: ${error.message}`);
  const closed = new Promise<void>((resolve) => (server.server.onclose = resolve));
  await server.connect(new StdioServerTransport());
  const ended = once(process.stdin, "end").then(async () => {
    await turn();
    while (calls.size > 0) await Promise.allSettled(calls);
    await turn();
  });
  await Promise.race([closed, ended]);
  await server.close();
  await session.archive.close();
  return EXIT.done;
}

/** How a tool answers: `content` for whoever reads, `structuredContent` for programs. */
interface Answer extends Record<string, unknown> {
  content: { type: "text"; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: true;
}

/** Does the work of one call. */
async function answer(tool: Tool, args: unknown, desk: Desk): Promise<Answer> {
  try {
    const { value, text } = await tool.run(args, desk);
    return { content: [{ type: "text", text }], structuredContent: value };
  } catch (error) {
    if (error instanceof PostproofError) return refusal(`${error.code}: ${error.message}`);
    openTerminal({}).warn(unforeseen(error));
    return refusal("unforeseen: this should not have happened; standard error of the server says more.");
  }
}

function refusal(text: string): Answer {
  return { content: [{ type: "text", text }], isError: true };
}

const INSTRUCTIONS =
  "Checks what is written about social posts against an archive of them. Call compare_quotation before printing words as " +
  "a quotation of a post; proofread checks a whole article. Nothing is fetched unless there is a tool named capture.";

/** Loads the packages of the protocol, which are installed by whoever wants a server. */
async function loadProtocol() {
  try {
    const [{ McpServer }, { StdioServerTransport }] = await Promise.all([
      import("@modelcontextprotocol/sdk/server/mcp.js"),
      import("@modelcontextprotocol/sdk/server/stdio.js"),
    ]);
    return { McpServer, StdioServerTransport };
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "postproof mcp needs the package @modelcontextprotocol/sdk. Install it: npm install @modelcontextprotocol/sdk",
      { cause },
    );
  }
}
