using Headwater.Text.Languages;

namespace Headwater.Tests.Text.Languages;

public class LanguageIdentifierTest
{
    [Theory]
    [InlineData("en", "The harbour was opened by the mayor on Monday, and there were many ships")]
    [InlineData("de", "Der Hafen wurde am Montag von der Bürgermeisterin eröffnet, und es kamen viele Schiffe")]
    [InlineData("fr", "Le port a été ouvert lundi par la maire de la ville, et il y avait beaucoup de navires")]
    [InlineData("es", "El puerto fue inaugurado el lunes por la alcaldesa y había muchos barcos en la bahía")]
    [InlineData("pt", "O porto foi inaugurado na segunda-feira pela prefeita e havia muitos navios na baía, mas não choveu")]
    [InlineData("it", "Il porto è stato aperto lunedì dalla sindaca e c'erano molte navi nella baia")]
    [InlineData("nl", "De haven werd maandag door de burgemeester geopend en er waren veel schepen")]
    [InlineData("pl", "Port został otwarty w poniedziałek przez panią burmistrz i było tam wiele statków")]
    [InlineData("tr", "Liman pazartesi günü belediye başkanı tarafından açıldı ve çok gemi vardı")]
    [InlineData("fi", "Satama avattiin maanantaina ja siellä oli paljon laivoja, kertoo kaupunginjohtaja")]
    [InlineData("hu", "A kikötőt hétfőn nyitotta meg a polgármester, és sok hajó volt az öbölben")]
    [InlineData("ru", "Порт был открыт в понедельник, и в заливе было много кораблей, сказала мэр города")]
    [InlineData("uk", "Порт було відкрито в понеділок, і в затоці було багато кораблів, сказала міська голова")]
    [InlineData("bg", "Пристанището беше открито в понеделник и в залива имаше много кораби, каза кметът")]
    [InlineData("fa", "بندر روز دوشنبه توسط شهردار باز شد و کشتی های زیادی در خلیج بودند که از راه رسیدند")]
    [InlineData("ur", "بندرگاہ پیر کے روز کھولی گئی اور خلیج میں بہت سے جہاز تھے جو دور سے آئے تھے")]
    [InlineData("ja", "港は月曜日に市長によって開かれ、湾には多くの船がいた。")]
    [InlineData("zh", "港口于星期一由市长宣布启用，海湾里有许多船只。")]
    [InlineData("ko", "항구는 월요일에 시장에 의해 열렸고 만에는 많은 배가 있었다.")]
    [InlineData("el", "Το λιμάνι άνοιξε τη Δευτέρα και υπήρχαν πολλά πλοία")]
    [InlineData("id", "Pelabuhan itu dibuka pada hari Senin oleh wali kota dan ada banyak kapal di teluk")]
    [InlineData("vi", "Cảng được thị trưởng khai trương vào thứ hai và có nhiều tàu trong vịnh")]
    [InlineData("sw", "Bandari ilifunguliwa siku ya Jumatatu na meya wa mji na kulikuwa na meli nyingi katika ghuba hiyo")]
    public void A_sentence_shows_its_language(string language, string text) => LanguageIdentifier.Identify(text).ShouldBe(language);

    [Theory]
    [InlineData("nl", "Het bestuur van de vereniging vergadert donderdag over de nieuwe begroting")]
    [InlineData("af", "Die bestuur van die vereniging vergader Donderdag oor die nuwe begroting")]
    [InlineData("da", "Bestyrelsen i foreningen mødes torsdag for at drøfte det nye budget")]
    [InlineData("no", "Styret i foreningen møtes torsdag for å drøfte det nye budsjettet")]
    [InlineData("sv", "Föreningens styrelse träffas på torsdag för att diskutera den nya budgeten")]
    [InlineData("ca", "La junta de l'associació es reuneix dijous per parlar del nou pressupost")]
    [InlineData("gl", "A xunta da asociación reúnese o xoves para falar do novo orzamento")]
    [InlineData("cs", "Výbor spolku se sejde ve čtvrtek, aby projednal nový rozpočet")]
    [InlineData("sk", "Výbor spolku sa stretne vo štvrtok, aby prerokoval nový rozpočet")]
    [InlineData("be", "Праўленне таварыства збярэцца ў чацвер, каб абмеркаваць новы бюджэт")]
    [InlineData("mr", "संस्थेचे मंडळ गुरुवारी नवीन अर्थसंकल्पावर चर्चा करणार आहे")]
    [InlineData("ne", "संस्थाको समितिले बिहीबार नयाँ बजेटबारे छलफल गर्नेछ")]
    public void Languages_that_are_alike_are_told_apart(string language, string text) => LanguageIdentifier.Identify(text).ShouldBe(language);

    [Theory]
    [InlineData("it", "@amber_lund #breakingnews il sindaco ha detto che non sa niente https://www.example.com/the-mayor-said-that-he-knows-nothing")]
    [InlineData("de", "Die Band „The Quiet Harbour of Tomorrow“ spielt am Samstag in der Halle, und es gibt noch Karten")]
    public void Handles_addresses_and_foreign_names_do_not_mislead(string language, string text) => LanguageIdentifier.Identify(text).ShouldBe(language);

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("Lund 3 – Sorbo 1")]
    [InlineData("Paul Amber, Eva Lund")]
    [InlineData("xqzt wvrk jjpl nnrt")]
    [InlineData("The council met on Monday and the members spoke about the new harbour for two hours. Le conseil municipal s'est réuni lundi et les élus ont parlé du nouveau port pendant deux heures.")]
    [InlineData("12 345")]
    [InlineData("Amber Lund")]
    [InlineData("The harbour is open Порт открыт в городе")]
    public void Of_short_or_mixed_text_nothing_is_said(string text) => LanguageIdentifier.Identify(text).ShouldBeNull();
}
