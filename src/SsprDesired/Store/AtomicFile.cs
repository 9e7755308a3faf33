using SsprDesired.Model;

namespace SsprDesired.Store;

/// <summary>A file is there whole or not at all: written beside its place, flushed to disk, moved.</summary>
public static class AtomicFile
{
    /// <summary>Finds out whether a file could be written, before anything else is done.</summary>
    /// <returns>Null when it could.</returns>
    public static Finding? Rehearse(string path, string shownAs)
    {
        if (Directory.Exists(path))
        {
            return Unwritable(shownAs, "it is a folder");
        }

        var trial = Trial(path);
        try
        {
            using (new FileStream(trial, FileMode.CreateNew, FileAccess.Write)) { }

            File.Delete(trial);
            return null;
        }
        catch (Exception fault)
            when (fault
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            return Unwritable(
                shownAs,
                Directory.Exists(Path.GetDirectoryName(trial))
                    ? "the folder cannot be written to"
                    : "there is no such folder"
            );
        }
    }

    /// <returns>Null when the file is on disk.</returns>
    public static Finding? Write(string path, string shownAs, ReadOnlySpan<byte> bytes)
    {
        var trial = Trial(path);
        try
        {
            using (var stream = new FileStream(trial, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(trial, path, overwrite: true);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            File.Delete(trial);
            return Unwritable(shownAs, "the disk refused it");
        }
    }

    private static string Trial(string path) =>
        Path.GetFullPath(path) + "." + Guid.NewGuid().ToString("N")[..8] + ".tmp";

    private static Finding Unwritable(string shownAs, string why) =>
        new(
            "output.unwritable",
            Trouble.Input,
            null,
            $"{shownAs} cannot be written: {why}.",
            "Name a file in a folder that exists and that you may write to."
        );
}
