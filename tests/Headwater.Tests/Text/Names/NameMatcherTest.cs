using Headwater.Text.Names;

namespace Headwater.Tests.Text.Names;

public sealed class NameMatcherTest
{
    [Theory]
    [InlineData("Anna Lindqvist", "Lindqvist, Anna")]
    [InlineData("Yusuf Mukhammedov", "Yousef Muhammadov")]
    [InlineData("Аслан Тимченко", "Aslan Timchenko")]
    [InlineData("Bob Merrow", "Robert Merrow")]
    [InlineData("J. Okonkwo", "Josephine Okonkwo")]
    [InlineData("Harbour Works GmbH", "Harbour Works Gesellschaft mit beschränkter Haftung")]
    [InlineData("박송준", "Baksongjun")]
    [InlineData("Rami Okhlov", "Ramiokhlov")]
    public void One_name_in_two_spellings_is_one(string a, string b) => NameMatcher.Score(a, b).ShouldBeGreaterThanOrEqualTo(NameMatcher.Threshold);

    [Theory]
    [InlineData("Anna Lindqvist", "Anna Bergman")]
    [InlineData("Kim", "Kim Song Nam")]
    [InlineData("Yard No. 17 Northport", "Yard No. 44 Northport")]
    [InlineData("", "Anna Bergman")]
    public void Two_names_are_two(string a, string b) => NameMatcher.Score(a, b).ShouldBeLessThan(NameMatcher.Threshold);

    [Fact]
    public void Any_two_texts_score_between_nothing_and_all()
    {
        Random random = new(7);
        const string Alphabet = "ab BД.,'한مر 1&-";
        for (int round = 0; round < 5000; round++)
        {
            string One() => string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

            NameMatcher.Score(One(), One()).ShouldBeInRange(0, 1);
        }
    }
}
