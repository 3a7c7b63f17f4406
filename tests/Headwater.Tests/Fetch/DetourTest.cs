using Headwater.Fetch;

namespace Headwater.Tests.Fetch;

public sealed class DetourTest
{
    private const string Report = "https://courier.example/news/politics/bridge-over-amber-closed-4711.html";

    [Theory]
    [InlineData("https://courier.example/")]
    [InlineData("https://www.courier.example/?utm_source=rss")]
    [InlineData("https://courier.example/index.html")]
    [InlineData("https://courier.example/de/")]
    [InlineData("https://courier.example/en-gb/home")]
    [InlineData("https://another.example/")]
    [InlineData("https://courier.example/?error=404")]
    [InlineData("https://courier.example/404.html")]
    [InlineData("https://courier.example/error/404?path=/news/politics/bridge-over-amber-closed-4711.html")]
    [InlineData("https://courier.example/page-not-found")]
    [InlineData("https://courier.example/news/politics/")]
    [InlineData("https://courier.example/news")]
    public void Sent_to_the_front_the_section_or_an_error_page_nobody_has_read_the_report(string answered) =>
        Detours.Of(Report, answered).ShouldBe(Detour.Away);

    [Theory]
    [InlineData("https://courier.example/login?next=%2Fnews%2Fpolitics%2Fbridge")]
    [InlineData("https://consent.courier.example/v2/ask?session=1")]
    [InlineData("https://login.portal.example/oidc?client=courier")]
    [InlineData("https://courier.example/abo/angebot")]
    public void A_login_or_a_question_of_consent_is_a_gate(string answered) => Detours.Of(Report, answered).ShouldBe(Detour.Gate);

    [Theory]
    [InlineData(Report, Report)]
    [InlineData(Report, "https://m.courier.example/news/politics/bridge-over-amber-closed-4711.html?ref=m")]
    [InlineData(Report, "https://new-courier.example/2031/bridge-over-amber-closed-4711/")]
    [InlineData(Report, "https://courier.example/news/politics/amber-bridge-is-shut-4711.html")]
    [InlineData(Report, "https://courier.example/?p=4711")]
    [InlineData("https://courier.example/?p=4711", "https://courier.example/news/bridge")]
    [InlineData("https://short.example/aX3", "https://courier.example/news/bridge-over-amber-closed")]
    [InlineData("https://courier.example/news/bridge-over-amber-closed/amp", "https://courier.example/news/bridge-over-amber-closed")]
    [InlineData("https://courier.example/article/471147/bridge-over-amber-closed", "https://courier.example/article/471147")]
    [InlineData("https://courier.example/bridge-over-amber-closed/index.html", "https://courier.example/bridge-over-amber-closed/")]
    [InlineData("https://courier.example/", "https://courier.example/en/")]
    [InlineData("https://courier.example/login/why-we-ask-you-to", "https://courier.example/login/why-we-ask-you-to/")]
    [InlineData("no address", "https://courier.example/")]
    public void A_report_that_moved_is_still_the_report(string asked, string answered) => Detours.Of(asked, answered).ShouldBe(Detour.None);

    [Fact]
    public void A_day_of_the_archive_is_no_report() =>
        Detours.Of("https://courier.example/2031/05/04/bridge-over-amber-closed", "https://courier.example/2031/05/04/").ShouldBe(Detour.Away);
}
