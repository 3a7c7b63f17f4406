using Headwater.Extract;
using Headwater.Model;

namespace Headwater.Tests.Extract;

public class PastedTextTest
{
    private static Article Read(string text) => new Extractor().ExtractText(text).ShouldBeOfType<ExtractOutcome.Read>().Article;

    [Fact]
    public void The_first_line_is_the_headline_and_footers_stand_apart()
    {
        Article article = Read("""
            Harbour opens
            By Ada Lund
            3 May 2024
            The new harbour of Port Amber opened on Monday, the harbour office said.
            Share
            Two ships called on the first day, and a third is expected.
            The post Harbour opens first appeared on The Strait Times.
            Leave a comment
            """);
        article.Title.ShouldBe("Harbour opens");
        article.Authors.ShouldBe(["Ada Lund"]);
        article.Published.ShouldBe(new DateTimeOffset(2024, 5, 3, 0, 0, 0, TimeSpan.Zero));
        article.Text.ShouldBe("The new harbour of Port Amber opened on Monday, the harbour office said.\n\nTwo ships called on the first day, and a third is expected.");
        article.Boilerplate.Where(b => b.Place == BoilerplatePlace.After).Select(b => b.Text)
            .ShouldBe(["The post Harbour opens first appeared on The Strait Times.", "Leave a comment"]);
    }

    [Fact]
    public void Lines_wrapped_at_a_column_are_one_paragraph()
    {
        Article article = Read("""
            Harbour opens

            The new harbour of Port Amber opened on Monday, after three years of
            work that cost the town more than it had thought, the office said.

            Two ships called on the first day, and a third one is expected at the
            end of the week, according to the harbour master, who was pleased.
            """);
        article.Text.Split("\n\n").Length.ShouldBe(2);
        article.Text.ShouldContain("years of work that");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData(null)]
    public void A_page_of_plain_text_is_read_as_pasted_text(string? contentType)
    {
        Page page = Pages.Page("Harbour opens\n\nThe new harbour opened on Monday.\n\nTwo ships called.\n\nA third is expected.\n\nLeave a comment below.\n") with { ContentType = contentType };

        Article article = new Extractor().Extract(page).ShouldBeOfType<ExtractOutcome.Read>().Article;

        article.Title.ShouldBe("Harbour opens");
        article.Text.ShouldBe("The new harbour opened on Monday.\n\nTwo ships called.\n\nA third is expected.");
        article.Url.ShouldBe(Pages.Url);
    }

    [Fact]
    public void A_page_said_to_be_plain_text_that_is_HTML_is_read_as_HTML() =>
        new Extractor().Extract(Pages.Page(Pages.With("")) with { ContentType = "text/plain" }).ShouldBeOfType<ExtractOutcome.Read>().Article.Text.ShouldStartWith("The new harbour");

    [Fact]
    public void No_text_is_no_article() =>
        new Extractor().ExtractText(" \n\n ").ShouldBeOfType<ExtractOutcome.Unreadable>().Cause.Code.ShouldBe("empty");

    /// <summary>Language; headline, byline, date, sharing, first paragraph, an invitation, second paragraph and two footers. "¦" is a stroke.</summary>
    public static TheoryData<string, string> Copied { get; } = new()
    {
        { "de", "Der Hafen ist offen|Von Ada Lund|3. Mai 2024, 10:00 Uhr|Teilen Drucken|Der neue Hafen von Bernstein ist am Montag eröffnet worden, teilte das Hafenamt mit.|Lesen Sie auch: Die alte Fähre|Zwei Schiffe liefen am ersten Tag ein, ein drittes wird erwartet.|Der Beitrag Der Hafen ist offen erschien zuerst auf Strandpost.|Alle Rechte vorbehalten. Nachdruck verboten." },
        { "fr", "Le port est ouvert|Par Ada Lund|Publié le 3 mai 2024 à 10:00|Partager ¦ Imprimer|Le nouveau port d'Ambre a ouvert lundi, a indiqué le bureau du port.|À lire aussi : le vieux bac|Deux navires y ont fait escale le premier jour, un troisième est attendu.|Laisser un commentaire|Tous droits réservés, reproduction interdite." },
        { "es", "El puerto ya está abierto|Por Ada Lund|3 de mayo de 2024|Compartir|El nuevo puerto de Ámbar abrió el lunes, informó la oficina del puerto.|Lee también: el viejo transbordador|Dos barcos llegaron el primer día y se espera un tercero.|Deja un comentario|Este diario no se hace responsable de las opiniones de sus lectores." },
        { "pt", "O porto está aberto|Por Ada Lund|3 de maio de 2024|Compartilhar Facebook WhatsApp|O novo porto de Âmbar abriu na segunda-feira, informou o gabinete do porto.|Leia também: a velha balsa|Dois navios chegaram no primeiro dia e um terceiro é esperado.|Deixe o seu comentário|Todos os direitos reservados." },
        { "it", "Il porto è aperto|Di Ada Lund|3 maggio 2024|Condividi|Il nuovo porto di Ambra ha aperto lunedì, ha detto l'ufficio del porto.|Leggi anche: il vecchio traghetto|Due navi sono arrivate il primo giorno e una terza è attesa.|Lascia un commento|Riproduzione riservata" },
        { "nl", "De haven is open|Door Ada Lund|3 mei 2024|Delen|De nieuwe haven van Barnsteen is maandag geopend, meldde het havenkantoor.|Lees ook: de oude veerboot|Twee schepen deden de haven de eerste dag aan, een derde wordt verwacht.|Plaats een reactie|Alle rechten voorbehouden" },
        { "sv", "Hamnen är öppen|Av Ada Lund|3 maj 2024|Dela|Den nya hamnen i Bärnsten öppnade på måndagen, meddelade hamnkontoret.|Läs också: den gamla färjan|Två fartyg anlöpte den första dagen och ett tredje väntas.|Lämna en kommentar|Alla rättigheter reserverade" },
        { "fi", "Satama on auki||3.5.2024|Jaa artikkeli|Meripihkan uusi satama avattiin maanantaina, satamatoimisto kertoi.|Lue myös: vanha lautta|Kaksi laivaa saapui ensimmäisenä päivänä, ja kolmatta odotetaan.|Jätä kommentti|Kaikki oikeudet pidätetään" },
        { "pl", "Port jest otwarty||3 maja 2024|Udostępnij|Nowy port w Bursztynie otwarto w poniedziałek, poinformował urząd portu.|Czytaj także: stary prom|Pierwszego dnia zawinęły dwa statki, trzeci jest oczekiwany.|Dodaj komentarz|Wszelkie prawa zastrzeżone" },
        { "cs", "Přístav je otevřen||3. května 2024|Sdílet|Nový přístav v Jantaru byl otevřen v pondělí, oznámil úřad přístavu.|Přečtěte si: starý přívoz|První den připluly dvě lodě a třetí se očekává.|Přidat komentář|Všechna práva vyhrazena" },
        { "hu", "Megnyílt a kikötő||2024. május 3.|Megosztás|Borostyán új kikötője hétfőn nyílt meg, közölte a kikötői hivatal.|Olvasta már? A régi komp|Az első napon két hajó érkezett, a harmadikat várják.|Szóljon hozzá!|Minden jog fenntartva" },
        { "ro", "Portul este deschis||3 mai 2024|Distribuie|Noul port din Chihlimbar s-a deschis luni, a anunțat biroul portului.|Citește și: vechiul bac|Două nave au sosit în prima zi, iar a treia este așteptată.|Lasă un comentariu|Toate drepturile rezervate" },
        { "el", "Το λιμάνι άνοιξε||3 Μαΐου 2024|Σχόλια (12)|Το νέο λιμάνι του Κεχριμπαριού άνοιξε τη Δευτέρα, ανακοίνωσε το λιμεναρχείο.|Διαβάστε επίσης: το παλιό πορθμείο|Δύο πλοία έφτασαν την πρώτη ημέρα και αναμένεται ένα τρίτο.|Αφήστε ένα σχόλιο|Με επιφύλαξη παντός δικαιώματος" },
        { "tr", "Liman açıldı||3 Mayıs 2024|Paylaş|Kehribar'ın yeni limanı pazartesi günü açıldı, liman ofisi duyurdu.|İlginizi çekebilir: eski feribot|İlk gün iki gemi geldi, üçüncüsü bekleniyor.|Yorum yap|Tüm hakları saklıdır" },
        { "ru", "Порт открыт||3 мая 2024|Поделиться|Новый порт Янтарный открылся в понедельник, сообщило управление порта.|Читайте также: старый паром|В первый день зашли два судна, ожидается третье.|Оставить комментарий|Все права защищены" },
        { "uk", "Порт відкрито||3 травня 2024|Поділитися|Новий порт Бурштиновий відкрили в понеділок, повідомило управління порту.|Читайте також: старий пором|Першого дня зайшли два судна, очікують на третє.|Залишити коментар|Усі права захищені" },
        { "ar", "افتتاح الميناء|بقلم: ليلى حداد|3 مايو 2024|مشاركة|افتتح ميناء العنبر الجديد يوم الاثنين، بحسب ما أعلن مكتب الميناء.|اقرأ أيضا: العبّارة القديمة|وصلت سفينتان في اليوم الأول، ومن المتوقع وصول ثالثة.|اترك تعليقا|جميع الحقوق محفوظة" },
        { "he", "הנמל נפתח||3 במאי 2024|שתפו|הנמל החדש של ענבר נפתח ביום שני, מסר משרד הנמל.|קראו גם: המעבורת הישנה|שתי אוניות הגיעו ביום הראשון, ושלישית צפויה להגיע.|הוסיפו תגובה|כל הזכויות שמורות" },
        { "fa", "بندر باز شد||۱۴ اردیبهشت ۱۴۰۳|اشتراک گذاری|بندر تازه کهربا روز دوشنبه باز شد، دفتر بندر خبر داد.|بیشتر بخوانید: لنج کهنه|روز نخست دو کشتی آمدند و سومی در راه است.|ارسال دیدگاه|کلیه حقوق محفوظ است" },
        { "hi", "बंदरगाह खुला||3 मई 2024|शेयर करें|अंबर का नया बंदरगाह सोमवार को खुल गया, बंदरगाह कार्यालय ने बताया।|यह भी पढ़ें: पुरानी नौका|पहले दिन दो जहाज आए और तीसरे का इंतज़ार है।|अपनी टिप्पणी लिखें|सर्वाधिकार सुरक्षित" },
        { "bn", "বন্দর খুলল||৩ মে ২০২৪|শেয়ার করুন|অ্যাম্বারের নতুন বন্দর সোমবার খুলেছে, বন্দর দপ্তর জানিয়েছে।|আরও পড়ুন: পুরোনো ফেরি|প্রথম দিনে দুটি জাহাজ এসেছে, তৃতীয়টি আসার কথা।|মন্তব্য করুন|সর্বস্বত্ব সংরক্ষিত" },
        { "zh", "新港口启用||2024年5月3日|分享 收藏|琥珀新港口星期一启用，港务局表示。|推荐阅读：旧渡轮|第一天有两艘船靠港，预计还有第三艘。|发表评论|免责声明：本文内容不代表本站立场。" },
        { "ja", "新しい港が開く||2024年5月3日|シェア|琥珀の新しい港が月曜日に開いた、と港湾局が発表した。|あわせて読みたい：古い渡し船|初日に二隻が入港し、三隻目も見込まれている。|コメントを残す|無断転載を禁じます" },
        { "ko", "새 항구 열다||2024년 5월 3일|공유 인쇄|호박 새 항구가 월요일에 문을 열었다고 항만청이 밝혔다.|관련 기사: 낡은 나룻배|첫날 배 두 척이 들어왔고 세 번째 배가 올 예정이다.|댓글 쓰기|무단 전재 및 재배포 금지" },
        { "vi", "Cảng đã mở||3/5/2024|Chia sẻ|Cảng mới Hổ Phách đã mở cửa hôm thứ Hai, văn phòng cảng cho biết.|Xem thêm: chiếc phà cũ|Hai tàu đã cập cảng trong ngày đầu tiên, tàu thứ ba sắp đến.|Để lại bình luận|Ghi rõ nguồn khi phát hành lại thông tin." },
        { "id", "Pelabuhan dibuka||3 Mei 2024|Bagikan|Pelabuhan baru Ambar dibuka pada hari Senin, kata kantor pelabuhan.|Baca juga: feri tua|Dua kapal tiba pada hari pertama, dan kapal ketiga ditunggu.|Tinggalkan komentar|Hak cipta dilindungi undang-undang" },
        { "th", "ท่าเรือเปิดแล้ว||3 พ.ค. 2567|แชร์|ท่าเรือใหม่ของอำพันเปิดเมื่อวันจันทร์ สำนักงานท่าเรือแจ้ง|อ่านเพิ่มเติม: เรือข้ามฟากลำเก่า|วันแรกมีเรือเข้าสองลำ และคาดว่าจะมีลำที่สาม|แสดงความคิดเห็น|สงวนลิขสิทธิ์" },
    };

    [Theory]
    [MemberData(nameof(Copied))]
    public void What_is_copied_along_is_told_from_the_report(string language, string copied)
    {
        string[] lines = [.. copied.Split('|').Select(l => l.Replace('¦', '|'))];
        Article article = Read(string.Join('\n', lines.Where(l => l.Length > 0)));
        article.Title.ShouldBe(lines[0]);
        article.Text.ShouldBe($"{lines[4]}\n\n{lines[6]}", language);
        article.Published?.Date.ShouldBe(new DateTime(2024, 5, 3));
        article.Boilerplate.Where(b => b.Place == BoilerplatePlace.After).Select(b => b.Text).ShouldBe(lines[7..]);
    }

    [Theory]
    [InlineData("Facebook | X | WhatsApp")]
    [InlineData("Share Tweet Email")]
    [InlineData("12 Comments")]
    [InlineData("Comments (3)")]
    [InlineData("Teilen · Merken · Drucken")]
    public void A_bar_for_sharing_is_no_part_of_the_report(string bar) =>
        Read($"Harbour opens\n{bar}\nThe new harbour of Port Amber opened on Monday.\n{bar}\nTwo ships called on the first day.").Text.ShouldBe("The new harbour of Port Amber opened on Monday.\n\nTwo ships called on the first day.");

    [Theory]
    [InlineData("The company is not responsible for the fire, a court ruled.")]
    [InlineData("Nobody in the town would comment.")]
    [InlineData("More than twelve ships share the quay.")]
    [InlineData("Die Reederei haftet nicht, entschied das Gericht.")]
    public void A_last_sentence_that_sounds_like_a_footer_is_kept(string last) =>
        Read($"Harbour opens\nThe new harbour of Port Amber opened on Monday.\nTwo ships called on the first day.\n{last}").Text.ShouldEndWith(last);
}
