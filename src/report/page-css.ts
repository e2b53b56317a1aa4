// The stylesheet of the report: a sober page in light, dark, high contrast and print.

/** Colours, fonts, the page itself. */
const FRAME_CSS = `
:root {
  color-scheme: light dark;
  --paper: #fffefb;
  --tint: #f5f3ec;
  --ink: #1b1b1a;
  --muted: #5a5954;
  --line: #d9d6cc;
  --link: #1d4f91;
  --alarm: #9c1c1a;
  --warning: #7d4b00;
  --note: #3d5674;
  --ok: #2a6338;
  --only: #fbe3a8;
  --concerned: #dbe7f7;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Noto Serif", "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #161615;
    --tint: #222220;
    --ink: #ecebe6;
    --muted: #aba9a1;
    --line: #3e3d39;
    --link: #9dc0ee;
    --alarm: #ff9f95;
    --warning: #efbd6d;
    --note: #a9c3e6;
    --ok: #95d1a3;
    --only: #574411;
    --concerned: #24405f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  max-width: 74rem;
  margin: 0 auto;
  padding: 0.75rem clamp(1rem, 3vw, 2.5rem) 3rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.4 var(--serif);
  overflow-wrap: anywhere;
}
`;

/** What stands in the page, for pages that have the same colours and fonts by the same names. */
export const PARTS_CSS = `h1, h2, h3, h4, p, ul, dl, dd, blockquote, figure { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--link); text-decoration: underline 1px; text-underline-offset: 0.16em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: 0.875em/1.5 var(--mono); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
.small, .nameplate, .label, .legend, .badge, .todo, .copy, figcaption {
  font-family: var(--sans);
  font-size: 0.8125rem;
  line-height: 1.45;
}
.small, .label, .todo, .none, .legend, figcaption { color: var(--muted); font-weight: 400; }

/* Masthead */
.masthead { border-top: 4px double var(--ink); }
.nameplate { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; padding: 0.3rem 0; border-bottom: 1px solid var(--ink); color: var(--muted); }
.nameplate b { margin-inline-end: 0.6rem; color: var(--ink); letter-spacing: 0.08em; text-transform: uppercase; }
h1 { margin-top: 0.6rem; font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.125rem); font-weight: 500; line-height: 1.15; text-wrap: balance; }
.verdict { margin-top: 0.2rem; font-size: 1.0625rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; margin-top: 0.2rem; }

/* Articles */
.overview { margin-top: 0.75rem; border-top: 1px solid var(--line); }
.overview li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; padding: 0.3rem 0; border-bottom: 1px solid var(--line); }
.count { margin-inline-start: 0.9rem; white-space: nowrap; }
.count:first-child { margin-inline-start: 0; }
.count.alarm b { color: var(--alarm); }
.count.warning b { color: var(--warning); }
.article > h2 { margin-top: 2.5rem; padding-top: 0.4rem; border-top: 4px double var(--ink); font-size: 1.5rem; font-weight: 500; line-height: 1.2; }
.group { margin-top: 0.5rem; }
.group > :is(h2, h3) { border-bottom: 1px solid var(--ink); font: 600 0.9375rem/1.5 var(--sans); }

/* One finding */
.item { padding: 0.3rem 0 0.4rem; border-bottom: 1px solid var(--line); }
.item:target { box-shadow: -1rem 0 0 -0.75rem var(--link); }
:is(h3, h4), .fact { font: 600 1rem/1.35 var(--serif); }
.badge { margin-inline-end: 0.3rem; font-weight: 600; white-space: nowrap; }
.badge.alarm { padding: 0.05rem 0.4rem; border-radius: 2px; background: var(--alarm); color: var(--paper); }
.badge.warning { color: var(--warning); }
.badge.note { color: var(--note); }
.badge.ok { color: var(--ok); }
.todo { margin-inline-start: 0.35rem; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2rem; margin-top: 0.1rem; }
.side { min-width: 0; }
.label b { color: var(--ink); font-weight: 600; }
blockquote { font-size: 0.9375rem; white-space: pre-line; }
.original, .find { margin-inline-start: 0.4rem; white-space: nowrap; }
blockquote.embed { font: 0.875rem/1.5 var(--mono); }
.around { color: var(--muted); }
.notice { margin: 0.1rem 0; padding-inline-start: 0.5rem; border-inline-start: 3px solid; color: var(--warning); font-size: 0.9375rem; }
.gone { color: var(--warning); }
figure { float: inline-start; margin: 0.15rem 0.9rem 0.15rem 0; max-width: 14rem; }
figure img { display: block; max-width: 100%; max-height: 6.5rem; border: 1px solid var(--line); }
figcaption { line-height: 1.3; }
.side::after { content: ""; display: block; clear: both; }
.candidates, .copy { font-size: 0.8125rem; line-height: 1.45; font-family: var(--sans); }
.copy code { user-select: all; }

ins, mark { color: var(--ink); }
ins, mark { background: var(--only); text-decoration: underline 2px; text-decoration-skip-ink: none; text-underline-offset: 0.18em; padding: 0 0.1em; }
mark { text-decoration-style: double; text-decoration-thickness: 1px; }
ins.editor, mark.replaced { background: none; text-decoration: underline dotted 2px; }
mark.concerned { background: var(--concerned); text-decoration: none; }
del { color: var(--muted); text-decoration: line-through 1px; }
.cut { padding: 0 0.25em; border: 1px dotted; border-radius: 2px; color: var(--muted); font: 0.75em var(--sans); user-select: none; }

/* What opens */
summary { cursor: pointer; min-height: 1.5rem; font-size: 0.9375rem; }
.line { padding: 0.15rem 0; }
details:is(.elsewhere, .perhaps, .ground, .glossary) { margin-top: 0.4rem; }
details:is(.elsewhere, .perhaps, .ground, .glossary) > summary { font: 0.875rem/1.6 var(--sans); color: var(--muted); }
details > :is(ul, dl, .small) { margin: 0.2rem 0 0.6rem 1rem; font: 0.8125rem/1.5 var(--sans); }
dl { columns: 2 20rem; column-gap: 3rem; }
dl > div { break-inside: avoid; padding-bottom: 0.4rem; }
dt { font-weight: 600; }
dd { color: var(--muted); }
footer { margin-top: 1rem; padding-top: 0.4rem; border-top: 1px solid var(--ink); }

@media (max-width: 44rem) {
  .pair { grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
  .side + .side { padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--line); }
  .todo { display: block; margin-inline-start: 0; }
  figure { float: none; max-width: none; margin-inline-end: 0; }
  figure img { max-height: 11rem; }
}
@media print {
  @page { margin: 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
  :root { --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --link: #000; --alarm: #8a1210; --only: #fff; --concerned: #fff; }
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; }
  ins, mark { font-weight: 600; }
  mark.concerned { text-decoration: underline; }
  .badge.alarm { background: none; color: var(--alarm); border: 2px solid; }
  details::details-content { content-visibility: visible; height: auto; }
  .item, .overview li, dl > div { break-inside: avoid; }
  :is(h2, h3, h4) { break-after: avoid; }
  .original::after, .find::after { content: " (" attr(href) ")"; }
}
@media (forced-colors: active) {
  .badge.alarm { border: 2px solid; }
  :is(mark, ins):not(.replaced, .editor) { background: Mark; color: MarkText; }
}
`;

/** Stands in the page as it is; holds no "<". */
export const PAGE_CSS = FRAME_CSS + PARTS_CSS;
