// Lines of HTML, a paragraph each.

/** What a paragraph is. */
export type Kind = "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "quote" | "caption" | "item";

/** A run of letters, of one form and one link; or a picture, or a line break. */
export interface Run {
  readonly html: string;
  /** The elements around it, such as `em strong`. */
  readonly form: string;
  readonly href: string | undefined;
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as HTML, on one line. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"]/g, (sign) => REFERENCES[sign]!)
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, " "); // eslint-disable-line no-control-regex -- no line may end within
}

/** Whether readers see anything of it. */
export const shown = ({ html }: Run): boolean => html !== "<br>" && html.trim() !== "";

/** Runs as HTML: what stands in one link is one link, what is of one form stands in one element. */
function htmlOf(runs: readonly Run[]): string {
  const inLinks = groups(runs, ({ href }) => href ?? "");
  return inLinks
    .map(([href, linked]) => {
      const html = groups(linked, ({ form }) => form)
        .map(([form, formed]) => wrapped(formed.map((run) => run.html).join(""), form))
        .join("");
      return href === "" ? html : `<a href="${escaped(href)}">${html}</a>`;
    })
    .join("");
}

function wrapped(html: string, form: string): string {
  const tags = form === "" ? [] : form.split(" ");
  return tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, html);
}

function groups(runs: readonly Run[], of: (run: Run) => string): [of: string, runs: Run[]][] {
  const found: [string, Run[]][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.[0] === of(run)) last[1].push(run);
    else found.push([of(run), [run]]);
  }
  return found;
}

/** Lines of HTML, a paragraph each; tags around several stand at the ends of lines. */
export class Lines {
  readonly #lines: string[] = [];
  /** What is open around the last paragraph: a list, a quotation. */
  #around = "";
  #pending = "";

  paragraph(runs: readonly Run[], kind: Kind | undefined): void {
    this.#surround(kind === "item" ? "ul" : kind === "quote" ? "blockquote" : "");
    this.#lines.push(this.#pending + element(htmlOf(runs), kind));
    this.#pending = "";
  }

  tag(tag: string): void {
    this.#surround("");
    this.#put(tag);
  }

  finish(): string[] {
    this.#surround("");
    if (this.#pending !== "") this.#append(this.#pending);
    return this.#lines;
  }

  #surround(around: string): void {
    if (around === this.#around) return;
    if (this.#around !== "") this.#put(`</${this.#around}>`);
    if (around !== "") this.#put(`<${around}>`);
    this.#around = around;
  }

  #put(tag: string): void {
    if (tag.startsWith("</") && this.#pending === "") this.#append(tag);
    else this.#pending += tag;
  }

  #append(tags: string): void {
    const last = this.#lines.pop();
    if (last !== undefined) this.#lines.push(last + tags);
  }
}

function element(html: string, kind: Kind | undefined): string {
  if (kind === "item") return `<li>${html}</li>`;
  if (kind === "caption") return `<p class="caption">${html}</p>`;
  return kind === undefined || kind === "quote" ? `<p>${html}</p>` : `<${kind}>${html}</${kind}>`;
}
