// Answers that are not the page that was asked for, whatever their status: challenges, logins, front pages, soft 404s.
import type { RecordedAnswer } from "../../model/capture.ts";
import { textOf } from "../../model/capture.ts";
import type { EndingOutcome } from "../../model/outcome.ts";
import { isUrl } from "../../model/url.ts";

/** How much of a page is looked at: what keeps readers out says so at once (UTF-16 code units). */
const LOOKED_AT = 20_000;

/** Marks of services that let people in and programs not, in the page that they put in the way. */
const CHALLENGES: readonly (readonly [service: string, mark: RegExp])[] = [
  [
    "Cloudflare",
    /\/cdn-cgi\/challenge-platform\/h\/|_cf_chl_opt|id="cf-challenge|<title>(?:Just a moment|Attention Required! \| Cloudflare)/,
  ],
  ["DataDome", /captcha-delivery\.com\/|geo\.captcha-delivery/],
  ["HUMAN", /px-captcha|_pxAppId|perimeterx/i],
  ["Imperva", /_Incapsula_Resource|Incapsula incident ID/],
  ["AWS WAF", /awswaf\.com|AwsWafIntegration|gokuProps/],
  ["Akamai", /<title>(?:Access Denied|Pardon Our Interruption)|errors\.edgesuite\.net/i],
  ["DDoS-Guard", /ddos-guard/i],
  ["Sucuri", /sucuri_cloudproxy_js|<title>Sucuri WebSite Firewall/i],
  ["Anubis", /id="anubis_|<title>Making sure you(?:'|&#39;|’)re not a bot/i],
  ["Google", /<title>https?:\/\/www\.google\.[a-z.]{2,9}\/sorry|id="captcha-form"/],
];

/** What a challenge is in the answer's headers: https://developers.cloudflare.com/cloudflare-challenges/ and AWS WAF. */
function challengeInHeaders(headers: Readonly<Record<string, string>>): string | undefined {
  if (headers["cf-mitigated"] === "challenge") return "Cloudflare";
  const waf = headers["x-amzn-waf-action"];
  return waf === "challenge" || waf === "captcha" ? "AWS WAF" : undefined;
}

/**
 * A page in the way that asks whoever comes to prove to be a person.
 *
 * @returns `undefined` if there is none. A page that is shown and only carries a script of such a service is none: marks
 * in the body count where the status says that the page was refused, or the page is short.
 */
export function challengeOf(answer: RecordedAnswer, host: string): EndingOutcome | undefined {
  const { status } = answer;
  const inHeaders = challengeInHeaders(answer.headers);
  const text = textOf(answer) ?? "";
  const refused =
    status === 202 || status === 401 || status === 403 || status === 405 || status === 429 || status >= 500;
  const looked = refused || text.length < LOOKED_AT ? text.slice(0, LOOKED_AT) : "";
  const service = inHeaders ?? CHALLENGES.find(([, mark]) => mark.test(looked))?.[0];
  if (service === undefined) return undefined;
  return {
    kind: "challenge",
    reason: `Before ${host} stands a page of ${service} that lets people in and programs not (${status}). This says nothing about the page itself.`,
    status,
  };
}

const LOGIN =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:log-?in|sign-?in|signup|auth(?:wall|orize|enticate)?|accounts?\/log-?in|account\/sign-?in|users\/sign_in|sso|checkpoint|login_required|oauth2?)(?:[/.]|$)/i;
const CONSENT =
  /^(?:consent|cookie-?wall|privacy-?consent|gdpr)\.|^\/(?:consent|cookie-?(?:wall|consent)|privacy-?gate)(?:[/.]|$)/i;

/** Where the site led instead of to the page: to its login, to a question about cookies, to its front page. */
export function detourOf(asked: string, answer: RecordedAnswer): EndingOutcome | undefined {
  if (answer.url === undefined || !isUrl(answer.url)) return undefined;
  const from = new URL(asked);
  const to = new URL(answer.url);
  const { status } = answer;
  const { host } = from;
  if (LOGIN.test(to.pathname) && !LOGIN.test(from.pathname))
    return { kind: "login_required", reason: `${host} leads to a login instead of the page.`, status };
  if ((CONSENT.test(to.hostname) || CONSENT.test(to.pathname)) && to.hostname !== from.hostname)
    return {
      kind: "blocked",
      reason: `${host} leads to a question about consent instead of the page. This says nothing about the page itself.`,
      status,
    };
  if (to.pathname === "/" && to.search === "" && from.pathname.length > 1 && sameSite(from, to))
    return {
      kind: "not_found",
      reason: `${host} leads to its front page instead, as sites do for pages that are gone. This does not prove that it was deleted.`,
      status,
    };
  return undefined;
}

function sameSite(a: URL, b: URL): boolean {
  const bare = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|mobile)\./, "");
  return bare(a) === bare(b);
}

/** Titles of pages that say of themselves that they are not there, in the languages of many sites. */
const GONE =
  /^(?:error:? ?)?(?:404\b|410 gone|not found\b|page (?:not found|does not exist|unavailable)|(?:sorry,? )?(?:this|the|that) page (?:isn['’]t available|(?:could ?n['’]t|could not|cannot|can['’]t) be found|does ?n['’]t exist|does not exist|no longer exists)|seite nicht gefunden|diese seite (?:existiert nicht|wurde nicht gefunden)|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|sidan hittades inte|siden (?:ble ikke funnet|blev ikke fundet)|sivua ei löytynyt|nie znaleziono strony|strona nie (?:istnieje|została znaleziona)|stránka (?:nenalezena|nebyla nalezena)|sayfa bulunamadı|страница не найдена|сторінку не знайдено|ページが見つかりません|页面不存在|找不到(?:页面|網頁)|페이지를 찾을 수 없습니다|الصفحة غير موجودة)/iu;
const LOGIN_TITLE =
  /^(?:log ?in|sign ?in|anmelden|einloggen|se connecter|connexion|iniciar sesión|entrar|accedi|inloggen|logga in|zaloguj)(?:\s*(?:$|[|·•–—-]|to\b|bei\b|•))/iu;

/** A page that says in its title that it is not the one asked for, though its status is 200. */
export function softEndingOf(
  title: string | undefined,
  host: string,
  status: number,
): EndingOutcome | undefined {
  if (title === undefined) return undefined;
  const parts = [title, title.split(/\s[|·–—-]\s/).at(-1)!, title.split(/\s[|·–—-]\s/).at(0)!];
  if (parts.some((part) => GONE.test(part.trim())))
    return {
      kind: "not_found",
      reason: `The page at ${host} says that what was asked for is not there. This does not prove that it was deleted.`,
      status,
    };
  if (LOGIN_TITLE.test(title))
    return { kind: "login_required", reason: `${host} shows a login instead of the page.`, status };
  return undefined;
}
