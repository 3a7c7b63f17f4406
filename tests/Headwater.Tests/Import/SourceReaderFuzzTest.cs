using System.Formats.Tar;
using System.Text;
using Headwater.Archive;
using Headwater.Import;
using Headwater.Tests.Archive;

namespace Headwater.Tests.Import;

public sealed class SourceReaderFuzzTest
{
    private const string Html = "<!doctype html><html><head><link rel=canonical href='https://harbour.example/ferry'></head><body><p>The ferry runs again.</p></body></html>";

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE x [<!ENTITY y 'z'>]>", "&y;", "&#xd800;", "<opml>", "<outline xmlUrl='https://harbour.example/feed'/>", "<outline>", "<newsItem>", "<inlineData>", "<html>",
        "{", "}", "[", "]", "\"url\":", "\"body_html\":\"<p>\",", "\"\\ud800\"", "\n", "\0", "WARC/1.1\r\n", "ustar", "\u001f", "\ufeff",
    ];

    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes(Html),
        "<opml version='2.0'><body><outline text='Press'><outline xmlUrl='https://harbour.example/feed'/></outline></body></opml>"u8.ToArray(),
        "<newsItem guid='https://courier.example/7'><contentMeta><headline>Ferry runs</headline></contentMeta><contentSet><inlineXML><html><body><p>The ferry runs.</p></body></html></inlineXML></contentSet></newsItem>"u8.ToArray(),
        "{\"uri\":\"https://courier.example/7\",\"headline\":\"Ferry runs\",\"body_xhtml\":\"<p>The ferry runs again.</p>\",\"versioncreated\":\"2031-05-04T06:07:08Z\"}"u8.ToArray(),
        "{\"url\":\"https://courier.example/7\",\"title\":\"Ferry runs\",\"text\":\"The ferry runs again.\"}\n{\"url\":\"https://courier.example/8\",\"title\":\"Lock opens\"}\n"u8.ToArray(),
        "Ferry runs again\n\nThe ferry to Port Amber runs again.\n"u8.ToArray(),
        WarcWriter.Response(Pages.Of(Html)),
        Tar(),
        GzipMember.Of(Tar()),
    ];

    [Fact]
    [Trait("speed", "slow")]
    public void Any_source_is_read_within_its_means() => new Fuzzer(Pieces, Seeds).Run(Read);

    // Damage may be told of in these two ways; the importer makes a cause of either.
    private static void Read(byte[] bytes)
    {
        ImportSource source = ImportSource.FromStream("-", new MemoryStream(bytes));
        try
        {
            foreach (ImportEntry entry in new SourceReader(TimeProvider.System).Read(source))
            {
                entry.ShouldNotBeNull();
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
        }
        finally
        {
            source.Close();
        }
    }

    private static byte[] Tar()
    {
        using MemoryStream packed = new();
        using (TarWriter tar = new(packed, leaveOpen: true))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "pages/ferry.html") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(Html)) });
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "pages.json") { DataStream = new MemoryStream("{\"ferry\":{\"url\":\"https://harbour.example/ferry\"}}"u8.ToArray()) });
        }

        return packed.ToArray();
    }
}
