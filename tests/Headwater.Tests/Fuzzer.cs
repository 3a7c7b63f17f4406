using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Headwater.Tests;

/// <summary>
/// Damages inputs without end and reads them: nothing may throw, hang, or take more memory than its input allows. Runs for some seconds, for
/// more in continuous integration, and damages the same way each time. The environment variable <c>HEADWATER_FUZZ</c> says for how many seconds,
/// and then each run is another unless <c>HEADWATER_FUZZ_SEED</c> says which.
/// </summary>
/// <param name="tokens">Pieces that mean something to the reader.</param>
/// <param name="seeds">Inputs to begin from.</param>
internal sealed class Fuzzer(string[] tokens, params byte[][] seeds)
{
    // A packed byte may hold a thousand, each of which is read and kept once.
    private const int Longest = 64 * 1024, MemoryAtLeast = 8 << 20, MemoryPerByte = 3000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly double? Asked = double.TryParse(Environment.GetEnvironmentVariable("HEADWATER_FUZZ"), CultureInfo.InvariantCulture, out double seconds) ? seconds : null;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("HEADWATER_FUZZ_SEED"), CultureInfo.InvariantCulture, out int seed) ? seed
        : Asked is null ? 20240305 : Environment.ProcessId + Environment.TickCount;

    private static readonly double Usual = Environment.GetEnvironmentVariable("CI") == "true" ? 30 : 8;

    private readonly Random chance = new(Seed);
    private readonly byte[][] pieces = [.. tokens.Select(Encoding.UTF8.GetBytes)];

    /// <summary>How properties are tried: as damaged inputs are, the same way each time unless asked.</summary>
    /// <param name="tries">How many examples a property is tried on.</param>
    public static Config Tried(int tries = 100) =>
        Config.QuickThrowOnFailure.WithReplay(new Replay(new Rnd((ulong)Seed, 1), FSharpOption<int>.None)).WithMaxTest(Asked is { } seconds ? (int)(tries * seconds) : tries);

    /// <summary>Reads damaged inputs until the time is over.</summary>
    /// <param name="read">Reads one, and throws what is wrong with what it made of it.</param>
    public void Run(Action<byte[]> read)
    {
        long began = Stopwatch.GetTimestamp();
        int count = 0;
        for (; Stopwatch.GetElapsedTime(began).TotalSeconds < (Asked ?? Usual); count++)
        {
            byte[] input = Damaged();
            // Knowledge is loaded when it is first asked for, and is not the input's: what took much is read once more.
            (Fault(read, input) is null ? null : Fault(read, input)).ShouldBeNull($"{input.Length} bytes: {Convert.ToBase64String(input)}");
        }

        TestContext.Current.SendDiagnosticMessage($"{count} inputs read");
        count.ShouldBeGreaterThan(10);
    }

    private static string? Fault(Action<byte[]> read, byte[] input)
    {
        long allocated = 0;
        Task reading = Task.Run(() =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            read(input);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        return Try(reading) ?? (allocated > MemoryAtLeast + ((long)MemoryPerByte * input.Length) ? $"took {allocated} bytes" : null);
    }

    private static string? Try(Task reading)
    {
        try
        {
            return reading.Wait(Patience) ? null : $"was not read within {Patience}";
        }
        catch (AggregateException e)
        {
            return e.InnerException!.ToString();
        }
    }

    private byte[] Damaged()
    {
        List<byte> input = [.. seeds[chance.Next(seeds.Length)]];
        for (int n = chance.Next(1, 9); n > 0 && input.Count < Longest; n--)
        {
            Damage(input);
        }

        return [.. input];
    }

    private void Damage(List<byte> input)
    {
        int at = chance.Next(input.Count + 1), length = Math.Min(chance.Next(40), input.Count - at);
        switch (chance.Next(8))
        {
            case 0 when at < input.Count: input[at] = (byte)chance.Next(256); break;
            case 1 when at < input.Count: input[at] ^= (byte)(1 << chance.Next(8)); break;
            case 2: input.RemoveRange(at, length); break;
            case 3: input.RemoveRange(at, input.Count - at); break;
            case 4: input.InsertRange(at, Part(seeds[chance.Next(seeds.Length)])); break;
            case 5: input.InsertRange(at, Repeated([.. input.GetRange(at, length)])); break;
            case 6: input.InsertRange(at, Repeated(pieces[chance.Next(pieces.Length)])); break;
            default: input.InsertRange(at, pieces[chance.Next(pieces.Length)]); break;
        }
    }

    private byte[] Part(byte[] seed)
    {
        int from = chance.Next(seed.Length);
        return seed[from..Math.Min(seed.Length, from + chance.Next(200))];
    }

    // Mostly a few times, now and then as often as there is room for: what grows with the square of its input shows.
    private byte[] Repeated(byte[] piece) =>
        piece.Length == 0 ? piece : [.. Enumerable.Repeat(piece, chance.Next(50) == 0 ? Longest / piece.Length : chance.Next(2, 30)).SelectMany(p => p)];
}
