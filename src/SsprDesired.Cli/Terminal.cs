using SsprDesired.Model;
using SsprDesired.Output;

namespace SsprDesired.Cli;

/// <summary>Where everything that a person reads goes through: views to standard output, findings to standard error.</summary>
internal sealed class Terminal(Host host, bool noColor)
{
    public const string Banner = "SIMULATED TENANT: nothing real is read or changed";

    private readonly bool _plain = noColor || host.Variable("NO_COLOR") is { Length: > 0 };
    private bool _said;

    public Palette Palette => _plain || !host.OutIsTerminal ? Palette.Plain : Palette.Coloured;

    public void Show(string rendered)
    {
        _said = true;
        host.Out.Write(rendered);
        host.Out.Flush();
    }

    /// <param name="simulated">The findings come from a simulated tenant, and say so when nothing on standard output did.</param>
    public void Report(IEnumerable<Finding> findings, bool simulated = false)
    {
        var lines = findings
            .OrderBy(finding => finding.Where?.Line ?? 0)
            .ThenBy(finding => finding.Where?.Column ?? 0)
            .Select(finding => FindingText.Render(finding, Palette.Plain))
            .ToList();
        if (lines.Count > 0 && simulated && !_said)
        {
            _said = true;
            host.Error.WriteLine(Banner);
        }

        lines.ForEach(host.Error.WriteLine);
    }

    public void Progress(string line) => host.Error.WriteLine(line);
}
