namespace Headwater.Group.Vectors;

/// <summary>A count for each of millions of terms, in eight bytes each and one step through memory.</summary>
internal sealed class TermCounts
{
    private const int Stretch = 128;

    private (uint Term, int Count)[] slots = new (uint, int)[1 << 12]; // a count of 0: nothing there

    /// <summary>Terms with a count.</summary>
    public int Count { get; private set; }

    /// <summary>A term's count; 0 for one that has none.</summary>
    public int this[uint term]
    {
        get => slots[Slot(term)].Count;
        set => Set(term, value);
    }

    /// <summary>Counts each of many terms once more.</summary>
    public void Increment(ReadOnlySpan<uint> terms)
    {
        Span<int> before = stackalloc int[Stretch];
        for (int from = 0; from < terms.Length; from += Stretch)
        {
            ReadOnlySpan<uint> some = terms.Slice(from, Math.Min(Stretch, terms.Length - from));
            Find(some, before); // brings the slots near
            foreach (uint term in some)
            {
                Increment(term);
            }
        }
    }

    /// <summary>The counts of many terms: the ways through memory go side by side.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="counts">Receives the count of each.</param>
    public void Find(ReadOnlySpan<uint> terms, Span<int> counts)
    {
        Span<(uint Term, int Count)> found = stackalloc (uint, int)[Stretch];
        uint mask = (uint)slots.Length - 1;
        for (int from = 0; from < terms.Length; from += Stretch)
        {
            ReadOnlySpan<uint> some = terms.Slice(from, Math.Min(Stretch, terms.Length - from));
            for (int i = 0; i < some.Length; i++)
            {
                found[i] = slots[some[i] & mask];
            }

            for (int i = 0; i < some.Length; i++)
            {
                counts[from + i] = found[i].Term == some[i] || found[i].Count == 0 ? found[i].Count : this[some[i]];
            }
        }
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

    private void Increment(uint term)
    {
        ref (uint Term, int Count) slot = ref slots[Slot(term)];
        if (slot.Count > 0)
        {
            slot.Count++;
        }
        else
        {
            Set(term, 1);
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
