using System.Text;
using Headwater.Text.Charsets;

namespace Headwater.Tests.Text.Charsets;

public sealed class CharsetTest
{
    [Theory]
    [InlineData("utf8", "utf-8")]
    [InlineData(" LATIN1 ", "windows-1252")]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData("us-ascii", "windows-1252")]
    [InlineData("iso-8859-9", "windows-1254")]
    [InlineData("gb2312", "gb18030")]
    [InlineData("gbk", "gb18030")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("cp1251", "windows-1251")]
    [InlineData("koi8", "koi8-r")]
    [InlineData("tis-620", "windows-874")]
    public void A_label_names_the_encoding_of_the_standard(string label, string name) => Charset.ByLabel(label)!.WebName.ShouldBe(name);

    [Fact]
    public void A_label_that_nobody_uses_names_nothing() => Charset.ByLabel("utf-9").ShouldBeNull();

    [Theory]
    [InlineData("fr", "windows-1252", "Les écluses du port ont été fermées à cause de la tempête, a déclaré le maître du port ; les pêcheurs protestèrent aussitôt.")]
    [InlineData("de", "windows-1252", "Die Schleusentore müssen länger geschlossen bleiben, sagte der Hafenmeister am Dienstag; größere Schiffe können nicht auslaufen.")]
    [InlineData("es", "windows-1252", "El capitán del puerto anunció que las compuertas estarían cerradas hasta mañana por razones de seguridad. ¿Cuándo abrirán?")]
    [InlineData("pl", "windows-1250", "Kapitan portu ogłosił, że śluzy będą zamknięte jeszcze przez tydzień, ponieważ woda wciąż się podnosi.")]
    [InlineData("pl", "iso-8859-2", "Kapitan portu ogłosił, że śluzy będą zamknięte jeszcze przez tydzień, ponieważ woda wciąż się podnosi.")]
    [InlineData("cs", "windows-1250", "Přístavní kapitán oznámil, že plavební komory zůstanou ještě týden uzavřené, protože hladina řeky stále stoupá.")]
    [InlineData("hu", "windows-1250", "A kikötőparancsnok közölte, hogy a zsilipek még egy hétig zárva maradnak, mert a folyó vízszintje tovább emelkedik.")]
    [InlineData("tr", "windows-1254", "Liman başkanı, kapıların bir hafta daha kapalı kalacağını söyledi; balıkçılar karara karşı çıktı ve görüşme istedi.")]
    [InlineData("lt", "windows-1257", "Uosto kapitonas pranešė, kad šliuzai bus uždaryti dar savaitę, nes vandens lygis upėje vis dar kyla, žvejai piktinasi.")]
    [InlineData("ru", "windows-1251", "Капитан порта сообщил, что шлюзы останутся закрытыми ещё неделю, поскольку уровень воды продолжает подниматься.")]
    [InlineData("ru", "koi8-r", "Капитан порта сообщил, что шлюзы останутся закрытыми ещё неделю, поскольку уровень воды продолжает подниматься.")]
    [InlineData("ru", "iso-8859-5", "Капитан порта сообщил, что шлюзы останутся закрытыми ещё неделю, поскольку уровень воды продолжает подниматься.")]
    [InlineData("ru", "ibm866", "Капитан порта сообщил, что шлюзы останутся закрытыми ещё неделю, поскольку уровень воды продолжает подниматься.")]
    [InlineData("uk", "windows-1251", "Капітан порту повідомив, що шлюзи залишаться зачиненими ще тиждень, оскільки рівень води й далі підіймається.")]
    [InlineData("el", "windows-1253", "Ο λιμενάρχης ανακοίνωσε ότι οι πύλες θα μείνουν κλειστές για μία ακόμη εβδομάδα, καθώς η στάθμη του ποταμού ανεβαίνει.")]
    [InlineData("he", "windows-1255", "מנהל הנמל הודיע כי שערי התעלה יישארו סגורים שבוע נוסף משום שמפלס המים בנהר ממשיך לעלות.")]
    [InlineData("ar", "windows-1256", "أعلن مدير الميناء أن البوابات ستبقى مغلقة أسبوعا آخر لأن منسوب المياه في النهر ما زال يرتفع.")]
    [InlineData("th", "windows-874", "นายท่าเรือประกาศว่าประตูน้ำจะปิดต่อไปอีกหนึ่งสัปดาห์เพราะระดับน้ำในแม่น้ำยังคงสูงขึ้น")]
    [InlineData("zh-Hans", "gb18030", "港务局长表示，由于河水水位仍在上涨，船闸将继续关闭一周。渔民们对这个决定不满，要求政府给出说明。")]
    [InlineData("zh-Hant", "big5", "港務局長表示，由於河水水位仍在上漲，船閘將繼續關閉一週。漁民們對這個決定不滿，要求政府給出說明。")]
    [InlineData("ja", "shift_jis", "港長は、川の水位がなお上がっているため、水門をさらに一週間閉じると発表した。漁師たちはこの決定に反対している。")]
    [InlineData("ja", "euc-jp", "港長は、川の水位がなお上がっているため、水門をさらに一週間閉じると発表した。漁師たちはこの決定に反対している。")]
    [InlineData("ja", "iso-2022-jp", "港長は、川の水位がなお上がっているため、水門をさらに一週間閉じると発表した。")]
    [InlineData("ko", "euc-kr", "항만장은 강의 수위가 계속 오르고 있어 수문을 일주일 더 닫아 두겠다고 발표했다. 어민들은 이 결정에 반대하고 있다.")]
    public void Text_without_a_declaration_is_told_from_its_bytes(string language, string encoding, string text)
    {
        byte[] body = Charset.ByLabel(encoding)!.GetBytes($"<html><body><p class='lead'>{text}</p></body></html>");

        Charset.Decode(body, "text/html").ShouldContain(text, Case.Sensitive, $"{language} in {encoding} was read as {Charset.Of(body, null).WebName}");
    }

    [Theory]
    [InlineData("text/html; charset=windows-1251", "<meta charset=koi8-r>", "windows-1251")]
    [InlineData("text/html;charset=\"KOI8-R\"", "", "koi8-r")]
    [InlineData("text/html", "<meta charset='windows-1251'>", "windows-1251")]
    [InlineData(null, "<META http-equiv=Content-Type content='text/html; charset = windows-1251'>", "windows-1251")]
    [InlineData(null, "<!-- <meta charset=koi8-r> --><meta charset=windows-1251 />", "windows-1251")]
    [InlineData(null, "<?xml version='1.0' encoding='koi8-r'?>", "koi8-r")]
    [InlineData("text/html; charset=nonsense", "<meta charset=koi8-r>", "koi8-r")]
    [InlineData("text/html; charset=utf-8", "<meta charset=koi8-r>", "koi8-r")]
    public void The_header_counts_before_the_document_and_neither_against_the_bytes(string? contentType, string head, string encoding)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(head), 0xD0, 0xCF, 0xD2, 0xD4];

        Charset.Of(body, contentType).WebName.ShouldBe(encoding);
    }

    [Theory]
    [InlineData("text/html; charset=iso-8859-1")]
    [InlineData("text/html; charset=windows-1251")]
    [InlineData(null)]
    public void UTF8_is_known_by_its_shape_whatever_a_one_byte_declaration_says(string? contentType) =>
        Charset.Decode("Порт — Käse"u8, contentType).ShouldBe("Порт — Käse");

    [Theory]
    [InlineData("gbk", "港务局长表示，由于河水水位仍在上涨，船闸将继续关闭一周。")]
    [InlineData("big5", "港務局長表示，由於河水水位仍在上漲，船閘將繼續關閉一週。")]
    [InlineData("shift_jis", "港長は、川の水位がなお上がっているため、水門を閉じると発表した。")]
    [InlineData("euc-kr", "항만장은 강의 수위가 계속 오르고 있어 수문을 닫아 두겠다고 발표했다.")]
    public void A_whole_text_of_UTF8_is_known_whatever_is_declared(string declared, string text)
    {
        string page = $"<meta charset={declared}><p>{text}</p>";

        Charset.Decode(Encoding.UTF8.GetBytes(page), $"text/html; charset={declared}").ShouldBe(page);
        Charset.Decode(Charset.ByLabel(declared)!.GetBytes(page), $"text/html; charset={declared}").ShouldBe(page);
    }

    [Fact]
    public void A_word_that_is_UTF8_by_chance_is_read_as_declared() =>
        Charset.Decode([0xC1, 0xAA, 0xCD, 0xA8], "text/html; charset=gbk").ShouldBe("联通");

    [Fact]
    public void A_few_damaged_places_do_not_make_UTF8_something_else() =>
        Charset.Decode([.. Encoding.UTF8.GetBytes("Капитан порта сообщил"), 0xFF, (byte)'!'], "text/html; charset=utf-8").ShouldBe("Капитан порта сообщил\uFFFD!");

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    [InlineData("utf-32be")]
    public void A_byte_order_mark_counts_before_everything_and_is_not_text(string encoding)
    {
        Encoding marked = Charset.ByLabel(encoding)!;

        Charset.Decode([.. marked.GetPreamble(), .. marked.GetBytes("Käse")], "text/html; charset=koi8-r").ShouldBe("Käse");
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    [InlineData("utf-32be")]
    public void Wide_text_without_a_mark_is_known_by_its_first_bracket(string encoding) =>
        Charset.Decode(Charset.ByLabel(encoding)!.GetBytes("<?xml version='1.0'?><a>Käse</a>"), null).ShouldEndWith("<a>Käse</a>");

    [Fact]
    public void No_bytes_make_it_throw()
    {
        Random random = new(20310504);
        for (int i = 0; i < 2000; i++)
        {
            byte[] body = new byte[random.Next(200)];
            random.NextBytes(body);
            Charset.Decode(body, i % 2 == 0 ? null : Encoding.Latin1.GetString(body)).ShouldNotBeNull();
        }
    }
}
