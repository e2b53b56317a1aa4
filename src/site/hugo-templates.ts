// The templates that Hugo runs: what they look for stands in the data file that hugo.ts writes.

/** A template: all of it, and what of it belongs in one that a site has in its place. */
export interface Template {
  readonly text: string;
  readonly line: string;
}

/** What is ours says so; a site that takes this out has made it its own. */
export const MARK = "Written by postproof build --hugo";

const written = (what: string): string =>
  `{{- /* ${what} ${MARK}, which writes it anew as long as this line stands here. */ -}}\n`;

const template = (what: string, line: string): Template => ({ text: `${written(what)}${line}\n`, line });

/**
 * A post of a page by its name in the data file, with the stylesheet before the first. The page's scratch pad is emptied
 * whenever the page is made anew; its store was not before Hugo 0.138.
 */
const POST = `{{- $kept := site.Data.postproof -}}
{{- $base := "postproof/" | relURL -}}
{{- $page := .page -}}
{{- with index $kept.posts (index $kept.names .name | default "") -}}
  {{- if not ($page.Scratch.Get "postproof") -}}
    {{- $page.Scratch.Set "postproof" true -}}
    {{- delimit $kept.stylesheet $base | safeHTML -}}
  {{- end -}}
  {{- delimit . $base | safeHTML -}}
{{- end -}}`;

/** For a link that shows its own address, alone in a paragraph of its page: the paragraph ends before the post. */
const LINK = `{{- if eq .PlainText .Destination -}}
  {{- $text := replaceRE \`[ \\t\\r]*\\n(?:[ \\t\\r]*\\n)+\` "\\n\\n" (printf "\\n\\n%s\\n\\n" .PageInner.RawContent) -}}
  {{- $paragraphs := split $text "\\n\\n" -}}
  {{- if or (in $paragraphs .Destination) (in $paragraphs (printf "<%s>" .Destination)) -}}
    {{- with partial "postproof/post.html" (dict "name" .Destination "page" .Page) -}}
      {{- print "</p>" . "<p>" | safeHTML -}}
    {{- end -}}
  {{- end -}}
{{- end -}}`;

/** For a shortcode, whatever its name: by what it calls \`id\`, \`url\` or \`link\`, or by its first value. */
const SHORTCODE = `{{- $value := "" -}}
{{- if .IsNamedParams -}}
  {{- $value = or (.Get "id") (.Get "url") (.Get "link") | printf "%v" -}}
{{- else -}}
  {{- $value = .Get 0 | printf "%v" -}}
{{- end -}}
{{- $name := printf "%s %s" .Name $value -}}
{{- if findRE \`^https?:\` $value -}}{{- $name = $value -}}{{- end -}}
{{- with partial "postproof/post.html" (dict "name" $name "page" .Page) -}}
  {{- . -}}
{{- else -}}
  {{- warnf "%s: not known yet: %s. Run postproof capture content/ and postproof build --hugo" .Position $value -}}
  {{- if findRE \`^https?:\` $value -}}<a href="{{ $value }}">{{ $value }}</a>{{- end -}}
{{- end -}}`;

/** Templates of every site, by their files. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  "layouts/partials/postproof/post.html": template("A post.", POST),
  "layouts/partials/postproof/link.html": template("A link that is a post.", LINK),
  "layouts/partials/postproof/shortcode.html": template("A shortcode that shows a post.", SHORTCODE),
};

/** Where Hugo looks for what is to become of links. */
export const HOOK = "layouts/_default/_markup/render-link.html";

const PLAIN = `<a href="{{ .Destination | safeURL }}"{{ with .Title }} title="{{ . }}"{{ end }}>{{ .Text | safeHTML }}</a>`;

/** What becomes of links: posts, and the rest as before, by the theme or by Hugo itself. */
export function hookOf(before = PLAIN): Template {
  const own = `{{- with partial "postproof/link.html" . }}{{ . }}{{ else }}`;
  return {
    text: `${written("Links.")}${own}${before.trim()}{{ end -}}\n`,
    line: `${own} ... {{ end -}}`,
  };
}

/** A shortcode by its name. */
export function shortcodeOf(name: string): readonly [file: string, Template] {
  const line = `{{- partial "postproof/shortcode.html" . -}}`;
  return [`layouts/shortcodes/${name}.html`, template("A post.", line)];
}
