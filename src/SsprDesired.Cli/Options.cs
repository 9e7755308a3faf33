using System.CommandLine;

namespace SsprDesired.Cli;

/// <summary>Options mean the same in every command. Each can be set by a variable, SSPR_ and its name.</summary>
internal sealed class Options(Host host)
{
    public Option<string> File { get; } =
        Text(host, "--file", "The desired state.", "sspr.yaml", "-f");

    public Option<string?> PlanOut { get; } =
        Optional(host, "--out", "Write the plan to this file.");

    public Option<string?> Out { get; } =
        Optional(host, "--out", "Write to this file instead of standard output.");

    public Option<string> Format { get; } =
        Choice(host, "--format", "What standard output gets.", "text", Formats.Names);

    public Option<string[]> Report { get; } = Reports(host);

    public Option<bool> DetailedExitCode { get; } =
        Switch(host, "--detailed-exitcode", "End with 2 when there are changes, applied or not.");

    public Option<bool> AutoApprove { get; } =
        Switch(host, "--auto-approve", "Apply without asking.");

    public Option<bool> NoColor { get; } = Switch(host, "--no-color", "Write no colors.");

    public Option<bool> Verbose { get; } =
        Switch(host, "--verbose", "Write a line for each request to standard error.");

    public Option<string> Identity { get; } =
        Choice(
            host,
            "--identity",
            "Who is signed in to a simulated tenant.",
            "user",
            ["user", "app"]
        );

    private static Option<string[]> Reports(Host host)
    {
        var option = new Option<string[]>("--report")
        {
            Description =
                $"Also write FORMAT=FILE; may be repeated. Formats: {string.Join(", ", Formats.Names)}.",
            HelpName = "FORMAT=FILE",
            DefaultValueFactory = result =>
            {
                var reports =
                    host.Given("SSPR_REPORT")?.Split(';', StringSplitOptions.RemoveEmptyEntries)
                    ?? [];
                foreach (var report in reports.Where(report => ReportFile.Parse(report) is null))
                {
                    result.AddError(NoReport("SSPR_REPORT", report));
                }

                return reports;
            },
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (ReportFile.Parse(token.Value) is null)
                {
                    result.AddError(NoReport("--report", token.Value));
                }
            }
        });
        return option;
    }

    private static string NoReport(string name, string value) =>
        $"{name} {value} is not FORMAT=FILE with a format of {string.Join(", ", Formats.Names)}.";

    private static string VariableOf(string name) =>
        "SSPR_" + name.TrimStart('-').Replace('-', '_').ToUpperInvariant();

    private static Option<string> Text(
        Host host,
        string name,
        string description,
        string standard,
        params string[] aliases
    ) =>
        new(name, aliases)
        {
            Description = description,
            HelpName = "FILE",
            DefaultValueFactory = _ => host.Given(VariableOf(name)) ?? standard,
        };

    private static Option<string?> Optional(Host host, string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "FILE",
            DefaultValueFactory = _ => host.Given(VariableOf(name)),
        };

    private static Option<bool> Switch(Host host, string name, string description) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = result =>
            {
                var variable = VariableOf(name);
                if (host.Switch(variable) is null)
                {
                    result.AddError(
                        $"{variable} is {host.Given(variable)}; it must be 1, true, 0 or false."
                    );
                }

                return host.Switch(variable) ?? false;
            },
        };

    private static Option<string> Choice(
        Host host,
        string name,
        string description,
        string standard,
        string[] values
    )
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = result =>
            {
                var variable = host.Given(VariableOf(name));
                if (variable is not null && !values.Contains(variable))
                {
                    result.AddError(
                        $"{VariableOf(name)} is {variable}; it must be one of {string.Join(", ", values)}."
                    );
                }

                return variable ?? standard;
            },
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
