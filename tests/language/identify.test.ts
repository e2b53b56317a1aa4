// In which language a few words are written.
import { describe, expect, it } from "vitest";
import { areFar, languageOf, primarySubtag, writtenApart } from "../../src/language/identify.ts";

describe("the language of a text", () => {
  it.each([
    ["en", "We will rebuild the harbour and the boats that the storm has taken from us"],
    ["de", "Wir werden den Hafen und die Boote wieder bauen, die der Sturm uns genommen hat"],
    ["fr", "Nous allons reconstruire le port et les bateaux que la tempête nous a pris"],
    ["es", "Vamos a reconstruir el puerto y los barcos que la tormenta nos ha quitado"],
    ["pt", "Vamos reconstruir o porto e os barcos que a tempestade não deixou para nós"],
    ["it", "Ricostruiremo il porto e le barche che la tempesta ci ha portato via, è una promessa"],
    ["nl", "We gaan de haven en de boten weer opbouwen die de storm van ons heeft genomen"],
    ["pl", "Odbudujemy port i łodzie, które zabrała nam burza, to jest nasza obietnica"],
    ["ru", "Мы восстановим порт и лодки, которые забрала у нас эта буря"],
    ["uk", "Ми відновимо порт і човни, які забрала в нас ця буря"],
    ["tr", "Fırtınanın bizden aldığı limanı ve tekneleri yeniden kuracağız, bu bir söz"],
    ["ar", "سوف نعيد بناء الميناء والقوارب التي أخذتها العاصفة من الناس في هذه المدينة"],
    ["he", "אנחנו נבנה מחדש את הנמל ואת הסירות שהסערה לקחה"],
    ["hi", "हम उस बंदरगाह को फिर से बनाएंगे जिसे तूफान ने हमसे ले लिया है"],
    ["ja", "嵐が奪った港と船を、私たちは必ず再建します"],
    ["zh", "我们一定会重建被风暴夺走的港口和船只"],
    ["ko", "폭풍이 앗아간 항구와 배를 우리는 다시 세울 것입니다"],
    ["th", "เราจะสร้างท่าเรือและเรือที่พายุพรากไปขึ้นมาใหม่"],
    ["el", "Θα ξαναχτίσουμε το λιμάνι και τις βάρκες που μας πήρε η καταιγίδα"],
  ])("is %s", (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(["", "OK", "Port Vessel 2030", "🎉🎉🎉", "@ada #Tag https://example.com", "12.5 %"])(
    "is not guessed of %j",
    (text) => {
      expect(languageOf(text)).toBeUndefined();
    },
  );
});

describe("languages and scripts", () => {
  it("reads tags of languages", () => {
    expect(primarySubtag("pt-BR")).toBe("pt");
    expect(primarySubtag("nb")).toBe("no");
    for (const none of ["und", "zxx", "qme", "", "123", undefined])
      expect(primarySubtag(none)).toBeUndefined();
  });

  it("does not take near languages for far ones", () => {
    expect(areFar("en", "de")).toBe(true);
    expect(areFar("no", "da")).toBe(false);
    expect(areFar("en", "en")).toBe(false);
  });

  it("tells scripts apart", () => {
    expect(writtenApart("We are proud of you", "Мы гордимся вами")).toBe(true);
    expect(writtenApart("We are proud of you", "Wir sind stolz")).toBe(false);
  });
});
