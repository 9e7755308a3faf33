using System.CommandLine;
using System.Text;
using SsprDesired.Catalog;
using SsprDesired.Config;
using SsprDesired.Model;
using SsprDesired.Output;
using SsprDesired.Planning;
using SsprDesired.Store;

namespace SsprDesired.Cli.Commands;

internal static class SchemaCommand
{
    public static Command Make(Host host, Terminal terminal, Options options)
    {
        var which = new Argument<string>("WHICH")
        {
            Description = "file (sspr.yaml), plan (plan --out) or view (--format json).",
            DefaultValueFactory = _ => "file",
        };
        which.AcceptOnlyFromAmong("file", "plan", "view");
        var command = new Command(
            "schema",
            "Print the JSON schema of the file, the plan or the view."
        )
        {
            which,
            options.Out,
        };
        command.SetAction(parsed =>
        {
            var schema = parsed.GetRequiredValue(which) switch
            {
                "plan" => PlanSchema.Write(),
                "view" => ViewSchema.Write(),
                _ => FileSchema.Write(Everything.Declared),
            };
            if (parsed.GetValue(options.Out) is not { } file)
            {
                terminal.Show(schema);
                return ExitCode.Done;
            }

            var lost = AtomicFile.Write(host.PathOf(file), file, Encoding.UTF8.GetBytes(schema));
            if (lost is null)
            {
                return ExitCode.Done;
            }

            terminal.Report(lost);
            return ExitCode.Of(lost.Trouble);
        });
        return command;
    }
}
