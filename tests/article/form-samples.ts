// Embed markup of every kind, each with the post that it shows and the range that it takes up. All made up.

/** One piece of markup. The embed is all of it, or what stands between `⟦` and `⟧`. */
export interface FormSample {
  readonly name: string;
  readonly markup: string;
  /** `platform id`, as the small reader of addresses gives it. */
  readonly post: string;
  readonly form: string;
}

const YT = "dQw4w9WgXcQ";
const base64 = (code: string): string => Buffer.from(code, "utf8").toString("base64");
const escaped = (code: string): string =>
  code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const tweet = (id: string): string =>
  `<blockquote class="twitter-tweet"><p>Words</p>&mdash; Ada (@ada_example) <a href="https://x.com/ada_example/status/${id}">May 1</a></blockquote>`;
const instagram = `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cexample_1/?utm_source=ig_embed"><p><a href="https://www.instagram.com/ada_example/">Ada</a></p></blockquote>`;
const frame = (src: string, more = ""): string => `<iframe src="${src}"${more}></iframe>`;

/** What stands in HTML. */
export const HTML_FORMS: readonly FormSample[] = [
  { name: "Instagram", markup: instagram, post: "instagram Cexample_1", form: "blockquote" },
  {
    name: "Instagram without the attribute",
    markup: `<blockquote class="instagram-media"><p><a href="https://instagram.com/p/Cexample_2/">A photo</a> by Ada</p></blockquote>`,
    post: "instagram Cexample_2",
    form: "blockquote",
  },
  {
    name: "Threads",
    markup: `<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ada.example/post/Cexample3"><a href="https://www.threads.net/@ada.example/post/Cexample3">View on Threads</a></blockquote>`,
    post: "threads Cexample3",
    form: "blockquote",
  },
  {
    name: "TikTok",
    markup: `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada.example/video/7000000000000000004" data-video-id="7000000000000000004"><section><a href="https://www.tiktok.com/@ada.example">@ada</a> Words</section></blockquote>`,
    post: "tiktok 7000000000000000004",
    form: "blockquote",
  },
  {
    name: "TikTok by id alone",
    markup: `<blockquote class="tiktok-embed" data-video-id="7000000000000000005"><section>Words</section></blockquote>`,
    post: "tiktok 7000000000000000005",
    form: "blockquote",
  },
  {
    name: "Facebook, empty",
    markup: `<div class="fb-post" data-href="https://www.facebook.com/ada.example/posts/6" data-width="500"></div>`,
    post: "facebook ada.example/posts/6",
    form: "data-attribute",
  },
  {
    name: "Facebook with its blockquote",
    markup: `<div class="fb-video" data-href="https://www.facebook.com/ada.example/videos/7"><blockquote cite="https://www.facebook.com/ada.example/videos/7" class="fb-xfbml-parse-ignore"><p>Words</p>Posted by <a href="https://www.facebook.com/ada.example">Ada</a> on <a href="https://www.facebook.com/ada.example/videos/7">May 1</a></blockquote></div>`,
    post: "facebook ada.example/videos/7",
    form: "data-attribute",
  },
  {
    name: "Facebook's plugin",
    markup: frame(
      "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fada.example%2Fposts%2F9&amp;width=500",
    ),
    post: "facebook ada.example/posts/9",
    form: "iframe",
  },
  {
    name: "Reddit: the first link",
    markup: `<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/example/comments/abc12/words/">Words</a><br> by<a href="https://www.reddit.com/user/ada_example/">u/ada</a> in<a href="https://www.reddit.com/r/example/">example</a></blockquote>`,
    post: "reddit abc12",
    form: "blockquote",
  },
  {
    name: "a comment on Reddit",
    markup: `<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/example/comments/abc13/comment/def45/">Comment</a> from discussion <a href="https://www.reddit.com/r/example/comments/abc13/words/">Words</a></blockquote>`,
    post: "reddit abc13/comment/def45",
    form: "blockquote",
  },
  {
    name: "Tumblr",
    markup: `<div class="tumblr-post" data-href="https://embed.tumblr.com/embed/post/t:abc/14/v2" data-did="x"><a href="https://ada-example.tumblr.com/post/14/words">https://ada-example.tumblr.com/post/14/words</a></div>`,
    post: "tumblr 14",
    form: "data-attribute",
  },
  {
    name: "Telegram's script",
    markup: `<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="ada_example/15" data-width="100%"></script>`,
    post: "telegram ada_example/15",
    form: "data-attribute",
  },
  {
    name: "Flickr",
    markup: `<a data-flickr-embed="true" href="https://www.flickr.com/photos/ada/16/" title="A"><img src="https://live.example/16.jpg" alt=""></a>`,
    post: "flickr 16",
    form: "data-attribute",
  },
  {
    name: "Pinterest",
    markup: `<a data-pin-do="embedPin" href="https://www.pinterest.com/pin/17/"></a>`,
    post: "pinterest 17",
    form: "data-attribute",
  },
  {
    name: "LinkedIn",
    markup: frame("https://www.linkedin.com/embed/feed/update/urn:li:share:7000000000000000018"),
    post: "linkedin urn:li:share:7000000000000000018",
    form: "iframe",
  },
  {
    name: "Imgur",
    markup: `<blockquote class="imgur-embed-pub" lang="en" data-id="a/abcde19"><a href="//imgur.com/a/abcde19">Words</a></blockquote>`,
    post: "imgur a/abcde19",
    form: "blockquote",
  },
  {
    name: "Mastodon's blockquote",
    markup: `<blockquote class="mastodon-embed" data-embed-url="https://example.social/@ada/20/embed"><a href="https://example.social/@ada/20">Post by @ada</a></blockquote>`,
    post: "mastodon example.social/20",
    form: "mastodon-embed",
  },
  {
    name: "Truth Social",
    markup: frame("https://truth.example/@ada/21/embed", ' class="truthsocial-embed"'),
    post: "mastodon truth.example/21",
    form: "iframe",
  },
  {
    name: "Pixelfed",
    markup: frame("https://pixelfed.example/p/ada/22/embed?caption=true", ' class="pixelfed__embed"'),
    post: "pixelfed 22",
    form: "iframe",
  },
  {
    name: "PeerTube",
    markup: frame("https://tube.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180023?title=0"),
    post: "peertube 9c9de5e8-0a1e-484a-b099-e80766180023",
    form: "iframe",
  },
  {
    name: "Misskey",
    markup: frame("https://misskey.example/embed/notes/abc24", ' data-misskey-embed-id="v1_x"'),
    post: "misskey abc24",
    form: "iframe",
  },
  {
    name: "YouTube",
    markup: frame(`https://www.youtube.com/embed/${YT}?rel=0`),
    post: `youtube ${YT}`,
    form: "iframe",
  },
  {
    name: "an iframe whose address waits",
    markup: `<iframe src="about:blank" data-cmplz-src="https://www.youtube-nocookie.com/embed/${YT}" data-category="marketing"></iframe>`,
    post: `youtube ${YT}`,
    form: "iframe",
  },
  {
    name: "an iframe of Cookiebot",
    markup: `<iframe data-cookieblock-src="https://player.vimeo.com/video/76979871" data-cookieconsent="marketing"></iframe>`,
    post: "vimeo 76979871",
    form: "iframe",
  },
  {
    name: "an iframe of Usercentrics",
    markup: `<iframe uc-src="https://www.youtube.com/embed/${YT}" data-usercentrics="YouTube Video"></iframe>`,
    post: `youtube ${YT}`,
    form: "iframe",
  },
  {
    name: "an iframe of Real Cookie Banner",
    markup: `<iframe consent-original-src-_="https://www.youtube.com/embed/${YT}" consent-required="12" consent-by="services"></iframe>`,
    post: `youtube ${YT}`,
    form: "iframe",
  },
  {
    name: "an iframe of iubenda",
    markup: `<iframe class="_iub_cs_activate" suppressedsrc="https://www.youtube.com/embed/${YT}" src="//cdn.example/blank.html"></iframe>`,
    post: `youtube ${YT}`,
    form: "iframe",
  },
  {
    name: "an iframe with its page in srcdoc",
    markup: `<iframe srcdoc="${escaped(`<style>a{}</style><a href="https://www.youtube.com/embed/${YT}"><img src="https://i.example/x.jpg"></a>`)}"></iframe>`,
    post: `youtube ${YT}`,
    form: "iframe",
  },
  {
    name: "a card of Embedly",
    markup: `<blockquote class="embedly-card"><h4><a href="https://www.instagram.com/p/Cexample25/">Words</a></h4><p>More words</p></blockquote>`,
    post: "instagram Cexample25",
    form: "blockquote",
  },
  {
    name: "Iframely",
    markup: `<div class="iframely-embed"><div class="iframely-responsive"><a href="https://www.instagram.com/p/Cexample26/" data-iframely-url="//cdn.iframe.ly/api/iframe?url=x"></a></div></div>`,
    post: "instagram Cexample26",
    form: "data-attribute",
  },
  {
    name: "X, filled when the page was saved",
    markup: `<div class="twitter-tweet twitter-tweet-rendered" style="display: flex; max-width: 550px;">${frame("https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;embedId=twitter-widget-0&amp;id=40", ' id="twitter-widget-0" data-tweet-id="40"')}</div>`,
    post: "x 40",
    form: "iframe",
  },
  {
    name: "X, filled beside its code",
    markup: `${tweet("41")} <div class="twitter-tweet twitter-tweet-rendered">${frame("https://platform.twitter.com/embed/Tweet.html?id=41")}</div>`,
    post: "x 41",
    form: "blockquote",
  },
  {
    name: "Instagram, its frame put before its code",
    markup: `${frame("https://www.instagram.com/p/Cexample_1/embed/captioned/?cr=1&amp;v=14", ' class="instagram-media" id="instagram-embed-0"')}${instagram}`,
    post: "instagram Cexample_1",
    form: "blockquote",
  },
  {
    name: "Bluesky, filled when the page was saved",
    markup: `<div class="bluesky-embed" style="max-width: 600px;">${frame("https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3k42?id=1")}</div>`,
    post: "bluesky did:plc:abc/3k42",
    form: "iframe",
  },
  {
    name: "TikTok, filled when the page was saved",
    markup: `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada.example/video/7000000000000000043" data-video-id="7000000000000000043" id="v1">${frame("https://www.tiktok.com/embed/v2/7000000000000000043?lang=en", ' name="__tt_embed__v1"')}</blockquote>`,
    post: "tiktok 7000000000000000043",
    form: "blockquote",
  },
  {
    name: "Telegram's script with the frame that it has put before itself",
    markup: `${frame("https://t.me/ada_example/44?embed=1", ' id="telegram-post-ada_example-44"')}<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="ada_example/44"></script>`,
    post: "telegram ada_example/44",
    form: "data-attribute",
  },
  {
    name: "WordPress around a code and what its script has made of it",
    markup: `<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper">\n${tweet("45")}<div class="twitter-tweet twitter-tweet-rendered">${frame("https://platform.twitter.com/embed/Tweet.html?id=45")}</div>\n</div></figure>`,
    post: "x 45",
    form: "wordpress-block",
  },
  {
    name: "a post of X that Substack has set as one link",
    markup: `<a href="https://x.com/ada_example/status/46?s=20" data-component-name="Twitter2ToDOM" class="pencraft tweet"><div><img src="https://cdn.example/ada.jpg" alt=""><span>Ada</span></div><div>Words, and a second line.</div><div><span>May 1</span><span>9 Likes</span></div></a>`,
    post: "x 46",
    form: "substack",
  },
  {
    name: "a post of X in Substack's markup without its JSON",
    markup: `<div class="tweet"><a class="tweet-link-top" href="https://twitter.com/ada_example/status/47"><div class="tweet-header">Ada</div><div class="tweet-text">Words</div></a><a class="expanded-link" href="https://x.com/ada_example/status/1">More</a><a class="tweet-link-bottom" href="https://twitter.com/ada_example/status/47"><span href="https://twitter.com/ada_example/status/47/likes">9</span></a></div>`,
    post: "x 47",
    form: "substack",
  },
  {
    name: "CKEditor",
    markup: `<figure class="media">⟦<oembed url="https://www.youtube.com/watch?v=${YT}"></oembed>⟧</figure>`,
    post: `youtube ${YT}`,
    form: "data-attribute",
  },
  {
    name: "an empty element of a site",
    markup: `<div class="js-socialembed instagram" data-feed="https://www.instagram.com/p/Cexample27/"></div>`,
    post: "instagram Cexample27",
    form: "data-attribute",
  },
  {
    name: "an empty element with JSON",
    markup: `<div class="embed" data-config="${escaped(JSON.stringify({ type: "ig", url: "https://www.instagram.com/p/Cexample28/" }))}"></div>`,
    post: "instagram Cexample28",
    form: "data-attribute",
  },
  {
    name: "a lazy player by id",
    markup: `<div class="rll-youtube-player" data-id="${YT}"></div>`,
    post: `youtube ${YT}`,
    form: "data-attribute",
  },
  {
    name: "a lazy player and its twin for browsers without scripts",
    markup: `<div class="rll-youtube-player" data-id="${YT}"></div> <noscript>${frame(`https://www.youtube.com/embed/${YT}`)}</noscript>`,
    post: `youtube ${YT}`,
    form: "data-attribute",
  },
  {
    name: "a twin before a lazy frame",
    markup: `<noscript>${frame("https://player.vimeo.com/video/76979871")}</noscript><iframe class="lazyload" data-src="https://player.vimeo.com/video/76979871"></iframe>`,
    post: "vimeo 76979871",
    form: "iframe",
  },
  {
    name: "lite-youtube",
    markup: `<lite-youtube videoid="${YT}" playlabel="Play"></lite-youtube>`,
    post: `youtube ${YT}`,
    form: "data-attribute",
  },
  {
    name: "Embetty's post",
    markup: `<embetty-tweet status="29"></embetty-tweet>`,
    post: "x 29",
    form: "data-attribute",
  },
  {
    name: "Embetty's video",
    markup: `<embetty-video type="youtube" video-id="${YT}"></embetty-video>`,
    post: `youtube ${YT}`,
    form: "data-attribute",
  },
  {
    name: "an element of Bluesky posts",
    markup: `<bluesky-post src="at://did:plc:abc/app.bsky.feed.post/3k30"></bluesky-post>`,
    post: "bluesky did:plc:abc/3k30",
    form: "data-attribute",
  },
  {
    name: "Borlabs",
    markup: `<div class="BorlabsCookie _brlbs-cb-instagram"><div class="_brlbs-content-blocker"><p>Mit dem Laden akzeptieren Sie die <a href="https://www.instagram.com/legal/privacy/">Datenschutzerklärung</a>.</p></div><div class="borlabs-hide" data-borlabs-cookie-type="content-blocker"><script type="text/template">${base64(instagram)}</script></div></div>`,
    post: "instagram Cexample_1",
    form: "consent-placeholder",
  },
  {
    name: "a gate with escaped code in an attribute",
    markup: `<div class="consent-gate" data-provider="x"><script data-role="gate-template" data-content="${escaped(`<div><svg></svg>${tweet("31")}<script async src="https://platform.twitter.com/widgets.js"></script></div>`)}"></script></div>`,
    post: "x 31",
    form: "consent-placeholder",
  },
  {
    name: "a gate with a template",
    markup: `<div class="two-click"><p>Hier stünde ein Beitrag.</p><button>Laden</button><template>${tweet("32")}</template></div>`,
    post: "x 32",
    form: "consent-placeholder",
  },
  {
    name: "heise's opt-in",
    markup: `<a-opt-in type="Twitter" class="opt-in"><template>${tweet("33")}</template></a-opt-in>`,
    post: "x 33",
    form: "consent-placeholder",
  },
  {
    name: "a gate around a frame that waits",
    markup: `<div class="embed-consent"><p>Inhalt von YouTube</p><button>Laden</button><iframe data-consent-src="https://www.youtube.com/embed/${YT}"></iframe></div>`,
    post: `youtube ${YT}`,
    form: "consent-placeholder",
  },
  {
    name: "a block of a site builder with its code in an attribute",
    markup: `<div class="sqs-block embed-block" data-html="${escaped(instagram)}"></div>`,
    post: "instagram Cexample_1",
    form: "consent-placeholder",
  },
  {
    name: "a percent-encoded code",
    markup: `<div class="lazy-embed" data-code="${encodeURIComponent(frame(`https://www.youtube.com/embed/${YT}`))}"></div>`,
    post: `youtube ${YT}`,
    form: "consent-placeholder",
  },
  {
    name: "WordPress with comments",
    markup: `<!-- wp:embed {"url":"https://www.instagram.com/p/Cexample34/","type":"rich"} -->\n<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\nhttps://www.instagram.com/p/Cexample34/\n</div></figure>\n<!-- /wp:embed -->`,
    post: "instagram Cexample34",
    form: "wordpress-block",
  },
  {
    name: "WordPress around a gate",
    markup: `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><div class="BorlabsCookie"><p>Laden?</p><script type="text/template">${base64(instagram)}</script></div></div></figure>`,
    post: "instagram Cexample_1",
    form: "wordpress-block",
  },
  {
    name: "Ghost's embed card",
    markup: `<figure class="kg-card kg-embed-card">${tweet("35")}\n<script async src="https://platform.twitter.com/widgets.js"></script></figure>`,
    post: "x 35",
    form: "ghost-card",
  },
  {
    name: "Ghost's embed card with comments and caption",
    markup: `<!--kg-card-begin: embed--><figure class="kg-card kg-embed-card kg-card-hascaption">${frame(`https://www.youtube.com/embed/${YT}`)}<figcaption>Words of the site</figcaption></figure><!--kg-card-end: embed-->`,
    post: `youtube ${YT}`,
    form: "ghost-card",
  },
  {
    name: "Ghost's bookmark card",
    markup: `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://x.com/ada_example/status/36"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Ada on X</div></div></a></figure>`,
    post: "x 36",
    form: "ghost-card",
  },
  {
    name: "Substack's video",
    markup: `<div id="youtube2-x" class="youtube-wrap" data-attrs="${escaped(JSON.stringify({ videoId: YT, startTime: null }))}" data-component-name="Youtube2ToDOM"><div class="youtube-inner">${frame(`https://www.youtube-nocookie.com/embed/${YT}`)}</div></div>`,
    post: `youtube ${YT}`,
    form: "substack",
  },
  {
    name: "Substack's Instagram",
    markup: `<div class="instagram" data-attrs="${escaped(JSON.stringify({ instagram_id: "Cexample37", title: "Words" }))}" data-component-name="InstagramToDOM"></div>`,
    post: "instagram Cexample37",
    form: "substack",
  },
  {
    name: "Substack's TikTok",
    markup: `<div class="tiktok-wrap" data-attrs="${escaped(JSON.stringify({ url: "https://www.tiktok.com/@ada.example/video/7000000000000000038", title: "Words" }))}"></div>`,
    post: "tiktok 7000000000000000038",
    form: "substack",
  },
  {
    name: "a shortcode of WordPress",
    markup: `<p>[embed]https://x.com/ada_example/status/39[/embed]</p>`,
    post: "x 39",
    form: "shortcode",
  },
  { name: "a shortcode by id", markup: `[tweet 40]`, post: "x 40", form: "shortcode" },
  {
    name: "a shortcode with a value",
    markup: `[youtube=https://www.youtube.com/watch?v=${YT}&w=640]`,
    post: `youtube ${YT}`,
    form: "shortcode",
  },
  {
    name: "a shortcode with attributes",
    markup: `<p>[fusion_youtube id="${YT}" width="600"]</p>`,
    post: `youtube ${YT}`,
    form: "shortcode",
  },
  {
    name: "Liquid in HTML",
    markup: `<div>⟦{% include embed/youtube.html id="${YT}" %}⟧</div>`,
    post: `youtube ${YT}`,
    form: "shortcode",
  },
];

/** What is HTML only: for Markdown such a name is none of an element. */
export const HTML_ONLY: readonly FormSample[] = [
  {
    name: "Facebook's old elements",
    markup: `<fb:post href="https://www.facebook.com/ada.example/posts/8" width="466"></fb:post>`,
    post: "facebook ada.example/posts/8",
    form: "data-attribute",
  },
];

/** What stands alone on a line of Markdown. */
export const MARKDOWN_FORMS: readonly FormSample[] = [
  {
    name: "Hugo, names",
    markup: `{{< tweet user="ada_example" id="51" >}}`,
    post: "x 51",
    form: "shortcode",
  },
  { name: "Hugo, x", markup: `{{< x user="ada_example" id="52" >}}`, post: "x 52", form: "shortcode" },
  { name: "Hugo, the older form", markup: `{{< tweet 53 >}}`, post: "x 53", form: "shortcode" },
  { name: "Hugo, percent signs", markup: `{{% twitter_simple 54 %}}`, post: "x 54", form: "shortcode" },
  { name: "Hugo, video", markup: `{{< youtube ${YT} >}}`, post: `youtube ${YT}`, form: "shortcode" },
  {
    name: "Hugo, video with names",
    markup: `{{< youtube id="${YT}" loading="lazy" >}}`,
    post: `youtube ${YT}`,
    form: "shortcode",
  },
  { name: "Hugo, Vimeo", markup: `{{< vimeo 76979871 >}}`, post: "vimeo 76979871", form: "shortcode" },
  {
    name: "Hugo, Instagram",
    markup: `{{< instagram Cexample55 hidecaption >}}`,
    post: "instagram Cexample55",
    form: "shortcode",
  },
  {
    name: "Hugo, a link",
    markup: `{{< bluesky link="https://bsky.app/profile/ada.example/post/3k56" >}}`,
    post: "bluesky ada.example/3k56",
    form: "shortcode",
  },
  {
    name: "Jekyll, an address",
    markup: `{% twitter https://twitter.com/ada_example/status/57 maxwidth=500 %}`,
    post: "x 57",
    form: "shortcode",
  },
  { name: "Jekyll, an id", markup: `{% youtube ${YT} %}`, post: `youtube ${YT}`, form: "shortcode" },
  {
    name: "Jekyll, a provider",
    markup: `{% include video id="${YT}" provider="youtube" %}`,
    post: `youtube ${YT}`,
    form: "shortcode",
  },
  { name: "Eleventy", markup: `{% tweet "58" %}`, post: "x 58", form: "shortcode" },
  {
    name: "Forem",
    markup: `{% embed https://x.com/ada_example/status/59 %}`,
    post: "x 59",
    form: "shortcode",
  },
  { name: "a directive", markup: `@[youtube](${YT})`, post: `youtube ${YT}`, form: "shortcode" },
  {
    name: "WordPress in Markdown",
    markup: `[embed]https://x.com/ada_example/status/60[/embed]`,
    post: "x 60",
    form: "shortcode",
  },
  { name: "a component", markup: `<Tweet id="61" />`, post: "x 61", form: "component" },
  {
    name: "our own component",
    markup: `<Post url="https://x.com/i/status/61" />`,
    post: "x 61",
    form: "component",
  },
  {
    name: "a component with an expression",
    markup: `<TwitterTweetEmbed tweetId={'62'} />`,
    post: "x 62",
    form: "component",
  },
  {
    name: "a component with a tail",
    markup: `<Tweet tweetLink="ada_example/status/63" />`,
    post: "x 63",
    form: "component",
  },
  {
    name: "a component, video",
    markup: `<YouTube youTubeId="${YT}" />`,
    post: `youtube ${YT}`,
    form: "component",
  },
  {
    name: "a component, Bluesky",
    markup: `<BlueskyPost id="https://bsky.app/profile/ada.example/post/3k64" />`,
    post: "bluesky ada.example/3k64",
    form: "component",
  },
  {
    name: "a component with an end tag",
    markup: `<InstagramEmbed url="https://www.instagram.com/p/Cexample65/"></InstagramEmbed>`,
    post: "instagram Cexample65",
    form: "component",
  },
  {
    name: "a bare address",
    markup: `https://www.instagram.com/p/Cexample66/`,
    post: "instagram Cexample66",
    form: "bare-link",
  },
];

/** What only looks like an embed. */
export const NO_FORMS: readonly (readonly [name: string, markup: string])[] = [
  ["a share button", `<div class="share-button" data-url="https://x.com/ada_example/status/71"></div>`],
  [
    "a like button",
    frame(
      "https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fwww.facebook.com%2Fada.example%2Fposts%2F72",
    ),
  ],
  ["a button that opens a post", `<button data-url="https://www.instagram.com/p/Cexample73/">Open</button>`],
  ["a list item of a site", `<li data-permalink="https://x.com/ada_example/status/74">Words of a post</li>`],
  [
    "an element with words of its own",
    `<div data-url="https://x.com/ada_example/status/75"><p>The article goes on here.</p></div>`,
  ],
  ["a channel", frame("https://www.youtube.com/embed/live_stream?channel=abc")],
  ["a list of videos", frame("https://www.youtube.com/embed/videoseries?list=abc")],
  [
    "two posts in one element",
    `<div class="embed" data-a="https://x.com/ada_example/status/76" data-b="https://x.com/ada_example/status/77"></div>`,
  ],
  [
    "code of two posts",
    `<div class="consent"><script type="text/template">${base64(tweet("78") + tweet("79"))}</script></div>`,
  ],
  ["a template outside of any gate", `<template>${tweet("80")}</template>`],
  [
    "a script for a program",
    `<div class="consent"><script>var code = "${base64(tweet("81"))}";</script></div>`,
  ],
  [
    "an account of TikTok",
    `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada.example" data-unique-id="ada.example" data-embed-type="creator"><section></section></blockquote>`,
  ],
  ["a box of a site by Instagram's class", `<div class="instagram-media post-content"><p>Words</p></div>`],
  ["an escaped shortcode", `<p>[[embed]https://x.com/ada_example/status/82[/embed]]</p>`],
  ["a shortcode within a line", `<p>Write [tweet 83] for a post.</p>`],
  ["a shortcode of another kind", `<p>[gallery ids="84,85"]</p>`],
  ["a shortcode with a variable", `{% include youtube.html id=page.video %}`],
  ["a component in code", `<pre><code><Tweet id="86" /></code></pre>`],
];
