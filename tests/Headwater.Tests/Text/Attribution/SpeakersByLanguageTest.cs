using Headwater.Text.Attribution;

namespace Headwater.Tests.Text.Attribution;

/// <summary>The orders in which the press of each language puts source, cue and content: who speaks, and what of it must be among the content.</summary>
public sealed class SpeakersByLanguageTest
{
    [Theory]
    [InlineData("Die Polizei teilte am Montag mit, dass die Brücke gesperrt bleibt.", "Die Polizei", "die Brücke gesperrt bleibt")]
    [InlineData("Am Montag teilte die Behörde mit, dass die Brücke gesperrt bleibt.", "die Behörde", "die Brücke gesperrt bleibt")]
    [InlineData("Die Brücke bleibt gesperrt, teilte die Hafenbehörde am Montag mit.", "die Hafenbehörde", "Die Brücke bleibt gesperrt")]
    [InlineData("Wie das Ministerium am Dienstag mitteilte, bleibt die Brücke gesperrt.", "das Ministerium", "bleibt die Brücke gesperrt")]
    [InlineData("Wie Bürgermeisterin Hella Brandt bestätigte, wurde niemand verletzt.", "Bürgermeisterin Hella Brandt", "wurde niemand verletzt")]
    [InlineData("Niemand wurde verletzt, wie die Feuerwehr mitteilte.", "die Feuerwehr", "Niemand wurde verletzt")]
    [InlineData("Laut Polizei sollen drei Männer geflohen sein.", "Polizei", "sollen drei Männer geflohen sein")]
    [InlineData("Laut einem Sprecher der Hafenbehörde bleibt die Fähre im Dock.", "einem Sprecher der Hafenbehörde", "bleibt die Fähre im Dock")]
    [InlineData("Der Machthaber hat nach Angaben der nordkoreanischen Staatsagentur einen in Russland gebauten Wagen geschenkt bekommen.", "nordkoreanischen Staatsagentur", "Der Machthaber")]
    [InlineData("Nach Angaben von Polizei und Feuerwehr wurde niemand verletzt.", "Polizei und Feuerwehr", "wurde niemand verletzt")]
    [InlineData("Dem Ministerium zufolge bleibt der Hafen geschlossen.", "Dem Ministerium", "bleibt der Hafen geschlossen")]
    [InlineData("Die Brücke bleibt gesperrt. Das bestätigte die Staatsanwaltschaft am Freitag.", "die Staatsanwaltschaft", "Die Brücke bleibt gesperrt.")]
    [InlineData("Ein Sprecher sagte der Deutschen Presse-Agentur, die Lage sei ruhig.", "Ein Sprecher", "die Lage sei ruhig")]
    [InlineData("Die Brücke ist gesperrt, niemand wurde verletzt, sagte der Minister.", "der Minister", "Die Brücke ist gesperrt")]
    [InlineData("„Wir bleiben“, sagte die Bürgermeisterin.", "die Bürgermeisterin", "„Wir bleiben“")]
    public void German(string text, string speaker, string said) => Check("de", text, speaker, said);

    [Theory]
    [InlineData("Selon la police, trois hommes ont fui.", "la police", "trois hommes ont fui")]
    [InlineData("Trois hommes ont fui, selon un porte-parole de la mairie.", "un porte-parole de la mairie", "Trois hommes ont fui")]
    [InlineData("Le pont restera fermé, a annoncé lundi le ministère des Transports.", "le ministère des Transports", "Le pont restera fermé")]
    [InlineData("« Nous restons », a déclaré Adaeze Okoro.", "Adaeze Okoro", "« Nous restons »")]
    [InlineData("D'après un porte-parole de la mairie, personne n'est blessé.", "un porte-parole de la mairie", "personne n'est blessé")]
    [InlineData("La ministre a indiqué que le port était fermé.", "La ministre", "le port était fermé")]
    [InlineData("Le port est fermé, indique la préfecture.", "la préfecture", "Le port est fermé")]
    [InlineData("Comme l’a confirmé le maire, personne n’est blessé.", "le maire", "personne n’est blessé")]
    [InlineData("Le ministère a fait savoir mardi que le port était fermé.", "Le ministère", "le port était fermé")]
    public void French(string text, string speaker, string said) => Check("fr", text, speaker, said);

    [Theory]
    [InlineData("El puente seguirá cerrado, informó este lunes el Ministerio de Transporte.", "el Ministerio de Transporte", "El puente seguirá cerrado")]
    [InlineData("Informó el Ministerio de Transporte que el puente seguirá cerrado.", "el Ministerio de Transporte", "el puente seguirá cerrado")]
    [InlineData("Según la policía, tres hombres huyeron.", "la policía", "tres hombres huyeron")]
    [InlineData("“Nos quedamos”, dijo la alcaldesa Okoro.", "la alcaldesa Okoro", "“Nos quedamos”")]
    [InlineData("No hay heridos, de acuerdo con la Fiscalía.", "la Fiscalía", "No hay heridos")]
    [InlineData("El puente está cerrado. Así lo confirmó la alcaldesa.", "la alcaldesa", "El puente está cerrado.")]
    [InlineData("Puerto Ámbar, 20 feb (EFE).- El puente reabrió este jueves, informó el Ministerio de Transportes.", "el Ministerio de Transportes", "El puente reabrió")]
    [InlineData("Como informó el Ministerio, el puente seguirá cerrado.", "el Ministerio", "el puente seguirá cerrado")]
    public void Spanish(string text, string speaker, string said) => Check("es", text, speaker, said);

    [Theory]
    [InlineData("A ponte continuará fechada, informou nesta segunda-feira o Ministério dos Transportes.", "o Ministério dos Transportes", "A ponte continuará fechada")]
    [InlineData("De acordo com a polícia, três homens fugiram.", "a polícia", "três homens fugiram")]
    [InlineData("“Vamos ficar”, disse a prefeita Adaeze Okoro.", "a prefeita Adaeze Okoro", "“Vamos ficar”")]
    [InlineData("Segundo o porta-voz, ninguém ficou ferido.", "o porta-voz", "ninguém ficou ferido")]
    [InlineData("A ministra afirmou que o porto está fechado.", "A ministra", "o porto está fechado")]
    public void Portuguese(string text, string speaker, string said) => Check("pt", text, speaker, said);

    [Theory]
    [InlineData("Il ponte resterà chiuso, ha annunciato lunedì il ministero dei Trasporti.", "il ministero dei Trasporti", "Il ponte resterà chiuso")]
    [InlineData("Secondo la polizia, tre uomini sono fuggiti.", "la polizia", "tre uomini sono fuggiti")]
    [InlineData("«Restiamo», ha detto la sindaca Okoro.", "la sindaca Okoro", "«Restiamo»")]
    [InlineData("Il ponte resterà chiuso. Lo ha riferito il portavoce del governo.", "il portavoce del governo", "Il ponte resterà chiuso.")]
    [InlineData("Nessuno è rimasto ferito, fa sapere la prefettura.", "la prefettura", "Nessuno è rimasto ferito")]
    public void Italian(string text, string speaker, string said) => Check("it", text, speaker, said);

    [Theory]
    [InlineData("Мост закрыт до весны, сообщила пресс-служба губернатора.", "пресс-служба губернатора", "Мост закрыт до весны")]
    [InlineData("Мост закрыт до весны, сообщили в пресс-службе губернатора.", "пресс-службе губернатора", "Мост закрыт до весны")]
    [InlineData("Мост закрыт до весны, сообщили в понедельник в министерстве.", "министерстве", "Мост закрыт до весны")]
    [InlineData("Мост закрыт. Об этом сообщила пресс-служба губернатора.", "пресс-служба губернатора", "Мост закрыт.")]
    [InlineData("Как сообщила пресс-служба губернатора, мост закрыт до весны.", "пресс-служба губернатора", "мост закрыт до весны")]
    [InlineData("Взрыва не было, произошло возгорание тары, пострадавших нет, сообщили в пресс-службе губернатора.", "пресс-службе губернатора", "Взрыва не было")]
    [InlineData("«Мост закрыт», — говорится в сообщении министерства.", "министерства", "«Мост закрыт»")]
    [InlineData("Мост закрыт, как уточнили в полиции.", "полиции", "Мост закрыт")]
    [InlineData("По данным министерства, погибших нет.", "министерства", "погибших нет")]
    [InlineData("Погибших нет, уточнил Астахов.", "Астахов", "Погибших нет")]
    [InlineData("На заводе добавили, что работа продолжается.", "На заводе", "работа продолжается")]
    public void Russian(string text, string speaker, string said) => Check("ru", text, speaker, said);

    [Theory]
    [InlineData("Міст закритий до весни, повідомила пресслужба губернатора.", "пресслужба губернатора", "Міст закритий до весни")]
    [InlineData("Міст закритий. Про це повідомила пресслужба губернатора.", "пресслужба губернатора", "Міст закритий.")]
    [InlineData("Міст закритий, повідомили в поліції.", "поліції", "Міст закритий")]
    [InlineData("За даними міністерства, загиблих немає.", "міністерства", "загиблих немає")]
    [InlineData("Як повідомили в міністерстві, загиблих немає.", "міністерстві", "загиблих немає")]
    [InlineData("«Ми не підемо», — сказав Астахов.", "Астахов", "«Ми не підемо»")]
    public void Ukrainian(string text, string speaker, string said) => Check("uk", text, speaker, said);

    [Theory]
    [InlineData("De brug blijft dicht, meldde de gemeente maandag.", "de gemeente", "De brug blijft dicht")]
    [InlineData("Volgens de politie zijn drie mannen gevlucht.", "de politie", "zijn drie mannen gevlucht")]
    [InlineData("De minister zei dat de haven gesloten is.", "De minister", "de haven gesloten is")]
    [InlineData("„Wij blijven”, zei burgemeester Okoro.", "burgemeester Okoro", "Wij blijven")]
    [InlineData("De brug blijft dicht, aldus een woordvoerder van de haven.", "een woordvoerder van de haven", "De brug blijft dicht")]
    [InlineData("Niemand raakte gewond. Dat bevestigde de brandweer.", "de brandweer", "Niemand raakte gewond.")]
    public void Dutch(string text, string speaker, string said) => Check("nl", text, speaker, said);

    [Theory]
    [InlineData("Bron förblir stängd, uppgav polisen på måndagen.", "polisen", "Bron förblir stängd")]
    [InlineData("Enligt polisen har tre män flytt.", "polisen", "har tre män flytt")]
    [InlineData("Ministern sade att hamnen är stängd.", "Ministern", "hamnen är stängd")]
    [InlineData("”Vi stannar”, säger borgmästaren Okoro.", "borgmästaren Okoro", "Vi stannar")]
    [InlineData("Ingen skadades, meddelar räddningstjänsten.", "räddningstjänsten", "Ingen skadades")]
    public void Swedish(string text, string speaker, string said) => Check("sv", text, speaker, said);

    [Theory]
    [InlineData("Broen forbliver lukket, oplyste politiet mandag.", "politiet", "Broen forbliver lukket")]
    [InlineData("Ifølge politiet er tre mænd flygtet.", "politiet", "er tre mænd flygtet")]
    [InlineData("Ministeren sagde, at havnen er lukket.", "Ministeren", "havnen er lukket")]
    public void Danish(string text, string speaker, string said) => Check("da", text, speaker, said);

    [Theory]
    [InlineData("Broen forblir stengt, opplyste politiet mandag.", "politiet", "Broen forblir stengt")]
    [InlineData("Ifølge politiet har tre menn flyktet.", "politiet", "har tre menn flyktet")]
    [InlineData("Ministeren sa at havna er stengt.", "Ministeren", "havna er stengt")]
    public void Norwegian(string text, string speaker, string said) => Check("no", text, speaker, said);

    [Theory]
    [InlineData("Most pozostanie zamknięty, poinformował w poniedziałek rzecznik wojewody.", "rzecznik wojewody", "Most pozostanie zamknięty")]
    [InlineData("Według policji nie ma ofiar.", "policji", "nie ma ofiar")]
    [InlineData("Minister powiedział, że port jest zamknięty.", "Minister", "port jest zamknięty")]
    [InlineData("„Zostajemy” – powiedziała burmistrz Okoro.", "burmistrz Okoro", "Zostajemy")]
    [InlineData("Jak poinformowała policja, nikt nie został ranny.", "policja", "nikt nie został ranny")]
    public void Polish(string text, string speaker, string said) => Check("pl", text, speaker, said);

    [Theory]
    [InlineData("Bộ trưởng cho biết cảng đã đóng cửa.", "Bộ trưởng", "cảng đã đóng cửa")]
    [InlineData("Theo cảnh sát, ba người đàn ông đã bỏ trốn.", "cảnh sát", "ba người đàn ông đã bỏ trốn")]
    [InlineData("Người phát ngôn nói rằng cây cầu an toàn.", "Người phát ngôn", "cây cầu an toàn")]
    public void Vietnamese(string text, string speaker, string said) => Check("vi", text, speaker, said);

    [Theory]
    [InlineData("وزیر گفت که پل بسته است.", "وزیر", "پل بسته است")]
    [InlineData("به گفته پلیس، سه مرد فرار کردند.", "پلیس", "سه مرد فرار کردند")]
    [InlineData("سخنگوی دولت اعلام کرد که بندر بسته شده است.", "سخنگوی دولت", "بندر بسته شده است")]
    public void Persian(string text, string speaker, string said) => Check("fa", text, speaker, said);

    [Theory]
    [InlineData("Bakanlığa göre köprü kapalı kalacak.", "Bakanlığa", "köprü kapalı kalacak")]
    [InlineData("“Kalacağız” dedi belediye başkanı Okoro.", "belediye başkanı Okoro", "Kalacağız")]
    public void Turkish(string text, string speaker, string said) => Check("tr", text, speaker, said);

    [Theory]
    [InlineData("أعلنت وزارة النقل أن الجسر سيبقى مغلقا.", "وزارة النقل", "الجسر سيبقى مغلقا")]
    [InlineData("وقال المتحدث باسم الحكومة في بيان إن المرفأ أغلق.", "المتحدث باسم الحكومة", "المرفأ أغلق")]
    [InlineData("بحسب الشرطة، فر ثلاثة رجال.", "الشرطة", "فر ثلاثة رجال")]
    [InlineData("فر ثلاثة رجال، بحسب الشرطة.", "الشرطة", "فر ثلاثة رجال")]
    [InlineData("أعلنت وزارة النقل الخميس أن الجسر أعيد فتحه.", "وزارة النقل", "الجسر أعيد فتحه")]
    [InlineData("وذكرت وكالة الأنباء أن الوزير استقال.", "وكالة الأنباء", "الوزير استقال")]
    public void Arabic(string text, string speaker, string said) => Check("ar", text, speaker, said);

    [Theory]
    [InlineData("据新华社报道，大桥将继续关闭。", "新华社", "大桥将继续关闭")]
    [InlineData("据当地警方消息，三人逃走。", "当地警方", "三人逃走")]
    [InlineData("市长王敏表示，大桥是安全的。", "市长王敏", "大桥是安全的")]
    [InlineData("“我们不会离开，”市长说。", "市长", "我们不会离开")]
    [InlineData("外交部发言人在记者会上说，大桥是安全的。", "外交部发言人", "大桥是安全的")]
    [InlineData("新华社琥珀港2月20日电（记者王敏）交通部20日宣布，大桥将关闭。", "交通部", "大桥将关闭")]
    [InlineData("交通部周一宣布，大桥将关闭。", "交通部", "大桥将关闭")]
    public void Chinese(string text, string speaker, string said) => Check("zh", text, speaker, said);

    [Theory]
    [InlineData("警察によると、3人が逃げた。", "警察", "3人が逃げた")]
    [InlineData("3人が逃げたという。警察によれば、けが人はいない。", "警察", "けが人はいない")]
    [InlineData("運輸省は橋を閉鎖したと発表した。", "運輸省", "橋を閉鎖した")]
    [InlineData("【ポートアンバー共同】運輸省は橋を閉鎖したと発表した。", "運輸省", "橋を閉鎖した")]
    [InlineData("市長は記者団に「橋は安全だ」と述べた。", "市長", "橋は安全だ")]
    [InlineData("橋は閉鎖されたままだと、運輸省が発表した。", "運輸省", "橋は閉鎖されたまま")]
    public void Japanese(string text, string speaker, string said) => Check("ja", text, speaker, said);

    [Theory]
    [InlineData("경찰에 따르면 세 명이 달아났다.", "경찰", "세 명이 달아났다")]
    [InlineData("교통부는 다리가 계속 폐쇄된다고 밝혔다.", "교통부", "다리가 계속 폐쇄된다")]
    [InlineData("(포트앰버=연합뉴스) 김민지 기자 = 교통부는 다리가 폐쇄됐다고 밝혔다.", "교통부", "다리가 폐쇄됐다")]
    [InlineData("시장은 “다리는 안전하다”고 말했다.", "시장", "다리는 안전하다")]
    [InlineData("조선중앙통신은 11일 다리가 폐쇄됐다고 보도했다.", "조선중앙통신", "다리가 폐쇄됐다")]
    [InlineData("다리가 계속 폐쇄된다고 교통부가 밝혔다.", "교통부", "다리가 계속 폐쇄된다")]
    public void Korean(string text, string speaker, string said) => Check("ko", text, speaker, said);

    [Theory]
    [InlineData("es", "La ministra dijo que el puente es seguro. Añadió que abrirá el lunes.", "La ministra")]
    [InlineData("it", "Il sindaco ha detto che il ponte è sicuro. Ha aggiunto che aprirà lunedì.", "Il sindaco")]
    [InlineData("ar", "أعلنت وزارة النقل أن الجسر سيبقى مغلقا. وأضافت أن العمل سيستمر.", "وزارة النقل")]
    public void A_verb_without_a_subject_goes_on_with_the_speaker_before(string language, string text, string speaker) =>
        Attributor.Find(text, language).Select(s => s.Speaker).ShouldBe([speaker, speaker]);

    private static void Check(string language, string text, string speaker, string said)
    {
        Saying[] found = [.. Attributor.Find(text, language)];

        found.ShouldContain(s => s.Speaker == speaker && s.Content.Any(c => c.In(text).ToString().Contains(said, StringComparison.Ordinal)),
            string.Join("; ", found.Select(s => $"{s.Speaker} [{s.Cue.In(text)}] {string.Join(" … ", s.Content.Select(c => c.In(text).ToString()))}")));
    }
}
