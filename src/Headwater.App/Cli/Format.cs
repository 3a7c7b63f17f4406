using System.CommandLine;
using System.Text.Json.Serialization.Metadata;

namespace Headwater.App.Cli;

/// <summary>How a verb prints its results.</summary>
internal enum Format
{
    /// <summary>For a person.</summary>
    Human,

    /// <summary>One JSON value: the result, or an array where several were asked for.</summary>
    Json,

    /// <summary>One JSON value a line, as soon as each is there.</summary>
    JsonLines,
}

/// <summary>The options <c>--json</c> and <c>--jsonl</c>, the same for every verb.</summary>
internal sealed class FormatOptions
{
    private readonly Option<bool> json = new("--json") { Description = "Print JSON: one object, or an array for several files" };
    private readonly Option<bool> lines = new("--jsonl") { Description = "Print one JSON object a line" };

    public void AddTo(Command verb)
    {
        verb.Options.Add(json);
        verb.Options.Add(lines);
    }

    public Format Of(ParseResult parsed) => parsed.GetValue(lines) ? Format.JsonLines : parsed.GetValue(json) ? Format.Json : Format.Human;
}

/// <summary>Prints results one after another in the format asked for.</summary>
internal sealed class Results<T>(Terminal terminal, Format format, JsonTypeInfo<T> shape, JsonTypeInfo<IReadOnlyList<T>> list, Action<T> draw)
{
    private readonly List<T> held = [];
    private bool any;

    public void Add(T result)
    {
        any = true;
        switch (format)
        {
            case Format.Human: draw(result); break;
            case Format.JsonLines: terminal.Json(result, shape, indented: false); break;
            default: held.Add(result); break;
        }
    }

    /// <summary>Prints what JSON has to hold back until its end is known.</summary>
    /// <param name="alwaysList">Whether JSON is an array even of one.</param>
    /// <param name="none">What a person is told where there was nothing to print, on standard error; or <c>null</c>.</param>
    public void End(bool alwaysList = false, string? none = null)
    {
        if (format == Format.Human && !any && none is not null)
        {
            terminal.Say(none);
        }

        if (format == Format.Json)
        {
            if (held.Count == 1 && !alwaysList)
            {
                terminal.Json(held[0], shape, indented: true);
            }
            else
            {
                terminal.Json(held, list, indented: true);
            }
        }
    }
}
