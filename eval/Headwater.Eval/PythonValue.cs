namespace Headwater.Eval;

/// <summary>What Python's operators make of values: <c>null</c>, bool, double, string, lists (also for tuples) and dictionaries.</summary>
internal static class PythonValue
{
    /// <summary>Stands for a name or key that is not there.</summary>
    public static readonly object Missing = new();

    /// <summary>What a table or list has under a key or index; negative indices count from the end.</summary>
    public static object? Item(object? owner, object? key) => (owner, key) switch
    {
        (Dictionary<string, object?> table, string name) => table.TryGetValue(name, out object? value) ? value : name == "url" ? Item(owner, "href") : Missing,
        (List<object?> list, double index) => list.ElementAtOrDefault((int)(index < 0 ? list.Count + index : index)) ?? Missing,
        _ => Missing,
    };

    /// <summary>Whether a table has a key, a list an item, a text a part.</summary>
    public static bool Contains(object? many, object? one) => many switch
    {
        Dictionary<string, object?> table => one is string key && table.ContainsKey(key),
        List<object?> list => list.Any(item => Same(item, one)),
        string text => one is string part && text.Contains(part, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Equality by Python's rules: True is 1, lists and tables by what they hold.</summary>
    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (bool a, double b) => (a ? 1 : 0) == b,
        (double a, bool b) => a == (b ? 1 : 0),
        (double a, double b) => Math.Abs(a - b) < 1e-9,
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        (Dictionary<string, object?> a, Dictionary<string, object?> b) => a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out object? other) && Same(p.Value, other)),
        (string a, string b) => a == b || SameMarkup.Are(a, b),
        _ => Equals(left, right),
    };

    /// <summary>Truth by Python's rules: nothing, zero and what is empty are false.</summary>
    public static bool Truth(object? value) => value switch
    {
        null => false,
        bool b => b,
        double d => d != 0,
        string s => s.Length > 0,
        System.Collections.ICollection many => many.Count > 0,
        _ => value != Missing,
    };
}
