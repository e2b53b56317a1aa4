// Stylesheets as sites have them, each of which has spoilt embeds: what an embed looks like must not depend on them.

/** By name; written for the purpose after the ways of resets, prose styles and themes. */
export const SITES: Readonly<Record<string, string>> = {
  reset: `
    *, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: none; letter-spacing: .02em }
    img, video { display: block; height: auto; max-width: 100% }
    a { color: inherit; text-decoration: inherit } b { font-weight: inherit } summary { list-style: none }`,
  layers: `
    @layer base { *, ::before, ::after { border: 0 solid; margin: 0; padding: 0 } img, svg, video, audio { display: block; vertical-align: middle } ol, ul { list-style: none } }
    @layer prose { .prose :where(img, video) { margin-block: 2em; border-radius: 9px } .prose :where(figure > *) { margin: 1em } .prose img { box-shadow: 0 0 9px; object-fit: fill } }`,
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
    #content video, #page #content audio { width: 100px; height: 900px } #content figure { display: flex; flex-direction: column; align-items: center; height: 300px; box-shadow: 0 2px 8px #0008; outline: 0 }`,
  blocks: `
    :where(figure) { margin: 0 0 1em } .prose img { height: auto; max-width: 100%; vertical-align: bottom; border-radius: 12px }
    .prose > :where(:not(.alignfull)) > figure { margin-inline: 40px !important; margin-block: 3rem }
    .prose blockquote { border-inline-start: .25em solid; margin: 0 0 1.75em; padding-inline-start: 1em } .prose blockquote p { font-style: italic; letter-spacing: -.02em }
    .prose figcaption { color: #949494; font-size: 13px; text-align: center; margin-block: .5em 1em } .prose a:focus { outline: none } a { outline: none }
    .prose p:not(:focus)::first-letter { float: inline-start; font-size: 8.4em; line-height: .68; text-transform: uppercase; margin: .05em .1em 0 0 }`,
  preflight: `
    *, ::before, ::after { box-sizing: border-box; border: 0 solid #e5e7eb; --tw-content: "" } ::before, ::after { content: var(--tw-content) }
    hr { height: 0; color: inherit; border-top-width: 1px } b { font-weight: bolder } code, pre { font: 1em monospace } small { font-size: 80% } sub, sup { font-size: 75%; line-height: 0; position: relative }
    ol, ul { list-style: none; margin: 0; padding: 0 } img, video, audio { display: block; vertical-align: middle } summary { display: list-item } blockquote, figure, p, pre, hr { margin: 0 }
    .prose :where(p) { margin: 1.25em 0 } .prose :where(a) { color: #111827; font-weight: 500 } .prose :where(picture) { display: block; margin: 2em 0 }
    .prose :where(ul > li)::marker, .prose :where(summary)::marker { color: #d1d5db; content: "– "; font-weight: 800 } .prose :where(ol > li)::marker { color: #6b7280 } .prose :where(li) { margin: .5em 0 }
    .prose :where(blockquote) { font-weight: 500; font-style: italic; border-inline-start: .25rem solid #e5e7eb; quotes: "“" "”"; margin: 1.6em 0; padding-inline-start: 1em }
    .prose :where(blockquote p:first-of-type)::before { content: open-quote } .prose :where(blockquote p:last-of-type)::after { content: close-quote }
    .prose :where(code)::before, .prose :where(code)::after { content: "\`" } .prose :where(pre) { background: #1f2937; color: #e5e7eb; border-radius: .4rem }`,
  letter: `
    .prose { text-shadow: 0 1px 0 #fff; word-spacing: normal }
    .prose p, .prose li, .prose summary { font: 19px/1.6 serif; margin: 0 0 20px } .prose img { width: 100%; cursor: zoom-in; border-radius: 4px; float: right; position: relative; transform: rotate(1deg) }
    .prose blockquote { border-left: 4px solid #ff6719; background: #fffbe6 } .prose blockquote p { margin-left: 20px } .prose b { color: #ff6719 } .prose span { white-space: nowrap } .prose video { transform: scale(.5) }
    .prose li::marker { color: #ff6719; font-size: 2em } .prose details { display: inline-block; border: 2px groove; columns: 2 } .prose time { text-transform: uppercase; letter-spacing: .2em; font: bold 9px monospace }`,
  legacy: `
    * { margin: 0; padding: 0; line-height: 1.2em; outline: none; text-shadow: none; float: none; vertical-align: top } *:focus { outline: 0 }
    #page #content p { text-indent: 1.5em; text-align: justify } #content p::first-letter { font-size: 400%; float: left; color: green }
    #content a { color: red; font-weight: bold } #content a:visited { color: maroon } #content a:hover { background: yellow } #content figcaption { background: #000; color: #fff; font-size: 10px }
    #content blockquote { border-left: 6px solid orange; background: #ffe; font: italic 15px Georgia } #content blockquote::before { content: open-quote; font-size: 4em }
    #content ul li { list-style: square inside; margin-left: 20px } #content small { font-size: 9px } #content hr { height: 10px; background: red } #content sup { font-size: 30px } #content q::before { content: "<<" }
    #content meter { float: right; width: 50% } #content details { display: inline } #content summary::-webkit-details-marker { display: none } #content pre { white-space: pre; overflow: scroll }`,
};

/**
 * What sites force by `!important`, which an embed never does: it changes looks, as it is meant to. Names, words and
 * pictures keep their places all the same.
 */
export const FORCEFUL: Readonly<Record<string, string>> = {
  "pictures as wide as their figure": `figure img { width: 100% !important; height: auto !important }`,
  "pictures responsive by force": `img { max-width: 100% !important; height: auto !important; margin: 0 auto 15px !important }`,
  "pictures as blocks": `img { display: block !important; max-width: 100% !important; height: auto !important }`,
  "videos in place": `video { width: 100% !important; height: auto !important; max-height: none !important }`,
  "paragraphs large": `p { font-size: 18px !important; line-height: 28px !important; margin-bottom: 1em !important }`,
  "lists as lists": `ul, ol { margin: 0 0 15px 30px !important; list-style: disc !important } li { margin-bottom: 8px !important }`,
  "links in the house's colour": `a { color: #c00 !important; text-decoration: underline !important; font-weight: bold !important; word-break: normal !important }`,
  "quotations set in": `blockquote { margin: 1em 20px !important; padding: 0 0 0 15px !important; border-left: 5px solid #ccc !important }`,
};
