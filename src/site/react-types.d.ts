// What the plugins for React need of it. It is the site's, and no dependency of this package.
declare module "react" {
  interface Element {
    readonly type: string;
    readonly props: unknown;
    readonly key: string | null;
  }
  export const Fragment: string;
  export function createElement(
    type: string,
    props: Readonly<Record<string, unknown>> | null,
    ...children: readonly Element[]
  ): Element;
}
