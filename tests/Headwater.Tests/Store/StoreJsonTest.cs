using System.Collections;
using System.Text.Json;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Store;

/// <summary>Rows written by an earlier program, which knew fewer properties, are read by this one.</summary>
public sealed class StoreJsonTest
{
    [Theory]
    [InlineData(typeof(Article), """{"title":"Bridge shut","text":"The bridge is shut."}""")]
    [InlineData(typeof(Announcement), """{"url":"https://tidewater.example/bridge"}""")]
    [InlineData(typeof(Feed), """{"id":1,"url":"https://tidewater.example/feed"}""")]
    [InlineData(typeof(Trail), """{"primary":{"name":"Tidewater Gazette"}}""")]
    [InlineData(typeof(StoryView), """{"id":1,"headline":"Bridge shut","headlineFrom":1,"outlets":1,"independentSources":1,"first":"2026-03-01T08:00:00Z","latest":"2026-03-01T08:00:00Z","reports":[]}""")]
    public void A_list_that_a_row_does_not_have_is_empty(Type type, string row)
    {
        object read = JsonSerializer.Deserialize(row, StoreJson.Kept.GetTypeInfo(type)!)!;

        foreach (var property in type.GetProperties().Where(p => p.PropertyType.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal)))
        {
            property.GetValue(read).ShouldBeAssignableTo<IEnumerable>($"{type.Name}.{property.Name}");
        }
    }
}
