using System.Diagnostics;
using System.Text.Json;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.State;

/// <summary>The files of a stored tenant: what it is generated from, the log of writes, and the lock.</summary>
internal sealed class StateFiles(string folder)
{
    private const string Kind = "sspr.simulatedTenant";
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);

    public string TenantFile { get; } = Path.Combine(folder, "tenant.json");

    public string LogFile { get; } = Path.Combine(folder, "writes.jsonl");

    private string LockFile => Path.Combine(folder, "lock");

    /// <summary>True once any writer has been here.</summary>
    public bool HasLock => File.Exists(LockFile);

    /// <summary>Changes when another process resets the tenant.</summary>
    public (DateTime Written, long Length) Stamp()
    {
        var file = new FileInfo(TenantFile);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    /// <summary>Keeps other processes (and other instances in this one) from writing until disposed.</summary>
    /// <exception cref="TimeoutException">Another process kept the lock for ten seconds.</exception>
    public FileStream Lock()
    {
        var parent = Path.GetDirectoryName(Path.GetFullPath(folder));
        if (parent is not null && !Directory.Exists(parent))
        {
            Directory.CreateDirectory(parent);
            File.WriteAllText(Path.Combine(parent, ".gitignore"), "*\n");
        }

        Directory.CreateDirectory(folder);
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(
                    LockFile,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException) when (started.Elapsed < LockPatience)
            {
                Thread.Sleep(5);
            }
            catch (IOException held)
            {
                throw new TimeoutException($"Another process keeps '{LockFile}' locked.", held);
            }
        }
    }

    /// <summary>The seed on disk, or null when nothing was stored yet.</summary>
    /// <exception cref="SimulatorStateException">The file is missing beside a log, or is not ours.</exception>
    public TenantSeed? ReadSeed()
    {
        // The log is looked at first: a first writer makes the seed file before the log.
        var log = new FileInfo(LogFile);
        var hasWrites = log.Exists && log.Length > 0;
        byte[] text;
        try
        {
            text = File.ReadAllBytes(TenantFile);
        }
        catch (Exception absent)
            when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return hasWrites
                ? throw new SimulatorStateException(
                    $"'{TenantFile}' is missing, so '{LogFile}' belongs to no known tenant."
                )
                : null;
        }

        try
        {
            using var parsed = JsonDocument.Parse(text);
            var root = parsed.RootElement;
            if (
                root.GetProperty("kind").GetString() == Kind
                && root.GetProperty("version").GetInt32() == 1
            )
            {
                return new TenantSeed(
                    root.GetProperty("users").GetInt32(),
                    root.GetProperty("seed").GetInt32()
                ).Checked();
            }
        }
        catch (Exception foreign)
            when (foreign
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentOutOfRangeException
            )
        {
            throw new SimulatorStateException(
                $"'{TenantFile}' does not describe a simulated tenant.",
                foreign
            );
        }

        throw new SimulatorStateException(
            $"'{TenantFile}' does not describe a simulated tenant of this version."
        );
    }

    /// <summary>Replaces the seed file in one step, so that no reader sees half of it.</summary>
    public void WriteSeed(TenantSeed seed)
    {
        var text = JsonText.Object(writer =>
        {
            writer.WriteString("kind", Kind);
            writer.WriteNumber("version", 1);
            writer.WriteNumber("users", seed.Users);
            writer.WriteNumber("seed", seed.Seed);
        });
        var draft = TenantFile + ".new";
        File.WriteAllBytes(draft, [.. text, (byte)'\n']);
        File.Move(draft, TenantFile, overwrite: true);
    }

    /// <summary>Cuts off what a killed writer left behind <paramref name="end"/>, appends, and waits for the disk.</summary>
    public void Append(long end, ReadOnlySpan<byte> line)
    {
        using var log = new FileStream(
            LogFile,
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.ReadWrite | FileShare.Delete
        );
        log.SetLength(end);
        log.Position = end;
        log.Write(line);
        log.Flush(flushToDisk: true);
    }
}
