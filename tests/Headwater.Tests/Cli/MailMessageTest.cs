using System.Text;
using Headwater.App.Cli;

namespace Headwater.Tests.Cli;

public sealed class MailMessageTest
{
    [Theory]
    [InlineData("8bit", "Please remove https://blatt.example/fähre today.")]
    [InlineData("quoted-printable", "Please remove https://blatt.example/f=C3=A4=\r\nhre today.")]
    [InlineData("base64", "UGxlYXNlIHJlbW92ZSBodHRwczovL2JsYXR0LmV4YW1wbGUvZsOkaHJlIHRvZGF5Lg==")]
    public void An_address_with_letters_beyond_ASCII_is_read_as_it_was_written(string encoding, string body) =>
        Parse($"From: Owner <owner@blatt.example>\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}")
            .Text.ShouldContain("https://blatt.example/fähre today.");

    [Fact]
    public void What_is_not_UTF8_is_read_a_character_a_byte() =>
        MailMessage.Parse(Encoding.Latin1.GetBytes("From: owner@blatt.example\n\nhttps://blatt.example/1 gehört uns")).Text.ShouldContain("https://blatt.example/1 gehört uns");

    [Fact]
    public void An_address_in_markup_is_read_as_a_browser_would() =>
        Parse("From: owner@blatt.example\nContent-Type: text/html\n\n<p>Remove <a href=\"https://blatt.example/?id=1&amp;page=2\">this</a>.</p>").Text.ShouldContain("https://blatt.example/?id=1&page=2");

    [Fact]
    public void All_text_parts_are_read_and_the_sender_named()
    {
        MailMessage message = Parse("From: Owner <owner@blatt.example>\nSubject: Removal\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nhttps://blatt.example/1\n--b\nContent-Type: image/png\n\nhttps://blatt.example/2\n--b\n\nhttps://blatt.example/3\n--b--\n");

        (message.From, message.Subject).ShouldBe(("owner@blatt.example", "Removal"));
        message.Text.ShouldContain("https://blatt.example/1");
        message.Text.ShouldContain("https://blatt.example/3");
        message.Text.ShouldNotContain("https://blatt.example/2");
    }

    private static MailMessage Parse(string message) => MailMessage.Parse(Encoding.UTF8.GetBytes(message));
}
