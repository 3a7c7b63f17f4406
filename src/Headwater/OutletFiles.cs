using System.Text.Json;
using System.Text.Json.Serialization;
using Headwater.Model;
using Headwater.Store;
using Headwater.Text;

namespace Headwater;

/// <summary>The outlets of <c>data/outlets/</c>: JSON files, each an array of outlets.</summary>
public static class OutletFiles
{
    private const string Folder = "outlets";

    /// <summary>All outlets of all files, in order of file name; none where there is no such folder.</summary>
    /// <exception cref="InvalidDataException">A file cannot be read as outlets; the message names it.</exception>
    public static IReadOnlyList<Outlet> Load() =>
        Directory.Exists(Path.Combine(Knowledge.Folder, Folder)) ? [.. Knowledge.Files(Folder, ".json").SelectMany(Read)] : [];

    private static Outlet[] Read(string name)
    {
        using Stream file = Knowledge.Open(name);
        try
        {
            return JsonSerializer.Deserialize(file, OutletJson.Default.OutletArray) ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"data/{name} cannot be read as outlets: {e.Message}", e);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UseStringEnumConverter = true,
    Converters = [typeof(OutletIdJson)])]
[JsonSerializable(typeof(Outlet[]))]
internal sealed partial class OutletJson : JsonSerializerContext;
