// Words that stand with names without being names: titles and offices, organisations, particles; and short forms of names.
import { wordsOfNames, shortForms } from "./languages.ts";

/** Titles and offices, folded as names are. They say nothing about who somebody is. */
export const TITLES: ReadonlySet<string> = new Set(wordsOfNames("titles"));

/** Titles that stand behind a name. Any other word in the last place is taken for a name: Stephen King, Ada Bishop. */
export const LAST_TITLES: ReadonlySet<string> = new Set(wordsOfNames("lastTitles"));

/** Titles in scripts without spaces, wherever they stand. */
export const UNSPACED_TITLES =
  /[元前]?(?:内閣総理大臣|総理大臣|内閣官房長官|官房長官|副?大統領|首相|総理|外相|大臣|長官|知事|市長|議員|代表|党首|会長|社長|監督|選手|さん|氏|国家主席|主席|副?总统|總統|总理|總理|外长|部长|部長|市长|议员|議員|先生|女士|发言人)|の|대통령|총리|장관|시장|의원|씨|님/g;

/** Words of which at least one shows that a name is an organisation's. */
export const ORGANISATIONS: ReadonlySet<string> = new Set(wordsOfNames("organisations"));

/** Says that somebody speaks for another: whoever's words they are, they are an organisation's. */
export const SPOKESPERSON =
  /spokes|sprecher|porte parole|portavoz|portavoce|woordvoerder|rzecznik|пресс|представител|речник|talesper|报道官|報道官|发言人|發言人|대변인|متحدث|ناطق|דובר|press (?:office|service|release|secretary)|pressestelle|service de presse/;

/** Pronouns and nouns for people whom the article does not name. */
export const NOBODY: ReadonlySet<string> = new Set(wordsOfNames("nobody"));

/** Words that link: what stands behind them says where somebody belongs, not who somebody is. */
export const LINKS: ReadonlySet<string> = new Set(wordsOfNames("links"));

/** Articles and determiners. A name of one word with an article is no person's. */
export const ARTICLES: ReadonlySet<string> = new Set(wordsOfNames("articles"));

/** Parts of family names, in lower case. */
export const PARTICLES: ReadonlySet<string> = new Set(wordsOfNames("particles"));

/** Short forms of given names, with the long ones. */
export const SHORT_FORMS: readonly ReadonlySet<string>[] = shortForms().map((names) => new Set(names));

/** What an account says of itself, or a platform of it, when its words are not those of the one whom it shows. */
export const PARODY =
  /(?:^|\P{L})(?:parod(?:y|ie|ia|ya|i)|parodykonto|satir[ea]|satirical|satirisch|sátira|satirique|satirico|fan ?(?:account|page|club|konto|seite|kanal)|compte (?:de )?fan|cuenta (?:de )?fan|commentary account|commentary|unofficial|inoffiziell|non[ -]officiel|no oficial|non ufficiale|niet officieel|nieoficjaln\p{L}|not affiliated|impersonat\p{L}*|fake account|role ?play|пароди\p{L}*|сатир\p{L}*|неофициальн\p{L}*|фан ?(?:аккаунт|клуб))(?!\p{L})|パロディ|非公式|偽物|恶搞|恶搞号|惡搞|戏仿|模仿号|粉丝(?:号|账号|团)|패러디|팬계정|محاكاة ساخرة|ساخر|פרודיה/iu;

/** What a platform says of an account that posts by itself. */
export const AUTOMATED =
  /(?:^|\P{L})(?:bot|automated|automatisiert|automatisé|automatizad[ao]|automatizzato|geautomatiseerd)(?!\p{L})|автоматическ|自動|自动/iu;
