using SsprDesired.Catalog;
using SsprDesired.Config;
using SsprDesired.Model;

namespace SsprDesired.Cli.Commands;

/// <summary>Reads the file that a command was given and tells of what is wrong with it.</summary>
internal static class DesiredFile
{
    /// <returns>Null after an error; the findings were reported.</returns>
    /// <exception cref="OperationCanceledException">Interrupted, perhaps while a pipe kept silent.</exception>
    public static async Task<Desired?> ReadAsync(
        Host host,
        Terminal terminal,
        string file,
        bool offline,
        CancellationToken cancel
    )
    {
        var path = host.PathOf(file);
        var reading = await Task.Run(
                () => DesiredReader.Read(Everything.Declared, path, file, Tool.Version),
                CancellationToken.None
            )
            .WaitAsync(cancel);
        // What a plan says about a simulated tenant begins with the warnings about its file.
        terminal.IsSimulated =
            !offline && reading.Desired?.Tenant is (TenantRef.Simulated or TenantRef.SimulatorAt);
        terminal.Report(reading.Findings);
        return reading.Desired;
    }
}
