using System.CommandLine;
using SsprDesired.Cli.Commands;
using SsprDesired.Model;
using SsprDesired.Simulator;

namespace SsprDesired.Cli;

/// <summary>The command tree, and the one place where exceptions end.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(
        Host host,
        IReadOnlyList<string> args,
        CancellationToken cancel
    )
    {
        var terminal = new Terminal(host);
        try
        {
            // Nothing asked for is a question for help.
            var root = Tree(host, terminal);
            var parsed = root.Parse(
                args.Count == 0 ? ["--help"] : args,
                new ParserConfiguration { ResponseFileTokenReplacer = null }
            );
            if (parsed.Errors.Count > 0)
            {
                terminal.Report(Misuse.Explain(root, parsed));
                return ExitCode.Of(Trouble.Input);
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = host.Out,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
                },
                cancel
            );
        }
#pragma warning disable CA1031 // the one place where every exception ends, as a finding and an exit code
        catch (Exception broken)
        {
            var finding = Explain(broken);
            try
            {
                terminal.Report(finding);
            }
            catch (Exception mute) when (mute is IOException or ObjectDisposedException)
            {
                // Nobody can be told any more; the exit code still says it.
            }

            return ExitCode.Of(finding.Trouble);
        }
#pragma warning restore CA1031
    }

    private static RootCommand Tree(Host host, Terminal terminal)
    {
        var options = new Options(host);
        return new RootCommand(
            "Keeps the self-service password reset (SSPR) of a Microsoft Entra tenant as one reviewed file."
        )
        {
            ValidateCommand.Make(host, terminal, options),
            PlanCommand.Make(host, terminal, options),
            ApplyCommand.Make(host, terminal, options),
            ShowCommand.Make(host, terminal, options),
            DriftCommand.Make(host, terminal, options),
            ExportCommand.Make(host, terminal, options),
            SchemaCommand.Make(host, terminal, options),
            SimulateCommand.Make(host, terminal, options),
        };
    }

    private static Finding Explain(Exception broken) =>
        broken switch
        {
            TenantException tenant => tenant.Finding,
            OperationCanceledException => new Finding(
                "run.cancelled",
                Trouble.Cancelled,
                null,
                "The run was interrupted.",
                "Plan again to see what is left to do."
            ),
            SimulatorStateException state => new Finding(
                "simulator.state",
                Trouble.Input,
                null,
                state.Message,
                "Start it anew with sspr simulate --reset."
            ),
            TimeoutException busy => new Finding(
                "simulator.busy",
                Trouble.TryAgain,
                null,
                busy.Message,
                "Let the other process finish and run again; nothing was written."
            ),
            IOException or UnauthorizedAccessException => new Finding(
                "file.failed",
                Trouble.Input,
                null,
                $"A file or an output cannot be used: {Line(broken)}.",
                "Check the path, its permissions and the space on the disk."
            ),
            _ => new Finding(
                "unexpected",
                Trouble.Unexpected,
                null,
                $"This is a fault of sspr itself, {broken.GetType().Name}: {Line(broken)}.",
                "Report it with the command line and the version."
            ),
        };

    private static string Line(Exception broken) =>
        broken.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
