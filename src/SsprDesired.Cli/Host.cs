using System.Text;
using SsprDesired.Simulator;

namespace SsprDesired.Cli;

/// <summary>The process as the commands see it, so that a test can be one.</summary>
public sealed record Host(
    TextWriter Out,
    TextWriter Error,
    TextReader In,
    bool InIsTerminal,
    bool OutIsTerminal,
    Func<string, string?> Variable,
    string Folder,
    TimeProvider Time
) : IDisposable
{
    /// <summary>Told of each simulated tenant that is opened in this process.</summary>
    public Action<SimulatedTenant>? Opened { get; init; }

#pragma warning disable CA2000 // the host disposes its writers
    public static Host OfProcess() =>
        new(
            Writer(Console.OpenStandardOutput()),
            Writer(Console.OpenStandardError()),
            Console.In,
            !Console.IsInputRedirected,
            !Console.IsOutputRedirected,
            Environment.GetEnvironmentVariable,
            Environment.CurrentDirectory,
            TimeProvider.System
        );
#pragma warning restore CA2000

    /// <summary>An empty variable is one that is not set.</summary>
    public string? Given(string variable) =>
        Variable(variable) is { Length: > 0 } value ? value : null;

    /// <returns>Null for a word that is neither yes nor no: what it allows must be asked for in so many words.</returns>
    public bool? Switch(string variable) =>
        Given(variable)?.ToUpperInvariant() switch
        {
            null or "0" or "FALSE" => false,
            "1" or "TRUE" => true,
            _ => null,
        };

    public string PathOf(string path) => Path.GetFullPath(path, Folder);

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    // UTF-8 whatever the locale: the output is compared, parsed and posted by machines.
    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
}
