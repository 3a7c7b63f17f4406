using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>What is shown where there is no page to show. It never repeats what was asked for.</summary>
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    /// <summary>What happened.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What to do.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>Shows a status.</summary>
    public void OnGet(int code) => Say(code);

    /// <summary>Shows a status after a form.</summary>
    public void OnPost(int code) => Say(code);

    private void Say(int code) => (Heading, Advice) = code switch
    {
        404 => ("Not here", "There is no such page. A story that was merged leads on from its old address; one that was taken down does not."),
        400 => ("Not understood", "The request could not be read. Go back and try again."),
        403 => ("Not from here", "Only whoever sits at the machine that serves these pages may do this, from one of its own pages."),
        405 => ("Not that way", "This address is there, and cannot be asked in that way. Follow a link or use a form of these pages."),
        413 => ("Too much", "More was sent than is taken in at once. Send less, or in parts."),
        429 => ("Too fast", "More was asked for than can be answered. Wait a minute and try again."),
        >= 500 => ("Something broke", "It is our fault and has been logged. Nothing is lost; try again in a moment."),
        _ => ("Not possible", "The request could not be answered. Go back and try another way."),
    };
}
