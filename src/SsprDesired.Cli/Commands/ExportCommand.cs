using System.CommandLine;
using System.Text;
using SsprDesired.Catalog;
using SsprDesired.Config;
using SsprDesired.Graph;
using SsprDesired.Model;
using SsprDesired.Output;
using SsprDesired.Store;

namespace SsprDesired.Cli.Commands;

internal static class ExportCommand
{
    public static Command Make(Host host, Terminal terminal, Options options)
    {
        var only = new Option<string[]>("--only")
        {
            Description = "Only this setting, or all below this key; may be repeated.",
            HelpName = "ADDRESS",
        };
        only.CompletionSources.Add([
            .. Everything.Declared.Settings.Select(setting => setting.Address.Text),
        ]);
        only.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !Select([token.Value]).Any()))
            {
                var near = Spelling.Nearest(
                    token.Value,
                    Everything.Declared.Settings.Select(setting => setting.Address.Text)
                );
                result.AddError(
                    $"There is no setting {token.Value}{(near is null ? "" : $"; did you mean {near}?")}"
                );
            }
        });
        var command = new Command("export", "Write a file that asks for what the tenant has.")
        {
            options.Tenant,
            options.Out,
            only,
            options.Identity,
            options.Verbose,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(host, terminal, options, parsed, parsed.GetValue(only) ?? [], cancel)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Host host,
        Terminal terminal,
        Options options,
        ParseResult parsed,
        string[] only,
        CancellationToken cancel
    )
    {
        var file = parsed.GetValue(options.Out);
        if (file is not null && AtomicFile.Rehearse(host.PathOf(file), file) is { } unwritable)
        {
            terminal.Report(unwritable);
            return ExitCode.Of(unwritable.Trouble);
        }

        var name = parsed.GetRequiredValue(options.Tenant);
        var identity = parsed.GetRequiredValue(options.Identity);
        TenantRef tenant =
            Uri.TryCreate(name, UriKind.Absolute, out var address)
            && TenantRef.SimulatorAt.IsAddress(address)
                ? new TenantRef.SimulatorAt(address)
            : name == "simulated" ? new TenantRef.Simulated()
            : new TenantRef.Real(name, "global");
        using var reader = new LiveReader(
            Sessions.Open(host, terminal, tenant, identity, parsed.GetValue(options.Verbose))
        );
        List<Setting> settings = [.. Select(only)];
        var look = new Look(
            [.. settings.Select(setting => setting.Resource).DistinctBy(resource => resource.Id)],
            []
        );
        var sight = await reader.LookAsync(look, cancel);
        var text = FileWriter.Write(
            Everything.Declared,
            tenant is TenantRef.SimulatorAt ? $"{{simulator: \"{name}\"}}" : name,
            [
                .. settings.Select(setting => new Exported(
                    setting,
                    setting.Observe(sight.Documents[setting.Resource.Id])
                )),
            ],
            Tool.Version
        );
        // The banner is a comment here: the output is a file, and a file has to stay one.
        text =
            sight.Tenant.Kind == TenantKind.Simulated ? $"# {TextRenderer.Banner}\n{text}" : text;
        if (file is null)
        {
            terminal.Show(text);
            return ExitCode.Done;
        }

        if (AtomicFile.Write(host.PathOf(file), file, Encoding.UTF8.GetBytes(text)) is { } lost)
        {
            terminal.Report(lost);
            return ExitCode.Of(lost.Trouble);
        }

        terminal.Tell(
            $"{TextRenderer.Visible(file)} asks for what {TextRenderer.Visible(sight.Tenant.DisplayName)} has."
        );
        return ExitCode.Done;
    }

    private static IEnumerable<Setting> Select(string[] only) =>
        Everything.Declared.Settings.Where(setting =>
            only.Length == 0
            || only.Any(address =>
                setting.Address.Text == address
                || setting.Address.Text.StartsWith(address + ".", StringComparison.Ordinal)
            )
        );
}
