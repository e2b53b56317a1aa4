// Stylesheets as sites have them, each of which has spoilt embeds: what an embed looks like must not depend on them.

/** By name; written for the purpose after the ways of resets, prose styles and themes. */
export const SITES: Readonly<Record<string, string>> = {
  reset: `
    *, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: none; letter-spacing: .02em }
    img, video { display: block; height: auto; max-width: 100% }
    a { color: inherit; text-decoration: inherit } b { font-weight: inherit } summary { list-style: none }`,
  layers: `
    @layer base { *, ::before, ::after { border: 0 solid; margin: 0; padding: 0 } img, svg, video, audio { display: block; vertical-align: middle } ol, ul { list-style: none } }
    @layer prose { .prose :where(img, video) { margin-block: 2em; border-radius: 9px } .prose :where(figure > *) { margin: 1em } }`,
  prose: `
    .prose { text-align: justify; hyphens: auto; text-indent: 2em; letter-spacing: .05em; word-break: break-all }
    .prose figure { margin: 2em; font: italic 11px/1 cursive; text-transform: uppercase; color: #999; float: right; width: 50%; max-width: 200px; max-height: 300px }
    .prose figure img { margin: 3em; border: 8px solid red; border-radius: 40px; width: 100%; float: left; box-shadow: 0 0 9px }
    .prose p { margin: 1.25em 0; color: #c00; font-size: 1.3em } .prose p + p { text-indent: 1.5em }
    .prose p:first-of-type::first-letter { float: left; font-size: 5em; color: red; line-height: .8 }
    .prose p:first-of-type::first-line { font-variant: small-caps; color: green }
    .prose blockquote { font-style: italic; border-left: 4px solid; padding-left: 1em; quotes: "«" "»" }
    .prose blockquote p:first-of-type::before { content: open-quote } .prose blockquote p:last-of-type::after { content: close-quote }
    .prose a[href^="http"]::after { content: " ↗"; font-size: 2em } .prose a { border-bottom: 3px dotted lime; background: yellow }
    .prose ul > li::before { content: "→ " } .prose ul { columns: 2 } .prose code::before { content: "[" }
    .prose figcaption { text-align: center; position: absolute; background: red } .prose time { display: none }`,
  theme: `
    #page #content p { font-size: 25px; line-height: 3; margin: 2em 0; text-align: center }
    #content blockquote { background: pink; padding: 3em; border-left: 10px solid red; font-size: 1.6em }
    #content blockquote::before { content: "“"; font-size: 90px; float: left }
    #content img { width: 100%; height: auto; opacity: .4; filter: sepia(1); padding: 4px; border: 5px solid }
    #content picture, #content source, #content span, #content div { display: inline-block; overflow: hidden; float: left }
    #content ul, #content ol { list-style: square inside; padding: 2em } #content li { display: inline; float: left }
    #content small, #content b, #content time { display: block; text-transform: uppercase; font-weight: 900; color: red }
    #content meter { width: 20px; height: 80px } #content pre { background: #000; color: lime; white-space: normal }
    #content summary { display: flex; padding: 2em; background: red } #content details { border: 3px solid }
    #content video, #page #content audio { width: 100px; height: 900px } #content figure { display: flex; flex-direction: column; align-items: center }`,
};
