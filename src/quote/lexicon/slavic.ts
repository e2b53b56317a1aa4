// What is known of Russian, Ukrainian, Polish, Czech, Bulgarian and Croatian or Serbian.
import type { LanguageWords } from "./words-of.ts";

const russian: LanguageWords = {
  language: "ru",
  script: "Cyrl",
  weekdays: "воскресенья понедельника вторника среду/среды четверга пятницу/пятницы субботу/субботы",
  stop: `и в во не на я что он она они мы вы ты с со как а то все это по к но его ее их из у за от для о об так же бы был
    была было были есть если или до при который которая которые только уже еще меня мне нас нам вам вас быть когда где
    кто очень сегодня сейчас этот эта эти того чтобы нет да после перед над под без`,
  negations: `не нет ни никогда никто ничто ничего никого никому нигде никак нельзя без невозможно отказался отказалась
    отказывается отрицает ложь едва`,
  limits: `если только лишь кроме исключая пока может возможно вероятно наверное якобы почти частично иногда редко разве
    предположительно временно`,
  contrasts: `может должен должна должны будет хочет мог бы
    могут должны будут хотят
    можем должны будем хотим
    все некоторые многие немногие несколько каждый большинство
    больше меньше
    более менее
    всегда часто иногда редко никогда
    до после
    перед после
    растет падает снижается
    вырос упал снизился
    выросла упала снизилась
    выросли упали снизились
    рост падение снижение
    увеличить уменьшить сократить
    повысить снизить понизить
    выше ниже
    выиграл проиграл
    выиграли проиграли
    победа поражение
    победили проиграли
    за против
    с без
    лучше хуже
    лучший худший
    хороший плохой
    хорошо плохо
    высокий низкий
    первый последний
    первая последняя
    рано поздно
    раньше позже
    открыт закрыт
    открыто закрыто
    принять отклонить отвергнуть
    правда ложь
    виновен невиновен
    да нет
    сильный слабый
    начало конец
    разрешить запретить
    разрешено запрещено
    друг враг
    друзья враги
    левый правый
    мир война
    большой маленький
    большая маленькая
    север юг восток запад
    я мы они он она вы ты
    мой наш ваш их его ее
    мужчина женщина
    мужчины женщины
    сын дочь
    отец мать
    брат сестра
    поддерживаем осуждаем
    поддерживает осуждает
    легко трудно
    и или`,
  opposites: "не без анти",
  numbers: `ноль один/одна/одно два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать
    четырнадцать пятнадцать`,
  moreNumbers: "двадцать=20 тридцать=30 сорок=40 пятьдесят=50 шестьдесят=60 сто=100 двести=200",
  weakNumbers: "один одна одно первый первая",
  ordinals:
    "первый/первая/первое/первого второй/вторая/второе третий/третья/третье четвертый/четвертая пятый/пятая",
  scales: `тыс=3 тысяча=3 тысячи=3 тысяч=3 млн=6 миллион=6 миллиона=6 миллионов=6 млрд=9 миллиард=9 миллиарда=9
    миллиардов=9 трлн=12 триллион=12 триллиона=12 триллионов=12`,
  amounts: "десятки сотни тысячи миллионы половина половину пол треть четверть вдвое втрое двое трое дюжина",
  and: "и",
  to: "до",
  percent: "процент процента процентов",
  currencies: `доллар=dollar доллара=dollar долларов=dollar евро=euro рубль=ruble рубля=ruble рублей=ruble руб=ruble
    фунт=pound фунтов=pound юань=yuan юаней=yuan гривна=hryvnia гривен=hryvnia иена=yen иен=yen`,
  units: `км=km километр=km километра=km километров=km метр=m метра=m метров=m м=m кг=kg килограмм=kg килограммов=kg
    тонна=tonne тонны=tonne тонн=tonne литр=litre литров=litre гектар=hectare гектаров=hectare градус=degree
    градуса=degree градусов=degree час=hour часа=hour часов=hour минута=minute минуты=minute минут=minute секунд=secs
    день=day дня=day дней=day неделя=week недели=week недель=week месяц=month месяца=month месяцев=month год=year
    года=year лет=year`,
  titles: "господин госпожа президент премьер министр мэр генерал",
  abbreviations: "г гг т е д п др см им ул руб тыс млн млрд стр",
  decimalComma: true,
};

const ukrainian: LanguageWords = {
  language: "uk",
  script: "Cyrl",
  weekdays: "неділю/неділі понеділка вівторка середу/середи четверга пʼятницю/пятницю/пʼятниці суботу/суботи",
  stop: `і й та в у не на я що він вона вони ми ви ти з із зі як а то все це по до але його її їх від за для о про так
    же б був була було були є якщо або при який яка які тільки вже ще мене мені нас нам вам вас бути коли де хто дуже
    сьогодні зараз цей ця ці щоб ні немає після перед над під без`,
  negations: "не ні немає нема ніколи ніхто ніщо нічого нікого ніде ніяк без відмовився заперечує неправда",
  limits: "якщо тільки лише лиш крім окрім поки може можливо ймовірно мабуть нібито майже частково ",
  contrasts: `може повинен мусить буде хоче
    всі деякі багато мало кілька кожен більшість
    більше менше
    завжди часто іноді рідко ніколи
    до після
    перед після
    зросла впала знизилася
    зріс впав знизився
    зростання падіння
    вище нижче
    перемога поразка
    за проти
    з без
    краще гірше
    добре погано
    перший останній
    так ні
    мир війна
    великий малий
    північ південь схід захід
    я ми вони він вона ви ти
    і або`,
  opposites: "не без анти",
  numbers:
    "нуль один/одна/одне два/дві три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять",
  weakNumbers: "один одна одне",
  scales: `тис=3 тисяча=3 тисячі=3 тисяч=3 млн=6 мільйон=6 мільйона=6 мільйони=6 мільйонів=6 млрд=9 мільярд=9
    мільярди=9 мільярдів=9`,
  amounts: "десятки сотні тисячі мільйони половина третина чверть вдвічі",
  and: "і й та",
  to: "до",
  percent: "відсоток відсотки відсотка відсотків процентів",
  currencies: `долар=dollar долари=dollar доларів=dollar євро=euro гривня=hryvnia гривні=hryvnia гривень=hryvnia грн=hryvnia
    рублів=ruble фунтів=pound`,
  units: `км=km кілометр=km кілометри=km кілометрів=km метрів=m м=m кг=kg тонн=tonne тонни=tonne літрів=litre годин=hour
    години=hour година=hour хвилин=minute днів=day дні=day день=day тижнів=week тижні=week місяців=month місяці=month
    рік=year років=year роки=year градусів=degree`,
  abbreviations: "р рр т п ім вул грн тис млн млрд див",
  decimalComma: true,
};

const polish: LanguageWords = {
  language: "pl",
  script: "Latn",
  weekdays: "niedzielę/niedzieli poniedziałku wtorku środę/środy czwartku piątku sobotę/soboty",
  stop: `i w we z ze na do nie się że to jest są był była było były być o od po za dla przez przy jak co który która które
    ale lub albo czy a już jeszcze tylko też także bardzo ja ty on ona my wy oni mnie nas nam was tego tej ten ta te
    dziś dzisiaj teraz tak bo gdy jeśli ma mają będzie będą może bez pod nad przed`,
  negations: "nie nigdy nikt nic nikogo żaden żadna żadne ani bez nigdzie brak fałsz odmawia zaprzecza",
  limits: `jeśli jeżeli gdyby tylko jedynie wyłącznie oprócz poza aż dopóki może możliwe prawdopodobnie rzekomo
    prawie częściowo podobno czasami rzadko`,
  contrasts: `może musi powinien chce będzie
    wszyscy niektórzy wielu niewielu kilka każdy większość
    więcej mniej
    zawsze często czasami rzadko nigdy
    przed po podczas
    rośnie spada
    wzrost spadek
    wzrósł spadł
    wyższy niższy
    wygrał przegrał
    wygrana przegrana
    zwycięstwo porażka
    za przeciw
    z bez
    lepiej gorzej
    dobry zły
    dobrze źle
    pierwszy ostatni
    tak nie
    pokój wojna
    duży mały
    północ południe wschód zachód
    ja my oni on ona wy
    i lub albo`,
  opposites: "nie bez anty",
  numbers: `zero jeden/jedna/jedno dwa/dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście`,
  moreNumbers: "dwadzieścia=20 trzydzieści=30 sto=100",
  weakNumbers: "jeden jedna jedno",
  scales: `tys=3 tysiąc=3 tysiące=3 tysięcy=3 mln=6 milion=6 miliony=6 milionów=6 mld=9 miliard=9 miliardy=9 miliardów=9`,
  amounts: "dziesiątki setki tysiące miliony połowa pół ćwierć dwukrotnie podwójny tuzin",
  and: "i oraz",
  to: "do",
  percent: "procent procenta procentów proc",
  currencies: `złoty=zloty złote=zloty złotych=zloty zł=zloty pln=zloty euro=euro dolar=dollar dolary=dollar
    dolarów=dollar funtów=pound rubli=ruble`,
  units: `km=km kilometr=km kilometry=km kilometrów=km metr=m metry=m metrów=m kg=kg ton=tonne tony=tonne litrów=litre
    godzina=hour godziny=hour godzin=hour minuta=minute minuty=minute minut=minute dzień=day dni=day tydzień=week
    tygodnie=week tygodni=week miesiąc=month miesiące=month miesięcy=month rok=year lata=year lat=year stopni=degree`,
  titles: "pan pani prezydent premier minister dr prof",
  abbreviations: "dr prof np itd itp tj r ul nr zł tys mln mld proc",
  decimalComma: true,
};

const czech: LanguageWords = {
  language: "cs",
  script: "Latn",
  weekdays: "neděli pondělka úterka středu/středy čtvrtka pátku sobotu/soboty",
  stop: `a i v ve na se že je jsou byl byla bylo byli být to s z ze do o od po za pro při jak co který která které ale
    nebo už ještě jen také velmi já ty on ona my vy oni nás nám vám ten ta tak dnes teď když si jsem jsme má mají bude
    může bez pod nad před není`,
  negations:
    "ne není nejsou nikdy nikdo nic nikoho žádný žádná žádné ani bez nikde nelze nebyl nebyla nebude nemá nemůže",
  limits:
    "pokud jestli jestliže jen pouze jedině kromě dokud možná asi pravděpodobně údajně téměř skoro částečně ",
  contrasts: `může musí má chce bude
    všichni někteří mnoho málo několik každý většina
    více méně
    vždy často někdy zřídka nikdy
    před po
    roste klesá
    vyšší nižší
    vyhrál prohrál
    výhra prohra
    pro proti
    s bez
    lepší horší
    dobrý špatný
    první poslední
    ano ne
    mír válka
    velký malý
    já my oni on ona vy
    a nebo`,
  opposites: "ne",
  numbers: "nula jeden/jedna/jedno dva/dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct",
  weakNumbers: "jeden jedna jedno",
  scales: "sto=2 tisíc=3 tisíce=3 milion=6 miliony=6 milionů=6 mil=6 miliarda=9 miliardy=9 miliard=9 mld=9",
  amounts: "desítky stovky polovina půl čtvrtina dvojnásobek tucet",
  and: "a",
  percent: "procento procenta procent",
  currencies:
    "koruna=koruna koruny=koruna korun=koruna kč=koruna euro=euro eur=euro dolar=dollar dolarů=dollar",
  units: `km=km kilometrů=km metrů=m kg=kg tun=tonne hodin=hour hodiny=hour minut=minute dní=day dny=day týdnů=week
    měsíců=month let=year roky=year rok=year stupňů=degree`,
  decimalComma: true,
};

const bulgarian: LanguageWords = {
  language: "bg",
  script: "Cyrl",
  stop: `и в на не да се е са от за с че по като това този тази тези той тя те ние вие аз но или до при който която които
    още вече само ще беше бяха има няма ми ни ви много днес сега как какво къде след без под над пред`,
  negations: "не няма никога никой нищо никъде нито без недей отказва отрича",
  limits: "ако само единствено освен докато може вероятно уж почти отчасти ",
  contrasts: "повече по-малко\n всички някои много малко\n преди след\n за против\n с без\n и или\n да не",
  numbers: "нула един/една/едно два/две три четири пет шест седем осем девет десет",
  weakNumbers: "един една едно",
  scales: "хил=3 хиляди=3 хиляда=3 млн=6 милион=6 милиона=6 млрд=9 милиард=9 милиарда=9",
  and: "и",
  percent: "процент процента",
  currencies: "лев=lev лева=lev лв=lev евро=euro долар=dollar долара=dollar",
  units: "км=km километра=km часа=hour минути=minute дни=day седмици=week месеца=month години=year",
  decimalComma: true,
};

const serboCroatian: LanguageWords = {
  language: "hr",
  script: "Latn",
  stop: `i u na je se da su ne za od do s sa što kao ili ali koji koja koje biti bio bila bilo smo ste sam ja ti on ona mi
    vi oni iz po o pri samo već još vrlo danas sada kada gdje gde to ova ovo ovaj nije nema bez`,
  negations:
    "ne nije nisu nisam nismo nema nikad nikada nitko niko ništa nigdje nigde ni niti bez nemoj neće",
  limits: "ako samo jedino osim dok možda vjerojatno verovatno navodno gotovo skoro djelomično ",
  contrasts:
    "više manje\n svi neki mnogi malo\n prije poslije nakon\n za protiv\n s bez\n sa bez\n i ili\n da ne",
  numbers: "nula jedan/jedna/jedno dva/dvije tri četiri pet šest sedam osam devet deset",
  weakNumbers: "jedan jedna jedno",
  scales:
    "tisuća=3 tisuće=3 hiljada=3 hiljade=3 milijun=6 milijuna=6 milion=6 miliona=6 milijarda=9 milijardi=9",
  and: "i",
  percent: "posto procenata",
  currencies: "kuna=kuna kune=kuna euro=euro eura=euro dolar=dollar dolara=dollar dinar=dinar dinara=dinar",
  units:
    "km=km kilometara=km sati=hour minuta=minute dana=day tjedana=week nedelja=week mjeseci=month godina=year",
  decimalComma: true,
};

export const slavic: readonly LanguageWords[] = [russian, ukrainian, polish, czech, bulgarian, serboCroatian];
