// The stylesheet of the report: a sober page in light, dark, high contrast and print.

/** Stands in the page as it is; holds no "<". */
export const PAGE_CSS = `
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
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  max-width: 66rem;
  margin: 0 auto;
  padding: clamp(1rem, 4vw, 3rem) clamp(1rem, 4vw, 2.5rem) 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.55 var(--serif);
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, blockquote, table, fieldset { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-decoration: underline 1px; text-underline-offset: 0.16em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: 0.875em/1.5 var(--mono); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
.small, .kicker, .nameplate, .dateline, .filter, .legend, .part, h5, h6, th, .badge, .overview td:first-child {
  font-family: var(--sans);
  font-size: 0.8125rem;
  line-height: 1.45;
}
.small, .dateline, .none, .known { color: var(--muted); }

/* Masthead */
.masthead { border-top: 4px double var(--ink); }
.nameplate {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0 2rem;
  padding: 0.5rem 0;
  border-bottom: 1px solid var(--ink);
}
.nameplate > :first-child { font-weight: 600; letter-spacing: 0.08em; text-transform: uppercase; }
h1 { margin-top: 2rem; font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.875rem); font-weight: 500; line-height: 1.15; text-wrap: balance; }
.verdict { margin-top: 0.75rem; font-size: 1.25rem; line-height: 1.4; }
.summary { margin-top: 0.35rem; max-width: 46rem; color: var(--muted); line-height: 1.45; }

/* Overview */
.overview { width: 100%; margin-top: 2.5rem; border-collapse: collapse; border-bottom: 1px solid var(--ink); }
caption { padding-bottom: 0.4rem; text-align: start; font: 600 0.8125rem/1.45 var(--sans); }
thead { border-top: 1px solid var(--ink); }
th { font-weight: 600; color: var(--muted); }
th, td { padding: 0.45rem 1rem 0.45rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; }
:is(th, td):last-child { padding-inline-end: 0; }
td { font-size: 0.9375rem; line-height: 1.4; }
td:first-child { color: var(--muted); font-variant-numeric: tabular-nums; overflow-wrap: normal; white-space: nowrap; }
thead th:first-child { white-space: nowrap; }
td:nth-child(2) { width: 34%; }
td .badge { margin-inline-end: 0.35rem; }
th.path { padding-top: 1rem; color: var(--ink); }

.badge { display: inline-block; padding: 0 0.4rem; border: 1px solid; border-radius: 2px; font-weight: 600; white-space: nowrap; }
.badge.alarm { border-color: var(--alarm); background: var(--alarm); color: var(--paper); }
.badge.warning { color: var(--warning); }
.badge.note { border-style: dashed; color: var(--note); }
.badge.ok { padding-inline: 0; border-color: transparent; color: var(--ok); }
.aside .badge { border-style: dotted; border-color: currentColor; background: none; color: var(--muted); padding-inline: 0.4rem; }

.filter { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; margin-top: 1rem; border: 0; min-width: 0; }
.filter legend { float: left; padding: 0; font-weight: 600; }
.filter label { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 1.75rem; }
.filter input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--ink); }

/* Articles */
.article { margin-top: 4rem; }
h2 { padding-top: 0.6rem; border-top: 4px double var(--ink); font-size: 1.5rem; font-weight: 500; line-height: 1.25; }
h3 { margin-top: 2rem; font: italic 400 1.125rem/1.3 var(--serif); color: var(--muted); }
.item { margin-top: 1rem; padding: 1rem 0 2rem; border-top: 1px solid var(--line); }
.item.alarm { border-top: 3px solid var(--alarm); }
.item:target { box-shadow: -1rem 0 0 -0.75rem var(--link); }
.kicker { color: var(--muted); }
.kicker .badge { margin-inline-end: 0.5rem; }
h4 { margin-top: 0.5rem; font-size: 1.375rem; font-weight: 600; line-height: 1.25; }
.findings { margin-top: 0.3rem; max-width: 46rem; }
.findings li + li { margin-top: 0.2rem; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem 0; margin-top: 1.25rem; }
.side { min-width: 0; }
.side + .side { margin-inline-start: 1.5rem; padding-inline-start: 1.5rem; border-inline-start: 1px solid var(--line); }
.side:first-child { padding-inline-end: 0; }
.side > * + * { margin-top: 0.6rem; }
h5, h6 { font-weight: 600; color: var(--muted); }
blockquote { font-size: 1.1875rem; line-height: 1.5; }
blockquote p { white-space: pre-line; }
blockquote p + p { margin-top: 0.3rem; }
blockquote.embed { font: 0.9375rem/1.5 var(--mono); }
.part { color: var(--muted); }
.around { color: var(--muted); }
.passage { padding-inline-start: 0.8rem; border-inline-start: 2px solid var(--line); color: var(--muted); font-size: 0.9375rem; }
.passage b { color: var(--ink); font-weight: 400; }
.none { font-style: italic; }
.notice { padding: 0.45rem 0.75rem; border: 1px solid; border-inline-start-width: 4px; color: var(--warning); font-size: 0.9375rem; line-height: 1.4; }
.by { font-size: 1rem; line-height: 1.4; }
.known { margin-top: 0; font-size: 0.9375rem; line-height: 1.4; }
.side > .known { margin-top: 0.1rem; }
.side > .by { margin-top: 0.9rem; }

ins, mark, del { color: inherit; }
ins, mark { background: var(--only); text-decoration: underline 2px; text-decoration-skip-ink: none; text-underline-offset: 0.2em; padding: 0 0.1em; }
mark { text-decoration-style: double; text-decoration-thickness: 1px; }
ins.editor, mark.replaced { background: none; text-decoration: underline dotted 2px; }
del { color: var(--muted); text-decoration: line-through 1px; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.5rem; margin-top: 1rem; color: var(--muted); }
.legend :is(ins, mark, del) { font-family: var(--serif); color: var(--ink); }
.legend del { color: var(--muted); }

.facts { font-size: 0.9375rem; line-height: 1.45; }
.facts > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 0.75rem; }
.facts dt { color: var(--muted); }
.candidates { counter-reset: candidate; }
.candidates li { margin-top: 0.35rem; font-size: 0.9375rem; line-height: 1.4; }
.candidates .small { display: block; }
.side > .candidates { margin-top: 0.1rem; }
.search { font-size: 0.9375rem; }
.copy { margin-top: 1.25rem; }
.copy code { display: block; margin-top: 0.3rem; padding: 0.6rem 0.8rem; border: 1px solid var(--line); background: var(--tint); user-select: all; white-space: pre-wrap; }

footer { margin-top: 5rem; }
footer h2 { font-size: 1.25rem; }
.glossary { margin: 0.75rem 0 2rem; columns: 2 22rem; column-gap: 3rem; font-size: 0.9375rem; line-height: 1.45; }
.glossary > div { break-inside: avoid; padding-bottom: 0.75rem; }
.glossary dt { font-weight: 600; }
.glossary dd { color: var(--muted); }

@media (max-width: 44rem) {
  .pair { grid-template-columns: minmax(0, 1fr); }
  .side + .side { margin-inline-start: 0; padding: 1.25rem 0 0; border-inline-start: 0; border-top: 1px solid var(--line); }
  .facts > div { grid-template-columns: 6rem minmax(0, 1fr); }
  :is(th, td) { padding-inline-end: 0.6rem; }
  td { font-size: 0.875rem; }
  .overview { table-layout: fixed; }
  thead th:nth-child(1) { width: 3.4rem; }
  thead th:nth-child(2) { width: 8rem; }
  td .badge { display: table; white-space: normal; margin-bottom: 0.15rem; padding-inline: 0.4rem; border-collapse: separate; }
  td .badge.ok { padding-inline: 0; }
}
@media screen {
  body:has(#show-alarm:not(:checked)) :is(.alarms, tr.alarm),
  body:has(#show-warning:not(:checked)) :is(.item.warning, tr.warning),
  body:has(#show-note:not(:checked)) :is(.item.note, tr.note),
  body:has(#show-ok:not(:checked)) :is(.item.ok, tr.ok),
  body:has(#show-aside:not(:checked)) :is(.set-aside, tr.aside) { display: none; }
}
@media print {
  @page { margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
  :root { --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --link: #000; --alarm: #8a1210; --only: #fff; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  ins, mark { font-weight: 600; }
  .dateline { break-after: avoid; }
  .filter { display: none; }
  .badge.alarm { background: none; color: var(--alarm); border-width: 2px; }
  h2, h3, h4, h5, h6, caption, thead { break-after: avoid; }
  .item, .item header, .pair, .copy, .legend, tr, .notice { break-inside: avoid; }
  .legend, .copy { break-before: avoid; }
  .item header { break-after: avoid; }
  .article { margin-top: 2.5rem; }
  .item { padding-bottom: 1.25rem; }
  .original::after, .find::after { content: " (" attr(href) ")"; }
}
@media (forced-colors: active) {
  .badge.alarm { border-width: 3px; }
  :is(mark:not(.replaced), ins:not(.editor)) { background: Mark; color: MarkText; }
}
`;
