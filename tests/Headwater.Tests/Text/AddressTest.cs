using FsCheck;
using FsCheck.Fluent;
using Headwater.Text;

namespace Headwater.Tests.Text;

public sealed class AddressTest
{
    private static readonly string[] Pieces =
    [
        "http://", "https://", "HTTP://", "http:", "//", "/", "?", "#", "&", "=", ".", "..", "/./", "/../", "-", "--", "_", "~", ":", "@", ":80", ":443", ":8080", "%20", "%2F", "+", "*", "|", "[", "]", "^", "'", "\\", " ", "a", "A", "0", "127", "0x7f", "1e",
        "quay", "www.", "WWW.", "example", "xn--", "xn--80a", "é", "ю", "utm_source=x", "fbclid=1", "b=2", "localhost", "com", "c0m", new string('a', 64),
    ];

    [Theory]
    [InlineData("https://www.quay.example/news/", "quay.example/news")]
    [InlineData("HTTP://Quay.example:80/news?utm_source=x#top", "quay.example/news")]
    [InlineData("http://quay.example/?b=2&a=1&fbclid=z", "quay.example?a=1&b=2")]
    [InlineData("https://quay.example:8443/a", "quay.example:8443/a")]
    [InlineData("https://quay.example/A/../b", "quay.example/b")]
    [InlineData("mailto:desk@quay.example", "mailto:desk@quay.example")]
    public void Spellings_of_one_address_have_one_key(string url, string key) => Address.Key(url).ShouldBe(key);

    [Fact]
    public void An_address_that_is_written_simply_is_read_as_any_other() => Prop.ForAll<int[], bool>((choice, whole) =>
    {
        string url = (whole ? "https://quay.example/" : "") + string.Concat(choice.Take(8).Select(n => Pieces[(int)((uint)n % Pieces.Length)]));
        if (!PlainAddress.TryRead(url, out PlainAddress plain))
        {
            return true;
        }

        Uri uri = new(url);
        return uri.AbsoluteUri == url && uri.IdnHost == plain.Host.ToString() && uri.AbsolutePath == plain.Path.ToString() && uri.Query.TrimStart('?') == plain.Query.ToString() && uri.IsDefaultPort && uri.UserInfo.Length == 0;
    }).Check(Fuzzer.Tried(20_000));

    [Theory]
    [InlineData("http://a.\u05EAxample/")]
    [InlineData("http://xn--\uFFFD.example/")]
    [InlineData("https://quay.example:99999/")]
    public void A_host_that_no_name_can_be_is_no_address(string url)
    {
        Address.Resolve(null, url).ShouldBeNull();
        Address.IsOfWeb(url).ShouldBeFalse();
        Address.Host(url).ShouldBeNull();
        Address.Key(url).ShouldBe(url);
    }

    [Theory]
    [InlineData("https://quay.example/news", true)]
    [InlineData("HTTP://Quay.Example:8080/news", true)]
    [InlineData("https://old_quay.example/", true)]
    [InlineData("https://\u043f\u0440\u0438\u0447\u0430\u043b.example/", true)]
    [InlineData("dns:quay.example", false)]
    [InlineData("file:///news", false)]
    [InlineData("/news", false)]
    [InlineData("http://", false)]
    [InlineData(null, false)]
    public void An_address_is_of_the_web_or_not(string? url, bool isOfWeb) => Address.IsOfWeb(url).ShouldBe(isOfWeb);

    [Theory]
    [InlineData("https://quay.example/news/1?a=b", true)]
    [InlineData("http://a.b-c.de/x", true)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("http://0x7f.1/", false)]
    [InlineData("http://quay.example", false)]
    [InlineData("http://quay.example:80/", false)]
    [InlineData("http://me@quay.example/", false)]
    [InlineData("http://quay.example/a b", false)]
    [InlineData("http://quay.example/%41", false)]
    [InlineData("http://Quay.example/", false)]
    [InlineData("http://xn--80a.example/", false)]
    [InlineData("http://localhost/", false)]
    [InlineData("ftp://quay.example/", false)]
    public void Only_what_is_simple_is_read_simply(string url, bool simple) => PlainAddress.TryRead(url, out _).ShouldBe(simple);
}
