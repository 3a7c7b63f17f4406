using System.Buffers;

namespace Headwater.Extract.Html;

/// <summary>Where in a page the parser is ("13.2.4.1 The insertion mode").</summary>
internal enum Mode
{
    /// <summary>Before the document type.</summary>
    Initial,

    /// <summary>Before the root.</summary>
    BeforeHtml,

    /// <summary>Before the head.</summary>
    BeforeHead,

    /// <summary>In the head.</summary>
    InHead,

    /// <summary>Between head and body.</summary>
    AfterHead,

    /// <summary>In the body.</summary>
    InBody,

    /// <summary>In a table, outside its rows.</summary>
    InTable,

    /// <summary>In a table's caption.</summary>
    InCaption,

    /// <summary>In a group of columns.</summary>
    InColumnGroup,

    /// <summary>In a group of rows.</summary>
    InTableBody,

    /// <summary>In a row.</summary>
    InRow,

    /// <summary>In a cell.</summary>
    InCell,

    /// <summary>In a choice.</summary>
    InSelect,

    /// <summary>In a choice in a table.</summary>
    InSelectInTable,

    /// <summary>In a template.</summary>
    InTemplate,

    /// <summary>After the body.</summary>
    AfterBody,

    /// <summary>In a set of frames.</summary>
    InFrameset,

    /// <summary>After a set of frames.</summary>
    AfterFrameset,

    /// <summary>After the root.</summary>
    AfterAfterBody,
}

/// <summary>
/// Makes a page's tree of its tokens, as browsers do ("13.2.6 Tree construction", with scripting on). Differs from the
/// standard where it bounds what hostile pages cost: elements nest to a depth and no further, and a page may have only so many.
/// </summary>
internal sealed partial class TreeBuilder
{
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n\f\0");

    /// <summary>Elements that would nest deeper stand beside what they would be in.</summary>
    public const int Deepest = 256;

    private readonly HtmlSource source;
    private readonly HtmlTokenizer tokens;
    private readonly OpenElements open = new();
    private readonly FormattingElements formatting = new();
    private readonly Stack<Mode> templates = new();
    private readonly HtmlElement root;
    private readonly int mostElements;

    private Mode mode;
    private HtmlElement? head;
    private HtmlElement? form;
    private int elements;
    private bool fosters;
    private bool quirks = true;
    private bool mayBeFrameset = true;

    /// <summary>Makes ready to read a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="mostElements">How many elements it may have.</param>
    public TreeBuilder(string html, int mostElements)
    {
        source = new HtmlSource(html);
        tokens = new HtmlTokenizer(source);
        root = new HtmlElement(source, HtmlTag.Of("html"), HtmlSpace.Html, default);
        this.mostElements = mostElements;
    }

    /// <summary>Reads the page.</summary>
    /// <returns>Its root; <c>null</c> where it has too many elements.</returns>
    public HtmlElement? Build()
    {
        while (elements <= mostElements && tokens.Read(out HtmlToken token))
        {
            Take(token);
            tokens.InForeign = open.Count > 0 && open.Current.Space != HtmlSpace.Html;
        }

        return elements > mostElements ? null : root;
    }

    private void Take(HtmlToken token)
    {
        if (open.Count == 0 || ForeignNames.HoldsHtml(open.Current, token, source))
        {
            TakeIn(mode, token);
        }
        else
        {
            TakeForeign(token);
        }
    }

    private void TakeIn(Mode within, HtmlToken token)
    {
        if (token.Kind == TokenKind.Doctype)
        {
            if (within == Mode.Initial)
            {
                quirks = Doctype.IsQuirky(source.Raw(token.Start, token.Length));
                mode = Mode.BeforeHtml;
            }

            return;
        }

        switch (within)
        {
            case Mode.Initial or Mode.BeforeHtml: BeforeHtml(token); break;
            case Mode.BeforeHead: BeforeHead(token); break;
            case Mode.InHead: InHead(token); break;
            case Mode.AfterHead: AfterHead(token); break;
            case Mode.InBody: InBody(token); break;
            case Mode.InTable: InTable(token); break;
            case Mode.InCaption: InCaption(token); break;
            case Mode.InColumnGroup: InColumnGroup(token); break;
            case Mode.InTableBody: InTableBody(token); break;
            case Mode.InRow: InRow(token); break;
            case Mode.InCell: InCell(token); break;
            case Mode.InSelect: InSelect(token); break;
            case Mode.InSelectInTable: InSelectInTable(token); break;
            case Mode.InTemplate: InTemplate(token); break;
            case Mode.AfterBody or Mode.AfterAfterBody: AfterBody(token); break;
            case Mode.InFrameset or Mode.AfterFrameset: InFrameset(token); break;
        }
    }

    private void Retake(Mode next, HtmlToken token)
    {
        mode = next;
        Take(token);
    }

    // Parts a text where its leading white space ends; gives what is left of it.
    private HtmlToken AfterSpace(HtmlToken token, out HtmlToken space)
    {
        int length = token.Kind != TokenKind.Text ? 0 : source.Raw(token.Start, token.Length).IndexOfAnyExcept(" \t\r\n\f");
        length = length < 0 ? token.Length : length;
        space = token with { Length = length };
        return token.Kind != TokenKind.Text ? token : token with { Start = token.Start + length, Length = token.Length - length };
    }

    private static bool IsEmpty(HtmlToken token) => token is { Kind: TokenKind.Text, Length: 0 };

    private bool IsSpace(HtmlToken token) => source.Raw(token.Start, token.Length).IndexOfAnyExcept(Blank) < 0;

    private static bool IsStart(HtmlToken token, params ReadOnlySpan<string> names) => token.Kind == TokenKind.Start && names.Contains(token.Name);

    private static bool IsEnd(HtmlToken token, params ReadOnlySpan<string> names) => token.Kind == TokenKind.End && names.Contains(token.Name);
}
