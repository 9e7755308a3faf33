using SsprDesired.Model;

namespace SsprDesired.Store;

/// <summary>A file is there whole or not at all: written beside its place, flushed to disk, moved.</summary>
public static class AtomicFile
{
    /// <summary>Finds out whether a file could be written, before anything else is done.</summary>
    /// <returns>Null when it could.</returns>
    public static Finding? Rehearse(string path, string shownAs) => Try(path, shownAs, _ => { });

    /// <returns>Null when the file is on disk.</returns>
    public static Finding? Write(string path, string shownAs, ReadOnlySpan<byte> bytes)
    {
        var content = bytes.ToArray();
        return Try(
            path,
            shownAs,
            trial =>
            {
                using (var stream = new FileStream(trial, FileMode.Open, FileAccess.Write))
                {
                    stream.Write(content);
                    stream.Flush(flushToDisk: true);
                }

                File.Move(trial, Target(path), overwrite: true);
            }
        );
    }

    private static Finding? Try(string path, string shownAs, Action<string> then)
    {
        if (Obstacle(path) is { } obstacle)
        {
            return Unwritable(shownAs, obstacle);
        }

        string? trial = null;
        try
        {
            var target = Target(path);
            trial = Path.Combine(
                Path.GetDirectoryName(target)!,
                $".sspr-{Guid.NewGuid().ToString("N")[..8]}.tmp"
            );
            Create(trial, target);
            then(trial);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unwritable(
                shownAs,
                Directory.Exists(Path.GetDirectoryName(path))
                    ? "the folder or the disk refuses it"
                    : "there is no such folder"
            );
        }
        finally
        {
            if (File.Exists(trial))
            {
                File.Delete(trial);
            }
        }
    }

    /// <summary>What a move would destroy in place of writing to it.</summary>
    private static string? Obstacle(string path) =>
        Directory.Exists(path) ? "it is a folder"
        : path.StartsWith("/dev/", StringComparison.Ordinal) ? "it is a device"
        : File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)
            ? "the file is read-only"
        : null;

    // A link stays a link, and what it points to is written.
    private static string Target(string path) =>
        File.Exists(path)
            ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path
            : path;

    private static void Create(string trial, string target)
    {
        using var stream = new FileStream(trial, FileMode.CreateNew, FileAccess.Write);
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(trial, File.GetUnixFileMode(target));
        }
    }

    private static Finding Unwritable(string shownAs, string why) =>
        new(
            "output.unwritable",
            Trouble.Input,
            null,
            $"{shownAs} cannot be written: {why}.",
            "Name a file in a folder that exists and that you may write to."
        );
}
