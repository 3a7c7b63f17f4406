using Headwater.Text.Names;

namespace Headwater.Tests.Text.Names;

public sealed class ConsonantsTest
{
    [Theory]
    [InlineData("Putin", "Путин", "بوتين", "푸틴")]
    [InlineData("Biden", "Байден", "بايدن", "バイデン", "바이든")]
    [InlineData("Trump", "Трамп", "ترامب", "トランプ", "트럼프")]
    [InlineData("Zelensky", "Зеленский", "ゼレンスキー", "젤렌스키")]
    [InlineData("Athina", "Αθήνα")]
    [InlineData("Tbilisi", "თბილისი", "Тбилиси")]
    public void A_name_sounds_alike_in_every_alphabet(params string[] forms) =>
        forms.Select(Key).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("Merkel", "Macron")]
    [InlineData("Путин", "Пушков")]
    public void Other_names_sound_otherwise(string one, string other) => Key(one).ShouldNotBe(Key(other));

    private static string Key(string name) => Consonants.Of(name, new char[Consonants.Longest]).ToString();
}
