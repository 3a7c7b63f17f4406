using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Headwater.Text.Charsets;

namespace Headwater.Tests.Text.Charsets;

public sealed class CharsetFuzzTest
{
    private static readonly string[] Labels = ["utf-8", "utf-16", "utf-16be", "windows-1252", "windows-1251", "koi8-r", "iso-8859-7", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "gb18030", "gbk", "big5", "windows-874", "x-user-defined", "utf-7", "latin1\"", "no-such-charset", ""];

    private static readonly byte[][] Seeds =
    [
        "<?xml version='1.0' encoding='windows-1251'?><rss><title>"u8.ToArray(), "<html><meta charset=shift_jis><title>"u8.ToArray(), "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>"u8.ToArray(),
        [0xEF, 0xBB, 0xBF, .. "text"u8], [0xFF, 0xFE, 0x3C, 0, 0x61, 0], [0xFE, 0xFF, 0, 0x3C, 0, 0x61], [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], [0x3C, 0, 0x3F, 0], [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42],
        [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], [0x93, 0xFA, 0x96, 0x7B], [0xC7, 0xD1, 0xB1, 0xB9], [0xD6, 0xD0, 0xB9, 0xFA], Encoding.UTF8.GetBytes("Größe и 東京 و 서울"),
    ];

    [Fact]
    [Trait("speed", "slow")]
    public void Any_bytes_are_read_within_their_means() =>
        new Fuzzer(["charset=", "encoding=", "<meta ", "<?xml ", "<!--", "-->", "\"", "'", ">", ";", "\u001b$B", "\u001b(B", "\u001b$)C", "é", "я", "\uFFFD", "\0", .. Labels.Where(l => l.Length > 0)], Seeds)
            .Run(bytes =>
            {
                string? type = bytes.Length % 4 == 0 ? $"text/html; charset={Labels[bytes.Length % Labels.Length]}" : null;
                string text = Charset.Decode(bytes, type);

                text.Length.ShouldBeLessThanOrEqualTo(bytes.Length * 2 + 2);
                Charset.Decode(bytes, type).ShouldBe(text);
            });

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16be")]
    [InlineData("utf-32")]
    public void What_is_marked_is_read_as_it_was_written(string label) => Prop.ForAll<NonNull<string>>(any =>
    {
        string text = string.Concat(any.Get.EnumerateRunes().Where(r => r.Value is not 0 and not 0xFEFF).Select(r => r.ToString()));
        Encoding encoding = Encoding.GetEncoding(label);

        return Charset.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], null) == text;
    }).Check(Fuzzer.Tried());

    [Theory]
    [InlineData("windows-1251", "Привет, порт и причал")]
    [InlineData("koi8-r", "Привет, порт и причал")]
    [InlineData("windows-1253", "Καλημέρα λιμάνι")]
    [InlineData("shift_jis", "港の新しい水門が開いた")]
    [InlineData("euc-kr", "항구의 새 수문이 열렸다")]
    [InlineData("gb18030", "港口的新水闸打开了")]
    [InlineData("big5", "港口的新水閘打開了")]
    public void What_is_declared_is_read_as_it_was_written(string label, string letters) => Prop.ForAll<int[]>(choice =>
    {
        string text = string.Concat(choice.Select(n => letters[(int)((uint)n % letters.Length)]));
        byte[] body = Charset.ByLabel(label)!.GetBytes(text);

        return Charset.Decode(body, $"text/plain; charset={label}") == text || Encoding.UTF8.GetString(body) == Charset.Decode(body, null);
    }).Check(Fuzzer.Tried());
}
