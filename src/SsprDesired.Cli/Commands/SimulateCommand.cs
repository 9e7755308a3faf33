using System.CommandLine;
using System.Globalization;
using SsprDesired.Model;
using SsprDesired.Output;
using SsprDesired.Simulator;
using SsprDesired.Simulator.Weather;

namespace SsprDesired.Cli.Commands;

internal static class SimulateCommand
{
    public static Command Make(Host host, Terminal terminal, Options options)
    {
        var port = new Option<int?>("--port")
        {
            Description = "Serve the tenant on 127.0.0.1 until interrupted; 0 takes any free port.",
        };
        var reset = new Option<bool>("--reset") { Description = "Start anew from the seed." };
        var edit = new Option<string[]>("--edit")
        {
            Description = "Change a document behind everybody's back; may be repeated.",
            HelpName = "DOCUMENT.member=JSON",
        };
        var users = new Option<int>("--users")
        {
            Description = "How many users a reset makes.",
            DefaultValueFactory = _ => new TenantSeed().Users,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Which tenant a reset makes.",
            DefaultValueFactory = _ => new TenantSeed().Seed,
        };
        var requestLog = new Option<string?>("--request-log")
        {
            Description =
                "Append every request that is served to this file, one JSON object a line.",
            HelpName = "FILE",
        };
        var https = new Option<bool>("--https")
        {
            Description = "Serve over TLS, with a certificate of its own.",
        };
        var fault = new Option<string[]>("--fault")
        {
            Description =
                $"Plant a fault in what is served; may be repeated. Kinds: {string.Join(", ", Fault.Names)}.",
            HelpName = "KIND[=SECONDS][*TIMES] [METHOD] [PATH]",
        };
        port.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, out var number)
                && number is < 0 or > 65535
            )
            {
                result.AddError("--port must be from 0 to 65535.");
            }
        });
        var command = new Command(
            "simulate",
            "Look after the tenant in the box: reset it, change it, serve it."
        )
        {
            port,
            reset,
            edit,
            users,
            seed,
            requestLog,
            https,
            fault,
        };
        command.Validators.Add(result =>
        {
            var seeded =
                result.GetResult(users) is { Implicit: false }
                || result.GetResult(seed) is { Implicit: false };
            if (
                result.GetResult(port) is null or { Implicit: true }
                && (
                    result.GetValue(https)
                    || result.GetValue(fault)?.Length > 0
                    || result.GetValue(requestLog) is not null
                )
            )
            {
                result.AddError(
                    "--https, --fault and --request-log are for a tenant that is served; give --port."
                );
            }

            if (seeded && !result.GetValue(reset))
            {
                result.AddError(
                    "--users and --seed need --reset, which forgets the tenant that is there."
                );
            }
        });
        command.SetAction(
            async (parsed, cancel) =>
            {
                terminal.IsSimulated = true;
                var folder = host.PathOf(Sessions.SimulatorFolder);
                var edits = parsed.GetValue(edit) ?? [];
                if (parsed.GetValue(reset))
                {
                    Reset(
                        host,
                        folder,
                        new TenantSeed(parsed.GetValue(users), parsed.GetValue(seed)),
                        edits
                    );
                }

                using var log = new RequestLog(host, parsed.GetValue(requestLog));
                var tenant = SimulatedTenant.Open(folder, host.Time);
                foreach (var expression in edits)
                {
                    Edit(tenant, expression);
                }

                if (parsed.GetValue(port) is { } number)
                {
                    tenant.OnExchange = log.Write;
                    new Faults([.. (parsed.GetValue(fault) ?? []).Select(Parse)]).PlugInto(tenant);
                    await ServeAsync(terminal, tenant, number, parsed.GetValue(https), cancel);
                }
                else
                {
                    terminal.Show(
                        $"{TextRenderer.Banner}\n{Sessions.SimulatorFolder} is ready. Plan against it with tenant: simulated.\n"
                    );
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static void Reset(Host host, string folder, TenantSeed seed, string[] edits)
    {
        try
        {
            // Tried on a tenant of its own first: a typing error must not cost the one that is there.
            var trial = SimulatedTenant.InMemory(seed, host.Time);
            Array.ForEach(edits, expression => Edit(trial, expression));
            SimulatedTenant.Reset(folder, seed);
        }
        catch (ArgumentOutOfRangeException range)
        {
            throw Refuse(
                "simulator.seed",
                range.Message.Split('(')[0].Trim().TrimEnd('.') + ".",
                "Choose another number."
            );
        }
    }

    private static void Edit(SimulatedTenant tenant, string expression)
    {
        try
        {
            tenant.Edit(expression);
        }
        catch (FormatException wrong)
        {
            throw Refuse(
                "simulator.edit",
                wrong.Message.TrimEnd('.') + ".",
                "Write for example --edit passwordResetPolicy.enablementType=1."
            );
        }
    }

    private static async Task ServeAsync(
        Terminal terminal,
        SimulatedTenant tenant,
        int port,
        bool https,
        CancellationToken cancel
    )
    {
        try
        {
            await using var door = await LoopbackDoor.OpenAsync(tenant, port, https, cancel);
            var address = door.Address.ToString().TrimEnd('/');
            terminal.Show($"{TextRenderer.Banner}\nServing at {address}, until interrupted.\n");
            if (!https)
            {
                // Files take the plain address only; TLS is for clients that bring their own trust.
                terminal.Show($"Plan against it with tenant: {{simulator: {address}}}\n");
            }

            await Task.Delay(Timeout.Infinite, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Interrupting is how serving ends.
        }
        catch (Exception taken) when (taken is IOException or System.Net.Sockets.SocketException)
        {
            throw Refuse(
                "simulator.port",
                $"Port {port.ToString(CultureInfo.InvariantCulture)} cannot be listened on.",
                "Choose another, or 0 for any free one."
            );
        }
    }

    private static Fault Parse(string text)
    {
        try
        {
            return Fault.Parse(text);
        }
        catch (FormatException wrong)
        {
            throw Refuse(
                "simulator.fault",
                wrong.Message.TrimEnd('.') + ".",
                "See sspr simulate --help."
            );
        }
    }

    private static TenantException Refuse(string code, string what, string advice) =>
        new(new Finding(code, Trouble.Input, null, what, advice));
}
