using System.Text;
using System.Text.Unicode;
using SsprDesired.Model;

namespace SsprDesired.Config;

/// <summary>Gets the text of a file, or says why there is none worth parsing.</summary>
internal static class YamlSource
{
    /// <summary>A thousand times the sample; a larger file is a mistake or an attack.</summary>
    public const int MostBytes = 1 << 20;

    public static string? ReadText(string path, string shownAs, List<Finding> findings)
    {
        Finding Fault(string code, string what, string advice) =>
            new(code, Trouble.Input, new Position(shownAs), what, advice);

        if (Directory.Exists(path))
        {
            findings.Add(
                Fault("file.folder", $"{shownAs} is a folder.", "Name the file with --file.")
            );
            return null;
        }

        byte[] bytes;
        try
        {
            bytes = ReadBounded(path);
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Add(
                Fault(
                    "file.missing",
                    $"{shownAs} does not exist.",
                    "Name the file with --file, or run in the folder that has sspr.yaml."
                )
            );
            return null;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            findings.Add(
                Fault(
                    "file.unreadable",
                    $"{shownAs} cannot be read.",
                    "Check the path and its permissions."
                )
            );
            return null;
        }

        var why = bytes switch
        {
            { Length: > MostBytes } => ("file.too-large", "is larger than 1 MiB"),
            _ when bytes.AsSpan().Contains((byte)0) => ("file.binary", "is a binary file"),
            _ when !Utf8.IsValid(bytes) => ("file.encoding", "is not UTF-8"),
            _ => default,
        };
        if (why.Item1 is not null)
        {
            findings.Add(
                Fault(why.Item1, $"{shownAs} {why.Item2}.", "Give a YAML file saved as UTF-8.")
            );
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        return text.TrimStart('\uFEFF');
    }

    // A length is not asked for: pipes and devices have none, and a file can grow.
    private static byte[] ReadBounded(string path)
    {
        using var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite
        );
        var buffer = new byte[16 * 1024];
        using var bytes = new MemoryStream();
        int read;
        while (bytes.Length <= MostBytes && (read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
