namespace Headwater.Group.Vectors;

/// <summary>Terms with how often each stood, to be filled anew for each article: clearing it costs no more than filling it did.</summary>
internal sealed class Tally
{
    private uint[] terms = new uint[64];
    private float[] counts = new float[64];
    private int[] places = new int[64]; // of each term among the slots
    private ushort[] slots = new ushort[256]; // 1 + the place of a term among the terms; 0 for none

    /// <summary>Terms counted.</summary>
    public int Count { get; private set; }

    /// <summary>The terms, in order of their first coming.</summary>
    public ReadOnlySpan<uint> Terms => terms.AsSpan(0, Count);

    /// <summary>How often each of <see cref="Terms"/> stood.</summary>
    public ReadOnlySpan<float> Counts => counts.AsSpan(0, Count);

    /// <summary>How often a term stood; 0 for one that did not.</summary>
    public float this[uint term] => slots[Slot(term)] is > 0 and var at ? counts[at - 1] : 0;

    /// <summary>Counts a term; beyond 65,535 different ones no new one is taken in.</summary>
    /// <returns>Its place among <see cref="Terms"/>, or -1 where it was not taken in.</returns>
    public int Add(uint term, float count = 1)
    {
        int slot = Slot(term);
        if (slots[slot] is > 0 and var at)
        {
            counts[at - 1] += count;
            return at - 1;
        }

        return Count < ushort.MaxValue ? Enter(term, count, slot) : -1;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        foreach (int place in places.AsSpan(0, Count))
        {
            slots[place] = 0;
        }

        Count = 0;
    }

    private int Enter(uint term, float count, int slot)
    {
        if (Count == terms.Length)
        {
            Grow();
            slot = Slot(term);
        }

        (terms[Count], counts[Count], places[Count]) = (term, count, slot);
        slots[slot] = (ushort)++Count;
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref terms, Count * 2);
        Array.Resize(ref counts, Count * 2);
        Array.Resize(ref places, Count * 2);
        slots = new ushort[slots.Length * 2];
        for (int i = 0; i < Count; i++)
        {
            places[i] = Slot(terms[i]);
            slots[places[i]] = (ushort)(i + 1);
        }
    }

    // Where a term lies, or where it would; a quarter of the slots are taken at most.
    private int Slot(uint term)
    {
        int mask = slots.Length - 1, slot = (int)term & mask;
        while (slots[slot] is > 0 and var at && terms[at - 1] != term)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
