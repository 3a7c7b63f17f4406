using Headwater.Text;

namespace Headwater.Compare;

/// <summary>
/// Words that look alike in reports and are not: arrested and charged, injured and killed. A statement on one step of a
/// ladder never stands for another; the ladders are in <c>data/compare/ladders.txt</c>.
/// </summary>
internal static class Ladders
{
    private static readonly Dictionary<uint, (int Ladder, int Step)> Steps = Read();

    /// <summary>The step a sentence stands on, by ladder, with its word; a ladder it stands on twice is left out.</summary>
    public static Dictionary<int, (int Step, string Word)> Of(string sentence)
    {
        Dictionary<int, (int Step, string Word)> found = [];
        HashSet<int> twice = [];
        foreach (Word word in Words.Of(sentence))
        {
            string written = sentence[word.Start..word.End];
            if (Steps.TryGetValue(Terms.Hash(written.ToLowerInvariant()), out (int Ladder, int Step) at) && !found.TryAdd(at.Ladder, (at.Step, written)) && found[at.Ladder].Step != at.Step)
            {
                twice.Add(at.Ladder);
            }
        }

        foreach (int ladder in twice)
        {
            found.Remove(ladder);
        }

        return found;
    }

    private static Dictionary<uint, (int, int)> Read()
    {
        Dictionary<uint, (int, int)> steps = [];
        foreach ((string line, int ladder) in Knowledge.Lines("compare/ladders.txt").Select((l, i) => (l, i)))
        {
            foreach ((string words, int step) in line.Split('/').Select((s, i) => (s, i)))
            {
                foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    steps.TryAdd(Terms.Hash(word), (ladder, step));
                }
            }
        }

        return steps;
    }
}
