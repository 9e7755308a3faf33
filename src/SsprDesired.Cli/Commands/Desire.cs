using System.CommandLine;
using SsprDesired.Catalog;
using SsprDesired.Config;
using SsprDesired.Model;

namespace SsprDesired.Cli.Commands;

/// <summary>Reads the file that a command was given and tells of what is wrong with it.</summary>
internal static class Desire
{
    /// <returns>Null after an error; the findings were reported.</returns>
    public static Desired? Read(Host host, Terminal terminal, string file)
    {
        var reading = DesiredReader.Read(
            Everything.Declared,
            host.PathOf(file),
            file,
            Tool.Version
        );
        terminal.Report(reading.Findings);
        return reading.Desired;
    }

    public static Terminal Terminal(Host host, Options options, ParseResult parsed) =>
        new(host, parsed.GetValue(options.NoColor));
}
