using SsprDesired.Model;
using SsprDesired.Output;

namespace SsprDesired.Cli;

/// <summary>Where everything that a person reads goes through: views to standard output, the rest to standard error.</summary>
internal sealed class Terminal(Host host)
{
    private bool _hasBanner;

    public bool NoColor { get; set; }

    /// <summary>From here on, what is said is about a simulated tenant and says so first.</summary>
    public bool IsSimulated { get; set; }

    public Palette Palette =>
        NoColor || host.Given("NO_COLOR") is not null || !host.OutIsTerminal
            ? Palette.Plain
            : Palette.Coloured;

    /// <param name="rendered">A view brings its own banner.</param>
    public void Show(string rendered)
    {
        _hasBanner = true;
        host.Out.Write(rendered);
        host.Out.Flush();
    }

    public void Report(params IEnumerable<Finding> findings)
    {
        foreach (
            var finding in findings
                .OrderBy(finding => finding.Where?.Line ?? 0)
                .ThenBy(finding => finding.Where?.Column ?? 0)
        )
        {
            Tell(FindingText.Render(finding, Palette.Plain));
        }
    }

    /// <summary>One line on standard error.</summary>
    public void Tell(string line)
    {
        if (IsSimulated && !_hasBanner)
        {
            _hasBanner = true;
            host.Error.WriteLine(TextRenderer.Banner);
        }

        host.Error.WriteLine(line);
    }
}
