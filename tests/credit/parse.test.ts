// Credit lines as newsrooms write them, in many languages, and lines that only look like them.
import { describe, expect, test } from "vitest";
import { parseCredit } from "../../src/credit/index.ts";
import type { CreditFacts } from "../../src/model/credit-line.ts";

type Expected = Partial<Omit<CreditFacts, "people">>;

/** The facts of a line, people aside. */
function factsOf(line: string, caption = false): Expected {
  const {
    people: _p,
    credit: _c,
    range: _r,
    social: _s,
    confidence: _n,
    reason: _e,
    ...facts
  } = parseCredit(line, { caption });
  return facts;
}

const post = (
  platform: string | undefined,
  sourceName: string | undefined,
  rest: Expected = {},
): Expected => ({
  source: "platform",
  ...(platform !== undefined && { platform }),
  ...(sourceName !== undefined && { sourceName }),
  ...rest,
});

const ENGLISH: readonly (readonly [string, Expected])[] = [
  ["Ada Example/Twitter", post("x", "Twitter", { name: "Ada Example" })],
  ["@ada.example/X", post("x", "X", { handle: "ada.example" })],
  ["@ada_example / Twitter / Via", post("x", "Twitter", { handle: "ada_example" })],
  ["@ada_example / Twitter / Via Twitter: @ada_example", post("x", "Twitter", { handle: "ada_example" })],
  ["Ada Example via Facebook", post("facebook", "Facebook", { name: "Ada Example" })],
  ["Photo: Instagram/@ada.example", post("instagram", "Instagram", { handle: "ada.example" })],
  ["Instagram: @ada.example", post("instagram", "Instagram", { handle: "ada.example" })],
  ["(Image: @ada_example)", post(undefined, undefined, { handle: "ada_example" })],
  [
    "Courtesy of Ada Example via Facebook",
    post("facebook", "Facebook", { name: "Ada Example", manner: "courtesy" }),
  ],
  [
    "Courtesy of Ada Example's Instagram page",
    post("instagram", "Instagram", { name: "Ada Example", manner: "courtesy" }),
  ],
  [
    "Courtesy of Ada Example’s Instagram page",
    post("instagram", "Instagram", { name: "Ada Example", manner: "courtesy" }),
  ],
  ["Screengrab from YouTube", post("youtube", "YouTube", { manner: "screenshot" })],
  ["Screengrab from video posted to X", post("x", "X", { manner: "screenshot" })],
  ["Screencap/Twitter", post("x", "Twitter", { manner: "screenshot" })],
  [
    "Screenshots: Instagram/TikTok",
    post("instagram", "Instagram", { alsoOn: ["tiktok"], manner: "screenshot" }),
  ],
  ["Photo: via Twitter", post("x", "Twitter")],
  ["Photo: X", post("x", "X")],
  ["SOCIAL MEDIA/via REUTERS", post("social-media", "SOCIAL MEDIA", { via: "REUTERS" })],
  ["@ada_example/via REUTERS", post(undefined, undefined, { handle: "ada_example", via: "REUTERS" })],
  [
    "INSTAGRAM/ADA EXAMPLE/Handout via REUTERS",
    post("instagram", "INSTAGRAM", { name: "ADA EXAMPLE", via: "REUTERS", manner: "handout" }),
  ],
  ["Image credit: YouTube", post("youtube", "YouTube")],
  ["Twitter account of Samplestadt Police", post("x", "Twitter", { name: "Samplestadt Police" })],
  ["IMAGO/U.S. Sample Command / X/imago", post("x", "X", { name: "U.S. Sample Command", via: "IMAGO" })],
  ["@SampleLaw via X / Reuters", post("x", "X", { handle: "SampleLaw", via: "Reuters" })],
  ["© Instagram/ada.example", post("instagram", "Instagram", { name: "ada.example" })],
  ["Photo by Ada Example on Instagram", post("instagram", "Instagram", { name: "Ada Example" })],
  ["Credit: Ada Example via YouTube", post("youtube", "YouTube", { name: "Ada Example" })],
  ["Featured image: Twitter/@ada_example", post("x", "Twitter", { handle: "ada_example" })],
  ["Source: @ada_example/Twitter", post("x", "Twitter", { handle: "ada_example" })],
  ["Via instagram.com/ada.example", post("instagram", "instagram.com", { handle: "ada.example" })],
  ["Ada Example / Via facebook.com", post("facebook", "facebook.com", { name: "Ada Example" })],
  ["Photo: X (formerly Twitter)/Ada Example", post("x", "X (formerly Twitter)", { name: "Ada Example" })],
  ["Twitter/“Ada (she/her) via X”", post("x", "Twitter", { name: "Ada (she/her) via X" })],
  [
    "Ada Example/Instagram/Getty Images",
    post("instagram", "Instagram", { name: "Ada Example", via: "Getty Images" }),
  ],
  ["Truth Social/@adaexample", post("truth-social", "Truth Social", { handle: "adaexample" })],
  ["Photo: @ada@example.social/Mastodon", post("mastodon", "Mastodon", { handle: "ada@example.social" })],
  ["u/ada_example/Reddit", post("reddit", "Reddit", { name: "u/ada_example" })],
];

const OTHER_LANGUAGES: readonly (readonly [string, Expected])[] = [
  // German
  ["Foto: Screenshot aus YouTube", post("youtube", "YouTube", { manner: "screenshot" })],
  ["„Bild: Twitter-Account von Ada Beispiel“", post("x", "Twitter", { name: "Ada Beispiel" })],
  ["Quelle: X/@ada_example", post("x", "X", { handle: "ada_example" })],
  [
    "Screenshot von Facebook, Ada Beispiel",
    post("facebook", "Facebook", { name: "Ada Beispiel", manner: "screenshot" }),
  ],
  ["Foto: zVg/Facebook", post("facebook", "Facebook", { manner: "courtesy" })],
  [
    "Repro: Instagram/Ada Beispiel",
    post("instagram", "Instagram", { name: "Ada Beispiel", manner: "screenshot" }),
  ],
  ["Montage: Twitter/Ada Beispiel", post("x", "Twitter", { name: "Ada Beispiel" })],
  // French
  ["Photo : Compte X de Ada Exemple", post("x", "X", { name: "Ada Exemple" })],
  ["Crédit : Facebook / Ada Exemple", post("facebook", "Facebook", { name: "Ada Exemple" })],
  ["Capture d'écran Twitter", post("x", "Twitter", { manner: "screenshot" })],
  [
    "Capture d’écran Facebook / Ada Exemple",
    post("facebook", "Facebook", { name: "Ada Exemple", manner: "screenshot" }),
  ],
  [
    "Ada Exemple via Instagram, tous droits réservés",
    post("instagram", "Instagram", { name: "Ada Exemple" }),
  ],
  // Spanish
  ["Foto: Cuenta de X de Ada Ejemplo", post("x", "X", { name: "Ada Ejemplo" })],
  ["Captura de pantalla de YouTube", post("youtube", "YouTube", { manner: "screenshot" })],
  ["Tomada de la cuenta de X de Ada Ejemplo", post("x", "X", { name: "Ada Ejemplo" })],
  [
    "Cortesía Facebook Ada Ejemplo",
    post("facebook", "Facebook", { name: "Ada Ejemplo", manner: "courtesy" }),
  ],
  ["Foto: Facebook Ada Ejemplo / Archivo", post("facebook", "Facebook", { name: "Ada Ejemplo" })],
  ["Imagen: Instagram @ada.ejemplo", post("instagram", "Instagram", { handle: "ada.ejemplo" })],
  // Portuguese
  ["Foto: Reprodução/Redes sociais", post("social-media", "Redes sociais", { manner: "screenshot" })],
  ["Divulgação/Instagram", post("instagram", "Instagram", { manner: "handout" })],
  // Italian
  ["Foto dal profilo Instagram di Ada Esempio", post("instagram", "Instagram", { name: "Ada Esempio" })],
  // Dutch
  ["Beeld: X/Ada Voorbeeld", post("x", "X", { name: "Ada Voorbeeld" })],
  // Polish
  ["Fot. Twitter/@ada_przyklad", post("x", "Twitter", { handle: "ada_przyklad" })],
  ["Zrzut ekranu: TikTok", post("tiktok", "TikTok", { manner: "screenshot" })],
  // Russian
  ["Фото из соцсетей", post("social-media", "соцсетей")],
  ["Фото: Telegram-канал Ады Примеровой", post("telegram", "Telegram", { name: "Ады Примеровой" })],
  ["Источник: t.me/ada_primer", post("telegram", "t.me", { handle: "ada_primer" })],
  // Arabic
  ["صورة من حساب آدا مثال على تويتر", post("x", "تويتر", { name: "آدا مثال" })],
  ["لقطة شاشة من يوتيوب", post("youtube", "يوتيوب", { manner: "screenshot" })],
  ["المصدر: تويتر", post("x", "تويتر")],
  // Japanese
  ["写真:Twitter/@ada_example", post("x", "Twitter", { handle: "ada_example" })],
  ["(ツイッターより)", post("x", "ツイッター")],
  ["エイダ・イグザンプルさんのXより", post("x", "X", { name: "エイダ・イグザンプル" })],
  [
    "画像:エイダ・イグザンプル氏のインスタグラムより",
    post("instagram", "インスタグラム", { name: "エイダ・イグザンプル" }),
  ],
  // Greek
  ["Φωτογραφία: Twitter / @ada_paradeigma", post("x", "Twitter", { handle: "ada_paradeigma" })],
  // Hebrew
  ["צילום מסך: אינסטגרם", post("instagram", "אינסטגרם", { manner: "screenshot" })],
  ["צילום: מתוך עמוד הפייסבוק של עדה דוגמה", post("facebook", "הפייסבוק", { name: "עדה דוגמה" })],
  // Chinese
  ["图片来源:@例子小爱/微博", post("weibo", "微博", { handle: "例子小爱" })],
  ["圖/翻攝自臉書", post("facebook", "臉書", { manner: "screenshot" })],
  // Korean
  ["사진=트위터 캡처", post("x", "트위터", { manner: "screenshot" })],
];

const OTHER_SOURCES: readonly (readonly [string, Expected])[] = [
  [
    "Ada Example/AFP via Getty Images",
    { source: "agency", name: "Ada Example", sourceName: "AFP", via: "Getty Images" },
  ],
  ["REUTERS/Ada Example", { source: "agency", name: "Ada Example", sourceName: "REUTERS" }],
  ["AP Photo/Ada Example", { source: "agency", name: "Ada Example", sourceName: "AP" }],
  ["Ada Example via AP", { source: "agency", name: "Ada Example", sourceName: "AP", via: "AP" }],
  ["写真:ロイター", { source: "agency", sourceName: "ロイター" }],
  [
    "Photo: Ada Example/Flickr (CC BY 2.0)",
    { source: "library", platform: "flickr", name: "Ada Example", sourceName: "Flickr" },
  ],
  [
    "Photo by Ada Example on Unsplash",
    { source: "library", platform: "unsplash", name: "Ada Example", sourceName: "Unsplash" },
  ],
  [
    "Wikimedia Commons/Ada Example",
    { source: "library", platform: "wikimedia", name: "Ada Example", sourceName: "Wikimedia Commons" },
  ],
  [
    "Ada Example / Shutterstock",
    { source: "library", platform: "shutterstock", name: "Ada Example", sourceName: "Shutterstock" },
  ],
];

describe("credits of posts", () => {
  test.each(ENGLISH)("%s", (line, expected) => {
    expect(factsOf(line)).toEqual(expected);
    expect(parseCredit(line).social).toBe(true);
  });

  test.each(OTHER_LANGUAGES)("%s", (line, expected) => expect(factsOf(line)).toEqual(expected));
});

test.each(OTHER_SOURCES)("agencies and libraries are no posts: %s", (line, expected) => {
  expect(factsOf(line)).toEqual(expected);
  expect(parseCredit(line).social).toBe(false);
});

describe("a credit behind a description", () => {
  test("the range holds the credit, without the mark before it", () => {
    const line =
      "Secretary Ada Example (left) and Foreign Minister Bo Sample. | Twitter/Secretary Ada Example";
    const credit = parseCredit(line);
    expect(credit.credit).toBe("Twitter/Secretary Ada Example");
    expect(line.slice(...credit.range)).toBe(credit.credit);
    expect(credit.description).toBe("Secretary Ada Example (left) and Foreign Minister Bo Sample.");
    expect(credit.people).toEqual([{ name: "Ada Example", position: "left" }, { name: "Bo Sample" }]);
  });

  test("the range holds the credit, without the brackets around it", () => {
    const line = "The harbour of Sampleton. (Image: @ada_example)";
    const { range, description } = parseCredit(line);
    expect(line.slice(...range)).toBe("Image: @ada_example");
    expect(description).toBe("The harbour of Sampleton.");
  });

  test("a credit before the description", () => {
    const { platform, handle, description } = parseCredit("Photo: @ada_example/X. The mayor at the fair.");
    expect({ platform, handle, description }).toEqual({
      platform: "x",
      handle: "ada_example",
      description: "The mayor at the fair.",
    });
  });

  test("an agency's notices are no part of it", () => {
    const line =
      "Smoke rises in this picture obtained from social media. Ada Example via REUTERS ATTENTION EDITORS - THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. MANDATORY CREDIT. NO RESALES.";
    expect(parseCredit(line)).toMatchObject({
      source: "platform",
      platform: "social-media",
      name: "Ada Example",
      via: "REUTERS",
      social: true,
      credit: "Ada Example via REUTERS",
      description: "Smoke rises in this picture obtained from social media.",
    });
  });

  test.each([
    "The Twitter logo is seen in this illustration taken in Sampleton. REUTERS/Ada Example/Illustration",
    "Ada Example spoke about Instagram in Sampleton. (Bo Sample/AFP via Getty Images)",
    "The logos of Facebook and TikTok on a phone | Bo Sample/AFP",
  ])("an agency's picture of a service is the agency's: %s", (line) => {
    expect(parseCredit(line, { caption: true })).toMatchObject({ source: "agency", social: false });
  });

  test("without any mark before it, in a caption", () => {
    expect(parseCredit("The mayor at the fair Ada Example/Twitter", { caption: true })).toMatchObject({
      platform: "x",
      name: "Ada Example",
      description: "The mayor at the fair",
    });
  });
});

describe("in a caption a bare service is a credit", () => {
  test.each(["Twitter", "(Twitter)", "A dog on the beach (Twitter)", "Facebook screenshot", "From Facebook"])(
    "%s",
    (line) => {
      expect(parseCredit(line, { caption: true }).source).toBe("platform");
    },
  );

  test.each(["X", "(X)", "Threads", "Line"])("but not the ordinary word: %s", (line) => {
    expect(parseCredit(line, { caption: true }).source).toBe("none");
  });
});

describe("what only looks like a credit", () => {
  test.each([
    "President X said Thursday morning on Twitter.",
    "Follow us on Instagram",
    "Follow us on Instagram @paper.example",
    "Comment via Facebook",
    "Share on Facebook",
    "Tweet this",
    "Abonnieren Sie uns auf Instagram",
    "Suivez-nous sur Facebook",
    "Síguenos en Instagram",
    "Подписывайтесь на наш Telegram",
    "X / Twitter",
    "REDDIT / AMA",
    "Jane Roe @janeroe",
    "Jane Roe (@janeroe)",
    "By Jane Roe @janeroe",
    "jroe@paper.example",
    "Jane Roe | jroe@paper.example | @janeroe",
    "Jane Roe is a reporter. Twitter: @janeroe",
    "by @x at Stripe",
    "Sampleton Star-Telegram",
    "By Jane Roe, Star-Telegram",
    "See Christmas lights, courtesy of Instagram",
    "Singer Jane Roe (@janeroe) opened the show.",
    "© 2024 Example Media. All rights reserved.",
    "Twitter",
    "(Twitter)",
    "LONDON (Reuters) - The mayor said on Tuesday",
    "The Associated Press contributed to this report.",
    "The company owns Instagram, WhatsApp and Facebook.",
    "She posted it on Instagram/Facebook and left.",
    "Threads of history",
    "Jane Roe speaks about life on X",
    "The Twitter account of Samplestadt Police was suspended.",
    "写真はイメージです",
    "市長はツイッターで発表した。",
    "Photos: a day at the zoo",
    "He said so on Twitter, via a spokesman",
    "",
    "   ",
    "|",
    "/",
    "@",
  ])("%s", (line) => {
    const credit = parseCredit(line);
    expect(credit).toMatchObject({ source: "none", social: false, credit: "" });
    expect(credit.reason).not.toBe("");
  });

  test("a newspaper named after the telegraph is no service", () => {
    expect(parseCredit("Photo: Jane Roe/The Sampleton Telegram", { caption: true })).toMatchObject({
      source: "agency",
      name: "Jane Roe",
      sourceName: "The Sampleton Telegram",
      social: false,
    });
  });

  test("a handle behind a name shows whose it is, even in a caption", () => {
    expect(parseCredit("Singer Jane Roe (@janeroe)", { caption: true }).source).toBe("none");
  });
});

describe("in a caption too", () => {
  test.each([
    "Jane Roe writes about ferries for the Sampleton Courier. @janeroe",
    "Jane Roe ist Redakteurin in Musterstadt. @janeroe",
    "Jane Roe est une journaliste indépendante. @janeroe",
    "Jane Roe es columnista del Heraldo. @janeroe",
    "Instagram / Podcast",
    "FACEBOOK / LIVE",
    "WATCH ON YOUTUBE / TWITCH",
    "Twitter / X",
    "@SampleTV 2024",
    "Thanks for the tip via @janeroe twitter…",
    "Facebook: Ada | Twitter: @ada | Instagram: @ada.example",
    "Music: Ada Example via SoundCloud",
    "Jane Roe | Facebook: janeroe | Twitter: @janeroe | Instagram: @janeroe",
    "via @janeroe",
  ])("no social credit: %s", (line) => expect(parseCredit(line, { caption: true }).social).toBe(false));

  test.each<readonly [string, Expected]>([
    [
      "© Compte Instagram de la mairie de Sampleville",
      post("instagram", "Instagram", { name: "mairie de Sampleville" }),
    ],
    [
      "Фото: страница Ады Примеровой в «Одноклассниках»".replace("Одноклассниках", "Одноклассники"),
      post("odnoklassniki", "«Одноклассники»", { name: "Ады Примеровой" }),
    ],
    ["eSample Council / Instagram", post("instagram", "Instagram", { name: "eSample Council" })],
    ["ada_example / TikTok", post("tiktok", "TikTok", { name: "ada_example" })],
    ["Image: u/ada_example on Reddit", post("reddit", "Reddit", { name: "u/ada_example" })],
    [
      "Courtesy of the Telegram Readers of Sampleton via Facebook",
      post("facebook", "Facebook", { name: "the Telegram Readers of Sampleton", manner: "courtesy" }),
    ],
    [
      "Foto: Facebook-Seite Die Freunde des Parks",
      post("facebook", "Facebook", { name: "Die Freunde des Parks" }),
    ],
    ["Photo by Prof. Ada Example/Facebook", post("facebook", "Facebook", { name: "Prof. Ada Example" })],
    [
      "Immagine tratta da un video pubblicato su TikTok da Ada Esempio",
      post("tiktok", "TikTok", { name: "Ada Esempio" }),
    ],
    [
      "Imagen extraída de un video compartido en Instagram por Ada Ejemplo",
      post("instagram", "Instagram", { name: "Ada Ejemplo" }),
    ],
    [
      "© Ada Example/Instagram Scenes of a wedding in Sampleton",
      post("instagram", "Instagram", {
        name: "Ada Example",
        description: "Scenes of a wedding in Sampleton",
      }),
    ],
  ])("a social credit: %s", (line, expected) => expect(factsOf(line, true)).toEqual(expected));

  test.each([
    ["Photo: Jane Roe", "none"],
    ["Foto: Ada Beispiel", "none"],
    ["Courtesy of the Sample family", "none"],
    ["Staff photo by Jane Roe", "agency"],
    ["Photo: Sampleton Gazette", "agency"],
    ["Foto: Jane Roe/Musterstädter Anzeiger", "agency"],
  ])("the kind of source of %s is %s", (line, source) =>
    expect(parseCredit(line, { caption: true }).source).toBe(source),
  );
});

describe("confidence", () => {
  const sure = (line: string, caption = false): number => parseCredit(line, { caption }).confidence;

  test("more evidence makes surer", () => {
    expect(sure("Photo: Ada Example/Twitter")).toBeGreaterThan(sure("Ada Example/Twitter"));
    expect(sure("Ada Example/Twitter", true)).toBeGreaterThan(sure("Ada Example/Twitter"));
    expect(sure("Ada Example/Twitter")).toBeGreaterThan(sure("Ada Example / Twitter"));
  });

  test("never certain, and says why", () => {
    const { confidence, reason } = parseCredit("Photo: Instagram/@ada.example", { caption: true });
    expect(confidence).toBeLessThan(1);
    expect(reason).toContain("“Photo” announces a credit");
  });
});

describe("a caption whose markup was lost", () => {
  test.each([
    [
      "Image copyright Ada Example/Twitter Image caption The pier after the storm",
      { source: "platform", platform: "x", name: "Ada Example", description: "The pier after the storm" },
      "Image copyright Ada Example/Twitter",
    ],
    [
      "Image source, Instagram Image caption, The pier was hit",
      { source: "platform", platform: "instagram", description: "The pier was hit" },
      "Image source, Instagram",
    ],
    [
      "Image copyright AFP Image caption Ada Example wrote about it on Facebook",
      { source: "agency", sourceName: "AFP", social: false },
      "Image copyright AFP",
    ],
    [
      "Fuente de la imagen, Facebook Pie de foto, El puerto tras la tormenta",
      { source: "platform", platform: "facebook", description: "El puerto tras la tormenta" },
      "Fuente de la imagen, Facebook",
    ],
    ["Media caption Ada Example posted about it on Twitter", { source: "none", social: false }, ""],
    ["Image copyright Ada Example Image caption Crowds", { source: "none", name: "Ada Example" }, ""],
  ])("%s", (line, facts, credit) => {
    const found = parseCredit(line);
    expect(found).toMatchObject(facts);
    expect(line.slice(...found.range)).toBe(credit);
  });
});

describe("posted to an account of one’s own", () => {
  test.each([
    ["A photo posted to their Instagram account by Ada Example.", "instagram", "Ada Example"],
    ["Bild, geteilt auf ihrem Facebook-Profil von Ada Beispiel", "facebook", "Ada Beispiel"],
    ["Photo publiée sur le compte Facebook de Ada Exemple", "facebook", "Ada Exemple"],
    ["Foto publicada en su cuenta de Instagram por Ada Muestra", "instagram", "Ada Muestra"],
    ["Foto publicada em seu perfil no Facebook por Ada Amostra", "facebook", "Ada Amostra"],
    ["©Photo Twitter Ada Exemple", "x", "Ada Exemple"],
  ])("%s", (line, platform, name) =>
    expect(parseCredit(line, { caption: true })).toMatchObject({ platform, name, social: true }),
  );

  test.each([
    "Ada Example posted to her Instagram account that the pier is closed.",
    "La mairie a publié sur son compte Facebook un appel au calme.",
  ])("a sentence that tells of it is no credit: %s", (line) =>
    expect(parseCredit(line, { caption: true }).social).toBe(false),
  );
});
