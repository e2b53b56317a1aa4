// Pages put together at random from what loads, what hides, and what makes a browser read the rest another way.

/** A page, and the hosts that it names; which of them a browser asks depends on how it reads the page. */
export interface GeneratedPage {
  readonly html: string;
  readonly hosts: readonly string[];
}

/** Random numbers of a seed, each from 0 to below 1 (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Markup whose `@` is an address; what stands in a style, whose `@` is one, is kept apart. */
const LOADS = [
  ...[
    "<img src=@>",
    "<img srcset=@>",
    "<image src=@>",
    "<input type=image src=@>",
    "<video poster=@></video>",
  ],
  ...["<link rel=stylesheet href=@>", "<link rel='next Stylesheet' href=@>", "<body background=@>"],
  ...[
    "<table background=@><tr><td>",
    "<audio src=@></audio>",
    "<video><source src=@></video>",
    "<embed src=@>",
  ],
  ...[
    "<picture><source srcset=@><img src=own.png></picture>",
    "<object data=@></object>",
    "<iframe src=@></iframe>",
  ],
  ...[
    "<svg><image href=@ /></svg>",
    "<svg><image xlink:href=@ /></svg>",
    "<image href=@ width=9 height=9 />",
  ],
  ...["<svg><feImage href=@ /></svg>", "<svg><image><set attributeName=href to=@ /></image></svg>"],
  ...[
    "<img src=own.png src=@>",
    "<img alt='>' src=@>",
    "<img alt=a'b src=@ >",
    "<img/src=@/>",
    "<img\nsrc\n=\n@>",
  ],
  ...["<link rel=preload as=image href=@>", "<link rel=preload as=image imagesrcset=@>", "<a href=@>x</a>"],
  ...["<link rel=modulepreload href=@>", "<base href=@><img src=rel.png>", "<frameset><frame src=@>"],
  ...[
    "<template shadowrootmode=open><img src=@></template>",
    "<div><template shadowrootmode=open><col><style>",
  ],
];

/** Styles, where `@@` begins a rule. */
const STYLES = [
  ...[
    '@@import "@";',
    "@@import url(@);",
    "p{background:url(@)}",
    "p{background:url('@')}",
    "p{background:u\\72l(@)}",
  ],
  ...["p{background:u\\72 l(@)}", 'p{background:\\75\r\nRL("@")}', '@@\\69mport "@";', '@@im\\70 ort "@";'],
  ...[
    'p{background:image-set("@" 1x)}',
    "p{background:-webkit-image-set(url(@) 1x)}",
    'p{--a:"@";background:image-set(var(--a) 1x)}',
  ],
  ...[
    "p{content:'/*';background:url(@)/**/}",
    "p{content:'a\\\n';background:url(@)}",
    "p{color:url(a'b);background:url(@)}",
  ],
  ...[
    "/*'*/p{background:url(@)}",
    "<!--@@import '@';-->",
    "p{background:url(\n@\n)}",
    "@@import/**/'@'screen;",
  ],
  ...[
    "@@font-face{font-family:f;src:url(@)}p{font-family:f}",
    "p{border-image:url(@)2}",
    "p{background:cross-fade(url(@),url(@),5%)}",
  ],
  ...["@@media screen{p{background:url(@)}}", "a[title='url(@)']{}", "p{content:'x{}';background:url(@)}"],
  ...[
    "@@namespace a '@';p{background:url(@)}",
    "@@supports (color:red){p{background:url(@)}}",
    "p{a:';background:url(@)}",
  ],
  ...[
    "@@import \"data:text/css,%40import '@'\";",
    "@@import 'data:text/css;base64,#@#';",
    "p{list-style:url(@);display:list-item}",
  ],
];

const HOLDERS = [
  ...[
    "<svg>",
    "<math>",
    "<svg><title>",
    "<svg><desc>",
    "<svg><foreignObject>",
    "<math><mi>",
    "<math><annotation-xml>",
  ],
  ...[
    "<math><annotation-xml encoding='text/html'>",
    "<svg><style>",
    "<svg><g>",
    "<svg><a>",
    "<svg/>",
    "<title/>",
    "<svg><title/>",
  ],
  ...[
    "<select>",
    "<option>",
    "<table>",
    "<tr>",
    "<td>",
    "<caption>",
    "<colgroup>",
    "<col>",
    "<template>",
    "<template><col>",
  ],
  ...[
    "<noscript>",
    "<textarea>",
    "<title>",
    "<xmp>",
    "<noembed>",
    "<noframes>",
    "<style>",
    "<plaintext>",
    "<frameset>",
  ],
  ...[
    "<script type=application/json>",
    "<p>",
    "<b>",
    "<a>",
    "<div>",
    "<form>",
    "<button>",
    "<li>",
    "<nobr>",
    "<h1>",
    "<font>",
  ],
  ...[
    "<font color=red>",
    "<head>",
    "<body>",
    "<html>",
    "<p><b></p>",
    "<i><p></i>",
    "<mtext>",
    "<mglyph>",
    "<desc>",
    "<foreignObject>",
  ],
  ...[
    "<svg><p>",
    "<svg><font size=1>",
    "<math><mi><svg>",
    "<svg><desc><table>",
    "<svg><textarea>",
    "<svg><noscript>",
  ],
];

const ENDS = [
  ...[
    "</svg>",
    "</math>",
    "</title>",
    "</desc>",
    "</foreignObject>",
    "</style>",
    "</p>",
    "</br>",
    "</div>",
    "</b>",
    "</a>",
    "</g>",
  ],
  ...[
    "</select>",
    "</table>",
    "</td>",
    "</template>",
    "</noscript>",
    "</textarea>",
    "</xmp>",
    "</script>",
    "</noembed>",
    "</i>",
  ],
  ...[
    "</noframes>",
    "</frameset>",
    "</body>",
    "</html>",
    "</head>",
    "</option>",
    "</mi>",
    "</annotation-xml>",
    "</form>",
    "</ x>",
  ],
  ...[
    "</STYLE\n>",
    "</style/>",
    "</title x='>'>",
    "</stylex>",
    "</>",
    "</svg ",
    "</caption>",
    "</h1>",
    "</tr>",
    "</nobr>",
  ],
];

const SIGNS = [
  ...[
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<!--->",
    "<!--<!--",
    "<![CDATA[",
    "]]>",
    "<!x>",
    "<?x>",
    "<",
    "&lt;",
    "'",
    '"',
    ">",
  ],
  ...[
    "<p title='",
    '<p title="',
    "<p title='<style>'>",
    "<p title='</style>'>",
    "<p title='-->'>",
    "x",
    " ",
    "<script>".slice(0, 4),
  ],
  ...[
    "<!-- <script",
    "<!--</style>-->",
    "<!doctype html>",
    "<!doctype html PUBLIC '>",
    "\0",
    "&amp;",
    '<a =">">',
    "<b/>",
    "<style/>",
  ],
];

/** One page of a seed: a few things that load among what changes how they are read. */
export function generatePage(seed: number): GeneratedPage {
  const random = randomOf(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const chance = (share: number): boolean => random() < share;
  const hosts: string[] = [];
  const host = (): string => {
    hosts.push(`h${hosts.length}-${seed}.example`);
    return hosts.at(-1)!;
  };
  const mixedCase = (text: string): string =>
    chance(0.15) ? text.replace(/(?<=<\/?)[a-z]+/g, (name) => name.toUpperCase()) : text;
  const style = (): string => {
    const address = `${one(["https://", "//", "https://", "http://", "https:/", "\\\\\\\\"])}${host()}/a`;
    const css = one(STYLES)
      .replace(/#@#/, () => btoa(`@import "${address.replace(/\\\\/g, "\\")}"`))
      .replaceAll("@@", "\u0001")
      .replaceAll("@", () => address)
      .replaceAll("\u0001", "@");
    return css;
  };
  const loading = (): string => {
    const at = `${one(["https://", "//", "https:", "HTTPS:/", "\\\\", "/\\", "ht\ntps://", " \u0001https://", "///"])}${host()}/a`;
    const written = chance(0.2) ? referencesFor(at, random) : at;
    const quote = one(['"', "'", '"']);
    return one(LOADS).replace("@", () =>
      /[\s'"]/.test(written) || chance(0.7) ? `${quote}${written}${quote}` : written,
    );
  };
  const styled = (): string => {
    const css = style();
    if (chance(0.25)) {
      const value = css.replace(/[&"]/g, (sign) => (sign === "&" ? "&amp;" : "&quot;"));
      const bare = /^p\{(.*)\}$/s.exec(value)?.[1] ?? value;
      return chance(0.4)
        ? `<svg><rect fill="${bare.replace(/^[^:]*:/, "")}" mask="${bare.replace(/^[^:]*:/, "")}"/></svg>`
        : `<p style="${bare}">x</p>`;
    }
    const inner = chance(0.2) ? referencesFor(css, random) : chance(0.15) ? `<![CDATA[${css}]]>` : css;
    return `<style>${inner}${chance(0.85) ? "</style>" : ""}`;
  };
  const inner = (depth: number): string => {
    const kind = random();
    if (kind < 0.3) return loading();
    if (kind < 0.45) return styled();
    if (kind < 0.65) return mixedCase(one(ENDS));
    if (kind < 0.78) return one(SIGNS);
    const open = mixedCase(one(HOLDERS));
    if (depth > 3) return open;
    const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => inner(depth + 1)).join("");
    const name = /<([a-z-]+)[^<]*$/i.exec(open)?.[1] ?? "p";
    return `${open}${parts}${chance(0.6) ? `</${name}>` : ""}`;
  };
  const parts = Array.from({ length: 2 + Math.floor(random() * 6) }, () => inner(0)).join("");
  const html = `${chance(0.5) ? "<!doctype html>" : ""}${parts}`;
  if (chance(0.03))
    return {
      html: `<iframe srcdoc="${html.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"></iframe>`,
      hosts,
    };
  if (chance(0.03))
    return { html: `<iframe src="data:text/html,${encodeURIComponent(html)}"></iframe>`, hosts };
  return { html, hosts };
}

/** A text with some of its signs as character references of several forms. */
function referencesFor(text: string, random: () => number): string {
  const names: Readonly<Record<string, string>> = {
    ":": "&colon;",
    "/": "&sol;",
    "@": "&commat;",
    "(": "&lpar;",
    "\\": "&bsol;",
    "\n": "&NewLine;",
  };
  return Array.from(text, (sign) => {
    if (random() > 0.25) return sign;
    const code = sign.codePointAt(0)!;
    const forms = [
      `&#${code};`,
      `&#x${code.toString(16)};`,
      `&#X0000${code.toString(16).toUpperCase()};`,
      names[sign] ?? sign,
    ];
    return forms[Math.floor(random() * forms.length)]!;
  }).join("");
}
