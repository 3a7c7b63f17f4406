using Headwater.Egress;
using Headwater.Extract;
using Headwater.Import;
using Headwater.Model;

namespace Headwater.App.Cli;

/// <summary>What came of reading an article from a verb's input.</summary>
internal abstract record ReadingOutcome
{
    private ReadingOutcome()
    {
    }

    /// <summary>Why there is no article; <c>null</c> where there is one.</summary>
    public virtual Cause? Problem => null;

    /// <summary>An article.</summary>
    public sealed record Read(Article Article) : ReadingOutcome;

    /// <summary>The input was read, but holds no article.</summary>
    public sealed record Unreadable(string? Url, Cause Cause) : ReadingOutcome
    {
        /// <inheritdoc/>
        public override Cause? Problem => Cause;
    }

    /// <summary>The input itself could not be read.</summary>
    public sealed record Failed(Cause Cause) : ReadingOutcome
    {
        /// <inheritdoc/>
        public override Cause? Problem => Cause;
    }
}

/// <summary>Reads articles from files and addresses, for the verbs that work on articles.</summary>
internal sealed class Reader(Terminal terminal) : IDisposable
{
    private readonly WebEgress egress = new(Opening.Egress(terminal), TimeProvider.System);
    private readonly Extractor extractor = new();
    private long next;

    /// <summary>Reads one article; ids are given from 1 in order of reading.</summary>
    public async Task<ReadingOutcome> ReadAsync(string name, string? url, CancellationToken cancel)
    {
        switch (await new Inputs(terminal, egress).ReadAsync(name, url, cancel).ConfigureAwait(false))
        {
            case InputOutcome.Unreadable { Cause: var cause }:
                return new ReadingOutcome.Failed(cause);
            case InputOutcome.Read { Input: var input } when GivenFile.Read(input.Body) is [var given, ..]:
                return new ReadingOutcome.Read(given with { Id = new ItemId(++next), Url = input.Url ?? given.Url, Seen = TimeProvider.System.GetUtcNow() });
            case InputOutcome.Read { Input: var input }:
                return Extract(input) switch
                {
                    ExtractOutcome.Read { Article: var article } => new ReadingOutcome.Read(article with { Id = new ItemId(++next), Url = input.Url, Seen = TimeProvider.System.GetUtcNow() }),
                    ExtractOutcome.Unreadable { Cause: var cause } => new ReadingOutcome.Unreadable(input.Url, cause),
                    _ => throw new InvalidOperationException("An outcome is read or unreadable."),
                };
            default:
                throw new InvalidOperationException("An input is read or unreadable.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => egress.Dispose();

    private ExtractOutcome Extract(Input input) => extractor.Extract(Page.Of(input.Body, input.Url ?? "", TimeProvider.System.GetUtcNow(), input.ContentType ?? (input.IsText ? "text/plain" : null)));
}
