using System.CommandLine;
using SsprDesired.Applying;
using SsprDesired.Catalog;
using SsprDesired.Graph;
using SsprDesired.Model;
using SsprDesired.Output;
using SsprDesired.Planning;

namespace SsprDesired.Cli.Commands;

internal static class ApplyCommand
{
    public static Command Make(Host host, Terminal terminal, Options options)
    {
        var planFile = new Argument<string?>("PLAN")
        {
            Description =
                "A file from plan --out; having it is the approval. Without it: plan, show, ask.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("apply", "Change the tenant as the plan says, and read it back.")
        {
            planFile,
            options.File,
            options.AutoApprove,
            options.Format,
            options.Report,
            options.DetailedExitCode,
            options.Identity,
            options.NoColor,
            options.Verbose,
        };
        command.SetAction(
            (parsed, cancel) =>
                new ApplyRun(host, terminal, options, parsed, parsed.GetValue(planFile)).RunAsync(
                    cancel
                )
        );
        return command;
    }
}
