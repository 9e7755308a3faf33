using System.Text;
using System.Text.Json;
using SsprDesired.Model;
using SsprDesired.Simulator;

namespace SsprDesired.Cli;

/// <summary>What a served tenant was asked, one JSON object a line; no bodies, which could hold contact data.</summary>
internal sealed class RequestLog : IDisposable
{
    private readonly Lock _turn = new();
    private readonly StreamWriter? _file;

    public RequestLog(Host host, string? file)
    {
        if (file is null)
        {
            return;
        }

        try
        {
            _file = new StreamWriter(host.PathOf(file), append: true)
            {
                AutoFlush = true,
                NewLine = "\n",
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new TenantException(
                new Finding(
                    "output.unwritable",
                    Trouble.Input,
                    null,
                    $"{file} cannot be written.",
                    "Name a file in a folder that exists and that you may write to."
                ),
                fault
            );
        }
    }

    public void Write(LoggedExchange exchange)
    {
        if (_file is null)
        {
            return;
        }

        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteNumber("number", exchange.Number);
            json.WriteString("method", exchange.Method);
            json.WriteString("url", exchange.Url);
            json.WriteNumber("status", exchange.Status);
            json.WriteEndObject();
        }

        lock (_turn)
        {
            _file.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
        }
    }

    public void Dispose() => _file?.Dispose();
}
