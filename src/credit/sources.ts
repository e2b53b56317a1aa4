// Agencies and picture libraries that credit lines name, and spellings of services that only credit lines use.
import type { Service } from "../model/service.ts";
import { foldedWords } from "./fold.ts";

/** A library of pictures under licence. */
export interface Library {
  /** Short lower-case word, given as `platform`: `wikimedia`. */
  readonly name: string;
  readonly label: string;
  readonly spellings: readonly string[];
}

/** Libraries of pictures: free ones, where a licence asks for credit, and stock. Collected by hand. */
export const LIBRARIES: readonly Library[] = [
  { name: "flickr", label: "Flickr", spellings: ["Flickr", "Flickr.com", "Flickr Creative Commons"] },
  {
    name: "wikimedia",
    label: "Wikimedia Commons",
    spellings: [
      "Wikimedia Commons",
      "Wikimedia",
      "Wikipedia",
      "Wikicommons",
      "Wiki Commons",
      "commons.wikimedia.org",
      "Вікімедіа",
      "Викимедиа",
      "Википедия",
      "ウィキメディア・コモンズ",
      "ويكيميديا",
      "ויקיפדיה",
      "ויקימדיה",
      "维基百科",
      "維基百科",
    ],
  },
  { name: "unsplash", label: "Unsplash", spellings: ["Unsplash", "Unsplash.com"] },
  { name: "pexels", label: "Pexels", spellings: ["Pexels", "Pexels.com"] },
  { name: "pixabay", label: "Pixabay", spellings: ["Pixabay", "Pixabay.com"] },
  { name: "shutterstock", label: "Shutterstock", spellings: ["Shutterstock", "Shutterstock.com"] },
  {
    name: "istock",
    label: "iStock",
    spellings: ["iStock", "iStockphoto", "iStock.com", "iStock by Getty Images"],
  },
  {
    name: "adobe-stock",
    label: "Adobe Stock",
    spellings: ["Adobe Stock", "AdobeStock", "stock.adobe.com", "Fotolia"],
  },
  { name: "alamy", label: "Alamy", spellings: ["Alamy", "Alamy Stock Photo", "Alamy Live News"] },
  { name: "123rf", label: "123RF", spellings: ["123RF", "123RF.com", "123RF Stock Photo"] },
  { name: "depositphotos", label: "Depositphotos", spellings: ["Depositphotos", "Depositphotos.com"] },
  { name: "dreamstime", label: "Dreamstime", spellings: ["Dreamstime", "Dreamstime.com"] },
  { name: "twenty20", label: "Twenty20", spellings: ["Twenty20", "Twenty20.com"] },
  { name: "freepik", label: "Freepik", spellings: ["Freepik", "Freepik.com"] },
  { name: "canva", label: "Canva", spellings: ["Canva"] },
  { name: "stocksy", label: "Stocksy", spellings: ["Stocksy", "Stocksy United"] },
  { name: "bigstock", label: "Bigstock", spellings: ["Bigstock", "BigStockPhoto"] },
  { name: "thinkstock", label: "Thinkstock", spellings: ["Thinkstock", "Thinkstock Photos"] },
  { name: "500px", label: "500px", spellings: ["500px", "500px.com"] },
  { name: "rawpixel", label: "rawpixel", spellings: ["rawpixel", "rawpixel.com"] },
  { name: "vecteezy", label: "Vecteezy", spellings: ["Vecteezy"] },
  { name: "pixta", label: "PIXTA", spellings: ["PIXTA", "ピクスタ"] },
  { name: "visual-china", label: "Visual China", spellings: ["视觉中国", "Visual China Group"] },
  { name: "library-of-congress", label: "Library of Congress", spellings: ["Library of Congress"] },
  { name: "openverse", label: "Openverse", spellings: ["Openverse"] },
  {
    name: "public-domain",
    label: "Public Domain",
    spellings: ["Public Domain", "Domaine public", "Dominio público"],
  },
];

/**
 * News and picture agencies as credit lines spell them. Those that are ordinary words or initials too
 * (`PA`, `Rex`) stand in {@link SHORT_AGENCIES}.
 */
export const AGENCIES: readonly string[] = listed(`
  Associated Press, The Associated Press, Reuters, Thomson Reuters, Agence France-Presse, AFP,
  Getty Images, Getty, Bloomberg, Bloomberg News, European Pressphoto Agency, dpa, picture alliance,
  picture-alliance, dpa-Bildfunk, dpa-infocom, ddp images, Imago, Imago Images, Imago-Images, APA,
  APA-Fotoservice, Keystone, Keystone-SDA, Ritzau Scanpix, Scanpix, NTB Scanpix, Lehtikuva, TT Nyhetsbyrån,
  EFE, EPA-EFE, Europa Press, Notimex, Cuartoscuro, Agencia EFE, ANSA, LaPresse, AdnKronos, Agência Brasil,
  Folhapress, Estadão Conteúdo, Agência Lusa, Agência O Globo, PAP, Agencja Wyborcza.pl, Agencja Gazeta,
  East News, CTK, ČTK, TASS, ТАСС, РИА Новости, RIA Novosti, Sputnik, Интерфакс, Interfax, РБК, УНИАН,
  Укринформ, Ukrinform, Anadolu, Anadolu Agency, Anadolu Ajansı, DHA, İHA, Xinhua, 新华社, 新華社, 中新社, 央视新闻,
  中央社, Kyodo, Kyodo News, 共同, 共同通信, 共同通信社, 時事, 時事通信, 時事通信社, ロイター, アフロ, AFP時事, ゲッティイメージズ, Jiji Press,
  Yonhap, Yonhap News, 연합뉴스, 뉴시스, 뉴스1, 로이터, 路透社, 路透, 法新社, 美联社, رويترز, أ ف ب, فرانس برس,
  وكالة الأنباء الفرنسية, أسوشيتد برس, أسوشييتد برس, الأناضول, غيتي, רויטרס, גטי, גטי אימג'ס, ΑΠΕ-ΜΠΕ, ΑΠΕ,
  Eurokinissi, Intime News, Press Trust of India, PTI, ANI, IANS, Hindustan Times, PA Wire, PA Media,
  PA Images, Press Association, AAP, AAP Image, Canadian Press, The Canadian Press, La Presse canadienne,
  Agence QMI, Belga, Hans Lucas, Sipa USA, Sipa Press, Abaca, Abaca Press, MaxPPP, Gamma-Rapho,
  Magnum Photos, Redux, Polaris, ZUMA Press, ZUMA Wire, ZUMAPRESS.com, NurPhoto, SOPA Images, LightRocket,
  Rex Features, WireImage, FilmMagic, UPI, USA Today Sports, USA TODAY NETWORK, USA Today Network, Imagn,
  Imagn Images, Icon Sportswire, Tribune News Service, TNS, MediaNews Group, Storyful, ViralHog, Newsflare,
  Caters, SWNS, Kennedy News, Splash News, Backgrid, MEGA Agency, Camera Press, Barcroft Media,
  Solent News, Bestimage, KCS Presse, Planet Labs, Maxar Technologies, Mary Evans, Bettmann,
  Bettmann Archive, Hulton Archive, Corbis, States Newsroom`);

/** Agencies whose names are ordinary words, first names or initials too: read in exact case where they stand alone. */
export const SHORT_AGENCIES: readonly string[] = listed(`
  AP, PA, EPA, CP, TT, NTB, ANP, STT, MTI, LUSA, Lusa, Rex, REX, SIPA, Sipa, ZUMA, Zuma, Redux, Magnum,
  MEGA, VCG, AA, AFLO, Aflo, CNS, QMI, NVP, KNA, epd, SDA, sda, ATP, UNIAN, ANA, MAXAR, Maxar, CNA, NBCU`);

/** Words of outlets' names: with one of them a name without known source is an outlet's, not a person's. */
export const OUTLETS = foldedWords("outlets");

/** Notes and credit words with which an outlet marks what is its own. */
export const OWN =
  /(?:^|[^\p{L}])(?:staff|archives?|archivo|archivio|arquivo|archief|archiv|archivbild|archivfoto|foto de archivo|архив|أرشيف|ארכיון|arkiv|arkivfoto|arkivbild|αρχείο)(?:$|[^\p{L}])/iu;

/** Spellings that credit lines use beside those of the model: inflected forms and other scripts. */
export const MORE_SPELLINGS: readonly Pick<Service, "name" | "spellings">[] = [
  {
    name: "x",
    spellings: [
      "Twitter X",
      "X formerly Twitter",
      "X formerly known as Twitter",
      "X ex Twitter",
      "Twitter (now X)",
      "Twitter, now X",
      "X (ex-Twitter)",
      "X (antes Twitter)",
      "ex-Twitter",
      "Tweet",
      "Twitteru",
      "Твиттера",
      "Твиттере",
      "Твіттер",
      "הטוויטר",
      "بتويتر",
    ],
  },
  { name: "facebook", spellings: ["FB", "臉書", "Фейсбука", "Фейсбуке", "הפייסבוק"] },
  {
    name: "instagram",
    spellings: [
      "Инстаграма",
      "Инстаграме",
      "Інстаграм",
      "האינסטגרם",
      "انستجرام",
      "インスタ",
      "Instagramu",
      "Instagram Live",
      "Instagram Reels",
      "IGTV",
    ],
  },
  { name: "tiktok", spellings: ["ティックトック", "הטיקטוק", "تيكتوك", "TikToku"] },
  { name: "youtube", spellings: ["Ютьюб", "היוטיוב", "Ютуба", "油管"] },
  { name: "telegram", spellings: ["Телеграма", "Телеграме", "הטלגרם", "تيليغرام", "تيليجرام", "电报"] },
  { name: "bluesky", spellings: ["Bsky", "ブルースカイ"] },
  { name: "weibo", spellings: ["新浪微博"] },
  { name: "wechat", spellings: ["微信公众号", "公众号"] },
  {
    name: "social-media",
    spellings: [
      "соцсетей",
      "соцсетях",
      "социальных сетей",
      "социальных сетях",
      "соцмережі",
      "соцмереж",
      "soziale Medien",
      "sozialen Medien",
      "sociala medier",
      "sociale media",
      "sosiale medier",
      "social",
      "média sociaux",
      "médias sociaux",
      "media społecznościowe",
      "mediów społecznościowych",
      "sosyal medya",
      "mạng xã hội",
      "media sosial",
      "κοινωνικά δίκτυα",
      "μέσα κοινωνικής δικτύωσης",
      "מהרשתות החברתיות",
      "הרשתות החברתיות",
      "רשתות חברתיות",
      "مواقع التواصل الاجتماعي",
      "التواصل الاجتماعي",
      "社交媒体",
      "社交媒體",
      "社交网络",
      "网络",
      "網路",
      "소셜미디어",
      "소셜 미디어",
      "온라인 커뮤니티",
      "सोशल मीडिया",
    ],
  },
];

/** Services whose names are ordinary words or initials in credit lines: read where no plain word stands beside them. */
export const SHY_SERVICES: ReadonlySet<string> = new Set([
  "telegram",
  "ig",
  "insta",
  "sns",
  "fb",
  "social",
  "discord",
  "tweet",
  "网络",
  "網路",
]);

function listed(names: string): string[] {
  return names.split(",").map((name) => name.trim());
}
