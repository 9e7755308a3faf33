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
        var root = Tree(host);
        // Nothing asked for is a question for help.
        var parsed = root.Parse(
            args.Count == 0 ? ["--help"] : args,
            new ParserConfiguration { ResponseFileTokenReplacer = null }
        );
        var terminal = new Terminal(host, noColor: true);
        if (parsed.Errors.Count > 0)
        {
            terminal.Report(parsed.Errors.Take(1).Select(error => Misused(parsed, error.Message)));
            return ExitCode.Of(Trouble.Input);
        }

        try
        {
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
#pragma warning restore CA1031
        {
            var finding = Explain(broken);
            terminal.Report([finding]);
            return finding.Code == "unexpected"
                ? ExitCode.Unexpected
                : ExitCode.Of(finding.Trouble);
        }
    }

    private static RootCommand Tree(Host host)
    {
        var options = new Options(host);
        return new RootCommand(
            "Keeps the self-service password reset (SSPR) of a Microsoft Entra tenant as one reviewed file."
        )
        {
            ValidateCommand.Make(host, options),
            PlanCommand.Make(host, options),
            ApplyCommand.Make(host, options),
            ShowCommand.Make(host, options),
            SchemaCommand.Make(host, options),
            SimulateCommand.Make(host, options),
        };
    }

    private static Finding Misused(ParseResult parsed, string message) =>
        new(
            "option.invalid",
            Trouble.Input,
            null,
            message.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".",
            parsed.CommandResult.Command is RootCommand
                ? "See sspr --help."
                : $"See sspr {parsed.CommandResult.Command.Name} --help."
        );

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
            _ => new Finding(
                "unexpected",
                Trouble.Input,
                null,
                $"This is a fault of sspr itself, {broken.GetType().Name}: {broken.Message.ReplaceLineEndings(" ").TrimEnd('.')}.",
                "Report it with the command line and the version."
            ),
        };
}
