// What is known of Turkish, Greek, Finnish, Hungarian, Indonesian and Malay, Vietnamese, Basque and Irish.
import type { LanguageWords } from "./words-of.ts";

const turkish: LanguageWords = {
  language: "tr",
  script: "Latn",
  stop: `ve bir bu da de için ile çok ne o var mı mi gibi daha en ama olarak olan ben sen biz siz onlar kadar sonra önce
    bugün şimdi her şey ki değil ya veya hem ise`,
  negations: "değil yok hayır asla hiç hiçbir ne olmadan etme yapma yalan",
  denying: /(?<=\p{L}{2})m[aeıiuü](?:y|d[ıiuü]|z|mış|miş|mal|mel|m(?=$|\s))|(?<=\p{L}{2})m[ıiuü]yor/uy,
  limits: "eğer yalnızca sadece hariç dışında belki muhtemelen neredeyse kısmen ",
  contrasts: `tüm bazı çoğu birkaç her
     
     bazen nadiren asla
    önce sonra
    arttı azaldı düştü
    artış düşüş azalış
    yüksek düşük
    kazandı kaybetti
    kazandık kaybettik
    zafer yenilgi
    iyi kötü
    ilk son
    evet hayır
    barış savaş
    büyük küçük
    kuzey güney doğu batı
    ben biz onlar sen siz
    ve veya`,
  numbers: "sıfır bir iki üç dört beş altı yedi sekiz dokuz on",
  weakNumbers: "bir on",
  scales: "yüz=2 bin=3 milyon=6 milyar=9 trilyon=12",
  amounts: "yarısı yarım buçuk çeyrek düzine",
  and: "ve",
  percent: "yüzde",
  currencies: "lira=lira liralık=lira tl=lira dolar=dollar euro=euro avro=euro sterlin=pound",
  units:
    "kilometre=km km=km metre=m kilo=kg ton=tonne saat=hour dakika=minute saniye=secs gün=day hafta=week ay=month yıl=year yaş=year",
  decimalComma: true,
};

const greek: LanguageWords = {
  language: "el",
  script: "Grek",
  stop: `και το η ο οι τα του της των τον την στο στη στην με για από που να θα δεν είναι ήταν έχει έχουν μας σας τους μου
    σου ένα μια ως αλλά ή αν πολύ σήμερα τώρα αυτό αυτή όλα όλοι χωρίς μην`,
  negations: "δεν δε μη μην όχι ποτέ κανένας καμία κανένα τίποτα κανείς ούτε χωρίς",
  limits: "αν εάν μόνο εκτός μέχρι ίσως πιθανόν σχεδόν ",
  contrasts:
    "όλοι μερικοί πολλοί λίγοι\n περισσότερο λιγότερο\n πριν μετά\n υπέρ κατά\n με χωρίς\n καλό κακό\n πόλεμος ειρήνη\n και ή",
  numbers:
    "μηδέν ένα/ένας/μία/μια δύο/δυο τρία/τρεις τέσσερα/τέσσερις πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα",
  weakNumbers: "ένα ένας μία μια",
  scales: "εκατό=2 χίλια=3 χιλιάδες=3 εκατομμύριο=6 εκατομμύρια=6 εκατ=6 δισεκατομμύρια=9 δισ=9",
  and: "και",
  currencies: "ευρώ=euro δολάρια=dollar δολάριο=dollar λίρες=pound",
  units:
    "χιλιόμετρα=km χλμ=km μέτρα=m ώρες=hour ώρα=hour λεπτά=minute ημέρες=day μέρες=day εβδομάδες=week μήνες=month χρόνια=year έτη=year",
  decimalComma: true,
};

const finnish: LanguageWords = {
  language: "fi",
  script: "Latn",
  stop: `ja on ei että se oli en ovat mutta kun niin joka hän me te he minä sinä tämä nyt vain myös kuin jos tai sekä jo
    mitä olla ole olen olemme hyvin tänään`,
  negations: "ei en et emme ette eivät älä älkää ilman eikä ettei koskaan kukaan mitään",
  limits: "jos vain ainoastaan paitsi kunnes ehkä mahdollisesti luultavasti melkein osittain ",
  contrasts:
    "kaikki jotkut monet harvat\n enemmän vähemmän\n ennen jälkeen\n hyvä huono\n sota rauha\n kyllä ei\n ja tai",
  numbers: "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen",
  weakNumbers: "yksi",
  scales: "sata=2 sataa=2 tuhat=3 tuhatta=3 miljoona=6 miljoonaa=6 miljardi=9 miljardia=9",
  and: "ja",
  percent: "prosentti prosenttia",
  currencies: "euro=euro euroa=euro dollaria=dollar",
  units:
    "kilometriä=km km=km metriä=m tuntia=hour minuuttia=minute päivää=day viikkoa=week kuukautta=month vuotta=year",
  decimalComma: true,
};

const hungarian: LanguageWords = {
  language: "hu",
  script: "Latn",
  stop: `a az és hogy nem is egy ez van volt de csak meg mint már még ha vagy ki én te ő mi ti ők nagyon ma most minden
    lesz kell lehet sem el fel`,
  negations: "nem ne nincs nincsenek soha sosem senki semmi sehol se sem nélkül",
  limits: "ha csak csupán kivéve amíg talán valószínűleg állítólag majdnem szinte részben ",
  contrasts:
    "minden néhány sok kevés\n több kevesebb\n előtt után\n mellett ellen\n jó rossz\n háború béke\n igen nem\n és vagy",
  numbers: "nulla egy kettő/két három négy öt hat hét nyolc kilenc tíz",
  weakNumbers: "egy",
  scales: "száz=2 ezer=3 millió=6 milliárd=9",
  and: "és",
  percent: "százalék",
  currencies: "forint=forint ft=forint euró=euro dollár=dollar",
  units: "kilométer=km km=km méter=m óra=hour perc=minute nap=day hét=week hónap=month év=year",
  decimalComma: true,
};

const indonesian: LanguageWords = {
  language: "id",
  script: "Latn",
  stop: `yang dan di ke dari ini itu dengan untuk pada tidak akan adalah dalam juga saya kami kita mereka dia anda ada
    sudah telah bisa oleh karena tetapi atau sebagai lebih para hari sangat seperti`,
  negations: "tidak bukan tak jangan belum tanpa tiada tidaklah",
  limits: "jika kalau bila hanya kecuali sampai mungkin barangkali diduga hampir sebagian asalkan",
  contrasts: `semua beberapa banyak sedikit
    lebih kurang
    selalu sering kadang jarang
    sebelum sesudah setelah
    naik turun
    menang kalah
    baik buruk
    pertama terakhir
    ya tidak
    damai perang
    besar kecil
    saya kami kita mereka dia
    dan atau`,
  numbers: "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
  weakNumbers: "satu",
  scales: "ratus=2 ribu=3 juta=6 miliar=9 triliun=12",
  amounts: "setengah separuh puluhan ratusan ribuan jutaan seribu seratus sejuta",
  and: "dan",
  percent: "persen",
  currencies: "rupiah=rupiah rp=rupiah dolar=dollar euro=euro ringgit=ringgit rm=ringgit",
  units:
    "kilometer=km km=km meter=m jam=hour menit=minute hari=day minggu=week pekan=week bulan=month tahun=year",
  decimalComma: true,
};

const vietnamese: LanguageWords = {
  language: "vi",
  script: "Latn",
  stop: `và của là có không được cho các những một trong với đã này đó khi từ tôi chúng ta họ người năm ngày sẽ cũng như
    để nhưng hay rất về tại`,
  negations: "không chẳng chưa đừng chớ chả",
  limits: "nếu chỉ trừ gần hầu ",
  contrasts: " \n nhiều ít\n hơn kém\n trước sau\n tăng giảm\n thắng thua\n tốt xấu\n có không\n và hoặc",
  numbers: "không một hai ba bốn năm sáu bảy tám chín mười",
  weakNumbers: "không một năm ba hai",
  scales: "trăm=2 nghìn=3 ngàn=3 triệu=6 tỷ=9 tỉ=9",
  and: "và",
  currencies: "đồng=dong đô=dollar usd=dollar euro=euro",
  decimalComma: true,
};

const basque: LanguageWords = {
  language: "eu",
  script: "Latn",
  stop: "eta da ez bat du dira den baina hau gara dut dugu zen ere izan egin gure oso orain gaur ditu bai edo",
  negations: "ez inoiz inor ezer gabe ezin",
  limits: "bakarrik soilik ezik agian ia",
  contrasts: "gehiago gutxiago\n aurretik ondoren\n eta edo\n bai ez",
  and: "eta",
};

const irish: LanguageWords = {
  language: "ga",
  script: "Latn",
  stop: "agus an na tá is ar go le ag ní bhí sé sí mé tú sinn atá don leis seo sin ach do",
  negations: "ní níl nach nár níor gan ná chan",
  limits: "má mura ach b'fhéidir amháin",
  and: "agus",
};

export const others: readonly LanguageWords[] = [
  turkish,
  greek,
  finnish,
  hungarian,
  indonesian,
  vietnamese,
  basque,
  irish,
];
