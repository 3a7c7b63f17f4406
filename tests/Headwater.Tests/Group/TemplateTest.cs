using System.Globalization;

namespace Headwater.Tests.Group;

/// <summary>Pages made from one template tell of as many things as there are pages, whoever publishes them; a report that many carry tells of one.</summary>
public sealed class TemplateTest
{
    private const int Hosts = 25, Pages = 16;

    private static readonly string[] Syllables = ["ba", "den", "ko", "lir", "mo", "nas", "pel", "ri", "sto", "tan", "ul", "ver", "wi", "yar", "zo", "gra", "hul", "fen", "quo", "cha", "dri", "eth"];

    private static readonly (string Title, string Text) Weather = ("Weather in {0} today", "The weather in {0} will be cloudy in the morning with a high of {4} degrees and a low of {5} degrees at night. Winds from the west at {6} kilometres an hour are expected. The chance of rain in {0} is {7} percent. The sun rises at 6.{8} and sets at 18.{9}. The weather service asks drivers to take care on wet roads.");

    private readonly Press press = new();
    private readonly Random random = new(11);

    public static TheoryData<string, string, string, string> Templates => new()
    {
        { "en", "shares", "{0} shares close at {4} crowns", "Shares of {0} closed at {4} crowns on Tuesday, a change of {5} percent from the day before. Some {6} shares changed hands. Over the past year the highest price was {7} crowns and the lowest {8}. Dealers on the exchange in Grantham spoke of a calm day without surprises. The company has its seat in {1} and employs {9} people." },
        { "en", "weather", Weather.Title, Weather.Text },
        { "en", "obituary", "{0} {1}, {4}", "{0} {1}, aged {4}, of {2}, passed away peacefully on March {5} surrounded by family. Born in {3} to the late {6:N} and {7:N}, {0} worked for {8} years at the mill and was a member of the church choir. A service will be held at the chapel at {9} o'clock. The family thanks the nurses of the hospice for their loving care. In lieu of flowers donations may be made to the hospice." },
        { "en", "product", "{0} {4} review: price and details", "The {0} {4} is a reliable companion for the kitchen and comes with a power of {5} watts. It weighs {6} kilograms and costs {7} crowns. Buyers praise the quiet motor and the easy cleaning. The {0} {4} ships within {8} days. Delivery is free and returns are accepted within thirty days of purchase." },
        { "en", "quake", "Magnitude {8}.{9} earthquake strikes near {0}", "An earthquake of magnitude {8}.{9} struck {4} kilometres from {0} on Tuesday, the seismological service said. The quake was at a depth of {5} kilometres. There were no immediate reports of damage or casualties. This report was made automatically from data of the seismological service and is checked by an editor." },
        { "en", "one-name", "Council elections: how {0} voted", "Voters in {0} went to the polls on Tuesday to choose their council. Polling stations were open from morning to evening and the count went on through the night. The result is declared by the returning officer at the town hall. Turnout was in line with the last elections. See the map for the results of all councils." },
        { "de", "wetter", "Wetter in {0}: Das erwartet Sie heute", "In {0} bleibt es am Dienstag meist bewölkt bei Temperaturen von {4} bis {5} Grad. Der Wind weht schwach aus West mit {6} Kilometern pro Stunde. Die Regenwahrscheinlichkeit in {0} liegt bei {7} Prozent. In der Nacht sinken die Werte auf {8} Grad. Die Sonne geht um 6.{9} Uhr auf. Der Wetterdienst rät Autofahrern zur Vorsicht auf nassen Straßen." },
        { "ru", "погода", "Погода в городе {0} на сегодня", "Сегодня в городе {0} ожидается облачная погода, температура воздуха днём составит {4} градусов, ночью {5} градусов. Ветер западный, скорость {6} метров в секунду. Вероятность осадков в городе {0} составляет {7} процентов. Восход солнца в 6.{8}. Синоптики советуют водителям быть осторожными на мокрых дорогах." },
        { "zh", "天气", "{0}今日天气", "今天{0}多云转阴，白天最高气温{4}度，夜间最低气温{5}度，西风{6}公里每小时。{0}降水概率为百分之{7}，日出时间为6点{8}分，日落时间为18点{9}分。气象台提醒司机在湿滑路面上注意安全，请市民出门携带雨具。" },
        { "ar", "طقس", "حالة الطقس في {0} اليوم", "تكون الأجواء في {0} غائمة جزئيا خلال ساعات النهار وتبلغ درجة الحرارة العظمى {4} درجة والصغرى {5} درجة. وتكون الرياح غربية سرعتها {6} كيلومترا في الساعة. واحتمال هطول الأمطار في {0} نحو {7} بالمئة. وتنصح دائرة الأرصاد الجوية السائقين بالحذر على الطرق المبتلة." },
    };

    [Theory, MemberData(nameof(Templates))]
    public void Pages_of_one_template_by_many_hosts_make_no_story_of_many(string language, string kind, string title, string text)
    {
        for (int page = 0; page < Hosts * Pages; page++)
        {
            Send(language, title, text, page);
        }

        Largest().ShouldBeLessThanOrEqualTo(8, kind + " " + string.Join(' ', Sizes().OrderDescending().Take(12)));
    }

    [Theory, MemberData(nameof(Templates)), Trait("speed", "slow")]
    public void Ten_thousand_pages_of_one_template_make_no_story_of_many(string language, string kind, string title, string text)
    {
        for (int page = 0; page < 10_000; page++)
        {
            Send(language, title, text, page);
        }

        Largest().ShouldBeLessThanOrEqualTo(16, kind + " " + string.Join(' ', Sizes().OrderDescending().Take(12)));
    }

    [Fact]
    public void Pages_told_in_turns_of_phrase_that_take_turns_make_no_story_of_many()
    {
        string[] first = ["{0} beat {1} by {4} goals to {5} at home on Tuesday.", "{0} won {4} to {5} against {1} on Tuesday.", "A {4} to {5} victory for {0} over {1} delighted the home crowd on Tuesday.", "{1} went down {4} to {5} at {0} on Tuesday."];
        string[] then = ["{2} opened the scoring after {6} minutes.", "It was {2} who scored first, in minute {6}.", "The opener came from {2} after {6} minutes of play."];
        string[] later = ["{3} made it certain in minute {7}.", "{3} put the match beyond doubt after {7} minutes.", "The last goal was by {3}, {7} minutes in."];
        string[] last = ["{0} are now number {8} of the league with {9} points.", "The win lifts {0} to place {8}, on {9} points.", "In the table {0} stand at {8} with {9} points."];
        string[] titles = ["{0} beat {1}", "{1} lose to {0}", "Victory for {0} over {1}"];
        for (int page = 0; page < Hosts * Pages; page++)
        {
            Send("en", Pick(titles), $"{Pick(first)} {Pick(then)} {Pick(later)} {Pick(last)}", page);
        }

        Largest().ShouldBeLessThanOrEqualTo(8, string.Join(' ', Sizes().OrderDescending().Take(12)));
    }

    [Fact]
    public void Long_pages_with_many_constant_names_and_one_that_changes_make_no_story_of_many()
    {
        const string text = "Passengers at {0} station face delays this week while engineers of Northern Rail renew the signals between Grantham and Port Amber. Trains of Tessaly Express and of Veldt Lines will not call at {0} from Monday to Thursday. Replacement buses leave from the forecourt every half hour. A spokesman, Edwin Marl, said that Northern Rail was sorry for the trouble. The signals date from the days of Queen Adela and have failed more often each winter. The Ministry of Transport in Grantham pays for the works under its plan for the Amber Valley, which Parliament passed in spring. The Union of Passengers, led by Oona Hartwell, called for refunds. Tickets for Tessaly Express are valid on the buses of Castle Coaches and of Blue Star. The works are to be finished before the Harvest Fair in Port Amber.";
        for (int page = 0; page < Hosts * Pages; page++)
        {
            Send("en", "Works at {0} station: what passengers need to know", text, page);
        }

        Largest().ShouldBeLessThanOrEqualTo(8, string.Join(' ', Sizes().OrderDescending().Take(12)));
    }

    [Fact]
    public void Notices_that_differ_only_in_their_figures_make_no_story_of_many()
    {
        for (int page = 0; page < Hosts * Pages; page++)
        {
            Send("en", "Lottery: the numbers drawn", "The numbers drawn were {4}, {5}, {6}, {7}, {8} and the bonus was {9}. The next draw of the National Lottery takes place on Saturday. Tickets are sold until the evening of the draw. Players must be of age. All numbers are given without warranty.", page);
        }

        Largest().ShouldBeLessThanOrEqualTo(8, string.Join(' ', Sizes().OrderDescending().Take(12)));
    }

    [Fact]
    public void One_headline_over_events_of_many_hosts_draws_none_together()
    {
        string[] words = [.. Enumerable.Range(0, 3000).Select(_ => Name("en").ToLowerInvariant())];
        for (int page = 0; page < Hosts * Pages; page++)
        {
            string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Pick(words)));
            Send("en", "Morning briefing: what you need to know today", $"Good morning, here is what you need to know today. In {Name("en")} {Words(12)} {{0}} {Words(9)} {{4}}. {Words(14)} {{1}} {Words(8)}. {Words(16)}. Thank you for reading our morning briefing.", page);
        }

        Largest().ShouldBeLessThanOrEqualTo(20, string.Join(' ', Sizes().OrderDescending().Take(12)));
    }

    [Theory]
    [InlineData("At least 14 people died when the ferry Morning Star sank off Port Amber late on Monday")]
    [InlineData("At least 16 people have died after a ferry sank off Port Amber late on Monday")]
    [InlineData("PORT AMBER, March 3 - At least 14 people died when the ferry Morning Star sank off Port Amber late on Monday")]
    public void A_report_that_many_carry_stays_one_story(string opening)
    {
        const string text = ", the coast guard said. The vessel with 120 passengers and 11 crew left Grantham at noon and met a storm off Cape Ellis. Helicopters of the navy took 97 survivors to the hospital in Port Amber. Captain Jonas Reth had asked for leave to turn back, according to Oona Hartwell of the harbour office. Transport Minister Edwin Marl promised an inquiry. The Morning Star was built in 1987 and passed its last inspection in January.";
        string original = "At least 14 people died when the ferry Morning Star sank off Port Amber late on Monday" + text;
        for (int host = 0; host < 50; host++)
        {
            press.Send(host % 2 == 0 ? "Ferry sinks off Port Amber, 14 dead" : "Tragedy at sea: captain had wanted to turn back", host % 3 == 0 ? original : opening + text, "en", host / 500d, $"press-{host}");
        }

        Enumerable.Range(1, 50).Select(n => press.At(n)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_report_whose_every_figure_is_brought_up_to_date_stays_in_its_story()
    {
        for (int update = 1; update <= 6; update++)
        {
            press.Send(
                $"Port Amber votes on its bridge: {30 + update} of 48 wards counted",
                $"With {30 + update} of 48 wards counted, {5_100 + (update * 731)} citizens of Port Amber have voted for the bridge over the Amber and {4_800 + (update * 517)} against it, the town hall said. Mayor Oona Hartwell spoke of a good evening for the town. Edwin Marl of the Harbour League said that nothing was decided. Turnout stood at {50 + update} percent. Bishop Jonas Reth had called on the people of Grantham Road and Castle Hill to vote. The last wards are counted by midnight.",
                day: update / 24d,
                outlet: $"press-{update}");
        }

        Sizes().ShouldBe([6]);
    }

    [Fact]
    public void A_copy_of_anothers_words_around_other_names_and_figures_is_not_of_its_story()
    {
        Send("en", Weather.Title, Weather.Text, 0);
        Send("en", Weather.Title, Weather.Text, 1, of: 1);
        press.Send(press.Sent(1).Title, press.Sent(1).Text, "en", 0, "other", of: 1);

        press.At(2).ShouldNotBe(press.At(1));
        press.At(3).ShouldBe(press.At(1));
    }

    private void Send(string language, string title, string text, int page, long? of = null)
    {
        object[] slots = [.. Enumerable.Range(0, 10).Select(i => i < 4 ? (object)Name(language) : new Figure(random.Next(11, 990), Name(language)))];
        press.Send(string.Format(CultureInfo.InvariantCulture, title, slots), string.Format(CultureInfo.InvariantCulture, text, slots), language, page / 1000d, $"press-{page % Hosts}", of);
    }

    private int Largest() => Sizes().Max();

    private IEnumerable<int> Sizes() => Enumerable.Range(1, press.Count).GroupBy(n => press.At(n)).Select(s => s.Count());

    private string Name(string language)
    {
        string name = Capital(Pick(Syllables) + Pick(Syllables) + Pick(Syllables));
        return language switch { "ru" => Capital(Spell(name, "абцдефгхийклмнопкрстувваиз")), "zh" => Spell(name, "安北城东恩福港海一江开兰梅南欧平泉仁山天武文西新阳中"), "ar" => Spell(name, "ابتدافجهيكلمنوبقرستوفوسيزش"), _ => name };
    }

    private static string Spell(string name, string letters) => string.Concat(name.Select(c => letters[char.ToLowerInvariant(c) - 'a']));

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private sealed class Figure(int value, string name) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? provider) => format == "N" ? name : value.ToString(provider);
    }
}
