// The OpenAPI document (3.1) of the routes, made of their rows.
import { z } from "zod";
import { VERSION } from "../version.ts";
import { problemSchema } from "./refusal.ts";
import type { Route } from "./route.ts";

type Json = Record<string, unknown>;

/** The document of these routes, which stand below `base`. */
export function openApi(routes: readonly Route[], base: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return {
    openapi: "3.1.0",
    info: {
      title: "postproof",
      version: VERSION,
      description: "An archive of social posts: embeds, oEmbed, and what is known of each post.",
    },
    servers: [{ url: base }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, "output") },
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "postproof" },
      },
    },
  };
}

function operationOf({ name, does, who, takes, gives, type = "text/html" }: Route): Json {
  const parameters = [...parametersOf(takes.path, "path"), ...parametersOf(takes.query, "query")];
  const schema = gives && schemaOf(gives, "output");
  const isJson = type === "application/json";
  return {
    operationId: name,
    summary: does,
    security: who === "public" ? [] : [{ token: [] }, { session: [] }],
    "x-who": who,
    ...(parameters.length > 0 && { parameters }),
    ...(takes.body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemaOf(takes.body, "input") } },
      },
    }),
    responses: {
      200: {
        description: does,
        content: { [type]: { schema: schema ?? (isJson ? {} : { type: "string" }) } },
      },
      default: {
        description: "What is wrong and what to do next.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function parametersOf(schema: z.ZodObject | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...field }]) => ({
    ...{ name, in: place, required: place === "path" || required.includes(name), schema: field },
    ...(description !== undefined && { description }),
  }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
