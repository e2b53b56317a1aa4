// A server: every route of the table answered the same way. Its host, its rate and its rights are looked at before anything is
// read, and whatever goes wrong is told as a problem.
import { Hono } from "hono";
import type { Context } from "hono";
import { isUrl } from "../model/url.ts";
import { SERVER } from "../options/server.ts";
import type { ServerOptions } from "../options/server.ts";
import { openAccess } from "./access.ts";
import { addressesAt } from "./addresses.ts";
import type { Addresses } from "./addresses.ts";
import { openCards } from "./card.ts";
import type { Desk } from "./desk.ts";
import { stylesheetsAt } from "./files.ts";
import { inputOf } from "./input.ts";
import { openMetrics } from "./metrics.ts";
import { problemPage } from "./pages/plain.ts";
import { openRates } from "./rates.ts";
import type { Problem } from "./refusal.ts";
import { Refusal, problemOf } from "./refusal.ts";
import type { Answer, Route } from "./route.ts";
import { ROUTES } from "./routes.ts";
import { checkHost, checkOrigin, openOrigins, secured } from "./security.ts";
import { openShown } from "./shown.ts";

/** Who asks. */
export interface Client {
  /** The address of whoever asks, by which requests are counted. Without it they are not. */
  readonly address?: string | undefined;
}

/** Answers requests. Never throws. */
export type Handler = (request: Request, client?: Client) => Promise<Response>;

type Env = { Bindings: { readonly client: Client } };

/** Opens a server. Nothing is read until it is asked. */
export function openServer(options: ServerOptions): Handler {
  const app = new Hono<Env>();
  const answer = answering(options);
  for (const route of ROUTES)
    app.on(route.method.toUpperCase(), honoPath(route.path), (context) => answer(route, context));
  app.notFound((context) => answer(NOWHERE, context));
  const { cors } = options;
  const withOrigins = openOrigins(cors ?? []);
  return async (request, client = {}) =>
    withOrigins(request, async () => await app.fetch(request, { client }));
}

/** `{name}` as the router writes it; the last field of a path takes slashes too. */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}$/, ":$1{.+}").replace(/\{(\w+)\}/g, ":$1");
}

/** What answers where there is no route. */
const NOWHERE: Route = {
  method: "get",
  path: "",
  name: "nowhere",
  does: "",
  who: "public",
  takes: {},
  run: () =>
    Promise.reject(
      new Refusal("no_such_page", "There is no such page. The routes are listed at /openapi.json."),
    ),
};

function answering(options: ServerOptions): (route: Route, context: Context<Env>) => Promise<Response> {
  const access = openAccess(options);
  const rates = openRates(options.rate ?? 6_000);
  const { bodyTimeout = SERVER.bodyTimeout.default } = options;
  const metrics = openMetrics();
  const shown = openShown(options.archive, options.look);
  const card = openCards(options);
  const failed = (error: unknown): void => {
    if (problemOf(error).status === 500) options.onError?.(error);
  };
  return async (route, { req, env }) => {
    const began = performance.now();
    const request = req.raw;
    const addresses = addressesAt(options.base?.replace(/\/$/, "") ?? originOf(request.url));
    let response: Response;
    try {
      checkHost(request, options);
      rates(env.client.address, route.cost ?? 1);
      const caller = access.callerOf(request);
      access.demand(route.who, caller);
      if (route.method === "post") checkOrigin(request, addresses.base, options.cors ?? []);
      const desk: Desk = {
        ...{ archive: options.archive, options, addresses, access, caller, request, metrics },
        failed,
        changed: shown.changed,
        show: (post) => shown.show(addresses.post(post), addresses),
        card: (post) => card(post, addresses),
      };
      const { parts, csrf } = await inputOf(route, request, req.param(), bodyTimeout);
      if (route.method === "post") access.checkForm(caller, csrf);
      response = await responseOf(await route.run(parts as never, desk));
    } catch (error) {
      failed(error);
      const problem = problemOf(error);
      response =
        toSignIn(route, request, problem, addresses.base) ??
        (await refusalOf(route, request, problem, addresses));
    }
    metrics.count(route.name, response.status, performance.now() - began);
    return secured(response, route);
  };
}

/** Nothing where the address is none: that is told then. */
const originOf = (url: string): string => (isUrl(url) ? new URL(url).origin : "");

async function responseOf(answer: Answer): Promise<Response> {
  if (answer instanceof Response) return answer;
  if ("json" in answer) return Response.json(answer.json);
  const { page, status = 200 } = answer;
  return new Response(String(await page), {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

/** Where people who want a page that is not public go first; nothing for programs. */
function toSignIn(
  { who, method, type }: Route,
  { url }: Request,
  { code }: Problem,
  base: string,
): Response | undefined {
  if (code !== "sign_in" || who === "public" || method !== "get" || type !== undefined) return undefined;
  const { pathname, search } = new URL(url);
  const location = `${base}/sign-in?next=${encodeURIComponent(pathname + search)}`;
  return new Response(undefined, { status: 303, headers: { location } });
}

/** A problem as the caller reads it: as a page where pages are asked for, else as JSON. */
async function refusalOf(
  route: Route,
  request: Request,
  problem: Problem,
  addresses: Addresses,
): Promise<Response> {
  const { retryAfter, ...told } = problem;
  const headers = new Headers(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) });
  if (told.status === 401) headers.set("www-authenticate", "Bearer");
  const reads = request.headers.get("accept") ?? "";
  const isPage = route.type === undefined && (route !== NOWHERE || reads.includes("text/html"));
  headers.set("content-type", isPage ? "text/html; charset=utf-8" : "application/problem+json");
  // Readers of a post have no business on the editor's page.
  const back = route.who === "public" && route !== NOWHERE ? undefined : `${addresses.base}/`;
  const body = isPage
    ? String(await problemPage(problem, stylesheetsAt(addresses), back))
    : JSON.stringify(told);
  return new Response(body, { status: told.status, headers });
}
