// HTML of ours as an element of React: the outer element is React's, what it holds is the HTML as it stands.
import { Fragment, createElement } from "react";

/** An element of React, whatever its version. */
export interface ReactElementLike {
  readonly type: string;
  readonly props: unknown;
  readonly key: string | null;
}

/** A whole element of HTML in which no reader's browser needs a script. */
export function figureElement(html: string): ReactElementLike {
  const [, tag = "div", written = "", inner = ""] = /^<([a-z]+)((?:\s[^<>]*)?)>(.*)<\/\1>$/s.exec(html) ?? [];
  const attributes = [...written.matchAll(/\s([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name === "class" ? "className" : name,
    MARKS.reduce((text, [mark, sign]) => text.replaceAll(mark, sign), value),
  ]);
  const props = Object.fromEntries(attributes) as Record<string, string>;
  return createElement(tag, { ...props, dangerouslySetInnerHTML: { __html: inner } });
}

/**
 * An element behind a link to its stylesheet. React 19 puts that into the head of the page, once however many ask for it; what
 * compiles styles that are imported may take our colours from them.
 */
export function withStylesheet(stylesheet: string | false, element: ReactElementLike): ReactElementLike {
  if (stylesheet === false) return element;
  const link = createElement("link", { rel: "stylesheet", href: stylesheet, precedence: "postproof" });
  return createElement(Fragment, null, link, element);
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way to name a variable of the environment
  namespace NodeJS {
    interface ProcessEnv {
      readonly __NEXT_ROUTER_BASEPATH?: string;
    }
  }
}

/** The path below which Next serves the site, without a `/` at its end. Next writes it in the place of the variable, in the browser too. */
export function basePath(): string {
  try {
    return process.env.__NEXT_ROUTER_BASEPATH ?? "";
  } catch {
    return ""; // a browser, and another builder
  }
}

const MARKS = [
  ["&quot;", '"'],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&#39;", "'"],
  ["&amp;", "&"], // the last: what it stands for begins others
] as const;
