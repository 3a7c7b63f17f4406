using System.Text.Json;
using System.Text.Json.Serialization;
using Headwater.Text;

namespace Headwater.Trace.Agencies;

/// <summary>Reads the files of <c>data/agencies</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<Agency>))]
internal sealed partial class AgencyFile : JsonSerializerContext
{
    /// <summary>All agencies of all files, in order.</summary>
    public static IReadOnlyList<Agency> ReadAll() => [.. Knowledge.Files("agencies", ".json").SelectMany(Read)];

    private static IReadOnlyList<Agency> Read(string name)
    {
        using Stream file = Knowledge.Open(name);
        return JsonSerializer.Deserialize(file, Default.IReadOnlyListAgency) ?? [];
    }
}
