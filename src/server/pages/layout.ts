// The frame of every page: its head, its stylesheets, its main part. Pages are plain functions of data.
import { html as markup } from "hono/html";

/** Finished HTML: what stands in a template is escaped unless it is such itself. */
export type Html = ReturnType<typeof markup>;

/** What a page is made of. */
export interface Page {
  readonly title: string;
  /** A tag of its language. */
  readonly language: string;
  readonly direction?: "ltr" | "rtl";
  /** Addresses of its stylesheets. */
  readonly stylesheets: readonly string[];
  /** What kind of page it is, a class of the stylesheet. */
  readonly kind: string;
  /** What else stands in its head. */
  readonly head?: Html;
  readonly body: Html;
}

/** A whole page. */
export function layout({ title, language, direction = "ltr", stylesheets, kind, head, body }: Page): Html {
  return markup`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${stylesheets.map((address) => markup`<link rel="stylesheet" href="${address}">\n`)}${head ?? ""}
</head>
<body class="${kind}">
${body}
</body>
</html>
`;
}
