using Headwater.Model;
using Headwater.Text.Names;

namespace Headwater.Compare;

/// <summary>Everyone and everything that a story names, with the forms of each name brought together.</summary>
internal sealed class NameBook
{
    private const int MostEntities = 80, MostForms = 400, ShortestNear = 5;

    // Two full names are forms of one only when nearly every word agrees in sound.
    private const double OneName = 0.93;

    private readonly Dictionary<Statement, List<NameMention>> mentions;
    private readonly List<Group> groups = [];
    private readonly Dictionary<string, Group> byForm = new(StringComparer.Ordinal);

    private NameBook(Dictionary<Statement, List<NameMention>> mentions) => this.mentions = mentions;

    /// <summary>Reads the names of a story's statements.</summary>
    public static NameBook Of(IReadOnlyList<Statement> statements)
    {
        NameBook book = new(statements.ToDictionary(s => s, s => NameMention.In(s.Report.Article.Text, s.Span).Where(m => !s.Datelines.Any(d => d.Meets(m.Span))).ToList()));
        foreach (Form form in book.Forms().Take(MostForms))
        {
            book.Place(form);
        }

        return book;
    }

    /// <summary>The names of a statement: what each is called most often, and its kind.</summary>
    public IEnumerable<(string Name, string Kind)> In(Statement statement) => mentions[statement]
        .Select(m => byForm.GetValueOrDefault(m.Text)).OfType<Group>().Distinct().Select(g => (g.Name, g.Kind));

    /// <summary>Whether two names are one; <c>null</c> where either is not known as a name.</summary>
    public bool? Same(string one, string two) =>
        byForm.TryGetValue(one, out Group? a) && byForm.TryGetValue(two, out Group? b) ? ReferenceEquals(a, b) || a.IsSlipOf(two) || b.IsSlipOf(one) : NameMatcher.Score(one, two) >= NameMatcher.Threshold;

    /// <summary>Whether two forms are so near in letters that one is more likely a slip than another name.</summary>
    public static bool AreNear(string one, string two) => Math.Min(one.Length, two.Length) >= ShortestNear && EditDistance.Between(one, two) <= 2;

    /// <summary>What a name names.</summary>
    public string KindOf(string name) => byForm.TryGetValue(name, out Group? group) ? group.Kind : "unknown";

    /// <summary>The entities, the most named first.</summary>
    public IReadOnlyList<Entity> Entities() => [.. groups.OrderByDescending(g => g.Count).Take(MostEntities).Select(g => g.Entity)];

    // Full forms first, so that a surname alone finds the name it belongs to; the frequent before the rare, and before
    // what stands in copies alone.
    private IEnumerable<Form> Forms() => mentions.SelectMany(s => s.Value.Select(m => (Mention: m, s.Key.Report)))
        .GroupBy(m => m.Mention.Text, StringComparer.Ordinal)
        .Select(g => new Form(g.Key, NameParts.Of(g.Key), [.. g.Select(m => m.Mention)], [.. g.Select(m => m.Report).DistinctBy(r => r.Article.Id)]))
        .Where(f => f.Parts.Length > 0 && (f.Mentions.Exists(m => m.Kind != "first") || f.Mentions.Count > 2))
        .OrderByDescending(f => Math.Min(f.Parts.Length, 2)).ThenByDescending(f => f.Mentions.Count).ThenBy(f => f.Reports.TrueForAll(r => r.Trail.Edges.Count > 0));

    private void Place(Form form)
    {
        Group? home = form.IsGoods ? groups.Find(g => g.Kind == "goods" && g.Holds(form)) : groups.Find(g => g.Kind != "goods" && g.Holds(form));
        if ((groups.Find(g => g.IsMiscopied(form)) ?? (home is null ? groups.Find(g => g.SlipsTo(form)) : null)) is { } meant)
        {
            meant.AddSlip(form);
            byForm[form.Text] = meant;
            return;
        }

        if (home is null)
        {
            groups.Add(home = new Group());
        }

        home.Add(form);
        byForm[form.Text] = home;
    }

    private sealed class Form(string text, NamePart[] parts, List<NameMention> mentions, List<Report> reports)
    {
        public string Text => text;

        public NamePart[] Parts => parts;

        public List<NameMention> Mentions => mentions;

        public List<Report> Reports => reports;

        public bool IsGoods { get; } = mentions.TrueForAll(m => m.Kind == "goods");

        public string Initials { get; } = string.Concat(parts.Where(p => p.Weight == 1).Select(p => p.Latin[0]));

        /// <summary>Whether every report with this form took its words from one that has another form.</summary>
        public bool IsCopiedFrom(Form original) => reports.TrueForAll(copy => copy.Trail.Edges.Any(e => e.To.Article is { } source && original.Reports.Exists(r => r.Article.Id == source)));
    }

    private sealed class Group
    {
        private readonly List<Form> forms = [];
        private readonly List<Form> slips = [];
        private string? kind;

        public string Name => forms.MaxBy(f => f.Mentions.Count * (f.Parts.Length > 1 ? 3 : 1))!.Text;

        public int Count => forms.Sum(f => f.Mentions.Count) + slips.Sum(f => f.Mentions.Count);

        // "from" stands before people as well as before places: it decides only where no other word does.
        public string Kind => kind ??= MostOf(NameMention.IsSure) ?? (MostOf(k => k == NameMention.LikelyPlace) is not null && forms.TrueForAll(f => f.Parts.Length <= 2) ? "place" : "unknown");

        public Entity Entity => new(Name, Kind, [.. forms.Select(f => f.Text).Where(t => t != Name)], [.. slips.Select(f => f.Text)]);

        private string? MostOf(Func<string, bool> wanted) => forms.SelectMany(f => f.Mentions).Select(m => m.Kind).Where(wanted).CountBy(k => k).OrderByDescending(k => k.Value).FirstOrDefault().Key;

        public void Add(Form form)
        {
            forms.Add(form);
            kind = null;
        }

        public void AddSlip(Form form) => slips.Add(form);

        public bool IsSlipOf(string form) => slips.Exists(s => s.Text == form);

        public bool Holds(Form form) => forms.Exists(held => IsOne(held, form));

        /// <summary>A rare form one or two letters from a frequent one, in the same words around it: pointed out, never corrected.</summary>
        public bool SlipsTo(Form form) => form.Mentions.Count <= 2 && forms.Exists(held => held.Mentions.Count > form.Mentions.Count && IsSlip(held, form));

        /// <summary>A copy's form of what its source spells another way: no other romanisation, since the words around it were taken over.</summary>
        public bool IsMiscopied(Form form) => forms.Exists(held => IsSlip(held, form) && form.IsCopiedFrom(held));

        private static bool IsSlip(Form held, Form form) => held.Text.Length >= 5 && Math.Abs(held.Text.Length - form.Text.Length) <= 2
            && held.Mentions.Exists(m => form.Mentions.Exists(f => f.Context.Length > 0 && f.Context == m.Context))
            && EditDistance.Between(held.Text, form.Text) is 1 or 2;

        private static bool IsOne(Form held, Form form)
        {
            if (form.Parts.Length == 1 && held.Parts.Length > 1)
            {
                return held.Parts[^1].Latin == form.Parts[0].Latin || held.Parts[0].Latin == form.Parts[0].Latin || IsAcronym(held, form);
            }

            return held.Parts.Length == form.Parts.Length && form.Parts.Zip(held.Parts).All(p => p.First.Sound == p.Second.Sound)
                || (form.Parts.Length > 1 && held.Parts.Length > 1 && SharesEnds(held, form) && NameMatcher.Score(form.Parts, held.Parts) >= OneName);
        }

        // A middle name more, an initial for a name; never two names of one family.
        private static bool SharesEnds(Form held, Form form) =>
            held.Parts[^1].Sound == form.Parts[^1].Sound && held.Parts[0].Latin[0] == form.Parts[0].Latin[0] && held.Parts.Length != form.Parts.Length;

        private static bool IsAcronym(Form held, Form form) =>
            form.Text.Length >= 3 && form.Text.All(char.IsUpper) && held.Initials.Equals(form.Text, StringComparison.OrdinalIgnoreCase);
    }
}
