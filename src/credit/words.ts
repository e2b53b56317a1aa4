// The words by which credit lines work, by what they do and by language. Collected by hand; letter case does not count.

import { fold } from "./fold.ts";

/** What a word does in a credit line. */
export type WordRole =
  "credit" | "via" | "account" | "posting" | "link" | "note" | "screenshot" | "courtesy" | "handout";

/** Words of each role, by language; within a language parted by commas. Those in capitals count only so. */
export const WORDS: Readonly<Record<WordRole, Readonly<Record<string, string>>>> = {
  /** Announce a credit: `Photo:`, `Foto von`. */
  credit: {
    en: `photo, photos, photo by, photos by, photo from, photo credit, photo credits, photo courtesy, photograph,
      photograph by, photographs, photographer, image, images, image by, image from, image credit, image credits, image source,
      picture, pictures, picture by, picture from, picture credit, picture source, pic, pics, pic credit, credit, credits, credit to,
      source, sources, featured image, featured image by, feature image, featured photo, header image, header photo, lead image, cover image,
      cover photo, top image, top photo, main image, lead photo, thumbnail, video, video by, video credit, video from,
      videos, footage, footage by, photo taken from,
      taken from, obtained from, obtained by, photo obtained from, photo provided by, photo supplied by, photo contributed by, image taken from, image obtained from, picture taken from,
      picture obtained from, mandatory credit, please credit, photo illustration, photo illustration by, staff photo by, file photo by, illustration by, graphic, graphic by,
      composite, composites, collage, ©, copyright, photo ©, image ©, photo copyright, image copyright, picture copyright`,
    de: `foto, fotos, foto von, fotos von, fotocredit, fotonachweis, foto ©, bild, bilder, bild von, bildnachweis, bildquelle, bildcredit, bild ©,
      bildrechte, bildmaterial, quelle, quellen, quelle bild, titelbild, beitragsbild, aufmacherbild, symbolbild, montage, fotomontage,
      bildmontage, grafik, aufnahme, fotograf, videoquelle, urheber, urheberrecht, © bild, © foto`,
    fr: `photo de, photos de, photo d', crédit, crédits, crédit photo, crédits photo, crédits photos, crédit image, crédit visuel, crédit vidéo,
      photo prise par, image de, tirée de, tirée du, tiré de, tiré du, tirées de, extraite de, extrait de, issue de, issu de, image tirée de, image extraite de, photo tirée de, photo tirée du,
      photo extraite de, image issue de, source photo, source image, images, vidéo, photographie, photographie de, visuel, illustration`,
    es: `foto de, fotos de, fotografía, fotografía de, fotografías, fotógrafo, imagen, imagen de, imágenes, crédito, créditos, crédito de la foto, fuente,
      foto tomada de, imagen tomada de, tomada de, tomado de, tomada del, tomado del, tomadas de, fotos tomadas de, gráfico, vídeo, fotomontaje, foto cortesía, foto obtenida de, foto extraída de, extraída de`,
    it: `foto da, foto di, foto tratta da, foto presa da, foto dal, foto dalla, foto dall', immagine, immagine di, immagine da, immagini, credito, crediti,
      fonte, fonte foto, fonte immagine, tratta da, tratto da, presa da, credit foto, fotografia, fotografia di, credits, copertina`,
    pt: `foto por, fotos por, imagem, imagem de, imagens, crédito da foto, créditos da foto, créditos, fonte, fonte da imagem, arte, fotografia por`,
    nl: `foto van, foto door, beeld, beeld van, beelden, afbeelding, bron, bron foto, fotocredits, foto credits`,
    pl: `fot, foto z, zdjęcie, zdjęcia, zdjęcie z, źródło, źródło zdjęcia, autor zdjęcia, grafika, autor, obraz`,
    ru: `фото, фото из, фото с, фото от, фотография, фотографии, изображение, источник, источник фото, источник изображения, автор фото, снимок, видео,
      иллюстрация, коллаж, обложка, скрин из, фото взято из, фото опубликовано в, фото предоставлено, картинка`,
    uk: `фото з, світлина, джерело, джерело фото, зображення, відео, автор світлини, знімок`,
    ar: `صورة, صور, الصورة, الصور, صورة من, الصورة من, صور من, مصدر الصورة, صدر الصورة, المصدر, مصدر, مصدر الصور, تصوير, عدسة, فيديو, حقوق الصورة`,
    fa: `عکس, عکس از, منبع, منبع عکس, تصویر`,
    ja: `写真, 画像, 動画, 写真は, 画像は, 動画は, 画像出典, 画像引用, 写真提供, 画像提供, 映像提供, 映像, 出典, 出所, 引用, 引用元, 画像元, 撮影, 写真クレジット, クレジット, トップ画像, アイキャッチ画像, 画像クレジット, 写真出典, 写真引用`,
    zh: `图, 圖, 图片, 圖片, 照片, 图片来源, 圖片來源, 照片来源, 照片來源, 图源, 圖源, 来源, 來源, 图自, 圖自, 图片来自, 圖片來自, 图片源自, 图来自, 圖來自, 视频来源, 影片來源, 封面图, 题图, 题图来自, 首图, 供图, 图片提供, 圖片提供, 摄影, 攝影, 摄, 攝, 视频, 影片, 资料图, 資料照, 出处, 出處`,
    ko: `사진, 사진 출처, 이미지, 이미지 출처, 출처, 영상, 자료, 사진 제공`,
    el: `φωτογραφία, φωτογραφίες, φωτο, φωτό, φωτ, πηγή, εικόνα, πηγή φωτογραφίας, πηγή εικόνας, βίντεο`,
    he: `צילום, תמונה, תמונות, צילומים, קרדיט, קרדיט צילום, קרדיט תמונה, מקור, מקור התמונה, צלם, צילום ראשי, וידאו, סרטון`,
    other: `kuva, kuvat, lähde, foto ©, källa, bildkälla, fotokälla, kilde, fotokilde, zdroj, foto zdroj, snímek, sursa, sursă foto, forrás, fotó, kép, fotoğraf, görsel, kaynak, fotoğraflar,
      sumber, sumber foto, gambar, ảnh, nguồn, nguồn ảnh, फोटो, तस्वीर, स्रोत, फोटो साभार, साभार, फोटो सोर्स, ภาพ, ภาพจาก, ที่มา, izvor, снимка, източник, snimka`,
  },

  /** Say through what the picture came; what follows is a source (in Japanese and Korean: what stands before). */
  via: {
    en: `via, by way of`,
    de: `via, über`,
    fr: `via, via le, via la, par le biais de`,
    es: `vía, a través de`,
    it: `tramite, attraverso`,
    pt: `através de`,
    nl: `via de`,
    pl: `za pośrednictwem, poprzez`,
    ru: `через`,
    ar: `عبر, عن طريق, نقلا عن, نقلاً عن`,
    ja: `より, から, 経由, 経由で`,
    zh: `经由, 經由, 通过, 透過`,
    ko: `통해`,
    el: `μέσω`,
    he: `דרך, באמצעות`,
    other: `aracılığıyla, melalui`,
  },

  /** Belong to a service: `Twitter account of`, `Page Facebook de`. Never part of a name where they stand beside one. */
  account: {
    en: `account, accounts, page, profile, feed, channel, channels, post, posts, video, videos, user, users, story, stories, group, livestream, live stream, stream, reel, timeline, handle, thread, live, official`,
    de: `account, konto, kanal, seite, profil, nutzer, nutzerin, user, beitrag, post, tweet, video, clip`,
    fr: `compte, page, profil, chaîne, fil, utilisateur, vidéo, publication, officiel, compte officiel`,
    es: `cuenta, cuenta oficial, página, perfil, canal, usuario, usuaria, publicación, video, oficial, página oficial`,
    it: `profilo, pagina, canale, account, utente, video, ufficiale`,
    pt: `conta, página, perfil, canal, usuário, usuária, vídeo, oficial, conta oficial`,
    nl: `pagina, kanaal, gebruiker, profiel`,
    pl: `konto, profil, kanał, strona, użytkownik, fanpage`,
    ru: `аккаунт, аккаунта, страница, страницы, страничка, канал, канала, профиль, профиля, сообщество, группа, пользователь, пользователя, паблик`,
    uk: `акаунт, акаунту, сторінка, сторінки, каналу, профілю`,
    ar: `حساب, الحساب, صفحة, الصفحة, قناة, منصة, موقع, منصات, حساب رسمي, الرسمي, الرسمية, مستخدم`,
    ja: `アカウント, 公式, 公式アカウント, 投稿, 動画, ページ, チャンネル, ユーザー, ポスト, 本人`,
    zh: `账号, 帳號, 官方, 官方账号, 网友, 用户, 用戶, 主页, 粉絲專頁, 粉專, 视频, 频道, 頻道`,
    ko: `계정, 공식, 페이지, 채널, 영상, 게시물`,
    el: `λογαριασμός, σελίδα, προφίλ, κανάλι, χρήστης`,
    he: `עמוד, חשבון, דף, ערוץ, מתוך עמוד, מתוך חשבון, מעמוד, מחשבון`,
    other: `hesabı, sayfası, kanalı, sida, konto, kanal, side, tili, akun, stránka, účet`,
  },

  /** Say that something was posted on the service named next. Only behind a word that announces a credit. */
  posting: {
    en: `posted, posted to, posted on, posted by, shared, shared on, shared to, shared by, published on, published by, uploaded to, uploaded by, uploaded on, released on, released by, taken, obtained, grabbed, pulled, provided, video posted to, video posted on, video shared on`,
    de: `veröffentlicht auf, gepostet auf, geteilt auf, gepostet von, entnommen, veröffentlicht, geteilt, gepostet, verbreitet`,
    fr: `publié sur, publiée sur, publiée par, publié par, partagée sur, partagé sur, diffusée sur, diffusé sur, postée sur, posté sur, d'une vidéo publiée sur, tirée, tiré, tirées, extraite, extrait, issue, issu, prise, publiée, publié, diffusée, diffusé, partagée, partagé, postée, posté`,
    es: `publicada en, publicado en, publicada por, compartida en, compartida por, compartido en, difundida en, difundido en, subida a, tomada, tomado, tomadas, extraída, extraído, obtenida, obtenido, sacada, publicada, publicado, compartida, compartido, difundida, difundido`,
    it: `pubblicata su, pubblicato su, condivisa su, postata su, diffusa su, tratta, tratto, tratte, presa, preso, estratta, estratto, ricavata, pubblicata, pubblicato, condivisa, condiviso, postata, postato, diffusa, diffuso`,
    pt: `publicada no, publicada em, compartilhada no, divulgada no, postada no, tirada, tirado, retirada, retirado, extraída, obtida, publicada, publicado, compartilhada, divulgada, postada`,
    ru: `опубликовано в, опубликовано на, опубликованного в, размещено в, опубликовано, опубликованного, опубликованное, размещено, взято`,
    nl: `geplaatst op, geplaatst door, gedeeld op, gedeeld door, gepubliceerd op`,
    pl: `opublikowane na, opublikowanego na, opublikowane przez, udostępnione na`,
    ar: `منشورة على, نشرت على, نشره, نشرها, متداولة على, متداول على, متداولة`,
  },

  /** Small words that tie a name to a service or a credit word, and are names' own small words elsewhere. */
  link: {
    en: `of, by, from, on, to, the, a, an, in, at`,
    de: `von, vom, aus, auf, bei, der, des, dem, den, die, das, im, ein, eine, einem, einer, eines`,
    fr: `de, du, des, d', l', de la, de l', sur, par, le, la, les, un, une, d'un, d'une`,
    es: `de, del, de la, en, por, el, los, las, un, una`,
    it: `di, da, del, della, dal, dalla, dell', dall', all', nell', sull', su, sul, sulla, il, nel, nella, dai, dalle, dei, delle, degli, un, uno, una, un', lo, gli`,
    pt: `do, dos, no, na, em, por, da, um, uma, pelo, pela, o, a, os, as, das, dos`,
    nl: `van, uit, op, door, het, een, de`,
    pl: `z, ze, na, od, przez, w`,
    ru: `из, с, со, от, на, в, во`,
    uk: `з, зі, від, у`,
    ar: `من, على, في, لدى`,
    fa: `از, در`,
    ja: `の, は, が`,
    zh: `自, 的, 来自, 來自, 于, 於`,
    el: `από, του, της, στο, στη, τον, το`,
    he: `של, מתוך, מ, ב, על ידי, ע"י, באתר`,
    other: `och, av, på, fra, på, og, di, dari, till, z`,
  },

  /** Say something about the picture that is neither name nor source. */
  note: {
    en: `illustration, file, file photo, file image, file picture, pool, pool photo, staff, staff photo, staff photographer, stringer, contributor, contributed, archive, archives, archival,
      all rights reserved, used with permission, reprinted with permission, licensed, cropped, edited, modified, undated, submitted, submitted photo, provided, editorial use only, for illustration, illustrative, ugc, user generated`,
    de: `archiv, archivbild, archivfoto, symbolfoto, alle rechte vorbehalten, pool, ausschnitt`,
    fr: `archives, archive, d'archives, image d'illustration, photo d'illustration, tous droits réservés, DR, droits réservés`,
    es: `archivo, foto de archivo, imagen de archivo, todos los derechos reservados, especial, ilustrativa, ilustración`,
    it: `archivio, foto d'archivio, tutti i diritti riservati, repertorio`,
    pt: `arquivo, arquivo pessoal, todos os direitos reservados, foto de arquivo, ilustração`,
    nl: `archief, archiefbeeld, archieffoto, alle rechten voorbehouden`,
    pl: `archiwum, archiwum prywatne, zdjęcie ilustracyjne, ilustracyjne`,
    ru: `архив, архивное фото, из архива, все права защищены, иллюстративное`,
    ar: `أرشيف, أرشيفية, جميع الحقوق محفوظة, خاص`,
    ja: `資料写真, 資料, イメージ, アーカイブ`,
    zh: `资料图片, 資料圖片, 示意图, 示意圖, 档案图`,
    el: `αρχείο, αρχείου`,
    he: `ארכיון, אילוסטרציה, כל הזכויות שמורות`,
    other: `arkiv, arkivfoto, arkivbild, arşiv`,
  },

  /** The picture was taken off a screen. */
  screenshot: {
    en: `screenshot, screenshots, screen shot, screenshot of, screenshot from, screengrab, screengrabs, screen grab, screengrab from, screencap, screencaps, screen cap, screencapture, screen capture, screen captures, video grab, video still, video screenshot, frame grab, framegrab, freeze frame, reproduction, still image, still from video, still from, grab from, video screengrab, captured from, image grab, screenshot by, scr, grab`,
    de: `bildschirmfoto, bildschirmaufnahme, videostill, standbild, repro, reproduktion, bildschirmfotos, screenshot aus, screenshot von`,
    fr: `capture d'écran, captures d'écran, capture, capture vidéo, capture ecran, copie d'écran, impression d'écran, capture d’écran`,
    es: `captura de pantalla, capturas de pantalla, captura, captura de video, captura de vídeo, pantallazo, captura de imagen, reproducción, captura tomada de, screenshot de`,
    it: `fermo immagine, schermata, frame, frame da video, cattura schermo, screen`,
    pt: `captura de tela, captura de ecrã, captura de vídeo, print, printscreen, reprodução, reprodução de vídeo, frame de vídeo, reprodução de`,
    nl: `schermafbeelding, schermopname, schermafdruk, beeldscherm, still uit video`,
    pl: `zrzut ekranu, zrzut z ekranu, screen, kadr z filmu, print screen, screen z`,
    ru: `скриншот, скриншоты, скриншот из, скрин, скрин видео, кадр из видео, стоп-кадр, стоп кадр, кадр, снимок экрана, скриншот видео, принтскрин`,
    uk: `скріншот, скриншот з, знімок екрана, кадр з відео, стопкадр`,
    ar: `لقطة شاشة, لقطة من الشاشة, لقطات شاشة, لقطة من فيديو, صورة شاشة, سكرين شوت, لقطة من, لقطة`,
    fa: `اسکرین شات, تصویر صفحه`,
    ja: `スクリーンショット, スクショ, キャプチャ, キャプチャー, 画面キャプチャ, 画面より`,
    zh: `截图, 截圖, 视频截图, 影片截圖, 翻攝, 翻攝自, 翻摄, 翻拍, 翻拍自, 擷取自, 截自, 取自, 网络截图, 截屏, 视频截屏, 擷圖, 摘自`,
    ko: `캡처, 캡쳐, 화면 캡처, 화면캡처, 갈무리, 영상 캡처`,
    el: `στιγμιότυπο, στιγμιότυπο οθόνης, στιγμιότυπο από βίντεο, στιγμιότυπο από`,
    he: `צילום מסך, צילום מסך מתוך, צילומי מסך, צילום מתוך, לכידת מסך`,
    other: `ekran görüntüsü, skärmdump, skärmbild, skärmavbild, skjermdump, skjermbilde, skærmbillede, skærmdump, kuvakaappaus, ruutukaappaus, snímek obrazovky, captură, captură de ecran, captură video, captura foto, képernyőkép, képernyőfotó, tangkapan layar, tangkap layar, ảnh chụp màn hình, chụp màn hình, स्क्रीनशॉट, स्क्रीनग्रैब, snimka zaslona, екранна снимка`,
  },

  /** Somebody let the newsroom have it. */
  courtesy: {
    en: `supplied, supplied by, courtesy of, courtesy, photo courtesy of, photos courtesy of, image courtesy of, images courtesy of, picture courtesy of, video courtesy of, courtesy photo, courtesy image, courtesy picture, courtesy photo from, photo courtesy, image courtesy, with permission of, by courtesy of, kind courtesy of`,
    de: `mit freundlicher genehmigung, mit freundlicher genehmigung von, zvg, z.v.g., zur verfügung gestellt, zur verfügung gestellt von, privat, foto zvg, bild zvg`,
    fr: `courtoisie, courtoisie de, gracieuseté, gracieuseté de, avec l'aimable autorisation de, avec l'aimable autorisation, photo fournie par, fournie par, offert par, photo courtoisie, photo gracieuseté`,
    es: `cortesía, cortesía de, cortesia, cortesia de, foto cortesía de, foto cortesía, cedida, cedida por, foto cedida por, gentileza, gentileza de, imagen cortesía de`,
    it: `per gentile concessione, per gentile concessione di, gentile concessione, gentile concessione di, concessa da, cortesia di`,
    pt: `cedida, foto cedida por, cortesia, cedido por, cedida por`,
    nl: `met dank aan, ter beschikking gesteld door, eigen foto, aangeleverd`,
    pl: `dzięki uprzejmości, materiały prasowe, udostępnione przez, mat. prasowe`,
    ru: `предоставлено, предоставлено пресс-службой, любезно предоставлено, из личного архива, личный архив`,
    uk: `надано, з особистого архіву`,
    ar: `بإذن من, مقدمة من, إهداء من, تقدمة`,
    ja: `提供, 提供写真, ご提供, 写真提供は`,
    zh: `提供, 受访者供图, 受訪者提供`,
    ko: `제공, 제공=, 독자 제공`,
    el: `ευγενική παραχώρηση, παραχώρηση`,
    he: `באדיבות, באדיבות המצולמים`,
    other: `izniyle, luvalla, med tillstånd av, dok, dok.`,
  },

  /** Handed out by those whom it shows. */
  handout: {
    en: `handout, handout photo, handout image, handout picture`,
    de: `handout, pressefoto, pressebild`,
    es: `folleto, comunicado, foto de prensa`,
    pt: `divulgação, divulgacao`,
    fr: `document remis`,
    ru: `пресс-служба, пресс-службы, пресс служба`,
    uk: `пресслужба, пресслужби`,
    ja: `配布`,
    other: `utdelad, pressebilde, pressfoto, basın servisi`,
  },
};

/** Words that begin a call to the reader. What follows them is no credit. */
export const CALLS: ReadonlySet<string> =
  words(`follow, following, share, shared, sharing, tweet, like, comment, comments, commented, subscribe, join, contact, click, tap, sign, log,
  login, logged, connect, register, reply, message, email, e-mail, visit, find, read, see, watch, check, discuss, chat, talk, continue, send, ask, tell, get, reach, dm, text, stay,
  download, listen, catch, tune, view, browse, hear, stream, add, retweet, repost, pin, report, save, recommend, support, donate, more, join, discover, explore, buy, shop,
  teilen, folgen, folge, folgt, abonnieren, kommentieren, besuchen, schreiben, anmelden, lesen, weiterlesen, diskutieren,
  suivez, suivre, partager, partagez, rejoignez, commenter, abonnez, retrouvez, contactez, lire, inscrivez, aimez,
  síguenos, sigue, siga, sigan, seguir, comparte, compartir, comenta, suscríbete, únete, visita, contacta, seguinos, lee, leer,
  segui, seguici, seguite, condividi, condividere, iscriviti, commenta, scrivi, leggi, siga-nos, compartilhe, compartilhar, inscreva, curta, assine, acompanhe,
  volg, delen, deel, reageer, lees, abonneer, obserwuj, udostępnij, polub, śledź, subskrybuj, dołącz, czytaj,
  подписывайтесь, подпишитесь, подписаться, поделиться, поделитесь, читайте, следите, смотрите, присоединяйтесь, комментируйте, підписуйтесь, поширити, читайте, стежте,
  تابعونا, تابعنا, تابع, شارك, شاركنا, اشترك, مشاركة, انضم, اقرأ, フォロー, シェア, 共有, 登録, 关注, 關注, 分享, 订阅, 訂閱, 공유, 구독, ακολουθήστε, κοινοποίηση, μοιραστείτε, עקבו, שתפו, שתף, הצטרפו, dela, följ, del, følg, paylaş, takip, bagikan, ikuti`);

/** Words at the head of a sentence about sound: who made it is not who made the picture. */
export const SOUNDS: ReadonlySet<string> = words(
  `music, song, songs, soundtrack, audio, podcast, musik, lied, ton, musique, chanson, música, canción, musica, canzone, muziek, muzyka, музыка, песня, трек, аудио, موسيقى, أغنية, μουσική, מוזיקה, 音楽, 音乐, 음악`,
);

/** What somebody does for a living, and how an author's box says it. */
export const AUTHORS: ReadonlySet<string> =
  words(`writer, reporter, correspondent, columnist, contributor, editor, author, journalist, fellow, freelancer, blogger, producer, anchor, host, critic, intern, staffer, covers, writes, reports, tweets, blogs,
  redakteur, redakteurin, autor, autorin, reporterin, korrespondent, korrespondentin, kolumnist, kolumnistin, journalistin, volontär, volontärin, schreibt, berichtet, twittert,
  journaliste, rédacteur, rédactrice, correspondant, correspondante, chroniqueur, chroniqueuse, auteur, autrice, écrit, couvre,
  periodista, redactor, redactora, corresponsal, columnista, autora, reportero, reportera, escribe, cubre, colabora,
  giornalista, redattore, redattrice, corrispondente, autrice, collaboratore, collaboratrice, scrive, jornalista, repórter, redator, redatora, colunista, escreve, cobre,
  schrijver, verslaggever, verslaggeefster, redacteur, correspondente, schrijft, dziennikarz, dziennikarka, reporterka, publicysta, pisze,
  журналист, журналистка, корреспондент, корреспондентка, обозреватель, редактор, колумнист, автор, пишет, журналіст, кореспондент,
  صحفي, صحفية, صحافي, صحافية, مراسل, مراسلة, كاتب, كاتبة, محرر, محررة, 記者, 编辑, 编輯, 기자, δημοσιογράφος, συντάκτης, συντάκτρια, כתב, כתבת, עיתונאי, עיתונאית`);

/** How an author's box begins behind the name: somebody is something. */
export const BIOGRAPHY =
  /^[^.]{2,60}? (?:(?:is|was) (?:an?|the|our|senior|chief) |(?:ist|war) (?:ein|eine|der|die|unser|unsere|freie|freier) |est (?:une?|le|la|notre) |es (?:una?|el|la|nuestra|nuestro) |è (?:un|una|uno|il|la) |é (?:uma?|o|a) |is een )/iu;

/** Words before "via" with which somebody is thanked for a hint, not for a picture. */
export const HINTS: ReadonlySet<string> = words(
  `tip, tips, tipp, tipps, hint, hinweis, hat, thanks, danke, dank, found, gefunden, merci, gracias, grazie, obrigado, obrigada, pista, trouvé, hattip`,
);

/** What menus and buttons name beside services: forms and ways, nobody's account. */
export const LABELS: ReadonlySet<string> = words(
  `ama, rss, podcast, podcasts, newsletter, newsletters, blog, blogs, shop, store, faq, home, about, email, e-mail, mail, sms, app, apps, web, website, print, pdf, link, copy, menu, login, dm, dms, events, gallery, galerie, contact, kontakt, contacto, tienda, boutique, radio, tv, video, videos, live, stories, reels, stream, news, community, foren, forum`,
);

/** Words at the head of a line that name who wrote the article. */
export const BYLINES: ReadonlySet<string> = words(
  `by, written, author, authors, reporter, reporting, editor, edited, correspondent, contributor, story, text, published, updated, posted, von, par, por, di, da, door, автор, текст, بقلم, 文`,
);

/** Words of sentences that no name and no credit holds, whatever their case. */
export const SENTENCE_WORDS: ReadonlySet<string> =
  words(`according, thanks, reporting, reported, is, was, were, are, be, been, has, have, had, will, would, could, should, can, may, must, do, does, did, said, says, say, wrote, writes, tweeted, posted, shared, announced, told, asked, added,
  shows, show, showing, shown, seen, see, sees, this, these, those, that, which, who, whom, whose, when, where, while, because, after, before, during, since, until, about, into, onto, over, under,
  his, her, their, our, your, its, he, she, they, we, you, us, not, as, if, than, then, there, here, how, why, what, more, most, just, also, says, claims, reveals, announces, gets, goes, makes, takes, comes,
  ist, war, wurde, wird, sind, hat, haben, nach, beim, sagte, schrieb, zeigt, nicht, dass, sich, auch, est, sont, était, ont, dans, après, avec, pour, qui, que, pas, une, este, esta, fue, son, está, tras, con, para, según, sobre,
  è, sono, stato, dopo, nella, che, não, foi, após, com, это, был, была, были, после, который, что, как, при, قال, قالت, كتب, كتبت, التي, الذي, أن, كان, كانت, بعد, です, ます, した, する, している, います, ました, という`);

/** Folded words. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(",").map((word) => fold(word.trim())));
}

/** An agency's notices to editors, which stand behind its credit. */
export const NOTICES =
  /\b(?:ATTENTION EDITORS|MANDATORY CREDIT(?!\s*[:"“'])|NO RE-?SALES?|NO ARCHIVES?|NO SALES|NO COMMERCIAL|NO USE|NO MARKETING|NO THIRD[ -]PARTY|RESTRICTED TO|(?:FOR )?EDITORIAL USE ONLY|NOT FOR (?:SALE|MARKETING)|THIS (?:IMAGE|PICTURE|PHOTO|HANDOUT|VIDEO) (?:HAS BEEN|WAS|IS|MUST)|BEST QUALITY AVAILABLE|QUALITY FROM SOURCE|REFILE|TPX IMAGES|MUST (?:CREDIT|NOT)|DO NOT OBSCURE|[A-Z]+ OUT\. )/;

/** Words with which a description says that its picture was taken off the service named next. */
export const ORIGINS =
  /\b(?:(?:image|picture|photo|photograph|video|grab|still|screengrab|screenshot|handout)\b[^.]{0,80}?\b(?:obtained|taken|grabbed|captured|released|uploaded|posted|published|shared|provided) (?:from|on|via|to|by|through)|(?:screengrab|screenshot|still|grab|frame) (?:from|of))\b/i;
