using System.Text;
using Headwater.Archive;

namespace Headwater.Tests.Archive;

public sealed class WarcCheckTest
{
    [Theory]
    [InlineData("sha256:0000000000000000000000000000000000000000000000000000000000000000", true, true)]
    [InlineData("md5:0000", false, false)]
    public void A_record_is_held_against_its_own_digest(string digest, bool signed, bool changed)
    {
        (string? target, bool carries, Headwater.Model.Cause? problem) = WarcCheck.Read(Record("water", digest)).ToList().ShouldHaveSingleItem();

        target.ShouldBe("http://courier.example/a");
        carries.ShouldBe(signed);
        (problem is not null).ShouldBe(changed);
    }

    [Theory]
    [InlineData("water")]
    [InlineData("")]
    public void A_record_as_it_was_written_is_intact_however_little_it_holds(string block)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(block);
        string sha256 = "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

        WarcCheck.Read(Record(block, sha256)).ToList().ShouldHaveSingleItem().Problem.ShouldBeNull();
    }

    [Fact]
    public void The_digest_most_archives_write_is_known() =>
        // SHA-1 of nothing, in base 32: the example that every archive's documents give.
        WarcCheck.Read(Record("", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")).ToList().ShouldHaveSingleItem().ShouldBe(("http://courier.example/a", true, null));

    private static MemoryStream Record(string block, string digest) => new(Encoding.ASCII.GetBytes(
        $"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: http://courier.example/a\r\nWARC-Date: 2026-02-03T04:05:06Z\r\nWARC-Block-Digest: {digest}\r\nContent-Type: text/plain\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n"));
}
