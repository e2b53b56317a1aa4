// Words that stand with names without being names: titles and offices, organisations, particles; and short forms of names.

const words = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(" ").filter((word) => word !== "")));

/** Titles and offices, folded as names are. They say nothing about who somebody is. */
export const TITLES = words(
  "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister rabbi imam sheikh st saint hon honourable honorable",
  "president vice deputy prime minister chancellor secretary governor gov lt lieutenant mayor senator sen representative rep congressman congresswoman lawmaker mp mep mla premier ambassador commissioner councillor councilor councilman councilwoman",
  "attorney general judge justice sheriff chief officer executive ceo cfo cto founder cofounder chair chairman chairwoman chairperson director manager head leader speaker envoy general gen colonel col major maj captain capt sergeant sgt admiral adm marshal",
  "king queen prince princess duke duchess pope bishop archbishop cardinal emperor crown",
  "journalist reporter correspondent editor author writer actor actress singer rapper musician comedian athlete striker coach pundit analyst activist lawyer scientist economist billionaire entrepreneur host anchor blogger youtuber streamer model novelist poet historian",
  "former ex acting then incoming outgoing interim late foreign interior defence defense finance press state us uk eu u s jr sr ii iii phd esq real official officiel oficial ufficiale offiziell",
  "herr frau doktor bundeskanzler bundeskanzlerin kanzler kanzlerin prasident prasidentin ministerprasident ministerprasidentin burgermeister burgermeisterin oberburgermeister oberburgermeisterin minister ministerin aussenminister aussenministerin innenminister innenministerin finanzminister finanzministerin landeshauptmann landeshauptfrau staatssekretar abgeordneter abgeordnete chef chefin leiter leiterin vorsitzender vorsitzende parteichef parteichefin generalsekretar sanger sangerin schauspieler schauspielerin autor autorin journalist journalistin ehemaliger ehemalige fruherer fruhere professorin trainer",
  "m mme mlle monsieur madame president presidente premier ministre ministre maire depute deputee senateur senatrice secretaire directeur directrice chanteur chanteuse acteur actrice ancien ancienne journaliste porte parole roi reine pape chancelier gouverneur ambassadeur",
  "senor senora sr sra don dona ministro ministra primer alcalde alcaldesa diputado diputada senador senadora gobernador gobernadora secretario secretaria presidenta cantante actor actriz periodista expresidente rey reina papa canciller prefeito prefeita deputado deputada governador governadora vereador jornalista primeiro ex",
  "signor signora dottor dottoressa sindaco sindaca onorevole deputato deputata senatore senatrice segretario segretaria premier giornalista cantante attore attrice governatore presidente cancelliere",
  "meneer mevrouw burgemeester minister president staatssecretaris voorzitter koning koningin prinses kamerlid journalist zanger zangeres oud",
  "pan pani prezydent premier minister burmistrz posel poslanka senator dziennikarz byly byla rzecznik",
  "президент премьер министр глава мэр губернатор депутат сенатор секретарь канцлер посол директор господин госпожа экс бывшии бывшая журналист журналистка писатель певица певец актер актриса премєр міністр голова мер",
  "الرييس رييس الوزراء وزير وزيرة الخارجية السيد السيدة الامير الملك الشيخ النايب",
);

/** Titles that stand behind a name. Any other word in the last place is taken for a name: Stephen King, Ada Bishop. */
export const LAST_TITLES = words("jr sr ii iii iv phd md esq mp mep mla cbe obe jnr snr");

/** Titles in scripts without spaces, wherever they stand. */
export const UNSPACED_TITLES =
  /[元前]?(?:内閣総理大臣|総理大臣|内閣官房長官|官房長官|副?大統領|首相|総理|外相|大臣|長官|知事|市長|議員|代表|党首|会長|社長|監督|選手|さん|氏|国家主席|主席|副?总统|總統|总理|總理|外长|部长|部長|市长|议员|議員|先生|女士|发言人)|の|대통령|총리|장관|시장|의원|씨|님/g;

/** Words of which at least one shows that a name is an organisation's. */
export const ORGANISATIONS = words(
  "ministry department dept agency office bureau council committee commission parliament congress senate house government embassy consulate court police army navy force forces guard service services authority administration board union party association foundation institute university college school academy museum library theatre theater orchestra festival hospital church club team league federation network society company corp corporation inc ltd llc plc gmbh ag bank group holdings airlines airline airport railway railways station radio tv television news newspaper times post daily journal magazine press media city town county state states republic nation nations kingdom international global world national center centre fund trust project coalition alliance movement organization organisation org unit division fire rescue weather",
  "ministerium amt behorde stadt gemeinde land regierung bundesregierung polizei feuerwehr verein verband partei gewerkschaft universitat hochschule schule museum bank gesellschaft zentrum botschaft gericht parlament bundestag nationalrat rat zeitung sender rundfunk kirche klinik krankenhaus stiftung bund landespolizei landespolizeidirektion",
  "ministere mairie ville prefecture gouvernement police gendarmerie parti syndicat universite musee banque societe association ambassade journal assemblee conseil commune region",
  "ministerio ayuntamiento ciudad gobierno policia partido sindicato universidad museo banco sociedad asociacion embajada diario congreso junta comunidad instituto fundacion prefeitura cidade governo ministerio camara",
  "ministero comune citta governo polizia partito sindacato universita museo banca societa associazione ambasciata giornale regione",
  "ministerie gemeente stad regering politie partij vakbond universiteit brandweer krant",
  "ministerstwo miasto urzad rzad policja partia uniwersytet straz",
  "министерство правительство мид минобороны полиция партия университет мэрия администрация город совет служба посольство міністерство уряд поліція",
);

/** Says that somebody speaks for another: whoever's words they are, they are an organisation's. */
export const SPOKESPERSON =
  /spokes|sprecher|porte parole|portavoz|portavoce|woordvoerder|rzecznik|пресс|представител|речник|talesper|报道官|報道官|发言人|發言人|대변인|متحدث|ناطق|דובר|press (?:office|service|release|secretary)|pressestelle|service de presse/;

/** Pronouns and nouns for people whom the article does not name. */
export const NOBODY = words(
  "he she they it we i you who someone somebody one user users account accounts person people man woman official officials source sources witness witnesses resident residents fan fans critic critics others another poster netizens mother father family",
  "er sie es wir ich jemand man nutzer nutzerin user userin konto mann frau person augenzeuge anwohner behorden",
  "il elle ils elles on nous quelqu un internaute utilisateur utilisatrice compte homme femme",
  "el ella ellos ellas alguien usuario usuaria cuenta hombre mujer ele ela eles elas alguem usuario homem mulher",
  "lui lei loro egli qualcuno utente uomo donna",
  "hij zij ze iemand gebruiker man vrouw on ona oni ktos uzytkownik",
  "он она они кто-то пользователь мужчина женщина він вона вони",
  "彼 彼女 他 她 هو هي",
);

/** Words that link: what stands behind them says where somebody belongs, not who somebody is. */
export const LINKS = words(
  "of for at from in to von vom fur aus bei der des de du d da do dos das del della delle di van het z из от від и и́",
);

/** Articles and determiners. A name of one word with an article is no person's. */
export const ARTICLES = words(
  "the a an this that his her their its one our",
  "der die das den dem ein eine einer eines einem",
  "le la les l un une des",
  "el los las una o os as um uma il lo gli i uno het een de",
);

/** Parts of family names, in lower case. */
export const PARTICLES = words(
  "von van der den de del della di da dos das du la le el al bin ibn ben bint of the and y e zu zur zum ter ten op af av",
);

/** Short forms of given names, with the long ones. */
export const SHORT_FORMS: readonly ReadonlySet<string>[] = [
  "robert bob bobby rob robbie bert",
  "william bill billy will willy liam",
  "richard rick ricky dick rich",
  "james jim jimmy jamie",
  "joseph joe joey josef sepp",
  "john jack johnny jon",
  "jonathan jon",
  "michael mike mick mickey michi",
  "thomas tom tommy",
  "charles charlie chuck charley",
  "edward ed eddie ted ned",
  "theodore ted theo teddy",
  "anthony tony antonio toni anton",
  "antony tony",
  "andrew andy drew andreas andi",
  "daniel dan danny",
  "david dave davey",
  "donald don donny",
  "kenneth ken kenny",
  "stephen steven steve stefan",
  "timothy tim",
  "benjamin ben benny",
  "samuel samantha sam sammy",
  "alexander alex sasha sascha саша aleksandr alexandra alejandro lex",
  "nicholas nick nicolas nico nikolaus",
  "matthew matt matthias",
  "christopher christoph chris kit",
  "gregory greg",
  "jeffrey geoffrey jeff geoff",
  "lawrence larry laurence",
  "leonard leo len lenny",
  "peter pete",
  "patrick pat paddy patricia",
  "philip phil phillip",
  "raymond ray",
  "ronald ron ronnie",
  "bernard bernie",
  "joshua josh",
  "jacob jake",
  "francis frank francisco paco franz",
  "jose pepe",
  "johannes hannes hans johann jan",
  "elizabeth liz lizzie beth betty eliza lisa elisabeth sissi",
  "katherine catherine kate katie kathy cathy kathryn kat",
  "margaret maggie meg peggy greta",
  "jennifer jen jenny",
  "susan sue susie suzanne",
  "deborah debbie deb",
  "barbara barb babs",
  "victoria vicky tori",
  "rebecca becky becca",
  "jessica jess jessie",
  "alexandria alexandra alex sandy",
  "guadalupe lupe",
  "vladimir volodymyr volodia vova",
  "mikhail misha",
  "ekaterina katya katia",
].map((names) => words(names));

/** What an account says of itself, or a platform of it, when its words are not those of the one whom it shows. */
export const PARODY =
  /(?:^|\P{L})(?:parod(?:y|ie|ia|ya|i)|parodykonto|satir[ea]|satirical|satirisch|sátira|satirique|satirico|fan ?(?:account|page|club|konto|seite|kanal)|compte (?:de )?fan|cuenta (?:de )?fan|commentary account|commentary|unofficial|inoffiziell|non[ -]officiel|no oficial|non ufficiale|niet officieel|nieoficjaln\p{L}|not affiliated|impersonat\p{L}*|fake account|role ?play|пароди\p{L}*|сатир\p{L}*|неофициальн\p{L}*|фан ?(?:аккаунт|клуб))(?!\p{L})|パロディ|非公式|偽物|恶搞|恶搞号|惡搞|戏仿|模仿号|粉丝(?:号|账号|团)|패러디|팬계정|محاكاة ساخرة|ساخر|פרודיה/iu;

/** What a platform says of an account that posts by itself. */
export const AUTOMATED =
  /(?:^|\P{L})(?:bot|automated|automatisiert|automatisé|automatizad[ao]|automatizzato|geautomatiseerd)(?!\p{L})|автоматическ|自動|自动/iu;
