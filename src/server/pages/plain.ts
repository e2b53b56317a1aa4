// Pages of few words: what went wrong and what to do next, and signing in.
import { html as markup } from "hono/html";
import type { Problem } from "../refusal.ts";
import type { Html } from "./layout.ts";
import { layout } from "./layout.ts";

/** What went wrong. `back`: the editor's page, for those who may see it. */
export function problemPage(
  { title, detail }: Problem,
  stylesheets: readonly string[],
  back: string | undefined,
): Html {
  const way =
    back === undefined
      ? ""
      : markup`
<p>Go back in the browser to try again, or begin with <a href="${back}">all posts</a>.</p>`;
  const body = markup`<main><h1>${title}</h1>
<p>${detail}</p>${way}</main>`;
  return layout({ title, language: "en", stylesheets, kind: "plain", body });
}

/** What the form to sign in needs. */
export interface SignIn {
  readonly action: string;
  /** The path that is shown then. */
  readonly next: string;
  /** Why the last try was none. */
  readonly fault?: string | undefined;
}

/** The form to sign in. */
export function signInPage({ action, next, fault }: SignIn, stylesheets: readonly string[]): Html {
  const [described, told] =
    fault === undefined
      ? ["", ""]
      : [
          markup` aria-describedby="fault" aria-invalid="true"`,
          markup`<p id="fault" role="alert">${fault}</p>`,
        ];
  const body = markup`<main>
<h1>Sign in</h1>
<p>With the token of this server, which is printed where <code>postproof serve</code> was started.</p>
<form method="post" action="${action}">
<input type="hidden" name="next" value="${next}">
<p><label for="token">Token</label> <input id="token" name="token" type="password" autocomplete="current-password" required${described}></p>
${told}
<p><button>Sign in</button></p>
</form>
</main>`;
  return layout({ title: "Sign in", language: "en", stylesheets, kind: "plain", body });
}
