using Headwater.App.Demo;

namespace Headwater.Tests.Demo;

public sealed class PressTemplateTest
{
    [Theory]
    [InlineData("<b>{{name}}</b>", "<b>Tom &amp; Ann</b>")]
    [InlineData("<b>{{{name}}}</b>", "<b>Tom & Ann</b>")]
    [InlineData("{\"n\":{{name|json}}}", "{\"n\":\"Tom \\u0026 Ann\"}")]
    [InlineData("{{#name}}there{{/name}}{{^name}}not{{/name}}", "there")]
    [InlineData("{{#nothing}}there{{/nothing}}{{^nothing}}not{{/nothing}}", "not")]
    [InlineData("{{#words}}[{{.}}]{{/words}}", "[one][two]")]
    [InlineData("{{#cards}}{{title}} of {{{name}}};{{/cards}}", "A of Tom & Ann;B of Tom & Ann;")]
    public void A_template_is_filled(string template, string filled) =>
        new PressTemplate("t.html", template).Fill(new Dictionary<string, object?>
        {
            ["name"] = "Tom & Ann",
            ["nothing"] = null,
            ["words"] = new List<string> { "one", "two" },
            ["cards"] = new List<object?> { new Dictionary<string, object?> { ["title"] = "A" }, new Dictionary<string, object?> { ["title"] = "B" } },
        }).ShouldBe(filled);

    [Theory]
    [InlineData("{{#open}}", "samples/styles/t.html: 'open' is opened and not closed.")]
    [InlineData("{{/shut}}", "samples/styles/t.html: 'shut' is closed and not open.")]
    [InlineData("{{half", "samples/styles/t.html: '{{' without an end.")]
    public void A_template_that_does_not_add_up_is_refused(string template, string message) =>
        Should.Throw<InvalidDataException>(() => new PressTemplate("t.html", template)).Message.ShouldBe(message);
}
