using Headwater.Text.Names;

namespace Headwater.Tests.Text.Names;

public sealed class TransliterationTest
{
    [Theory]
    [InlineData("桑巴拉群岛", 3)]
    [InlineData("林德奎斯特", 5)]
    [InlineData("地震", 0)]
    [InlineData("", 0)]
    public void A_name_spelled_in_Chinese_signs_ends_where_they_do(string text, int length) => Transliteration.Run(text).ShouldBe(length);

    [Theory]
    [InlineData("莫拉尼亚", "Morania")]
    [InlineData("桑巴拉", "Sanbara")]
    public void It_sounds_like_the_name_in_Latin_letters(string name, string latin) => Key(name).ShouldBe(Key(latin));

    private static string Key(string name) => Consonants.Of(name, new char[Consonants.Longest]).ToString();
}
