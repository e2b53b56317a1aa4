// Greek and Turkish: the words that say who spoke, where and when.
import type { Words } from "./words.ts";

export const GREEK: Words = {
  language: "el",
  common:
    "και, το, της, του, η, ο, να, την, στο, στη, στην, με, για, που, από, είναι, τα, θα, των, τον, οι, δεν, μας, έγραψε, είπε, σε, ότι, ποτέ",
  capitals: "names",
  service: {
    x: "τουίτερ, twitter",
    facebook: "φέισμπουκ",
    instagram: "ίνσταγκραμ, instagram",
    "social-media": "μέσα κοινωνικής δικτύωσης, κοινωνικά δίκτυα, social media",
  },
  posts: {
    "": "ανάρτηση, αναρτήσεις, ανάρτησή, ανάρτησης, δημοσίευση, δημοσιεύσεις, ποστ, post, δημοσίευσή, ανάρτηση",
    x: "τουίτ, tweet, tweets, τουιτ, τιτίβισμα",
  },
  replies: "απάντηση, λεζάντα, story, σχόλιο",
  media:
    "βίντεο, μήνυμα, μήνυμά, μηνύματα, δήλωση, δήλωσή, λογαριασμό, λογαριασμός, λογαριασμού, σελίδα, κανάλι, προφίλ, story, stories, φωτογραφία, μέσα, πλατφόρμα, κοινωνικά δίκτυα, μέσα κοινωνικής δικτύωσης, κείμενο, σχόλιο, ομάδα, επιστολή",
  users: "χρήστης, χρήστρια",
  sources:
    "συνέντευξη, συνέντευξή, δελτίο τύπου, συνέντευξη τύπου, ανακοίνωση, ανακοίνωσή, δήλωση, δηλώσεις, δηλώσεις του, ομιλία, ομιλία του, ομιλία της, επιστολή, έκθεση, εφημερίδα, περιοδικό, ραδιόφωνο, τηλεόραση, βουλή, δικαστήριο, δίκη, συνάντηση, email, βιβλίο, εκπομπή, podcast, άρθρο, μπλογκ, ιστοσελίδα, ιστότοπο, εκδήλωση, συνέδριο, συζήτηση, έγγραφο, ταινία, έρευνα, βίντεο, μήνυμα, πρακτορείο, δημοσιογράφους, διάγγελμα, διάγγελμά",
  compounds: "inc, corp",
  falsePosts: "",
  works:
    "λεγόμενο, λεγόμενη, τίτλο, ταινία, τραγούδι, άλμπουμ, βιβλίο, σειρά, εκπομπή, σύνθημα, hashtag, έργο, επιχείρηση, εκστρατεία, όρο, λέξη, εφημερίδα, παράσταση",
  duties: "",
  says: "είπε, λέει, έλεγε, δήλωσε, δηλώνει, τόνισε, τονίζει, ανέφερε, αναφέρει, σημείωσε, σημειώνει, υποστήριξε, υποστηρίζει, ανακοίνωσε, ανακοινώνει, ρώτησε, απάντησε, απαντά, προειδοποίησε, χαρακτήρισε, χαρακτηρίζει, αποκάλεσε, περιέγραψε, σχολίασε, σχολιάζει, επέκρινε, επιβεβαίωσε, διαβεβαίωσε, κάλεσε, ευχαρίστησε, συνεχάρη, αστειεύτηκε, παραδέχθηκε, εξήγησε, υπογράμμισε, υπογραμμίζει, καταδίκασε, υποσχέθηκε, αποκάλυψε, εξέφρασε, επισήμανε, διαμήνυσε",
  naming: "",
  writes: "έγραψε, γράφει, έγραφε, έγραψαν, γράφοντας",
  adds: "πρόσθεσε, προσθέτει, συνέχισε, συνεχίζει, κατέληξε, συμπλήρωσε, προσέθεσε",
  reads: "αναφέρει, έλεγε, γράφει, αναφέρεται",
  tells: "είπε στον, είπε στην, δήλωσε στον, δήλωσε στην, δήλωσε στο",
  posting: { "": "πόσταρε, ανήρτησε, ανάρτησε", x: "τουίταρε, τουιτάρισε, τιτίβισε" },
  sharing: "δημοσίευσε, δημοσιεύει, μοιράστηκε, κοινοποίησε, δημοσιεύτηκε, δημοσιεύθηκε",
  takesTo: "",
  according: "σύμφωνα με, κατά",
  place: "σε, στο, στη, στην, στον, στα, στους, στις, μέσω, μέσα από, με, από",
  elsewhere: "από",
  of: "του, της, των",
  by: "του, της, των, από",
  beside: "για, χωρίς, προς, κατά, πριν",
  aside:
    "αφού, όταν, ενώ, επειδή, αν και, που, οποίος, οποία, μετά, πριν, απαντώντας, σχολιάζοντας, αναφερόμενος, αναφερόμενη, ερωτηθείς, παρά, αντί, ως απάντηση, αν",
  replyTo: "",
  coordinators: "και, κι, αλλά, ή",
  be: "",
  that: "ότι, πως, το, τον, την, ως",
  determiners:
    "ο, η, το, οι, τα, τον, την, του, της, ένας, μια, μία, ένα, μιας, ενός, αυτή, αυτό, δύο, τρεις, σχετική, νέα, επίσημο, προσωπικό, προσωπική",
  pronouns: "αυτός, αυτή, αυτοί, εγώ, εμείς, εκείνος, εκείνη",
  self: "εγώ, εμείς",
  starters:
    "αργότερα, χθες, σήμερα, επίσης, σε, στο, στη, στην, αλλά, μετά, ο, η, το, οι, τα, με, όπως, για, μέσω, παράλληλα, νωρίτερα",
  weekdays:
    "δευτέρα, δευτέρας, τρίτη, τρίτης, τετάρτη, τετάρτης, πέμπτη, πέμπτης, παρασκευή, παρασκευής, σάββατο, σαββάτου, κυριακή, κυριακής",
  months:
    "ιανουαρίου, φεβρουαρίου, μαρτίου, απριλίου, μαΐου, μαίου, ιουνίου, ιουλίου, αυγούστου, σεπτεμβρίου, οκτωβρίου, νοεμβρίου, δεκεμβρίου",
  moments:
    "χθες, χτες, σήμερα, προχθές, την περασμένη εβδομάδα, την προηγούμενη εβδομάδα, αυτή την εβδομάδα, πέρυσι, το πρωί, το βράδυ, το απόγευμα, το σαββατοκύριακο, χθες το βράδυ, σήμερα το πρωί",
  dayParts: "το πρωί, το βράδυ, το απόγευμα, το μεσημέρι",
  dayPrepositions: "την, το, τη, από την, το βράδυ της, το πρωί της, το απόγευμα της, στις",
  titles:
    "πρόεδρος, πρωθυπουργός, υπουργός, υπουργός εξωτερικών, βουλευτής, δήμαρχος, δήμαρχος της, βασιλιάς, πάπας, γερουσιαστής, πρώην, ηθοποιός, τραγουδιστής, τραγουδίστρια, συγγραφέας, δημοσιογράφος, ακτιβιστής, ακτιβίστρια, προπονητής, ποδοσφαιριστής, αρχηγός, εκπρόσωπος, καγκελάριος, κυβερνητικός εκπρόσωπος, ο πρόεδρος",
  bodies:
    "υπουργείο, αστυνομία, πρεσβεία, πανεπιστήμιο, μουσείο, κόμμα, σύλλογος, εταιρεία, κυβέρνηση, δήμος, επιτροπή, ομοσπονδία, πυροσβεστική, ομάδα",
  particles: "του, της, των, ντε, φον, βαν, ντι, αλ, λα, και",
  abbreviations: "κ, κα, π.χ, δρ, κ.λπ, κ.ά, αγ, καθ",
};

export const TURKISH: Words = {
  language: "tr",
  common:
    "ve, bir, bu, da, de, için, ile, çok, olarak, dedi, olan, daha, gibi, sonra, kadar, ne, ya, ama, biz, yaptığı, ifadelerini, kullandı, en, hiç, asla, etti, oldu",
  capitals: "names",
  cases: true,
  verb: "last",
  service: { "social-media": "sosyal medya, sosyal medyada, sosyal medyadan" },
  posts: {
    "": "paylaşım, paylaşımı, paylaşımında, paylaşımda, paylaşımlarında, paylaşımla, paylaşımıyla, paylaşımdan, gönderi, gönderisi, gönderisinde, gönderide, gönderiyle",
    x: "tweet, tweeti, tweetinde, tweette, tweetle, tweetler, tvit, tviti, tvitinde, tvitte, twit, twitinde",
  },
  replies: "yanıtında, altyazısında, yorumunda, hikayesinde, hikâyesinde",
  media:
    "video, videosunda, videoda, videoyla, mesaj, mesajı, mesajında, mesajda, mesajla, açıklama, açıklamada, açıklamasında, hesap, hesabı, hesabından, hesabında, hesabına, hesabı üzerinden, hesaplarından, sayfası, sayfasında, sayfasından, kanalı, kanalında, kanalından, profilinde, hikaye, hikâye, fotoğraf, platformu, platformunda, yorum, yayında, yayınında, grubunda, notunda, açıklamayla",
  users: "kullanıcısı, kullanıcı, kullanıcıları",
  sources:
    "röportaj, röportajda, röportajında, basın toplantısı, basın toplantısında, basın açıklamasında, açıklamada, açıklamasında, açıklamalarda, konuşmasında, konuşmada, mektup, mektubunda, rapor, raporda, gazetesine, gazeteye, dergisine, radyo, televizyon, televizyonda, meclis, mecliste, mahkeme, mahkemede, duruşmada, toplantı, toplantıda, toplantısında, görüşmede, e-posta, kitap, kitabında, programda, programında, podcast, köşe yazısında, makale, blog, sitesinde, miting, mitingde, mitinginde, törende, telefonda, telefonla, belge, film, araştırma, video, mesaj, mesajında, ajansına, gazetecilere, muhabirine, yazılı açıklamada, yazılı açıklamasında, bildiride, bülteninde, kürsüde, ziyaretinde",
  compounds: "ceo, sahibi, sözcüsü, çalışanları, inc, corp, patronu, yöneticisi, kurucusu",
  falsePosts: "",
  works:
    "sözde, adlı, isimli, başlıklı, filmi, şarkısı, albümü, kitabı, romanı, dizisi, programı, sloganı, etiketi, projesi, kampanyası",
  duties: "",
  says: "dedi, diyor, diyen, dediği, söyledi, söylüyor, belirtti, açıkladı, açıklıyor, vurguladı, duyurdu, bildirdi, sordu, yanıtladı, yanıt verdi, cevap verdi, uyardı, eleştirdi, nitelendirdi, nitelendirdiği, tanımladı, adlandırdı, kaydetti, aktardı, ifade etti, ifadesini kullandı, ifadelerini kullandı, ifadelerine yer verdi, sözlerini kullandı, teşekkür etti, tebrik etti, kınadı, doğruladı, savundu, öne sürdü, iddia etti, tepki gösterdi, seslendi, konuştu, yorumunu yaptı, yorumunda bulundu, denildi, diye konuştu, şeklinde konuştu, değerlendirmesinde bulundu, çağrısında bulundu, çağrısı yaptı, mesajını verdi, diye tepki gösterdi, sözleriyle",
  naming: "",
  writes:
    "yazdı, yazıyor, yazdığı, notunu düştü, notunu paylaştı, diye yazdı, ifadeleri yer aldı, yazan, kaleme aldı",
  adds: "ekledi, devam etti, sürdürdü, sözlerine ekledi, sözlerini sürdürdü, diye ekledi",
  reads: "denildi, yazıyordu, ifadeleri yer aldı, ifadelerine yer verildi",
  tells: "",
  posting: {
    "": "paylaştı, paylaşımını yaptı, diye paylaştı",
    x: "tweetledi, tweet attı, tvit attı, twitledi",
  },
  sharing: "paylaştığı, yayımladı, yayınladı, yayımladığı, yayınladığı, paylaşarak, paylaşılan",
  takesTo: "",
  according: "göre",
  place: "",
  placeAfter:
    "da, de, ta, te, dan, den, tan, ten, ta, daki, deki, taki, teki, üzerinden, aracılığıyla, nın, nin, ın, in, un, ün, tan, a, e, ya, ye",
  elsewhere: "",
  of: "",
  by: "",
  beside: "ile, için, hakkında, karşı, dair",
  aside: "sonra, sonrasında, önce, rağmen, dolayı, yanıt olarak",
  replyTo: "",
  coordinators: "ve, ama, veya, ancak, fakat",
  be: "",
  that: "",
  determiners: "bir, bu, şu, o, iki, üç, birkaç, kendi, resmi, resmî, kişisel",
  pronouns: "o, onlar, ben, biz, kendisi",
  self: "ben, biz",
  starters:
    "dün, bugün, daha, sonra, ayrıca, ancak, ama, bu, bir, öte, kısa, açıklamada, paylaşımında, konuyla, önceki, geçen, sosyal",
  weekdays: "pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar",
  months:
    "ocak, ocakta, şubat, mart, martta, nisan, mayıs, mayısta, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık",
  moments:
    "dün, bugün, önceki gün, geçen hafta, bu hafta, geçen yıl, bu sabah, dün akşam, dün gece, hafta sonu, geçtiğimiz hafta, bu akşam, akşam saatlerinde, sabah saatlerinde",
  dayParts: "günü, sabahı, akşamı, gecesi",
  dayPrepositions: "geçen, önceki",
  titles:
    "cumhurbaşkanı, başbakan, bakanı, bakan, belediye başkanı, başkan, başkanı, milletvekili, vali, eski, sözcüsü, lideri, genel başkanı, oyuncu, şarkıcı, yazar, gazeteci, aktivist, teknik direktör, futbolcu, prof, dr, genel sekreteri, doktor, avukat",
  bodies:
    "bakanlığı, polis, emniyet, büyükelçiliği, üniversitesi, müzesi, partisi, kulübü, şirketi, hükümeti, sendikası, derneği, ordusu, belediyesi, komisyonu, federasyonu, valiliği, savcılığı, bakanlık, kulüp, belediye",
  particles: "de, von, van, el, al, bin, la, ve, da",
  abbreviations: "dr, prof, doç, av, sn, vb, vs, alb, gen, op",
};
