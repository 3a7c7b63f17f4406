namespace Headwater.Group.Vectors;

/// <summary>A count for each of millions of terms, in eight bytes each and one step through memory.</summary>
internal sealed class TermCounts
{
    private (uint Term, int Count)[] slots = new (uint, int)[1 << 12]; // a count of 0: nothing there

    /// <summary>Terms with a count.</summary>
    public int Count { get; private set; }

    /// <summary>A term's count; 0 for one that has none.</summary>
    public int this[uint term]
    {
        get => slots[Slot(term)].Count;
        set => Set(term, value);
    }

    /// <summary>Counts a term once more.</summary>
    /// <returns>Its count now.</returns>
    public int Increment(uint term)
    {
        ref (uint Term, int Count) slot = ref slots[Slot(term)];
        if (slot.Count > 0)
        {
            return ++slot.Count;
        }

        Set(term, 1);
        return 1;
    }

    /// <summary>Halves all counts; what comes to nothing is dropped.</summary>
    public void Halve()
    {
        (uint Term, int Count)[] before = slots;
        slots = new (uint, int)[before.Length];
        Count = 0;
        foreach ((uint term, int count) in before)
        {
            Set(term, count / 2);
        }
    }

    private void Set(uint term, int count)
    {
        if (count <= 0)
        {
            return;
        }

        if (Count >= slots.Length / 2)
        {
            Grow();
        }

        ref (uint Term, int Count) slot = ref slots[Slot(term)];
        Count += slot.Count == 0 ? 1 : 0;
        slot = (term, count);
    }

    private void Grow()
    {
        (uint Term, int Count)[] before = slots;
        slots = new (uint, int)[before.Length * 2];
        foreach ((uint Term, int Count) entry in before)
        {
            if (entry.Count > 0)
            {
                slots[Slot(entry.Term)] = entry;
            }
        }
    }

    private int Slot(uint term)
    {
        int mask = slots.Length - 1, slot = (int)term & mask;
        while (slots[slot].Count > 0 && slots[slot].Term != term)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
