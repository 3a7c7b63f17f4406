namespace Headwater.Group.Stories;

/// <summary>Small numbers for stories, each as long as it is held, and then another's.</summary>
internal sealed class StoryPlaces
{
    private readonly Stack<int> free = new();
    private (ActiveStory? Story, int Holds)[] table = new (ActiveStory?, int)[64];

    /// <summary>No place is as high as this.</summary>
    public int Size { get; private set; }

    /// <summary>The story that has a place.</summary>
    public ActiveStory this[int place] => table[place].Story!;

    /// <summary>A story's place, which is held once more.</summary>
    public int Enter(ActiveStory story)
    {
        if (story.Place < 0)
        {
            story.Place = free.TryPop(out int freed) ? freed : Size++;
            if (story.Place == table.Length)
            {
                Array.Resize(ref table, table.Length * 2);
            }

            table[story.Place].Story = story;
        }

        Hold(story.Place);
        return story.Place;
    }

    /// <summary>Holds a place once more.</summary>
    public void Hold(int place) => table[place].Holds++;

    /// <summary>Lets go of a place once; when it is held no more it is free.</summary>
    public void Release(int place)
    {
        if (--table[place].Holds == 0)
        {
            table[place].Story!.Place = -1;
            table[place] = default;
            free.Push(place);
        }
    }
}
