using System.Text;
using Headwater.Model;

namespace Headwater.Tests.Extract;

public class RefusalTest
{
    [Theory]
    [InlineData("challenge", "<title>Just a moment...</title><p>Checking your browser before you go on to the site, which takes a few seconds.</p>", 403)]
    [InlineData("error-page", "<title>Page not found - The Gull</title><h1>Page not found</h1><p>The page that you asked for is not here, or was moved to another place.</p>", 200)]
    [InlineData("error-page", "<title>The Gull</title><p>Sorry, that did not work, please try it again in a while, or write to us.</p>", 500)]
    [InlineData("empty", "<title>The Gull</title><div></div>", 200)]
    [InlineData("list", "<title>The Gull</title><ul><li><a href='/1'>Harbour opens at last, after three years of work</a></li><li><a href='/2'>Fog closes the strait for the third time in a month</a></li><li><a href='/3'>Council meets on the northern light on Tuesday night</a></li><li><a href='/4'>Old ferry sold for scrap to a yard in the south of the island</a></li></ul>", 200)]
    public void A_page_that_is_no_report_says_why(string code, string html, int status)
    {
        Cause cause = Pages.Refused(Pages.Page($"<html><body>{html}</body></html>", status: status));
        cause.Code.ShouldBe(code);
        cause.Message.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("404 migrants rescued off Port Amber")]
    [InlineData("Brother of missing sailor: body not found after third search")]
    [InlineData("Access denied: reporters shut out of the harbour trial")]
    [InlineData("Queues at security check grow as new scanners fail")]
    public void A_headline_with_the_words_of_an_error_is_a_report(string headline) =>
        Pages.Read($"<html><head><title>{headline} - The Gull</title></head><body><article><h1>{headline}</h1><p>Rescuers brought all who were found to the harbour of Port Amber on Tuesday, the coast guard said in the evening.</p><p>The search went on through the night with two boats and a helicopter from the mainland, a spokeswoman said.</p></article></body></html>").Title.ShouldBe(headline);

    [Theory]
    [InlineData("404")]
    [InlineData("Error 404 | The Gull")]
    [InlineData("Not found – The Gull")]
    [InlineData("The Gull: 404 Not Found")]
    public void An_error_s_own_title_is_an_error_page(string title) =>
        Pages.Refused(Pages.Page($"<html><head><title>{title}</title></head><body><p>What you asked for is not here. Perhaps it was moved, perhaps it never was; the search may help you on.</p></body></html>")).Code.ShouldBe("error-page");

    [Theory]
    [InlineData("Un momento…", "challenge")]
    [InlineData("请稍候…", "challenge")]
    [InlineData("Nur einen Moment…", "challenge")]
    [InlineData("Один момент…", "challenge")]
    [InlineData("しばらくお待ちください...", "challenge")]
    [InlineData("Robot check", "challenge")]
    [InlineData("Az oldal nem található | Sirály", "error-page")]
    [InlineData("Η σελίδα δεν βρέθηκε - Γλάρος", "error-page")]
    [InlineData("העמוד לא נמצא", "error-page")]
    [InlineData("صفحه یافت نشد", "error-page")]
    [InlineData("पेज नहीं मिला", "error-page")]
    [InlineData("ไม่พบหน้าที่คุณต้องการ", "error-page")]
    [InlineData("Seite nicht gefunden – Möwe", "error-page")]
    public void Walls_of_other_languages_are_known(string title, string code) =>
        Pages.Refused(Pages.Page($"<html><head><title>{title}</title></head><body><p>12 345 678. Ray 9f. Gull 2024. 12 345 678. Ray 9f. Gull.</p></body></html>")).Code.ShouldBe(code);

    [Theory]
    [InlineData("Un momento de calma en el puerto")]
    [InlineData("One moment in the harbour")]
    [InlineData("Captcha makers open office in Port Amber")]
    public void A_headline_with_the_words_of_a_challenge_is_a_report(string headline) =>
        Pages.Read($"<html><head><title>{headline} - The Gull</title></head><body><article><h1>{headline}</h1>{Pages.Report}</article></body></html>").Title.ShouldBe(headline);

    [Fact]
    public void Nothing_at_all_is_empty() => Pages.Refused(Pages.Page(" \n ")).Code.ShouldBe("empty");

    [Fact]
    public void Bytes_that_pose_as_a_page_are_binary() =>
        Pages.Refused(Pages.Page([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 0, 0, 0, 1])).Code.ShouldBe("binary");

    [Fact]
    public void A_document_of_another_type_is_not_html() =>
        Pages.Refused(Pages.Page(Encoding.ASCII.GetBytes("{\"a\": 1}")) with { ContentType = "application/json" }).Code.ShouldBe("not-html");
}
