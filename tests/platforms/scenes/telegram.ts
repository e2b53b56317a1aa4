// What Telegram answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const url = "https://t.me/harbour_example/12";
const widget = `GET ${url}?embed=1&mode=tme`;
const channel = "GET https://t.me/s/harbour_example/12";
const html = { "content-type": "text/html; charset=utf-8" };
const photo = "https://cdn1.telesco.pe/file/photo.jpg";

interface Parts {
  readonly post?: string;
  readonly classes?: string;
  readonly owner?: string;
  readonly before?: string;
  readonly text?: string;
  readonly after?: string;
  readonly meta?: string;
  readonly views?: string;
}

function message({
  post = "harbour_example/12",
  classes = "",
  owner,
  before = "",
  text,
  after = "",
  meta = "",
  views = "842",
}: Parts): string {
  const name =
    owner ??
    '<a class="tgme_widget_message_owner_name" href="https://t.me/harbour_example"><span dir="auto">Harbour <i class="emoji" style="background-image:url(\'//telegram.org/img/emoji/40/F09F9AA2.png\')"><b>🚢</b></i></span></a>';
  return `<div class="tgme_widget_message text_not_supported_wrap ${classes} js-widget_message" data-post="${post}" data-view="x">
<div class="tgme_widget_message_user"><a href="https://t.me/harbour_example"><i class="tgme_widget_message_user_photo bgcolor6" data-content="H"><img src="https://cdn1.telesco.pe/file/face.jpg"></i></a></div>
<div class="tgme_widget_message_bubble"><i class="tgme_widget_message_bubble_tail"><svg><g></g></svg></i>
<div class="tgme_widget_message_author accent_color">${name}</div>
${before}${text === undefined ? "" : `<div class="tgme_widget_message_text js-message_text" dir="auto">${text}</div>`}${after}
<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info">
<span class="tgme_widget_message_views">${views}</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta">${meta}<a class="tgme_widget_message_date" href="https://t.me/${post}"><time datetime="2026-02-24T10:15:33+00:00" class="time">10:15</time></a></span>
</div></div></div></div>`;
}

const page = (...messages: string[]): SceneAnswer => ({
  headers: html,
  body: `<!DOCTYPE html><html><head><title>Telegram Widget</title></head><body class="widget_frame_base">${messages.join("\n")}</body></html>`,
});

const scene = (name: string, parts: Parts, more: Partial<Scene> = {}): Scene => ({
  name,
  url,
  answers: { [widget]: page(message(parts)) },
  outcome: "post",
  key: "telegram:harbour_example/12",
  asked: [widget.slice(4)],
  ...more,
});

const error = (said: string): SceneAnswer => page(`<div class="tgme_widget_message_error">${said}</div>`);
const ended = (
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  more: Partial<Scene> = {},
): Scene => ({
  name,
  url,
  answers: { [widget]: answer },
  outcome,
  asked: [widget.slice(4)],
  ...more,
});

const notSupported =
  '<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">Please open Telegram to view this post</div><a href="https://t.me/harbour_example/12" class="message_media_view_in_telegram">VIEW IN TELEGRAM</a></div></div>';

export const scenes: readonly Scene[] = [
  scene(
    "a text alone",
    { text: "x" },
    {
      url: "https://telegram.me/s/Harbour_Example/12",
      answers: { "GET https://t.me/harbour_example/12?embed=1&mode=tme": page(message({ text: "x" })) },
      text: "x",
      asked: ["https://t.me/harbour_example/12?embed=1&mode=tme"],
    },
  ),
  scene(
    "a text with all that a text can hold",
    {
      text: 'The ferry <b>runs</b> again.<br/><br/>Ask <a href="https://t.me/ada_example" target="_blank">@ada_example</a>, see <a href="https://news.example/ferry" target="_blank" rel="noopener">the story<br/></a><a href="?q=%23ferry">#ferry</a> <tg-spoiler>at noon</tg-spoiler>',
    },
    {
      text: "The ferry runs again.\n\nAsk @ada_example, see the story\n#ferry at noon",
      post: {
        author: {
          handle: "harbour_example",
          name: "Harbour 🚢",
          url: "https://t.me/harbour_example",
          avatar: { url: "https://cdn1.telesco.pe/file/face.jpg" },
        },
        published: "2026-02-24T10:15:33.000Z",
        media: [],
        counts: { views: 842, at: "2026-11-23T12:00:00.000Z" },
      },
      outcomeFields: { source: "widget" },
    },
  ),
  scene(
    "an edited post that is signed, seen by too many to be counted exactly",
    {
      text: "Hello.",
      meta: '<span class="tgme_widget_message_from_author" dir="auto">Ada Example</span>,&nbsp;edited &nbsp;',
      views: "1.2K",
    },
    { post: { isEdited: true, author: { badges: [{ label: "Ada Example" }] } } },
  ),
  scene(
    "a picture",
    {
      before: `<a class="tgme_widget_message_photo_wrap 123 456" href="${url}" style="width:800px;background-image:url('${photo}')"><div class="tgme_widget_message_photo" style="padding-top:75%"></div></a>`,
      text: "The pier.",
    },
    { text: "The pier.", post: { media: [{ type: "image", url: photo }] } },
  ),
  scene(
    "an album, asked for by its second picture",
    {
      post: "harbour_example/11",
      before: `<div class="tgme_widget_message_grouped_wrap"><div class="tgme_widget_message_grouped"><a class="tgme_widget_message_photo_wrap grouped_media_wrap" style="background-image:url('${photo}')" href="https://t.me/harbour_example/11?single"></a><a class="tgme_widget_message_photo_wrap grouped_media_wrap" style="background-image:url('https://cdn1.telesco.pe/file/b.jpg')" href="https://t.me/harbour_example/12?single"></a></div></div>`,
    },
    {
      key: "telegram:harbour_example/11",
      post: { media: [{ url: photo }, { url: "https://cdn1.telesco.pe/file/b.jpg" }] },
      outcomeFields: { aliases: ["https://t.me/harbour_example/11", "telegram:harbour_example/12"] },
    },
  ),
  scene(
    "a video with its file",
    {
      before: `<a class="tgme_widget_message_video_player js-message_video_player" href="${url}"><i class="tgme_widget_message_video_thumb" style="background-image:url('${photo}')"></i><div class="tgme_widget_message_video_wrap"><video src="https://cdn1.telesco.pe/file/a.mp4?token=T" class="tgme_widget_message_video"></video></div><time class="message_video_duration js-message_video_duration">1:02:03</time>${notSupported}</a>`,
    },
    {
      post: {
        media: [
          {
            type: "video",
            url: "https://cdn1.telesco.pe/file/a.mp4?token=T",
            duration: 3723,
            picture: { url: photo },
            files: [{ type: "video/mp4" }],
          },
        ],
        text: [],
      },
    },
  ),
  scene(
    "a video that is too big for the web",
    {
      before: `<a class="tgme_widget_message_video_player not_supported js-message_video_player" href="${url}"><i class="tgme_widget_message_video_thumb" style="background-image:url('${photo}')"></i><time class="message_video_duration">0:52</time><div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">Media is too big</div></div></div></a>`,
      text: "Long.",
    },
    { post: { media: [{ type: "video", url, duration: 52, picture: { url: photo } }] } },
  ),
  scene(
    "a voice message",
    {
      before: `<a class="tgme_widget_message_voice_player" href="${url}"><audio class="tgme_widget_message_voice" src="https://cdn1.telesco.pe/file/a.ogg?token=T"></audio><time class="tgme_widget_message_voice_duration">0:07</time></a>`,
    },
    { post: { media: [{ type: "audio", duration: 7 }] } },
  ),
  scene(
    "a file",
    {
      before: `<a class="tgme_widget_message_document_wrap" href="${url}"><div class="tgme_widget_message_document_icon accent_bg"></div><div class="tgme_widget_message_document"><div class="tgme_widget_message_document_title accent_color">timetable.pdf</div><div class="tgme_widget_message_document_extra">1.2 MB</div></div></a>`,
    },
    {
      post: {
        media: [{ type: "unknown", url }],
        card: { url, title: "timetable.pdf", description: "1.2 MB" },
      },
    },
  ),
  scene(
    "a link with its preview, whose picture is none of the post's media",
    {
      text: '<a href="https://news.example/ferry">https://news.example/ferry</a>',
      after: `<a class="tgme_widget_message_link_preview" href="https://news.example/ferry"><div class="link_preview_site_name accent_color" dir="auto">Harbour News</div><i class="link_preview_right_image" style="background-image:url('${photo}')"></i><div class="link_preview_title" dir="auto">The ferry</div><div class="link_preview_description" dir="auto">It is back.<br/>Really.</div></a>`,
    },
    {
      post: {
        media: [],
        card: {
          url: "https://news.example/ferry",
          provider: "Harbour News",
          title: "The ferry",
          description: "It is back. Really.",
          picture: { url: photo },
        },
      },
    },
  ),
  scene(
    "a poll that is over",
    {
      before:
        '<div class="tgme_widget_message_poll js-poll"><div class="tgme_widget_message_poll_question">Who comes along?</div><div class="tgme_widget_message_poll_type">Final results</div><div class="tgme_widget_message_poll_options"><div class="tgme_widget_message_poll_option"><div class="tgme_widget_message_poll_option_percent">60%</div><div class="tgme_widget_message_poll_option_value"><div class="tgme_widget_message_poll_option_text">I do</div></div></div><div class="tgme_widget_message_poll_option"><div class="tgme_widget_message_poll_option_text">Not me</div></div></div></div>',
      meta: '<span class="tgme_widget_message_voters">35</span><span class="copyonly"> voters</span>',
    },
    {
      text: "Who comes along?",
      post: { poll: { options: [{ title: "I do" }, { title: "Not me" }], voters: 35, closed: true } },
    },
  ),
  scene(
    "an answer, whose beginning is quoted before it",
    {
      before:
        '<a class="tgme_widget_message_reply" href="https://t.me/harbour_example/7"><div class="tgme_widget_message_author accent_color"><span class="tgme_widget_message_author_name" dir="auto">Harbour</span></div><div class="tgme_widget_message_text js-message_reply_text" dir="auto">When does it run?</div></a>',
      text: "At noon.",
    },
    {
      text: "At noon.",
      post: {
        replyTo: {
          id: "harbour_example/7",
          url: "https://t.me/harbour_example/7",
          handle: "harbour_example",
        },
      },
    },
  ),
  scene(
    "a post forwarded from another channel: its words are that channel's",
    {
      before:
        '<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from&nbsp;<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/sea_example/99"><span dir="auto">Sea</span></a></div>',
      text: "High water.",
    },
    {
      text: "",
      post: {
        author: { handle: "harbour_example" },
        text: [],
        repostOf: {
          state: "present",
          key: { platform: "telegram", id: "sea_example/99" },
          post: {
            url: "https://t.me/sea_example/99",
            author: { handle: "sea_example", name: "Sea" },
            text: [{ children: [{ text: "High water." }] }],
          },
        },
      },
    },
  ),
  scene(
    "a post forwarded from an account",
    {
      before:
        '<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from&nbsp;<span class="tgme_widget_message_forwarded_from_name" dir="auto">Bob Example</span></div>',
      text: "High water.",
    },
    { text: "High water.", post: { author: { badges: [{ label: "Forwarded from Bob Example" }] } } },
  ),
  scene(
    "a post of a group, by someone without a public name",
    {
      post: "harbour_group/12",
      owner: '<span class="tgme_widget_message_owner_name" dir="auto">Ada Example</span>',
      text: "Anyone here?",
    },
    {
      url: "https://t.me/harbour_group/5/12",
      answers: {
        "GET https://t.me/harbour_group/12?embed=1&mode=tme": page(
          message({
            post: "harbour_group/12",
            owner: '<span class="tgme_widget_message_owner_name" dir="auto">Ada Example</span>',
            text: "Anyone here?",
          }),
        ),
      },
      key: "telegram:harbour_group/12",
      asked: ["https://t.me/harbour_group/12?embed=1&mode=tme"],
      post: { author: { handle: "harbour_group", name: "Ada Example" } },
    },
  ),
  scene(
    "a text beside a medium that the web does not show",
    { before: notSupported, text: "Look!" },
    {
      post: { media: [{ type: "unknown", url }] },
    },
  ),
  ended("a post that is shown in the apps only", page(message({ before: notSupported })), "incomplete", {
    asked: [widget, channel].map((line) => line.slice(4)),
  }),
  ended(
    "a notice of Telegram's own",
    page(message({ classes: "service_message", text: "Channel photo updated" })),
    "unsupported",
  ),
  ended("a post that is not there", error("Post not found"), "not_found"),
  ended(
    "a channel that is not there",
    error("Channel with username <b>@harbour_example</b> not found"),
    "not_found",
  ),
  ended("a page about other posts", page(message({ post: "harbour_example/99", text: "x" })), "not_found"),
  ended(
    "too many questions, with a time to wait",
    { status: 429, headers: { "retry-after": "30" } },
    "rate_limited",
    {
      outcomeFields: { retryAfter: 30 },
    },
  ),
  ended(
    "too many questions, with a quota",
    { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "12" } },
    "rate_limited",
    { outcomeFields: { retryAfter: 12 } },
  ),
  ended("a refusal", { status: 403 }, "blocked"),
  ended("in trouble", { status: 502 }, "upstream_error", {
    answers: { [widget]: { status: 502 }, [channel]: { status: 502 } },
    asked: [widget, channel].map((line) => line.slice(4)),
  }),
  ended("pages of another shape", page("<p>Hello</p>"), "unreadable", {
    answers: { [widget]: page("<p>Hello</p>"), [channel]: page("<p>Hello</p>") },
    asked: [widget, channel].map((line) => line.slice(4)),
  }),
  {
    name: "a widget in trouble, and the page of the channel",
    url,
    answers: {
      [widget]: { status: 500 },
      [channel]: page(
        message({ post: "harbour_example/11", text: "Before." }),
        message({ text: "The post." }),
        message({ post: "harbour_example/13", text: "After." }),
      ),
    },
    outcome: "post",
    text: "The post.",
    outcomeFields: { source: "page" },
  },
  {
    name: "a post of a private chat",
    url: "https://t.me/c/1234567890/12",
    answers: {},
    outcome: "login_required",
    asked: [],
  },
  { name: "a comment", url: `${url}?comment=34`, answers: {}, outcome: "unsupported", asked: [] },
];
