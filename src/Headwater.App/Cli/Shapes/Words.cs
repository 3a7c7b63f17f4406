using System.Text.Json;

namespace Headwater.App.Cli.Shapes;

/// <summary>The names of our closed sets as programs read them.</summary>
internal static class Words
{
    /// <summary><c>StateAgency</c> → <c>state-agency</c>.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary><c>WasDerivedFrom</c> → <c>wasDerivedFrom</c>, as W3C PROV writes it.</summary>
    public static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
