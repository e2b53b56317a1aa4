// The words by which an article says on which day: weekdays, months, today and yesterday, by language.

/** The words of one language. Alternatives are separated by commas; case and diacritics do not count. */
export interface DayWords {
  /** From Sunday on, divided by ` | `. */
  readonly weekdays: string;
  /** Parts of a day that are written in one word with the weekday: `Dienstagabend`. */
  readonly dayParts?: string;
  /** From January on, divided by ` | `. */
  readonly months: string;
  readonly today: string;
  readonly yesterday: string;
  /** The night before the article's day, which began on the day before. */
  readonly lastNight?: string;
  readonly dayBeforeYesterday: string;
  /** Before or after a weekday: perhaps the one a week earlier. */
  readonly last: string;
  /** Before or after a weekday: one to come. */
  readonly next: string;
  /** Directly before a day: the words were not posted on it, but before, after or since. */
  readonly around: string;
  /** Before a weekday: the night that ends on it. */
  readonly nightTo?: string;
  /** Between two days of one month. */
  readonly and: string;
  /** Says that another year, month or week than the article's is meant. */
  readonly farther: string;
}

/** Written for newsrooms of these languages; a word that two languages share means a day in both. */
export const DAY_WORDS: readonly DayWords[] = [
  {
    weekdays:
      "sunday | monday | tuesday,tue,tues | wednesday,wed,weds | thursday,thu,thur,thurs | friday,fri | saturday",
    months:
      "january,jan | february,feb | march,mar | april,apr | may | june,jun | july,jul | august,aug | september,sep,sept | october,oct | november,nov | december,dec",
    today: "today,this morning,this afternoon,this evening,tonight",
    yesterday: "yesterday",
    lastNight: "last night,overnight",
    dayBeforeYesterday: "day before yesterday",
    last: "last,past,previous,last week",
    next: "next,coming",
    around:
      "since,before,after,until,till,following,prior to,ahead of,by,after the,before the,since the,ahead of the,following the",
    nightTo: "night to,night into",
    and: "and,to,or,through",
    farther: "year,years,month,months,weeks,week before,week ago,decade,decades",
  },
  {
    weekdays:
      "sonntag,sonntags | montag,montags | dienstag,dienstags | mittwoch,mittwochs | donnerstag,donnerstags | freitag,freitags | samstag,samstags,sonnabend",
    dayParts: "morgen,fruh,vormittag,mittag,nachmittag,abend,nacht",
    months:
      "januar,janner,jaenner | februar,feber | marz,maerz | april | mai | juni | juli | august | september | oktober | november | dezember",
    today: "heute,heute morgen,heute abend",
    yesterday: "gestern",
    lastNight: "vergangene nacht,letzte nacht,in der vergangenen nacht,heute nacht,gestern nacht",
    dayBeforeYesterday: "vorgestern",
    last: "letzten,letzter,letztem,vergangenen,vergangener,vorigen,voriger,letzte woche,vergangene woche,vorige woche",
    next: "nachsten,nachster,kommenden,kommender",
    around: "seit,seit dem,vor,vor dem,nach,nach dem,bis,bis zum,ab,ab dem",
    nightTo: "nacht auf,nacht zum,nacht auf den,nacht zu",
    and: "und,bis,oder",
    farther: "jahr,jahre,jahren,monat,monate,monaten,wochen,vorwoche",
  },
  {
    weekdays: "dimanche | lundi | mardi | mercredi | jeudi | vendredi | samedi",
    months:
      "janvier | fevrier | mars | avril | mai | juin | juillet | aout | septembre | octobre | novembre | decembre",
    today: "aujourd hui,ce matin,cet apres midi,ce soir",
    yesterday: "hier",
    lastNight: "la nuit derniere,cette nuit",
    dayBeforeYesterday: "avant hier",
    last: "dernier,passe,semaine derniere",
    next: "prochain",
    around: "depuis,depuis le,avant,avant le,apres,apres le,des,des le,jusqu au,jusqu a",
    and: "et,au,ou",
    farther: "an,ans,annee,annees,mois,semaines",
  },
  {
    weekdays: "domingo | lunes | martes | miercoles | jueves | viernes | sabado",
    months:
      "enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre,setiembre | octubre | noviembre | diciembre",
    today: "hoy,esta manana,esta tarde",
    yesterday: "ayer",
    lastNight: "anoche,esta noche,esta madrugada",
    dayBeforeYesterday: "anteayer,antier",
    last: "pasado,ultimo,semana pasada",
    next: "proximo",
    around: "desde,desde el,antes del,despues del,tras,tras el,hasta,hasta el",
    and: "y,al,a,o",
    farther: "ano,anos,mes,meses,semanas",
  },
  {
    weekdays: "domenica | lunedi | martedi | mercoledi | giovedi | venerdi | sabato",
    months:
      "gennaio | febbraio | marzo | aprile | maggio | giugno | luglio | agosto | settembre | ottobre | novembre | dicembre",
    today: "oggi,stamattina,stamani,questa mattina,stasera,questo pomeriggio",
    yesterday: "ieri",
    lastNight: "stanotte,la notte scorsa,la scorsa notte,questa notte",
    dayBeforeYesterday: "l altro ieri,altro ieri,ieri l altro",
    last: "scorso,scorsa,passato,settimana scorsa",
    next: "prossimo,prossima",
    around: "da,dal,dopo,dopo il,prima di,prima del,fino a,fino al,entro",
    and: "e,al,o",
    farther: "anno,anni,mese,mesi,settimane",
  },
  {
    weekdays:
      "domingo | segunda feira,na segunda,nesta segunda,desta segunda | terca feira,na terca,nesta terca,desta terca | quarta feira,na quarta,nesta quarta,desta quarta | quinta feira,na quinta,nesta quinta,desta quinta | sexta feira,na sexta,nesta sexta,desta sexta | sabado",
    months:
      "janeiro | fevereiro | marco | abril | maio | junho | julho | agosto | setembro | outubro | novembro | dezembro",
    today: "hoje,esta manha,esta tarde",
    yesterday: "ontem",
    lastNight: "ontem a noite,esta noite,esta madrugada",
    dayBeforeYesterday: "anteontem",
    last: "passado,passada,ultimo,ultima,semana passada",
    next: "proximo,proxima",
    around: "desde,desde a,desde o,antes de,antes da,antes do,depois de,depois da,depois do,apos,ate,ate a",
    and: "e,a,ou",
    farther: "ano,anos,mes,meses,semanas",
  },
  {
    weekdays: "zondag | maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag",
    dayParts: "ochtend,morgen,middag,avond,nacht",
    months:
      "januari | februari | maart | april | mei | juni | juli | augustus | september | oktober | november | december",
    today: "vandaag,vanochtend,vanmorgen,vanmiddag,vanavond",
    yesterday: "gisteren,gisteravond",
    lastNight: "vannacht,afgelopen nacht",
    dayBeforeYesterday: "eergisteren",
    last: "vorige,afgelopen,vorige week",
    next: "volgende,komende,aanstaande",
    around: "sinds,voor,na,tot,vanaf",
    nightTo: "nacht op",
    and: "en,tot,of",
    farther: "jaar,jaren,maand,maanden,weken",
  },
  {
    weekdays: "sondag | mandag | tisdag,tisdags | onsdag | torsdag,torsdags | fredag,fredags | lordag",
    months:
      "januari | februari | mars | april | maj | juni | juli | augusti | september | oktober | november | december",
    today: "idag,i dag,i morse,i kvall,ikvall",
    yesterday: "igar,i gar",
    lastNight: "i natt,inatt",
    dayBeforeYesterday: "i forrgar,forrgar",
    last: "forra,senaste",
    next: "nasta",
    around: "sedan,fore,efter,till,innan",
    nightTo: "natten till",
    and: "och,till",
    farther: "ar,manad,manader,veckor",
  },
  {
    weekdays:
      "niedziela,niedziele,niedzieli | poniedzialek,poniedzialku | wtorek,wtorku | sroda,srode,srody | czwartek,czwartku | piatek,piatku | sobota,sobote,soboty",
    months:
      "stycznia,styczen | lutego,luty | marca,marzec | kwietnia,kwiecien | maja,maj | czerwca,czerwiec | lipca,lipiec | sierpnia,sierpien | wrzesnia,wrzesien | pazdziernika,pazdziernik | listopada,listopad | grudnia,grudzien",
    today: "dzis,dzisiaj",
    yesterday: "wczoraj",
    lastNight: "w nocy,minionej nocy",
    dayBeforeYesterday: "przedwczoraj",
    last: "ubiegly,ubiegla,zeszly,zeszla,miniony,miniona,ostatni,ostatnia",
    next: "przyszly,przyszla,nastepny,najblizszy",
    around: "od,przed,po,do",
    nightTo: "noc na,nocy na",
    and: "i,do,lub",
    farther: "rok,roku,lat,lata,miesiac,miesiaca,miesiecy,tygodni,tygodnie",
  },
  {
    weekdays:
      "воскресенье,воскресенья | понедельник,понедельника | вторник,вторника | среда,среду,среды | четверг,четверга | пятница,пятницу,пятницы | суббота,субботу,субботы",
    months:
      "января,январь | февраля,февраль | марта,март | апреля,апрель | мая,май | июня,июнь | июля,июль | августа,август | сентября,сентябрь | октября,октябрь | ноября,ноябрь | декабря,декабрь",
    today: "сегодня",
    yesterday: "вчера",
    lastNight: "минувшей ночью,прошлой ночью,ночью",
    dayBeforeYesterday: "позавчера",
    last: "прошлый,прошлую,прошлое,минувший,минувшую",
    next: "следующий,следующую,ближайший",
    around: "с,со,до,после,перед,накануне",
    nightTo: "ночь на",
    and: "и,или,по",
    farther: "год,года,году,лет,месяц,месяца,месяцев,недель,недели",
  },
  {
    weekdays:
      "неділя,неділю,неділі | понеділок,понеділка | вівторок,вівторка | середа,середу,середи | четвер,четверга | п ятниця,п ятницю,п ятниці | субота,суботу,суботи",
    months:
      "січня | лютого | березня | квітня | травня | червня | липня | серпня | вересня | жовтня | листопада | грудня",
    today: "сьогодні",
    yesterday: "вчора,учора",
    lastNight: "минулої ночі,вночі",
    dayBeforeYesterday: "позавчора",
    last: "минулий,минулу,минулого",
    next: "наступний,наступну",
    around: "з,із,до,після,перед,напередодні",
    nightTo: "ніч на",
    and: "і,й,та,або",
    farther: "рік,року,років,місяць,місяця,тижнів",
  },
  {
    weekdays: "الأحد | الاثنين,الإثنين | الثلاثاء | الأربعاء | الخميس | الجمعة | السبت",
    months:
      "يناير,كانون الثاني | فبراير,شباط | مارس,آذار | أبريل,إبريل,نيسان | مايو,أيار | يونيو,حزيران | يوليو,تموز | أغسطس,آب | سبتمبر,أيلول | أكتوبر,تشرين الأول | نوفمبر,تشرين الثاني | ديسمبر,كانون الأول",
    today: "اليوم,صباح اليوم,مساء اليوم",
    yesterday: "أمس,مساء أمس,صباح أمس",
    lastNight: "الليلة الماضية",
    dayBeforeYesterday: "أول أمس,أول من أمس",
    last: "الماضي,الفائت,المنصرم",
    next: "المقبل,القادم",
    around: "منذ,قبل,بعد,حتى,منذ يوم,قبل يوم,بعد يوم",
    and: "و",
    farther: "عام,سنة,سنوات,شهر,أشهر,أسابيع",
  },
];
