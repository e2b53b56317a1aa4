// Services as readers and newsrooms name them: what "Twitter", "X" or "Truth Social" in an article means.

/** A service on which people post, by the names that newsrooms write. */
export interface Service {
  /** Short lower-case word: `x`, `truth-social`. Equal to the platform's name where postproof has one of its own. */
  readonly name: string;
  /** As newsrooms name it today. */
  readonly label: string;
  /** Name of the platform that reads its posts, where that is another (`mastodon` reads Truth Social). */
  readonly platform?: string;
  /** Host names that show the service where several share a platform. */
  readonly hosts?: readonly string[];
  /** Spellings in any script; letter case does not count. */
  readonly spellings: readonly string[];
  /** Spellings that are ordinary words too (`X`, `Threads`): read only where the place leaves no doubt, exact case. */
  readonly ambiguous?: readonly string[];
}

/**
 * Services in the order in which they are tried. `social-media` stands for a service that the newsroom did not name.
 * The spellings were collected by hand; that of a service in another script is what newsrooms of that script print.
 */
export const SERVICES: readonly Service[] = [
  {
    name: "x",
    label: "X",
    spellings: [
      "Twitter",
      "Twitter.com",
      "X.com",
      "X, formerly Twitter",
      "X (formerly Twitter)",
      "X/Twitter",
      "Twitter/X",
      "X (Twitter)",
      "Twitter (X)",
      "X (vormals Twitter)",
      "X（旧ツイッター）",
      "X（旧Twitter）",
      "X(旧ツイッター)",
      "X(旧Twitter)",
      "Твиттер",
      "Твітер",
      "ツイッター",
      "تويتر",
      "توییتر",
      "טוויטר",
      "推特",
      "트위터",
      "ट्विटर",
      "Τουίτερ",
    ],
    ambiguous: ["X", "Ｘ", "エックス", "إكس", "اكس", "אקס"],
  },
  {
    name: "bluesky",
    label: "Bluesky",
    spellings: ["Bluesky", "Blue Sky Social", "bsky.app", "بلوسكاي", "ブルースカイ"],
  },
  {
    name: "truth-social",
    label: "Truth Social",
    platform: "mastodon",
    hosts: ["truthsocial.com"],
    spellings: ["Truth Social", "TruthSocial", "Трут Сошиал", "トゥルース・ソーシャル", "تروث سوشيال"],
  },
  {
    name: "gab",
    label: "Gab",
    platform: "mastodon",
    hosts: ["gab.com"],
    spellings: ["Gab.com"],
    ambiguous: ["Gab"],
  },
  { name: "mastodon", label: "Mastodon", spellings: ["Mastodon", "Мастодон", "マストドン"] },
  {
    name: "threads",
    label: "Threads",
    spellings: ["Threads.net", "Threads.com", "ثريدز"],
    ambiguous: ["Threads"],
  },
  {
    name: "instagram",
    label: "Instagram",
    spellings: [
      "Instagram",
      "Insta",
      "IG",
      "Инстаграм",
      "Instagram Stories",
      "Instagram Story",
      "インスタグラム",
      "インスタ",
      "إنستغرام",
      "انستغرام",
      "إنستجرام",
      "אינסטגרם",
      "인스타그램",
    ],
  },
  {
    name: "facebook",
    label: "Facebook",
    spellings: [
      "Facebook",
      "Facebook Live",
      "Фейсбук",
      "フェイスブック",
      "فيسبوك",
      "فيس بوك",
      "פייסבוק",
      "페이스북",
      "脸书",
      "臉書",
      "Φέισμπουκ",
    ],
  },
  {
    name: "tiktok",
    label: "TikTok",
    spellings: ["TikTok", "Tik Tok", "ТикТок", "تيك توك", "טיקטוק", "틱톡"],
  },
  {
    name: "youtube",
    label: "YouTube",
    spellings: ["YouTube", "You Tube", "Ютуб", "YouTube Live", "ユーチューブ", "يوتيوب", "יוטיוב", "유튜브"],
  },
  {
    name: "telegram",
    label: "Telegram",
    spellings: ["Telegram", "Телеграм", "Телеграмм", "テレグラム", "تليغرام", "تلغرام", "טלגרם"],
  },
  {
    name: "reddit",
    label: "Reddit",
    spellings: ["Reddit", "Реддит", "レディット", "ريديت", "רדיט", "레딧", "红迪"],
  },
  { name: "tumblr", label: "Tumblr", spellings: ["Tumblr"] },
  { name: "linkedin", label: "LinkedIn", spellings: ["LinkedIn", "Linked In", "لينكد إن"] },
  { name: "vimeo", label: "Vimeo", spellings: ["Vimeo"] },
  {
    name: "snapchat",
    label: "Snapchat",
    spellings: ["Snapchat", "سناب شات", "スナップチャット", "Снэпчат", "סנאפצ'ט", "스냅챗"],
  },
  { name: "weibo", label: "Weibo", spellings: ["Weibo", "Sina Weibo", "微博", "ウェイボー", "웨이보"] },
  { name: "wechat", label: "WeChat", spellings: ["WeChat", "Weixin", "微信", "朋友圈"] },
  {
    name: "vk",
    label: "VK",
    spellings: ["VKontakte", "VKontakte (VK)", "ВКонтакте", "Вконтакте"],
    ambiguous: ["VK", "ВК"],
  },
  { name: "odnoklassniki", label: "Odnoklassniki", spellings: ["Odnoklassniki", "Одноклассники"] },
  { name: "rutube", label: "Rutube", spellings: ["Rutube", "Рутуб"] },
  { name: "dzen", label: "Dzen", spellings: ["Dzen", "Яндекс.Дзен", "Яндекс Дзен"], ambiguous: ["Дзен"] },
  { name: "max", label: "MAX", spellings: [], ambiguous: ["MAX"] },
  { name: "whatsapp", label: "WhatsApp", spellings: ["WhatsApp", "Whats App", "واتساب", "ווטסאפ"] },
  { name: "pinterest", label: "Pinterest", spellings: ["Pinterest"] },
  {
    name: "twitch",
    label: "Twitch",
    spellings: ["Twitch", "Twitch.tv", "ツイッチ", "Твитч", "تويتش", "טוויץ'", "트위치"],
  },
  {
    name: "discord",
    label: "Discord",
    spellings: ["Discord", "Дискорд", "ディスコード", "ديسكورد", "דיסקורד", "디스코드"],
  },
  { name: "gettr", label: "Gettr", spellings: ["Gettr"] },
  { name: "parler", label: "Parler", spellings: ["Parler"] },
  { name: "rumble", label: "Rumble", spellings: [], ambiguous: ["Rumble"] },
  { name: "douyin", label: "Douyin", spellings: ["Douyin", "抖音", "ドウイン", "Доуинь"] },
  { name: "xiaohongshu", label: "Xiaohongshu", spellings: ["Xiaohongshu", "RedNote", "小红书", "小紅書"] },
  { name: "bilibili", label: "Bilibili", spellings: ["Bilibili", "哔哩哔哩", "B站", "ビリビリ"] },
  { name: "line", label: "LINE", spellings: [], ambiguous: ["LINE"] },
  { name: "dailymotion", label: "Dailymotion", spellings: ["Dailymotion"] },
  { name: "soundcloud", label: "SoundCloud", spellings: ["SoundCloud"] },
  { name: "periscope", label: "Periscope", spellings: [], ambiguous: ["Periscope"] },
  { name: "vine", label: "Vine", spellings: [], ambiguous: ["Vine"] },
  { name: "substack", label: "Substack", spellings: ["Substack"] },
  { name: "nextdoor", label: "Nextdoor", spellings: ["Nextdoor"] },
  { name: "zhihu", label: "Zhihu", spellings: ["Zhihu", "知乎"] },
  { name: "quora", label: "Quora", spellings: ["Quora"] },
  { name: "flickr", label: "Flickr", spellings: ["Flickr", "Flickr.com"] },
  {
    name: "social-media",
    label: "social media",
    spellings: [
      "social media",
      "social networks",
      "soziale Medien",
      "sozialen Medien",
      "soziale Netzwerke",
      "sozialen Netzwerken",
      "Social Media",
      "réseaux sociaux",
      "redes sociales",
      "redes sociais",
      "social network",
      "соцсети",
      "социальные сети",
      "SNS",
      "مواقع التواصل",
      "وسائل التواصل الاجتماعي",
      "מדיה חברתית",
      "sosyal medya",
      "соцмережі",
      "社交媒体",
      "社群媒体",
    ],
  },
];

/** The day on which Twitter became X: a post of an earlier day was posted on Twitter. */
export const X_DAY = "2023-07-24";

/** The service of that name; `undefined` if there is none. */
export function serviceCalled(name: string): Service | undefined {
  return SERVICES.find((service) => service.name === name);
}

/** The service on which a post stands, from its platform and the address of its page. */
export function serviceOf(platform: string, url: string): Service | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
  return SERVICES.find(({ hosts }) => hosts?.includes(host)) ?? serviceCalled(platform);
}

/**
 * The name under which readers knew a service at a time: `Twitter` for posts before 24 July 2023, `X` after, UTC.
 *
 * @param published ISO 8601; without it today's name is given
 * @param formerly writes `X (formerly Twitter)` for later posts
 */
export function labelAt(service: Service, published?: string, formerly = false): string {
  if (service.name !== "x") return service.label;
  if (published !== undefined && published < X_DAY) return "Twitter";
  return formerly ? "X (formerly Twitter)" : service.label;
}
