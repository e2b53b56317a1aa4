// Greek and Turkish: the words that say who spoke, where and when.
import type { Words } from "./words.ts";

export const GREEK: Words = {
  language: "el",
  common:
    "και, το, της, του, η, ο, να, την, στο, στη, στην, με, για, που, από, είναι, τα, θα, των, τον, οι, δεν, μας, έγραψε, είπε, σε, ότι, ποτέ",
  capitals: "names",
  service: {
    x: "τουίτερ, twitter, χ",
    facebook: "φέισμπουκ",
    instagram: "ίνσταγκραμ, instagram",
    "social-media":
      "μέσα κοινωνικής δικτύωσης, κοινωνικά δίκτυα, social media, σόσιαλ μίντια, σοσιαλ μίντια, κοινωνικά μέσα, social",
  },
  posts: {
    "": "ανάρτησή του, αναρτήσεών, δημοσιεύσεων, δημοσίευσή του, δημοσίευσή της, ποστ του, στόρι του, reel, τουίτ, ανάρτηση, αναρτήσεις, ανάρτησή, ανάρτησης, δημοσίευση, δημοσιεύσεις, ποστ, post, δημοσίευσή, ανάρτηση, ανάρτησή της, αναρτήσεων, αναρτήσεις του, ινσταστόρι, στόρι, instastory, δημοσίευσης",
    x: "τουίτ, tweet, tweets, τουιτ, τιτίβισμα, τουίτς, τιτιβίσματα, tweet του",
  },
  replies: "απάντηση, λεζάντα, story, σχόλιο, σχόλια, σχολίων, απαντήσεις, λεζάντας, stories",
  media:
    "βίντεο, μήνυμα, μήνυμά, μηνύματα, δήλωση, δήλωσή, λογαριασμό, λογαριασμός, λογαριασμού, σελίδα, κανάλι, προφίλ, story, stories, φωτογραφία, μέσα, πλατφόρμα, κοινωνικά δίκτυα, μέσα κοινωνικής δικτύωσης, κείμενο, σχόλιο, ομάδα, επιστολή, εικόνα, φωτογραφίες, selfie, σέλφι, κλιπ, απόσπασμα, live, λόγια, λέξεις, συγγνώμη, αποχαιρετισμό, προειδοποίηση, ειδοποίηση, κανάλι του, εφαρμογή, λογαριασμούς, δίκτυα, μέσα κοινωνικής, σειρά, σόσιαλ μίντια, σοσιαλ μίντια, social",
  users: "χρήστης, χρήστρια, χρήστες, ακόλουθος, σχολιαστής",
  sources:
    "συνέντευξη, συνέντευξή, δελτίο τύπου, συνέντευξη τύπου, ανακοίνωση, ανακοίνωσή, δήλωση, δηλώσεις, δηλώσεις του, ομιλία, ομιλία του, ομιλία της, επιστολή, έκθεση, εφημερίδα, περιοδικό, ραδιόφωνο, τηλεόραση, βουλή, δικαστήριο, δίκη, συνάντηση, email, βιβλίο, εκπομπή, podcast, άρθρο, μπλογκ, ιστοσελίδα, ιστότοπο, εκδήλωση, συνέδριο, συζήτηση, έγγραφο, ταινία, έρευνα, βίντεο, μήνυμα, πρακτορείο, δημοσιογράφους, διάγγελμα, διάγγελμά, συμβούλιο, δημοτικό συμβούλιο, ρεπόρτερ, σκάι, ερτ, αντ1, mega, απε, κάμερα, κάμερες, μικρόφωνο, συναυλία, σκηνή, κήρυγμα, κηδεία, ημερίδα, διάλεξη, απόφαση, αγωγή, κατάθεση, αυτοβιογραφία, πρόλογο, πανό, αφίσα, πινακίδα, τοίχο, δηλώσεις στον, ραδιοφωνική, τηλεοπτική, τηλεφώνημα, τηλέφωνο",
  compounds: "inc, corp",
  falsePosts: "",
  works:
    "λεγόμενο, λεγόμενη, τίτλο, ταινία, τραγούδι, άλμπουμ, βιβλίο, σειρά, εκπομπή, σύνθημα, hashtag, έργο, επιχείρηση, εκστρατεία, όρο, λέξη, εφημερίδα, παράσταση",
  duties: "",
  says: "ανακοίνωσαν, δήλωσαν, τόνισαν, ανέφεραν, σημείωσαν, υποστήριξαν, απάντησαν, προειδοποίησαν, κάλεσαν, ευχαρίστησαν, διαμαρτυρήθηκαν, κατήγγειλαν, επέκριναν, εξήγησαν, επιβεβαίωσαν, διέψευσαν, αρνήθηκαν, ζητούν, ζήτησαν, λένε, έλεγαν, αναφέρουν, τονίζουν, υποστηρίζουν, εξηγεί, εξηγούν, επιμένουν, περιγράφει, αφηγείται, αφηγήθηκε, εξομολογείται, ομολογεί, προειδοποιεί, προειδοποιούν, επικρίνει, επιτίθεται, καταδικάζει, καταδίκασαν, δεσμεύεται, απειλεί, αστειεύεται, αστειεύτηκε, χαριτολόγησε, χαριτολογεί, αυτοσαρκάστηκε, σχολίασαν, σχολίαζε, ξέσπασε, ξεσπά, ξεσπάθωσε, βροντοφώναξε, φώναξε, ψιθύρισε, μουρμούρισε, πανηγύρισε, πανηγυρίζει, αποθεώνει, υποδέχτηκε, υποδέχθηκε, ευχήθηκε, εύχεται, ευχήθηκαν, εξέφρασαν, εκφράζει, διαβεβαιώνει, εκτιμούν, θεωρούν, παραδέχτηκε, παραδέχθηκαν, αναρωτήθηκαν, ρωτά, ρωτάει, ρωτούσε, διερωτήθηκε, διερωτάται, απορεί, απόρησε, αγανάκτησε, εξοργίστηκε, εξανέστη, κάγχασε, ειρωνευόμενος, ειρωνευόμενη, κατακεραύνωσε, κατακεραυνώνει, έβαλε στο στόχαστρο, πήρε θέση, παίρνει θέση, έσπασε τη σιωπή του, έσπασε τη σιωπή της, ανέδειξε, επισημαίνει, επισήμαναν, υπογράμμισαν, διαμηνύει, προανήγγειλε, προαναγγέλλει, ενημέρωσαν, γνωστοποίησαν, συμβούλεψε, συνέστησε, συνιστά, προέτρεψε, προτρέπει, αποφάνθηκε, αποφαίνεται, συνόψισε, υπερασπίστηκε, υπερασπίζεται, απολογείται, παρατήρησε, παρατηρεί, προέβλεψε, προβλέπει, ισχυρίστηκε, ισχυρίζεται, αποκάλυψαν, έκανε λόγο, κάνει λόγο, κάνοντας λόγο, έκαναν λόγο, μίλησε, μιλά, μιλάει, μίλησαν, είπαν, λέει χαρακτηριστικά, είπε, λέει, έλεγε, δήλωσε, δηλώνει, τόνισε, τονίζει, ανέφερε, αναφέρει, σημείωσε, σημειώνει, υποστήριξε, υποστηρίζει, ανακοίνωσε, ανακοινώνει, ρώτησε, απάντησε, απαντά, προειδοποίησε, χαρακτήρισε, χαρακτηρίζει, αποκάλεσε, περιέγραψε, σχολίασε, σχολιάζει, επέκρινε, επιβεβαίωσε, διαβεβαίωσε, κάλεσε, ευχαρίστησε, συνεχάρη, αστειεύτηκε, παραδέχθηκε, εξήγησε, υπογράμμισε, υπογραμμίζει, καταδίκασε, υποσχέθηκε, αποκάλυψε, εξέφρασε, επισήμανε, διαμήνυσε, αποκαλύπτει, παραδέχεται, ομολόγησε, εξομολογήθηκε, διηγήθηκε, δηλώνοντας, λέγοντας, τονίζοντας, σημειώνοντας, υποστηρίζοντας, εκτιμά, εκτίμησε, θεωρεί, πιστεύει, ζήτησε, ζητά, παρακάλεσε, κάλεσαν, καλεί, εξαπέλυσε, επιτέθηκε, ειρωνεύτηκε, ειρωνεύεται, σάρκασε, χλεύασε, διαμαρτυρήθηκε, παραπονέθηκε, διέψευσε, διαψεύδει, αρνήθηκε, αρνείται, αντέτεινε, αντέδρασε, αντιδρά, ανταπάντησε, απολογήθηκε, ζήτησε συγγνώμη, δικαιολογήθηκε, επαίνεσε, εκθείασε, αποθέωσε, αποχαιρέτησε, αποχαιρετά, θρηνεί, θρήνησε, συλλυπήθηκε, συγχαίρει, ευχαριστεί, υπόσχεται, δεσμεύτηκε, απείλησε, ενημέρωσε, ενημερώνει, γνωστοποίησε, γνωστοποιεί, έκανε γνωστό, μοιράστηκε, έσπασε τη σιωπή, επέμεινε, επιμένει, επανέλαβε, διευκρίνισε, διευκρινίζει, ξεκαθάρισε, ξεκαθαρίζει, συμπέρανε, αναρωτήθηκε, αναρωτιέται, κατήγγειλε, καταγγέλλει, θυμήθηκε, θυμίζει, υπενθύμισε, ανήγγειλε, αναφώνησε, πρόσθεταν",
  naming: "",
  writes:
    "έγραφα, γράφτηκε, σημείωναν, υπέγραψε, πληκτρολόγησε, έγραψε χαρακτηριστικά, γράφει χαρακτηριστικά, έγραψε, γράφει, έγραφε, έγραψαν, γράφοντας, σημείωνε, έγραφαν, γράφουν, έγραψα",
  adds: "πρόσθεσαν, συνέχισαν, συμπλήρωσαν, συμπληρώνοντας, κατέληξαν, καταλήγοντας, συνεχίζοντας, ολοκληρώνει, έκλεισε, κλείνει, προσθέτουν, συνέχιζε, πρόσθεσε, προσθέτει, συνέχισε, συνεχίζει, κατέληξε, συμπλήρωσε, προσέθεσε, προσθέτοντας, συμπληρώνει, καταλήγει, ολοκλήρωσε",
  reads: "αναφέρει, έλεγε, γράφει, αναφέρεται, έγραφε, διαβάζουμε, αναγραφόταν, αναφερόταν",
  tells:
    "μιλώντας στον, μιλώντας στην, μιλώντας στο, μίλησε στον, μίλησε στην, μίλησε στο, είπε στον, είπε στην, δήλωσε στον, δήλωσε στην, δήλωσε στο",
  posting: { "": "πόσταρε, ανήρτησε, ανάρτησε", x: "τουίταρε, τουιτάρισε, τιτίβισε" },
  sharing:
    "κοινοποίησαν, ανάρτησαν, ανέβασαν, διέγραψε, έσβησε, κατέβασε, διαγράφηκε, επεξεργάστηκε, αναρτήθηκε, ανέβηκε, διακινήθηκε, συνόδευσε, συνόδεψε, συνοδεύοντας, άφησαν, δημοσιοποίησαν, μοιράστηκαν, κοινοποιώντας, αναρτώντας, διαγραμμένη, επανακοινοποίησε, δημοσίευσε, δημοσιεύει, μοιράστηκε, κοινοποίησε, δημοσιεύτηκε, δημοσιεύθηκε, ανέβασε, ανεβάζει, ανάρτησε, αναρτά, αναδημοσίευσε, δημοσιεύοντας, ανεβάζοντας, δημοσιοποίησε, άφησε, έστειλε, κοινοποιεί, μοιράζεται, δημοσίευσαν",
  takesTo: "",
  according: "σύμφωνα με, κατά",
  place: "σε, στο, στη, στην, στον, στα, στους, στις, μέσω, μέσα από, με, από",
  elsewhere: "από",
  of: "του, της, των",
  by: "του, της, των, από",
  beside: "για, χωρίς, προς, κατά, πριν",
  aside:
    "μιλώντας, σε δηλώσεις, απευθυνόμενος, απευθυνόμενη, σε συνέντευξη, σε συνέντευξή, σε συνομιλία, αφού, όταν, ενώ, επειδή, αν και, που, οποίος, οποία, μετά, πριν, απαντώντας, σχολιάζοντας, αναφερόμενος, αναφερόμενη, ερωτηθείς, παρά, αντί, ως απάντηση, αν",
  replyTo: "",
  coordinators: "και, κι, αλλά, ή",
  be: "",
  that: "ότι, πως, το, τον, την, ως",
  determiners:
    "ο, η, το, οι, τα, τον, την, του, της, ένας, μια, μία, ένα, μιας, ενός, αυτή, αυτό, δύο, τρεις, σχετική, νέα, επίσημο, προσωπικό, προσωπική",
  pronouns: "αυτός, αυτή, αυτοί, εγώ, εμείς, εκείνος, εκείνη",
  self: "εγώ, εμείς",
  starters:
    "κάτω, πάνω, χωρίς, κάθε, όλοι, όλα, πολλοί, πολλές, μερικοί, άλλοι, άλλες, άλλος, άλλη, ένας, μια, μία, ένα, αυτός, αυτή, αυτό, κανείς, ποιος, πού, πότε, γιατί, εάν, αν, όταν, ενώ, επειδή, τώρα, τότε, εδώ, εκεί, πάντως, ωστόσο, όμως, λίγο, ώρες, ημέρες, εβδομάδες, δύο, τρεις, μόνο, τελικά, τέλος, επίσης, ακόμη, ακόμα, και, τον, την, του, της, των, στους, στις, στα, απαντώντας, σχολιάζοντας, ερωτηθείς, ερωτηθείσα, διαφορετική, αργότερα, χθες, σήμερα, επίσης, σε, στο, στη, στην, αλλά, μετά, ο, η, το, οι, τα, με, όπως, για, μέσω, παράλληλα, νωρίτερα",
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
    "υπουργείο, αστυνομία, πρεσβεία, πανεπιστήμιο, μουσείο, κόμμα, σύλλογος, εταιρεία, κυβέρνηση, δήμος, επιτροπή, ομοσπονδία, πυροσβεστική, ομάδα, θέατρο, φεστιβάλ, σχολείο, νοσοκομείο, τράπεζα, ξενοδοχείο, εστιατόριο, εταιρία, μετρό, λιμενικό, πολιτική προστασία, περιφέρεια, ίδρυμα, ορχήστρα, αεροδρόμιο, παε, οργανισμός, συγκρότημα, σωματείο",
  particles: "του, της, των, ντε, φον, βαν, ντι, αλ, λα, και",
  abbreviations: "κ, κα, π.χ, δρ, κ.λπ, κ.ά, αγ, καθ",
  answers: "απάντησε, απαντά, απάντησαν, ανταπάντησε, αντέτεινε, σχολίασε, σχολιάζει, αντέδρασε",
  audience: "ακολούθους, θαυμαστές, followers, διαδικτυακούς φίλους",
  back: "ίδια πλατφόρμα, πλατφόρμα, ίδιο μέσο, ίδιο τρόπο, εφαρμογή",
  images: "φωτογραφία, φωτογραφίες, εικόνα, selfie, βίντεο",
};

export const TURKISH: Words = {
  language: "tr",
  common:
    "ve, bir, bu, da, de, için, ile, çok, olarak, dedi, olan, daha, gibi, sonra, kadar, ne, ya, ama, biz, yaptığı, ifadelerini, kullandı, en, hiç, asla, etti, oldu",
  capitals: "names",
  cases: true,
  verb: "last",
  service: {
    reddit: "reddit'te",
    "social-media":
      "sosyal medya, sosyal medyada, sosyal medyadan, sosyal medyanın, sosyal medya platformu, sosyal medya platformunda, sosyal ağda",
    x: "x'te, x'ten, sosyal medya platformu x",
  },
  posts: {
    "": "paylaşımının, paylaşımını, paylaşımına, paylaşımından, paylaşımlarını, paylaşımlarının, paylaşımlarından, paylaşımlarına, paylaşımına da, paylaşımın, paylaşımının altına, paylaşıma, gönderisinin, gönderisini, gönderisine, gönderisiyle, gönderisinden, gönderilerinde, gönderilerde, gönderiye, gönderiden, postuna, postunu, postunda, postta, sosyal medya paylaşımında, sosyal medya paylaşımı, sosyal medya gönderisinde, storysinde, story, hikaye paylaşımında, hikâye paylaşımında, iletisinde, iletide, mesajını paylaştı, paylaşım, paylaşımı, paylaşımında, paylaşımda, paylaşımlarında, paylaşımla, paylaşımıyla, paylaşımdan, gönderi, gönderisi, gönderisinde, gönderide, gönderiyle, paylaşımlarda, paylaşımlar, paylaşımların, gönderiler, gönderinin, postunda, post",
    x: "tweetinin, tweetine, tweetiyle, tweetinden, tweetlerini, tweetlerde, tweetlerinin, tweetten, tweete, tweet zincirinde, tviti, tvitine, tvitini, tvitinin, tvitlerinde, flood, floodda, twitini, twitine, tweet, tweeti, tweetinde, tweette, tweetle, tweetler, tvit, tviti, tvitinde, tvitte, twit, twitinde, tweetini, tweetlerinde, twette",
    instagram: "instagram hikayesinde, instagram hikâyesinde",
  },
  replies:
    "paylaşımın altına, gönderinin altına, fotoğrafın altına, altına, yorumlar, yorumlarda, yorumlar bölümünde, yorumunu, yanıtında, altyazısında, yorumunda, hikayesinde, hikâyesinde",
  media:
    "video, videosunda, videoda, videoyla, mesaj, mesajı, mesajında, mesajda, mesajla, açıklama, açıklamada, açıklamasında, hesap, hesabı, hesabından, hesabında, hesabına, hesabı üzerinden, hesaplarından, sayfası, sayfasında, sayfasından, kanalı, kanalında, kanalından, profilinde, hikaye, hikâye, fotoğraf, platformu, platformunda, yorum, yayında, yayınında, grubunda, notunda, açıklamayla, hesaplarında, hesabının, hikayesinde, hikâyesinde, uygulamasında, uygulaması, grubundan, fotoğrafın, fotoğrafına, fotoğrafının altına, videonun, karesini, pozunu, görüntüyü, görüntüleri, duyuruda, duyurusunda, duyuru, mecrasında, platformundan, platformdan",
  users: "kullanıcısı, kullanıcı, kullanıcıları, kullanıcının, takipçisi, takipçi",
  sources:
    "basın mensuplarına konuştu, kameralara, mikrofona, açıklamasına göre, ropörtajda, belgeselde, bakanlıktan yapılan açıklamada, kulüpten yapılan açıklamada, yapılan açıklamada, yapılan yazılı açıklamada, basın bülteninde, tv kanalına, kanala, telefon görüşmesinde, mektubunda, mahkeme kararında, soruşturmada, tutanakta, tutanağında, oturumda, mecliste yaptığı, konuşmasının, röportaj, röportajda, röportajında, basın toplantısı, basın toplantısında, basın açıklamasında, açıklamada, açıklamasında, açıklamalarda, konuşmasında, konuşmada, mektup, mektubunda, rapor, raporda, gazetesine, gazeteye, dergisine, radyo, televizyon, televizyonda, meclis, mecliste, mahkeme, mahkemede, duruşmada, toplantı, toplantıda, toplantısında, görüşmede, e-posta, kitap, kitabında, programda, programında, podcast, köşe yazısında, makale, blog, sitesinde, miting, mitingde, mitinginde, törende, telefonda, telefonla, belge, film, araştırma, video, mesaj, mesajında, ajansına, gazetecilere, muhabirine, yazılı açıklamada, yazılı açıklamasında, bildiride, bülteninde, kürsüde, ziyaretinde, meclis kürsüsünde, komisyonda, grup toplantısında, muhabirlere, basın mensuplarına, televizyon programında, yayında, canlı yayında, iddianamede, ifadesinde, dilekçesinde, kararında, gerekçesinde, panelde, konferansta, sempozyumda, kongrede, konserde, sahnede, cenazede, afişte, pankartta, tabelada, duvarda, söyleşide, söyleşisinde, aa, aa'ya, anadolu ajansı, dha, raporunda, yazısında, köşesinde, otobiyografisinde, anılarında",
  compounds: "ceo, sahibi, sözcüsü, çalışanları, inc, corp, patronu, yöneticisi, kurucusu",
  falsePosts: "",
  works:
    "sözde, adlı, isimli, başlıklı, filmi, şarkısı, albümü, kitabı, romanı, dizisi, programı, sloganı, etiketi, projesi, kampanyası",
  duties: "",
  says: "yorumunu bıraktı, yorumunu yazdı, yorumu geldi, yorumları yapıldı, yorumladı, diye yorumladı, diye duyurdu, şu sözlerle duyurdu, sözlerle duyurdu, ifadesini kullanmıştı, ifadelerini kullanmıştı, ifadelerini kullanarak, ifadesini kullanarak, dediği görüldü, demekle yetindi, demişti, diyordu, diyerek duyurdu, diye seslenmişti, diye yanıt verdi, diye yanıtlamıştı, diye konuşmuştu, diye espri yaptı, diye çıkıştı, diye isyan etti, diye uyardı, diye eleştirdi, diye kutladı, diye sitem etti, diye ifade etti, diye açıkladı, diye belirtti, diye vurguladı, diye karşılık verdi, sözleriyle yanıtladı, sözleriyle anlattı, sözleriyle veda etti, sözleriyle kutladı, sözleriyle andı, sözleriyle eleştirdi, sözleriyle uyardı, anlattı, anlatıyor, söylemişti, söyledi, hatırlatmasında bulundu, uyarısında bulundu, uyarısını yaptı, eleştirisinde bulundu, temennisini dile getirdi, vurgusu yaptı, vurgusunu yaptı, notu düştü, notunu ekleyerek, notuyla duyurdu, mesajını iletti, mesajıyla, mesajını paylaştı, ricasında bulundu, çağrıda bulundu, yanıtını aldı, yanıtı geldi, müjdeyi verdi, haberini verdi, haberi verdi, tepkisini gösterdi, tepkisini dile getirdi, tepki gösterdiler, dediler, belirttiler, ifade ettiler, açıkladılar, duyurdular, yazdılar, diye sormuştu, sorusunu yöneltti, sorusunu sordu, cümlesini kurdu, cümlelerini kurdu, cümlesiyle, kaydını düştü, kaydına yer verdi, sözlerine yer verdi, görüşünü paylaştı, görüşünü dile getirdi, değerlendirmesini yaptı, iddiasında bulundu, dedi, diyor, diyen, dediği, söyledi, söylüyor, belirtti, açıkladı, açıklıyor, vurguladı, duyurdu, bildirdi, sordu, yanıtladı, yanıt verdi, cevap verdi, uyardı, eleştirdi, nitelendirdi, nitelendirdiği, tanımladı, adlandırdı, kaydetti, aktardı, ifade etti, ifadesini kullandı, ifadelerini kullandı, ifadelerine yer verdi, sözlerini kullandı, teşekkür etti, tebrik etti, kınadı, doğruladı, savundu, öne sürdü, iddia etti, tepki gösterdi, seslendi, konuştu, yorumunu yaptı, yorumunda bulundu, denildi, diye konuştu, şeklinde konuştu, değerlendirmesinde bulundu, çağrısında bulundu, çağrısı yaptı, mesajını verdi, diye tepki gösterdi, sözleriyle, açıklamasını yaptı, açıklamasında bulundu, açıklama yaptı, açıklamasına yer verdi, itiraf etti, ifade etmişti, demişti, söylemişti, duyurmuştu, isyan etti, ateş püskürdü, çıkıştı, sitem etti, dert yandı, şikayet etti, özür diledi, veda etti, kutladı, tebrik mesajı paylaştı, hatırlattı, müjdesini verdi, müjdeledi, yalanladı, reddetti, karşılık verdi, cevabını verdi, yanıtını verdi, karşı çıktı, sözleriyle duyurdu, sözleriyle tepki gösterdi, ifadeleriyle duyurdu, ifadesine yer verdi, ifadelerini paylaştı, dile getirdi, aktarıldı, belirtildi, kaydedildi, bilgisini verdi, bilgisi verildi, bilgisi paylaşıldı, bilgisini paylaştı, notuyla, diyerek, sözleri ile, şeklinde, yorumuyla, diye sordu, diye yanıtladı, diye cevap verdi, diye seslendi, övdü, alay etti, espri yaptı, dalga geçti, temennisinde bulundu, ifadeleri kullanıldı, ifadeleri kullandı, ifadesini kullanıldı, yorumu yaptı",
  naming: "",
  writes:
    "diye yazdılar, yazmış, yazmıştı, yazıldı, yazılı, yazılan, yazısını ekledi, diye not düştü, notunu iliştirdi, notunu yazarak, yazdı, yazıyor, yazdığı, notunu düştü, notunu paylaştı, diye yazdı, ifadeleri yer aldı, yazan, kaleme aldı, yazarak, yazmıştı, notunu yazdı, notunu ekledi, diye yazmıştı, mesajını yazdı",
  adds: "ekledi, devam etti, sürdürdü, sözlerine ekledi, sözlerini sürdürdü, diye ekledi, sözlerini noktaladı, eklemişti, sözlerini tamamladı, diyerek ekledi",
  reads: "denildi, yazıyordu, ifadeleri yer aldı, ifadelerine yer verildi",
  tells: "",
  posting: {
    "": "paylaştı, paylaşımını yaptı, diye paylaştı, paylaşmıştı, notuyla paylaştı, paylaşım yaptı, paylaşımda bulundu, sözleriyle paylaştı",
    x: "tweetledi, tweet attı, tvit attı, twitledi, tivitledi, tweetini attı, tvitledi",
  },
  sharing:
    "sildi, silmişti, silinen, sildiği, kaldırdı, düzenledi, paylaştığı gönderide, yaptığı paylaşımda, attığı, attığı tweette, yüklediği, yükledi, koyduğu, bıraktığı, bıraktı, paylaştığı, yayımladı, yayınladı, yayımladığı, yayınladığı, paylaşarak, paylaşılan",
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
    "bakanlığı, polis, emniyet, büyükelçiliği, üniversitesi, müzesi, partisi, kulübü, şirketi, hükümeti, sendikası, derneği, ordusu, belediyesi, komisyonu, federasyonu, valiliği, savcılığı, bakanlık, kulüp, belediye, tiyatro, okul, hastane, banka, otel, restoran, marka, festival, vakıf, şirket, havayolu, havalimanı, metro, itfaiye, afad, meteoroloji, kaymakamlık, müdürlüğü, müdürlük, başkanlığı, takım",
  particles: "de, von, van, el, al, bin, la, ve, da",
  abbreviations: "dr, prof, doç, av, sn, vb, vs, alb, gen, op",
  audience: "takipçilerine, takipçileriyle, hayranlarına, hayranlarıyla, abonelerine",
  answers: "yanıtladı, yanıt verdi, cevap verdi, karşılık verdi, cevabını verdi, yanıtını verdi",
  images: "fotoğraf, fotoğrafı, fotoğrafını, fotoğrafına, fotoğrafın, video, videoyu, kare, karesini, pozunu",
};
