using System.Text.Json;
using System.Text.Json.Serialization;
using Headwater.Text;

namespace Headwater.Screen.Rules;

/// <summary>The rules and the words by which reports speak of their elements, from <c>data/rules/</c>.</summary>
internal sealed class RuleBook
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<RuleBook> Read = new(() => new RuleBook());

    private RuleBook()
    {
        using Stream file = Knowledge.Open("rules/rules.json");
        Rules = JsonSerializer.Deserialize<Book>(file, Json)!.Rules;
        Places = Lexicon.Read("rules/places.txt");
        Goods = Lexicon.Read("rules/goods.txt");
        Acts = Lexicon.Read("rules/acts.txt", c => c != "noun");
        Nouns = Lexicon.Read("rules/acts.txt", c => c == "noun");
        Receipts = Lexicon.Read("rules/acts.txt", c => c == "receive");
        Titles = Knowledge.Lines("rules/titles.txt").SelectMany(l => l.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rules that are shipped.</summary>
    public static RuleBook Shipped => Read.Value;

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>States, by code and name: <c>DPRK|North Korea</c>.</summary>
    public Lexicon Places { get; }

    /// <summary>Goods by class.</summary>
    public Lexicon Goods { get; }

    /// <summary>Acts by class, with the words of direction, negation and law.</summary>
    public Lexicon Acts { get; }

    /// <summary>Nouns of supply that take their goods before them.</summary>
    public Lexicon Nouns { get; }

    /// <summary>Acts whose subject is the recipient; they are acts of supply as well.</summary>
    public Lexicon Receipts { get; }

    /// <summary>Words between a state and the name of the one who stands for it.</summary>
    public IReadOnlySet<string> Titles { get; }

    private sealed record Book(IReadOnlyList<Rule> Rules);
}
